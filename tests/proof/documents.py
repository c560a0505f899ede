"""Documents that went wrong, and what is promised of reading them."""

import io
import re
import zipfile
from collections import Counter
from collections.abc import Iterable
from functools import cache
from itertools import pairwise
from random import Random

from tests import published
from tests.documents import pdf_of
from tests.proof import mutants
from tests.proof.drafts import told_well, use
from tests.proof.trial import LONGER, Complaint, small_reading, within
from viewer.domain.numbers.raised import RAISED_DIGITS
from viewer.domain.numbers.words import spelled
from viewer.extraction.candidates import Candidate
from viewer.extraction.reader import read_draft
from viewer.extraction.source_text import Block, SourcePage, SourceText
from viewer.store.documents.document_reader import read_bytes
from viewer.store.problem import Problem
from viewer.store.reading.known_scales import known_scales

PAGE = (
    b"<!DOCTYPE html><html lang=en><title>Harbour</title><main><h1>Northshire</h1><table><tr>"
    b"<td rowspan=2>Boats<td>Good<tr><td colspan=3>Fees</table><ul><li>Charts<ol start=4><li>Old"
    b"</ol></ul><p>Deep&shy;er<br>than caf\xe9s.</main>"
)
TEXT = b"Northshire\n==========\n\n- Boats\n  and piers\n\n12. Fees\tGood\n\nOverall: Good\n"
PRINTED = (
    "= Harbour\n#table(columns: 2, [Boats], [Requires improvement], [Fees], [Good#super[1]])",
    "- Charts\n  - Old ones\n\n+ The harbour is deep.\n\n#rotate(90deg)[Aside] \\ #columns(2)[a]",
)
_WORDS = ("word/document.xml", "word/numbering.xml", "word/styles.xml", "content.xml")


@cache
def _whole() -> tuple[bytes, ...]:
    """Sound documents, of every kind and of odd shapes."""
    odd = (PAGE, TEXT, pdf_of(*PRINTED, setup="#set document(date: none)"))
    return (
        *odd, published.pdf(), published.pdf(8), published.html(), published.mhtml(),
        published.word(), published.odt(), published.text(),
    )  # fmt: skip


def repacked(data: bytes, chance: Random, words: tuple[str, ...]) -> bytes:
    """An archive with entries that hold words damaged within, or in each other's place."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(target, "w") as new:
        held = {name: old.read(name) for name in old.namelist()}
        if chance.random() < 0.3:
            one, other = chance.choice(list(held)), chance.choice(list(held))
            held[one], held[other] = held[other], held[one]
        for name, inside in held.items():
            damaged = name in words and chance.random() < 0.7
            new.writestr(zipfile.ZipInfo(name), mutants.torn(inside, chance) if damaged else inside)
    return target.getvalue()


def mutant(chance: Random) -> bytes:
    """A document of any kind that went wrong, outside or within, or grew into another."""
    if chance.random() < 0.3:
        return repacked(chance.choice((published.word(), published.odt())), chance, _WORDS)
    if chance.random() < 0.15:
        return spliced(_whole(), chance)
    return mutants.ragged(chance.choice(_whole()), chance)


def spliced(files: tuple[bytes, ...], chance: Random) -> bytes:
    """The beginning of a file and the end of another."""
    one, other = chance.choices(files, k=2)
    return one[: chance.randrange(len(one) + 1)] + other[chance.randrange(len(other) + 1) :]


def tried(data: bytes) -> str:
    """Whether a document became a draft or was refused; raises for a broken promise."""
    with small_reading(data):
        found = read_bytes(data, "trial.pdf")
        draft = read_draft(found, known_scales()) if isinstance(found, SourceText) else None
    if isinstance(found, Problem):
        return told_well(found)
    assert draft is not None
    with within(LONGER, "using the draft"):
        wrong = next((told for page in found.pages for told in _complaints(page)), _numbers(found))
        if (
            told := wrong
            or misplaced(draft.candidates, found)
            or uncounted(draft.candidates, found)
        ):
            raise Complaint(told)
        use(draft, found)
    return "drafted"


def misplaced(candidates: Iterable[Candidate], text: SourceText) -> str:
    """What does not stand where it says; marks of footnotes may stand among its words."""
    known = tuple(candidates)
    marks = _marks(known)
    for item in known:
        for place in item.places:
            page = text.pages[place.page - 1]
            printed, there = _seen(place.printed), _seen(page.text[place.start : place.end])
            letters = enumerate(page.text[place.start : place.end], place.start)
            unmarked = "".join(letter for at, letter in letters if (place.page, at) not in marks)
            # What the page has in another order than it is read in, turned words and columns,
            # stands somewhere within.
            if printed in (there, _seen(unmarked)):
                continue
            if not _is_turned(page, place.start, place.end) or Counter(printed) - Counter(there):
                return f"{item.id} does not stand at {place!r}, which is {there!r}"[:500]
    return ""


def _marks(candidates: Iterable[Candidate]) -> set[tuple[int, int]]:
    """The pages and characters of marks of footnotes."""
    notes = (one for one in candidates if one.type == "figure" and one.aside == "note")
    places = (place for one in notes for place in one.places)
    return {(place.page, at) for place in places for at in range(place.start, place.end)}


def uncounted(candidates: Iterable[Candidate], text: SourceText) -> str:
    """What number of a document is neither a figure nor an aside."""
    places = [place for item in candidates if item.type == "figure" for place in item.places]
    for page in text.pages:
        taken = bytearray(len(page.text))
        for place in (place for place in places if place.page == page.number):
            taken[place.start : place.end] = b"\1" * (place.end - place.start)
        said = {match.start() for match in re.finditer(rf"[\d{RAISED_DIGITS}]", page.text)}
        for block in page.blocks:
            said |= {block.span(one.start, one.start + 1)[0] for one in spelled(block.text)}
        for at in sorted(said):
            if not taken[at]:
                return f"page {page.number}: nothing counts {page.text[at : at + 40]!r}"
    return ""


def _seen(words: str) -> str:
    """What of words can be seen, but for hyphens: lines end with some that no word has."""
    shown = (letter for letter in words if letter.isprintable() and not letter.isspace())
    return "".join(letter for letter in shown if letter not in "-\u2010")


def _is_turned(page: SourcePage, start: int, end: int) -> bool:
    """Whether words of these characters are read in another order than the page has them in."""
    return any(
        any(one.start > other.start for one, other in pairwise(block.runs))
        for block in page.blocks
        if (span := block.span(0, len(block.text)))[0] < end and start < span[1]
    )


def _numbers(text: SourceText) -> str:
    numbers = [page.number for page in text.pages]
    return "" if numbers == list(range(1, len(numbers) + 1)) else f"pages {numbers}"[:500]


def _complaints(page: SourcePage) -> list[str]:
    return [
        f"page {page.number}: {block!r}"[:500] for block in page.blocks if not _holds(block, page)
    ]


def _holds(block: Block, page: SourcePage) -> bool:
    start, end = block.span(0, len(block.text))
    is_one_line = block.text == " ".join(block.text.split()) != ""
    return (
        is_one_line and 0 <= start < end <= len(page.text) and all(0 <= x <= 1 for x in block.box)
    )
