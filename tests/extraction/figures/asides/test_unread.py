"""Numbers that stand in no sentence are asides too: no digit of a page is without a candidate."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.proof.documents import misplaced, uncounted
from viewer.extraction.figures.reader import read_figures
from viewer.extraction.source_text import Block, CharacterRun, SourcePage, SourceText

PIECES = st.sampled_from(
    "12|3.12|1.|(4)|7)|a)|B2.|5a|62%|£3.5m|twelve|three quarters|boats|Fees.|harbour3|\r\n|\n| |\t|"
    "•|\ue000|١٢|1,204|12:30|99999999999999999999|www.quay.example/2031|page 4 of 9|İ|²".split("|")
)
"""Words of a page as it is printed, and what stands between them."""


def made(text: str, *said: str) -> SourceText:
    """A document of one page, whose blocks are these words of it."""
    starts = [text.index(words) for words in said]
    blocks = tuple(
        Block("paragraph", words, (CharacterRun(0, start),))
        for words, start in zip(said, starts, strict=True)
    )
    return SourceText("our own", "0" * 64, "pdf", (SourcePage(1, text, blocks),))


def told(text: str, *said: str) -> list[str]:
    """What the numbers of a page are, in its order."""
    found = sorted(read_figures(made(text, *said)), key=lambda one: one.places[0].start)
    return [f"{one.aside or 'figure'}: {one.places[0].printed}" for one in found]


def mixed(pieces: list[tuple[str, bool]]) -> SourceText:
    """A page of these pieces, of which some are blocks, and the others in none."""
    text, blocks = "", []
    for piece, is_block in pieces:
        words = " ".join(piece.split())
        if is_block and words:
            blocks.append(Block("paragraph", words, (CharacterRun(0, len(text)),)))
        text += words if is_block else piece
    return SourceText("our own", "0" * 64, "pdf", (SourcePage(1, text, tuple(blocks)),))


@given(st.lists(st.tuples(PIECES | st.text(max_size=6), st.booleans()), max_size=30).map(mixed))
def test_that_every_digit_of_a_page_is_in_a_candidate(text: SourceText) -> None:
    found = read_figures(text)
    assert uncounted(found, text) == ""
    assert misplaced(found, text) == ""
    assert len({one.id for one in found}) == len(found)


@pytest.mark.parametrize("number", ["7.", "(7)", "7)", "3.12", "3.12.", "7", "7a"])
def test_that_a_number_before_a_paragraph_is_that_of_the_paragraph(number: str) -> None:
    found = told(f"Fees\r\n{number} Of the boats, 62% were late.", "Of the boats, 62% were late.")
    assert found == [f"paragraph: {number}", "figure: 62%"]


def test_that_a_number_before_a_cell_is_that_of_a_paragraph() -> None:
    assert told("Boats 2. Fees", "Boats", "Fees") == ["paragraph: 2."]


def test_that_a_raised_number_is_that_of_a_footnote_wherever_it_has_slipped() -> None:
    page = "Boats1\r\ncame,\r\n2 and left.\r\n3\r\nFees"
    slipped = Block("paragraph", "came, and left.", (CharacterRun(0, 8), CharacterRun(5, 16)))
    document = SourceText("our own", "0" * 64, "pdf", (SourcePage(1, page, (slipped,)),))
    assert [one.aside for one in read_figures(document)] == ["note", "note", "note"]


def test_that_the_number_that_leads_in_a_footnote_is_told_by_its_mark() -> None:
    page = "1 Fees rose.2\r\n2 Of all boats."
    assert told(page, "Fees rose.", "Of all boats.") == ["paragraph: 1", "note: 2", "note: 2"]


def test_that_a_mark_that_is_part_of_a_figure_is_told_from_it() -> None:
    assert told("There were 381 boats", "There were 38", " boats") == ["figure: 38", "note: 1"]


def test_that_a_mark_among_the_words_of_a_date_is_counted_beside_it() -> None:
    words = Block("paragraph", "On 25 April", (CharacterRun(0, 0), CharacterRun(5, 6)))
    document = SourceText("our own", "0" * 64, "pdf", (SourcePage(1, "On 251 April", (words,)),))
    date, note = read_figures(document)
    assert (date.aside, date.places[0].printed) == ("date", "25 April")
    assert (note.aside, note.places[0].start) == ("note", 5)
    assert misplaced((date, note), document) == ""


def test_that_what_a_number_would_be_as_a_figure_is_kept_within_reason() -> None:
    page = "3.12 Fees\r\n7. Boats\r\n" + "9" * 900 + ". Piers"
    values = [float(one.value) for one in read_figures(made(page, "Fees", "Boats", "Piers"))]
    assert values == [3.12, 7, 0, 0, 0]


def test_that_it_is_quick_where_a_page_is_one_line_of_raised_numbers() -> None:
    assert len(read_figures(made("a1" * 5_000))) == 5_000
