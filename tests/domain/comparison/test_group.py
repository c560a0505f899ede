"""A report against a group: who is better, the same and worse, like for like."""

from tests.builders import about, criterion, index
from viewer.domain.collection.inspection import Inspection, Location
from viewer.domain.comparison.group import against_group, inspection_of, others_of
from viewer.domain.criteria import Rating
from viewer.domain.report import Framework
from viewer.presentation.comparison.group import place_text, shares


def seen(name: str, rating: str | Rating, region: str = "East", framework: str = "f") -> Inspection:
    """The inspection of a body in a region."""
    subject = {"name": name, "groups": [{"kind": "region", "value": region}]}
    rules = Framework(id=framework, label=framework)
    made = index(
        about=about(subject=subject, framework=rules), criteria=[criterion("care", rating)]
    )
    return inspection_of(made, Location(name))


MINE = seen("Harbour", "good")
OTHERS = [
    seen("A", "excellent"),
    seen("B", "good"),
    seen("C", "poor"),
    seen("D", "poor", "West"),
    seen("E", "poor", framework="g"),
    seen("F", Rating(state="not_inspected")),
]


def test_that_the_others_are_counted_like_for_like() -> None:
    (one,) = against_group(MINE, OTHERS)
    assert (one.better, one.same, one.worse, one.left_out) == (1, 1, 2, 2)
    assert one.levels == (1, 1, 0, 2)
    assert place_text(one) == "better than 2, the same as 1 and worse than 1 of 4"
    assert shares(one) == (
        "1 Excellent (25%), 1 Good (25%), 2 Poor (50%); 2 not counted: 1 under another framework "
        "or none that is stated and 1 without a level"
    )


def test_that_what_is_not_counted_is_told_by_how_many_it_is() -> None:
    unrated = [seen(name, Rating(state="not_inspected")) for name in ("G", "H")]
    (one,) = against_group(MINE, [*OTHERS, *unrated])
    assert one.reasons == (("level", 3), ("framework", 1))


def test_that_a_report_without_a_level_still_shows_the_group() -> None:
    (one,) = against_group(seen("X", Rating(state="not_rated")), OTHERS)
    assert place_text(one) == "no level to compare"
    assert one.levels == (1, 1, 0, 2)


def test_that_a_group_is_of_other_bodies_and_may_be_of_one_region() -> None:
    every = [MINE, *OTHERS]
    assert len(others_of(MINE, every)) == 6
    assert len(others_of(MINE, every, "region")) == 5
    assert others_of(MINE, every, "type") == []


def test_that_a_kind_of_group_and_a_group_are_the_same_in_capitals() -> None:
    shire = {"name": "Shire", "groups": [{"kind": "Region", "value": "EAST"}]}
    other = inspection_of(index(about=about(subject=shire)), Location("Shire"))
    assert others_of(MINE, [other], "region") == [other]
    assert others_of(other, [MINE], "region") == [MINE]
