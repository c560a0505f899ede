"""Names that are offered for a figure are those of figures that it may belong to."""

from tests.drafts import draft, figure, finding
from tests.presentation.checking.opening import opened
from viewer.extraction.decisions import decided
from viewer.extraction.draft import Accept
from viewer.presentation.checking.band import names_offered
from viewer.presentation.checking.groups import overview_for, overview_of


def offered(**changes: object) -> tuple[str, ...]:
    """The names for a figure, beside one of visits, in per cent, that is accepted."""
    made = draft(figure(), figure("figure-2", "14", **changes))
    made = decided(made, Accept(candidates=("figure-1",)))
    overview = overview_of(made)
    group = overview.find("figure-2")
    assert group is not None
    return names_offered(group, overview)


def test_that_a_name_is_offered_where_unit_and_a_word_are_alike() -> None:
    assert offered(metric=None, noun="of visits") == ("Of visits", "Visits on time")
    assert "Visits on time" in offered(metric="Visits by night")


def test_that_no_name_is_offered_of_another_unit_or_without_a_word_in_it() -> None:
    assert "Visits on time" not in offered(metric="Visits by night", unit="pounds")
    assert "Visits on time" not in offered(metric="Boats afloat")


def test_that_names_of_earlier_reports_are_offered_the_likest_first_after_one_of_this() -> None:
    made = draft(
        figure("figure-1", metric="Boats inspected"),
        figure("figure-2", "14", metric="Boats afloat at night"),
        finding(),
    )
    made = decided(made, Accept(candidates=("figure-1",)))
    known = ("Trains on time", "Boats seen by night", "Boats at night", "Nights")
    overview = overview_for(opened(made, "figure-2", names=known))
    group, other = overview.find("figure-2"), overview.find("finding-1")
    assert group is not None
    assert other is not None
    assert names_offered(group, overview) == (
        "Boats afloat at night",
        "Boats inspected",
        "Boats at night",
        "Boats seen by night",
    )
    assert names_offered(other, overview) == ()
