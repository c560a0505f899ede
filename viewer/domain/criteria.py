"""Criteria, and the scales they are rated on."""

from typing import Annotated, Any, Literal, Self

from pydantic import Discriminator, Field, StrictInt, Tag, model_validator
from pydantic_core import PydanticCustomError

from viewer.domain.base import Id, Number, Part, Text
from viewer.domain.dates import PartialDate
from viewer.domain.findings import Placement
from viewer.domain.sources import References

RatingState = Literal[
    "not_rated",
    "not_inspected",
    "not_recorded",
    "suspended",
    "unknown",
    "no_longer_judged",
]
CriterionRole = Literal["overall"]
Likeness = Literal["whole", "part"]


class LevelOfScale(Part):
    """A level of another scale."""

    scale: Id
    level: Id


class Level(Part):
    """One level of a rating scale."""

    id: Id
    label: Text
    meaning: Text | None = Field(default=None, description="What the level means, if published.")
    equals: tuple[LevelOfScale, ...] = Field(
        default=(), description="Levels of other scales that the inspectorate calls the same."
    )


class Scale(Part):
    """A rating scale: its levels, best first."""

    id: Id
    title: Text
    levels: tuple[Level, ...] = Field(min_length=2, max_length=12, description="Best first.")
    note: Text | None = Field(default=None, description="What a reader must know of this scale.")

    @property
    def labels(self) -> tuple[str, ...]:
        """The words of its levels, best first."""
        return tuple(level.label for level in self.levels)


class Spelling(Part):
    """Other words that an inspectorate prints for a level."""

    level: Id
    words: tuple[Text, ...] = Field(min_length=1)


class KnownScale(Part):
    """A scale as a report can hold it, and what else is known of it; see resources/scales.

    `since` and `until` are when it was first and last used, where that is known for sure.
    """

    inspectorate: Text
    used_for: Text
    since: PartialDate | None = None
    until: PartialDate | None = None
    scale: Scale
    spellings: tuple[Spelling, ...] = ()

    @model_validator(mode="after")
    def _spellings_are_of_levels(self) -> Self:
        if not {item.level for item in self.spellings} <= {item.id for item in self.scale.levels}:
            raise PydanticCustomError("no_such_level", "spellings of levels that the scale has")
        return self


class Score(Part):
    """Points behind a rating: so many out of so many."""

    value: Number
    max: Number
    better: Literal["higher", "lower"] = Field(
        default="higher", description="Whether more or fewer points are better."
    )

    @model_validator(mode="after")
    def _within_its_bounds(self) -> Self:
        if not 0 <= self.value <= self.max or self.max == 0:
            raise PydanticCustomError("score_out_of_bounds", "a value from 0 to max")
        return self


class OtherRating(Part):
    """Another level that a source gives for the same rating."""

    level: Id
    sources: References = Field(min_length=1)
    note: Text | None = None


class Rating(Part):
    """A level on the criterion's scale, or the state that stands in its place."""

    level: Id | None = None
    sources: References = ()
    state: RatingState | None = None
    note: Text | None = None
    date: PartialDate | None = Field(
        default=None, description="When it was given, where that is not the report's own date."
    )
    printed: Text | None = Field(
        default=None, description="The source's word for it, where the level's label differs."
    )
    score: Score | None = None
    also: tuple[OtherRating, ...] = Field(
        default=(), description="What other places in the sources give instead."
    )

    @model_validator(mode="after")
    def _level_or_state(self) -> Self:
        if (self.level is None) == (self.state is None):
            raise PydanticCustomError("level_or_state", "either a level or a state, one of the two")
        if self.level is not None and not self.sources:
            raise PydanticCustomError(
                "level_without_source", "a level needs at least one entry in sources"
            )
        if self.level is None and self.also:
            raise PydanticCustomError("also_without_level", "no other level beside a state")
        return self


class Succession(Part):
    """A criterion of an earlier framework, and how much of it lives on in this one."""

    id: Id
    like: Likeness = "whole"


class Criterion(Part):
    """Something an inspection rates; a criterion with a parent is a sub-criterion."""

    id: Id
    title: Text
    scale: Id
    rating: Rating
    parent: Id | None = None
    order: StrictInt | None = Field(
        default=None, description="Place among its siblings; the order in the file without it."
    )
    role: CriterionRole | None = Field(
        default=None, description="overall for the rating of the whole."
    )
    parent_basis: Placement = Field(
        default="stated", description="Whether the source puts it under its parent, or this file."
    )
    succeeds: tuple[Succession, ...] = Field(
        default=(), description="Criteria of earlier frameworks that it takes the place of."
    )


class Heading(Part):
    """A group of criteria that has no rating of its own."""

    id: Id
    title: Text
    heading: Literal[True]
    parent: Id | None = None
    order: StrictInt | None = None
    parent_basis: Placement = "stated"


CRITERION, HEADING = "criterion:", "heading:"
"""How pydantic names the two kinds of entry in the place of an error."""


def _kind_of(entry: Any) -> str:
    heading = entry.get("heading") if isinstance(entry, dict) else isinstance(entry, Heading)
    return HEADING if heading else CRITERION


CriterionOrHeading = Annotated[
    Annotated[Criterion, Tag(CRITERION)] | Annotated[Heading, Tag(HEADING)],
    Discriminator(_kind_of),
]
