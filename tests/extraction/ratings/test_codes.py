"""Ratings in signs: stars, codes such as G1, a digit for food hygiene, whole clauses."""

import pytest

from tests.extraction.ratings.test_reader import FRONT, GRADES, levels, read
from tests.extraction.written import heading, item, paragraph, table
from viewer.extraction.candidates import OPEN_SCALE

LANDLORD = (heading("Regulatory judgement"), paragraph("Regulator of Social Housing"))
LETTER = (heading("The Quay Café"), paragraph("I came to see how you keep to food hygiene law."))


@pytest.mark.parametrize(
    ("welcome", "overall"),
    [("★★★☆☆", "★★★★★"), ("3 out of 5 stars", "5 out of 5 stars"), ("3 stars", "5 stars")],
)
def test_that_stars_are_levels_of_five(welcome: str, overall: str) -> None:
    found = read([heading("Seaview Park"), table([["Welcome", welcome], ["Overall", overall]])])
    assert levels(found) == {"Welcome": "stars-3", "Overall": "stars-5"}
    assert {rating.scale for rating in found} == {"stars-five"}


def test_that_stars_out_of_nobody_says_how_many_are_on_a_scale_that_a_person_chooses() -> None:
    found = read([heading("Seaview Park"), table([["Welcome", "3 stars"], ["Food", "2 stars"]])])
    assert [(rating.scale, rating.words) for rating in found] == [
        (OPEN_SCALE, "3 stars"),
        (OPEN_SCALE, "2 stars"),
    ]


def test_that_stars_of_guests_are_no_ratings() -> None:
    praise = (paragraph("★★★★★ Ann loved it"), paragraph("Bob gave 4 stars, and Eve gave 3 stars."))
    assert not read([heading("Seaview Park"), *praise])
    assert read([*FRONT, GRADES]) == read([*FRONT, GRADES, *praise])


def test_that_codes_are_read_for_who_gives_them() -> None:
    rows = [["", "Judgement"], ["Consumer", "C2"], ["Governance", "G1"], ["Viability", "V2"]]
    told = paragraph("We have graded Northshire Homes C2.")
    expected = {"Consumer": "c2", "Governance": "g1", "Viability": "v2"}
    assert levels(read([*LANDLORD, table(rows), told])) == expected
    assert levels(read([*LANDLORD, paragraph("Grades: G1/V2/C2")])) == expected
    said = paragraph("Its grade is G1 for how it is run, V2 for its money and C2 for tenants.")
    assert levels(read([*LANDLORD, said])) == expected
    assert not read([heading("Northshire Homes"), table(rows)])


def test_that_what_codes_mean_or_were_is_no_rating() -> None:
    means = (item("G1: It is run well, and gets this grade."), item("G2: The grade of the rest."))
    before = paragraph("Previous grade: G3/V3")
    found = read([*LANDLORD, paragraph("Current grade: G1/V2"), before, *means])
    assert levels(found) == {"Governance": "g1", "Viability": "v2"}
    assert [[other.level for other in rating.also] for rating in found] == [["g3"], ["v3"]]


@pytest.mark.parametrize(
    "said",
    [
        paragraph("Your food hygiene rating is 3."),
        paragraph("Food Hygiene Rating: 3 – Generally satisfactory"),
        paragraph("You now have a rating of 3 (out of 5)."),
        table([["Food hygiene rating", "3"]]),
    ],
)
def test_that_a_letter_on_food_hygiene_gives_one_rating_and_its_scores_are_none(
    said: object,
) -> None:
    scores = table([["Food hygiene", "10"], ["Structure", "5"], ["Trust in managers", "Good"]], 2)
    (found,) = read([*LETTER, said, scores])  # type: ignore[list-item] # a block, or some
    assert (found.scale, found.level, found.overall) == ("food-hygiene", "3", True)


@pytest.mark.parametrize(
    "said",
    [
        "The food hygiene rating was 2 years old.",
        "A rating of 5 means that the kitchen is very good.",
        "The food hygiene rating is 40% of the score.",
        "The previous food hygiene rating was 2.",
    ],
)
def test_that_other_digits_are_no_food_hygiene_rating(said: str) -> None:
    assert not read([*LETTER, paragraph(said)])


def test_that_the_kitchen_of_a_nursery_does_not_rate_the_nursery() -> None:
    kitchen = paragraph("Its kitchen has a food hygiene rating of 5.")
    assert levels(read([*FRONT, GRADES, kitchen])) == levels(read([*FRONT, GRADES]))


def test_that_expectations_are_met_item_by_item() -> None:
    front = (
        heading("Northshire College"),
        paragraph("Quality Assurance Agency for Higher Education"),
    )
    made = [
        item("The setting of standards meets UK expectations."),
        item("The quality of learning requires improvement to meet UK expectations."),
        item("The quality of information does not meet UK expectations."),
        item("The enhancement of learning is commended."),
    ]
    assert list(levels(read([*front, paragraph("We judged:"), *made])).values()) == [
        "meets",
        "requires-improvement",
        "does-not-meet",
        "commended",
    ]
