"""A report file written anew: its keys in the order of data/FORMAT.md, its text in one style.

Nothing is lost: what is left out there or written as null here stays so, and numbers keep their
digits.
"""

import json
from collections.abc import Sequence
from typing import Any

from viewer.domain.base import Part
from viewer.domain.report import Report
from viewer.store.reading.versions import migrated, newest_key, version_of
from viewer.store.writing.layout import WrittenNumber, laid_out


def rewritten(text: str, report: Report, *, migrate: bool = False) -> str:
    """The text of a sound file, and the report in it, as the text of a file in order.

    It stays in its version unless it is to `migrate` to the newest.
    """
    raw = json.loads(text, parse_float=WrittenNumber, parse_int=WrittenNumber)
    raw = migrated(raw) if migrate else raw
    return laid_out(_in_order(raw, report, version_of(raw)))


def version_in(text: str) -> int | None:
    """The version that the text of a file says it is."""
    return version_of(json.loads(text))


def _in_order(raw: Any, part: Any, version: int | None) -> Any:
    """A raw value in the order of the models; `part` is what it was read as."""
    if isinstance(raw, list) and isinstance(part, Sequence):
        return [_in_order(item, one, version) for item, one in zip(raw, part, strict=True)]
    if not isinstance(raw, dict) or not isinstance(part, Part):
        return raw
    fields = type(part).model_fields.items()
    names = {field.alias or name: name for name, field in fields}
    places = {key: place for place, key in enumerate(names)}
    keys = sorted(raw, key=lambda key: places[newest_key(key, version)])
    return {
        key: _in_order(raw[key], getattr(part, names[newest_key(key, version)]), version)
        for key in keys
    }
