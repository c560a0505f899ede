"""Whether a quotation holds the figure that it is given for."""

import re
from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Context, Decimal

_EXACT = Context(prec=60, rounding=ROUND_HALF_UP)
_MOST, _LONGEST = 10**12, 13
"""Nobody prints fractions of larger numbers."""

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


_DENOMINATORS = {
    "half": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
    "eighth": 8, "ninth": 9, "tenth": 10, "twelfth": 12, "twentieth": 20, "hundredth": 100,
}  # fmt: skip
_COUNT = rf"(?:an?|\d+|{'|'.join(_SPELLED)})"
_PARTS = re.compile(
    rf"\b(?P<n>{_COUNT})[\s-]+(?P<d>{'|'.join(_DENOMINATORS)}|halve)s?\b"
    rf"|\b(?P<some>{_COUNT})\s+(?:in|out\s+of)\s+(?:every\s+)?(?P<all>{_COUNT})\b"
    r"|\b(?P<over>\d+)\s?[/⁄]\s?(?P<under>\d+)\b"
    r"|(?<!first )(?<!second )\b(?P<half>half)\b(?![-\s]?(?:year|term|day|hour))"
)
_GLYPHS = {
    "½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅖": (2, 5),
    "⅗": (3, 5), "⅘": (4, 5), "⅙": (1, 6), "⅚": (5, 6), "⅐": (1, 7), "⅛": (1, 8), "⅜": (3, 8),
    "⅝": (5, 8), "⅞": (7, 8), "⅑": (1, 9), "⅒": (1, 10),
}  # fmt: skip


def holds_figure(quote: str, value: Decimal, *, in_sum: bool = False) -> bool:
    """Tell whether `quote` prints `value`, in digits or words, whatever its sign and unit.

    A fraction is the figure too, as a share or per cent, rounded as the figure is: “a third” holds
    33, 33.3 and 0.33. For a number `in_sum`, the parts of a fraction count as well: it holds 3.
    """
    size = abs(value)
    if any(figure == size for figure in _figures(quote)):
        return True
    found = set(_fractions(quote))
    return any(_is_share(size, *parts) or (in_sum and size in parts) for parts in found)


def _is_share(value: Decimal, over: int, under: int) -> bool:
    """Whether a value is this fraction, or a hundred times it, to the decimals it has."""
    exponent = value.as_tuple().exponent
    decimals = max(-exponent, 0) if isinstance(exponent, int) else 0
    for times in (1, 100) if decimals else (100,):
        share = _EXACT.divide(Decimal(over * times), Decimal(under))
        if share.quantize(Decimal(1).scaleb(-decimals), context=_EXACT) == value:
            return True
    return False


def _fractions(quote: str) -> Iterator[tuple[int, int]]:
    """The fractions in digits, signs and words: two thirds, one in five, 3/4, ½."""
    yield from (_GLYPHS[letter] for letter in quote if letter in _GLYPHS)
    for match in _PARTS.finditer(_YEARS.sub(" ", quote.lower())):
        if match["half"]:
            yield 1, 2
            continue
        over = match["n"] or match["some"] or match["over"]
        under = match["d"] or match["all"] or match["under"]
        pair = _counted(over), _DENOMINATORS.get(under, 2 if under == "halve" else _counted(under))
        if pair[1] and max(pair) < _MOST:
            yield pair


def _counted(word: str) -> int:
    if word.isdigit():
        return int(word[:_LONGEST])
    return _SPELLED.get(word, 1)


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
