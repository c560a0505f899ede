"""A file with so many problems that looking at each would take minutes: the first thousand."""

from collections.abc import Iterator
from typing import Any

from pydantic import ValidationError

from viewer.domain.base import Part
from viewer.domain.report import Report
from viewer.domain.rules.flaw import Flaw, Path
from viewer.store.diagnosis.model_keys import keys_of, part_in
from viewer.store.diagnosis.recovery import STAND_INS
from viewer.store.diagnosis.wording import flaw_of

_EACH = 1_000  # errors of one entry; beyond that, the entry is named once
_SOUND: dict[str, Any] = STAND_INS | {"sources": [{"id": "unread", "title": "unread"}]}


def first_flaws(raw: dict[str, Any]) -> Iterator[Flaw]:
    """The flaws of a raw file, entry by entry, as far as somebody asks for them."""
    for missing in (key for key in _SOUND if key not in raw):
        yield Flaw((missing,), f"“{missing}” is missing here.")
    for key, value in raw.items():
        field = keys_of(Report).get(key)
        model = part_in(field.annotation) if field else None
        if model is None or not isinstance(value, list):
            yield from _flaws(Report, {**_SOUND, key: value}, (), (key,))
            continue
        for number, item in enumerate(value):
            yield from _flaws(model, item, (key, number), (key, number))


def _flaws(model: type[Part], value: Any, around: Path, entry: Path) -> Iterator[Flaw]:
    try:
        model.model_validate(value)
    except ValidationError as error:
        if error.error_count() > _EACH:
            yield Flaw(entry, f"There are {error.error_count():,} problems in here.")
            return
        for found in error.errors(include_url=False):
            yield flaw_of(found, (*around, *found["loc"]))
