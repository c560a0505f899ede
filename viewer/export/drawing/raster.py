"""A drawing as pixels, for the formats that take no SVG."""

import re

import typst

from viewer.export.drawing.faces import computer_faces, paper_faces
from viewer.store.resource_limits import ROOM, need_room

PAGE = b"""#set page(width: auto, height: auto, margin: 0pt)
#image("drawing.svg")
"""


OTHER_SCRIPTS = re.compile("[\u0530-\u1dff\u2e80-\U0003ffff]")
"""Letters that the paper font does not have: all but Latin, Greek, Cyrillic and signs."""


def svg_png(svg: str, ppi: float = 200) -> bytes:
    """The drawing as PNG, where an inch is 96 of its units; the same one gives the same bytes."""
    need_room(ROOM)
    # The paper font alone, so that a chart looks alike everywhere; more for other scripts.
    faces = computer_faces(svg) if OTHER_SCRIPTS.search(svg) else paper_faces()
    data = typst.compile(  # type: ignore[call-overload] # the stub knows no dict of files yet
        {"main.typ": PAGE, "drawing.svg": svg.encode("utf-8", "replace")},
        format="png",
        ppi=ppi,
        font_paths=faces.fonts,
    )
    assert isinstance(data, bytes)
    return data
