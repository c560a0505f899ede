"""Colours as greys, for a printer without colours."""

import re

_COLOUR = re.compile(r'(?:(?<=[":])|^)#[0-9a-fA-F]{6}(?=["; }]|$)')


def greyed(text: str) -> str:
    """A drawing or a style with each colour as the grey of its lightness; words stay."""
    return _COLOUR.sub(lambda found: grey(found[0]), text)


def grey(colour: str) -> str:
    """The grey that is as light as #rrggbb."""
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    shade = round(0.2126 * red + 0.7152 * green + 0.0722 * blue)
    return f"#{shade:02x}{shade:02x}{shade:02x}"
