"""A printed change is by an amount that such a change can have."""

from collections.abc import Iterator

from viewer.domain.report import Report
from viewer.domain.rules.flaw import Flaw, Known, Path, in_a_row


def movement_flaws(report: Report, known: Known) -> Iterator[Flaw]:
    """Amounts in a unit that is not the metric's, of nothing, and of more than there was."""
    for number, metric in enumerate(report.metrics):
        own = {"percent": ("percent", "points")}.get(metric.unit or "", ("percent", metric.unit))
        for n, moved in enumerate(metric.movements):
            here: Path = ("metrics", number, "movements", n)
            if metric.unit and moved.unit and moved.unit not in own:
                units = in_a_row([f"“{unit}”" for unit in dict.fromkeys(own) if unit], "or")
                sentence = f"A change of what is counted in “{metric.unit}” is in {units}."
                yield Flaw((*here, "unit"), sentence)
            if moved.by == 0:
                sentence = (
                    f"What “{moved.direction}” did so by more than 0; if not, it is unchanged."
                )
                yield Flaw((*here, "by"), sentence)
            if moved.direction == "fell" and moved.unit == "percent" and (moved.by or 0) > 100:
                yield Flaw((*here, "by"), "Nothing can fall by more than 100 percent.")
