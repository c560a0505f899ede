"""Drafts to try things on: candidates and decisions of our own making, and any number of them."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any, get_args

from hypothesis import strategies as st

from viewer.domain.findings import FindingKind
from viewer.domain.metrics import Better, Qualifier, Verdict
from viewer.domain.units import UNITS
from viewer.extraction.candidates import (
    Aside,
    Candidate,
    DocumentPlace,
    FactCandidate,
    FactRole,
    FigureCandidate,
    FindingCandidate,
    MovementKind,
    OtherPrinting,
    PeriodRead,
    PositionCandidate,
    RatingCandidate,
    Relation,
)
from viewer.extraction.draft import (
    Accept,
    Add,
    Correct,
    Decision,
    Document,
    Draft,
    Reopen,
    SetAside,
    TakeApart,
)

SCALE = "ofsted"
LEVELS = ("outstanding", "good", "requires-improvement", "inadequate")


def place(page: int = 1, start: int = 0, printed: str = "words") -> DocumentPlace:
    """Words of a page."""
    return DocumentPlace(page=page, start=start, end=start + len(printed), printed=printed)


def fact(
    role: FactRole = "title", value: str = "Inspection of Northshire", **changes: Any
) -> FactCandidate:
    """A fact that stands on the first page."""
    made: dict[str, Any] = {
        "id": f"fact-{role}",
        "places": (place(printed=value),),
        "role": role,
        "value": value,
    }
    return FactCandidate(**made | changes)


def rating(
    criterion: str = "Leadership", level: str | None = "good", **changes: Any
) -> RatingCandidate:
    """A rating on the scale of four levels."""
    made: dict[str, Any] = {
        "id": f"rating-{criterion.lower()}",
        "places": (place(1, 100, criterion),),
        "criterion": criterion,
        "scale": SCALE,
        "level": level,
    }
    return RatingCandidate(**made | changes)


def figure(name: str = "figure-1", value: str = "62.3", **changes: Any) -> FigureCandidate:
    """A percentage of the subject's."""
    made: dict[str, Any] = {
        "id": name,
        "places": (place(2, 10, f"{value}%"),),
        "value": Decimal(value),
        "unit": "percent",
        "metric": "Visits on time",
    }
    return FigureCandidate(**made | changes)


def position(
    name: str = "position-1", verdict: Verdict | None = "better", **changes: Any
) -> PositionCandidate:
    """A verdict on the metric of the figures, against the national average."""
    made: dict[str, Any] = {
        "id": name,
        "places": (place(2, 30, "is better than the national average"),),
        "metric": "Visits on time",
        "whose": "national average",
        "verdict": verdict,
    }
    return PositionCandidate(**made | changes)


def finding(
    name: str = "finding-1", text: str = "Visit more often.", **changes: Any
) -> FindingCandidate:
    """Something that is to be done."""
    made: dict[str, Any] = {
        "id": name,
        "places": (place(3, 5, text),),
        "kind": "recommendation",
        "text": text,
    }
    return FindingCandidate(**made | changes)


def document(**changes: Any) -> Document:
    """The document that they stand in."""
    made: dict[str, Any] = {"name": "northshire.pdf", "sha256": "a" * 64, "kind": "pdf", "pages": 3}
    return Document(**made | changes)


def draft(*candidates: Candidate, **changes: Any) -> Draft:
    """A draft of which nothing is decided yet."""
    made: dict[str, Any] = {"document": document(), "candidates": candidates}
    return Draft(**made | changes)


def whole() -> Draft:
    """A draft with something of each kind."""
    return draft(
        fact(),
        fact("body", "Northshire"),
        fact("inspectorate", "Ofsted"),
        rating(),
        figure(),
        finding(),
    )


_WORDS = st.text(st.sampled_from("ab Éé’%&5\n\t<"), min_size=1, max_size=12).filter(str.strip)
_NAMES = st.sampled_from([f"c-{number}" for number in range(9)])
_DAYS = st.dates(date(1990, 1, 1), date(2030, 1, 1))
_NUMBERS = st.decimals(-1000, 1000, places=1) | st.integers(-5, 5).map(Decimal)
_PLACES = st.builds(
    place,
    st.integers(1, 4),
    st.integers(0, 30),
    _WORDS | _NUMBERS.map(lambda number: f"{number}%"),
)
_SOME_PLACES = st.lists(_PLACES, max_size=2).map(tuple)
_PERIODS = st.builds(
    PeriodRead,
    label=st.sampled_from(["2022-23", "2023", "last year", "May 2021"]),
    start=st.none() | _DAYS,
    end=st.none() | _DAYS,
    carried_over=st.none() | _WORDS,
)


def _candidates(names: st.SearchStrategy[str]) -> st.SearchStrategy[Candidate]:
    level = st.sampled_from([*LEVELS, "excellent"])
    also = st.builds(
        OtherPrinting,
        level=level | _WORDS,
        places=st.lists(_PLACES, min_size=1, max_size=2).map(tuple),
        why=st.none() | _WORDS,
    )
    states = st.sampled_from(["not_rated", "not_inspected", "suspended", "no_longer_judged", None])
    facts = st.builds(
        FactCandidate,
        id=names,
        places=_SOME_PLACES,
        role=st.sampled_from(get_args(FactRole)),
        value=_WORDS | st.sampled_from(["cy", "en-GB", "URN 123"]),
        start=st.none() | _DAYS,
        end=st.none() | _DAYS,
    )
    ratings = st.builds(
        RatingCandidate,
        id=names,
        places=_SOME_PLACES,
        criterion=_WORDS | st.sampled_from(["Leadership", "Care"]),
        scale=st.sampled_from([SCALE, "hmi-prisons", "no-such-scale"]),
        level=st.none() | level,
        state=states,
        overall=st.booleans(),
        parent=st.none() | _NAMES,
        also=st.lists(also, max_size=2).map(tuple),
    )
    findings = st.builds(
        FindingCandidate,
        id=names,
        places=_SOME_PLACES,
        kind=st.sampled_from(get_args(FindingKind)),
        text=_WORDS,
        heading=st.none() | _WORDS,
        criterion=st.none() | _NAMES,
    )
    return facts | ratings | findings | _figures(names) | _positions(names)


def _positions(names: st.SearchStrategy[str]) -> st.SearchStrategy[Candidate]:
    verdict, rank = st.sampled_from(get_args(Verdict)), st.sampled_from(["among the best", "high"])
    return st.builds(
        PositionCandidate,
        id=names,
        places=_SOME_PLACES,
        metric=_WORDS | st.sampled_from(["Visits", "Plans"]),
        whose=st.sampled_from(["national average", "others nationally", "%", "Subject"]),
        verdict=verdict,
        rank=st.none() | rank,
        period=st.none() | _PERIODS,
        sentence=st.none() | _PLACES,
    )


def _figures(names: st.SearchStrategy[str]) -> st.SearchStrategy[Candidate]:
    return st.builds(
        FigureCandidate,
        id=names,
        places=_SOME_PLACES,
        value=_NUMBERS,
        unit=st.none() | st.sampled_from([unit.id for unit in UNITS]),
        metric=st.none() | _WORDS | st.sampled_from(["Visits", "Plans"]),
        noun=st.none() | _WORDS,
        qualifier=st.sampled_from(get_args(Qualifier)),
        of=st.none() | _NUMBERS,
        period=st.none() | _PERIODS,
        whose=st.sampled_from(["subject", "national average", "last year", "%", "Subject"]),
        relation=st.none() | st.sampled_from(get_args(Relation)),
        other=st.none() | _NAMES,
        movement=st.none() | st.sampled_from(get_args(MovementKind)),
        better=st.none() | st.sampled_from(get_args(Better)),
        sentence=st.none() | _PLACES,
        aside=st.none() | st.none() | st.sampled_from(get_args(Aside)),
        group=st.none() | _NAMES,
    )


_MANY_NAMES = st.lists(_NAMES, min_size=1, max_size=4).map(tuple)
DECISIONS: st.SearchStrategy[Decision] = st.one_of(
    st.builds(Accept, candidates=_MANY_NAMES),
    st.builds(SetAside, candidates=_MANY_NAMES, reason=st.none() | _WORDS),
    st.builds(Reopen, candidates=_MANY_NAMES),
    st.builds(Correct, candidate=_candidates(_NAMES)),
    st.builds(Add, candidate=_candidates(st.sampled_from(["added-1", "added-2"]))),
    st.builds(TakeApart, candidate=_NAMES),
)
"""Any decision, of candidates that may not be there."""


def _drafts(candidates: Sequence[Candidate], decisions: Sequence[Decision]) -> Draft:
    return draft(*candidates, decisions=tuple(decisions), done=len(decisions))


DRAFTS: st.SearchStrategy[Draft] = st.builds(
    _drafts,
    st.lists(_candidates(_NAMES), max_size=8, unique_by=lambda item: item.id),
    st.lists(DECISIONS, max_size=6),
)
"""Any draft, with any decisions."""
