"""Which scales a document uses: by who inspects, when, and the words of its ratings."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby

from viewer.domain.criteria import KnownScale
from viewer.domain.dates import first_day, last_day
from viewer.extraction.frameworks import namings, told_by_framework
from viewer.extraction.ratings.levels import is_code, levels_of
from viewer.extraction.ratings.mention import Mention
from viewer.extraction.source_text import SourceText

KnownScales = Sequence[KnownScale]
_LATE = timedelta(days=365)
_TELLING_NOTHING = frozenset("overall standard others until each area under test".split())
_MIN_FITS, _SHARE = 2, 0.25
"""How many ratings, and what share of them, the words of who inspects have to fit."""


@dataclass(frozen=True, slots=True)
class OfferedScales:
    """The scales that a document may use, those of whom it names most first, if it names any."""

    scales: KnownScales
    named: bool


def offered(text: SourceText, scales: Mapping[str, KnownScale], day: date | None) -> OfferedScales:
    """Scales of inspectorates that the document names, most named first; else all of the time.

    Where it names none, the words of a framework may say whose, and none gave codes such as G1.
    """
    timely = [known for known in scales.values() if _in_use(known, day)]
    names = {known.inspectorate for known in timely}
    weights = namings(text, names)
    named = [known for known in timely if weights[known.inspectorate]]
    if not named:
        timely = [known for known in timely if not is_code(known.scale.levels[0].label)]
        told = told_by_framework(text, names)
        of_told = [known for known in timely if known.inspectorate == told]
        return OfferedScales(of_told or timely, named=False)
    return OfferedScales(sorted(named, key=lambda known: -weights[known.inspectorate]), named=True)


def _in_use(known: KnownScale, day: date | None) -> bool:
    """Whether a scale was in use then, or the year before: reports come out late."""
    if day is None:
        return True
    after = known.since is None or first_day(known.since) <= day
    return after and (known.until is None or day <= last_day(known.until) + _LATE)


def main_scales(offer: OfferedScales, found: Sequence[Mention], text: SourceText) -> KnownScales:
    """The scale that most ratings of the document are on, or those that fit them as well.

    Who inspects comes first, unless the words of another's scale fit more of what is found. Where
    nobody is named, what each scale is used for says more; those of two inspectorates may fit
    alike.
    """
    if not offer.scales or not found:
        return ()
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
        use = 0 if offer.named else _told_use(known, offer.scales, pages)
        return enough, by_name, mine, use, printed, known.since or ""

    best = max(offer.scales, key=fitness)
    if offer.named:
        return (best,)
    if most < _MIN_FITS:
        return ()
    alike = [known for known in offer.scales if fitness(known)[2:4] == fitness(best)[2:4]]
    told = len({known.inspectorate for known in alike}) == 1
    return (best,) if told else (best, *(known for known in alike if known is not best))


def _told_use(known: KnownScale, scales: KnownScales, pages: str) -> int:
    """How many words of a document say what this scale is used for, and that of nobody else is."""
    others = [one.used_for for one in scales if one.inspectorate != known.inspectorate]
    telling = _long_words(known.used_for) - _long_words(" ".join(others)) - _TELLING_NOTHING
    return len(telling & _long_words(pages))


def _long_words(text: str) -> set[str]:
    return set(re.findall(r"[^\W\d]{5,}", text.lower()))


def with_scales(
    main: KnownScale, scales: KnownScales, group: Sequence[Mention]
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
