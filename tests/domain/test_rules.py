"""What cannot be true of a report is said in one exact sentence, at the exact place."""

from typing import Any

import pytest

from tests.builders import (
    AVERAGE,
    FOUR,
    about,
    comparators,
    criterion,
    derived,
    fact,
    finding,
    index,
    linked,
    metric,
    movement,
    observation,
    period,
    position,
    printed,
    rated,
    reference,
    report,
    scale,
    source,
)
from viewer.domain.criteria import Heading, Succession
from viewer.domain.derive import observations_by_id
from viewer.domain.metrics import Comparator, Metric, Movement, Observation
from viewer.domain.report import Report
from viewer.domain.rules import flaws
from viewer.domain.rules.flaw import Flaw, Known, Path, nearest

WAY_OUT = " Quote the words that give it, or leave “quote” out."

ELSEWHERE = reference().model_copy(update={"source": "sumary"})

NINE_ELSEWHERE = printed("a", 9).model_copy(update={"sources": (ELSEWHERE,)})


def only(built: Report) -> Flaw:
    """The one flaw of a report: nothing cascades."""
    (found,) = flaws(built)
    return found


def of(*observations: Observation, **changes: Any) -> Report:
    """A report of one metric."""
    return report(metrics=[metric(*observations, **changes)])


TWICE: list[tuple[dict[str, Any], Path, str]] = [
    ({"sources": [source(), source()]}, ("sources", 1, "id"), "summary"),
    ({"criteria": [criterion(), criterion()]}, ("criteria", 1, "id"), "casework"),
    ({"findings": [finding(), finding()]}, ("findings", 1, "id"), "hubs"),
    ({"metrics": [metric(), metric()]}, ("metrics", 1, "id"), "rate"),
    ({"scales": [scale(*FOUR), scale(*FOUR)]}, ("scales", 1, "id"), "four-levels"),
    ({"scales": [scale("Good", "good")]}, ("scales", 0, "levels", 1, "id"), "good"),
    ({"comparators": [*comparators(), comparators()[0]]}, ("comparators", 4, "id"), AVERAGE),
    (
        {"metrics": [metric(observation("1", "2015", id="a"), observation("2", "2016", id="a"))]},
        ("metrics", 0, "observations", 1, "id"),
        "a",
    ),
    (
        {
            "metrics": [
                metric(observation(id="a"), id="one"),
                metric(observation(id="a"), id="two"),
            ]
        },
        ("metrics", 1, "observations", 0, "id"),
        "a",
    ),
]


@pytest.mark.parametrize(("parts", "path", "name"), TWICE)
def test_that_an_id_given_twice_is_said_at_the_second(
    parts: dict[str, Any], path: Path, name: str
) -> None:
    found = only(report(**parts))
    assert found.path == path
    assert found.sentence == f"The id “{name}” is given twice."
    assert found.first is not None


def test_that_the_same_id_may_name_a_metric_and_a_finding() -> None:
    assert flaws(report(findings=[finding("budget")], metrics=[metric(id="budget")])) == ()


def test_that_no_comparator_takes_the_subject_s_name() -> None:
    subject = Comparator(id="subject", title="the Area", kind="other")
    found = only(report(comparators=[subject]))
    assert found.path == ("comparators", 0, "id")
    assert found.sentence == "The id “subject” is reserved for the inspected body; choose another."


DANGLING: list[tuple[dict[str, Any], Path, str, str | None]] = [
    (
        {"criteria": [criterion(scale="for-levels")]},
        ("criteria", 0, "scale"),
        "No scale here has the id “for-levels”.",
        "four-levels",
    ),
    (
        {"criteria": [criterion(), criterion("reviews", parent="casewrok")]},
        ("criteria", 1, "parent"),
        "No criterion here has the id “casewrok”.",
        "casework",
    ),
    (
        {"criteria": [criterion(rating=rated("god"))]},
        ("criteria", 0, "rating", "level"),
        "The scale “Four levels” has no level “god”; it has excellent, good, fair, poor.",
        "good",
    ),
    (
        {"criteria": [criterion()], "findings": [finding(criterion="caswork")]},
        ("findings", 0, "criterion"),
        "No criterion here has the id “caswork”.",
        "casework",
    ),
    (
        {"metrics": [metric()], "findings": [finding(metrics=("rate", "rat"))]},
        ("findings", 0, "metrics", 1),
        "No metric here has the id “rat”.",
        "rate",
    ),
    (
        {"metrics": [metric(criterion="nothing-like-it")]},
        ("metrics", 0, "criterion"),
        "No criterion here has the id “nothing-like-it”.",
        None,
    ),
    (
        {"metrics": [metric(positions=(position("avrage"),))]},
        ("metrics", 0, "positions", 0, "comparator"),
        "No comparator here has the id “avrage”.",
        "average",
    ),
    (
        {"metrics": [metric(observation(whose="subjct"))]},
        ("metrics", 0, "observations", 0, "whose"),
        "No comparator here has the id “subjct”.",
        "subject",
    ),
    (
        {
            "metrics": [
                metric(derived(1, "a", [linked("a", "scoer")]), observation(1, "2015", id="score"))
            ]
        },
        ("metrics", 0, "observations", 0, "inputs", 0, "observation"),
        "No observation here has the id “scoer”.",
        "score",
    ),
]


@pytest.mark.parametrize(("parts", "path", "sentence", "meant"), DANGLING)
def test_that_a_reference_which_leads_nowhere_says_so_and_guesses_what_was_meant(
    parts: dict[str, Any], path: Path, sentence: str, meant: str | None
) -> None:
    found = only(report(**parts))
    assert (found.path, found.sentence, found.suggestion) == (path, sentence, meant)


CITED: list[tuple[dict[str, Any], Path]] = [
    (
        {"criteria": [criterion(rating=rated("good", sources=(ELSEWHERE,)))]},
        ("criteria", 0, "rating"),
    ),
    ({"findings": [finding(sources=(ELSEWHERE,))]}, ("findings", 0)),
    ({"profile": [fact(sources=(ELSEWHERE,))]}, ("profile", 0)),
    ({"method": [fact(sources=(ELSEWHERE,))]}, ("method", 0)),
    ({"metrics": [metric(observation(sources=(ELSEWHERE,)))]}, ("metrics", 0, "observations", 0)),
    (
        {"metrics": [metric(positions=(position(sources=(ELSEWHERE,)),))]},
        ("metrics", 0, "positions", 0),
    ),
    (
        {"metrics": [metric(derived(9, "a", [NINE_ELSEWHERE]))]},
        ("metrics", 0, "observations", 0, "inputs", 0),
    ),
]


@pytest.mark.parametrize(("parts", "path"), CITED)
def test_that_every_citation_names_a_document_of_the_report(
    parts: dict[str, Any], path: Path
) -> None:
    found = only(report(**parts))
    assert found.path == (*path, "sources", 0, "source")
    assert found.sentence == "No source here has the id “sumary”."
    assert found.suggestion == "summary"


def test_that_a_criterion_under_itself_is_said_once_for_the_whole_circle() -> None:
    found = only(
        report(
            criteria=[
                criterion("a", parent="c"),
                criterion("b", parent="a"),
                criterion("c", parent="b"),
                criterion("d", parent="a"),
            ]
        )
    )
    assert found.path == ("criteria", 0, "parent")
    assert found.sentence == "A criterion cannot be its own parent: “a” → “c” → “b” → “a”."


def test_that_a_criterion_which_is_its_own_parent_is_a_circle() -> None:
    found = only(report(criteria=[criterion("a", parent="a")]))
    assert found.sentence == "A criterion cannot be its own parent: “a” → “a”."


def test_that_a_long_circle_is_shown_by_its_ends() -> None:
    names = [f"c{n}" for n in range(1000)]
    built = [criterion(name, parent=names[n - 1]) for n, name in enumerate(names)]
    found = only(report(criteria=built))
    assert found.sentence == (
        "A criterion cannot be its own parent: “c0” → “c999” → “c998” → … → “c1” → “c0”."
    )


def test_that_two_circles_are_two_flaws() -> None:
    built = [criterion(name, parent=above) for name, above in ("ab", "ba", "cd", "dc")]
    assert [flaw.path[1] for flaw in flaws(report(criteria=built))] == [0, 2]


@pytest.mark.parametrize(
    ("start", "end"), [("2017-08", "2017-07"), ("2017", "2016-12-31"), ("2017-07-02", "2017-07-01")]
)
def test_that_an_inspection_ends_after_it_starts(start: str, end: str) -> None:
    inspected = {"wording": "summer", "start": start, "end": end}
    found = only(report(about=about(inspected=inspected)))
    assert found.path == ("report", "inspected", "end")
    assert found.sentence == f"The inspection ends ({end}) before it starts."


@pytest.mark.parametrize(("start", "end"), [("2017-08", "2017"), ("2017", "2017-01"), (None, "1")])
def test_that_dates_known_in_part_are_compared_as_far_as_they_go(
    start: str | None, end: str
) -> None:
    inspected = {"wording": "summer", "start": start, "end": "2017" if end == "1" else end}
    assert flaws(report(about=about(inspected=inspected))) == ()


def test_that_one_period_has_one_place_in_time() -> None:
    found = only(
        report(
            metrics=[
                metric(observation(when=period("2016-17", "2017-03")), id="one"),
                metric(positions=(position(period=period("2016-17", "2016-03")),), id="two"),
            ]
        )
    )
    assert found.path == ("metrics", 1, "positions", 0, "period", "ends")
    assert found.sentence == "The period “2016-17” ends 2017-03 elsewhere in this file."
    assert found.suggestion == "2017-03"


@pytest.mark.parametrize(
    ("when", "said"), [("2016-17", "for the period “2016-17”"), (None, "without a period")]
)
def test_that_a_body_has_one_figure_for_a_period(when: str | None, said: str) -> None:
    found = only(of(observation("1", when), observation("2", when)))
    assert found.path == ("metrics", 0, "observations", 1)
    assert found.sentence == f"A second figure of “subject” {said}."


def test_that_a_comparator_takes_one_position_for_a_period() -> None:
    found = only(of(positions=(position(), position(verdict="worse"))))
    assert found.path == ("metrics", 0, "positions", 1)
    assert found.sentence == "A second position against “average” for the same period."


@pytest.mark.parametrize(
    ("moved", "unit", "key"),
    [
        (movement("rose", 3, unit="points"), "percent", None),
        (movement("rose", 3), "percent", None),
        (movement("rose", 3, unit="count"), "count", None),
        (movement("rose", 300), "count", None),
        (movement("fell", 100), "count", None),
        (movement("rose", 3, unit="days"), None, None),
        (movement("rose"), "count", None),
        (movement("rose", 3, unit="points"), "count", "unit"),
        (movement("rose", 3, unit="count"), "percent", "unit"),
        (movement("fell", 3, unit="days"), "weeks", "unit"),
        (movement("rose", 0), "count", "by"),
        (movement("fell", "0.0", unit="count"), "count", "by"),
        (movement("fell", 101), "count", "by"),
    ],
)
def test_that_a_movement_is_by_an_amount_that_can_be(
    moved: Movement, unit: str | None, key: str | None
) -> None:
    found = flaws(of(unit=unit, movements=[moved]))
    assert [flaw.path for flaw in found] == ([("metrics", 0, "movements", 0, key)] if key else [])


WRONG_SUM = derived(30, "score - rise", [linked("score", "now"), printed("rise", 9)], "2015-16")
NOW = observation(38, id="now")


def test_that_a_wrong_sum_is_shown_with_what_it_makes() -> None:
    found = only(of(WRONG_SUM, NOW))
    assert found.path == ("metrics", 0, "observations", 0, "value")
    assert found.sentence == "The sum 38 − 9 makes 29, but the value is 30."
    assert found.suggestion == "29"


def test_that_a_sum_or_product_is_never_rounded_away() -> None:
    built = derived("7", "a - b", [printed("a", "62.3"), printed("b", "55.2")])
    assert only(of(built)).sentence == "The sum 62.3 − 55.2 makes 7.1, but the value is 7."


def test_that_a_quotient_is_rounded_half_up_to_the_printed_decimals() -> None:
    halves = [printed("a", 1), printed("b", 8)]
    assert flaws(of(derived("0.13", "a / b", halves))) == ()
    assert flaws(of(derived("0.125", "a / b", halves))) == ()
    assert flaws(of(derived(3, "b / a", [printed("a", 3), printed("b", 8)]))) == ()
    wrong = only(of(derived("0.12", "a / b", halves)))
    assert wrong.sentence == "The sum 1 ÷ 8 makes 0.13, but the value is 0.12."


SUMS: list[tuple[Observation, str, str]] = [
    (
        derived(9, "a - b", [printed("a", 9)]),
        "formula",
        "The formula uses “b”, which is not among its inputs.",
    ),
    (
        derived(9, "a", [printed("a", 9), printed("b", 1)]),
        "inputs",
        "The formula does not use the input “b”.",
    ),
    (
        derived(9, "a", [printed("a", 9), printed("a", 9)]),
        "inputs",
        "Two inputs have the same name.",
    ),
    (
        derived(9, "a +", [printed("a", 9)]),
        "formula",
        "The formula “a +” cannot be read as a sum.",
    ),
    (
        derived(9, "a ** 2", [printed("a", 3)]),
        "formula",
        "The formula “a ** 2” may only hold input names, whole numbers, + - * / and brackets.",
    ),
    (
        derived(9, "a / b", [printed("a", 9), printed("b", 0)]),
        "formula",
        "The formula “a / b” cannot be worked out (it divides by zero or overflows).",
    ),
]


@pytest.mark.parametrize(("built", "key", "sentence"), SUMS)
def test_that_a_formula_which_cannot_be_worked_out_says_why(
    built: Observation, key: str, sentence: str
) -> None:
    found = only(of(built))
    assert found.path == ("metrics", 0, "observations", 0, key)
    assert found.sentence == sentence


def test_that_a_misspelt_name_in_a_formula_is_guessed() -> None:
    assert only(of(derived(9, "scoer", [printed("score", 9)]))).suggestion == "score"


def test_that_a_figure_derived_from_itself_is_not_worked_out() -> None:
    one = derived(1, "a", [linked("a", "two")], id="one")
    two = derived(2, "a", [linked("a", "one")], "2015", id="two")
    rests_on_it = derived(3, "a", [linked("a", "two")], "2014", id="three")
    found = flaws(of(one, two, rests_on_it))
    sentences = [(flaw.path, flaw.sentence) for flaw in found]
    here = ("metrics", 0, "observations")
    circle = "This figure is derived from itself."
    assert sentences[:2] == [((*here, 0, "inputs"), circle), ((*here, 1, "inputs"), circle)]
    assert circle not in [sentence for _, sentence in sentences[2:]]


def test_that_a_chain_of_derived_figures_is_no_circle() -> None:
    chain = [derived(9, "a", [printed("a", 9)], "2000", id="f0")]
    chain += [
        derived(9, "a", [linked("a", f"f{n - 1}")], str(2000 + n), id=f"f{n}")
        for n in range(1, 500)
    ]
    assert flaws(of(*reversed(chain))) == ()


def test_that_a_quotation_holds_the_figure_it_is_given_for() -> None:
    quoted = observation("62.3", sources=(reference(), reference("to 63.2% in 2016-17")))
    found = only(of(quoted))
    assert found.path == ("metrics", 0, "observations", 0, "sources", 1, "quote")
    assert found.sentence == f"The quotation does not contain the figure 62.3.{WAY_OUT}"


def test_that_the_quotation_of_a_printed_input_holds_its_number() -> None:
    inputs = [linked("score", "now"), printed("rise", 9, "increased by 8%")]
    found = only(of(derived(29, "score - rise", inputs, "2015-16"), NOW))
    assert found.path == ("metrics", 0, "observations", 0, "inputs", 1, "sources", 0, "quote")
    assert found.sentence == f"The quotation does not contain the figure 9.{WAY_OUT}"


def test_that_a_derived_figure_need_not_stand_in_its_quotation() -> None:
    source_of_it = (reference("increased by 9% to 38% in 2016-17"),)
    before = WRONG_SUM.model_copy(update={"value": NOW.value - 9, "sources": source_of_it})
    assert flaws(of(before, NOW)) == ()


def test_that_flaws_of_several_kinds_are_all_said() -> None:
    built = report(
        findings=[finding(), finding()],
        metrics=[metric(observation(), observation(), criterion="casework")],
    )
    assert len(flaws(built)) == 3


def test_that_what_could_not_be_read_is_not_called_missing_as_well() -> None:
    built = report(findings=[finding(metrics=("rate",), criterion="casework")])
    known = Known({"metrics": frozenset({"rate"})}, frozenset({"criteria"}))
    assert flaws(built, known) == ()


def test_that_a_word_unlike_all_others_gets_no_suggestion() -> None:
    assert nearest("weather", ["casework", "people"]) is None
    assert nearest("", ["casework"]) is None


def test_that_a_suggestion_ignores_capitals() -> None:
    assert nearest("CaseWork", ["casework", "people"]) == "casework"


def test_that_the_shipped_shape_of_a_report_is_without_flaw() -> None:
    built: Metric = metric(NOW, positions=(position(period=period()),))
    parts: dict[str, Any] = {"metrics": [built], "findings": [finding(metrics=("rate",))]}
    assert flaws(report(**parts)) == ()
    assert index(**parts).metrics["rate"] == built


def test_that_a_heading_takes_the_place_of_nothing_and_has_no_flaw() -> None:
    group = Heading(id="group", title="Group", heading=True)
    twice = (Succession(id="old", like="part"), Succession(id="old", like="part"))
    part = criterion("part", parent="group", succeeds=twice)
    (flaw,) = flaws(report(criteria=[group, part]))
    assert flaw.path == ("criteria", 1, "succeeds", 1, "id")
    assert not list(flaws(report(criteria=[group, criterion("part", parent="group")])))


def test_that_the_next_inspection_may_be_due_on_the_day_of_the_report() -> None:
    assert list(flaws(report(about=about(published="2024-05-01", next_due="2024-05-01")))) == []
    assert list(flaws(report(about=about(published="2024-05-01", next_due="2024-05")))) == []
    assert len(list(flaws(report(about=about(published="2024-05-01", next_due="2024-04"))))) == 1


def test_that_of_two_figures_with_one_id_the_first_has_it() -> None:
    first, second = observation(1, id="one"), observation(2, id="one")
    assert observations_by_id(report(metrics=[metric(first, second)])) == {"one": first}
