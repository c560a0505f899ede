"""What a report is called, and who published it when, in a line."""

from typing import TYPE_CHECKING

from viewer.characters import cut
from viewer.presentation.content.text import one_line
from viewer.presentation.wording.inspectorate import body_text, inspectorate_text

if TYPE_CHECKING:
    from viewer.domain.index import Index
    from viewer.domain.report import About

LONGEST_NAME = 120  # letters of a report's name in a menu


def report_name(about: "About") -> str:
    """What a report is called where no other of it is said: its subject, and when or what it is."""
    name, *more = known_by(about)
    kind = one_line(about.programme) if about.programme else inspectorate_text(about)
    return cut(", ".join((name, *(more or [kind]))), LONGEST_NAME)


def known_by(about: "About") -> tuple[str, ...]:
    """The inspected body, and when the inspection was or the report came out."""
    dates = _dates(about)[:1] if about.inspected or about.published else ()
    return (body_text(about), *dates)


def _dates(about: "About") -> list[str]:
    """When it was inspected, published and revised last, as far as that is known."""
    # Not needed for a start: it knows the domain.
    from viewer.presentation.wording.sources import issued  # noqa: PLC0415

    dates = [f"inspected {one_line(about.inspected.wording)}"] if about.inspected else []
    return [*dates, *issued(about)]


def report_parts(index: "Index") -> list[str]:
    """Inspectorate and programme, the kind of inspection, and dates."""
    about = index.report.about
    kind = [one_line(about.kind)] if about.kind else []
    missing = [] if about.published else ["publication date not stated"]
    return [publisher(index), *kind, *_dates(about), *missing]


def publisher(index: "Index") -> str:
    """Who published it, under which programme."""
    about = index.report.about
    programme = one_line(about.programme or "")
    return " ".join(filter(None, (inspectorate_text(about), programme)))
