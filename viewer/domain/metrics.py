"""Metrics: figures over periods, and verdicts that come without a figure."""

from datetime import date
from typing import Annotated, Literal, Self

from pydantic import Field, StrictBool, StringConstraints, WithJsonSchema, model_validator
from pydantic.functional_validators import AfterValidator
from pydantic_core import PydanticCustomError

from viewer.domain.base import TEXT_PATTERN, Id, Number, Part, Text
from viewer.domain.dates import PartialDate, last_day
from viewer.domain.findings import Placement
from viewer.domain.sources import References
from viewer.domain.units import UNITS, unit_named

SUBJECT = "subject"
"""Stands in `whose` for the inspected body itself."""

Better = Literal["higher", "lower", "neither"]
Basis = Literal["stated", "derived"]
Qualifier = Literal["exact", "about", "at_least", "at_most"]
Verdict = Literal["better", "worse", "similar"]
ComparatorKind = Literal["average", "target", "earlier", "other"]
QUALIFIERS: dict[Qualifier, str] = {
    "exact": "",
    "about": "about ",
    "at_least": "at least ",
    "at_most": "at most ",
}
"""What stands before a figure."""


def _known(unit: str) -> str:
    try:
        unit_named(unit)
    except KeyError:
        raise PydanticCustomError(
            "unknown_unit", "one of {units}", {"units": [known.id for known in UNITS]}
        ) from None
    return unit


UnitId = Annotated[
    str,
    AfterValidator(_known),
    WithJsonSchema({"type": "string", "enum": [unit.id for unit in UNITS]}),
]
INPUT_NAME_PATTERN = r"^[a-z][a-z0-9_]*$"
InputName = Annotated[str, StringConstraints(pattern=INPUT_NAME_PATTERN, max_length=40)]
Formula = Annotated[str, StringConstraints(pattern=TEXT_PATTERN, max_length=200)]


class Comparator(Part):
    """What the subject is held against: an average, a target, its own past, or another body."""

    id: Id
    title: Text = Field(description="As it stands in a sentence, such as national average.")
    kind: ComparatorKind


class Period(Part):
    """A stretch of time: the wording as printed, and the date it ends on for sorting."""

    label: Text
    sort: PartialDate = Field(description="When it ends: YYYY, YYYY-MM or YYYY-MM-DD.")
    carried_over: Text | None = Field(
        default=None, description="Why this period is read here, though not printed here."
    )

    @property
    def last_day(self) -> date:
        """The day it ends on; every order and comparison of periods goes by this."""
        return last_day(self.sort)


class Input(Part):
    """A number in a formula: another observation's value, or one printed in the source."""

    name: InputName
    observation: Id | None = None
    value: Number | None = None
    printed: Text | None = Field(default=None, description="As the source prints it.")
    sources: References = ()

    @model_validator(mode="after")
    def _one_origin(self) -> Self:
        if (self.observation is None) == (self.value is None):
            raise PydanticCustomError(
                "observation_or_value", "either an observation or a value, one of the two"
            )
        if self.value is not None and not self.sources:
            raise PydanticCustomError(
                "value_without_source", "a value needs at least one entry in sources"
            )
        return self


class Observation(Part):
    """One figure: whose, for which period, and whether the source states it."""

    id: Id | None = Field(default=None, description="Only needed where a formula uses it.")
    period: Period | None = Field(default=None, description="null when the source names none.")
    whose: Id = Field(default=SUBJECT, description="subject, or the id of a comparator.")
    value: Number
    qualifier: Qualifier = "exact"
    basis: Basis
    formula: Formula | None = Field(
        default=None, description="For derived: the sum over the names of the inputs."
    )
    inputs: tuple[Input, ...] = ()
    sources: References = Field(min_length=1)

    @model_validator(mode="after")
    def _formula_goes_with_derived(self) -> Self:
        if self.basis == "derived" and (self.formula is None or not self.inputs):
            raise PydanticCustomError(
                "derived_without_sum", "a derived figure needs formula and inputs"
            )
        if self.basis == "stated" and (self.formula is not None or self.inputs):
            raise PydanticCustomError(
                "stated_with_sum", "a stated figure has no formula and no inputs"
            )
        return self


class Position(Part):
    """A verdict that the source gives without a number, or a rank in words."""

    comparator: Id
    verdict: Verdict | None = Field(default=None, description="The inspected body is ... than it.")
    rank: Text | None = Field(default=None, description="Such as among the best nationally.")
    period: Period | None = None
    sources: References = Field(min_length=1)

    @model_validator(mode="after")
    def _says_something(self) -> Self:
        if self.verdict is None and self.rank is None:
            raise PydanticCustomError("verdict_or_rank", "a verdict, a rank, or both")
        return self


class Metric(Part):
    """Something measured, with every figure and verdict that the report gives for it."""

    id: Id
    title: Text
    scope: Text | None = Field(
        default=None, description="What it covers or who measures it, such as Crown Court."
    )
    unit: UnitId | None = Field(default=None, description="Needed where there is a figure.")
    better: Better
    theme: Text | None = None
    criterion: Id | None = None
    criterion_basis: Placement = "stated"
    headline: StrictBool = Field(default=False, description="Shown as a tile on Overview.")
    note: Text | None = Field(default=None, description="What a reader must know of its figures.")
    remark: Text | None = Field(
        default=None, description="A few words shown with the figure where no comparison is."
    )
    observations: tuple[Observation, ...] = ()
    positions: tuple[Position, ...] = ()

    @model_validator(mode="after")
    def _figures_have_a_unit(self) -> Self:
        if self.observations and self.unit is None:
            raise PydanticCustomError("figures_without_unit", "a unit, as it has observations")
        return self
