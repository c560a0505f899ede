"""Words that praise or criticise, for sentences under no heading that says which."""

import re

from viewer.domain.findings import FindingKind

_AGAINST = re.compile(
    r"\b(?:"
    r"weak(?:ness(?:es)?)?|poor(?:ly)?|inadequate|insufficient\w*|ineffective\w*|inconsisten\w+"
    r"|let down|worse (?:than|in)|below (?:the|average)|(?:is|are|was|were) low|unclear|drift"
    r"|not (?:yet )?(?:good|always|consistently|sufficient\w*|effective|enough|robust|at the"
    r"|meeting|met|clear|timely)"
    r"|too (?:many|few|often|long|slow|little)|more to do|shortcomings?|missed opportunit\w+"
    r"|lack(?:s|ed|ing)?|delay(?:s|ed)?|fail(?:s|ed|ures?|ing)?|declin\w+|deteriorat\w+"
    r"|should be better|needs? to (?:be (?:better|improved)|improve)|requires? improvement"
    r")\b",
    re.IGNORECASE,
)
_FOR = re.compile(
    r"\b(?:"
    r"good(?! enough)|outstanding|excellent|impressive|strong(?:ly)?|effective(?:ly)?|robust"
    r"|applaud\w*|commend\w*|improved|timely|skilled|productive|positive"
    r"|well[- ](?:led|managed|supported|run|planned|trained|informed)"
    r"|better than|above the (?:national )?average"
    r")\b",
    re.IGNORECASE,
)
_BUT = re.compile(
    r"\b(?:but|however|although|though|despite|while|whilst|yet|nevertheless|except)\b",
    re.IGNORECASE,
)
_BACKGROUND = re.compile(
    r"\b(?:acknowledged|hindered|after a (?:\w+ )?(?:period|time) of|against a background of)\b",
    re.IGNORECASE,
)
"""What explains, and neither praises nor criticises whoever was inspected."""

_TAKEN_BACK = re.compile(
    r"\b(?:not|never|less|no|be|being|becom\w+|to|more|whether|how)\s+(?:\w+\s+){0,2}$",
    re.IGNORECASE,
)
"""What stands before a word of praise where nobody is praised."""


def told_by_words(text: str) -> tuple[FindingKind, str] | None:
    """The kind that the words of a text tell, and one of them; None where they do not decide."""
    if background := _BACKGROUND.search(text):
        return "context", background[0]
    against, praise = _AGAINST.search(text), _praise(text)
    if against and praise:
        return ("mixed", against[0]) if _BUT.search(text) else None
    if against:
        return "weakness", against[0]
    return ("strength", praise) if praise else None


def _praise(text: str) -> str:
    found = _FOR.finditer(text)
    return next((one[0] for one in found if not _TAKEN_BACK.search(text[: one.start()])), "")
