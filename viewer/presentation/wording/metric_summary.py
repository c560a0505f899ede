"""How a metric stands: its movement and its comparisons, as marks and words."""

from dataclasses import replace

from viewer.domain.compare import AgainstComparator, Change, change
from viewer.domain.difference import is_small
from viewer.domain.index import Index
from viewer.domain.metrics import Metric
from viewer.domain.timeline import latest, unordered
from viewer.domain.units import unit_named
from viewer.presentation.content.text import Line, Run, one_line, plain
from viewer.presentation.content.tile import Remark
from viewer.presentation.wording.cautions import newest_gap, newest_gap_text, small_numbers
from viewer.presentation.wording.comparisons import (
    caution_text,
    comparison_mark,
    is_weighty,
    judged_text,
    plain_comparison,
    ranked,
    told_comparisons,
)
from viewer.presentation.wording.marks import VERDICT_MARKS, judged
from viewer.presentation.wording.movements import movement_remarks
from viewer.presentation.wording.numbers import (
    change_text,
    count_text,
    figure_text,
    period_text,
    sentence_case,
)
from viewer.presentation.wording.unordered import unordered_texts

NO_FIGURE = "no figure"
BRIEF = 2


def metric_name(metric: Metric) -> str:
    """Title and scope: RASSO conviction rate, Crown Court."""
    return ", ".join(map(one_line, filter(None, (metric.title, metric.scope))))


def short_name(index: Index, metric: Metric) -> str:
    """The title, with the scope only where another metric has the same title."""
    return metric_name(metric) if index.titles[metric.title] > 1 else one_line(metric.title)


def newest_text(metric: Metric) -> str:
    """The newest figure as written, that there is none, or how many there may be."""
    newest = latest(metric)
    if several := unordered(metric):
        return count_text(len(several), "figure", "figures")
    if newest is None or metric.unit is None:
        return NO_FIGURE
    return figure_text(newest, metric.unit)


def is_derived(metric: Metric) -> bool:
    """Whether the newest figure, or one that may be it, was worked out rather than stated."""
    newest = latest(metric)
    shown = [newest] if newest else unordered(metric)
    return any(item.basis == "derived" for item in shown)


def change_remark(index: Index, metric: Metric, moved: Change, *, short: bool = False) -> Remark:
    """The movement: +7.1 points since 2015-16; −3 points since 2015-16, better.

    It has no verdict where it is the one that the source contradicts, or one of small numbers.
    """
    assert metric.unit is not None
    words = change_text(moved.difference, unit_named(metric.unit))
    disputed = any(item.moved and item.verdict is None for item in ranked(index, metric))
    # A change that is "similar" moved nothing, which its words say already.
    small = small_numbers(moved.earlier, moved.later)
    verdict = None if disputed or small or moved.verdict == "similar" else moved.verdict
    mark = VERDICT_MARKS[verdict] if verdict else None
    if short:
        line = judged((Run(words),), mark)
        return Remark((*line, Run(", small numbers")) if small else line, mark)
    since = f" since {period_text(moved.earlier.period)}"
    ink = mark.ink if mark else "text"
    runs: Line = (Run(words, "strong", ink), Run(since, "strong"))
    if moved.basis == "derived":
        runs = (*runs, Run(" (derived)", "derived", "muted"))
    made = Remark(judged(runs, mark), mark)
    return replace(made, line=(*made.line, Run(f" ({small})", "body", "muted"))) if small else made


def comparison_remark(index: Index, metric: Metric, comparison: AgainstComparator) -> Remark:
    """A comparison as a line under a figure, with the comparator's figure if there is one."""
    mark = comparison_mark(comparison)
    ink = mark.ink if mark else "text"
    words = plain_comparison(index, metric, comparison)
    words = sentence_case(words) if comparison.is_twofold else words
    first, rest = _split(words, comparison)
    runs: Line = (Run(first, "strong", ink), Run(rest, "strong"))
    caution, shown, derived = caution_text(comparison), "", False
    if comparison.figure is not None and metric.unit is not None:
        derived = comparison.figure.basis == "derived"
        figure = figure_text(comparison.figure, metric.unit)
        shown = f"{figure}, derived" if derived else figure
        if is_small(comparison.figure):
            caution = caution.partition(":")[0]  # of how many, stands beside it
    if beside := "; ".join(filter(None, (shown, caution))):
        runs = (*runs, Run(f" ({beside})", "derived" if derived else "body", "muted"))
    return Remark(judged(runs, mark), mark)


def _split(words: str, comparison: AgainstComparator) -> tuple[str, str]:
    """What is set in the colour of the verdict, and the rest: 5 points| below the average."""
    position = comparison.position
    if comparison.is_twofold or (position and position.rank):
        return words, ""
    joints = (" above ", " below ") if comparison.gap else (" ",)
    for joint in joints:
        first, found, rest = words.partition(joint)
        if found:
            return first, f"{joint}{rest}"
    return words, ""


def remarks(index: Index, metric: Metric, most: int = BRIEF) -> tuple[Remark, ...]:
    """What to say under the metric's figure: movement first, then comparisons, else its remark.

    Where only the first two are wanted, comparisons with averages and targets crowd out others,
    except for those that say something else.
    """
    moved = change(metric)
    lines = [Remark((Run(one, "strong"),)) for one in unordered_texts(metric, most)]
    lines += [change_remark(index, metric, moved)] if moved else [*movement_remarks(metric)]
    wanted, found = told_comparisons(index, metric), ranked(index, metric)
    weighty = [item for item in found if is_weighty(index, item)]
    if most <= BRIEF and (weighty or lines):
        found = tuple(weighty)
    room = max(most - len(lines) - len(wanted), 0)
    chosen = {item.comparator for item in wanted}
    chosen.update([item.comparator for item in found if item.comparator not in chosen][:room])
    for item in ranked(index, metric):
        if item.comparator in chosen:
            lines.append(comparison_remark(index, metric, item))
    if not lines and metric.remark:
        lines.append(Remark((Run(one_line(metric.remark), "strong"),)))
    if empty := newest_gap_text(index, metric):
        lines.append(Remark((Run(empty, "body", "muted"),)))
    return tuple(lines)


def compared_words(index: Index, metric: Metric) -> Remark:
    """The one short line that says most: against an average or target, else the movement.

    A comparison that says something else is told as well, and that a newer period has no figure.
    """
    made, empty = _compared(index, metric), newest_gap(index, metric)
    if empty is None:
        return made
    which, note = empty
    words = f"no figure {which} ({note})" if latest(metric) else f"{note} {which}"
    return replace(made, line=(Run("; ".join(filter(None, (plain(made.line), words)))),))


def _compared(index: Index, metric: Metric) -> Remark:
    compared, moved = told_comparisons(index, metric), change(metric)
    words = [judged_text(index, metric, item) for item in compared]
    if moved is not None and not (compared and is_weighty(index, compared[0])):
        short = change_remark(index, metric, moved, short=True)
        return Remark((Run("; ".join([plain(short.line), *words])),), short.mark)
    if compared:
        return Remark((Run("; ".join(words)),), comparison_mark(compared[0]))
    printed = movement_remarks(metric)[:1]
    return printed[0] if printed else Remark((Run(one_line(metric.remark or "")),))
