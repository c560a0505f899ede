"""The widget of each tab, by its id: a new tab is a line here and one in `presentation.tabs.TABS`.

So are a page of a document and a comparison, which stand in place of a tab.

A widget's module is imported when its tab is first shown: only Overview is needed to start.
"""

from collections.abc import Callable

from viewer.store.session.place import COMPARISON, DOCUMENT
from viewer.ui.widgets.tab import TabWidget


def _overview() -> TabWidget:
    from viewer.ui.tabs.overview import OverviewTab

    return OverviewTab()


def _choice() -> TabWidget:
    from viewer.ui.blocks.choice import ChoiceTab

    return ChoiceTab()


def _about() -> TabWidget:
    from viewer.ui.tabs.about import AboutTab

    return AboutTab()


def _document() -> TabWidget:
    from viewer.ui.tabs.document import DocumentTab

    return DocumentTab()


def _comparison() -> TabWidget:
    from viewer.ui.tabs.comparison import ComparisonTab

    return ComparisonTab()


TAB_WIDGETS: dict[str, Callable[[], TabWidget]] = {
    "overview": _overview,
    "criteria": _choice,
    "strengths": _choice,
    "weaknesses": _choice,
    "metrics": _choice,
    "about": _about,
    DOCUMENT: _document,
    COMPARISON: _comparison,
}
