"""Reads a document to its text: pages of blocks, each character with its place."""

from hashlib import sha256
from pathlib import Path

from viewer.characters import shown
from viewer.extraction.source_text import SourceText
from viewer.store.decoding import kind_of
from viewer.store.documents import source_process
from viewer.store.documents.answers import (
    LOCKED,
    MOST_PAGES,
    READ,
    TOO_LONG,
    UNREADABLE,
    understood,
)
from viewer.store.problem import Problem
from viewer.store.reading.file_bytes import is_pdf, loaded
from viewer.store.reading.pdf_child import FAILED, answer_to

_ELSEWHERE = "Open it in another program."


def read_document(path: Path) -> SourceText | Problem:
    """The text of a document, or a sentence on why it cannot be read."""
    data = loaded(path)
    return data if isinstance(data, Problem) else read_bytes(data, path.name)


def read_bytes(data: bytes, name: str) -> SourceText | Problem:
    """The text of a document that is these bytes, whatever its name says of them."""
    called = f"“{shown(name)}”"
    if not data.strip():
        return Problem(f"{called} is empty.")
    if not is_pdf(data):
        kind = kind_of(data) or "no PDF"
        return Problem(f"{called} is {kind}. Only PDF documents can be read. {_ELSEWHERE}")
    try:
        seconds = source_process.SECONDS
        code, answer = answer_to(source_process.FLAG, source_process.__file__, data, seconds)
    except OSError:  # there is no memory for another process
        code, answer = FAILED, b""
    if code != READ:
        return Problem(_why(called, code))
    pages, title, language = understood(answer)
    if not any(page.has_text for page in pages):
        return Problem(_without_text(called, len(pages)))
    return SourceText(name, sha256(data).hexdigest(), "pdf", pages, title, language)


def _why(called: str, code: int) -> str:
    if code == LOCKED:
        return (
            f"{called} is protected with a password, so it cannot be read. Save a copy without the"
            " password in another program, and open that."
        )
    if code == TOO_LONG:
        return f"{called} has more than {MOST_PAGES:,} pages, the most that is read here."
    if code == UNREADABLE:
        return f"{called} is damaged, so it cannot be read. {_ELSEWHERE}"
    return f"{called} cannot be read: it is damaged, or there is too much in it. {_ELSEWHERE}"


def _without_text(called: str, count: int) -> str:
    pages = "The only page" if count == 1 else f"None of the {count:,} pages"
    has = "has no" if count == 1 else "has any"
    if not count:
        return f"{called} has no pages."
    return (
        f"{pages} of {called} {has} text: it is probably a scan. Make it searchable with text"
        " recognition (OCR) in another program, and open the searchable copy."
    )
