"""The blocks of a document in the order in which they are read, and candidates made of them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from viewer.domain.base import MAX_TEXT
from viewer.domain.findings import FindingKind
from viewer.extraction.candidates import DocumentPlace, FindingCandidate
from viewer.extraction.source_text import Block, CharacterRun, SourceText

_NUMBER = re.compile(r"(?:(R\d{1,2})[.:]?|(\d{1,2}[.)]))\s+(?=[A-Z])")
_ENDS = (".", ";", ":", ",", "!", "?")


@dataclass(frozen=True, slots=True)
class PageBlock:
    """A block, and the page that it stands on."""

    page: int
    block: Block

    @property
    def text(self) -> str:
        """The words of the block."""
        return self.block.text

    def place(self, start: int = 0, end: int | None = None) -> DocumentPlace:
        """Where it stands, or where these characters of it do."""
        end = min(len(self.text) if end is None else end, start + MAX_TEXT)
        first, last = self.block.span(start, end)
        return DocumentPlace(page=self.page, start=first, end=last, printed=self.text[start:end])


def passages(text: SourceText) -> tuple[PageBlock, ...]:
    """All blocks with words, but for what stands in the margin."""
    return tuple(
        PageBlock(page.number, _numbered(block))
        for page in text.pages
        for block in page.blocks
        if block.kind != "margin" and block.text.strip()
    )


def _numbered(block: Block) -> Block:
    """A paragraph that begins with a number, such as R1 or 2., with it as its label."""
    match = _NUMBER.match(block.text) if block.kind == "paragraph" and not block.label else None
    if match is None:
        return block
    cut = match.end()
    first = max(at for at, run in enumerate(block.runs) if run.at <= cut)
    runs = [
        CharacterRun(max(run.at - cut, 0), run.start + max(cut - run.at, 0))
        for run in block.runs[first:]
    ]
    return replace(block, text=block.text[cut:], runs=tuple(runs), label=match[1] or match[2])


def finding(
    kind: FindingKind, parts: Sequence[PageBlock], heading: str | None, why: Sequence[str]
) -> FindingCandidate:
    """A candidate of these blocks: what goes on in another is of one sentence with it."""
    first = parts[0].place()
    return FindingCandidate(
        id=finding_id(first),
        places=tuple(part.place() for part in parts),
        why=tuple(why),
        kind=kind,
        text=_text_of(parts)[:MAX_TEXT],
        heading=heading[:MAX_TEXT] if heading else None,
    )


def finding_id(place: DocumentPlace) -> str:
    """An id by the place, so that reading again finds the same."""
    return f"finding-{place.page}-{place.start}"


def _text_of(parts: Sequence[PageBlock]) -> str:
    """One text: what goes on after a space, and what is listed within an item in one sentence."""
    text = parts[0].text
    for before, part in pairwise(parts):
        text += f"{'' if text.endswith(_ENDS) else _stop(before, part)} {part.text}"
    return text


def _stop(before: PageBlock, part: PageBlock) -> str:
    """What parts two blocks of a finding of which the first has no end: nothing, . or ;"""
    if before.block.kind == "heading":
        return "."
    listed = part.block.kind == "item" or part.block.label
    return ";" if listed and before.block.level == part.block.level else ""
