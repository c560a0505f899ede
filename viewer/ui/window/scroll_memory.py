"""How far the reader has scrolled in each tab of each open report."""

from collections.abc import Iterable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from viewer.ui.timers import single_shot
from viewer.ui.widgets.choice_list import ChoiceList
from viewer.ui.widgets.surfaces import Surface

Positions = tuple[int, ...]


class ScrollMemory(QObject):
    """Keeps positions while the tab shows another report, and finds them again."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._kept: dict[tuple[int, str], Positions] = {}
        self._wanted: tuple[QWidget, Positions] | None = None
        self._timer = single_shot(self, self._scroll)

    def keep(self, open_report: int, tab_id: str, tab: QWidget) -> None:
        """Remember where the reader is in a tab of a report."""
        bars = (area.verticalScrollBar() for area in _areas(tab))
        self._kept[open_report, tab_id] = tuple(bar.value() for bar in bars)

    def find(self, open_report: int, tab_id: str, tab: QWidget) -> None:
        """Scroll a tab to where the reader was, once it is laid out; to its top if never there."""
        kept = self._kept.get((open_report, tab_id))
        if kept is None:
            for area in _areas(tab):
                if isinstance(area, Surface):
                    area.verticalScrollBar().setValue(0)
            return
        self._wanted = tab, kept
        self._timer.start(0)

    def forget_all_but(self, open_reports: Iterable[int]) -> None:
        """Forget all positions but those in these reports, because others were closed."""
        left = set(open_reports)
        self._kept = {key: value for key, value in self._kept.items() if key[0] in left}

    def _scroll(self) -> None:
        if self._wanted is not None:
            tab, kept = self._wanted
            self._wanted = None
            for area, value in zip(_areas(tab), kept, strict=False):
                area.verticalScrollBar().setValue(value)


def _areas(tab: QWidget) -> list[QAbstractScrollArea]:
    """What of a tab scrolls as long as it lives: pages and lists, not the tables on a page."""
    return [*tab.findChildren(ChoiceList), *tab.findChildren(Surface)]
