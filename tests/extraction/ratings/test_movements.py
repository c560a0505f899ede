"""What was moved from one level to another, said in words that are levels and nothing else."""

import pytest

from tests.extraction.written import document, paragraph
from viewer.extraction.block_words import all_words
from viewer.extraction.ratings.levels import levels_of
from viewer.extraction.ratings.movements import rating_moved
from viewer.store.reading.known_scales import known_scales

LEVELS = levels_of(known_scales().values())


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Ofsted has upgraded the harbour to good.", "Harbour"),
        ("Ofsted has upgraded the harbour to met.", None),
        ("Ofsted has upgraded the harbour to RI.", None),
    ],
)
def test_that_a_word_of_three_letters_is_no_level_that_prose_moves_to(
    sentence: str, name: str | None
) -> None:
    (page,) = document([paragraph(sentence)]).pages
    found = rating_moved(all_words(page, page.blocks[0]), LEVELS)
    assert (found.name if found else None) == name
