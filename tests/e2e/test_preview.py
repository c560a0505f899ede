"""The print preview, used as somebody does who compares its forms."""

from pytestqt.qtbot import QtBot

from tests.e2e.steps import act, settle
from viewer.app import Program


def test_that_a_shorter_form_can_follow_a_longer_one_in_the_preview(
    program: Program, qtbot: QtBot
) -> None:
    act(program, "print")
    preview = program.window.output.preview
    assert preview is not None
    counts = []
    for form in (1, 0, 1, 0):
        preview.options.form.setCurrentIndex(form)
        qtbot.waitUntil(preview.save_button.isEnabled)
        settle()
        counts.append(preview.pages.count())
    long, short, again, shorter = counts
    assert (long, short) == (again, shorter)
    assert long > short == 1
    preview.reject()
