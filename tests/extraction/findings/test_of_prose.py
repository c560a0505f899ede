"""Findings in prose lie under a heading, however long it is."""

import pytest

from tests.source_texts import source_text
from viewer.domain.base import MAX_TEXT
from viewer.extraction.findings.passages import passages
from viewer.extraction.findings.prose import MOST_WORDS, prose_findings

TOLD = "Results were poor on all of the boats that we saw."
LONG = "What works well " * (MAX_TEXT // 16 + 1)


@pytest.mark.parametrize(
    ("heading", "kept"),
    [(None, None), ("", None), ("What works well", "What works well"), (LONG, LONG[:MAX_TEXT])],
)
def test_that_a_heading_is_kept_as_far_as_a_text_may_go(
    heading: str | None, kept: str | None
) -> None:
    (found,) = prose_findings(passages(source_text(TOLD)), heading)
    assert (found.text, found.heading) == (TOLD, kept)


@pytest.mark.parametrize(("more", "count"), [(0, 1), (1, 0)])
def test_that_nothing_is_found_in_the_prose_of_a_long_document(more: int, count: int) -> None:
    words = "boat " * (MOST_WORDS - len(TOLD.split()) - 1 + more) + "sank."
    assert len(list(prose_findings(passages(source_text(f"{TOLD}\n{words}"))))) == count
