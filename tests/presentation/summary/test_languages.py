"""Of a report in another language, what the program says is known from what the report says."""

import pytest

from tests.builders import about, finding, index
from viewer.presentation.summary.languages import is_english, words_of

WELSH = words_of(
    index(
        about=about(language="cy", title="Arolygiad: y Gwasanaeth"),
        findings=[finding("da", title="Da", text="Mae’r tîm yn dda. Da iawn")],
    )
)


@pytest.mark.parametrize(
    ("text", "english"),
    [
        ("Mae’r tîm yn dda", False),
        ("“Da iawn.”", False),
        ("Arolygiad – y gwasanaeth", False),
        ("da (derived)", False),  # the remark is looked at by itself
        ("12.5%", False),  # nobody can tell of numbers
        ("Strengths", True),
        ("Da iawn; strengths", True),
        ("da iawn strengths", True),
    ],
)
def test_that_a_text_is_the_reports_where_the_report_has_all_its_parts(
    text: str, english: bool
) -> None:
    assert is_english(text, WELSH) is english


def test_that_nothing_is_told_apart_in_a_report_in_english() -> None:
    assert words_of(index()) == frozenset()
    assert not is_english("Strengths", words_of(index()))
