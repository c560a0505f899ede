"""Sentences that hold the inspected body against others and print no figure for it."""

import re
from collections.abc import Iterator

from viewer.domain.metrics import Verdict
from viewer.extraction.block_words import BlockWords
from viewer.extraction.candidates import PositionCandidate
from viewer.extraction.figures.mentions import mentions
from viewer.extraction.figures.naming import of_anybody
from viewer.extraction.figures.periods import periods
from viewer.extraction.figures.whose import COMPARATOR
from viewer.extraction.sentences import sentences
from viewer.extraction.source_text import SourceText

_VERDICTS: tuple[tuple[Verdict | None, str], ...] = (
    ("better", r"better\s+than"),
    ("worse", r"worse\s+than|poorer\s+than"),
    ("similar", r"(?:broadly\s+|closely\s+)?(?:in\s+line\s+with|similar\s+to|close\s+to|"
                r"comparable\s+(?:with|to)|the\s+same\s+as)"),
    (None, r"above|below|(?:higher|lower|greater|smaller|more|fewer|faster|slower|quicker|longer|"
           r"shorter)\s+than"),
)  # fmt: skip
_AND = "|".join(f"(?P<v{at}>{words})" for at, (_, words) in enumerate(_VERDICTS))
_OTHERS = (
    rf"(?:that\s+of\s+|those\s+(?:of|in)\s+|in\s+)?(?:the\s+|an?\s+)?(?P<who>{COMPARATOR}"
    r"(?:\s+(?:of|for|across|in)\s+(?:similar\s+\w+|england(?:\s+and\s+wales)?|wales|scotland))?"
    r"|averages?(?:\s+(?:of|for|across|in)\s+[\w’ -]{3,40}?)?|most\s+other\s+\w+)"
)
_SAID = re.compile(
    r"(?P<name>[A-Z][^.,;:()]{2,110}?)\s+(?:is|are|was|were|remains?|remained|has\s+been|have\s+been|"
    r"continues?\s+to\s+be)\s+(?P<how>(?:(?:also|still|now|generally|consistently|well|just|slightly|"
    rf"significantly|much|far|often|currently)\s+)*(?:{_AND})\s+{_OTHERS})(?=\s*(?:[.,;]|$|\s(?:and|but|"
    r"for|in|at|over|since|with|because|while)\b))",
    re.IGNORECASE,
)
_RANK = re.compile(
    r"(?P<name>[A-Z][^.,;:()]{2,110}?)\s+(?:is|are|was|were|remains?|remained)\s+"
    r"(?P<how>(?:among(?:st)?|one\s+of)\s+the\s+(?:best|worst|highest|lowest|strongest|weakest)"
    r"(?:[\s-]performing)?(?:\s+\w+)?\s+(?P<who>nationally|in\s+(?:the\s+country|England(?:\s+and\s+"
    r"Wales)?|Wales|Scotland|the\s+region)))\b",
    re.IGNORECASE,
)
_UNSURE = re.compile(
    r"\b(?:not|n[’']t|never|neither|nor|whether|if|should|would|could|may|might|aims?|plans?|target\w*\s+to|"
    r"hop\w+|expect\w*|until|previously|had\s+been|unless|why|how)\b|\?\s*$",
    re.IGNORECASE,
)
_NOBODY = re.compile(
    r"^(?:this|that|these|those|it|they|which|who|there|he|she|we|some|most|many|all|both|one|more|"
    r"what|here|where|when)\b",
    re.IGNORECASE,
)
_LEAD = re.compile(
    r"^(?:(?:the|its|their|our|an?|however|overall|also|but|and|although|while|inspectors\s+found\s+that|"
    r"in\s+addition|as\s+a\s+result),?\s+)+",
    re.IGNORECASE,
)
_POINTS_BACK = re.compile(r"\b(?:this|these|those|they|it)\b", re.IGNORECASE)
_PREDICATE = re.compile(r"\s+(?:is|are|was|were|has|have|had|remains?)\s.*$", re.IGNORECASE)
"""What is said first of the same: "are very high and are among the best"."""

_ADVERB = re.compile(r"^(?:also|still|now|currently)\s+", re.IGNORECASE)
_MOST_WORDS = 12


def read_positions(text: SourceText) -> tuple[PositionCandidate, ...]:
    """The positions of a document, in its order."""
    return tuple(
        found
        for page in text.pages
        for block in page.blocks
        if block.kind in ("paragraph", "item")
        for span in sentences(block.text)
        for found in _in_sentence(BlockWords(page, block, *span))
    )


def _in_sentence(sentence: BlockWords) -> Iterator[PositionCandidate]:
    words = sentence.text
    for pattern in (_SAID, _RANK):
        match = pattern.match(words)
        if not match or _UNSURE.search(words, 0, match.end()):
            continue
        if any(mention.aside is None for mention in mentions(words)):
            continue
        if name := _name(match["name"]):
            yield _position(sentence, match, name)
            return


def _name(words: str) -> str | None:
    """What is held against others, if the sentence names it itself."""
    plain = _PREDICATE.sub("", _LEAD.sub("", words.strip()))
    if _NOBODY.match(plain) or _POINTS_BACK.search(plain) or len(plain.split()) > _MOST_WORDS:
        return None
    name = of_anybody(plain, theirs=True)
    return name and name[0].upper() + name[1:]


def _position(sentence: BlockWords, match: re.Match[str], name: str) -> PositionCandidate:
    groups = match.groupdict()
    verdict = next((given for at, (given, _) in enumerate(_VERDICTS) if groups.get(f"v{at}")), None)
    times = [dated.period for dated in periods(sentence.text) if dated.kind != "law"]
    place = sentence.cut(*match.span()).place
    return PositionCandidate(
        id=f"position-{place.page}-{place.start}",
        places=(place,),
        metric=name,
        whose=_whose(match["who"]),
        verdict=verdict,
        rank=None if verdict else _ADVERB.sub("", match["how"]),
        period=times[0] if len(times) == 1 else None,
        sentence=sentence.place,
    )


def _whose(words: str) -> str:
    """Who the others are, as a sentence names them."""
    plain = " ".join(words.split())
    return f"others {plain}" if re.match(r"nationally$|in\s", plain, re.IGNORECASE) else plain
