"""Which keys a place in a report may hold, read off the models."""

from functools import cache
from typing import Any, get_args

from pydantic.fields import FieldInfo

from viewer.domain.base import Part
from viewer.domain.criteria import CRITERION, HEADING, Criterion, Heading
from viewer.domain.metrics import FIGURE, GAP, Gap, Observation
from viewer.domain.report import Report
from viewer.domain.rules.flaw import Path, nearest

KINDS: dict[str | int, type[Part]] = {
    CRITERION: Criterion,
    HEADING: Heading,
    FIGURE: Observation,
    GAP: Gap,
}
"""Entries of lists that hold several kinds, by what pydantic calls the kind."""


@cache
def keys_of(model: type[Part]) -> dict[str, FieldInfo]:
    """The keys of a part as a file writes them, and what the model knows of each."""
    return {field.alias or name: field for name, field in model.model_fields.items()}


def keys_at(path: Path) -> tuple[str, ...]:
    """The keys that the object at this path may have; none where no object belongs.

    The path may name the kind of an entry, as the place of an error does.
    """
    model: type[Part] | None = Report
    for step in path:
        if step in KINDS:
            model = KINDS[step]
        elif isinstance(step, str):
            field = keys_of(model).get(step) if model else None
            model = part_in(field.annotation) if field else None
    return tuple(keys_of(model)) if model else ()


_RENAMED = {"sort": "ends", "of": "max", "formerly": "was", "predecessors": "was"}
"""What keys are called by version 1 and by authors, and what this version calls them."""


def renamed_key(key: str, keys: tuple[str, ...]) -> str | None:
    """The one of these keys that version 1, or whoever writes one, called so."""
    meant = _RENAMED.get(key)
    return meant if meant in keys else None


def meant_key(key: str, keys: tuple[str, ...]) -> str | None:
    """The one of these keys that was probably meant."""
    return renamed_key(key, keys) or nearest(key, keys)


def part_in(annotation: Any) -> type[Part] | None:
    """The first model inside an annotation such as `tuple[Level, ...]` or `Period | None`."""
    return next(iter(parts_in(annotation)), None)


def parts_in(annotation: Any) -> tuple[type[Part], ...]:
    """All models inside an annotation, as in a list that holds entries of several kinds."""
    if isinstance(annotation, type) and issubclass(annotation, Part):
        return (annotation,)
    return tuple(part for inner in get_args(annotation) for part in parts_in(inner))
