"""The blocks of a document in the order in which they are read, and candidates made of them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from viewer.domain.base import MAX_TEXT
from viewer.domain.findings import FindingKind
from viewer.extraction.candidates import FindingCandidate, Place
from viewer.extraction.source_text import Block, Run, SourceText

_NUMBER = re.compile(r"(R\d{1,2})[.:]?\s+(?=[A-Z])")


@dataclass(frozen=True, slots=True)
class Passage:
    """A block, and the page that it stands on."""

    page: int
    block: Block

    @property
    def text(self) -> str:
        """Its words."""
        return self.block.text

    def place(self, start: int = 0, end: int | None = None) -> Place:
        """Where it stands, or where these characters of it do."""
        end = min(len(self.text) if end is None else end, start + MAX_TEXT)
        first, last = self.block.span(start, end)
        return Place(page=self.page, start=first, end=last, printed=self.text[start:end])


def passages(text: SourceText) -> tuple[Passage, ...]:
    """All blocks with words, but for what stands in the margin."""
    return tuple(
        Passage(page.number, _numbered(block))
        for page in text.pages
        for block in page.blocks
        if block.kind != "margin" and block.text.strip()
    )


def _numbered(block: Block) -> Block:
    """A paragraph that begins with the number of a recommendation, such as R1, with it as label."""
    match = _NUMBER.match(block.text) if block.kind == "paragraph" and not block.label else None
    if match is None:
        return block
    cut = match.end()
    first = max(at for at, run in enumerate(block.runs) if run.at <= cut)
    runs = [
        Run(max(run.at - cut, 0), run.start + max(cut - run.at, 0)) for run in block.runs[first:]
    ]
    return replace(block, text=block.text[cut:], runs=tuple(runs), label=match[1])


def finding(
    kind: FindingKind, parts: Sequence[Passage], heading: str | None, why: Sequence[str]
) -> FindingCandidate:
    """A candidate of these blocks: what goes on in another is of one sentence with it."""
    first = parts[0].place()
    return FindingCandidate(
        id=finding_id(first),
        places=tuple(part.place() for part in parts),
        why=tuple(why),
        kind=kind,
        text=_joined(parts)[:MAX_TEXT],
        heading=heading[:MAX_TEXT] if heading else None,
    )


def finding_id(place: Place) -> str:
    """An id by the place, so that reading again finds the same."""
    return f"finding-{place.page}-{place.start}"


def _joined(parts: Sequence[Passage]) -> str:
    text = parts[0].text
    for part in parts[1:]:
        goes_on = part.block.kind == "paragraph" and not part.block.label
        text += f"{' ' if goes_on else chr(10)}{part.text}"
    return text
