"""Two reports side by side: each row says what both say, what changed, and where it stands."""

import json
from datetime import date
from functools import partial
from typing import Any

import pytest

from tests.builders import about, criterion, finding, index, metric, observation, scale
from viewer.domain.comparison.comparing import compared
from viewer.domain.criteria import Rating, Succession
from viewer.domain.index import Index
from viewer.domain.report import Framework
from viewer.export.comparison import as_json
from viewer.presentation.comparison.compare_document import compare_document
from viewer.presentation.comparison.compare_page import compare_page
from viewer.presentation.comparison.content import ComparePage, CompareRow, Leads
from viewer.presentation.comparison.records import records
from viewer.presentation.content.text import plain
from viewer.presentation.summary.document import Points, SideBySide, SummaryHeading
from viewer.store.session.place import Place

HALF = (Succession(id="both", like="part"),)


def year(when: str, framework: str = "f", name: str = "Harbour", **parts: Any) -> Index:
    """A report of that year."""
    rules = Framework(id=framework, label=framework.upper())
    said = about(subject={"name": name}, published=when, framework=rules)
    return index(about=said, **parts)


OLD = year(
    "2019",
    criteria=[
        criterion("lead", "good", title="Leaders"),
        criterion("both", "poor", title="Care and leaving"),
        criterion("help", Rating(state="not_inspected"), title="Help"),
        criterion("food", "fair", title="Food"),
    ],
    metrics=[metric(observation("58.0", "2015-16"))],
    findings=[finding("a", kind="weakness", text="Plans come late.", title=None)],
)
NEW = year(
    "2023",
    criteria=[
        criterion("lead", "excellent", title="Leaders"),
        criterion("care", "good", title="Care", succeeds=HALF),
        criterion("help", "good", title="Help"),
        criterion("food", "fair", title="Food"),
    ],
    metrics=[metric(observation("62.3", "2019-20"))],
    findings=[
        finding("b", kind="weakness", text="plans come late", title=None),
        finding("c", kind="weakness", text="Phones ring long.", title=None),
    ],
)


def page(first: Index = OLD, second: Index = NEW, *, only: bool = False) -> ComparePage:
    """The page of these two."""
    return compare_page(compared(first, second), only_differences=only)


def change(row: CompareRow) -> str:
    """The change of a row, its mark, and its note."""
    mark = f"{row.mark.shape} {'hollow' if row.hollow else row.mark.ink} " if row.mark else ""
    return f"{mark}{plain(row.change)} {row.note}".strip()


def test_that_each_rating_says_what_changed_and_how_far_that_counts() -> None:
    ratings, figures = page().tables
    assert [(row.title, change(row)) for row in ratings.rows] == [
        ("Leaders", "up better 1 level better"),
        ("Care", "up hollow 2 levels better not like for like"),
        ("Help", "dot hollow not comparable no level in the earlier report"),
        ("Food", "unchanged"),
    ]
    assert ratings.told == "1 better, 1 unchanged, 1 not like for like, 1 not comparable"
    assert [change(row) for row in figures.rows] == ["up better +4.3 points, better"]


def test_that_a_joint_rating_names_what_it_was_given_for() -> None:
    row = page().tables[0].rows[1]
    assert row.first.caption == "One judgement: “Care and leaving”"


def test_that_a_row_is_said_as_a_sentence_with_both_ratings() -> None:
    assert page().tables[0].rows[0].spoken == (
        "Leaders. Earlier: Good, second best of 4 levels. "
        "Later: Excellent, the best of 4 levels. 1 level better"
    )


def test_that_every_statement_leads_to_its_place_in_its_report() -> None:
    shown = page()
    row = shown.tables[0].rows[1]
    assert row.first.leads == Leads("first", Place("criteria", "both"))
    assert row.second.leads == Leads("second", Place("criteria", "care"))
    (group,) = shown.sections[0].groups
    assert group.second[1].leads == Leads("second", Place("weaknesses", "c"))


def test_that_findings_stand_under_how_many_there_were_then_and_now() -> None:
    (section,) = page().sections
    (group,) = section.groups
    assert group.heads == ("1 finding in 2019", "2 findings in 2023")
    assert [point.tag for point in group.first] == ["repeated"]
    assert [point.tag for point in group.second] == ["repeated", "new"]


def test_that_only_what_differs_can_be_shown_and_the_rest_is_counted() -> None:
    shown = page(only=True)
    assert [row.title for row in shown.tables[0].rows] == ["Leaders", "Care", "Help"]
    assert shown.hidden == "Not shown because both say the same: 1 rating and 2 findings."
    same = page(OLD, OLD, only=True)
    assert [table.empty for table in same.tables] == ["No rating differs.", "No figure differs."]
    assert same.differences == 0


def test_that_a_change_across_frameworks_is_quiet_and_told() -> None:
    shown = page(second=year("2023", "g", criteria=[criterion("x", "fair", title="Leaders")]))
    assert change(shown.tables[0].rows[0]) == "down hollow 1 level worse across frameworks"
    assert "different frameworks" in shown.notes[0]
    assert "two frameworks: F and G" in shown.subtitle


def test_that_a_rating_that_lived_on_in_two_is_told_beside_each_of_them_either_way() -> None:
    parts = [criterion("care", "good", title="Care", succeeds=HALF)]
    parts.append(criterion("left", "fair", title="Leaving", succeeds=HALF))
    new = year("2023", criteria=parts)
    for shown in (page(second=new), page(new, OLD)):
        titles = [row.title for row in shown.tables[0].rows]
        assert ("Care" in titles, "Leaving" in titles, "Care and leaving" in titles) == (
            True, True, False,
        )  # fmt: skip


def test_that_scales_of_one_id_with_other_levels_are_not_called_one_scale() -> None:
    assert "one scale" in page().subtitle
    other = [scale("Excellent", "Poor")]
    assert (
        "one scale"
        not in page(
            second=year("2023", scales=other, criteria=[criterion("lead", "poor")])
        ).subtitle
    )


def test_that_two_bodies_are_called_by_their_names() -> None:
    shown = page(second=year("2019", name="Airport", criteria=[criterion("food", title="Food")]))
    assert shown.first == "Harbour, published 2019"
    assert change(shown.tables[0].rows[0]) == "up better 1 level higher than Harbour"
    assert change(shown.tables[0].rows[-1]) == "only in the report on Harbour"


def test_that_a_report_is_dated_by_its_inspection_and_says_so() -> None:
    looked = {"wording": "May 2019", "end": "2018-05-24"}
    inspected = about(subject={"name": "Harbour"}, published="2019-07-01", inspected=looked)
    shown = page(index(about=inspected), year("2023"))
    assert shown.first == "Earlier: Harbour, inspected 24 May 2018"
    assert shown.columns == ("Earlier, inspected 24 May 2018", "Later, published 2023")


def leaders(when: str, level: str, name: str = "Harbour") -> Index:
    return year(when, "f", name, criteria=[criterion("lead", level, title="Leaders")])


@pytest.mark.parametrize(
    ("second", "told", "words"),
    [
        (leaders("2021-01", "good"), "1 better", "up better 1 level better"),
        (
            leaders("2020-06-01", "good"),
            "1 not compared: their dates do not say which came first",
            "dot hollow not compared their dates do not say which came first",
        ),
        (
            leaders("2020", "fair", "Airport"),
            "the same in 1",
            "the same",
        ),
        (
            leaders("2020", "poor", "Airport"),
            "1 lower than Harbour",
            "down worse 1 level lower than Harbour",
        ),
    ],
)
def test_that_a_rating_changes_only_from_an_earlier_report_of_one_body(
    second: Index, told: str, words: str
) -> None:
    (table,) = page(leaders("2020", "fair"), second).tables
    assert (table.told, change(table.rows[0])) == (told, words)


def test_that_reports_without_anything_make_a_page_too() -> None:
    shown = page(index(), index())
    assert (shown.tables, shown.sections) == ((), ())
    document = compare_document(compared(index(), index()), date(2026, 1, 2), only_differences=True)
    assert document.blocks


def test_that_the_document_says_what_the_page_says() -> None:
    document = compare_document(compared(OLD, NEW), date(2026, 1, 2), only_differences=False)
    heads = [block.text for block in document.blocks if isinstance(block, SummaryHeading)]
    assert heads == [
        "Ratings",
        "Figures",
        "What has to improve",
        "1 finding in 2019",
        "2 findings in 2023",
    ]
    points = [one for block in document.blocks if isinstance(block, Points) for one in block.points]
    assert points[-1].source == "New · Summary page, paragraph 1"


def test_that_rows_for_programs_name_level_rank_and_change() -> None:
    rows = json.loads(as_json(records(compared(OLD, NEW), ("a.json", "b.json"))))
    (row,) = [row for row in rows if row["criterion_id"] == "care"]
    wanted = {"body": "Harbour", "id": "harbour", "date": "2023", "framework_id": "f",
              "criterion": "Care", "level": "Good", "state": None, "rank": 2, "of": 4,
              "change": "part", "levels": 2, "comparable": False, "why": "in part",
              "file": "b.json"}  # fmt: skip
    assert {key: row[key] for key in wanted} == wanted
    (figure,) = [row for row in rows if row["kind"] == "figure" and row["change"]]
    assert (figure["value"], figure["change"], figure["difference"]) == (62.3, "up", 4.3)


@pytest.mark.parametrize(
    ("frameworks", "why", "change"),
    [
        (("f", "f"), "like for like", "same"),
        (("f", "g"), "across frameworks", "across"),
        (("f", None), "unstated", "unstated"),
    ],
)
def test_that_rows_for_programs_say_how_far_the_frameworks_let_them_be_compared(
    frameworks: tuple[str, str | None], why: str, change: str
) -> None:
    two = [
        index(
            about=about(
                subject={"name": "Harbour"},
                published=when,
                framework=name and Framework(id=name, label=name),
            ),
            criteria=[criterion("lead", "good", title="Leaders")],
        )
        for when, name in zip(("2019", "2023"), frameworks, strict=True)
    ]
    _, row = records(compared(*two), ("a.json", "b.json"))
    assert (row["why"], row["change"], row["comparable"]) == (why, change, change == "same")


def test_that_findings_stand_side_by_side_where_a_page_is_wide_in_the_same_words() -> None:
    made = partial(compare_document, compared(OLD, NEW), date(2026, 1, 2), only_differences=False)
    under, beside = made().blocks, made(beside=True).blocks
    assert not any(isinstance(block, SideBySide) for block in under)
    parted = [
        part
        for block in beside
        for part in ((*block.left, *block.right) if isinstance(block, SideBySide) else (block,))
    ]
    assert parted == list(under)
    assert len(beside) < len(under)


@pytest.mark.parametrize(
    ("level", "told"),
    [
        ("excellent", "up better 1 level higher than Harbour"),
        ("poor", "down worse 2 levels lower than Harbour"),
        ("good", "the same"),
    ],
)
def test_that_one_body_stands_higher_or_lower_than_another(level: str, told: str) -> None:
    shown = page(leaders("2019", "good"), leaders("2023", level, "Port"))
    assert [change(row) for row in shown.tables[0].rows] == [told]
    assert shown.subtitle == (
        "Two bodies: Harbour and Port · one framework: F · one scale: Four levels"
    )
    assert shown.notes == ()


UNDER_F = {"framework": Framework(id="f", label="F")}
NEITHER = "Neither report states its framework; they are compared as under one."


@pytest.mark.parametrize(
    ("first", "second", "subtitle", "notes", "told"),
    [
        ({}, {}, "Harbour · one scale: Four levels", (NEITHER,), "unchanged"),
        ({"programme": "Ports"}, {"programme": "Ports"},
         "Harbour · one programme: Ports · one scale: Four levels", (NEITHER,), "unchanged"),
        ({"programme": "Ports"}, {"programme": "Quays"}, "Harbour · one scale: Four levels",
         (NEITHER,), "unchanged"),
        ({}, UNDER_F, "Harbour · one scale: Four levels", (),
         "dot hollow not compared the framework of one is not stated"),
        (UNDER_F, UNDER_F, "Harbour · one framework: F · one scale: Four levels", (), "unchanged"),
    ],
)  # fmt: skip
def test_that_over_the_page_stands_what_both_have_in_common(
    first: dict[str, Any], second: dict[str, Any], subtitle: str, notes: tuple[str, ...], told: str
) -> None:
    one, other = (
        index(
            about=about(subject={"name": "Harbour"}, published=when, **said),
            criteria=[criterion("lead", "good", title="Leaders")],
        )
        for when, said in (("2019", first), ("2023", second))
    )
    shown = page(one, other)
    assert (shown.subtitle, shown.notes) == (subtitle, notes)
    assert [change(row) for row in shown.tables[0].rows] == [told]


def test_that_the_later_report_may_stand_first() -> None:
    assert page(NEW, OLD).notes == (
        "The later report stands first: changes are told from it to the earlier one.",
    )
