"""The header: which report this is, and its tabs."""

from dataclasses import replace
from typing import TYPE_CHECKING

from viewer.characters import cut
from viewer.presentation.content.overview import Header, SwitcherEntry, TabLabel
from viewer.presentation.content.text import one_line
from viewer.presentation.tabs import TABS
from viewer.presentation.wording.inspectorate import body_text, inspectorate_text
from viewer.store.session.state import State

NO_REPORT = "No report is open"
SEPARATOR = "  ·  "
DRAFTS = "Drafts"
COLLECTIONS = "Collections"
LONGEST_NAME = 120  # letters of a report's name in a menu


if TYPE_CHECKING:
    from viewer.domain.index import Index
    from viewer.domain.report import About


def header(state: State) -> Header:
    """The header for what is open."""
    if (draft := state.open_draft) is not None:
        name = one_line(draft.draft.document.name)
        return Header(name, "", (), f"{name}, draft – Inspection Viewer", report_menu(state))
    if (collection := state.open_collection) is not None:
        from viewer.presentation.collection.screen.heading import collection_header  # noqa: PLC0415 - not needed for a start

        return replace(collection_header(collection), reports=report_menu(state))
    if state.document is None:
        tabs = tuple(TabLabel(tab.id, tab.title) for tab in TABS)
        return Header(NO_REPORT, "Open a report with Ctrl+O.", tabs, "Inspection Viewer")
    return replace(report_header(state.document.index), reports=report_menu(state))


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

    names = told_apart(str(open_report.document.file) for open_report in state.open_reports)
    reports = []
    for one in state.open_reports:
        index = one.document.index
        words = (*_known_by(index.report.about), names[str(one.document.file)])
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


def report_name(about: "About") -> str:
    """What a report is called where no other of it is said: its subject, and when or what it is."""
    name, *more = _known_by(about)
    kind = one_line(about.programme) if about.programme else inspectorate_text(about)
    return cut(", ".join((name, *(more or [kind]))), LONGEST_NAME)


def _known_by(about: "About") -> tuple[str, ...]:
    dates = _dates(about)[:1] if about.inspected or about.published else ()
    return (body_text(about), *dates)


def _dates(about: "About") -> list[str]:
    """When it was inspected, published and revised last, as far as that is known."""
    # Not needed for a start: it knows the domain.
    from viewer.presentation.wording.sources import issued  # noqa: PLC0415

    dates = [f"inspected {one_line(about.inspected.wording)}"] if about.inspected else []
    return [*dates, *issued(about)]


def report_parts(index: "Index") -> list[str]:
    """Inspectorate and programme, the kind of inspection, and dates."""
    about = index.report.about
    kind = [one_line(about.kind)] if about.kind else []
    missing = [] if about.published else ["publication date not stated"]
    return [publisher(index), *kind, *_dates(about), *missing]


def publisher(index: "Index") -> str:
    """Who published it, under which programme."""
    about = index.report.about
    programme = one_line(about.programme or "")
    return " ".join(filter(None, (inspectorate_text(about), programme)))
