"""How old something is, in words that say no more than is known."""

from datetime import date

import pytest

from viewer.presentation.collection.over_time.lengths import age_words

TODAY = date(2026, 11, 30)


@pytest.mark.parametrize(
    ("when", "words"),
    [
        ("2026-11-29", "1 day"),
        ("2026-10", "at least 30 days"),
        ("2025", "at least 10 months"),
        ("2026-11", ""),
        ("2026", ""),
        ("2027", "to come"),
    ],
)
def test_that_the_age_of_what_may_be_of_today_is_not_told(when: str, words: str) -> None:
    assert age_words(when, TODAY) == words
