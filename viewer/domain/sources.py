"""Where a statement stands: documents, and places in them."""

from typing import Annotated, Literal, Self

from pydantic import AfterValidator, Field, StrictInt, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from viewer.domain.base import TEXT_PATTERN, Id, Part, Text
from viewer.domain.dates import Day

Extent = Literal["whole", "part"]
SHA256_PATTERN = r"^[0-9a-f]{64}$"


def _beside(name: str) -> str:
    """Refuse what leads out of a report's folder, on any system."""
    steps = name.split("/")
    if {"", ".", ".."}.intersection(steps) or any(sign in name for sign in "\\:\0"):
        raise PydanticCustomError("not_beside", "the name of a file beside this one")
    return name


FileName = Annotated[
    str,
    StringConstraints(pattern=TEXT_PATTERN, min_length=1, max_length=500),
    AfterValidator(_beside),
]
"""The name of a file in the report's folder, or below it with strokes: documents/report.pdf."""

Sha256 = Annotated[str, StringConstraints(pattern=SHA256_PATTERN)]
"""The SHA-256 of a file: 64 digits, 0 to 9 and a to f."""

PageNumber = Annotated[StrictInt, Field(ge=1, le=100_000)]
Character = Annotated[StrictInt, Field(ge=0, le=10_000_000)]


class Source(Part):
    """A document that the report was written from."""

    id: Id
    title: Text
    publisher: Text | None = None
    address: Text | None = Field(
        default=None, description="Where it was published; shown as text, never fetched."
    )
    seen: Day | None = Field(default=None, description="The day it was read; leave out if never.")
    size: Text | None = Field(default=None, description="File size as printed, such as 246 kB.")
    locators: Text | None = Field(
        default=None, description="How places in this document are counted."
    )
    extent: Extent | None = Field(
        default=None, description="How much of it was read for this file; whole without it."
    )
    file: FileName | None = Field(default=None, description="Its file, beside this one.")
    sha256: Sha256 | None = Field(default=None, description="The SHA-256 of that file.")

    @property
    def can_be_shown(self) -> bool:
        """Whether its file can be looked for beside the report, and told from another one."""
        return self.file is not None and self.sha256 is not None


class SourceReference(Part):
    """A place in a source, with its words where the file holds them."""

    source: Id
    locator: Text = Field(description="The place, such as paragraph 6, bullet 1.")
    quote: Text | None = Field(default=None, description="The source's own words, exactly.")
    page: PageNumber | None = Field(default=None, description="The page of its file, from 1.")
    start: Character | None = Field(
        default=None, description="Where on the page it begins: so many characters before it."
    )
    end: Character | None = Field(default=None, description="Where on the page it ends.")

    @model_validator(mode="after")
    def _place_is_whole(self) -> Self:
        if (self.start is None) != (self.end is None):
            raise PydanticCustomError("start_and_end", "start and end, or neither")
        if self.start is not None and self.page is None:
            raise PydanticCustomError("start_without_page", "a page for start and end")
        if self.start is not None and self.end is not None and self.end <= self.start:
            raise PydanticCustomError("end_before_start", "an end after its start")
        return self


References = tuple[SourceReference, ...]
