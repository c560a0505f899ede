"""A Word document as blocks: paragraphs, headings, lists and tables in their order."""

import io
import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

import docx
from docx.document import Document
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

from viewer.extraction.layout.written import UnplacedBlock, in_one_line
from viewer.store.documents.packed import opened
from viewer.store.documents.web_blocks import BULLET

_W = {name: qn(f"w:{name}") for name in (
    "p", "tbl", "tr", "tc", "sdt", "sdtContent", "t", "tab", "br", "cr", "noBreakHyphen", "del",
    "moveFrom", "val", "customXml", "ins",
)}  # fmt: skip
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_HEADING = re.compile(r"heading ([1-9])", re.IGNORECASE)
_LONGEST_HEADING = 200
_DEEPEST = 100

Numbering = tuple[int, int]
"""The number of a list, and how many lists it stands in."""


def read_word(data: bytes) -> tuple[list[UnplacedBlock], str, str]:
    """The blocks of a document, its title and its language."""
    opened(data, "word/document.xml").close()
    document = docx.Document(io.BytesIO(data))
    reader = _WordReader(document)
    reader.read(document.element.body)
    about = document.core_properties
    return reader.made, in_one_line(about.title or ""), (about.language or "").strip()


class _WordReader:
    def __init__(self, document: Document) -> None:
        self.made: list[UnplacedBlock] = []
        self._document = document
        self._counts: Counter[Numbering] = Counter()
        self._tables = 0

    def read(self, parent: Any, depth: int = 0) -> None:
        """Read what an element holds."""
        for child in parent if depth < _DEEPEST else ():
            if child.tag == _W["p"]:
                self._add(child)
            elif child.tag == _W["tbl"]:
                self._add_table(child)
            elif child.tag in (_W["sdt"], _W["sdtContent"], _W["customXml"], _W["ins"]):
                self.read(child, depth + 1)

    def _add(self, element: Any, place: tuple[int, int, int] = (0, 0, 0)) -> None:
        text = in_one_line("".join(_words(element)))
        if not text:
            return
        paragraph = Paragraph(element, self._document)
        style = _style_name(paragraph)
        match = _HEADING.search(style)
        if numbering := self._numbering(paragraph):
            label = self._label(numbering)
            kind = "item" if label == BULLET or label.strip("().").isalpha() else "paragraph"
            if match is None:
                level = numbering[1] + 1 if kind == "item" else 0
                self.made.append(UnplacedBlock(kind, text, level, label, *place))  # type: ignore[arg-type]
                return
        if style.lower().startswith("list bullet") and not numbering:
            self.made.append(UnplacedBlock("item", text, 1, BULLET, *place))
        elif match or style == "Title":
            level = int(match[1]) if match else 1
            self.made.append(UnplacedBlock("heading", text, min(level, 6), "", *place))
        elif place[0]:
            self.made.append(UnplacedBlock("cell", text, 0, "", *place))
        elif _is_bold(paragraph) and len(text) < _LONGEST_HEADING and text[-1] not in ".,;":
            self.made.append(UnplacedBlock("heading", text, 6))
        else:
            self.made.append(UnplacedBlock("paragraph", text))

    def _add_table(self, table: Any) -> None:
        self._tables += 1
        number = self._tables
        for row, line in enumerate(table.iter(_W["tr"]), 1):
            column = 1
            for cell in line.iterchildren(_W["tc"], _W["sdt"]):
                self._add_cell(cell, (number, row, column))
                column += _span(cell)

    def _add_cell(self, cell: Any, place: tuple[int, int, int]) -> None:
        paragraphs = list(cell.iter(_W["p"]))
        if any(self._numbering(Paragraph(one, self._document)) for one in paragraphs):
            for one in paragraphs:
                self._add(one, place)
            return
        words = " ".join("".join(_words(one)) for one in paragraphs)
        self.made.append(UnplacedBlock("cell", in_one_line(words), 0, "", *place))

    def _numbering(self, paragraph: Paragraph) -> Numbering | None:
        """The list that a paragraph is an item of, by itself or by its style."""
        own = paragraph._p.find(qn("w:pPr"))
        found: Any = own.find(qn("w:numPr")) if own is not None else None
        style = paragraph.style
        for _ in range(_DEEPEST):
            if found is not None or style is None:
                break
            given = style.element.find(qn("w:pPr"))
            found = given.find(qn("w:numPr")) if given is not None else None
            style = getattr(style, "base_style", None)
        if found is None or found.numId is None or not found.numId.val:
            return None
        return found.numId.val, min(found.ilvl.val if found.ilvl is not None else 0, 8)

    def _label(self, numbering: Numbering) -> str:
        """What Word prints before an item, which the document does not hold."""
        number, depth = numbering
        form, pattern = self._form(number, depth)
        if form in ("bullet", "none", ""):
            return BULLET
        self._counts[numbering] += 1
        for deeper in range(depth + 1, 9):
            self._counts.pop((number, deeper), None)
        label = pattern or f"%{depth + 1}."
        for level in range(depth + 1):
            value = max(self._counts[number, level], 1)
            label = label.replace(f"%{level + 1}", _counted(value, self._form(number, level)[0]))
        return in_one_line(label) or BULLET

    def _form(self, number: int, depth: int) -> tuple[str, str]:
        part = self._document.part
        try:
            root = part.numbering_part.element
        except (KeyError, NotImplementedError):
            return "", ""
        found = root.xpath(f"./w:num[@w:numId='{number}']/w:abstractNumId/@w:val")
        level = f"/w:lvl[@w:ilvl='{depth}']"
        where = (
            f"./w:abstractNum[@w:abstractNumId='{found[0]}']{level}"
            if found and str(found[0]).isdecimal()
            else "./none"
        )
        form = root.xpath(f"{where}/w:numFmt/@w:val")
        pattern = root.xpath(f"{where}/w:lvlText/@w:val")
        return (str(form[0]) if form else ""), (str(pattern[0]) if pattern else "")


def _counted(value: int, form: str) -> str:
    if "Letter" in form:
        letter = chr(ord("a") + (value - 1) % 26) * ((value - 1) // 26 + 1)
        return letter.upper() if form.startswith("upper") else letter
    if "Roman" in form:
        tens = ("", "x", "xx", "xxx", "xl", "l", "lx", "lxx", "lxxx", "xc")[value // 10 % 10]
        ones = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")[value % 10]
        roman = f"{'c' * (value // 100)}{tens}{ones}"
        return roman.upper() if form.startswith("upper") else roman
    return str(value)


def _words(element: Any) -> Iterator[str]:
    """What a paragraph says, with what was inserted and without what was deleted."""
    for node in element.iter(*(_W[name] for name in ("t", "tab", "br", "cr", "noBreakHyphen"))):
        if any(
            above.tag in (_W["del"], _W["moveFrom"], _FALLBACK) for above in node.iterancestors()
        ):
            continue
        if node.tag == _W["t"]:
            yield node.text or ""
        else:
            yield "-" if node.tag == _W["noBreakHyphen"] else " "


def _style_name(paragraph: Paragraph) -> str:
    style = paragraph.style
    return (style.name or "") if style is not None else ""


def _is_bold(paragraph: Paragraph) -> bool:
    """Whether all its words are bold, by themselves or by a style that is not that of all text."""
    runs = [run for run in paragraph.runs if run.text.strip()]
    style = paragraph.style
    own = bool(style and style.base_style and style.font.bold)
    return bool(runs) and all(
        run.bold if run.bold is not None else own or bool(run.style.font.bold) for run in runs
    )


def _span(cell: Any) -> int:
    found = cell.xpath("./w:tcPr/w:gridSpan/@w:val")
    return int(found[0]) if found and str(found[0]).isdecimal() and len(found[0]) < 4 else 1
