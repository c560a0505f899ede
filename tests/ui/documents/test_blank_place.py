"""Where beside words of a page nothing is printed."""

from PySide6.QtGui import QColor, QImage, QPainter

from viewer.ui.documents.blank_place import blank_from


def strip(*printed: tuple[int, int], paper: str = "white") -> QImage:
    """A strip of a hundred columns with words from here to there."""
    image = QImage(100, 12, QImage.Format.Format_RGB32)
    image.fill(QColor(paper))
    painter = QPainter(image)
    for start, end in printed:
        painter.fillRect(start, 4, end - start, 5, QColor("black"))
    painter.end()
    return image


def test_that_it_is_right_before_the_words_where_nothing_else_is_printed() -> None:
    assert blank_from(strip(), 20) == 80
    assert blank_from(strip(paper="#e0e8f0"), 20) == 80


def test_that_it_is_over_no_word_before_them() -> None:
    assert blank_from(strip((40, 70)), 20) == 80
    assert blank_from(strip((40, 90)), 20) == 20
    assert blank_from(strip((25, 45), (50, 95)), 20) == 5


def test_that_it_is_the_edge_of_a_page_that_has_no_margin() -> None:
    assert blank_from(strip((3, 90)), 20) == 0
