"""What a figure is called: in the list where it is accepted, and in the report that is made."""

import re
from collections.abc import Sequence

from viewer.extraction.candidates import FigureCandidate
from viewer.extraction.figures.phrases import LONGEST, is_generic, sentence_start, short
from viewer.extraction.figures.titles import subject, title_in

_HEADED = 60
_ASKS = re.compile(r"\b(?:must|should)\b", re.IGNORECASE)
_VERB = re.compile(r"\s(?:is|are|was|were|requires?|needs?)\s", re.IGNORECASE)
_NUMBERED = re.compile(r"^\W*(?:\d+(?:\.\d+)*[.)]?|[a-z][.)])\s+(?=\w)", re.IGNORECASE)


def figure_name(figure: FigureCandidate) -> str:
    """What is measured or counted; else what its sentence is about, and under which heading."""
    named = _one_line(figure.metric or figure.title)
    name = sentence_start(named) if named else _headed(figure)
    return f"{short(name, LONGEST)}, amount of change" if figure.movement == "unsaid" else name


def shared_name(figures: Sequence[FigureCandidate]) -> str:
    """What related figures are called: as the one that is held against the others, if it can be."""
    others = {figure.other for figure in figures if figure.other != figure.id}
    lead = next((one for one in figures if one.other and one.id not in others), figures[0])
    # "This is 20% of all people": what it is a share of is the name of neither figure.
    is_share = lead.relation == "share" and lead.of is None
    ordered = (*(one for one in figures if is_share and one is not lead), lead, *figures)
    named = next((one for one in ordered if one.metric), None)
    named = named or next((one for one in ordered if one.title), None)
    return figure_name(named or next((one for one in ordered if one.noun), lead))


def _headed(figure: FigureCandidate) -> str:
    """What it counts or its sentence is about, behind the heading that it stands under."""
    about, heading = _about(figure), _heading(figure)
    if heading and about and heading.casefold() != about.casefold():
        return short(f"{heading}: {about}", LONGEST)
    if heading and not about:
        return f"Figure under “{heading}”"
    if heading or about:
        return heading or about
    return f"Figure on page {figure.places[0].page}" if figure.places else f"{figure.value:f}"


def _about(figure: FigureCandidate) -> str:
    """What it counts, or what its sentence says more of."""
    about = _one_line(figure.noun)
    sentence = _one_line(figure.sentence.printed if figure.sentence else None)
    if sentence and figure.places and not figure.heading:
        printed = _one_line(figure.places[0].printed)
        about = title_in(sentence, printed) or about
    elif sentence and (not about or is_generic(about)):
        printed = _one_line(figure.places[0].printed) if figure.places else ""
        clause = sentence[: sentence.find(printed)].rpartition(";")
        said = sentence[len(clause[0]) + 1 :] if clause[1] else sentence
        named = None if _ASKS.search(said) else subject(said)
        if named and not (printed and named.casefold().startswith(printed.casefold())):
            about = named
    return sentence_start(about)


def _heading(figure: FigureCandidate) -> str:
    """The heading of the passage, without its number and what it says of itself."""
    words = _VERB.split(_NUMBERED.sub("", _one_line(figure.heading)), maxsplit=1)[0]
    return sentence_start(short(words, _HEADED)) if any(map(str.isalpha, words)) else ""


def _one_line(words: str | None) -> str:
    return " ".join((words or "").split())
