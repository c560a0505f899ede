"""A restless reader for a few seconds; `./scripts/soak` lets one loose for as long as you like."""

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import qWarning

from tests.proof.soak_watch import MORE_WIDGETS, Watch, Weight, leftovers

ROOT = Path(__file__).parents[2]


OTHERS = range(11, 21)
"""Seeds to try where a busy machine answers a reader later than those that are known to find it."""

PLANTED: dict[str, tuple[tuple[int, ...], tuple[str, ...]]] = {
    # It ended the process: the small pages asked for one that was gone.
    "dialog": ((1, 3, *OTHERS), ("in sizeHint", "IndexError: list index out of range")),
    "undoing": ((9, 8, 20, *OTHERS), ("in forgetful",)),
    "filters": ((10, 4, 3, *OTHERS), ("a choice is lost",)),
}
"""What is planted; the seeds that find it soonest, first; and what is said of it."""


def test_that_a_restless_reader_breaks_nothing_and_finds_what_is_planted() -> None:
    """In one process, for to import the program takes longer than some of its steps."""
    with soaks() as soak:
        code, said = soak("nothing", 1)
        assert code == 0, said[-12_000:]
        assert "20 steps; nothing went wrong" in said
        for name, (seeds, words) in PLANTED.items():
            told = (soak(name, seed) for seed in seeds)
            found = next((said for code, said in told if code == 1), "")
            assert [one for one in words if one not in found] == [], name


@contextmanager
def soaks() -> Iterator[Callable[[str, int], tuple[int, str]]]:
    """Have soaks run with a fault planted: what is asked for is its name and a seed."""
    command = [sys.executable, "-P", "-X", "faulthandler", "-m", "tests.proof.planted"]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        asked, answers = process.stdin, process.stdout

        def soak(name: str, seed: int) -> tuple[int, str]:
            print(name, seed, file=asked, flush=True)
            code, said = json.loads(answers.readline())
            return code, said

        yield soak
        process.communicate()


def test_that_what_goes_wrong_is_seen() -> None:
    watch = Watch()
    stop = watch.begin()
    try:
        qWarning("something is odd")
        sys.excepthook(KeyError, KeyError("x"), None)
        sys.unraisablehook(type("Failed", (), {"exc_value": ValueError("y")})())
    finally:
        stop()
    assert [fault.splitlines()[-1] for fault in watch.faults] == [
        "Qt says: something is odd",
        "KeyError: 'x'",
        "ValueError: y",
    ]


def test_that_growth_is_seen_and_a_warm_up_is_not() -> None:
    watch = Watch()
    warming = [Weight(100 + 40 * n, 1_000, 10**8) for n in range(4)]
    watch.weights = warming + [Weight(260, 1_000, 10**8)] * 20
    assert watch.growth() == []
    watch.weights += [Weight(260 + MORE_WIDGETS + 1, 1_000, 10**8)] * 12
    assert len(watch.growth()) == 1


def test_that_a_file_left_behind_is_seen(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / ".saving-0").touch()
    (tmp_path / "summary.pdf").touch()
    assert leftovers(tmp_path) == [str(tmp_path / "folder" / ".saving-0")]
