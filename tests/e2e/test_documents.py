"""The place in the source is shown: from wherever it is named, marked, and with a way back."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QContextMenuEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from tests.disks import DeadDisk
from tests.documents import PAGES, pdf_of, put_report
from tests.e2e.steps import act, cut_off, follow, link, page, press, seen, settle, tab, too_wide
from tests.running import Starter
from tests.ui.listening import listening
from viewer.app import Program
from viewer.store.session.place import DOCUMENT, Place
from viewer.ui.tabs.document import OPENING, DocumentTab

pytestmark = pytest.mark.usefixtures("read_once")

LINK = "Show in the document"
BOARD, SIX_MONTHS = "report/2/66-110", "report/3/0-62"
Story = Callable[..., Program]


@pytest.fixture
def northshire(start: Starter, tmp_path: Path) -> Story:
    """Start the program on a report with a document beside it; changes are made to a reference."""

    def begin(pdf: bytes | None = None, **changes: object) -> Program:
        return start(put_report(tmp_path / "reports", pdf, **changes))

    return begin


def shown(program: Program, qtbot: QtBot) -> DocumentTab:
    """The page of a document in front, once it has been read."""
    front = program.window.stack.front_tab()
    assert isinstance(front, DocumentTab)
    qtbot.waitUntil(lambda: front.told is not None)
    settle()
    return front


def go(program: Program, qtbot: QtBot, item: str) -> DocumentTab:
    """Go to a place of a document."""
    program.hub.go(Place(DOCUMENT, item))
    settle()
    return shown(program, qtbot)


def heard(widget: QWidget) -> tuple[str, str]:
    """What a screen reader says of a widget that the focus comes to."""
    return widget.accessibleName(), widget.accessibleDescription()


def click(button: QWidget) -> None:
    """Click in the middle of a button."""
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    settle()


def test_that_a_finding_leads_to_its_words_and_back_or_its_tab_leads_to_the_finding(
    northshire: Story, qtbot: QtBot
) -> None:
    program = northshire()
    act(program, "tab-weaknesses")
    follow(program, f"{LINK}: page 2")
    front = shown(program, qtbot)
    assert heard(front.picture.canvas) == (
        "The report", "Page 2 of 3. Marked: “The board does not see figures by ethnicity.”",
    )  # fmt: skip
    assert program.qt.focusWidget() is front.picture.canvas
    assert "The report" in seen(front)
    assert tab(program) == "weaknesses"
    act(program, "back")
    assert program.hub.state.place == Place("weaknesses")
    act(program, "forward")
    assert program.hub.state.place == Place(DOCUMENT, BOARD)
    act(program, "tab-weaknesses")
    follow(program, f"{LINK}: page 2")
    shown(program, qtbot)
    bar = program.window.header.tabs
    at = bar.tabRect(bar.currentIndex()).center()
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=at)
    settle()
    assert program.hub.state.place == Place("weaknesses")
    act(program, "tab-about")
    follow(program, "Show the document")
    front = shown(program, qtbot)
    assert heard(front.picture.canvas) == ("The report", "Page 1 of 3.")
    act(program, "back")
    assert program.hub.state.place == Place("about")


THEMES = (
    ("light", "#ffffff", "#12497f"),
    ("dark", "#ffffff", "#12497f"),
    ("black-on-white", "#ffffff", "#12497f"),
    ("white-on-black", "#000000", "#6fd3ff"),
)
"""A theme, the paper of a page in it, and the frame of a mark."""


def marked_by_frame_and_pointer(front: DocumentTab, paper: str, frame: str) -> None:
    """See the mark of the page in front, and the pointer beside it."""
    image, found = colours(front)
    assert {paper, frame} <= found
    assert QColor(image.pixel(8, 8)).name() == paper
    box = front.picture.canvas.marked_box()
    assert box is not None
    middle, left = round(box.center().y()), round(box.left())
    beside = {QColor(image.pixel(x, middle)).name() for x in range(4, left - 4)}
    assert frame in beside


def test_that_the_mark_is_a_frame_and_a_pointer_in_every_theme_and_nothing_is_cut_off(
    northshire: Story, qtbot: QtBot
) -> None:
    program = northshire()
    for theme, paper, frame in THEMES:
        program.hub.go(Place("overview"))
        program.hub.adjust(theme=theme)
        front = go(program, qtbot, BOARD)
        marked_by_frame_and_pointer(front, paper, frame)
    program.window.resize(900, 600)
    for size in (100, 150, 200):
        program.hub.go(Place("overview"))
        program.hub.adjust(text_size=size)
        settle()
        front = go(program, qtbot, BOARD)
        assert too_wide(program.window) == []
        assert cut_off(front) == []
        assert front.picture.viewport().height() > 40


def test_that_figures_ratings_findings_facts_and_tiles_lead_there_by_keyboard_and_menu(
    northshire: Story, qtbot: QtBot
) -> None:
    program = northshire()
    for place, words in (
        (Place("metrics", "risk"), "In 38 of 48 cases (79%)"),
        (Place("criteria", "overall"), "The service was rated Good in 2024."),
        (Place("weaknesses", "board"), "The board does not see figures by ethnicity."),
    ):
        program.hub.go(Place("overview"))
        program.window.commands.follow(place)
        settle()
        press(program, "Ctrl+D")
        canvas = shown(program, qtbot).picture.canvas
        marked = f"Marked: “{words}”"
        qtbot.waitUntil(lambda c=canvas, m=marked: c.accessibleDescription().endswith(m))  # type: ignore[misc] # values
    act(program, "tab-about")
    (fact,) = [one for one in page(program).findChildren(QWidget) if "14" in one.accessibleName()
               and one.focusPolicy() != Qt.FocusPolicy.NoFocus
               and one.accessibleName().startswith("People")]  # fmt: skip
    fact.setFocus()
    press(program, "Ctrl+D")
    front = shown(program, qtbot)
    (mark,) = front.text.extraSelections()
    assert mark.cursor.selectedText() == "The team met 14 children 😀 and 9 parents."
    assert mark.format.fontUnderline()
    assert heard(front.text) == (
        "The notes", "Page 1 of 1. Marked: “The team met 14 children 😀 and 9 parents.”",
    )  # fmt: skip
    program.hub.go(Place("overview"))
    settle()
    tile = link(page(program), "79%")
    at = tile.mapToGlobal(QPoint(5, 5))
    program.qt.sendEvent(tile, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(5, 5), at))
    menu = program.qt.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert [one.text().replace("&", "") for one in menu.actions()][-1] == LINK
    menu.actions()[-1].trigger()
    menu.close()
    assert shown(program, qtbot).told is not None
    assert program.hub.state.place.item == "report/2/0-23"


def test_that_places_pages_and_sizes_are_stepped_through_heard_and_left_at_once(
    northshire: Story, qtbot: QtBot
) -> None:
    program = northshire()
    act(program, "tab-weaknesses")
    follow(program, f"{LINK}: page 2")
    front = shown(program, qtbot)
    assert "Place 3 of 4" in seen(front)
    assert "Page 2 of 3" in seen(front)
    click(front.steps.next_place)
    shown(program, qtbot)
    assert program.hub.state.place == Place(DOCUMENT, SIX_MONTHS)
    assert not front.steps.next_place.isEnabled()
    assert not front.steps.next_page.isEnabled()
    click(front.steps.previous_page)
    shown(program, qtbot)
    assert program.hub.state.place == Place(DOCUMENT, "report/2")
    assert heard(front.picture.canvas)[1] == "Page 2 of 3."
    assert "4 places" in seen(front)
    click(front.steps.next_place)
    shown(program, qtbot)
    assert program.hub.state.place == Place(DOCUMENT, "report/2/0-23")
    click(front.steps.previous_place)
    shown(program, qtbot)
    assert not front.steps.previous_place.isEnabled()
    act(program, "back")
    assert program.hub.state.place == Place("weaknesses")
    front = go(program, qtbot, BOARD)
    front.steps.next_place.setFocus()
    with listening() as reader:
        press(program, "Space")
        shown(program, qtbot)
    assert reader.heard == [
        "Page 3 of 3. Marked: “The service should give the board figures within six months.”"
    ]
    front = go(program, qtbot, BOARD)
    wide = front.picture.canvas.width()
    click(front.steps.zoom_in)
    assert front.picture.canvas.width() == round(wide * 1.25)
    click(front.steps.fit_width)
    assert front.picture.canvas.width() == wide
    assert heard(front.picture.canvas)[1].startswith("Page 2 of 3. Marked")
    turns_the_page_at_its_foot(program, qtbot)


def turns_the_page_at_its_foot(program: Program, qtbot: QtBot) -> None:
    front = go(program, qtbot, "report/1")
    front.picture.canvas.setFocus()
    for _ in range(5):
        press(program, "PgDown")
        qtbot.wait(60)
        shown(program, qtbot)
        if program.hub.state.place.item == "report/2":
            break
    assert program.hub.state.place == Place(DOCUMENT, "report/2")


def colours(front: DocumentTab) -> tuple[QImage, set[str]]:
    """The page as it is painted, and the colours of it."""
    image = front.picture.canvas.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    return image, {
        QColor.fromRgb(pixel).name() for pixel in {*memoryview(image.constBits()).cast("I")}
    }


def _take_away(folder: Path) -> None:
    (folder / "documents" / "report.pdf").unlink()


def _change(folder: Path) -> None:
    (folder / "documents" / "report.pdf").write_bytes(pdf_of("another"))


def _lead_out(folder: Path) -> None:
    (folder.parent / "outside.pdf").write_bytes(pdf_of(*PAGES))
    _take_away(folder)
    (folder / "documents" / "report.pdf").symlink_to(folder.parent / "outside.pdf")


@pytest.mark.parametrize(
    ("spoil", "sentence"),
    [
        (_take_away, "“documents/report.pdf” is not there."),
        (_change, "is not the document that this report was written from"),
        (_lead_out, "a link to a place outside the report’s folder"),
    ],
)
def test_that_a_document_that_cannot_be_shown_is_a_sentence_and_may_be_tried_again(
    northshire: Story, qtbot: QtBot, tmp_path: Path, spoil: Callable[[Path], None], sentence: str
) -> None:
    program = northshire()
    folder = tmp_path / "reports"
    spoil(folder)
    act(program, "tab-metrics")
    act(program, "show-source")
    front = shown(program, qtbot)
    assert sentence in seen(front)
    assert sentence in front.nothing.accessibleDescription()
    assert front.again.isVisible()
    (folder / "documents" / "report.pdf").unlink(missing_ok=True)
    (folder / "documents" / "report.pdf").write_bytes(pdf_of(*PAGES))
    click(front.again)
    qtbot.waitUntil(front.picture.isVisible)
    assert sentence not in seen(front)
    act(program, "back")
    assert program.hub.state.place.tab == "metrics"


def test_that_a_wrong_page_and_a_wrong_place_are_said(northshire: Story, qtbot: QtBot) -> None:
    program = northshire(start=2_000, end=2_010)
    act(program, "tab-metrics")
    act(program, "show-source")
    assert "The marked place is not on this page" in seen(shown(program, qtbot))
    assert "there is no page 40" in seen(go(program, qtbot, "report/40"))


def test_that_a_report_without_documents_offers_none(program: Program) -> None:
    assert not program.window.actions_by_id["show-source"].isEnabled()
    act(program, "tab-metrics")
    assert LINK not in seen(page(program))


def test_that_a_source_without_a_file_has_no_link_and_another_start_begins_on_none(
    northshire: Story, qtbot: QtBot, start: Starter, tmp_path: Path
) -> None:
    program = northshire()
    act(program, "tab-strengths")
    assert LINK not in seen(page(program))
    assert not program.window.actions_by_id["show-source"].isEnabled()
    act(program, "tab-metrics")
    act(program, "show-source")
    shown(program, qtbot)
    start.stop(program)
    again = start(tmp_path / "reports" / "northshire.inspection.json")
    assert again.hub.state.place == Place("metrics")


def test_that_a_disk_that_does_not_answer_holds_up_nobody(
    start: Starter, qtbot: QtBot, disk: DeadDisk
) -> None:
    program = start(put_report(disk.folder / "reports"))
    disk.die()
    act(program, "tab-metrics")
    act(program, "show-source")
    front = program.window.stack.front_tab()
    assert isinstance(front, DocumentTab)
    qtbot.waitUntil(lambda: OPENING in seen(front))
    act(program, "back")
    assert program.hub.state.place.tab == "metrics"
    disk.live()
