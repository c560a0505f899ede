"""Whether a quotation holds the figure that it is given for."""

import re
from collections.abc import Iterator
from decimal import Decimal

_YEARS = re.compile(r"\b\d{4}\s?[-/–]\s?\d{2,4}\b")
_NUMBER = re.compile(
    r"(?<!\d)(?P<digits>\d{1,3}(?:[,   ]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
    r"\s*(?P<scale>thousand|million|billion|bn|m|k)?\b",
    re.IGNORECASE,
)
_SCALES = {
    "thousand": 3, "k": 3, "million": 6, "m": 6, "billion": 9, "bn": 9,
}  # fmt: skip
_WORDS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen twenty"
).split()
_TENS = {"thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80}
_SPELLED = {word: Decimal(n) for n, word in enumerate(_WORDS)} | {
    word: Decimal(n) for word, n in (_TENS | {"ninety": 90, "hundred": 100}).items()
}


def holds_figure(quote: str, value: Decimal) -> bool:
    """Tell whether `quote` prints `value`, in digits or words, whatever its sign and unit."""
    return any(figure == abs(value) for figure in _figures(quote))


def _figures(quote: str) -> Iterator[Decimal]:
    plain = _YEARS.sub(" ", quote)
    for match in _NUMBER.finditer(plain):
        digits = Decimal(re.sub(r"[,\s]", "", match["digits"]))
        yield digits
        if match["scale"]:
            yield digits.scaleb(_SCALES[match["scale"].lower()])
    for word in re.findall(r"[a-z]+", plain.lower()):
        if word in _SPELLED:
            yield _SPELLED[word]
