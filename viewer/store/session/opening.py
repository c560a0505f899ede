"""Opening of files: which are still to be read, and which of them could not be."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from viewer.store.collection.collected import Collected
from viewer.store.problem import Drafted, Opened, Refused

if TYPE_CHECKING:
    from viewer.domain.collection.inspection import Location
    from viewer.store.session.place import Place


@dataclass(frozen=True, slots=True)
class OpenedFrom:
    """Where a report was opened from: the id of a collection, and where it lies there.

    `place` is where to begin in it.
    """

    collection: int
    location: "Location"
    place: "Place | None" = None

    @property
    def line(self) -> int | None:
        """Its line, if many are in one file."""
        return self.location.line


@dataclass(frozen=True, slots=True)
class Waiting:
    """A file that somebody wants to see; files that were asked for at once share `request`."""

    ticket: int
    file: Path
    request: int
    entry: OpenedFrom | None = None


@dataclass(frozen=True, slots=True)
class Opening:
    """The files that somebody wants to see, and what became of them.

    `waiting` holds the files still to be read, the first of which is being read; `refusals` those
    of the last `request` that could not be. `asked` counts all that were ever asked for. `arrived`
    is the last request that has brought a report to the front, `unasked` one that nobody has just
    made: its refusals are not shown.
    """

    waiting: tuple[Waiting, ...] = ()
    refusals: tuple[Refused, ...] = ()
    asked: int = 0
    request: int = 0
    arrived: int = 0
    unasked: int | None = None

    @property
    def reading(self) -> Path | None:
        """The file being read in the background."""
        return self.waiting[0].file if self.waiting else None

    @property
    def refused(self) -> tuple[Refused, ...]:
        """The files that could not be read, once all that were asked for with them have been."""
        under_way = any(item.request == self.request for item in self.waiting)
        return () if under_way or self.request == self.unasked else self.refusals

    def wanted(self, ticket: object) -> Waiting | None:
        """The file that is waited for under a ticket, unless nobody wants it any longer."""
        return next((item for item in self.waiting if item.ticket == ticket), None)


def asked(
    opening: Opening,
    files: Iterable[Path],
    *,
    unasked: bool = False,
    entry: OpenedFrom | None = None,
) -> Opening:
    """The opening with more files to open."""
    request = opening.asked + 1
    if unasked:
        opening = replace(opening, unasked=request)
    numbered = enumerate(files, request)
    more = tuple(Waiting(number, file, request, entry) for number, file in numbered)
    return replace(opening, waiting=opening.waiting + more, asked=opening.asked + len(more))


def answered(
    opening: Opening, wanted: Waiting, result: Opened | Refused | Drafted | Collected
) -> Opening:
    """The opening after a file was read or refused."""
    waiting = tuple(item for item in opening.waiting if item is not wanted)
    refusals = opening.refusals if wanted.request == opening.request else ()
    opening = replace(opening, waiting=waiting, refusals=refusals, request=wanted.request)
    if isinstance(result, Refused):
        return replace(opening, refusals=(*refusals, result))
    return replace(opening, arrived=wanted.request)
