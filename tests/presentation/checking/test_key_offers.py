"""What the checking page offers for what is in hand, and where each has its button."""

from typing import Any

from tests.drafts import draft, figure, finding
from tests.presentation.checking.opening import opened
from viewer.presentation.checking.checking_page import checking_content

ANYTIME = {"add": "foot", "next open": "foot", "all keys": "foot"}
IN_THE_MENU = {
    "Show its place in the document": "none",
    "Show as report": "none",
    "Save report…": "none",
}


def offers(at: str, **said: Any) -> dict[str, str]:
    """The words of each thing to do, and where its button is."""
    content = checking_content(opened(draft(figure(**said), finding()), at))
    return {offer.label: offer.place for offer in content.offers}


def test_that_a_figure_is_accepted_edited_or_set_aside() -> None:
    assert offers("figure-1") == ANYTIME | IN_THE_MENU | {
        "Accept and next": "main",
        "Edit": "main",
        "Set aside": "main",
        "period": "foot",
        "whose": "foot",
    }


def test_that_a_finding_is_made_of_another_kind() -> None:
    assert offers("finding-1") == ANYTIME | IN_THE_MENU | {
        "Accept and next": "main",
        "Edit": "main",
        "Set aside": "main",
        "strength": "foot",
        "weakness": "foot",
        "context": "foot",
    }


def test_that_a_number_that_is_no_figure_is_made_one_and_not_opened_again_by_a_button() -> None:
    assert offers("figure-1", aside="year") == ANYTIME | IN_THE_MENU | {
        "Make it a figure": "main",
        "Edit": "main",
        "Open again": "none",
    }
