"""Words that mean a level of a scale, or that there is none."""

import re
from collections.abc import Iterable, Mapping

from viewer.domain.criteria import KnownScale, RatingState, Scale
from viewer.extraction.tables.table import said_in

_SIGNS = re.compile(r"[^\w]+|_")

_STATES: dict[RatingState, str] = {
    "not_rated": "not rated|not judged|no judgement|no rating|unrated|not graded|ungraded"
    "|no overall judgement|not applicable|n/a|insufficient evidence to rate|exempt"
    "|inspected but not rated|does not apply",
    "not_inspected": "not inspected|not yet inspected|awaiting inspection|not assessed",
    "not_recorded": "|not recorded|not stated|missing",
    "suspended": "suspended|rating suspended",
    "no_longer_judged": "no longer judged|no longer rated|no longer given",
    "unknown": "unknown|not known|awaiting publication",
}
CODES: dict[str, dict[str, RatingState]] = {"ofsted": {"9": "not_rated"}}
"""What numbers beside the levels of a scale mean where it is printed in codes."""


def folded(words: str) -> str:
    """Words without capitals and signs: data_unreadable and Data unreadable are the same.

    What is nothing but signs, such as a dash, stays what it is: it is no blank. So does a number
    with a sign: 2* and -2 are not what 2 is.
    """
    plain = " ".join(_SIGNS.sub(" ", words.casefold()).split())
    return words.strip() if not plain or plain.isdecimal() else plain


_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")


def heading_words(heading: str) -> str:
    """A heading folded, and parted where its words are written as one: BusinessName."""
    return folded(_HUMP.sub(" ", heading))


_BY_WORDS: dict[str, RatingState] = {
    folded(word).replace(" ", ""): state
    for state, words in _STATES.items()
    for word in words.split("|")
}


def state_of(words: str, scale: str = "") -> RatingState | None:
    """The state that words always mean, such as Not inspected; none for all others.

    What stands for nothing in tables, such as a dash, is as a blank.
    """
    if words.strip() in CODES.get(scale, {}):
        return CODES[scale][words.strip()]
    if not said_in(words) and folded(words) != "n a":
        return "not_recorded"
    return _BY_WORDS.get(folded(words).replace(" ", ""))


def _words_of_scale(scale: Scale) -> dict[str, str]:
    """The level of each label and id of a scale, folded."""
    ids = {folded(level.id): level.id for level in scale.levels}
    return ids | {folded(level.label): level.id for level in scale.levels}


def all_level_words(
    known: Mapping[str, KnownScale], own: Iterable[Scale] = ()
) -> dict[str, dict[str, str]]:
    """The words of the levels of every scale by its id; a table's own scale comes first."""
    words = {
        name: {folded(word): spelt.level for spelt in item.spellings for word in spelt.words}
        | _words_of_scale(item.scale)
        for name, item in known.items()
    }
    return words | {scale.id: _words_of_scale(scale) for scale in own}
