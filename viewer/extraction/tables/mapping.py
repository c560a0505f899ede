"""A mapping: what each column of a table is, and what its words mean. It is kept and reused."""

from typing import Annotated, Literal, Self

from pydantic import Field, StrictBool, StrictInt, model_validator
from pydantic_core import PydanticCustomError

from viewer.domain.base import Id, Part, Text
from viewer.domain.criteria import RatingState, Scale
from viewer.domain.metrics import UnitId

FORMAT = "inspection-table-mapping"

ColumnRole = Literal[
    "ignored", "body", "body_id", "group", "body_kind", "inspected", "inspected_start",
    "inspected_end", "published", "next_due", "rating", "figure", "criterion", "period", "title",
    "inspectorate", "programme", "framework", "kind", "report_id", "address",
]  # fmt: skip
"""What a column says of the reports. A body_id is such as its URN; kind is of the inspection.

A criterion names what the row rates or measures, a period when its figures are of: rows of one body
and date are then one report.
"""

ONCE: tuple[ColumnRole, ...] = (
    "body", "body_kind", "inspected", "inspected_start", "inspected_end", "published", "next_due",
    "title", "inspectorate", "programme", "framework", "kind", "report_id", "address",
)  # fmt: skip
"""What only one column can be."""

DATES: tuple[ColumnRole, ...] = (
    "inspected", "inspected_start", "inspected_end", "published", "next_due",
)  # fmt: skip

DateOrder = Literal["day_first", "month_first"]
ColumnNumber = Annotated[StrictInt, Field(ge=1, le=100_000)]
HeadingRow = Annotated[StrictInt, Field(ge=1, le=1_000_000)]


class ColumnMapping(Part):
    """What a column is. `name` is the scheme of an id, or what a group, rating or figure is of."""

    number: ColumnNumber = Field(
        description="Counted from 1; a heading that is elsewhere is found."
    )
    heading: str = Field(default="", max_length=20_000)
    role: ColumnRole = "ignored"
    name: Text | None = Field(
        default=None, description="A scheme, a kind of group, a criterion or a metric."
    )
    scale: Id | None = Field(default=None, description="Of a rating.")
    overall: StrictBool = Field(default=False, description="Whether the rating is of the whole.")
    unit: UnitId | None = Field(default=None, description="Of a figure.")
    shares: StrictBool = Field(
        default=False, description="Whether per cents are written as shares of 1: 0.62 for 62%."
    )
    period: Text | None = Field(
        default=None, description="When a figure is of, where its heading says it."
    )
    order: DateOrder = Field(default="day_first", description="Of dates such as 02/03/2024.")

    @model_validator(mode="after")
    def _has_what_it_needs(self) -> Self:
        if self.role == "rating" and self.scale is None:
            raise PydanticCustomError("rating_without_scale", "a scale for a column of ratings")
        if self.role == "figure" and self.unit is None:
            raise PydanticCustomError("figure_without_unit", "a unit for a column of figures")
        if self.role == "body_id" and self.name is None:
            raise PydanticCustomError(
                "id_without_scheme", "a name for a column of ids, such as urn"
            )
        return self


class Value(Part):
    """What a value means: a level, a state, no such rating, or no report.

    A value without any of them is still to be decided. Without a scale it means so on every scale,
    with a column only there.
    """

    scale: Id | None = None
    column: str | None = Field(default=None, max_length=20_000, description="Its heading.")
    printed: str = Field(max_length=20_000, description="The words of the cell; empty for blanks.")
    level: Id | None = None
    state: RatingState | None = None
    left_out: StrictBool = Field(
        default=False, description="Whether the criterion is left out of the report."
    )
    skip_row: StrictBool = Field(default=False, description="Whether the row becomes no report.")

    @model_validator(mode="after")
    def _means_one_thing(self) -> Self:
        if self._given() > 1:
            raise PydanticCustomError(
                "one_meaning", "one of level, state, left_out and skip_row, and no more"
            )
        if self.level is not None and self.scale is None:
            raise PydanticCustomError("level_without_scale", "the scale of a level")
        return self

    @property
    def is_open(self) -> bool:
        """Whether nobody has said yet what it means."""
        return self._given() == 0

    def _given(self) -> int:
        said = (self.level is not None, self.state is not None, self.left_out, self.skip_row)
        return sum(said)


class Mapping(Part):
    """How a table becomes reports. `scales` are those that do not come with the program."""

    format: Literal["inspection-table-mapping"] = "inspection-table-mapping"
    version: Literal[1] = 1
    sheet: str | None = Field(default=None, description="Its name; the first one without it.")
    heading_row: HeadingRow = 1
    grouped: StrictBool = Field(
        default=False, description="Whether the row above the headings names groups of columns."
    )
    totals: StrictBool = Field(
        default=False, description="Whether rows that sum up others become reports too."
    )
    encoding: Text | None = Field(default=None, description="Of a text, such as utf-8 or cp1252.")
    separator: Annotated[str, Field(min_length=1, max_length=1)] | None = None
    inspectorate: Text | None = Field(default=None, description="Where no column says it.")
    body_kind: Text | None = Field(default=None, description="What the bodies are, such as school.")
    columns: tuple[ColumnMapping, ...] = ()
    values: tuple[Value, ...] = ()
    scales: tuple[Scale, ...] = ()

    @model_validator(mode="after")
    def _each_once(self) -> Self:
        numbers = [column.number for column in self.columns]
        if len(set(numbers)) < len(numbers):
            raise PydanticCustomError("column_twice", "each column once")
        for role in ONCE:
            if sum(column.role == role for column in self.columns) > 1:
                raise PydanticCustomError(
                    "role_twice", "one column at most that is “{role}”", {"role": role}
                )
        return self

    @property
    def joins_rows(self) -> bool:
        """Whether several rows are one report."""
        return any(column.role in ("criterion", "period") for column in self.columns)

    def of(self, role: ColumnRole) -> tuple[ColumnMapping, ...]:
        """The columns of a role, in their order."""
        return tuple(column for column in self.columns if column.role == role)
