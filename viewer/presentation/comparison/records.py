"""A comparison as rows for programs: one for each rating, figure and finding of either report."""

from collections.abc import Iterator
from decimal import Decimal

from viewer.domain.comparison.comparing import Comparison
from viewer.domain.comparison.findings import Seen
from viewer.domain.comparison.metrics import MetricPair
from viewer.domain.comparison.ratings import RatingPair
from viewer.domain.criteria import Criterion
from viewer.domain.metrics import Metric, Observation
from viewer.domain.report import counts_from
from viewer.presentation.comparison.content import SIDES, Side
from viewer.presentation.comparison.which import (
    index_of,
)
from viewer.presentation.content.text import one_line

Value = str | int | Decimal | None
Record = dict[str, Value]

KEYS = (
    "kind", "body", "id", "date", "framework", "criterion", "title", "level", "state", "rank",
    "of", "value", "unit", "period", "text", "change", "comparable", "file",
)  # fmt: skip
"""What a row can say; null where it does not.

`rank` counts from the best level of `of`. `change` is from the first report to the second: levels
of a rating, above 0 if better; the difference of a figure; new, gone, repeated or turned of a
finding. `comparable` says how far the two may be held together.
"""


def records(comparison: Comparison, files: tuple[str, str]) -> Iterator[Record]:
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


def _whole(comparison: Comparison, side: Side, files: tuple[str, str], told: Record) -> Record:
    """A row with all its keys: whose it is, from when, and in which file."""
    about = index_of(comparison, side).report.about
    known: Record = {
        "body": one_line(about.subject.name),
        "id": about.id,
        "date": counts_from(about),
        "framework": about.framework.id if about.framework else None,
        "file": files[SIDES.index(side)],
    }
    return {key: {**known, **told}.get(key) for key in KEYS}


def _rating(comparison: Comparison, side: Side, pair: RatingPair, item: Criterion) -> Record:
    index = index_of(comparison, side)
    levels = index.scales[item.scale].levels
    level = index.level(item)
    return {
        "kind": "rating",
        "criterion": item.id,
        "title": one_line(item.title),
        "level": one_line(level.label) if level else None,
        "state": item.rating.state,
        "rank": levels.index(level) + 1 if level else None,
        "of": len(levels),
        "change": pair.gained if side == "second" and not comparison.unordered else None,
        "comparable": _comparable(comparison, pair),
    }


def _comparable(comparison: Comparison, pair: RatingPair) -> str:
    return "undated" if comparison.unordered and pair.held else pair.comparable


def _figure(side: Side, pair: MetricPair, metric: Metric, item: Observation | None) -> Record:
    change = pair.difference.value if pair.difference and side == "second" else None
    return {
        "kind": "figure",
        "criterion": metric.criterion,
        "title": ", ".join(map(one_line, filter(None, (metric.title, metric.scope)))),
        "value": item.value if item else None,
        "unit": metric.unit,
        "period": one_line(item.period.label) if item and item.period else None,
        "change": change,
        "comparable": "yes" if pair.difference else pair.why,
    }


def _finding(seen: Seen) -> Record:
    finding = seen.finding
    return {
        "kind": finding.kind,
        "criterion": ", ".join(finding.placed_under) or None,
        "title": one_line(finding.title) if finding.title else None,
        "text": finding.text,
        "change": seen.recurrence,
    }
