"""Which keys a place in a report may hold, read off the models."""

from functools import cache
from typing import Any, get_args

from pydantic.fields import FieldInfo

from viewer.domain.base import Part
from viewer.domain.report import Report
from viewer.domain.rules.flaw import Path


@cache
def keys_of(model: type[Part]) -> dict[str, FieldInfo]:
    """The keys of a part as a file writes them, and what the model knows of each."""
    return {field.alias or name: field for name, field in model.model_fields.items()}


def keys_at(path: Path) -> tuple[str, ...]:
    """The keys that the object at this path may have; none where no object belongs."""
    model: type[Part] | None = Report
    for step in path:
        if isinstance(step, str):
            field = keys_of(model).get(step) if model else None
            model = part_in(field.annotation) if field else None
    return tuple(keys_of(model)) if model else ()


def part_in(annotation: Any) -> type[Part] | None:
    """The model inside an annotation such as `tuple[Level, ...]` or `Period | None`."""
    if isinstance(annotation, type) and issubclass(annotation, Part):
        return annotation
    return next(filter(None, map(part_in, get_args(annotation))), None)
