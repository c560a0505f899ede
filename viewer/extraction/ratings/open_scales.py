"""Ratings whose words fit the scales of several inspectorates alike: a person says which."""

from collections.abc import Iterable, Sequence

from viewer.domain.criteria import KnownScale
from viewer.extraction.candidates import OPEN_SCALE, OtherPrinting, RatingCandidate
from viewer.extraction.ratings.levels import key, levels_of

_WHY = "its words are those of several scales"


def open_ratings(
    ratings: Iterable[RatingCandidate], fitting: Sequence[KnownScale]
) -> tuple[RatingCandidate, ...]:
    """The ratings without the scale that they were read on; the fitting ones are offered."""
    by_id = {known.scale.id: known for known in fitting}
    return tuple(_open(item, by_id[item.scale], fitting) if item.scale in by_id else item
                 for item in ratings)  # fmt: skip


def on_scale(rating: RatingCandidate, known: KnownScale) -> RatingCandidate:
    """A rating on the scale that a person chose, at the level that its words mean there."""
    level = _level(rating.words, known) if rating.words else rating.level
    also = [(other, _level(other.level, known)) for other in rating.also]
    others = tuple(other.model_copy(update={"level": given}) for other, given in also if given)
    return rating.model_copy(update={"scale": known.scale.id, "level": level, "also": others})


def _open(
    rating: RatingCandidate, known: KnownScale, fitting: Sequence[KnownScale]
) -> RatingCandidate:
    labels = {level.id: level.label for level in known.scale.levels}

    def named(other: OtherPrinting) -> OtherPrinting:
        return other.model_copy(update={"level": labels.get(other.level, other.level)})

    return rating.model_copy(
        update={
            "scale": OPEN_SCALE,
            "level": None,
            "words": labels.get(rating.level or ""),
            "scales": tuple(one.scale.id for one in fitting),
            "also": tuple(map(named, rating.also)),
            "why": (*rating.why, _WHY),
        }
    )


def _level(words: str, known: KnownScale) -> str | None:
    return levels_of((known,)).level(known.scale.id, key(words))
