"""The paper font, wherever it is installed."""

from pathlib import Path


def paper_font_folder() -> Path:
    """The folder with the faces of Source Sans Pro."""
    import font_source_sans_pro  # type: ignore[import-untyped] # a data package without types

    return Path(font_source_sans_pro.font_directory)
