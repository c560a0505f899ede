"""Page thumbnails where there is room for them, or where somebody wants them."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from viewer.presentation.checking.content import PageEntry
from viewer.store.session.open_draft import OpenDraft
from viewer.ui.checking.source.page_wanted import wanted_of
from viewer.ui.checking.source.thumbnails.view import Thumbnails
from viewer.ui.checking.thin_line import Upright
from viewer.ui.forms.flat_button import FlatButton
from viewer.ui.layouts import in_row
from viewer.ui.theme.theme import now

NARROW_EM, ROOM_EM = 24, 43
"""Where thumbnails can stand beside the page, and where they do unless somebody says otherwise."""

NO_ROOM = "There is no room for page thumbnails: make the window wider, or the text smaller."


class ThumbnailColumn(QWidget):
    """`wanted` sends whether they are `shown` or `hidden` from now on, `said` a sentence."""

    wanted = Signal(str)
    said = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._wanted, self._can, self._room = "", False, 0
        self.thumbnails = Thumbnails()
        self.button = FlatButton("", self.switch, icon="pages")
        in_row(self.thumbnails, Upright(), within=self, spacing=0)

    def want(self, wanted: str) -> None:
        """Show or hide them; without a word they are shown where there is room."""
        self._wanted = wanted
        self.fit(self._room)

    def switch(self) -> None:
        """Show the thumbnails, or hide them."""
        self.want("shown" if self.isHidden() else "hidden")
        self.wanted.emit(self._wanted)
        if self._wanted == "shown" and self.isHidden():
            self.said.emit(NO_ROOM)

    def show_pages(self, one: OpenDraft, pages: tuple[PageEntry, ...]) -> None:
        """Show the pages of a draft: only a PDF has pages of its own."""
        document = wanted_of(one)
        is_pdf = one.draft.document.kind == "pdf" and len(pages) > 1
        self._can = document is not None and is_pdf
        self.fit(self._room)
        if document is not None and not self.isHidden():
            self.thumbnails.show_pages(pages, one.page, replace(document, number=0))

    def fit(self, room: int) -> None:
        """Show or hide it by the room there is: where that is narrow, the page needs all of it."""
        self._room = room
        can = self._can and room >= now().em(NARROW_EM)
        asked = self._wanted == "shown" or room >= now().em(ROOM_EM)
        shown = can and asked and self._wanted != "hidden"
        self.button.setVisible(can)
        self.button.setAccessibleName("Hide page thumbnails" if shown else "Show page thumbnails")
        self.setVisible(shown)
