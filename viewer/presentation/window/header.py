"""The header: which report this is, and its tabs."""

from dataclasses import replace
from typing import TYPE_CHECKING

from viewer.presentation.content.header import Header, SwitcherEntry, TabLabel
from viewer.presentation.content.text import one_line
from viewer.presentation.tabs import TABS
from viewer.presentation.wording.inspectorate import body_text
from viewer.presentation.wording.report_names import known_by, publisher, report_parts
from viewer.store.session.state import State

NO_REPORT = "No report is open"
SEPARATOR = "  ·  "
DRAFTS = "Drafts"
COLLECTIONS = "Collections"


if TYPE_CHECKING:
    from viewer.domain.index import Index


def header(state: State) -> Header:
    """The header for what is open."""
    if (draft := state.open_draft) is not None:
        name = one_line(draft.draft.document.name)
        return Header(name, "", (), f"{name}, draft – Inspection Viewer", report_menu(state))
    if (collection := state.open_collection) is not None:
        from viewer.presentation.collection.screen.heading import collection_header  # noqa: PLC0415 - not needed for a start

        return replace(collection_header(collection), reports=report_menu(state))
    if state.report_file is None:
        tabs = tuple(TabLabel(tab.id, tab.title) for tab in TABS)
        return Header(NO_REPORT, "Open a report with Ctrl+O.", tabs, "Inspection Viewer")
    return replace(report_header(state.report_file.index), reports=report_menu(state))


def report_header(index: "Index") -> Header:
    """The header for a report."""
    name = body_text(index.report.about)
    labels = (
        TabLabel(tab.id, f"{tab.title} {tab.count(index):,}" if tab.count else tab.title)
        for tab in TABS
    )
    subtitle = SEPARATOR.join(report_parts(index))
    return Header(name, subtitle, tuple(labels), f"{name} – Inspection Viewer")


def report_menu(state: State) -> tuple[SwitcherEntry, ...]:
    """What the reader can switch between: subject, date and file tell one from another."""
    if len(state.open_reports) + len(state.drafts) + len(state.collections) < 2:
        return ()
    from viewer.store.disk.recent import told_apart  # noqa: PLC0415 - not needed for a start

    names = told_apart(str(open_report.report_file.file) for open_report in state.open_reports)
    reports = []
    for one in state.open_reports:
        index = one.report_file.index
        words = (*known_by(index.report.about), names[str(one.report_file.file)])
        told, group = SEPARATOR.join(words), publisher(index)
        reports.append(SwitcherEntry(one.id, told, one.id == state.front, group))
    for draft in state.drafts:
        words = (one_line(draft.draft.document.name), "draft")
        told = SEPARATOR.join(words)
        reports.append(SwitcherEntry(draft.id, told, draft.id == state.front, DRAFTS))
    for collection in state.collections:
        words = (one_line(collection.file.name), "folder" if collection.is_folder else "file")
        told = SEPARATOR.join(words)
        reports.append(
            SwitcherEntry(collection.id, told, collection.id == state.front, COLLECTIONS)
        )
    return tuple(reports)
