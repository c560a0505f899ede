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
    "fifteen sixteen seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_SPELLED = {word: n for n, word in enumerate(_WORDS)} | {
    word: 10 * n for n, word in enumerate(_TENS, start=2)
}
_POWERS = {"hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}


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
    yield from map(Decimal, _spelled(_NUMBER.sub(" ", plain).lower()))


def _spelled(text: str) -> Iterator[int]:
    """The numbers written in words: seven, twenty-one, one hundred and twenty."""
    whole, part, counting = 0, 0, False
    for word in [*re.findall(r"[a-z]+", text), ""]:
        number, power = _SPELLED.get(word), _POWERS.get(word)
        if word == "and" and counting and part % 100 == 0:
            continue
        # A word goes on with the number before it only where that leaves room: twenty, then one.
        fits = power or (number and part % (10 if number < 10 else 100) == 0)
        if counting and not fits:
            yield whole + part
            whole, part, counting = 0, 0, False
        if number is not None:
            part, counting = part + number, True
        elif power == 100:
            part, counting = max(part, 1) * power, True
        elif power is not None:
            whole, part, counting = whole + max(part, 1) * power, 0, True
