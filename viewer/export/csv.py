"""Every figure and verdict as CSV: one flat table that spreadsheets and programs both read."""

import csv
import io
from collections.abc import Iterator

from viewer.export.formats import Job, Written
from viewer.export.office import replaced
from viewer.export.rows import Amount, Cell, Rows, figures, verdicts
from viewer.export.wording import kept

KINDS = (("figure", figures), ("verdict", verdicts))
RISKY = tuple("=+-@\t\r＝＋－＠")
"""A text that begins with one of these, a spreadsheet may take for a formula."""


def write(job: Job) -> Written:
    """UTF-8 with a mark that tells Excel so, lines ended as RFC 4180 has it."""
    stream = io.StringIO(newline="")
    lines = csv.writer(stream, lineterminator="\r\n")
    lines.writerows(_lines([(kind, make(job.index)) for kind, make in KINDS]))
    return Written(stream.getvalue().encode("utf-8-sig"), replaced(job))


def _lines(tables: list[tuple[str, Rows]]) -> Iterator[list[str]]:
    columns = list(dict.fromkeys(name for _, table in tables for name in table.columns))
    yield ["Kind", *columns]
    for kind, table in tables:
        for row in table.rows:
            cells = dict(zip(table.columns, row, strict=True))
            yield [kind, *(_text(cells.get(name, "")) for name in columns)]


def _text(cell: Cell) -> str:
    """A number as a number; a text as a text, even if it looks like a formula."""
    if isinstance(cell, Amount):
        return f"{cell.value:f}"
    text = kept(cell)
    return f"'{text}" if text.startswith(RISKY) else text
