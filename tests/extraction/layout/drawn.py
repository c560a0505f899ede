"""Pages drawn with letters: a line of the picture is one of the page, a column of it six points.

A line that begins with # is in large type, one that begins with ! is bold; ^ before digits makes
them small and raised. Two spaces part cells. Lines are 14 points apart, or what leads the picture.
"""

import re

from viewer.extraction.layout.printed import PrintedPage, PrintedWord
from viewer.extraction.layout.reading_order import pages_of
from viewer.extraction.source_text import Block

WIDE, TOP = 6.0, 140.0


def drawn(*pictures: str, number: int = 1) -> PrintedPage:
    """A page with all of these pictures on it, printed one after the other."""
    text, words = "", []
    for picture in pictures:
        apart, _, lines = picture.partition("\n")
        for row, line in enumerate(lines.split("\n")):
            top = TOP + float(apart or 14) * row
            for match in re.finditer(r"\S+", " " + line[1:] if line[:1] in "#!" else line):
                words.append(_word(match, len(text), top, line))
                text += match[0].lstrip("^") + " "
            text = text[:-1] + "\r\n"
    return PrintedPage(number, text, tuple(words), 600, 800)


def _word(match: re.Match[str], start: int, top: float, line: str) -> PrintedWord:
    printed = match[0].lstrip("^")
    left, right = WIDE * match.start(), WIDE * match.end()
    raised = match[0] != printed
    high = 16.0 if line.startswith("#") else 5.0 if raised else 10.0
    bottom = top + (7 if raised else 10)
    bold = line.startswith("!")
    return PrintedWord(start, start + len(printed), left, bottom - high, right, bottom, bold)


def told(*pictures: str) -> list[str]:
    """The blocks of a page of these pictures, a line each."""
    return [_told(block) for block in pages_of([drawn(*pictures)])[0].blocks]


def _told(block: Block) -> str:
    cell = f" {block.table}.{block.row}.{block.column}" if block.table else ""
    level = f" {block.level}" if block.level else ""
    label = f" [{block.label}]" if block.label else ""
    return f"{block.kind}{level}{cell}{label}: {block.text}"
