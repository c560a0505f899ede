"""Programmes: which inspections rate the same things, so that one matrix holds them."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from viewer.domain.collection.bodies import Body, bodies_of
from viewer.domain.collection.columns import Column, columns_of
from viewer.domain.collection.inspection import Inspection
from viewer.domain.collection.kinds import key_of
from viewer.domain.collection.links import Links

FIGURES = "Figures"
"""The name of the programme of what rates nothing."""


@dataclass(frozen=True, slots=True, eq=False)
class Programme:
    """Inspections whose criteria are linked, as columns; bodies with these inspections alone."""

    name: str
    columns: tuple[Column, ...]
    bodies: tuple[Body, ...]

    @property
    def count(self) -> int:
        """How many inspections it has."""
        return sum(len(body.inspections) for body in self.bodies)


@dataclass(frozen=True, slots=True, eq=False)
class Sorted:
    """The programmes of a collection, the largest first, and the inspections that rate nothing.

    Of those the ones with figures are the last programme, which has no columns.
    """

    programmes: tuple[Programme, ...]
    unrated: tuple[Inspection, ...]


def programmes_of(inspections: Iterable[Inspection]) -> Sorted:
    """What is to be held in one matrix: inspections with criteria that are linked with each other.

    Two criteria are linked if they are one column, share a part, or stand in one report.
    """
    bodies = bodies_of(inspections)
    columns = columns_of(bodies)
    # A joint criterion has a column of its own, which comes before those that share it.
    place_of = {key: place for place, one in enumerate(columns) for key in one.parts}
    place_of |= {key: place for place, one in enumerate(columns) for key in one.wholes}
    links = Links(len(columns))
    for place, column in enumerate(columns):
        for key in column.parts:
            links.join(place, place_of[key])
    kept: dict[int, list[tuple[int, Inspection]]] = defaultdict(list)
    unrated: list[Inspection] = []
    for number, body in enumerate(bodies):
        for inspection in body.inspections:
            places = {place_of[key_of(rating.placed)] for rating in inspection.ratings}
            first = min(places, default=None)
            if first is None:
                unrated.append(inspection)
                continue
            for place in places:
                links.join(first, place)
            kept[first].append((number, inspection))
    found = [
        _programme([columns[place] for place in places], _of(links, kept, places[0]), bodies)
        for places in links.groups()
    ]
    found.sort(key=lambda one: -one.count)
    if figures := _of_figures(bodies, unrated):
        found.append(Programme(FIGURES, (), figures))
    return Sorted(_named_apart(found), tuple(unrated))


def _of_figures(bodies: Iterable[Body], unrated: Iterable[Inspection]) -> tuple[Body, ...]:
    """The bodies with those inspections that rate nothing and have figures."""
    wanted = {id(one) for one in unrated if one.figures}
    kept = ((body, [one for one in body.inspections if id(one) in wanted]) for body in bodies)
    return tuple(_restricted(body, found) for body, found in kept if found)


def _of(
    links: Links, kept: dict[int, list[tuple[int, Inspection]]], root: int
) -> list[tuple[int, Inspection]]:
    return [pair for place, pairs in kept.items() if links.root(place) == root for pair in pairs]


def _programme(
    columns: Sequence[Column], pairs: Iterable[tuple[int, Inspection]], bodies: Sequence[Body]
) -> Programme:
    by_body: dict[int, list[Inspection]] = defaultdict(list)
    for number, inspection in pairs:
        by_body[number].append(inspection)
    found = tuple(_restricted(bodies[number], by_body[number]) for number in sorted(by_body))
    return Programme(named_after(found), tuple(columns), found)


def _restricted(body: Body, kept: Sequence[Inspection]) -> Body:
    if len(kept) == len(body.inspections):
        return body
    wanted = {id(one) for one in kept}
    inspections = tuple(one for one in body.inspections if id(one) in wanted)
    return replace(body, inspections=inspections)


def named_after(bodies: Iterable[Body]) -> str:
    """What the latest report of these bodies is of."""
    latest = (body.inspections[-1] for body in bodies)
    about = max(latest, key=lambda one: (one.dated is not None, one.dated)).about
    label = about.framework.label if about.framework else None
    return about.programme or label or about.inspectorate


def _named_apart(programmes: Sequence[Programme]) -> tuple[Programme, ...]:
    """Programmes of one name get a number, so that each can be chosen."""
    seen: Counter[str] = Counter()
    found: list[Programme] = []
    for one in programmes:
        seen[one.name] += 1
        name = one.name if seen[one.name] == 1 else f"{one.name} ({seen[one.name]})"
        found.append(Programme(name, one.columns, one.bodies))
    return tuple(found)
