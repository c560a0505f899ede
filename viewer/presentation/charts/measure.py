"""How wide words are, near enough to lay a chart out without any toolkit.

Advance widths of Source Sans Pro in thousandths of an em, measured from the font; a letter that is
not in the table counts as a wide one, so that words never need more room than they are given.
"""

from collections.abc import Callable
from functools import lru_cache
from typing import Literal

from viewer.characters import LAID_IN, LEFT_TO_RIGHT

Weight = Literal["body", "strong", "derived"]
TextMeasure = Callable[[str, Weight], float]  # the width of words, in em
_REGULAR = """
200 289 426 497 497 824 609 249 303 303 418 497 249 311 249 350 497 497 497 497 497 497 497 497 497
497 249 249 497 497 497 425 847 544 588 571 615 527 494 617 652 263 480 579 486 727 647 664 566 664
569 534 536 645 515 786 513 476 539 303 350 303 497 500 542 504 553 456 555 496 292 504 544 246 247
495 255 829 547 542 555 555 347 419 338 544 467 718 446 467 425 303 241 303 497
"""
_WIDTHS = {chr(32 + n): int(width) / 1000 for n, width in enumerate(_REGULAR.split())}
_WIDTHS |= {"£": 0.497, "–": 0.48, "—": 0.8, "−": 0.497, "‘": 0.249, "’": 0.249, "·": 0.249}
_WIDTHS |= {"“": 0.426, "”": 0.426, "…": 0.948, "×": 0.497, "÷": 0.497}
_WIDTHS |= dict.fromkeys(LAID_IN + LEFT_TO_RIGHT, 0.0)  # they are not seen
_LATIN, _WIDE = 0.6, 1.05
_FOREIGN = 0.64  # the widest letter of the fonts that stand in for the paper font
_SCRIPTS, _SIGNS = 0x0370, 0x1E00  # where letters of scripts but Latin begin and end
_HEAVIER: dict[Weight, float] = {"body": 1.0, "strong": 1.035, "derived": 0.97}


@lru_cache(maxsize=8192)
def table_measure(text: str, weight: Weight) -> float:
    """The width of words from the table, in em."""
    # Words with letters of another script are set in another font, blanks and figures too.
    least = _FOREIGN if any(_SCRIPTS <= ord(letter) < _SIGNS for letter in text) else 0.0
    return sum(max(_width(letter), least) for letter in text) * _HEAVIER[weight]


def _width(letter: str) -> float:
    known = _WIDTHS.get(letter)
    if known is not None:
        return known
    return _LATIN if ord(letter) < 0x2000 else _WIDE


def shortened(text: str, room: float, measure: TextMeasure, weight: Weight = "body") -> str:
    """The text, cut with … to fit into `room` em."""
    if measure(text, weight) <= room:
        return text
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        if measure(text[:middle].rstrip() + "…", weight) <= room:
            low = middle
        else:
            high = middle - 1
    return text[:low].rstrip() + "…" if low else "…"
