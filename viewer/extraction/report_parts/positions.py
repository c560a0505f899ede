"""An accepted position becomes an entry of the metric that it is of, or a metric of its own."""

from typing import Any

from viewer.domain.metrics import SUBJECT
from viewer.extraction.candidates import PositionCandidate
from viewer.extraction.ids import ClaimedIds, compared, short_id
from viewer.extraction.report_parts.comparators import AVERAGE
from viewer.extraction.report_parts.references import locator, references
from viewer.extraction.report_parts.statements import Context, period_of

_Entries = list[dict[str, Any]]


def add_position(
    position: PositionCandidate, metrics: _Entries, ids: ClaimedIds, context: Context
) -> None:
    """Add a position to the metric of its name; what contradicts one there is another metric."""
    entry = _entry(position, context)
    named = [item for item in metrics if compared(item["title"]) == compared(position.metric)]
    if any(_takes(metric.setdefault("positions", []), entry) for metric in named):
        return
    made = {"id": ids.take(short_id(position.metric, "metric")), "title": position.metric}
    if named:
        place = next(iter(position.places), None)
        where = locator(place, context.document) if place else "added by hand"
        made["scope"] = f"{where}, {len(named) + 1}"
    metrics.append(made | {"positions": [entry]})


def _takes(there: _Entries, entry: dict[str, Any]) -> bool:
    """Whether a metric takes a position: it has none of the same others and time, or the same."""
    for other in there:
        if _what(other) == _what(entry):
            alike = all(other.get(key) == entry.get(key) for key in ("verdict", "rank"))
            if alike:
                other["sources"] += [one for one in entry["sources"] if one not in other["sources"]]
            return alike
    there.append(entry)
    return True


def _what(entry: dict[str, Any]) -> tuple[str, str | None]:
    return entry["comparator"], entry.get("period", {}).get("label")


def _entry(position: PositionCandidate, context: Context) -> dict[str, Any]:
    others = context.comparators.named(position.whose)
    made: dict[str, Any] = {
        "comparator": context.comparators.named(AVERAGE) if others == SUBJECT else others,
        "sources": references(position.places, context.document),
    }
    made |= {"verdict": position.verdict} if position.verdict else {}
    made |= {"rank": position.rank} if position.rank else {}
    period = period_of(position.period, context.ends)
    return made | ({"period": period} if period else {})
