"""Numbers that are no figures by where they stand: in margins, contents and footnotes."""

import re
from dataclasses import replace

from viewer.extraction.candidates import Aside
from viewer.extraction.figures.printed.number import PrintedNumber
from viewer.extraction.source_text import Block

_IN_BRACKETS = re.compile(r"\(\d{1,3}\)")
"""A number that is all of a cell, where it is no label of what follows."""

_NOTE = re.compile(r"\s*\d{1,3}(?:\s*$|(?<!\d{3})\s+(?=[‘“\"(]?[A-Z][a-z]|https?:|www\.))")
"""What leads in a footnote, or is all that a line holds."""

_STREET = re.compile(
    r"\s*\d+\s+(?:[A-Z][\w’'-]*\s){1,3}(?:Street|St|Road|Rd|Avenue|Lane|Square|Place|Court|House|"
    r"Terrace|Drive|Quay|Wharf)\b(?![’'])"
)
_PAGE = re.compile(r"(?:\bpages?\b\s*)?\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?", re.IGNORECASE)
_FOOT, _LONGEST_FOOTER = 0.92, 90
"""Where a footer stands that no other page repeats, as a share of the page."""

_UNCOUNTED = 6
"""Pages at the beginning that may not be counted."""


def aside_by_place(
    block: Block, start: int, mention: PrintedNumber, *, contents: bool, page: int = 0
) -> PrintedNumber:
    """A number at the end of a line of contents is that of a page; some lead in a footnote.

    The sentence that it is mentioned in is from `start` of its block.
    """
    if block.kind == "cell" and _IN_BRACKETS.fullmatch(block.text):
        return replace(mention, aside=None)
    if (mention.kind, mention.unit) != ("plain", "count") or mention.aside:
        return mention
    at_end = start + mention.end == len(block.text)
    if at_end and (contents or (mention.value == page and _is_footer(block))):
        return replace(mention, aside="page")
    note = _NOTE.match(block.text) if start == 0 and block.kind != "cell" else None
    if note is None or mention.start >= note.end():
        return mention
    if note.end() == len(block.text):
        return replace(mention, aside="reference")
    return replace(mention, aside="address" if _STREET.match(block.text) else "note")


def _is_footer(block: Block) -> bool:
    """Whether a block stands like a footer, that of the only page."""
    return block.box[1] > _FOOT and len(block.text) <= _LONGEST_FOOTER


def in_margin(page: int, text: str, mention: PrintedNumber) -> Aside:
    """What a number in a header or a footer is: all that there is, or at one end near its page."""
    printed = text[mention.start : mention.end]
    if mention.aside == "address":
        return "address"
    if not _PAGE.fullmatch(printed):
        return "margin"
    said = text[: mention.start].strip(), text[mention.end :].strip()
    near = abs(mention.value - page) <= _UNCOUNTED and not all(said)
    return "page" if near or not printed.isdecimal() or not any(said) else "margin"
