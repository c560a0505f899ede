"""Tests of a line of a history without spells."""

import pytest

from viewer.presentation.collection.over_time.spell_bars import history_line


@pytest.mark.parametrize(
    ("rated", "words"), [(True, "No spell: undated or still to come"), (False, "No rating")]
)
def test_that_a_line_without_spells_says_why(*, rated: bool, words: str) -> None:
    line = history_line("Ashford", (), rated=rated)
    assert line.sequence == words
    assert line.spoken == f"Ashford: {words.lower()}"
