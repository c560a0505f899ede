"""The widget of each tab, by its id: a new tab is a line here and one in `presentation.tabs.TABS`.

A widget's module is imported when its tab is first shown: only Overview is needed to start.
"""

from collections.abc import Callable

from viewer.ui.widgets.tab import TabWidget


def _overview() -> TabWidget:
    from viewer.ui.tabs.overview import OverviewTab

    return OverviewTab()


def _choice() -> TabWidget:
    from viewer.ui.tabs.choice import ChoiceTab

    return ChoiceTab()


def _about() -> TabWidget:
    from viewer.ui.tabs.about import AboutTab

    return AboutTab()


TAB_WIDGETS: dict[str, Callable[[], TabWidget]] = {
    "overview": _overview,
    "criteria": _choice,
    "strengths": _choice,
    "weaknesses": _choice,
    "metrics": _choice,
    "about": _about,
}
