"""What a Word document starts from: real styles, its language, lists with their own marks."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt, RGBColor

from viewer.domain.language import Language
from viewer.export.drawing.grey import grey
from viewer.export.drawing.svg import ink_colour
from viewer.export.wording import BULLETS
from viewer.presentation.content.text import Ink, MarkShape
from viewer.presentation.inks import LIGHT
from viewer.presentation.summary.document import SummaryDocument

FONT = "Calibri"
TABLE = "Inspection table"
FIRST_LIST = 90
SMALLEST = 9.0


@dataclass(frozen=True, slots=True)
class Looks:
    """A paragraph style: size, room above and below in points, and what it keeps together."""

    name: str
    size: float
    above: float = 0
    below: float = 4
    ink: Ink = "text"
    strong: bool = False
    keeps_next: bool = False
    indent: float = 0
    leading: float = 1.1

    def tightened(self) -> "Looks":
        """This style, smaller and closer; never below what can be read."""
        size = max(SMALLEST, round(self.size * 1.7) / 2)
        return replace(self, size=size, above=self.above / 2, below=self.below / 3, leading=1)


# None has the name of a tag, such as “Note” or “Figure”: LibreOffice would make that tag of it in
# an accessible PDF, without what the tag needs.
STYLES = (
    Looks("Normal", 11, below=6),
    Looks("Title", 26, below=2, strong=True, keeps_next=True),
    Looks("Subtitle", 10.5, below=10, ink="muted"),
    Looks("Heading 1", 16, above=20, below=6, ink="accent", strong=True, keeps_next=True),
    Looks("Heading 2", 12.5, above=14, below=4, strong=True, keeps_next=True),
    Looks("Header", 9, below=0, ink="muted"),
    Looks("Footer", 9, below=0, ink="muted"),
    Looks("Table words", 10, below=0),
    Looks("Beside a figure", 10, ink="muted", keeps_next=True),
    Looks("Chart", 11, above=2, below=6, keeps_next=True),
    Looks("Small print", 9.5, above=4, below=2, ink="muted"),
    Looks("Figure name", 9.5, above=6, below=0, ink="muted", keeps_next=True),
    Looks("Figure value", 14, below=0, strong=True),
    Looks("Figure note", 10, below=0, indent=0),
    Looks("Overall", 20, below=0, strong=True, keeps_next=True),
    Looks("Point", 11, above=4, below=2, indent=5),
    Looks("Point text", 11, below=2, indent=5),
    Looks("Point source", 9.5, below=6, ink="muted", indent=5),
    Looks("Fact label", 11, above=6, below=1, strong=True, keeps_next=True),
    Looks("Fact", 11, below=1, indent=5),
)


def apply_theme(document: Document, made: SummaryDocument, *, mono: bool) -> dict[str, str]:
    """Give the document its styles, its language and its lists; return the styles' ids.

    A briefing is set tighter, so that one of the usual length fits a page.
    """
    tight = made.form == "briefing"
    _speak(document, made.language)
    # Looked up once: the library goes through all of them for each name.
    known: dict[str | None, Any] = {style.name: style.element for style in document.styles}
    sheet: Any = document.styles.element
    ids = {
        looks.name: _added(sheet, known, looks.tightened() if tight else looks, mono=mono)
        for looks in STYLES
    }
    sheet.append(parse_xml(_table_style(16 if tight else 50, mono=mono)))
    _add_lists(document)
    return ids


def colour(ink: Ink, *, mono: bool) -> RGBColor:
    """An ink on paper."""
    return RGBColor.from_string(shade(ink_colour(ink), mono=mono))


def shade(tone: str, *, mono: bool) -> str:
    """A colour as Word writes it, or the grey of the same lightness."""
    return (grey(tone) if mono else tone).removeprefix("#").upper()


def list_number(shape: MarkShape) -> int:
    """The number of the list whose marks have this shape."""
    return FIRST_LIST + (list(BULLETS).index(shape) if shape in BULLETS else len(BULLETS) - 1)


def _speak(document: Document, language: Language) -> None:
    """One language and one typeface for everything that has none of its own."""
    looks: Any = document.styles.element.find(f".//{qn('w:rPrDefault')}/{qn('w:rPr')}")
    for old in (looks.find(qn("w:rFonts")), looks.find(qn("w:lang"))):
        looks.remove(old)
    faces = "".join(f' w:{kind}="{FONT}"' for kind in ("ascii", "hAnsi", "eastAsia", "cs"))
    looks.insert(0, parse_xml(f"<w:rFonts {nsdecls('w')}{faces}/>"))
    tag, from_right = language.tag, language.direction == "rtl"
    tongue = f'w:val="{tag}" w:eastAsia="{tag}" w:bidi="{tag if from_right else "ar-SA"}"'
    looks.append(parse_xml(f"<w:lang {nsdecls('w')} {tongue}/>"))
    if from_right:
        rooms: Any = document.styles.element.find(f".//{qn('w:pPrDefault')}/{qn('w:pPr')}")
        rooms.insert(0, parse_xml(f"<w:bidi {nsdecls('w')}/>"))


def _added(sheet: Any, known: Mapping[str | None, Any], looks: Looks, *, mono: bool) -> str:
    """Give the sheet a style, one of those it has where there is one; return its id.

    Written as Word has it: the library takes a tenth of a second for as many as these.
    """
    style = known.get(looks.name)
    if style is None:
        style = parse_xml(
            f'<w:style {nsdecls("w")} w:type="paragraph" w:customStyle="1" '
            f'w:styleId="{looks.name.replace(" ", "")}">'
            f'<w:name w:val="{looks.name}"/><w:basedOn w:val="Normal"/></w:style>'
        )
        sheet.append(style)
    level = style.find(f"{qn('w:pPr')}/{qn('w:outlineLvl')}")
    for part in ("w:rPr", "w:pPr"):
        if (old := style.find(qn(part))) is not None:
            style.remove(old)
    room, letters = parse_xml(_room(looks)), parse_xml(_letters(looks, mono=mono))
    if level is not None:
        room.append(level)
    style.extend((room, letters))
    return str(style.get(qn("w:styleId")))


def _room(looks: Looks) -> str:
    """The paragraph of a style; Word counts in twentieths of a point."""
    keeps = "<w:keepNext/>" if looks.keeps_next else ""
    above, below, line = (
        round(20 * room) for room in (looks.above, looks.below, 12 * looks.leading)
    )
    indent = f'<w:ind w:left="{Mm(looks.indent).twips}"/>' if looks.indent else ""
    return (
        f'<w:pPr {nsdecls("w")}>{keeps}<w:widowControl/><w:spacing w:before="{above}" '
        f'w:after="{below}" w:line="{line}" w:lineRule="auto"/>{indent}</w:pPr>'
    )


def _letters(looks: Looks, *, mono: bool) -> str:
    """The letters of a style, for scripts of every direction: Word keeps two sizes, and halves."""
    strong = "<w:b/><w:bCs/>" if looks.strong else ""
    size = round(2 * looks.size)
    return (
        f'<w:rPr {nsdecls("w")}>{strong}<w:color w:val="{colour(looks.ink, mono=mono)}"/>'
        f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/></w:rPr>'
    )


def set_size(styled: Any, points: float) -> None:
    """Set a run's size, for scripts of every direction: Word keeps two."""
    styled.font.size = Pt(points)
    size = styled.font._element.rPr.find(qn("w:sz"))
    size.addnext(parse_xml(f'<w:szCs {nsdecls("w")} w:val="{round(points * 2)}"/>'))


def speak(run: Any, tag: str) -> None:
    """Say which language a run is in, where that is not the document's."""
    run._r.get_or_add_rPr().append(parse_xml(f'<w:lang {nsdecls("w")} w:val="{tag}"/>'))


def _table_style(padding: int, *, mono: bool) -> str:
    """Thin lines between rows, a stronger one under the heading row; no colours, no boxes."""
    strong, thin = (shade(tone, mono=mono) for tone in (LIGHT.control, LIGHT.edge))
    return f"""
<w:style {nsdecls("w")} w:type="table" w:customStyle="1" w:styleId="InspectionTable">
  <w:name w:val="{TABLE}"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="59"/><w:qFormat/>
  <w:tblPr>
    <w:tblBorders>
      <w:bottom w:val="single" w:sz="4" w:space="0" w:color="{thin}"/>
      <w:insideH w:val="single" w:sz="4" w:space="0" w:color="{thin}"/>
    </w:tblBorders>
    <w:tblCellMar>
      <w:top w:w="{padding}" w:type="dxa"/><w:left w:w="0" w:type="dxa"/>
      <w:bottom w:w="{padding}" w:type="dxa"/><w:right w:w="200" w:type="dxa"/>
    </w:tblCellMar>
  </w:tblPr>
  <w:tblStylePr w:type="firstRow">
    <w:rPr><w:b/></w:rPr>
    <w:tcPr><w:tcBorders>
      <w:bottom w:val="single" w:sz="8" w:space="0" w:color="{strong}"/>
    </w:tcBorders></w:tcPr>
  </w:tblStylePr>
</w:style>"""


def _add_lists(document: Document) -> None:
    """One list for each mark; definitions come before the lists that use them."""
    numbering: Any = document.part.numbering_part.element
    first = numbering.find(qn("w:num"))
    for number, mark in enumerate(BULLETS.values(), FIRST_LIST):
        first.addprevious(
            parse_xml(
                f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{number}">'
                '<w:multiLevelType w:val="hybridMultilevel"/>'
                '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/>'
                f'<w:lvlText w:val="{mark}"/><w:lvlJc w:val="left"/>'
                '<w:pPr><w:ind w:left="284" w:hanging="284"/></w:pPr>'
                f'<w:rPr><w:rFonts w:ascii="{FONT}" w:hAnsi="{FONT}"/><w:b/></w:rPr>'
                "</w:lvl></w:abstractNum>"
            )
        )
        used = f'<w:abstractNumId w:val="{number}"/>'
        numbering.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="{number}">{used}</w:num>'))
