"""A report made of a draft says that it is one, and what of it is open."""

from tests.builders import report
from viewer.domain.index import Index
from viewer.presentation.wording.drafted import draft_text


def test_that_a_report_from_a_file_is_no_draft() -> None:
    assert draft_text(Index(report())) == ""


def test_that_a_draft_names_what_is_open_and_only_that() -> None:
    open_ones = {"facts": 0, "ratings": 2, "figures": 41, "findings": 1}
    said = draft_text(Index(report(), open_ones))  # type: ignore[arg-type] # the names are known
    assert said == "Draft: 2 ratings, 41 figures and 1 finding are open."
    assert draft_text(Index(report(), {"figures": 1})) == "Draft: 1 figure is open."


def test_that_a_draft_with_nothing_open_is_still_one() -> None:
    assert draft_text(Index(report(), {"figures": 0})) == "Draft: nothing is open."
