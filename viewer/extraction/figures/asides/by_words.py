"""Numbers that are no figures: ages, times, references, codes, and how they are told by words."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from viewer.domain.numbers.raised import RAISED_DIGITS
from viewer.extraction.candidates import Aside, PeriodRead
from viewer.extraction.figures.periods import periods

_N = r"\d{1,2}(?![\d.]*\d|\s?%)"
_SMALL = (
    "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|"
    "sixteen|seventeen|eighteen|nineteen|twenty(?:-(?:one|five))?"
)
_AGE = rf"(?:{_N}|{_SMALL})"
_AND = r"\s*(?:-|–|—|\bto\b|\band\b|\bor\b|\bthrough\b)\s*"
_ADDRESSES = re.compile(r"(?:https?://|www\.)\S+|[\w.+-]{1,60}@[\w.-]{1,60}", re.IGNORECASE)
_LEVELS = (
    r"(?:very\s+|major\s+|requires?\s+|needs?\s+)?(?:unsatisfactory|satisfactory|weak(?:nesses)?|inadequate|"
    r"adequate|good|excellent|outstanding|poor|fair|improvement)"
)
_CODES = re.compile(
    r"(?P<book>\bIS[BS]N(?:-1[03])?\s?:?\s?(?:\d[\s-]?){7,12}[\dXx]\b|(?<![\d£.,-])97[89]-(?:\d-?){9}\d\b)"
    r"|(?P<phone>(?<![\d£.,])(?:\+44\s?(?:\(0\)\s?)?|\(?0)\d{2,4}\)?(?:[\s-]?\d{3,4}){1,3}(?![\d%]))"
    r"|(?P<postcode>\b[A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2}\b)"
    r"|(?P<parts>(?<![\d.])\d+(?:\.\d+){2,}(?![\d%]))"
    r"|(?P<number>\b(?:URN|UPRN|[Rr]eference|[Rr]egistration|[Cc]harity|[Ll]ocation|[Pp]rovider|[Aa]ccount)"
    r"(?:\s(?:ID|id|code|no\.?|number))?(?:\s\([A-Z]+\)|\))?\s?(?::|\bis\b)?\s?\d{3,}\b)"
    r"|(?P<street>\b\d{1,4}[A-Za-z]?\s(?:[A-Z][\w’'-]+\s){1,3}(?:(?:Street|St|Road|Rd|Avenue|Lane|Square|Terrace|"
    r"Drive|Quay|Wharf|Crescent|Gardens|Grove|Mews)\b(?![’'])|(?:Court|House|Place|Way|Hill|Row|Close)(?=,)))"
    # the levels of a scale: 1 weak, 2 fair, 3 good
    rf"|(?P<levels>\b1\s?[=:–-]?\s?{_LEVELS}(?:\s?[,;]\s?(?:and\s)?\d\s?[=:–-]?\s?{_LEVELS}\b){{2,}}"
    r"|\b\d(?=\s(?:grades|levels)(?:\sof\s\w+)?:))"
    r"|(?P<call>\b(?:Tel|Telephone|Phone|Fax|Mobile)\b\.?:?\s(?:no\.?\s|number\s)?\d[\d\s()-]{3,}\d\b"
    r"|\b(?:101|111|112|999)(?=\s(?:\w+\s)?(?:numbers?|calls?|systems?|lines?|services?|emergency)\b))"
    r"|(?P<clause>(?:^|(?<=\s))[B-HJ-Z]\s\d{1,2}\.\d{1,2}\b(?![\d.]|\s?%))"
    r"|(?P<level>\b\d(?=\s?[-–—]\s(?:Very\s|Requires\s)?(?:Good|Excellent|Outstanding|Adequate|Weak|"
    r"Satisfactory|Unsatisfactory|Inadequate|Poor|Improvement|Major)\b))"
    # a name: the 333 hub
    r"|(?P<name>\b\d{2,}(?=(?:\s(?!(?:of|in|at|to|for|and|from|on|by|who|with)\b)[a-z-]+){0,2}\shub\b))"
    r"|(?P<code>\b(?!Q[1-4]\b)[A-Z][A-Za-z]*[-/]?\d[\w/-]*(?!\.\d))"
)
_NAMES = re.compile(
    r"(?<=[a-z,(]\s)(?:One|Two|Three)(?=\s[A-Z][a-z])|(?<=[‘“])one(?=\s[\w ]{2,40}[’”])"
)
"""Such as the agency One Northshire, and its ‘one team’ way of working."""

_AGES = re.compile(
    # 16 to 17-year-olds, three- and four-year-olds, 18 years of age
    rf"(?<![\d.,£])\b{_AGE}(?:(?:\s?years?)?-?{_AND}{_AGE})*[\s-]+years?[\s-]+olds?\b"
    rf"|\b(?:{_AGE}{_AND})?{_AGE}\s+years\s+of\s+age\b"
    # aged 16 and 17, under the age of 18 years, ages 5 to 11
    rf"|\b(?:aged?s?|ages?\s+of|age\s+(?:group|range|band)s?|school\s+age)(?:\s+(?:between|from|"
    rf"under|over|of|at|up\s+to|below|was|is))?\s+{_AGE}(?:{_AND}{_AGE})*"
    r"(?:\s+(?:years\b(?!\s+ago)|and\s+(?:over|under|above|below)\b))?"
    # under-fives, over 18s, post-16, 18-plus, 16+, turn 18, reach the age of 18
    r"|\b(?:children|people|pupils|adults|women|men|boys|girls|patients|residents|those)\s(?:under|over)\s"
    r"\d\d?\b(?!\s*(?:%|per|percent|months?|weeks?|days?|hours?|minutes?|miles?|years?\b(?!\s(?:of|old)))|"
    r"[,.]\d)|\b(?:under|over)\s\d\d(?=\s(?:age\s)?(?:group|population|cohort)\b)"
    rf"|\b(?:under|over)[\s-]{_AGE}(?:-?year-olds|s\b|’s\b)"
    r"|\b(?:under|over)[\s-]{1,2}(?:fives|fours|threes|twos|tens)\b"
    r"|\b(?:post|pre)[\s-]?(?:16|18|19|21|25)\b(?!\s?%)|\b\d\d(?:\+|[\s-]?plus\b)"
    # an over-21 team; once they are over 21, the total under 18 population
    r"|\b(?:under|over)-(?:16|18|19|21|25)\b(?!\s?%)"
    r"|\b(?:under|over)\s(?:16|18|19|21|25)(?=\W*$|[.,;:)](?!\d)|\s(?:and|or|who|when|if|unless|are|is|was|"
    r"were|has|have|had|can|may|will|should|with|population|team|offer|cohort|pathway|provision|service|"
    r"leaving|care)\b)(?!\s(?:and|or)\s\d+\s?%)"
    r"|\b(?:turn(?:s|ed|ing)?|reach(?:es|ed|ing)?|becom(?:e|es|ing)|became|approach(?:es|ing)?|children\s+under|"
    r"people\s+under|(?:children|people|leavers|those)\s+over|after|before|beyond|until|post)"
    r"\s+(?:1[68]|18|21|25)\b(?!\s*(?:%|per|percent|months?|weeks?|days?|hours?|years?\b(?!\s+(?:of|"
    r"old))|[,.]\d|children|people|staff|[a-z]+s\b))"
    r"|\bat\s+(?:16|17|18|19|21)(?:\s+years)?\b(?=[,.;]|\s+(?:and|or|to|they|he|she|young|when)\b)"
    r"|\b(?:0|5|11|13|14|16|18|19)\s?(?:-|–|\bto\b)\s?(?:5|11|16|18|19|21|24|25)(?=\s+(?:years?|"
    r"services?|students?|bursary|teams?|provision|age|group|fund|pathway|programme|strategy|sector|"
    r"study|offer)\b)"
    # until they are 25
    r"|\b(?:they|who|he|she)\s(?:are|were|is|was)\s(?:under\s|over\s)?(?:1[4-9]|2[0-5])"
    r"(?:\s(?:and|or|to)\s(?:1[4-9]|2[0-5]))?\b(?=[.,;)](?!\d)|\s(?:and|or|unless|but)\b(?!\s\d))"
    # key stages 1 and 2, Year 11
    rf"|\bkey\s+stages?\s+{_AGE}(?:(?:\s*,\s*(?:and\s+)?|{_AND})\d\b)*|\bKS\s?\d\b"
    r"|(?<!last )(?<!this )(?<!next )(?<!each )(?<!every )(?<!previous )(?<!the )(?<!per )(?<!\ba )"
    rf"(?<!one )\b(?:Years?|Reception\s+and\s+Year)\s+\d\d?(?:{_AND}(?:Year\s+)?\d\d?)*(?![\d%])",
    re.IGNORECASE,
)
_TIMES = re.compile(
    r"\b\d{1,2}[.:]\d\d\s?(?:am|pm)\b|\b\d{1,2}\s?(?:am|pm|noon)\b|\b\d{1,2}[:.]\d\d\s?(?:hrs?|hours|h)\b|\b\d{1,2}:\d\d\b|\b24/7\b|"
    r"\b24[\s-]hours?(?:[\s,-]+(?:a|seven|7)[\s-]days?(?:[\s-](?:a|per)[\s-]week)?)?\b"
    r"|\b(?:24|twenty-four)-hour\b|\bseven\s+days\s+a\s+week\b",
    re.IGNORECASE,
)
_NUMBERS = r"(?:\d+(?:\.\d+)*[A-Za-z]?(?:\((?:\d{1,2}|[a-z]{1,4})\))*(?!\w|\s?%|,\d))"
_REFERENCES = re.compile(
    r"(?P<page>\b[Pp]age\s\d{1,4}\s?(?:of|/)\s?\d{1,4}\b)"
    r"|(?P<act>\b(?:[Ss]ections?|[Rr]egulations?|[Aa]rticles?|[Ss]chedules?|[Rr]ules?)\s\d+[A-Z]?"
    r"(?:\s?\((?:\d{1,2}|[a-z]{1,4})\))+)"
    r"|(?P<law>\b(?:[Ss]ections?|[Rr]egulations?|[Aa]rticles?|[Ss]chedules?|[Cc]lauses?|[Rr]ules?|"
    r"[Pp]aragraphs?|[Pp]aras?\.?|[Pp]ages?|pp?\.|[Aa]nnex(?:es)?|[Aa]ppendi(?:x|ces)|[Cc]hapters?|"
    r"[Rr]ecommendations?|[Ff]ootnotes?|[Bb]ox(?:es)?|[Ff]igures?|[Tt]ables?|[Bb]ullets?|"
    r"Questions?|Standards?|Parts?|Phases?|Volumes?|Versions?|Issues?|Priority|Priorities|"
    r"Strands?|Themes?|Objectives?|Outcomes?|outcome|Requirements?|Enablers?|Right|Operations?|Chart|Case\s+study|Criteri(?:on|a)|Catch|"
    r"Goals?|Progress|Attainment|Wards?|Units?|Rooms?|Floors?|Wave|Round|Stage|Step|No\.|[Nn]o\.|NI|Channel|Radio|BBC)"
    rf"\s?{_NUMBERS}(?:(?:\s*,\s*|\s+(?:and|or|to)\s+|\s?[-–]\s?){_NUMBERS})*)"
    r"|(?P<graded>\b(?:[Gg]rades?|[Ll]evels?|[Tt]iers?|[Bb]ands?|[Qq]uarters?|Q|[Gg]roups?|[Tt]ype|[Ss]tages?|[Pp]hases?|[Oo]utcome|[Ee]nabler)"
    rf"\s?(?:\d+|one|two|three|four|five)\b(?![\s]?%)(?:(?:{_AND})(?:\d\b|two|three|four|five))*)"
    # a footnote that stands right after a word
    r"|(?P<note>(?<=[a-z’”)\]])\d{1,2}(?=[\s.,;:)]|$)"
    r"|(?<=[a-z)’”][.,;:])\d{1,2}(?=\s|$)|\[\d{1,3}\])"
)
_SIZES = re.compile(r"\b\d+(?:[.,]\d+)?\s?(?:kB|KB|kb|MB|mb|GB|[Bb]ytes)\b")
_ORDINALS = re.compile(r"\b\d+(?:,\d{3})*(?:st|nd|rd|th)\b", re.IGNORECASE)
_DURATION = (
    r"(?:working\s+|school\s+|calendar\s+|full\s+)?(?:years?|months?|weeks?|days?|hours?|minutes?|"
    r"seconds?|mins?|hrs?|terms?|decades?|mornings?|evenings?|nights?)"
)
_SPOKEN = rf"(?:\d+(?:\.\d+)?|(?:{_SMALL}|thirty|forty|fifty|sixty)(?:[\s-]+and[\s-]+a[\s-]+half)?)"
_SPANS = re.compile(
    rf"\b{_SPOKEN}\s+years?\s+(?:rolling\s+)?(?:average|plan|period|programme|strategy)\b|"
    rf"\b{_SPOKEN}(?:\s*(?:-|–|to|or)\s*{_SPOKEN})?[-‑]{_DURATION}\b"
    rf"|\b(?:within|in|for|over|every|during|after|before|until|under|each|next|last|past|"
    rf"previous|preceding|first|final|following|initial|recent|coming|then|another|about|"
    rf"(?:more|less|fewer|longer|greater|earlier)\s+than|at\s+least|up\s+to)"
    rf"(?:\s+(?:the|a|an|just|only|about|around|over|under|approximately|almost|nearly|past|last|"
    rf"next|first|previous|statutory|period\s+of|required|preceding|more\s+than|less\s+than|some))*"
    rf"\s+(?:{_SPOKEN}(?:\s+(?:to|or|and)\s+|\s?[-–]\s?))?{_SPOKEN}(?:-|\s+){_DURATION}\b"
    rf"|\b{_SPOKEN}-(?:week|month|year|hour)ly\b"
    rf"|\b{_SPOKEN}\s+{_DURATION}(?:’|'|\s+(?:running|in\s+a\s+row|ago|later|earlier|prior|before|after|notice|or\s+"
    rf"(?:more|less|longer|over|under)|beforehand)\b)",
    re.IGNORECASE,
)
_GOES_ON = re.compile(r",?\s+(?:and\s+)?\d{1,2}\s(?:minutes?|seconds?)\b", re.IGNORECASE)
_MEASURED = re.compile(
    r"\b(?:average|averag\w+|mean|median|took|tak(?:e|es|en|ing)|wait\w*|target|threshold|"
    r"turnaround|duration|absence|sickness|lasted)\b[^.;,]{0,60}$",
    re.IGNORECASE,
)
_LASTS = re.compile(
    r"(?:year|month|week|day|hour|hr|min|sec|term|decade|morning|evening|night)", re.IGNORECASE
)
_DIGIT = re.compile(r"\d")
_RAISED = re.compile(rf"(?P<measure>(?<![^\W\d])[cdkm]?m[²³](?!\w))|[{RAISED_DIGITS}]+")
"""The mark of a footnote, but for square and cubic measures."""

_IDIOMS = re.compile(
    r"\bone[\s-]to[\s-]one\b|\bone[\s-]off\b|\bone\s+another\b|\bno[\s-]one\b|\bone-stop\b|"
    r"\b(?:24|one|two|three|four)[\s-]way\b|\btwo-tier\b|\b(?:any|every|each)\sone\b|"
    r"\btwo-fold\b|\bone\s+by\s+one\b|(?<=\bat\s)one\b|\bone(?=\s+of\s+(?:the|its|their|these|"
    r"those|our|them|which|whom|a)\b)(?!\s+of\s+the\s+(?:\d|two|three|four|five|six|seven|eight|"
    r"nine|ten))|\bper\s+(?:hundred|thousand)\b|"
    rf"\b{_AGE}(?=\s+(?:main\s+|key\s+|core\s+|inspection\s+)?(?:criteria|key\s+questions|"
    r"lines\s+of\s+enquiry)\b)|"
    # so many times the average, twice as many, double last year’s
    rf"\b(?:{_SPOKEN}\s+times|twice|double|treble|triple)(?=\s+(?:the|as|that|those|its|their|what|last|more|"
    r"higher|lower|larger|greater|longer|likelier)\b)|\b(?:doubl|trebl|tripl|quadrupl|halv)(?:ed|es|ing)\b|\b\w{2,6}fold\b|"
    r"\bhalf(?=\s+as\s+(?:much|many|\w+)\b|\s+again\b)|"
    r"£\s?[’'‘]?000s?\b|(?<![\w,])[’'‘]000s?\b|"
    r"\b\d{1,3}:\d{1,3}\b|\b(?:360|180)[\s-]degrees?\b|"
    # one to so many of staff; rated 4 or 5 out of 5; p < 0.05
    r"(?<!from\s)(?<!between\s)\b(?:1|one)\s+to\s+\d{1,3}(?=\s+(?:ratio|residents|children|pupils|"
    r"patients|prisoners|staff|people|learners|students|clients|detainees|adults)\b)|"
    r"\b\d\s+(?:or|and|to)\s+\d\s+out\s+of\s+\d{1,2}\b|"
    r"\brated\s+(?:[a-z]+\s+){0,3}\d\s+out\s+of\s+\d{1,2}\b|"
    r"\bp\s?[<=>≤≥]\s?0?\.\d+|"
    # a scale of 0 to 10, a four-point scale; five A* to C grades; plus or minus 2.3%
    rf"\bscal(?:e|ing)\s+(?:of|from)\s+{_AGE}{_AND}{_AGE}\b|\b{_AGE}[\s-]points?(?=\s+scales?\b)|"
    rf"\b{_AGE}-(?:bedroom(?:ed)?|mile|storey|page|person|tier|fold|pronged|sided|stage|part)\b|"
    r"\b(?:five|5)(?=\s+(?:or\s+more\s+)?(?:good\s+)?(?:A\*|GCSEs?\b))|"
    r"(?:\+\s?/\s?[-−–]|±|\bplus\s+or\s+minus\b)\s?\d+(?:\.\d+)?"
    r"(?:\s?%|\s(?:per\s?cent|percentage\spoints?|points?)\b)?",
    re.IGNORECASE,
)
_ONE_THING = re.compile(
    r"\s+(?:\w+\s+)?(?:child|young\s+person|person|adult|family|parent|carer|school|home|case|file|"
    r"court|complaint|referral|resident|prisoner|patient|adoption|death|incident|review|setting|"
    r"member|worker|social\s+worker|vacancy|post|placement|site|centre|hospital|prison|station|"
    r"household|pupil|student|serious)\b",
    re.IGNORECASE,
)


_KINDS: dict[str, Aside] = {
    "phone": "address", "postcode": "address", "call": "address", "street": "address",
    "parts": "reference", "clause": "reference", "graded": "code", "note": "note",
}  # fmt: skip
"""What the groups of the patterns of codes and references are, where it is something else."""


class Spared(NamedTuple):
    """Words with numbers that are no figure, what they are, and the period that they name."""

    start: int
    end: int
    aside: Aside
    period: PeriodRead | None = None


def asides(text: str) -> tuple[Spared, ...]:
    """The numbers of a text that are no figures by their own words; none overlaps another."""
    found: dict[int, Spared] = {}
    taken = bytearray(len(text))
    for spared in _spared(text):
        if not any(taken[spared.start : spared.end]):
            taken[spared.start : spared.end] = b"\1" * (spared.end - spared.start)
            found[spared.start] = spared
    return tuple(found[start] for start in sorted(found))


def is_thing(text: str, end: int) -> bool:
    """Whether the word one, which ends here, counts something: one child, not one area."""
    return bool(_ONE_THING.match(text, end))


def _spared(text: str) -> Iterator[Spared]:
    """What the patterns find, those that know most first."""
    for match in _RAISED.finditer(text):
        yield Spared(match.start(), match.end(), "context" if match["measure"] else "note")
    digits = bool(_DIGIT.search(text))
    if digits:
        yield from _in_digits(text)
    yield from _matches(_TIMES, text, "time")
    yield from _dates(text)
    yield from _matches(_AGES, text, "age")
    for match in _REFERENCES.finditer(text):
        yield Spared(match.start(), match.end(), _KINDS.get(match.lastgroup or "", "reference"))
    if digits:
        yield from _matches(_ORDINALS, text, "ordinal")
    for match in _SPANS.finditer(text) if _LASTS.search(text) else ():
        near = max(0, match.start() - 80)
        within = match[0][:6].lower() == "within"
        if not within and _GOES_ON.match(text, match.end()):
            continue
        if within or not _MEASURED.search(text, near, match.start()):
            yield Spared(match.start(), match.end(), "time")
    yield from _matches(_IDIOMS, text, "context")
    yield from _matches(_NAMES, text, "code")


def _in_digits(text: str) -> Iterator[Spared]:
    """Addresses, codes, telephone numbers and sizes of files."""
    if "@" in text or "www." in text or "://" in text:
        yield from _matches(_ADDRESSES, text, "address")
    for match in _CODES.finditer(text):
        if match["code"] is None or not re.fullmatch(r"[A-Z][a-z]+\d{1,2}", match[0]):
            yield Spared(match.start(), match.end(), _KINDS.get(match.lastgroup or "", "code"))
    yield from _matches(_SIZES, text, "size")


def _matches(pattern: re.Pattern[str], text: str, aside: Aside) -> Iterator[Spared]:
    for match in pattern.finditer(text):
        yield Spared(match.start(), match.end(), aside)


def _dates(text: str) -> Iterator[Spared]:
    for dated in periods(text):
        if dated.kind == "law":
            yield Spared(dated.start, dated.end, "reference")
        elif dated.kind != "words":
            aside: Aside = "date" if dated.kind == "date" else "year"
            yield Spared(dated.start, dated.end, aside, dated.period)
