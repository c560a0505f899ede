"""The checking page of an open draft: everything it shows, from one frozen value."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from viewer.domain.criteria import KnownScale
from viewer.extraction.candidates import FactRole
from viewer.extraction.decisions import last_decision, next_undone
from viewer.extraction.draft import Draft
from viewer.presentation.checking.content import (
    CandidateMark,
    CheckingContent,
    DraftRow,
    KeyOffer,
    PageEntry,
    SectionCount,
)
from viewer.presentation.checking.counting import (
    counts_of,
    marks_of,
    pages_of,
    spans_of,
)
from viewer.presentation.checking.deciding import offered
from viewer.presentation.checking.groups import DraftGroups, is_aside, overview_for
from viewer.presentation.checking.keys import KEYS, Key, keys_words
from viewer.presentation.checking.rows import rows_of
from viewer.presentation.checking.same import Same
from viewer.presentation.checking.wording import decision_text
from viewer.presentation.content.text import one_line, without_mnemonic
from viewer.presentation.wording.numbers import count_text
from viewer.store.session.open_draft import OpenDraft

SEPARATOR = " · "
SAVED, SAVING = "Saved a moment ago", "Saving…"


def checking_content(one: OpenDraft) -> CheckingContent:
    """What the page shows of a draft; made once for each."""
    return _content(Same(one))


@dataclass(frozen=True, slots=True)
class _Parts:
    """What does not depend on whether the draft lies on the disk by now."""

    counts: tuple[SectionCount, ...]
    pages: tuple[PageEntry, ...]
    rows: tuple[DraftRow, ...]
    marks: tuple[CandidateMark, ...]
    spans: tuple[tuple[int, int], ...]


@lru_cache(maxsize=4)
def _parts(
    overview: DraftGroups,
    draft: Same[Draft],
    scales: Same[Mapping[str, KnownScale]],
    at: str,
    page: int,
) -> _Parts:
    here = overview.find(at)
    return _Parts(
        counts_of(overview, here),
        pages_of(draft.value, overview),
        rows_of(overview, at, scales.value),
        marks_of(overview, here, page),
        spans_of(overview, page),
    )


@lru_cache(maxsize=4)
def _content(same: Same[OpenDraft]) -> CheckingContent:
    one = same.value
    overview = overview_for(one)
    parts = _parts(overview, Same(one.draft), Same(one.scales), one.at, one.page)
    return CheckingContent(
        title=one_line(one.draft.document.name),
        subtitle=_subtitle(one, overview),
        saved=_saved(one),
        saved_well=not one.not_saved,
        counts=parts.counts,
        pages=parts.pages,
        page=one.page,
        rows=parts.rows,
        marks=parts.marks,
        offers=tuple(_offers(one, overview)),
        at=one.at,
        notice=_notice(one),
        spans=parts.spans,
        said=one.said,
    )


def _saved(one: OpenDraft) -> str:
    if one.not_saved:
        return f"Not saved: {one.not_saved}"
    return SAVED if one.saved else SAVING


def _notice(one: OpenDraft) -> str:
    without = one.draft.document.without_text
    if not without:
        return ""
    if len(without) == 1:
        return f"Page {without[0]:,} has no text"
    return f"{len(without):,} pages have no text"


def _subtitle(one: OpenDraft, overview: DraftGroups) -> str:
    roles: tuple[FactRole, ...] = ("body", "inspectorate")
    named = [overview.facts[role] for role in roles if role in overview.facts]
    pages = count_text(one.draft.document.pages, "page", "pages")
    paged = [pages] if one.draft.document.kind == "pdf" else []
    return SEPARATOR.join((*named, *overview.dates, *paged))


def _offers(one: OpenDraft, overview: DraftGroups) -> Iterator[KeyOffer]:
    allowed = offered(one)
    hidden = {"check-reopen"} if _is_number(one, overview) else set()
    for key in KEYS:
        if key.id in allowed:
            place = "none" if key.bar == "head" or key.id in hidden else key.bar
            yield KeyOffer(key.id, _label(key, one, overview), keys_words(key.keys), place)


def _label(key: Key, one: OpenDraft, overview: DraftGroups) -> str:
    words = key.button or without_mnemonic(key.text)
    if key.id == "check-undo" and (last := last_decision(one.draft)):
        return f"undo: {decision_text(last, overview.decided)}"
    if key.id == "check-redo" and (coming := next_undone(one.draft)):
        return f"redo: {decision_text(coming, overview.decided)}"
    if key.id == "check-accept" and _is_number(one, overview):
        return "Make it a figure"
    if key.id == "check-accept-twice":
        return f"Accept the {len(offered(one)[key.id]):,} printed twice"
    return words


def _is_number(one: OpenDraft, overview: DraftGroups) -> bool:
    """Whether a number that is no figure is in hand by itself."""
    group = overview.find(one.at)
    return group is not None and group.aside is None and is_aside(group.lead)
