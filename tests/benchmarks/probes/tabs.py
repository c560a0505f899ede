"""In a running program: every tab is visited once, then by turns; so are charts. Tells times."""

import json
import sys
from functools import partial

from PySide6.QtCore import QEventLoop, QTimer

from tests.benchmarks.painting import Frames
from tests.benchmarks.probes.program import shown
from tests.benchmarks.watched import memory
from viewer.app import Program
from viewer.presentation.tabs import TABS
from viewer.store.session.place import Place


def main(rounds: int, first_tab: str, look: int) -> None:
    """Visit the tab that is named before the others: its first visit is not warmed by theirs."""
    program, frames = shown()
    _look_around(program, look)
    told: dict[str, object] = {"started": memory()}
    others = [tab.id for tab in TABS if tab.id not in {"overview", first_tab}]
    spent = _visited(program, frames, first_tab)
    assert spent > 0, "the tab was in front before its first visit"
    told["first"] = {first_tab: spent}
    told["after first"] = memory()
    for tab in others:
        _visited(program, frames, tab)
    later: dict[str, list[float]] = {tab.id: [] for tab in TABS}
    for _ in range(rounds):
        for tab, times in later.items():
            times.append(_visited(program, frames, tab))
    told["later"] = later
    told["charts"] = _charts(program, frames, rounds)
    told["after all"] = memory()
    print(json.dumps(told))
    program.window.close()


def _look_around(program: Program, look: int) -> None:
    """The second that a reader takes before the first click."""
    program.warm_up()
    loop = QEventLoop()
    QTimer.singleShot(look, loop.quit)
    loop.exec()


def _visited(program: Program, frames: Frames, tab: str) -> float:
    return frames.spent(partial(program.hub.go, Place(tab)))


def _charts(program: Program, frames: Frames, rounds: int) -> list[float]:
    """From metric to metric: each shows another chart and another table."""
    report_file = program.hub.state.report_file
    assert report_file is not None
    program.hub.go(Place("metrics"))
    frames.settle()
    metrics = list(report_file.index.metrics)
    places = [Place("metrics", metrics[n % len(metrics)]) for n in range(1, 2 * rounds + 1)]
    return [frames.spent(partial(program.hub.go, place)) for place in places]


if __name__ == "__main__":
    main(int(sys.argv[1]), sys.argv[2], int(sys.argv[3]))
