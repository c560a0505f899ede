"""In a running program: a document is opened and decided with the keyboard. Tells times."""

import json
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest

from tests.benchmarks.painting import Frames, Heart
from tests.benchmarks.probes.program import shown
from viewer.app import Program
from viewer.extraction.candidates import FigureCandidate
from viewer.extraction.draft import Draft
from viewer.store.documents.waiting_process import make_ready
from viewer.ui.checking.page import CheckingPage

Times = dict[str, list[float]]


def main(file: Path, many: int, times: int, look: int) -> None:
    """Open, then grow the draft to so many candidates, decide, undo and turn pages."""
    program, frames = shown()
    _look_around(program, look)
    told = _opened(program, file)
    _grow(program, many)
    frames.settle()
    page = _page(program)
    page.begin()
    key = partial(QTest.keyClick, page.list, Qt.Key.Key_Return)
    told["decide"] = _spent(frames, key, times)
    undo = program.window.actions_by_id["check-undo"].trigger
    told["undo"] = _spent(frames, undo, times)
    told |= _turned(program, frames, min(times, 16))
    print(json.dumps(told))
    program.window.close()


def _look_around(program: Program, look: int) -> None:
    """The second that a reader takes before the first click, and to find a file in a dialog."""
    program.warm_up()
    make_ready()
    loop = QEventLoop()
    QTimer.singleShot(look, loop.quit)
    loop.exec()


def _opened(program: Program, file: Path) -> Times:
    """Open a document as a person does, and see when the list and then its page are there."""
    heart, begun, seen = Heart(), time.perf_counter(), list[float]()

    def is_read() -> bool:
        if not seen and program.hub.state.open_draft is not None:
            seen.append((time.perf_counter() - begun) * 1000)
        return bool(seen) and _page(program).source._page is not None

    program.hub.open_file(file)
    first = (time.perf_counter() - begun) * 1000
    stall = heart.watch(is_read)
    whole = (time.perf_counter() - begun) * 1000
    return {"open": seen, "page": [whole], "stall": [max(first, stall)]}


def _page(program: Program) -> CheckingPage:
    page = program.window.stack.currentWidget()
    assert isinstance(page, CheckingPage)
    return page


def _grow(program: Program, many: int) -> None:
    """As many figures as a long report has, at the places of those that were found."""
    one = program.hub.state.open_draft
    assert one is not None
    program.hub.drafting.became.emit(replace(one, draft=_grown(one.draft, many)))


def _grown(draft: Draft, many: int) -> Draft:
    figures = [item for item in draft.candidates if isinstance(item, FigureCandidate)]
    found = [item for item in figures if item.aside is None]
    more = tuple(
        found[number % len(found)].model_copy(update={"id": f"more-{number}", "other": None})
        for number in range(max(0, many - len(draft.candidates)))
    )
    return draft.model_copy(update={"candidates": (*draft.candidates, *more)})


def _spent(frames: Frames, request: Callable[[], object], times: int) -> list[float]:
    return [one for one in (frames.spent(request) for _ in range(times)) if one]


def _turned(program: Program, frames: Frames, times: int) -> Times:
    """Turn pages: how long until each is painted, and how long the window stands still."""
    turn, turning, page = list[float](), list[float](), _page(program)
    for number in range(times):
        heart, begun, before = Heart(), time.perf_counter(), page.source._page
        program.hub.drafting.turn(2 + number % 7)
        first = (time.perf_counter() - begun) * 1000
        stall = heart.watch(lambda: page.source._page not in (None, before))  # noqa: B023 - done at once
        turn.append((time.perf_counter() - begun) * 1000)
        turning.append(max(first, stall))
        frames.settle()
    return {"turn": turn, "turning": turning}


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4]))
