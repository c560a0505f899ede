"""What a document says in several places of one criterion, as one candidate."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from viewer.extraction.candidates import OtherPrinting, Place, RatingCandidate
from viewer.extraction.ratings.mention import Mention
from viewer.extraction.ratings.names import holds, key

OVERALL_NAME = re.compile(
    r"overall\s+(?:effectiveness|judge?ment|rating|grade|assessment|score|evaluation|outcome)"
    r"(?:\s+(?:for|of)\s.{3,60})?|overall|summary",
    re.IGNORECASE,
)
"""How reports call what rates the whole."""

_HOW = ("table", "heading", "line", "sentence")
_TIMES = {1: "once", 2: "twice"}


@dataclass(slots=True)
class Criterion:
    """A criterion and where its ratings are printed, of this inspection and of those before."""

    scale: str
    key: tuple[str, ...]
    now: list[Mention] = field(default_factory=list)
    before: list[Mention] = field(default_factory=list)

    @property
    def overall(self) -> bool:
        """Whether it rates the whole."""
        return any(mention.overall for mention in self.now)


def together(
    found: Sequence[tuple[Mention, str, str | None]], whole: str
) -> tuple[RatingCandidate, ...]:
    """Mentions with their scale and level, as candidates in the order of the document.

    What rates the whole has the name `whole` where it is told in a sentence only.
    """
    level = {id(mention): given for mention, _, given in found}
    criteria: list[Criterion] = []
    current = [item for item in found if not item[0].earlier]
    for mention, scale, _ in sorted(current, key=lambda item: _strength(item[0])):
        criterion = _same(criteria, mention, scale)
        if criterion is None and mention.firm:
            criterion = Criterion(scale, key(mention.name))
            criteria.append(criterion)
        if criterion:
            criterion.now.append(mention)
    for mention, scale, _ in found:
        if mention.earlier and (criterion := _same(criteria, mention, scale)):
            criterion.before.append(mention)
    ordered = sorted(criteria, key=lambda criterion: _where(_first(criterion.now)))
    return _with_parents(
        [_named(_candidate(item, number, level), whole) for number, item in enumerate(ordered, 1)],
        ordered,
    )


def _strength(mention: Mention) -> tuple[int, int, int]:
    return (_HOW.index(mention.how), *_where(mention))


def _where(mention: Mention) -> tuple[int, int]:
    return mention.place.page, mention.place.start


def _first(mentions: Iterable[Mention]) -> Mention:
    return min(mentions, key=_where)


def _same(criteria: list[Criterion], mention: Mention, scale: str) -> Criterion | None:
    """The criterion that this is of: the whole, or one whose name is or holds this one."""
    mine = key(mention.name)
    on_scale = [item for item in criteria if item.scale == scale]
    for item in on_scale:
        if item.key == mine or (mention.overall and item.overall):
            return item
    if mention.overall:
        return None
    near = [item for item in on_scale if holds(item.key, mine) or holds(mine, item.key)]
    longest = max((len(item.key) for item in near), default=0)
    near = [item for item in near if len(item.key) == longest]
    return near[0] if len(near) == 1 and not near[0].overall else None


def _candidate(criterion: Criterion, number: int, level: dict[int, str | None]) -> RatingCandidate:
    main = min(criterion.now, key=_strength)
    given = level[id(main)]
    alike = sorted((item for item in criterion.now if level[id(item)] == given), key=_where)
    places = _places(alike)
    others = [item for item in criterion.now if level[id(item)] != given and level[id(item)]]
    before = [item for item in criterion.before if level[id(item)] not in (given, None)]
    names = dict.fromkeys(item.name for item in alike)
    return RatingCandidate(
        id=f"rating-{number}",
        places=places,
        why=(_printed(places), *(["printings differ"] if others else [])),
        criterion=main.name,
        scale=criterion.scale,
        level=given,
        state=main.hit.state,
        overall=criterion.overall,
        also=(*_also(others, level), *_also(before, level)),
        names=tuple(name for name in names if key(name) != key(main.name)),
    )


def _named(rating: RatingCandidate, whole: str) -> RatingCandidate:
    """A rating of the whole under a name that says so, with what the document says as another."""
    if not rating.overall or OVERALL_NAME.fullmatch(rating.criterion):
        return rating
    names = dict.fromkeys((rating.criterion, *rating.names))
    return rating.model_copy(update={"criterion": whole, "names": tuple(names)})


def _places(mentions: Iterable[Mention]) -> tuple[Place, ...]:
    return tuple(dict.fromkeys(mention.place for mention in mentions))


def _printed(places: Sequence[Place]) -> str:
    """How often a rating is printed, and on which pages."""
    pages = list(dict.fromkeys(str(place.page) for place in places))
    times = _TIMES.get(len(places), f"{len(places)} times")
    if len(pages) == 1:
        return f"printed {times}, page {pages[0]}"
    return f"printed {times}, pages {', '.join(pages[:-1])} and {pages[-1]}"


def _also(mentions: Iterable[Mention], level: dict[int, str | None]) -> list[OtherPrinting]:
    by_level: dict[tuple[str, str | None], list[Mention]] = {}
    for mention in mentions:
        by_level.setdefault((level[id(mention)] or "", mention.earlier), []).append(mention)
    return [
        OtherPrinting(level=given, places=_places(group), why=earlier and f"{earlier}: set aside")
        for (given, earlier), group in by_level.items()
    ]


def _with_parents(
    candidates: list[RatingCandidate], criteria: list[Criterion]
) -> tuple[RatingCandidate, ...]:
    """Sub-criteria know what they are a part of, by their numbers: 2.1 is under 2."""
    numbers = [next((item.number for item in c.now if item.number), "") for c in criteria]
    ids = {number: item.id for number, item in zip(numbers, candidates, strict=True) if number}
    parents = (ids.get(number.rpartition(".")[0]) for number in numbers)
    return tuple(
        item.model_copy(update={"parent": parent}) if parent else item
        for item, parent in zip(candidates, parents, strict=True)
    )
