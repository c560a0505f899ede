"""From bytes to text: UTF-8, with or without a byte order mark, and nothing else."""

from codecs import BOM_UTF16_BE, BOM_UTF16_LE, BOM_UTF32_BE, BOM_UTF32_LE

from viewer.store.problem import Problem

_NOT_A_REPORT = " It probably has the wrong name. Inspection Viewer reads JSON files."
_KINDS: tuple[tuple[bytes, str], ...] = (
    (b"\x1f\x8b", "a gzip archive"),
    (b"\x89PNG\r\n", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"\xd0\xcf\x11\xe0", "an old Word or Excel document"),
    (b"<!doctype html", "a web page (HTML)"),
    (b"<html", "a web page (HTML)"),
    (b"<?xml", "an XML file"),
    (b"<", "a web page or an XML file"),
    (b"{\\rtf", "a rich text document (RTF)"),
)
_ZIPS: tuple[tuple[bytes, str], ...] = (
    (b"word/", "a Word document (.docx)"),
    (b"xl/", "an Excel workbook (.xlsx)"),
    (b"ppt/", "a PowerPoint presentation (.pptx)"),
    (b"opendocument.text", "an OpenDocument text (.odt)"),
    (b"opendocument.spreadsheet", "an OpenDocument spreadsheet (.ods)"),
)
_SAVE_AS = " Save it again as UTF-8: most editors offer this under “Save as”, as “Encoding”."


def decoded(data: bytes) -> str | Problem:
    """The text, without its byte order mark; or why there is none."""
    if wide := _wide(data):
        return Problem(f"The file is written in {wide}, not in UTF-8.{_SAVE_AS}")
    text = data.removeprefix(b"\xef\xbb\xbf")
    if not text.strip():
        return Problem(
            "The file contains only spaces or empty lines." if data else "The file is empty."
        )
    if kind := kind_of(text):
        return Problem(f"This is {kind}, not an inspection report.{_NOT_A_REPORT}")
    try:
        return text.decode("utf-8")
    except UnicodeDecodeError as error:
        return _bad_byte(text, error.start)


def _wide(data: bytes) -> str | None:
    start = data[:4]
    if start in (BOM_UTF32_LE, BOM_UTF32_BE) or start in (b"{\0\0\0", b"\0\0\0{"):
        return "UTF-32"
    if start[:2] in (BOM_UTF16_LE, BOM_UTF16_BE) or start[:2] in (b"{\0", b"\0{"):
        return "UTF-16"
    return None


def kind_of(data: bytes) -> str | None:
    """What a file that is no text is, with its article; or a text that is a page or markup."""
    if data.startswith(b"PK\x03\x04"):
        inside = (kind for mark, kind in _ZIPS if mark in data)
        return next(inside, "a zip archive")
    start = data[:256].lstrip()
    for mark, kind in _KINDS:
        if start.startswith(mark) or start.lower().startswith(mark):
            return kind
    return None


def _bad_byte(data: bytes, offset: int) -> Problem:
    before = data[:offset].decode("utf-8")
    line = before.count("\n") + 1
    column = len(before) - before.rfind("\n")
    if b"\0" in data[:1000]:
        return Problem(f"This is not a text file.{_NOT_A_REPORT}")
    sentence = (
        f"The byte {data[offset]:02X} here does not belong in UTF-8;"
        f" the file was probably saved in an older encoding.{_SAVE_AS}"
    )
    return Problem(sentence, line=line, column=column)
