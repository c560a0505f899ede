"""Reads a document to its text: pages of blocks, each character with its place."""

import json
from hashlib import sha256
from typing import get_args

from viewer.characters import shown
from viewer.extraction.figures.mentions import has_more_numbers
from viewer.extraction.source_text import DocumentKind, SourcePage, SourceText
from viewer.store.documents import source_process
from viewer.store.documents.answers import (
    LOCKED,
    MOST_PAGES,
    READ,
    TOO_LONG,
    UNREADABLE,
    pages_in,
)
from viewer.store.documents.error_pages import error_told
from viewer.store.documents.formats import document_kind
from viewer.store.documents.waiting_process import answer_to_document
from viewer.store.problem import Problem
from viewer.store.read_progress import ReadProgress

READABLE = "PDF, web pages, Word, OpenDocument and plain text"
PASTED = "Pasted text"
LONGEST_TEXT = 1_000_000
"""Characters of a document that is one page."""

MOST_NUMBERS = 20_000
"""Each becomes a candidate that somebody may decide on; long reports have some hundreds."""

_ELSEWHERE = "Open it in another program."
_KINDS: tuple[DocumentKind, ...] = get_args(DocumentKind)

_Read = tuple[tuple[SourcePage, ...], str, str]
"""Pages, title and language."""


def read_bytes(
    data: bytes, name: str, *, to_check: bool = True, progress: ReadProgress | None = None
) -> SourceText | Problem:
    """The text of a document that is these bytes, whatever its name says of them.

    One that a person is `to_check` has no more numbers than can be checked, and is no page that
    a server sent in its place.
    """
    called = f"“{shown(name)}”"
    if not data.strip():
        return Problem(f"{called} is empty.")
    kind = document_kind(data)
    if kind not in _KINDS:
        return Problem(
            f"{called} is {kind}. Only {READABLE} documents can be read. Save it as one of these"
            " in another program."
        )
    found = _read(data, kind, called, progress)
    if isinstance(found, Problem):
        return found
    if to_check and has_more_numbers(found[0], MOST_NUMBERS):
        return _too_many(called)
    if to_check and kind in ("html", "mhtml") and (told := error_told(found[0], found[1])):
        return Problem(
            f"{called} is not the document: it is a page of a website that says"
            f" “{shown(told, 100)}”. Download the document again."
        )
    return SourceText(name, sha256(data).hexdigest(), kind, *found)


def read_pasted(html: str, text: str, progress: ReadProgress | None = None) -> SourceText | Problem:
    """The text of what was copied elsewhere: as a web page, or as plain text if there is none.

    Its digest is that of the page's text in UTF-8: a file that holds just that is the document.
    """
    found: _Read | Problem = Problem("There is no text to paste.")
    if html.strip():
        found = _read(html.encode("utf-8", "replace"), "html", "The pasted text", progress)
    if isinstance(found, Problem) and text.strip():
        found = _read(text.encode("utf-8", "replace"), "text", "The pasted text", progress)
    if isinstance(found, Problem):
        return found
    if has_more_numbers(found[0], MOST_NUMBERS):
        return _too_many("The pasted text")
    digest = sha256(found[0][0].text.encode()).hexdigest()
    return SourceText(found[1] or PASTED, digest, "clipboard", *found)


def _read(data: bytes, kind: str, called: str, progress: ReadProgress | None) -> _Read | Problem:
    given = json.dumps({"kind": kind}).encode() + b"\n" + data
    code, answer = answer_to_document(given, source_process.seconds_for(kind), progress)
    if progress is not None and progress.stopped:
        return Problem(f"The reading of {called} was cancelled.")
    if code != READ:
        return Problem(_why(called, code))
    found = pages_in(answer)
    if not any(page.has_text for page in found[0]):
        return Problem(_without_text(called, kind, len(found[0])))
    if kind != "pdf" and len(found[0][0].text) > LONGEST_TEXT:
        return Problem(
            f"{called} has more than {LONGEST_TEXT:,} characters, the most that is read of a"
            f" document without pages. {_ELSEWHERE}"
        )
    return found


def _too_many(called: str) -> Problem:
    return Problem(
        f"{called} holds more than {MOST_NUMBERS:,} numbers, more than a report does. Open the"
        " part of it that is a report."
    )


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


def _without_text(called: str, kind: str, count: int) -> str:
    if kind != "pdf" or not count:
        return f"{called} has no text."
    pages = "The only page" if count == 1 else f"None of the {count:,} pages"
    has = "has no" if count == 1 else "has any"
    return (
        f"{pages} of {called} {has} text: it is probably a scan. Make it searchable with text"
        " recognition (OCR) in another program, and open the searchable copy."
    )
