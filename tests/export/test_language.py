"""Every writer asks one value for the language and the direction of a report."""

import io
import zipfile
from collections.abc import Iterator
from typing import Any

import docx
import pikepdf
import pypdfium2  # type: ignore[import-untyped] # it has no types
import pytest
from docx.oxml.ns import qn

from tests.builders import index
from tests.export.documents import job
from tests.real_reports import arabic, childrens_services, welsh
from viewer.domain.index import Index
from viewer.domain.language import BRITISH_ENGLISH, Language
from viewer.domain.report import Report
from viewer.export.formats import FORMATS, format_named
from viewer.export.word.parts import embedded
from viewer.export.wording import laid
from viewer.presentation.content.text import one_line
from viewer.presentation.summary.languages import is_english, words_of


def written(tag: str, name: str) -> bytes:
    """A report in a language, in a format."""
    made = index()
    made.__dict__["language"] = Language(tag)
    return next(item for item in FORMATS if item.id == name).write(job(made)).data


@pytest.mark.parametrize(
    ("tag", "code", "script", "region", "direction"),
    [
        ("en-GB", "en", None, "GB", "ltr"),
        ("cy", "cy", None, None, "ltr"),
        ("ar", "ar", None, None, "rtl"),
        ("he-IL", "he", None, "IL", "rtl"),
        ("az-Arab-IR", "az", "Arab", "IR", "rtl"),
        ("ur-Latn", "ur", "Latn", None, "ltr"),
    ],
)
def test_that_a_tag_tells_language_script_region_and_direction(
    tag: str, code: str, script: str | None, region: str | None, direction: str
) -> None:
    language = Language(tag)
    assert (language.code, language.script, language.region) == (code, script, region)
    assert language.direction == direction


def test_that_no_language_is_guessed() -> None:
    assert Index(index().report).language == BRITISH_ENGLISH


@pytest.mark.parametrize("tag", ["cy", "ar", "en-GB"])
def test_that_a_pdf_says_the_language(tag: str) -> None:
    with pikepdf.open(io.BytesIO(written(tag, "pdf"))) as pdf:
        assert str(pdf.Root.Lang) == tag


@pytest.mark.parametrize(("tag", "direction"), [("cy", "ltr"), ("ar", "rtl")])
def test_that_a_web_page_says_language_and_direction(tag: str, direction: str) -> None:
    assert f'<html lang="{tag}" dir="{direction}">'.encode() in written(tag, "html")


@pytest.mark.parametrize("tag", ["cy", "ar"])
def test_that_word_says_language_and_direction(tag: str) -> None:
    with zipfile.ZipFile(io.BytesIO(written(tag, "docx"))) as parts:
        styles, settings, core = (
            parts.read(name).decode()
            for name in ("word/styles.xml", "word/settings.xml", "docProps/core.xml")
        )
    side = "bidi" if tag == "ar" else "val"
    defaults = styles.partition("</w:docDefaults>")[0]
    assert f'w:{side}="{tag}"' in defaults
    assert ("<w:bidi/>" in defaults) == (tag == "ar")
    assert f'w:{side}="{tag}"' in settings[settings.index("themeFontLang") :]
    assert f"<dc:language>{tag}</dc:language>" in core


@pytest.mark.parametrize(("tag", "turned"), [("cy", False), ("ar", True)])
def test_that_the_columns_of_a_workbook_begin_where_the_language_does(
    tag: str, turned: bool
) -> None:
    with zipfile.ZipFile(io.BytesIO(written(tag, "xlsx"))) as parts:
        for number in range(1, 4):
            sheet = parts.read(f"xl/worksheets/sheet{number}.xml")
            assert (b'rightToLeft="1"' in sheet) is turned


def test_that_the_programs_own_words_are_told_from_the_reports() -> None:
    words = words_of(Index(welsh()))
    theirs = (
        "Ysgol y Bryn",
        "Lles ac agweddau",
        "Adroddiad, paragraph 1",
        "Da",
        "“Safonau”",
        "Da or Da",
        "Lles ac agweddau (praises and criticises)",
        "62%",
    )
    ours = (
        "Ratings",
        "Not rated",
        "Da or worse",
        "second best of 4 levels",
        "Barnau, from the lowest to the best",
    )
    assert [text for text in theirs if is_english(text, words)] == []
    assert [text for text in ours if not is_english(text, words)] == []
    assert not is_english("Ratings", words_of(Index(childrens_services())))


def test_that_a_web_page_marks_its_english() -> None:
    page = format_named("html").write(job(Index(welsh()))).data.decode()
    assert '<h2 id="s1" lang="en-GB">Ratings</h2>' in page
    assert '<p class="name">Safonau</p><p class="word">Da</p>' in page
    assert '<p class="word" lang="en-GB">Not rated</p>' in page


@pytest.mark.parametrize("report", [welsh(), arabic()])
def test_that_word_marks_its_english_and_only_that(report: Report) -> None:
    data = format_named("docx").write(job(Index(report))).data
    runs = [run for item in docx.Document(io.BytesIO(data)).paragraphs for run in item.runs]
    tags = {run.text: run._r.find(f"{qn('w:rPr')}/{qn('w:lang')}") is not None for run in runs}
    assert tags["Ratings"]
    assert not tags[embedded(laid(one_line(report.findings[0].title or "")))]


def test_that_english_in_word_runs_from_the_left_and_stands_at_the_right() -> None:
    data = format_named("docx").write(job(Index(arabic()))).data
    found = {item.text: item for item in docx.Document(io.BytesIO(data)).paragraphs}
    heading: Any = found["Ratings"]._p.pPr
    assert heading.find(qn("w:bidi")).get(qn("w:val")) == "0"
    assert heading.find(qn("w:jc")).get(qn("w:val")) == "right"


@pytest.mark.parametrize("report", [welsh(), arabic()])
def test_that_a_pdf_marks_its_english_and_only_that(report: Report) -> None:
    data = format_named("pdf").write(job(Index(report))).data
    with pikepdf.open(io.BytesIO(data)) as pdf:
        heads = [
            *_tagged(pdf.Root.StructTreeRoot.K, "/H2"),
            *_tagged(pdf.Root.StructTreeRoot.K, "/H1"),
        ]
    assert [str(head.get("/Lang", "")) for head in heads] == ["en-GB"] * (len(heads) - 1) + [""]


def _tagged(node: Any, name: str) -> Iterator[Any]:
    """The tags of a name, in their order."""
    if isinstance(node, pikepdf.Array):
        for kid in node:
            yield from _tagged(kid, name)
    elif isinstance(node, pikepdf.Dictionary):
        if node.get("/S") == name:
            yield node
        yield from _tagged(node.get("/K", pikepdf.Array()), name)


def test_that_an_english_report_marks_nothing() -> None:
    page = format_named("html").write(job(Index(childrens_services()))).data
    assert page.count(b"lang=") == 1


def test_that_english_sentences_at_the_foot_of_an_arabic_page_run_on_from_the_left() -> None:
    pdf = pypdfium2.PdfDocument(format_named("pdf").write(job(Index(arabic()))).data)
    read_from_right = pdf[0].get_textpage().get_text_range().splitlines()[-1]
    assert read_from_right.index("Made") < read_from_right.index("Source")
