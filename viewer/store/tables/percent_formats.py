"""Which cells of a workbook are shown as per cents: a reader of values gets 0.62 and no format."""

import re
import zipfile
from decimal import ROUND_HALF_UP, Decimal
from xml.etree import ElementTree

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_BUILT_IN = {9: 0, 10: 2}
"""The formats that each workbook has, and the decimals that they show."""

_CELL = re.compile(rb'<(?:\w+:)?c\s+r="([A-Z]{1,3})(\d{1,7})"(?:\s+[a-z]+="[^"]*")*?\s+s="(\d+)"')
_CODE = re.compile(r"0(?:\.(0+))?\s*%")
_QUOTED = re.compile(r'"[^"]*"|\\.')
FEW = 4
"""Decimals of a per cent that are kept whatever is shown; more are cut to what is shown."""

Percents = dict[tuple[int, int], int]
"""The decimals of each cell that is shown as a per cent, by its row and column from 0."""


def percents_of(parts: zipfile.ZipFile) -> dict[str, Percents]:
    """The cells of each sheet, by its name, that are shown as per cents."""
    names = set(parts.namelist())
    if not {"xl/styles.xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels"} <= names:
        return {}
    styles = _styles(ElementTree.fromstring(parts.read("xl/styles.xml")))
    if not styles:
        return {}
    links = ElementTree.fromstring(parts.read("xl/_rels/workbook.xml.rels"))
    targets = {one.get("Id"): (one.get("Target") or "").lstrip("/") for one in links}
    book = ElementTree.fromstring(parts.read("xl/workbook.xml"))
    found = {}
    for sheet in book.iter(f"{MAIN}sheet"):
        target = targets.get(sheet.get(_ID), "")
        file = target if target in names else f"xl/{target}"
        if file in names:
            found[sheet.get("name") or ""] = _cells(parts.read(file), styles)
    return found


def percent_words(value: float, decimals: int) -> str:
    """A share as the per cent that is shown: 0.625 is 62.5%."""
    exact = Decimal(f"{value:.15g}").scaleb(2)
    exponent = exact.as_tuple().exponent
    if isinstance(exponent, int) and -exponent > FEW:
        exact = exact.quantize(Decimal(1).scaleb(-max(decimals, 1)), ROUND_HALF_UP)
    words = f"{exact:f}"
    return f"{words.rstrip('0').rstrip('.') if '.' in words else words}%"


def _styles(sheet: ElementTree.Element) -> dict[int, int]:
    """The styles of cells that are per cents, each with the decimals it shows."""
    formats = dict(_BUILT_IN)
    for one in sheet.iter(f"{MAIN}numFmt"):
        code = _CODE.search(_QUOTED.sub("", one.get("formatCode") or ""))
        if code:
            formats[int(one.get("numFmtId") or -1)] = len(code[1] or "")
    styles = sheet.find(f"{MAIN}cellXfs")
    used = [int(one.get("numFmtId") or 0) for one in (styles if styles is not None else ())]
    return {place: formats[used_one] for place, used_one in enumerate(used) if used_one in formats}


def _cells(sheet: bytes, styles: dict[int, int]) -> Percents:
    found: Percents = {}
    for letters, row, style in _CELL.findall(sheet):
        decimals = styles.get(int(style))
        if decimals is not None:
            found[int(row) - 1, _column(letters)] = decimals
    return found


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number - 1
