"""Whatever words a report holds are words: no markup. `session.py` shows them everywhere."""

import re
from html import unescape
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel

from tests.proof.hostile import hostile
from tests.proof.markup import check, guessed
from tests.proof.settling import settle
from tests.running import Starter
from viewer.store.session.place import Place


def test_that_what_is_copied_holds_no_markup_of_the_report(start: Starter, tmp_path: Path) -> None:
    file = tmp_path / "hostile.inspection.json"
    file.write_bytes(hostile())
    program = start(file)
    report_file = program.hub.state.report_file
    assert report_file is not None
    program.hub.go(Place("metrics", next(iter(report_file.index.metrics))))
    settle(program)
    program.window.actions_by_id["copy"].trigger()
    data = QGuiApplication.clipboard().mimeData()
    tags = set(re.findall(r"<\s*/?\s*([a-zA-Z!?]+)", data.html()))
    assert not tags & {"img", "script", "a", "svg", "b", "style", "iframe"}, tags
    assert "javascript:" not in re.sub(r">[^<]*<", "><", unescape(data.html()))


def test_that_a_refused_file_is_shown_as_words(start: Starter, tmp_path: Path) -> None:
    file = tmp_path / "<b>&%s\u202e.json"
    file.write_bytes(b'{"format": "inspection-report", "<img src=x>": "<b>", "version": "<i>"}')
    program = start(file)
    assert program.hub.state.opening.refusals
    check(program, "problems")


def test_that_markup_would_be_noticed(qapp: QApplication, start: Starter) -> None:
    program = start()
    label = QLabel("<b>bold</b>", program.window)
    assert guessed(program.window) == ["<b>bold</b>"]
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setToolTip("<p>a</p><img src=x>")
    assert len(guessed(program.window)) == 1
    label.setToolTip("<p>&lt;img src=x&gt;</p>")
    assert guessed(program.window) == []
