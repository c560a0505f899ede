"""A number is as exact as the words and signs around it say."""

import pytest

from viewer.extraction.figures.mentions import mentions


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("more than 40 boats", "at_least more than"),
        ("just over 40 boats", "at_least just over"),
        ("no fewer than 40", "at_least no fewer than"),
        ("fewer than 40", "at_most fewer than"),
        ("up to 40 boats", "at_most up to"),
        ("under 40 boats", "at_most under"),
        ("almost 40 boats", "about almost"),
        ("some 40 boats", "about some"),
        ("circa 40", "about circa"),
        ("40 or more boats", "at_least or more"),
        ("40 or fewer boats", "at_most or fewer"),
        ("400+ boats", "at_least +"),
        (">40 boats", "at_least >"),
        ("≤ £40", "at_most ≤"),
        ("~40 boats", "about ~"),
        ("40 boats", "exact None"),
        ("went up to 40", "exact None"),
        ("concerns about 40 boats", "exact None"),
        ("is well above 40", "exact None"),
        ("based around 40 boats", "exact None"),
        ("did not record more than 40", "exact None"),
        ("not about 40 boats", "about about"),
        ("nobody waits longer than 40 days", "at_most nobody waits longer than"),
        ("nobody has up to 40 boats", "at_most up to"),
        ("nobody had no more than 40 boats", "at_most no more than"),
        ("more than a 40% share", "at_least more than a"),
        ("30 boats and over 40 lamps", "exact None; at_least over"),
    ],
)
def test_that_words_and_signs_qualify_a_number(text: str, told: str) -> None:
    found = mentions(text)
    assert "; ".join(f"{one.qualifier} {one.qualifier_printed}" for one in found) == told
    for one in found:
        assert text[one.whole : one.whole_end].strip() == text[one.whole : one.whole_end]
        assert one.whole <= one.start < one.end <= one.whole_end


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("between 40% and 50%", "at_least 40 percent between 40% and 50%"),
        ("40–50%", "at_least 40 percent 40–50%"),
        ("50–40%", "exact 50 percent 50; exact 40 percent 40%"),
        ("from 5 to 10%", "exact 5 percent 5; exact 10 percent 10%"),
        ("3 to 5 days", "at_least 3 days 3 to 5 days"),
        ("40 to 50 boats", "exact 40 count 40; exact 50 count 50"),
        ("a gap between 40% and 50%", "exact 40 percent 40%; exact 50 percent 50%"),
        ("between 40 and 50 boats", "at_least 40 count between 40 and 50"),
        ("40% and 50%", "exact 40 percent 40%; exact 50 percent 50%"),
        ("a third to a half", "at_least 33.3 percent a third to a half"),
        ("fell 3 to 5 days", "exact 3 days 3; exact 5 days 5 days"),
        ("by 3 to 5 days", "exact 3 days 3; exact 5 days 5 days"),
        ("-5% and 3-5%", "exact -5 percent -5%; at_least 3 percent 3-5%"),
        ("8.1 days, down from 9.3", "exact 8.1 days 8.1 days; exact 9.3 days 9.3"),
        ("8.1 days for 9.3 boats", "exact 8.1 days 8.1 days; exact 9.3 count 9.3"),
        ("rates of 12.5 per 10,000 boats", "exact 12.5 ratio 12.5 per 10,000"),
        ("3/21 boats", "exact 3 count 3/21"),
        ("1/2 of boats", "exact 50 percent 1/2"),
        ("a score of 4.2", "exact 4.2 score 4.2"),
        ("15 mins", "exact 15 minutes 15 mins"),
        ("2 hrs", "exact 2 hours 2 hrs"),
        ("3 working days", "exact 3 days 3 working days"),
        ("all but two boats", "context"),
        ("€40", "context"),
        ("one of the boats", "context"),
        ("it is one of ten boats", "context"),
        ("one of ten boats is lit", "exact 1 count one of ten"),
        ("12.", "paragraph"),
        ("A12", "code"),
        ("12345678901234567890", "code"),
        ("one boat", "context"),
        ("one child", "exact 1 count one"),
        ("two per 100", "exact 2 count two; context"),
    ],
)
def test_that_numbers_have_their_units_and_bounds(text: str, told: str) -> None:
    assert (
        "; ".join(
            one.aside or f"{one.qualifier} {one.value:f} {one.unit} {text[one.start : one.end]}"
            for one in mentions(text)
        )
        == told
    )
