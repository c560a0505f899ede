"""Help: how to read a report, and what program this is."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from viewer import __version__
from viewer.presentation.actions import ACTIONS
from viewer.presentation.content import Blocks, Entry, Facts, Heading, LabelledEntries, Prose, Title
from viewer.presentation.text import Run
from viewer.ui.look import now
from viewer.ui.page import Page


def reading_help() -> Blocks:
    """How to read a report, and every shortcut."""
    shortcuts = tuple(
        LabelledEntries(action.shortcuts[0], (Entry((Run(action.words),)),))
        for action in ACTIONS
        if action.shortcuts
    )
    return (
        Title("How to read a report"),
        Prose(
            (
                (Run("A rating is a word on a scale; the bar shows where it stands."),),
                (Run("▲ is better and ▼ is worse, whichever way the number moved."),),
                (Run("A stated figure is printed in the source. A derived figure, in italics, was "
                     "worked out from printed ones; the sum is beside it."),),
                (Run("A move between two percentages is given in points, never in per cent."),),
                (Run("Every statement names its place in the source. “Copy with citation” puts it "
                     "on the clipboard with that place."),),
            )
        ),
        Heading("Shortcuts"),
        Facts(shortcuts),
    )  # fmt: skip


def program_help() -> Blocks:
    """Name, version, and what the program never does."""
    return (
        Title("Inspection Viewer", f"Version {__version__}"),
        Prose(
            (
                (Run("Shows one public inspection report, offline."),),
                (Run("The program never uses the network and sends nothing to anyone."),),
            )
        ),
    )


class HelpDialog(QDialog):
    """A page in a window of its own."""

    def __init__(self, title: str, blocks: Blocks, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        column = QVBoxLayout(self)
        page = Page()
        page.show_blocks(blocks)
        page.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # or the keyboard could not scroll it
        page.setAccessibleName(title)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column.addWidget(page)
        column.addWidget(buttons)
        self.resize(now().em(46), now().em(40 if len(blocks) > 2 else 16))
