"""Kill the program while it writes, again and again: see `./scripts/crash --help`."""

import argparse
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from datetime import date
from hashlib import sha256
from itertools import cycle
from pathlib import Path
from random import Random

from tests.proof.killing_drafts import DraftKiller, decide_for_ever
from tests.proof.seeds import fresh_seed
from viewer.domain.index import Index
from viewer.export.formats import FORMATS, format_named
from viewer.export.job import Job
from viewer.export.saving import save_whole
from viewer.presentation.charts.make import chart
from viewer.presentation.summary.document import Options
from viewer.resources import shipped_report
from viewer.store.disk import settings
from viewer.store.disk.settings import Settings
from viewer.store.problem import Opened
from viewer.store.reading.reader import read_report

TODAY = date(2026, 11, 24)
FORMS = (Options("summary"), Options("summary", mono=True, landscape=True))
LONGEST = (0.3, 1.0, 3.0)
"""Seconds after which the kill comes at the latest; the first second is spent on making."""
SETTINGS = (Settings(text_size=150, recent=("x" * 5_000,)), Settings(theme="dark", tab="metrics"))


def shipped() -> Index:
    """The report to write of."""
    outcome = read_report(shipped_report())
    assert isinstance(outcome, Opened)
    return Index(outcome.report)


def write_for_ever(folder: Path, formats: Sequence[str]) -> None:
    """In the process to be killed: write some formats, charts and settings, in two versions."""
    from PySide6.QtGui import QGuiApplication

    from viewer.ui.charts.leaving import chart_file

    application = QGuiApplication([])  # without it, no letter of a chart can be drawn
    index = shipped()
    spec = chart(index, next(iter(index.metrics.values())))
    kept: dict[tuple[str, int], bytes] = {}
    print("ready", flush=True)
    for turn, options in cycle(enumerate(FORMS)):
        settings.save(SETTINGS[turn], folder / "settings.json", SETTINGS[1 - turn])
        file = folder / f"chart{turn}.png"
        save_whole(chart_file(spec, file), file)
        for wanted in map(format_named, formats):
            made = kept.get((wanted.id, turn)) or wanted.write(Job(index, options, TODAY)).data
            kept[wanted.id, turn] = made
            save_whole(made, folder / f"summary{wanted.ending}")
    del application


def versions(formats: Sequence[str]) -> dict[str, set[str]]:
    """What each file may hold, by its name: the digests of its whole versions."""
    index, known = shipped(), dict[str, set[str]]()
    for wanted in map(format_named, formats):
        made = (wanted.write(Job(index, options, TODAY)).data for options in FORMS)
        known[f"summary{wanted.ending}"] = {sha256(data).hexdigest() for data in made}
    return known


class Killer:
    """Lets the other process write for a moment, ends it, and looks at what is there."""

    def __init__(self, folder: Path, seed: int, formats: Sequence[str] = ()) -> None:
        self.folder, self._chance, self._formats = folder, Random(seed), formats
        self._known = versions(formats)

    def round(self) -> list[str]:
        """One kill, an hour after the last; return what is not whole."""
        self._let_an_hour_pass()
        command = [sys.executable, "-P", "-m", "tests.proof.killing", "--write", str(self.folder)]
        command += ["--formats", *self._formats]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
            assert process.stdout is not None
            if process.stdout.readline() != "ready\n":
                return ["The writing process did not start."]
            time.sleep(self._chance.random() * self._chance.choice(LONGEST))
            process.send_signal(signal.SIGKILL)
        return self._broken()

    def end(self) -> list[str]:
        """After all rounds: a save an hour later takes away what was left; the program starts."""
        self._let_an_hour_pass()
        save_whole(b"last", self.folder / "last")
        left = [file.name for file in self.folder.iterdir() if file.name.startswith(".")]
        code = (
            "import sys; from pathlib import Path; from viewer.app import build_application as b;"
            "p = b((), Path(sys.argv[1])); p.window.show(); p.qt.processEvents(); p.window.close()"
        )
        command = [sys.executable, "-c", code, str(self.folder / "settings.json")]
        done = subprocess.run(command, check=False, capture_output=True, text=True)
        wrong = [f"left behind: {', '.join(left)}"] if left else []
        return wrong + ([f"It does not start: {done.stderr[-500:]}"] if done.returncode else [])

    def _broken(self) -> list[str]:
        wrong = []
        for file in sorted(self.folder.iterdir()):
            known = self._known.get(file.name)
            if known is not None and sha256(file.read_bytes()).hexdigest() not in known:
                wrong.append(f"{file.name} is neither the old nor the new file")
            if file.suffix == ".png" and not file.read_bytes().endswith(b"IEND\xaeB`\x82"):
                wrong.append(f"{file.name} is not whole")
        there = self.folder / "settings.json"
        if there.exists() and settings.load(there) == Settings():
            wrong.append("The settings are lost.")
        many = self._leftovers()
        return wrong + ([f"{len(many)} temporary files pile up"] if len(many) > 1 else [])

    def _leftovers(self) -> list[Path]:
        return [file for file in self.folder.iterdir() if file.name.startswith(".saving-")]

    def _let_an_hour_pass(self) -> None:
        for file in self._leftovers():
            os.utime(file, (0, 0))


def main() -> int:
    """Kill for so many rounds; 1 if anything was not whole."""
    parser = argparse.ArgumentParser(prog="./scripts/crash", description=__doc__)
    parser.add_argument("--rounds", type=int, default=100, help="how many; 100 without it")
    parser.add_argument("--drafts", type=int, default=30, help="kills while deciding; 30 without")
    parser.add_argument("--seed", type=int, help="an own one is chosen and printed without it")
    parser.add_argument(
        "--formats", nargs="+", default=[item.id for item in FORMATS], help="which; all without it"
    )
    parser.add_argument("--write", type=Path, help=argparse.SUPPRESS)
    parser.add_argument("--decide", type=Path, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.write is not None:
        write_for_ever(given.write, given.formats)
    if given.decide is not None:
        decide_for_ever(given.decide)
    seed = fresh_seed() if given.seed is None else given.seed
    print(f"seed {seed}", flush=True)
    with tempfile.TemporaryDirectory(prefix="inspection-viewer-crash-") as name:
        killer = Killer(Path(name), seed, given.formats)
        if not _all_whole(killer, given.rounds):
            return 1
        names = len(list(Path(name).iterdir()))
    print(f"{given.rounds} kills; all of {names} files whole, nothing left behind, and it starts")
    with tempfile.TemporaryDirectory(prefix="inspection-viewer-crash-") as name:
        drafts = DraftKiller(Path(name), seed)
        if not _all_whole(drafts, given.drafts):
            return 1
    print(f"{given.drafts} kills while deciding; none of {drafts.seen} saved decisions lost")
    return 0


def _all_whole(killer: Killer | DraftKiller, rounds: int) -> bool:
    """So many kills; tell whether nothing was lost or left, and print what was."""
    for number in range(1, rounds + 1):
        if wrong := killer.round():
            print(f"round {number}:", *wrong, sep="\n")
            return False
    if wrong := killer.end():
        print("at the end:", *wrong, sep="\n")
        return False
    return True


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    sys.exit(main())
