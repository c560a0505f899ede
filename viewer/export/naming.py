"""Names for exported files: never more than a plain name in one folder, and each once."""

import re
from pathlib import Path

from viewer.export.targets import RESERVED_NAME

LONGEST = 180
_UNUSUAL = re.compile(r"[^A-Za-z0-9._-]+")


def plain_name(words: str, ending: str) -> str:
    """A file name of letters, digits, hyphens and full stops; never too long."""
    name = _UNUSUAL.sub("-", words).strip(".-_ ") or "report"
    if RESERVED_NAME.fullmatch(name):
        name = f"report-{name}"
    return name[: LONGEST - len(ending)].rstrip(".-_") + ending


class Names:
    """Gives out the names in a folder, each once: the second report of the same id gets -2."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._given: set[str] = set()

    def file(self, words: str, form: str, ending: str) -> Path:
        """The next free name of these words; what is in the folder already does not count."""
        number, tail = 1, f"-{form}{ending}"
        while (name := plain_name(words, tail)).casefold() in self._given:
            number += 1
            tail = f"-{form}-{number}{ending}"
        self._given.add(name.casefold())
        return self._folder / name
