"""A rating as a word and a position on its scale, and what else is said of it."""

from collections.abc import Iterator

from viewer.domain.criteria import Criterion, Level, RatingState
from viewer.domain.dates import day_text
from viewer.domain.index import Index
from viewer.domain.rules.flaw import in_a_row
from viewer.presentation.content.rating import RatingScale
from viewer.presentation.content.text import one_line
from viewer.presentation.wording.numbers import number_text, sentence_case, unstopped
from viewer.presentation.wording.sources import place_text

STATES: dict[RatingState, str] = {
    "not_rated": "Not rated",
    "not_inspected": "Not inspected",
    "not_recorded": "Not recorded",
    "suspended": "Rating suspended",
    "unknown": "Not known",
    "no_longer_judged": "No longer judged",
}

_NTH_BEST = tuple(
    f"{nth} best"
    for nth in (
        "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
        "eleventh",
    )
)  # fmt: skip
"""Places below the best, said so that nobody can count them from the other end."""


def rating_scale(index: Index, criterion: Criterion) -> RatingScale:
    """The criterion's rating, its scale running from the worst level to the best."""
    levels = index.scales[criterion.scale].levels[::-1]
    labels = tuple(one_line(level.label) for level in levels)
    level = index.level(criterion)
    if level is None:
        assert criterion.rating.state is not None
        word = STATES[criterion.rating.state]
        return RatingScale(word, labels, None, word)
    position = levels.index(level)
    place = len(levels) - position
    rank = "the best" if place == 1 else "the lowest" if position == 0 else _NTH_BEST[place - 2]
    spoken = f"{labels[position]}, {rank} of {len(levels)} levels"
    given = {item.level for item in criterion.rating.also} - {level.id}
    others = tuple(number for number, one in enumerate(levels) if one.id in given)
    if others:
        word = " or ".join(labels[number] for number in sorted((position, *others), reverse=True))
        return RatingScale(word, labels, position, f"{word}, the sources disagree", others)
    return RatingScale(labels[position], labels, position, spoken)


def rating_word(index: Index, criterion: Criterion) -> str:
    """The level's label, or the state in words."""
    return rating_scale(index, criterion).word


def detail_text(index: Index, criterion: Criterion) -> str:
    """What else is said of a rating, in a line: Rated in May 2019 · score 24 of 36."""
    return sentence_case(" · ".join(_details(index, criterion)))


def _details(index: Index, criterion: Criterion) -> Iterator[str]:
    rating, published = criterion.rating, index.report.about.published or ""
    if rating.date and not published.startswith(rating.date):  # which says no more than that
        yield f"rated {'on' if rating.date.count('-') > 1 else 'in'} {day_text(rating.date)}"
    if rating.score:
        fewer = ", fewer is better" if rating.score.better == "lower" else ""
        yield f"score {number_text(rating.score.value)} of {number_text(rating.score.max)}{fewer}"
    if rating.printed:
        yield f"printed as “{one_line(rating.printed)}”"
    if rating.also:
        yield witness_text(index, criterion)
    if rating.state == "unknown":
        yield "this file does not know it; the source may say it"


def witness_text(index: Index, criterion: Criterion) -> str:
    """What each source says where they disagree; empty where they do not."""
    return "; ".join(_witnesses(index, criterion)) if criterion.rating.also else ""


def _witnesses(index: Index, criterion: Criterion) -> Iterator[str]:
    """What each place says: page 3 says “Good”; page 9 says “Fair”."""
    rating, levels = criterion.rating, index.scales[criterion.scale].levels
    said = [(rating.level or "", rating.sources, "")]
    said += [(other.level, other.sources, other.note or "") for other in rating.also]
    several = len({reference.source for _, found, _ in said for reference in found}) > 1
    labels = {level.id: one_line(level.label) for level in levels}
    for level, found, note in said:
        names = [place_text(index, one) if several else one_line(one.locator) for one in found]
        where = list(dict.fromkeys(names))
        words = f"{in_a_row(where)} {'says' if len(where) == 1 else 'say'} “{labels[level]}”"
        yield f"{words} ({unstopped(one_line(note))})" if note else words


def placement_text(index: Index, criterion: Criterion) -> str:
    """Who put it under its parent, where that was not the source."""
    if criterion.parent is None or criterion.parent_basis == "stated":
        return ""
    title = one_line(index.outline[criterion.parent].title)
    return f"The file’s author, not the inspectors, put it under “{title}”."


def succession_text(criterion: Criterion) -> str:
    """Which criteria of earlier reports it takes the place of; empty where none are named."""
    taken = [
        f"“{_words(one.id)}”{' (in part)' if one.like == 'part' else ''}"
        for one in criterion.succeeds
    ]
    return f"Takes the place of {in_a_row(taken)} of earlier reports." if taken else ""


def equals_text(index: Index, level: Level) -> str:
    """Which levels of other scales the inspectorate calls the same; empty where none."""
    same = []
    for other in level.equals:
        scale = index.scales.get(other.scale)
        labels = {one.id: one.label for one in scale.levels} if scale else {}
        label = one_line(labels.get(other.level) or _words(other.level))
        same.append(
            f"{label} on the scale {one_line(scale.title) if scale else _words(other.scale)}"
        )
    return f"The same as {in_a_row(same)}." if same else ""


def _words(id: str) -> str:
    """An id of another file in words, for its title is not in this one."""
    return sentence_case(id.replace("-", " ").replace("_", " "))
