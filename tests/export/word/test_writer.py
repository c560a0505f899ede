"""The Word document keeps its promises: real structure, words for pictures, one language."""

import io
import re
import zipfile
from functools import cache
from itertools import pairwise
from typing import Any

import docx
import pytest
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Mm
from docx.table import Table

from tests.builders import finding, index
from tests.export.documents import (
    WILD,
    hostile,
    job,
    recorded,
    shipped,
    steady_index,
    written,
)
from tests.samples import ENDLESS, named
from viewer.domain.index import Index
from viewer.export.drawing.raster import svg_png
from viewer.export.word.styles import list_number
from viewer.export.word.writer import write
from viewer.presentation.content.text import MarkShape, runs_from_right
from viewer.presentation.summary.document import Form

FORMS: tuple[Form, ...] = ("summary", "briefing")
CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


def document(report: Index | None = None, **options: Any) -> Document:
    """A report's document, opened again."""
    return docx.Document(io.BytesIO(written("docx", report or steady_index(), **options)))


@pytest.fixture(scope="module", params=FORMS)
def either(request: pytest.FixtureRequest) -> Document:
    """The shipped report in either form."""
    return document(shipped(), form=request.param)


@pytest.fixture(scope="module")
def summary() -> Document:
    """The shipped report's summary."""
    return document(shipped())


def styles(made: Document) -> list[str]:
    """The style of each paragraph."""
    names = {str(style.style_id): str(style.name) for style in made.styles}
    return [names[paragraph._p.style or "Normal"] for paragraph in made.paragraphs]


def found(made: Document, path: str) -> list[Any]:
    """Elements of the body."""
    return list(made.element.body.iter(qn(path)))


def test_that_headings_are_headings_in_order_under_one_title(either: Document) -> None:
    assert styles(either).count("Title") == 1
    names = [name for name in styles(either) if name.startswith("Heading")]
    levels = [int(name.removeprefix("Heading ")) for name in names]
    assert levels[0] == 1
    assert all(later <= earlier + 1 for earlier, later in pairwise(levels))


def test_that_no_paragraph_is_empty(either: Document) -> None:
    drawn = [p for p in either.paragraphs if p._p.find(f".//{qn('w:drawing')}") is not None]
    silent = [p for p in either.paragraphs if not p.text.strip()]
    assert len(silent) == len(drawn)


def test_that_every_heading_stays_with_what_follows(either: Document) -> None:
    for name in ("Title", "Heading 1", "Heading 2"):
        style: Any = either.styles[name]
        assert style.paragraph_format.keep_with_next


def test_that_every_chart_has_a_title_and_its_words(summary: Document) -> None:
    pictures = found(summary, "wp:docPr")
    assert len(pictures) == 5
    assert all(item.get("descr").strip() and item.get("title").strip() for item in pictures)
    assert any("62.3%, up 7.1 points" in item.get("descr") for item in pictures)
    assert len({item.get("id") for item in pictures}) == 5


def test_that_every_table_has_a_name_and_a_heading_row_that_comes_again(either: Document) -> None:
    assert either.tables
    for table in either.tables:
        rows: list[Any] = [row._tr for row in table.rows]
        assert rows[0].find(f".//{qn('w:tblHeader')}") is not None
        assert all(row.find(f".//{qn('w:tblHeader')}") is None for row in rows[1:])
        assert all(row.find(f".//{qn('w:cantSplit')}") is not None for row in rows)
        assert table._tbl.tblPr.find(qn("w:tblCaption")).get(qn("w:val"))
        assert all(cell.text for cell in table.rows[0].cells)


def test_that_tables_are_no_wider_than_the_page(either: Document) -> None:
    section = either.sections[0]
    sides = (section.page_width, section.left_margin, section.right_margin)
    assert None not in sides
    room = (sides[0] or 0) - (sides[1] or 0) - (sides[2] or 0)
    for table in either.tables:
        assert sum(column.width or 0 for column in table.columns) <= room


def test_that_its_language_is_said_in_styles_settings_and_properties(summary: Document) -> None:
    tongue: Any = summary.styles.element.find(f".//{qn('w:rPrDefault')}//{qn('w:lang')}")
    assert tongue.get(qn("w:val")) == "en-GB"
    settings: Any = summary.settings.element.find(qn("w:themeFontLang"))
    assert settings.get(qn("w:val")) == "en-GB"
    assert summary.core_properties.language == "en-GB"


def test_that_it_says_what_it_is(summary: Document) -> None:
    core = summary.core_properties
    assert "CPS East of England" in core.title
    assert core.subject == "CPS East of England"
    assert core.author == shipped().report.about.inspectorate
    assert core.comments == ""
    assert core.created is not None
    assert core.created.isoformat().startswith("2026-11-24")


def test_that_a_page_names_itself_its_source_and_its_day(either: Document) -> None:
    section = either.sections[0]
    head = section.header.paragraphs[0].text
    foot = "\n".join(paragraph.text for paragraph in section.footer.paragraphs)
    assert "CPS East of England · " in head
    assert "Source: HMCPSI" in foot
    assert "Made on 24 November 2026" in foot
    assert "Page 1 of 1" in foot
    fields = [item.text for item in section.footer._element.iter(qn("w:instrText"))]
    assert fields == ["PAGE", "NUMPAGES"]


def test_that_findings_are_lists_whose_marks_tell_them_apart(either: Document) -> None:
    lists = {found.get(qn("w:val")) for found in either.element.body.iter(qn("w:numId"))}
    numbering: Any = either.part.numbering_part.element
    marks = {
        number.get(qn("w:numId")): numbering.xpath(
            f"w:abstractNum[@w:abstractNumId='{number.get(qn('w:numId'))}']//w:lvlText/@w:val"
        )
        for number in numbering.iter(qn("w:num"))
        if number.get(qn("w:numId")) in lists
    }
    assert {"+", "–"} <= {mark for found in marks.values() for mark in found}


def test_that_ratings_say_their_place_in_words(either: Document) -> None:
    texts = [paragraph.text for paragraph in either.paragraphs]
    at = texts.index("High quality casework")
    assert texts[at + 1 : at + 3] == ["Good", "second best of 4 levels"]


def runs_in(table: Table) -> list[Any]:
    """The runs of a table's cells."""
    return [run for row in table.rows for cell in row.cells
            for paragraph in cell.paragraphs for run in paragraph.runs]  # fmt: skip


def test_that_derived_figures_are_in_italics_and_say_so(either: Document) -> None:
    slanted = [run.text for table in either.tables for run in runs_in(table) if run.italic]
    assert any("derived" in text for text in slanted)
    upright = [run.text for table in either.tables for run in runs_in(table) if not run.italic]
    assert not any("derived:" in text for text in upright)


def test_that_what_stands_side_by_side_is_in_columns_and_not_a_table() -> None:
    made = document(shipped(), form="briefing")
    columns = [section._sectPr.find(qn("w:cols")).get(qn("w:num")) for section in made.sections]
    assert columns == ["1", "2", "1", "3", "2", None]  # ratings, figures, strengths with weaknesses
    assert [table.rows[0].cells[0].text for table in made.tables] == ["Metric"]


@pytest.mark.parametrize(
    ("paper", "width", "height"),
    [("a4", 210, 297), ("a3", 297, 420), ("us-letter", 215.9, 279.4)],
)
@pytest.mark.parametrize("landscape", [False, True])
def test_that_the_paper_is_as_wanted(
    paper: Any, width: float, height: float, landscape: bool
) -> None:
    section = document(index(), paper=paper, landscape=landscape, binding=12).sections[0]
    size = (section.page_width or 0, section.page_height or 0)
    wanted = (Mm(height), Mm(width)) if landscape else (Mm(width), Mm(height))
    assert size == pytest.approx(wanted, abs=Mm(0.1))
    assert section.gutter == pytest.approx(Mm(12), abs=Mm(0.1))


def test_that_black_and_white_has_no_colour_in_it() -> None:
    data = written("docx", shipped(), mono=True)
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        body = file.read("word/document.xml") + file.read("word/header1.xml")
        pictures = [file.read(name) for name in file.namelist() if name.endswith(".png")]
    shades = re.findall(rb'w:(?:color w:val|color)="([0-9A-F]{6})"', body)
    assert shades
    assert all(shade[:2] == shade[2:4] == shade[4:] for shade in shades)
    assert pictures


def test_that_a_chart_becomes_a_picture_of_its_size() -> None:
    drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="96" height="48"></svg>'
    png = svg_png(drawing, ppi=200)
    assert png.startswith(b"\x89PNG")
    assert (int.from_bytes(png[16:20]), int.from_bytes(png[20:24])) == (200, 100)


@cache
def calm_document(form: Form) -> Document:
    """What the hostile words are in the place of."""
    return document(hostile("calm"), form=form)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("words", WILD)
def test_that_hostile_words_stay_words(words: str, form: Form) -> None:
    calm, wild = calm_document(form), document(hostile(words), form=form)
    assert styles(wild) == styles(calm)
    assert [len(table.rows) for table in wild.tables] == [len(t.rows) for t in calm.tables]
    assert CONTROL.search(wild.element.xml) is None


def test_that_words_arrive_as_they_are() -> None:
    for words in ("<b>&amp;</b> =1+1 漢字 \U0001f9d1\u200d⚖️", "مرحبا بالعالم", ENDLESS[:9_999]):
        assert words in [paragraph.text for paragraph in document(hostile(words)).paragraphs]


def test_that_replaced_controls_are_told_of_once() -> None:
    told = index(findings=[finding(title="null\x00bell\x07", text="null\x00bell\x07")])
    assert len(write(job(told)).notices) == 1
    assert write(job(index())).notices == ()


def test_that_a_name_without_end_does_not_fill_the_head_of_each_page() -> None:
    section = document(hostile(ENDLESS[:9_999])).sections[0]
    assert len(section.header.paragraphs[0].text) < 200
    assert sum(len(paragraph.text) for paragraph in section.footer.paragraphs) < 250


def test_that_the_last_thing_in_it_is_words() -> None:
    made = document(shipped(), sections=frozenset({"ratings"}))
    assert made.element.body[-2].tag == qn("w:p")


@pytest.mark.usefixtures("anew")
def test_that_the_same_job_gives_the_same_bytes() -> None:
    assert write(job()).data == write(job()).data


def lines_of(made: Document) -> list[str]:
    """The words of a document with the style of each paragraph, and its tables row by row."""
    lines = []
    for item in made.iter_inner_content():
        if isinstance(item, Table):
            lines += [" | ".join(cell.text for cell in row.cells) for row in item.rows]
        else:
            assert item.style is not None
            lines.append(f"[{item.style.name}] {item.text}".rstrip())
    return lines


@pytest.mark.parametrize("form", FORMS)
def test_that_its_text_is_as_recorded(form: Form) -> None:
    text = "\n".join(lines_of(document(form=form))) + "\n"
    assert text == recorded(f"{form}.docx.txt", text)


def test_that_it_has_one_sheet_of_styles_and_none_that_other_programs_take_for_a_tag() -> None:
    data = written("docx", shipped())
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        assert [name for name in file.namelist() if "styles" in name] == ["word/styles.xml"]
        assert b"stylesWithEffects" not in file.read("[Content_Types].xml")
    names = {style.name for style in docx.Document(io.BytesIO(data)).styles}
    assert not names & {"Note", "Figure", "Formula", "Form", "Link", "Annot", "Span", "Table"}


def test_that_a_name_in_another_direction_is_set_apart_as_word_knows_it() -> None:
    name = "مكتب الشمال"
    made = document(Index(named(name)))
    headings = [
        one.text for one in made.paragraphs if str(one.style and one.style.name) == "Heading 2"
    ]
    assert f"\u202b{name}\u202c\u200e" in "".join(headings)
    assert not any(sign in one.text for one in made.paragraphs for sign in "\u2068\u2069")
    turned = [one for one in made.paragraphs if one._p.find(f".//{qn('w:bidi')}") is not None]
    assert turned
    assert all(runs_from_right(one.text) for one in turned)


def test_that_words_in_every_direction_have_their_size_and_weight(summary: Document) -> None:
    for style in summary.styles.element.iter(qn("w:style")):
        for one, other in (("w:sz", "w:szCs"), ("w:b", "w:bCs")):
            if style.get(qn("w:customStyle")) is None and style.get(qn("w:type")) == "paragraph":
                found = (
                    style.find(f"{qn('w:rPr')}/{qn(one)}"),
                    style.find(f"{qn('w:rPr')}/{qn(other)}"),
                )
                assert (found[0] is None) == (found[1] is None)


def test_that_figures_of_a_move_and_their_headings_stand_at_the_right_edge() -> None:
    made = document(shipped(), form="briefing")
    (moves,) = (one for one in made.tables if len(one.columns) == 5)
    for row in moves.rows[:2]:
        edges = [cell.paragraphs[0].alignment for cell in row.cells]
        assert edges == [None, None, *[WD_ALIGN_PARAGRAPH.RIGHT] * 3]


def test_that_a_mark_without_a_list_of_its_own_is_a_dot() -> None:
    shapes: list[MarkShape] = ["plus", "minus", "both", "dot", "level", "up"]
    first, *_, dot, level, up = map(list_number, shapes)
    assert first != dot
    assert dot == level == up
