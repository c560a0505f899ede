"""What is worked out once for each open report, and forgotten with it.

Without it another finding of a thousand takes two seconds to show: `./scripts/bench growth`.
"""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar
from weakref import WeakKeyDictionary

from viewer.domain.index import Index

T = TypeVar("T")


def once_per_report(make: Callable[[Index], T]) -> Callable[[Index], T]:
    """Have something made of a report when it is first wanted; it must not hold the report."""
    kept: WeakKeyDictionary[Index, T] = WeakKeyDictionary()

    @wraps(make)
    def made(index: Index) -> T:
        if index not in kept:
            kept[index] = make(index)
        return kept[index]

    return made
