"""Reads a report file in a process of its own, and hands it over in pieces."""

import pickle
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from viewer.store.gc_pause import collector_paused
from viewer.store.problem import Refused
from viewer.store.resource_limits import limit

if TYPE_CHECKING:
    from viewer.domain.report import Report

LONGEST = 180
"""Seconds after which nothing more will come."""

MOST_MEMORY = 4 << 30
"""Bytes for reading: the largest file that may be read needs a third of them."""

LISTS = ("criteria", "findings", "metrics")
PIECE = 100  # entries of a list: some milliseconds to unpack
LENGTH = 8


def main() -> int:
    """Read the file that is named."""
    limit(MOST_MEMORY, LONGEST)
    hand_over(Path(sys.argv[1]), sys.stdout.buffer)
    return 0


@collector_paused()
def hand_over(file: Path, stream: IO[bytes]) -> None:
    """Read a file and write what came of it, piece by piece."""
    from viewer.store.reading.reader import read_report  # noqa: PLC0415 - only within its process

    def tell(share: float) -> None:
        _send(stream, share)

    result = read_report(file, tell)
    if isinstance(result, Refused):
        _send(stream, result)
        return
    report = result.report
    pieces = list(_pieces(report))
    for number, piece in enumerate(pieces, 1):
        _send(stream, piece)
        tell(0.8 + 0.2 * number / len(pieces))
    bare = report.model_copy(update={name: () for name in LISTS if getattr(report, name)})
    _send(stream, replace(result, report=bare))


def _pieces(report: "Report") -> Iterator[tuple[str, Any]]:
    for name in LISTS:
        items = getattr(report, name)
        for start in range(0, len(items), PIECE):
            yield name, items[start : start + PIECE]


def _send(stream: IO[bytes], thing: object) -> None:
    data = pickle.dumps(thing, pickle.HIGHEST_PROTOCOL)
    stream.write(len(data).to_bytes(LENGTH) + data)
    stream.flush()


if __name__ == "__main__":
    sys.exit(main())
