"""The heads of the columns of a table: what stands over each, and a choice of its role."""

from functools import partial
from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QComboBox, QHeaderView, QWidget

from viewer.extraction.tables.mapping import Mapping
from viewer.presentation.tables.columns import role_choices
from viewer.ui.tables.choice import ChoiceCombo
from viewer.ui.theme.painting import draw_cut
from viewer.ui.theme.theme import Themed, now
from viewer.ui.timers import single_shot

AT_ONCE = 40
"""Boxes that are made before anything else is done."""

_BY_TAB, _BY_CLICK = Qt.FocusPolicy.StrongFocus, Qt.FocusPolicy.ClickFocus
_FREE = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
_STEPS: dict[int, int] = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class RoleHeader(QHeaderView, Themed):
    """Headings with a combo box under each; `chosen` sends a column's number and its new role.

    `entered` sends the number of the column whose box has come to have the focus. Tab leads to the
    box of the column that is looked at, the arrow keys from there to its neighbours.
    """

    chosen = Signal(int, str)
    entered = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.combos: list[ChoiceCombo] = []
        self._shown: list[tuple[str, str]] = []
        self._later = single_shot(self, self._make)
        self._looked_at = 0
        self.before: QWidget | None = None
        self._after = parent
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.sectionResized.connect(self.place)
        self.geometriesChanged.connect(self.place)
        self.apply_theme()

    def apply_theme(self) -> None:
        self.setFont(now().font("strong"))
        self.setMinimumSectionSize(now().em(9))
        self.updateGeometry()

    def show_roles(self, mapping: Mapping, names: list[str]) -> None:
        """Show the role of each column; boxes are made anew only where their number differs."""
        self._shown = [
            (column.role, name) for column, name in zip(mapping.columns, names, strict=True)
        ]
        for combo in self.combos[len(names) :]:
            combo.removeEventFilter(self)
            combo.deleteLater()
        del self.combos[len(names) :]
        for combo, (role, name) in zip(self.combos, self._shown, strict=False):
            combo.named(f"Column {name}", self.viewport())
            combo.offer(role_choices(), role)
        self._make()

    def mark(self, section: int) -> None:
        """Mark the column that is looked at."""
        self._looked_at = section
        for number, combo in enumerate(self.combos):
            by_tab = number == section
            combo.setFocusPolicy(_BY_TAB if by_tab else _BY_CLICK)
        self.viewport().update()

    def place(self) -> None:
        """Put each box under its heading, wherever that has gone."""
        high, gap = now().em(2.0), now().em(0.3)
        for section, combo in enumerate(self.combos):
            left, wide = self.sectionViewportPosition(section), self.sectionSize(section)
            combo.setGeometry(left + gap, self.height() - high - gap, wide - 2 * gap, high)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), now().em(4.6))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn and watched in self.combos:
            self.entered.emit(self.combos.index(watched) + 1)
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = _STEPS.get(event.key())
            if step is not None and watched in self.combos:
                there = self.combos.index(watched) + step
                if 0 <= there < len(self.combos):
                    self.combos[there].setFocus(Qt.FocusReason.OtherFocusReason)
                return True
        return super().eventFilter(watched, event)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        inks = now().inks
        painter.fillRect(rect, QColor(inks.card))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, QColor(inks.control))
        if section == self._looked_at:
            painter.fillRect(rect.left(), rect.bottom() - 2, rect.width(), 3, QColor(inks.accent))
        painter.setFont(now().font("strong"))
        painter.setPen(QColor(inks.text))
        gap = now().em(0.5)
        line = rect.adjusted(gap, gap // 2, -gap, -now().em(2.3))
        name = self.model().headerData(section, Qt.Orientation.Horizontal)
        draw_cut(painter, line, str(name))

    def _make(self) -> None:
        """Make boxes that are missing, a few at a time where there are many columns."""
        for role, name in self._shown[len(self.combos) :][:AT_ONCE]:
            combo = ChoiceCombo("")
            combo.setSizeAdjustPolicy(_FREE)  # else it takes the size of its longest words
            combo.setFocusPolicy(_BY_CLICK)
            combo.setParent(self.viewport())
            combo.named(f"Column {name}", self.viewport())
            combo.installEventFilter(self)
            combo.offer(role_choices(), role)
            combo.picked.connect(partial(self.chosen.emit, len(self.combos) + 1))
            combo.show()
            self.combos.append(combo)
        chain = [self.before, *self.combos, self._after]
        for one, after in pairwise(part for part in chain if part is not None):
            QWidget.setTabOrder(one, after)
        self.place()
        if len(self.combos) < len(self._shown):
            self._later.start()
