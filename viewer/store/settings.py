"""What the program remembers between two starts: a typed value that survives a bad file."""

import json
import os
import tempfile
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import Any, Literal, get_args

Theme = Literal["system", "light", "dark", "black-on-white", "white-on-black"]
TEXT_SIZES = (80, 90, 100, 110, 125, 150, 175, 200)
"""Text sizes in per cent of the platform's own."""

MAX_BYTES = 100_000


@dataclass(frozen=True, slots=True)
class Settings:
    """The remembered choices. `geometry` is the window's size and place, in Qt's own coding."""

    theme: Theme = "system"
    text_size: int = 100
    tab: str = "overview"
    geometry: str = ""
    folder: str = ""
    export_folder: str = ""

    def larger(self) -> "Settings":
        """The next text size up, or the same at the largest."""
        return self._sized([size for size in TEXT_SIZES if size > self.text_size][:1])

    def smaller(self) -> "Settings":
        """The next text size down, or the same at the smallest."""
        return self._sized([size for size in TEXT_SIZES if size < self.text_size][-1:])

    def _sized(self, found: list[int]) -> "Settings":
        return replace(self, text_size=found[0]) if found else self


def default_file() -> Path:
    """Where the settings live for this user."""
    import platformdirs

    return Path(platformdirs.user_config_dir("inspection-viewer", appauthor=False), "settings.json")


def load(file: Path) -> Settings:
    """Read the settings; whatever cannot be used is as if it were not there. Never raises."""
    try:
        with file.open("rb") as stream:
            raw = json.loads(stream.read(MAX_BYTES).decode("utf-8", errors="replace"))
    except (OSError, ValueError, RecursionError):
        return Settings()
    if not isinstance(raw, dict):
        return Settings()
    names = {item.name for item in fields(Settings)}
    usable = {key: value for key, value in raw.items() if key in names and _fits(key, value)}
    return Settings(**usable)


def save(settings: Settings, file: Path) -> bool:
    """Write the settings whole or not at all; tell whether they were written."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=file.parent, prefix=".settings-")
    except OSError:
        return False
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as stream:
            json.dump(asdict(settings), stream, indent=2)
        Path(name).replace(file)
    except OSError:
        Path(name).unlink(missing_ok=True)
        return False
    return True


def _fits(key: str, value: Any) -> bool:
    if key == "theme":
        return value in get_args(Theme)
    if key == "text_size":
        return type(value) is int and value in TEXT_SIZES
    return isinstance(value, str) and len(value) < 10_000
