"""A saved web page as blocks: what is read of it, without its menus, banners and scripts."""

import re
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser, LexborNode

from viewer.extraction.layout.written import UnplacedBlock, in_one_line
from viewer.store.documents.web_blocks import WebBlocks

_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE)
_CODECS = re.compile(
    r"utf-?8|iso-8859-\d{1,2}|windows-125\d|us-ascii|ascii|latin-?1", re.IGNORECASE
)
_WESTERN = {"iso-8859-1", "latin1", "latin-1", "ascii", "us-ascii"}

_SILENT = frozenset(
    "script style noscript template svg math head nav iframe object embed audio video canvas map"
    " select datalist button dialog input textarea progress meter menu".split()
)
_ROLES = frozenset("navigation banner contentinfo search dialog alertdialog menu menubar".split())
_AROUND = frozenset(("header", "footer", "aside"))
_MAIN = frozenset(("main", "article"))
_BANNER = re.compile(
    r"cookie|consent|gdpr|breadcrumb|skip-?(?:link|to|nav)|visually-?hidden|sr-only|screen-reader",
    re.IGNORECASE,
)
_MOST_OF_A_BANNER = 3_000
_UNSHOWN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_NESTING = re.compile(
    r"<(/?)(?:div|section|article|span|ul|ol|dl|table|blockquote|b|i|em|strong|font|a)\b",
    re.IGNORECASE,
)
_DEEPEST = 2_000
_ENOUGH = 0.3
"""A main part that holds less of the page's words than this is not all that is told."""


def decoded(data: bytes, charset: str = "") -> str:
    """The text of a web page, in the encoding that it says it is in, or is found to be in."""
    if data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        return data.decode("utf-16", errors="replace")
    if data.startswith(BOM_UTF8):
        return data.decode("utf-8-sig", errors="replace")
    said = _CHARSET.search(data[:4096])
    name = (charset or (said[1].decode("ascii", "replace") if said else "")).lower()
    if _CODECS.fullmatch(name) and "8859" not in name and name not in _WESTERN | {"utf-8", "utf8"}:
        return data.decode(name, errors="replace")
    if "8859" in name and name != "iso-8859-1":
        return _in_codec(data, name)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        western = name in _WESTERN or not name.startswith("utf")
        return data.decode("cp1252" if western else "utf-8", errors="replace")


def is_too_deep(text: str) -> bool:
    """Whether elements stand in one another so deeply that reading them would take for ever."""
    depth = 0
    for match in _NESTING.finditer(text):
        depth = max(0, depth - 1) if match[1] else depth + 1
        if depth > _DEEPEST:
            return True
    return False


def _in_codec(data: bytes, name: str) -> str:
    try:
        return data.decode(name, errors="replace")
    except LookupError:
        return data.decode("cp1252", errors="replace")


def read_web_page(text: str) -> tuple[list[UnplacedBlock], str, str]:
    """The blocks of a page, its title and its language. Nothing of it is fetched or run."""
    tree = LexborHTMLParser(text)
    language = str((tree.root.attributes.get("lang") if tree.root else "") or "")
    title = in_one_line("".join(heading.text() for heading in tree.css("title")[:1]))
    body = tree.body
    if body is None:
        return [], title, language
    whole = _blocks(body)
    for main in tree.css("main, [role=main]")[:1]:
        part = _blocks(main)
        if _length(part) >= _ENOUGH * _length(whole):
            return part, title, language
    return whole, title, language


def _length(parts: list[UnplacedBlock]) -> int:
    return sum(len(part.text) for part in parts)


def _blocks(top: LexborNode) -> list[UnplacedBlock]:
    made = WebBlocks()
    for node, is_end in _steps(top):
        name = node.tag or ""
        if name == "-text":
            made.text(node.text_content or "")
        elif is_end:
            made.end(name)
        else:
            made.begin(name, {key: value or "" for key, value in node.attributes.items()})
    return made.finished()


def _steps(top: LexborNode) -> Iterator[tuple[LexborNode, bool]]:
    """Each element at its begin and at its end, and each text between them."""
    within: list[LexborNode] = []
    node: LexborNode | None = top.child
    while True:
        while node is None:
            if not within:
                return
            ended = within.pop()
            yield ended, True
            node = ended.next
        name = node.tag or ""
        if name == "-text":
            yield node, False
            node = node.next
        elif name.startswith("-") or _is_left_out(node, name):
            node = node.next
        else:
            yield node, False
            within.append(node)
            node = node.child


def _is_left_out(node: LexborNode, name: str) -> bool:
    given = node.attributes
    if name in _SILENT or "hidden" in given or given.get("role") in _ROLES:
        return True
    if _UNSHOWN.search(given.get("style") or ""):
        return True
    if name in _AROUND and not _is_within_main(node):
        return True
    called = f"{given.get('id') or ''} {given.get('class') or ''}"
    if name in _MAIN or not _BANNER.search(called):
        return False
    return len(node.text()) < _MOST_OF_A_BANNER


def _is_within_main(node: LexborNode) -> bool:
    above = node.parent
    while above is not None:
        if above.tag in _MAIN or (above.attributes or {}).get("role") == "main":
            return True
        above = above.parent
    return False
