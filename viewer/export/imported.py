"""Reports that were made of a table as files: a folder of them, or a file with a line for each."""

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from typing import Any
from zlib import compress, decompress

from viewer.export.naming import plain_name
from viewer.export.saving import NotSaved, make_folder, save_whole
from viewer.store.endings import REPORT_ENDING
from viewer.store.writing.layout import laid_out, on_one_line

ImportedReport = dict[str, Any]
"""A report of version 2 as a JSON value."""


@dataclass(frozen=True, slots=True)
class PackedReport:
    """A report as the line of a file, pressed together: a large table becomes 20,000 of them."""

    name: str
    line: bytes

    @property
    def text(self) -> str:
        """The report on one line."""
        return decompress(self.line).decode()


def packed(report: ImportedReport) -> PackedReport:
    """A report that takes little room until it is written."""
    return PackedReport(file_name(report), compress(on_one_line(report).encode(), 1))


@dataclass(frozen=True, slots=True)
class WrittenFiles:
    """The files that were written, and a sentence for each that was not."""

    files: tuple[Path, ...]
    problems: tuple[str, ...] = ()


def is_lines_file(name: str) -> bool:
    """Whether a name is that of one file with a report in each line."""
    return name.lower().endswith(".jsonl")


def file_name(report: ImportedReport) -> str:
    """What the file of a report is called: its id, which nothing else of the import has."""
    return plain_name(report["report"]["id"], REPORT_ENDING)


def as_lines(reports: Iterable[PackedReport]) -> bytes:
    """All reports, each on a line of its own."""
    lines = BytesIO()  # no moment in which all of them are copied, and nothing else can run
    for report in reports:
        lines.write(decompress(report.line))
        lines.write(b"\n")
    return lines.getvalue()


def save_reports(
    reports: Sequence[PackedReport],
    to: Path,
    *,
    replace: bool,
    tell: Callable[[int], bool] = lambda _count: True,
) -> WrittenFiles:
    """Write reports into a folder, or into one file if that is what `to` is called.

    `tell` is told how many files are written, and says whether to go on.
    """
    if is_lines_file(to.name):
        return _all([(to, as_lines(reports))], replace=replace, tell=tell)
    try:
        make_folder(to)
    except NotSaved as failure:
        return WrittenFiles((), (str(failure),))
    files = ((to / one.name, _as_file(one)) for one in reports)
    return _all(files, replace=replace, tell=tell)


def _as_file(report: PackedReport) -> bytes:
    return laid_out(json.loads(report.text, parse_float=Decimal)).encode()


def _all(files: Any, *, replace: bool, tell: Callable[[int], bool]) -> WrittenFiles:
    written: list[Path] = []
    problems: list[str] = []
    for file, data in files:
        try:
            save_whole(data, file, replace=replace)
            written.append(file)
        except NotSaved as failure:
            problems.append(str(failure))
        if not tell(len(written)):
            break
    return WrittenFiles(tuple(written), tuple(problems))
