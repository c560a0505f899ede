"""Accepted ratings become criteria, on the scales that they name."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from viewer.domain.criteria import KnownScale
from viewer.domain.rules.hierarchy import DEEPEST
from viewer.extraction.candidates import OtherPrinting, RatingCandidate
from viewer.extraction.draft import Document
from viewer.extraction.ids import ClaimedIds, short_id
from viewer.extraction.ratings.earlier import WHY as OF_BEFORE
from viewer.extraction.report_parts.references import locator, references

ScalesById = Mapping[str, KnownScale]


def scales_of(ratings: Iterable[RatingCandidate], scales: ScalesById) -> list[dict[str, Any]]:
    """The scales that ratings are on, as a report holds them."""
    used = dict.fromkeys(item.scale for item in ratings if item.scale in scales)
    return [scales[name].scale.model_dump(mode="json", exclude_defaults=True) for name in used]


def criteria_ids(ratings: Iterable[RatingCandidate]) -> dict[str, str]:
    """The id of the criterion of each rating, by the id of the candidate."""
    ids = ClaimedIds()
    return {item.id: ids.take(short_id(item.criterion, "criterion")) for item in ratings}


def criteria(
    ratings: Sequence[RatingCandidate], scales: ScalesById, document: Document
) -> list[dict[str, Any]]:
    """The criteria in the document's order; one on a scale that nobody knows is a heading."""
    ids, parents = criteria_ids(ratings), _parents(ratings)
    overall = next((item.id for item in ratings if item.overall and item.scale in scales), None)
    made = []
    for item in ratings:
        entry: dict[str, Any] = {"id": ids[item.id], "title": item.criterion}
        if (known := scales.get(item.scale)) is None:
            entry["heading"] = True
        else:
            entry |= {"scale": item.scale, "rating": _rating(item, known, document)}
        if item.id in parents:
            entry["parent"] = ids[parents[item.id]]
        if item.id == overall:
            entry["role"] = "overall"
        made.append(entry)
    return made


def level_of(words: str, known: KnownScale) -> str | None:
    """The level that an id, a label or another spelling names."""
    folded = words.casefold().strip()
    for level in known.scale.levels:
        others = [item.words for item in known.spellings if item.level == level.id]
        names = [level.id, level.label, *(word for words in others for word in words)]
        if folded in [name.casefold() for name in names]:
            return level.id
    return None


def _rating(item: RatingCandidate, known: KnownScale, document: Document) -> dict[str, Any]:
    level = level_of(item.level, known) if item.level else None
    made: dict[str, Any] = {"level": level} if level else {"state": item.state or "unknown"}
    if level or item.places:
        made["sources"] = references(item.places, document)
    also, notes = _also(item.also, level, known, document)
    if notes:
        made["note"] = "\n".join(notes)
    if also:
        made["also"] = also
    return made


def _also(
    others: Iterable[OtherPrinting], level: str | None, known: KnownScale, document: Document
) -> tuple[list[dict[str, Any]], list[str]]:
    """The other levels that are printed, and notes on those that no other level can stand for.

    One of the inspection before is no other level of this one.
    """
    made: dict[str, dict[str, Any]] = {}
    notes = []
    for other in others:
        if (other.why or "").startswith(OF_BEFORE):
            continue
        found = level_of(other.level, known)
        if found is None or level is None or found == level:
            notes.append(_note(other, document))
        elif found in made:
            made[found]["sources"] += references(other.places, document)
        else:
            entry = {"level": found, "sources": references(other.places, document)}
            made[found] = entry | ({"note": other.why} if other.why else {})
    return list(made.values()), notes


def _note(other: OtherPrinting, document: Document) -> str:
    where = ", ".join(dict.fromkeys(locator(place, document) for place in other.places))
    return f"The document also prints “{other.level[:200]}” ({where})."


def _parents(ratings: Iterable[RatingCandidate]) -> dict[str, str]:
    """The accepted parent of each rating, without circles and not endlessly deep."""
    named = {item.id: item.parent for item in ratings}
    kept: dict[str, str] = {}
    under: dict[str, list[str]] = {}
    for name, parent in named.items():
        if parent in named and _above(name, parent, kept) + _deep(name, under) <= DEEPEST:
            kept[name] = parent
            under.setdefault(parent, []).append(name)
    return kept


def _above(name: str, parent: str, kept: Mapping[str, str]) -> int:
    """How many would stand above one under this parent; too many where that makes a circle."""
    count, above = 1, parent
    while above in kept and above != name:
        count, above = count + 1, kept[above]
    return DEEPEST + 1 if above == name else count


def _deep(name: str, under: Mapping[str, list[str]]) -> int:
    """How many stand below one, counted along the longest branch."""
    return max((1 + _deep(child, under) for child in under.get(name, ())), default=0)
