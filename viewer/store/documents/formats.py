"""What kind of document a file is, by its bytes and never by its name."""

import re
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE

from viewer.extraction.source_text import DocumentKind
from viewer.store.decoding import kind_of
from viewer.store.reading.file_bytes import is_pdf

_ODT = b"application/vnd.oasis.opendocument.text"
_MARKUP = re.compile(
    rb"<(?:!doctype\s+html|html|head|body|title|meta|main|article|section|div|table|h[1-6]|p|ul)\b",
    re.IGNORECASE,
)
_ARCHIVE = re.compile(rb"^content-type:\s*(?:multipart/related|text/html)", re.IGNORECASE | re.M)
_FIELD = re.compile(rb"[A-Za-z][\w-]*:\s")
_BEGINNING = 4_096


def document_kind(data: bytes) -> DocumentKind | str:
    """The kind of a document that can be read, or what else it is, with its article."""
    if is_pdf(data):
        return "pdf"
    if data.startswith(b"PK\x03\x04"):
        return _zipped(data)
    beginning = data[:_BEGINNING].removeprefix(BOM_UTF8).lstrip()
    if data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        beginning = data[:_BEGINNING].decode("utf-16", errors="replace").encode().lstrip()
    if beginning.startswith(b"<") and _MARKUP.search(beginning):
        return "html"
    if _FIELD.match(beginning) and _ARCHIVE.search(beginning):
        return "mhtml"
    return kind_of(beginning + data[_BEGINNING:]) or _text(data)


def _zipped(data: bytes) -> DocumentKind | str:
    if b"word/document.xml" in data:
        return "word"
    if _ODT in data[:200] and b"spreadsheet" not in data[:200]:
        return "odt"
    return kind_of(data) or "a zip archive"


def _text(data: bytes) -> DocumentKind | str:
    return "not a text file" if decoded_text(data) is None else "text"


def decoded_text(data: bytes) -> str | None:
    """UTF-8, UTF-16 if it says so, or the Windows code page of western Europe; None for no text."""
    if data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        return data.decode("utf-16", errors="replace")
    if b"\0" in data:
        return None
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")
