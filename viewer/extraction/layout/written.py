"""Documents that have no printed pages: one page, whose text is a line for each block."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from viewer.characters import CONTROLS, HALVES, IGNORABLE, NO_CHARACTERS
from viewer.extraction.layout.joining import LIGATURES
from viewer.extraction.source_text import Block, BlockKind, CharacterRun, SourcePage

_LIGATURE = re.compile("[\ufb00-\ufb06]")
_UNSEEN = re.compile(f"[{IGNORABLE}{NO_CHARACTERS}{HALVES}]|(?!\\s)[{CONTROLS}]")


class UnplacedBlock(NamedTuple):
    """A block before it has a place; what stands in a table has the numbers of its cell."""

    kind: BlockKind
    text: str
    level: int = 0
    label: str = ""
    table: int = 0
    row: int = 0
    column: int = 0


def in_one_line(text: str) -> str:
    """A text with single spaces, and without what nobody sees."""
    if not text.isascii():
        text = _LIGATURE.sub(lambda match: LIGATURES[match[0]], text)
    return " ".join(_UNSEEN.sub("", text).split())


def page_of(parts: Iterable[UnplacedBlock]) -> SourcePage:
    """The only page of a document. Cells of a row share a line, with a tab between them."""
    pieces: list[str] = []
    blocks: list[Block] = []
    at = 0
    before: UnplacedBlock | None = None
    for part in parts:
        if not part.text:
            continue
        start = _joint(before, part) + (f"{part.label} " if part.label else "")
        pieces += (start, part.text)
        at += len(start)
        blocks.append(
            Block(
                part.kind, part.text, (CharacterRun(0, at),), level=part.level, label=part.label,
                table=part.table, row=part.row, column=part.column,
            )
        )  # fmt: skip
        at += len(part.text)
        before = part
    return SourcePage(1, "".join(pieces), tuple(blocks))


def _joint(before: UnplacedBlock | None, part: UnplacedBlock) -> str:
    if before is None:
        return ""
    in_a_row = part.table and (part.table, part.row) == (before.table, before.row)
    return "\t" if in_a_row and part.column != before.column else "\n"
