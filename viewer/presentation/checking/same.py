"""Identity wrapper: compares a value that is long to compare by `is`, in the place of `==`."""

from typing import Generic, TypeVar

T = TypeVar("T")


class Same(Generic[T]):
    """A frozen value that equals itself alone."""

    __slots__ = ("value",)

    def __init__(self, value: T) -> None:
        self.value = value

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Same) and other.value is self.value

    def __hash__(self) -> int:
        return id(self.value)
