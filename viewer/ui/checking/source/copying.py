"""Copying of the checking page: the words that are selected, or what is in hand."""

from PySide6.QtGui import QGuiApplication

from viewer.presentation.checking.content import CheckingContent

NOTHING_TO_COPY = "Select words in the document first."


def copied(words: str, content: CheckingContent | None) -> str:
    """Put selected words on the clipboard, or else what is in hand; say what came of it."""
    row = content.row if content else None
    if not words and row is not None:
        words = " ".join(filter(None, (row.title, row.summary, *row.cells)))
    if not words:
        return NOTHING_TO_COPY
    QGuiApplication.clipboard().setText(words)
    return "Copied."
