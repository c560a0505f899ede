"""What is in hand, unfolded: places with their words, reasons, levels and names to choose."""

import re
from collections.abc import Iterable, Iterator, Mapping

from viewer.domain.criteria import KnownScale
from viewer.domain.metrics import QUALIFIERS
from viewer.domain.units import unit_named
from viewer.extraction.candidates import (
    OPEN_SCALE,
    DocumentPlace,
    FactCandidate,
    FigureCandidate,
    FindingCandidate,
    PositionCandidate,
    RatingCandidate,
)
from viewer.extraction.decided import DecidedCandidate
from viewer.extraction.figure_names import figure_name
from viewer.presentation.checking.content import BandLine, LevelScale, Spot
from viewer.presentation.checking.groups import CandidateGroup, DraftGroups, is_aside
from viewer.presentation.checking.keys import KEYS_BY_ID
from viewer.presentation.checking.names import (
    AMOUNTS,
    ASIDE_REASONS,
    ASIDES,
    KINDS,
    RELATIONS,
    aside_read,
)
from viewer.presentation.checking.wording import (
    fact_words,
    in_time,
    other_text,
    page_text,
    position_words,
    printed_otherwise,
    quote,
    value_words,
    whose_text,
)
from viewer.presentation.content.text import one_line
from viewer.presentation.wording.numbers import count_text, sentence_case

MOST_PLACES, MOST_NAMES, MOST_SCALES, LIKE_ENOUGH = 8, 5, 9, 0.6
_WORD = re.compile(r"[^\W\d_]{4,}")

KIND_KEYS = {"S": "strength", "W": "weakness", "R": "recommendation", "N": "context"}


def band_of(
    group: CandidateGroup, overview: DraftGroups | None, body: str, scales: Mapping[str, KnownScale]
) -> tuple[BandLine, ...]:
    """The lines that describe the selected candidate."""
    if group.aside or overview is None:
        return tuple(_aside(group))
    candidate = group.lead.candidate
    if candidate.type == "fact":
        lines = _fact(candidate)
    elif candidate.type == "rating":
        lines = _rating(candidate, scales)
    elif candidate.type == "figure" and is_aside(group.lead):
        return tuple(_alone(candidate))
    elif candidate.type == "figure":
        lines = _figures(group, overview, body)
    elif candidate.type == "position":
        lines = _position(candidate)
    else:
        lines = _finding(candidate, overview)
    return (*lines, *_said(group.lead))


def spot_of(place: DocumentPlace) -> Spot:
    """A place as what can be marked."""
    return Spot(place.page, place.start, place.end)


def levels_of(candidate: RatingCandidate, scales: Mapping[str, KnownScale]) -> tuple[str, ...]:
    """The ids of the levels that a rating can have, worst first."""
    known = scales.get(candidate.scale)
    return tuple(level.id for level in reversed(known.scale.levels)) if known else ()


def labels_of(candidate: RatingCandidate, scales: Mapping[str, KnownScale]) -> dict[str, str]:
    """What the levels of its scale are called, by their ids."""
    known = scales.get(candidate.scale)
    return {level.id: level.label for level in known.scale.levels} if known else {}


def scales_offered(
    candidate: RatingCandidate, scales: Mapping[str, KnownScale]
) -> tuple[KnownScale, ...]:
    """The scales that an open rating may be on, each chosen by its number."""
    if candidate.scale != OPEN_SCALE:
        return ()
    return tuple(scales[name] for name in candidate.scales if name in scales)[:MOST_SCALES]


def names_offered(group: CandidateGroup, overview: DraftGroups) -> tuple[str, ...]:
    """Names for what a figure measures: its own first, then those of figures already accepted."""
    lead = group.lead.candidate
    if lead.type != "figure":
        return ()
    names = [figure_name(lead)] if lead.metric or lead.title or lead.noun else []
    if lead.metric and lead.noun:
        names.append(sentence_case(lead.noun))
    for one in reversed(overview.decided.values()):
        other = one.candidate
        if other.type == "figure" and one.state == "accepted" and _is_like(lead, other):
            names.append(other.metric or "")
    names[2:2] = _names_like(lead, overview.names)
    return tuple(dict.fromkeys(map(one_line, filter(None, names))))[:MOST_NAMES]


def _is_like(lead: FigureCandidate, other: FigureCandidate) -> bool:
    """Whether a figure may be of the metric of another: of its unit, with a word of its name."""
    return lead.unit == other.unit and bool(_words(other.metric) & _words_around(lead))


def _words_around(figure: FigureCandidate) -> set[str]:
    """The words of a figure's sentence, its name and what it counts."""
    around = figure.sentence.printed if figure.sentence else ""
    return _words(f"{around} {figure.metric or ''} {figure.noun or ''}")


def _words(text: str | None) -> set[str]:
    return set(_WORD.findall((text or "").casefold()))


def _names_like(lead: FigureCandidate, names: tuple[str, ...]) -> list[str]:
    """The names of earlier reports whose words stand around a figure, the likest first."""
    words = _words_around(lead)
    likeness = {}
    for name in names:
        wanted = _words(name)
        share = len(wanted & words) / len(wanted) if wanted else 0.0
        if share >= LIKE_ENOUGH:
            likeness[name] = share
    return sorted(likeness, key=lambda name: -likeness[name])[:MOST_NAMES]


def _fact(candidate: FactCandidate) -> Iterator[BandLine]:
    yield BandLine("Read as", fact_words(candidate), strong=True)
    if candidate.start or candidate.end:
        days = dict.fromkeys(f"{day:%-d %B %Y}" for day in (candidate.start, candidate.end) if day)
        yield BandLine("Days", " to ".join(days))
    yield from _places("Printed", candidate.places)


def _rating(candidate: RatingCandidate, scales: Mapping[str, KnownScale]) -> Iterator[BandLine]:
    yield BandLine("Criterion", one_line(candidate.criterion), _origin(candidate))
    levels, labels = levels_of(candidate, scales), labels_of(candidate, scales)
    yield from _open_scale(candidate, scales)
    if levels:
        at = levels.index(candidate.level) if candidate.level in levels else None
        yield BandLine("Level", scale=LevelScale(tuple(map(labels.__getitem__, levels)), at))
    for name in candidate.names[:MOST_NAMES]:
        yield BandLine("Also called", one_line(name))
    yield from _places("Printed", candidate.places)
    for number, other in enumerate(candidate.also):
        for place in other.places[:MOST_PLACES]:
            yield BandLine(
                "" if number else "Elsewhere", quote(place), page_text(place), spot_of(place)
            )
        yield BandLine("", other_text(other, labels.get(other.level, other.level)), muted=True)


def _open_scale(candidate: RatingCandidate, scales: Mapping[str, KnownScale]) -> Iterator[BandLine]:
    """The scales to choose from, which is done once for all ratings that are as open."""
    for number, known in enumerate(scales_offered(candidate, scales), 1):
        levels = ", ".join(level.label for level in reversed(known.scale.levels))
        words = one_line(f"{known.inspectorate}: {levels}")
        yield BandLine("" if number > 1 else "Scale", words, key=str(number))
    if candidate.scale == OPEN_SCALE:
        yield BandLine("", "Choose the scale of these ratings, once for all.", muted=True)


def _origin(candidate: RatingCandidate) -> str:
    if candidate.overall:
        return "the overall rating"
    return "as printed" if candidate.places else "added by hand"


def _figures(group: CandidateGroup, overview: DraftGroups, body: str) -> Iterator[BandLine]:
    lead = group.lead.candidate
    assert lead.type == "figure"
    names = names_offered(group, overview)
    yield BandLine("Metric", figure_name(lead), strong=True)
    for number, name in enumerate(names, 1):
        if len(names) > 1 or lead.metric is None:
            yield BandLine("", name, key=str(number))
    members = [one.candidate for one in group.members]
    figures = [one for one in members if one.type == "figure"]
    for number, one in enumerate(in_time(figures)):
        words = quote(one.sentence) if one.sentence else ""
        period = one_line(one.period.label) if one.period else "no period"
        told = " · ".join(filter(None, (value_words(one), period, words)))
        place = one.places[0] if one.places else None
        yield BandLine(
            "" if number else "Figures" if len(figures) > 1 else "Figure",
            told,
            page_text(place) if place else "added by hand",
            spot_of(place) if place else None,
        )
        if printed := printed_otherwise(one):
            yield BandLine("", f"Printed as {printed}", muted=True)
        if one.movement:
            yield BandLine("", AMOUNTS[one.movement], muted=True)
        if one.period and one.period.carried_over:
            yield BandLine("", f"Period from nearby text: {one.period.carried_over}", muted=True)
    if lead.relation and len(figures) > 1:
        yield BandLine(
            "",
            RELATIONS[lead.relation],
            "take apart",
            key=KEYS_BY_ID["check-apart"].keys,
            muted=True,
        )
    yield BandLine("Unit", _unit(next((one for one in figures if not one.movement), lead)))
    yield BandLine("Whose", whose_text(lead, body))


def _unit(lead: FigureCandidate) -> str:
    unit = unit_named(lead.unit).title if lead.unit else "no unit"
    noun = f"{one_line(lead.noun)}, a {unit}" if lead.noun and lead.unit == "count" else unit
    if lead.noun and lead.unit == "ratio":
        noun = f"{unit} {one_line(lead.noun)}"
    words = lead.qualifier_printed or QUALIFIERS[lead.qualifier].strip()
    return f"{noun}; printed with “{one_line(words)}”" if words else noun


def _position(candidate: PositionCandidate) -> Iterator[BandLine]:
    yield BandLine("Metric", one_line(candidate.metric), strong=True)
    yield BandLine("Stands", position_words(candidate))
    yield BandLine("Against", one_line(candidate.whose))
    if candidate.period:
        yield BandLine("Period", one_line(candidate.period.label))
    yield from _places("Printed", candidate.places)


def _finding(candidate: FindingCandidate, overview: DraftGroups) -> Iterator[BandLine]:
    place = candidate.places[0] if candidate.places else None
    yield BandLine(
        "Text", one_line(candidate.text), page_text(place) if place else "added by hand",
        spot_of(place) if place else None,
    )  # fmt: skip
    yield BandLine("Kind", KINDS[candidate.kind], strong=True)
    if candidate.heading:
        yield BandLine("Under", one_line(candidate.heading))
    rating = overview.decided.get(candidate.criterion or "")
    if rating and rating.candidate.type == "rating":
        yield BandLine("Criterion", one_line(rating.candidate.criterion))
    yield from _places("Also", candidate.places[1:])


def _places(label: str, places: Iterable[DocumentPlace]) -> Iterator[BandLine]:
    listed = tuple(places)
    for number, place in enumerate(listed[:MOST_PLACES]):
        yield BandLine("" if number else label, quote(place), page_text(place), spot_of(place))
    if more := len(listed[MOST_PLACES:]):
        yield BandLine("", f"and {count_text(more, 'more place', 'more places')}", muted=True)


def _said(one: DecidedCandidate) -> Iterator[BandLine]:
    yield from _why(one.candidate.why)
    if one.corrected:
        yield BandLine("", "Corrected by hand.", muted=True)
    if one.added:
        yield BandLine("", "Added by hand.", muted=True)
    if one.state == "set_aside":
        yield BandLine("Set aside", one_line(one.reason) or _by_rule(one), muted=True)


def _why(reasons: Iterable[str]) -> Iterator[BandLine]:
    for number, words in enumerate(filter(None, reasons)):
        yield BandLine("" if number else "Why", sentence_case(one_line(words)), muted=True)


def _by_rule(one: DecidedCandidate) -> str:
    """Why it is set aside though nobody gave a reason."""
    aside = one.candidate.aside if one.candidate.type == "figure" else None
    return f"It is read as {aside_read(aside)}." if aside else "No reason given."


def _alone(candidate: FigureCandidate) -> Iterator[BandLine]:
    """A number that is no figure, in hand by itself: what it is, and what can be done."""
    assert candidate.aside is not None
    yield from _places("Printed", candidate.places)
    if candidate.sentence:
        yield BandLine("Sentence", quote(candidate.sentence), muted=True)
    yield BandLine("Set aside", f"It is read as {aside_read(candidate.aside)}, not as a figure.")
    yield from _why((*candidate.why, ASIDE_REASONS.get(candidate.aside, "")))
    yield BandLine("", "It can stay as it is. Enter makes it a figure that is open.", muted=True)


def _aside(group: CandidateGroup) -> Iterator[BandLine]:
    assert group.aside is not None
    yield BandLine("Set aside", f"These are {ASIDES[group.aside][1]}, and not figures.", muted=True)
    yield from _why((ASIDE_REASONS.get(group.aside, ""),))
    places = (place for one in group.members for place in one.candidate.places[:1])
    yield from _places("", places)
    yield BandLine("", "To use one as a figure, choose it in the document.", muted=True)
