"""The items under a heading, each whole: with its sub-items, and what the next page has of it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from viewer.extraction.findings.kinds import told_by_lead
from viewer.extraction.findings.passages import PageBlock

ListStyle = Literal["bullets", "numbers", "headings"]

_NUMBER = re.compile(r"\(?[A-Za-z]{0,2}\d+(?:\.\d+)*[.):]*|\(?[a-z][.)]")
_ASKS = re.compile(r"\w\s+(?:should|must|needs?\s+to|ha(?:s|ve)\s+to)\s+\w+\s+\w", re.IGNORECASE)
_ENDED = re.compile(r"[.!?:;][”’\")]?$")
_LEADS_ON = re.compile(
    r"(?:in\s+this\s+section|we\s+set\s+out|our\s+(?:detailed|main)\s+findings)\b", re.IGNORECASE
)
"""What leads on from a list to the text of a chapter."""

_DIGITS = re.compile(r"\d+(?=[.):]*$)")
_MOST_EXPLAINING = 6
_LONGEST_TITLE, _MOST_LEADS = 90, 3
_LEAST_PROSE, _LEAST_OF_ONE = 40, 20
"""Letters of a paragraph that is a finding, and of one under a heading of one."""

_INTRODUCES = re.compile(r"(?:we\s+define|inspectors\s+found\s+\w+\s+examples?)\b", re.IGNORECASE)


@dataclass(slots=True)
class ListItem:
    """An item: its blocks, and the title of the part of the list that it stands in."""

    parts: list[PageBlock]
    title: str = ""


@dataclass(slots=True)
class ListSection:
    """What stands under a heading: the items of one list, or else paragraphs without a list."""

    level: int
    practice: bool = False
    style: ListStyle | None = None
    title: str = ""
    items: list[ListItem] = field(default_factory=list)
    prose: list[PageBlock] = field(default_factory=list)

    def takes(self, passage: PageBlock, after: Sequence[PageBlock]) -> bool:
        """Put a block where it belongs; False where the section has ended before it.

        `after` are the blocks behind it, up to where another section begins.
        """
        following = after[0] if after else None
        style, next_style = style_of(passage), following and style_of(following)
        goes_on = next_style is not None and self.style in (None, next_style)
        if self._takes_heading(passage, following):
            return True
        if self.style == "headings":
            return passage.block.kind != "heading" and self._explains(passage)
        if passage.block.kind == "heading":
            within = passage.block.level > self.level and goes_on
            self.title = passage.text if within else self.title
            return within
        if passage.block.kind == "cell":
            return False
        if style is not None:
            return self._takes_item(passage, style, following)
        return self._takes_paragraph(passage, after, titles=goes_on)

    def _takes_heading(self, passage: PageBlock, following: PageBlock | None) -> bool:
        """Take a heading that itself says what should be done, or what is done well."""
        if passage.block.kind != "heading" or passage.text.rstrip().endswith((":", "?")):
            return False
        told = following is not None and following.block.kind == "paragraph"
        practice = self.practice and told and passage.block.level > self.level
        if not practice and not asks(passage.text):
            return False
        if self.style not in (None, "headings") or passage.block.level < self.level:
            return False
        self.style = "headings"
        self.items.append(ListItem([passage], self.title))
        return True

    def _explains(self, passage: PageBlock) -> bool:
        """Take what explains an item that is a heading: a few paragraphs, and their lists."""
        parts = self.items[-1].parts
        if len(parts) > _MOST_EXPLAINING or _LEADS_ON.match(passage.text):
            return False
        after_a_list = style_of(parts[-1]) is not None and style_of(passage) is None
        if passage.block.kind == "cell" or after_a_list:
            return False
        parts.append(passage)
        return True

    def _resumes(self, passage: PageBlock, after: Sequence[PageBlock]) -> bool:
        """Whether a paragraph belongs to the item before it: the next number comes soon."""
        if not self.items or passage.block.kind != "paragraph" or passage.block.label:
            return False
        if passage.block.level:
            return True
        number = _number_of(self.items[-1].parts[0])
        if self.style != "numbers" or number is None or not _ENDED.search(passage.text):
            return False
        headed = (one for one in after if one.block.kind == "heading" or style_of(one) == "numbers")
        following = next(headed, None)
        return following is not None and _number_of(following) == number + 1

    def _takes_item(
        self, passage: PageBlock, style: ListStyle, following: PageBlock | None
    ) -> bool:
        """Take an item; a bullet below a number, or deeper than the others, is of the last."""
        if not self.items and style == "numbers" and _leads(passage, following):
            return True
        first = self.items[0].parts[0].block.level if self.items else passage.block.level
        below = style == "bullets" and self.style == "numbers"
        if self.items and (below or (style == self.style and passage.block.level > first)):
            self.items[-1].parts.append(passage)
        elif self.style in (None, style):
            self.style = style
            self.items.append(ListItem([passage], self.title))
        else:
            return False
        return True

    def _takes_paragraph(
        self, passage: PageBlock, after: Sequence[PageBlock], *, titles: bool
    ) -> bool:
        goes_on = self.items and _goes_on(self.items[-1].parts[-1], passage)
        if goes_on or self._resumes(passage, after):
            self.items[-1].parts.append(passage)
        elif titles and _is_title(passage):
            self.title = passage.text
        elif self.items or len(self.prose) >= _MOST_LEADS:
            return False
        else:
            self.prose.append(passage)
        return True


def section_at(
    all_of: Sequence[PageBlock], at: int, stops: Sequence[bool], *, practice: bool = False
) -> ListSection:
    """What stands under the heading at this place; `stops` are those where another one begins.

    Under one of what is done well (`practice`), headings below it are items, as are those that
    say what should be done.
    """
    found = ListSection(all_of[at].block.level or 99, practice)
    for here in range(at + 1, len(all_of)):
        after = all_of[here + 1 : here + 1 + _MOST_EXPLAINING]
        if stops[here] or not found.takes(all_of[here], after):
            break
    return found


def asks(words: str) -> bool:
    """Whether a sentence says that somebody should do something."""
    return _ASKS.search(words) is not None and not words.rstrip().endswith((":", "?"))


def style_of(passage: PageBlock) -> ListStyle | None:
    """Whether a block is an item of a list: after a bullet, or after a number."""
    block = passage.block
    numbered = _NUMBER.fullmatch(block.label) is not None
    if block.kind == "item":
        return "numbers" if numbered else "bullets"
    return "numbers" if block.kind == "paragraph" and numbered else None


def prose_of(found: ListSection) -> list[PageBlock]:
    """The paragraphs under a heading that has no list."""
    whole = (one for one in found.prose if len(one.text) >= _LEAST_PROSE)
    return [one for one in whole if one.text.rstrip("”’)").endswith((".", "!"))]


def only_one(found: ListSection, *, asked: bool) -> list[PageBlock]:
    """The paragraph that a heading of one finding is of; those after it only explain it.

    Where something is `asked`, it is the first that says what should be done.
    """
    prose = [one for one in found.prose if not _INTRODUCES.match(one.text)]
    asking = [one for one in prose if asked and asks(one.text)]
    return [one for one in (asking or prose)[:1] if len(one.text) >= _LEAST_OF_ONE]


def _number_of(passage: PageBlock) -> int | None:
    match = _DIGITS.search(passage.block.label)
    return int(match[0]) if match else None


def _leads(passage: PageBlock, following: PageBlock | None) -> bool:
    """Whether a numbered paragraph leads up to the list: to a title, or to bullets."""
    if following is None or style_of(following) == "numbers":
        return False
    if following.block.kind == "heading":
        return passage.text.endswith(":") or "following" in passage.text[-60:]
    return style_of(following) == "bullets" and told_by_lead(passage.text) is not None


def _goes_on(last: PageBlock, passage: PageBlock) -> bool:
    """Whether a paragraph goes on with an item that the end of a page has parted."""
    if passage.page == last.page:
        return False
    return not _ENDED.search(last.text) or passage.text[:1].islower()


def _is_title(passage: PageBlock) -> bool:
    """Whether it heads a part of the list, although it is set like a paragraph."""
    return len(passage.text) <= _LONGEST_TITLE and not passage.text.endswith((".", ";", ","))
