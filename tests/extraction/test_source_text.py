"""A part of a block is found again in the text of its page."""

import pytest

from viewer.extraction.source_text import Block, CharacterRun

#       0         1         2
#       0123456789012345678901234
PAGE = "is deep.\r\nThe har\ufffebour ran"
BLOCK = Block(
    "paragraph",
    "The harbour is deep.",
    (CharacterRun(0, 10), CharacterRun(7, 18), CharacterRun(12, 0)),
)


@pytest.mark.parametrize(
    ("start", "end", "printed"),
    [(0, 3, "The"), (4, 11, "har\ufffebour"), (7, 9, "bo"), (15, 19, "deep"), (15, 20, "deep.")],
)
def test_that_words_of_a_block_are_led_back_to_its_page(start: int, end: int, printed: str) -> None:
    first, last = BLOCK.span(start, end)
    assert PAGE[first:last] == printed


def test_that_words_printed_in_another_order_have_all_that_is_between_them() -> None:
    first, last = BLOCK.span(0, 20)
    assert (first, PAGE[first:last]) == (0, "is deep.\r\nThe har\ufffebour ")
