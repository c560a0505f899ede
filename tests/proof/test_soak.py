"""A restless reader for a few seconds; `./scripts/soak` lets one loose for as long as you like."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import qWarning

from tests.proof.soak_watch import MORE_WIDGETS, Watch, Weight, leftovers

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("seed", [1])
def test_that_a_restless_reader_breaks_nothing(seed: int) -> None:
    command = [sys.executable, "-P", "-X", "faulthandler", "-m", "tests.proof.soaking"]
    command += ["--seed", str(seed), "--steps", "30", "--minutes", "10"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT)
    assert done.returncode == 0, done.stdout[-8000:] + done.stderr[-4000:]
    assert "30 steps; nothing went wrong" in done.stdout


PLANTED = """
import sys
from tests.proof import soaking
from viewer.ui.paper.page_list import PageList

right = PageList.show_pages

def wrong_way_round(pages_in_small, pages):
    if pages is not None:
        pages_in_small._pages = pages
        pages_in_small._model.clear()
    right(pages_in_small, pages)

PageList.show_pages = wrong_way_round
sys.exit(soaking.main())
"""


UNDOING = """
import sys
from tests.proof import soaking
from viewer.presentation.checking import deciding

def forgetful(decision):
    return decision.nothing

deciding.of_decision = forgetful
sys.exit(soaking.main())
"""
CHOOSING = """
import sys
from tests.proof import soaking
from viewer.ui.collection import matrix_tab

def forgetful(view, chip, key, usual):
    raise ValueError("a choice is lost")

matrix_tab.picked = forgetful
sys.exit(soaking.main())
"""


def test_that_a_fault_planted_in_undoing_a_decision_is_found() -> None:
    said = next(filter(None, (_found(seed, UNDOING, "check") for seed in (3, 1, 2))), "")
    assert "in forgetful" in said


def test_that_a_fault_planted_in_the_filters_of_a_folder_is_found() -> None:
    said = next(filter(None, (_found(seed, CHOOSING, "browse") for seed in (5, 2, 1))), "")
    assert "a choice is lost" in said


def test_that_a_fault_planted_in_a_dialog_is_found() -> None:
    """That of the small pages, which ended the process, within some hundred steps: a minute."""
    said = next(filter(None, (_found(seed, PLANTED, "hurry") for seed in range(1, 9))), "")
    assert "in sizeHint" in said
    assert "IndexError: list index out of range" in said


def _found(seed: int, planted: str, mostly: str = "") -> str:
    """What a short soak with a fault planted says where it finds something."""
    command = [sys.executable, "-P", "-X", "faulthandler", "-c", planted]
    command += ["--seed", str(seed), "--steps", "60", "--minutes", "20"]
    command += ["--mostly", mostly] if mostly else []
    path = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT, env=path)
    return done.stdout if done.returncode == 1 else ""


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
