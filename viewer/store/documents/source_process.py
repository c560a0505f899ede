"""Reads the text of a document, in a process of its own: none can take the program down with it.

A line of JSON and the document come on standard input. Its text goes to standard output, the rest
is an exit code.
"""

import gc
import json
import os
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

from viewer.extraction.source_text import SourcePage
from viewer.store.documents.answers import (
    LOCKED,
    MOST_CHARACTERS,
    MOST_PAGES,
    READ,
    TOO_LONG,
    TOO_MUCH,
    UNREADABLE,
    pages_as_bytes,
)
from viewer.store.resource_limits import limit

if TYPE_CHECKING:
    from viewer.extraction.layout.written import UnplacedBlock

AHEAD = "INSPECTION_VIEWER_READS_AHEAD"
"""Set in the environment of a process that is started before there is a document."""

ENDED, LONGEST_WAIT = 10, 300
"""The code of one that has waited for so many seconds."""

ROOM = 1_500_000_000
"""Bytes that may be needed beside the document: thousands of pages are held at once."""

SECONDS, SECONDS_OF_A_PDF = 30, 180

_Found = tuple[tuple[SourcePage, ...], str, str]
"""Pages, title and language."""


class _UnreadableError(Exception):
    """A document cannot be read; `code` says why."""

    def __init__(self, code: int) -> None:
        super().__init__(code)
        self.code = code


def main() -> int:
    """Read the document; return what came of it as an exit code."""
    gc.disable()  # it ends before there is much to collect
    if os.environ.get(AHEAD) and not _told_in_time():
        return ENDED
    wanted = json.loads(sys.stdin.buffer.readline())
    data = sys.stdin.buffer.read()
    kind = wanted["kind"]
    limit(ROOM + 3 * len(data), seconds_for(kind))
    try:
        found = _READERS[kind](data)
        sys.stdout.buffer.write(pages_as_bytes(*found))
    except _UnreadableError as error:
        return error.code
    except (MemoryError, RecursionError):
        return TOO_MUCH
    except Exception:  # whatever a library of another kind makes of a damaged document
        return UNREADABLE
    return READ


def _told_in_time() -> bool:
    """Load what a PDF needs, and wait for one; False if none comes in a long time."""
    import pypdfium2  # type: ignore[import-untyped] # it has no types  # noqa: F401, PLC0415 - loaded ahead

    import viewer.extraction.layout.reading_order  # noqa: PLC0415 - loaded ahead
    import viewer.store.documents.pdf_words  # noqa: F401, PLC0415 - loaded ahead

    try:
        import select  # noqa: PLC0415 - only where something is waited for

        return bool(select.select([sys.stdin.buffer], [], [], LONGEST_WAIT)[0])
    except (OSError, ValueError):  # a pipe cannot be waited for here
        return True


def seconds_for(kind: str) -> int:
    """How long a document may take: a PDF has up to 5,000 pages."""
    return SECONDS_OF_A_PDF if kind == "pdf" else SECONDS


def _pdf(data: bytes) -> _Found:
    import pypdfium2  # noqa: PLC0415 - only within its process

    from viewer.extraction.layout.reading_order import pages_of  # noqa: PLC0415 - of a PDF only
    from viewer.store.documents.pdf_words import language_of, printed_page  # noqa: PLC0415 - of a PDF only

    try:
        document = pypdfium2.PdfDocument(data)
        if len(document) > MOST_PAGES:
            raise _UnreadableError(TOO_LONG)
        pages, characters = [], 0
        for at in range(len(document)):
            page = document[at]
            pages.append(printed_page(page, at + 1))
            page.close()
            characters += len(pages[-1].text)
            if characters > MOST_CHARACTERS:
                raise _UnreadableError(TOO_MUCH)
        title, language = str(document.get_metadata_value("Title")), language_of(document)
    except pypdfium2.PdfiumError as error:
        is_locked = "password" in str(error).lower()
        raise _UnreadableError(LOCKED if is_locked else UNREADABLE) from error
    return pages_of(pages), title.strip(), language


def _html(data: bytes) -> _Found:
    from viewer.store.documents.web_page import decoded  # noqa: PLC0415 - of a web page only

    return _web_page(decoded(data))


def _mhtml(data: bytes) -> _Found:
    from viewer.store.documents.web_archive import page_within  # noqa: PLC0415 - of an archive only

    text = page_within(data)
    if text is None:
        raise _UnreadableError(UNREADABLE)
    return _web_page(text)


def _web_page(text: str) -> _Found:
    from viewer.store.documents.web_page import is_too_deep, read_web_page  # noqa: PLC0415 - of a web page only

    if is_too_deep(text):
        raise _UnreadableError(TOO_MUCH)
    return _on_one_page(*read_web_page(text))


def _word(data: bytes) -> _Found:
    from viewer.store.documents.word_document import read_word  # noqa: PLC0415 - of Word only

    return _on_one_page(*read_word(data))


def _odt(data: bytes) -> _Found:
    from viewer.store.documents.odt_document import read_odt  # noqa: PLC0415 - of ODT only

    return _on_one_page(*read_odt(data))


def _on_one_page(parts: "list[UnplacedBlock]", title: str, language: str) -> _Found:
    from viewer.extraction.layout.written import page_of  # noqa: PLC0415 - not of a PDF

    return (page_of(parts),), title, language


def _text(data: bytes) -> _Found:
    from viewer.extraction.layout.plain import page_of_text  # noqa: PLC0415 - of a text only
    from viewer.store.documents.formats import decoded_text  # noqa: PLC0415 - of a text only

    text = decoded_text(data)
    if text is None:
        raise _UnreadableError(UNREADABLE)
    return (page_of_text(text),), "", ""


_READERS: dict[str, Callable[[bytes], _Found]] = {
    "pdf": _pdf,
    "html": _html,
    "mhtml": _mhtml,
    "word": _word,
    "odt": _odt,
    "text": _text,
}


if __name__ == "__main__":
    sys.exit(main())
