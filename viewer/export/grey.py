"""Colours as greys, for a printer without colours."""

import re

_COLOUR = re.compile(r"#[0-9a-fA-F]{6}\b")


def greyed(text: str) -> str:
    """The text with every #rrggbb in it as the grey of the same lightness."""
    return _COLOUR.sub(lambda found: _grey(found[0]), text)


def _grey(colour: str) -> str:
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    shade = round(0.2126 * red + 0.7152 * green + 0.0722 * blue)
    return f"#{shade:02x}{shade:02x}{shade:02x}"
