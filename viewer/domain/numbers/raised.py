"""Digits that are set above the line, such as the mark of a footnote: ¹²³."""

RAISED_DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_LOWERED = str.maketrans(RAISED_DIGITS, "0123456789")


def lowered(text: str) -> str:
    """A text with its raised digits as digits of the line."""
    return text.translate(_LOWERED)
