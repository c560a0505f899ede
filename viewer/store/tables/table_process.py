"""Reads a workbook in a process of its own: no file can take the program down with it.

The workbook comes on standard input. Lines of JSON go to standard output: for each sheet an object
with its name, whether it is hidden and which cells are merged, then lists of rows, a few in a line.
A cell is null, a text, a number, or a list with a day in it. The rest is an exit code.
"""

import io
import json
import sys
import zipfile
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from itertools import islice
from math import isfinite
from typing import Any
from xml.etree import ElementTree
from xml.parsers.expat import ExpatError, ParserCreate

from viewer.store.resource_limits import limit
from viewer.store.tables.percent_formats import Percents, percent_words, percents_of

READ, UNREADABLE, TOO_LARGE, LOCKED = 0, 4, 5, 7

MOST_CELLS, MOST_SHEETS = 3_000_000, 500
MOST_UNPACKED = 600_000_000
_MANIFEST = "META-INF/manifest.xml"
CELLS_IN_A_LINE = 4_000
"""What is read from JSON at once: nothing else runs in the program meanwhile."""

MERGED_ABOVE = 60
"""Rows whose merged cells are told: only headings need them."""

ROOM = 1_600_000_000
"""Bytes that may be needed beside the workbook itself: cells as this process holds them."""


def main() -> int:
    """Write the sheets of the workbook; return what came of it as an exit code."""
    import python_calamine  # noqa: PLC0415 - only within its process

    data = sys.stdin.buffer.read()
    limit(ROOM + 3 * len(data))
    try:
        if _unpacked(data) > MOST_UNPACKED:
            return TOO_LARGE
        _check_open_document(data)
        workbook = python_calamine.load_workbook(io.BytesIO(data))
        return _written(workbook, _percents(data))
    except python_calamine.PasswordError:
        return LOCKED
    except (python_calamine.CalamineError, zipfile.BadZipFile, ValueError, OSError, ExpatError):
        return UNREADABLE
    except MemoryError:
        return TOO_LARGE


def _unpacked(data: bytes) -> int:
    """What the parts of a zip say they come to; nothing for what is no zip."""
    if not data.startswith(b"PK"):
        return 0
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        return sum(part.file_size for part in parts.infolist())


def _check_open_document(data: bytes) -> None:
    """Raise where the XML of an .ods breaks off: the library would wait for its end without end."""
    if not data.startswith(b"PK"):
        return
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        names = parts.namelist()
        locked = _MANIFEST in names and b"encryption-data" in parts.read(_MANIFEST)
        if "content.xml" in names and not locked:
            with parts.open("content.xml") as stream:
                ParserCreate().ParseFile(stream)


def _percents(data: bytes) -> dict[str, Percents]:
    if not data.startswith(b"PK"):
        return {}
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as parts:
            return percents_of(parts)
    except (ElementTree.ParseError, ValueError, KeyError):
        return {}  # then they are shares of one


def _written(workbook: Any, percents: dict[str, Percents]) -> int:
    from python_calamine import SheetTypeEnum, SheetVisibleEnum  # noqa: PLC0415 - as above

    cells = 0
    seen = SheetVisibleEnum.Visible
    for about in workbook.sheets_metadata[:MOST_SHEETS]:
        if about.typ != SheetTypeEnum.WorkSheet:
            continue
        sheet = workbook.get_sheet_by_name(about.name)
        cells += sheet.total_height * sheet.total_width
        if cells > MOST_CELLS:
            return TOO_LARGE
        _write({"name": about.name, "hidden": about.visible != seen, "merged": _merged(sheet)})
        rows = _rows(sheet, percents.get(about.name, {}))
        few = max(CELLS_IN_A_LINE // max(sheet.total_width, 1), 1)
        for some in batched(rows, few):
            _write(some)
    return READ


def _write(value: Any) -> None:
    sys.stdout.write(json.dumps(value, ensure_ascii=True) + "\n")


def _merged(sheet: Any) -> list[list[int]]:
    """The merged cells among the first rows, counted from 1."""
    ranges = sheet.merged_cell_ranges or ()
    return [
        [top + 1, left + 1, bottom + 1, right + 1]
        for (top, left), (bottom, right) in ranges
        if top < MERGED_ABOVE
    ]


def _rows(sheet: Any, percents: Percents) -> Iterator[list[Any]]:
    for number, row in enumerate(sheet.to_python(skip_empty_area=False)):
        cells = [_plain(cell) for cell in row]
        for place, cell in enumerate(row) if percents else ():
            if isinstance(cell, float) and (number, place) in percents:
                cells[place] = percent_words(cell, percents[number, place])
        yield cells


def batched(rows: Iterator[list[Any]], few: int) -> Iterator[list[list[Any]]]:
    """The rows, a few at a time."""
    while some := list(islice(rows, few)):
        yield some


def _plain(cell: Any) -> Any:
    """A cell as JSON can hold it; blanks are null, and a number has the digits that are shown."""
    if isinstance(cell, bool | time | timedelta):
        return str(cell).upper()
    if isinstance(cell, float):
        return _number(cell)
    if isinstance(cell, date):  # a moment too
        on_a_day = not isinstance(cell, datetime) or cell.time() == time()
        return [cell.isoformat()[:10]] if on_a_day else f"{cell:%Y-%m-%d %H:%M:%S}"
    return cell or None


def _number(value: float) -> Any:
    """A number as a spreadsheet shows it: 15 digits, and no decimals where there are none."""
    if not isfinite(value):
        return str(value)
    if value.is_integer() and abs(value) < 1e15:
        return int(value)
    return float(f"{value:.15g}")


if __name__ == "__main__":
    sys.exit(main())
