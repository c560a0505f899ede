"""Source texts of our own making: what is written here as lines is read as pages of blocks.

`# ` begins a heading (`## ` a smaller one), `- ` an item (two spaces more a deeper one), `1. ` a
numbered paragraph, `| ` a cell and `~ ` what stands in the margin; any other line is a paragraph.
"""

import re

from viewer.extraction.source_text import Block, BlockKind, CharacterRun, SourcePage, SourceText

_LINE = re.compile(
    r"(?P<heading>#+) (?P<title>.*)|(?P<deep> *)(?P<bullet>-) (?P<item>.*)"
    r"|(?P<number>[A-Z]?\d+\.) (?P<numbered>.*)|\| (?P<cell>.*)|~ (?P<margin>.*)|(?P<plain>.+)"
)


def source_text(*pages: str, title: str = "") -> SourceText:
    """A document with a page for each of these texts."""
    made = tuple(_page(number, lines) for number, lines in enumerate(pages, 1))
    return SourceText("northshire.pdf", "0" * 64, "pdf", made, title)


def _page(number: int, lines: str) -> SourcePage:
    text, blocks = "", []
    for match in filter(None, map(_LINE.fullmatch, lines.strip("\n").split("\n"))):
        kind, words, level, label = _read(match)
        blocks.append(Block(kind, words, (CharacterRun(0, len(text)),), level=level, label=label))
        text += f"{words}\r\n"
    return SourcePage(number, text, tuple(blocks))


def _read(match: re.Match[str]) -> tuple[BlockKind, str, int, str]:
    if match["heading"]:
        return "heading", match["title"], len(match["heading"]), ""
    if match["bullet"]:
        return "item", match["item"], 1 + len(match["deep"]) // 2, "•"
    if match["number"]:
        return "paragraph", match["numbered"], 0, match["number"]
    if match["cell"]:
        return "cell", match["cell"], 0, ""
    if match["margin"]:
        return "margin", match["margin"], 0, ""
    return "paragraph", match["plain"], 0, ""
