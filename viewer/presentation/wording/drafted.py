"""What is said of a report that is made of a draft: that it is one, and what of it is open."""

from viewer.domain.index import Index
from viewer.domain.rules.flaw import in_a_row
from viewer.presentation.wording.numbers import count_text

_SINGULAR = {"facts": "fact", "ratings": "rating", "figures": "figure", "findings": "finding"}


def draft_text(index: Index) -> str:
    """Draft: 6 ratings and 41 figures are open. Empty for a report that is no draft."""
    if not index.undecided:
        return ""
    left = {name: count for name, count in index.undecided.items() if count}
    if not left:
        return "Draft: nothing is open."
    are = "is" if sum(left.values()) == 1 else "are"
    named = in_a_row([count_text(count, _SINGULAR[name], name) for name, count in left.items()])
    return f"Draft: {named} {are} open."
