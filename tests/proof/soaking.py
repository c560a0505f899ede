"""An hour of use in minutes: see `./scripts/soak --help`."""

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from random import Random
from typing import TextIO
from unittest.mock import patch

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QTimer, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QFileDialog

from tests.proof.seeds import fresh_seed
from tests.proof.soak_files import Shelf
from tests.proof.soak_steps import Reader
from tests.proof.soak_watch import WARM, Watch, leftovers
from tests.running import finish_deleting
from viewer.app import Program, build_application
from viewer.presentation.tabs import TABS
from viewer.ui.checking.saving.copy_dialog import CopyDialog
from viewer.ui.checking.saving.needed_dialog import NeededDialog

WEIGH_EVERY, DEEDS = 40, 8
"""Steps; to check documents or to browse is many deeds, so fewer of them weigh as much."""
SHOWN = 60


class Soak:
    """One run: its folder, its program, its restless reader, and what was seen to go wrong."""

    def __init__(self, folder: Path, seed: int, diary: TextIO, mostly: str = "") -> None:
        self.seed, self.folder, self.diary = seed, folder, diary
        self.mostly = f" --mostly {mostly}" if mostly else ""
        self.weigh_every = DEEDS if mostly else WEIGH_EVERY
        self.watch, self.story = Watch(), list[str]()
        self._stop = self.watch.begin()
        self.program: Program = build_application((), folder / "settings.json", folder / "cache")
        chance = Random(seed)
        shelf = Shelf(folder / "reports", chance)
        self.reader = Reader(self.program, shelf, folder / "exports", chance, mostly)
        self.program.window.show()
        self._bouncer = QTimer(self.program.window)
        self._bouncer.setInterval(400)
        self._bouncer.timeout.connect(self._close_what_blocks)

    def run(self, steps: int, seconds: float) -> list[str]:
        """Take so many steps, or as many as the time allows; return what went wrong."""
        end = time.monotonic() + seconds
        with _asked(self.reader):
            self._bouncer.start()
            if steps >= WARM * self.weigh_every:
                self._attempt(self.reader.look_around)
            for number in range(steps):
                if time.monotonic() > end or self.watch.faults:
                    break
                self._step(number)
            self._bouncer.stop()
            if not self.watch.faults:
                self._attempt(self._rest)
        self.finish()
        return self.watch.faults + self.watch.growth() + self._left_behind()

    def finish(self) -> None:
        """End the program as its own `run` does."""
        self.program.window.close()
        self.program.remember()
        self.program.window.deleteLater()
        QApplication.clipboard().clear()  # see tests/conftest.py
        finish_deleting()
        self._stop()

    def _step(self, number: int) -> None:
        self._attempt(partial(self._tell_step, number))
        if number % self.weigh_every == self.weigh_every - 1 and not self.watch.faults:
            self._attempt(self._rest)
            self.watch.weigh()

    def _tell_step(self, number: int) -> None:
        self.story.append(f"{number}. {self.reader.step()}")
        self.diary.write(f"{self.story[-1]}\n")

    def _attempt(self, deed: Callable[[], None]) -> None:
        try:
            deed()
        except Exception as error:
            sys.excepthook(type(error), error, error.__traceback__)

    def _rest(self) -> None:
        """Back to where it began: the shipped report alone, every tab seen, light and small."""
        self.reader.close_all()
        self.reader.settle()
        self.program.window.resize(1200, 800)
        self.program.hub.adjust(theme="light", text_size=100, recent=())
        for tab in (*TABS, TABS[0]):
            self.program.window.actions_by_id[f"tab-{tab.id}"].trigger()
            self.reader.settle()

    def _close_what_blocks(self) -> None:
        """A context menu waits for an answer in a loop of its own: it gets none."""
        if (popup := QApplication.activePopupWidget()) is not None:
            popup.close()

    def _left_behind(self) -> list[str]:
        left = leftovers(self.folder, Path(tempfile.gettempdir()))
        return [f"left behind: {', '.join(left[:5])}"] if left else []


@contextmanager
def _asked(reader: Reader) -> Iterator[None]:
    """Answer where the platform's own dialogs would ask, and open nothing outside."""

    def saved(*_: object, **__: object) -> tuple[str, str]:
        return reader.wanted_file(), ""

    def opened(*_: object, **__: object) -> tuple[str, str]:
        return str(reader.shelf.some()[0]), ""

    def all_opened(*_: object, **__: object) -> tuple[list[str], str]:
        return [str(file) for file in reader.shelf.some()], ""

    def folder(*_: object, **__: object) -> str:
        return reader.chance.choice((str(reader.exports), str(reader.shelf.collection), ""))

    def said(*_: object) -> int:
        return reader.chance.choice((0, 1))

    def shown(url: QUrl) -> bool:
        assert url.isLocalFile(), url
        return True

    with (
        patch.object(QFileDialog, "getSaveFileName", saved),
        patch.object(QFileDialog, "getOpenFileName", opened),
        patch.object(QFileDialog, "getOpenFileNames", all_opened),
        patch.object(QFileDialog, "getExistingDirectory", folder),
        patch.object(NeededDialog, "exec", said),
        patch.object(CopyDialog, "exec", said),
        patch.object(QDesktopServices, "openUrl", shown),
        patch("viewer.ui.paper.printing.ask_for_printer", lambda *_: False),
    ):
        yield


def main() -> int:
    """Soak the program; 1 if anything went wrong."""
    parser = argparse.ArgumentParser(prog="./scripts/soak", description=__doc__)
    parser.add_argument("--minutes", type=float, default=5, help="how long; 5 without it")
    parser.add_argument("--steps", type=int, default=10**9, help="no more steps than this")
    parser.add_argument("--seed", type=int, help="an own one is chosen and printed without it")
    parser.add_argument(
        "--mostly", choices=("check", "browse", "hurry"), help="hardly anything else"
    )
    given = parser.parse_args()
    seed = fresh_seed() if given.seed is None else given.seed
    diary = Path(tempfile.gettempdir(), f"inspection-viewer-soak-{seed}.txt")
    print(f"seed {seed}; the steps are in {diary} as long as it lasts", flush=True)
    with tempfile.TemporaryDirectory(prefix="inspection-viewer-soak-") as name:
        folder = Path(name)
        (folder / "temporary").mkdir()
        for variable in (
            "HOME",
            "XDG_CONFIG_HOME",
            "XDG_CACHE_HOME",
            "XDG_STATE_HOME",
            "XDG_DATA_HOME",
        ):
            os.environ[variable] = str(folder / "home")
        tempfile.tempdir = str(folder / "temporary")
        os.chdir(folder)  # what somebody types as a folder may be taken for one
        with diary.open("w", encoding="utf-8", buffering=1) as stream:
            soak = Soak(folder, seed, stream, given.mostly or "")
            wrong = soak.run(given.steps, given.minutes * 60)
        tempfile.tempdir = None
        os.chdir("/")
        _tell(soak, wrong)
    if not wrong:
        diary.unlink(missing_ok=True)
    return int(bool(wrong))


def _tell(soak: Soak, wrong: list[str]) -> None:
    for number, weight in enumerate(soak.watch.weights, 1):
        told = f"{weight.widgets:,} widgets, {weight.objects:,} objects"
        print(f"after {number * soak.weigh_every} steps: {told}, {weight.memory // 1_000_000} MB")
    print(f"{len(soak.story):,} steps; {'this went wrong:' if wrong else 'nothing went wrong'}")
    if wrong:
        print(*wrong, f"The last of the steps of seed {soak.seed}:", sep="\n")
        print(*soak.story[-SHOWN:], sep="\n")
        told = f"--seed {soak.seed} --steps {len(soak.story) + 1}{soak.mostly}"
        print(f"again with ./scripts/soak {told}")


if __name__ == "__main__":
    sys.exit(main())
