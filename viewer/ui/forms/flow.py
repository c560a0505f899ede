"""A row of widgets that goes on in the next line where there is no more room."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget


class Flow(QWidget):
    """Lays its parts out from left to right, line by line; those `at_end` stand at the right."""

    def __init__(self, spacing: int = 8, line: int = 6) -> None:
        super().__init__()
        self._parts: list[QWidget] = []
        self._at_end: set[QWidget] = set()
        self._spacing, self._line = spacing, line
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_parts(self, *parts: QWidget, at_end: tuple[QWidget, ...] = ()) -> None:
        """Lay out these widgets, which are its children already or become so."""
        self._parts, self._at_end = [*parts, *at_end], set(at_end)
        for part in self._parts:
            part.setParent(self)
            part.show()
        self.arrange()

    def arrange(self) -> None:
        """Lay out anew, because a part has another size or has gone."""
        self._set(self.width(), move=True)
        self.updateGeometry()

    def heightForWidth(self, width: int) -> int:
        return self._set(width, move=False)

    def sizeHint(self) -> QSize:
        sizes = [_size(part) for part in self._shown()]
        wide = sum(size.width() + self._spacing for size in sizes) - self._spacing
        return QSize(max(wide, 0), max((size.height() for size in sizes), default=0))

    def minimumSizeHint(self) -> QSize:
        sizes = [_size(part) for part in self._shown()]
        widest = max((size.width() for size in sizes), default=0)
        return QSize(min(widest, 160), max((size.height() for size in sizes), default=0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._set(event.size().width(), move=True)

    def _shown(self) -> list[QWidget]:
        return [part for part in self._parts if not part.isHidden()]

    def _set(self, width: int, *, move: bool) -> int:
        x = y = high = 0
        for part in self._shown():
            size = _size(part)
            wide = min(size.width(), width)
            if x and x + wide > width:
                x, y, high = 0, y + high + self._line, 0
            if part in self._at_end:
                rest = self._after(part)
                x = max(x, width - wide - rest)
            if move:
                part.setGeometry(QRect(x, y, wide, size.height()))
            x += wide + self._spacing
            high = max(high, size.height())
        return y + high

    def _after(self, part: QWidget) -> int:
        shown = self._shown()
        later = shown[shown.index(part) + 1 :]
        return sum(_size(one).width() + self._spacing for one in later)


def _size(part: QWidget) -> QSize:
    return part.sizeHint().expandedTo(part.minimumSize())
