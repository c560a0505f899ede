"""Only what makes a difference can be chosen, and what cannot says why."""

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.showing import shown
from viewer.presentation.summary.document import Form, Options
from viewer.ui.paper.options import NO_CHOICE, OWN_CHOICE, OptionsPanel


def panel(qtbot: QtBot, form: Form, *, forms: bool = True) -> OptionsPanel:
    return shown(qtbot, OptionsPanel(Options(form=form), forms=forms), 500, 700)


@pytest.mark.parametrize(
    ("form", "offered", "chosen", "reason"),
    [
        ("summary", True, True, ""),
        ("briefing", True, False, OWN_CHOICE),
        ("summary", False, False, NO_CHOICE),
        ("briefing", False, False, NO_CHOICE),
    ],
)
def test_that_sections_are_chosen_of_a_summary_alone_and_else_it_says_why(
    qtbot: QtBot, form: Form, offered: bool, chosen: bool, reason: str
) -> None:
    made = panel(qtbot, form)
    made.offer(forms=offered, pages=True)
    box = made.sections["ratings"]
    assert (box.isVisible(), box.isEnabled()) == (chosen, chosen)
    assert (made.reason.text() if made.reason.isVisible() else "") == reason
    assert made.form.accessibleDescription() == reason
    assert made.form.isEnabled() == offered


@pytest.mark.parametrize("pages", [True, False])
def test_that_paper_is_chosen_for_what_has_pages(qtbot: QtBot, pages: bool) -> None:
    made = panel(qtbot, "summary")
    made.offer(forms=True, pages=pages)
    on_paper = (made.paper, made.turn, made.mono, made.binding)
    assert [one.isEnabled() for one in on_paper] == [pages] * 4


def test_that_a_document_of_one_form_offers_none_and_gives_no_reason(qtbot: QtBot) -> None:
    made = panel(qtbot, "summary", forms=False)
    assert not made.form.isVisible()
    assert not made.reason.isVisible()
    assert not made.sections["ratings"].isVisible()


def test_that_a_section_that_is_left_out_is_told_at_once(qtbot: QtBot) -> None:
    made = panel(qtbot, "summary")
    assert made.options().sections is None
    with qtbot.waitSignal(made.changed) as changed:
        made.sections["context"].click()
    (options,) = changed.args
    assert options == made.options()
    assert not options.wants("context")
    assert options.wants("ratings")


def test_that_each_control_changes_its_own_option(qtbot: QtBot) -> None:
    made, plain = panel(qtbot, "summary"), Options(form="summary")
    for control in (made.paper, made.turn, made.mono):
        control.setCurrentIndex(1)
    made.binding.setValue(7)
    found = made.options()
    assert (found.paper, found.landscape, found.mono, found.binding) == ("a3", True, True, 7)
    assert (plain.paper, plain.landscape, plain.mono, plain.binding) == ("a4", False, False, 0)
