"""`--sort` and `--group`: a word of the command line becomes an order."""

from argparse import ArgumentTypeError

from viewer.cli.collection.names import column_named, extra_named, kinds_of, unknown
from viewer.domain.base import slug
from viewer.domain.collection.filtering.filters import MatrixRows
from viewer.domain.collection.ordering import DUE, GROUP, Order, can_order


def ordered(rows: MatrixRows, word: str) -> Order:
    """The order of `--sort KEY`, the other way round with a hyphen in front."""
    reverse = word.startswith("-")
    key = word.removeprefix("-").strip()
    plain = {"body": "name", "published": "date"}.get(slug(key), slug(key))
    if plain == "age":
        return Order("date", not reverse)  # the oldest has the earliest date
    if (kind := kinds_of(rows).get(plain)) is not None:
        return Order(f"{GROUP}{kind}", reverse)
    if plain == DUE and not rows.says_when_due:
        raise ArgumentTypeError("--sort due: no report says when the next one is due")
    if can_order(rows.matrix, plain):
        return Order(plain, reverse)
    if (extra := extra_named(rows, key)) is not None:
        return Order(extra.name, reverse)
    return Order(column_named(rows, key).name, reverse)


def group_named(rows: MatrixRows, word: str) -> str:
    """The kind of group of this name."""
    kinds = kinds_of(rows)
    if slug(word) not in kinds:
        raise ArgumentTypeError(unknown(word, [*kinds.values()]))
    return kinds[slug(word)]
