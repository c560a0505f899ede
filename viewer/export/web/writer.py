"""The web page: one file that needs nothing else, runs nothing, and can be read by ear."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count

from viewer.export.documents import document_of
from viewer.export.job import Job, Written
from viewer.export.web.blocks import Renderer, element, items, safe
from viewer.export.web.style import stylesheet
from viewer.presentation.summary.document import Block, Heading, SideBySide, SummaryDocument

POLICY = "default-src 'none'; style-src 'unsafe-inline'"
CONTENTS_FROM = 5


@dataclass
class Part:
    """A section of the page; what stands before the first heading has no title."""

    title: str
    blocks: list[Block] = field(default_factory=list)


Parts = list[Part | tuple[Part, Part]]


def write(job: Job) -> Written:
    """The summary or the briefing as a web page."""
    document = document_of(job)
    page = "".join(_page(job, document))
    return Written(page.encode("utf-8", "replace"))


def _page(job: Job, document: SummaryDocument) -> Iterator[str]:
    yield "<!DOCTYPE html>\n"
    language = f'lang="{safe(document.language.tag)}" dir="{document.language.direction}"'
    yield f'<html {language}>\n<head>\n<meta charset="utf-8">\n'
    yield f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">\n'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
    yield f"<title>{safe(document.name)}</title>\n"
    yield f"<style>\n{stylesheet(job.options)}</style>\n</head>\n"
    yield f'<body class="{document.form}">\n'
    yield f"<header>\n<h1>{safe(document.title)}</h1>\n"
    yield f'<p class="subtitle">{safe(document.subtitle)}</p>\n</header>\n'
    yield from _body(parts_of(document))
    lines = "".join(element("p", safe(line)) for line in document.closing)
    yield f"<footer>\n{lines}</footer>\n</body>\n</html>\n"


def parts_of(document: SummaryDocument) -> Parts:
    """The blocks under their headings of level 1; two lists side by side are a pair."""
    parts: Parts = []
    current: Part | None = None
    for block in document.blocks:
        if isinstance(block, SideBySide):
            left, right = (Part(h.text, blocks=[p]) for h, p in (block.left, block.right))
            parts.append((left, right))
            current = None
        elif isinstance(block, Heading) and block.level == 1:
            current = Part(block.text)
            parts.append(current)
        else:
            if current is None:
                current = Part("")
                parts.append(current)
            current.blocks.append(block)
    return parts


def _body(parts: Parts) -> Iterator[str]:
    renderer, numbers = Renderer(), count(1)
    yield _contents(parts)
    yield "<main>\n"
    for part in parts:
        if isinstance(part, Part):
            yield _section(part, next(numbers), renderer)
        else:
            pair = "".join(_section(half, next(numbers), renderer) for half in part)
            yield element("div", "\n" + pair, "pair")
    yield "</main>\n"


def _contents(parts: Parts) -> str:
    """Links to the sections, where there are so many that one would look for them."""
    flat = [half for part in parts for half in ((part,) if isinstance(part, Part) else part)]
    if len(flat) < CONTENTS_FROM or len(flat) != len(parts):
        return ""
    links = (f'<a href="#s{n}">{safe(part.title)}</a>' for n, part in enumerate(flat, 1))
    return f'<nav aria-label="Contents">\n{items(links, "contents")}</nav>\n'


def _section(part: Part, number: int, renderer: Renderer) -> str:
    blocks = "".join(map(renderer.block, part.blocks))
    if not part.title:
        return blocks
    head = f'<h2 id="s{number}">{safe(part.title)}</h2>'
    return f'<section aria-labelledby="s{number}">\n{head}\n{blocks}</section>\n'
