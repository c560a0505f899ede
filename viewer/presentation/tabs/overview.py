"""Overview: how the Area did, in ten seconds."""

from dataclasses import replace

from viewer.domain.findings import Finding, FindingKind
from viewer.domain.index import Index
from viewer.domain.metrics import Comparator, Metric
from viewer.presentation.content.overview import Overview, Panel
from viewer.presentation.content.row import Cite, Row
from viewer.presentation.content.text import Run, one_line, plain
from viewer.presentation.memo import once_per_report
from viewer.presentation.parts.rating_tally import rating_panel
from viewer.presentation.parts.rows import finding_rows
from viewer.presentation.parts.tiles import tile
from viewer.presentation.wording.comparisons import (
    caution_text,
    comparison_mark,
    comparison_text,
    judged_text,
    ranked,
)
from viewer.presentation.wording.marks import VERDICT_MARKS, judged, key_of
from viewer.presentation.wording.metric_summary import metric_name, short_name
from viewer.presentation.wording.numbers import count_text, then_text, with_article
from viewer.presentation.wording.silence import none_of
from viewer.presentation.wording.tips import tip
from viewer.store.session.place import Place

TILES = 6
ROWS = 6
COMPARED = 8
MOST_COMPARED = 40  # where more than COMPARED are worse or disputed, which show first
PLAIN = 2
WORSE = VERDICT_MARKS["worse"]
Ranked = tuple[int, Row]  # how soon it may be left out: 0 disputed, 1 worse, 2 any other


@once_per_report
def overview(index: Index) -> Overview:
    """Ratings, headline figures, comparisons, and the first strengths and weaknesses."""
    chosen = _chosen(index)
    tiles = tuple(tile(index, metric) for metric in chosen[:TILES])
    kind = "headline figure" if any(metric.headline for metric in chosen) else "metric"
    return Overview(
        rating_panel(index),
        tiles,
        key_of(tiles),
        none_of(index, "figures"),
        _more(len(chosen), TILES, kind, f"{kind}s", "metrics"),
        _compared(index),
        _findings(index, index.praised, "strength", "strengths"),
        _findings(index, index.criticised + index.recommended, "weakness", "weaknesses"),
    )


def _chosen(index: Index) -> list[Metric]:
    """The metrics with a headline figure, or all with any figure where none is marked."""
    every = index.metrics.values()
    marked = [metric for metric in every if metric.headline]
    return marked or [metric for metric in every if metric.figures or metric.movements]


def _more(every: int, shown: int, one: str, many: str, tab: str) -> Row | None:
    """A row that counts what is not shown here, and leads to all of it."""
    if every <= shown:
        return None
    words = count_text(every - shown, f"more {one}", f"more {many}")
    return Row(words, place=Place(tab), spoken=f"All {every:,} {many}")


def _compared(index: Index) -> tuple[Panel, ...]:
    rows: dict[str, list[Ranked]] = {}
    for metric in index.metrics.values():
        for item in ranked(index, metric):
            mark = comparison_mark(item)
            words = comparison_text(index, metric, item)
            if not item.is_twofold:  # what is told of both is a whole sentence
                tail = then_text(item.then)
                if caution := caution_text(item):
                    tail = f"{tail} ({caution})"
                words = _short(words.removesuffix(tail), index.comparators[item.comparator]) + tail
            short = (Run(words, "body", "muted"),)
            said = plain(judged(short, mark))
            row = Row(
                short_name(index, metric),
                mark,
                (Run(said, "body", "muted"),),
                Place("metrics", metric.id),
                f"{metric_name(metric)}: {judged_text(index, metric, item)}",
                Cite("compared", metric.id, item.comparator),
                tip(index, metric_name(metric)),
            )
            weight = 0 if item.is_twofold else 1 if mark == WORSE else 2
            rows.setdefault(item.comparator, []).append((weight, row))
    return _panels({one: sorted(rows[one.id], key=_by_mark) for one in _panels_in_order(index)
                    if one.id in rows})  # fmt: skip


def _panels(rows: dict[Comparator, list[Ranked]]) -> tuple[Panel, ...]:
    """The comparisons there is room for, by comparator, and how many more there are."""
    every = [one for found in rows.values() for one in found]
    needed = sum(weight < PLAIN for weight, _ in every)
    most = max(COMPARED, min(needed, MOST_COMPARED))
    kept = {id(row) for _, row in sorted(every, key=lambda one: one[0])[:most]}
    panels = []
    for comparator, found in rows.items():
        shown = tuple(row for _, row in found if id(row) in kept)
        if shown:
            title = f"Against {with_article(one_line(comparator.title))}"
            panels.append(Panel(title, shown, ""))
    if more := _more(len(every), most, "comparison", "comparisons", "metrics"):
        panels[-1] = replace(panels[-1], rows=(*panels[-1].rows, more))
    return tuple(panels)


def _panels_in_order(index: Index) -> list[Comparator]:
    kinds = ["average", "other", "target"]
    compared = (item for item in index.comparators.values() if item.kind in kinds)
    return sorted(compared, key=lambda item: kinds.index(item.kind))


def _by_mark(ranked: Ranked) -> int:
    _, row = ranked
    order = {"up": 0, "level": 1, "down": 2}
    return order.get(row.mark.shape, 3) if row.mark else 3


def _short(words: str, comparator: Comparator) -> str:
    """The words without the comparator, which the panel's title names already."""
    title = with_article(one_line(comparator.title))
    for joint in (" than ", " to ", " "):
        words = words.removesuffix(f"{joint}{title}")
    words = words.removesuffix(" as")  # of: the same as
    return words.removesuffix(" nationally")


def _findings(index: Index, found: tuple[Finding, ...], kind: FindingKind, tab: str) -> Panel:
    rows = [*finding_rows(index, found[:ROWS], tab)]
    alike = all(item.kind == kind for item in found)
    nouns = (kind, tab) if alike else ("finding", "findings")
    if more := _more(len(found), ROWS, *nouns, tab):
        rows.append(more)
    return Panel(tab.capitalize(), tuple(rows), none_of(index, tab))
