"""Rows and columns of an XML file: the element that comes most often is a row, its leaves cells."""

from collections import Counter
from collections.abc import Iterator
from xml.etree.ElementTree import Element, ParseError, XMLParser

from viewer.store.problem import Problem

ENDING = ".xml"
DEEPEST = 12
"""Elements within each other that are looked into."""

CHUNK = 1 << 16
"""Bytes that are read at once: nothing else runs in the program meanwhile."""

Cells = dict[str, str]


def is_xml(data: bytes) -> bool:
    """Whether the bytes begin as an XML file does."""
    return data[:64].lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"<?xml")


def xml_rows(data: bytes, most: int) -> list[list[str]] | Problem | None:
    """The headings and rows of an XML file; None where it has more cells than `most`."""
    if b"<!DOCTYPE" in data[:CHUNK] or b"<!ENTITY" in data:
        return Problem("is an XML file with definitions of its own, which are not followed.")
    parser = XMLParser()
    try:
        for start in range(0, len(data), CHUNK):
            parser.feed(data[start : start + CHUNK])
        root = parser.close()
    except (ParseError, ValueError, LookupError) as error:
        return Problem(f"is an XML file with a mistake: {error}.")
    rows = [dict(_cells(element)) for element in _repeated(root)]
    names = list(dict.fromkeys(name for row in rows for name in row))
    if len(names) * len(rows) > most:
        return None
    if not names:
        return Problem("is an XML file in which nothing comes more than once, and no table.")
    return [_short(names), *([row.get(name, "") for name in names] for row in rows)]


def _repeated(root: Element) -> list[Element]:
    """The elements that are rows: of those that come most often, the outermost."""
    counts: Counter[tuple[str, ...]] = Counter()
    for path, element in _walk(root, ()):
        if len(element) > 1 or len(element.attrib) > 1:
            counts[path] += 1
    most = max(counts.values(), default=0)
    often = [path for path, count in counts.items() if most > 1 and count >= 0.9 * most]
    wanted = min(often, key=len, default=None)
    return [element for path, element in _walk(root, ()) if path == wanted]


def _walk(element: Element, above: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], Element]]:
    path = (*above, _plain(element.tag))
    yield path, element
    if len(path) < DEEPEST:
        for child in element:
            yield from _walk(child, path)


def _cells(row: Element) -> Iterator[tuple[str, str]]:
    """What stands in the attributes and leaves of a row, by where they are."""
    for path, element in _walk(row, ()):
        name = " ".join(path[1:])
        for key, value in element.attrib.items():
            if _plain(key) != "nil":
                yield f"{name} {_plain(key)}".strip(), value
        if not len(element) and (words := " ".join((element.text or "").split())):
            yield name or path[0], words


def _short(names: list[str]) -> list[str]:
    """The last word of each name where that tells it from the others."""
    last = Counter(name.rpartition(" ")[2] for name in names)
    return [end if last[end := name.rpartition(" ")[2]] == 1 else name for name in names]


def _plain(tag: object) -> str:
    """A name without its namespace."""
    return str(tag).rpartition("}")[2]
