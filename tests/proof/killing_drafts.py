"""Kill the program while a document is checked: what was said to be saved is there again.

In the process to be killed decisions are made without an end, each with a number in its reason; it
prints every number that it shows as saved, and first the one with which it went on.
"""

import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path
from random import Random

from tests.documents import pdf_of
from viewer.extraction.decisions import last_decision
from viewer.extraction.draft import Draft
from viewer.store.drafts.draft_file import load_draft
from viewer.store.endings import DRAFT_ENDING

EVERY_MS = 5
HASTE = 0.1
"""How often somebody decides again before the last decision is saved."""
LONGEST = (0.5, 1.5, 3.0)
"""Seconds after which the kill comes at the latest, once a draft is open."""

GONE = 20.0
"""Seconds for a process to end that read documents for the one that was killed."""

_TOLD = re.compile(r"^(?:resumed|saved) (\d+)$\n", re.MULTILINE)
_DOCUMENT = "northshire.pdf"
_PAGES = (
    "= Northshire\n\nThe rate rose from 29% in 2022 to 38% in 2023.",
    "== What needs to improve\n- Visit every child.\n- Write down what they say.",
)


def decide_for_ever(folder: Path) -> None:
    """In the process to be killed: go on with the document, and decide again and again."""
    from PySide6.QtCore import QTimer

    from viewer.app import build_application
    from viewer.store.documents.waiting_process import make_ready

    make_ready()
    program = build_application((folder / _DOCUMENT,), folder / "settings.json")
    program.window.show()
    hub, numbers, chance = program.hub, list[int](), Random()

    def decide() -> None:
        if not numbers:  # it may have been open before anybody listened
            tell()
            return
        one = hub.state.open_draft
        if one is None or not (one.saved or chance.random() < HASTE):
            return
        numbers.append(numbers[-1] + 1)
        hub.drafting.do("check-reopen")
        hub.drafting.set_aside(str(numbers[-1]))
        hub.drafting.do("check-back")

    def tell() -> None:
        one = hub.state.open_draft
        if one is None or not one.saved:
            return
        number = number_in(one.draft)
        if not numbers:
            numbers.append(number)
            print(f"resumed {number}", flush=True)
        elif one.version:
            print(f"saved {number}", flush=True)

    hub.changed.connect(tell)
    deciding = QTimer(program.window, interval=EVERY_MS)
    deciding.timeout.connect(decide)
    deciding.start()
    program.qt.exec()


def number_in(draft: Draft) -> int:
    """The number of the last decision that is in force; 0 before the first."""
    last = last_decision(draft)
    if last is not None and last.type == "reopen":  # a number is still to follow
        last = next((one for one in reversed(draft.decisions[: draft.done - 1])), None)
    return int(last.reason or 0) if last is not None and last.type == "set_aside" else 0


class DraftKiller:
    """Lets somebody decide for a moment, ends the program, and looks at what is there."""

    def __init__(self, folder: Path, seed: int) -> None:
        self.folder, self._chance, self._last, self.seen = folder, Random(seed), 0, 0
        (folder / _DOCUMENT).write_bytes(pdf_of(*_PAGES))
        homes = ("CONFIG", "DATA", "CACHE", "STATE", "RUNTIME")
        names = {"HOME": str(folder), **{f"XDG_{home}_HOME": str(folder) for home in homes}}
        self._surroundings = {**os.environ, **names}

    def round(self) -> list[str]:
        """One kill, an hour after the last; return what was lost or left."""
        for file in self._leftovers():
            os.utime(file, (0, 0))
        command = [sys.executable, "-P", "-m", "tests.proof.killing", "--decide", str(self.folder)]
        with subprocess.Popen(
            command, stdout=subprocess.PIPE, text=True, env=self._surroundings
        ) as process:
            assert process.stdout is not None
            first = process.stdout.readline()
            if not first.startswith("resumed "):
                return [f"The draft was not opened: {first!r}"]
            time.sleep(self._chance.random() * self._chance.choice(LONGEST))
            children = _children(process.pid)
            process.send_signal(signal.SIGKILL)
            told = first + process.stdout.read()
        return self._wrong(told, children)

    def _wrong(self, told: str, children: list[int]) -> list[str]:
        """What is not as it was told; a line that was cut off was not told."""
        resumed, *saved = map(int, _TOLD.findall(told))
        wrong = []
        if resumed < self._last:
            wrong.append(f"decision {self._last} was saved, and {resumed} the last one resumed")
        self._last, self.seen = max([resumed, *saved]), self.seen + len(saved)
        drafts = list(self.folder.rglob(f"*{DRAFT_ENDING}"))
        found = load_draft(drafts[0]) if len(drafts) == 1 else None
        if not isinstance(found, Draft) and (drafts or self._last):
            wrong.append(f"{len(drafts)} drafts, and none that opens: {found}")
        elif isinstance(found, Draft) and number_in(found) < self._last:
            wrong.append(f"decision {self._last} was saved, and {number_in(found)} is on the disk")
        if len(many := self._leftovers()) > 1:
            wrong.append(f"{len(many)} temporary files pile up")
        until = time.monotonic() + GONE
        while (left := [one for one in children if _runs(one)]) and time.monotonic() < until:
            time.sleep(0.05)
        return wrong + ([f"processes left behind: {left}"] if left else [])

    def end(self) -> list[str]:
        """After all rounds: the next decision takes away what an earlier save has left."""
        for folder in {file.parent for file in self.folder.rglob(f"*{DRAFT_ENDING}")}:
            (folder / ".saving-0123456789abcdef").write_bytes(b"half of a dra")
        before = self.seen
        while self.seen == before:  # until one decision at least was saved
            if wrong := self.round():
                return wrong
        left = [file.name for file in self._leftovers() if not file.stat().st_mtime]
        return [f"left behind: {', '.join(left)}"] if left else []

    def _leftovers(self) -> list[Path]:
        return list(self.folder.rglob(".saving-*"))


def _children(process: int) -> list[int]:
    """The processes that a process has started, where the system tells."""
    lists = Path(f"/proc/{process}/task").glob("*/children")
    return [int(one) for listed in lists for one in listed.read_text("ascii").split()]


def _runs(process: int) -> bool:
    """Whether a process still runs; one that has ended may wait for somebody to ask."""
    try:
        state = Path(f"/proc/{process}/stat").read_text("ascii").rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state != "Z"
