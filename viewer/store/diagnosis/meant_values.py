"""Values as people write them: what a report file has in their place, where that is certain.

A new one is a row of `MEANT`: the name of a key, and what it makes of a text, or None.
"""

import re
from collections.abc import Callable

WORDS: dict[str, dict[str, tuple[str, ...]]] = {
    "qualifier": {
        "about": (
            "almost", "nearly", "around", "roughly", "approximately", "approx", "circa", "some",
            "close to", "just over", "just under",
        ),
        "at_least": ("at least", "over", "more than", "above", "minimum", "not less than"),
        "at_most": (
            "at most", "under", "fewer than", "less than", "below", "up to", "maximum",
            "not more than", "no more than",
        ),
        "exact": ("exactly", "precisely"),
    },
    "unit": {
        "percent": ("%", "per cent", "percentage", "pct", "per cent."),
        "points": ("percentage points", "percentage point", "pp", "ppt", "point"),
        "pounds": ("£", "gbp", "pound", "pounds sterling"),
        "count": ("number", "cases", "people", "total"),
    },
    "direction": {
        "rose": ("up", "increased", "increase", "risen", "higher"),
        "fell": ("down", "decreased", "decrease", "fallen", "lower"),
        "unchanged": ("same", "level", "no change", "stable"),
    },
    "language": {
        "cy": ("welsh", "cymraeg"),
        "en-GB": ("english", "british english"),
        "ga": ("irish", "gaeilge"),
        "gd": ("gaelic", "scottish gaelic"),
    },
}  # fmt: skip
"""By key and value: what people write for it."""


def _worded(key: str) -> Callable[[str], str | None]:
    said = {word: value for value, words in WORDS[key].items() for word in words}
    return lambda given: said.get(" ".join(given.casefold().split()))


def _language(given: str) -> str | None:
    tag = given.replace("_", "-")
    known = _worded("language")(given)
    return known or (
        tag if tag != given and re.fullmatch(r"[A-Za-z]{2,3}-[A-Za-z]{2}", tag) else None
    )


def _sha256(given: str) -> str | None:
    digits = re.sub(r"^sha-?256[:=]?|\s", "", given.strip().lower())
    return digits if re.fullmatch(r"[0-9a-f]{64}", digits) else None


def _file(given: str) -> str | None:
    name = given.replace("\\", "/").removeprefix("./")
    is_other = ":" in name or name.startswith("/") or ".." in name.split("/")
    return None if is_other or name == given else name


MEANT: dict[str, Callable[[str], str | None]] = {
    "qualifier": _worded("qualifier"),
    "unit": _worded("unit"),
    "direction": _worded("direction"),
    "language": _language,
    "sha256": _sha256,
    "file": _file,
}
"""By key: what a text that it cannot have was meant to be."""


def meant_value(key: str | int, given: str) -> str | None:
    """What this key would have in place of a text; None where that is not certain."""
    return MEANT[key](given) if isinstance(key, str) and key in MEANT else None
