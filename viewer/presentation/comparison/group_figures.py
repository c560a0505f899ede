"""The figures of a report against a group, in words: the place, the median, and the shares."""

from viewer.domain.comparison.group_figures import FigureAgainst, FigureLeftOut
from viewer.domain.units import unit_named
from viewer.presentation.comparison.group import left_out_text, share_text
from viewer.presentation.comparison.ordinals import ordinal
from viewer.presentation.content.text import one_line
from viewer.presentation.parts.figure_words import value_words

FIGURES_NOTE = (
    "Only figures of the same metric, in the same unit and for the same period, are counted. The "
    "median and the shares are those of the others."
)
FROM = "Figures for the same period are, in whichever of its reports they stand."
_LEFT_OUT: dict[FigureLeftOut, str] = {
    "metric": "without this metric",
    "headline": "without it among the headlines",
    "period": "without a figure for this period",
    "bound": "with no more than a bound",
}


def title_of(one: FigureAgainst) -> str:
    """What is measured."""
    return one_line(one.figure.metric.title)


def word_of(one: FigureAgainst) -> str:
    """The report's own figure."""
    return value_words(one.figure)


def place_text(one: FigureAgainst) -> str:
    """Where it stands: 12th of 27, the best first; joint 3rd of 9, the highest first."""
    if one.place is None:
        return "only a bound, which has no place" if one.is_bound else "no figure to compare with"
    joint = "joint " if one.same else ""
    of = f"{joint}{ordinal(one.place)} of {one.compared + 1:,}"
    return f"{of}, the {'best' if one.figure.metric.better in _WAYS else 'highest'} first"


_WAYS = frozenset({"higher", "lower"})


def group_text(one: FigureAgainst) -> str:
    """The median of the others, how many are on each side, and who is not counted."""
    missing = left_out_text(one.left_out, [(count, _LEFT_OUT[why]) for why, count in one.reasons])
    if one.median is None:
        return missing or "no figures"
    unit = unit_named(one.figure.metric.unit)
    parts = [f"median {unit.written(one.median)}"]
    known = one.figure.metric.better in _WAYS
    words = ("better", "the same", "worse") if known else ("higher", "the same", "lower")
    told = [
        f"{count:,} {word} ({share_text(count, one.compared)}%)"
        for count, word in zip((one.better, one.same, one.worse), words, strict=True)
        if count
    ]
    return "; ".join(filter(None, (*parts, ", ".join(told), missing)))
