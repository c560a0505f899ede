"""Places in an order, as they are written."""


def ordinal(number: int) -> str:
    """A place as it is written: 1st, 12th, 23rd."""
    endings = {1: "st", 2: "nd", 3: "rd"}
    ending = "th" if number // 10 % 10 == 1 else endings.get(number % 10, "th")
    return f"{number:,}{ending}"
