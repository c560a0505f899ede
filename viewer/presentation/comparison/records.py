"""A comparison as rows for programs: one for each rating, figure and finding of either report."""

from collections.abc import Iterator
from decimal import Decimal

from viewer.domain.collation.criteria import placed
from viewer.domain.collection.changes import Outcome
from viewer.domain.collection.inspection import CriterionRating, Inspection, Location
from viewer.domain.comparison.comparing import Comparison
from viewer.domain.comparison.findings import SeenFinding
from viewer.domain.comparison.metrics import MetricPair
from viewer.domain.comparison.ratings import Comparable, RatingPair
from viewer.domain.criteria import Criterion
from viewer.domain.metrics import Metric, Observation
from viewer.presentation.comparison.content import SIDES, Side
from viewer.presentation.comparison.which import (
    index_of,
)
from viewer.presentation.content.text import one_line
from viewer.presentation.parts.row_keys import KEYS as ROW_KEYS
from viewer.presentation.parts.row_keys import of_body, of_rating, of_report, words_of
from viewer.presentation.wording.metric_summary import metric_name

RecordValue = str | int | bool | Decimal | dict[str, str] | None
Record = dict[str, RecordValue]
FilePair = tuple[str | Location, str | Location]

KEYS = (
    "kind", *ROW_KEYS, "title", "value", "unit", "period", "text", "difference", "why",
)  # fmt: skip
"""What a row can say; null where it does not.

`change` is from the first report to the second, and stands in the row of the second; in that of the
first it is first, as there is none before. Of a rating it
is an outcome as everywhere, or higher or lower of two bodies; of a figure, which has a
`difference`, it is up, down or same; of a finding new, gone, repeated or turned. `why` says how far
the two may be held together.
"""
_OUTCOMES: dict[Comparable, Outcome] = {
    "in part": "part", "across frameworks": "across", "unstated": "unstated",
    "not comparable": "scales",
}  # fmt: skip
_WAYS: dict[bool, tuple[str, str]] = {True: ("rose", "fell"), False: ("higher", "lower")}


def records(comparison: Comparison, files: FilePair) -> Iterator[Record]:
    """One row for each rating, figure and finding, what belongs together one after the other."""
    for pair in comparison.ratings:
        for side, item in zip(SIDES, (pair.first, pair.second), strict=True):
            if item is not None:
                yield _whole(comparison, side, files, _rating(comparison, side, pair, item))
    for held in comparison.metrics:
        told = ((held.first, held.earlier), (held.second, held.later))
        for side, (metric, figure) in zip(SIDES, told, strict=True):
            if metric is not None:
                yield _whole(comparison, side, files, _figure(side, held, metric, figure))
    for group in comparison.findings:
        for side, seen in zip(SIDES, (group.first, group.second), strict=True):
            for one in seen:
                yield _whole(comparison, side, files, _finding(one))


def _whole(comparison: Comparison, side: Side, files: FilePair, told: Record) -> Record:
    """A row with all its keys: whose it is, from when, and in which file."""
    index = index_of(comparison, side)
    about = index.report.about
    file = files[SIDES.index(side)]
    place = Location(file) if isinstance(file, str) else file
    known = of_report(Inspection(place, about))
    found: Record = {**of_body(about.subject, about.subject.name), **known, **told}
    under = str(told["criterion_id"] or "").split(", ")
    titles = (words_of(index.criteria[one].title) for one in under if one in index.criteria)
    found["criterion"] = ", ".join(titles) or None
    return {key: found.get(key) for key in KEYS}


def _rating(comparison: Comparison, side: Side, pair: RatingPair, item: Criterion) -> Record:
    index = index_of(comparison, side)
    rating = CriterionRating(placed(index, item), index.scales[item.scale])
    told: Record = {"kind": "rating", "title": one_line(item.title), **of_rating(rating)}
    told["why"] = "undated" if comparison.unordered and pair.held else pair.comparable
    if side == "first":
        told |= {"change": "first", "comparable": False}
    if side == "second" and pair.held is not None:
        change = _change(comparison, pair)
        told |= {"change": change, "comparable": change in {"same", *_WAYS[comparison.one_body]}}
        told["levels"] = None if comparison.unordered else pair.gained
    return told


def _change(comparison: Comparison, pair: RatingPair) -> str:
    if comparison.unordered:
        return "undated"
    assert pair.held is not None
    if pair.comparable != "like for like":
        both = (pair.first, pair.second)
        rated = all(one is not None and one.rating.level for one in both)
        return _OUTCOMES[pair.comparable] if rated else "unrated"
    better, worse = _WAYS[comparison.one_body]
    return {"better": better, "worse": worse}.get(pair.held.verdict or "same", "same")


def _figure(side: Side, pair: MetricPair, metric: Metric, item: Observation | None) -> Record:
    told: Record = {
        "kind": "figure",
        "criterion_id": metric.criterion,
        "title": metric_name(metric),
        "value": item.value if item else None,
        "unit": metric.unit,
        "period": one_line(item.period.label) if item and item.period else None,
        "why": "yes" if pair.difference else pair.why,
    }
    if side == "second":
        difference = pair.difference.value if pair.difference else None
        told |= {"difference": difference, "comparable": difference is not None}
        told["change"] = None if difference is None else _direction(difference)
    return told


def _direction(difference: Decimal) -> str:
    return "same" if difference == 0 else "up" if difference > 0 else "down"


def _finding(seen: SeenFinding) -> Record:
    finding = seen.finding
    return {
        "kind": finding.kind,
        "criterion_id": ", ".join(finding.placed_under) or None,
        "title": one_line(finding.title) if finding.title else None,
        "text": finding.text,
        "change": seen.recurrence,
    }
