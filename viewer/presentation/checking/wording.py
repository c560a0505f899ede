"""The words of the checking page: what candidates are called, and how decisions are told."""

from collections.abc import Sequence

from viewer.characters import cut
from viewer.domain.metrics import QUALIFIERS
from viewer.domain.quotes import holds_figure
from viewer.domain.units import unit_named
from viewer.extraction.candidates import (
    Candidate,
    DocumentPlace,
    FactCandidate,
    FigureCandidate,
    OtherPrinting,
    PositionCandidate,
    RatingCandidate,
)
from viewer.extraction.decided import DecidedCandidate
from viewer.extraction.draft import Decision
from viewer.extraction.figure_names import figure_name
from viewer.presentation.checking.names import ASIDES, RATING_STATES, ROLES, VERDICTS
from viewer.presentation.content.text import one_line
from viewer.presentation.wording.languages import NAMES
from viewer.presentation.wording.numbers import count_text, number_text, sentence_case

TIMES = ("not", "once", "twice")
EARLIER_FIRST = frozenset({"from_to", "earlier"})
"""How two figures of one metric are related of which the second is the earlier one."""

LONGEST_QUOTE, LONGEST_FINDING = 110, 90


def printed_times(count: int) -> str:
    """How often something is printed: once, twice, 3 times."""
    return TIMES[count] if count < len(TIMES) else f"{count} times"


def title_of(candidate: Candidate) -> str:
    """What a candidate is called in the list."""
    match candidate.type:
        case "fact":
            return ROLES[candidate.role]
        case "rating":
            return one_line(candidate.criterion)
        case "figure":
            return aside_title(candidate) or one_line(figure_name(candidate))
        case "position":
            return one_line(candidate.metric)
        case "finding":
            return one_line(_first_words(candidate.text.rstrip(". ")))


def aside_title(figure: FigureCandidate) -> str:
    """What a number is that is no figure, and where: Paragraph number on page 3."""
    if figure.aside is None:
        return ""
    page = f" on page {figure.places[0].page:,}" if figure.places else ""
    return f"{sentence_case(ASIDES[figure.aside][0])}{page}"


def _first_words(text: str) -> str:
    """What fits into a row, of whole words."""
    words = cut(text, LONGEST_FINDING)
    start = words.rpartition(" ")[0].rstrip(" ,;:")
    return words if words == text or not start else f"{start}…"


def fact_words(candidate: FactCandidate) -> str:
    """What a fact says; a language by its name."""
    if candidate.role == "language":
        return NAMES.get(candidate.value.partition("-")[0].lower(), candidate.value)
    return one_line(candidate.value)


def value_words(candidate: FigureCandidate) -> str:
    """A figure as it is printed; as this program writes it, where another one is printed."""
    qualifier = QUALIFIERS[candidate.qualifier]
    if is_as_printed(candidate):
        printed = one_line(candidate.places[0].printed)
        known = (qualifier, candidate.qualifier_printed or qualifier)
        said = any(one_line(words).casefold() in printed.casefold() for words in known)
        return printed if said else f"{qualifier}{printed}"
    if candidate.unit is None:
        return f"{qualifier}{number_text(candidate.value)}"
    return f"{qualifier}{unit_named(candidate.unit).written(candidate.value)}"


def in_time(figures: Sequence[FigureCandidate]) -> Sequence[FigureCandidate]:
    """Related figures as they follow each other: of two of one metric the lead is the later one."""
    lead, *others = figures
    return [*others, lead] if lead.relation in EARLIER_FIRST else figures


def is_as_printed(candidate: FigureCandidate) -> bool:
    """Whether the words at its place print its value, and no other unit."""
    if not candidate.places:
        return False
    printed = candidate.places[0].printed
    parted = candidate.unit in {None, "percent", "points"}
    return holds_figure(printed, candidate.value) and (parted or "%" not in printed)


def printed_otherwise(candidate: FigureCandidate) -> str:
    """What stands at its place instead of its value, in quotation marks; none if it is that."""
    if not candidate.places or is_as_printed(candidate):
        return ""
    return quote(candidate.places[0])


def position_words(candidate: PositionCandidate) -> str:
    """How the body stands to whom: better than the national average."""
    others = one_line(candidate.whose)
    if candidate.verdict is None:
        return one_line(candidate.rank or "")
    return f"{VERDICTS[candidate.verdict]} {others}"


def quote(place: DocumentPlace) -> str:
    """The words of a place, in quotation marks."""
    return f"“{cut(one_line(place.printed), LONGEST_QUOTE)}”"


def pages_text(candidate: Candidate) -> str:
    """The pages of its places."""
    pages = sorted({place.page for place in candidate.places})
    return ", ".join(f"{page:,}" for page in pages)


def page_text(place: DocumentPlace) -> str:
    """Which page a place is on."""
    return f"page {place.page:,}"


def named(one: DecidedCandidate) -> str:
    """A candidate in a few words, for what undo says."""
    candidate = one.candidate
    name = cut(title_of(candidate), 50)
    match candidate.type:
        case "fact":
            return f"{name}, {cut(fact_words(candidate), 40)}"
        case "figure":
            return f"{name}, {value_words(candidate)}"
        case "position":
            return f"{name}, {cut(position_words(candidate), 50)}"
        case _:
            return name


def decision_text(decision: Decision, found: dict[str, DecidedCandidate]) -> str:
    """A decision in a few words: whose, and what it was."""
    match decision.type:
        case "accept":
            return f"{_whose(decision.candidates, found)}, accepted"
        case "set_aside":
            return f"{_whose(decision.candidates, found)}, set aside"
        case "reopen":
            return f"{_whose(decision.candidates, found)}, opened again"
        case "correct":
            names = tuple(one.id for one in (decision.candidate, *decision.others))
            return f"{_whose(names, found)}, corrected"
        case "add":
            return f"{cut(title_of(decision.candidate), 50)}, added"
        case "take_apart":
            return f"{_whose((decision.candidate,), found)}, taken apart"


def other_text(other: OtherPrinting, level: str) -> str:
    """Another level that is printed, by what it is called, and why it was not taken."""
    return f"{level}: {other.why}" if other.why else f"{level} is printed here."


def level_missing(candidate: RatingCandidate) -> str:
    """What stands for a level where there is none."""
    if candidate.state:
        return RATING_STATES[candidate.state]
    return f"{one_line(candidate.words)}, scale open" if candidate.words else "no level"


def whose_text(candidate: FigureCandidate, body: str) -> str:
    """Whose figure it is."""
    return body if candidate.whose == "subject" else one_line(candidate.whose)


def _whose(names: tuple[str, ...], found: dict[str, DecidedCandidate]) -> str:
    known = [found[name] for name in names if name in found]
    if len(known) == 1:
        return named(known[0])
    if not known:
        return "something that is no longer there"
    first = named(known[0])
    return f"{first} and {count_text(len(known) - 1, 'other', 'others')}"
