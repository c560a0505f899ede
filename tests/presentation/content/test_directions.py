"""A name written from right to left turns nothing round but itself, wherever it stands."""

import re
from collections.abc import Iterator
from typing import Any

import pytest

from tests.presentation.tabs.test_odd_reports import speaking
from tests.presentation.walking import cites, screens, texts
from tests.samples import named
from viewer.domain.index import Index
from viewer.presentation.content.text import (
    bare,
    copied,
    isolated,
    one_line,
    paragraphs,
    runs_from_right,
)
from viewer.presentation.parts.citations import citation
from viewer.presentation.search.find import find
from viewer.presentation.summary.briefing import briefing, selections
from viewer.presentation.summary.build import summary
from viewer.presentation.summary.document import Options

ARABIC, HEBREW = "مكتب الشمال", "שירות התביעה"
OTHER = re.compile("[\u0590-\u08ff]")
OURS = re.compile("[A-Za-z0-9%£]")
ISOLATE = re.compile("\u2068[^\u2068\u2069]*\u2069")


def outside(text: str) -> str:
    """What is left of a text without the names that are set apart."""
    while (less := ISOLATE.sub("", text)) != text:
        text = less
    return text


def contents(index: Index) -> Iterator[Any]:
    """All that a report is on the screen and on paper."""
    from tests.export.documents import TODAY

    yield from screens(index)
    yield summary(index, Options(), TODAY)
    yield briefing(index, TODAY, selections(index)[0])


@pytest.mark.parametrize("name", [ARABIC, HEBREW])
@pytest.mark.parametrize("make", [lambda name: Index(named(name)), speaking])
def test_that_every_name_in_a_sentence_of_ours_is_set_apart(make: Any, name: str) -> None:
    seen = 0
    for content in contents(make(name)):
        for text in texts(content):
            rest = outside(text)
            assert "\u2068" not in rest, text
            assert "\u2069" not in rest, text
            if OTHER.search(rest):
                assert not OURS.search(rest), text
            seen += "\u2068" in text
    assert seen > 50


def test_that_a_report_in_one_direction_has_no_sign_that_is_not_seen() -> None:
    for content in contents(Index(named("Gwasanaeth Erlyn y Goron"))):
        assert all(text == bare(text) for text in texts(content))


def test_that_names_are_found_by_the_words_that_people_type() -> None:
    index = Index(named(ARABIC))
    for word in (ARABIC, ARABIC.split()[1]):
        assert find(index, word).hits
    assert not find(index, "\u2068").hits


def test_that_what_is_copied_has_none_of_the_signs() -> None:
    index = Index(named(ARABIC))
    found = {cite for screen in screens(index) for cite in cites(screen)}
    made = [one for cite in found if (one := citation(index, cite)) is not None]
    assert made
    assert any("\u2068" in one.text for one in made)
    for one in made:
        assert bare(copied(one.text)) == copied(one.text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("plain", "plain"),
        (ARABIC, f"\u2068{ARABIC}\u2069"),
        (f"CPS {ARABIC} 2", f"\u2068CPS {ARABIC} 2\u2069"),
        (f"the \u2068{ARABIC}\u2069", f"the \u2068{ARABIC}\u2069"),
        (f"\u2068a \u2068{ARABIC}\u2069\u2069", f"\u2068a \u2068{ARABIC}\u2069\u2069"),
        (f"\u2069{ARABIC}\u2068", f"\u2068{ARABIC}\u2069"),
        ("\u2068\u2068x\u2069", "x"),
        ("\u202eexe.txt\u2066", "exe.txt"),
        ("", ""),
    ],
)
def test_that_a_name_is_set_apart_once_and_signs_of_a_file_close_or_go(
    text: str, line: str
) -> None:
    assert one_line(text) == line
    assert one_line(one_line(text)) == line
    assert isolated(line) == line


def test_that_a_paragraph_runs_as_its_own_first_letter_says() -> None:
    assert paragraphs(f"{ARABIC} 62.3%.\nWords.") == (f"{ARABIC} 62.3%.", "Words.")
    assert runs_from_right(f"“{ARABIC}” says")
    assert not runs_from_right(f"The {ARABIC}")
    assert not runs_from_right(f"\u2068{ARABIC}\u2069 rose")
    assert not runs_from_right("62.3%")
