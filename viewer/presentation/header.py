"""The header: which report this is, and its tabs."""

from typing import TYPE_CHECKING

from viewer.presentation.front import Header, TabLabel
from viewer.presentation.tabs import TABS
from viewer.presentation.text import one_line
from viewer.store.state import State

NO_REPORT = "No report is open"


if TYPE_CHECKING:
    from viewer.domain.index import Index


def header(state: State) -> Header:
    """The header for what is open."""
    if state.document is None:
        tabs = tuple(TabLabel(tab.id, tab.title) for tab in TABS)
        return Header(NO_REPORT, "Open a report with Ctrl+O.", tabs, "Inspection Viewer")
    return report_header(state.document.index)


def report_header(index: "Index") -> Header:
    """The header for a report."""
    name = one_line(index.report.about.subject.name)
    labels = (
        TabLabel(tab.id, f"{tab.title} {tab.count(index):,}" if tab.count else tab.title)
        for tab in TABS
    )
    return Header(name, report_line(index), tuple(labels), f"{name} – Inspection Viewer")


def report_line(index: "Index") -> str:
    """Inspectorate, programme and dates in one line."""
    from viewer.presentation.words import day_text  # knows the domain, which a start need not

    about = index.report.about
    parts = [f"{about.inspectorate} {about.programme or ''}".strip()]
    if about.inspected:
        parts.append(f"inspected {about.inspected.wording}")
    if about.published:
        parts.append(f"published {day_text(about.published.isoformat())}")
    if about.revisions:
        latest = max(revision.date for revision in about.revisions)
        parts.append(f"revised {day_text(latest.isoformat())}")
    if not about.published:
        parts.append("publication date not stated")
    return "  ·  ".join(map(one_line, parts))
