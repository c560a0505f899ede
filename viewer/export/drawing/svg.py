"""A chart as SVG, for paper: text stays text, and black and white lose nothing.

Always in the light theme. Written for the print engine: plain shapes, no styles, no scripts.
"""

from html import escape

from viewer.characters import NOT_XML
from viewer.presentation.charts.layout import lay_out, natural_height
from viewer.presentation.charts.measure import Weight, shortened, table_measure
from viewer.presentation.charts.picture import BarBox, Label, Marker, Picture, Stroke, Tone
from viewer.presentation.charts.sketch import SMALL
from viewer.presentation.content.chart import ChartSpec
from viewer.presentation.content.shapes import corners
from viewer.presentation.content.text import Ink
from viewer.presentation.content.time_chart import TimeChart
from viewer.presentation.inks import LIGHT

FONT = "'Source Sans Pro', 'Source Sans 3', 'Noto Sans', Arial, sans-serif"
"""In quotation marks: a name with a bare number would make the print engine drop the whole list."""

TONES: dict[Tone, str] = {
    "subject": LIGHT.accent,
    "other": LIGHT.muted,
    "grid": LIGHT.edge,
    "axis": LIGHT.control,
    "leader": LIGHT.control,
}
TITLE_SCALE = 1.2
MOST_LINES, MOST_LETTERS = 6, 1000  # of a title, a subtitle or a source


def chart_svg(spec: ChartSpec) -> str:
    """The chart with its title, subtitle and source, as a whole SVG file."""
    width, em = 640.0, 14.0
    title = wrapped(spec.title, width / (em * TITLE_SCALE), strong=True)
    subtitle = wrapped(spec.subtitle, width / em)
    footer = wrapped(spec.footer, width / (em * SMALL))
    top = em * (1.55 * len(title) + 1.3 * len(subtitle) + 1.0)
    height = natural_height(spec, em)
    whole = top + height + em * (1.25 * len(footer) + 0.6)
    picture = lay_out(spec, width, height, em)
    out = [svg_head(spec, width, whole)]
    out.append(f'<rect width="{short(width)}" height="{short(whole)}" fill="{LIGHT.card}"/>')
    y = 0.0
    for line in title:
        y += em * 1.55
        out.append(_label(Label(0, y - em * 0.25, line, weight="strong"), em * TITLE_SCALE))
    for line in subtitle:
        y += em * 1.3
        out.append(_label(Label(0, y - em * 0.2, line, ink="muted"), em))
    out.append(f'<g transform="translate(0 {short(top)})">')
    out.extend(_drawing(picture, em))
    out.append("</g>")
    for number, line in enumerate(footer):
        at = top + height + em * (1.25 * (number + 1))
        out.append(_label(Label(0, at, line, ink="muted", small=True), em))
    out.append("</svg>\n")
    return "\n".join(out)


def picture_svg(
    spec: ChartSpec, width: float, height: float, em: float, id_prefix: str = ""
) -> str:
    """Only the drawing, for a page that sets title and source itself.

    Charts that share a page tell their ids apart by the prefix.
    """
    picture = lay_out(spec, width, height, em)
    head = svg_head(spec, width, height, id_prefix)
    return "\n".join([head, *_drawing(picture, em), "</svg>\n"])


def wrapped(text: str, room: float, *, strong: bool = False) -> list[str]:
    """The text in lines of `room` em; wider words, and what the last line cannot hold, are cut."""
    weight: Weight = "strong" if strong else "body"
    lines: list[str] = []
    for word in text[:MOST_LETTERS].split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and table_measure(longer, weight) <= room:
            lines[-1] = longer
        elif len(lines) < MOST_LINES:
            lines.append(shortened(word, room, table_measure, weight))
        else:
            lines[-1] = shortened(f"{longer} …", room, table_measure, weight)
            break
    return lines


def svg_head(
    shown: ChartSpec | TimeChart,
    width: float,
    height: float,
    id_prefix: str = "",
    scale: float = 1.0,
) -> str:
    """The first element with its title and what the drawing shows; it is `scale` times as large."""
    title, description = f"{id_prefix}t", f"{id_prefix}d"
    size = f'width="{short(width * scale)}" height="{short(height * scale)}"'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" {size}'
        f' viewBox="0 0 {short(width)} {short(height)}" role="img"'
        f' aria-labelledby="{title} {description}">\n'
        f'<title id="{title}">{safe(shown.title)}</title>\n'
        f'<desc id="{description}">{safe(shown.alternative)}</desc>'
    )


def _drawing(picture: Picture, em: float) -> list[str]:
    return [
        *map(_stroke, picture.strokes),
        *(part for box in picture.boxes for part in _box(box)),
        *map(_marker, picture.markers),
        *(_label(label, em) for label in picture.labels),
    ]


def _stroke(stroke: Stroke) -> str:
    places = " ".join(f"{short(x)},{short(y)}" for x, y in stroke.points)
    dash = f' stroke-dasharray="{" ".join(map(short, stroke.dash))}"' if stroke.dash else ""
    return (
        f'<polyline points="{places}" fill="none" stroke="{TONES[stroke.tone]}"'
        f' stroke-width="{short(stroke.width)}"{dash}/>'
    )


def _box(box: BarBox) -> list[str]:
    colour = TONES[box.tone]
    fill = LIGHT.card if box.hollow or box.hatched else colour
    place = rect_place(box.x, box.y, box.width, box.height)
    dash = ' stroke-dasharray="4 3"' if box.hollow else ""
    parts = [f'<rect {place} fill="{fill}" stroke="{colour}" stroke-width="1.5"{dash}/>']
    if box.hatched:
        parts.extend(_hatching(box, colour))
    return parts


def rect_place(x: float, y: float, width: float, height: float) -> str:
    """Where a rectangle stands, as attributes."""
    return f'x="{short(x)}" y="{short(y)}" width="{short(width)}" height="{short(height)}"'


def _hatching(box: BarBox, colour: str) -> list[str]:
    """Slanted lines cut to the box: a pattern that every renderer draws alike."""
    parts, step = [], 7.0
    at = step
    while at < box.width + box.height:
        x1, y1 = box.x + max(0.0, at - box.height), box.y + min(at, box.height)
        x2, y2 = box.x + min(at, box.width), box.y + max(0.0, at - box.width)
        parts.append(
            f'<line x1="{short(x1)}" y1="{short(y1)}" x2="{short(x2)}" y2="{short(y2)}"'
            f' stroke="{colour}" stroke-width="1"/>'
        )
        at += step
    return parts


def _marker(marker: Marker) -> str:
    colour = ink_colour(marker.ink) if marker.ink else TONES[marker.tone]
    fill = LIGHT.card if marker.hollow else colour
    looks = f'fill="{fill}" stroke="{colour}" stroke-width="2"'
    r = marker.size / 2
    if marker.shape == "circle":
        return f'<circle cx="{short(marker.x)}" cy="{short(marker.y)}" r="{short(r)}" {looks}/>'
    places = " ".join(
        f"{short(marker.x + x)},{short(marker.y + y)}" for x, y in corners(marker.shape, r)
    )
    return f'<polygon points="{places}" {looks}/>'


def _label(label: Label, em: float) -> str:
    """Words; baseline, anchor and looks as the label says."""
    size = em * (SMALL if label.small else 1.0)
    more = f' text-anchor="{label.anchor}"' if label.anchor != "start" else ""
    more += ' font-weight="600"' if label.weight == "strong" else ""
    more += ' font-style="italic"' if label.weight == "derived" else ""
    return (
        # On each text: the print engine does not hand the family down from the root.
        f'<text x="{short(label.x)}" y="{short(label.y)}" font-family="{FONT}"'
        f' font-size="{short(size)}"'
        f' fill="{ink_colour(label.ink)}"{more}>{safe(label.text)}</text>'
    )


def ink_colour(ink: Ink) -> str:
    """An ink's colour in the light theme."""
    return str(getattr(LIGHT, ink))


def safe(text: str) -> str:
    """Text as the words of an element."""
    return escape(NOT_XML.sub("", text), quote=False)


def short(number: float) -> str:
    """A number short and the same every time: 12.5, 3."""
    return f"{number:.2f}".rstrip("0").rstrip(".") or "0"
