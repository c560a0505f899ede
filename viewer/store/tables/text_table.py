"""Rows and columns of a text: its encoding and its separator are tried, and told."""

import csv
import io
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from viewer.characters import BYTE_ORDER_MARK
from viewer.store.problem import Problem

SEPARATORS = {",": "comma", ";": "semicolon", "\t": "tab", "|": "vertical bar"}
"""The signs between columns that are tried, and what they are called."""

ENCODINGS = {
    "utf-8": "UTF-8",
    "cp1252": "Windows, western Europe",
    "utf-16": "UTF-16",
    "iso-8859-15": "Latin 9",
    "cp850": "DOS, western Europe",
}
"""The encodings that can be chosen, and what they are called."""

LONGEST_CELL = 1_000_000
_TRIED = 200


@dataclass(frozen=True, slots=True)
class TextForm:
    """How a text is taken; what is empty is found out."""

    encoding: str = ""
    separator: str = ""


def text_sheet(
    data: bytes, form: TextForm, most: int
) -> tuple[list[list[str]], TextForm] | Problem | None:
    """The rows of a text and how it was taken; None where it has more cells than `most`."""
    encoding = form.encoding or _encoding(data)
    if not encoding:
        return Problem("is not a text file, nor a spreadsheet that can be read.")
    try:
        text = data.decode(_codec(encoding, data))
    except (UnicodeDecodeError, LookupError):
        name = ENCODINGS.get(encoding, encoding)
        return Problem(f"is not written in the encoding {name}. Choose another.")
    text = text.removeprefix(BYTE_ORDER_MARK)
    separator = form.separator or _separator(text)
    rows: list[list[str]] = []
    cells = 0
    try:
        for row in _rows(text, separator):
            cells += len(row)
            if cells > most:
                return None
            rows.append(row)
    except csv.Error:
        return Problem(
            f"has a cell of more than {LONGEST_CELL:,} letters: a quotation mark may not be closed."
        )
    return rows, TextForm(encoding, separator)


def _rows(text: str, separator: str) -> Iterator[list[str]]:
    csv.field_size_limit(LONGEST_CELL)
    return csv.reader(io.StringIO(text, newline=""), delimiter=separator)


def _encoding(data: bytes) -> str:
    """UTF-16 if it looks so, UTF-8 if it can be, else that of western Europe; none for no text."""
    if data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)) or _is_wide(data):
        return "utf-16"
    if b"\0" in data:
        return ""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return "cp1252"
    return "utf-8"


def _is_wide(data: bytes) -> bool:
    """Whether every other byte is nothing, as in western text of two bytes a letter."""
    start = data[:400]
    return len(start) > 3 and max(start[::2].count(0), start[1::2].count(0)) > 0.35 * len(start)


def _codec(encoding: str, data: bytes) -> str:
    """The name for Python; without a mark at its beginning, text tells which byte comes first."""
    if encoding == "utf-16" and not data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        return "utf-16-be" if data[:400:2].count(0) > data[1:400:2].count(0) else "utf-16-le"
    if encoding == "utf-8" and data.startswith(BOM_UTF8):
        return "utf-8-sig"
    return encoding


def _separator(text: str) -> str:
    """The sign that parts most rows into the same number of columns, more than one."""
    if text[:5].lower().startswith("sep=") and text[4:5] in SEPARATORS:
        return text[4]
    start = text[:200_000]
    return max(SEPARATORS, key=lambda sign: _fit(start, sign))


def _fit(text: str, sign: str) -> float:
    try:
        widths = [len(row) for row, _ in zip(_rows(text, sign), range(_TRIED), strict=False) if row]
    except csv.Error:
        return 0.0
    if not widths:
        return 0.0
    width, count = Counter(widths).most_common(1)[0]
    return (width > 1) * count / len(widths) * (1 + min(width, 50) / 100)
