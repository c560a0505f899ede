"""What stands in the margins of pages is told from what they say."""

import pytest

from viewer.extraction.layout.margins import margins
from viewer.extraction.layout.printed import Piece, PrintedPage, PrintedWord

HIGH = 800.0


def page(number: int, *lines: tuple[str, float]) -> tuple[PrintedPage, list[Piece]]:
    """A page of lines, each so far down."""
    text, pieces = "", []
    for order, (words, top) in enumerate(lines):
        word = PrintedWord(len(text), len(text) + len(words), 50, top, 150, top + 10)
        pieces.append(Piece([word], 50, top, 150, top + 10, order))
        text += f"{words}\n"
    printed = PrintedPage(number, text, tuple(one.words[0] for one in pieces), 600, HIGH)
    return printed, pieces


def told(*pages: tuple[PrintedPage, list[Piece]]) -> list[list[str]]:
    """The words in the margins of each page."""
    found = zip(pages, margins(pages), strict=True)
    return [
        [one.text[piece.words[0].start : piece.words[0].end] for piece in some]
        for (one, _), some in found
    ]


@pytest.mark.parametrize(
    ("pages", "bearing", "is_margin"),
    [(5, 1, False), (5, 2, True), (6, 2, False), (6, 3, True), (9, 3, True)],
)
def test_that_what_is_at_one_place_of_some_pages_is_in_the_margin(
    pages: int, bearing: int, is_margin: bool
) -> None:
    body = [(f"Line of page {'abcdefghi'[n]}", 400.0) for n in range(pages)]
    head = [[("Harbour service", 20.0)] if n < bearing else [] for n in range(pages)]
    made = [page(n + 1, *head[n], body[n]) for n in range(pages)]
    assert told(*made) == [["Harbour service"] if is_margin and line else [] for line in head]


@pytest.mark.parametrize(
    ("top", "is_margin"), [(85.0, True), (86.0, False), (704.0, False), (705.0, True)]
)
def test_that_only_what_is_near_an_edge_is_in_the_margin(top: float, is_margin: bool) -> None:
    made = [page(number, ("Harbour service", top), ("Body", 400)) for number in (1, 2)]
    assert told(*made) == [["Harbour service"] if is_margin else []] * 2


@pytest.mark.parametrize(
    ("words", "is_margin"),
    [
        ("9", True), ("Page 9 of 40", True), ("- 9 -", True), ("3", True), ("2", False),
        ("15", True), ("16", False), ("9 boats", False),
    ],
)  # fmt: skip
def test_that_the_number_of_a_page_may_be_off_by_a_few(words: str, is_margin: bool) -> None:
    assert told(page(9, ("Body", 400), (words, 780))) == [[words] if is_margin else []]


def test_that_a_number_beside_other_words_is_none_of_a_page() -> None:
    assert told(page(9, ("Berths", 780), ("9", 780))) == [[]]


@pytest.mark.parametrize(
    ("words", "is_margin"),
    [
        ("Page {page} of 9 | Harbour | 12 Oct", True),
        ("Harbour 2024 | {page}", True),
        ("In 2024, {number}% of calls were late.", False),
        ("{number} of 40 boats, {page}", False),
    ],
)
def test_that_a_line_alike_but_for_numbers_is_one_of_the_margin_if_they_are_of_pages(
    words: str, is_margin: bool
) -> None:
    numbers = (62, 58, 71, 40)
    lines = [words.format(page=at, number=number) for at, number in enumerate(numbers, 3)]
    made = [page(at, (line, 20.0), ("Body", 400)) for at, line in enumerate(lines, 3)]
    assert told(*made) == [[line] if is_margin else [] for line in lines]
