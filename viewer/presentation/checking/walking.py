"""Going through the words of a page with the keyboard: which is next, and which are selected."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal

from viewer.presentation.checking.content import CandidateMark
from viewer.store.documents.page import Marked, PageBox, Span

WalkKey = Literal["left", "right", "up", "down", "home", "end", "first", "last"]
_WORD = re.compile(r"\S*\w\S*")
"""What holds a letter or a digit: signs before the items of a list are passed over."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a page: its characters, and a box for each line that it stands on."""

    span: Span
    words: str
    boxes: tuple[PageBox, ...]

    @property
    def middle(self) -> tuple[float, float]:
        """The middle of its first line."""
        left, top, right, bottom = self.boxes[0]
        return (left + right) / 2, (top + bottom) / 2


@dataclass(frozen=True, slots=True)
class WordWalk:
    """Where one is among the words of a page: all from `anchor` to `at` are selected."""

    words: tuple[Word, ...]
    at: int
    anchor: int

    @property
    def selected(self) -> tuple[Word, ...]:
        """The words that are selected: one, or several."""
        first, last = sorted((self.at, self.anchor))
        return self.words[first : last + 1]

    @property
    def span(self) -> Span:
        """The characters that are selected."""
        selected = self.selected
        return selected[0].span[0], selected[-1].span[1]


def spans_in(text: str) -> tuple[Span, ...]:
    """Where each word of a page's text is."""
    return tuple(found.span() for found in _WORD.finditer(text))


def words_of(spans: Iterable[Span], marked: Iterable[Marked | None]) -> tuple[Word, ...]:
    """The words that can be seen on the page as it is drawn."""
    there = zip(spans, marked, strict=False)
    return tuple(Word(span, one.words, one.boxes) for span, one in there if one and one.boxes)


def begun(
    words: tuple[Word, ...], marks: Iterable[CandidateMark], sight: tuple[float, float]
) -> WordWalk:
    """Begin at what is in hand, or at the first word in sight (`sight` is its top and foot)."""
    top, foot = sight
    starts = [mark.spot.start for mark in marks if mark.state == "current"]
    inside = [n for n, word in enumerate(words) if top <= word.middle[1] <= foot]
    held = [n for n in inside for start in starts if words[n].span[0] <= start < words[n].span[1]]
    at = next(iter((*held, *inside)), 0)
    return WordWalk(words, at, at)


def moved(walk: WordWalk, way: WalkKey, *, selects: bool) -> WordWalk | None:
    """One word, line or page on; None beyond the page. With `selects` the selection grows."""
    last, at = len(walk.words) - 1, _next(walk, way)
    if selects:
        at = min(max(at, 0), last)
    if not 0 <= at <= last:
        return None
    return replace(walk, at=at, anchor=walk.anchor if selects else at)


def heard(walk: WordWalk, marks: Iterable[CandidateMark]) -> str:
    """What is told of where one is: the words, and what became of them if they are marked."""
    words = " ".join(word.words for word in walk.selected)
    if len(walk.selected) > 1:
        return f"{words}, selected"
    mark = mark_at(walk, marks)
    states = {"current": "in hand", "set_aside": "set aside"}
    return f"{words}, {states.get(mark.state, mark.state)}" if mark else words


def mark_at(walk: WordWalk, marks: Iterable[CandidateMark]) -> CandidateMark | None:
    """The smallest mark on the word where one is."""
    start, end = walk.words[walk.at].span
    found = [
        mark
        for mark in marks
        if mark.state != "beside" and mark.spot.start < end and start < mark.spot.end
    ]
    return min(found, key=lambda mark: mark.spot.end - mark.spot.start, default=None)


def _next(walk: WordWalk, way: WalkKey) -> int:
    here, last = _line(walk.words, walk.at), len(walk.words) - 1
    if way in {"up", "down"}:
        return _nearest(walk, here.start - 1 if way == "up" else here.stop)
    ways = {"left": walk.at - 1, "right": walk.at + 1, "first": 0, "last": last}
    return (ways | {"home": here.start, "end": here.stop - 1})[way]


def _line(words: tuple[Word, ...], at: int) -> range:
    """The words of a line, as they follow one another in the text."""
    first = last = at
    while first and _beside(words[first - 1], words[at]):
        first -= 1
    while last + 1 < len(words) and _beside(words[last + 1], words[at]):
        last += 1
    return range(first, last + 1)


def _beside(one: Word, other: Word) -> bool:
    _, top, _, bottom = other.boxes[0]
    return top <= one.middle[1] <= bottom


def _nearest(walk: WordWalk, beyond: int) -> int:
    """The word of another line that stands nearest to where one is."""
    if not 0 <= beyond < len(walk.words):
        return beyond
    across = walk.words[walk.at].middle[0]
    line = _line(walk.words, beyond)
    return min(line, key=lambda n: abs(walk.words[n].middle[0] - across))
