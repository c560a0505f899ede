"""What a start says of what this window cannot do."""

NOT_REMEMBERED = "Your settings will not be saved, because you have no home folder."
ALONE = (
    "Reports that you open later will each open in a new window, because the program has no"
    " private folder on this computer."
)


def start_words(*, remembers: bool, alone: bool) -> str:
    """A sentence or two; empty if all is as usual."""
    parts = ("" if remembers else NOT_REMEMBERED, ALONE if alone else "")
    return " ".join(filter(None, parts))
