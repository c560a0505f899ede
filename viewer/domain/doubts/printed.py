"""Figures whose printed words say another number, and names that nobody has given yet."""

from collections.abc import Iterator
from decimal import Decimal

from viewer.characters import shown
from viewer.domain.derive import observations_in
from viewer.domain.doubts.doubt import Doubt
from viewer.domain.numbers.grammar import read_numbers
from viewer.domain.quotes import holds_figure
from viewer.domain.report import UNKNOWN, Report

_SCALES = (3, 6, 9)
"""A thousand, a million, a billion: of “between 1.5 and 2 million” the first may be alone."""


def printed_doubts(report: Report) -> Iterator[Doubt]:
    """Figures and amounts of change whose `printed` has one number, and it is another one."""
    for located in observations_in(report):
        item = located.observation
        if item.printed and is_unlike(item.printed, item.value):
            path = ("metrics", located.metric, "observations", located.number, "value")
            yield _doubt(path, "value", item.value, item.printed)
    for number, metric in enumerate(report.metrics):
        for n, moved in enumerate(metric.movements):
            if moved.printed and moved.by is not None and is_unlike(moved.printed, moved.by):
                yield _doubt(
                    ("metrics", number, "movements", n, "by"), "by", moved.by, moved.printed
                )


def name_missing_doubts(report: Report) -> Iterator[Doubt]:
    """Names that were left to be given later."""
    about = report.about
    for path, name in (
        (("inspectorate",), about.inspectorate),
        (("subject", "name"), about.subject.name),
    ):
        if name == UNKNOWN:
            yield Doubt(("report", *path), f"“{UNKNOWN}” is no name.")


def is_unlike(printed: str, value: Decimal) -> bool:
    """Whether these words print one number, and it is not this value."""
    if len(read_numbers(printed)) != 1 or holds_figure(printed, value):
        return False
    return not any(holds_figure(printed, value.scaleb(-scale)) for scale in _SCALES)


def _doubt(path: tuple[str | int, ...], key: str, value: Decimal, printed: str) -> Doubt:
    return Doubt(path, f"The “{key}” is {value:f}, but “{shown(printed)}” is printed.")
