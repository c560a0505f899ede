"""Ratings whose printings disagree without a reason: somebody has to choose a level of them."""

from viewer.extraction.candidates import RatingCandidate

CHOSEN = "its level was chosen by hand"


def is_disputed(rating: RatingCandidate) -> bool:
    """Whether another level is printed too, nothing says why, and nobody has chosen yet."""
    return CHOSEN not in rating.why and any(not other.why for other in rating.also)


def settled(rating: RatingCandidate) -> RatingCandidate:
    """The rating with its level chosen by a person, if it was disputed."""
    if not is_disputed(rating):
        return rating
    return rating.model_copy(update={"why": (*rating.why, CHOSEN)})
