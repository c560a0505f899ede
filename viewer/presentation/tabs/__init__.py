"""The tabs in order, each with what it shows. A new tab is a presenter here and a line in `TABS`.

Its widget is a line in viewer/ui/window/tab_table.py. A presenter is imported when its tab is first
shown: only Overview is needed to start.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from viewer.store.session.place import COMPARISON, DOCUMENT

if TYPE_CHECKING:
    from viewer.domain.index import Index
    from viewer.store.session.state import State

MANY = 500  # findings and metrics from which the tabs are worked out while nobody waits for them


@dataclass(frozen=True, slots=True)
class Tab:
    """A tab: its id, its title, what it shows, and how many things it holds (None: no count)."""

    id: str
    title: str
    content: Callable[["State", "Index"], object]
    count: Callable[["Index"], int] | None = None


def _overview(_state: "State", index: "Index") -> object:
    from viewer.presentation.tabs.overview import overview

    return overview(index)


def _criteria(state: "State", index: "Index") -> object:
    from viewer.presentation.tabs.criteria import criteria

    return criteria(index, state.chosen.get("criteria"))


def _findings(tab: str) -> Callable[["State", "Index"], object]:
    def content(state: "State", index: "Index") -> object:
        from viewer.presentation.tabs.findings import findings

        return findings(index, tab, state.chosen.get(tab), state.filters.get(tab, ""))

    return content


def _metrics(state: "State", index: "Index") -> object:
    from viewer.presentation.tabs.metrics import metrics

    return metrics(index, state.chosen.get("metrics"), state.filters.get("metrics", ""))


def _about(state: "State", index: "Index") -> object:
    from viewer.presentation.tabs.about import about

    return about(index, state.chosen.get("about"))


def _against(index: "Index") -> int:
    """How many entries Weaknesses lists: the recommendations stand there too."""
    return len(index.criticised) + len(index.recommended)


TABS: tuple[Tab, ...] = (
    Tab("overview", "Overview", _overview),
    Tab("criteria", "Criteria", _criteria, lambda index: len(index.criteria)),
    Tab("strengths", "Strengths", _findings("strengths"), lambda index: len(index.praised)),
    Tab("weaknesses", "Weaknesses", _findings("weaknesses"), _against),
    Tab("metrics", "Metrics", _metrics, lambda index: len(index.metrics)),
    Tab("about", "About", _about),
)
TAB_IDS = tuple(tab.id for tab in TABS)


def tab_content(state: "State", tab_id: str, index: "Index") -> object:
    """What a tab, or what stands in place of one, shows in a state, as a frozen value."""
    if tab_id == DOCUMENT and state.report_file is not None:
        from viewer.presentation.tabs.document import document_page

        return document_page(
            index, state.report_file.real or state.report_file.file, state.place.item
        )
    if tab_id == COMPARISON:
        from viewer.presentation.comparison.tab import compare_tab

        return compare_tab(state)
    return TABS[TAB_IDS.index(tab_id)].content(state, index)


def is_long(index: "Index") -> bool:
    """Whether a report is so long that working something out of it takes a while."""
    return len(index.findings) + len(index.metrics) > MANY


def work_out(index: "Index") -> None:
    """Make what every tab shows of a report; what is made once for each report is then kept."""
    from viewer.store.disk.settings import Settings
    from viewer.store.gc_pause import collector_paused  # not needed for a start
    from viewer.store.session.state import State

    with collector_paused():
        for tab in TABS:
            tab.content(State(Settings()), index)
