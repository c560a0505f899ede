"""What is said of a decision: what was decided, what is left, and why something cannot be done."""

from viewer.characters import cut
from viewer.extraction.candidates import OPEN_SCALE, Candidate, FigureCandidate, RatingCandidate
from viewer.extraction.draft import Decision
from viewer.presentation.checking.band import levels_of, scales_offered
from viewer.presentation.checking.disputes import CHOSEN, is_disputed
from viewer.presentation.checking.groups import DraftGroups, overview_for
from viewer.presentation.checking.keys import KEYS, keys_words
from viewer.presentation.checking.names import KINDS, aside_read
from viewer.presentation.checking.rows import level_text
from viewer.presentation.checking.wording import decision_text, title_of, value_words
from viewer.presentation.content.text import one_line
from viewer.presentation.wording.numbers import count_text, mid_sentence, sentence_case
from viewer.store.session.open_draft import OpenDraft

_NOTHING_TO = {
    "check-back": "There is nothing to go back to.",
    "check-undo": "There is nothing to undo.",
    "check-redo": "There is nothing to redo.",
}


def decision_told(one: OpenDraft, decision: Decision) -> str:
    """What was decided, in words; of a correction, what is different."""
    found = overview_for(one).decided
    if decision.type == "correct":
        new = [
            _correction_text(found[now.id].candidate, now, one)
            for now in (decision.candidate, *_figures_in(decision.others))
            if now.id in found
        ]
        if words := "; ".join(filter(None, new)):
            return f"{sentence_case(words)}."
    words = decision_text(decision, found)
    return f"{words[:1].upper()}{words[1:]}."


def open_words(one: OpenDraft) -> str:
    """How much of a draft is open, in words."""
    found = overview_for(one).decided.values()
    left = sum(item.state == "open" for item in found)
    return f"{left:,} open" if left else "nothing is open"


def refusal_of(one: OpenDraft, action: str) -> str:
    """Why an action that is offered cannot be done yet; nothing where it can."""
    group = overview_for(one).find(one.at)
    candidate = group.lead.candidate if group else None
    if action != "check-accept" or candidate is None or candidate.type != "rating":
        return ""
    levels, open_on = levels_of(candidate, one.scales), scales_offered(candidate, one.scales)
    if not has_level(candidate):
        what = "is on no scale yet" if open_on else "has no level yet"
    elif levels and is_disputed(candidate):
        what = "is printed with different levels, so choose one"
    else:
        return ""
    return f"“{one_line(candidate.criterion)}” {what}: press {_digits(len(levels or open_on))}E."


def _digits(choices: int) -> str:
    if choices > 2:
        return f"1 to {choices}, or "
    return ("", "1 or ", "1, 2 or ")[choices]


def no_key_text(one: OpenDraft, keys: str) -> str:
    """That a key does nothing with what is in hand, and where its help is."""
    key = next((key for key in KEYS if keys in {key.keys, key.also}), None)
    group = overview_for(one).find(one.at)
    kind = group.lead.candidate.type if group else "section"
    if keys.isdecimal():
        return f"{keys} chooses nothing of this {kind}."
    spoken = keys_words(keys)
    if key is None:
        return f"{spoken} is no key here: ? lists all keys."
    if key.id == "check-next":
        return "Nothing else is open." if group and group.state == "open" else "Nothing is open."
    told = {
        **_NOTHING_TO,
        "check-accept": _nothing_to_accept(one, kind),
        "check-accept-twice": _none_printed_twice(one, kind),
    }
    return told.get(key.id, f"{spoken} ({_plain(key.text)}) does nothing with this {kind} now.")


def _nothing_to_accept(one: OpenDraft, kind: str) -> str:
    """What can be done instead of accepting: go on to what is open, or save what was decided."""
    if open_words(one) == "nothing is open":
        return "All decided. V shows the report, Ctrl+S saves it."
    if kind == "section":
        return "This is the head of a list: U goes on to what is open."
    return f"This {kind} is decided already: U goes on to what is open."


def _none_printed_twice(one: OpenDraft, kind: str) -> str:
    """Why no ratings are accepted that are printed twice."""
    twice = printed_twice(overview_for(one))
    if not twice:
        return "No open rating is printed twice alike."
    ratings = count_text(len(twice), "open rating is", "open ratings are")
    if kind != "rating":
        return f"{ratings} printed twice alike: go to one of the ratings first."
    return f"{ratings} printed twice alike: Enter accepts one that is in hand."


def _figures_in(others: tuple[Candidate, ...]) -> tuple[Candidate, ...]:
    """What was corrected by hand with another; ratings get the scale that was chosen for one."""
    return tuple(one for one in others if one.type == "figure")


def _plain(text: str) -> str:
    return mid_sentence(text.replace("&", "").rstrip("…"))


def has_level(candidate: RatingCandidate) -> bool:
    """Whether it has a level, or says why there is none."""
    return candidate.level is not None or candidate.state is not None


def printed_twice(overview: DraftGroups) -> tuple[str, ...]:
    """The open ratings that the document prints twice alike."""
    return overview.open_ones(
        lambda one: (
            one.type == "rating" and len(one.places) > 1 and not is_disputed(one) and has_level(one)
        )
    )


def _correction_text(before: Candidate, now: Candidate, one: OpenDraft) -> str:
    name = cut(title_of(before), 50)
    if before.type == "rating" and before.scale == OPEN_SCALE and now.type == "rating":
        known = one.scales.get(now.scale)
        title = known.scale.title if known else now.scale
        return f"scale of these ratings: {one_line(title)}; {name}: {level_text(now, one.scales)}"
    if before.type == "rating" and now.type == "rating" and _is_chosen(before, now):
        return f"{name}: {level_text(now, one.scales)}"
    if before.type == "finding" and now.type == "finding" and now.kind != before.kind:
        return f"{name}: {KINDS[now.kind]}"
    if before.type == "figure" and now.type == "figure":
        return _figure_text(before, now)
    return ""


def _is_chosen(before: RatingCandidate, now: RatingCandidate) -> bool:
    """Whether a level was chosen: another one, or one of those that are printed."""
    return now.level != before.level or (CHOSEN in now.why and CHOSEN not in before.why)


def _figure_text(before: FigureCandidate, now: FigureCandidate) -> str:
    if before.aside and not now.aside:
        asked = "Enter accepts it as a figure all the same"
        return f"{value_words(now)}, opened; it was read as {aside_read(before.aside)}. {asked}"
    if now.metric and now.metric != before.metric:
        return f"{value_words(now)} is called “{one_line(now.metric)}” now"
    if now.value != before.value:
        return f"{cut(title_of(before), 50)}: {value_words(now)}"
    if now.period and now.period != before.period:
        return f"period of {value_words(now)}: {one_line(now.period.label)}"
    return ""
