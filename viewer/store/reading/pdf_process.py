"""Takes the report out of a PDF, in a process of its own.

A PDF of two kilobytes can unpack to gigabytes or bring its reader down: then only this ends.
The PDF comes on standard input, what is inside goes to standard output, the rest is an exit code.
"""

import gc
import sys

from viewer.store.endings import REPORT_ENDING
from viewer.store.resource_limits import limit

FOUND, NONE, UNREADABLE, TOO_LARGE, SWOLLEN = 0, 3, 4, 5, 6
MOST = 100
LARGEST = 50_000_000
SMALL, SWELLING = 1_000_000, 40
"""A report of up to a megabyte may be inside any PDF; a larger one only if the PDF is at least a
fortieth of its size, as every PDF with its pages is. Reading it may take no longer than the size
of the file on the disk lets one expect."""

ROOM = 320_000_000
"""Bytes that may be needed beside the PDF itself; the largest report is 50 MB, in three copies."""


def main() -> int:
    """Write the first report attached to the PDF; return what was found as an exit code."""
    gc.disable()  # it ends before there is much to collect
    import pypdfium2  # type: ignore[import-untyped] # it has no types  # noqa: PLC0415 - only within its process

    data = sys.stdin.buffer.read()
    limit(ROOM + 2 * len(data))
    try:
        document = pypdfium2.PdfDocument(data)
        for number in range(min(document.count_attachments(), MOST)):
            attachment = document.get_attachment(number)
            if attachment.get_name().lower().endswith(REPORT_ENDING):
                return _written(bytes(attachment.get_data()), len(data))
    except (pypdfium2.PdfiumError, MemoryError):
        return UNREADABLE
    return NONE


def _written(inside: bytes, around: int) -> int:
    if len(inside) > LARGEST:
        return TOO_LARGE
    if len(inside) > SMALL + SWELLING * around:
        return SWOLLEN
    sys.stdout.buffer.write(inside)
    return FOUND


if __name__ == "__main__":
    sys.exit(main())
