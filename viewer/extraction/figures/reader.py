"""Every number of a document as one candidate: a figure with what is said of it, or an aside."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from viewer.extraction.block_words import BlockWords
from viewer.extraction.candidates import FigureCandidate, PeriodRead, Relation
from viewer.extraction.figures.asides.by_place import aside_by_place, in_margin
from viewer.extraction.figures.asides.unread import unread
from viewer.extraction.figures.averages import across
from viewer.extraction.figures.heads import Heads, heads
from viewer.extraction.figures.mentions import has_number, mentions
from viewer.extraction.figures.naming import metric, noun, of_anybody
from viewer.extraction.figures.phrases import telling
from viewer.extraction.figures.printed.number import PrintedNumber
from viewer.extraction.figures.relations import relations
from viewer.extraction.figures.shape import SentenceShape, shape
from viewer.extraction.figures.tables import of_table
from viewer.extraction.figures.times import between, carried, own_periods
from viewer.extraction.figures.titles import Around, title
from viewer.extraction.figures.told import Link, Moved
from viewer.extraction.figures.whose import whose
from viewer.extraction.sentences import sentences
from viewer.extraction.source_text import Block, SourcePage, SourceText

BEFORE, ABOVE = "The sentence before", "The line above the list"


@dataclass(frozen=True, slots=True)
class _Sentence(BlockWords):
    """A sentence, and what it stands in."""

    group: str | None
    heads: Heads | None = None
    heading: str | None = None


@dataclass(frozen=True, slots=True)
class _ReadNumber:
    """A mention of a sentence, and what is said of it so far."""

    here: _Sentence
    mention: PrintedNumber
    said: dict[str, Any]


@dataclass(slots=True)
class _Before:
    """What was read just before: periods to carry over, and the figures that “this” may mean."""

    periods: tuple[PeriodRead, ...] = ()
    where: str = BEFORE
    named: tuple[PeriodRead, ...] = ()
    listed: tuple[PeriodRead, ...] = ()
    shape: SentenceShape | None = None
    figures: tuple[_ReadNumber, ...] = ()
    kind: str = ""
    lists: int = 0
    heading: str | None = None
    lead: str = ""
    counted: str | None = None


def read_figures(text: SourceText) -> tuple[FigureCandidate, ...]:
    """The numbers of a document, page by page; no digit of a page is left out."""
    before = _Before()
    found: list[FigureCandidate] = []
    for page in text.pages:
        known = heads(page)
        read = [one for block in page.blocks for one in _of_block(page, block, known, before)]
        told = [_candidate(one) for one in read]
        found += (*told, *unread(page, told))
    return tuple(found)


def _of_block(page: SourcePage, block: Block, known: Heads, before: _Before) -> list[_ReadNumber]:
    if block.kind == "margin":
        return [*_margin(page, block)]
    group = _group(page, block, before)
    if block.kind == "heading":
        before.heading, before.counted = block.text[:_LONGEST_HEADING].strip() or None, None
    if block.kind != "item":
        before.listed, before.lead = (), ""
    if block.text.endswith(":"):
        before.lead = block.text[-_LONGEST_LEAD:]
    before.periods, before.where, before.shape = before.listed, ABOVE, None
    found_here: list[_ReadNumber] = []
    for start, end in sentences(block.text):
        here = _Sentence(page, block, start, end, group, known, before.heading)
        if has_number(here.text):
            found_here += _of_sentence(here, before)
        else:
            before.periods, before.named, before.shape = (), (), None
        before.where = BEFORE
    if block.kind != "item" and block.text.endswith(":"):
        before.listed = before.named
    return found_here


def _margin(page: SourcePage, block: Block) -> Iterator[_ReadNumber]:
    for start, end in sentences(block.text):
        here = _Sentence(page, block, start, end, "margin")
        for mention in mentions(here.text) if has_number(here.text) else ():
            yield _ReadNumber(here, mention, {"aside": in_margin(page.number, here.text, mention)})


def _group(page: SourcePage, block: Block, before: _Before) -> str | None:
    """The list or table that a block stands in; a list ends with the first block that is none."""
    if block.kind == "item" and before.kind != "item":
        before.lists += 1
    before.kind = block.kind
    if block.kind == "item":
        return f"list-{before.lists}"
    return f"table-{page.number}-{block.table}" if block.kind == "cell" else None


def _of_sentence(here: _Sentence, before: _Before) -> list[_ReadNumber]:
    contents = here.heads is not None and here.heads.contents
    found = tuple(
        aside_by_place(here.block, here.start, mention, contents=contents, page=here.page.number)
        for mention in mentions(here.text)
    )
    shaped = shape(here.text, found)
    theirs = whose(shaped, before.lead if here.block.kind == "item" else "")
    said = iter(_statements(here, shaped, theirs, before))
    read = [
        _ReadNumber(here, mention, _set_aside(mention))
        if mention.aside
        else _ReadNumber(here, mention, next(said))
        for mention in found
    ]
    figures = tuple(one for one in read if not one.mention.aside)
    if before.shape:
        for link in across(before.shape, shaped, theirs):
            one, other = before.figures[link.earlier], figures[link.later]
            if link.relation == "share":
                _relate(other, one, link.relation)
                continue
            _relate(one, other, link.relation)
            if link.relation == "earlier" and (period := other.said["period"]):
                other.said["period"] = None if period.carried_over else period
    before.shape, before.figures = shaped, figures
    return read


def _set_aside(mention: PrintedNumber) -> dict[str, Any]:
    why = (mention.why,) if mention.why else ()
    return {"aside": mention.aside, "period": mention.period, "why": why}


def _relate(one: _ReadNumber, other: _ReadNumber, relation: Relation) -> None:
    """Say how a figure stands to one of the next sentence; if one says so already, the other."""
    if "relation" not in one.said:
        one.said.update({"relation": relation, "other": _id(other.here, other.mention)})
    elif "relation" not in other.said and relation != "earlier":
        other.said.update({"relation": "against", "other": _id(one.here, one.mention)})


def _statements(
    here: _Sentence, shaped: SentenceShape, theirs: dict[int, str], before: _Before
) -> list[dict[str, Any]]:
    """What the sentence says of each of its figures."""
    told = relations(shaped, theirs)
    times = _times(shaped, told, before)
    for item in told:
        if isinstance(item, Link) and item.relation == "from_to" and item.to is not None:
            times = between(times, item.to, item.of)
    said: list[dict[str, Any]] = []
    nouns = (before.counted, *(_noun(here.text, mention) for mention in shaped.figures))
    above = before.lead if here.block.kind == "item" and here.start == 0 else ""
    around = Around(shaped, here.text, nouns, above)
    for at, mention in enumerate(shaped.figures):
        said.append(
            {
                "unit": mention.unit,
                "noun": nouns[at + 1],
                "metric": telling(
                    of_anybody(metric(here.text, mention.start, mention.unit), theirs=at in theirs)
                ),
                "title": of_anybody(title(around, at), theirs=at in theirs),
                "whose": theirs.get(at, "subject"),
                "period": times.get(at),
            }
        )
    counts = (one["noun"] for one in reversed(said) if one["unit"] == "count")
    before.counted = next(filter(None, counts), before.counted)
    if here.heads and here.block.kind == "cell":
        for one, mention in zip(said, shaped.figures, strict=True):
            one.update(of_table(here.block, here.heads, one, mention))
        told = tuple(item for item in told if "movement" not in said[item.of])
    for item in told:
        said[item.of].update(_relation_fields(here, shaped, item))
    for item in told:
        if isinstance(item, Link) and item.to is not None:
            _share_words(said[item.of], said[item.to], item.relation)
    return said


def _share_words(one: dict[str, Any], other: dict[str, Any], relation: Relation) -> None:
    """Figures held against one another are of one metric, and an amount is of the same time."""
    if one.get("movement"):
        one["period"] = other["period"]
    if relation != "share":
        name = one["metric"] or other["metric"]
        one["metric"] = other["metric"] = name


_PER = re.compile(r"(?:\s(?!per\b)[\w’'-]+){1,4}\s(per\s(?:1|10|100)(?:,000)+)\b")


def _noun(text: str, mention: PrintedNumber) -> str | None:
    rated = mention.unit == "ratio" and mention.kind == "plain" and mention.end == mention.whole_end
    unit = "count" if rated else mention.unit
    words = noun(text, mention.whole_end, unit, one=mention.value == 1)
    if rated and words and (per := _PER.match(text, mention.end)):
        return f"{words} {per[1]}"
    if mention.kind != "rate":
        return words
    printed = re.search(r"per\s.*", text[mention.start : mention.end])
    after = noun(text, mention.end, "count")
    return " ".join(filter(None, (printed and printed[0], after))) or None


def _relation_fields(here: _Sentence, shaped: SentenceShape, item: Link | Moved) -> dict[str, Any]:
    if isinstance(item, Moved):
        found: dict[str, Any] = {"movement": item.movement}
        found |= {"unit": "points"} if item.points else {}
        return found | ({"whose": item.than} if item.than else {})
    if item.to is None:
        return {"relation": item.relation}
    other = shaped.figures[item.to]
    found = {"relation": item.relation, "other": _id(here, other)}
    if item.relation == "share" and (item.whole or other.of is not None):
        found["of"] = other.value if item.whole else other.of
    return found


def _times(
    shaped: SentenceShape, told: tuple[Link | Moved, ...], before: _Before
) -> dict[int, PeriodRead]:
    """The periods of the figures, and what the next sentence may carry over."""
    times = own_periods(shaped)
    if not shaped.figures:
        before.periods, before.named = (), shaped.periods
        return times
    if not shaped.periods and before.periods:
        pairs = tuple((item.to, item.of) for item in told if isinstance(item, Link)
                      and item.relation == "from_to" and item.to is not None)  # fmt: skip
        if pairs or before.where == ABOVE or _POINTS_BACK.match(shaped.text):
            return carried(before.periods, pairs, len(shaped.figures), before.where)
    before.periods = before.named = tuple(times[at] for at in sorted(times))
    return times


_LONGEST_HEADING, _LONGEST_LEAD = 120, 200

_POINTS_BACK = re.compile(r"\W*(?:this|that|these|those|it|they|of\s+(?:these|those|this|the))\b")


def _candidate(read: _ReadNumber) -> FigureCandidate:
    here, mention, said = read.here, read.mention, read.said
    return FigureCandidate(
        id=_id(here, mention),
        places=(here.cut(mention.start, mention.end).place,),
        why=_why(mention, said),
        value=said.pop("value", mention.value),
        of=said.pop("of", mention.of),
        qualifier=mention.qualifier,
        qualifier_printed=mention.qualifier_printed,
        sentence=here.place,
        group=here.group,
        heading=here.heading,
        **said,
    )


def _id(here: _Sentence, mention: PrintedNumber) -> str:
    place = here.cut(mention.start, mention.end).place
    return f"figure-{place.page}-{place.start}"


def _why(mention: PrintedNumber, said: dict[str, Any]) -> tuple[str, ...]:
    """What a person has to know of how the figure was read."""
    why: list[str] = [*said.pop("why", ())]
    if mention.why and not mention.aside:
        why.append(mention.why)
    if mention.kind == "fraction":
        why.append("A fraction in words, told in per cent.")
    if said.get("unit") == "points" and mention.unit == "percent":
        why.append("Printed as a per cent; between two percentages it is points.")
    if (period := said.get("period")) and period.carried_over:
        why.append(period.carried_over)
    return tuple(why)
