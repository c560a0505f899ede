"""Nothing moves of itself, so that nothing has to stop for who asks for less motion."""

from PySide6.QtCore import QAbstractAnimation, Qt
from PySide6.QtWidgets import QApplication, QTreeView
from shiboken6 import getAllValidWrappers

from tests.e2e.steps import act, press, type_in
from viewer.app import Program


def test_that_effects_asked_for_by_the_desktop_are_turned_off() -> None:
    from viewer.ui.theme.theme import keep_still

    for effect in Qt.UIEffect:
        QApplication.setEffectEnabled(effect, True)
    keep_still()
    assert [effect for effect in Qt.UIEffect if QApplication.isEffectEnabled(effect)] == []


def test_that_no_effect_is_used_and_nothing_moves_after_what_a_reader_does(
    program: Program,
) -> None:
    assert [effect for effect in Qt.UIEffect if QApplication.isEffectEnabled(effect)] == []
    for action in ("tab-metrics", "larger", "theme-dark", "find"):
        act(program, action)
    type_in(program, "RASSO")
    press(program, "Escape")
    wrappers = getAllValidWrappers()
    animations = [one for one in wrappers if isinstance(one, QAbstractAnimation)]
    inner = program.window.findChildren(QAbstractAnimation)
    assert [one for one in (*animations, *inner) if one.state() == one.State.Running] == []
    trees = program.window.findChildren(QTreeView)
    assert [tree for tree in trees if tree.isAnimated()] == []
