"""In a running program: a large report is opened, scrolled, searched and filtered. Tells times."""

import json
import random
import sys
import time
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractScrollArea, QLineEdit

from tests.benchmarks.painting import Frames, Heart
from tests.benchmarks.probes.program import shown
from tests.benchmarks.watched import memory
from viewer.app import Program
from viewer.store.session.place import Place
from viewer.ui.blocks.choice import ChoiceTab

STEP = 90  # pixels that a notch of the wheel scrolls
SOUGHT = "letters arrive late"


def main(file: Path, times: int) -> None:
    """Do all of it once."""
    program, frames = shown()
    told: dict[str, object] = {"before": memory()}
    told |= _opened(program, file)
    frames.settle()
    tabs = ("criteria", "strengths", "metrics", "about", "overview")
    told["tabs"] = {tab: frames.spent(partial(program.hub.go, Place(tab))) for tab in tabs}
    for tab in ("strengths", "metrics"):
        program.hub.go(Place(tab))
        frames.settle()
        told[f"scroll {tab}"] = _scrolled(frames, _list(program), times)
        told[f"filter {tab}"] = _typed(frames, _tab(program).filter, times)
        told[f"choose {tab}"] = _chosen(program, frames, times)
    told["search"] = _typed(frames, program.window.header.finder, times)
    told["after"] = memory()
    print(json.dumps(told))
    program.window.close()


def _opened(program: Program, file: Path) -> dict[str, float]:
    """Open a file as a reader does, and see how long the window stands still."""
    heart, before = Heart(), program.hub.state.report_file
    begun = time.perf_counter()
    program.hub.open_file(file)
    first = (time.perf_counter() - begun) * 1000
    stall = heart.watch(lambda: program.hub.state.report_file is not before)
    report_file = program.hub.state.report_file
    assert report_file is not None
    assert report_file.file == file
    return {"open": (time.perf_counter() - begun) * 1000, "stall": max(first, stall)}


def _scrolled(frames: Frames, area: QAbstractScrollArea, times: int) -> list[float]:
    """Frames while the wheel turns, and after jumps of the thumb."""
    bar, chance = area.verticalScrollBar(), random.Random(7)
    spent = []
    for number in range(times):
        to = bar.value() + STEP if number % 4 else chance.randint(0, bar.maximum())
        spent.append(frames.spent(partial(bar.setValue, to)))
    return [one for one in spent if one]


def _typed(frames: Frames, field: QLineEdit, times: int) -> list[float]:
    """Every key of some words, and of taking them back."""
    field.setFocus()
    frames.settle()
    keys, back = SOUGHT[:times], Qt.Key.Key_Backspace
    letters = [frames.spent(partial(QTest.keyClicks, field, key)) for key in keys]
    letters += [frames.spent(lambda: QTest.keyClick(field, back)) for _ in keys]
    return letters


def _chosen(program: Program, frames: Frames, times: int) -> list[float]:
    """Down the list by the arrow key: each shows another page."""
    chosen = _list(program)
    chosen.setFocus()
    frames.settle()
    down = Qt.Key.Key_Down
    return [frames.spent(lambda: QTest.keyClick(chosen, down)) for _ in range(min(times, 40))]


def _tab(program: Program) -> ChoiceTab:
    tab = program.window.stack.currentWidget()
    assert isinstance(tab, ChoiceTab)
    return tab


def _list(program: Program) -> QAbstractScrollArea:
    return _tab(program).list


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
