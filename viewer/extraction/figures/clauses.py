"""Clauses: what is said of things, as words that go on from their name."""

import re

from viewer.domain.units import TIMES
from viewer.extraction.figures.shape import SentenceShape, figure, number

_THAN = "th\ue002n"
"""The word before a number that a title keeps, such as that of days, until the title is cut."""
_DISTANCE = re.compile(r"\s+miles?\b")  # nothing that is measured: no unit of a metric
_FIGURE = re.compile(figure("at"))
_END = re.compile(
    r"[.;:()\[\]?!,]|\s[-–—]\s|\ue000|\s(?:compar(?:ed|ing)|against|than|while|whilst|whereas|which|but|"
    r"although|though|because|so|however|as\s+(?:a\s+result|well|of|at)|in\s+line|in\s+comparison|"
    r"(?:(?:well|slightly|significantly|much|just|far|is|are|was)\s+)*(?:(?<!or\s)(?:better|worse|"
    r"higher|lower)|above|below|similar)|"
    r"and\s+(?=\ue000|the\s|they\s|it\s|these\s|there\s|has\s|have\s|had\s|is\s|"
    r"are\s|was\s|were\s|their\s|that\s|only\s|a\s|an\s|at\s|some\s|no\s))(?=\W|$)|\sand\s*\ue000"
)
_BE = re.compile(
    r"(?:are|is|was|were|(?:have|has|had)\s+been|to\s+be)\s+(?=(?P<next>[\w’-]+))", re.I
)
_ADVERBS = re.compile(
    r"^(?:currently|now|also|already|still|only|therefore|all|both|each|recently|however|either|then|"
    r"had\s+then|\w{3,}ly|subsequently|successfully|finally)\s+",
    re.IGNORECASE,
)
_STANDS_ALONE = re.compile(
    r"(?:\w+ing|(?!un)\w+ed|seen|held|placed|made|known|met|found|given|taken|kept|sent|shown|left|paid|put|"
    r"born|subject|missing|aged|at|in|on|not|open|due|unable|able|under|without|with|eligible|from|"
    r"awaiting|available|waiting|out|within|over|up|ready|likely|free|late|overdue|homeless)$",
    re.IGNORECASE,
)
_FOLLOWS = re.compile(
    r"(?:who|that|whose|in|on|at|of|for|with|without|from|to|by|under|over|aged|within|into|between|"
    r"across|among|during|after|before|per|about|around|through|near|outside|inside|\w+ing|known|"
    r"subject|placed|awaiting|waiting|seen|held|taken|given|left|made|where|when)\b",
    re.IGNORECASE,
)
_VERB = re.compile(
    r"(?:live|lives|lived|were|was|are|is|have|has|had|do|did|does|received?|attend(?:ed)?|remain(?:ed)?|"
    r"became|become|left|went|go|said|told|reported|stay(?:ed)?|got|made|took|need(?:ed)?|want(?:ed)?|"
    r"can|could|will|would|may|felt|feel|say|know|knew|ran|run|leave|arrive|come|get|take|"
    r"make|use|work|find|see|think|agree|enjoy|benefit|share|speak|return|study|travel|participate|"
    r"engage|meet|miss|require|sat|gave|met|hold|held|"
    r"\w{2,}ed)\b(?!\s+(?:after\s+)?(?:children|people|staff))",
    re.IGNORECASE,
)
PERSONS = re.compile(
    r"(?:\b(?:children|people|person|child|staff|women|men|woman|man|girls?|boys?|pupils?|parents?|"
    r"adults?|residents?|victims?|defendants?|prisoners?|patients?|respondents?|students?|"
    r"apprentices?|judges?|nurses?|doctors?|guardians?|families|witnesses|siblings|"
    r"\w*(?:keep|leav|work|teach|manag|adopt|car|offic|memb|learn|play|inspect|visit|tut|ment|doct|"
    r"employ|volunt|own|us|offend|row|sail|swimm|bath|rid|driv|help)(?:er|or|eer|ee)s?)|"
    r"\b(?:adopters|carers|users|owners|workers))$",
    re.IGNORECASE,
)
_WITHIN = re.compile(r"\s(?:who|that|in|of|with)\s")
WHO = re.compile(r"\b(?:who|that)\b")
_WHERE = re.compile(r"(?:where|when|whose)\b")
_MAIN = re.compile(
    r"(?<!to\s)\b(?:(?:are|is|was|were|have|has|had|do|did|does|live|lived|lives|attended|received|"
    r"achieved|remained|can|could|will|would|said|told|reported)\b)"
)


def with_times(after: str, shaped: SentenceShape, text: str) -> str:
    """The words with the numbers of days and the like in them, which a title may hold."""

    def printed(match: re.Match[str]) -> str:
        at = number(match["at"])
        mention = shaped.figures[at] if at < len(shaped.figures) else None
        if mention is None or not (
            mention.unit in TIMES or _DISTANCE.match(text, mention.whole_end)
        ):
            return match[0]
        return text[mention.whole : mention.whole_end].replace("than", _THAN)

    return _FIGURE.sub(printed, after)


def verb_after(after: str) -> str | None:
    """The words of a verb that follows a figure, up to the end of its clause."""
    rest = after.lstrip(" )")
    if not _VERB.match(_ADVERBS.sub("", rest)):
        return None
    stop = _END.search(rest)
    return _restored(rest[: stop.start()] if stop else rest)


def words_after(after: str) -> str | None:
    """What follows “of which”, up to the end of its clause."""
    rest = after.lstrip(" )")
    stop = _END.search(rest)
    rest = _ADVERBS.sub("", rest[: stop.start()] if stop else rest)
    return _restored(rest) if re.match(r"(?!the\b|an?\b|no\b)[a-z]+\s+\w", rest) else None


def clause(noun: str, verb: str) -> str:
    """What is said of things as words behind their name: who live, placed, in care."""
    said = verb.strip()
    while (shorter := _ADVERBS.sub("", said)) != said:
        said = shorter
    if (be := _BE.match(said)) and _STANDS_ALONE.match(be["next"]):
        rest = _ADVERBS.sub("", said[be.end() :])
        return rest
    if said.startswith(("and ", "or ", "not ")):
        return ""
    if follows := _FOLLOWS.match(said):
        return _followed(noun, said, follows)
    if not (be or _VERB.match(said)):
        return ""
    if said.endswith("ed") and " " not in said:
        return said
    return f"{relative(noun)} {said}"


def _followed(noun: str, said: str, follows: re.Match[str]) -> str:
    """Words that go on from a name; what the whole is said to do comes behind them."""
    verbs = [*_MAIN.finditer(said, follows.end())]
    own = _WHERE.match(said) or WHO.search(said, 0, verbs[0].start() if verbs else len(said))
    if own:
        return said[: verbs[1].start()] if len(verbs) > 1 else said
    if not verbs:
        return said
    first = verbs[0]
    return f"{said[: first.start()].strip()} {clause(noun, said[first.start() :])}"


def relative(noun: str) -> str:
    """The word that leads a clause in, behind this name."""
    return "who" if PERSONS.search(_WITHIN.split(noun, maxsplit=1)[0]) else "that"


def _restored(words: str) -> str:
    return words.replace(_THAN, "than")


def within(rest: str) -> str:
    """The words up to the end of the clause."""
    stop = _END.search(rest)
    return _restored(rest[: stop.start()] if stop else rest)
