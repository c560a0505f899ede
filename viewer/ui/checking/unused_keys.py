"""Keys that came through to the page because they can do nothing now: each gets an answer."""

import re

from PySide6.QtGui import QKeyEvent, QKeySequence

from viewer.presentation.checking.keys import KEYS

_OURS = frozenset(keys for key in KEYS for keys in (key.keys, key.also) if keys)
_LETTER = re.compile(r"(?:Shift\+)?[A-Z]")


def unused_key(event: QKeyEvent) -> str:
    """The key as it is written, if it is one of the page or a letter; else nothing."""
    keys = QKeySequence(event.keyCombination()).toString()
    return keys if keys in _OURS or _LETTER.fullmatch(keys) else ""
