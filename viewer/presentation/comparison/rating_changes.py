"""How the change of a rating is worded, and why it may not be counted."""

from viewer.domain.comparison.comparing import Comparison
from viewer.domain.comparison.ratings import RatingPair
from viewer.presentation.comparison.content import SIDES, Side
from viewer.presentation.comparison.which import called, short_body
from viewer.presentation.content.text import Line, Mark, Run
from viewer.presentation.wording.numbers import count_text, mid_sentence

UNORDERED = "their dates do not say which came first"
UNSTATED = "the framework of one is not stated"
_LEVELS = {"better": Mark("up", "better"), "worse": Mark("down", "worse")}
NOT_COMPARED = Mark("dot", "muted")
"""Of two ratings that nobody can compare. It is hollow, as all that is not counted."""


def levels_text(pair: RatingPair) -> str:
    """A change in levels: 2 levels better, unchanged; better where nobody can count them."""
    assert pair.held is not None
    verdict = pair.held.verdict
    if verdict is None:
        return "not comparable"
    if verdict == "same":
        return "unchanged"
    return _by_levels(pair, verdict)


def _by_levels(pair: RatingPair, way: str) -> str:
    return f"{count_text(abs(pair.gained), 'level', 'levels')} {way}" if pair.gained else way


def _across_bodies(comparison: Comparison, pair: RatingPair) -> str:
    """Where the second body stands to the first: 1 level higher than Harbour Service."""
    assert pair.held is not None
    verdict = pair.held.verdict
    if verdict is None:
        return levels_text(pair)
    if verdict == "same":
        return "the same"
    way = "higher" if verdict == "better" else "lower"
    return f"{_by_levels(pair, way)} than {short_body(comparison)}"


def change_line(comparison: Comparison, pair: RatingPair) -> tuple[Line, Mark | None, str]:
    """The change of a rating, its mark, and what to know of it."""
    if pair.held is None:
        side: Side = "second" if pair.first is None else "first"
        return (Run(f"only in {called(comparison, side)}", "body", "muted"),), None, ""
    if comparison.unordered and pair.held.verdict is not None:
        return (Run("not compared", "body", "muted"),), NOT_COMPARED, UNORDERED
    if pair.comparable == "unstated":
        return (Run("not compared", "body", "muted"),), NOT_COMPARED, UNSTATED
    words = levels_text(pair) if comparison.one_body else _across_bodies(comparison, pair)
    mark = _LEVELS.get(pair.held.verdict or "")
    if pair.comparable == "like for like":
        ink = mark.ink if mark else "muted"
        return (Run(words, "strong" if mark else "body", ink),), mark, ""
    # A filled triangle is for what counts, as in a matrix: these are hollow.
    quiet = Mark(mark.shape, "muted") if mark else None
    shown = NOT_COMPARED if pair.held.verdict is None else quiet
    return (Run(words, "body", "muted"),), shown, caveat(comparison, pair)


def caveat(comparison: Comparison, pair: RatingPair) -> str:
    """Why a change may not be counted as a rise or a fall; nothing where it may."""
    if pair.held is None or pair.comparable == "like for like":
        return ""
    if pair.comparable == "not comparable":
        return _not_held(comparison, pair)
    across = pair.held.frameworks == "different"
    parts = ["not like for like"] if pair.comparable == "in part" else []
    return ", ".join([*parts, *(["across frameworks"] if across else [])])


def _not_held(comparison: Comparison, pair: RatingPair) -> str:
    assert pair.held is not None
    if pair.held.rule != "state":
        return mid_sentence(pair.held.why.rstrip("."))
    rated = [item.rating.level is not None for item in (pair.first, pair.second) if item]
    if not any(rated):
        return "no level in either report"
    return f"no level in {called(comparison, SIDES[rated.index(False)])}"
