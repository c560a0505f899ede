"""Versions of the format: refuse what is newer, bring what is older up to date."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Any, TypeVar

from viewer.characters import shown
from viewer.domain.doubts.doubt import Doubt
from viewer.domain.report import FORMAT, VERSION
from viewer.domain.rules.flaw import Flaw, Path, nearest
from viewer.store.diagnosis.model_keys import keys_at

RawReport = dict[str, Any]


def _ends_for_sort(raw: RawReport) -> RawReport:
    """A report of version 1 whose periods say when they end, under the key of version 2."""
    return _each(raw, "metrics", _metric)


def _metric(metric: RawReport) -> RawReport:
    for part in ("observations", "positions"):
        metric = _each(metric, part, _dated)
    return metric


def _dated(said: RawReport) -> RawReport:
    period = said.get("period")
    if not isinstance(period, dict) or "sort" not in period or "ends" in period:
        return said
    renamed = {"ends" if key == "sort" else key: value for key, value in period.items()}
    return {**said, "period": renamed}


def _each(holder: RawReport, part: str, change: Callable[[RawReport], RawReport]) -> RawReport:
    """An object with each object of one of its lists changed."""
    items = holder.get(part)
    if not isinstance(items, list):
        return holder
    changed = [change(item) if isinstance(item, dict) else item for item in items]
    return {**holder, part: changed}


MIGRATIONS: dict[int, Callable[[RawReport], RawReport]] = {1: _ends_for_sort}
"""By version: the function that turns a file of that version into one of the next."""

_LARGEST = 1_000_000
_WAS = {1: {"ends": "sort"}}
"""By version: keys of the newest, and what that version called them."""

_NOW = {old: new for was in _WAS.values() for new, old in was.items()}
"""What the newest version calls keys of older ones, which are left only where both stand."""

_RENAMED_IN = frozenset({"period"})
"""The keys that hold what has those."""

Told = TypeVar("Told", Flaw, Doubt)


_DRAFT = "inspection-draft"
_IS_A_DRAFT = (
    "This is the draft of a document, not a report. Open it in Inspection Viewer, and save the"
    " report that it makes."
)


def is_ours(raw: Any) -> Flaw | None:
    """Why a JSON value is no inspection report at all, if it is none."""
    if not isinstance(raw, dict):
        return Flaw((), "An inspection report is an object in braces { }; this is something else.")
    if raw.get("format") == FORMAT:
        return None
    given = raw.get("format")
    if given == _DRAFT:
        return Flaw((), _IS_A_DRAFT)
    if isinstance(given, str) and nearest(given, [FORMAT]):
        return None
    if len(raw.keys() & set(keys_at(()))) >= 3:  # ours, with a slip in this one key
        return None
    said = f" Its “format” is “{shown(given)}”." if isinstance(given, str) else ""
    sentence = f"This is not an inspection report; one begins with “format”: “{FORMAT}”."
    return Flaw(("format",), sentence + said)


def too_new(raw: RawReport, newest: int = VERSION) -> Flaw | None:
    """What to say of a file that only a later program can read."""
    given = version_of(raw)
    if given is None or given <= newest:
        return None
    sentence = (
        f"This file is version {shown(str(given))} of the format; this program reads up to"
        f" version {newest}. Get a newer version of Inspection Viewer."
    )
    return Flaw(("version",), sentence)


def migrated(
    raw: RawReport,
    newest: int = VERSION,
    migrations: Mapping[int, Callable[[RawReport], RawReport]] | None = None,
) -> RawReport:
    """The file in the newest version; unchanged if its version is not an older one."""
    steps = MIGRATIONS if migrations is None else migrations
    version = version_of(raw)
    if version is None:
        return raw
    while version < newest and version in steps:
        raw = {**steps[version](raw), "version": version + 1}
        version += 1
    return raw


def version_of(raw: Any) -> int | None:
    """The version that a file says it is; 1.0 is 1. None where it gives no whole number."""
    given = raw.get("version") if isinstance(raw, dict) else None
    if isinstance(given, Decimal) and given.is_finite() and given == given.to_integral_value():
        return int(given) if abs(given) < _LARGEST else None
    return given if type(given) is int else None


def newest_key(key: str, version: int | None) -> str:
    """What the newest version calls a key of this version."""
    was = _WAS.get(version or 0, {})
    return next((new for new, old in was.items() if old == key), key)


def as_written(found: Told, version: int | None) -> Told:
    """What was found in a migrated file in the words of the version that it is written in."""
    was = _WAS.get(version or 0, {})
    if not was or not _RENAMED_IN.intersection(found.path):
        return found
    path: Path = tuple(was.get(one, one) if isinstance(one, str) else one for one in found.path)
    sentence = found.sentence
    for new, old in was.items():
        sentence = re.sub(rf"(“|[:,] ){new}(?=[”,.])", rf"\1{old}", sentence)
    if isinstance(found, Doubt):
        return replace(found, path=path, sentence=sentence)
    old = str(found.path[-1])
    if found.in_key and old in _NOW:
        new = _NOW[old]
        sentence = f"“{old}” and “{new}” are one; keep “{new}”, and write “version”: {VERSION}."
        return replace(found, sentence=sentence, instead=None, word="", among=())
    among = tuple(was.get(word, word) for word in found.among)
    return replace(found, path=path, sentence=sentence, among=among)
