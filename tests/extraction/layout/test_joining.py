"""Words of a page become one line, and each of its characters is led back to where it stands."""

import pytest

from viewer.characters import LINE_END_HYPHEN, SOFT_HYPHEN
from viewer.extraction.layout.joining import Vocabulary, joined_line, vocabulary
from viewer.extraction.layout.printed import PrintedWord

H, S = LINE_END_HYPHEN, SOFT_HYPHEN
PORT = Vocabulary(frozenset({"harbour", "co-operate", "light", "house", "tide"}), parts=True)


def words(text: str, high: float = 10.0) -> list[PrintedWord]:
    """The words of a text in a row; | stands for the end of one without a space behind it."""
    found, start, left = [], 0, 0.0
    for part in text.split(" "):
        for one in part.split("|"):
            found.append(PrintedWord(start, start + len(one), left, 0, left + 6 * len(one), high))
            start, left = start + len(one), left + 6 * len(one)
        start, left = start + 1, left + 6
    return found


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("a lit lamp", "a lit lamp"),
        (f"har{H} bour", "harbour"),
        (f"co{H} operate", "co-operate"),
        (f"co{H} operates", "cooperates"),
        (f"pier{H} end", "pierend"),
        (f"light{H} house", "light-house"),
        (f"light{H} tower", "lighttower"),
        (f"self{H} made", "self-made"),
        (f"Self{H} made", "self-made"),
        (f"2{H} master", "2-master"),
        (f"two{H} 2", "two-2"),
        (f"North{H} West", "North-West"),
        (f"har{H} bour, lit", "harbour, lit"),
        (f"(har{H} bour)", "(harbour)"),
        (f"har{S} bour", "harbour"),
        (f"co{S} operate", "cooperate"),
        (f"a lamp {H} lit", "a lamp - lit"),
        (f"a lamp{H}", "a lamp-"),
        (f"a lamp{S}", "a lamp"),
        ("\ufb01ne \ufb02ags", "fine flags"),
        ("a\u200bb \u200b c", "ab c"),
        ("lamp\x01s", "lamps"),
    ],
)  # fmt: skip
def test_that_a_word_parted_at_the_end_of_a_line_is_whole_again(printed: str, read: str) -> None:
    expected = read.replace("self", printed[:4]) if read == "self-made" else read
    assert joined_line(words(printed), printed, PORT)[0] == expected


def test_that_each_character_is_led_back_to_its_place() -> None:
    printed = f"the har{H} bour is \ufb01ne"
    line, runs = joined_line(words(printed), printed, PORT)
    assert line == "the harbour is fine"
    assert [(run.at, run.start) for run in runs] == [(0, 0), (7, 9), (16, 17)]


@pytest.mark.parametrize(
    ("gap", "read"), [(1.0, "lampslit"), (1.3, "lamps lit"), (-90.0, "lamps lit")]
)
def test_that_a_gap_or_a_new_line_parts_words_without_a_space(gap: float, read: str) -> None:
    first = PrintedWord(0, 5, 30, 0, 60, 10)
    second = PrintedWord(5, 8, 60 + gap, 0, 90 + gap, 10)
    assert joined_line([first, second], "lampslit", PORT)[0] == read


def test_that_raised_and_empty_words_are_left_out() -> None:
    some = words("lamps 2 \u200b lit")
    some[1] = some[1]._replace(raised=True)
    assert joined_line(some, "lamps 2 \u200b lit", PORT)[0] == "lamps lit"


@pytest.mark.parametrize(
    ("texts", "known", "parts"),
    [
        (["No line is parted."], set(), False),
        ([f"The har{H}bour and the harbour."], {"the", "and", "harbour"}, True),
        ([f"A light{H}house,", "a light-house, a sea\u2010wall."],
         {"a", "light-house", "sea-wall"}, False),
        ([f"har{H}bour light{H}house", "harbour light-house"], {"harbour", "light-house"}, False),
        ([f"har{H}\r\nbour Har{H}bour light{H}house", "harbour light-house"],
         {"harbour", "light-house"}, True),
    ],
)  # fmt: skip
def test_that_a_document_says_whether_it_parts_words(
    texts: list[str], known: set[str], parts: bool
) -> None:
    found = vocabulary(texts)
    assert (set(found.words), found.parts) == (known, parts)


@pytest.mark.parametrize(
    ("before", "after", "keeps"),
    [
        ("har", "bour", False), ("co", "operate", True), ("pier", "end", False),
        ("light", "house", True), ("light", "tower", False), ("tower", "light", False),
        ("half", "lit", True), ("har", "Bour", True), ("7", "lit", True), ("har", "", True),
    ],
)  # fmt: skip
def test_that_a_hyphen_is_kept_where_it_is_its_own(before: str, after: str, keeps: bool) -> None:
    assert PORT.keeps(before, after) is keeps
    assert Vocabulary(PORT.words).keeps(before, after) is ((before + after) != "harbour")
