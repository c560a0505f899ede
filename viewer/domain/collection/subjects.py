"""Which of many subjects are one body: by what they share of ids, then by name and kind."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from viewer.domain.collection.links import joined
from viewer.domain.report import BodyId, Subject


def alike(subjects: list[Subject]) -> list[list[Subject]]:
    """The subjects that are one body: by what they share of ids, then by name and kind."""
    by_id: dict[BodyId, list[int]] = defaultdict(list)
    for place, subject in enumerate(subjects):
        for item in subject.ids:
            by_id[item].append(place)
    groups: list[list[Subject]] = []
    for places in joined(len(subjects), by_id.values()):
        tied = [subjects[place] for place in places]
        groups.extend([tied] if _agree(tied) else _with_equal_ids(tied))
    return _named_alike(groups)


def _agree(subjects: Sequence[Subject]) -> bool:
    """Whether there is one id in each register that all who stand in it share."""
    common: dict[str, set[str]] = {}
    for subject in subjects:
        mine: dict[str, set[str]] = defaultdict(set)
        for item in subject.ids:
            mine[item.scheme].add(item.value)
        for scheme, values in mine.items():
            common[scheme] = common.get(scheme, values) & values
    return all(common.values())


def _with_equal_ids(subjects: Iterable[Subject]) -> list[list[Subject]]:
    found: dict[frozenset[BodyId], list[Subject]] = defaultdict(list)
    for subject in subjects:
        found[frozenset(subject.ids)].append(subject)
    return list(found.values())


def _named_alike(groups: list[list[Subject]]) -> list[list[Subject]]:
    """Join groups of one name and kind, unless any two of that name are told apart by an id."""
    by_name: dict[tuple[str, str], list[int]] = defaultdict(list)
    for place, group in enumerate(groups):
        for name in {(_plain(one.name), _plain(one.kind)) for one in group}:
            by_name[name].append(place)
    ties = [places for places in by_name.values() if _none_differs(groups, places)]
    found: list[list[Subject]] = []
    for places in joined(len(groups), ties):
        whole = [one for place in places for one in groups[place]]
        found.extend([whole] if _agree(whole) else [groups[place] for place in places])
    return found


def _none_differs(groups: Sequence[Sequence[Subject]], places: Iterable[int]) -> bool:
    """Whether no register holds two of these groups: those would be told apart by it."""
    seen: set[str] = set()
    for place in places:
        schemes = {item.scheme for one in groups[place] for item in one.ids}
        if schemes & seen:
            return False
        seen |= schemes
    return True


def _plain(text: str | None) -> str:
    return " ".join((text or "").split())
