"""An OpenDocument text as blocks: paragraphs, headings, lists and tables in their order."""

from collections.abc import Iterator
from xml.etree import ElementTree as Tree
from zipfile import ZipFile

from viewer.extraction.layout.written import UnplacedBlock, in_one_line
from viewer.store.documents.packed import opened
from viewer.store.documents.web_blocks import BULLET

_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"

_UNSAID = frozenset(
    (f"{_TEXT}note", f"{_OFFICE}annotation", f"{_TEXT}tracked-changes", f"{_TEXT}ruby-text")
)
_DEEPEST = 200
_Place = tuple[int, int, int]
_NOWHERE: _Place = (0, 0, 0)


class _Builder(Tree.TreeBuilder):
    """A document has no use for definitions of entities, which may swell without end."""

    def doctype(self, name: str, public: str | None, system: str | None) -> None:
        """Refuse a document type declaration, which could define entities."""
        raise ValueError(f"a document type: {name}")


def read_odt(data: bytes) -> tuple[list[UnplacedBlock], str, str]:
    """The blocks of a document, its title and its language."""
    with opened(data, "content.xml") as archive:
        content = _parsed(archive.read("content.xml"))
        title, language = _about(archive)
    body = content.find(f"{_OFFICE}body/{_OFFICE}text")
    reader = _OdtReader(content)
    if body is not None:
        reader.read(body)
    return reader.made, title, language


def _parsed(data: bytes) -> Tree.Element:
    return Tree.fromstring(data, Tree.XMLParser(target=_Builder()))


def _about(archive: ZipFile) -> tuple[str, str]:
    try:
        meta = _parsed(archive.read("meta.xml"))
    except (KeyError, Tree.ParseError):
        return "", ""
    found = (meta.find(f".//{_DC}{name}") for name in ("title", "language"))
    title, language = (in_one_line(one.text or "") if one is not None else "" for one in found)
    return title, language


class _OdtReader:
    def __init__(self, content: Tree.Element) -> None:
        self.made: list[UnplacedBlock] = []
        self._tables = 0
        self._numbered = {
            (style.get(f"{_STYLE}name", ""), level.get(f"{_TEXT}level", ""))
            for style in content.iter(f"{_TEXT}list-style")
            for level in style.iter(f"{_TEXT}list-level-style-number")
        }

    def read(self, parent: Tree.Element, place: _Place = _NOWHERE, depth: int = 0) -> None:
        """Read what an element holds."""
        for child in parent if depth < _DEEPEST else ():
            if child.tag == f"{_TEXT}h":
                self._add("heading", child, place, level=_number(child, f"{_TEXT}outline-level"))
            elif child.tag == f"{_TEXT}p":
                self._add("cell" if place[0] else "paragraph", child, place)
            elif child.tag == f"{_TEXT}list":
                self._read_list(child, place, 1, child.get(f"{_TEXT}style-name", ""))
            elif child.tag == f"{_TABLE}table":
                self._read_table(child)
            elif child.tag not in _UNSAID:
                self.read(child, place, depth + 1)

    def _add(
        self, kind: str, element: Tree.Element, place: _Place, *, level: int = 0, label: str = ""
    ) -> None:
        text = in_one_line("".join(_words(element)))
        self.made.append(UnplacedBlock(kind, text, level, label, *place))  # type: ignore[arg-type]

    def _read_list(self, element: Tree.Element, place: _Place, level: int, style: str) -> None:
        if level > 9:
            return
        numbered = (style, str(level)) in self._numbered
        for number, item in enumerate(element.iter(f"{_TEXT}list-item"), 1):
            if item not in list(element):
                continue
            label = f"{number}." if numbered else BULLET
            for child in item:
                if child.tag == f"{_TEXT}list":
                    self._read_list(child, place, level + 1, style)
                elif child.tag in (f"{_TEXT}p", f"{_TEXT}h"):
                    self._add(
                        "item" if label else "paragraph",
                        child,
                        place,
                        level=level if label else 0,
                        label=label,
                    )
                    label = ""

    def _read_table(self, table: Tree.Element) -> None:
        self._tables += 1
        number = self._tables
        for row, line in enumerate(table.iter(f"{_TABLE}table-row"), 1):
            column = 1
            for cell in line:
                if cell.tag == f"{_TABLE}table-cell":
                    self._add_cell(cell, (number, row, column))
                column += _number(cell, f"{_TABLE}number-columns-repeated")

    def _add_cell(self, cell: Tree.Element, place: _Place) -> None:
        if cell.find(f".//{_TEXT}list") is not None:
            self.read(cell, place)
            return
        words = " ".join(
            "".join(_words(one))
            for one in cell.iter(
                f"{_TEXT}p",
            )
        )
        self.made.append(UnplacedBlock("cell", in_one_line(words), 0, "", *place))


def _words(element: Tree.Element, depth: int = 0) -> Iterator[str]:
    yield element.text or ""
    for child in element if depth < _DEEPEST else ():
        if child.tag in (f"{_TEXT}s", f"{_TEXT}tab", f"{_TEXT}line-break"):
            yield " "
        elif child.tag not in _UNSAID:
            yield from _words(child, depth + 1)
        yield child.tail or ""


def _number(element: Tree.Element, name: str) -> int:
    value = element.get(name, "1")
    return max(int(value), 1) if value.isdecimal() and len(value) < 5 else 1
