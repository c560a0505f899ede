"""All ratings of a report at a glance: how many there are of each, and which are the lowest."""

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import partial
from itertools import groupby

from viewer.domain.criteria import Criterion, Heading
from viewer.domain.index import Index
from viewer.presentation.content.overview import RatingPanel
from viewer.presentation.content.rating import LevelCount, RatingCard, RatingScale, Tally
from viewer.presentation.content.row import Cite, Row
from viewer.presentation.content.text import one_line
from viewer.presentation.memo import once_per_report
from viewer.presentation.wording.numbers import count_text, sentence_case
from viewer.presentation.wording.rating import detail_text, rating_scale
from viewer.presentation.wording.silence import none_of
from viewer.store.session.place import Place

AT_A_GLANCE = 4  # so many ratings need no counting
CARDS, LINES, LOWEST, TALLIES = 8, 60, 6, 3
"""How many criteria are shown as cards, as lines, as the lowest rated, and how many scales."""

OTHERS = "Other criteria"
"""What is not under a heading is called so after what is."""


def rating_panel(index: Index) -> RatingPanel:
    """The whole, the main criteria, the tally of all ratings, and the lowest of the others."""
    overall = index.overall
    main = [item for item in index.criteria.values() if index.is_main(item) and item is not overall]
    few = len(main) <= CARDS
    shown = main if few else most_telling(index, main, LINES)
    cards = tuple(
        rating_card(index, item, None if few else title)
        for title, some in grouped(index, shown)
        for item in some
    )
    named = {item.id for item in (*shown, overall) if item}
    low = [item for item in lowest(index) if item.id not in named]
    every = len(index.criteria)
    more = Row(f"All {every:,} criteria", place=Place("criteria")) if every > len(named) else None
    return RatingPanel(
        cards if few else (),
        () if few else cards,
        tallies(index),
        _lowest_title(index, low),
        tuple(rating_card(index, item) for item in low[:LOWEST]),
        more,
        none_of(index, "criteria"),
        rating_card(index, overall) if overall else None,
    )


def rating_card(index: Index, item: Criterion, group: str | None = None) -> RatingCard:
    """A criterion with its rating, named by its way from the main criterion or within its group."""
    return RatingCard(
        full_title(index, item) if group is None else short_title(index, item),
        rating_scale(index, item),
        Place("criteria", item.id),
        Cite("rating", item.id),
        detail_text(index, item),
        group or "",
    )


def telling_title(index: Index, item: Criterion | Heading) -> str:
    """A title, after those that it belongs to where another criterion has the same."""
    several = _titles(index)[item.title] > 1
    return full_title(index, item) if several else one_line(item.title)


@once_per_report
def _titles(index: Index) -> Counter[str]:
    return Counter(item.title for item in index.outline.values())


def full_title(index: Index, item: Criterion | Heading) -> str:
    """A criterion's title after those that it belongs to: Casework › Reviews."""
    return _way((*_above(index, item), item))


def short_title(index: Index, item: Criterion) -> str:
    """A criterion's title under its heading, which it does not repeat."""
    return _way((*(one for one in _above(index, item) if isinstance(one, Criterion)), item))


def group_title(index: Index, item: Criterion) -> str:
    """The headings that a criterion stands under; empty where there are none."""
    return _way(index.group(item))


def grouped(index: Index, items: Iterable[Criterion]) -> list[tuple[str, list[Criterion]]]:
    """Criteria under their headings. Those under none, after some, are called others."""
    found: list[tuple[str, list[Criterion]]] = []
    for title, some in groupby(items, partial(group_title, index)):
        found.append((title or (OTHERS if found and found[-1][0] else ""), [*some]))
    return found


def _above(index: Index, item: Criterion | Heading) -> Iterator[Criterion | Heading]:
    """What it belongs to, from the top; everything belongs to the whole, so that is not said."""
    return (one for one in reversed(index.ancestors(item)) if one is not index.overall)


def _way(criteria: Iterable[Criterion | Heading]) -> str:
    return " › ".join(one_line(one.title) for one in criteria)


def tallies(index: Index) -> tuple[Tally, ...]:
    """How many criteria have each rating, scale by scale; nothing where few can be overlooked."""
    if len(index.criteria) <= AT_A_GLANCE:
        return ()
    scales = _by_scale(index)
    found = [
        _tally(ratings, _label(index, criteria, alone=len(scales) == 1))
        for criteria, ratings in scales
    ]
    return tuple(found[:TALLIES])


def lowest(index: Index) -> tuple[Criterion, ...]:
    """The criteria at the lowest level that occurs on their scale, where there is also a higher."""
    low: set[str] = set()
    for criteria, ratings in _by_scale(index):
        levels = {rating.reached for rating in ratings if rating.position is not None}
        if len(levels) > 1:
            pairs = zip(criteria, ratings, strict=True)
            low.update(item.id for item, rating in pairs if rating.reached == min(levels))
    return tuple(item for item in index.criteria.values() if item.id in low)


def lowest_text(index: Index, shown: Iterable[Criterion]) -> str:
    """The lowest rated that are not shown, in a sentence; empty where all are."""
    named = {item.id for item in shown}
    low = [item for item in lowest(index) if item.id not in named]
    if not low:
        return ""
    names = [f"{full_title(index, item)} ({rating_scale(index, item).word})" for item in low]
    more = len(names) - LOWEST
    rest = [f"and {count_text(more, 'other', 'others')}"] if more > 0 else []
    return f"{_lowest_title(index, low)}: {'; '.join([*names[:LOWEST], *rest])}."


def _lowest_title(index: Index, low: list[Criterion]) -> str:
    if not low:
        return ""
    words = {rating_scale(index, item).word for item in low}
    rated = f"rated {words.pop()}" if len(words) == 1 else "with the lowest ratings"
    of = f", {LOWEST} of {len(low):,}" if len(low) > LOWEST else ""
    return f"Other criteria {rated}{of}"


def most_telling(index: Index, items: list[Criterion], most: int) -> list[Criterion]:
    """So many criteria in reading order: the main ones before others, the lowest rated first."""
    if len(items) <= most:
        return items
    ranked = sorted(
        items,
        key=lambda item: (item.role is None, not index.is_main(item), _height(index, item)),
    )
    kept = {item.id for item in ranked[:most]}
    return [item for item in items if item.id in kept]


def _height(index: Index, item: Criterion) -> float:
    """How high a rating stands on its scale, from 0 to 1; a state in its place stands above all."""
    rating = rating_scale(index, item)
    return 2.0 if rating.position is None else rating.reached / len(rating.labels)


def _by_scale(index: Index) -> list[tuple[list[Criterion], list[RatingScale]]]:
    """The criteria and their ratings, together where their levels have the same names."""
    found: dict[tuple[str, ...], tuple[list[Criterion], list[RatingScale]]] = {}
    for item in index.criteria.values():
        rating = rating_scale(index, item)
        criteria, ratings = found.setdefault(rating.labels, ([], []))
        criteria.append(item)
        ratings.append(rating)
    return list(found.values())


def _label(index: Index, criteria: list[Criterion], *, alone: bool) -> str:
    count = count_text(len(criteria), "rating", "ratings")
    title = one_line(index.scales[criteria[0].scale].title)
    return f"All {count}" if alone else f"{sentence_case(title)}, {count}"


def _tally(ratings: list[RatingScale], label: str) -> Tally:
    counts = Counter(ratings)
    ordered = sorted(counts, key=lambda rating: (rating.position is None, rating.position or 0))
    return Tally(label, tuple(LevelCount(counts[rating], rating) for rating in ordered))
