"""When an inspection was, when its report came out, and when the next one is due."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import chain

from viewer.extraction.block_words import BlockWords
from viewer.extraction.candidates import FactRole
from viewer.extraction.facts.days import Days, days_in, months_in
from viewer.extraction.facts.found import FoundFact, blocks, labelled
from viewer.extraction.facts.letters import as_printed, day_of_letter, in_year, says_this_year
from viewer.extraction.source_text import SourceText

_I = re.IGNORECASE
_INSPECTION = r"(?:inspections?|fieldwork|visits?|reviews?|assessments?|on-?site)"
_DATES = (
    r"(?:dates?|dyddiadau?)(?:\(s\))?(?:\s+of\s+(?:the\s+|this\s+)?"
    r"(?:\w+\s+){0,3}(?:inspection|visit|fieldwork|review|assessment)s?)?"
)
_LABELS: tuple[tuple[FactRole, re.Pattern[str]], ...] = (
    (
        "inspected",
        re.compile(
            rf"^\s*(?:[A-Z]\w*\s+){{0,3}}(?:{_INSPECTION}\s+{_DATES}|{_DATES})\s*:?\s*"
            r"|\bdates?\s+of\s+(?:the\s+)?(?:inspection|visit|fieldwork)(?:\s+visits?)?\s*:?\s*"
            r"|\bdyddiad(?:au)?\s+(?:yr\s+)?arolyg\w+\s*:?\s*"
            rf"|^\s*(?:inspection\s+)?completed\s+on\s*:?\s*|\bcompleted\s+on\s*:\s*|\b{_INSPECTION}\s+dates?\s*:?\s*"
            rf"|^\s*(?:[A-Z][\w-]*\s+){{0,3}}(?:{_INSPECTION}|inspected)\s*:?\s*(?=\d)"
            r"|^\s*(?:latest|most\s+recent|this|full|short|(?:un)?graded|standard)\s+inspection\s*:\s*"
            r"(?=\d)"
            r"|^\s*(?:assessed|visited|audited|reviewed)\s+(?:on|between|from)\s*:?\s*"
            rf"|\b(?:{_INSPECTION}|inspected|fieldwork)\s+(?:on|between|from|started|commenced|began"
            r"|completed|conducted)\s*:?\s*",
            _I,
        ),
    ),
    (
        "published",
        re.compile(
            r"\b(?:report\s+)?(?:first\s+)?published(?:\s+(?:on|date))?\s*:?\s*"
            r"|\b(?:date\s+(?:of\s+)?(?:publication|published)|publication\s+date|release\s+date"
            r"|report\s+date|date\s+of\s+report)\s*:?\s*",
            _I,
        ),
    ),
    (
        "revised",
        re.compile(
            r"(?:^|[.|·(]|\bpublished\b[^;]{0,40}?[.,;\s])\s*(?:(?:this\s+)?(?:page|report|document)"
            r"\s+(?:was\s+)?)?(?:last\s+)?(?:updated|revised|amended|modified)(?:\s+on|\s+date)?\s*:?\s*"
            r"|^\s*revision\s+date\s*:?\s*",
            _I,
        ),
    ),
    (
        "next_due",
        re.compile(r"\b(?:next\s+inspection|inspection\s+due)(?:\s+\w+){0,3}?\s*:?\s*", _I),
    ),
)
_TOLD = re.compile(
    rf"(?:^|(?<=[.!?]\s)|\b(?:the|this|our|an?)\s+(?:\w+\s+){{0,4}}?){_INSPECTION}\b[^.]{{0,60}}?\b(?:took\s+place|"
    r"was\s+(?:carried\s+out|conducted|undertaken|completed)|were\s+(?:carried\s+out|conducted|"
    r"undertaken)|carried\s+out|ran)\b[^.]{0,40}?(?=\d|\b(?:early|mid|late|january|february|march|"
    r"april|may|june|july|august|september|october|november|december)\b)"
    r"|\b(?:inspectors\s+(?:visited|were\s+on\s*-?site)|we\s+inspected)\b[^.]{0,80}?"
    r"(?:\bfrom|\bbetween|\bon|\bduring|\bin)\s+",
    _I,
)
_REPORT = re.compile(r"^\s*inspection\s+report\s*:\s*(?=\d)", _I)
"""What stands before the days of an inspection where nothing else does."""

_BEFORE = re.compile(
    r"\b(?:previous|last(?!\s+(?:updated|revised|amended|modified))|prior|earlier)\b", _I
)
_NEXT = re.compile(r"\bnext\b", _I)
_OTHER = re.compile(rf"{_BEFORE.pattern}|\bnext\b", _I)
_CLOSE, _FAR = 30, 120
"""How many characters may lie between a label and its date, and how many are looked through."""

_AT_ONCE: tuple[FactRole, ...] = ("revised",)
"""What is dated only by what follows at once: much is updated, and few of it is a report."""
_LAST_OF_FRONT = 12


def when_facts(text: SourceText) -> Iterator[FoundFact]:
    """The dates of the report, from labels or else from what is told."""
    letter = next(day_of_letter(text), None)
    told = in_year(text, letter.first.year) if letter and letter.first else text
    for role, label in _LABELS:
        places = [
            _days_behind(told, role, label, days_in),
            _days_behind(told, role, label, months_in),
        ]
        if role == "inspected":
            places += [
                _days_behind(told, role, _TOLD, days_in),
                _days_behind(told, role, _TOLD, months_in),
                _days_alone(told),
                _days_behind(told, role, _REPORT, days_in),
            ]
        if found := next(chain(*places), letter if role == "published" else None):
            printed = tuple(as_printed(words, text) for words in found.words)
            named = " ".join(words.text.rstrip() for words in found.words)
            this_year = any(says_this_year(words.text) for words in printed)
            yield replace(found, words=printed, value=named if this_year else found.value)


def _days_alone(text: SourceText) -> Iterator[FoundFact]:
    """Days on end in a line of their own, above the first paragraph of the front page."""
    for at, words in blocks(text, 1):
        if at > _LAST_OF_FRONT or (words.block.kind == "paragraph" and words.end > _FAR):
            return
        days = next(days_in(words.text), None)
        if days and (days.start, days.end) == (0, words.end) and days.first != days.last:
            yield _dated_fact("inspected", words, days, "days in a line of their own")


def _days_behind(
    text: SourceText,
    role: FactRole,
    label: re.Pattern[str],
    stretches: Callable[[str], Iterator[Days]],
) -> Iterator[FoundFact]:
    """Dates close behind a label: on the first pages, else on the last ones."""
    unless = {"next_due": _BEFORE, "revised": _NEXT}.get(role, _OTHER)
    for words in labelled(text, label, unless=unless):
        found = next(stretches(words.text[:_FAR]), None)
        if found and found.start <= (0 if role in _AT_ONCE else _CLOSE):
            why = "told in a sentence" if label is _TOLD else "beside its label"
            yield _dated_fact(role, words, found, why)


def _dated_fact(role: FactRole, words: BlockWords, days: Days, why: str) -> FoundFact:
    place = (words.cut(days.start, days.end),)
    return FoundFact(role, place, why, "", days.first, days.last)
