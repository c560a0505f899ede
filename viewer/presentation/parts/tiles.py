"""A metric as a tile: its figure large, and what is said of it underneath."""

from dataclasses import replace

from viewer.domain.compare import change
from viewer.domain.index import Index
from viewer.domain.metrics import Metric
from viewer.domain.timeline import latest, unordered
from viewer.domain.units import unit_named
from viewer.presentation.charts.small import small_chart
from viewer.presentation.content.row import Cite
from viewer.presentation.content.text import Line, Run, one_line, plain
from viewer.presentation.content.tile import Remark, Tile
from viewer.presentation.wording.marks import judged
from viewer.presentation.wording.metric_summary import (
    BRIEF,
    NO_FIGURE,
    metric_name,
    newest_text,
    remarks,
)
from viewer.presentation.wording.numbers import (
    UNCHANGED,
    bare_figure,
    change_text,
    full_stop,
    move_text,
    of_text,
    printed_text,
    sentences,
)
from viewer.presentation.wording.tips import tip
from viewer.store.session.place import Place


def tile(index: Index, metric: Metric, *, most: int = BRIEF) -> Tile:
    """The metric as a tile: its figure large, or its verdict where there is no figure."""
    made = _untold_tile(index, metric, most)
    derived = "derived" in plain((*made.value, *(run for one in made.remarks for run in one.line)))
    return replace(made, tip=tip(index, made.caption, derived=derived))


def _untold_tile(index: Index, metric: Metric, most: int) -> Tile:
    """A tile without what its short words mean."""
    name, place = metric_name(metric), Place("metrics", metric.id)
    lines = remarks(index, metric, most)
    newest = latest(metric)
    if unordered(metric):
        several = newest_text(metric)
        said = sentences(*(plain(line.line) for line in lines))
        cites, spoken = Cite("metric", metric.id), sentences(f"{name}: {several}", said)
        return Tile((Run(several, "heading"),), lines, name, place, spoken, cites=cites)
    if newest is None:
        return _verdict_tile(name, place, lines)
    period = f" · {one_line(newest.period.label)}" if newest.period else ""
    big: Line = (Run(bare_figure(newest, metric.unit or "count"), "display"),)
    if beside := ", ".join(
        filter(None, (of_text(newest, metric.unit or "count"), printed_text(newest)))
    ):
        big = (*big, Run(f" {beside}", "caption", "muted"))
    if newest.basis == "derived":
        big = (*big, Run(" derived", "derived", "muted"))
    said = sentences(*(_spoken(metric, line) for line in lines))
    spoken = f"{name}{period}: {full_stop(plain(big))} {said}".strip()
    cites = Cite("metric", metric.id)
    caption = f"{name}{period}"
    return Tile(big, lines, caption, place, spoken, chart=small_chart(metric), cites=cites)


def _verdict_tile(name: str, place: Place, lines: tuple[Remark, ...]) -> Tile:
    if not lines:
        spoken = f"{name}: {NO_FIGURE}"
        return Tile((Run(NO_FIGURE, "heading", "muted"),), (), name, place, spoken)
    first, *others = lines
    words, mark = plain(first.line), first.mark
    head, _, rest = words.partition(" ")
    if words.startswith(f"{NO_FIGURE} "):
        head, rest = NO_FIGURE, words.removeprefix(NO_FIGURE).strip()
    elif head in {"rose", "fell", UNCHANGED}:  # a movement, and of what it is one
        head, rest = first.line[0].text, plain(first.line[1:]).strip()
        mark = None if rest else mark
    elif head not in {"better", "worse", "similar"}:
        head, rest = words, ""
    ink = first.mark.ink if first.mark else "text"
    below = Remark((Run(rest, "body", "muted"),), None if mark else first.mark)
    under = ((below,) if rest else ()) + tuple(others)
    spoken = f"{name}: {sentences(*(plain(line.line) for line in lines))}"
    cites = Cite("metric", place.item or "")
    return Tile((Run(head, "heading", ink),), under, name, place, spoken, mark, cites=cites)


def _spoken(metric: Metric, remark: Remark) -> str:
    words = plain(remark.line)
    moved = change(metric)
    if moved is not None and metric.unit is not None:
        unit = unit_named(metric.unit)
        short, said = change_text(moved.difference, unit), move_text(moved.difference, unit)
        words = words.replace(short, said)
    return plain(judged((Run(words),), remark.mark))
