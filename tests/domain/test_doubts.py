"""What is worth a second look, and what is not."""

from decimal import Decimal
from itertools import permutations
from typing import Any

import pytest

from tests.builders import (
    AVERAGE,
    EARLIER,
    FOUR,
    about,
    criterion,
    finding,
    metric,
    movement,
    observation,
    period,
    position,
    reference,
    report,
    scale,
    source,
)
from viewer.domain.doubts import doubts
from viewer.domain.doubts.doubt import Doubt
from viewer.domain.doubts.levels import STEPS, step_of
from viewer.domain.doubts.printed import is_unlike
from viewer.domain.metrics import Movement
from viewer.domain.report import Subject
from viewer.domain.rules.flaw import Path

WITH_FILE = {"file": "a.pdf", "sha256": "0" * 64}
SEEN = (source(seen="2026-11-03"),)


def found(**parts: Any) -> list[Doubt]:
    """The doubts about a report whose source was read."""
    return list(doubts(report(**{"sources": SEEN} | parts)))


def test_that_an_ordinary_report_raises_none() -> None:
    figures = (observation(65), observation(70, whose=AVERAGE), observation(60, "2015-16"))
    said = (position(AVERAGE, "worse", period=period()),)
    assert not found(
        metrics=[metric(*figures, positions=said)], findings=[finding()], criteria=[criterion()]
    )


@pytest.mark.parametrize(
    ("words", "value", "unlike"),
    [
        ("between 1.5 and", "1500", False),
        ("between 1.5 and", "1500000", False),
        ("between 1.5 and", "1500000000", False),
        ("between 1.5 and", "150", True),
        ("between 1.5 and 2", "3", False),
        ("some", "3", False),
    ],
)
def test_that_the_first_of_two_numbers_may_be_without_its_thousands(
    words: str, value: str, *, unlike: bool
) -> None:
    assert is_unlike(words, Decimal(value)) is unlike


def test_that_a_verdict_against_its_figures_is_told_with_both_values() -> None:
    figures = (observation("65.0"), observation("70.0", whose=AVERAGE))
    said = (position(AVERAGE, "better", period=period()),)
    (doubt,) = found(metrics=[metric(*figures, positions=said)])
    assert doubt.path == ("metrics", 0, "positions", 0, "verdict")
    for words in ("“better”", "65.0 (2016-17)", "70.0 (2016-17)", "higher is better"):
        assert words in doubt.sentence


def test_that_a_verdict_of_an_earlier_period_is_held_against_the_figures_of_that_period() -> None:
    figures = (
        observation(65),
        observation(70, "2015-16"),
        observation(60, "2015-16", whose=AVERAGE),
    )
    said = (position(AVERAGE, "worse", period=period("2015-16")),)
    (doubt,) = found(metrics=[metric(*figures, positions=said)])
    assert "70 (2015-16)" in doubt.sentence


def test_that_a_verdict_on_the_past_is_held_against_the_change() -> None:
    figures = (observation(55), observation(60, "2015-16"))
    said = (position(EARLIER, "better", period=period()),)
    (doubt,) = found(metrics=[metric(*figures, positions=said)])
    assert (
        "55 (2016-17) for the inspected body and 60 (2015-16) for the same body earlier"
        in doubt.sentence
    )


@pytest.mark.parametrize(
    ("said", "earlier", "later", "unit", "key"),
    [
        (movement("rose"), 50, 60, "percent", None),
        (movement("fell"), 50, 60, "percent", "direction"),
        (movement("rose"), 60, 50, "count", "direction"),
        (movement("unchanged"), 60, 61, "percent", None),
        (movement("rose", 20), 50, 60, "count", None),
        (movement("rose", 10), 50, 60, "count", "by"),
        (movement("fell", 20), 100, 80, "count", None),
        (movement("fell", 25), 100, 80, "count", "by"),
        (movement("fell", 25, qualifier="about"), 100, 80, "count", None),
        (movement("rose", 10, unit="points"), 50, 60, "percent", None),
        (movement("rose", "10.4", unit="points"), 50, 60, "percent", None),
        (movement("rose", "10.4", unit="points"), "50.0", "60.0", "percent", "by"),
        (movement("rose", 17), 6, 7, "count", None),
        (movement("rose", 5), 0, 7, "count", None),
        (movement("rose", 5, whose=AVERAGE), 60, 50, "count", None),
    ],
)
def test_that_a_movement_is_held_against_the_figures_of_both_its_periods(
    said: Movement, earlier: str, later: str, unit: str, key: str | None
) -> None:
    moved = said.model_copy(update={"period": period(), "since": period("2015-16")})
    figures = (observation(later), observation(earlier, "2015-16"))
    told = found(metrics=[metric(*figures, unit=unit, movements=[moved])])
    assert [doubt.path for doubt in told] == ([("metrics", 0, "movements", 0, key)] if key else [])
    assert not found(metrics=[metric(*figures, unit=unit, movements=[said])])


@pytest.mark.parametrize("verdict", ["better", "similar"])
def test_that_a_verdict_that_bounds_leave_open_is_left_alone(verdict: str) -> None:
    figures = (observation(60, qualifier="at_least"), observation(60, whose=AVERAGE))
    said = (position(AVERAGE, verdict, period=period()),)
    assert not found(metrics=[metric(*figures, positions=said)])


@pytest.mark.parametrize("title", ["Conviction rate", "conviction  rate"])
def test_that_two_metrics_of_one_title_and_scope_are_told(title: str) -> None:
    twins = [metric(observation(50)), metric(observation(70), id="other", title=title)]
    (doubt,) = found(metrics=twins)
    assert doubt.path == ("metrics", 1, "title")
    assert title in doubt.sentence


def test_that_a_scope_tells_metrics_apart() -> None:
    assert not found(metrics=[metric(), metric(id="other", scope="Crown Court")])


def test_that_findings_of_one_kind_and_title_are_told() -> None:
    (doubt,) = found(findings=[finding(), finding("other", text="Quite another."),
                               finding("third", kind="weakness")])  # fmt: skip
    assert doubt.path == ("findings", 1, "title")


def test_that_parts_that_differ_in_their_titles_are_told_apart() -> None:
    assert not found(
        sources=[*SEEN, source("other", title="Other")],
        criteria=[criterion("first"), criterion("second")],
        findings=[finding(), finding("other", title="Other", text="Quite another.")],
        metrics=[metric(), metric(id="other", title="Other")],
    )


def test_that_criteria_of_one_title_are_told_only_under_one_parent() -> None:
    parts = [
        criterion("first"),
        criterion("second"),
        criterion("one", title="Files", parent="first"),
        criterion("two", title="Files", parent="second"),
    ]
    assert not found(criteria=parts)
    (doubt,) = found(criteria=[*parts, criterion("three", title="Files", parent="second")])
    assert doubt.path == ("criteria", 4, "title")


def test_that_two_labels_of_one_period_are_told() -> None:
    figures = (
        observation(50, period("2022-23", "2023-03")),
        observation(60, period("2022/23", "2023-03-31")),
    )
    (doubt,) = found(metrics=[metric(*figures)])
    assert doubt.path == ("metrics", 0, "observations", 1, "period", "label")


@pytest.mark.parametrize("labels", list(permutations(["Outstanding", "Good", "Inadequate"])))
def test_that_levels_are_told_unless_the_best_comes_first(labels: tuple[str, ...]) -> None:
    expected = 0 if labels == ("Outstanding", "Good", "Inadequate") else 1
    assert len(found(scales=[scale(*labels)])) == expected


@pytest.mark.parametrize(
    "labels",
    [
        ("Substantial assurance", "Reasonable assurance", "Limited assurance", "No assurance"),
        ("Fully achieved", "Partially achieved", "Not achieved"),
        ("Low risk", "Medium risk", "High risk"),
        ("A", "B", "C", "D"),
        ("Rhagorol", "Da", "Digonol", "Angen gwella", "Anfoddhaol"),
    ],
)
def test_that_scales_of_other_bodies_are_known_too(labels: tuple[str, ...]) -> None:
    assert not found(scales=[scale(*labels)])
    assert len(found(scales=[scale(*reversed(labels))])) == 1


@pytest.mark.parametrize("label", ["REQUIRES  IMPROVEMENT", "3. Requires improvement", "good (4)"])
def test_that_a_level_is_known_by_its_words(label: str) -> None:
    assert step_of(label) is not None


def test_that_words_nobody_knows_are_not_judged() -> None:
    assert not found(scales=[scale("Band 2", "Band 1", "Rhagorol")])
    assert not found(scales=[scale(*FOUR)])


@pytest.mark.parametrize(
    ("worse", "better"),
    [("Weak", "Strong"), ("Strong", "Outstanding"), ("Fair", "Strong"), ("Red", "Amber"),
     ("Not met", "Met"), ("Poor", "Adequate")],
)  # fmt: skip
def test_that_a_level_listed_before_a_better_one_is_told(worse: str, better: str) -> None:
    (doubt,) = found(scales=[scale(*FOUR), scale(worse, better, id="other")])
    assert doubt.path == ("scales", 1, "levels")
    assert f"“{worse}” comes before “{better}”" in doubt.sentence
    assert not found(scales=[scale(*FOUR), scale(better, worse, id="other")])


def test_that_no_word_for_a_level_stands_on_two_steps() -> None:
    words = [word for step in STEPS for word in step]
    assert len(words) == len(set(words))
    assert words == [word.casefold() for word in words]


def test_that_a_verdict_without_a_period_is_told_where_others_have_one() -> None:
    said = (position(AVERAGE),)
    (doubt,) = found(metrics=[metric(observation(), positions=said)])
    assert doubt.path == ("metrics", 0, "positions", 0)
    assert not found(metrics=[metric(observation(60, None), positions=said)])
    assert not found(metrics=[metric(unit=None, positions=said)])


@pytest.mark.parametrize(
    ("changes", "place", "path"),
    [
        ({}, {"quote": "rose to 62.3%"}, ("sources", 0)),
        ({}, {}, ("sources", 0)),
        ({"seen": "2026-11-03"}, {"quote": "rose to 62.3%"}, None),
        (WITH_FILE, {"quote": "rose to 62.3%", "page": 3}, None),
        (
            {"seen": "2026-11-03"},
            {"page": 3},
            ("metrics", 0, "observations", 0, "sources", 0, "page"),
        ),
    ],
)
def test_that_a_source_is_told_once_for_what_its_citations_need(
    changes: dict[str, Any], place: dict[str, Any], path: Path | None
) -> None:
    cited = (reference(**place),)
    figures = metric(observation(sources=cited), observation("62.3", "2015-16", sources=cited))
    told = found(sources=(source(**changes), source("other", title="Other")), metrics=[figures])
    assert [doubt.path for doubt in told] == ([path] if path else [])


@pytest.mark.parametrize(
    ("label", "ends", "is_told"),
    [
        ("September 2024", "2024-09", False),
        ("Sept 2024", "2024-09-30", False),
        ("September 2024", "2024", False),
        ("September 2024", "2024-04", True),
        ("September 2024", "2023", True),
        ("2024", "2024-03", False),
        ("2023", "2024-03-31", False),
        ("2023", "2024", True),
        ("2024", "2023-12", True),
        ("Year to September 2024", "2024-04", False),
        ("2024-25", "2024", False),
    ],
)
def test_that_a_label_that_names_another_time_than_its_end_is_told(
    label: str, ends: str, is_told: bool
) -> None:
    figures = (
        observation(1, period(label, ends)),
        observation(2, period(label, ends), whose=AVERAGE),
    )
    told = [doubt.path for doubt in found(metrics=[metric(*figures)])]
    assert told == ([("metrics", 0, "observations", 0, "period", "ends")] if is_told else [])


def test_that_a_share_of_part_of_a_case_is_told() -> None:
    (doubt,) = found(metrics=[metric(observation(50, of=Decimal("2.5")))])
    assert doubt.path == ("metrics", 0, "observations", 0, "of")


@pytest.mark.parametrize(
    ("value", "of", "is_told"),
    [
        ("12.34", 1_000, True), ("12.34", 1_001, False), ("12.3", 1_000, False),
        ("33.3", 3, False), ("33.4", 3, True), ("66.7", 3, False), ("66", 3, True),
        ("67", 3, False),
        ("100", 3, False), ("101", 3, True), ("0", 3, False), ("-1", 3, True), ("150", 2, False),
    ],
)  # fmt: skip
def test_that_a_share_of_few_is_told_where_no_number_of_cases_makes_it(
    value: str, of: int, is_told: bool
) -> None:
    told = found(metrics=[metric(observation(value, of=of))])
    expected = f"No whole number out of {of} makes {value}%."
    assert [doubt.sentence for doubt in told] == ([expected] if is_told else [])


OF = {
    ("percent", 50, 4): "",
    ("count", 3, 31): "",
    ("days", 200, 31): "“of” is how many a share is of, and days are no share: leave it out.",
    ("pounds", 50, 4): "“of” is how many a share is of, and pounds are no share: leave it out.",
    ("percent", 0, 0): "Nothing out of 0 is a share: write null as the “value”, and a “note”.",
}


@pytest.mark.parametrize(("unit", "value", "of"), OF)
def test_that_only_a_share_is_of_so_many_and_of_some(unit: str, value: int, of: int) -> None:
    told = found(metrics=[metric(observation(value, of=of), unit=unit)])
    assert [doubt.sentence for doubt in told] == [*filter(None, [OF[unit, value, of]])]


def test_that_a_body_that_was_itself_before_is_told() -> None:
    bodies = [{"scheme": "urn", "value": "12"}, {"scheme": "urn", "value": "13"}]
    subject = Subject.model_validate({"name": "Kent", "ids": bodies[:1], "was": bodies})
    (doubt,) = found(about=about(subject=subject))
    assert doubt.path == ("report", "subject", "was", 0)


@pytest.mark.parametrize("kind", ["strength", "weakness", "mixed", "context", "recommendation"])
def test_that_only_a_recommendation_has_a_response(kind: str) -> None:
    told = found(findings=[finding("one", kind=kind, response="Accepted.")])
    paths = [("findings", 0, "response")] if kind != "recommendation" else []
    assert [doubt.path for doubt in told] == paths


@pytest.mark.parametrize(
    ("value", "printed", "odd"),
    [
        ("623", "61.5%", True),
        ("61.5", "61.5%", False),
        ("25", "almost a quarter", False),
        ("1500000", "1.5", False),
        ("580", "9 minutes and 40 seconds", False),
        ("0", "none", False),
    ],
)
def test_that_a_value_unlike_what_is_printed_is_doubted(
    value: str, printed: str, odd: bool
) -> None:
    told = found(metrics=[metric(observation(value, printed=printed))])
    assert [doubt.path[-1] for doubt in told if "is printed" in doubt.sentence] == ["value"] * odd


def test_that_a_name_that_is_left_open_is_doubted() -> None:
    told = found(about=about(inspectorate="Not known yet"))
    assert [doubt.path for doubt in told] == [("report", "inspectorate")]
