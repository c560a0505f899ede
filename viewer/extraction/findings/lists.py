"""The items under a heading, each whole: with its sub-items, and what the next page has of it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from viewer.extraction.findings.kinds import told_by_lead
from viewer.extraction.findings.passages import Passage

Style = Literal["bullets", "numbers", "headings"]

_NUMBER = re.compile(r"\(?[A-Za-z]{0,2}\d+(?:\.\d+)*[.):]*|\(?[a-z][.)]")
_ASKS = re.compile(r"\w\s+(?:should|must|needs?\s+to|ha(?:s|ve)\s+to)\s+\w+\s+\w", re.IGNORECASE)
_ENDED = re.compile(r"[.!?:;][”’\")]?$")
_LONGEST_TITLE, _MOST_LEADS, _LEAST_PROSE = 90, 3, 40


@dataclass(slots=True)
class Item:
    """An item: its blocks, and the title of the part of the list that it stands in."""

    parts: list[Passage]
    title: str = ""


@dataclass(slots=True)
class Section:
    """What stands under a heading: the items of one list, or else paragraphs without a list."""

    level: int
    style: Style | None = None
    title: str = ""
    items: list[Item] = field(default_factory=list)
    prose: list[Passage] = field(default_factory=list)

    def takes(self, passage: Passage, following: Passage | None) -> bool:
        """Put a block where it belongs; False where the section has ended before it."""
        style, next_style = style_of(passage), following and style_of(following)
        goes_on = next_style is not None and self.style in (None, next_style)
        if self._takes_heading(passage):
            return True
        if self.style == "headings":
            return passage.block.kind != "heading"
        if passage.block.kind == "heading":
            within = passage.block.level > self.level and goes_on
            self.title = passage.text if within else self.title
            return within
        if passage.block.kind == "cell":
            return False
        if style is not None:
            return self._takes_item(passage, style, following)
        return self._takes_paragraph(passage, titles=goes_on)

    def _takes_heading(self, passage: Passage) -> bool:
        """Take a heading that itself says what should be done; what explains it is no item."""
        if passage.block.kind != "heading" or not asks(passage.text):
            return False
        if self.style not in (None, "headings") or passage.block.level < self.level:
            return False
        self.style = "headings"
        self.items.append(Item([passage], self.title))
        return True

    def _takes_item(self, passage: Passage, style: Style, following: Passage | None) -> bool:
        """Take an item; a bullet below a number, or deeper than the others, is of the last."""
        if not self.items and style == "numbers" and _leads(passage, following):
            return True
        first = self.items[0].parts[0].block.level if self.items else passage.block.level
        below = style == "bullets" and self.style == "numbers"
        if self.items and (below or (style == self.style and passage.block.level > first)):
            self.items[-1].parts.append(passage)
        elif self.style in (None, style):
            self.style = style
            self.items.append(Item([passage], self.title))
        else:
            return False
        return True

    def _takes_paragraph(self, passage: Passage, *, titles: bool) -> bool:
        if self.items and _goes_on(self.items[-1].parts[-1], passage):
            self.items[-1].parts.append(passage)
        elif titles and _is_title(passage):
            self.title = passage.text
        elif self.items or len(self.prose) >= _MOST_LEADS:
            return False
        else:
            self.prose.append(passage)
        return True


def section_at(all_of: Sequence[Passage], at: int, stops: Sequence[bool]) -> Section:
    """What stands under the heading at this place; `stops` are those where another one begins."""
    found = Section(all_of[at].block.level or 99)
    for here in range(at + 1, len(all_of)):
        following = all_of[here + 1] if here + 1 < len(all_of) else None
        if stops[here] or not found.takes(all_of[here], following):
            break
    return found


def asks(words: str) -> bool:
    """Whether a sentence says that somebody should do something."""
    return _ASKS.search(words) is not None and not words.rstrip().endswith((":", "?"))


def style_of(passage: Passage) -> Style | None:
    """Whether a block is an item of a list: after a bullet, or after a number."""
    block = passage.block
    numbered = _NUMBER.fullmatch(block.label) is not None
    if block.kind == "item":
        return "numbers" if numbered else "bullets"
    return "numbers" if block.kind == "paragraph" and numbered else None


def prose_of(found: Section) -> list[Passage]:
    """The paragraphs under a heading that has no list."""
    whole = (one for one in found.prose if len(one.text) >= _LEAST_PROSE)
    return [one for one in whole if one.text.rstrip("”’)").endswith((".", "!"))]


def _leads(passage: Passage, following: Passage | None) -> bool:
    """Whether a numbered paragraph leads up to the list: to a title, or to bullets."""
    if following is None or style_of(following) == "numbers":
        return False
    if following.block.kind == "heading":
        return passage.text.endswith(":") or "following" in passage.text[-60:]
    return style_of(following) == "bullets" and told_by_lead(passage.text) is not None


def _goes_on(last: Passage, passage: Passage) -> bool:
    """Whether a paragraph goes on with an item that the end of a page has parted."""
    if passage.page == last.page:
        return False
    return not _ENDED.search(last.text) or passage.text[:1].islower()


def _is_title(passage: Passage) -> bool:
    """Whether it heads a part of the list, although it is set like a paragraph."""
    return len(passage.text) <= _LONGEST_TITLE and not passage.text.endswith((".", ";", ","))
