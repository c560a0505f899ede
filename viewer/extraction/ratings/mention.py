"""One place where a document says what a criterion got."""

import re
from dataclasses import dataclass
from typing import Literal

from viewer.characters import LINE_END_HYPHEN, SOFT_HYPHEN
from viewer.extraction.block_words import BlockWords
from viewer.extraction.candidates import DocumentPlace
from viewer.extraction.ratings.levels import LevelWords

How = Literal["table", "line", "heading", "sentence"]
_GAPS = re.compile(f"[\\s\x02{SOFT_HYPHEN}{LINE_END_HYPHEN}\u2010\u2011-]+")


@dataclass(frozen=True, slots=True)
class Mention:
    """A criterion and the words that stand for its level, or its state.

    Those of one table or list have one `group`. `firm` is what makes a rating; the others only
    speak for one. `earlier` says why it is of an inspection before. `section` is what a table or a
    part of one stands under.
    """

    name: str
    hit: LevelWords
    place: DocumentPlace
    how: How
    group: str
    number: str = ""
    overall: bool = False
    firm: bool = True
    earlier: str | None = None
    section: str = ""


def place_of(*parts: BlockWords) -> DocumentPlace:
    """Where these words of a page stand side by side; where they do not, the last of them."""
    places = [part.place for part in parts]
    start, end = min(place.start for place in places), max(place.end for place in places)
    printed = " ".join(part.text for part in parts)
    if len(parts) > 1 and _squeezed(parts[0].page.text[start:end]) != _squeezed(printed):
        return places[-1]
    return places[-1].model_copy(update={"start": start, "end": end, "printed": printed})


def _squeezed(text: str) -> str:
    return _GAPS.sub("", text)
