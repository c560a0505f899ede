"""An open report, and how its reader left it: place, way back, choices, filters."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from viewer.store.problem import NO_WARNINGS, Opened, Refused, Warnings
from viewer.store.session.history import History
from viewer.store.session.place import Place

if TYPE_CHECKING:
    from datetime import datetime

    from viewer.domain.index import Index
    from viewer.store.session.opening import OpenedFrom

FIRST_TAB = "overview"
START = History(Place(FIRST_TAB))


@dataclass(frozen=True, slots=True)
class ReportFile:
    """An open report, the file it was read from, and when. `real` is the file behind any links.

    `line` is its line in a file of many reports.
    """

    file: Path
    sha256: str
    index: "Index" = field(compare=False)
    size: int = 0
    real: Path | None = None
    read_at: "datetime | None" = field(default=None, compare=False)
    warnings: Warnings = NO_WARNINGS
    line: int | None = None

    @classmethod
    def of(
        cls, result: Opened, real: Path, read_at: "datetime | None", line: int | None = None
    ) -> "ReportFile":
        """The file of a report that was read just now."""
        from viewer.domain.index import Index  # noqa: PLC0415 - not needed for a start

        index = result.index or Index(result.report)
        found = (result.file, result.sha256, index, result.size, real, read_at, result.warnings)
        return cls(*found, line)

    def is_at(self, file: Path, line: int | None) -> bool:
        """Whether it was read from this line of this file."""
        return self.file == file and self.line == line


@dataclass(frozen=True, slots=True)
class OpenReport:
    """One open report with its own way back, choices and filters.

    `chosen` and `filters` are by tab: the item last chosen there, and the filter's text.
    `file_fault` is why the file, which has changed since, cannot take the place of what is shown.
    `entry` is where in a collection it was opened from.
    """

    id: int
    report_file: ReportFile
    history: History = START
    chosen: Mapping[str, str] = field(default_factory=dict)
    filters: Mapping[str, str] = field(default_factory=dict)
    file_fault: Refused | None = None
    put_away: bool = False
    entry: "OpenedFrom | None" = None

    @property
    def place(self) -> Place:
        """The tab and item in front of the reader."""
        return self.history.here


def went(open_report: OpenReport, place: Place) -> OpenReport:
    """Follow a link, choose a tab: a step that Back undoes. Shows the item if it is filtered out.

    Without an item, the one last chosen in that tab comes back.
    """
    item = place.item if place.item is not None else open_report.chosen.get(place.tab)
    filters = open_report.filters
    if place.item is not None and place != open_report.place and filters.get(place.tab):
        filters = {**filters, place.tab: ""}
    return moved(
        replace(open_report, filters=filters), open_report.history.go(Place(place.tab, item))
    )


def moved(open_report: OpenReport, history: History) -> OpenReport:
    """The report at another place."""
    place = history.here
    chosen = open_report.chosen
    if place.item is not None:
        chosen = {**chosen, place.tab: place.item}
    return replace(open_report, history=history, chosen=chosen)


def entered(open_report: OpenReport, entry: "OpenedFrom") -> OpenReport:
    """The report as it is opened from a collection: its way begins anew, at the wanted place."""
    history = History(entry.place or open_report.place)
    return moved(replace(open_report, entry=entry), history)


def reread(open_report: OpenReport, report_file: ReportFile) -> OpenReport:
    """The report as its file is now: what was chosen stays, and a file fault is over."""
    return replace(mended(open_report), report_file=report_file)


def mended(open_report: OpenReport) -> OpenReport:
    """The report without a file fault: the file holds again what is shown."""
    return replace(open_report, file_fault=None, put_away=False)


def faulty(open_report: OpenReport, file_fault: Refused) -> OpenReport:
    """The last good report with a file fault: its file cannot be read any more."""
    if file_fault == open_report.file_fault:
        return open_report
    return replace(open_report, file_fault=file_fault, put_away=False)
