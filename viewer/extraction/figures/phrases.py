"""Noun phrases that a reader understands by themselves, made of the words around a figure."""

import re

LONGEST = 90
_SPACES = re.compile(r"\s+")
_SIGNS = re.compile("[\ue001-\uf8ff]")
_BRACKETS = re.compile(r"\s*[(\[][^()\[\]]*[)\]]")
_LEADS = re.compile(
    r"^(?:(?:the|an?|its|their|our|his|her|this|these|those|that|all|both|some|approximately|about|"
    r"almost|nearly|around|just|only|however|overall|currently|nationally|also|similarly|where|and|"
    r"but|while|although|though|because|as\s+a\s+result|for\s+example|in\s+addition|at\s+present)"
    r"(?:,\s*|\s+))+",
    re.IGNORECASE,
)
_DANGLING = frozenset(
    "a an the of in on at to by for from with within into over under and or but nor so than then "
    "as who whom whose that which where when while if is are was were be been being has have had "
    "do does did not no its their his her our this these those it they there only just now also "
    "very more less most fewer about almost nearly around between during per through until since "
    "because such both all each still currently already out up down across per approximately "
    "significantly slightly better worse higher lower above below including like towards against "
    "recorded done resulted spoken".split()
)
_STARTS_BADLY = re.compile(
    r"(?:this|that|these|those|it|its|they|them|there|he|she|we|i|you|who|which|what|whom|whose|of|in|"
    r"at|to|by|for|from|on|as|when|where|if|with|within|into|over|under|among|during|between|after|"
    r"before|since|until|against|and|or|but|so|than|not|then|because|despite|is|are|was|were|be|been|being|"
    r"has|have|had|do|does|did|can|could|will|would|may|might|should|shall|live|lives|lived|achieved|"
    r"compared|including|only|one|two|three|four|five|six|seven|eight|nine|ten|some|most|many|"
    r"increased|decreased|rose|fell|reduced|improved|dropped|another|others?|per|less|more|further|"
    r"up|down|better|worse|higher|lower|above|below|inspectors?\s+(?:saw|found|met|noted)|"
    r"also|out|reducing|increasing|using|having|making|showing|taking|ensure|make|improve|ensures|makes|\w+ly)\b",
    re.IGNORECASE,
)
_FINITE = re.compile(r"\b(?:is|are|was|were|has|have|had|do|does|did|will|can|could|would)\b", re.I)
_GOES_ON = re.compile(r"\b(?:who|that|which|where|when|whose|if|whom)\b", re.IGNORECASE)
_GENERIC = frozenset(
    "children|frequency|young people|people|vast majority|authority|local authority|service|"
    "council|parent|indicators|examples|young person|child|person|persons|cases|case|staff|"
    "number|numbers|rate|rates|proportion|percentage|figure|figures|total|average|"
    "majority|minority|time|year|years|target|area|performance|current performance|"
    "progress|group|groups|part|parts|data|level|levels|score|scores|miles|days|weeks|"
    "months|hours|minutes|results|outcomes|parents|families|households|homes|areas|"
    "services|occasions|options|examples|ways|things|times|members|amount|"
    "pupils|women|men|girls|boys|adults|residents|respondents|completion rate|"
    "total population|national average|england average|parent spoken|increase|decrease|"
    "reduction|fall|rise|gap|range|current average timescale|timescale|average timescale|"
    "timeliness|share|volume".split("|")
)
_BOUNDARY = re.compile(
    r",?\s(?:and|or|in|of|for|to|who|that|which|with|from|on|at|by|while|including|as|they|it|when|where|if|"
    r"against|under|through|between|is|are|was|were|\w{2,}ing)(?=\s)|[,;:]\s"
)
_WHEN = re.compile(
    r"\s+(?:(?:in|over|within|during|for|throughout|at)\s+(?:the\s+course\s+of\s+)?(?:the\s+)?(?:last|past|next|"
    r"previous|preceding|current|same|recent)\b.*|at\s+the\s+time\s+of\s+.*|to\s+date|so\s+far|this\s+year|"
    r"over\s+the\s+course\s+of.*|during\s+the\s+(?:year|period|inspection)|since\s.*)$",
    re.IGNORECASE,
)
_THEIRS = re.compile(
    r"(?:national|england|english|regional|statistical|comparator)\b.{0,25}", re.IGNORECASE
)
_MOST_OF_THEM = re.compile(
    r"(?:vast|large|great|small|further|overwhelming)\s.{0,20}(?:ity|number)"
)
_SPAN = re.compile(r"\d+[\s-](?:year|month|week|day|hour)s?(?:\saverage)?")
_NUMBERS = re.compile(r"[£%$€\d]")
_TIME = re.compile(
    r"\b\d[\d,.]*(?:[\s-](?:or|and|to)[\s-]\d+)?(?=[\s-]*(?:\w+[\s-])?(?:years?|months?|weeks?|days?|"
    r"hours?|minutes?|miles?)\b)|\bage[sd]?\s(?:of\s\w+\s(?:and|to)\s|under\s|over\s|of\s|between\s)?\d+(?:\s?(?:to|and|or|–|-)\s?\d+)?"
    r"|\b(?:[Uu]nder|[Oo]ver|[Ss]tages?|[Ll]evels?|[Ss]ections?|[Bb]and|[Pp]hase|[Yy]ears?)\s\d+\b|"
    r"\d+(?:[- ]|\sto\s)*\d*-year-olds?"
)
"""Numbers that a phrase may hold: ages, times, stages."""


def phrase(words: str) -> str | None:
    """The words as a name, if they are a noun phrase that says what is measured."""
    plain = _BRACKETS.sub("", words)
    plain = _SPACES.sub(" ", _SIGNS.sub("", plain)).strip(" ,-–—•‘’“”\"'")
    plain = _WHEN.sub("", plain)
    named = short(_LEADS.sub("", plain), LONGEST)
    if (
        len(named) < 4
        or _THEIRS.fullmatch(named)
        or _STARTS_BADLY.match(named)
        or _is_sentence(named)
    ):
        return None
    if re.search(r"[;:()\[\]\ue000?!]|\.\s", named) or _NUMBERS.search(_TIME.sub("", named)):
        return None
    return sentence_start(_with_closing_quote(named))


def _with_closing_quote(words: str) -> str:
    """The words with the quotation mark that ends what another of them begins."""
    for opens, closes in ("‘’", "“”"):
        if words.count(opens) > words.count(closes):
            words += closes
    return words


def telling(named: str | None) -> str | None:
    """A name that says enough by itself; none of “Children” or “Rate”."""
    return None if named is None or is_generic(named) else named


def is_generic(named: str) -> bool:
    """Whether a name says too little alone."""
    plain = _LEADS.sub("", named).strip().casefold()
    return plain in _GENERIC or bool(_MOST_OF_THEM.fullmatch(plain) or _SPAN.fullmatch(plain))


def sentence_start(words: str) -> str:
    """The words with a capital at their beginning, also behind a quotation mark."""
    return words[:1].upper() + words[1:]


def cut_words(words: str, most: int) -> str:
    """As many whole words as fit."""
    if len(words) <= most:
        return words
    end = words.rfind(" ", 0, most + 1)
    return words[: end if end > 0 else most]


def without_dangling(words: str) -> str:
    """The words without those at the end that lead on to something else."""
    kept = words.rstrip(" ,-–—").split(" ")
    while len(kept) > 1 and (
        re.fullmatch(r"[a-z]+ly", kept[-1])
        or kept[-1].casefold().strip(",’'") in _DANGLING
        or kept[-1].endswith("’s,")
    ):
        kept.pop()
    named = " ".join(kept).rstrip(" ,-–—")
    return (
        named[:-1] if named.endswith(("’", "”", "'")) and not re.search(r"s[’']$", named) else named
    )


def _is_sentence(words: str) -> bool:
    """Whether there is a verb in it that no “who” or “that” leads in."""
    verb = _FINITE.search(words)
    return bool(verb and not _GOES_ON.search(words, 0, verb.start()))


def short(words: str, most: int) -> str:
    """The words, without those that do not fit and the clause that they would end in the middle."""
    if len(words) <= most:
        return without_dangling(words)
    kept = cut_words(words, most)
    ends = [end.start() for end in _BOUNDARY.finditer(kept, most // 3)]
    return without_dangling(kept[: ends[-1]] if ends else kept)
