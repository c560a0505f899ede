"""The page of a Word document, its header and footer, and what the file says of itself."""

import io
import zipfile
from typing import Any

from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.pkgwriter import PackageWriter
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Emu, Mm
from docx.text.paragraph import Paragraph

from viewer.domain.language import Language
from viewer.export.job import AnyJob
from viewer.export.office_text import moment, shortened
from viewer.export.pages.page_width import SIDES
from viewer.export.word.styles import shade, speak
from viewer.presentation.inks import LIGHT
from viewer.presentation.summary.document import Options, SummaryDocument

SIDE, TOP, EDGE = 18, 20, 9  # margins in millimetres
ONE_LINE = 80  # how many letters of a name have room at the head of a page
STYLES_WITH_EFFECTS = "http://schemas.microsoft.com/office/2007/relationships/stylesWithEffects"
EARLIEST = (1980, 1, 1, 0, 0, 0)


def set_page(document: Document, options: Options) -> int:
    """Set paper, margins and the room for binding; return the width left for words."""
    section = document.sections[0]
    sides = [Mm(side) for side in SIDES[options.paper]]
    width, height = reversed(sides) if options.landscape else sides
    section.orientation = WD_ORIENT.LANDSCAPE if options.landscape else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = width, height
    section.left_margin = section.right_margin = Mm(SIDE)
    section.top_margin = section.bottom_margin = Mm(TOP)
    section.header_distance = section.footer_distance = Mm(EDGE)
    section.gutter = Mm(options.binding)
    return width - Mm(2 * SIDE + options.binding)


def set_running(document: Document, made: SummaryDocument, width: int, *, mono: bool) -> None:
    """What stands on every page: whose summary it is, the source, the page, the day."""
    section = document.sections[0]
    head = section.header.paragraphs[0]
    subject = f"{shortened(made.title, ONE_LINE)} · {made.form_title}"
    head.add_run(f"{subject}\t{shortened(made.running, ONE_LINE)}")
    _line_under(head, shade(LIGHT.accent, mono=mono))
    source = section.footer.paragraphs[0]
    source.add_run(shortened(made.source, 2 * ONE_LINE))
    foot = section.footer.add_paragraph(f"Made on {made.printed}\tPage ", style="Footer")
    _add_field(foot, "PAGE")
    foot.add_run(" of ")
    _add_field(foot, "NUMPAGES")
    for run in (*source.runs, *foot.runs):
        if lang := made.lang(made.source):
            speak(run, lang)
    for paragraph in (head, foot):
        paragraph.paragraph_format.tab_stops.add_tab_stop(Emu(width), WD_TAB_ALIGNMENT.RIGHT)


def _line_under(paragraph: Paragraph, tone: str) -> None:
    edge = f'<w:bottom w:val="single" w:sz="8" w:space="3" w:color="{tone}"/>'
    properties = paragraph._p.get_or_add_pPr()
    properties.append(parse_xml(f"<w:pBdr {nsdecls('w')}>{edge}</w:pBdr>"))


def _add_field(paragraph: Paragraph, name: str) -> None:
    """A number that Word works out."""
    for kind, words in (("begin", ""), ("", name), ("separate", ""), ("text", "1"), ("end", "")):
        run = paragraph.add_run(words if kind == "text" else "")
        if kind == "text":
            continue
        part = OxmlElement("w:fldChar" if kind else "w:instrText")
        if kind:
            part.set(qn("w:fldCharType"), kind)
        else:
            part.text = words
        run._r.append(part)


def set_properties(document: Document, made: SummaryDocument, job: AnyJob) -> None:
    """Title, subject and author; the day of the job instead of the clock's."""
    core = document.core_properties
    core.title = shortened(made.name)
    core.subject = shortened(job.subject)
    core.author = core.last_modified_by = shortened(job.author)
    core.language, core.comments = made.language.tag, ""
    core.created = core.modified = moment(job)
    _set_settings(document, made.language)
    _drop_left_overs(document)


def _set_settings(document: Document, language: Language) -> None:
    """Today's layout rather than an old Word's, and the language once more."""
    settings: Any = document.settings.element
    side = "bidi" if language.direction == "rtl" else "val"
    settings.find(qn("w:themeFontLang")).set(qn(f"w:{side}"), language.tag)
    settings.find(qn("w:zoom")).set(qn("w:percent"), "100")
    for name in ("w:rsids", "w:savePreviewPicture"):
        settings.remove(settings.find(qn(name)))
    compatible = settings.find(qn("w:compat"))
    compatible.remove(compatible.find(qn("w:useFELayout")))
    compatible.find(qn("w:compatSetting")).set(qn("w:val"), "15")


def _drop_left_overs(document: Document) -> None:
    """Leave out what the template brings and nobody keeps in step: a picture, a second sheet of
    styles for an old Word.
    """
    part: Any = document.part
    for relations in (part.package.rels, part.rels):
        for name, relation in list(relations.items()):
            if relation.reltype in {RELATIONSHIP_TYPE.THUMBNAIL, STYLES_WITH_EFFECTS}:
                del relations[name]


def packed(document: Document) -> bytes:
    """The document as a file, its parts dated alike: the same document gives the same bytes.

    Not by `document.save`, which dates them by the clock: an archive can hold no day before 1980.
    """
    stream, package = io.BytesIO(), document.part.package
    assert package is not None
    for part in package.parts:
        part.before_marshal()
    with zipfile.ZipFile(stream, "w") as made:
        entries: Any = _Entries(made)
        PackageWriter._write_content_types_stream(entries, package.parts)  # type: ignore[no-untyped-call]
        PackageWriter._write_pkg_rels(entries, package.rels)  # type: ignore[no-untyped-call]
        PackageWriter._write_parts(entries, package.parts)
    return stream.getvalue()


class _Entries:
    """Where the package writer puts its parts."""

    def __init__(self, made: zipfile.ZipFile) -> None:
        self._made = made

    def write(self, place: PackURI, content: bytes | str) -> None:
        """Add a part."""
        entry = zipfile.ZipInfo(place.membername, EARLIEST)
        entry.compress_type, entry.create_system = zipfile.ZIP_DEFLATED, 3
        self._made.writestr(entry, content)
