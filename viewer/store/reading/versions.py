"""Versions of the format: refuse what is newer, bring what is older up to date."""

from collections.abc import Callable, Mapping
from typing import Any

from viewer.characters import shown
from viewer.domain.report import FORMAT, VERSION
from viewer.domain.rules.flaw import Flaw, nearest
from viewer.store.diagnosis.model_keys import keys_at

Raw = dict[str, Any]

MIGRATIONS: dict[int, Callable[[Raw], Raw]] = {}
"""By version: the function that turns a file of that version into one of the next."""


def is_ours(raw: Any) -> Flaw | None:
    """Why a JSON value is no inspection report at all, if it is none."""
    if not isinstance(raw, dict):
        return Flaw((), "An inspection report is an object in braces { }; this is something else.")
    if raw.get("format") == FORMAT:
        return None
    given = raw.get("format")
    if isinstance(given, str) and nearest(given, [FORMAT]):
        return None
    if len(raw.keys() & set(keys_at(()))) >= 3:  # ours, with a slip in this one key
        return None
    said = f" Its “format” is “{shown(given)}”." if isinstance(given, str) else ""
    sentence = f"This is not an inspection report; one begins with “format”: “{FORMAT}”."
    return Flaw(("format",), sentence + said)


def too_new(raw: Raw, newest: int = VERSION) -> Flaw | None:
    """What to say of a file that only a later program can read."""
    given = raw.get("version")
    if type(given) is not int or given <= newest:
        return None
    sentence = (
        f"This file is version {shown(str(given))} of the format; this program reads up to"
        f" version {newest}. Get a newer version of Inspection Viewer."
    )
    return Flaw(("version",), sentence)


def migrated(
    raw: Raw,
    newest: int = VERSION,
    migrations: Mapping[int, Callable[[Raw], Raw]] | None = None,
) -> Raw:
    """The same file in the newest version; unchanged if its version is not an older one."""
    steps = MIGRATIONS if migrations is None else migrations
    version = raw.get("version")
    if type(version) is not int:
        return raw
    while version < newest and version in steps:
        raw = {**steps[version](raw), "version": version + 1}
        version += 1
    return raw
