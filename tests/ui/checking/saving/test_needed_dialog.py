"""What a report lacks is listed or asked for before it is saved."""

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.e2e.steps import seen
from tests.ui.showing import shown
from viewer.extraction.candidates import FactRole
from viewer.ui.checking.saving.needed_dialog import MOST_SHOWN, NeededDialog


def dialog(qtbot: QtBot, count: int, facts: dict[FactRole, str] | None = None) -> NeededDialog:
    """The dialog, with so many sentences."""
    sentences = tuple(f"Sentence {number}." for number in range(count))
    parent = shown(qtbot, QWidget(), 400, 300)
    return shown(qtbot, NeededDialog(sentences, facts or {}, parent))


@pytest.mark.parametrize(("more", "told"), [(0, ""), (1, "and 1 more"), (1_200, "and 1,200 more")])
def test_that_what_is_not_listed_is_counted(qtbot: QtBot, more: int, told: str) -> None:
    made = dialog(qtbot, MOST_SHOWN + more)
    words = seen(made)
    assert words.count("• Sentence") == MOST_SHOWN
    assert ("and " in words) == bool(told)
    assert told in words
    first = made.focusWidget()
    assert first is not None
    assert told in first.accessibleDescription()


def test_that_facts_are_told_without_the_space_around_them(qtbot: QtBot) -> None:
    made = dialog(qtbot, 1, {"inspectorate": "", "title": "A visit"})
    assert made.fields["title"].text() == "A visit"
    made.fields["inspectorate"].setText("  Inspectorate of Boats ")
    assert made.values() == {"inspectorate": "Inspectorate of Boats", "title": "A visit"}


@pytest.mark.parametrize(
    ("facts", "said"),
    [({}, "Save all the same…"), ({"title": "A visit"}, "Save report…")],
    ids=["nothing to tell", "a fact to tell"],
)
def test_that_enter_goes_back_unless_something_can_be_told(
    qtbot: QtBot, facts: dict[FactRole, str], said: str
) -> None:
    made = dialog(qtbot, 2, facts)
    assert made.save.text().replace("&", "") == said
    assert made.save.isDefault() == bool(facts)
    assert made.back.isDefault() != bool(facts)
    assert made.focusWidget() is (made.fields["title"] if facts else made.back)
