"""The header: which report this is, and its tabs."""

from dataclasses import replace
from typing import TYPE_CHECKING

from viewer.characters import cut
from viewer.presentation.content.overview import Header, OpenReport, TabLabel
from viewer.presentation.content.text import isolated, one_line
from viewer.presentation.tabs import TABS
from viewer.store.session.state import State

NO_REPORT = "No report is open"
LONGEST_NAME = 120  # letters of a report's name in a menu


if TYPE_CHECKING:
    from viewer.domain.index import Index
    from viewer.domain.report import About


def header(state: State) -> Header:
    """The header for what is open."""
    if state.document is None:
        tabs = tuple(TabLabel(tab.id, tab.title) for tab in TABS)
        return Header(NO_REPORT, "Open a report with Ctrl+O.", tabs, "Inspection Viewer")
    return replace(report_header(state.document.index), reports=report_menu(state))


def report_header(index: "Index") -> Header:
    """The header for a report."""
    name = one_line(index.report.about.subject.name)
    labels = (
        TabLabel(tab.id, f"{tab.title} {tab.count(index):,}" if tab.count else tab.title)
        for tab in TABS
    )
    return Header(name, report_line(index), tuple(labels), f"{name} – Inspection Viewer")


def report_menu(state: State) -> tuple[OpenReport, ...]:
    """What the reader can switch between: subject, date and file tell one from another."""
    if len(state.open_reports) < 2:
        return ()
    from viewer.store.disk.recent import told_apart  # noqa: PLC0415 - not needed for a start

    names = told_apart(str(open_report.document.file) for open_report in state.open_reports)
    return tuple(
        OpenReport(
            open_report.id,
            "  ·  ".join(
                (
                    *_known_by(open_report.document.index.report.about),
                    names[str(open_report.document.file)],
                )
            ),
            open_report.id == state.front,
        )
        for open_report in state.open_reports
    )


def report_name(about: "About") -> str:
    """What a report is called where no other of it is said: its subject, and when or what it is."""
    name, *more = _known_by(about)
    kind = one_line(about.programme or about.inspectorate)
    return cut(", ".join((isolated(name), *(more or [isolated(kind)]))), LONGEST_NAME)


def _known_by(about: "About") -> tuple[str, ...]:
    from viewer.presentation.wording.numbers import day_text  # noqa: PLC0415 - not needed for a start

    name = one_line(about.subject.name)
    if about.inspected:
        return name, f"inspected {one_line(about.inspected.wording)}"
    if about.published:
        return name, f"published {day_text(about.published)}"
    return (name,)


def report_line(index: "Index") -> str:
    """Inspectorate, programme and dates in one line."""
    from viewer.presentation.wording.numbers import (  # noqa: PLC0415 - not needed for a start
        day_text,  # knows the domain, which a start need not
    )

    about = index.report.about
    parts = [publisher(index)]
    if about.inspected:
        parts.append(f"inspected {one_line(about.inspected.wording)}")
    if about.published:
        parts.append(f"published {day_text(about.published)}")
    if about.revisions:
        latest = max(revision.date for revision in about.revisions)
        parts.append(f"revised {day_text(latest)}")
    if not about.published:
        parts.append("publication date not stated")
    return "  ·  ".join(parts)


def publisher(index: "Index") -> str:
    """Who published it, under which programme."""
    about = index.report.about
    return " ".join(map(one_line, filter(None, (about.inspectorate, about.programme))))
