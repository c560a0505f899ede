"""What those hear who compare two reports without seeing them, kept as a transcript to be read.

To change it, change it knowingly: `REGENERATE_GOLDEN=1` writes it anew; then read what differs.
"""

import os
from pathlib import Path

from pytestqt.qtbot import QtBot

from tests.builders import about, criterion, finding, metric, observation, report
from tests.e2e.steps import page, press, settle
from tests.running import Starter
from tests.samples import write
from viewer.app import Program
from viewer.domain.criteria import Succession
from viewer.ui.tabs.comparison import ComparisonTab
from viewer.ui.window.comparing import compare_with

GOLDEN = Path(__file__).parent.parent / "golden" / "comparison.txt"
KEYS = (*("Tab",) * 9, "F3", "F3", "Shift+F3", "Return")
HALF = (Succession(id="both", like="part"),)


def files(folder: Path) -> list[Path]:
    """Two inspections of one body with something of each kind."""
    old = report(
        about=about(id="old", published="2019"),
        criteria=[criterion("lead", "fair"), criterion("both", "poor", title="Care and leaving")],
        metrics=[metric(observation("58", "2015-16"))],
        findings=[finding("p", kind="weakness", title=None, text="Plans come late.")],
    )
    new = report(
        about=about(id="new", published="2023"),
        criteria=[criterion("lead"), criterion("care", "good", succeeds=HALF)],
        metrics=[metric(observation("62.3", "2019-20"))],
        findings=[finding("q", kind="weakness", title=None, text="Phones ring long.")],
    )
    return [write(folder, old, "old"), write(folder, new, "new")]


def heard(program: Program) -> str:
    """What a screen reader says of where the focus is."""
    focus = program.qt.focusWidget()
    assert focus is not None
    name = focus.accessibleName() or getattr(focus, "text", str)().replace("&", "")
    return f"{name}. {focus.accessibleDescription()}".removesuffix(". ")


def test_that_a_comparison_is_heard_as_it_was_before(
    start: Starter, qtbot: QtBot, tmp_path: Path
) -> None:
    program = start(*files(tmp_path))
    qtbot.waitUntil(lambda: len(program.hub.state.open_reports) == 2)
    settle()
    compare_with(program.hub, "2")
    settle()
    front = page(program)
    assert isinstance(front, ComparisonTab)
    front.differences.setFocus()
    told = [heard(program)]
    for keys in KEYS:
        press(program, keys)
        told.append(f"{keys}\n  {heard(program)}")
    words = "\n".join(told) + "\n"
    if os.environ.get("REGENERATE_GOLDEN"):
        GOLDEN.write_text(words, "utf-8")
    assert words == GOLDEN.read_text("utf-8")
