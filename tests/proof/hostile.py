"""The shipped report with hostile words in every text that people read."""

import json
import re
from typing import Any

from tests.proof.mutants import _is_text, nodes
from tests.proof.words import HOSTILE_WORDS, UNICODE_TRICKS
from viewer.domain.base import ID_PATTERN
from viewer.resources import shipped_report

WORDS = (*HOSTILE_WORDS, *UNICODE_TRICKS)
EACH = 3
"""Words of each text: so most words are in most kinds of places."""

LONGEST = 500
"""Letters of a word: what has no end is shown by other tests, and is no markup."""

ADDRESSES = ("file:///etc/passwd", "javascript:alert(1)", "smb://x/y")


def hostile() -> bytes:
    """The file."""
    tree: Any = json.loads(shipped_report().read_bytes())
    texts = [spot for spot in nodes(tree) if _is_text(spot[1], spot[0][spot[1]])]
    texts = [spot for spot in texts if not re.fullmatch(ID_PATTERN, spot[0][spot[1]])]
    for number, (around, key) in enumerate(texts):
        words = (WORDS[(number * 5 + turn * 17) % len(WORDS)][:LONGEST] for turn in range(EACH))
        # What stood there stays: quotations must hold their figures, and periods differ.
        around[key] = " ".join((*words, around[key]))
    about = tree["report"]
    # Printable ones, for these are the titles of windows.
    about["subject"]["name"] = " ".join(WORDS[: 3 * EACH : 3])
    about["programme"], about["inspectorate"] = WORDS[1:3]
    tree["sources"].append({**tree["sources"][0], "id": "another"})
    for source, address in zip(tree["sources"], ADDRESSES, strict=True):
        source["address"] = address
    return json.dumps(tree).encode("utf-8")
