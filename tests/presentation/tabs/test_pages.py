"""What each tab shows of a report."""

from typing import Any

import pytest

from tests.builders import (
    AVERAGE,
    OTHERS,
    TARGET,
    about,
    criterion,
    derived,
    fact,
    finding,
    index,
    linked,
    metric,
    observation,
    period,
    position,
    printed,
    rated,
    reference,
    scale,
    source,
)
from tests.presentation.walking import report_file, texts
from viewer.domain.criteria import Heading, Level
from viewer.domain.index import Index
from viewer.domain.metrics import Metric
from viewer.presentation.content.blocks import (
    Blocks,
    ContentBlock,
    FactList,
    Rows,
    Table,
    Tiles,
    Title,
)
from viewer.presentation.content.overview import Panel
from viewer.presentation.content.text import plain
from viewer.presentation.parts.gaps import TITLE, WHOSE
from viewer.presentation.tabs import TAB_IDS, TABS
from viewer.presentation.tabs.about import about as about_page
from viewer.presentation.tabs.criteria import UNDER, criteria
from viewer.presentation.tabs.findings import findings
from viewer.presentation.tabs.metrics import metrics
from viewer.presentation.tabs.overview import overview
from viewer.presentation.window.header import header
from viewer.presentation.wording.silence import none_of
from viewer.store.disk.settings import Settings
from viewer.store.session.place import Place
from viewer.store.session.state import State

EMPTY = index()


def block(page: Blocks, kind: type[ContentBlock]) -> Any:
    """The first block of a kind."""
    return next(item for item in page if isinstance(item, kind))


def rows(panel: Panel) -> list[str]:
    """The rows of a panel as they read."""
    return [f"{row.text}: {plain(row.detail)}" if row.detail else row.text for row in panel.rows]


def head(made: Index | None) -> Any:
    """The header over a report."""
    return header(State.with_report(Settings(), report_file(made)) if made else State(Settings()))


# Header


def test_that_the_header_names_who_was_inspected_and_when() -> None:
    made = index(
        about=about(
            programme="Harbour Programme",
            inspected={"wording": "late July 2017"},
            published="2017-10-01",
        )
    )
    assert head(made).title == "Harbour Service"
    assert head(made).subtitle == (
        "Inspectorate Harbour Programme  ·  inspected late July 2017  ·  published 1 October 2017"
    )


def test_that_the_header_says_that_a_publication_date_is_not_stated() -> None:
    assert head(EMPTY).subtitle == "Inspectorate  ·  publication date not stated"


def test_that_the_header_tells_the_latest_revision_in_whatever_order_they_stand() -> None:
    revisions = [{"date": "2018-02-01"}, {"date": "2017-10-25"}]
    assert "revised 1 February 2018" in head(index(about=about(revisions=revisions))).subtitle


def test_that_the_tabs_count_what_they_hold() -> None:
    made = index(findings=[finding(), finding("b", kind="weakness")], metrics=[metric()])
    labels = {tab.id: tab.label for tab in head(made).tabs}
    assert tuple(labels) == TAB_IDS
    assert labels == labels | {
        "overview": "Overview", "criteria": "Criteria 0", "strengths": "Strengths 1",
        "weaknesses": "Weaknesses 1", "metrics": "Metrics 1", "about": "About",
    }  # fmt: skip


def test_that_without_a_report_the_header_says_how_to_open_one() -> None:
    assert head(None).title == "No report is open"
    assert [tab.label for tab in head(None).tabs] == [tab.title for tab in TABS]


# Overview


def test_that_an_empty_report_has_a_sentence_in_every_place() -> None:
    shown = overview(EMPTY)
    assert (shown.ratings.cards, shown.tiles, shown.compared) == ((), (), ())
    assert shown.ratings.empty == "This report rates no criteria."
    assert shown.no_tiles == "This report gives no figures."
    assert shown.strengths.empty == "This report names no strengths."
    assert shown.weaknesses.empty == "This report names no weaknesses."


def test_that_sub_criteria_are_not_cards_but_counted() -> None:
    shown = overview(index(criteria=[criterion("a"), criterion("b", parent="a")])).ratings
    assert [card.title for card in shown.cards] == ["A"]
    assert shown.more is not None
    assert shown.more.text == "All 2 criteria"


def test_that_nothing_more_is_offered_where_every_criterion_is_a_card() -> None:
    assert overview(index(criteria=[criterion("a")])).ratings.more is None


def test_that_headline_metrics_are_the_tiles() -> None:
    shown = overview(
        index(metrics=[metric(observation()), metric(id="b", title="Budget", headline=True)])
    )
    assert [tile.caption for tile in shown.tiles] == ["Budget"]


def test_that_without_headline_metrics_those_with_figures_are_the_tiles() -> None:
    shown = overview(index(metrics=[metric(unit=None), metric(observation(), id="b", title="B")]))
    assert [tile.caption for tile in shown.tiles] == ["B · 2016-17"]


def test_that_comparisons_are_listed_by_comparator_the_better_ones_first() -> None:
    made = index(
        metrics=[
            metric(id="a", title="A", unit=None, positions=(position(AVERAGE, "worse"),)),
            metric(id="b", title="B", unit=None, positions=(position(AVERAGE), position(TARGET))),
            metric(id="c", title="C", unit=None, positions=(position(OTHERS, "similar"),)),
        ]
    )
    panels = overview(made).compared
    assert [panel.title for panel in panels] == [
        "Against the national average",
        "Against other CPS Areas",
        "Against the level of ambition",
    ]
    assert rows(panels[0]) == ["B: better", "A: worse"]


def test_that_headline_figures_without_a_tile_are_counted() -> None:
    many = [metric(id=f"m{n}", title=f"M{n}", headline=True) for n in range(20)]
    assert len(overview(index(metrics=many)).tiles) == 6
    more = overview(index(metrics=many)).more_tiles
    assert more is not None
    assert (more.text, more.place) == ("14 more headline figures", Place("metrics"))
    assert overview(index(metrics=many[:6])).more_tiles is None


def test_that_metrics_without_a_tile_are_counted_where_none_is_a_headline() -> None:
    many = [metric(observation(), id=f"m{n}", title=f"M{n}") for n in range(7)]
    more = overview(index(metrics=many)).more_tiles
    assert more is not None
    assert more.text == "1 more metric"


def judged(name: str, verdict: str, average: int | None = None) -> Metric:
    """A metric with a verdict, which its figures bear out or not."""
    figures = () if average is None else (observation(50), observation(average, whose=AVERAGE))
    unit = "percent" if figures else None
    return metric(
        *figures, id=name, title=name.upper(), unit=unit, positions=(position(AVERAGE, verdict),)
    )


def test_that_similar_comparisons_stand_between_better_and_worse_and_ranks_come_last() -> None:
    verdicts = {"w": "worse", "s": "similar", "b": "better"}
    ranked = metric(id="r", title="R", unit=None, positions=(position(verdict=None, rank="3rd"),))
    made = index(metrics=[ranked, *(judged(*item) for item in verdicts.items())])
    (panel,) = overview(made).compared
    assert [row.text for row in panel.rows] == ["B", "S", "W", "R"]


def test_that_comparisons_without_room_are_counted_and_none_of_them_is_disputed_or_worse() -> None:
    good = [judged(f"g{n}", "better") for n in range(9)]
    made = index(metrics=[*good, judged("w", "worse"), judged("d", "better", 60)])
    (panel,) = overview(made).compared
    names = [row.text for row in panel.rows]
    assert names == ["G0", "G1", "G2", "G3", "G4", "G5", "W", "D", "3 more comparisons"]
    assert panel.rows[-1].place == Place("metrics")


def test_that_every_worse_comparison_shows_however_many_they_are() -> None:
    made = index(metrics=[judged("g", "better"), *(judged(f"w{n}", "worse") for n in range(12))])
    (panel,) = overview(made).compared
    assert [row.text for row in panel.rows] == [*(f"W{n}" for n in range(12)), "1 more comparison"]


def test_that_the_first_findings_show_and_the_rest_are_counted() -> None:
    many = [finding(f"f{n}", title=f"Finding {n}") for n in range(400)]
    shown = overview(index(findings=many)).strengths
    assert len(shown.rows) == 7
    assert shown.rows[-1].text == "394 more strengths"
    assert shown.rows[-1].place == Place("strengths")


def test_that_one_finding_too_many_is_counted_as_one() -> None:
    seven = [finding(f"f{n}") for n in range(7)]
    last = overview(index(findings=seven)).strengths.rows[-1]
    assert last.text == "1 more strength"


# Criteria


def test_that_criteria_are_listed_with_their_rating_sub_criteria_indented() -> None:
    made = index(criteria=[criterion("b", parent="a"), criterion("a")])
    (group,) = criteria(made, None).groups
    assert [(item.title, item.value, item.indent) for item in group.items] == [
        ("A", "Good", 0),
        ("B", "Good", 1),
    ]


def test_that_a_sub_criterion_names_what_it_stands_under() -> None:
    tree = [criterion("a"), criterion("b", parent="a"), criterion("c", parent="b")]
    assert block(criteria(index(criteria=tree), "c").page, Title).subtitle == "A › B"


def test_that_the_published_meaning_of_a_level_is_shown() -> None:
    levels = (
        Level(id="met", label="Met", meaning="All is well."),
        Level(id="not", label="Not"),
    )
    made = index(scales=[scale("X", "Y", levels=levels)], criteria=[criterion(rating=rated("met"))])
    assert "All is well." in list(texts(criteria(made, None).page))


def test_that_a_criterion_of_which_nothing_is_said_says_so() -> None:
    made = index(criteria=[criterion()])
    assert none_of(made, UNDER) in list(texts(criteria(made, None).page))


def test_that_findings_and_metrics_lead_on_from_their_criterion() -> None:
    made = index(
        criteria=[criterion()],
        findings=[finding(criterion="casework")],
        metrics=[metric(criterion="casework")],
    )
    page = criteria(made, "casework").page
    places = [row.place for item in page if isinstance(item, Rows) for row in item.rows]
    assert places == [Place("strengths", "hubs"), Place("metrics", "rate")]


def test_that_a_placing_by_the_file_s_author_is_marked() -> None:
    placed = finding(criterion="casework", criterion_basis="assigned")
    made = index(criteria=[criterion()], findings=[placed])
    said = "\n".join(texts(criteria(made, None).page))
    assert "author chose it" in said


def test_that_a_report_without_criteria_says_so() -> None:
    assert criteria(EMPTY, None).empty == "This report rates no criteria."


# Findings


def test_that_findings_are_grouped_by_theme_in_the_order_of_the_file() -> None:
    made = index(
        findings=[
            finding("a", theme="People"),
            finding("b"),
            finding("c", theme="People"),
            finding("d", kind="weakness"),
        ]
    )
    groups = findings(made, "strengths", None, "").groups
    assert [(group.title, len(group.items)) for group in groups] == [("People", 2), ("Other", 1)]


def test_that_findings_without_any_theme_stand_under_no_heading() -> None:
    (group,) = findings(index(findings=[finding()]), "strengths", None, "").groups
    assert group.title == ""


def test_that_a_filter_keeps_what_holds_every_word_in_any_case() -> None:
    made = index(findings=[finding("a", title="Files arrive late"), finding("b", title="Late")])
    shown = findings(made, "strengths", None, "LATE files")
    assert [item.id for group in shown.groups for item in group.items] == ["a"]
    assert shown.chosen == "a"


def test_that_any_apostrophe_finds_any_other() -> None:
    made = index(findings=[finding("a", title="The Area’s files")])
    assert findings(made, "strengths", None, "area's").chosen == "a"


def test_that_a_filter_which_lets_nothing_through_says_so() -> None:
    shown = findings(index(findings=[finding()]), "strengths", None, "no such\nword")
    assert (shown.groups, shown.page, shown.chosen) == ((), (), None)
    assert shown.empty == "No strengths match “no such word”."


def test_that_a_report_without_weaknesses_says_so() -> None:
    assert findings(EMPTY, "weaknesses", None, "x").empty == "This report names no weaknesses."


def test_that_a_choice_filtered_out_gives_way_to_the_first_that_is_left() -> None:
    made = index(findings=[finding("a", title="One"), finding("b", title="Two")])
    assert findings(made, "strengths", "a", "two").chosen == "b"


def test_that_a_finding_of_the_other_kind_is_not_chosen() -> None:
    made = index(findings=[finding("a"), finding("b", kind="weakness")])
    assert findings(made, "strengths", "b", "").chosen == "a"


def test_that_a_finding_shows_its_figures_criterion_theme_and_source() -> None:
    made = index(
        criteria=[criterion()],
        metrics=[metric(observation())],
        findings=[finding(metrics=("rate",), criterion="casework", theme="People")],
    )
    page = findings(made, "strengths", None, "").page
    assert plain(block(page, Tiles).tiles[0].value) == "62.3%"
    labels = [item.label for item in block(page, FactList).facts]
    assert labels == ["Criterion", "Theme", "Metrics", "Source"]


def test_that_four_hundred_findings_are_all_listed() -> None:
    many = [finding(f"f{n}", theme=f"Theme {n % 7}") for n in range(400)]
    groups = findings(index(findings=many), "strengths", None, "").groups
    assert sum(len(group.items) for group in groups) == 400
    assert len(groups) == 7


# Metrics

NOW = observation(38, id="now", sources=(reference("to 38%"),))
BEFORE = derived(29, "now - rise", [linked("now", "now"), printed("rise", 9, "by 9%")], "2015-16")


def table(made: Index) -> list[list[str]]:
    """The rows of the first metric's table as they read."""
    found: Table = block(metrics(made, None, "").page, Table)
    return [[cell.text for cell in row] for row in found.rows]


def test_that_the_table_holds_every_figure_with_its_basis_and_sum_oldest_first() -> None:
    built = metric(NOW, BEFORE, observation(43, whose=AVERAGE))
    assert [row[:4] for row in table(index(metrics=[built]))] == [
        ["2015-16", "Harbour Service", "29%", "derived: 38 − 9"],
        ["2016-17", "Harbour Service", "38%", "stated in the source"],
        ["2016-17", "National average", "43%", "stated in the source"],
    ]


def test_that_the_table_quotes_the_source() -> None:
    (row,) = table(index(metrics=[metric(NOW)]))
    assert row[4] == "paragraph 1: “to 38%”"


def test_that_the_source_column_names_the_document_where_a_metric_rests_on_two() -> None:
    sources = [source(), source("full", title="Full report")]
    other = observation(43, whose=AVERAGE, sources=({"source": "full", "locator": "page 9"},))
    rows_of_two = table(index(sources=sources, metrics=[metric(NOW, other)]))
    assert [row[4] for row in rows_of_two] == [
        "Summary page, paragraph 1: “to 38%”",
        "Full report, page 9",
    ]


def test_that_a_verdict_without_a_figure_has_its_row() -> None:
    built = metric(unit=None, positions=(position(AVERAGE, "worse"),))
    (row,) = table(index(metrics=[built]))
    assert row[:4] == [
        "period not stated",
        "Against national average",
        "worse",
        "stated in words, no figure",
    ]


def test_that_a_rank_and_its_verdict_share_a_row() -> None:
    built = metric(unit=None, positions=(position(OTHERS, rank="one of the best"),))
    (row,) = table(index(metrics=[built]))
    assert row[2] == "one of the best"


def test_that_a_period_carried_over_says_so_and_why() -> None:
    carried = period(carried_over="Read from the sentence before.")
    page = metrics(index(metrics=[metric(observation(when=carried))]), None, "").page
    said = "\n".join(texts(page))
    assert "2016-17 (from nearby text)" in said
    assert "Period from nearby text (2016-17): Read from the sentence before." in said


def test_that_a_metric_leads_to_the_findings_that_rest_on_it() -> None:
    made = index(metrics=[metric(NOW)], findings=[finding(metrics=("rate",))])
    facts = block(metrics(made, "rate", "").page, FactList).facts
    places = [entry.place for item in facts for entry in item.entries]
    assert Place("strengths", "hubs") in places


def test_that_a_metric_without_anything_still_has_a_page() -> None:
    page = metrics(index(metrics=[metric(unit=None)]), None, "").page
    assert block(page, Title).text == "Conviction rate: the report gives no figure"
    assert not [item for item in page if isinstance(item, Table)]


def test_that_a_metric_is_found_by_its_figure() -> None:
    made = index(metrics=[metric(observation("19993556"), unit="pounds"), metric(id="b")])
    assert metrics(made, None, "19,993,556").chosen == "rate"


def test_that_a_report_without_metrics_says_so() -> None:
    assert metrics(EMPTY, None, "").empty == "This report gives no metrics."


# About


def test_that_what_is_not_stated_is_listed_as_not_stated() -> None:
    (facts,) = [item for item in about_page(EMPTY, None).left if isinstance(item, FactList)]
    stated = {item.label: plain(item.entries[0].line) for item in facts.facts}
    assert stated["Published"] == stated["Licence"] == stated["Programme"] == "not stated"
    assert stated["Inspected body"] == "Harbour Service"


def test_that_every_revision_is_told_with_its_note() -> None:
    revisions = [{"date": "2017-10-25", "note": "A typing error."}, {"date": "2018-01-02"}]
    said = list(texts(about_page(index(about=about(revisions=revisions)), None)))
    assert "25 October 2017:A typing error." in "".join(said).replace("\n", "")
    assert "2 January 2018" in said


def test_that_a_fact_shows_its_values_its_note_and_its_place() -> None:
    made = index(profile=[fact("Courts", "11", "7", note="Two sit elsewhere too.")])
    said = list(texts(about_page(made, None).left))
    for words in ("Courts", "11", "7", "Two sit elsewhere too.", "paragraph 1"):
        assert words in said


def test_that_context_is_told_in_full_with_its_source() -> None:
    made = index(findings=[finding(kind="context", title="Change", text="Much changed.")])
    said = list(texts(about_page(made, None).right))
    assert {"Change", "Much changed.", "Summary page, paragraph 1"} <= set(said)


def test_that_every_document_is_named_with_whether_it_was_read() -> None:
    made = index(
        sources=[
            source(publisher="HMCPSI", seen="2026-11-23"),
            source("full", title="Full report", size="246 kB", address="https://example.org/x"),
        ]
    )
    said = list(texts(about_page(made, None).right))
    assert "HMCPSI · read 23 November 2026" in said
    assert "246 kB · nothing in this file is taken from it" in said
    assert "https://example.org/x" in said


def test_that_a_document_that_is_cited_was_read_even_if_nobody_says_when() -> None:
    made = index(sources=[source()], findings=[finding()])
    assert "date read not stated" in list(texts(about_page(made, None).right))


def test_that_what_the_file_leaves_out_is_not_called_silence_of_the_source() -> None:
    said = list(texts(about_page(index(metrics=[metric(unit=None)]), None).right))
    assert {TITLE, WHOSE} <= set(said)


@pytest.mark.parametrize("part", ["profile", "method"])
def test_that_a_part_without_facts_has_no_empty_heading(part: str) -> None:
    anchors = {getattr(item, "anchor", None) for item in about_page(EMPTY, None).left}
    assert part not in anchors


def test_that_what_is_said_of_a_heading_stands_with_all_that_stands_under_it() -> None:
    made = index(
        criteria=[
            Heading(id="group", title="Group", heading=True),
            criterion("one", parent="group"),
            criterion("two"),
        ],
        findings=[finding(title="Files are late", criterion="group")],
        metrics=[metric(observation(), criterion="group")],
    )
    said = {name: list(texts(criteria(made, name).page)) for name in ("one", "two")}
    for words in ("About all of Group", "Files are late", "Conviction rate"):
        assert words in said["one"]
        assert words not in said["two"]


@pytest.mark.parametrize("page", [2, None])
def test_that_context_leads_to_its_place_in_the_document(page: int | None) -> None:
    document = source(file="a.pdf", sha256="0" * 64)
    told = finding(kind="context", sources=(reference(page=page),))
    said = list(texts(about_page(index(sources=[document], findings=[told]), None).right))
    assert ("Show in the document" in said) == (page is not None)


def test_that_sub_criteria_after_groups_of_others_are_called_the_others() -> None:
    grouped = [
        criterion("whole"),
        Heading(id="group", title="Group", heading=True, parent="whole"),
        criterion("one", parent="group"),
        criterion("two", parent="whole"),
    ]
    for entries, title in (
        (grouped, "Other sub-criteria"),
        ([grouped[0], grouped[3]], "Sub-criteria"),
    ):
        assert title in list(texts(criteria(index(criteria=entries), "whole").page))
