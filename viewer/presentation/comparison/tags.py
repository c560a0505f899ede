"""Whether the other report has a finding too, in a word."""

from viewer.domain.comparison.comparing import Comparison
from viewer.domain.comparison.findings import SeenFinding
from viewer.domain.findings import FindingKind
from viewer.presentation.comparison.content import Side
from viewer.presentation.comparison.which import order_word, short_name

_TURNED: dict[FindingKind, str] = {
    "strength": "a strength {}",
    "weakness": "a weakness {}",
    "recommendation": "a recommendation {}",
    "mixed": "praised and criticised {}",
    "context": "context {}",
}


def tag_text(comparison: Comparison, item: SeenFinding, side: Side) -> str:
    """Whether the other report has a finding too: new, gone, repeated, a strength in 2019."""
    other: Side = "first" if side == "second" else "second"
    if item.other is not None and item.recurrence == "turned":
        return _TURNED[item.other.kind].format(short_name(comparison, other))
    if item.recurrence == "repeated":
        return "repeated" if comparison.one_body else "in both"
    if not comparison.one_body or comparison.order == "unknown":
        return f"not {short_name(comparison, other)}"
    return "new" if order_word(comparison, side) == "later" else "not repeated"
