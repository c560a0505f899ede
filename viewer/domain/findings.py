"""Findings: what the inspectors saw, in plain words."""

from typing import Literal

from pydantic import Field

from viewer.domain.base import Id, Part, Text
from viewer.domain.sources import References

FindingKind = Literal["strength", "weakness", "context"]
Placement = Literal["stated", "assigned"]


class Finding(Part):
    """A strength, a weakness, or context that explains both."""

    id: Id
    kind: FindingKind
    title: Text = Field(description="The finding in a few words.")
    text: Text = Field(description="The finding in full, in plain words.")
    criterion: Id | None = None
    criterion_basis: Placement = Field(
        default="stated",
        description="Whether the source puts it under this criterion, or this file does.",
    )
    theme: Text | None = None
    metrics: tuple[Id, ...] = Field(default=(), description="Ids of the related metrics.")
    sources: References = Field(min_length=1)
