"""A draft: the candidates of one document, and what a person has decided of them, in order."""

from typing import Annotated, Literal

from pydantic import Field, StrictInt

from viewer.domain.base import Id, Part, Text
from viewer.domain.sources import Sha256
from viewer.extraction.candidates import Candidate
from viewer.extraction.source_text import DocumentKind

FORMAT = "inspection-draft"
VERSION = 1


class Document(Part):
    """The document that a draft is of; `file` is its path, none if it was pasted."""

    name: Text
    file: Text | None = None
    sha256: Sha256
    kind: DocumentKind
    pages: Annotated[StrictInt, Field(ge=0)]
    without_text: tuple[StrictInt, ...] = ()


class Accept(Part):
    """These candidates are right as they are."""

    type: Literal["accept"] = "accept"
    candidates: tuple[Id, ...] = Field(min_length=1)


class SetAside(Part):
    """These candidates do not belong into the report."""

    type: Literal["set_aside"] = "set_aside"
    candidates: tuple[Id, ...] = Field(min_length=1)
    reason: Text | None = None


class Reopen(Part):
    """These candidates are to be decided anew; corrections of them are kept."""

    type: Literal["reopen"] = "reopen"
    candidates: tuple[Id, ...] = Field(min_length=1)


class Correct(Part):
    """This candidate stands in the place of the one with its id, and so do others; all are open."""

    type: Literal["correct"] = "correct"
    candidate: Candidate
    others: tuple[Candidate, ...] = ()


class Add(Part):
    """A candidate that a person made, of a place in the document or of none."""

    type: Literal["add"] = "add"
    candidate: Candidate


class TakeApart(Part):
    """This candidate and its relation to another are two candidates that have nothing to do."""

    type: Literal["take_apart"] = "take_apart"
    candidate: Id


Decision = Annotated[
    Accept | SetAside | Reopen | Correct | Add | TakeApart, Field(discriminator="type")
]


class Draft(Part):
    """What the rules found and what was decided. `done` of the decisions are in force.

    The decisions after `done` were undone, and can be done again.
    """

    format: Literal["inspection-draft"] = "inspection-draft"
    version: Literal[1] = 1
    document: Document
    candidates: tuple[Candidate, ...]
    decisions: tuple[Decision, ...] = ()
    done: Annotated[StrictInt, Field(ge=0)] = 0
    report_id: Id | None = None
