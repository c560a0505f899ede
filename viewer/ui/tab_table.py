"""The tabs, each with its content and its widget. A new tab is one line here."""

from collections.abc import Callable
from dataclasses import dataclass

from viewer.domain.index import Index
from viewer.presentation.tabs import about, criteria, findings, metrics, overview
from viewer.store.state import State
from viewer.ui.tab_widget import TabWidget


@dataclass(frozen=True, slots=True)
class TabUI:
    """How a tab's content is made from the state, and its widget when it is first needed."""

    content: Callable[[State, Index], object]
    widget: Callable[[], TabWidget]


def _overview() -> TabWidget:
    from viewer.ui.tabs.overview import OverviewTab

    return OverviewTab()


def _choice() -> TabWidget:
    from viewer.ui.tabs.choice import ChoiceTab

    return ChoiceTab()


def _about() -> TabWidget:
    from viewer.ui.tabs.about import AboutTab

    return AboutTab()


def _chosen(state: State, tab: str) -> str | None:
    return state.chosen.get(tab)


def _filter(state: State, tab: str) -> str:
    return state.filters.get(tab, "")


TAB_UIS: dict[str, TabUI] = {
    "overview": TabUI(lambda state, index: overview.overview(index), _overview),
    "criteria": TabUI(
        lambda state, index: criteria.criteria(index, _chosen(state, "criteria")), _choice
    ),
    "strengths": TabUI(
        lambda state, index: findings.findings(
            index, "strength", _chosen(state, "strengths"), _filter(state, "strengths")
        ),
        _choice,
    ),
    "weaknesses": TabUI(
        lambda state, index: findings.findings(
            index, "weakness", _chosen(state, "weaknesses"), _filter(state, "weaknesses")
        ),
        _choice,
    ),
    "metrics": TabUI(
        lambda state, index: metrics.metrics(
            index, _chosen(state, "metrics"), _filter(state, "metrics")
        ),
        _choice,
    ),
    "about": TabUI(lambda state, index: about.about(index, _chosen(state, "about")), _about),
}
