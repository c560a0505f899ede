"""Every figure and verdict as CSV: one flat table that spreadsheets and programs both read."""

import csv
import io
from collections.abc import Iterator
from datetime import date

from viewer.characters import ZERO_WIDTH_SPACE
from viewer.export.job import AnyJob, DocumentJob, Written
from viewer.export.office_text import replaced
from viewer.export.table_rows import Amount, TableRows, TableValue, figures, movements, verdicts
from viewer.export.wording import kept
from viewer.presentation.content.spreadsheet import ROUNDED, WORDS_KEPT, as_words, is_too_exact
from viewer.presentation.wording.drafted import draft_text

KINDS = (("figure", figures), ("change", movements), ("verdict", verdicts))


def write(job: AnyJob) -> Written:
    """UTF-8 with a mark that tells Excel so, lines ended as RFC 4180 has it."""
    stream = io.StringIO(newline="")
    lines = csv.writer(stream, lineterminator="\r\n")
    tables = _tables(job)
    lines.writerows(_of_draft(job, _lines(tables)))
    text = stream.getvalue()
    kept_as_words = (WORDS_KEPT,) if ZERO_WIDTH_SPACE in text else ()
    said = (*replaced(job), *_rounded(tables), *kept_as_words)
    return Written(text.encode("utf-8-sig"), said)


def _tables(job: AnyJob) -> list[tuple[str, TableRows]]:
    if isinstance(job, DocumentJob):
        return [("", job.long)]
    return [(kind, make(job.index)) for kind, make in KINDS]


def _of_draft(job: AnyJob, lines: Iterator[list[str]]) -> Iterator[list[str]]:
    """The lines of a draft each say what of it is open, whatever becomes of the others."""
    said = "" if isinstance(job, DocumentJob) else draft_text(job.index)
    if not said:
        yield from lines
        return
    heads = next(lines)
    yield [*heads, "Draft"]
    nothing = ["draft", *[""] * (len(heads) - 1)]
    for line in [*lines] or [nothing]:
        yield [*line, said]


def _rounded(tables: list[tuple[str, TableRows]]) -> tuple[str, ...]:
    """One sentence if a spreadsheet would not keep every digit of a number."""
    amounts = (
        cell.value
        for _, table in tables
        for row in table.rows
        for cell in row
        if isinstance(cell, Amount)
    )
    return (ROUNDED,) if any(map(is_too_exact, amounts)) else ()


def _lines(tables: list[tuple[str, TableRows]]) -> Iterator[list[str]]:
    tables = [(kind, table) for kind, table in tables if table.rows or kind != "change"]
    columns = list(dict.fromkeys(name for _, table in tables for name in table.columns))
    kinds = any(kind for kind, _ in tables)
    yield ["Kind", *columns] if kinds else columns
    for kind, table in tables:
        for row in table.rows:
            cells = dict(zip(table.columns, row, strict=True))
            words = [_text(cells.get(name, "")) for name in columns]
            yield [kind, *words] if kinds else words


def _text(cell: TableValue) -> str:
    """A number as a number, a day as a day, and a text as a text whatever it looks like."""
    if isinstance(cell, Amount):
        return f"{cell.value:f}"
    if isinstance(cell, date):
        return cell.isoformat()
    return as_words(kept(cell))
