"""Names that are offered for a figure are those of figures that it may belong to."""

from tests.drafts import draft, figure
from viewer.extraction.decisions import decided
from viewer.extraction.draft import Accept
from viewer.presentation.checking.band import names_offered
from viewer.presentation.checking.groups import overview_of


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
