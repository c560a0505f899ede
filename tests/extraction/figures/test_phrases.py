"""Words around a figure become a name that a reader understands by itself, or none."""

import pytest

from viewer.extraction.figures.clauses import clause, relative, verb_after, within, words_after
from viewer.extraction.figures.naming import metric, noun, of_anybody
from viewer.extraction.figures.phrases import (
    cut_words,
    is_generic,
    phrase,
    sentence_start,
    short,
    telling,
    without_dangling,
)


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("the piers of the port", "Piers of the port"),
        ("its lamps", "Lamps"),
        ("however, the lamps (all)", "Lamps"),
        ("boats, ", "Boats"),
        ("abc", None),
        ("abcd", "Abcd"),
        ("boats in the last year", "Boats"),
        ("boats so far", "Boats"),
        ("this boat", "Boat"),
        ("who are boats", None),
        ("boats are lit", None),
        ("boats that are lit", "Boats that are lit"),
        ("boats: lit", None),
        ("boats. lit", None),
        ("boats 12", None),
        ("12-year-olds", "12-year-olds"),
        ("boats over 18", "Boats over 18"),
        ("national average", None),
        ("“lit boats", "Lit boats"),
        ("the ‘lit boats", "‘lit boats’"),
        ("all of ‘the lit’ boats", None),
        ("boats ‘lit at sea", "Boats ‘lit at sea’"),
        ("boats of the", "Boats"),
        ("some   boats", "Boats"),
        ("inspectors found", None),
        ("quickly lit boats", None),
        ("boats £", None),
        ("boats?", None),
    ],
)
def test_that_words_are_a_name_if_they_are_a_noun_phrase(words: str, name: str | None) -> None:
    assert phrase(words) == name


@pytest.mark.parametrize(
    ("name", "generic"),
    [
        ("Children", True),
        ("The rate", True),
        ("Rate of loss", False),
        ("vast majority", True),
        ("Large number", True),
        ("3-year average", True),
        ("12 weeks", True),
        ("boats", False),
        ("all staff", True),
    ],
)
def test_that_some_names_say_too_little_alone(name: str, generic: bool) -> None:
    assert is_generic(name) is generic
    assert telling(name) == (None if generic else name)
    assert telling(None) is None


def test_that_a_name_is_cut_where_a_clause_ends() -> None:
    assert short("boats that are lit", 90) == "boats that are lit"
    assert short("boats in the harbour that are lit at night", 30) == "boats in the harbour"
    assert short("boats, lamps and piers of the harbour", 20) == "boats, lamps"
    assert short("harbourmasters of Northport", 14) == "harbourmasters"
    assert cut_words("lit boats", 9) == "lit boats"
    assert cut_words("lit boats", 8) == "lit"
    assert cut_words("litboats", 3) == "lit"
    assert cut_words(" lit", 2) == " l"
    assert sentence_start("") == ""


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        ("boats of the", "boats"),
        ("boats quickly", "boats"),
        ("of the", "of"),
        ("boats -", "boats"),
        ("boats and,", "boats"),
        ("boats’", "boats’"),
        ("boat’", "boat"),
        ("boat”", "boat"),
        ("the warden’s, of", "the"),
        ("boats lit", "boats lit"),
    ],
)
def test_that_words_that_lead_on_do_not_end_a_name(words: str, kept: str) -> None:
    assert without_dangling(words) == kept


@pytest.mark.parametrize(
    ("text", "unit", "one", "counted"),
    [
        (" boats were lit", "count", False, "boats"),
        (" small boats of all", "count", False, "small boats"),
        (" boat was lit", "count", False, None),
        (" boat was lit", "count", True, "boat"),
        (" of the boats", "percent", False, "boats"),
        (" boats", "percent", False, None),
        (" of all these boats", "points", False, "boats"),
        (" days", "days", False, None),
        (" looked after children", "count", False, "looked after children"),
        (" police at sea", "count", False, "police"),
        (" bus", "count", False, None),
        (" harbour’s boats", "count", False, "harbour’s boats"),
        (" very small boats", "count", False, "very small boats"),
        (" a b c d e f boats", "count", False, None),
        (", boats", "count", False, None),
        (" quickly lit boats", "count", False, None),
        (" boats’ and Harbour Board lamps", "count", False, None),
        (" unlit moored boats", "count", False, None),
        (" women at sea", "count", False, "women"),
        (" of its score", "score", False, None),
    ],
)
def test_that_a_figure_counts_the_words_behind_it(
    text: str, unit: str, one: bool, counted: str | None
) -> None:
    assert noun(text, 0, unit, one=one) == counted


@pytest.mark.parametrize(
    ("text", "unit", "name"),
    [
        (
            "The proportion of boats that sank at sea was ",
            "percent",
            "Proportion of boats that sank at sea",
        ),
        ("The rate of loss rose to ", "percent", "Rate of loss"),
        ("Lamps were lit; the number of boats is ", "count", "Number of boats"),
        ("Boats are lit on ", "count", None),
        ("Its placement stability is ", "percent", "Placement stability"),
        ("However, harbour vacancy rates at ", "percent", "Harbour vacancy rates"),
        ("Lit boats were at ", "percent", "Lit boats"),
        ("This was ", "percent", None),
        ("The average was ", "percent", None),
        ("The cost for lamps stood at ", "pounds", "Cost for lamps"),
        (
            "Boats, lamps and all that is theirs in the whole of the wide harbour were of ",
            "percent",
            None,
        ),
    ],
)
def test_that_a_measure_is_named_by_the_words_before_it(
    text: str, unit: str, name: str | None
) -> None:
    assert metric(text, len(text), unit) == name


@pytest.mark.parametrize(
    ("name", "theirs", "left"),
    [
        ("England rate of loss", True, "Rate of loss"),
        ("England average loss", True, "Loss"),
        ("National average", True, None),
        ("National loss", True, "Loss"),
        ("National loss", False, "National loss"),
        ("England loss", False, "Loss"),
        ("The national average rate", True, None),
        ("Loss", True, "Loss"),
        ("", True, ""),
        (None, True, None),
        ("England and Wales loss", False, "Loss"),
    ],
)
def test_that_a_name_does_not_say_whose_a_figure_is(
    name: str | None, theirs: bool, left: str | None
) -> None:
    assert of_anybody(name, theirs=theirs) == left


@pytest.mark.parametrize(
    ("name", "verb", "said"),
    [
        ("Boats", "are lit", "that are lit"),
        ("Boats", "were recently lit", "that were recently lit"),
        ("Children", "live at sea", "who live at sea"),
        ("Boats", "live at sea", "that live at sea"),
        ("Boats", "at sea are lit", "at sea that are lit"),
        ("Boats", "and lamps", ""),
        ("Boats", "nicely", ""),
        ("Boats", "moored", "moored"),
        ("Boats", "in harbour", "in harbour"),
        ("Women of boats", "said so", "who said so"),
        ("Boats", "are old", "that are old"),
        ("Boats", "who are lit were seen", "who are lit "),
        ("Boats", "", ""),
    ],
)
def test_that_what_is_said_of_things_goes_on_from_their_name(
    name: str, verb: str, said: str
) -> None:
    assert clause(name, verb) == said


def test_that_persons_are_led_in_by_who() -> None:
    for name in (
        "Captains",
        "Boats",
        "Wardens of boats",
        "Children",
        "Boats with captains",
        "Lamp keepers",
    ):
        persons = name in ("Children", "Lamp keepers")
        assert relative(name) == ("who" if persons else "that"), name


def test_that_a_clause_ends_where_another_begins() -> None:
    assert within(" boats at sea, and lamps") == " boats at sea"
    assert within(" boats at sea and the lamps") == " boats at sea and the lamps"
    assert within(" boats compared with lamps") == " boats"
    assert within(" boats") == " boats"
    assert verb_after(" were lit at sea, and not") == "were lit at sea"
    assert verb_after(" boats were lit") is None
    assert verb_after(") currently live at sea") == "currently live at sea"
    assert words_after(" only live at sea; lamps") == "live at sea"
    assert words_after(" the boats at sea") is None
    assert words_after(" lit") is None
