"""A document becomes a source text: its blocks as they are read, its characters at their places."""

import io
import re

import pikepdf
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.documents import pdf_of
from viewer.extraction.source_text import Block, SourceText
from viewer.store.documents.document_reader import MOST_NUMBERS, read_bytes
from viewer.store.problem import Problem

A4 = "#set page(width: 595pt, height: 842pt, margin: 70pt); #set text(size: 11pt)"
GRADES = """
= Inspection of Northshire harbour services
*Inspection dates:* 4 to 15 March 2024
#table(columns: (55%, 45%), inset: 6pt,
  [*Judgement*], [*Grade*],
  [The difference that managers of the harbour make to ships and to crews], [Good],
  [The help that boats in distress get], [#align(horizon)[Requires improvement to be good]],
  [Overall effectiveness], [Good#super(typographic: false)[1]])
The harbour is run well. Its masters know every berth, and the crews of small boats get advice in
time, also where they come in at night and have called nobody before.
"""
LISTS = """
== What needs to improve
#list(marker: [◼], spacing: 6pt,
  [The time that a boat which has lost its mast waits until a tug is there, in winter above all
    others.],
  [Charts of the outer basin.])
The rest of the page is prose that goes back to the margin and is no part of the list above.
#enum(start: 77, spacing: 14pt,
  [Of 205 boats, 42% had no lamp. The harbour master wrote to each of their owners in the same week,
    and most have answered.],
  [Fees are fair.])
"""


def read(*pages: str, setup: str = A4) -> SourceText:
    """The text of a PDF with these pages."""
    found = read_bytes(pdf_of(*pages, setup=setup), "harbour.pdf")
    assert isinstance(found, SourceText), found
    return found


def blocks(text: SourceText, page: int = 1) -> list[tuple[str, str, str]]:
    """Kind, label and text of each block of a page."""
    return [(block.kind, block.label, block.text) for block in text.pages[page - 1].blocks]


def sentence(data: bytes, name: str = "harbour.pdf") -> str:
    """Why a document cannot be read."""
    found = read_bytes(data, name)
    assert isinstance(found, Problem)
    return found.sentence


def printed(block: Block, page: str, start: int, end: int) -> str:
    """What is printed where a part of a block stands, without what a line's end adds to it."""
    first, last = block.span(start, end)
    return re.sub("\\s+", " ", page[first:last]).replace("\ufffe", "")


def test_that_a_table_of_grades_has_rows_columns_and_whole_cells() -> None:
    cells = [block for block in read(GRADES).pages[0].blocks if block.kind == "cell"]
    assert [(cell.row, cell.column, cell.text) for cell in cells] == [
        (1, 1, "Judgement"), (1, 2, "Grade"),
        (2, 1, "The difference that managers of the harbour make to ships and to crews"),
        (2, 2, "Good"),
        (3, 1, "The help that boats in distress get"), (3, 2, "Requires improvement to be good"),
        (4, 1, "Overall effectiveness"), (4, 2, "Good"),
    ]  # fmt: skip
    assert {cell.table for cell in cells} == {1}


def test_that_cells_that_wrap_side_by_side_are_one_row() -> None:
    table = """#table(columns: (150pt, 90pt), inset: 6pt,
      [The help that boats in distress get], [Requires improvement],
      [Fees and all else that owners pay], [#text(size: 11pt)[Good]])"""
    cells = read(table).pages[0].blocks
    assert [(cell.row, cell.column, cell.text) for cell in cells] == [
        (1, 1, "The help that boats in distress get"), (1, 2, "Requires improvement"),
        (2, 1, "Fees and all else that owners pay"), (2, 2, "Good"),
    ]  # fmt: skip


def test_that_decimals_brackets_and_dashes_of_a_row_are_cells_of_their_own() -> None:
    rows = [
        ("Berths", "2030", "2031", "All ports"), ("Boats", "310", "(285)", "—"),
        ("Fees paid", "48.5", "55", "57"), ("Tugs", "38.1", "Good", "4.10"),
        ("Masts", "(12)", "—", "n/a"), ("Sails", "12.", "57", "6"),
    ]  # fmt: skip
    typed = ", ".join(f"[{cell}]" for row in rows for cell in row)
    cells = read(f"#table(columns: 4, {typed})").pages[0].blocks
    assert [(cell.row, cell.column, cell.label, cell.text) for cell in cells] == [
        (at, column, "", text) for at, row in enumerate(rows, 1)
        for column, text in enumerate(row, 1)
    ]  # fmt: skip


def test_that_a_number_before_words_is_their_label_in_a_row_too() -> None:
    row = "#grid(columns: (auto, 1fr, auto, 1fr), gutter: 12pt, "
    cells = read(row + "[3.1], [Fees are fair], [b)], [Tugs are late])").pages[0].blocks
    assert [(cell.label, cell.text) for cell in cells] == [
        ("3.1", "Fees are fair"), ("b)", "Tugs are late"),
    ]  # fmt: skip


def test_that_tables_with_other_columns_are_tables_of_their_own() -> None:
    tables = """#table(columns: (90pt, 200pt), stroke: none, [Lead inspector:], [Ada Quay])
      #v(20pt)
      #table(columns: (250pt, 90pt), inset: 6pt, [Judgement], [Grade],
      [The help that boats in distress get], [Good], [Fees], [Good])"""
    cells = read(tables).pages[0].blocks
    assert [(cell.table, cell.column) for cell in cells] == [(1, 1), (1, 2), *[(2, 1), (2, 2)] * 3]


def test_that_a_row_that_fits_no_table_is_a_table_of_its_own() -> None:
    rows = """#table(columns: (90pt, 200pt), stroke: none, [Lead inspector:], [Ada Quay])
      #v(-12pt)
      #table(columns: (200pt, 90pt), stroke: none, [A long name that runs over], [Good])"""
    cells = read(rows).pages[0].blocks
    assert {cell.text for cell in cells} >= {"Lead inspector:", "Ada Quay", "Good"}


def test_that_no_row_is_lost_between_tables_with_other_columns() -> None:
    rows = """#table(columns: (90pt, 200pt), stroke: none, [Lead inspector:], [Ada Quay])
      #v(20pt)
      #table(columns: (90pt, 200pt), stroke: none, [Pilot:], [Bo Quay], [Dean:], [Cy Quay])
      #table(columns: (200pt, 90pt), stroke: none, [A long name that runs over], [Good])"""
    cells = read(rows).pages[0].blocks
    assert [(cell.table, cell.text) for cell in cells if cell.column == 1] == [
        (1, "Lead inspector:"), (2, "Pilot:"), (2, "Dean:"), (3, "A long name that runs over"),
    ]  # fmt: skip


@pytest.mark.parametrize("typographic", ["true", "false"])
def test_that_the_number_of_a_footnote_is_no_part_of_a_word_or_a_figure(typographic: str) -> None:
    setup = f"{A4}\n#set super(typographic: {typographic})"
    text = read(
        "In 2024 the 38#footnote[Of all.] boats#footnote[And piers.] had 5 m².", setup=setup
    )
    assert blocks(text) == [
        ("paragraph", "", "In 2024 the 38 boats had 5 m²."),
        ("paragraph", "1", "Of all."), ("paragraph", "2", "And piers."),
    ]  # fmt: skip


def test_that_a_number_beside_others_is_not_taken_for_that_of_the_page() -> None:
    text = read("#columns(3)[*7* \\ boats #colbreak() *1* \\ pier #colbreak() *2* \\ masts]")
    assert {block.kind for block in text.pages[0].blocks} == {"cell"}


def test_that_a_sentence_that_ends_in_bold_type_is_one_block() -> None:
    words = "The board that looks after all of the boats and piers of the harbour of Northshire is"
    (block,) = blocks(read(f"{words} \\\n*good.*", setup=A4))
    assert block == ("paragraph", "", f"{words} good.")


@pytest.mark.usefixtures("apart")
def test_that_headings_and_paragraphs_are_told_apart_and_whole() -> None:
    found = [block for block in blocks(read(GRADES)) if block[0] != "cell"]
    assert [kind for kind, _, _ in found] == ["heading", "paragraph", "paragraph"]
    assert found[1][2] == "Inspection dates: 4 to 15 March 2024"
    assert found[2][2].startswith("The harbour is run well.")
    assert found[2][2].endswith("called nobody before.")


def test_that_items_and_numbers_in_the_margin_are_labels_and_a_list_ends() -> None:
    heading, first, second, prose, numbered, last = blocks(read(LISTS))
    assert heading == ("heading", "", "What needs to improve")
    assert first[:2] == second[:2] == ("item", "◼")
    assert first[2].endswith("in winter above all others.")
    assert prose[:2] == ("paragraph", "")
    assert numbered[:2] == ("paragraph", "77.")
    assert numbered[2].startswith("Of 205 boats, 42% had no lamp.")
    assert last == ("paragraph", "78.", "Fees are fair.")


def test_that_a_bullet_that_hangs_high_is_one_all_the_same() -> None:
    bullet = "#list(marker: move(dy: -5pt)[•], [Charts of the basin], [Fees])"
    assert blocks(read(bullet)) == [
        ("item", "•", "Charts of the basin"), ("item", "•", "Fees"),
    ]  # fmt: skip


def test_that_lists_within_lists_have_levels() -> None:
    text = read("- Boats\n  - with a mast\n  - without one\n- Piers")
    assert [block.level for block in text.pages[0].blocks] == [1, 2, 2, 1]


def test_that_what_repeats_on_pages_stands_in_the_margin() -> None:
    frame = (
        "#set page(header: [Inspection of Northshire harbour], footer: context [4 March #h(1fr)"
        ' #counter(page).display("1")])'
    )
    text = read("The harbour is deep.", "Its piers are long.", "No more.", setup=A4 + "\n" + frame)
    for number, page in enumerate(text.pages, 1):
        margin = [block.text for block in page.blocks if block.kind == "margin"]
        assert margin == ["Inspection of Northshire harbour", "4 March", str(number)]
        assert len(page.blocks) == 4


def test_that_a_word_parted_at_the_end_of_a_line_is_whole_again() -> None:
    setup = A4 + '\n#set par(justify: true); #set text(hyphenate: true, lang: "en"); '
    prose = "Navigational responsibilities " * 3 + "\n\n"
    narrow = "#block(width: 92pt)[navigational responsibilities and well-known improvement areas]"
    text = read(prose + narrow, setup=setup)
    assert "\ufffe" in text.pages[0].text
    last = text.pages[0].blocks[-1].text
    assert last == "navigational responsibilities and well-known improvement areas"


def test_that_two_columns_are_read_one_after_the_other() -> None:
    left = "The first column tells of piers and of all the boats that lie there in winter. " * 6
    right = "The second column tells of charts and of those who draw them every spring. " * 6
    (first, second) = blocks(read(f"#columns(2)[{left} #colbreak() {right}]"))
    assert first[2].startswith("The first column")
    assert "second" not in first[2]
    assert second[2].startswith("The second column")


@pytest.mark.parametrize("turned", [90, 180, 270])
def test_that_a_turned_page_is_read_as_it_is_shown(turned: int) -> None:
    with pikepdf.open(io.BytesIO(pdf_of(GRADES, setup=A4))) as pdf:
        pdf.pages[0]["/Rotate"] = turned
        target = io.BytesIO()
        pdf.save(target)
    found = read_bytes(target.getvalue(), "harbour.pdf")
    assert isinstance(found, SourceText)
    assert blocks(found) == blocks(read(GRADES))


@pytest.mark.parametrize("turned", [90, 270])
def test_that_a_table_laid_on_its_side_is_read_and_boxed_where_it_stands(turned: int) -> None:
    text = read(f"#rotate({turned}deg, reflow: true)[#block(width: 500pt)[{GRADES}]]")
    assert blocks(text) == blocks(read(f"#block(width: 500pt)[{GRADES}]"))
    left, top, right, bottom = text.pages[0].blocks[0].box
    assert bottom - top > right - left


def test_that_a_page_without_text_is_named_and_stays() -> None:
    text = read("One.", "#rect()", "Three.")
    assert text.without_text == (2,)
    assert [page.number for page in text.pages] == [1, 2, 3]


def test_that_title_language_and_digest_come_along() -> None:
    text = read('#set document(title: "Northshire harbour")\n#set text(lang: "cy")\nOne.')
    assert text.language == "cy"
    assert (text.title, text.name, text.kind) == ("Northshire harbour", "harbour.pdf", "pdf")
    assert len(text.sha256) == 64


PROSE = st.text("abcdefghij -,.;:()0123456789ﬁéÆ’“%£", min_size=1, max_size=300)


@settings(
    max_examples=8, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True
)
@given(st.lists(PROSE, min_size=1, max_size=4))
def test_that_the_place_of_each_word_of_a_block_holds_it(texts: list[str]) -> None:
    found = read_bytes(pdf_of(GRADES, LISTS, *(f"#{_quoted(text)}" for text in texts)), "x.pdf")
    assert isinstance(found, SourceText)
    assert_places_hold_their_words(found)


def _quoted(text: str) -> str:
    return '"' + text.replace('"', "") + '"'


def assert_places_hold_their_words(text: SourceText) -> None:
    """Every word of every block is printed where the block says it is."""
    for page in text.pages:
        for block in page.blocks:
            assert block.text == " ".join(block.text.split())
            for match in re.finditer(r"\S+", block.text):
                found = printed(block, page.text, *match.span())
                plain = found.replace("ﬁ", "fi").replace("ﬂ", "fl").replace("ﬀ", "ff")
                assert plain.replace("-", "") == match[0].replace("-", "")


def test_that_a_scan_is_named_with_what_can_be_done() -> None:
    assert sentence(pdf_of("#rect()")) == (
        "The only page of “harbour.pdf” has no text: it is probably a scan. Make it searchable with"
        " text recognition (OCR) in another program, and open the searchable copy."
    )


def test_that_a_password_is_named() -> None:
    target = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf_of("x"))) as pdf:
        pdf.save(target, encryption=pikepdf.Encryption("owner", "secret"))
    assert "protected with a password" in sentence(target.getvalue())


@pytest.mark.parametrize("data", [b"%PDF-1.7 and no more", b"%PDF-"])
def test_that_a_damaged_pdf_is_a_sentence(data: bytes) -> None:
    assert sentence(data) == (
        "“harbour.pdf” is damaged, so it cannot be read. Open it in another program."
    )


def test_that_a_pdf_cut_short_is_read_or_a_sentence() -> None:
    whole = pdf_of(GRADES, LISTS)
    for length in (len(whole) // 2, len(whole) - 40):
        found = read_bytes(whole[:length], "x.pdf")
        assert isinstance(found, Problem | SourceText)


def test_that_too_many_pages_are_a_sentence() -> None:
    with pikepdf.new() as pdf:
        for _ in range(5_001):
            pdf.add_blank_page(page_size=(30, 20))
        target = io.BytesIO()
        pdf.save(target)
    assert "more than 5,000 pages" in sentence(target.getvalue())


def test_that_an_empty_file_is_a_sentence() -> None:
    assert sentence(b"") == "“harbour.pdf” is empty."


def test_that_more_numbers_than_a_report_has_are_refused_where_they_would_be_checked() -> None:
    most, more = b"7 " * MOST_NUMBERS, b"seven " * (MOST_NUMBERS + 1)
    assert isinstance(read_bytes(most, "most.txt"), SourceText)
    assert isinstance(read_bytes(more, "more.txt", to_check=False), SourceText)
    refused = read_bytes(more, "more.txt")
    assert isinstance(refused, Problem)
    assert refused.sentence == (
        "“more.txt” holds more than 20,000 numbers, more than a report does. Open the part of it"
        " that is a report."
    )
