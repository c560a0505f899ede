"""Findings: what the inspectors saw, in plain words."""

import re
from typing import Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from viewer.domain.base import Id, Part, Text
from viewer.domain.sources import References

FindingKind = Literal["strength", "weakness", "context", "recommendation", "mixed"]
Placement = Literal["stated", "assigned"]
FOR: tuple[FindingKind, ...] = ("strength", "mixed")
AGAINST: tuple[FindingKind, ...] = ("weakness", "mixed")
LONGEST_HEADING = 80
_SENTENCE = re.compile(r"(.+?[^\W\d_]{2,})[.!?](?:\s|$)")
"""Up to a full stop after a word, which the one in “3.2” or “No. 4” is not."""


class Finding(Part):
    """A strength, a weakness, both in one (mixed), a recommendation, or context."""

    id: Id
    kind: FindingKind
    text: Text = Field(description="The finding in full, in plain words.")
    sources: References = Field(min_length=1)
    title: Text | None = Field(
        default=None, description="The finding in a few words; its first words without it."
    )
    theme: Text | None = None
    criterion: Id | None = None
    criterion_basis: Placement = Field(
        default="stated",
        description="Whether the source puts it under this criterion, or this file does.",
    )
    metrics: tuple[Id, ...] = Field(default=(), description="Ids of the related metrics.")
    criteria: tuple[Id, ...] = Field(default=(), description="For several, in place of criterion.")
    response: Text | None = Field(
        default=None, description="What the inspected body answered to a recommendation."
    )

    @model_validator(mode="after")
    def _one_way_to_place_it(self) -> Self:
        if self.criterion is not None and self.criteria:
            raise PydanticCustomError("criterion_and_criteria", "criterion or criteria, not both")
        return self

    @property
    def placed_under(self) -> tuple[str, ...]:
        """The ids of the criteria that it belongs to; none for a finding about the whole."""
        return self.criteria if self.criterion is None else (self.criterion,)

    @property
    def heading(self) -> str:
        """Its title, or the first words of its text where it has none."""
        return self.title or first_words(self.text)

    @property
    def parted(self) -> tuple[str, str]:
        """Its title and its text; without a title its first sentence, and the rest of the text."""
        return (self.title, self.text) if self.title else first_sentence(self.text)


def first_sentence(text: str) -> tuple[str, str]:
    """The first sentence of a text, and what comes after it."""
    whole = text.strip()
    line = whole.splitlines()[0]
    sentence = _SENTENCE.match(line)
    end = sentence.end() if sentence else len(line)
    return whole[:end].strip().removesuffix("."), whole[end:].strip()


def first_words(text: str) -> str:
    """The first sentence of a text, or as many words of it as make a heading."""
    line = text.strip().splitlines()[0]
    sentence = _SENTENCE.match(line)
    words = sentence[1] if sentence else line
    if len(words) <= LONGEST_HEADING:
        return words
    return words[:LONGEST_HEADING].rpartition(" ")[0].rstrip(",;:–—-") + "…"
