"""Marks the words that were searched for, wherever a page shows them."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QTextLayout, QTextLine
from PySide6.QtWidgets import QWidget

from viewer.presentation.search.filtering import spans, wanted_in
from viewer.store.collection.search.words import TextSpan
from viewer.ui.theme.theme import now


class Seeking:
    """A widget in which, and in all that it holds, the words searched for are marked."""

    sought: tuple[str, ...] = ()

    def seek(self, words: str) -> None:
        """Mark these words from now on, as they are typed into Find; none for an empty text."""
        wanted = wanted_in(words)
        if wanted != self.sought:
            self.sought = wanted
            assert isinstance(self, QWidget)
            self.update()


def sought_around(place: QWidget) -> tuple[str, ...]:
    """The words to mark in a widget."""
    around: QWidget | None = place
    while around is not None and not isinstance(around, Seeking):
        around = around.parentWidget()
    return around.sought if around is not None else ()


def mark_found(
    painter: QPainter, text: str, layout: QTextLayout, at: QPointF, wanted: Sequence[str]
) -> None:
    """Draw a ground and an underline for each wanted word of a text laid out at a place.

    The text is drawn over them. A document's layouts do not know theirs, so it is given.
    """
    found = spans(text, wanted)
    if not found:
        return
    inks = now().inks
    under = max(2, now().em(0.1))
    lines = [layout.lineAt(number) for number in range(layout.lineCount())]
    for span in found:
        for box in _boxes(lines, _in_units(text, span)):
            place = box.translated(at).toRect()  # whole pixels, or its edges would be blurred
            painter.fillRect(place, QColor(inks.found))
            place.setTop(place.bottom() + 1 - under)
            painter.fillRect(place, QColor(inks.muted))


def _boxes(lines: Sequence[QTextLine], span: TextSpan) -> Iterator[QRectF]:
    for line in lines:
        start = max(span[0], line.textStart())
        end = min(span[1], line.textStart() + line.textLength())
        if start < end:
            # A number runs from left to right though its sentence does not: a run of each is a box.
            for run in line.glyphRuns(start, end - start):
                across = run.boundingRect()
                high = line.ascent() + line.descent()
                yield QRectF(across.left(), line.y(), across.width(), high)


def _in_units(text: str, span: TextSpan) -> TextSpan:
    """The span as Qt counts, in UTF-16 units."""
    return utf16_length(text[: span[0]]), utf16_length(text[: span[1]])


def utf16_length(text: str) -> int:
    """How long Qt takes a text to be: a letter beyond the first plane is two units."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
