"""For which period a figure stands: the nearest in its clause, else the only one near it."""

import re

from viewer.extraction.candidates import PeriodRead
from viewer.extraction.figures.periods import periods
from viewer.extraction.figures.shape import SentenceShape, number

_AFTER = re.compile(r"\ue000(?P<f>.)(?P<between>[^\ue000\ue001.;:]{0,60}?)\ue001(?P<p>.)")
_BEFORE = re.compile(r"\ue001(?P<p>.):?(?P<between>[^\ue000\ue001.;:]{0,90}?)\ue000(?P<f>.)")
_BOTH = re.compile(r"\ue000(?P<f>.)\s*\(\ue000(?P<g>.)[^()\ue000\ue001]*\),?\s*\ue001(?P<p>.)")
"""A figure with another form of it in brackets, and the period of both."""

_SOURCED = re.compile(
    r"\ue000(?P<f>.)[^\ue000\ue001.;:()]{0,140}\([^()\ue000\ue001.;:]{1,60}\ue001(?P<p>.)\)"
)
"""A figure with what it is taken from in brackets: (survey of 2024)."""

_FIGURES = r"(?P<f>\ue000.(?:(?:,\s*|,?\s+and\s+)\ue000.)*)"
_PERIODS = r"(?P<p>\ue001.(?:(?:,\s*|,?\s+and\s+)\ue001.)+)"
_LISTS = (
    re.compile(rf"{_FIGURES}[^\ue000\ue001.;:]{{0,60}}?{_PERIODS}"),
    re.compile(rf"{_PERIODS}(?!\s*\ue000)[^\ue000\ue001.;:]{{0,90}}?{_FIGURES}"),
)
_IN_BRACKETS = re.compile(r"(?:\s\w+){0,2}\s?\(")
"""What stands between a period and its own figure, though others are held against it."""

_ITS_OWN = re.compile(r",?\s*(?:it\s+(?:was|is|stood\s+at)\s+)?\ue000")
_SINCE = re.compile(
    r"\b(?:since\b[^,;.]{0,40}|on|than|compared\s+(?:with|to)|until|before|after|prior\s+to|introduced|born|"
    r"launched|between|"
    r"baseline\s+of|double|twice|treble|triple|half|times)\s*$"
)
_BETWEEN = re.compile(r"between\s+(.+?)\s+and\s+(.+)", re.IGNORECASE)
_SEPTEMBER = 9
_ANOTHER_CLAUSE = re.compile(r"\b(?:while|whilst|until|because|so\s+that)\b")
_FROM = re.compile(r"\bfrom\s+$")
_BREAKS = re.compile(r"\b(?:on|and|but|while|whereas|compared|since|until|before|after|against)\b")


def own_periods(shape: SentenceShape) -> dict[int, PeriodRead]:
    """The periods that the sentence itself gives its figures."""
    text = shape.text
    listed, used = _listed_periods(text)
    signs: dict[int, str] = {}
    for match in _AFTER.finditer(text):
        based = _BREAKS.search(match["between"]) or _is_base(shape, match.end() - 2, match["p"])
        comma = "," in match["between"].rstrip(", ")
        if not (based or comma or match["p"] in used or _is_of_the_next(text, match)):
            signs[number(match["f"])] = match["p"]
    for match in _BOTH.finditer(text):
        if not _is_base(shape, match.end() - 2, match["p"]):
            signs |= {
                number(match[at]): match["p"] for at in "fg" if number(match[at]) not in listed
            }
    for match in _SOURCED.finditer(text):
        if not _is_base(shape, match.end() - 3, match["p"]):
            signs.setdefault(number(match["f"]), match["p"])
    used |= {*signs.values()}
    for match in _BEFORE.finditer(text):
        own = _IN_BRACKETS.fullmatch(match["between"])
        if match["p"] not in used and (own or not _is_base(shape, match.start(), match["p"])):
            signs.setdefault(number(match["f"]), match["p"])
    signs = {at: sign for at, sign in (signs | listed).items() if sign}
    found = {at: shape.periods[number(sign)] for at, sign in signs.items()}
    return _with_only_period(shape, found, used)


def _listed_periods(text: str) -> tuple[dict[int, str], set[str]]:
    """The periods of figures that are listed as they are; none where there are more of the one."""
    found: dict[int, str] = {}
    used: set[str] = set()
    for pattern in _LISTS:
        for match in pattern.finditer(text):
            figures = [number(sign) for sign in re.findall(r"\ue000(.)", match["f"])]
            signs = re.findall(r"\ue001(.)", match["p"])
            if used.isdisjoint(signs):
                even = len(figures) == len(signs)
                found |= zip(figures, signs if even else [""] * len(figures), strict=True)
                used |= {*signs}
    return found, used


def _is_of_the_next(text: str, match: re.Match[str]) -> bool:
    """Whether a period has a figure of its own: 45% (2020: 39%); in 2019 45%, in 2020 39%."""
    if match["between"].strip() == "," and "\ue001" in text[: match.start()]:
        return bool(_ITS_OWN.match(text, match.end()))
    within = text[match.end() :].partition(")")[0]
    return "(" in match["between"] and ")" not in match["between"] and "\ue000" in within


def _is_base(shape: SentenceShape, at: int, sign: str) -> bool:
    """Whether a period is what is counted from: since 2010, on last year, than in 2012."""
    if _SINCE.search(shape.text, max(0, at - 60), at):
        return not shape.text.startswith("when", at + 3)
    undated = shape.periods[number(sign)].start is None
    return undated and bool(_FROM.search(shape.text, max(0, at - 10), at))


def _with_only_period(
    shape: SentenceShape, found: dict[int, PeriodRead], used: set[str]
) -> dict[int, PeriodRead]:
    """Gives the only period to the figures that have none, but for those before another's own."""
    signs = re.findall(r"\ue001(.)", shape.text)
    if len(signs) != 1 or signs[0] in used:
        return found
    at = shape.text.index("\ue001")
    last = shape.text.rfind("\ue000", 0, at)
    parted = last >= 0 and _ANOTHER_CLAUSE.search(shape.text, last, at)
    if parted or _is_base(shape, at, signs[0]):
        return found
    only = shape.periods[number(signs[0])]
    first = shape.text.count("\ue000", 0, at) if found else 0
    return dict.fromkeys(range(first, len(shape.figures)), only) | found


def between(times: dict[int, PeriodRead], first: int, last: int) -> dict[int, PeriodRead]:
    """Of a change between two times, the first figure is of the one and the last of the other."""
    whole = times.get(last)
    found = _BETWEEN.fullmatch(whole.label) if whole else None
    ends = [periods(words) for words in found.groups()] if found else []
    if [len(end) for end in ends] != [1, 1] or not all(end[0].days for end in ends):
        return times
    school = whole is not None and whole.start is not None and whole.start.month == _SEPTEMBER
    one, other = (_of_school(end[0].period) if school else end[0].period for end in ends)
    return times | {first: one, last: other}


def _of_school(period: PeriodRead) -> PeriodRead:
    """A year of accounts as that of schools, which the words of the sentence speak of."""
    start, end = period.start, period.end
    if not start or not end or (start.month, end.month) != (4, 3):
        return period
    days = {"start": start.replace(month=_SEPTEMBER), "end": end.replace(month=8)}
    return period.model_copy(update=days)


def carried(
    before: tuple[PeriodRead, ...], pairs: tuple[tuple[int, int], ...], figures: int, where: str
) -> dict[int, PeriodRead]:
    """The periods of the sentence before, read for figures of a sentence that names none."""
    labels = list(dict.fromkeys(period.label for period in before))
    by_label = {period.label: period for period in before}
    if len(labels) == 1:
        return {at: _carried_over(by_label[labels[0]], where) for at in range(figures)}
    if len(labels) == 2 and len(pairs) == 1:
        return {at: _carried_over(by_label[label], where)
                for at, label in zip(pairs[0], labels, strict=True)}  # fmt: skip
    return {}


def _carried_over(period: PeriodRead, where: str) -> PeriodRead:
    return period.model_copy(update={"carried_over": f"{where} names {period.label}."})
