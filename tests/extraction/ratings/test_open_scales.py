"""Where the words of several scales fit alike, all are offered and a person chooses."""

from tests.extraction.written import document, heading, paragraph, table
from viewer.extraction.candidates import OPEN_SCALE
from viewer.extraction.listing import listing
from viewer.extraction.ratings.open_scales import on_scale
from viewer.extraction.ratings.reader import read_ratings
from viewer.store.reading.known_scales import known_scales

SCALES = known_scales()
TEXT = document(
    [
        heading("Inspection of Northshire"),
        paragraph("Inspection dates: 4 to 5 March 2020"),
        table([["Piers", "Good"], ["Lamps", "Requires improvement"]]),
    ]
)


def test_that_a_scale_is_left_open_with_those_that_fit() -> None:
    found = read_ratings(TEXT, SCALES)
    assert [(item.criterion, item.words) for item in found] == [
        ("Piers", "Good"),
        ("Lamps", "Requires improvement"),
    ]
    for item in found:
        assert (item.scale, item.level) == (OPEN_SCALE, None)
        assert {"cqc", "hmi-probation"} <= {*item.scales}
        assert "its words are those of several scales" in item.why


def test_that_the_chosen_scale_has_the_level_of_the_words() -> None:
    _, lamps = read_ratings(TEXT, SCALES)
    for name in lamps.scales:
        chosen = on_scale(lamps, SCALES[name])
        assert (chosen.scale, chosen.level) == (name, "requires-improvement")


def test_that_an_open_scale_is_listed_as_none_with_what_is_offered() -> None:
    piers, _ = listing(read_ratings(TEXT, SCALES), SCALES)["ratings"]
    assert (piers["level"], piers["scale"]) == ("Good", None)
    assert "cqc" in piers["scales"]
