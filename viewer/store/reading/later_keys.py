"""Keys in a file that the version it says it is of did not have yet."""

from collections.abc import Iterator, Mapping
from typing import Any

from viewer.domain.doubts.doubt import Doubt
from viewer.domain.rules.flaw import Path

ADDED: dict[str, frozenset[str]] = {
    "report": frozenset({"framework", "kind", "language", "next_due"}),
    "subject": frozenset({"ids", "groups", "was"}),
    "sources": frozenset({"extent", "file", "sha256", "page", "start", "end"}),
    "levels": frozenset({"equals"}),
    "criteria": frozenset({"role", "parent_basis", "succeeds", "heading"}),
    "rating": frozenset({"date", "printed", "score", "also"}),
    "findings": frozenset({"criteria", "response"}),
    "metrics": frozenset({"movements"}),
    "observations": frozenset({"of", "printed", "note"}),
    "period": frozenset({"ends", "starts"}),
}
"""What version 2 added, by the key that holds the object: frozen, as version 1 is."""

_SINCE = 2


def later_keys(raw: Mapping[str, Any], version: int | None) -> Iterator[Doubt]:
    """Each key that a file of version 1 has of version 2, where it first stands."""
    if version is None or version >= _SINCE:
        return
    told: set[tuple[str, str]] = set()
    for path in _added(raw, (), ""):
        key, holder = path[-1], next(step for step in path[-2::-1] if isinstance(step, str))
        if (holder, str(key)) not in told:
            told.add((holder, str(key)))
            yield Doubt(
                path,
                f"“{key}” belongs to version {_SINCE} of the format, and this file says that it is"
                f" version {version}. Write it as version {_SINCE}: “inspection-viewer migrate”"
                " does.",
            )


def _added(value: Any, path: Path, holder: str) -> Iterator[Path]:
    if isinstance(value, list):
        for number, item in enumerate(value):
            yield from _added(item, (*path, number), holder)
    elif isinstance(value, dict):
        for key, item in value.items():
            if key in ADDED.get(holder, ()):
                yield (*path, key)
            yield from _added(item, (*path, key), key)
