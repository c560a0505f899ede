"""What a figure is called in a report: its words after it, before it, or of what it is a part."""

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from viewer.extraction.figures.clauses import (
    PERSONS,
    WHO,
    clause,
    relative,
    verb_after,
    with_times,
    within,
    words_after,
)
from viewer.extraction.figures.mentions import mentions
from viewer.extraction.figures.naming import noun as counted
from viewer.extraction.figures.phrases import (
    LONGEST,
    cut_words,
    is_generic,
    phrase,
    sentence_start,
    telling,
)
from viewer.extraction.figures.shape import FIGURE, SentenceShape, shape, sign

_DEEPEST, _FAR_OFF = 3, 400
_OF_WHOM = re.compile(r"\bof\s+(?:whom|which|these|them|those)\b,?\s*(?:only\s+|just\s+)?$")
_PERIOD = re.compile("\\s*\ue001.")
_BRACKETS = re.compile(r"\s*\([^()]*\)")
_MANY = re.compile(r"\s+and\s+(?:young\s+people|families|adults|carers|parents|women|men)\b")
_FAR = re.compile(r"miles?\b", re.IGNORECASE)
_MAKES_UP = re.compile(
    r"\b(?:account(?:s|ed)?\s+for|ma(?:ke|kes|de)\s+up|represent(?:s|ed)?|comprised?s?|constitutes?)\s+"
    r"(?:just\s+|only\s+|some\s+)?$"
)
_PARTS = re.compile(r"^\)?\s*of\s+(?:whom|which|these|them|those|this\s+(?:group|number))\b,?\s*")
_STARTS = re.compile(
    r"^|[.;:]\s+|,\s+(?:and\s+|but\s+|with\s+|where\s+)?|\s(?:and|but|that|while|whereas|as|if|"
    r"where|because|although|shows?|means|of\s+which)\s+"
)
_SAID = re.compile(
    r"(?P<name>[^\ue000.;:]{4,200}?)\s+(?:(?:is|are|was|were|has|have|had|stood|stands|remains?|remained|"
    r"rose|rises|fell|falls|increased|decreased|reduced|dropped|grew|improved|declined|deteriorated|"
    r"risen|fallen|account(?:s|ed)?|takes?|took|costs?|averages?|averaged|reached|totals?|totalled|"
    r"shows?|increase|decrease|rise|fall|reduce|compares|scored|went|came|overran|makes?|made|represent(?:s|ed)?|comprised?s?|constitutes?|consists?)\b)"
    r"(?:[\s,]+(?:been|increased|decreased|fallen|risen|reduced|improved|currently|only|just|now|low|high|"
    r"still|also|to|from|at|by|for|of|up|down|again|good|poor|steadily|slightly|sharply|an|a|average|"
    r"around|well|further|too|even|over|as|running|standing|grown|dropped|overall|the|in|same|period|"
    r"has|have|was|is|were|are|had))*\s*"
)
_LISTED = re.compile(
    r"\ue000.[^\ue000]{0,30}?(?:,|;|\sand)\s+(?:and\s+)?(?P<name>[^\ue000,;.:()]{4,60}?)"
    r"(?:\s+(?:in|at|by|for|of|to|was|is|were|are))?\s*$"
)
_CLOSE = 70
"""How far behind a figure what it counts begins at most."""

_LONG_LEAD = LONGEST + 8
_SHARE_OF = re.compile(r"^(?:the\s+)?(?:proportion|percentage|number|share)\s+of\s+", re.IGNORECASE)
_OPENS = re.compile(r"^\W*(?:in|at|for|of|with|on|who|from|to|by|under|over|aged|achieving)\s")


@dataclass(frozen=True, slots=True)
class Around:
    """A sentence with its figures; `above` leads in the list that it stands in.

    `nouns` say what each figure counts; of none before them, what was counted last is the one in
    front. `deep` says how often one figure was called by another.
    """

    shaped: SentenceShape
    text: str
    nouns: tuple[str | None, ...]
    above: str = ""
    deep: int = 0

    def unit(self, at: int) -> str:
        """The unit of a figure."""
        return self.shaped.figures[at].unit

    def parted(self, at: int) -> tuple[str, str, str]:
        """The words before a figure, its sign, and the words after it, none from far away."""
        own = sign(at)
        place = self.shaped.words.find(own)
        if place < 0:
            return "", "", ""
        before = self.shaped.words[max(0, place - _FAR_OFF) : place]
        after = self.shaped.words[place + len(own) : place + _FAR_OFF]
        return _PERIOD.sub("", before), own, _PERIOD.sub("", after)

    def counted(self, at: int) -> str | None:
        """What was counted last, of a figure that is told without a noun."""
        known = self.nouns[1 if self.unit(at) == "percent" and not self.above else 0 : at + 1]
        return next((one for one in reversed(known) if one and not _FAR.match(one)), None)


def title(known: Around, at: int) -> str | None:
    """A noun phrase for a figure of a sentence, if there is a good one."""
    before, own, after = known.parted(at)
    if not own or known.deep > _DEEPEST:
        return None
    after = with_times(after, known.shaped, known.text)
    if "(" in before.rpartition(")")[2]:
        return _title_in_brackets(known, at)
    after = _BRACKETS.sub("", after) if "(" in after[:12] else after
    if part := _PARTS.match(after):
        return _title_of_part(known, at, after[part.end() :])
    if not known.nouns[at + 1] and _OF_WHOM.search(before):
        return _title_of_part(known, at, after)
    makes_up = _title_before(before, known.above) if _MAKES_UP.search(before) else None
    return makes_up or _title_beside(known, at, before, after)


def _title_beside(known: Around, at: int, before: str, after: str) -> str | None:
    """What the words around a figure say of it: those that follow it come first."""
    unit = known.unit(at)
    noun = known.nouns[at + 1] or (counted(after, 0, "count") if unit == "count" else None)
    if noun and not _FAR.match(noun) and (named := _with_noun(after, noun)):
        return telling(named) or _title_before(before, known.above)
    verb = verb_after(after) if unit in ("count", "percent") else None
    if named := _title_before(before, known.above) if unit == "percent" or not verb else None:
        return named
    last = known.counted(at)
    return telling(phrase(_with_clause(last, verb))) if verb and last and _is_many(last) else None


@lru_cache(maxsize=4_000)
def title_in(sentence: str, printed: str) -> str | None:
    """A name for a figure that is printed in a sentence; at least what it counts."""
    shaped = shape(sentence, mentions(sentence))
    counts = (
        counted(sentence, one.whole_end, one.unit, one=one.value == 1) for one in shaped.figures
    )
    nouns = (None, *counts)
    for at, mention in enumerate(shaped.figures):
        words = sentence[mention.start : mention.end]
        if words in printed or printed in words:
            return title(Around(shaped, sentence, nouns), at) or nouns[at + 1]
    return None


def subject(words: str) -> str | None:
    """What a sentence is about, as a noun phrase; that may say little alone."""
    said = _SUBJECT.match(words)
    return phrase(said["name"]) if said else None


_SUBJECT = re.compile(
    r"^\W*(?:(?:In|At|By|On|For|Of|During|Since|From|According|Because|Despite|Following|When|While|As|"
    r"Although|Among|To|With|Too)\s[^,.;:]{2,90},\s+|(?:However|Also|Similarly|Overall),?\s+)?(?P<name>[^.,;:]{4,90}?)\s+(?:is|"
    r"are|was|were|has|have|had|do|does|did|can|will|would|may|must|should|rose|fell|\w+ed)\b"
)


def _title_in_brackets(known: Around, at: int) -> str | None:
    """What stands in brackets behind a figure is told of the same thing."""
    noun = known.nouns[at + 1]
    if known.unit(at) == "count" and noun:
        return telling(_with_noun(known.parted(at)[2].replace(")", "", 1), noun))
    if not at:
        return _said_of_most(known.shaped)
    named = title(replace(known, deep=known.deep + 1), at - 1)
    rate = known.unit(at) == "ratio"
    return f"{cut_words(named, LONGEST - 11)}, as a rate" if named and rate else named


def _said_of_most(shaped: SentenceShape) -> str | None:
    """What is told of most of something, with how many in brackets."""
    before, _, rest = _PERIOD.sub("", shaped.words).partition("(")
    name = _title_before(f"{before} is ", "")
    most = re.sub(
        r"^(?:(?:vast|large|great)\s+)?majority\s+of\s+", "", name or "", flags=re.IGNORECASE
    )
    verb = verb_after(rest.partition(")")[2])
    return phrase(_with_clause(most, verb)) if most and most != name and verb else name


def _title_of_part(known: Around, at: int, after: str) -> str | None:
    """A part of what was counted: “of whom 58% live elsewhere”."""
    whole = title(replace(known, deep=known.deep + 1), at - 1) if at else None
    last = known.counted(at)
    verb = verb_after(after) or words_after(after)
    whole = whole or (sentence_start(last) if last else None)
    if not verb or not whole:
        return None
    said = clause(whole, verb) or f"{relative(whole)} {verb}"
    joined = re.sub(r"^(?:who|that)\b", "and", said) if WHO.search(whole) else said
    return phrase(f"{whole} {joined}")


def _with_noun(after: str, noun: str) -> str | None:
    """What is counted, with the words that say which: children who live elsewhere."""
    words = noun.split()
    begins, ends = words[0], words[-1]
    at = after.find(begins, 0, _CLOSE)
    if at < 0:
        return None
    end = after.find(ends, at) + len(ends)
    many = _MANY.match(after, end)
    named = f"{noun}{many[0] if many else ''}"
    rest = after[many.end() if many else end :]
    rest = within(rest)
    named = f"{named} {clause(named, rest)}" if rest.strip() else named
    return phrase(named.replace("number of ", "", 1))


def _with_clause(noun: str, verb: str) -> str:
    return f"{noun} {clause(noun, verb)}"


def _is_many(noun: str) -> bool:
    return noun.casefold().endswith("s") or bool(PERSONS.search(noun))


def _title_before(before: str, above: str) -> str | None:
    """What a figure is said of: the words before the verb that leads to it."""
    words = _BRACKETS.sub("", before)
    if above and _OPENS.match(words) and words.lstrip()[:1].islower():
        words = f"{above.rstrip(' :')} {words.lstrip()}"
        words = words if len(words) <= _LONG_LEAD else _SHARE_OF.sub("", words)
    first = words.rfind(FIGURE) + 1
    for start in _STARTS.finditer(words, first):
        said = _SAID.fullmatch(words, start.end())
        named = phrase(said["name"]) if said else None
        if named and not is_generic(named):
            return named
    listed = _LISTED.search(words)
    named = phrase(listed["name"]) if listed else None
    return telling(named) if named and len(named.split()) > 1 else None
