"""A report that is made of what was accepted of a draft."""

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

from tests.drafts import (
    DRAFTS,
    SCALE,
    document,
    draft,
    fact,
    figure,
    finding,
    place,
    position,
    rating,
    whole,
)
from viewer.domain.report import Report
from viewer.extraction.candidates import Candidate, OtherPrinting, PeriodRead
from viewer.extraction.decided import accepted, decided_candidates
from viewer.extraction.decisions import decided
from viewer.extraction.draft import Accept, Draft
from viewer.extraction.figure_names import figure_name
from viewer.extraction.needed import needed
from viewer.extraction.to_report import to_report
from viewer.store.problem import Opened, outcome_text
from viewer.store.reading.known_scales import known_scales
from viewer.store.reading.reader import parse_report
from viewer.store.writing.layout import laid_out

SCALES = known_scales()
FACTS = (fact(), fact("body", "Northshire"), fact("inspectorate", "Ofsted"))


def _all_accepted(start: Draft) -> Draft:
    names = tuple(decided_candidates(start))
    return decided(start, Accept(candidates=names)) if names else start


def _made(*candidates: Candidate, **changes: Any) -> Report:
    return _opened(_all_accepted(draft(*candidates, **changes)))


def _opened(start: Draft) -> Report:
    text = laid_out(to_report(start, SCALES, date(2024, 5, 6)))
    outcome = parse_report(text.encode(), Path("made.inspection.json"))
    assert isinstance(outcome, Opened), outcome_text(outcome)
    return outcome.report


@settings(deadline=None)
@given(DRAFTS)
def test_that_any_draft_makes_a_report_of_all_that_was_accepted(start: Draft) -> None:
    for now in (start, _all_accepted(start)):
        report = _opened(now)
        found = [item.type for item in accepted(now)]
        assert len(report.criteria) == found.count("rating")
        assert len(report.findings) == found.count("finding")
        assert bool(report.metrics) == ("figure" in found or "position" in found)
        needed(now, SCALES)


def test_that_only_what_was_accepted_is_in_it() -> None:
    report = _opened(whole())
    assert not [*report.criteria, *report.findings, *report.metrics]
    report = _opened(decided(whole(), Accept(candidates=("finding-1",))))
    assert [item.text for item in report.findings] == ["Visit more often."]
    assert not report.metrics


def test_that_what_a_report_needs_is_asked_for_until_it_is_there() -> None:
    assert needed(whole(), SCALES) == (
        "Accept or add the title.",
        "Accept or add the name of the inspected body.",
        "Accept or add the name of the inspectorate.",
    )
    assert needed(_all_accepted(whole()), SCALES) == ()


@pytest.mark.parametrize(
    ("candidates", "sentence"),
    [
        (
            (fact("title", "Another", id="fact-2"),),
            "A report has only one title: set the others aside.",
        ),
        (
            (fact("inspected", start=date(2024, 3, 2), end=date(2024, 3, 1)),),
            "Correct the dates of the inspection: the last day is before the first.",
        ),
        (
            (fact("published", end=date(2024, 3, 2)), fact("next_due", end=date(2023, 3, 1))),
            "Correct the dates: the next inspection is due before this report was published.",
        ),
        (
            (fact("language", "Welsh, mostly"),),
            "Correct the language: “Welsh, mostly” is no tag such as en-GB or cy.",
        ),
        ((rating(scale="none"),), "Choose a scale for “Leadership”."),
        ((rating(level="best"),), "Choose a level of the scale for “Leadership”."),
        ((rating(level=None),), "Choose a level for “Leadership”, or say why there is none."),
        (
            (rating("Care", overall=True), rating("Whole", overall=True)),
            "Only one rating can be that of the whole: “Care” and “Whole” both are.",
        ),
    ],
)
def test_that_what_no_report_can_hold_is_said_and_opens_all_the_same(
    candidates: tuple[Candidate, ...], sentence: str
) -> None:
    start = _all_accepted(draft(*FACTS, *candidates))
    assert needed(start, SCALES) == (sentence,)
    _opened(start)


def test_that_facts_say_which_report_it_is() -> None:
    about = _made(
        *FACTS,
        fact("published", "March 2024", start=date(2024, 3, 1), end=date(2024, 3, 31)),
        fact("inspected", "4 to 8 March 2024", start=date(2024, 3, 4), end=date(2024, 3, 8)),
        fact("framework", "Areas 2023"),
        fact("kind", "short visit"),
        fact("language", "cy"),
        fact("id", "URN 12345"),
        fact("id", "99", id="fact-99"),
        fact("next_due", "2025", start=date(2025, 1, 1), end=date(2025, 12, 31)),
        fact("revised", "3 May 2024", start=date(2024, 5, 3), end=date(2024, 5, 3)),
        fact("revised", "June 2024", start=date(2024, 6, 1), end=date(2024, 6, 30), id="fact-98"),
    ).about
    assert [one.date for one in about.revisions] == [date(2024, 5, 3)]
    assert (about.id, about.subject.name, about.title) == (
        "northshire-2024",
        "Northshire",
        "Inspection of Northshire",
    )
    assert (about.published, about.next_due, about.kind) == ("2024-03", "2025", "short visit")
    assert about.inspected is not None
    assert (about.inspected.start, about.inspected.end) == ("2024-03-04", "2024-03-08")
    assert about.framework is not None
    assert (about.framework.id, about.language) == ("areas-2023", "cy")
    assert [(one.scheme, one.value) for one in about.subject.ids] == [
        ("urn", "12345"),
        ("id", "99"),
    ]


def test_that_the_id_of_a_report_has_the_year_where_only_words_tell_it() -> None:
    assert _made(*FACTS, fact("inspected", "late July 2017")).about.id == "northshire-2017"
    assert _made(*FACTS).about.id == "northshire"


def test_that_the_one_source_is_the_document_beside_it() -> None:
    source = _made(*FACTS, document=document(file="/home/me/northshire.pdf")).sources[0]
    assert (source.file, source.sha256, source.extent) == ("northshire.pdf", "a" * 64, "part")
    assert (source.title, source.seen) == ("Inspection of Northshire", date(2024, 5, 6))
    assert _made(*FACTS).sources[0].file is None  # pasted


def test_that_everything_says_its_page_its_characters_and_its_words() -> None:
    found = _made(*FACTS, finding()).findings[0].sources[0]
    assert (found.locator, found.page, found.start, found.end) == ("page 3", 3, 5, 22)
    assert found.quote == "Visit more often."


def test_that_what_a_person_added_without_a_place_is_in_the_document_all_the_same() -> None:
    found = _made(*FACTS, rating(places=()), finding(places=())).findings[0].sources[0]
    assert (found.locator, found.page) == ("not marked in the document", None)


def test_that_a_quotation_that_does_not_hold_a_corrected_figure_is_left_out() -> None:
    (metric,) = _made(*FACTS, figure(places=(place(2, 10, "26.3%"),))).metrics
    source = metric.observations[0].sources[0]
    assert (source.quote, source.start) == (None, 10)


def test_that_ratings_become_criteria_on_the_scales_that_they_name() -> None:
    report = _made(
        *FACTS,
        rating("Overall", "good", overall=True),
        rating("Care", "requires-improvement", parent="rating-overall"),
        rating("Training", None, state="not_inspected"),
        rating("Care", "good", id="rating-care-2"),
    )
    assert [scale.id for scale in report.scales] == [SCALE]
    told = [(item.id, item.parent) for item in report.criteria]
    assert told == [
        ("overall", None),
        ("care", "overall"),
        ("training", None),
        ("care-2", None),
    ]


def test_that_a_level_that_is_printed_elsewhere_stays_beside_the_one_that_was_chosen() -> None:
    also = (
        OtherPrinting(level="Inadequate", places=(place(9),), why="In the table."),
        OtherPrinting(level="splendid", places=(place(8),)),
    )
    raw = to_report(_all_accepted(draft(*FACTS, rating(also=also))), SCALES)
    rated = raw["criteria"][0]["rating"]
    assert [(item["level"], item["note"]) for item in rated["also"]] == [
        ("inadequate", "In the table.")
    ]
    assert rated["note"] == "The document also prints “splendid” (page 8)."


def test_that_the_level_of_the_inspection_before_is_none_of_this_one() -> None:
    also = (
        OtherPrinting(
            level="Inadequate", places=(place(9),), why="Of the inspection before: set aside"
        ),
    )
    raw = to_report(_all_accepted(draft(*FACTS, rating(also=also))), SCALES)
    assert raw["criteria"][0]["rating"].keys() == {"level", "sources"}


def test_that_parents_in_a_circle_are_let_go() -> None:
    report = _made(
        rating("Care", parent="rating-plans"),
        rating("Plans", parent="rating-care"),
        rating("Own", parent="rating-own"),
    )
    assert [item.parent for item in report.criteria] == ["plans", None, None]


def test_that_figures_of_one_name_or_one_relation_are_one_metric() -> None:
    year, before = PeriodRead(label="2023", end=date(2023, 12, 31)), PeriodRead(label="2022")
    (metric,) = _made(
        *FACTS,
        figure("a", "62.3", period=year, places=(place(2, 10, "62.3%"),)),
        figure("b", "58", metric="VISITS on  time", period=before),
        figure("c", "55", metric=None, whose="the national average", relation="against", other="a"),
    ).metrics
    assert (metric.title, metric.unit) == ("Visits on time", "percent")
    told = {(item.value, item.whose) for item in metric.figures}
    assert told == {
        (Decimal("62.3"), "subject"),
        (Decimal(58), "subject"),
        (Decimal(55), "national-average"),
    }
    assert {item.period.ends for item in metric.figures if item.period} == {"2023-12", None}


def test_that_a_figure_without_a_name_is_called_by_what_its_sentence_counts() -> None:
    sentence = place(2, 0, "In 14 homes the food was cold. So were rooms.")
    (metric,) = _made(*FACTS, figure("a", "14", unit=None, metric=None, sentence=sentence)).metrics
    assert (metric.title, metric.unit) == ("Homes", "count")


def test_that_two_figures_that_cannot_both_be_true_are_two_metrics() -> None:
    made = _made(*FACTS, figure("a", "62"), figure("b", "64")).metrics
    assert [(item.id, item.scope) for item in made] == [
        ("visits-on-time", None),
        ("visits-on-time-2", "64%, page 2"),
    ]


def test_that_a_figure_printed_twice_is_one_with_both_places() -> None:
    two = figure("b", "62.3", places=(place(7, 1, "62.3%"),))
    (metric,) = _made(*FACTS, figure("a"), two).metrics
    assert [ref.page for ref in metric.observations[0].sources] == [2, 7]


def test_that_from_and_to_without_periods_are_the_earlier_figure_and_the_figure() -> None:
    report = _made(
        *FACTS,
        figure("a", "51", places=(place(2, 10, "51%"),), metric=None),
        figure("b", "62", places=(place(2, 20, "62%"),), relation="from_to", other="a"),
    )
    assert [item.whose for item in report.metrics[0].figures] == ["earlier-figure", "subject"]
    assert report.comparators[0].kind == "earlier"


def test_that_an_amount_with_its_direction_is_a_movement_of_the_figure_that_it_led_to() -> None:
    (metric,) = _made(
        *FACTS,
        figure("a", "9", unit="points", metric=None, relation="by_to", other="b", movement="rose"),
        figure("b", "38"),
    ).metrics
    (moved,) = metric.movements
    assert (moved.direction, moved.by, moved.unit) == ("rose", Decimal(9), "points")
    assert [item.value for item in metric.figures] == [38]


def test_that_an_amount_without_a_direction_is_no_figure_of_what_moved() -> None:
    made = _made(
        *FACTS,
        figure("a", "9", metric=None, relation="by_to", other="b", movement="unsaid"),
        figure("b", "38"),
    ).metrics
    assert [[item.value for item in metric.figures] for metric in made] == [[9], [38]]


def test_that_a_gap_to_an_average_is_a_position() -> None:
    words = {"places": (place(2, 15, "5 points"),), "unit": "points", "metric": None}
    gap = figure("b", "5", movement="gap", relation="above", other="a", better="higher", **words)
    report = _made(*FACTS, figure("a", "62"), gap.model_copy(update={"whose": "national average"}))
    (position,) = report.metrics[0].positions
    assert (position.rank, position.verdict) == ("5 points above the national average", "better")


def test_that_figures_above_their_average_are_figures_of_both() -> None:
    (metric,) = _made(
        *FACTS,
        figure("a", "62", relation="above", other="b"),
        figure("b", "58", metric=None, whose="national average", relation="against", other="a"),
    ).metrics
    assert [(item.value, item.whose) for item in metric.figures] == [
        (Decimal(62), "subject"),
        (Decimal(58), "national-average"),
    ]


def test_that_a_count_and_its_share_are_both_figures_under_one_name() -> None:
    made = _made(
        *FACTS,
        figure("a", "17", unit="count", metric=None, places=(place(2, 4, "17"),)),
        figure("b", "33.3", of=Decimal(51), relation="share", other="a"),
    ).metrics
    told = [(one.title, one.unit, item.value, item.sources[0].quote, len(item.sources))
            for one in made for item in one.figures]  # fmt: skip
    assert told == [
        ("Visits on time", "count", 17, "17", 1),
        ("Visits on time", "percent", Decimal("33.3"), "33.3%", 1),
    ]


def test_that_what_a_share_is_of_stands_within_it() -> None:
    (metric,) = _made(
        *FACTS,
        figure("a", "48", unit="count", metric=None),
        figure("b", "50", of=Decimal(48), relation="share", other="a"),
    ).metrics
    (share,) = metric.figures
    assert (share.value, share.of, len(share.sources)) == (Decimal(50), Decimal(48), 2)


def test_that_a_figure_is_called_by_what_it_counts_as_where_it_was_accepted() -> None:
    one = figure("a", "14", unit="count", metric=None, noun="empty homes")
    (metric,) = _made(*FACTS, one).metrics
    assert metric.title == figure_name(one) == "Empty homes"


def test_that_words_are_kept_beside_the_figure_that_they_stand_for() -> None:
    (metric,) = _made(
        *FACTS, figure("a", "25", places=(place(2, 0, "almost a quarter"),), qualifier="at_most")
    ).metrics
    assert metric.figures[0].printed == "almost a quarter"
    assert metric.figures[0].qualifier == "at_most"


def test_that_a_rate_and_a_range_are_told_with_all_that_is_printed() -> None:
    rate = figure("a", "412", unit="ratio", places=(place(2, 0, "412 per 1,000"),))
    span = figure("b", "40", metric="Late calls", places=(place(3, 0, "40% and 50%"),))
    made = _made(*FACTS, rate, span).metrics
    assert [one.figures[0].printed for one in made] == ["412 per 1,000", "40% and 50%"]


@pytest.mark.parametrize(
    ("after", "whose", "rank", "verdict"),
    [
        (" better than the county average.", "county average",
         "45% better than the county average", "better"),
        (" worse than in 2030.", "subject", "45% worse", "worse"),
        (" longer than the target.", "target", "45% longer than the target", None),
        (" ahead of the target.", "target", "45% ahead of the target", None),
    ],
)  # fmt: skip
def test_that_a_difference_is_a_position_in_the_words_of_the_document(
    after: str, whose: str, rank: str, verdict: str | None
) -> None:
    one = figure("a", "45", whose=whose, movement="gap", places=(place(2, 0, "45%"),),
                 sentence=place(2, 0, f"Lights were 45%{after}"))  # fmt: skip
    (metric,) = _made(*FACTS, one).metrics
    (said,) = metric.positions
    assert (said.rank, said.verdict) == (rank, verdict)


def test_that_an_amount_whose_way_is_unsaid_is_not_called_as_the_figure_is() -> None:
    one = figure("a", "9", movement="unsaid", places=(place(2, 0, "9%"),))
    (metric,) = _made(*FACTS, one).metrics
    assert metric.title == "Visits on time, amount of change"


def test_that_words_that_print_another_number_do_not_stand_for_the_figure() -> None:
    one = figure("a", "12000000", unit="pounds", places=(place(2, 0, "£12"),))
    (metric,) = _made(*FACTS, one).metrics
    assert metric.figures[0].printed is None


def test_that_a_period_ends_on_one_day_wherever_it_is_named() -> None:
    one = PeriodRead(label="2022-23", end=date(2023, 3, 31))
    two = PeriodRead(label="2022-23", start=date(2023, 5, 1), end=date(2023, 6, 30))
    made = _made(*FACTS, figure("a", period=one), figure("b", metric="Plans", period=two)).metrics
    ends = {item.period.ends for metric in made for item in metric.figures if item.period}
    assert ends == {"2023-03"}


def test_that_a_finding_belongs_to_the_criterion_of_its_rating() -> None:
    report = _made(*FACTS, rating("Care"), finding(criterion="rating-care"))
    assert report.findings[0].criterion == "care"
    report = _opened(
        decided(
            draft(rating("Care"), finding(criterion="rating-care")),
            Accept(candidates=("finding-1",)),
        )
    )
    assert report.findings[0].criterion is None


def test_that_a_finding_is_related_with_the_metric_of_a_figure_within_it() -> None:
    inside = finding(places=(place(2, 0, "In 62.3% of cases, visit more often."),))
    report = _made(
        *FACTS, figure(), figure("b", "7", metric="Plans", places=(place(2, 90),)), inside
    )
    assert report.findings[0].metrics == ("visits-on-time",)


def test_that_what_was_left_open_is_said_and_the_document_is_read_in_part() -> None:
    start = draft(*FACTS, figure("a"), figure("b", "64"), finding())
    report = _opened(decided(start, Accept(candidates=tuple(item.id for item in FACTS))))
    (left,) = report.method
    assert left.values == (
        "2 figures of the document were not looked at.",
        "1 finding of the document was not looked at.",
    )
    assert report.sources[0].extent == "part"


def test_that_pages_without_text_are_named() -> None:
    (left,) = _made(*FACTS, document=document(without_text=(2,))).method
    assert left.values == ("Page 2 of the document has no text that can be read.",)


def test_that_lead_inspectors_are_kept() -> None:
    (told,) = _made(*FACTS, fact("lead_inspector", "A. Example")).method
    assert (told.label, told.values) == ("Lead inspector", ("A. Example",))


def test_that_a_position_stands_in_the_metric_of_its_name_or_in_one_of_its_own() -> None:
    rank: dict[str, Any] = {"rank": "among the best nationally", "whose": "others nationally"}
    year = PeriodRead(label="2023", start=date(2023, 1, 1), end=date(2023, 12, 31))
    again: dict[str, Any] = {"places": (place(3, 5, "better than the average"),)}
    report = _made(
        *FACTS,
        figure(),
        position(),
        position("position-2", **again),
        position("position-3", None, **rank),
        position("position-4", "worse"),
        position("position-5", metric="Morale", period=year),
    )
    visits, other, morale = report.metrics
    told = [(one.comparator, one.verdict, one.rank) for one in visits.positions]
    assert told == [("national-average", "better", None),
                    ("others-nationally", None, "among the best nationally")]  # fmt: skip
    assert (len(visits.figures), len(visits.positions[0].sources)) == (1, 2)
    assert (other.title, other.scope, other.positions[0].verdict) == (
        "Visits on time",
        "page 2, 2",
        "worse",
    )
    assert (morale.title, morale.unit, morale.figures) == ("Morale", None, ())
    assert morale.positions[0].period is not None
    assert [one.kind for one in report.comparators] == ["average", "average"]
