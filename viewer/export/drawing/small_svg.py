"""A small chart as SVG: a line, the move along it, and a mark for each figure."""

from viewer.presentation.content.shapes import corners
from viewer.presentation.content.tile import Dot, SmallChart
from viewer.presentation.inks import LIGHT

WIDTH, HEIGHT = 120.0, 10.0
SIZE = 6.4


def small_svg(chart: SmallChart) -> str:
    """The drawing, 120 by 10 pixels; it only repeats what the words beside it say."""
    y, room = HEIGHT / 2, WIDTH - 2 * SIZE
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH:g}" height="{HEIGHT:g}"'
        f' viewBox="0 0 {WIDTH:g} {HEIGHT:g}">',
        f'<line x1="0" y1="{y:g}" x2="{WIDTH:g}" y2="{y:g}" stroke="{LIGHT.track}"/>',
    ]
    if chart.joined is not None:
        start, end = (SIZE + room * at for at in chart.joined)
        parts.append(
            f'<line x1="{start:.2f}" y1="{y:g}" x2="{end:.2f}" y2="{y:g}"'
            f' stroke="{LIGHT.accent}" stroke-width="2.2"/>'
        )
    last = len(chart.dots) - 1
    parts.extend(_dot(dot, SIZE + room * dot.at, y, n == last) for n, dot in enumerate(chart.dots))
    return "\n".join([*parts, "</svg>\n"])


def _dot(dot: Dot, x: float, y: float, newest: bool) -> str:
    colour = LIGHT.accent if dot.own else LIGHT.muted
    looks = f'fill="{LIGHT.card if dot.hollow else colour}" stroke="{colour}" stroke-width="1.4"'
    radius = SIZE * (0.3 if dot.own and not newest and not dot.hollow else 0.45)
    outline = corners(dot.shape, radius)
    if not outline:
        return f'<circle cx="{x:.2f}" cy="{y:g}" r="{radius:.2f}" {looks}/>'
    places = " ".join(f"{x + dx:.2f},{y + dy:.2f}" for dx, dy in outline)
    return f'<polygon points="{places}" {looks}/>'
