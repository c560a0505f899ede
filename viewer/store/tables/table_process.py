"""Reads a workbook in a process of its own: no file can take the program down with it.

The workbook comes on standard input. A line of JSON for each sheet goes to standard output, a list
of its name, whether it is hidden, and its rows. A cell is null, a text, a number, or a list with a
day in it. The rest is an exit code.
"""

import io
import json
import sys
import zipfile
from datetime import date, datetime, time, timedelta
from math import isfinite
from typing import Any
from xml.parsers.expat import ExpatError, ParserCreate

from viewer.store.reading.pdf_process import limit

READ, UNREADABLE, TOO_LARGE, LOCKED = 0, 4, 5, 7
FLAG = "--table"
"""What a frozen build is called with, where there is no Python to run this file with."""

MOST_CELLS, MOST_SHEETS = 3_000_000, 500
MOST_UNPACKED = 600_000_000
_MANIFEST = "META-INF/manifest.xml"
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
        return _written(workbook)
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


def _written(workbook: Any) -> int:
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
        rows = [[_plain(cell) for cell in row] for row in sheet.to_python(skip_empty_area=False)]
        line = json.dumps([about.name, about.visible != seen, rows], ensure_ascii=True)
        sys.stdout.write(line + "\n")
    return READ


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
    """As a spreadsheet shows it: 15 digits, and no decimals where there are none."""
    if not isfinite(value):
        return str(value)
    if value.is_integer() and abs(value) < 1e15:
        return int(value)
    return float(f"{value:.15g}")


if __name__ == "__main__":
    sys.exit(main())
