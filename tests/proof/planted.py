"""Soaks of one process that has imported the program: as it is, and with faults planted in it.

    python -P -m tests.proof.planted     reads a name and a seed in each line, and answers in one

Each is forked, so that nothing planted stays.
"""

import json
import os
import sys
import tempfile
from collections.abc import Callable
from typing import Any, NoReturn
from unittest.mock import patch

from tests.proof import soaking
from viewer.presentation.checking import deciding
from viewer.ui.collection import matrix_tab
from viewer.ui.paper.page_list import PageList
from viewer.ui.paper.pages import PdfPages

STEPS = 10


def _nothing() -> None:
    """The program as it is."""


def _in_a_dialog() -> None:
    """The list of small pages is told of its pages before it has let go of those it had."""
    right = PageList.show_pages

    def wrong_way_round(pages_in_small: PageList, pages: PdfPages | None) -> None:
        if pages is not None:
            pages_in_small._pages = pages
            pages_in_small._model.clear()
        right(pages_in_small, pages)

    patch.object(PageList, "show_pages", wrong_way_round).start()


def _in_undoing() -> None:
    """A decision is not there to be undone."""

    def forgetful(decision: Any) -> str:
        return str(decision.nothing)

    patch.object(deciding, "of_decision", forgetful).start()


def _in_filters() -> None:
    """A choice of a filter is lost."""

    def forgetful(*_: object) -> NoReturn:
        raise ValueError("a choice is lost")

    patch.object(matrix_tab, "picked", forgetful).start()


SOAKS: dict[str, tuple[Callable[[], None], str, int]] = {
    "nothing": (_nothing, "", 20),
    "dialog": (_in_a_dialog, "hurry", STEPS),
    "undoing": (_in_undoing, "check", STEPS),
    "filters": (_in_filters, "browse", STEPS),
}
"""By name: what is planted, what the reader mostly does, and how many steps it may take."""


def soaked(name: str, seed: str) -> tuple[int, str]:
    """The exit code of a soak with a fault planted, and what it says."""
    with tempfile.TemporaryFile("w+", encoding="utf-8") as said:
        child = os.fork()
        if not child:
            for told in (sys.stdout, sys.stderr):
                os.dup2(said.fileno(), told.fileno())
            plant, mostly, steps = SOAKS[name]
            plant()
            sys.argv[1:] = ["--seed", seed, "--steps", str(steps), "--minutes", "10"]
            sys.argv += ["--mostly", mostly] if mostly else []
            sys.exit(soaking.main())
        _, status = os.waitpid(child, 0)
        said.seek(0)
        return os.waitstatus_to_exitcode(status), said.read()


if __name__ == "__main__":
    for line in sys.stdin:
        print(json.dumps(soaked(*line.split())), flush=True)
