"""What a restless reader does on the checking page: decides, edits, undoes, saves, leaves."""

from collections.abc import Sequence

from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPlainTextEdit

from tests import published
from tests.proof.soak_page import Deed, PageReader
from tests.proof.words import HOSTILE_WORDS, UNICODE_TRICKS
from viewer.presentation.checking.keys import KEYS
from viewer.ui.checking.page import CheckingPage

TYPED = (
    "62.3", "38%", "4 March 2024", "2022-23", "national average", "Good", "-1", "1e999", " ", "é",
    "x" * 300, *HOSTILE_WORDS[:4], *UNICODE_TRICKS[:4],
)  # fmt: skip
PASTED = (
    "Northshire\n\nThe rate rose to 38% in 2023.", "", "\0", "Leadership: Good\n" * 40,
    "W" * 30_000, *UNICODE_TRICKS[:3],
)  # fmt: skip
LOOKS = ("theme-dark", "theme-light", "theme-black-on-white", "larger", "smaller", "normal")


class Checker(PageReader):
    """Somebody who checks a document and cannot make up their mind."""

    def _deeds(self) -> Sequence[Deed]:
        return _DEEDS

    def _page(self) -> CheckingPage | None:
        front = self._program.window.stack.currentWidget()
        return front if isinstance(front, CheckingPage) else None

    def _open(self) -> str:
        drafts = self._program.hub.state.drafts
        if drafts and self._chance.random() < 0.5:
            one = self._chance.choice(drafts)
            self._program.hub.bring(one.id)
            return f"brings {one.draft.document.name!r}"
        file = self._chance.choice(self._shelf.documents)
        self._program.hub.open_file(file)
        return f"opens {file.name!r}"

    def _key(self) -> str:
        """A key of the page, or a digit, where the focus is."""
        at = QApplication.focusWidget() or self._program.window
        if self._chance.random() < 0.2:
            digit = self._chance.choice("123456789")
            QTest.keyClicks(at, digit)
            return digit
        keys = self._chance.choice([key.keys for key in KEYS])
        one = QKeySequence(keys)[0]  # type: ignore[index] # it has no stub
        QTest.keyClick(at, one.key(), one.keyboardModifiers())
        return keys

    def _decide(self) -> str:
        return self._act(self._chance.choice(_DECIDING))

    def _choose(self) -> str:
        """Any candidate of the draft, or one that is not there."""
        one = self._program.hub.state.open_draft
        if one is None:
            return ""
        names = [item.id for item in one.draft.candidates] + ["no-such-candidate", ""]
        name = self._chance.choice(names)
        self._program.hub.drafting.choose(name)
        return f"takes {name!r}"

    def _edit(self) -> str:
        """A form is filled in, well or badly, and sent or left."""
        opened = self._act(self._chance.choice(("check-edit", "check-period", "check-set-aside")))
        page = self._page()
        form = page.filling.form if page else None
        if form is None:
            return opened
        for field in form.findChildren(QLineEdit) + form.findChildren(QPlainTextEdit):
            if self._chance.random() < 0.4:
                words = self._chance.choice(TYPED)
                field.setPlainText(words) if isinstance(field, QPlainTextEdit) else field.setText(
                    words
                )
        for box in form.findChildren(QComboBox):
            if box.count() and self._chance.random() < 0.3:
                box.setCurrentIndex(self._chance.randrange(box.count()))
        key = self._chance.choice((Qt.Key.Key_Return, Qt.Key.Key_Return, Qt.Key.Key_Escape))
        QTest.keyClick(QApplication.focusWidget() or form, key)
        return f"{opened}, {key.name}"

    def _select(self) -> str:
        """Words of the document: dragged over on its page, or selected in its text."""
        page = self._page()
        if page is None:
            return ""
        canvas, text = page.source.canvas, page.source.text
        if text.isVisible() and (length := len(text.toPlainText())):
            cursor = QTextCursor(text.document())
            cursor.setPosition(self._chance.randrange(length))
            cursor.setPosition(self._chance.randrange(length), QTextCursor.MoveMode.KeepAnchor)
            text.setTextCursor(cursor)
            page.source.selected.emit(text.selected_span())
        elif canvas.isVisible() and canvas.width() > 1 and canvas.height() > 1:
            QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=self._spot(canvas))
            QTest.mouseMove(canvas, self._spot(canvas))
            QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=self._spot(canvas))
        return "selects words"

    def _spot(self, canvas: object) -> QPoint:
        width, height = canvas.width(), canvas.height()  # type: ignore[attr-defined] # a widget
        return QPoint(self._chance.randrange(width), self._chance.randrange(height))

    def _offered(self) -> str:
        """What is offered for a selection, or behind “More”: one of the menu's entries."""
        self._settle()
        menu = QApplication.activePopupWidget()
        entries = [item for item in menu.actions() if item.isEnabled()] if menu else []
        if menu is None or not entries:
            return ""
        item = self._chance.choice(entries)
        menu.close()
        item.trigger()
        return item.text()

    def _undo_all(self) -> str:
        """To the very beginning, where no decision is in force; not while something is asked."""
        page = self._page()
        over = QApplication.activeModalWidget() or QApplication.activePopupWidget()
        if page is None or page.filling.form is not None or over is not None:
            return ""
        for _ in range(2_000):
            if not self._act("check-undo"):
                break
        one = self._program.hub.state.open_draft
        assert one is None or one.draft.done == 0, "undoing all is not the beginning"
        return "undoes all"

    def _turn(self) -> str:
        page = self._chance.randint(-1, 10)
        self._program.hub.drafting.turn(page)
        return f"page {page}"

    def _show(self) -> str:
        """As a report and back, with a tab of it looked at."""
        told = self._act("check-show")
        self._settle()
        self._act(self._chance.choice(("tab-criteria", "tab-metrics", "tab-about")))
        self._settle()
        return f"{told}, {self._act('check-show')}"

    def _find(self) -> str:
        page = self._page()
        if page is None:
            return ""
        words = self._chance.choice(("boats", "38", "zzz", "", *UNICODE_TRICKS[:2]))
        page.start_find()
        page.header.finder.setText(words)
        page.find_on(self._chance.choice((1, -1)))
        return f"finds {words[:20]!r}"

    def _paste(self) -> str:
        data, words = QMimeData(), self._chance.choice(PASTED)
        data.setText(words)
        if self._chance.random() < 0.3:
            data.setHtml(published.html().decode())
        QGuiApplication.clipboard().setMimeData(data)
        return f"{self._act('paste')} {words[:20]!r}"

    def _leave(self) -> str:
        """Close the draft, and mostly open it again."""
        told = self._act("close")
        if self._chance.random() < 0.7:
            self._settle()
            told += f", {self._act('reopen-closed')}"
        return told

    def _stir(self) -> str:
        file = self._chance.choice(self._shelf.documents)
        return f"{file.name!r}: {self._shelf.stir(file)}"

    def _look(self) -> str:
        return self._act(self._chance.choice(LOOKS))

    def _save(self) -> str:
        return self._act("check-save")


_DECIDING = tuple(
    key.id for key in KEYS if key.id not in {"check-save", "check-show", "check-keys", "check-undo"}
)
_DEEDS: tuple[Deed, ...] = (
    (Checker._key, 20),
    (Checker._decide, 20),
    (Checker._choose, 8),
    (Checker._edit, 10),
    (Checker._select, 6),
    (Checker._offered, 6),
    (Checker._undo_all, 2),
    (Checker._turn, 5),
    (Checker._show, 2),
    (Checker._find, 3),
    (Checker._paste, 2),
    (Checker._leave, 2),
    (Checker._stir, 2),
    (Checker._look, 3),
    (Checker._save, 2),
)
"""What may be done next, and how likely it is."""
