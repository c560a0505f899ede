"""The PDF keeps its promises: accessible, kept whole, opened again."""

import io
from datetime import date
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2  # type: ignore[import-untyped] # it has no types
import pytest

from tests.builders import finding, index, metric, observation
from tests.export.documents import job, odd, shipped, steady_index, written
from tests.export.spoken import in_pdf
from viewer.domain.index import Index
from viewer.export.job import Job
from viewer.export.pages.last_page import pages_in
from viewer.export.pages.pdf import write
from viewer.presentation.summary.document import Form, Options
from viewer.store.problem import Opened, Refused
from viewer.store.reading.reader import parse_report

TODAY = date(2026, 11, 24)
FACTS = 5 + 6 + 5 + 3 + 1
"""Of the report, the Area, the method, the sources and what is derived."""

A4 = (595.276, 841.89)


def pdf(report: Index | None = None, form: Form = "summary", **changes: Any) -> bytes:
    """A PDF of a report."""
    return written("pdf", report or shipped(), form=form, **changes)


@pytest.fixture(scope="module")
def summary() -> bytes:
    """The shipped report's summary."""
    return pdf()


@cache
def opened(data: bytes) -> pikepdf.Pdf:
    """The PDF's objects. Kept open: they die with the document."""
    return pikepdf.open(io.BytesIO(data))


def words_on(data: bytes, number: int) -> str:
    """The text of a page."""
    document = pypdfium2.PdfDocument(data)
    text = document[number].get_textpage().get_text_range()
    document.close()
    return str(text)


def structure(data: bytes) -> list[tuple[str, pikepdf.Object]]:
    """Every element of the tag tree with its kind, in reading order."""
    found: list[tuple[str, pikepdf.Object]] = []
    stack = [opened(data).Root.StructTreeRoot]
    while stack:
        node = stack.pop()
        if "/S" in node:
            found.append((str(node.S), node))
        kids: Any = node.get("/K", [])
        kids = list(kids) if isinstance(kids, pikepdf.Array) else [kids]
        stack.extend(kid for kid in reversed(kids) if isinstance(kid, pikepdf.Dictionary))
    return found


def test_that_it_says_it_is_accessible_and_made_to_be_kept(summary: bytes) -> None:
    with opened(summary).open_metadata() as metadata:
        assert metadata["pdfuaid:part"] == "1"
        assert (metadata["pdfaid:part"], metadata["pdfaid:conformance"]) == ("3", "A")


def test_that_it_has_a_language_a_title_and_tags(summary: bytes) -> None:
    document = opened(summary)
    assert str(document.Root.Lang) == "en-GB"
    assert bool(document.Root.MarkInfo.Marked)
    assert bool(document.Root.ViewerPreferences.DisplayDocTitle)
    assert "CPS East of England" in str(document.docinfo["/Title"])


def test_that_headings_come_in_order_without_a_skipped_level(summary: bytes) -> None:
    levels = [int(kind[2:]) for kind, _ in structure(summary) if kind[:2] == "/H" and kind != "/H"]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(later <= earlier + 1 for earlier, later in pairwise(levels))


def test_that_every_chart_has_its_words(summary: bytes) -> None:
    figures = [node for kind, node in structure(summary) if kind == "/Figure"]
    words = [str(node.Alt) for node in figures]
    assert len(words) == 5 + 4  # and the bar of each rating
    assert words.count("second best of 4 levels") == 4
    assert any("62.3%, up 7.1 points" in text for text in words)


def test_that_tables_have_header_cells(summary: bytes) -> None:
    kinds = [kind for kind, _ in structure(summary)]
    assert kinds.count("/Table") == 7
    assert kinds.count("/TH") == 6 * 5 + 4  # verdicts in words: no period, no basis


@pytest.mark.parametrize(
    ("form", "items", "lists"),
    [("summary", 8 + 10 + 3 + 11 + FACTS, 11 + 5), ("briefing", 8 + 10, 2)],
)
def test_that_findings_gaps_and_facts_are_lists(form: Form, items: int, lists: int) -> None:
    kinds = [kind for kind, _ in structure(pdf(form=form))]
    assert kinds.count("/LI") == items
    assert kinds.count("/LBody") == items
    assert kinds.count("/L") == lists  # one for each theme, and for each section of facts


def test_that_no_label_of_a_list_is_empty(summary: bytes) -> None:
    labels = [node for kind, node in structure(summary) if kind == "/Lbl"]
    assert labels
    assert all("/K" in node for node in labels)


def test_that_themes_are_headings_and_bookmarks(summary: bytes) -> None:
    with opened(summary).open_outline() as outline:
        sections = {item.title: item for top in outline.root for item in top.children}
    assert "Police files" in [item.title for item in sections["Weaknesses"].children]
    assert "POLICE FILES" not in "".join(words_on(summary, n) for n in range(pages_in(summary)))


def test_that_every_header_cell_has_words() -> None:
    for form in ("summary", "briefing"):
        heads = [node for kind, node in structure(pdf(form=form)) if kind == "/TH"]
        assert heads
        assert all("/K" in node for node in heads)


def test_that_who_published_the_source_stands_in_the_text_of_a_briefing() -> None:
    assert "Source: HMCPSI" in in_pdf(pdf(form="briefing"))


def test_that_all_fonts_are_embedded(summary: bytes) -> None:
    fonts = [
        child.FontDescriptor
        for page in opened(summary).pages
        for font in page.Resources.get("/Font", {}).values()
        for child in font.get("/DescendantFonts", [])
    ]
    assert fonts
    assert all(any(f"/FontFile{n}" in font for n in ("", "2", "3")) for font in fonts)


def test_that_it_has_bookmarks(summary: bytes) -> None:
    with opened(summary).open_outline() as outline:
        titles = [item.title for top in outline.root for item in [top, *top.children]]
    assert "Strengths" in titles
    assert "How figures were derived" in titles


@pytest.mark.parametrize("form", ["briefing", "summary"])
def test_that_the_report_comes_back_out_of_it_as_it_was(form: Form) -> None:
    before = shipped()
    result = parse_report(pdf(before, form), Path("summary.pdf"))
    assert isinstance(result, Opened)
    assert result.report == before.report


def test_that_a_pdf_without_a_report_gets_a_sentence() -> None:
    buffer = io.BytesIO()
    document = pikepdf.new()
    document.add_blank_page()
    document.save(buffer)
    result = parse_report(buffer.getvalue(), Path("other.pdf"))
    assert isinstance(result, Refused)
    assert result.problems[0].sentence.startswith("This PDF does not contain a report.")


def test_that_what_is_attached_is_checked_like_a_file() -> None:
    buffer = io.BytesIO()
    document = pikepdf.new()
    document.add_blank_page()
    document.attachments["a.inspection.json"] = pikepdf.AttachedFileSpec(document, b'{"format": 1}')
    document.save(buffer)
    result = parse_report(buffer.getvalue(), Path("hostile.pdf"))
    assert isinstance(result, Refused)


@pytest.mark.usefixtures("anew")
def test_that_the_same_job_gives_the_same_bytes(summary: bytes) -> None:
    assert write(job(shipped())).data == summary


def test_that_a_briefing_is_one_a4_page() -> None:
    page = opened(pdf(form="briefing")).pages
    assert len(page) == 1
    assert [float(side) for side in page[0].MediaBox[2:]] == pytest.approx(A4, abs=0.5)


def test_that_a_briefing_with_room_leaves_nothing_out() -> None:
    assert "Left out" not in words_on(pdf(form="briefing"), 0)


def test_that_a_briefing_of_a_long_report_is_one_page_and_says_what_is_missing() -> None:
    kinds = ("strength", "weakness", "context")
    many = [
        finding(id=f"f{n}", kind=kinds[n % 3], title=f"A finding of some length, number {n}")
        for n in range(400)
    ]
    data = pdf(index(findings=many), "briefing")
    assert pages_in(data) == 1
    text = words_on(data, 0)
    assert "Left out to fit on one page" in text
    assert "133 pieces of context" in text


def test_that_a_page_names_itself_its_source_and_its_day(summary: bytes) -> None:
    count = pages_in(summary)
    for number in range(count):
        text = words_on(summary, number)
        assert f"Page {number + 1} of {count}" in text
        assert "Source: HMCPSI" in text
        assert "Made on 24 November 2026" in text


def test_that_only_wanted_sections_are_printed() -> None:
    data = pdf(sections=frozenset({"ratings", "strengths"}))
    text = "".join(words_on(data, number) for number in range(pages_in(data)))
    assert "Public confidence" in text
    assert "Police file quality" not in text


def test_that_black_and_white_has_no_colour_in_it() -> None:
    document = pypdfium2.PdfDocument(pdf(mono=True))
    bitmap = document[0].render(scale=1, rev_byteorder=True)
    data, stride = bytes(bitmap.buffer), bitmap.stride
    channels = bitmap.n_channels
    row = [data[y * stride : y * stride + bitmap.width * channels] for y in range(bitmap.height)]
    line = b"".join(row)
    reds, greens, blues = line[0::channels], line[1::channels], line[2::channels]
    document.close()
    assert reds == greens == blues


@pytest.mark.parametrize(("paper", "width"), [("a4", 595.3), ("a3", 841.9), ("us-letter", 612)])
def test_that_the_paper_is_as_wanted(paper: Any, width: float) -> None:
    first = opened(pdf(paper=paper)).pages[0]
    assert float(first.MediaBox[2]) == pytest.approx(width, abs=0.5)


def test_that_landscape_is_wider_than_high() -> None:
    box = opened(pdf(landscape=True)).pages[0].MediaBox
    assert float(box[2]) > float(box[3])


HOSTILE = (
    "#set page(width: 1pt) $x$ *b* _i_ <label> @ref `raw` \\",
    "<script>alert(1)</script>",
    "=1+1",
    "null\x00bell\x07 \u202eoverride",
    "مرحبا بالعالم",
    "W" * 10_000,
)


@pytest.mark.parametrize("words", HOSTILE)
def test_that_no_words_stop_an_export_or_become_markup(words: str) -> None:
    report = index(
        findings=[finding(title=words, text=words, theme=words)],
        metrics=[metric(title=words, note=words, observations=[observation()])],
    )
    for form in ("summary", "briefing"):
        data = pdf(report, form)
        assert float(opened(data).pages[0].MediaBox[2]) == pytest.approx(A4[0], abs=0.5)


def test_that_letters_no_font_has_are_told_of_and_do_not_stop_the_export() -> None:
    job = Job(index(findings=[finding(title="\U000130a0 漢字 𓂠")]), Options(), TODAY)
    made = write(job)
    assert made.data.startswith(b"%PDF")
    assert made.notices


@pytest.mark.parametrize("form", ["briefing", "summary"])
@pytest.mark.parametrize("name", ["shipped", "steady", "sub-criteria", "two levels", "long names"])
def test_that_every_tag_holds_something_and_headings_only_words(name: str, form: Form) -> None:
    made = {"shipped": shipped, "steady": steady_index}
    tags = structure(pdf(made[name]() if name in made else odd(name), form))
    empty = [kind for kind, node in tags if kind not in MAY_BE_EMPTY and not _kids(node)]
    headings = [node for kind, node in tags if kind.startswith("/H")]
    assert empty == []
    assert headings
    assert {str(kid.S) for node in headings for kid in _kids(node) if "/S" in kid} <= {"/Span"}
    assert "/Span" not in {str(kid.S) for kid in _kids(tags[0][1]) if "/S" in kid}


MAY_BE_EMPTY = {"/TD", "/TH"}


def _kids(node: pikepdf.Object) -> list[Any]:
    kids: Any = node.get("/K", [])
    found = list(kids) if isinstance(kids, pikepdf.Array) else [kids]
    return [kid if isinstance(kid, pikepdf.Dictionary) else {} for kid in found]
