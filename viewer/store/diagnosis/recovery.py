"""What can be read of a file that breaks the format, so that all its problems come at once.

What cannot be read is taken out and remembered; the rest keeps its places in the file.
"""

import re
from collections import defaultdict
from typing import Any

from viewer.domain.base import ID_PATTERN
from viewer.domain.report import FORMAT, VERSION
from viewer.domain.rules.flaw import Known, Path
from viewer.store.diagnosis.model_keys import meant_key

_GONE: Any = object()
_WITH_IDS = ("sources", "scales", "criteria", "findings", "comparators", "metrics")
_LISTS = (*_WITH_IDS, "profile", "method")
_INNER = ("observations", "positions")
_MOST_MENDED = 200
STAND_INS: dict[str, Any] = {
    "format": FORMAT,
    "version": VERSION,
    "report": {
        "id": "unread",
        "title": "unread",
        "inspectorate": "unread",
        "subject": {"name": "unread"},
    },
}
_SOURCE = {"id": "unread", "title": "unread"}


_HARMLESS: dict[str, Any] = {
    "title": "unread",
    "text": "unread",
    "label": "unread",
    "better": "neither",
    "unit": "count",
    "qualifier": "exact",
    "headline": False,
    "criterion_basis": "stated",
} | dict.fromkeys(
    ("order", "theme", "scope", "note", "remark", "publisher", "address", "size", "seen")
)
_KINDS = {"findings": "context", "comparators": "other"}
"""Values that no rule looks at stand in for broken ones, so that the rest can be looked at."""


class Recovery:
    """A raw file, out of which what is broken is taken until the rest is in order."""

    def __init__(self, raw: dict[str, Any]) -> None:
        self._raw = raw
        self._ids: defaultdict[str, set[str]] = defaultdict(set)
        self._unread: set[str] = set()
        self._kept: dict[Path, list[int]] = {}
        self._mended = 0

    @property
    def known(self) -> Known:
        """The ids of the parts of the file that cannot be read."""
        ids = {part: frozenset(names) for part, names in self._ids.items()}
        return Known(ids, frozenset(self._unread))

    def rest(self) -> dict[str, Any]:
        """What is left, as a raw file of its own."""
        raw = self._without_gone((), self._raw, _LISTS)
        kept = self._kept.get(("metrics",), [])
        if kept:
            raw["metrics"] = [
                self._without_gone(("metrics", number), metric, _INNER)
                for number, metric in zip(kept, raw["metrics"], strict=True)
            ]
        raw["sources"] = raw.get("sources") or [_SOURCE]
        return raw

    def place(self, path: Path) -> Path:
        """Where something in the rest stands in the whole file."""
        found: Path = ()
        for step in path:
            kept = self._kept.get(found)
            found = (*found, kept[step] if kept and isinstance(step, int) else step)
        return found

    def mend_key(self, path: Path, keys: tuple[str, ...]) -> Path | None:
        """Take out a key that nobody knows, or give it the one of `keys` that was meant."""
        holder = self._at(path[:-1])
        if not isinstance(holder, dict) or path[-1] not in holder:
            return None
        value = holder.pop(path[-1])
        self._mended += 1
        if self._mended > _MOST_MENDED:
            return None
        meant = meant_key(str(path[-1]), keys)
        if meant is None or meant in holder:
            return None
        holder[meant] = value
        return (*path[:-1], meant)

    def take_out(self, path: Path) -> None:
        """Take out the smallest thing around this path that a report can do without."""
        if not self._replace(path):
            self._take_out_item(path)

    def _replace(self, path: Path) -> bool:
        match path:
            case ("findings" | "comparators" as part, int(), "kind", *_):
                return self._put(path[:3], _KINDS[part])
            case (part, int(), str(key), *_) if key in _HARMLESS and part != "scales":
                return self._put(path[:3], _HARMLESS[key])
            case ("metrics", int(), "observations", int(), "qualifier", *_):
                return self._put(path[:5], _HARMLESS["qualifier"])
        return False

    def _put(self, path: Path, value: Any) -> bool:
        holder = self._at(path[:-1])
        if not isinstance(holder, dict):
            return False
        holder[path[-1]] = value
        return True

    def _take_out_item(self, path: Path) -> None:
        match path:
            case ("metrics", int(), ("observations" | "positions") as part, int() as number, *_):
                self._drop(part, self._at(path[:3]), number)
            case (str(part), int(number), *_):
                self._drop(part, self._at(path[:1]), number)
            case (str(part), *_) if part in _LISTS:
                self._unread |= {part, "observations"} if part == "metrics" else {part}
                self._raw[part] = []
            case (str(part), *_) if part in STAND_INS:
                self._raw[part] = STAND_INS[part]
            case (str(part), *_):
                self._raw.pop(part, None)

    def _drop(self, part: str, items: Any, number: int) -> None:
        if isinstance(items, list) and items[number] is not _GONE:
            self._remember(part, items[number])
            items[number] = _GONE

    def _remember(self, part: str, item: Any) -> None:
        name = item.get("id") if isinstance(item, dict) else None
        if isinstance(name, str) and re.fullmatch(ID_PATTERN, name):
            self._ids[part].add(name)
        elif part in _WITH_IDS or name is not None:
            self._unread.add(part)
        if part == "metrics":
            inner = item.get("observations", []) if isinstance(item, dict) else None
            if not isinstance(inner, list):
                self._unread.add("observations")
                return
            for observation in inner:
                self._remember("observations", observation)

    def _at(self, path: Path) -> Any:
        found: Any = self._raw
        for step in path:
            if isinstance(found, dict) and isinstance(step, str):
                found = found.get(step)
            elif isinstance(found, list) and isinstance(step, int):
                found = found[step]
            else:
                return None
        return found

    def _without_gone(
        self, path: Path, holder: dict[str, Any], parts: tuple[str, ...]
    ) -> dict[str, Any]:
        left = dict(holder)
        for part in parts:
            if isinstance(items := holder.get(part), list):
                kept = [n for n, item in enumerate(items) if item is not _GONE]
                self._kept[(*path, part)] = kept
                left[part] = [items[n] for n in kept]
        return left
