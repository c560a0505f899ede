"""The shipped report with hostile words in every text that people read."""

import json
import re
from typing import Any

from tests.proof.mutants import _is_text, nodes
from tests.proof.words import HOSTILE_WORDS, UNICODE_TRICKS
from viewer.domain.base import ID_PATTERN
from viewer.resources import shipped_report

WORDS = (*HOSTILE_WORDS, *UNICODE_TRICKS)
ROUNDS = 3


def hostile(turn: int) -> bytes:
    """The file of one turn; over all turns, most words have been in most places."""
    tree: Any = json.loads(shipped_report().read_bytes())
    texts = [spot for spot in nodes(tree) if _is_text(spot[1], spot[0][spot[1]])]
    texts = [spot for spot in texts if not re.fullmatch(ID_PATTERN, spot[0][spot[1]])]
    for number, (around, key) in enumerate(texts):
        words = WORDS[(number * 5 + turn * 17) % len(WORDS)]
        # What stood there stays: quotations must hold their figures, and periods differ.
        around[key] = f"{words} {around[key]}"[:19_000]
    tree["report"]["subject"]["name"] = WORDS[turn * 3 % len(WORDS)]
    tree["sources"][0]["address"] = ("file:///etc/passwd", "javascript:alert(1)", "smb://x/y")[turn]
    return json.dumps(tree).encode("utf-8")
