"""What was read in a document, as plain values for other programs; nothing of it is decided."""

from collections.abc import Iterable, Mapping
from typing import Any

from viewer.extraction.candidates import (
    OPEN_SCALE,
    Candidate,
    DocumentPlace,
    FigureCandidate,
    FindingCandidate,
    PositionCandidate,
    RatingCandidate,
)
from viewer.extraction.report_parts.criteria import ScalesById
from viewer.extraction.report_parts.facts import FactsByRole, facts_in, one, words
from viewer.extraction.report_parts.written_dates import partial, stretch


def listing(
    candidates: Iterable[Candidate], scales: ScalesById, language: str | None = None
) -> dict[str, Any]:
    """All that was read and how much of it, each where the document prints it."""
    found = tuple(candidates)
    numbers = [item for item in found if isinstance(item, FigureCandidate)]
    figures = [item for item in numbers if item.aside is None]
    by_id = {item.id: item for item in numbers}
    return {
        "report": _report(facts_in(found), language),
        "ratings": [_rating(each, scales) for each in found if isinstance(each, RatingCandidate)],
        "figures": [_figure(each, by_id) for each in figures],
        "findings": [_finding(each) for each in found if isinstance(each, FindingCandidate)],
        "counts": {
            "numbers": len(numbers),
            "figures": len(figures),
            "set_aside": len(numbers) - len(figures),
        },
        "positions": [_position(each) for each in found if isinstance(each, PositionCandidate)],
    }


def _report(facts: FactsByRole, language: str | None) -> dict[str, Any]:
    inspected, published = one(facts, "inspected"), one(facts, "published")
    start, end = stretch(inspected) if inspected else (None, None)
    return {
        "title": words(facts, "title"),
        "subject": words(facts, "body"),
        "inspectorate": words(facts, "inspectorate"),
        "language": words(facts, "language") or language or None,
        "inspected": inspected and {"wording": inspected.value, "start": start, "end": end},
        "published": partial(published.start, published.end) if published else None,
    }


def _rating(item: RatingCandidate, scales: ScalesById) -> dict[str, Any]:
    made: dict[str, Any] = {"criterion": item.criterion}
    known = scales.get(item.scale)
    levels = {level.id: level.label for level in known.scale.levels} if known else {}
    if item.level is not None:
        made["level"] = levels.get(item.level, item.level)
    elif item.words is not None:
        made["level"] = item.words
    is_open = item.scale == OPEN_SCALE
    return made | {
        "scale": None if is_open else item.scale,
        **({"scales": list(item.scales)} if is_open else {}),
        "places": [{**_where(place), "quote": place.printed} for place in item.places],
        "why": "; ".join(item.why),
    }


def _where(place: DocumentPlace | None) -> dict[str, int | None]:
    """A place as a source reference gives it: a page, and characters of its text."""
    if place is None:
        return {"page": None, "start": None, "end": None}
    return {"page": place.page, "start": place.start, "end": place.end}


def _figure(item: FigureCandidate, by_id: Mapping[str, FigureCandidate]) -> dict[str, Any]:
    """A figure; `of` is the other end of its relation, which of a share is the whole.

    Of a gap, `than` names what the body is above or below, `of` is the figure of that where it is
    printed, and `own` is the body's figure.
    """
    place = next(iter(item.places), None)
    other = by_id.get(item.other or "")
    is_share = item.relation == "share" or (item.relation is None and item.of is not None)
    held = other.value if other and not is_share else None
    counted = other.value if other and is_share and other.value != item.of else None
    quoted = item.sentence or place
    gap: dict[str, Any] = {}
    if item.movement == "gap":
        is_own = other is not None and other.whose == "subject"
        than = item.whose if item.whose != "subject" or other is None else other.whose
        gap = {"than": than if than != "subject" else None, "own": held if is_own else None}
        held = None if is_own else held
    return {
        "value": item.value,
        "unit": item.unit,
        "printed": place and place.printed,
        "qualifier": item.qualifier,
        **_where(quoted),
        "quote": quoted and quoted.printed,
        "period": item.period and item.period.label,
        "whose": "subject" if gap else item.whose,
        "movement": item.movement,
        "relation": "share" if is_share else item.relation,
        "of": item.of if is_share else held,
        "count": counted,
        **gap,
    }


def _position(item: PositionCandidate) -> dict[str, Any]:
    quoted = item.sentence or next(iter(item.places), None)
    return {
        "metric": item.metric,
        "than": item.whose,
        "verdict": item.verdict,
        "rank": item.rank,
        "period": item.period and item.period.label,
        **_where(quoted),
        "quote": quoted and quoted.printed,
    }


def _finding(item: FindingCandidate) -> dict[str, Any]:
    place = next(iter(item.places), None)
    return {"kind": item.kind, "text": item.text, **_where(place)}
