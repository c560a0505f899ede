"""Metrics: figures over periods, and verdicts that come without a figure."""

from datetime import date
from decimal import Decimal
from typing import Annotated, Any, Literal, Self

from pydantic import (
    Discriminator,
    Field,
    StrictBool,
    StringConstraints,
    Tag,
    WithJsonSchema,
    model_validator,
)
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


def _not_negative(value: Decimal) -> Decimal:
    if value < 0:
        raise PydanticCustomError("negative", "0 or more")
    return value


NotNegative = Annotated[Number, AfterValidator(_not_negative)]
"""A number that is not negative: how many, or by how much."""


class Comparator(Part):
    """What the subject is held against: an average, a target, its own past, or another body."""

    id: Id
    title: Text = Field(description="As it stands in a sentence, such as national average.")
    kind: ComparatorKind


class Period(Part):
    """A stretch of time: the wording as printed, and when it starts and ends.

    Without an end it is words only, and has no place among other periods.
    """

    label: Text
    ends: PartialDate | None = Field(
        default=None, description="When it ends: YYYY, YYYY-MM or YYYY-MM-DD."
    )
    starts: PartialDate | None = Field(default=None, description="When it starts.")
    carried_over: Text | None = Field(
        default=None, description="Why this period is read here, though not printed here."
    )

    @property
    def last_day(self) -> date | None:
        """The day it ends on; every order and comparison of periods goes by this."""
        return last_day(self.ends) if self.ends else None


class Input(Part):
    """A number in a formula: another observation's value, or one printed in the source."""

    name: InputName
    observation: Id | None = None
    value: Number | None = None
    sources: References = ()
    printed: Text | None = Field(default=None, description="As the source prints it.")

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

    value: Number
    basis: Basis
    sources: References = Field(min_length=1)
    period: Period | None = Field(default=None, description="null when the source names none.")
    whose: Id = Field(default=SUBJECT, description="subject, or the id of a comparator.")
    qualifier: Qualifier = "exact"
    of: NotNegative | None = Field(default=None, description="How many it is a share of.")
    printed: Text | None = Field(
        default=None, description="As the source prints it, such as almost a quarter."
    )
    note: Text | None = Field(default=None, description="What a reader must know of it.")
    id: Id | None = Field(default=None, description="Only needed where a formula uses it.")
    formula: Formula | None = Field(
        default=None, description="For derived: the sum over the names of the inputs."
    )
    inputs: tuple[Input, ...] = ()

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


class Gap(Part):
    """A period without a figure, because there was nothing to measure."""

    value: None
    sources: References = Field(min_length=1)
    note: Text | None = Field(default=None, description="Why there is none, such as no cases.")
    period: Period | None = None
    whose: Id = SUBJECT
    of: NotNegative | None = None
    printed: Text | None = None
    id: Id | None = None
    basis: Literal["stated"] = "stated"

    @model_validator(mode="after")
    def _says_why(self) -> Self:
        if self.note is None:
            raise PydanticCustomError("null_without_note", "a note that says why")
        return self


FIGURE, GAP = "figure:", "gap:"
"""How pydantic names the two kinds of entry in the place of an error."""


def _kind_of(entry: Any) -> str:
    if isinstance(entry, dict):
        return GAP if "value" in entry and entry["value"] is None else FIGURE
    return GAP if isinstance(entry, Gap) else FIGURE


ObservationOrGap = Annotated[
    Annotated[Observation, Tag(FIGURE)] | Annotated[Gap, Tag(GAP)], Discriminator(_kind_of)
]


class Movement(Part):
    """A change that the source prints without the two figures it lies between."""

    direction: Literal["rose", "fell", "unchanged"]
    sources: References = Field(min_length=1)
    by: NotNegative | None = Field(
        default=None, description="By how much; null when it does not say."
    )
    unit: UnitId | None = Field(
        default=None, description="Of by: percent of the earlier figure, points of a percentage."
    )
    period: Period | None = Field(default=None, description="What time it leads up to.")
    since: Period | None = Field(default=None, description="What time it is counted from.")
    qualifier: Qualifier = "exact"
    whose: Id = SUBJECT
    printed: Text | None = Field(default=None, description="As the source prints it.")

    @model_validator(mode="after")
    def _amount_has_a_unit(self) -> Self:
        if self.direction == "unchanged" and self.by is not None:
            raise PydanticCustomError("unchanged_by", "no amount for what is unchanged")
        if (self.by is None) != (self.unit is None):
            raise PydanticCustomError("by_and_unit", "by and unit, or neither")
        return self


class Position(Part):
    """A verdict that the source gives without a number, or a rank in words."""

    comparator: Id
    sources: References = Field(min_length=1)
    verdict: Verdict | None = Field(default=None, description="The inspected body is ... than it.")
    rank: Text | None = Field(default=None, description="Such as among the best nationally.")
    period: Period | None = None

    @model_validator(mode="after")
    def _says_something(self) -> Self:
        if self.verdict is None and self.rank is None:
            raise PydanticCustomError("verdict_or_rank", "a verdict, a rank, or both")
        return self


Said = Observation | Gap | Movement | Position
"""What is said of a metric; all of it may have a period."""


class Metric(Part):
    """Something measured, with every figure and verdict that the report gives for it."""

    id: Id
    title: Text
    better: Better | None = Field(
        default=None, description="null where the source does not say which way is better."
    )
    unit: UnitId | None = Field(default=None, description="Needed where there is a figure.")
    observations: tuple[ObservationOrGap, ...] = ()
    positions: tuple[Position, ...] = ()
    movements: tuple[Movement, ...] = ()
    headline: StrictBool = Field(default=False, description="Shown as a tile on Overview.")
    scope: Text | None = Field(
        default=None, description="What it covers or who measures it, such as Crown Court."
    )
    theme: Text | None = None
    criterion: Id | None = None
    criterion_basis: Placement = "stated"
    note: Text | None = Field(default=None, description="What a reader must know of its figures.")
    remark: Text | None = Field(
        default=None, description="A few words shown with the figure where no comparison is."
    )

    @model_validator(mode="after")
    def _figures_have_a_unit(self) -> Self:
        if self.figures and self.unit is None:
            raise PydanticCustomError("figures_without_unit", "a unit, as it has observations")
        return self

    @property
    def said(self) -> tuple[Said, ...]:
        """All that is said of it, in file order: figures and gaps, movements, verdicts."""
        return (*self.observations, *self.movements, *self.positions)

    @property
    def figures(self) -> tuple[Observation, ...]:
        """The observations that have a value, in file order."""
        return tuple(item for item in self.observations if isinstance(item, Observation))

    @property
    def gaps(self) -> tuple[Gap, ...]:
        """The periods for which there is no value, in file order."""
        return tuple(item for item in self.observations if isinstance(item, Gap))
