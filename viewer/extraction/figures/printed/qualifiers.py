"""How exact a number is by the words and signs around it: more than, about, at most."""

import re
from collections.abc import Iterator
from dataclasses import replace

from viewer.domain.metrics import Qualifier
from viewer.extraction.figures.printed.number import PrintedNumber

_BEFORE: tuple[tuple[Qualifier, str], ...] = (
    ("at_least", r"more\s+than|over|at\s+least|well\s+over|just\s+over|above|greater\s+than|"
                 r"in\s+excess\s+of|not\s+less\s+than|no\s+(?:less|fewer)\s+than|upwards\s+of|"
                 r"a\s+minimum\s+of|longer\s+than|higher\s+than|exceed(?:s|ed|ing)?"),
    ("at_most", r"fewer\s+than|less\s+than|under|just\s+under|well\s+under|at\s+most|up\s+to|"
                r"no\s+more\s+than|not\s+more\s+than|a\s+maximum\s+of|below|lower\s+than"),
    ("about", r"almost|nearly|about|around|approximately|approx\.?|roughly|some|circa|close\s+to|"
              r"in\s+the\s+region\s+of|an\s+estimated|just\s+short\s+of|virtually"),
)  # fmt: skip
_QUALIFIED = re.compile(
    r"\b(?:" + "|".join(f"(?P<{name}>{words})" for name, words in _BEFORE) + r")\s+(?:a\s+)?$",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"\s+(?:(?P<at_least>or\s+(?:more|over|above|higher|longer)|and\s+over)|"
    r"(?P<at_most>or\s+(?:less|fewer|under|below|lower)))\b|(?P<plus>\+)(?!\s?\d|\s?/)",
    re.IGNORECASE,
)
_SIGN_BEFORE: tuple[tuple[Qualifier, str], ...] = (
    ("at_least", r"[>≥]=?"), ("at_most", r"[<≤]=?"), ("about", r"[~≈]|(?<!\w)c\."),
)  # fmt: skip
_SIGNED = re.compile(
    "(?:" + "|".join(f"(?P<{name}>{signs})" for name, signs in _SIGN_BEFORE) + r")\s?£?$"
)
_NOT = re.compile(r"(?:\bnot|n[’']t|\bnever|\bcannot|\bnor)\s+(?:\w+\s+){1,3}$", re.IGNORECASE)
"""What makes “more than” say two things: did not record more than 40."""

_NOBODY = re.compile(
    r"\b(?:nobody|no[\s-]one|none(?:\s+of\s+(?:the|these|those|them)(?:\s+\w+)?)?|no|neither|never)\s+"
    r"(?:(?!(?:of|for|in|with|on|at|to|from|by|who|that|which|and|but|or)\s)[\w’'-]+\s+){0,4}$",
    re.IGNORECASE,
)
"""What turns “more than” round: nobody waits longer than 20 days."""

_TURNED: dict[str, Qualifier] = {"at_least": "at_most", "at_most": "at_least"}
_NO_QUALIFIER = re.compile(
    # concerns about two cases
    r"\b(?:concern\w*|information|complain\w*|questions?|decisions?|worr\w+|views?|inform\w*|ask\w*|"
    r"talk\w*|know\w*|knew|data|details?|evidence|allegations?|feedback|reports?|issues?|clear|learn\w*|"
    r"referrals?|contacts?|discuss\w*|anxi\w+|think\w*|thought|told|heard|hear|wrote|written|spoke\w*|"
    r"speak\w*|enquir\w+|queries|intelligence|advice|guidance|conversations?|meetings?|everything|"
    r"something|anything|positive|negative|happy|unhappy|feel|felt|messages?|records?|letters?)\s+about\s+$|"
    r"\b(?:organised|based|built|centred|revolve\w*|focus\w*|wrapped|structured|designed)\s+around\s+$|"
    r"\b(?:went|go|goes|gone|going|rose|risen|rise|moved|move|increased|increase|came|come|"
    r"brought|taken|stepped|ramped|then|back|now|is|was|are|were)\s+up\s+to\s+$"
    r"|\b(?:slightly|well|significantly|far|marginally|still|is|are|was|were|remains?)\s+"
    r"(?:above|below)\s+$",
    re.IGNORECASE,
)


def qualified(text: str, found: list[PrintedNumber]) -> Iterator[PrintedNumber]:
    """The mentions with the words that qualify them: more than, or less."""
    for at, mention in enumerate(found):
        if mention.aside:
            yield mention
            continue
        least = found[at - 1].end if at else 0
        yield _qualified(text, mention, least)


def _qualified(text: str, mention: PrintedNumber, least: int) -> PrintedNumber:
    near = max(least, mention.start - 40)
    before = text[near : mention.start]
    if (match := _QUALIFIED.search(before)) and not _NO_QUALIFIER.search(before):
        words = match[0].strip()
        whole = near + match.start()
        if match.lastgroup != "about":
            if _NOT.search(before, 0, match.start()):
                return mention
            if turned := _turned(text, near + match.start(), match):
                words = f"{turned[1]}{words}"
                return replace(mention, qualifier=turned[0], qualifier_printed=words, whole=whole)
    elif match := _SIGNED.search(before):
        words, whole = match[0].strip(), near + match.start()
    elif match := _AFTER.match(text, mention.end):
        words, whole = match[0].strip(), mention.start
        mention = replace(mention, whole_end=match.end())
    else:
        return mention
    named = "at_least" if match.lastgroup == "plus" else match.lastgroup
    qualifier: Qualifier = named  # type: ignore[assignment]
    return replace(mention, qualifier=qualifier, qualifier_printed=words, whole=whole)


def _turned(text: str, start: int, match: re.Match[str]) -> tuple[Qualifier, str] | None:
    """The qualifier that words such as nobody make of the one that starts here, and the words."""
    nobody = _NOBODY.search(text, max(0, start - 60), start)
    if nobody is None or match[0].lower().startswith(("no", "not", "up")):
        return None
    return _TURNED[match.lastgroup or ""], text[nobody.start() : start]
