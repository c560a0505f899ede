"""Criteria, and the scales they are rated on."""

from typing import Literal, Self

from pydantic import Field, StrictInt, model_validator
from pydantic_core import PydanticCustomError

from viewer.domain.base import Id, Part, Text
from viewer.domain.sources import References

RatingState = Literal["not_rated", "not_inspected", "not_recorded", "suspended"]


class Level(Part):
    """One level of a rating scale."""

    id: Id
    label: Text
    meaning: Text | None = Field(default=None, description="What the level means, if published.")


class Scale(Part):
    """A rating scale: its levels, best first."""

    id: Id
    title: Text
    levels: tuple[Level, ...] = Field(min_length=2, max_length=12, description="Best first.")
    note: Text | None = Field(default=None, description="What a reader must know of this scale.")


class Rating(Part):
    """A level on the criterion's scale, or the state that stands in its place."""

    level: Id | None = None
    state: RatingState | None = None
    note: Text | None = None
    sources: References = ()

    @model_validator(mode="after")
    def _level_or_state(self) -> Self:
        if (self.level is None) == (self.state is None):
            raise PydanticCustomError("level_or_state", "either a level or a state, one of the two")
        if self.level is not None and not self.sources:
            raise PydanticCustomError(
                "level_without_source", "a level needs at least one entry in sources"
            )
        return self


class Criterion(Part):
    """Something an inspection rates; a criterion with a parent is a sub-criterion."""

    id: Id
    title: Text
    order: StrictInt | None = Field(
        default=None, description="Place among its siblings; the order in the file without it."
    )
    parent: Id | None = None
    scale: Id
    rating: Rating
