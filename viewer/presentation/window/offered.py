"""Predicates of the state that say when an action is enabled: what must be open for it."""

from collections.abc import Callable

from viewer.presentation.collection.screen.tabs import EXPORTED_TABS
from viewer.store.session.place import COMPARISON
from viewer.store.session.state import State


def always(state: State) -> bool:
    """Offered whatever is open."""
    return True


def with_report(state: State) -> bool:
    """Offered when a report is open."""
    return state.report_file is not None


def with_documents(state: State) -> bool:
    """Offered when the open report names a document beside it whose pages can be shown."""
    sources = state.report_file.index.report.sources if state.report_file else ()
    return any(source.can_be_shown for source in sources)


def with_file(state: State) -> bool:
    """Offered when the report in front was read from a file, and is not that of a draft."""
    own_file = state.report_file is not None and state.report_file.line is None
    return own_file and state.draft_of(state.front) is None


def with_collection(state: State) -> bool:
    """Offered when a folder of reports, or a file of many, is in front."""
    return state.open_collection is not None


def without_collection(state: State) -> bool:
    """Offered when no collection is in front."""
    return state.open_collection is None


def with_pages_out(state: State) -> bool:
    """Offered when what is in front can be written as a document."""
    one = state.open_collection
    if one is None or one.tab not in EXPORTED_TABS:
        return with_report(state)
    if one.tab == "search":
        return bool(getattr(one.views.get("search"), "words", "").strip())
    return with_ratings(state)


def with_ratings(state: State) -> bool:
    """Offered when a collection is in front in which anything is rated."""
    one = state.open_collection
    return one is not None and any(item.ratings for item in one.collection.inspections)


def with_file_or_folder(state: State) -> bool:
    """Offered when what is in front can be read again."""
    return with_file(state) or with_collection(state)


def with_draft(state: State) -> bool:
    """Offered when a draft is in front, itself or as the report that it would be."""
    return state.draft_of(state.front) is not None


def with_thumbnails(state: State) -> bool:
    """Offered while a document is checked that has several pages of its own."""
    one = state.open_draft
    return one is not None and one.draft.document.kind == "pdf" and one.draft.document.pages > 1


def with_pages(state: State) -> bool:
    """Offered when a report or a draft is in front."""
    return with_report(state) or with_draft(state)


def with_panes(state: State) -> bool:
    """Offered when there is anything in front whose parts one can go through."""
    return with_pages(state) or with_collection(state)


def with_matches(state: State) -> bool:
    """Offered when there is something in front to go through, such as matches."""
    one = state.open_collection
    return one.tab in {"compare", "search"} if one else with_pages(state)


OF_ANY_REPORT = frozenset(
    {
        with_report,
        with_pages,
        with_panes,
        with_file,
        with_file_or_folder,
        with_pages_out,
        with_matches,
    }
)
"""When what any report has is offered: for a preview of one that is still to be read, too."""


def in_checking(action: str) -> Callable[[State], bool]:
    """Offered when the draft in front can be decided on so."""

    def can(state: State) -> bool:
        if state.open_draft is None:
            return with_draft(state) and action in {"check-show", "check-save"}
        from viewer.presentation.checking.deciding import offered  # noqa: PLC0415 - only for a draft

        return action in offered(state.open_draft)

    return can


def in_theme(theme: str) -> Callable[[State], bool]:
    """Ticked when these colours are asked for."""
    return lambda state: state.settings.theme == theme


def with_several(state: State) -> bool:
    """Offered when there is more than one report open."""
    return len(state.open_reports) + len(state.drafts) + len(state.collections) > 1


def with_two_reports(state: State) -> bool:
    """Offered when there is another open report beside the one in front."""
    return state.report_file is not None and len(state.open_reports) > 1


def with_two_marked(state: State) -> bool:
    """Offered when two reports of the collection in front are marked."""
    return state.open_collection is not None and len(state.open_collection.marked) > 1


def with_comparison(state: State) -> bool:
    """Offered when two reports are side by side."""
    one = state.open_collection
    return one.tab == "compare" if one else state.place.tab == COMPARISON
