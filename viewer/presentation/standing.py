"""How a metric stands: its movement and its comparisons, as marks and words."""

from viewer.domain.compare import Change, Comparison, change, comparisons
from viewer.domain.index import Index
from viewer.domain.metrics import ComparatorKind, Metric, Verdict
from viewer.domain.timeline import latest
from viewer.domain.units import unit_named
from viewer.presentation.charts.small import small_chart
from viewer.presentation.front import Cite, Remark, Tile
from viewer.presentation.text import Line, Mark, Run, one_line, plain
from viewer.presentation.words import (
    change_text,
    figure_text,
    gap_text,
    move_text,
    period_text,
    roughly,
    verdict_text,
)
from viewer.store.history import Place

VERDICT_MARKS: dict[Verdict, Mark] = {
    "better": Mark("up", "better"),
    "worse": Mark("down", "worse"),
    "similar": Mark("level", "muted"),
}
WEIGHT: dict[ComparatorKind, int] = {"average": 0, "target": 0, "other": 1, "earlier": 2}
"""Which comparisons come first; those of weight 0 come before the movement in a list."""

NO_FIGURE = "no figure"
BRIEF = 2


def metric_name(metric: Metric) -> str:
    """Title and scope: RASSO conviction rate, Crown Court."""
    return one_line(f"{metric.title}, {metric.scope}" if metric.scope else metric.title)


def short_name(index: Index, metric: Metric) -> str:
    """The title, with the scope only where another metric has the same title."""
    return metric_name(metric) if index.titles[metric.title] > 1 else one_line(metric.title)


def newest_text(metric: Metric) -> str:
    """The newest figure as written, or that there is none."""
    newest = latest(metric)
    if newest is None or metric.unit is None:
        return NO_FIGURE
    return figure_text(newest, metric.unit)


def is_derived(metric: Metric) -> bool:
    """Whether the newest figure was worked out rather than stated."""
    newest = latest(metric)
    return newest is not None and newest.basis == "derived"


def ranked(index: Index, metric: Metric) -> tuple[Comparison, ...]:
    """Its comparisons, those with an average or a target first."""
    found = comparisons(metric)
    return tuple(sorted(found, key=lambda item: WEIGHT[index.comparators[item.comparator].kind]))


def is_weighty(index: Index, comparison: Comparison) -> bool:
    """Whether it is against an average or a target."""
    return WEIGHT[index.comparators[comparison.comparator].kind] == 0


def comparison_text(index: Index, metric: Metric, comparison: Comparison) -> str:
    """A comparison in words: 5 points below the national average; one of the top performers."""
    title = one_line(index.comparators[comparison.comparator].title)
    if comparison.position is not None and comparison.position.rank is not None:
        return one_line(comparison.position.rank)
    if comparison.gap is not None and metric.unit is not None:
        words = gap_text(comparison.gap, unit_named(metric.unit), title)
        return roughly(words, exact=comparison.exact)
    return verdict_text(comparison.verdict or "similar", title)


def comparison_mark(comparison: Comparison) -> Mark | None:
    """The mark of its verdict; None where neither direction is better."""
    return VERDICT_MARKS[comparison.verdict] if comparison.verdict else None


def change_remark(metric: Metric, moved: Change, *, short: bool = False) -> Remark:
    """The movement: +7.1 points since 2015-16; the verdict in a word where it needs saying."""
    assert metric.unit is not None
    words = roughly(change_text(moved.difference, unit_named(metric.unit)), exact=moved.exact)
    mark = VERDICT_MARKS[moved.verdict] if moved.verdict and moved.difference else None
    if metric.better == "lower" and moved.difference:
        words = f"{words}, {moved.verdict}"
    if short:
        return Remark((Run(words),), mark)
    since = f" since {period_text(moved.earlier.period)}"
    ink = mark.ink if mark else "text"
    runs: Line = (Run(words, "strong", ink), Run(since, "strong"))
    if moved.basis == "derived":
        runs = (*runs, Run(" (derived)", "derived", "muted"))
    return Remark(runs, mark)


def comparison_remark(index: Index, metric: Metric, comparison: Comparison) -> Remark:
    """A comparison as a line under a figure, with the comparator's figure if there is one."""
    mark = comparison_mark(comparison)
    ink = mark.ink if mark else "text"
    words = comparison_text(index, metric, comparison)
    first, _, rest = words.partition(" ")
    if comparison.gap is not None and comparison.gap != 0:
        first, rest = _split_amount(words)
    runs: Line = (Run(first, "strong", ink), Run(f" {rest}" if rest else "", "strong"))
    if comparison.position is not None and comparison.position.rank is not None:
        runs = (Run(words, "strong", ink),)
    if comparison.figure is not None and metric.unit is not None:
        figure = figure_text(comparison.figure, metric.unit)
        derived = comparison.figure.basis == "derived"
        text = f" ({figure}, derived)" if derived else f" ({figure})"
        runs = (*runs, Run(text, "derived" if derived else "body", "muted"))
    return Remark(runs, mark)


def _split_amount(words: str) -> tuple[str, str]:
    for side in (" above ", " below "):
        amount, found, rest = words.partition(side)
        if found:
            return amount, f"{side.strip()} {rest}"
    return words, ""


def remarks(index: Index, metric: Metric, most: int = BRIEF) -> tuple[Remark, ...]:
    """What to say under the metric's figure: movement first, then comparisons, else its remark.

    Where only the first two are wanted, comparisons with averages and targets crowd out others.
    """
    lines: list[Remark] = []
    moved = change(metric)
    if moved is not None:
        lines.append(change_remark(metric, moved))
    found = ranked(index, metric)
    weighty = [item for item in found if is_weighty(index, item)]
    if most <= BRIEF and (weighty or lines):
        found = tuple(weighty)
    lines.extend(comparison_remark(index, metric, item) for item in found)
    if not lines and metric.remark:
        lines.append(Remark((Run(one_line(metric.remark), "strong"),)))
    return tuple(lines[:most])


def standing(index: Index, metric: Metric) -> Remark:
    """The one short line that says most: against an average or target, else the movement."""
    found = ranked(index, metric)
    moved = change(metric)
    first = found[0] if found else None
    if first is not None and (moved is None or is_weighty(index, first)):
        text = comparison_text(index, metric, first)
        return Remark((Run(text),), comparison_mark(first))
    if moved is not None:
        return change_remark(metric, moved, short=True)
    return Remark((Run(one_line(metric.remark or "")),))


def tile(index: Index, metric: Metric, *, most: int = BRIEF) -> Tile:
    """The metric as a tile: its figure large, or its verdict where there is no figure."""
    name, place = metric_name(metric), Place("metrics", metric.id)
    lines = remarks(index, metric, most)
    newest = latest(metric)
    if newest is None:
        return _verdict_tile(name, place, lines)
    value = newest_text(metric)
    period = f" · {one_line(newest.period.label)}" if newest.period else ""
    big: Line = (Run(value, "display"),)
    if newest.basis == "derived":
        big = (*big, Run(" derived", "derived", "muted"))
    said = ". ".join(_spoken(metric, line) for line in lines)
    spoken = f"{name}{period}: {plain(big)}. {said}".strip()
    cites = Cite("metric", metric.id)
    caption = f"{name}{period}"
    return Tile(big, lines, caption, place, spoken, chart=small_chart(metric), cites=cites)


def _verdict_tile(name: str, place: Place, lines: tuple[Remark, ...]) -> Tile:
    if not lines:
        spoken = f"{name}: {NO_FIGURE}"
        return Tile((Run(NO_FIGURE, "heading", "muted"),), (), name, place, spoken)
    first, *others = lines
    words = plain(first.line)
    head, _, rest = words.partition(" ")
    if head not in {"better", "worse", "similar"}:
        head, rest = words, ""
    ink = first.mark.ink if first.mark else "text"
    under = ((Remark((Run(rest, "body", "muted"),)),) if rest else ()) + tuple(others)
    spoken = f"{name}: " + ". ".join(plain(line.line) for line in lines)
    cites = Cite("metric", place.item or "")
    return Tile((Run(head, "heading", ink),), under, name, place, spoken, first.mark, cites=cites)


def _spoken(metric: Metric, remark: Remark) -> str:
    words = plain(remark.line)
    verdicts = {"up": "better", "down": "worse"}
    verdict = verdicts.get(remark.mark.shape) if remark.mark else None
    moved = change(metric)
    if moved is not None and metric.unit is not None:
        unit = unit_named(metric.unit)
        short, said = change_text(moved.difference, unit), move_text(moved.difference, unit)
        words = words.replace(short, said)
    return f"{words}, {verdict}" if verdict and verdict not in words else words
