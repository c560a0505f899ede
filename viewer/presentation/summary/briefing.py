"""The briefing: one page. What does not fit goes, the least important first, and it says so."""

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from datetime import date
from typing import Any

from viewer.characters import cut_at_word
from viewer.domain.findings import FindingKind
from viewer.domain.index import Index
from viewer.domain.rules.flaw import in_a_row
from viewer.presentation.content.row import Cite
from viewer.presentation.content.text import one_line
from viewer.presentation.parts.rating_tally import lowest_text, most_telling
from viewer.presentation.parts.rows import RECOMMENDATIONS
from viewer.presentation.summary import document as doc
from viewer.presentation.summary.bounds import NOUNS
from viewer.presentation.summary.build import (
    document,
    findings_for,
    headline_figures,
    headline_metrics,
    point,
    rating_blocks,
    ratings,
)
from viewer.presentation.summary.moved_metrics import changes, moved
from viewer.presentation.wording.numbers import count_text
from viewer.presentation.wording.silence import is_read_in_part
from viewer.store.session.place import Place

NONE = "None named in the report."
MOST_OF_NAME = 240  # letters of any name in a briefing, so that one page can always hold it
SENTENCE = 4  # how many times as long as a name a sentence may be that holds several
FLOORS: tuple[tuple[tuple[str, ...], int], ...] = (
    (("headlines",), 6),
    (("context",), 0),
    (("changes",), 3),
    (("recommendation",), 6),
    (("strength", "weakness"), 4),
    (("recommendation",), 3),
    (("changes",), 0),
    (("headlines",), 3),
    (("ratings",), 8),
    (("strength", "weakness"), 1),
    (("recommendation",), 0),
    (("ratings",), 2),
    (("headlines",), 0),
)
"""In which order things go from the page, each down to what number; of two, the longer first."""

MOST = {
    "context": 60,
    "changes": 50,
    "recommendation": 60,
    "weakness": 60,
    "strength": 60,
    "headlines": 45,
    "ratings": 80,
}
"""More of a kind than this fit on no page, however short they are."""

KINDS: tuple[FindingKind, ...] = ("strength", "weakness", "recommendation", "context")

KeptCounts = Mapping[str, int]
"""How many of each kind stay on the page, in their order, by the names of `MOST`."""


def everything(index: Index) -> KeptCounts:
    """All that a briefing would say if it had the room."""
    return {
        "changes": len(moved(index)),
        "headlines": len(headline_metrics(index)),
        "ratings": len(index.criteria),
        **{kind: len(findings_for(index, kind)) for kind in KINDS},
    }


def selections(index: Index) -> tuple[KeptCounts, ...]:
    """Ever smaller selections for a page, from everything down to what fits any."""
    whole = everything(index)
    found: list[KeptCounts] = [{name: min(whole[name], most) for name, most in MOST.items()}]
    for names, floor in FLOORS:
        while (smaller := _smaller(found[-1], names, floor)) is not None:
            found.append(smaller)
    return tuple(found)


def _smaller(kept: KeptCounts, names: tuple[str, ...], floor: int) -> KeptCounts | None:
    longest = max(names, key=lambda name: kept[name])
    return {**kept, longest: kept[longest] - 1} if kept[longest] > floor else None


def briefing(
    index: Index, today: date, kept: KeptCounts, most: int = MOST_OF_NAME
) -> doc.SummaryDocument:
    """The page with what is kept, and a line that says what was left out.

    No name on it has more than so many letters.
    """
    blocks: list[doc.SummaryBlock] = [*_ratings(index, kept)]
    blocks += headline_figures(index, "Figures", kept["headlines"])
    blocks.append(
        doc.SideBySide(
            (doc.SummaryHeading(1, "Strengths"), _points(index, "strength", kept)),
            (doc.SummaryHeading(1, "Weaknesses"), _points(index, "weakness", kept)),
        )
    )
    if kept["recommendation"]:
        blocks += [doc.SummaryHeading(1, RECOMMENDATIONS), _points(index, "recommendation", kept)]
        answers = sum(item.response is not None for item in index.recommended)
        if answers:
            to = count_text(answers, "recommendation", "recommendations")
            words = f"The full summary has the body’s response to {to}."
            blocks.append(doc.said(words))
    blocks += changes(index, moved(index)[: kept["changes"]])
    names = tuple(_short(block, most) for block in blocks)
    context = _context(index, kept)
    left_out = _left_out(index, kept)
    made = document(index, "briefing", (*names, *context), today, left_out=left_out)
    return replace(
        made,
        title=cut_at_word(made.title, most),
        subtitle=cut_at_word(made.subtitle, 2 * most),
        closing=_short(made.closing, SENTENCE * most),
    )


def _ratings(index: Index, kept: KeptCounts) -> Iterator[doc.SummaryBlock]:
    """Ratings without the notes on their scales: each says where on its scale it stands.

    The main criteria stay longest, the lowest rated of them first; the lowest are named in any
    case.
    """
    shown = most_telling(index, list(index.criteria.values()), kept["ratings"])
    if not shown:
        yield from ratings(index)
        return
    yield doc.SummaryHeading(1, "Ratings")
    yield from rating_blocks(index, shown)
    if words := lowest_text(index, shown):
        yield doc.said(words)


def _points(index: Index, kind: FindingKind, kept: KeptCounts) -> doc.Points:
    found = findings_for(index, kind)[: kept[kind]]
    points = tuple(point(index, finding, full=False) for finding in found)
    return doc.Points(kind, points, empty=_none(index))


def _none(index: Index) -> str:
    if index.undecided.get("findings"):
        return "None accepted yet."
    return "None in this file." if is_read_in_part(index) else NONE


def _context(index: Index, kept: KeptCounts) -> tuple[doc.SummaryBlock, ...]:
    """Prose is never cut: what there is no room for goes, the longest first."""
    texts = [one_line(item.text) for item in findings_for(index, "context")]
    shortest = sorted(range(len(texts)), key=lambda at: len(texts[at]))[: kept["context"]]
    words = " ".join(texts[at] for at in sorted(shortest))
    return (doc.SummaryHeading(1, "Context"), doc.said(words)) if shortest else ()


def _short(part: Any, most: int) -> Any:
    """A part of the page with every name in it cut to what a page can hold."""
    if isinstance(part, str):
        return cut_at_word(part, most)
    if isinstance(part, tuple):
        return tuple(_short(item, most) for item in part)
    if not is_dataclass(part) or isinstance(part, Place | Cite | type):
        return part
    if isinstance(part, doc.Paragraphs):
        most *= SENTENCE
    made = {item.name: _short(getattr(part, item.name), most) for item in fields(part)}
    return replace(part, **made)


def _left_out(index: Index, kept: KeptCounts) -> str:
    """What had to go, in words; empty when all is there."""
    whole = everything(index)
    missing = [
        count_text(whole[name] - kept[name], *NOUNS[name])
        for name in reversed(MOST)
        if kept[name] < whole[name]
    ]
    if not missing:
        return ""
    return f"Left out to fit on one page: {in_a_row(missing)}. The full summary has them."
