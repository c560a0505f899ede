"""Dates are written as exactly as the document prints them, and differences in its words."""

from datetime import date

import pytest

from viewer.extraction.candidates import DocumentPlace, FactCandidate, FigureCandidate, PeriodRead
from viewer.extraction.ids import ClaimedIds, id_of, short_id
from viewer.extraction.report_parts.comparators import Comparators
from viewer.extraction.report_parts.differences import is_to_earlier, printed_words, than, way_of
from viewer.extraction.report_parts.written_dates import ends_of, partial, runs_backwards, stretch


def day(text: str) -> date | None:
    """A day, or none."""
    return date.fromisoformat(text) if text else None


@pytest.mark.parametrize(
    ("start", "end", "written"),
    [
        ("2024-03-04", "2024-03-04", "2024-03-04"),
        ("2024-01-01", "2024-12-31", "2024"),
        ("2024-02-01", "2024-02-29", "2024-02"),
        ("2024-02-01", "2024-02-28", "2024-02-28"),
        ("2024-02-02", "2024-02-29", "2024-02-29"),
        ("2023-01-01", "2024-12-31", "2024-12-31"),
        ("2024-01-01", "2024-11-30", "2024-11-30"),
        ("2024-01-02", "2024-12-31", "2024-12-31"),
        ("2024-02-01", "2024-03-31", "2024-03-31"),
        ("", "2024-03-04", "2024-03-04"),
        ("2024-03-04", "", "2024-03-04"),
        ("", "", None),
    ],
)
def test_that_a_date_is_a_day_a_month_or_a_year(start: str, end: str, written: str | None) -> None:
    assert partial(day(start), day(end)) == written


@pytest.mark.parametrize(
    ("value", "start", "end", "written"),
    [
        ("4 to 15 March", "2024-03-04", "2024-03-15", ("2024-03-04", "2024-03-15")),
        ("March to May 2024", "2024-03-01", "2024-05-31", ("2024-03", "2024-05")),
        ("1 March to 31 May 2024", "2024-03-01", "2024-05-31", ("2024-03-01", "2024-05-31")),
        ("March 2024", "2024-03-02", "2024-03-31", ("2024-03-02", "2024-03-31")),
        ("March 2024", "2024-03-01", "2024-03-30", ("2024-03-01", "2024-03-30")),
        ("March", "", "2024-03-31", (None, "2024-03-31")),
        ("spring", "", "", (None, None)),
    ],
)
def test_that_a_stretch_without_days_is_one_of_months(
    value: str, start: str, end: str, written: tuple[str | None, str | None]
) -> None:
    fact = FactCandidate(
        id="a", places=(), role="inspected", value=value, start=day(start), end=day(end)
    )
    assert stretch(fact) == written
    assert runs_backwards(fact) is False
    turned = fact.model_copy(update={"start": day(end), "end": day(start)})
    assert runs_backwards(turned) is bool(start and end)


def test_that_one_day_does_not_run_backwards() -> None:
    fact = FactCandidate(
        id="a", places=(), role="inspected", value="x", start=date(2024, 3, 4), end=date(2024, 3, 4)
    )
    assert not runs_backwards(fact)


@pytest.mark.parametrize(
    ("label", "end", "written"),
    [
        ("March 2024", "2024-03-31", "2024-03"),
        ("31 March 2024", "2024-03-31", "2024-03-31"),
        ("the year to 15 March", "2024-03-15", "2024-03-15"),
        ("2030-31", "2031-03-31", "2031-03"),
        ("spring", "", None),
    ],
)
def test_that_a_period_ends_with_a_month_unless_its_label_has_a_day(
    label: str, end: str, written: str | None
) -> None:
    assert ends_of(PeriodRead(label=label, end=day(end))) == written


def figure(printed: str, sentence: str, **more: object) -> FigureCandidate:
    """A figure in a sentence."""
    at = DocumentPlace(page=1, start=0, end=9, printed=printed)
    whole = DocumentPlace(page=1, start=0, end=99, printed=sentence)
    given = {"id": "a", "places": (at,), "value": 45, "sentence": whole}
    return FigureCandidate.model_validate(given | more)


@pytest.mark.parametrize(
    ("sentence", "way", "earlier"),
    [
        ("It was 45% better than the average.", "better", False),
        ("It was 45%  Lower than last year.", "lower", True),
        ("It was 45% fewer than in 2019.", "fewer", True),
        ("It was 45% of all.", "away", False),
        ("It was 45% more than before.", "more", True),
        ("It was 45% more than a year ago.", "more", True),
    ],
)
def test_that_a_difference_goes_the_way_its_sentence_says(
    sentence: str, way: str, earlier: bool
) -> None:
    one = figure("45%", sentence)
    assert (way_of(one), is_to_earlier(one)) == (way, earlier)
    assert way_of(figure("45%", sentence, relation="above")) == "above"
    assert printed_words(one) == "45%"
    nowhere = one.model_copy(update={"places": ()})
    assert (printed_words(nowhere), way_of(nowhere)) == ("45", "away")


@pytest.mark.parametrize(
    ("way", "known", "told"),
    [
        ("better", None, "better"),
        ("better", "national  average", "better than the national average"),
        ("above", "average", "above the average"),
        ("ahead", "average", "ahead of the average"),
        ("behind", "average", "behind the average"),
        ("below", "average", "below the average"),
        ("away", "average", "away from the average"),
    ],
)
def test_that_a_difference_is_told_from_what_it_is_one(
    way: str, known: str | None, told: str
) -> None:
    assert than(way, known) == told


@pytest.mark.parametrize(
    ("whose", "kind"),
    [
        ("the national average", "average"),
        ("its target", "target"),
        ("England", "average"),
        ("previous figure", "earlier"),
        ("similar harbours", "other"),
        ("median", "average"),
        ("expected standard", "target"),
    ],
)
def test_that_a_comparator_is_of_a_kind(whose: str, kind: str) -> None:
    comparators = Comparators()
    name = comparators.named(whose)
    assert comparators.named(f" {whose.upper()} ") == name
    assert [one["kind"] for one in comparators.listed] == [kind]
    assert comparators.named(" Subject") == "subject"


def test_that_ids_are_the_words_and_each_is_given_once() -> None:
    assert id_of("Care of boats") == "care-of-boats"
    assert len(id_of("Гавань")) == 10
    assert id_of("a" * 100) == "a" * 100
    assert len(id_of("a" * 101)) == 100
    assert short_id("Care of boats", "x") == "care-of-boats"
    assert short_id("…", "x") == "x"
    assert short_id("boats " * 11, "x") == "-".join(["boats"] * 10)
    assert short_id("b" * 61, "x") == "b" * 60
    ids = ClaimedIds("taken")
    assert [ids.take(one) for one in ("a", "a", "taken", "a", "b" * 100, "b" * 100)] == [
        "a",
        "a-2",
        "taken-2",
        "a-3",
        "b" * 100,
        f"{'b' * 98}-2",
    ]
