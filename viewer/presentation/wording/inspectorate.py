"""Who published a report and who was inspected, in words that stand by themselves."""

from typing import TYPE_CHECKING

from viewer.presentation.content.text import one_line

if TYPE_CHECKING:
    from viewer.domain.report import About


def inspectorate_text(about: "About") -> str:
    """The inspectorate; of a report that does not name it yet, that this is what is not known."""
    return _or_not_known("Inspectorate", about.inspectorate)


def body_text(about: "About") -> str:
    """The inspected body; of a report that does not name it yet, that this is what is not known."""
    return _or_not_known("Inspected body", about.subject.name)


def kind_text(about: "About") -> str:
    """What heads all that is said of the inspected body: what kind of one it is."""
    kind = one_line(about.subject.kind or "").removeprefix("CPS ")
    return f"The {kind or 'inspected body'}"


def _or_not_known(what: str, name: str) -> str:
    from viewer.domain.report import UNKNOWN  # noqa: PLC0415 - not needed for a start

    words = one_line(name)
    return f"{what} {words[:1].lower()}{words[1:]}" if words == UNKNOWN else words
