"""Traps of the libraries that were stepped into once, each held shut."""

import gc
import sys
from pathlib import Path

import shiboken6
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from tests.e2e.steps import act, settle
from tests.running import finish_deleting
from tests.samples import ODD, write
from viewer.app import Program
from viewer.presentation.tabs import TABS
from viewer.presentation.window.actions import ACTIONS


class Bell(QObject):
    """Something that can ring."""

    rang = Signal(bool)


def test_that_calls_to_qt_drop_no_reference_to_none(qtbot: QtBot) -> None:
    """PySide6 6.12.0 on Python 3.11 drops one with every void call, and aborts in the end."""
    label = QLabel()
    qtbot.addWidget(label)
    before = sys.getrefcount(None)
    for number in range(200):
        label.setText(str(number))
    assert before - sys.getrefcount(None) < 100


def test_that_emitting_drops_no_reference_to_true(qtbot: QtBot) -> None:
    bell = Bell()
    heard: list[bool] = []
    bell.rang.connect(heard.append)
    before = sys.getrefcount(True)
    for _ in range(200):
        bell.rang.emit(True)
    heard.clear()
    assert before - sys.getrefcount(True) < 100


def test_that_the_menus_outlive_pages_that_were_walked_through(
    program: Program, tmp_path: Path
) -> None:
    files = [write(tmp_path, made(), f"odd-{n}") for n, made in enumerate(ODD.values()) if n < 4]
    for file in files:
        for tab in TABS:
            act(program, f"tab-{tab.id}")
            act(program, "next-pane")
        program.window.notice.say("A notice puts itself last.")
        program.hub.open_file(file)
        program.hub.settle()
        settle()
        finish_deleting()
        gc.collect()
    assert all(shiboken6.isValid(item) for item in program.window.actions_by_id.values())
    assert {action.id for action in ACTIONS} == set(program.window.actions_by_id)
