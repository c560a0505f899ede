"""What the inspected body is compared with: the words of the document, each once."""

import re
from typing import Any

from viewer.domain.metrics import SUBJECT, ComparatorKind
from viewer.extraction.ids import ClaimedIds, short_id

EARLIER = "earlier figure"
AVERAGE = "average"
_KINDS: tuple[tuple[ComparatorKind, str], ...] = (
    ("target", r"\b(target|standard|benchmark|ambition|goal|expectation)"),
    ("average", r"\b(average|mean|median|national|nationally|england|wales|scotland)\b"),
    ("earlier", r"\b(last|previous|earlier|before|ago|prior)\b"),
)


class Comparators:
    """The comparators that figures name, in the order in which they are met."""

    def __init__(self) -> None:
        self._ids = ClaimedIds(SUBJECT)
        self._found: dict[str, dict[str, Any]] = {}

    def named(self, whose: str) -> str:
        """The id of what these words name; `subject` for the inspected body itself."""
        title = re.sub(r"^(the|an?)\s+", "", " ".join(whose.split()), flags=re.IGNORECASE)
        folded = title.casefold()
        if folded == SUBJECT:
            return SUBJECT
        if folded not in self._found:
            kind = next((kind for kind, words in _KINDS if re.search(words, folded)), "other")
            name = self._ids.take(short_id(title, "other"))
            self._found[folded] = {"id": name, "title": title, "kind": kind}
        return str(self._found[folded]["id"])

    @property
    def listed(self) -> list[dict[str, Any]]:
        """All comparators, as a report lists them."""
        return list(self._found.values())
