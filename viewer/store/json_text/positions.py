"""Where things stand in a JSON text. Used only once a file is known to have problems."""

import json
import re
from bisect import bisect_right
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, field

from viewer.domain.rules.flaw import Path
from viewer.store.problem import Problem

MAX_DEPTH = 100
_TOKEN = re.compile(r'"(?:[^"\\]++|\\.)*+"?|[{}\[\],:]|[^\s{}\[\],:"]++', re.DOTALL)


@dataclass(slots=True)
class KeyPosition:
    """A place in the file that somebody asked for: where its key and its value begin."""

    inside: dict[str | int, "KeyPosition"] = field(default_factory=dict)
    key: int | None = None
    value: int | None = None


@dataclass(frozen=True, slots=True)
class Repeat:
    """A key that an object holds twice: its path, and where it stands both times."""

    path: Path
    first: int
    second: int


@dataclass(slots=True)
class _Open:
    """An object or list that the scan is inside of."""

    spot: KeyPosition | None
    step: str | int | None
    keys: dict[str, int]


class Survey:
    """One pass over a JSON text, or the part that a parser accepts, to the first nesting too deep.

    Finds the places of `wanted` paths and all repeated keys; `too_deep` is where the nesting
    first exceeds `MAX_DEPTH`, if it does. Never recursive, and linear in the length of the text.
    """

    def __init__(self, text: str, wanted: Iterable[Path] = ()) -> None:
        self.repeats: list[Repeat] = []
        self.too_deep: int | None = None
        self._root = KeyPosition()
        self._lines = [match.end() for match in re.finditer("\n", text)]
        for path in wanted:
            spot = self._root
            for step in path:
                spot = spot.inside.setdefault(step, KeyPosition())
        self._scan(text)

    def offset(self, path: Path, *, of_key: bool = False) -> int:
        """Where the value (or key) at this path begins, or what is nearest around it."""
        spot, found = self._root, self._root.value or 0
        for number, step in enumerate(path, start=1):
            inner = spot.inside.get(step)
            if inner is None or inner.value is None:
                return found
            last = number == len(path)
            found = inner.key if of_key and last and inner.key is not None else inner.value
            spot = inner
        return found

    def line_and_column(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset, both from 1, the column in characters."""
        line = bisect_right(self._lines, offset)
        start = self._lines[line - 1] if line else 0
        return line + 1, offset - start + 1

    def _scan(self, text: str) -> None:
        opened: list[_Open] = []
        expects_key = False
        for match in _TOKEN.finditer(text):
            token, here = match.group(), match.start()
            if token in ("{", "["):
                spot = self._arrive(opened, here)
                opened.append(_Open(spot, 0 if token == "[" else None, {}))
                expects_key = token == "{"
                if len(opened) > MAX_DEPTH:
                    self.too_deep = here
                    return
            elif token in ("}", "]"):
                opened.pop()
                expects_key = False
            elif token == ",":
                expects_key = _next(opened[-1])
            elif expects_key:
                self._key(opened, token, here)
                expects_key = False
            elif token != ":":
                self._arrive(opened, here)

    def _arrive(self, opened: list[_Open], here: int) -> KeyPosition | None:
        """Note where a value begins, if it was asked for."""
        if not opened:
            self._root.value = here
            return self._root
        around = opened[-1]
        if around.spot is None or around.step is None:
            return None
        spot = around.spot.inside.get(around.step)
        if spot is not None:
            spot.value, spot.key = here, around.keys.get(str(around.step))
        return spot

    def _key(self, opened: list[_Open], token: str, here: int) -> None:
        around = opened[-1]
        key = _unquoted(token)
        around.step = key
        if key in around.keys:
            path = tuple(item.step for item in opened if item.step is not None)
            self.repeats.append(Repeat(path, around.keys[key], here))
        around.keys[key] = here


def too_deep(survey: Survey) -> Problem:
    """What to say of a text whose lists and objects are nested beyond all sense."""
    line, column = survey.line_and_column(survey.too_deep or 0)
    sentence = "The file has more than 100 lists and objects inside each other here."
    return Problem(sentence, line=line, column=column)


def _unquoted(token: str) -> str:
    """A key as it is meant; the last one of a text that was cut off may be no whole string."""
    if "\\" in token:
        with suppress(json.JSONDecodeError):
            return str(json.loads(token, strict=False))
    return token[1:-1]


def _next(around: _Open) -> bool:
    """Step to the next entry; tell whether a key comes first."""
    if isinstance(around.step, int):
        around.step += 1
        return False
    return True
