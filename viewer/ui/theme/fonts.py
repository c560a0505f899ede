"""The typefaces: the platform's for chrome, Source Sans for what the report says."""

from functools import cache
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase, QFontInfo

FACES = ("Regular", "It", "Semibold", "SemiboldIt")
CONTENT_FAMILY = "Source Sans Pro"


@cache  # Qt keeps a face again for each time that it is registered
def load_content_faces() -> str:
    """Register the four faces in use and return the family's name; empty if they cannot be."""
    import font_source_sans_pro  # type: ignore[import-untyped] # a data package without types  # noqa: PLC0415 - not needed for a start

    folder = Path(font_source_sans_pro.font_directory)
    found: list[str] = []
    for face in FACES:
        # The OpenType files are half the size of the TrueType ones, and load faster.
        number = QFontDatabase.addApplicationFont(str(folder / f"SourceSansPro-{face}.otf"))
        found += QFontDatabase.applicationFontFamilies(number)
    return CONTENT_FAMILY if CONTENT_FAMILY in found else ""


def is_there(font: QFont) -> bool:
    """Whether the platform has any typeface for this font. Listing all families takes 5 ms."""
    return bool(QFontInfo(font).family())
