"""Which scales a document uses: by who inspects, when, and the words of its ratings."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby

from viewer.domain.criteria import KnownScale
from viewer.domain.dates import first_day, last_day
from viewer.extraction.inspectorates import mentions as named_in
from viewer.extraction.ratings.levels import levels_of
from viewer.extraction.ratings.mention import Mention
from viewer.extraction.source_text import SourceText

Scales = Sequence[KnownScale]
_LATE = timedelta(days=365)
_MIN_FITS, _SHARE = 2, 0.25
"""How many ratings, and what share of them, the words of who inspects have to fit."""
_FRONT = 5  # what a naming on the first two pages counts


@dataclass(frozen=True, slots=True)
class Offer:
    """The scales that a document may use, those of whom it names most first, if it names any."""

    scales: Scales
    named: bool


def offered(text: SourceText, scales: Mapping[str, KnownScale], day: date | None) -> Offer:
    """Scales of inspectorates that the document names, most named first; else all of the time."""
    timely = [known for known in scales.values() if _in_use(known, day)]
    weights = _weights(text, {known.inspectorate for known in timely})
    named = [known for known in timely if weights[known.inspectorate]]
    if not named:
        return Offer(timely, named=False)
    return Offer(sorted(named, key=lambda known: -weights[known.inspectorate]), named=True)


def _in_use(known: KnownScale, day: date | None) -> bool:
    """Whether a scale was in use then, or the year before: reports come out late."""
    if day is None:
        return True
    after = known.since is None or first_day(known.since) <= day
    return after and (known.until is None or day <= last_day(known.until) + _LATE)


def _weights(text: SourceText, names: set[str]) -> Counter[str]:
    weights: Counter[str] = Counter()
    for number, page in enumerate(text.pages):
        for name, spans in named_in(page.text, sorted(names)).items():
            weights[name] += len(spans) * (_FRONT if number < 2 else 1)
    for name in named_in(text.title, sorted(names)):
        weights[name] += _FRONT
    return weights


def main_scale(offer: Offer, found: Sequence[Mention], text: SourceText) -> KnownScale | None:
    """The scale that most ratings of the document are on.

    Who inspects comes first, unless the words of another's scale fit more of what is found. Where
    nobody is named, what each scale is used for says more.
    """
    if not offer.scales or not found:
        return None
    words = Counter(mention.hit.words for mention in found if not mention.hit.state)
    place = {known.inspectorate: at for at, known in reversed(list(enumerate(offer.scales)))}
    pages = " ".join(page.text for page in text.pages[:6])
    fits = {
        known.scale.id: sum(words[word] for word in known_words(known)) for known in offer.scales
    }
    most = max(fits.values())

    def fitness(known: KnownScale) -> tuple[bool, int, int, int, int, str]:
        mine = fits[known.scale.id]
        printed = sum(level.label in pages for level in known.scale.levels)
        enough = mine >= max(_MIN_FITS, most * _SHARE)
        by_name = -place[known.inspectorate] if enough and offer.named else 0
        use = 0 if offer.named else _told_use(known, pages)
        return enough, by_name, mine, use, printed, known.since or ""

    best = max(offer.scales, key=fitness)
    return best if offer.named or most >= _MIN_FITS else None


def _told_use(known: KnownScale, pages: str) -> int:
    """How many of the words that say what a scale is used for a document has."""
    words = set(re.findall(r"[^\W\d]{5,}", known.used_for.lower()))
    return len(words & set(re.findall(r"[^\W\d]{5,}", pages.lower())))


def with_scales(
    main: KnownScale, scales: Scales, group: Sequence[Mention]
) -> Iterator[tuple[Mention, KnownScale]]:
    """The ratings of a table or list, on the scale that fits them all, or else each on its own."""
    words = {mention.hit.words for mention in group if not mention.hit.state}
    whole = next((known for known in (main, *scales) if words <= known_words(known).keys()), None)
    for mention in group:
        fitting = (known for known in (main, *scales) if mention.hit.words in known_words(known))
        known = whole or (main if mention.hit.state else next(fitting, None))
        if known:
            yield mention, known


def groups(found: Sequence[Mention]) -> list[list[Mention]]:
    """Ratings by the table or list they stand in."""
    ordered = sorted(found, key=lambda mention: mention.group)
    return [list(group) for _, group in groupby(ordered, key=lambda mention: mention.group)]


def known_words(known: KnownScale) -> dict[str, str]:
    """The words of a scale, with the ids of their levels."""
    return {word: ids[known.scale.id] for word, ids in levels_of((known,)).words.items()}
