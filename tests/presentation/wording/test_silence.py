"""What is said where there is none of something."""

import pytest

from tests.builders import index, source
from viewer.domain.index import Index
from viewer.presentation.wording.silence import none_of

SAID = {
    "strengths": ("This report names no strengths.", "This file has no strengths."),
    "criteria": ("This report rates no criteria.", "This file has no criteria."),
    "context": ("This report gives no context.", "This file has no context."),
}


@pytest.mark.parametrize("extent", ["whole", "part", None])
@pytest.mark.parametrize("what", SAID)
def test_that_only_a_source_read_whole_is_said_to_be_silent(what: str, extent: str | None) -> None:
    made = index(sources=[source(), source("more", extent=extent)])
    assert none_of(made, what) == SAID[what][extent == "part"]


def test_that_a_draft_says_what_of_it_is_open_and_of_the_rest_what_any_report_says() -> None:
    made = Index(index().report, {"figures": 41, "findings": 1, "ratings": 0})
    assert none_of(made, "figures") == "No figures accepted yet: 41 figures are open."
    assert none_of(made, "strengths") == "No strengths accepted yet: 1 finding is open."
    assert none_of(made, "criteria") == "This report rates no criteria."
