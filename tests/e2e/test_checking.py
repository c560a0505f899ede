"""A document is opened, checked with the keyboard, and saved as a report, in the real window."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu
from pytestqt.qtbot import QtBot

from tests.documents import pdf_of
from tests.e2e.steps import act, page, press, seen, settle, type_in
from tests.e2e.tree import faults, unheard
from tests.running import Starter
from tests.ui.listening import listening
from viewer.app import Program
from viewer.extraction.candidates import FactRole
from viewer.extraction.decided import decided_candidates
from viewer.presentation.checking.telling import refusal_of
from viewer.store.session.open_draft import OpenDraft
from viewer.ui.checking.page import CheckingPage
from viewer.ui.checking.saving.needed_dialog import NeededDialog
from viewer.ui.theme.theme import now

pytestmark = pytest.mark.usefixtures("read_once")

PAGES = (
    "= Northshire Council\n#v(4pt)\nInspection of services for children\n\n"
    "Inspection dates: 4 to 15 March 2024\n\nReport published: 25 April 2024\n\n"
    "#table(columns: 2, [Leadership], [Good], [Help and protection], [Requires improvement])",
    "The number of visits rose from 29% in 2022 to 38% in 2023.\n\n"
    "== What needs to improve\n- Visit every child within five days.\n- Write down what they say.",
)


@pytest.fixture
def document(tmp_path: Path) -> Path:
    """A published report of our own making."""
    file = tmp_path / "northshire.pdf"
    file.write_bytes(pdf_of(*PAGES, setup="#set page(width: 420pt, height: 420pt)"))
    return file


def draft(program: Program) -> OpenDraft:
    """The draft in front."""
    one = program.hub.state.draft_of(program.hub.state.front)
    assert one is not None
    return one


def checking(program: Program) -> CheckingPage:
    """The checking page in front."""
    front = program.window.stack.currentWidget()
    assert isinstance(front, CheckingPage)
    return front


def begin(start: Starter, qtbot: QtBot, *files: Path) -> Program:
    """Start on files, and wait until the first of them can be checked."""
    program = start(*files)
    qtbot.waitUntil(lambda: program.hub.state.open_draft is not None)
    qtbot.waitUntil(lambda: program.qt.focusWidget() is checking(program).list)
    return program


def saved(program: Program, qtbot: QtBot) -> None:
    """Wait until what was decided lies on the disk."""
    qtbot.waitUntil(lambda: draft(program).saved)


def test_that_a_document_is_checked_by_keys_saved_each_time_and_resumed_with_its_thumbnails(
    start: Starter, qtbot: QtBot, document: Path
) -> None:
    program = begin(start, qtbot, document)
    assert draft(program).document == document
    assert not program.window.header.isVisible()
    first = draft(program).at
    press(program, "Return")
    assert decided_candidates(draft(program).draft)[first].state == "accepted"
    second = draft(program).at
    assert second != first
    press(program, "X")
    type_in(program, "e")  # a letter, while somebody types, and no key
    press(program, "Return")
    found = decided_candidates(draft(program).draft)[second]
    assert (found.state, found.reason) == ("set_aside", "e")
    source = checking(program).source
    assert not source.aside.thumbnails.isVisible()
    press(program, "F9")
    assert source.aside.thumbnails.isVisible()
    source.aside.thumbnails.setFocus()
    press(program, "Down")
    assert draft(program).page == 2
    saved(program, qtbot)
    start.stop(program)

    program = begin(start, qtbot, document)
    assert checking(program).source.aside.thumbnails.isVisible()
    press(program, "F9")
    assert not checking(program).source.aside.thumbnails.isVisible()
    assert decided_candidates(draft(program).draft)[second].state == "set_aside"
    press(program, "Ctrl+Z")
    assert draft(program).at == second
    press(program, "Ctrl+Z")
    states = {one.state for one in decided_candidates(draft(program).draft).values()}
    assert states <= {"open", "set_aside"}
    assert draft(program).draft.done == 0
    press(program, "Ctrl+Shift+Z")
    assert draft(program).draft.done == 1


def test_that_keys_and_what_is_typed_are_answered_at_once_and_escape_leaves_them(
    start: Starter, qtbot: QtBot, document: Path
) -> None:
    program = begin(start, qtbot, document)
    page, first = checking(program), draft(program).at
    figures = [one for one in draft(program).draft.candidates if one.type == "figure"]
    program.hub.drafting.choose(next(one.id for one in figures if one.aside is None))
    settle()
    act(program, "check-edit")
    form = page.filling.form
    assert form is not None
    assert page.bar.resting.isVisible()
    form.begin("value")
    type_in(program, "many")
    assert form.problem.text() == "A value is a number, such as 62.3."
    press(program, "Return")
    assert form.isVisible()
    press(program, "Escape")
    assert page.list.delegate.form is None
    assert draft(program).draft.decisions == ()
    assert program.qt.focusWidget() is page.list
    program.hub.drafting.choose(first)
    settle()
    says_of_a_key_that_does_nothing_that_it_does(program)
    tells_in_the_field_what_is_found(program)
    brings_the_focus_back_from_a_dialog(program, qtbot)


def says_of_a_key_that_does_nothing_that_it_does(program: Program) -> None:
    at = draft(program).at
    press(program, "P")
    assert draft(program).at == at
    hinted = checking(program).bar.hinted
    assert hinted.text() == "P (period) does nothing with this fact now."
    press(program, "Escape")
    assert not hinted.isVisible()
    press(program, "Shift+X")
    assert hinted.text() == "Shift+X (set aside this list) does nothing with this fact now."
    press(program, "Shift+Return")
    assert hinted.text() == "No open rating is printed twice alike."
    press(program, "E")
    assert not hinted.isVisible()
    press(program, "Escape")
    press(program, "P")
    press(program, "Return")
    assert not hinted.isVisible()


def tells_in_the_field_what_is_found(program: Program) -> None:
    press(program, "Ctrl+F")
    field = checking(program).header.finder
    type_in(program, "visit")
    assert field.accessibleDescription() == "1 of 2"
    press(program, "Return")
    assert field.accessibleDescription() == "2 of 2"
    type_in(program, "zzz")
    assert field.accessibleDescription() == "no match"
    assert not program.window.notice.isVisible()
    press(program, "Escape")
    assert program.qt.focusWidget() is checking(program).list
    assert field.text() == ""


def brings_the_focus_back_from_a_dialog(program: Program, qtbot: QtBot) -> None:
    for _ in range(2):
        before = program.qt.focusWidget()
        press(program, "?")
        dialog = program.qt.activeModalWidget()
        assert dialog is not None
        dialog.close()
        qtbot.waitUntil(lambda at=before: program.qt.focusWidget() is at)  # type: ignore[misc] # a value
        press(program, "F6")


def test_that_choosing_on_either_side_moves_the_other_and_a_key_shows_the_places(
    start: Starter, qtbot: QtBot, document: Path
) -> None:
    program = begin(start, qtbot, document)
    answers_a_key_where_the_person_is(program, qtbot)
    page = checking(program)
    figures = [one for one in draft(program).draft.candidates if one.type == "figure"]
    there = next(one for one in figures if one.places[0].page == 2 and one.aside is None)
    program.hub.drafting.choose(there.id)
    assert draft(program).page == 2
    qtbot.waitUntil(lambda: page.source.canvas.marked_box() is not None)
    page.source.strip.turned.emit(1)
    assert draft(program).page == 1
    qtbot.waitUntil(lambda: page.source._page is not None)
    settle()
    other = next(one for one in page.source.canvas._placed_marks if one.boxes)
    box = page.source.canvas.placed(other.boxes[0]).center()
    QTest.mouseClick(
        page.source.canvas, Qt.MouseButton.LeftButton, pos=QPoint(round(box.x()), round(box.y()))
    )
    at = checking(program)._content
    assert at is not None
    assert at.row is not None
    assert draft(program).page == 1
    shows_the_places_of_what_is_in_hand(program)


def shows_the_places_of_what_is_in_hand(program: Program) -> None:
    page = checking(program)
    listed = draft(program).draft.candidates
    figure = next(one for one in listed if one.type == "figure" and not one.aside)
    program.hub.drafting.choose(figure.id)
    program.hub.drafting.turn(1)
    page.list.setFocus()
    settle()
    press(program, "G")
    assert draft(program).page == figure.places[0].page == 2
    place = (figure.places[0].start, figure.places[0].end)
    assert place in page.source._found
    assert program.qt.focusWidget() is page.list


def answers_a_key_where_the_person_is(program: Program, qtbot: QtBot) -> None:
    page = checking(program)
    press(program, "F6")
    canvas = program.qt.focusWidget()
    assert canvas is page.source.canvas
    qtbot.waitUntil(lambda: page.source._page is not None)
    before = canvas.accessibleDescription()
    with listening() as reader:
        press(program, "W")
        press(program, "9")
    assert reader.at_once == [
        "W (make it a weakness) does nothing with this fact now.",
        "9 chooses nothing of this fact.",
    ]
    assert page.bar.hinted.isVisible()
    press(program, "F6")
    settle()
    assert canvas.accessibleDescription() == before


def test_that_the_report_is_one_key_away_says_that_it_is_a_draft_and_is_saved_with_its_places(
    start: Starter, qtbot: QtBot, document: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = begin(start, qtbot, document)
    press(program, "Return")
    press(program, "V")
    qtbot.waitUntil(lambda: program.hub.state.open_report is not None)
    settle()
    bars = program.window.bars.draft
    assert bars is not None
    assert bars.shown.isVisible()
    assert bars.shown.words.text().startswith("This is a draft: the report of northshire.pdf")
    assert program.window.header.isVisible()
    act(program, "close")
    assert checking(program).isVisible()
    assert not bars.shown.isVisible()
    press(program, "V")
    qtbot.waitUntil(lambda: program.hub.state.open_report is not None)
    press(program, "Escape")
    assert program.hub.state.open_draft is not None
    for _ in draft(program).draft.candidates:
        if "check-accept" in offered(program):
            # a rating whose words are those of several scales waits until one of them is chosen
            press(program, "1" if refusal_of(draft(program), "check-accept") else "Return")
    target = document.with_name("northshire.inspection.json")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    asked: list[set[FactRole]] = []

    def answer(dialog: NeededDialog) -> int:
        asked.append(set(dialog.fields))
        dialog.fields["inspectorate"].setText("Inspectorate of Northshire")
        return len(asked) - 1  # go back first, then save

    monkeypatch.setattr(NeededDialog, "exec", answer)
    press(program, "Ctrl+S")
    assert not target.exists()
    press(program, "Ctrl+S")
    assert asked == [{"inspectorate"}, {"inspectorate"}]
    assert program.qt.focusWidget() is checking(program).list
    qtbot.waitUntil(target.exists)
    qtbot.waitUntil(lambda: program.window.bars._exported is not None)
    report = json.loads(target.read_text("utf-8"))
    assert "Inspectorate of Northshire" in target.read_text("utf-8")
    assert report["sources"][0]["file"] == "northshire.pdf"
    assert report["metrics"][0]["observations"][0]["sources"][0]["page"] == 2
    program.hub.open_file(target)
    qtbot.waitUntil(lambda: program.hub.state.open_report is not None)
    assert program.hub.state.opening.refused == ()


def offered(program: Program) -> set[str]:
    """What can be done now."""
    return {name for name, one in program.window.actions_by_id.items() if one.isEnabled()}


def test_that_words_are_pasted_as_a_document(start: Starter, qtbot: QtBot) -> None:
    program = start()
    data = QMimeData()
    data.setText("Northshire Council\n\nThe rate rose to 38% in 2023.")
    QGuiApplication.clipboard().setMimeData(data)
    act(program, "paste")
    qtbot.waitUntil(lambda: program.hub.state.open_draft is not None)
    assert draft(program).draft.document.kind == "clipboard"
    assert "38%" in checking(program).source.text.toPlainText()


def test_that_a_document_that_changed_is_told_and_its_decisions_can_be_taken_over(
    start: Starter, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "northshire.txt"
    file.write_text("Northshire Council\n\nThe rate rose from 29% to 38% in 2023.\n", "utf-8")
    program = begin(start, qtbot, file)
    first = draft(program).at
    press(program, "Return")
    saved(program, qtbot)
    act(program, "close")
    assert program.hub.state.drafts == ()
    file.write_text(file.read_text("utf-8") + "\nIt is 41% now.\n", "utf-8")
    act(program, "reopen-closed")
    qtbot.waitUntil(lambda: program.hub.state.open_draft is not None)
    settle()
    bars = program.window.bars.draft
    assert bars is not None
    assert "has changed since it was checked" in bars.notice.words.text()
    assert draft(program).draft.done == 0
    bars.take_over.click()
    assert decided_candidates(draft(program).draft)[first].state == "accepted"
    assert not bars.notice.isVisible()
    saved(program, qtbot)


def test_that_a_document_that_changes_while_it_is_open_is_told_live(
    start: Starter, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "northshire.txt"
    file.write_text("Northshire Council\n\nThe rate rose from 29% to 38% in 2023.\n", "utf-8")
    program = begin(start, qtbot, file)
    press(program, "Return")
    saved(program, qtbot)
    before = file.read_text("utf-8")
    file.write_text(f"{before}\nIt is 41% now.\n", "utf-8")
    program.hub.drafting.look_at_documents()
    qtbot.waitUntil(lambda: draft(program).document_is == "changed")
    bars = program.window.bars.draft
    assert bars is not None
    assert "has changed since it was read" in bars.document.words.text()
    bars.again.click()
    qtbot.waitUntil(lambda: len(program.hub.state.drafts) == 2)
    assert draft(program).carried is not None
    assert not bars.document.isVisible()


def test_that_all_of_it_is_reached_and_heard_and_in_a_small_window_is_in_a_menu(
    start: Starter, qtbot: QtBot, document: Path
) -> None:
    program = begin(start, qtbot, document)
    page = checking(program)
    assert unheard(page) == []
    spoken = page.list.row_model.index(page.list.row_model.current()).data(
        Qt.ItemDataRole.AccessibleTextRole
    )
    assert spoken.startswith(("Title", "Inspected"))
    act(program, "check-edit")
    assert faults(page) == []
    press(program, "Escape")
    assert not page.header.more.isVisible()
    press(program, "Return")
    program.window.resize(900, 600)
    program.hub.adjust(text_size=200)
    settle()
    assert page.width() < now().em(50)
    assert page.list.isVisible()
    assert not page.source.isVisible()
    press(program, "F6")
    assert page.source.isVisible()
    assert not page.list.isVisible()
    press(program, "F6")
    assert program.qt.focusWidget() is page.list
    assert QApplication.activePopupWidget() is None
    assert page.bar._buttons["check-keys"].isVisible()
    assert page.bar._buttons["check-undo"].text() == "undo"
    has_in_a_menu_what_has_no_button(program)


def has_in_a_menu_what_has_no_button(program: Program) -> None:
    page = checking(program)
    page.header.side.click()
    assert page.source.isVisible()
    page.header.side.click()
    assert page.list.isVisible()
    page.header.more.click()
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    words = [action.text().partition("\t")[2] for action in menu.actions()]
    assert {"A", "U", "Ctrl+Z", "V", "Ctrl+F", "F6", "?"} <= set(words)
    menu.close()
    act(program, "check-edit")
    form = page.filling.form
    assert form is not None
    form.cancel.setFocus()
    settle()
    seen = form.cancel.visibleRegion().boundingRect()
    assert seen.height() == form.cancel.height()


def test_that_going_on_beyond_the_last_word_turns_the_page(
    start: Starter, qtbot: QtBot, document: Path
) -> None:
    program = begin(start, qtbot, document)
    canvas = checking(program).source.canvas
    press(program, "F6")
    qtbot.waitUntil(lambda: canvas._words is not None)
    press(program, "Right")
    press(program, "Ctrl+End")
    press(program, "Right")
    assert draft(program).page == 2
    qtbot.waitUntil(lambda: canvas.accessibleDescription() == "The")
    press(program, "Left")
    assert draft(program).page == 1
    qtbot.waitUntil(lambda: canvas.selected_span() is not None)
    press(program, "Escape")
    assert canvas.selected_span() is None


def test_that_words_of_a_page_are_selected_and_added_with_the_keyboard_alone_and_corrected(
    start: Starter, qtbot: QtBot, document: Path
) -> None:
    program = begin(start, qtbot, document)
    canvas = checking(program).source.canvas
    program.hub.drafting.turn(2)
    qtbot.waitUntil(lambda: "Page 2" in canvas.accessibleDescription())
    press(program, "F6")
    assert program.qt.focusWidget() is canvas
    qtbot.waitUntil(lambda: canvas._words is not None)
    press(program, "Right")
    assert canvas.accessibleDescription() == "The"
    press(program, "Right")
    press(program, "Shift+Right")
    press(program, "Shift+Right")
    assert canvas.accessibleDescription() == "number of visits, selected"
    act(program, "copy")
    assert QGuiApplication.clipboard().text() == "number of visits"
    press(program, "A")
    menu = program.qt.activePopupWidget()
    assert isinstance(menu, QMenu)
    menu.actions()[1].trigger()
    menu.close()
    (decision,) = draft(program).draft.decisions
    assert decision.type == "add"
    assert decision.candidate.places[0].printed == "number of visits"
    assert program.qt.focusWidget() is checking(program).list
    assert checking(program).filling.form is None
    corrects_at_once_a_fact_made_of_words(program)


def corrects_at_once_a_fact_made_of_words(program: Program) -> None:
    filling = checking(program).filling
    filling._add("fact", 2, (4, 20))
    assert len(draft(program).draft.decisions) == 2
    assert filling.form is not None


def test_that_a_draft_is_a_step_behind_problems_and_told_of_under_another_name(
    start: Starter, qtbot: QtBot, document: Path
) -> None:
    program = begin(start, qtbot, document)
    copy = document.with_name("copy.pdf")
    copy.write_bytes(document.read_bytes())
    program.hub.open_files([copy])
    qtbot.waitUntil(lambda: draft(program).notice != "")
    assert len(program.hub.state.drafts) == 1
    said = "This is the same document as “northshire.pdf”, whose draft is shown."
    assert draft(program).notice == said
    act(program, "help")
    dialog = program.window.commands._help._dialog
    assert dialog is not None
    assert "Checking a document" in seen(dialog)
    dialog.close()
    blank = document.with_name("blank.pdf")
    blank.write_bytes(pdf_of("#pagebreak()"))
    program.hub.open_file(blank)
    qtbot.waitUntil(lambda: bool(program.hub.state.opening.refused))
    settle()
    assert "The draft of northshire.pdf is still open." in seen(page(program))
    assert "Back to the draft" in seen(page(program)).replace("&", "")
    press(program, "Escape")
    assert checking(program).isVisible()
