"""What roles, kinds, states and relations are called on the checking page."""

from viewer.domain.findings import FindingKind
from viewer.domain.metrics import Verdict
from viewer.extraction.candidates import Aside, FactRole, MovementKind, Relation
from viewer.extraction.counting import Section
from viewer.presentation.wording import rating

SECTION_TITLES: dict[Section, str] = {
    "report": "Report",
    "ratings": "Ratings",
    "figures": "Figures",
    "findings": "Findings",
}
ROLES: dict[FactRole, str] = {
    "title": "Title",
    "body": "Inspected body",
    "inspectorate": "Inspectorate",
    "programme": "Programme",
    "framework": "Framework",
    "kind": "Kind of inspection",
    "inspected": "Inspected",
    "published": "Published",
    "revised": "Changed since",
    "next_due": "Next inspection due",
    "lead_inspector": "Lead inspector",
    "language": "Language",
    "id": "Number of the body",
}
VERDICTS: dict[Verdict, str] = {
    "better": "better than",
    "worse": "worse than",
    "similar": "similar to",
}
"""How the body stands, before whom it is compared with."""

KINDS: dict[FindingKind, str] = {
    "strength": "strength",
    "weakness": "weakness",
    "recommendation": "recommendation",
    "mixed": "mixed",
    "context": "context",
}
ASIDES: dict[Aside, tuple[str, str]] = {
    "year": ("year", "years"),
    "date": ("date", "dates"),
    "time": ("time or length of time", "times and lengths of time"),
    "age": ("age", "ages"),
    "reference": ("reference", "references"),
    "code": ("code", "codes"),
    "ordinal": ("place in an order", "places in an order"),
    "size": ("file size", "file sizes"),
    "context": ("number that is no finding", "numbers that are no findings"),
    "address": ("telephone number or address", "telephone numbers and addresses"),
    "paragraph": ("paragraph number", "paragraph numbers"),
    "note": ("footnote number", "footnote numbers"),
    "page": ("page number", "page numbers"),
    "margin": ("number in a header or footer", "numbers in headers and footers"),
}
ASIDE_REASONS: dict[Aside, str] = {
    "address": "Read as what to write to, call or visit.",
    "paragraph": "Printed before a paragraph or an item of a list.",
    "note": "Raised after a word, or printed before a footnote.",
    "page": "Printed in a header or footer, or at the end of a line of contents.",
    "margin": "Printed in a header or footer, which is no part of the text.",
}
"""Why the rules set numbers aside that stand in no sentence, where their name does not say it."""
STATES = {
    "open": "open",
    "accepted": "accepted",
    "corrected": "corrected and accepted",
    "set_aside": "set aside",
}
RATING_STATES = {
    state: words
    for state, words in rating.STATES.items()
    if state not in {"unknown", "not_recorded"}
}
"""What a document can say in place of a level; what nobody knows it does not say."""
RELATIONS: dict[Relation, str] = {
    "from_to": "Read as two figures of one metric, the second later than the first.",
    "by_to": "Read as a figure, and by how much it has changed.",
    "above": "Read as a figure, and by how much it is higher than what it is compared with.",
    "below": "Read as a figure, and by how much it is lower than what it is compared with.",
    "against": "Read as a figure, and what it is compared with.",
    "earlier": "Read as a figure, and an earlier one of the same metric.",
    "share": "Read as a number, and its share of a whole.",
}

AMOUNTS: dict[MovementKind, str] = {
    "rose": "Read as an amount of change: it rose by so much.",
    "fell": "Read as an amount of change: it fell by so much.",
    "unsaid": "Read as an amount of change, which the text does not call a rise or a fall.",
    "gap": "Read as a difference to what it is compared with, not as the figure itself.",
}


def aside_read(aside: Aside) -> str:
    """What a number is read as that is no figure: an age, a page number."""
    one = ASIDES[aside][0]
    return f"{'an' if one[0] in 'aeiou' else 'a'} {one}"
