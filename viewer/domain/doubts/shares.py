"""Shares that no whole number of cases can make."""

from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Context, Decimal

from viewer.domain.derive import observations_in
from viewer.domain.doubts.doubt import Doubt
from viewer.domain.metrics import Observation
from viewer.domain.report import Report
from viewer.domain.units import unit_named

SMALL = 1_000
"""Of more cases than this, whatever is printed with one decimal can come out."""

_EXACT = Context(prec=40)


def share_doubts(report: Report) -> Iterator[Doubt]:
    """Shares of nothing, of what has none, and of so few that none of them comes out as printed."""
    for located in observations_in(report):
        item = located.observation
        path = ("metrics", located.metric, "observations", located.number, "of")
        unit = unit_named(report.metrics[located.metric].unit or "count")
        if item.of is None:
            continue
        if not unit.is_of_many:
            sentence = (
                f"“of” is how many a share is of, and {unit.title} are no share: leave it out."
            )
            yield Doubt(path, sentence)
        elif item.of == 0:
            sentence = "Nothing out of 0 is a share: write null as the “value”, and a “note”."
            yield Doubt((*path[:-1], "value"), sentence)
        elif unit.id != "percent":
            continue
        elif item.of != item.of.to_integral_value():
            yield Doubt(path, f"“of” is how many there were; {item.of:f} is no whole number.")
        elif not _can_be(item):
            sentence = f"No whole number out of {item.of:f} makes {item.value:f}%."
            yield Doubt(path, sentence)


def _can_be(item: Observation) -> bool:
    of, value = item.of, item.value
    if of is None or item.qualifier != "exact" or of > SMALL:
        return True
    if value < 0:
        return False
    printed = value.as_tuple().exponent
    step = Decimal(1).scaleb(printed if isinstance(printed, int) else 0)
    near = int(_EXACT.divide(value * of, Decimal(100)))
    return any(_share(count, of, step) == value for count in (near, near + 1))


def _share(count: int, of: Decimal, step: Decimal) -> Decimal:
    return _EXACT.divide(Decimal(100 * count), of).quantize(step, ROUND_HALF_UP, _EXACT)
