"""Whether a quotation holds the figure that it is given for."""

from decimal import ROUND_HALF_UP, Context, Decimal
from functools import lru_cache

from viewer.domain.numbers.grammar import Numeral, read_numbers

_EXACT = Context(prec=60, rounding=ROUND_HALF_UP)


def holds_figure(quote: str, value: Decimal, *, in_sum: bool = False) -> bool:
    """Tell whether `quote` prints `value`, in digits or words, whatever its sign and unit.

    A fraction is the figure too, as a share or per cent, rounded as the figure is: “a third” holds
    33, 33.3 and 0.33. For a number `in_sum`, the parts of a fraction count as well: it holds 3.
    """
    size = abs(value)
    return any(_is(numeral, size, in_sum) for numeral in read_numbers(quote))


def _is(numeral: Numeral, size: Decimal, in_sum: bool) -> bool:
    if numeral.kind == "years":
        return False
    if not numeral.under:
        return size in (numeral.value, numeral.digits, *numeral.parts)
    parts = numeral.over, numeral.under
    return size in numeral.parts or _is_share(size, *parts) or (in_sum and size in parts)


@lru_cache(maxsize=1_000)
def _is_share(value: Decimal, over: int, under: int) -> bool:
    """Whether a value is this fraction, or a hundred times it, to the decimals it has."""
    exponent = value.as_tuple().exponent
    decimals = max(-exponent, 0) if isinstance(exponent, int) else 0
    for times in (1, 100) if decimals else (100,):
        share = _EXACT.divide(Decimal(over * times), Decimal(under))
        if share.quantize(Decimal(1).scaleb(-decimals), context=_EXACT) == value:
            return True
    return False
