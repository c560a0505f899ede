"""What a start says of what this window cannot do."""

NOT_REMEMBERED = "Nothing you choose here will be remembered, because you have no home folder."
ALONE = (
    "Reports that you open later will have windows of their own, because the program has no"
    " private folder to reach this window through."
)


def start_words(*, remembers: bool, alone: bool) -> str:
    """A sentence or two; empty if all is as usual."""
    parts = ("" if remembers else NOT_REMEMBERED, ALONE if alone else "")
    return " ".join(filter(None, parts))
