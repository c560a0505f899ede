"""Candidates: what a rule has found in a document, where, why, and what it may be in a report."""

from datetime import date
from typing import Annotated, Literal, Self

from pydantic import Field, StrictBool, model_validator
from pydantic_core import PydanticCustomError

from viewer.domain.base import Id, Number, Part, Text
from viewer.domain.findings import FindingKind
from viewer.domain.metrics import Better, Qualifier, UnitId, Verdict
from viewer.domain.sources import Character, PageNumber

FactRole = Literal[
    "title", "body", "inspectorate", "programme", "framework", "kind", "inspected", "published",
    "revised", "next_due", "lead_inspector", "language", "id",
]  # fmt: skip
"""What a fact says of the report. An id is one of the body, such as its URN."""

Relation = Literal["from_to", "by_to", "above", "below", "against", "earlier", "share"]
"""How a figure stands to another: rose from A to B; by A to B; above or below it; against an
average; against an earlier figure; n of m, with its per cent."""

MovementKind = Literal["rose", "fell", "unsaid", "gap"]
"""What an amount is by which figures differ: a change, by its way where the words have one, or a
gap to an average."""

Aside = Literal[
    "year", "date", "time", "age", "reference", "code", "ordinal", "size", "context", "address",
    "paragraph", "note", "page", "margin"
]  # fmt: skip
"""What a number is that is no figure of the inspection: a note is a footnote's mark or number,

a page the number of one, an address one to write to, call or visit; paragraph counts those and
items of lists, and margin is said of headers and footers.
"""


class DocumentPlace(Part):
    """Words of the document: from character `start` to `end` of the text of a page."""

    page: PageNumber
    start: Character
    end: Character
    printed: Text = Field(description="The words, as a person reads them.")


class _Candidate(Part):
    id: Id
    places: tuple[DocumentPlace, ...] = Field(
        description="Where it is printed; none if a person added it."
    )
    why: tuple[Text, ...] = Field(default=(), description="What speaks for it, in words.")


class FactCandidate(_Candidate):
    """A fact about the report itself."""

    type: Literal["fact"] = "fact"
    role: FactRole
    value: Text = Field(description="In the document's words; a language as a tag, such as cy.")
    start: date | None = Field(default=None, description="The first day, of dates.")
    end: date | None = Field(default=None, description="The last day, of dates.")


class OtherPrinting(Part):
    """Another level that the document prints for the same criterion."""

    level: Text
    places: tuple[DocumentPlace, ...] = Field(min_length=1)
    why: Text | None = None


OPEN_SCALE: Id = "open"
"""The scale of a rating whose words fit several alike: a person chooses one of `scales`."""


class RatingCandidate(_Candidate):
    """A criterion and the level that is printed for it.

    Where its scale is open, `scales` are those that it may be on and `words` those of its level.
    """

    type: Literal["rating"] = "rating"
    criterion: Text
    scale: Id
    level: Id | None = Field(default=None, description="Of the scale; null where it has none.")
    state: Literal["not_rated", "not_inspected", "suspended", "no_longer_judged"] | None = None
    overall: StrictBool = False
    parent: Id | None = Field(default=None, description="The candidate that it is a part of.")
    also: tuple[OtherPrinting, ...] = ()
    scales: tuple[Id, ...] = ()
    words: Text | None = None
    names: tuple[Text, ...] = Field(
        default=(), description="Other names that the document gives the criterion."
    )


class PeriodRead(Part):
    """The period of a figure, and where it is printed if not beside it."""

    label: Text
    start: date | None = None
    end: date | None = None
    carried_over: Text | None = Field(default=None, description="Why it is read here.")


class FigureCandidate(_Candidate):
    """A number of the document: a figure, or what else it is (`aside`)."""

    type: Literal["figure"] = "figure"
    value: Number
    unit: UnitId | None = None
    noun: Text | None = Field(default=None, description="What is counted, such as children.")
    metric: Text | None = Field(default=None, description="A name for what is measured.")
    title: Text | None = Field(
        default=None, description="What it is called in a report where it has no metric."
    )
    heading: Text | None = Field(default=None, description="The heading that it stands under.")
    qualifier: Qualifier = "exact"
    qualifier_printed: Text | None = Field(default=None, description="Such as fewer than.")
    of: Number | None = Field(default=None, description="How many it is a share of.")
    period: PeriodRead | None = None
    whose: Text = Field(default="subject", description="subject, or words such as national average")
    relation: Relation | None = None
    other: Id | None = Field(default=None, description="The candidate that it is related to.")
    movement: MovementKind | None = Field(
        default=None, description="Set of an amount that is between two figures: by 9%."
    )
    better: Better | None = None
    sentence: DocumentPlace | None = None
    aside: Aside | None = Field(default=None, description="What it is, where it is no figure.")
    group: Id | None = Field(default=None, description="The list or table that it stands in.")


class PositionCandidate(_Candidate):
    """How the body stands to others by the words of the document, which print no figure for it."""

    type: Literal["position"] = "position"
    metric: Text = Field(description="A name for what is compared with others.")
    whose: Text = Field(description="Words for the others, such as national average.")
    verdict: Verdict | None = Field(default=None, description="The body is ... than they.")
    rank: Text | None = Field(default=None, description="The words, where they are no verdict.")
    period: PeriodRead | None = None
    sentence: DocumentPlace | None = None

    @model_validator(mode="after")
    def _says_something(self) -> Self:
        if self.verdict is None and self.rank is None:
            raise PydanticCustomError("verdict_or_rank", "a verdict, a rank, or both")
        return self


class FindingCandidate(_Candidate):
    """A finding, in the words of the document."""

    type: Literal["finding"] = "finding"
    kind: FindingKind
    text: Text
    heading: Text | None = Field(default=None, description="The heading that it stands under.")
    criterion: Id | None = Field(default=None, description="The candidate of its rating.")


Candidate = Annotated[
    FactCandidate | RatingCandidate | FigureCandidate | PositionCandidate | FindingCandidate,
    Field(discriminator="type"),
]
