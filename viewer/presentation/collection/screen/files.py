"""The files of a collection: what each holds, and what is wrong with those that have problems."""

from dataclasses import dataclass

from viewer.domain.collection.inspection import Inspection, Location
from viewer.presentation.collection.screen.heading import GONE
from viewer.presentation.content.text import one_line
from viewer.presentation.wording.numbers import count_text, day_text
from viewer.store.collection.collection import Collection, Duplicate, FileFault

HEADS = ("File", "Report", "What to know")


@dataclass(frozen=True, slots=True)
class FileRow:
    """A file, the report in it, and what there is to know; `wrong` says that it gives no row."""

    location: Location
    file: str
    report: str
    words: str
    wrong: bool = False

    @property
    def cells(self) -> tuple[str, str, str]:
        """Its words, as `HEADS` has them."""
        return self.file, self.report, self.words


@dataclass(frozen=True, slots=True)
class FilesContent:
    """All files, those with problems first, and how many there are of what."""

    sentence: str
    rows: tuple[FileRow, ...]


def files_content(collection: Collection) -> FilesContent:
    """The files of a collection."""
    alike = {item.location: item for item in collection.duplicates}
    known = {item.location for item in collection.inspections}
    wrong = tuple(map(_fault, collection.faults))
    copies = tuple(_copy(item) for item in collection.duplicates if item.location not in known)
    good = [_good(item, alike.get(item.location)) for item in collection.inspections]
    doubled = tuple(row for row in good if row.words)
    plain = tuple(row for row in good if not row.words)
    return FilesContent(_sentence(collection), (*wrong, *copies, *doubled, *plain))


def place_words(location: Location) -> str:
    """A file, and the line in it."""
    file = one_line(location.file)
    return f"{file}, line {location.line:,}" if location.line else file


def _fault(fault: FileFault) -> FileRow:
    first = fault.problems[0]
    rest = len(fault.problems) - 1 + fault.more
    more = f" And {count_text(rest, 'more problem', 'more problems')}." if rest else ""
    return FileRow(fault.location, place_words(fault.location), "", f"{first.sentence}{more}", True)


def _copy(item: Duplicate) -> FileRow:
    words = f"A copy, letter by letter, of {place_words(item.first)}."
    return FileRow(item.location, place_words(item.location), "", words)


def _good(item: Inspection, alike: Duplicate | None) -> FileRow:
    day = item.when
    report = one_line(item.about.subject.name) + (f", {day_text(day)}" if day else "")
    words = f"Has the same id as {place_words(alike.first)}." if alike else ""
    return FileRow(item.location, place_words(item.location), report, words)


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
