"""What the program remembers between two starts: a typed value that survives a bad file."""

import json
import os
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass, field, fields, replace
from pathlib import Path
from typing import Any, Literal, TypeVar, get_args

from viewer.store.disk.atomic_write import write_whole
from viewer.store.disk.path_status import look_at
from viewer.store.disk.user_folders import user_folder
from viewer.store.disk.window_memory import WindowMemory

ThemeName = Literal["system", "light", "dark", "black-on-white", "white-on-black"]
TEXT_SIZES = (80, 90, 100, 110, 125, 150, 175, 200)
"""Text sizes in per cent of the platform's own."""

MAX_BYTES = 300_000
MOST_RECENT = 10
MOST_REPORTS = 50
"""Of how many reports the last tab is remembered."""
_TRIES = 200  # a stopped process must not stop the others: after a second write anyhow


@dataclass(frozen=True, slots=True)
class Settings:
    """The remembered choices that content is made of; the others are a `WindowMemory`.

    `tab` is the last tab of all, `tabs` that of each report by its file, newest last. `names` are
    what the reports in the recent files were called when they were opened last, by path. `session`
    holds the files that were open, the front first.
    """

    theme: ThemeName = "system"
    text_size: int = 100
    tab: str = "overview"
    tabs: Mapping[str, str] = field(default_factory=dict)
    recent: tuple[str, ...] = ()
    names: Mapping[str, str] = field(default_factory=dict)
    reopen: bool = False
    session: tuple[str, ...] = ()

    def larger(self) -> "Settings":
        """The next text size up, or the same at the largest."""
        return self._sized([size for size in TEXT_SIZES if size > self.text_size][:1])

    def smaller(self) -> "Settings":
        """The next text size down, or the same at the smallest."""
        return self._sized([size for size in TEXT_SIZES if size < self.text_size][-1:])

    def on_tab(self, tab: str, file: str) -> "Settings":
        """This tab of the report in this file is the last one seen."""
        if self.tab == tab and self.tabs.get(file) == tab:
            return self
        others = {key: value for key, value in self.tabs.items() if key != file}
        kept = list(others.items())[-(MOST_REPORTS - 1) :]
        return replace(self, tab=tab, tabs={**dict(kept), file: tab})

    def _sized(self, found: list[int]) -> "Settings":
        return replace(self, text_size=found[0]) if found else self


Kept = TypeVar("Kept", Settings, WindowMemory)


def default_file() -> Path | None:
    """Where the settings live for this user; None for a user without a home."""
    folder = user_folder("config")
    return folder / "settings.json" if folder else None


def load(file: Path) -> Settings:
    """Read the settings; whatever cannot be used is as if it were not there. Never raises."""
    return _usable(_raw(file), Settings)


def load_window(file: Path) -> WindowMemory:
    """Read what the window remembers, as `load` does the settings."""
    return _usable(_raw(file), WindowMemory)


def save(now: Kept, file: Path, before: Kept | None = None) -> bool:
    """Write what differs from `before`, whole or not at all; tell whether it was written.

    What else stands in the file stays: another window, or a newer version, may have written it.
    """
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with _alone_in(file.parent):
            raw = _raw(file)
            raw |= _changes(now, before or type(now)(), raw)
            write_whole(json.dumps(raw, indent=2).encode("utf-8"), file)
    except OSError:
        return False
    return True


def _raw(file: Path) -> dict[str, Any]:
    try:
        if look_at(file).kind != "file":  # a pipe would be waited for
            return {}
        with file.open("rb") as stream:
            raw = json.loads(stream.read(MAX_BYTES).decode("utf-8", errors="replace"))
    except (OSError, ValueError, RecursionError):
        return {}
    return raw if isinstance(raw, dict) else {}


def _usable(raw: dict[str, Any], kind: type[Kept]) -> Kept:
    made: dict[str, Any] = {}
    for item in fields(kind):
        value = raw.get(item.name)
        if _FITS.get(item.name, _is_text)(value):
            made[item.name] = tuple(value) if isinstance(value, list) else value
    return kind(**made)


def _changes(now: Kept, before: Kept, raw: dict[str, Any]) -> dict[str, Any]:
    """What has changed, by key; tables and lists that two windows add to are put together."""
    ours: dict[str, Any] = asdict(now)
    base: dict[str, Any] = asdict(before)
    there: dict[str, Any] = asdict(_usable(raw, type(now)))
    changed = {key: value for key, value in ours.items() if value != base[key]}
    for key in changed.keys() & {"tabs", "splits"}:
        changed[key] = {**there[key], **changed[key]}
    if changed.get("recent"):
        known = (*ours["recent"], *base["recent"])
        theirs: list[str] = [one for one in there["recent"] if one not in known]
        changed["recent"] = [*ours["recent"], *theirs][:MOST_RECENT]
    if changed.keys() & {"recent", "names"}:
        names = {**there["names"], **ours["names"]}
        recent = changed.get("recent", there["recent"])
        changed["names"] = {path: names[path] for path in recent if path in names}
    if "tabs" in changed:
        changed["tabs"] = dict(list(changed["tabs"].items())[-MOST_REPORTS:])
    return changed


@contextmanager
def _alone_in(folder: Path) -> Iterator[None]:
    """Keep other windows from writing at the same moment, where the platform has a way to.

    Not by the package filelock: it imports asyncio, sqlite3 and ssl, a tenth of a second in all,
    and it leaves a lock file beside the settings; the folder itself will do.
    """
    try:
        import fcntl  # noqa: PLC0415 - not every system has it
    except ImportError:  # Windows: two writes within a few milliseconds may lose one of them
        yield
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        for _ in range(_TRIES):
            with suppress(BlockingIOError):
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
                break
            time.sleep(0.005)
        yield
    finally:
        os.close(handle)


def _is_text(value: Any) -> bool:
    return isinstance(value, str) and len(value) < 10_000


def _is_list(value: Any) -> bool:
    return isinstance(value, list) and len(value) <= 100 and all(map(_is_text, value))


def _is_share(value: Any) -> bool:
    return type(value) is int and 0 < value < 1000


def _table_of(fits: Callable[[Any], bool]) -> Callable[[Any], bool]:
    return lambda value: isinstance(value, dict) and all(map(fits, value.values()))


_FITS: dict[str, Callable[[Any], bool]] = {
    "theme": lambda value: isinstance(value, str) and value in get_args(ThemeName),
    "text_size": lambda value: type(value) is int and value in TEXT_SIZES,
    "reopen": lambda value: isinstance(value, bool),
    "recent": _is_list,
    "session": _is_list,
    "names": _table_of(_is_text),
    "tabs": _table_of(_is_text),
    "splits": _table_of(_is_share),
}
"""What a setting that is no plain text must look like to be used."""
