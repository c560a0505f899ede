"""The parts of a report: frozen, strict, exact, and made of nothing but what was inspected."""

import ast
import inspect
import pkgutil
from datetime import date
from decimal import Decimal
from importlib import import_module
from types import ModuleType
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

import viewer.domain
from tests.builders import (
    FOUR,
    about,
    criterion,
    derived,
    fact,
    finding,
    index,
    metric,
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
from viewer.domain.base import Id, Number, Part, Text
from viewer.domain.criteria import Rating
from viewer.domain.dates import Day, PartialDate
from viewer.domain.findings import LONGEST_HEADING, first_words
from viewer.domain.metrics import Input, Observation, Position
from viewer.domain.units import UNITS, unit_named


def modules() -> list[ModuleType]:
    """Every module of the domain."""
    found = pkgutil.walk_packages(viewer.domain.__path__, "viewer.domain.")
    return [import_module(item.name) for item in found]


def parts() -> list[type[Part]]:
    """Every model of the domain."""
    return sorted(Part.__subclasses__(), key=lambda part: part.__name__)


def taken(kind: Any, value: Any) -> Any:
    """`value` as a field of that kind takes it."""
    return TypeAdapter(kind).validate_python(value)


BUILT: list[Part] = [
    about(),
    criterion(),
    fact(),
    finding(),
    metric(),
    observation(),
    period(),
    position(),
    printed("rise", 9),
    reference(),
    report(),
    scale(*FOUR),
    source(),
]


@pytest.mark.parametrize("part", BUILT, ids=lambda part: type(part).__name__)
def test_that_a_part_cannot_be_changed(part: Part) -> None:
    for name in type(part).model_fields:
        with pytest.raises(ValidationError, match="frozen"):
            setattr(part, name, None)


@pytest.mark.parametrize("part", parts(), ids=lambda part: part.__name__)
def test_that_every_model_is_frozen_and_refuses_unknown_keys(part: type[Part]) -> None:
    assert part.model_config.get("frozen") is True
    assert part.model_config.get("extra") == "forbid"


@pytest.mark.parametrize("part", parts(), ids=lambda part: part.__name__)
def test_that_no_part_of_a_report_holds_a_list_that_could_change(part: type[Part]) -> None:
    for name, field in part.model_fields.items():
        assert "list[" not in str(field.annotation), name
        assert "dict[" not in str(field.annotation), name
        assert "float" not in str(field.annotation), name


@pytest.mark.parametrize("module", modules(), ids=lambda module: module.__name__)
def test_that_the_domain_neither_reads_nor_writes(module: ModuleType) -> None:
    tree = ast.parse(inspect.getsource(module))
    called = [node.func for node in ast.walk(tree) if isinstance(node, ast.Call)]
    names = {node.id for node in called if isinstance(node, ast.Name)}
    assert not names & {"open", "print", "input", "exec", "eval", "compile", "__import__"}


@pytest.mark.parametrize("text", ["a", "budget", "cps-east-of-england-2017", "a.b_c-1", "9"])
def test_that_an_id_is_small_letters_digits_and_single_joints(text: str) -> None:
    assert taken(Id, text) == text


@pytest.mark.parametrize("text", ["", "Budget", "a b", "a--b", "-a", "a-", "é", "a\n", "x" * 101])
def test_that_nothing_else_is_an_id(text: str) -> None:
    with pytest.raises(ValidationError):
        taken(Id, text)


@pytest.mark.parametrize("text", ["", " ", "\n\t", "x" * 20_001])
def test_that_a_text_says_something_and_not_everything(text: str) -> None:
    with pytest.raises(ValidationError):
        taken(Text, text)


def test_that_a_number_keeps_the_decimals_it_was_printed_with() -> None:
    assert str(taken(Number, Decimal("62.0"))) == "62.0"


@pytest.mark.parametrize(
    "value",
    [
        "62.3",
        True,
        62.3,
        Decimal("NaN"),
        Decimal("Infinity"),
        Decimal("1e18"),
        Decimal("-1e18"),
        Decimal("1e999999"),
        Decimal("0.00000000001"),
        None,
    ],
)
def test_that_what_only_looks_like_a_number_is_refused(value: Any) -> None:
    with pytest.raises(ValidationError):
        taken(Number, value)


@pytest.mark.parametrize("text", ["2017", "2017-02", "2016-02-29"])
def test_that_a_date_may_be_known_in_part(text: str) -> None:
    assert taken(PartialDate, text) == text


@pytest.mark.parametrize(
    "text", ["2017-13", "2017-00", "2017-02-29", "2017-2", "17", "0000", "2017-", "2017-02-3\n"]
)
def test_that_a_date_which_does_not_exist_is_refused(text: str) -> None:
    with pytest.raises(ValidationError):
        taken(PartialDate, text)


def test_that_partial_dates_sort_as_text() -> None:
    assert sorted(["2017-03", "2016-12-31", "2017"]) == ["2016-12-31", "2017", "2017-03"]


def test_that_a_day_is_a_date() -> None:
    assert taken(Day, "2017-10-25") == date(2017, 10, 25)


@pytest.mark.parametrize("value", ["2017-10", "25/10/2017", "2017-02-30", 20171025, "20171025"])
def test_that_a_day_is_written_in_one_way(value: Any) -> None:
    with pytest.raises(ValidationError):
        taken(Day, value)


@pytest.mark.parametrize("unit", UNITS, ids=lambda unit: unit.id)
def test_that_every_unit_is_found_by_its_id_and_fits_a_metric(unit: Any) -> None:
    assert unit_named(unit.id) is unit
    assert metric(unit=unit.id).unit == unit.id


def test_that_no_two_units_share_an_id_or_a_title() -> None:
    assert len({unit.id for unit in UNITS}) == len(UNITS)
    assert len({unit.title for unit in UNITS}) == len(UNITS)


def test_that_an_unknown_unit_is_refused() -> None:
    with pytest.raises(ValidationError, match="one of"):
        metric(unit="furlongs")


def test_that_a_figure_needs_a_unit() -> None:
    with pytest.raises(ValidationError, match="a unit, as it has observations"):
        metric(observation(), unit=None)
    assert metric(unit=None, positions=(position(),)).unit is None


def test_that_a_rating_is_a_level_or_a_state_and_never_both() -> None:
    for values in ({}, {"level": "good", "state": "not_rated", "sources": (reference(),)}):
        with pytest.raises(ValidationError, match="either a level or a state"):
            Rating(**values)  # type: ignore[arg-type]
    assert Rating(state="suspended").level is None


def test_that_a_level_says_where_it_stands() -> None:
    with pytest.raises(ValidationError, match="a level needs at least one entry in sources"):
        rated("good", sources=())


@pytest.mark.parametrize("count", [0, 1, 13])
def test_that_a_scale_has_two_to_twelve_levels(count: int) -> None:
    with pytest.raises(ValidationError):
        scale(*(f"Level {n}" for n in range(count)))


def test_that_a_derived_figure_shows_its_sum() -> None:
    with pytest.raises(ValidationError, match="a derived figure needs formula and inputs"):
        observation(basis="derived")


def test_that_a_stated_figure_has_no_sum() -> None:
    with pytest.raises(ValidationError, match="a stated figure has no formula and no inputs"):
        derived(9, "a", [printed("a", 9)], basis="stated")


def test_that_an_input_comes_from_one_place() -> None:
    for values in ({}, {"observation": "a", "value": Decimal(1), "sources": (reference(),)}):
        with pytest.raises(ValidationError, match="either an observation or a value"):
            Input(name="a", **values)  # type: ignore[arg-type]


def test_that_a_printed_input_says_where_it_stands() -> None:
    with pytest.raises(ValidationError, match="a value needs at least one entry in sources"):
        Input(name="a", value=Decimal(1))


def test_that_a_position_says_something() -> None:
    with pytest.raises(ValidationError, match="a verdict, a rank, or both"):
        Position(comparator="average", sources=(reference(),))


def test_that_no_figure_and_no_finding_is_without_a_source() -> None:
    with pytest.raises(ValidationError):
        Observation(value=Decimal(1), basis="stated", sources=())
    with pytest.raises(ValidationError):
        finding(sources=())


def test_that_true_is_not_version_one() -> None:
    with pytest.raises(ValidationError):
        report(version=True)


TREE = [
    criterion("second", order=2),
    criterion("grandchild", parent="child"),
    criterion("first", order=1),
    criterion("child", parent="first"),
    criterion("elder-child", parent="first", order=0),
]


def test_that_criteria_are_read_parent_first_and_in_their_order() -> None:
    assert list(index(criteria=TREE).criteria) == [
        "first",
        "elder-child",
        "child",
        "grandchild",
        "second",
    ]


def test_that_criteria_without_an_order_keep_that_of_the_file() -> None:
    names = ["c", "a", "b"]
    assert list(index(criteria=[criterion(name) for name in names]).criteria) == names


def test_that_a_criterion_knows_what_stands_above_it() -> None:
    made = index(criteria=TREE)
    grandchild = made.criteria["grandchild"]
    assert [item.id for item in made.ancestors(grandchild)] == ["child", "first"]
    assert made.depth(grandchild) == 2


def test_that_a_thousand_criteria_under_each_other_are_read() -> None:
    deep = [criterion("c0"), *(criterion(f"c{n}", parent=f"c{n - 1}") for n in range(1, 1000))]
    made = index(criteria=deep)
    assert made.depth(made.criteria["c999"]) == 999


def test_that_links_lead_both_ways() -> None:
    made = index(
        criteria=[criterion()],
        findings=[finding(metrics=("rate",), criterion="casework"), finding("other")],
        metrics=[metric(criterion="casework"), metric(id="lonely")],
    )
    hubs, rate = made.findings["hubs"], made.metrics["rate"]
    assert made.findings_by_metric == {"rate": (hubs,)}
    assert made.findings_by_criterion == {"casework": (hubs,)}
    assert made.metrics_by_criterion == {"casework": (rate,)}


def test_that_findings_are_told_apart_by_kind_in_file_order() -> None:
    kinds = ["weakness", "strength", "weakness"]
    made = index(findings=[finding(f"f{n}", kind=kind) for n, kind in enumerate(kinds)])
    assert [item.id for item in made.findings_by_kind["weakness"]] == ["f0", "f2"]
    assert "context" not in made.findings_by_kind


def test_that_a_state_is_not_a_level() -> None:
    made = index(criteria=[criterion(), criterion("b", Rating(state="not_rated"))])
    level = made.level(made.criteria["casework"])
    assert level is not None
    assert level.label == "Good"
    assert made.level(made.criteria["b"]) is None


def test_that_observations_are_found_by_their_id_across_metrics() -> None:
    made = index(metrics=[metric(observation(id="a")), metric(observation(), id="other")])
    assert list(made.observations) == ["a"]


def test_that_a_heading_of_eighty_letters_is_whole_and_of_more_ends_with_a_word() -> None:
    whole = f"{'A' * 40} {'b' * (LONGEST_HEADING - 41)}"
    assert first_words(whole) == whole
    assert first_words(f"{whole}c") == f"{'A' * 40}…"


@pytest.mark.parametrize("sign", list(",;:–—-"))
def test_that_a_heading_that_is_cut_ends_without_a_sign(sign: str) -> None:
    assert first_words(f"Care {sign} {'b' * LONGEST_HEADING}") == "Care …"
    assert first_words(f"Care{sign} {'b' * LONGEST_HEADING}") == "Care…"
