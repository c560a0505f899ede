"""Where a statement stands: documents, and places in them."""

from pydantic import Field

from viewer.domain.base import Id, Part, Text
from viewer.domain.dates import Day


class Source(Part):
    """A document that the report was written from."""

    id: Id
    title: Text
    publisher: Text | None = None
    address: Text | None = Field(
        default=None, description="Where it was published; shown as text, never fetched."
    )
    size: Text | None = Field(default=None, description="File size as printed, such as 246 kB.")
    seen: Day | None = Field(default=None, description="The day it was read; leave out if never.")
    locators: Text | None = Field(
        default=None, description="How places in this document are counted."
    )


class SourceReference(Part):
    """A place in a source, with its words where the file holds them."""

    source: Id
    locator: Text = Field(description="The place, such as paragraph 6, bullet 1.")
    quote: Text | None = Field(default=None, description="The source's own words, exactly.")


References = tuple[SourceReference, ...]
