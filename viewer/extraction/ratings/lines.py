"""Ratings in lines of their own: labelled, in headings, and levels alone beside or under a name."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from viewer.extraction.block_words import BlockWords, all_words
from viewer.extraction.ratings.codes import codes_in
from viewer.extraction.ratings.earlier import (
    before_behind,
    column_of_before,
    of_before,
    under_before,
)
from viewer.extraction.ratings.in_row import LEADERS, in_row
from viewer.extraction.ratings.levels import Levels, LevelWords
from viewer.extraction.ratings.mention import How, Mention, place_of
from viewer.extraction.ratings.names import (
    is_overall,
    may_be_name,
    split_number,
    tidy,
    without_score,
)
from viewer.extraction.source_text import Block, SourcePage

_LABEL = re.compile(rf"{LEADERS}|\s*:\s*|\s+[-–—]+\s*|[–—]\s*|\s*\|\s*|\t")
_LED = re.compile(r"(?:\.\s?){4,}|…|(?:·\s?){4,}|_{4,}")
_LONGEST, _LONGEST_ROW = 300, 1_500
"""How many letters a line has, and one in which dots lead from names to levels."""

_ONLY_A_LABEL = re.compile(r"(?:judge?ment|grade|rating|evaluation|finding)s?", re.IGNORECASE)
"""What stands before a level and names nothing: it is of the heading above."""

_NUMBERED = re.compile(
    r"(?:regulation|standard|outcome|theme|criterion|principle)\s+\d{1,3}(?:\.\d{1,2})?\s*[:.–-]\s+\S",
    re.IGNORECASE,
)
"""How a paragraph begins that is a title, although it is not set as one."""

_LINK = re.compile(
    r"\s*\b(?:is|are|was|were|remains?|as)(?:\s+(?:now|currently|only|overall))?"
    r"(?:\s+that\s+(?:it|they|th\w+\s+\w+)\s+(?:is|are))?$"
    r"|\s*\bthat\s+(?:it|they)$",
    re.IGNORECASE,
)
_MOVED = re.compile(
    r"(?:\s+(?:has|have|was|were|been))*\s+\w+\s+from\s+\w.{2,40}\s+(?:up\s+|down\s+)?to(?:\s+an?)?$",
    re.IGNORECASE,
)
"""What a heading says of the level before: "services move from good to"."""

_CHANGED = re.compile(
    r"(?:(?:has|have|was|were|been)\s+)*(?:changed|moved|went|gone|raised|lifted|lowered|improved|risen"
    r"|rose|fell|fallen|dropped|slipped|declined|upgraded|downgraded|up|down)\s+from\s+(?:an?\s+)?"
    r"(?P<before>\w[^.,;:]{2,40}?)\s+(?:up\s+|down\s+)?to\s+(?:an?\s+)?",
    re.IGNORECASE,
)
"""What stands between a label and the level that it has now: "changed from Good to"."""

_ASSESSED = re.compile(
    r"^(?:we|inspectors?)\s+(?:\w+\s+)?(?:assess|judge|find|found|rate|grade|conclude|consider)(?:d|ed)?"
    r"(?:\s+that)?\s+",
    re.IGNORECASE,
)
"""How a sentence begins that says who gave a grade."""
_PART_OF = re.compile(r"\b(?:at|by|in|of|for|from|within|across)\s+(?:the\s+)?$", re.IGNORECASE)
_ALL_OF = re.compile(
    r"\b(?:services?|work|provision|arrangements|performance|experiences|outcomes|effectiveness|"
    r"quality|inspection|overall)\b[^,]*$",
    re.IGNORECASE,
)
"""What a body does on the whole, as it is named before the body itself."""
_GRADE_AT_END = re.compile(
    r"\w[\s:–-]+(?:Outstanding|Excellent|Good|Adequate|Fair|Poor|Inadequate"
    r"|Requires [Ii]mprovement)$"
)
_CLAUSE = re.compile(r"(?:requires|meets|does)\b.*\bexpectations$")
_CLAUSE_AT_END = re.compile(r"\bUK\s+(?:threshold\s+)?expectations\.?$")
_YEAR_AT_END = re.compile(r"\b(?:19|20)\d\d\s*$")
_BECAUSE = re.compile(r"[\s,;]*\b(?:because|as|where|and)\s*:?\s*$|[\s:.;,]+$", re.IGNORECASE)
_STANDARDS = re.compile(r"(?:the\s+)?safeguarding\s+standards?", re.IGNORECASE)
"""What is said to be met in words that stand by themselves."""

_FORMAL = re.compile(
    r"(?:the\s+)?(?:(?:graded\s+|key\s+)?judge?ment\s+(?:for|on|of|about)|effectiveness\s+of)\b",
    re.IGNORECASE,
)
"""How a sentence begins that says a grade on a first page."""
_SENTENCE = re.compile(r"\b(?:is|are|was|were|has|have|had)\b")
_WHOLE = re.compile(
    r"^(?:the\s+)?(?:overall\s+)?judge?ment\b|\bservices?\b.*\b(?:in|of|at|for|on)\s+(?:the\s+)?[A-Z]"
)


@dataclass(frozen=True, slots=True)
class PageLine:
    """What a reader of lines looks at: a block, those before it, and of which page."""

    page: SourcePage
    at: int
    body: str
    year: int | None

    @property
    def block(self) -> Block:
        """The block itself."""
        return self.page.blocks[self.at]

    def before(self) -> Block | None:
        """The block before it that is no margin."""
        blocks = self.page.blocks[: self.at]
        return next((block for block in reversed(blocks) if block.kind != "margin"), None)

    def after(self) -> Block | None:
        """The block after it that is no margin."""
        blocks = self.page.blocks[self.at + 1 :]
        return next((block for block in blocks if block.kind != "margin"), None)

    def items_beside(self) -> Iterator[Block]:
        """The items right before and after it."""
        return (one for one in (self.before(), self.after()) if one and one.kind == "item")

    def words(self, start: int, end: int) -> BlockWords:
        """Words of the block."""
        return BlockWords(self.page, self.block, start, end)

    def closed(self, start: int, end: int) -> BlockWords:
        """Words of the block with the quotation mark that ends them."""
        return self.words(start, end + (self.block.text[end : end + 1] in tuple("”’\"'")))

    def mention(
        self, parts: Sequence[BlockWords], hit: LevelWords, how: How, name: str | None = None
    ) -> Mention | None:
        """The rating of what these words name, or `name`; none where that names no criterion."""
        number, plain = split_number(name if name is not None else parts[0].text)
        plain = _LINK.sub("", tidy(_LINK.sub("", without_score(tidy(plain)))))
        plain = _ASSESSED.sub("", plain)
        if not may_be_name(plain):
            return None
        plain = plain[0].upper() + plain[1:]
        label = parts[0].block.label.strip(" .()") or number
        told = parts[0].text if _LED.search(parts[0].text) else self.block.text
        told = _CHANGED.sub("", told[: before_behind(told)])
        earlier = of_before(told, self.year) or column_of_before(plain)
        whole = _is_whole(plain, self.body)
        return Mention(plain, hit, place_of(*parts), how, "", label, whole, True, earlier)


def line_mentions(
    page: SourcePage, levels: Levels, body: str = "", year: int | None = None
) -> Iterator[Mention]:
    """The ratings in the lines of a page, those of one list in one group."""
    group, last = "", -9
    for at, (block, above) in enumerate(zip(page.blocks, under_before(page, year), strict=True)):
        if block.kind == "margin":
            continue
        for mention in _mentions(PageLine(page, at, body, year), levels):
            group = group if at - last <= 3 else f"{page.number}-{at}"
            last = at
            of_list = "headings" if mention.how == "heading" else group
            yield replace(mention, group=of_list, earlier=mention.earlier or above)


def _mentions(line: PageLine, levels: Levels) -> list[Mention]:
    block = line.block
    if _fits(block, _LONGEST) and (codes := codes_in(block, levels)):
        given = [line.mention([line.words(hit.start, hit.end)], hit, "line", name)
                 for hit, name in codes]  # fmt: skip
        return list(filter(None, given))
    longest = _LONGEST_ROW if _LED.search(block.text) else _LONGEST
    several = in_row(block.text, levels) if _fits(block, longest) else []
    if several:
        given = [
            line.mention([line.words(start, hit.end)], hit, "line", block.text[start:end])
            for start, end, hit in several
        ]
    else:
        given = [_mention(line, levels)]
    return list(filter(None, given))


def _fits(block: Block, longest: int) -> bool:
    return len(block.text) <= longest and block.kind != "cell"


def _mention(line: PageLine, levels: Levels) -> Mention | None:
    if len(line.block.text) > _LONGEST or not (hit := levels.ending(_ended(line.block))):
        return None
    if whole := levels.whole(line.block.text):
        return _level_alone(line, whole, levels)
    return _labelled(line, hit, levels) or _in_heading(line, hit)


def _ended(block: Block) -> str:
    """The text of a block up to its level, without the level before or what leads on to reasons."""
    return _BECAUSE.sub("", block.text[: before_behind(block.text)])


def _level_alone(line: PageLine, hit: LevelWords, levels: Levels) -> Mention | None:
    """A level that stands alone: beside its name, or under it."""
    if line.block.kind == "cell":
        return None
    words = line.words(hit.start, hit.end)
    if beside := _block_beside(line, levels):
        return line.mention([all_words(line.page, beside), words], hit, "table")
    before = line.before()
    if before is None or hit.state or not _is_title(before, line, levels):
        return None
    return line.mention([all_words(line.page, before), words], hit, "heading")


def _is_title(before: Block, line: PageLine, levels: Levels) -> bool:
    """Whether the block before a level that stands alone is what it rates."""
    after = line.after()
    if after is not None and levels.whole(after.text):  # the key of a chart, or what levels mean
        return False
    if len(before.text) > 150 or levels.ending(before.text):
        return False
    paragraph = before.kind == "paragraph" and line.block.kind != "item"
    return before.kind == "heading" or (paragraph and not before.text.endswith("."))


def _block_beside(line: PageLine, levels: Levels) -> Block | None:
    """The block left of it on the same line, nearer than any other level."""
    left, top, _, bottom = line.block.box
    middle = (top + bottom) / 2
    beside = [
        other
        for other in line.page.blocks
        if other is not line.block
        and other.kind != "margin"
        and other.box[1] <= middle <= other.box[3]
        and other.box[2] <= left + 0.01
    ]
    nearest = max(beside, key=lambda other: other.box[2], default=None)
    return nearest if nearest and not levels.whole(nearest.text) else None


def _labelled(line: PageLine, hit: LevelWords, levels: Levels) -> Mention | None:
    """A name, a colon or a dash, and a level."""
    for match in _LABEL.finditer(line.block.text):
        given = _ended(line.block)[match.end() :]
        if match.end() <= hit.start and levels.whole(_without_change(given, levels)):
            start = _last_label(line.block, match.start())
            name = line.block.text[start : match.start()]
            name = _LINK.sub("", name)
            asks = without_score(name).endswith("?")
            if match[0].strip() and _SENTENCE.search(name) and not asks:
                return None
            if _ONLY_A_LABEL.fullmatch(name.strip()) and (title := _heading_over(line, levels)):
                return line.mention([line.closed(start, hit.end)], hit, "line", title)
            how: How = "heading" if line.block.kind == "heading" else "line"
            return line.mention([line.closed(start, hit.end)], hit, how, name)
    return None


def _without_change(given: str, levels: Levels) -> str:
    """The level that a line gives, without the one that it says was there before."""
    match = _CHANGED.match(given)
    return given[match.end() :] if match and levels.whole(match["before"]) else given


def _heading_over(line: PageLine, levels: Levels) -> str:
    """The heading that a line stands under on its page, if no other level is given below it."""
    for block in reversed(line.page.blocks[: line.at]):
        if block.kind == "heading" or _is_numbered(block):
            return block.text if not levels.ending(block.text) else ""
        if block.kind != "margin" and levels.ending(block.text):
            return ""
    return ""


def _is_numbered(block: Block) -> bool:
    title = block.kind == "paragraph" and not block.text.endswith(".")
    return title and len(block.text) <= 150 and _NUMBERED.match(block.text) is not None


def _last_label(block: Block, end: int) -> int:
    """Where the last label of a block begins: after words that only lead to it, or lines that end
    with a year above it."""
    text = block.text[:end]
    line = max((run.at for run in block.runs if run.at < end), default=0)
    if is_overall(tidy(text[line:])) or _YEAR_AT_END.search(text[:line]):
        return line
    lead = text.rfind(": ")
    return lead + 2 if lead > 0 and (len(text[:lead].split()) > 4) else 0


def _in_heading(line: PageLine, hit: LevelWords) -> Mention | None:
    """A heading, or a sentence that stands as one, that ends in a level.

    What may be an ordinary sentence only speaks for a rating that is printed elsewhere.
    """
    block = line.block
    raw = block.text[: hit.start].rstrip(" “\"'‘")
    still = _MOVED.sub("", raw)
    name = _LINK.sub("", still)
    is_clause = bool(_CLAUSE.match(hit.words))
    linked = name != still or (
        hit.words.startswith(("requires", "needs", "meets", "does")) and not _cased(block, hit)
    )
    standards = hit.words in ("met", "not met") and bool(_STANDARDS.fullmatch(name))
    firm = linked or standards or _cased(block, hit)
    if block.kind != "heading":
        firm = firm and (
            standards
            or _is_front(line, name, linked)
            or _is_of_list(line, name)
            or _is_listed(line, is_clause)
        )
        if not (firm or linked) or len(block.text.split()) > 25:
            return None
    if len(name.split()) > 25 or re.search(r"\bnot\s*(?:yet)?$", name):
        return None
    made = line.mention([line.closed(0, hit.end)], hit, "heading", name)
    if made and not firm:
        return replace(made, firm=False, overall=is_overall(made.name))
    return made


def _is_front(line: PageLine, name: str, linked: bool) -> bool:
    """Whether a line of the first page says what the whole, or a title beside it, got."""
    text = line.block.text
    if line.page.number != 1 or line.block.kind == "item" or len(text.split()) > 20:
        return False
    if linked:
        return _is_whole(_ASSESSED.sub("", tidy(name)), line.body) or bool(_FORMAL.match(name))
    return not text.endswith(".")


def _is_of_list(line: PageLine, name: str) -> bool:
    """Whether an item is a short name and its grade, beside an item that ends in a grade, too."""
    if line.block.kind != "item" or len(name.split()) > 4 or line.block.text.endswith("."):
        return False
    return any(_GRADE_AT_END.search(other.text) for other in line.items_beside())


def _is_listed(line: PageLine, is_clause: bool) -> bool:
    """Whether an item ends in words that are no ordinary ones, or one beside it does."""
    if line.block.kind != "item":
        return False
    return is_clause or any(_CLAUSE_AT_END.search(other.text) for other in line.items_beside())


def _cased(block: Block, hit: LevelWords) -> bool:
    """Whether the level begins with a capital, as a grade does."""
    return block.text[hit.start].isupper()


def _is_whole(name: str, body: str) -> bool:
    """Whether a line speaks of all that was inspected."""
    return is_overall(name) or bool(_WHOLE.search(name)) or _is_body(name, body)


def _is_body(name: str, body: str) -> bool:
    """Whether a name is of the body and all its work, and not of a part: "care of maps at X"."""
    at = name.find(body) if len(body) > 3 else -1
    return at >= 0 and (not _PART_OF.search(name[:at]) or bool(_ALL_OF.search(name[:at])))
