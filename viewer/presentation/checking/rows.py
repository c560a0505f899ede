"""The rows of the list: the four sections, the one in hand unfolded."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Literal

from viewer.domain.criteria import KnownScale
from viewer.extraction.candidates import Candidate, FigureCandidate, RatingCandidate
from viewer.extraction.counting import SECTIONS, Section
from viewer.extraction.decided import DecidedCandidate
from viewer.extraction.figure_names import shared_name
from viewer.presentation.checking.band import band_of, labels_of
from viewer.presentation.checking.content import DraftRow, RowState
from viewer.presentation.checking.groups import CandidateGroup, DraftGroups, is_aside
from viewer.presentation.checking.names import ASIDES, KINDS, SECTION_TITLES, STATES
from viewer.presentation.checking.same import Same
from viewer.presentation.checking.wording import (
    fact_words,
    in_time,
    level_missing,
    pages_text,
    position_words,
    printed_otherwise,
    printed_times,
    title_of,
    value_words,
    whose_text,
)
from viewer.presentation.content.text import one_line
from viewer.presentation.wording.numbers import count_text

COLUMNS: dict[Section, tuple[str, ...]] = {
    "report": ("Read as", "Page"),
    "ratings": ("Level", "Printed", "Pages"),
    "figures": ("Value", "Period", "Whose", "Page"),
    "findings": ("Kind", "Page"),
}
"""What stands in each column after the first."""

MOST_DEPTH = 5

MOST_ROWS = 24_000
"""More than a draft has: with fewer, each row would be made anew just after it was dropped."""

HEAD = "section-"
"""How the ids of heads of sections begin."""


def rows_of(
    overview: DraftGroups, at: str, scales: Mapping[str, KnownScale]
) -> tuple[DraftRow, ...]:
    """All rows; `at` is what is in hand, a group or the head of a section."""
    here = overview.find(at)
    front = here.section if here else at.removeprefix(HEAD)
    rows: list[DraftRow] = []
    for section in SECTIONS:
        rows.append(_head(section, overview, at, scales, unfolded=section == front))
        if section == front:
            groups = overview.of(section)
            rows += (_row(group, group is here, overview, scales) for group in groups)
    return tuple(rows)


def _head(
    section: Section,
    overview: DraftGroups,
    at: str,
    scales: Mapping[str, KnownScale],
    *,
    unfolded: bool,
) -> DraftRow:
    groups = overview.of(section)
    left = [group for group in groups if group.state == "open"]
    state: RowState | Literal["none"] = "open" if left else "accepted" if groups else "none"
    title, summary = SECTION_TITLES[section], _summary(section, overview, scales)
    columns = COLUMNS[section] if unfolded and groups else ()
    told = f"{len(left):,} open" if left else "nothing open" if groups else "none"
    spoken = f"{title}, {told}. {summary}"
    name = f"{HEAD}{section}"
    return DraftRow(
        name, section, state, title, columns, "" if columns else summary, is_head=True,
        spoken=spoken, current=at == name,
    )  # fmt: skip


def _summary(section: Section, overview: DraftGroups, scales: Mapping[str, KnownScale]) -> str:
    groups = overview.of(section)
    if not groups:
        return "none found; select words in the document to add one"
    if section == "report":
        named = [overview.facts["body"]] if "body" in overview.facts else []
        return ", ".join((*named, *overview.dates)) or count_text(len(groups), "fact", "facts")
    if section == "ratings":
        return _ratings_summary(groups, scales)
    pages = sorted({group.page for group in groups if group.page and not is_aside(group.lead)})
    words = _number(section, groups)
    if len(pages) == 1:
        return f"{words}, page {pages[0]:,}"
    return f"{words} on {len(pages):,} pages, the first on page {pages[0]:,}" if pages else words


def _ratings_summary(groups: tuple[CandidateGroup, ...], scales: Mapping[str, KnownScale]) -> str:
    found: dict[str, int] = {}
    for group in groups:
        assert group.lead.candidate.type == "rating"
        level = level_text(group.lead.candidate, scales)
        found[level] = found.get(level, 0) + 1
    return ", ".join(f"{count:,} {level}" for level, count in found.items())


def _number(section: Section, groups: tuple[CandidateGroup, ...]) -> str:
    if section == "figures":
        count = sum(len(group.members) for group in groups if not is_aside(group.lead))
        return count_text(count, "figure", "figures")
    kinds: dict[str, int] = {}
    for group in groups:
        lead = group.lead.candidate
        kind = KINDS[lead.kind] if lead.type == "finding" else "position"
        kinds[kind] = kinds.get(kind, 0) + 1
    return ", ".join(
        f"{count:,} {kind if count == 1 else _several(kind)}" for kind, count in kinds.items()
    )


def _several(kind: str) -> str:
    if kind in {"mixed", "context"}:
        return kind
    return f"{kind}es" if kind.endswith("ss") else f"{kind}s"


def _row(
    group: CandidateGroup, current: bool, overview: DraftGroups, scales: Mapping[str, KnownScale]
) -> DraftRow:
    if group.aside:
        return _aside_row(group, current)
    candidates = tuple(Same(one.candidate) for one in group.members)
    indent = _depth(group.lead, overview.decided)
    row = _folded(candidates, group.id, group.section, group.state, indent, Same(scales))
    if not current:
        return row
    band = band_of(group, overview, overview.facts.get("body", "its own"), scales)
    return replace(row, band=band, current=True)


@lru_cache(maxsize=MOST_ROWS)
def _folded(
    known: tuple[Same[Candidate], ...],
    name: str,
    section: Section,
    state: RowState,
    indent: int,
    scales: Same[Mapping[str, KnownScale]],
) -> DraftRow:
    """A row that is not in hand; made once, for a decision leaves nearly all as they are."""
    candidates = [one.value for one in known]
    cells, title = _cells(candidates, scales.value), title_in(candidates)
    columns = zip(COLUMNS[section], cells, strict=True)
    said = [_said(column, cell) for column, cell in columns if cell]
    spoken = f"{title}, {STATES[state]}. {', '.join((*said, *_printed(candidates)))}"
    return DraftRow(name, section, state, title, cells, indent=indent, spoken=spoken)


def _aside_row(group: CandidateGroup, current: bool) -> DraftRow:
    assert group.aside is not None
    one, many = ASIDES[group.aside]
    title = count_text(len(group.members), one, many)
    pages = {member.candidate.places[0].page for member in group.members if member.candidate.places}
    printed = dict.fromkeys(
        one_line(place.printed) for member in group.members for place in member.candidate.places[:1]
    )
    words = ", ".join(list(printed)[:3]) + (", …" if len(printed) > 3 else "")
    cells = (words, "", "", f"{min(pages):,}–{max(pages):,}" if len(pages) > 1 else
             "".join(map(str, pages)))  # fmt: skip
    spoken = f"{title}, set aside, because they are no figures: {words}"
    band = band_of(group, None, "", {}) if current else ()
    return DraftRow(
        group.id, "figures", "set_aside", title, cells, spoken=spoken, band=band, current=current
    )


def _printed(candidates: list[Candidate]) -> Iterator[str]:
    """What stands in the document where a figure was corrected."""
    for one in candidates:
        if one.type == "figure" and (words := printed_otherwise(one)):
            yield f"printed {words}"


def title_in(candidates: Iterable[Candidate]) -> str:
    """What they are called together: figures as the metric that a report makes of them."""
    listed = tuple(candidates)
    figures = [one for one in listed if one.type == "figure"]
    if len(figures) == 1 and figures[0].aside:
        return title_of(figures[0])
    return one_line(shared_name(figures)) if figures else title_of(listed[0])


def _cells(candidates: list[Candidate], scales: Mapping[str, KnownScale]) -> tuple[str, ...]:
    candidate = candidates[0]
    pages = pages_text(candidate)
    match candidate.type:
        case "fact":
            return fact_words(candidate), pages
        case "rating":
            times = printed_times(len(candidate.places))
            return level_text(candidate, scales), times, pages
        case "figure" if candidate.aside and len(candidates) == 1:
            return value_words(candidate), "", "", pages
        case "figure":
            return _figure_cells([one for one in candidates if one.type == "figure"], pages)
        case "position":
            return position_words(candidate), pages
        case "finding":
            return KINDS[candidate.kind], pages


def _figure_cells(figures: list[FigureCandidate], pages: str) -> tuple[str, ...]:
    relation = figures[0].relation
    ordered = in_time(figures)
    if relation == "by_to":
        amounts = [f"by {value_words(one)}" for one in figures if one.movement]
        reached = [f"to {value_words(one)}" for one in figures if not one.movement]
        return " ".join((*amounts, *reached)), *_when_and_whose(ordered), pages
    between = {"from_to": " → ", "earlier": " → ", "against": " against "}.get(relation or "", ", ")
    values = between.join(map(value_words, ordered))
    return values, *_when_and_whose(ordered), pages


def _when_and_whose(ordered: Sequence[FigureCandidate]) -> tuple[str, str]:
    labels = dict.fromkeys(one_line(one.period.label) for one in ordered if one.period)
    whose = dict.fromkeys(whose_text(one, "own") for one in ordered)
    return " → ".join(labels) or "not stated", ", ".join(whose)


def level_text(candidate: RatingCandidate, scales: Mapping[str, KnownScale]) -> str:
    """The level in the words of its scale, or what stands for it."""
    if candidate.level is None:
        return level_missing(candidate)
    return labels_of(candidate, scales).get(candidate.level, candidate.level)


def _depth(one: DecidedCandidate, found: Mapping[str, DecidedCandidate]) -> int:
    depth, candidate = 0, one.candidate
    while candidate.type == "rating" and candidate.parent and depth < MOST_DEPTH:
        over = found.get(candidate.parent)
        if over is None:
            break
        depth, candidate = depth + 1, over.candidate
    return depth


def _said(column: str, cell: str) -> str:
    """A cell as it is heard, after the name of its column."""
    name = "page" if column == "Pages" and cell.isdigit() else column.lower()
    return f"{name} {cell}"
