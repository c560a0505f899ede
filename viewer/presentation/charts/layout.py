"""Where everything on a chart goes. Two renderers draw the picture; neither decides anything."""

from viewer.presentation.charts.layout_rows import (
    POSITION,
    ROW,
    lay_out_figure,
    lay_out_positions,
    lay_out_rows,
    remark_lines,
)
from viewer.presentation.charts.layout_time import lay_out_time
from viewer.presentation.charts.measure import TextMeasure, table_measure
from viewer.presentation.charts.picture import Picture
from viewer.presentation.charts.sketch import LINE, Sketch, TimeWindow
from viewer.presentation.content.chart import ChartSpec

FEW, TIGHT, REMARK = 2, 13.0, 1.8


def lay_out(
    spec: ChartSpec,
    width: float,
    height: float,
    em: float,
    measure: TextMeasure = table_measure,
    window: TimeWindow | None = None,
) -> Picture:
    """Lay a chart out into `width` by `height` pixels with body text of `em` pixels."""
    sketch = Sketch(width, height, em, measure)
    if spec.periods is not None:
        remark = REMARK + LINE * (len(remark_lines(spec, sketch)) - 1) if spec.below else 0.0
        below = (_positions_height(spec) + remark) * em
        sketch.height -= below
        lay_out_time(spec, sketch, window)
        sketch.height += below
        lay_out_positions(spec, sketch, height - below + em * 0.4)
    elif spec.kind == "figure":
        lay_out_figure(spec, sketch)
    elif spec.series:
        lay_out_rows(spec, sketch)
    else:
        lay_out_positions(spec, sketch, sketch.em * 0.5)
    return sketch.done()


def natural_height(spec: ChartSpec, em: float, *, tight: bool = False) -> float:
    """The height that suits a chart, in pixels, for body text of `em` pixels.

    On a page, a line between two figures is told as well by a `tight`, lower chart.
    """
    remark = REMARK if spec.below else 0.0
    if spec.periods is not None:
        few = tight and len(spec.periods.ticks) <= FEW and len(spec.series) <= FEW
        return em * ((TIGHT if few else 17.5) + _positions_height(spec) + remark)
    positions = _positions_height(spec)
    if spec.kind == "figure":
        return em * (3.2 + positions + remark)
    rows = ROW * len(spec.series) + 2.4 if spec.series else 0.0
    return em * (1.0 + rows + positions + remark)


def _positions_height(spec: ChartSpec) -> float:
    return POSITION * len(spec.positions) + 2.4 if spec.positions else 0.0
