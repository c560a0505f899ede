"""What a key or a button decides: an action becomes a decision, and what is in hand next."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from viewer.domain.criteria import KnownScale
from viewer.extraction.candidates import OPEN_SCALE, Candidate
from viewer.extraction.decisions import last_decision, next_undone
from viewer.extraction.draft import Accept, Correct, Decision, Reopen, SetAside, TakeApart
from viewer.extraction.ratings.open_scales import on_scale
from viewer.presentation.checking.band import KIND_KEYS, levels_of, names_offered, scales_offered
from viewer.presentation.checking.disputes import is_disputed, settled
from viewer.presentation.checking.groups import (
    CandidateGroup,
    DraftGroups,
    is_aside,
    overview_for,
    overview_of,
)
from viewer.presentation.checking.names import aside_read
from viewer.presentation.checking.rows import HEAD
from viewer.presentation.checking.same import Same
from viewer.presentation.checking.telling import printed_twice, refusal_of
from viewer.store.session.open_draft import OpenDraft

_KINDS = {f"check-{kind}": kind for kind in KIND_KEYS.values()}


@dataclass(frozen=True, slots=True)
class Step:
    """A decision if there is one, and what is in hand then."""

    decision: Decision | None
    at: str


def offered(one: OpenDraft) -> Mapping[str, tuple[str, ...]]:
    """The actions that can be done now, each with the candidates that it is about."""
    return _offered(Same(one))


@lru_cache(maxsize=4)
def _offered(same: Same[OpenDraft]) -> Mapping[str, tuple[str, ...]]:
    one = same.value
    overview = overview_for(one)
    group = overview.find(one.at)
    found: dict[str, tuple[str, ...]] = dict.fromkeys(
        ("check-keys", "check-show", "check-save", "check-add"), ()
    )
    if group is not None:
        found |= _of_group(group, overview)
        if any(one.candidate.places for one in group.members):
            found["check-place"] = ()
    twice = printed_twice(overview)
    if len(twice) > 1 and group is not None and group.section == "ratings":
        found["check-accept-twice"] = twice
    if next_open(overview, one.at) is not None:
        found["check-next"] = ()
    if one.trail:
        found["check-back"] = ()
    if last_decision(one.draft):
        found["check-undo"] = ()
    if next_undone(one.draft):
        found["check-redo"] = ()
    return found


def step_for(one: OpenDraft, action: str, reason: str = "") -> Step | None:
    """What an action of the table decides; None where it decides nothing now."""
    names = offered(one).get(action)
    if names is None or refusal_of(one, action):
        return None
    overview = overview_for(one)
    onward = next_open(overview, one.at, without=frozenset(names)) or one.at
    if action in _KINDS:
        return _corrected(one, overview, {"kind": _KINDS[action]})
    group = overview.find(one.at)
    if group and is_aside(group.lead) and action in {"check-accept", "check-reopen"}:
        return _corrected(one, overview, _as_figure(group.lead.candidate))
    made: dict[str, Decision] = {}
    if names:
        aside = SetAside(candidates=names, reason=reason or None)
        made = {
            "check-accept": Accept(candidates=names),
            "check-accept-twice": Accept(candidates=names),
            "check-set-aside": aside,
            "check-set-aside-list": aside,
            "check-reopen": Reopen(candidates=names),
            "check-apart": TakeApart(candidate=names[0]),
        }
    if action == "check-next":
        return Step(None, onward)
    if action not in made:
        return None
    return Step(made[action], one.at if action in {"check-reopen", "check-apart"} else onward)


def choice_for(one: OpenDraft, digit: int) -> Step | None:
    """What a digit chooses: a level of a rating, a name for a figure."""
    overview = overview_for(one)
    group = overview.find(one.at)
    candidate = group.lead.candidate if group else None
    if group is None or candidate is None or digit < 1 or group.aside:
        return None
    if candidate.type == "rating" and (offered_scales := scales_offered(candidate, one.scales)):
        return _on_scale(one, overview, offered_scales[digit - 1 : digit])
    if candidate.type == "rating":
        levels = levels_of(candidate, one.scales)
        if digit > len(levels):
            return None
        level = levels[digit - 1]
        if level != candidate.level or is_disputed(candidate):
            why = settled(candidate).why
            return _corrected(one, overview, {"level": level, "state": None, "why": why})
    if candidate.type == "figure":
        names = names_offered(group, overview)
        if digit <= len(names) and names[digit - 1] != candidate.metric:
            return _corrected(one, overview, {"metric": names[digit - 1]})
    return None


def next_open(overview: DraftGroups, at: str, without: frozenset[str] = frozenset()) -> str | None:
    """The next group that is open after one, from the beginning again after the last."""
    here = overview.find(at)
    names = [group.id for group in overview.groups]
    if here is not None:
        start = names.index(here.id) + 1
    else:
        section = at.removeprefix(HEAD)
        start = next((n for n, one in enumerate(overview.groups) if one.section == section), 0)
    through = (*overview.groups[start:], *overview.groups[:start])
    for group in through:
        if group.state == "open" and group is not here and not without.issuperset(group.ids):
            return group.id
    return None


def page_of(one: OpenDraft, at: str) -> int | None:
    """The page where a candidate is printed first; None where it is printed nowhere."""
    group = overview_of(one.draft, at).find(at)
    return (group.page or None) if group else None


def is_there(one: OpenDraft) -> bool:
    """Whether what is in hand is a candidate of the draft, or a section."""
    return one.at.startswith(HEAD) or overview_for(one).find(one.at) is not None


def first_open(one: OpenDraft) -> str:
    """What is in hand when a draft is opened."""
    overview = overview_of(one.draft)
    first = overview.groups[0].id if overview.groups else f"{HEAD}report"
    return next_open(overview, f"{HEAD}report") or first


def of_decision(decision: Decision) -> str:
    """The candidate that a decision was about, to go back to."""
    match decision.type:
        case "accept" | "set_aside" | "reopen":
            return decision.candidates[0]
        case "correct" | "add":
            return decision.candidate.id
        case "take_apart":
            return decision.candidate


def _of_group(group: CandidateGroup, overview: DraftGroups) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    candidate = group.lead.candidate
    if is_aside(group.lead):
        actions = () if group.aside else ("check-accept", "check-edit", "check-reopen")
        return dict.fromkeys(actions, group.ids)
    if group.state in {"open", "set_aside"}:
        found["check-accept"] = group.ids
    found["check-edit"] = group.ids[:1]
    if group.state != "set_aside":
        found["check-set-aside"] = group.ids
    if group.state != "open":
        found["check-reopen"] = group.ids
    if candidate.type == "figure":
        found["check-period"] = found["check-whose"] = group.ids[:1]
        listed = overview.open_ones(
            lambda one: one.type == "figure" and one.group == candidate.group
        )
        if candidate.group is not None and len(listed) > 1:
            found["check-set-aside-list"] = listed
        if candidate.relation and len(group.members) > 1:
            found["check-apart"] = group.ids[:1]
    if candidate.type == "finding":
        found |= {action: group.ids for action, kind in _KINDS.items() if kind != candidate.kind}
        same = overview.open_ones(
            lambda one: one.type == "finding" and one.heading == candidate.heading
        )
        if candidate.heading and len(same) > 1:
            found["check-set-aside-list"] = same
    return found


def _on_scale(one: OpenDraft, overview: DraftGroups, chosen: tuple[KnownScale, ...]) -> Step | None:
    """The scale of a rating, and of all others whose scale is open and that may be on it."""
    if not chosen:
        return None
    (known,) = chosen
    alike = [
        on_scale(item.candidate, known)
        for item in overview.decided.values()
        if item.candidate.type == "rating" and known.scale.id in item.candidate.scales
        and item.candidate.scale == OPEN_SCALE and item.state != "set_aside"
    ]  # fmt: skip
    group = overview.find(one.at)
    lead = group.lead.candidate if group else None
    first = next((item for item in alike if lead is not None and item.id == lead.id), None)
    others = tuple(item for item in alike if item is not first)
    return Step(Correct(candidate=first, others=others), one.at) if first else None


def _as_figure(candidate: Candidate) -> dict[str, object]:
    """The decision that it is a figure after all, though the rules read something else."""
    aside = candidate.aside if candidate.type == "figure" else None
    why = f"read as {aside_read(aside)} at first" if aside else ""
    return {"aside": None, "why": tuple(filter(None, (*candidate.why, why)))}


def _corrected(one: OpenDraft, overview: DraftGroups, changes: dict[str, object]) -> Step | None:
    group = overview.find(one.at)
    if group is None:
        return None
    candidate: Candidate = group.lead.candidate.model_copy(update=changes)
    return Step(Correct(candidate=candidate), one.at)
