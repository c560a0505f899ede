"""Documents of every shape that reports are published in: what is read of each, and where.

The shapes, each with a small document of our own: both tables of grades (in front and in the
chapter),
levels that are wrapped, bullets that are glyphs, hyphens at the ends of lines, numbered
paragraphs, two columns, a rotated page, footers, a page without text, grades in prose, pairs with
“respectively”, comparators that move.
"""

from collections.abc import Callable
from functools import cache
from random import Random
from typing import NamedTuple

import pytest

from tests import published
from tests.documents import pdf_of
from tests.proof.documents import misplaced, uncounted
from viewer.extraction.candidates import Candidate
from viewer.extraction.reader import read_candidates
from viewer.extraction.source_text import SourceText
from viewer.store.documents.document_reader import read_bytes
from viewer.store.reading.known_scales import known_scales

FRONT = "= Inspection of Northshire harbour\n\nOfsted inspects harbours.\n\n"
SETUP = (
    "#set document(date: none); #set page(width: 420pt, height: 560pt, footer: none);"
    " #set text(size: 10pt);"
)


class Shape(NamedTuple):
    """A document, and what is read of it: words of each candidate, or its value."""

    pages: tuple[str, ...]
    found: tuple[str, ...]
    setup: str = SETUP


SHAPES = {
    "grades, a line each": Shape(
        (FRONT + "#table(columns: 2, [Judgement], [Grade], [Help for boats], [Good],"
         " [Overall effectiveness], [Inadequate])",),
        ("Help for boats: good", "Overall effectiveness: inadequate"),
    ),
    "grades in front and in the chapter": Shape(
        (
            FRONT + "#table(columns: 2, [Help for boats], [Good], [Overall effectiveness], [Good])",
            "= Help for boats: good\n\nTugs come soon.\n\n#table(columns: 2, [Help for boats],"
            " [Good])",
        ),
        ("Help for boats: good, twice", "Overall effectiveness: good"),
    ),
    "a level that is wrapped": Shape(
        (FRONT + "#table(columns: (120pt, 80pt), [Help for boats in distress],"
         " [Requires improvement to be good], [Overall effectiveness], [Good])",),
        ("Help for boats in distress: requires-improvement", "Overall effectiveness: good"),
    ),
    "bullets that are glyphs": Shape(
        (FRONT + "== What needs to improve\n- The time that tugs take.\n- Charts of the basin.",),
        ("The time that tugs take.", "Charts of the basin."),
        SETUP + " #set list(marker: [◼]);",
    ),
    "hyphens at the ends of lines": Shape(
        (FRONT + "== What needs to improve\n#block(width: 90pt)[#set text(hyphenate: true, lang:"
         ' "en")\n- Responsibilities of harbourmasters notwithstanding.]',),
        ("Responsibilities of harbourmasters notwithstanding.",),
    ),
    "numbered paragraphs": Shape(
        (FRONT + "1.1 #h(6pt) The rate of calls answered rose to 62% in 2023.\n\n"
         "1.2 #h(6pt) Of the masters, 38% were late.",),
        ("62%", "38%"),
    ),
    "two columns": Shape(
        (FRONT + "#columns(2)[Tugs were late in 17% of calls, for there was hardly a crew in"
         " winter.\n#colbreak()\nPilots came in time in 83% of calls, whatever the weather was.]",),
        ("17%", "83%"),
    ),
    "a rotated page": Shape(
        (FRONT, "#rotate(90deg, reflow: true)[Tugs were late in 17% of calls.]"), ("17%",),
    ),
    "footers": Shape(
        (
            FRONT + "The rate of calls was 61% in 2023.",
            "Tugs were late in 17% of calls.",
            "Of the masters, 38% were new.",
        ),
        ("61%", "17%", "38%"),
        SETUP + " #set page(footer: [Northshire harbour, 99% of 2024 #h(1fr) #context"
        " counter(page).display()]);",
    ),
    "a page without text": Shape(
        (FRONT, "#rect(width: 90pt, height: 90pt, fill: black)", "Tugs were late in 17% of calls."),
        ("17%",),
    ),
    "grades in prose": Shape(
        (FRONT + "The overall effectiveness of the harbour is inadequate.",),
        ("Overall effectiveness: inadequate",),
    ),
    "pairs with respectively": Shape(
        (FRONT + "Crews and masters were 52% and 61% of them respectively.",), ("52%", "61%"),
    ),
    "comparators that move": Shape(
        (FRONT + "The rate of calls rose from 29% to 38%, while the national average rose from 40%"
         " to 41%.",),
        ("29%", "38%", "40%", "41%"),
    ),
}  # fmt: skip


@cache
def read(shape: Shape) -> SourceText:
    """The document of a shape, as it is read."""
    found = read_bytes(pdf_of(*shape.pages, setup=shape.setup), "northshire.pdf")
    assert isinstance(found, SourceText)
    return found


def told(item: Candidate) -> str:
    """What a candidate says, in short."""
    match item.type:
        case "rating":
            twice = ", twice" if len(item.places) > 1 else ""
            return f"{item.criterion}: {item.level}{twice}"
        case "finding":
            return item.text
        case "figure":
            return "" if item.aside else item.places[0].printed
        case "fact" | "position":
            return ""


@pytest.mark.parametrize("name", SHAPES)
def test_that_a_document_of_this_shape_is_read_and_every_place_holds_its_words(name: str) -> None:
    text = read(SHAPES[name])
    candidates = read_candidates(text, known_scales())
    kinds = {"rating", "figure"} if "%" in "".join(SHAPES[name].found) else {"rating", "finding"}
    found = [told(item) for item in candidates if item.type in kinds]
    assert sorted(filter(None, found)) == sorted(SHAPES[name].found)
    assert misplaced(candidates, text) == ""
    assert uncounted(candidates, text) == ""


def test_that_a_page_without_text_is_named() -> None:
    assert read(SHAPES["a page without text"]).without_text == (2,)


_WORDS = (
    "harbour pilots answered calls notwithstanding responsibilities winter 62% £1.2 million 17 of"
    " 205 boats 2023 (8.3%) 4 March 2024 twelve three quarters Good inadequate tugs — masters’"
    " co-operation well-known"
).split()


def _passage(chance: Random) -> str:
    words = " ".join(chance.choices(_WORDS, k=chance.randint(4, 40)))
    number = f"{chance.randint(1, 150)}. #h(6pt)"
    cells = ", ".join(f"[{' '.join(chance.choices(_WORDS, k=3))}]" for _ in range(6))
    return chance.choice((
        words, f"{number} {words}", f"== {words[:30]}", f"- {words}\n- {words}",
        f"#table(columns: 3, {cells})",
        f"#block(width: 110pt)[#set text(hyphenate: true); {words}]", f"#columns(2)[{words}]",
        f"#rotate(90deg, reflow: true)[{words[:40]}]", f"{words}#super[1]#footnote[{words}]",
    ))  # fmt: skip


@pytest.mark.parametrize("seed", range(4))
def test_that_every_place_of_any_document_holds_its_words_and_every_number_has_one(
    seed: int,
) -> None:
    chance = Random(seed)
    pages = ("\n\n".join(_passage(chance) for _ in range(4)) for _ in range(8))
    found = read_bytes(pdf_of(*pages, setup=SETUP), "any.pdf")
    assert isinstance(found, SourceText)
    candidates = read_candidates(found, known_scales())
    assert misplaced(candidates, found) == ""
    assert uncounted(candidates, found) == ""


@pytest.mark.parametrize("made", [published.html, published.odt, published.text, published.word])
def test_that_every_number_of_a_document_without_pages_has_a_candidate(
    made: Callable[[], bytes],
) -> None:
    found = read_bytes(made(), "northshire")
    assert isinstance(found, SourceText)
    assert uncounted(read_candidates(found, known_scales()), found) == ""
