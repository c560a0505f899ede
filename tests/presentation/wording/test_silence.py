"""What is said where there is none of something."""

import pytest

from tests.builders import index, source
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
