"""Bits: rows of a matrix as one number, so that any choice is an `&`, and its count no loop."""

from collections.abc import Iterable, Iterator, Sequence

from viewer.domain.collection.matrix import MatrixRow

Bits = int
"""Rows, each one bit by its number."""


def bits_of(numbers: Iterable[int], count: int) -> Bits:
    """Rows, given by their numbers, as bits."""
    data = bytearray(count // 8 + 1)
    for number in numbers:
        data[number >> 3] |= 1 << (number & 7)
    return int.from_bytes(data, "little")


def rows_of(bits: Bits, rows: Sequence[MatrixRow]) -> Iterator[MatrixRow]:
    """The rows that these bits stand for."""
    for start, byte in enumerate(bits.to_bytes(len(rows) // 8 + 1, "little")):
        for offset in _SET[byte]:
            yield rows[start * 8 + offset]


_SET = [[bit for bit in range(8) if byte >> bit & 1] for byte in range(256)]
