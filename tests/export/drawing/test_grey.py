"""In black and white, bodies on a chart are still told apart: rendered, and compared."""

from itertools import combinations

import pypdfium2  # type: ignore[import-untyped] # it has no types
import typst

from tests.builders import index, metric, observation
from viewer.export.drawing.grey import grey, greyed
from viewer.export.drawing.svg import picture_svg
from viewer.presentation.charts.layout import lay_out, natural_height
from viewer.presentation.charts.make import chart
from viewer.presentation.charts.picture import Marker

WIDTH, EM, SHARP = 500.0, 10.0, 6.0
HALF = 5
"""Half the side of what is looked at around a mark, in the chart's own pixels."""

PAGE = b'#set page(width: auto, height: auto, margin: 0pt)\n#image("c.svg", width: 500pt)'


def test_that_bodies_differ_in_shape_when_their_colours_are_gone() -> None:
    bodies = ("subject", "average", "target", "others")
    figures = [
        observation(40 + 10 * number + 3 * year, f"201{year}-1{year + 1}", whose=whose)
        for number, whose in enumerate(bodies)
        for year in range(4, 7)
    ]
    report = index(metrics=[metric(*figures)])
    spec = chart(report, report.metrics["rate"])
    height = natural_height(spec, EM)
    grey = _rendered(greyed(picture_svg(spec, WIDTH, height, EM)))
    found: dict[str, Marker] = {}
    for marker in lay_out(spec, WIDTH, height, EM).markers:
        found.setdefault(marker.shape, marker)
    assert len(found) == len(bodies)
    seen = {shape: _around(grey, marker) for shape, marker in found.items()}
    for one, other in combinations(seen.values(), 2):
        apart = sum(abs(a - b) > 64 for a, b in zip(one, other, strict=True)) / len(one)
        assert apart > 0.04


def test_that_a_grey_is_as_light_as_its_colour() -> None:
    greys = [grey(colour) for colour in ("#ff0000", "#00ff00", "#0000ff", "#ffffff")]
    assert greys == ["#363636", "#b6b6b6", "#121212", "#ffffff"]


def _rendered(svg: str) -> tuple[bytes, int]:
    pdf = typst.compile({"main.typ": PAGE, "c.svg": svg.encode()})  # type: ignore[call-overload]
    document = pypdfium2.PdfDocument(pdf)
    bitmap = document[0].render(scale=SHARP, grayscale=True)
    data, stride = bytes(bitmap.buffer), bitmap.stride
    document.close()
    return data, stride


def _around(grey: tuple[bytes, int], marker: Marker) -> list[int]:
    """The shades around a mark."""
    data, stride = grey
    x, y, half = round(marker.x * SHARP), round(marker.y * SHARP), round(HALF * SHARP)
    rows = (
        data[row * stride + x - half : row * stride + x + half] for row in range(y - half, y + half)
    )
    return [shade for row in rows for shade in row]
