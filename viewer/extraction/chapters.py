"""The chapters of a document that are about a rated criterion."""

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from viewer.extraction.candidates import RatingCandidate
from viewer.extraction.source_text import Block, SourceText

_APART = re.compile(r"[\W_]+")
_LONGEST = 300


@dataclass(frozen=True, slots=True)
class Chapters:
    """Where chapters begin, by page and character, and the rating of each; None of the others."""

    starts: tuple[tuple[int, int], ...]
    ratings: tuple[str | None, ...]

    def at(self, page: int, start: int) -> str | None:
        """The rating, by its id, of the chapter that a place stands in."""
        number = bisect_right(self.starts, (page, start)) - 1
        return self.ratings[number] if number >= 0 else None


def chapters(text: SourceText, ratings: Iterable[RatingCandidate]) -> Chapters:
    """A chapter begins with a heading that names a criterion, and ends with the next as large."""
    names = {
        folded: item.id
        for item in ratings
        if not item.overall
        for folded in map(_folded, (item.criterion, *item.names))
        if folded
    }
    starts: list[tuple[int, int]] = []
    found: list[str | None] = []
    level = 0
    for page in text.pages:
        for block in page.blocks:
            if block.kind != "heading" or not block.text:
                continue
            rating = _rating_named(block, names)
            if rating or (level and block.level <= level):
                level = block.level if rating else 0
                starts.append((page.number, block.span(0, 1)[0]))
                found.append(rating)
    return Chapters(tuple(starts), tuple(found))


def _rating_named(heading: Block, names: dict[str, str]) -> str | None:
    """The criterion that a heading names, alone or with words behind it, such as its level."""
    words = _folded(heading.text[:_LONGEST]).split()
    for end in range(len(words), 0, -1):
        if (found := names.get(" ".join(words[:end]))) is not None:
            return found
    return None


def _folded(words: str) -> str:
    return _APART.sub(" ", words.casefold().replace("’", "'").replace("'", "")).strip()
