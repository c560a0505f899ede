"""Stories of two open reports side by side."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.builders import about, criterion, finding, report
from tests.e2e.steps import act, cut_off, follow, page, press, seen, settle, tab, too_wide
from tests.running import Starter
from tests.samples import write
from viewer.app import Program
from viewer.domain.report import Report
from viewer.ui.tabs.comparison import ComparisonTab
from viewer.ui.window.comparing import compare_with


def year(when: str, level: str, *findings: str) -> Report:
    """An inspection of that year."""
    return report(
        about=about(id=f"harbour-{when}", published=when),
        criteria=[criterion("care", level), criterion("food", "fair")],
        findings=[
            finding(f"f-{n}", kind="weakness", title=None, text=words)
            for n, words in enumerate(findings)
        ],
    )


@pytest.fixture
def program(start: Starter, tmp_path: Path, qtbot: QtBot) -> Program:
    """The real program with three reports open, the newest side by side with the one before."""
    made = {
        "new": year("2023", "good", "Phones ring long.", "Plans come late."),
        "old": year("2019", "poor", "Plans come late."),
        "oldest": year("2015", "fair"),
    }
    program = start(*(write(tmp_path, one, name) for name, one in made.items()))
    qtbot.waitUntil(lambda: len(program.hub.state.open_reports) == 3)
    settle()
    compare_with(program.hub, str(program.hub.state.open_reports[1].id))
    settle()
    return program


def shown(program: Program) -> ComparisonTab:
    front = page(program)
    assert isinstance(front, ComparisonTab)
    return front


def test_that_the_earlier_report_stands_first_and_differences_are_walked_and_exchanged(
    program: Program,
) -> None:
    words = seen(shown(program))
    assert words.index("Earlier, published 2019") < words.index("\nLater, published 2023")
    assert "2 levels better" in words
    assert "Food" not in words
    press(program, "F3")
    focus = program.qt.focusWidget()
    assert focus is not None
    assert focus.accessibleName().startswith("Care. Later: Good")
    press(program, "F3")
    press(program, "Return")
    assert tab(program) == "weaknesses"
    assert "Phones ring long" in seen(page(program))
    act(program, "back")
    assert "2 levels better" in seen(shown(program))
    follow(program, "Care. Earlier: Poor, the lowest of 4 levels")
    assert (tab(program), program.hub.state.front) == ("criteria", 2)
    act(program, "back")
    assert "2 levels better" in seen(shown(program))
    shown(program).differences.click()
    settle()
    assert "Food" in seen(shown(program))
    act(program, "compare-swap")
    assert "2 levels worse" in seen(shown(program))
    shown(program).after.click()
    settle()
    assert "Earlier, published 2015" in seen(shown(program))


def test_that_it_is_printed_exported_fits_a_small_window_and_tells_of_a_report_that_was_closed(
    program: Program,
) -> None:
    act(program, "export")
    asking = program.window.output.asking
    assert asking is not None
    assert asking.name.text() == "harbour-2019-and-harbour-2023-comparison"
    asking.reject()
    act(program, "print")
    preview = program.window.output.preview
    assert preview is not None
    assert not preview.options.form.isVisible()
    preview.reject()
    program.window.resize(900, 600)
    program.hub.adjust(text_size=200)
    settle()
    assert too_wide(program.window) == []
    assert cut_off(shown(program)) == []
    act(program, "next-report")
    act(program, "close")
    program.hub.bring(1)
    settle()
    assert "no longer open" in seen(shown(program))
