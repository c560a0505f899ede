"""What a document says in its order: as it was decided, and as each kind of file says it."""

import ctypes
import io
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Any

import docx
import pikepdf
import pypdfium2  # type: ignore[import-untyped] # it has no types
from docx.oxml.ns import qn
from docx.table import Table as WordTable
from docx.text.paragraph import Paragraph
from pypdfium2 import raw

from viewer.presentation.content.text import plain
from viewer.presentation.summary.document import (
    Changes,
    Facts,
    Figures,
    Paragraphs,
    Points,
    Ratings,
    SideBySide,
    SummaryBlock,
    SummaryDocument,
    SummaryHeading,
    SummaryMetric,
)

SHAPES = {"▲", "▼", "–", "+", "±", "•"}
"""Marks for the eye; what they say stands beside them in words."""

_UNHEARD = re.compile(
    "[\\s\x00-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffd\u25a1]+"
)


def heard(text: str) -> str:
    """Text without what no voice says: blanks, controls, and marks that steer letters."""
    return _UNHEARD.sub("", text)


def said(document: SummaryDocument) -> list[str]:
    """Every text of a document, in the order that was decided for it."""
    texts = [document.title, document.subtitle, document.draft]
    for block in document.blocks:
        texts += _block(block)
    return [text for text in (*texts, *document.closing) if heard(text)]


def _block(block: SummaryBlock) -> Iterator[str]:  # noqa: C901, PLR0912 - a line for each kind
    match block:
        case SummaryHeading():
            yield block.text
        case Paragraphs():
            yield from map(plain, block.lines)
        case Ratings():
            for card in block.cards:
                yield from (card.title, card.rating.word, card.detail, card.position)
            yield from block.notes
        case Figures():
            for tile in block.tiles:
                yield from (tile.caption, plain(tile.value))
                yield from (plain(remark.line) for remark in tile.remarks)
        case Points():
            for point in block.points:
                yield from (point.title, *point.text, point.source)
            if not block.points:
                yield block.empty
        case SideBySide():
            for heading, points in (block.left, block.right):
                yield from (*_block(heading), *_block(points))
        case SummaryMetric():
            yield from (block.heading.text, block.subtitle)
            yield block.chart.alternative if block.chart else ""
            if block.table.rows:
                yield from (column.title for column in block.table.columns)
            yield from (cell.text for row in block.table.rows for cell in row)
            yield from block.notes
        case Changes():
            yield from block.columns
            for item in block.changes:
                yield from (item.name, item.periods, item.alternative)
                yield from (item.earlier, item.later, item.difference)
            yield block.legend
        case Facts():
            for fact in block.facts:
                yield from (fact.label, *(plain(entry.line) for entry in fact.entries))
                yield fact.source


def in_web_page(data: bytes) -> str:
    """What a web page says: not its names for parts, which repeat what stands around them."""
    page = _Page(convert_charrefs=True)
    page.feed(data.decode("utf-8"))
    return "".join(page.texts)


class _Page(HTMLParser):
    VOID = frozenset({"meta", "br"})
    NAMES = frozenset({"style", "title", "nav", "caption"})

    texts: list[str]

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self.texts = []
        self._open: list[tuple[str, bool]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in self.VOID:
            return
        given, silent = dict(attrs), bool(self._open) and self._open[-1][1]
        if not silent and tag == "svg" and "aria-label" in given:
            self.texts.append(given["aria-label"] or "")
        silent = silent or tag in self.NAMES or given.get("aria-hidden") == "true"
        # A drawing's words are its description.
        self._open.append((tag, (silent or tag == "svg") and tag != "desc"))

    def handle_endtag(self, tag: str) -> None:
        self._open.pop()

    def handle_data(self, data: str) -> None:
        if self._open and not self._open[-1][1]:
            self.texts.append(data)


def in_word(data: bytes) -> str:
    """What a Word file says, with the words of its pictures."""
    texts: list[str] = []
    for item in docx.Document(io.BytesIO(data)).iter_inner_content():
        paragraphs = [item] if isinstance(item, Paragraph) else _cells(item)
        for paragraph in paragraphs:
            texts += _runs(paragraph)
    return "".join(texts)


def _cells(table: WordTable) -> list[Paragraph]:
    return [words for row in table.rows for cell in row.cells for words in cell.paragraphs]


def _runs(paragraph: Paragraph) -> Iterator[str]:
    for run in paragraph.iter_inner_content():
        if run.text.strip() not in SHAPES:
            yield run.text
        for about in run._element.iter(qn("wp:docPr")):
            yield about.get("descr", "")


def in_pdf(data: bytes) -> str:
    """What the tags of a PDF say: alternatives in place of drawings, no marks of lists."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        pages = {page.obj.objgen: number for number, page in enumerate(pdf.pages)}
        texts = _marked_texts(data)
        return "".join(_tagged(pdf.Root.StructTreeRoot, None, pages, texts))


Texts = dict[tuple[int, int], list[str]]


def _tagged(node: Any, page: int | None, pages: dict[Any, int], texts: Texts) -> Iterator[str]:
    if isinstance(node, int):
        yield from texts.get((page or 0, node), ())
        return
    if "/Pg" in node:
        page = pages[node.Pg.objgen]
    if node.get("/Type") == "/MCR":
        yield from texts.get((page or 0, int(node.MCID)), ())
        return
    if "/Alt" in node:
        yield str(node.Alt)
        return
    kids = node.get("/K", pikepdf.Array())
    kids = list(kids) if isinstance(kids, pikepdf.Array) else [kids]
    found = "".join(text for kid in kids for text in _tagged(kid, page, pages, texts))
    if not (node.get("/S") == "/Lbl" and found.strip() in SHAPES):
        yield found


def _marked_texts(data: bytes) -> Texts:
    """The texts of each page by the number that a tag knows them by."""
    found: Texts = {}
    document = pypdfium2.PdfDocument(data)
    for number in range(len(document)):
        page = document[number]
        words = page.get_textpage()
        for item in page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT], max_depth=9):
            mark = raw.FPDFPageObj_GetMarkedContentID(item.raw)
            found.setdefault((number, mark), []).append(_text_of(item.raw, words.raw))
    document.close()
    return found


def _text_of(item: Any, words: Any) -> str:
    size = raw.FPDFTextObj_GetText(item, words, None, 0)
    room = ctypes.create_string_buffer(size)
    raw.FPDFTextObj_GetText(item, words, ctypes.cast(room, ctypes.POINTER(ctypes.c_ushort)), size)
    return room.raw.decode("utf-16-le").rstrip("\0")
