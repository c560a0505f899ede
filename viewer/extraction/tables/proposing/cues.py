"""What the words of a heading say of its column."""

import re
from typing import NamedTuple

from viewer.domain.numbers.measures import measure_named
from viewer.domain.units import UNITS
from viewer.extraction.tables.mapping import ColumnRole


class Cue(NamedTuple):
    """A role, and the words of a heading that speak for it."""

    role: ColumnRole
    words: re.Pattern[str]


def _cue(role: ColumnRole, words: str) -> Cue:
    return Cue(role, re.compile(rf"\b(?:{words})\b"))


DATE_CUES = (
    _cue("next_due", r"next|due"),
    _cue("published", r"publish\w*|publication|issued|report date|date of report"),
    _cue("inspected_start", r"start\w*|begin\w*|began|first|from"),
    _cue("inspected_end", r"end\w*|last day|finish\w*|until"),
    _cue("inspected", r"inspect\w*|visit\w*|assess\w*|fieldwork|ratings? date|^dates?"),
)
"""Of columns of dates; the first that fits wins."""

OTHER_DATES = re.compile(
    r"\b(?:open|opened|closed?|birth|registered|registration|updated|extract)\b"
)
"""Of a heading over dates of the body or of the table, not of an inspection."""

WORD_CUES = (
    _cue("title", r"report title|title of (?:the )?report|title"),
    _cue("inspectorate", r"inspectorate|regulator|inspected by"),
    _cue("framework", r"framework|methodology"),
    _cue("programme", r"programme"),
    _cue("kind", r"(?:inspection|visit|report|event) (?:type|kind)"
         r"|(?:type|kind) of (?:inspection|visit|report|event)"),
    _cue("group", r"region\w*|county|country|phase|sector|type|category|district|status"
         r"|local authority|la name|constituency"
         r"|denomination|political|urban|rural|ward|area type|division|directorate"),
)  # fmt: skip
"""Of columns of words."""

BODY_WORDS = (
    r"name", r"body|organisation|organization|establishment|institution|setting",
    r"provider|location|service|business|premises|authority|council|school|college|academy|force"
    r"|prison|hospital|practice|trust|nursery|home|la|yot|partnership|area|constabulary",
)  # fmt: skip
"""Words of a heading over the names of bodies, those that say it most clearly first."""

SCHEMES = (
    ("urn", r"urn|unique reference number"),
    ("uprn", r"uprn"),
    ("ukprn", r"ukprn"),
    ("ons", r"ons|gss|ecode|ons code|gss code"),
    ("laestab", r"laestab|dfe number|dfes number"),
    ("fhrsid", r"fhrsid|fhrs id"),
    ("cqc-location", r"location id"),
    ("cqc-provider", r"provider id"),
    ("la-code", r"la code|la number|local authority code|local authority number"),
)
"""The registers that bodies are known by, and what their ids are called."""

ID_WORDS = re.compile(r"\b(?:id|ids|code|number(?! of)|no|ref|reference|identifier)\b")
REPORT_ID_WORDS = re.compile(
    r"\b(?:report|inspection|event|visit) (?:id|number|no|ref|reference|identifier)\b"
)
NO_FIGURE_WORDS = re.compile(
    r"\b(?:year|age|key|pending|scheme|latitude|longitude|easting|northing|postcode|telephone|phone|fax|lat|lon|lng)\b"
)
RATING_WORDS = re.compile(
    r"\b(?:overall|rating\w*|judge?ment\w*|grade\w*|effectiveness|outcome\w*|quality|leadership"
    r"|behaviour|attitudes|personal development|early years|sixth form|management|care"
    r"|safe|caring|responsive|effective|well led|score|level|experiences?|impact)\b"
)
EARLIER_WORDS = re.compile(r"\b(?:previous|prior|earlier|former)\b")
"""Of a heading over what another inspection found."""

OVERALL_WORDS = re.compile(r"\boverall\b")
FIGURE_WORDS = re.compile(
    r"\b(?:rate|percentage|per cent|percent|number of|count|total|average|mean|median|cost|budget"
    r"|score|out of \d+|hygiene|structural|confidence in management"
    r"|pupils|places|staff|cases|children|days|weeks|months|hours)\b|[%£]|\((?:number|no\.?)\)"
)
PERIOD_WORDS = re.compile(r"\b(?:month|quarter|period|year|date|week|time)\b")
CRITERION_WORDS = re.compile(
    r"\b(?:criterion|criteria|domain|judge?ment|question|standard|theme|aspect|population group"
    r"|service|category|measure|indicator|metric|element|area|sub judgement|name)\b"
)
"""Of headings over periods, and over what a row rates or measures."""

_SCORES = re.compile(
    r"\bscores?\b|\bout of \d+|\bhygiene\b|\bstructural\b|confidence ?in ?management"
)
UNIT_MARKS = re.compile(
    r"\s*\((?:%|£|per ?cent|percentage|number|days|weeks|hours|no\.?)\)(?=$|:)", re.I
)
"""The unit at the end of a heading, which is no part of what a metric is called."""

_IN_ONE = re.compile(r"_+|(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
ONS_CODE = re.compile(r"[ENSWK]\d{8}")
WEB_ADDRESS = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)


def title_of(heading: str) -> str:
    """A heading in one word as people write it: OverallRating is Overall rating; else nothing."""
    if " " in heading or not _IN_ONE.search(heading):
        return ""
    words = _IN_ONE.sub(" ", heading).split()
    told = [word if word.isupper() else word.lower() for word in words]
    return " ".join(told)[:1].upper() + " ".join(told)[1:]


def scheme_of(heading: str) -> str | None:
    """The register that a folded heading names, if it is known."""
    found = (name for name, words in SCHEMES if re.search(rf"\b(?:{words})\b", heading))
    return next(found, None)


def unit_of(heading: str, values: list[str]) -> str:
    """The unit of a column of figures, as its heading or its values say; a number without."""
    marks = "".join(values[:50])
    if re.search(r"%|\bper ?cent(?:age)?\b|\brate\b", heading.casefold()) or "%" in marks:
        return "percent"
    if "£" in heading or "£" in marks or re.search(r"\bpounds\b", heading.casefold()):
        return "pounds"
    words = heading.casefold()
    if _SCORES.search(words):
        return "score"
    named = (u.id for u in UNITS if u.noun and re.search(rf"\b{u.noun[1]}\b", words))
    measure = measure_named(heading)
    return next(named, measure.unit if measure else "count")
