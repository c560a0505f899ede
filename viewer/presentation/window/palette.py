"""The palette: everything the program can do and everything a report holds, by a few letters."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from heapq import nlargest

from viewer.domain.index import Index
from viewer.presentation.content.blocks import Item, ItemGroup, Offer
from viewer.presentation.content.text import Mark, one_line, without_mnemonic
from viewer.presentation.memo import once_per_report
from viewer.presentation.parts.rows import KIND_WORDS, finding_place
from viewer.presentation.search.filtering import wanted_in
from viewer.presentation.search.fuzzy import WITHIN, Haystack
from viewer.presentation.window.actions import ACTIONS, FORGET, Action
from viewer.presentation.wording.metric_summary import metric_name, newest_text
from viewer.presentation.wording.numbers import count_text
from viewer.presentation.wording.rating import rating_word
from viewer.store.session.place import Place
from viewer.store.session.state import State

LIMIT = 50
RECENT = 6
JUST_USED = 15.0  # for what was chosen last; half of it for the one before, and so on
LAST = 1000.0
FEW = 8  # where fewer fit, slips of the fingers are forgiven
NOT_NOW = "not available now"
SECTION = "Section"
REPORT = "Open report"
EARLIER = {"Action": 5.0, SECTION: 6.0, REPORT: 6.0, "Criterion": 4.0, "Metric": 2.0}
"""Of two that fit equally well, which kind comes first."""


@dataclass(frozen=True, slots=True)
class Target:
    """Something to choose: an action, an entry that one lists, or a place; `about` leads to it."""

    key: str
    kind: str
    title: str
    detail: str = ""
    about: str = ""
    shortcut: str = ""
    offered: bool = True
    action: str = ""
    entry: str | None = None
    place: Place | None = None


class Targets:
    """What can be chosen, ready to be looked through."""

    def __init__(self, targets: Iterable[Target]) -> None:
        self.by_key = {target.key: target for target in targets}
        self._every = tuple(self.by_key.values())
        self._haystack = Haystack((one.title, f"{one.about} {one.detail}") for one in self._every)

    def fitting(self, wanted: tuple[str, ...]) -> list[tuple[float, Target]]:
        """Those that fit all the words, each with how well."""
        fits = self._haystack.search(wanted, FEW)
        return [(fit, self._every[at]) for at, fit in fits.items()]


def actions_in(state: State) -> Targets:
    """The actions and sections as they can be chosen now."""
    return Targets(target for action in ACTIONS for target in _of_action(action, state))


@once_per_report
def places_in(index: Index) -> Targets:
    """The criteria, metrics and findings of a report."""
    return Targets(_all(index))


def offer(known: Sequence[Targets], words: str, recent: Sequence[str] = ()) -> Offer:
    """What fits the words, best first; without words, what was chosen last and what can be done."""
    wanted = wanted_in(words)
    if not wanted:
        return _offer_all(known, recent)
    worth = {key: JUST_USED / (1 + number) for number, key in enumerate(recent)}
    ranked = [
        (_rank(fit, target, worth), target)
        for some in known
        for fit, target in some.fitting(wanted)
    ]
    best = nlargest(LIMIT, ranked, key=lambda pair: pair[0])
    if not best:
        return Offer((), f"No matches for “{one_line(words)}”.", None)
    found = count_text(len(ranked), "match", "matches")
    summary = found if len(ranked) <= LIMIT else f"{found}, the best {LIMIT} shown"
    shown = [target for _, target in best]
    return Offer((ItemGroup("", tuple(map(_item, shown))),), summary, shown[0].key)


def _rank(fit: float, target: Target, worth: dict[str, float]) -> float:
    fit += EARLIER.get(target.kind, 0.0) + worth.get(target.key, 0.0)
    if target.entry == FORGET:
        fit -= WITHIN  # nobody who looks for a recent report clears the list of them by Enter
    return fit if target.offered else fit - LAST


def _offer_all(known: Sequence[Targets], recent: Sequence[str]) -> Offer:
    last = [some.by_key[key] for key in recent for some in known if key in some.by_key]
    last = [target for target in last if target.offered][:RECENT]
    groups = [ItemGroup("Recent", tuple(map(_item, last)))] if last else []
    actions = known[0].by_key.values()
    for kind, title in ((SECTION, "Sections"), ("Action", "Actions")):
        others = [one for one in actions if one.kind == kind and one not in last]
        can_be_done = tuple(_item(one) for one in others if one.offered)
        groups.extend([ItemGroup(title, can_be_done)] if can_be_done else [])
    first = groups[0].items[0].id if groups else None
    return Offer(tuple(groups), "Type a few letters of what you are looking for.", first)


def _item(target: Target) -> Item:
    about = target.detail if target.offered else f"{target.detail} · {NOT_NOW}".strip(" ·")
    subtitle = f"{target.kind} · {about}" if about else target.kind
    said = [target.title, target.kind, about, target.shortcut]
    mark = None if target.offered else Mark("dot", "muted")
    words = ", ".join(filter(None, said))
    return Item(target.key, target.title, subtitle, mark, trailing=target.shortcut, spoken=words)


def _of_action(action: Action, state: State) -> Iterator[Target]:
    offered = action.offered(state)
    menu = " › ".join(map(without_mnemonic, action.menu))
    shortcut = action.shortcuts[0] if action.shortcuts else ""
    made = Target(
        action.id, "Action", action.words, menu, action.about, shortcut, offered, action.id
    )
    if action.listed is not None:
        kind = REPORT if action.id == "bring" else action.words.rstrip("…")
        for entry in action.listed(state):
            yield replace(
                made,
                key=f"{action.id}:{entry.key}",
                kind=kind,
                about=" ".join((kind, entry.about, action.about)),
                title=one_line(entry.text),
                offered=offered and entry.offered,
                entry=entry.key,
            )
    elif action.id.startswith("tab-"):
        yield replace(made, kind=SECTION, title=action.words.split(" ", 1)[1], detail="", about="")
    else:
        yield made


def _all(index: Index) -> Iterator[Target]:
    for criterion in index.criteria.values():
        rating = rating_word(index, criterion)
        yield _at(Place("criteria", criterion.id), "Criterion", one_line(criterion.title), rating)
    for metric in index.metrics.values():
        value = newest_text(metric)
        yield _at(Place("metrics", metric.id), "Metric", metric_name(metric), value)
    for finding in index.findings.values():
        theme = one_line(finding.theme) if finding.theme else ""
        title = one_line(finding.heading)
        yield _at(finding_place(finding), KIND_WORDS[finding.kind], title, theme)


def _at(place: Place, kind: str, title: str, detail: str) -> Target:
    return Target(f"{place.tab}/{place.item}", kind, title, detail, kind, place=place)
