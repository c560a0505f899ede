"""What other programs take from the clipboard: words, and the rows of a table.

Numbers arrive as numbers, words as words, and nothing as a formula.
"""

import csv
import io
import re
from collections.abc import Sequence
from decimal import Decimal
from html import escape

from viewer.presentation.content.blocks import Cell, Table
from viewer.presentation.content.spreadsheet import as_words, guarded, is_number, is_too_exact
from viewer.presentation.content.text import copied

BRITISH = 2057  # how LibreOffice names the language that our numbers are written in
AS_TEXT = f'sdnum="{BRITISH};0;@" style="mso-number-format:\'\\@\'"'
"""What tells LibreOffice, and then Excel, that a cell holds text, whatever it looks like."""


_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
"""What every spreadsheet takes for the day that it is."""

_LINE = re.compile(r"^(\s*)(?=[=@＝＠])", re.MULTILINE)
_LINE_IN_HTML = re.compile(r"(<(?:p|br)>(?:<[a-z]+>|\s)*)(?=[=@＝＠])")


def plain_words(text: str) -> str:
    """Words for the clipboard, of which no line is a formula where it is put into a cell."""
    return _LINE.sub(r"\1'", copied(text))


def html_words(html: str) -> str:
    """HTML for the clipboard, no line of which is a formula where it is put into a cell."""
    return _LINE_IN_HTML.sub(r"\1'", copied(html))


def separated(table: Table, rows: Sequence[tuple[Cell, ...]], separator: str) -> str:
    """Headings and rows, a line each."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=separator, lineterminator="\n")
    writer.writerow([column.title for column in table.columns])
    writer.writerows([_text(cell) for cell in row] for row in rows)
    return out.getvalue()


def as_html(table: Table, rows: Sequence[tuple[Cell, ...]]) -> str:
    """Headings and rows as an HTML table; a caption would end up in its first cell."""
    head = "".join(f'<th scope="col">{escape(column.title)}</th>' for column in table.columns)
    body = "".join(f"<tr>{''.join(map(_html, row))}</tr>" for row in rows)
    return f"<table><tr>{head}</tr>{body}</table>"


def _text(cell: Cell) -> str:
    words = copied(cell.text)
    plain = _DAY.fullmatch(words) or _number(cell, words) is not None
    return words if plain else as_words(words)


def _html(cell: Cell) -> str:
    words = copied(cell.text)
    number = _number(cell, words)
    if number is None:
        return f"<td {AS_TEXT}>{escape(guarded(words))}</td>"
    return f'<td sdval="{number:f}" sdnum="{BRITISH};0;{number_format(words)}">{words}</td>'


def _number(cell: Cell, words: str) -> Decimal | None:
    """The number in a cell as a spreadsheet holds it: 0.623 for 62.3%. None where it has none."""
    if not isinstance(cell.sort, Decimal) or is_too_exact(cell.sort) or not is_number(words):
        return None
    return cell.sort.scaleb(-2) if words.endswith("%") else cell.sort


def number_format(number: str) -> str:
    """The code that writes a number as it is written here: #,##0.00 for 1,204.50."""
    decimals = len(number.rstrip("%").partition(".")[2])
    code = ("#,##0" if "," in number else "0") + ("." + "0" * decimals if decimals else "")
    return f"{'[$£-809]' if '£' in number else ''}{code}{'%' if number.endswith('%') else ''}"
