"""No word on the screen is broken inside, and the dates of a report stay in sight."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QTextLayout

from tests.builders import (
    about,
    criterion,
    finding,
    metric,
    observation,
    position,
    report,
    scale,
)
from tests.e2e.steps import act, settle
from tests.running import Starter
from tests.samples import write
from viewer.app import Program
from viewer.domain.report import Report
from viewer.presentation.tabs import TAB_IDS
from viewer.ui.theme import text_layout

LEVELS = ("Outstanding", "Good", "Requires improvement", "Unsatisfactory")
WINDOWS = [(900, 600, 200), (1280, 800, 175), (1280, 800, 150), (732, 458, 100), (1280, 800, 100)]
"""Width, height, text size; the fourth is 1280x800 on a screen that shows all 1.75 times larger."""


def long_words() -> Report:
    """A report in the words that inspectors use."""
    people = ("Staff engagement", "Civil Service People Survey")
    duties = ("Interorganisational responsibilities", "magistrates’ courts")
    return report(
        about=about(
            inspectorate="His Majesty’s Inspectorate", programme="Area Assurance Programme",
            subject={"name": "Northshire Children’s Services"}, published="2017-10-25",
            inspected={"wording": "from late July to early August 2017"},
        ),
        scales=[scale(*LEVELS)],
        criteria=[
            criterion("a", "unsatisfactory", title="Safeguarding responsiveness"),
            criterion("b", "good", title="Communication", parent="a"),
            criterion("c", "requires-improvement", title="Multidisciplinary effectiveness"),
            criterion("d", "outstanding", title="Experiences of children in care"),
            *(criterion(f"e{n}", "unsatisfactory", title=f"Interorganisational {n}", parent="d")
              for n in range(6)),
        ],
        metrics=[
            metric(observation("55.2", "2015-16"), observation("62.3"),
                   observation("60", whose="average"), title=people[0], scope=people[1],
                   headline=True),
            metric(observation("123456789012.25"), id="m2", title=duties[0], scope=duties[1],
                   unit="pounds", headline=True),
            metric(id="m3", title="Accountability", unit=None, positions=(position(),)),
        ],
        findings=[
            finding(title="Interorganisational safeguarding", theme="Accountability"),
            finding("f2", kind="weakness", title="Unsatisfactory responsiveness"),
        ],
    )  # fmt: skip


def broken_words(layout: QTextLayout) -> Iterator[str]:
    """The words of a text that stand on two of its lines."""
    text = layout.text()
    for number in range(1, layout.lineCount()):
        at = layout.lineAt(number).textStart()
        if re.fullmatch(r"[\w.,]{2}", text[at - 1 : at + 1]):
            yield text


@pytest.fixture
def painted(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The texts that were painted with a broken word."""
    found: list[str] = []
    draw = text_layout._Piece.draw

    def noting(piece: text_layout._Piece, *given: Any) -> None:
        draw(piece, *given)
        assert piece._layout is not None
        found.extend(broken_words(piece._layout))

    monkeypatch.setattr(text_layout._Piece, "draw", noting)
    return found


def look_at_everything(program: Program) -> None:
    """Paint every tab, and each entry of its list."""
    for name in TAB_IDS:
        act(program, f"tab-{name}")
        program.window.grab()


def test_that_no_word_is_broken_inside_and_the_dates_stay_in_sight(
    start: Starter, painted: list[str], tmp_path: Path
) -> None:
    program = start(write(tmp_path, long_words()))
    for width, height, text in WINDOWS:
        program.window.resize(width, height)
        program.hub.adjust(text_size=text)
        settle()
        painted.clear()
        look_at_everything(program)
        assert painted == [], (width, height, text)
    program.window.resize(900, 600)
    program.hub.adjust(text_size=200)
    settle()
    subtitle = program.window.header.subtitle
    assert subtitle.isVisible()
    assert subtitle.text().startswith("Inspected from late July to early August 2017")
    assert "25 October 2017" in subtitle.text()
    assert "Area Assurance Programme" in subtitle.toolTip()
