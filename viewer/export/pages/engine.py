"""The print engine: what it is handed so that it need not read twice, and what is kept of it.

- It parses as markup whatever it is handed, and again each time. So its templates stay on the disk,
  where an engine that is kept sees that they are the same, and data is one long comment to it.
- The pages made last are kept: those of a preview are the ones that are then printed or exported.

The first spares 6 of 30 ms each time that a summary is set, the second all: `./scripts/bench pdf`.
"""

import json
from collections import defaultdict
from datetime import datetime
from functools import lru_cache
from typing import Any

import typst

from viewer.resources import resource

KEPT = 4
"""So many PDFs: a summary is set twice where it might be set closer."""

_MAIN = b'#include "summary.typ"'
_idle: defaultdict[typst.Fonts, list[typst.Compiler]] = defaultdict(list)

EngineFiles = tuple[tuple[str, bytes], ...]
Standards = tuple[str, ...]


def as_data(values: dict[str, Any]) -> bytes:
    """Values as JSON in one line that begins, for who reads it as markup, a comment."""
    return json.dumps({"//": "", **values}, ensure_ascii=False).encode("utf-8")


@lru_cache(KEPT)
def pages_of(
    files: EngineFiles, fonts: typst.Fonts, standards: Standards, moment: datetime
) -> bytes:
    """The template's pages of files with data, as a PDF that says it was made at a moment."""
    try:
        engine = _idle[fonts].pop()
    except IndexError:  # the first, or others are at work in other threads
        engine = typst.Compiler(root=resource("summary.typ").parent, font_paths=fonts)
    given: Any = {"main.typ": _MAIN, **dict(files)}  # the stub knows no dict of files yet
    wanted: Any = list(standards)
    try:
        made = engine.compile(given, format="pdf", pdf_standards=wanted, timestamp=moment)
    finally:
        _idle[fonts].append(engine)
    assert isinstance(made, bytes)
    return made
