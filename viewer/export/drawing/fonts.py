"""The paper font, wherever it is installed."""

from pathlib import Path

import font_source_sans_pro  # type: ignore[import-untyped] # a data package without types


def paper_font_folder() -> Path:
    """The folder with the faces of Source Sans Pro."""
    return Path(font_source_sans_pro.font_directory)
