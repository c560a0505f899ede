"""A collection: the inspections of a folder, and what is wrong with the other files in it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, NamedTuple

from viewer.domain.collection.inspection import Inspection, Location
from viewer.store.collection.index_place import IndexPlace
from viewer.store.problem import Problem

Alike = Literal["content", "id"]


class FileMark(NamedTuple):
    """A file below the folder, as the disk tells it: another mark when the file is another."""

    file: str
    size: int
    changed: int
    number: int = 0


@dataclass(frozen=True, slots=True)
class ReportFault:
    """A report that gives no row, and why; `more` counts the problems that are left out."""

    location: Location
    problems: tuple[Problem, ...]
    more: int = 0


@dataclass(frozen=True, slots=True)
class Duplicate:
    """A report that is there already: letter by letter, or another one with the same id."""

    location: Location
    first: Location
    alike: Alike


@dataclass(frozen=True, slots=True)
class CollectedReport:
    """What became of one report: its inspection or its fault, and the digest of its bytes."""

    location: Location
    digest: bytes
    found: Inspection | ReportFault
    checked: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Collection:
    """The reports of a folder, or of the lines of one file.

    `root` is what was opened, `folder` what locations are below. Of reports that are the same
    letter by letter only the first is among the `inspections`. `total` counts the files that are
    there; while they are read, fewer are among the `marks`. `index` is where they can be searched.
    `gone` ends a sentence on why it can be read no more: it is what it was before.
    """

    root: Path
    folder: Path
    inspections: tuple[Inspection, ...] = ()
    faults: tuple[ReportFault, ...] = ()
    duplicates: tuple[Duplicate, ...] = ()
    entries: tuple[CollectedReport, ...] = field(default=(), repr=False)
    marks: tuple[FileMark, ...] = field(default=(), repr=False)
    total: int = 0
    index: IndexPlace | None = None
    gone: str = ""

    @property
    def is_checked(self) -> bool:
        """Whether every report has been looked at in full."""
        return self.is_whole and all(entry.checked for entry in self.entries)

    @property
    def is_whole(self) -> bool:
        """Whether every file has been read."""
        return len(self.marks) >= self.total

    def path_of(self, location: Location) -> Path:
        """The file of a report."""
        return self.folder / location.file


def collection_of(
    bare: Collection, entries: Iterable[CollectedReport], marks: Iterable[FileMark]
) -> Collection:
    """The collection at the same place with these entries, in their order."""
    entries = tuple(entries)
    marks = tuple(marks)
    duplicates = tuple(_duplicates(entries, {mark.file: mark.changed for mark in marks}))
    copies = {item.location for item in duplicates if item.alike == "content"}
    return Collection(
        bare.root,
        bare.folder,
        tuple(
            entry.found
            for entry in entries
            if isinstance(entry.found, Inspection) and not (copies and entry.location in copies)
        ),
        tuple(entry.found for entry in entries if isinstance(entry.found, ReportFault)),
        duplicates,
        entries,
        marks,
        bare.total,
        bare.index,
    )


def _duplicates(
    entries: Iterable[CollectedReport], changed: Mapping[str, int]
) -> Iterable[Duplicate]:
    """What is there twice; of two files the one that was there first is no copy."""
    reports = [one for one in entries if isinstance(one.found, Inspection)]
    if len({one.digest for one in reports}) == len({_id(one) for one in reports}) == len(reports):
        return  # nothing is, as in most collections
    digests: dict[bytes, Location] = {}
    ids: dict[str, Location] = {}
    for entry in sorted(reports, key=lambda one: changed.get(one.location.file, 0)):
        first = digests.setdefault(entry.digest, entry.location)
        if first is not entry.location:
            yield Duplicate(entry.location, first, "content")
            continue
        first = ids.setdefault(_id(entry), entry.location)
        if first is not entry.location:
            yield Duplicate(entry.location, first, "id")


def _id(entry: CollectedReport) -> str:
    return entry.found.about.id if isinstance(entry.found, Inspection) else ""
