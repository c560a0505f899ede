"""The whole report, as one file holds it."""

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, ConfigDict, Field
from pydantic_core import PydanticCustomError

from viewer.domain.base import Id, Part, Text
from viewer.domain.criteria import CriterionOrHeading, Scale
from viewer.domain.dates import Day, PartialDate
from viewer.domain.findings import Finding
from viewer.domain.language import LanguageTag
from viewer.domain.metrics import Comparator, Metric
from viewer.domain.sources import References, Source

FORMAT = "inspection-report"
VERSION = 2


def _number(value: Any) -> Any:
    if isinstance(value, bool):  # Python takes true for 1
        raise PydanticCustomError("not_a_number", "a number")
    return value


Version = Annotated[Literal[2], BeforeValidator(_number)]


class BodyId(Part):
    """An id that others have given to a body: `scheme` names the register, such as urn or ons."""

    scheme: Id
    value: Text


class Predecessor(BodyId):
    """A body that this one was, or was part of, before."""

    name: Text | None = None


class Group(Part):
    """What a body belongs to: kind is region, type or the like."""

    kind: Text
    value: Text


class Subject(Part):
    """Who was inspected."""

    name: Text
    kind: Text | None = Field(default=None, description="What it is, such as CPS Area.")
    ids: tuple[BodyId, ...] = ()
    groups: tuple[Group, ...] = ()
    was: tuple[Predecessor, ...] = Field(
        default=(), description="What it was, or was part of, before."
    )

    def within(self, kind: str) -> tuple[str, ...]:
        """The groups of a kind that it belongs to."""
        return tuple(group.value for group in self.groups if group.kind == kind)


class Framework(Part):
    """The rules that an inspection goes by."""

    id: Id
    label: Text


class Revision(Part):
    """A day on which the published report was changed."""

    date: Day
    note: Text | None = None


class InspectionDates(Part):
    """When the inspection took place: the source's wording, and dates where known."""

    wording: Text
    start: PartialDate | None = None
    end: PartialDate | None = None


class About(Part):
    """Which report this is."""

    id: Id
    title: Text
    inspectorate: Text
    subject: Subject
    published: PartialDate | None = Field(
        default=None, description="null when the source does not say."
    )
    inspected: InspectionDates | None = None
    framework: Framework | None = None
    kind: Text | None = Field(default=None, description="What kind of inspection, in its words.")
    language: LanguageTag | None = Field(
        default=None, description="The language it is written in, such as cy; en-GB without it."
    )
    next_due: PartialDate | None = Field(
        default=None, description="When the next inspection is due."
    )
    programme: Text | None = None
    attribution: Text | None = None
    licence: Text | None = Field(default=None, description="null when the source does not say.")
    revisions: tuple[Revision, ...] = ()


def counts_from(about: About) -> PartialDate | None:
    """When a report counts from: the last of the inspection, else publication."""
    inspected = about.inspected
    given = (inspected.end or inspected.start) if inspected else None
    return given or about.published


def is_inspected(about: About) -> bool:
    """Whether a report counts from a day of the inspection, and not from publication."""
    return bool(about.inspected and (about.inspected.end or about.inspected.start))


UNKNOWN = "Not known yet"
"""Stands for a name that a report must have and nobody has given yet."""

NOT_LOOKED_AT = "Not looked at"
"""The label of what a method says of the parts of a document that nobody has looked at."""


class Fact(Part):
    """A labelled fact about the subject or about how it was inspected."""

    label: Text
    values: tuple[Text, ...] = Field(min_length=1)
    sources: References = Field(min_length=1)
    note: Text | None = None


class Report(Part):
    """One public inspection report. Its keys are described in data/FORMAT.md."""

    model_config = ConfigDict(title="Inspection report", validate_by_name=True)

    schema_address: Text | None = Field(
        default=None, alias="$schema", description="For editors only: where the schema is."
    )
    format: Literal["inspection-report"] = Field(description="What kind of file this is.")
    version: Version = Field(description="The version of the format.")
    about: About = Field(alias="report")
    sources: tuple[Source, ...] = Field(min_length=1)
    scales: tuple[Scale, ...] = ()
    criteria: tuple[CriterionOrHeading, ...] = ()
    findings: tuple[Finding, ...] = ()
    metrics: tuple[Metric, ...] = ()
    comparators: tuple[Comparator, ...] = ()
    profile: tuple[Fact, ...] = ()
    method: tuple[Fact, ...] = ()


def past_of(report: Report) -> frozenset[str]:
    """The comparators, by id, that stand for the inspected body's own past."""
    return frozenset(item.id for item in report.comparators if item.kind == "earlier")
