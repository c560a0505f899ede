"""How the difference of two figures is worded, or why there is none."""

from viewer.domain.comparison.comparing import Comparison
from viewer.domain.comparison.metrics import MetricPair, NoDifference
from viewer.domain.units import unit_named
from viewer.presentation.comparison.content import Side
from viewer.presentation.comparison.which import called
from viewer.presentation.content.text import Line, Mark, Run
from viewer.presentation.wording.cautions import small_numbers
from viewer.presentation.wording.marks import VERDICT_MARKS
from viewer.presentation.wording.numbers import change_text

_WHY: dict[NoDifference, str] = {
    "scopes": "they do not cover the same",
    "unordered": "several figures, and nothing says which is the newest",
    "lengths": "their periods are not equally long",
    "periods": "no figures for the same period",
    "none of": "one is a share of none",
    "bounds": "only limits are known",
}


def difference_line(comparison: Comparison, pair: MetricPair) -> tuple[Line, Mark | None, str]:
    """The difference of two figures, its mark, and what to know of it, or why there is none."""
    metric = pair.second or pair.first
    assert metric is not None
    if pair.difference is None or metric.unit is None:
        return (Run(_no_difference(comparison, pair), "body", "muted"),), None, ""
    words = change_text(pair.difference, unit_named(metric.unit))
    if not comparison.one_body and words == "unchanged":
        words = "the same"
    small = small_numbers(pair.earlier, pair.later)
    told = pair.verdict if pair.verdict != "similar" and not small else None
    mark = VERDICT_MARKS[told] if told else None
    line: Line = (Run(words, "strong", mark.ink if mark else "text"),)
    if mark and told:
        line = (*line, Run(f", {told}", "strong", mark.ink))
    same = "both for the same period" if pair.one_period and comparison.one_body else ""
    return line, mark, ", ".join(filter(None, (small, same)))


def _no_difference(comparison: Comparison, pair: MetricPair) -> str:
    if pair.why == "alone":
        side: Side = "second" if pair.first is None else "first"
        return f"only in {called(comparison, side)}"
    if pair.why == "units":
        both = (pair.first, pair.second)
        units = [unit_named(one.unit).title if one and one.unit else "none" for one in both]
        return f"their units differ: {' and '.join(units)}"
    if pair.why == "no figure" or pair.why is None:
        if pair.earlier is None and pair.later is None:
            return "no figure in either report"
        missing: Side = "first" if pair.earlier is None else "second"
        return f"no figure in {called(comparison, missing)}"
    return _WHY[pair.why]
