"""Reads the text of a document, in a process of its own: none can take the program down with it.

The document comes on standard input, its text goes to standard output, the rest is an exit code.
"""

import sys

from viewer.store.documents.answers import (
    LOCKED,
    MOST_CHARACTERS,
    MOST_PAGES,
    READ,
    TOO_LONG,
    TOO_MUCH,
    UNREADABLE,
    written,
)
from viewer.store.reading.pdf_process import limit

FLAG = "--text-of-document"
"""What a frozen build is called with, where there is no Python to run this file with."""

ROOM, SECONDS = 1_000_000_000, 60


def main() -> int:
    """Read the document; return what came of it as an exit code."""
    data = sys.stdin.buffer.read()
    limit(ROOM + 3 * len(data), SECONDS)
    try:
        return _pdf_read(data)
    except MemoryError:
        return TOO_MUCH


def _pdf_read(data: bytes) -> int:
    import pypdfium2  # type: ignore[import-untyped] # it has no types  # noqa: PLC0415 - only within its process

    from viewer.extraction.layout.reading_order import pages_of  # noqa: PLC0415 - of a PDF only
    from viewer.store.documents.pdf_words import printed_page  # noqa: PLC0415 - of a PDF only

    try:
        document = pypdfium2.PdfDocument(data)
        if len(document) > MOST_PAGES:
            return TOO_LONG
        pages, characters = [], 0
        for at in range(len(document)):
            page = document[at]
            pages.append(printed_page(page, at + 1))
            page.close()
            characters += len(pages[-1].text)
            if characters > MOST_CHARACTERS:
                return TOO_MUCH
        title = str(document.get_metadata_value("Title"))
    except pypdfium2.PdfiumError as error:
        return LOCKED if "password" in str(error).lower() else UNREADABLE
    sys.stdout.buffer.write(written(pages_of(pages), title.strip(), ""))
    return READ


if __name__ == "__main__":
    sys.exit(main())
