"""The files of a collection: what each holds, and what is wrong with those that have problems."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import overload

from viewer.domain.collection.inspection import Inspection, Location
from viewer.domain.dates import day_text
from viewer.domain.report import Revision
from viewer.presentation.collection.screen.heading import GONE
from viewer.presentation.collection.screen.matrix_words import short_day
from viewer.presentation.content.text import one_line
from viewer.presentation.wording.inspectorate import body_text
from viewer.presentation.wording.numbers import count_text
from viewer.store.collection.collection import Collection, Duplicate, ReportFault

_Item = ReportFault | Duplicate | Inspection
_NONE: Mapping[Location, Duplicate] = {}
_NO_INSPECTION: Mapping[Location, Inspection] = {}
HEADS = ("File", "Report", "Dated", "What to know")


@dataclass(frozen=True, slots=True)
class FileRow:
    """A file, the report in it, and what there is to know; `wrong` says that it gives no row."""

    location: Location
    file: str
    report: str
    dated: str
    words: str
    wrong: bool = False

    @property
    def cells(self) -> tuple[str, str, str, str]:
        """Its words, as `HEADS` has them."""
        return self.file, self.report, self.dated, self.words


class FileRows(Sequence[FileRow]):
    """Rows whose words are made when they are asked for: fifty thousand would take a moment."""

    def __init__(
        self,
        items: Sequence[_Item] = (),
        alike: Mapping[Location, Duplicate] = _NONE,
        first: Mapping[Location, Inspection] = _NO_INSPECTION,
    ):
        self._items, self._alike, self._first = items, alike, first

    def __len__(self) -> int:
        return len(self._items)

    @overload
    def __getitem__(self, at: int) -> FileRow: ...
    @overload
    def __getitem__(self, at: slice) -> "FileRows": ...
    def __getitem__(self, at: int | slice) -> "FileRow | FileRows":
        if isinstance(at, slice):
            return FileRows(self._items[at], self._alike, self._first)
        item = self._items[at]
        if isinstance(item, ReportFault):
            return _fault(item)
        return self._copy(item) if isinstance(item, Duplicate) else self._good(item)

    def _copy(self, item: Duplicate) -> FileRow:
        """A copy letter by letter holds what the first one does."""
        first = self._first.get(item.first)
        words = f"A copy, letter by letter, of {place_words(item.first)}."
        named = _whose_and_when(first) if first else ("", "")
        return FileRow(item.location, place_words(item.location), *named, words)

    def _good(self, item: Inspection) -> FileRow:
        alike = self._alike.get(item.location)
        words = f"Has the same id as {place_words(alike.first)}." if alike else ""
        told = " ".join(filter(None, (words, *map(_revised, item.about.revisions))))
        return FileRow(item.location, place_words(item.location), *_whose_and_when(item), told)


@dataclass(frozen=True, slots=True)
class FilesContent:
    """All files, those with problems first, and how many there are of what."""

    sentence: str
    rows: FileRows


def files_content(collection: Collection) -> FilesContent:
    """The files of a collection."""
    alike = {item.location: item for item in collection.duplicates}
    known = {item.location for item in collection.inspections}
    copies = (item for item in collection.duplicates if item.location not in known)
    doubled = (one for one in collection.inspections if one.location in alike)
    plain = (one for one in collection.inspections if one.location not in alike)
    items: tuple[_Item, ...] = (*collection.faults, *copies, *doubled, *plain)
    firsts = {one.first for one in collection.duplicates}
    first = {one.location: one for one in collection.inspections if one.location in firsts}
    return FilesContent(_sentence(collection), FileRows(items, alike, first))


def _whose_and_when(item: Inspection) -> tuple[str, str]:
    """Whose report it is, and its date."""
    return body_text(item.about), short_day(item.when) if item.when else ""


def _revised(one: Revision) -> str:
    """What was changed after publication, and when."""
    note = f": {one_line(one.note).rstrip('.')}" if one.note else ""
    return f"Revised {day_text(one.date)}{note}."


def place_words(location: Location) -> str:
    """A file, and the line in it."""
    file = one_line(location.file)
    return f"{file}, line {location.line:,}" if location.line else file


def _fault(fault: ReportFault) -> FileRow:
    first = fault.problems[0]
    rest = len(fault.problems) - 1 + fault.more
    more = f" And {count_text(rest, 'more problem', 'more problems')}." if rest else ""
    return FileRow(
        fault.location, place_words(fault.location), "", "", f"{first.sentence}{more}", True
    )


def _sentence(collection: Collection) -> str:
    parts = [GONE.format(collection.gone)] if collection.gone else []
    parts.append(count_text(len(collection.inspections), "report", "reports"))
    wrong = len(collection.faults)
    parts.append(f"{count_text(wrong, 'file', 'files')} with problems")
    if collection.duplicates:
        parts.append(count_text(len(collection.duplicates), "duplicate", "duplicates"))
    if not collection.is_whole:
        parts.append(f"{len(collection.marks):,} of {collection.total:,} files read so far")
    return " · ".join(parts)
