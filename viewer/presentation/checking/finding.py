"""Finding words in the document that is checked."""

import re
from dataclasses import dataclass

from viewer.extraction.source_text import SourceText
from viewer.presentation.checking.content import DraftRow, Spot

MOST_FOUND = 2_000
NO_MATCH = "no match"


@dataclass(frozen=True, slots=True)
class Match:
    """A place of the words, and which of how many it is."""

    spot: Spot
    words: str


class Finder:
    """Where in the document words are, and which of the places is in front."""

    def __init__(self) -> None:
        self._words = ""
        self._found: list[Spot] = []
        self._at, self._more = 0, False

    def seek(self, text: SourceText | None, words: str, page: int, step: int) -> Match | None:
        """The first place from a page on, or that many further; None where there is none."""
        wanted = " ".join(words.split())
        if wanted != self._words:
            found = _places(text, wanted)
            self._words, self._found = wanted, found[:MOST_FOUND]
            self._more = len(found) > MOST_FOUND
            ahead = (n for n, spot in enumerate(self._found) if spot.page >= page)
            self._at = next(ahead, 0)
        elif self._found:
            self._at = (self._at + step) % len(self._found)
        if not self._found:
            return None
        more = "more than " if self._more else ""
        words = f"{self._at + 1:,} of {more}{len(self._found):,}"
        return Match(self._found[self._at], words)


class PlacesInHand:
    """The places of what is in hand, one after the other and from the first again."""

    def __init__(self) -> None:
        self._of, self._number = "", 0

    def following(self, row: DraftRow | None) -> Match | None:
        """The next place of a row, or its first; None where it has none."""
        spots = [line.spot for line in row.band if line.spot] if row else []
        if row is None or not spots:
            return None
        self._number = (self._number + 1) % len(spots) if self._of == row.id else 0
        self._of, spot = row.id, spots[self._number]
        words = f"Place {self._number + 1} of {len(spots)}, page {spot.page:,}."
        return Match(spot, words)


def _places(text: SourceText | None, words: str) -> list[Spot]:
    """Words may be parted by any white space, and by a hyphen at the end of a line."""
    if text is None or not words:
        return []
    parts = (re.escape(part) for part in words.split())
    pattern = re.compile(r"\s+".join(parts), re.IGNORECASE)
    found: list[Spot] = []
    for page in text.pages:
        for match in pattern.finditer(page.text):
            found.append(Spot(page.number, match.start(), match.end()))
            if len(found) > MOST_FOUND:
                return found
    return found
