"""What a report is called."""

import re
from collections.abc import Iterator

from viewer.extraction.block_words import BlockWords
from viewer.extraction.facts.days import days_in
from viewer.extraction.facts.found import FoundFact, blocks
from viewer.extraction.facts.names import BODY, TITLE, is_name
from viewer.extraction.inspectorates import INSPECTORATES, mentions
from viewer.extraction.source_text import Block, SourceText

ABOUT = re.compile(
    r"\b(?:(?:re-?)?inspections?|reports?|reviews?|visits?|assessments?|letters?)\s+(?:(?:report\s+)?(?:of|on|into|at|to)|:)\s+(?:the\s+)?"
    r"(?:(?:\w+\s+){0,3}(?:services|work|provision)\s+(?:in|at|for|across)\s+)?"
    r"|^(?:adroddiad|arolygiad)\s+(?:ar|am|o)\s+|^(?:[\w-]+\s+){0,4}(?:inspection|report|programme):\s+|^(?:[\w-]+\s+){0,4}review:\s+(?=(?:the\s+)?university\s+of)",
    re.IGNORECASE,
)
BEFORE_DASH = re.compile(rf"(?P<name>{BODY.pattern})\s+(?:\([^()]{{2,20}}\)\s+)?[-–—]\s+(?=\S)")
_LEADS_TO_NAME = re.compile(r"(?:\b(?:of|on|into|at|to|by|from|for|and|the|with)|[&,:(–-])$")
_UNFINISHED = re.compile(r"\b(?:of|on|into|at|to)$|\binspection\s+(?:of|for)\s.{3,60}\b(?:in|at):$")
GENERAL = re.compile(
    r"(?:(?:full|final|draft|quality|inspection|assessment|review|evaluation|school|college|prison|care"
    r"|home|service|provider|nursery|landlord|police|early|years)\s+)+report",
    re.IGNORECASE,
)
"""A title that says nothing without the name beside it."""
_ASIDE = re.compile(r"(?:type|kind|date|name)s?\s+of\s+[^:]{3,40}:", re.IGNORECASE)
"""A label that is no title, though it speaks of an inspection."""


def title_fact(text: SourceText) -> FoundFact | None:
    """The heading of the first page that says it is of an inspection, with what belongs to it."""
    heads = [
        _without_inspectorate(words) for words in headings(text) if not _is_inspectorate(words)
    ]
    if named := _named_by_page(text, heads):
        return FoundFact("title", (named,), "the heading of the page")
    for at, words in enumerate(heads):
        if TITLE.search(words.text):
            return FoundFact("title", _whole_title(heads, at), "a heading of the first page")
    if heads:
        return FoundFact("title", (heads[0],), "the first heading")
    return FoundFact("title", (), "in the file", text.title) if text.title.strip() else None


def _is_inspectorate(words: BlockWords) -> bool:
    """Whether a line names who inspects, and nothing else."""
    spans = [span for found in mentions(words.text, INSPECTORATES).values() for span in found]
    within = {at for start, end in spans for at in range(start, end)}
    rest = "".join(" " if at in within else sign for at, sign in enumerate(words.text))
    rest = re.sub(r"\([A-Z]+\)", "", rest)
    return bool(spans) and not set(re.findall(r"[a-z]+", rest.casefold())) - {"from", "by", "the"}


def _without_inspectorate(words: BlockWords) -> BlockWords:
    """A title without who inspects, where that stands in the line below it and joined it."""
    spans = [span for found in mentions(words.text, INSPECTORATES).values() for span in found]
    start = next((start for start, end in spans if end == len(words.text.rstrip())), 0)
    before = words.text[:start].rstrip()
    if not before or _LEADS_TO_NAME.search(before) or not ABOUT.search(before):
        return words
    return words.cut(0, len(before))


def _named_by_page(text: SourceText, heads: list[BlockWords]) -> BlockWords | None:
    """The one heading of a web page that is above all others, if it is no general one."""
    if text.kind not in ("html", "mhtml"):
        return None
    top = [one for one in text.pages[0].blocks if one.kind == "heading" and one.level == 1]
    named = next((words for words in heads if words.block in top), None) if len(top) == 1 else None
    return None if named and GENERAL.fullmatch(named.text.strip()) else named


def _whole_title(heads: list[BlockWords], at: int) -> tuple[BlockWords, ...]:
    """A title with what it ends in, and one that is in general only with the name beside it."""
    words, above, below = heads[at], heads[at - 1 : at] if at else [], heads[at + 1 : at + 2]
    if _UNFINISHED.search(words.text):
        return (words, *below)
    if not GENERAL.fullmatch(words.text.strip()):
        return (words,)
    if above and is_name(above[0].text):
        return (above[0], words)
    return (words, *(one for one in below if is_name(one.text)))


def headings(text: SourceText) -> Iterator[BlockWords]:
    """What stands above the first paragraph: headings, or short lines."""
    any_yet = False
    for at, words in blocks(text, 1):
        block = words.block
        if block.kind == "cell" and not any_yet:  # a line of a logo and a name, in two columns
            continue
        if at > 12 or len(block.text) > 250 or block.kind in ("cell", "item"):
            return
        ended = block.text.endswith((".", ":")) and not _UNFINISHED.search(block.text)
        if ended and block.kind == "paragraph":
            return
        if _ASIDE.match(block.text):
            continue
        if not _is_dated(block) and re.search(r"[A-Za-z]{3}", block.text):
            any_yet = True
            yield words


def _is_dated(block: Block) -> bool:
    """Whether a line is a date, or has one and is no heading with a name beside it."""
    days = next(days_in(block.text), None)
    named = block.kind == "heading" and BEFORE_DASH.match(block.text)
    return days is not None and not named
