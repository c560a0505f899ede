"""Start preview: the header and Overview as JSON, shown at a start until the report is read.

It is decoded by the types of the fields, as strictly as a report is read, for anybody may have
written the text; and the report itself, read right after, takes its place. What it saves is the
difference of two figures of `./scripts/bench start`: the report painted, and one never seen.
"""

import json
from dataclasses import dataclass, fields, is_dataclass
from functools import cache
from types import NoneType, UnionType
from typing import TYPE_CHECKING, Any, Literal, get_args, get_origin

from viewer.presentation.content.header import Header
from viewer.presentation.content.overview import Overview
from viewer.presentation.content.text import one_line
from viewer.presentation.tabs import TAB_IDS

if TYPE_CHECKING:
    from viewer.domain.index import Index

LONGEST = 100_000
"""Characters of a text that is still looked at; the shipped report's has 10,000."""

LARGEST = 1_000_000
"""The largest number on a screen, so that no arithmetic of painting overflows."""


@dataclass(frozen=True, slots=True)
class StartPreview:
    """All that a start shows before the report itself is read."""

    header: Header
    overview: Overview

    def __post_init__(self) -> None:
        if tuple(tab.id for tab in self.header.tabs) != TAB_IDS:
            raise ValueError(self.header.tabs)


def preview_of(index: "Index") -> StartPreview:
    """The preview of a report."""
    from viewer.presentation.tabs.overview import overview
    from viewer.presentation.window.header import report_header

    return StartPreview(report_header(index), overview(index))


def to_text(preview: StartPreview, key: str) -> str:
    """The text of a preview; `key` names what it was made from."""
    return json.dumps({"of": key, "screen": encoded(preview)}, ensure_ascii=False)


def from_text(text: str, key: str) -> StartPreview | None:
    """The preview in a text, or None unless it is sound and was made from just this."""
    if len(text) > LONGEST:
        return None
    try:
        raw = json.loads(text)
        if not isinstance(raw, dict) or raw.get("of") != key:
            return None
        found = decoded(StartPreview, raw.get("screen"))
    except (ValueError, RecursionError):
        return None
    assert isinstance(found, StartPreview)
    return found


def encoded(value: Any) -> object:
    """A dataclass as a list of its fields in order, a tuple as a list, anything else as it is."""
    if is_dataclass(value):
        return [encoded(getattr(value, field.name)) for field in fields(value)]
    return [encoded(item) for item in value] if isinstance(value, tuple) else value


def decoded(kind: Any, raw: Any) -> Any:
    """A value of a type from what `encoded` made of it; ValueError for anything else."""
    origin, inner = _parts(kind)
    if origin is UnionType and raw is None and NoneType in inner:
        return None
    if origin is UnionType:
        return decoded(inner[0], raw)
    if origin is Literal and type(raw) is str and raw in inner:
        return raw
    if origin is tuple and type(raw) is list:
        kinds = inner[:1] * len(raw) if inner[-1] is ... else inner
        return tuple(decoded(one, item) for one, item in zip(kinds, raw, strict=True))
    if is_dataclass(kind) and isinstance(kind, type) and type(raw) is list:
        pairs = zip(fields(kind), raw, strict=True)
        return kind(*[decoded(field.type, item) for field, item in pairs])
    if kind is type(raw) and _is_sound(raw):
        return raw
    raise ValueError(kind)


def _is_sound(raw: object) -> bool:
    """Whether a plain value may stand on a screen."""
    if isinstance(raw, str):
        return one_line(f"x{raw}x") == f"x{raw}x"
    if isinstance(raw, float):
        return abs(raw) <= LARGEST  # false for what is not a number
    return isinstance(raw, int) and 0 <= raw <= LARGEST


@cache
def _parts(kind: Any) -> tuple[Any, tuple[Any, ...]]:
    return get_origin(kind), get_args(kind)
