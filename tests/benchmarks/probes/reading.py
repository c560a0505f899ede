"""Files of growing size are read, and their tabs presented. Tells the times of each file."""

import json
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from viewer.domain.index import Index
from viewer.presentation.search.find import find
from viewer.presentation.tabs import tab_content, work_out
from viewer.store.disk.settings import Settings
from viewer.store.gc_pause import collector_paused
from viewer.store.problem import Opened
from viewer.store.reading.reader import read_report
from viewer.store.session.state import ReportFile, State, filtered


def main(rounds: int, files: list[Path]) -> None:
    """Each file in turn, so many times."""
    told: list[dict[str, list[float]]] = [{} for _ in files]
    for _ in range(rounds):
        for number, file in enumerate(files):
            for stage, spent in _stages(file).items():
                told[number].setdefault(stage, []).append(spent)
    print(json.dumps(told))


def _stages(file: Path) -> dict[str, float]:
    with collector_paused():  # as in the process that reads large files
        result, reading = _timed(lambda: read_report(file))
    assert isinstance(result, Opened)
    index = Index(result.report)
    state = State.with_report(Settings(), ReportFile(file, result.sha256, index))
    _, presenting = _timed(lambda: work_out(index))
    _, searching = _timed(lambda: find(index, "letters late"))
    narrowed = filtered(state, "metrics", "letters")
    _, filtering = _timed(lambda: _content(narrowed, index, "metrics"))
    return {
        "read": reading,
        "present every tab": presenting,
        "find": searching,
        "filter metrics": filtering,
    }


def _content(state: State, index: Index, tab: str) -> object:
    return tab_content(replace(state), tab, index)


def _timed(work: Callable[[], object]) -> tuple[object, float]:
    begun = time.perf_counter()
    made = work()
    return made, time.perf_counter() - begun


if __name__ == "__main__":
    main(int(sys.argv[1]), [Path(name) for name in sys.argv[2:]])
