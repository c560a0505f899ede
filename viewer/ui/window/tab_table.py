"""The tabs, each with its content and its widget. A new tab is two functions and one line here.

Each is imported when its tab is first shown: only Overview is needed to start.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from viewer.store.session.state import State
from viewer.ui.widgets.tab import TabWidget

if TYPE_CHECKING:
    from viewer.domain.findings import FindingKind
    from viewer.domain.index import Index


@dataclass(frozen=True, slots=True)
class TabUI:
    """How a tab's content is made from the state, and its widget when it is first needed."""

    content: Callable[[State, "Index"], object]
    widget: Callable[[], TabWidget]


def _overview(state: State, index: "Index") -> object:
    from viewer.presentation.tabs.overview import overview

    return overview(index)


def _criteria(state: State, index: "Index") -> object:
    from viewer.presentation.tabs.criteria import criteria

    return criteria(index, state.chosen.get("criteria"))


def _findings(kind: "FindingKind", tab: str) -> Callable[[State, "Index"], object]:
    def content(state: State, index: "Index") -> object:
        from viewer.presentation.tabs.findings import findings

        return findings(index, kind, state.chosen.get(tab), state.filters.get(tab, ""))

    return content


def _metrics(state: State, index: "Index") -> object:
    from viewer.presentation.tabs.metrics import metrics

    return metrics(index, state.chosen.get("metrics"), state.filters.get("metrics", ""))


def _about(state: State, index: "Index") -> object:
    from viewer.presentation.tabs.about import about

    return about(index, state.chosen.get("about"))


def _overview_tab() -> TabWidget:
    from viewer.ui.tabs.overview import OverviewTab

    return OverviewTab()


def _choice_tab() -> TabWidget:
    from viewer.ui.tabs.choice import ChoiceTab

    return ChoiceTab()


def _about_tab() -> TabWidget:
    from viewer.ui.tabs.about import AboutTab

    return AboutTab()


TAB_UIS: dict[str, TabUI] = {
    "overview": TabUI(_overview, _overview_tab),
    "criteria": TabUI(_criteria, _choice_tab),
    "strengths": TabUI(_findings("strength", "strengths"), _choice_tab),
    "weaknesses": TabUI(_findings("weakness", "weaknesses"), _choice_tab),
    "metrics": TabUI(_metrics, _choice_tab),
    "about": TabUI(_about, _about_tab),
}


def work_out(index: "Index") -> None:
    """Make what every tab shows of a report; what is made once for each report is then kept."""
    from viewer.store.disk.settings import Settings
    from viewer.store.gc_pause import collector_paused  # not needed for a start

    with collector_paused():
        for tab in TAB_UIS.values():
            tab.content(State(Settings()), index)
