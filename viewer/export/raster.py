"""A drawing as pixels, for the formats that take no SVG."""

from functools import cache

import typst

from viewer.export.fonts import paper_font_folder

PAGE = b"""#set page(width: auto, height: auto, margin: 0pt)
#image("drawing.svg")
"""


def svg_png(svg: str, ppi: float = 200) -> bytes:
    """The drawing as PNG, where an inch is 96 of its units; the same one gives the same bytes."""
    data = typst.compile(  # type: ignore[call-overload] # the stub knows no dict of files yet
        {"main.typ": PAGE, "drawing.svg": svg.encode("utf-8", "replace")},
        format="png",
        ppi=ppi,
        font_paths=_fonts(),
    )
    assert isinstance(data, bytes)
    return data


@cache
def _fonts() -> typst.Fonts:
    """The paper font alone, so that a chart looks alike on every computer."""
    return typst.Fonts(include_system_fonts=False, font_paths=[str(paper_font_folder())])
