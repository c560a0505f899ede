"""Bodies: the inspections of a collection by whom they inspect, oldest first."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from viewer.domain.collation.bodies import body_keys, match_bodies
from viewer.domain.collection.inspection import Inspection
from viewer.domain.collection.subjects import alike
from viewer.domain.report import Subject

_NUMBER, _DIGITS = re.compile(r"\d+"), 12

_MANY = 20
"""More bodies than this that claim one id: nobody can tell which of them is meant."""


@dataclass(frozen=True, slots=True, eq=False)
class Body:
    """Who was inspected, as its latest report tells it, with its inspections, oldest first.

    `predecessors` are the bodies of the collection that it was, or was part of, before. They
    are bodies of their own: nothing is counted as a change between them and this one. `apart`
    is an id that tells it from others of the same name; empty where its name does.
    """

    subject: Subject
    inspections: tuple[Inspection, ...]
    predecessors: tuple["Body", ...] = ()
    apart: str = ""

    @property
    def name(self) -> str:
        """Its name in its latest report, with an id where others are called so, too."""
        name = " ".join(self.subject.name.split())
        return f"{name} ({self.apart})" if self.apart else name

    def latest(self, today: date) -> Inspection:
        """The last inspection that is not still to come; the last of all if each of them is."""
        newest_first = reversed(self.inspections)
        there = (one for one in newest_first if not one.is_after(today))
        return next(there, self.inspections[-1])


def bodies_of(inspections: Iterable[Inspection]) -> tuple[Body, ...]:
    """The bodies of these inspections by name. Each inspection is of exactly one body.

    Reports are of one body where collation says so. Where it ties a report to bodies that differ
    from one another, the report stays alone: nobody can tell whose it is.
    """
    by_subject: dict[Subject, list[Inspection]] = defaultdict(list)
    for inspection in inspections:
        by_subject[inspection.about.subject].append(inspection)
    groups = alike(list(by_subject))
    bodies = [_body([item for one in group for item in by_subject[one]]) for group in groups]
    found = _with_predecessors(_told_apart(bodies))
    return tuple(sorted(found, key=lambda body: (by_numbers(body.name), body.subject.kind or "")))


def by_numbers(name: str) -> str:
    """A name as it is sorted: its numbers count as such, and Body 9 stands before Body 10."""
    return _NUMBER.sub(lambda found: found[0].zfill(_DIGITS), name.casefold())


def oldest_first(inspections: Iterable[Inspection]) -> tuple[Inspection, ...]:
    """Inspections oldest first, those without a date before all others."""
    return tuple(sorted(inspections, key=_when))


def _when(inspection: Inspection) -> tuple[date, date, str, str, int]:
    dated = inspection.dated or date.min
    published = inspection.published or dated
    place = inspection.location
    return dated, published, inspection.about.id, place.file, place.line or 0


def _body(inspections: Sequence[Inspection]) -> Body:
    ordered = oldest_first(inspections)
    return Body(ordered[-1].about.subject, ordered)


def _told_apart(bodies: Sequence[Body]) -> list[Body]:
    """The bodies, with an id beside each name that several have."""
    count = Counter(body.name.casefold() for body in bodies)
    return [
        replace(body, apart=_id_in_words(body.subject)) if count[body.name.casefold()] > 1 else body
        for body in bodies
    ]


def _id_in_words(subject: Subject) -> str:
    return next((" ".join(f"{one.scheme} {one.value}".split()) for one in subject.ids), "")


def _with_predecessors(bodies: Sequence[Body]) -> Iterator[Body]:
    holders: dict[tuple[str, str], list[Body]] = defaultdict(list)
    for body in bodies:
        for key in {key for key in body_keys(body.subject) if key[0]}:
            holders[key].append(body)
    for body in bodies:
        named = [(item.scheme, item.value) for item in body.subject.was]
        near = [one for key in named for one in _few(holders[key]) if one is not body]
        before = {id(one): one for one in near if _succeeds(body, one)}
        yield replace(body, predecessors=tuple(before.values())) if before else body


def _few(bodies: list[Body]) -> list[Body]:
    return bodies if len(bodies) <= _MANY else []


def _succeeds(body: Body, other: Body) -> bool:
    return match_bodies(body.subject, other.subject).relation == "successor"
