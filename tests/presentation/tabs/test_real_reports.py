"""Real reports on the screen: the whole first, headings over their criteria, no word missing."""

import pytest

from tests.builders import criterion, index
from tests.real_reports import DOMAINS, childrens_services, youth_justice
from viewer.domain.criteria import Heading
from viewer.domain.index import Index
from viewer.presentation.parts.rating_tally import grouped
from viewer.presentation.tabs.criteria import criteria
from viewer.presentation.tabs.overview import overview


def test_that_the_rating_of_the_whole_is_a_card_of_its_own_and_first_in_criteria() -> None:
    made = Index(childrens_services())  # where it stands last in the file
    panel = overview(made).ratings
    assert panel.overall is not None
    assert panel.overall.title == "Overall effectiveness"
    assert "Overall effectiveness" not in [card.title for card in panel.cards]
    assert criteria(made, None).chosen == "overall"
    assert panel.more is None  # all five are in sight


@pytest.mark.parametrize("copies", [1, 3])
def test_that_ratings_stand_under_their_headings(copies: int) -> None:
    made = Index(youth_justice(copies))
    groups = criteria(made, None).groups
    assert [group.title for group in groups][:2] == ["", "1. Organisational delivery"]
    assert len(groups) == 1 + copies * len(DOMAINS)
    first = overview(made).ratings.lines[0]
    assert (first.title, first.group) == ("1.1 Governance", "1. Organisational delivery")
    assert first.detail == "Score 1 of 3"
    assert {item.indent for group in groups for item in group.items} == {0}


def test_that_parts_of_the_whole_are_main_criteria_named_without_it() -> None:
    whole = criterion("overall", role="overall")
    made = index(criteria=[criterion("safe", parent="overall"), whole])
    panel = overview(made).ratings
    assert [card.title for card in panel.cards] == ["Safe"]


def test_that_what_stands_under_no_heading_does_not_seem_to_belong_to_one() -> None:
    under = criterion("safe", parent="care")
    made = index(
        criteria=[Heading(id="care", title="Care", heading=True), under, criterion("last")]
    )
    assert [title for title, _ in grouped(made, made.criteria.values())] == [
        "Care",
        "Other criteria",
    ]


def test_that_an_overall_under_a_heading_brings_that_heading_first() -> None:
    head = Heading(id="whole", title="The whole", heading=True)
    overall = criterion("overall", parent="whole", role="overall")
    made = index(criteria=[criterion("a"), head, criterion("b", parent="whole"), overall])
    assert list(made.outline) == ["whole", "overall", "b", "a"]
