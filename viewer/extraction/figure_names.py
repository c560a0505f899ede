"""What a figure is called: in the list where it is accepted, and in the report that is made."""

from collections.abc import Sequence

from viewer.characters import cut
from viewer.domain.findings import first_words
from viewer.extraction.candidates import FigureCandidate

_LONGEST, _BEFORE = 64, 30


def figure_name(figure: FigureCandidate) -> str:
    """A name for what is measured, or what is counted, or the words that stand around it."""
    named = " ".join((figure.metric or figure.noun or "").split())
    return named[:1].title() + named[1:] if named else _around(figure)


def shared_name(figures: Sequence[FigureCandidate]) -> str:
    """What related figures are called: as the one that is held against the others, if it can be."""
    others = {figure.other for figure in figures if figure.other != figure.id}
    lead = next((one for one in figures if one.other and one.id not in others), figures[0])
    named = (one for one in (lead, *figures) if one.metric or one.noun)
    return figure_name(next(named, lead))


def _around(figure: FigureCandidate) -> str:
    """The first words of its sentence where it stands in them, else those from just before it."""
    if not figure.places:
        return f"{figure.value:f}"
    printed = " ".join(figure.places[0].printed.split())
    words = " ".join(figure.sentence.printed.split()) if figure.sentence else ""
    if not any(map(str.isalpha, words)):
        words = printed
    if not any(map(str.isalpha, words)):
        return f"Figure on page {figure.places[0].page}"
    begins = first_words(words)
    at = words.find(printed)
    if at < 0 or printed in begins:
        return begins
    start = words.rfind(" ", 0, max(at - _BEFORE, 0)) + 1
    return cut(f"…{words[start:]}" if start else words, _LONGEST)
