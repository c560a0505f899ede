"""Overview: how the Area did, in ten seconds."""

from dataclasses import replace

from viewer.domain.findings import FindingKind
from viewer.domain.index import Index
from viewer.domain.metrics import Comparator
from viewer.presentation.comparing import comparison_mark, comparison_text, judged_text, ranked
from viewer.presentation.front import Cite, Overview, Panel, Row, Tile
from viewer.presentation.keeping import once_per_report
from viewer.presentation.marks import judged, key_of
from viewer.presentation.placing import finding_rows
from viewer.presentation.ratings import rating_panel
from viewer.presentation.standing import metric_name, short_name, tile
from viewer.presentation.text import Run, one_line, plain
from viewer.presentation.tips import tip
from viewer.presentation.words import with_article
from viewer.store.history import Place

TILES = 6
ROWS = 6
COMPARED = 8


@once_per_report
def overview(index: Index) -> Overview:
    """Ratings, headline figures, comparisons, and the first strengths and weaknesses."""
    tiles = _tiles(index)
    return Overview(
        rating_panel(index),
        tiles,
        key_of(tiles),
        "This report gives no figures.",
        _compared(index),
        _findings(index, "strength", "Strengths", "strengths"),
        _findings(index, "weakness", "Weaknesses", "weaknesses"),
    )


def _tiles(index: Index) -> tuple[Tile, ...]:
    chosen = [metric for metric in index.metrics.values() if metric.headline]
    if not chosen:
        chosen = [metric for metric in index.metrics.values() if metric.observations]
    return tuple(_with_tip(index, tile(index, metric)) for metric in chosen[:TILES])


def _with_tip(index: Index, made: Tile) -> Tile:
    derived = "derived" in plain((*made.value, *(run for one in made.remarks for run in one.line)))
    return replace(made, tip=tip(index, made.caption, derived=derived))


def _compared(index: Index) -> tuple[Panel, ...]:
    rows: dict[str, list[Row]] = {}
    for metric in index.metrics.values():
        for item in ranked(index, metric):
            mark = comparison_mark(item)
            words = comparison_text(index, metric, item)
            short = (Run(_short(words, index.comparators[item.comparator]), "body", "muted"),)
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
            rows.setdefault(item.comparator, []).append(row)
    panels = []
    room = COMPARED
    for comparator in _in_order(index):
        found = sorted(rows.get(comparator.id, ()), key=_verdict_order)[: max(room, 0)]
        room -= len(found)
        if found:
            panels.append(Panel(f"Against {with_article(one_line(comparator.title))}",
                                tuple(found), ""))  # fmt: skip
    return tuple(panels)


def _in_order(index: Index) -> list[Comparator]:
    kinds = ["average", "other", "target"]
    compared = (item for item in index.comparators.values() if item.kind in kinds)
    return sorted(compared, key=lambda item: kinds.index(item.kind))


def _verdict_order(row: Row) -> int:
    order = {"up": 0, "level": 1, "down": 2}
    return order.get(row.mark.shape, 3) if row.mark else 3


def _short(words: str, comparator: Comparator) -> str:
    """The words without the comparator, which the panel's title names already."""
    title = with_article(one_line(comparator.title))
    for joint in (" than ", " to ", " "):
        words = words.removesuffix(f"{joint}{title}")
    return words.removesuffix(" nationally")


def _findings(index: Index, kind: FindingKind, title: str, tab: str) -> Panel:
    found = index.findings_by_kind.get(kind, ())
    shown = finding_rows(found[:ROWS])
    rows = [replace(row, tip=tip(index, row.text)) for row in shown]
    if len(found) > ROWS:
        more = len(found) - ROWS
        words = f"{more:,} more {kind if more == 1 else tab}"
        rows.append(Row(words, place=Place(tab), spoken=f"All {len(found)} {tab}"))
    return Panel(title, tuple(rows), f"This report names no {tab}.")
