"""The same thing is done over and over, and what stays of it is weighed and counted.

Weighed is what the process holds privately; the first third warms caches and pools and does not
count, the rest is fitted with a line whose slope is the growth of a round.
"""

import ctypes
import gc
import json
import sys
from collections.abc import Callable
from pathlib import Path

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from tests.benchmarks.painting import Frames
from tests.benchmarks.probes.program import shown
from tests.benchmarks.reports import size_of, written
from viewer.app import build_application
from viewer.presentation.tabs import TABS
from viewer.resources import shipped_report
from viewer.store.session.place import Place
from viewer.ui.charts.loading import is_loaded

WEIGHED, TURN = 30, 6
"""How often it is weighed, and after how many rounds the same tab and report come again."""

M_MMAP_THRESHOLD = -3  # of malloc.h
Round = Callable[[int], None]


def main(name: str, rounds: int) -> None:
    """Do it, and tell what has grown."""
    # Else glibc puts a window's picture on its heap now and then, and the heap cannot shrink.
    ctypes.CDLL(None).mallopt(M_MMAP_THRESHOLD, 1 << 18)
    doing, turn = ROUNDS[name](), min(TURN, max(1, rounds // 3))
    weights: list[tuple[int, float]] = []
    counts: list[tuple[int, int]] = []
    for number in range(rounds):
        doing(number)
        if number % (turn * max(1, rounds // WEIGHED // turn)) == 0 and number >= rounds // 3:
            _tidy()
            weights.append((number, _held()))
            counts.append((len(QApplication.allWidgets()), len(shiboken6.getAllValidWrappers())))
    told = {
        "rounds": rounds,
        "grown": _slope(weights),
        "widgets": counts[-1][0] - counts[0][0],
        "objects": counts[-1][1] - counts[0][1],
        "weights": weights,
    }
    print(json.dumps(told))


def _switches() -> Round:
    program, frames = shown()
    tabs = [tab.id for tab in TABS]
    program.hub.go(Place("metrics"))
    while not is_loaded():  # what charts are drawn with stays, and is no wear
        program.qt.processEvents()

    def switch(number: int) -> None:
        program.hub.go(Place(tabs[number % len(tabs)]))
        frames.settle()

    return switch


def _reports() -> Round:
    """Another report each time, on another tab each time."""
    program, frames = shown()
    files = [shipped_report(), written(Path(), size_of(60)), written(Path(), size_of(60), 2)]
    tabs = [tab.id for tab in TABS]

    def leave(number: int) -> None:
        program.hub.open_now(files[number % len(files)])
        program.hub.go(Place(tabs[number % len(tabs)]))
        frames.settle()

    return leave


def _windows() -> Round:
    """As the program ends, but for the process."""
    kept, _ = shown()

    def window(_number: int) -> None:
        assert kept.window.isVisible()
        program = build_application([], Path("settings.json"))
        frames = Frames(program.window)
        program.window.show()
        frames.settle()
        program.window.close()
        program.window.deleteLater()
        program.hub.deleteLater()
        del program, frames
        _tidy()

    return window


ROUNDS: dict[str, Callable[[], Round]] = {
    "switches": _switches,
    "reports": _reports,
    "windows": _windows,
}


def _tidy() -> None:
    """Have everything deleted that was given up."""
    QCoreApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QCoreApplication.processEvents()
    gc.collect()


def _held() -> float:
    """What this process alone holds, in KiB."""
    lines = Path("/proc/self/smaps_rollup").read_text(encoding="ascii").splitlines()
    private = [line.split()[1] for line in lines if line.startswith(("Private_Dirty", "Private_C"))]
    return float(sum(map(int, private)))


def _slope(weights: list[tuple[int, float]]) -> float:
    """The line through the weights by least squares: KiB for each round."""
    count = len(weights)
    middle = sum(number for number, _ in weights) / count
    level = sum(weight for _, weight in weights) / count
    above = sum((number - middle) * (weight - level) for number, weight in weights)
    spread = sum((number - middle) ** 2 for number, _ in weights)
    return above / spread


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
