"""What a document says in several places of one criterion, as one candidate."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from viewer.extraction.candidates import DocumentPlace, OtherPrinting, RatingCandidate
from viewer.extraction.ratings.mention import Mention
from viewer.extraction.ratings.names import holds, initials_in, key, nearly

OVERALL_NAME = re.compile(
    r"^(?:.*: )?(?:overall\s+(?:effectiveness|judge?ment|rating|grade|assessment|score|evaluation|"
    r"outcome)(?:\s+(?:for|of)\s.{3,60})?|overall|summary)$",
    re.IGNORECASE,
)
"""How reports call what rates the whole."""

_HOW = ("table", "heading", "line", "sentence")
_TIMES = {1: "once", 2: "twice"}


@dataclass(slots=True)
class PrintedCriterion:
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
    initials = initials_in(mention.name for mention, _, _ in found)
    keys = {id(mention): key(mention.name, initials) for mention, _, _ in found}
    criteria: list[PrintedCriterion] = []
    current = [item for item in found if not item[0].earlier]
    for mention, scale, _ in sorted(current, key=lambda item: _strength(item[0])):
        criterion = _same(criteria, mention, scale, keys[id(mention)])
        if criterion is None and mention.firm:
            criterion = PrintedCriterion(scale, keys[id(mention)])
            criteria.append(criterion)
        if criterion:
            criterion.now.append(mention)
    for mention, scale, _ in found:
        if mention.earlier:
            criterion = _same(criteria, mention, scale, keys[id(mention)])
            if criterion:
                criterion.before.append(mention)
    ordered = sorted(criteria, key=lambda criterion: _where(_first(criterion.now)))
    candidates = [_candidate(item, number, level) for number, item in enumerate(ordered, 1)]
    named = [_named(item, whole) for item in _told_apart(candidates, ordered)]
    return _with_parents(named, ordered)


def _told_apart(
    candidates: list[RatingCandidate], criteria: list[PrintedCriterion]
) -> Iterator[RatingCandidate]:
    """Criteria of one name say which section they are of; the first of them rates the whole."""
    often = Counter((item.scale, key(item.criterion)) for item in candidates)
    whole = next((item.id for item in candidates if item.overall), None)
    for item, criterion in zip(candidates, criteria, strict=True):
        section = min(criterion.now, key=_strength).section
        name = item.criterion
        if often[item.scale, key(name)] > 1 and section:
            name = f"{section}: {name}"
        yield item.model_copy(update={"criterion": name, "overall": item.id == whole})


def _strength(mention: Mention) -> tuple[int, int, int]:
    return (_HOW.index(mention.how), *_where(mention))


def _where(mention: Mention) -> tuple[int, int]:
    return mention.place.page, mention.place.start


def _first(mentions: Iterable[Mention]) -> Mention:
    return min(mentions, key=_where)


def _same(
    criteria: list[PrintedCriterion], mention: Mention, scale: str, mine: tuple[str, ...]
) -> PrintedCriterion | None:
    """The criterion that this is of: the whole, or one whose name is or holds this one."""
    on_scale = [item for item in criteria if item.scale == scale]
    alike = [item for item in on_scale if item.key == mine or (mention.overall and item.overall)]
    if alike or mention.overall:
        return _of_section(alike, mention)
    near = [item for item in on_scale if holds(item.key, mine) or holds(mine, item.key)]
    if not near and mention.how != "table":
        near = [item for item in on_scale if nearly(item.key, mine)]
        return near[0] if len(near) == 1 else None
    longest = max((len(item.key) for item in near), default=0)
    near = [item for item in near if len(item.key) == longest]
    return near[0] if len(near) == 1 and not near[0].overall else None


def _of_section(alike: list[PrintedCriterion], mention: Mention) -> PrintedCriterion | None:
    """Of criteria of one name, the one in the section of a table, or else of the same level."""
    if mention.how != "table":
        same = (item for item in alike if item.now[0].hit.words == mention.hit.words)
        return next(same, alike[0] if alike else None)
    return next((item for item in alike if not _is_elsewhere(item.now[0], mention)), None)


def _is_elsewhere(one: Mention, other: Mention) -> bool:
    """Whether two rows of a page are of different sections, such as of two services."""
    if one.number and (one.number, one.hit.words) == (other.number, other.hit.words):
        return False
    side_by_side = one.how == other.how == "table" and one.place.page == other.place.page
    return side_by_side and one.section != other.section and one.place != other.place


def _candidate(
    criterion: PrintedCriterion, number: int, level: dict[int, str | None]
) -> RatingCandidate:
    main = min(criterion.now, key=_strength)
    given = level[id(main)]
    alike = sorted((item for item in criterion.now if level[id(item)] == given), key=_where)
    places = _places(alike)
    others = [item for item in criterion.now if item.firm and level[id(item)] not in (given, None)]
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
    if not rating.overall or OVERALL_NAME.search(rating.criterion):
        return rating
    names = dict.fromkeys((rating.criterion, *rating.names))
    return rating.model_copy(update={"criterion": whole, "names": tuple(names)})


def _places(mentions: Iterable[Mention]) -> tuple[DocumentPlace, ...]:
    return tuple(dict.fromkeys(mention.place for mention in mentions))


def _printed(places: Sequence[DocumentPlace]) -> str:
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
    candidates: list[RatingCandidate], criteria: list[PrintedCriterion]
) -> tuple[RatingCandidate, ...]:
    """Sub-criteria know what they are a part of, by their numbers: 2.1 is under 2."""
    numbers = [next((item.number for item in c.now if item.number), "") for c in criteria]
    ids = {number: item.id for number, item in zip(numbers, candidates, strict=True) if number}
    parents = (ids.get(number.rpartition(".")[0]) for number in numbers)
    return tuple(
        item.model_copy(update={"parent": parent}) if parent else item
        for item, parent in zip(candidates, parents, strict=True)
    )
