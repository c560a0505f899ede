"""A sentence names what it gives a level, without the words that only lead to it."""

import pytest

from tests.extraction.written import page, paragraph
from viewer.extraction.block_words import BlockWords, all_words
from viewer.extraction.ratings.in_row import in_row
from viewer.extraction.ratings.levels import LevelWords, levels_of
from viewer.extraction.ratings.naming import (
    bare_name,
    leading_to,
    mention_of,
    names_listed,
    negated,
    stands_out,
    subject,
)
from viewer.store.reading.known_scales import known_scales

LEVELS = levels_of((known_scales()["ofsted"],))


@pytest.mark.parametrize(
    ("clause", "named"),
    [
        ("the piers are", "piers"),
        ("and its piers have been", "piers"),
        ("piers, once poor, are", "piers"),
        ("a school near it is", ""),
        ("the work on the piers, which are", "piers"),
        ("is", ""),
        ("overall the piers", "piers"),
        ("piers", "piers"),
        ("piers, ", "piers"),
        ("when seen at night, the piers are", "piers"),
    ],
)
def test_that_a_clause_speaks_of_its_subject(clause: str, named: str) -> None:
    assert subject(clause) == named


def test_that_what_only_leads_to_a_name_is_left_out() -> None:
    assert bare_name(" and the piers,") == "piers"
    assert bare_name("piers and lamps") == "piers and lamps"


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("We have three criteria: piers, lamps and boats.", ("piers", "lamps", "boats")),
        ("The areas: piers, and lamps", ("piers", "lamps")),
        ("The areas: piers", ()),
        ("We saw piers, lamps and boats.", ()),
        ("The criteria: piers, 12 and lamps", ()),
        ("The themes: piers and the lamps; boats", ("piers", "the lamps")),
    ],
)
def test_that_a_sentence_lists_criteria(sentence: str, names: tuple[str, ...]) -> None:
    assert names_listed(sentence) == names


def test_that_a_level_stands_out_by_quotation_marks_or_capitals() -> None:
    for text, stands in (
        ("a “good one", True),
        ("a good one", False),
        ("a GOOD one", True),
        ("a Good one", False),
    ):
        (hit,) = LEVELS.find(text)
        assert stands_out(text, hit) is stands, text
        assert leading_to(text, hit) == text[: hit.start]


def test_that_a_level_may_be_denied_close_before_it() -> None:
    for text, denied in (
        ("it is not good", True),
        ("it is no longer as it was for many good", False),
        ("better than good", True),
        ("now good", False),
        ("nothing good", False),
    ):
        (hit,) = LEVELS.find(text)
        assert negated(text, hit) is denied, text


@pytest.mark.parametrize(
    ("sentence", "name", "printed", "firm"),
    [
        ("The piers are good now.", "piers", "piers are good", True),
        ("They are “good” for piers.", "piers", "“good” for piers", True),
        ("It is good; they say.", "lamps", "It is good", True),
        ("Now; it is good.", "lamps", "it is good", True),
        ("They are good.", "they", "It", False),
        ("It has 3 piers, good ones.", "3 piers", "piers, good", True),
    ],
)
def test_that_a_rating_in_prose_stands_with_its_name(
    sentence: str, name: str, printed: str, firm: bool
) -> None:
    made = page(paragraph(sentence))
    (hit,) = LEVELS.find(sentence)
    mention = mention_of(all_words(made, made.blocks[0]), name, hit)
    assert mention.firm is firm
    assert mention.name == name.removeprefix("3 ").capitalize()
    assert (mention.how, mention.group, mention.overall) == ("sentence", "sentences", False)
    if firm:
        assert mention.place.printed == printed


def test_that_a_part_of_a_sentence_is_counted_from_its_block() -> None:
    made = page(paragraph("Lamps are lit. The piers are good."))
    words = BlockWords(made, made.blocks[0], 15, 34)
    (hit,) = LEVELS.find(words.text)
    mention = mention_of(words, "piers", hit, sure=True)
    assert (mention.how, mention.place.printed) == ("line", "piers are good")
    assert made.text[mention.place.start : mention.place.end].split() == ["piers", "are", "good"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Piers: Good; Lamps: Inadequate", [("Piers", "good"), ("Lamps", "inadequate")]),
        ("Piers – Good | Lamps .... Good", [("Piers", "good"), ("Lamps", "good")]),
        ("Piers: Good", []),
        ("Piers: Good and good", []),
        ("Piers: Good; : Good", []),
        ("Piers: “Good” Lamps: Good", [("Piers", "good"), ("Lamps", "good")]),
        (
            f"{'Pier ' * 12}: Good; Lamps: Good",
            [("Pier " * 11 + "Pier", "good"), ("Lamps", "good")],
        ),
        (f"{'Pier ' * 13}: Good; Lamps: Good", []),
    ],
)
def test_that_names_in_a_row_have_a_level_each(text: str, names: list[tuple[str, str]]) -> None:
    found = in_row(text, LEVELS)
    assert [(text[start:end], hit.words) for start, end, hit in found] == names
    assert all(isinstance(hit, LevelWords) for _, _, hit in found)
