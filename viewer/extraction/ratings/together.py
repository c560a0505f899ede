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


@dataclass(frozen=True, slots=True)
class LevelMention:
    """A mention with its scale, its level on that, and what of its name is compared."""

    mention: Mention
    scale: str
    level: str | None
    key: tuple[str, ...]


@dataclass(slots=True)
class PrintedCriterion:
    """A criterion and where its ratings are printed, of this inspection and of those before."""

    scale: str
    key: tuple[str, ...]
    now: list[LevelMention] = field(default_factory=list)
    before: list[LevelMention] = field(default_factory=list)

    @property
    def overall(self) -> bool:
        """Whether it rates the whole."""
        return any(item.mention.overall for item in self.now)

    @property
    def main(self) -> LevelMention:
        """The printing that says most surely what it got."""
        return min(self.now, key=_strength)


def together(
    found: Sequence[tuple[Mention, str, str | None]], whole: str
) -> tuple[RatingCandidate, ...]:
    """Mentions with their scale and level, as candidates in the order of the document.

    What rates the whole has the name `whole` where it is told in a sentence only.
    """
    initials = initials_in(mention.name for mention, _, _ in found)
    read = [LevelMention(*item, key(item[0].name, initials)) for item in found]
    criteria: list[PrintedCriterion] = []
    for item in sorted((one for one in read if not one.mention.earlier), key=_strength):
        criterion = _criterion_of(criteria, item)
        if criterion is None and item.mention.firm:
            criterion = PrintedCriterion(item.scale, item.key)
            criteria.append(criterion)
        if criterion:
            criterion.now.append(item)
    for item in read:
        if item.mention.earlier and (criterion := _criterion_of(criteria, item)):
            criterion.before.append(item)
    ordered = sorted(criteria, key=lambda criterion: min(map(_place_in_text, criterion.now)))
    candidates = [_candidate(one, number) for number, one in enumerate(ordered, 1)]
    named = [_with_name_of_whole(item, whole) for item in _told_apart(candidates, ordered)]
    return _with_parents(named, ordered)


def _told_apart(
    candidates: list[RatingCandidate], criteria: list[PrintedCriterion]
) -> Iterator[RatingCandidate]:
    """Criteria of one name say which section they are of; the first of them rates the whole."""
    often = Counter((item.scale, key(item.criterion)) for item in candidates)
    whole = next((item.id for item in candidates if item.overall), None)
    for item, criterion in zip(candidates, criteria, strict=True):
        section = criterion.main.mention.section
        name = item.criterion
        if often[item.scale, key(name)] > 1 and section:
            name = f"{section}: {name}"
        yield item.model_copy(update={"criterion": name, "overall": item.id == whole})


def _strength(item: LevelMention) -> tuple[int, int, int]:
    return (_HOW.index(item.mention.how), *_place_in_text(item))


def _place_in_text(item: LevelMention) -> tuple[int, int]:
    return item.mention.place.page, item.mention.place.start


def _criterion_of(criteria: list[PrintedCriterion], read: LevelMention) -> PrintedCriterion | None:
    """The criterion that this is of: the whole, or one whose name is or holds this one."""
    mention, mine = read.mention, read.key
    on_scale = [item for item in criteria if item.scale == read.scale]
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
        same = (item for item in alike if item.now[0].mention.hit.words == mention.hit.words)
        return next(same, alike[0] if alike else None)
    return next((item for item in alike if not _is_elsewhere(item.now[0].mention, mention)), None)


def _is_elsewhere(one: Mention, other: Mention) -> bool:
    """Whether two rows of a page are of different sections, such as of two services."""
    if one.number and (one.number, one.hit.words) == (other.number, other.hit.words):
        return False
    side_by_side = one.how == other.how == "table" and one.place.page == other.place.page
    return side_by_side and one.section != other.section and one.place != other.place


def _candidate(criterion: PrintedCriterion, number: int) -> RatingCandidate:
    main, level = criterion.main.mention, criterion.main.level
    alike = sorted((item for item in criterion.now if item.level == level), key=_place_in_text)
    places = _places(alike)
    firm = [item for item in criterion.now if item.mention.firm]
    others, before = (
        [item for item in some if item.level not in (level, None)]
        for some in (firm, criterion.before)
    )
    names = dict.fromkeys(item.mention.name for item in alike)
    return RatingCandidate(
        id=f"rating-{number}",
        places=places,
        why=(_printed(places), *(["printings differ"] if others else [])),
        criterion=main.name,
        scale=criterion.scale,
        level=level,
        state=main.hit.state,
        overall=criterion.overall,
        also=(*_also(others), *_also(before)),
        names=tuple(name for name in names if key(name) != key(main.name)),
    )


def _with_name_of_whole(rating: RatingCandidate, whole: str) -> RatingCandidate:
    """A rating of the whole under a name that says so, with what the document says as another."""
    if not rating.overall or OVERALL_NAME.search(rating.criterion):
        return rating
    names = dict.fromkeys((rating.criterion, *rating.names))
    return rating.model_copy(update={"criterion": whole, "names": tuple(names)})


def _places(read: Iterable[LevelMention]) -> tuple[DocumentPlace, ...]:
    return tuple(dict.fromkeys(item.mention.place for item in read))


def _printed(places: Sequence[DocumentPlace]) -> str:
    """How often a rating is printed, and on which pages."""
    pages = list(dict.fromkeys(str(place.page) for place in places))
    times = _TIMES.get(len(places), f"{len(places)} times")
    if len(pages) == 1:
        return f"printed {times}, page {pages[0]}"
    return f"printed {times}, pages {', '.join(pages[:-1])} and {pages[-1]}"


def _also(read: Iterable[LevelMention]) -> list[OtherPrinting]:
    by_level: dict[tuple[str, str | None], list[LevelMention]] = {}
    for item in read:
        by_level.setdefault((item.level or "", item.mention.earlier), []).append(item)
    return [
        OtherPrinting(level=given, places=_places(group), why=earlier and f"{earlier}: set aside")
        for (given, earlier), group in by_level.items()
    ]


def _with_parents(
    candidates: list[RatingCandidate], criteria: list[PrintedCriterion]
) -> tuple[RatingCandidate, ...]:
    """Sub-criteria know what they are a part of, by their numbers: 2.1 is under 2."""
    numbers = [
        next((item.mention.number for item in c.now if item.mention.number), "") for c in criteria
    ]
    ids = {number: item.id for number, item in zip(numbers, candidates, strict=True) if number}
    parents = (ids.get(number.rpartition(".")[0]) for number in numbers)
    return tuple(
        item.model_copy(update={"parent": parent}) if parent else item
        for item, parent in zip(candidates, parents, strict=True)
    )
