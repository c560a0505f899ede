"""The window's place on the screens: found again at a start, remembered while it is moved."""

from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from viewer.store.disk import window_geometry as frames
from viewer.store.disk.window_geometry import Rectangle, WindowGeometry
from viewer.ui.session.window_memory import WindowMemoryHolder
from viewer.ui.timers import single_shot

SETTLED_MS = 300
_MOVES = frozenset(
    {QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.WindowStateChange, QEvent.Type.Close}
)


class GeometryKeeper(QObject):
    """Puts a window where it was, and notes where it goes."""

    def __init__(self, holder: WindowMemoryHolder, window: QWidget) -> None:
        super().__init__(window)
        self._holder, self._window = holder, window
        self._timer = single_shot(self, self.remember, SETTLED_MS)
        self._restore()
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Have the place of the window remembered once it rests after a move."""
        if event.type() in _MOVES and self._window.isVisible():
            if event.type() == QEvent.Type.Close:
                self.remember()
            else:
                self._timer.start()
        return super().eventFilter(watched, event)

    def remember(self) -> None:
        """Note where the window is."""
        self._timer.stop()
        box = _box(self._window.normalGeometry())
        maximised = bool(self._window.windowState() & Qt.WindowState.WindowMaximized)
        if box.width and box.height:
            place = frames.geometry_text(WindowGeometry(box, maximised))
            self._holder.note(replace(self._holder.value, window=place))

    def _restore(self) -> None:
        kept = frames.geometry_in(self._holder.value.window)
        if kept is None:
            self._window.resize(*frames.DEFAULT)
            return
        fitted = frames.fitted(kept, _screens())
        box = fitted.box
        self._window.setGeometry(box.left, box.top, box.width, box.height)
        if fitted.maximised:
            self._window.setWindowState(Qt.WindowState.WindowMaximized)


def _screens() -> list[Rectangle]:
    """What windows may cover of each screen, the main one first."""
    main = QGuiApplication.primaryScreen()
    others = [screen for screen in QGuiApplication.screens() if screen is not main]
    return [_box(screen.availableGeometry()) for screen in (main, *others)]


def _box(rectangle: QRect) -> Rectangle:
    return Rectangle(rectangle.x(), rectangle.y(), rectangle.width(), rectangle.height())
