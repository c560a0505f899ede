"""Differences to something else in words: 45% better than the average."""

import re

from viewer.extraction.candidates import FigureCandidate

_WAYS = re.compile(
    r"\s*(?P<way>better|worse|higher|lower|more|less|fewer|faster|slower|quicker|longer|shorter|greater|"
    r"smaller|ahead|behind)\b",
    re.IGNORECASE,
)
_EARLIER = re.compile(
    r"\s*\w+\s+than\s+(?:(?:in|at|for|during)\s+)?(?:the\s+|our\s+)?(?:(?:19|20)\d\d\b|(?:last|previous|prior|same)\s+"
    r"(?:year|inspection|visit|period|time)|(?:a\s+)?year\s+(?:ago|before|earlier)|before\b|it\s+was\b)",
    re.IGNORECASE,
)
_WITHOUT_THAN = {"above": "above", "below": "below", "ahead": "ahead of", "behind": "behind"}
_FROM = "away"
UNNAMED = "comparison that the text does not name"


def than(way: str, known: str | None) -> str:
    """Which way a difference goes, and from what it is one, where that is named."""
    if known is None:
        return way
    lead = f"{way} from" if way == _FROM else _WITHOUT_THAN.get(way, f"{way} than")
    return f"{lead} the {' '.join(known.split())}"


def way_of(figure: FigureCandidate) -> str:
    """The word behind a difference: 45% better than the average; else how far it is from that."""
    if figure.relation in ("above", "below"):
        return figure.relation
    match = _WAYS.match(_said_after(figure))
    return match["way"].casefold() if match else _FROM


def is_to_earlier(figure: FigureCandidate) -> bool:
    """Whether a difference is one to the body's own past: better than in 2012, than before."""
    return bool(_EARLIER.match(_said_after(figure)))


def _said_after(figure: FigureCandidate) -> str:
    """The words that follow a figure in its sentence."""
    sentence = " ".join(figure.sentence.printed.split()) if figure.sentence else ""
    return sentence.partition(printed_words(figure))[2] if figure.places else ""


def printed_words(figure: FigureCandidate) -> str:
    """The words of a figure in the document, or its digits where it stands nowhere in it."""
    words = figure.places[0].printed if figure.places else f"{figure.value:f}"
    return " ".join(words.split())
