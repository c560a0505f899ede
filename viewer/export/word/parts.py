"""Paragraphs, lists, tables and pictures of a Word document, each in one call."""

import io
import re
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

from docx.document import Document
from docx.enum.section import WD_SECTION
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Emu, Pt
from docx.text.paragraph import Paragraph

from viewer.characters import NAME_CLOSES, NAME_OPENS
from viewer.export.word.styles import TABLE, colour, list_number, set_size, speak
from viewer.export.wording import VERDICTS, kept, laid
from viewer.presentation.content.text import Line, Mark, MarkShape, Run, plain, runs_from_right
from viewer.presentation.summary.document import SummaryDocument

STRONG = {"strong", "label", "title", "heading", "display"}
WHOLE = 12  # a table of up to so many rows stays on one page
SMALL = Pt(88)  # the width of a picture in a cell
_NAME = re.compile(f"{NAME_OPENS}([^{NAME_OPENS}{NAME_CLOSES}]*){NAME_CLOSES}")

TWIP = 635  # a twentieth of a point, in the unit of python-docx


@dataclass(frozen=True, slots=True)
class WordCell:
    """What a cell says, one paragraph a line; `end` for what stands at the right edge.

    A picture stands before its words, with words of its own for who cannot see it.
    """

    lines: tuple[Line, ...]
    end: bool = False
    picture: bytes = b""
    alternative: str = ""


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: what it is called, its heading row, its rows, and shares of the width."""

    name: str
    columns: tuple[WordCell, ...]
    rows: tuple[tuple[WordCell, ...], ...]
    shares: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class WordPaper:
    """The document being written, its styles' ids, the width for words, and whether all is grey."""

    document: Document
    styles: dict[str, str]
    width: int
    mono: bool
    made: SummaryDocument

    def say(self, line: Line | str, style: str = "Normal", *, keep: bool = False) -> Paragraph:
        """Add a paragraph; `keep` keeps it on the page of the next."""
        paragraph = self._paragraph(style)
        self.fill(paragraph, (Run(line),) if isinstance(line, str) else line)
        if keep:
            paragraph.paragraph_format.keep_with_next = True
        return paragraph

    def _paragraph(self, style: str) -> Paragraph:
        paragraph = self.document.add_paragraph()
        paragraph._p.style = self.styles[style]
        return paragraph

    def fill(self, paragraph: Paragraph, line: Line) -> None:
        """Add runs, each in its style and ink, in the direction that the line begins in."""
        lang = self.made.lang(plain(line))
        if runs_from_right(plain(line)):
            paragraph._p.get_or_add_pPr().append(parse_xml(f"<w:bidi {nsdecls('w')}/>"))
        elif lang and self.made.language.direction == "rtl":
            self._keep_right(paragraph)
        for run in line:
            made = paragraph.add_run(embedded(laid(run.text)))
            if run.style == "derived":
                made.italic = made.font.cs_italic = True
            if run.style in STRONG:
                made.bold = made.font.cs_bold = True
            if run.style == "caption":
                set_size(made, 9)
            if run.ink != "text":
                made.font.color.rgb = colour(run.ink, mono=self.mono)
            if lang:
                speak(made, lang)

    def _keep_right(self, paragraph: Paragraph) -> None:
        """Have an English paragraph run from the left, and stand where the others begin."""
        paragraph._p.get_or_add_pPr().append(parse_xml(f'<w:bidi {nsdecls("w")} w:val="0"/>'))
        paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT

    def link(self, paragraph: Paragraph, address: str) -> None:
        """Have all that a paragraph says lead to an address."""
        key = self.document.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
        link = parse_xml(f'<w:hyperlink {nsdecls("w", "r")} r:id="{key}" w:history="1"/>')
        for run in paragraph.runs:
            run.underline = True
            link.append(run._r)
        paragraph._p.append(link)

    def point(self, shape: MarkShape, line: Line, *, keep: bool) -> None:
        """Add an item to the list with this mark."""
        properties = self.say(line, "Point", keep=keep)._p.get_or_add_pPr()
        numbered = properties.get_or_add_numPr()
        numbered.get_or_add_ilvl().val = 0
        numbered.get_or_add_numId().val = list_number(shape)

    def last_paragraph(self) -> Paragraph | None:
        """What was added last; None where that is a table."""
        body: Any = self.document._body._element
        last = body.sectPr.getprevious()
        return Paragraph(last, self.document._body) if last.tag == qn("w:p") else None

    def end_columns(self, count: int, last: Paragraph) -> None:
        """End, with this paragraph, a stretch of the page that is set in columns."""
        page: Any = self.document.sections[-1]._sectPr
        stretch = deepcopy(page)
        stretch.find(qn("w:cols")).set(qn("w:num"), str(count))
        last._p.set_sectPr(stretch)
        page.start_type = WD_SECTION.CONTINUOUS

    def picture(self, png: bytes, width: int, title: str, alternative: str) -> None:
        """Add a picture with its words for who cannot see it."""
        about = _draw(self._paragraph("Chart"), png, min(width, self.width), alternative)
        about.set("title", kept(title))

    def table(self, grid: Grid) -> None:
        """Add a table: its heading row comes again on each page, and no row is split."""
        table: Any = self.document.add_table(0, len(grid.columns), TABLE)
        widths = [self.width // TWIP * share // sum(grid.shares) for share in grid.shares]
        _set_up(table, grid.name, widths)
        last = len(grid.rows)
        for number, row in enumerate((grid.columns, *grid.rows)):
            keep = number == 0 or (number < last <= WHOLE)
            made = table.add_row()
            properties = made._tr.get_or_add_trPr()
            properties.append(parse_xml(f"<w:cantSplit {nsdecls('w')}/>"))
            if number == 0:
                properties.append(parse_xml(f"<w:tblHeader {nsdecls('w')}/>"))
            for cell, element, width in zip(row, made._tr.tc_lst, widths, strict=True):
                element.width = Emu(width * TWIP)
                self._fill_cell(element, cell, keep=keep)

    def _fill_cell(self, element: Any, cell: WordCell, *, keep: bool) -> None:
        paragraphs = [*element.p_lst, *(element.add_p() for _ in cell.lines[1:])]
        for words, line in zip(paragraphs, cell.lines, strict=True):
            words.style = self.styles["Table words"]
            paragraph = Paragraph(words, self.document._body)
            self.fill(paragraph, line)
            if cell.picture:
                _draw(paragraph, cell.picture, SMALL, cell.alternative)
            if cell.end:
                paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
            if keep:
                paragraph.paragraph_format.keep_with_next = True


def _draw(paragraph: Paragraph, png: bytes, width: int, alternative: str) -> Any:
    """Add a picture to a paragraph, with its words for who cannot see it."""
    shape = paragraph.add_run().add_picture(io.BytesIO(png), Emu(width))
    about: Any = shape._inline.docPr
    about.set("descr", kept(alternative))
    return about


def ends_columns(paragraph: Paragraph) -> bool:
    """Whether a stretch of the page that is set in columns ends with this paragraph."""
    return paragraph._p.find(f"{qn('w:pPr')}/{qn('w:sectPr')}") is not None


def embedded(text: str) -> str:
    """Text whose names are set apart as Word knows it: by older signs than Unicode's of today."""
    while (made := _NAME.sub(_embedded, text)) != text:  # a name in a name comes first
        text = made
    return text


def _embedded(found: re.Match[str]) -> str:
    sign = "\u202b" if runs_from_right(found[1]) else "\u202a"
    return f"{sign}{found[1]}\u202c\u200e"


def begin_column(paragraph: Paragraph) -> None:
    """Have a paragraph stand at the top of the next column."""
    paragraph.runs[0]._r.insert(0, parse_xml(f'<w:br {nsdecls("w")} w:type="column"/>'))


def marked(line: Line, mark: Mark | None) -> Line:
    """A line behind its triangle."""
    if mark is None or mark.shape not in VERDICTS:
        return line
    return (Run(f"{VERDICTS[mark.shape]} ", "strong", mark.ink), *line)


def words(text: str, *, derived: bool = False, end: bool = False) -> WordCell:
    """A cell of one line; derived figures are in italics."""
    return WordCell(((Run(text, "derived" if derived else "body"),),), end)


def _set_up(table: Any, name: str, widths: list[int]) -> None:
    """Fixed widths, so that a word without end breaks; a name for who hears the table."""
    properties = table._tbl.tblPr
    table.autofit = False
    total = properties.find(qn("w:tblW"))
    total.set(qn("w:type"), "dxa")
    total.set(qn("w:w"), str(sum(widths)))
    looks = properties.find(qn("w:tblLook"))
    for key, value in (("val", "0020"), ("firstRow", "1"), ("firstColumn", "0"), ("noVBand", "1")):
        looks.set(qn(f"w:{key}"), value)
    caption = parse_xml(f"<w:tblCaption {nsdecls('w')}/>")
    caption.set(qn("w:val"), kept(name))
    properties.append(caption)
    for column, width in zip(table._tbl.tblGrid.gridCol_lst, widths, strict=True):
        column.set(qn("w:w"), str(width))
