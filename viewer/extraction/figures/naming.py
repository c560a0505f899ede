"""What is counted, and a short name for what is measured, where the words have one."""

import re

from viewer.domain.units import TIMES

_STOP = frozenset(
    "of in with who were was are is have has had and or to from at for per that which on by as "
    "being been be not will would can could should may might do does did when where while but "
    "than then so if since until whom whose during between within without into over under after "
    "before "
    "live lived living leave left had having attend attended achieve achieved received receive "
    "compared because across including each against about also only nationally overall currently "
    "this these those them they it its their his her there all more less fewer higher lower above "
    "below last next previous every a an the per increased rose fell decreased reduced remained "
    "remain took take said say felt feel report reported did got get made make said used use "
    "going go went came come achieved completed placed seen held spent".split()
)
_VERBS = frozenset("seen sees see show shows showed see that how now current re".split())
_PLURALS = frozenset("children people men women staff criteria police".split())
_GENERIC = re.compile(
    r"^(?:rise|increase|reduction|fall|decrease|drop|improvement|decline|local\s+authority|average|"
    r"national|rate|number|proportion|percentage|figure|total|majority|minority|time|year|target|"
    r"area|city|council|county|service|same|numbers|rates|predictions|figures|progress|summary|inspection|\w+\s+children)\b"
    r"(?!\s+(?:of|for)\b)",
    re.IGNORECASE,
)
_WORD = re.compile(r"\s+(?P<word>[^\W\d_][\w’'-]*)|\s*(?P<end>[^\s])")
_OF = re.compile(
    r"\s+of\s+(?:(?:the|these|those|all|our|its|their|local\s+authority’s)\s+)*", re.IGNORECASE
)
_FAR = 300
_NEAR = 45
"""How far behind its verb a figure is still said of a subject."""

_NATION = (
    r"(?:England|Wales|Scotland|Northern\s+Ireland|Great\s+Britain|United\s+Kingdom|UK)(?:[’']s)?"
)
_OF_NATIONS = re.compile(rf"^(?:the\s+)?{_NATION}(?:\s+and\s+{_NATION})?\s+(?:average\s+)?")
_OF_OTHERS = re.compile(
    r"^(?:the\s+)?(?:national(?:ly)?|English|Welsh|Scottish|regional|similar|comparable|other|"
    r"statistical\s+neighbou?rs?[’']?)\s+(?:(?:average|median|mean)\s+)?",
    re.IGNORECASE,
)
"""How a name begins that says whose a figure is."""

_ANY_FIGURE = re.compile(
    r"(?:average|median|mean|rates?|figures?|levels?|scores?|targets?|performance|\s)*",
    re.IGNORECASE,
)

_OF_BOTH = re.compile(r"\s+and\s+(?:[A-Z][\w’]*\s+){1,3}[a-z]+s\b(?!’)")
"""What goes on with whose things are counted: county’s ships and Harbour Board boats."""

_LOOKED_AFTER = re.compile(r"\s+looked[\s-]after(?=\s)", re.IGNORECASE)
_MOST_WORDS, _LONGEST = 6, 90

_MEASURE = re.compile(
    r"\b(?P<name>(?:proportion|percentage|number|rate|rates|share|timeliness|cost|budget|scores?|volume|"
    r"amount|average\s+\w+|[\w-]+\s+rate|completion)\s+(?:of|for)\s+[^.,;:()\d£]{3,90}?)\s+"
    r"(?P<verb>has|have|had|is|was|were|are|rose|fell|increased|decreased|reduced|remains?|stands?|"
    r"stood|dropped|grew|improved|declined|who|that|which|at|to\s+be|continues?|below|above)\b",
    re.IGNORECASE,
)
_SUBJECT = re.compile(
    r"^(?:(?:However|Similarly|Also|Overall|Currently|Nationally|For\s+example|As\s+a\s+result|In\s+"
    r"addition|Although|While|Despite\s+this|At\s+present|Data\s+show(?:s)?\s+that)\b,?\s+)?"
    r"(?:(?:The|Its|Their|Our|An?)\s+)?(?P<name>[A-Za-z][^.,;:()\d£%]{3,70}?)\s+(?:has|have|is|was|are|"
    r"were|rose|fell|increased|decreased|reduced|remains?|stands|stood|dropped|grew|improved|"
    r"declined|deteriorated|risen)\b",
    re.IGNORECASE,
)
_RATE = re.compile(
    r"(?P<name>(?:[^\W\d_][\w’-]*\s+){1,4}(?:rates?|scores?|caseloads?|budget|turnover))\b"
    r"[^.;:()]{0,60}$",
    re.IGNORECASE,
)
_ITS = re.compile(
    r"(?:^|[,;:]\s+|\band\s+|\bwhere\s+|\bthat\s+)(?:its|the|their|an?)\s+"
    r"(?P<name>[^\W\d_][^.,;:()\d£%]{3,90}?)\s+(?:is|was|are|were|stood|stands|remains?|has\s+been|"
    r"rose|fell|increased|decreased|reduced|dropped|grew)(?:\s+(?:currently|only|just|now|\w+\s+at|at|"
    r"to|by|from))*\s*$",
    re.IGNORECASE,
)
_CLAUSE = re.compile(
    r"(?P<name>[^.,;:()\d£]{3,88})\s+(?:is|was|has|have|had|were|are|rose|fell|increased|decreased|"
    r"stood|dropped)(?:\s+(?:been|increased|decreased|fallen|risen|reduced|only|now|low|high|to|from|"
    r"at|by|just|still|currently))*\s*",
    re.IGNORECASE,
)
_PRONOUNS = re.compile(
    r"^(?:this|that|these|those|it|they|there|he|she|we|inspectors?|who|which|what|of|in|at|to|by|"
    r"for|from|on|as|when|where|if|performance|some|most|many|almost|about|approximately|only|all|"
    r"further|among|the\s+local\s+authority|the\s+authority|leaders|managers|children|one|two|three)\b",
    re.IGNORECASE,
)


def noun(text: str, end: int, unit: str, *, one: bool = False) -> str | None:
    """What a figure counts: the words after it, or after its “of”; `one` counts one of them."""
    if unit in TIMES:
        return None
    counted = unit == "count"
    if unit in ("percent", "pounds", "points", "ratio"):
        link = _OF.match(text, end)
        if not link:
            return None
        end = link.end() - 1
    words: list[str] = []
    while len(words) < _MOST_WORDS and (match := _WORD.match(text, end)):
        word = match["word"]
        if after := _LOOKED_AFTER.match(text, end):
            words.append("looked after")
            end = after.end()
            continue
        if not word or word.casefold() in _STOP or word.endswith("ly"):
            break
        if words and word.endswith("ed"):
            break
        words.append(word)
        end = match.end()
        if _is_plural(word):
            break
    if counted and not (words and (one or _is_plural(words[-1]))):
        return None
    named = " ".join(words)
    both = _OF_BOTH.match(text, end) if counted and "’ " in named else None
    return f"{named}{both[0] if both else ''}"[:_LONGEST] or None


def _is_plural(word: str) -> bool:
    """Whether a word ends what is counted: children, cases; not magistrates’."""
    small = word.casefold()
    return small in _PLURALS or (
        small.endswith("s") and not small.endswith(("ss", "us", "is", "’s", "'s"))
    )


def metric(text: str, start: int, unit: str) -> str | None:
    """A short name for what is measured, from the words before a figure; a count has its noun."""
    clause = text[max(0, start - _FAR) : start].rpartition(";")[2]
    start = len(clause)
    if measures := [*_MEASURE.finditer(clause)]:
        last = measures[-1]
        goes_on = last["verb"].casefold() in ("who", "that", "which")
        return _with_clause(clause[last.start("name") :]) if goes_on else _as_name(last["name"])
    return None if unit == "count" else _subject(clause, start)


def of_anybody(name: str | None, *, theirs: bool) -> str | None:
    """A name without the words for whose the figure is, as others may share it.

    What is left of it says what is measured, or else there is no name.
    """
    plain = bare = _OF_NATIONS.sub("", name or "")
    while (shorter := _OF_OTHERS.sub("", bare)) != bare:
        bare = shorter
    if bare != name and _ANY_FIGURE.fullmatch(bare):
        return None
    kept = bare if theirs else plain
    return name if not name or kept == name else kept[0].upper() + kept[1:]


def _subject(clause: str, start: int) -> str | None:
    """What a figure is said of: its placement stability is, vacancy rates at."""
    its = _ITS.search(clause, max(0, start - 140))
    if its and not _GENERIC.match(its["name"]) and not _PRONOUNS.match(its["name"]):
        return _as_name(its["name"])
    if rate := _RATE.search(clause, max(0, start - 120)):
        return _as_name(_without_stops(rate["name"]))
    if (
        (match := _SUBJECT.match(clause))
        and start - match.end() < _NEAR
        and not (_PRONOUNS.match(match["name"]) or _GENERIC.match(match["name"]))
    ):
        return _as_name(match["name"])
    return None


def _with_clause(words: str) -> str | None:
    """A name that goes on with “who”, up to the verb before its figure; none if it is long."""
    match = _CLAUSE.fullmatch(words)
    return match["name"][0].upper() + match["name"][1:] if match else None


def _without_stops(words: str) -> str:
    """The words after the last one that no name holds."""
    kept: list[str] = []
    for word in words.split():
        kept = [] if word.casefold() in _STOP or word.casefold() in _VERBS else [*kept, word]
    return " ".join(kept)


_HOLDS_A_VERB = re.compile(
    r"\b(?:is|was|are|were|has|have|had|takes?|took|says?|said|shows?|compared|currently)\b",
    re.IGNORECASE,
)


def _as_name(words: str) -> str | None:
    name = re.sub(r"^the\s+|\s+(?:who|that|which)$", "", words, flags=re.IGNORECASE).strip(
        " -–’‘“”\"'"
    )
    fits = 3 < len(name) <= _LONGEST and not _HOLDS_A_VERB.search(name)
    return name[0].upper() + name[1:] if fits else None
