"""Characters that nobody sees: one table, and text fit to be quoted."""

import re

import pytest

from tests.architecture.sources import files, name
from viewer.characters import NAME_CLOSES, NAME_OPENS, NOT_XML, cut, cut_at_word, shown
from viewer.export.wording import kept, laid

OWN = {
    "viewer/characters.py",
    "viewer/presentation/content/spreadsheet.py",  # what spreadsheets trim
    "viewer/presentation/content/text.py",  # what ends a line
    "viewer/export/word/parts.py",  # the older signs that Word knows
}


def test_that_the_table_of_unseen_characters_is_the_only_one() -> None:
    spelled = re.compile(r"\\x9f|\\u(?:200[b-f]|202[89a-e]|206[0-9]|feff|d800|fffe)")
    found = {name(file) for file in files() if spelled.search(file.read_text("utf-8"))}
    assert found == OWN


def test_that_what_is_quoted_is_short_and_can_be_seen() -> None:
    assert shown("a\nb\tc\x00\u202e") == "a b c\N{REPLACEMENT CHARACTER}\N{REPLACEMENT CHARACTER}"
    assert shown("x" * 60) == "x" * 60
    assert shown("x" * 61) == "x" * 59 + "…"
    assert shown("four words of text", 11) == "four words…"
    assert shown("four words of text", 6) == "four…"


@pytest.mark.parametrize("most", range(2, 12))
def test_that_a_name_that_is_cut_stays_set_apart(most: int) -> None:
    text = f"ab {NAME_OPENS}cdefgh{NAME_CLOSES} ij"
    short = cut(text, most)
    assert short.count(NAME_OPENS) == short.count(NAME_CLOSES)
    assert len(short.rstrip(NAME_CLOSES)) <= most


UNSEEN = "\x85\u2028\u061c\u200e\u200f\u202a\u202e\u2066\u2067\ud800\ufdd0\uffff"


@pytest.mark.parametrize("mark", UNSEEN)
def test_that_no_writer_leaves_in_what_nobody_sees(mark: str) -> None:
    assert kept(f"a{mark}b") == laid(f"a{mark}b") == "a b"


def test_that_xml_holds_tabs_and_ends_of_lines_and_no_other_control() -> None:
    held = [chr(code) for code in range(32) if not NOT_XML.search(chr(code))]
    assert held == ["\t", "\n", "\r"]
    assert NOT_XML.search("\ud800")
    assert NOT_XML.search("\uffff")
    assert not NOT_XML.search("\ufffd\x7f\U0001f600")


def test_that_prose_is_cut_after_a_word() -> None:
    assert cut_at_word("dealt with quickly", 18) == "dealt with quickly"
    assert cut_at_word("dealt with quickly now", 16) == "dealt with…"
    assert cut_at_word("dealt with quickly now", 11) == "dealt with…"
    assert cut_at_word("a" * 30, 10) == "a" * 9 + "…"
    assert all(len(cut_at_word("one two three four", most)) <= most for most in range(1, 19))
