"""Runs a program as its own command would, and tells through a pipe when its window was painted.

    python -P -m tests.benchmarks.watched PIPE SETTLED viewer|bare

Told is the moment when a paint of the first window had reached the screen and the screen held
what it then holds for good: a window painted empty, and filled after, is painted when it is full.
SETTLED is after how many milliseconds a screen that was going to change has changed.
"""

import json
import os
import sys
import time
from collections.abc import Callable, Sequence
from typing import Any

Screen = int


class _Doorkeeper:
    """Waits for a program to import QtWidgets, for the window is shown with it. Costs nothing."""

    def __init__(self, pipe: int, settled: int) -> None:
        self.pipe, self.settled = pipe, settled

    def find_spec(self, name: str, path: Sequence[str] | None, _target: object = None) -> Any:
        """Python: where a module is; ours is where it would be found without us."""
        if name != "PySide6.QtWidgets":
            return None
        sys.meta_path.remove(self)
        found: Any = sys.meta_path[-1].find_spec(name, path)
        found.loader = _Loader(found.loader, self.pipe, self.settled)
        return found


class _Loader:
    """Loads a module as ever, and then watches its windows."""

    def __init__(self, loader: Any, pipe: int, settled: int) -> None:
        self._loader, self._pipe, self._settled = loader, pipe, settled

    def create_module(self, spec: Any) -> Any:
        """Python: make the module."""
        return self._loader.create_module(spec)

    def exec_module(self, module: Any) -> None:
        """Python: fill the module."""
        self._loader.exec_module(module)
        watchers: list[object] = []
        show, pipe, settled = module.QWidget.show, self._pipe, self._settled

        def watched(widget: Any) -> None:
            if widget.isWindow() and not watchers:
                watchers.append(_watcher(widget, pipe, settled))
            show(widget)

        module.QWidget.show = watched


def _watcher(window: Any, pipe: int, settled: int) -> object:  # noqa: C901 - a class is in it
    from PySide6.QtCore import QEvent, QObject, QTimer

    hub = getattr(window, "_hub", None)

    class Watcher(QObject):
        """Sees the window's events; kept alive by whoever made it."""

        def __init__(self) -> None:
            super().__init__()
            self.seen: list[tuple[int, Screen]] = []
            self._due = False
            self._ready = 0
            self._waits = 20
            if hub is not None:
                hub.changed.connect(self._changed)
                self._changed(hub.state)  # a report never seen is read before its window is shown

        def _changed(self, state: Any) -> None:
            if state.report_file is not None and not self._ready:
                self._ready = time.monotonic_ns()

        def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
            if event.type() in {QEvent.Type.Paint, QEvent.Type.UpdateRequest} and not self._due:
                self._due = True
                QTimer.singleShot(0, self._painted)  # once this paint is whole and flushed
            return False

        def _painted(self) -> None:
            moment, self._due = time.monotonic_ns(), False
            self.seen.append((moment, _on_screen(window)))
            if len(self.seen) == 1:
                QTimer.singleShot(settled, self._tell)

        def _tell(self) -> None:
            self._waits -= 1
            final = _on_screen(window)
            same = [moment for moment, screen in self.seen if screen == final]
            painted = next(iter(same), None)
            changes = painted is None and self._waits > 0
            if changes or not _is_read(hub, self._ready, self._waits):
                QTimer.singleShot(settled, self._tell)
                return
            told = {
                "painted": painted,
                "ready": max(self._ready, painted or 0),
                "before": [moment for moment, screen in self.seen if screen != final],
                "shown": window.isVisible() and window.windowHandle().isExposed(),
                "title": window.windowTitle(),
                **memory(),
            }
            os.write(pipe, json.dumps(told).encode() + b"\n")
            window.close()

    watcher = Watcher()
    window.installEventFilter(watcher)
    return watcher


def _is_read(hub: Any, ready: int, waits: int) -> bool:
    """Whether nothing is read any more: a busy machine still reads, and says so on the screen."""
    return hub is None or ready > 0 or waits <= 0


def _on_screen(window: Any) -> Screen:
    """What the screen itself holds where the window is, as a number."""
    picture = window.screen().grabWindow(window.winId()).toImage()
    return hash(bytes(picture.constBits()))


def memory() -> dict[str, float]:
    """Resident memory of this process now and at most, in MiB."""
    with open("/proc/self/status", encoding="ascii") as status:  # noqa: PTH123 - no pathlib: it costs
        lines = dict(line.split(":", 1) for line in status)
    named = {"resident": "VmRSS", "peak": "VmHWM"}
    return {name: int(lines[key].split()[0]) / 1024 for name, key in named.items()}


def main() -> int:
    """Run the program that is named until its window is closed."""
    pipe, settled, name, *rest = sys.argv[1:]
    sys.meta_path.insert(0, _Doorkeeper(int(pipe), int(settled)))
    sys.argv[1:] = rest
    run: Callable[[], int]
    if name == "viewer":
        from viewer.__main__ import main as run
    else:
        from tests.benchmarks.bare import main as run
    return run()


if __name__ == "__main__":
    sys.exit(main())
