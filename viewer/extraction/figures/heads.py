"""The heads of tables: the words that lead their rows and columns, and what stands over them."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from viewer.extraction.figures.periods import periods
from viewer.extraction.source_text import Block, SourcePage

CellPosition = tuple[int, int]
"""The number of a table, and that of a row or of a column of it."""

_Row = Mapping[int, Block]
"""The cells of a row by their columns."""

_CONTENTS = frozenset(("contents", "table of contents", "contents page", "list of contents"))
_OF_A_DATE = re.compile(r"\b(?:dates?|published|inspected|inspection)\b", re.IGNORECASE)
_FIRST_PAGES, _MOST_ROWS = 10, 3
_LETTER = re.compile(r"[^\W\d_]{2}")
_BARE = re.compile(r"[(<>~+−–-]{0,2}\s?£?\d[\d,.\s]*\s?(?:%|[a-z]{1,2}\b)?\)?\W*", re.IGNORECASE)
_LONGEST_HEAD, _LONGEST_CAPTION = 80, 160


@dataclass(frozen=True, slots=True)
class Heads:
    """The words that lead the rows and columns of a page; `contents` says that it lists them.

    A column may have several, one above the other: the nearest comes first.
    """

    rows: Mapping[CellPosition, str] = field(default_factory=dict)
    columns: Mapping[CellPosition, tuple[str, ...]] = field(default_factory=dict)
    captions: Mapping[int, str] = field(default_factory=dict)
    contents: bool = False
    facts: frozenset[str] = frozenset()
    """Heads of columns that are no heads: beside the label of a date."""


def heads(page: SourcePage) -> Heads:
    """The heads of the tables of a page."""
    rows: dict[CellPosition, str] = {}
    columns: dict[CellPosition, tuple[str, ...]] = {}
    facts: set[str] = set()
    for table, cells in page.tables():
        # of two cells at one place the first
        found = [{cell.column: cell for cell in reversed(row)} for row in cells]
        first = [row[min(row)] for row in found]
        rows |= {(table, cell.row): cell.text for cell in first if _is_said(cell)}
        leading = _leading(found)
        for column in sorted({at for row in found for at in row}):
            top = next([row[column]] for row in found if column in row)
            above = _above(column, leading) or top
            columns[table, column] = tuple(cell.text for cell in above if _is_said(cell))
            dated = {cell.row for cell in first if _OF_A_DATE.search(cell.text)}
            facts |= {cell.text for cell in above if cell.row in dated}
    lists = page.number <= _FIRST_PAGES and any(
        block.text.strip().casefold() in _CONTENTS for block in page.blocks
    )
    return Heads(rows, columns, dict(_captions(page.blocks)), lists, frozenset(facts))


def _leading(rows: Sequence[_Row]) -> list[_Row]:
    """The first rows of a table, down to the first that has figures."""
    for at, row in enumerate(rows[: _MOST_ROWS + 1]):
        if any(_is_figure(row[column]) for column in sorted(row)[1:]):
            return [*rows[:at]]
        if any(len(cell.text) > _LONGEST_HEAD for cell in row.values()):
            break
    return [*rows[:1]]


def _above(column: int, leading: Sequence[_Row]) -> list[Block]:
    """The heads of a column, from below; one to the left reaches over it if another is under it."""
    found: list[Block] = []
    for row in reversed(leading):
        if column in row:
            found.append(row[column])
        elif found and (left := [at for at in row if 1 < at < column]):
            found.append(row[max(left)])
    return found


def _is_figure(cell: Block) -> bool:
    return bool(_BARE.fullmatch(cell.text)) and not periods(cell.text)


def _is_said(cell: Block) -> bool:
    return bool(_LETTER.search(cell.text) or periods(cell.text))


def _captions(blocks: Sequence[Block]) -> Iterator[tuple[int, str]]:
    """What stands right over each table, if it is short."""
    known: set[int] = set()
    for at, block in enumerate(blocks):
        if block.kind != "cell" or block.table in known:
            continue
        known.add(block.table)
        before = blocks[at - 1] if at else None
        short = before is not None and len(before.text) <= _LONGEST_CAPTION
        if before is not None and short and before.kind in ("heading", "paragraph"):
            yield block.table, before.text
