"""The count of a draft as pills, the strip of pages, and the marks of a page."""

from collections.abc import Iterator

from viewer.extraction.counting import SECTIONS, Section, section_of
from viewer.extraction.decided import DecidedCandidate
from viewer.extraction.draft import Draft
from viewer.presentation.checking.band import spot_of
from viewer.presentation.checking.content import (
    CandidateMark,
    MarkState,
    PageEntry,
    Pill,
    RowState,
    SectionCount,
    Spot,
)
from viewer.presentation.checking.groups import CandidateGroup, DraftGroups, is_aside
from viewer.presentation.checking.names import SECTION_TITLES
from viewer.presentation.wording.numbers import count_text


def counts_of(overview: DraftGroups, here: CandidateGroup | None) -> tuple[SectionCount, ...]:
    """The count of each section, in order."""
    return tuple(_count(section, overview, here) for section in SECTIONS)


def pages_of(draft: Draft, overview: DraftGroups) -> tuple[PageEntry, ...]:
    """What is open on each page of the document."""
    left: dict[int, int] = {}
    there: set[int] = set()
    for one in overview.decided.values():
        for place in one.candidate.places[:1]:
            if not is_aside(one):
                there.add(place.page)
                left[place.page] = left.get(place.page, 0) + (one.state == "open")
    return tuple(
        _entry(number, left.get(number, 0), number in there, number in draft.document.without_text)
        for number in range(1, draft.document.pages + 1)
    )


def marks_of(
    overview: DraftGroups, here: CandidateGroup | None, page: int
) -> tuple[CandidateMark, ...]:
    """The marks of a page; those of what is in hand last, over all others."""
    current = frozenset(here.ids) if here else frozenset()
    found = [
        CandidateMark(one.candidate.id, spot_of(place), _state(one))
        for one in overview.decided.values()
        if one.candidate.id not in current
        for place in one.candidate.places
        if place.page == page
    ]
    return (*found, *(_current(here, page) if here else ()))


def spans_of(overview: DraftGroups, page: int) -> tuple[tuple[int, int], ...]:
    """Every place on a page that can be marked, whatever is in hand."""
    found: set[tuple[int, int]] = set()
    for one in overview.decided.values():
        candidate = one.candidate
        places = list(candidate.places)
        if candidate.type == "figure" and candidate.sentence:
            places.append(candidate.sentence)
        if candidate.type == "rating":
            places += (place for also in candidate.also for place in also.places)
        found.update((place.start, place.end) for place in places if place.page == page)
    return tuple(sorted(found))


def _current(here: CandidateGroup, page: int) -> Iterator[CandidateMark]:
    for one in here.members:
        candidate = one.candidate
        sentence = candidate.sentence if candidate.type == "figure" else None
        if sentence is not None and sentence.page == page and here.aside is None:
            yield CandidateMark(candidate.id, spot_of(sentence), "beside")
    for one in here.members:
        for place in one.candidate.places:
            if place.page == page:
                yield CandidateMark(one.candidate.id, Spot(page, place.start, place.end), "current")
        if one.candidate.type == "rating":
            for other in (place for also in one.candidate.also for place in also.places):
                if other.page == page:
                    yield CandidateMark(one.candidate.id, spot_of(other), "set_aside")


def _state(one: DecidedCandidate) -> MarkState:
    return one.state


def _count(section: Section, overview: DraftGroups, here: CandidateGroup | None) -> SectionCount:
    """Of the figures all numbers count, but only those that somebody must decide have a pill."""
    items = [one for one in overview.decided.values() if section_of(one.candidate) == section]
    current = set(here.ids) if here else set()
    shown = [one for one in items if not is_aside(one)]
    left = sum(one.state == "open" for one in shown)
    done = f"{len(shown) - left:,} of {len(shown):,}"
    asides = len(items) - len(shown)
    notes = []
    if section == "figures":
        notes = [f"{left:,} open"] if left else []
        notes += [count_text(asides, "other number", "other numbers")] if asides else []
    title = SECTION_TITLES[section]
    told = f"{title}: {done} accounted for, {left:,} open"
    if asides:
        told += f", and {asides:,} numbers that are no figures set aside"
    pills = tuple(Pill(_pill(one), one.candidate.id in current) for one in shown)
    return SectionCount(section, title, done, " · ".join(notes), pills, told)


def _pill(one: DecidedCandidate) -> RowState:
    return "corrected" if one.state == "accepted" and one.corrected else one.state


def _entry(number: int, left: int, has_any: bool, no_text: bool) -> PageEntry:
    said = f"Page {number:,}"
    if no_text:
        return PageEntry(number, "no_text", f"{said} has no text")
    if left:
        return PageEntry(number, "open", f"{said}, {left:,} open", left)
    if has_any:
        return PageEntry(number, "decided", f"{said}, all decided")
    return PageEntry(number, "empty", f"{said}, nothing found")
