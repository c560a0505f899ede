"""Who published a report, in words that stand by themselves."""

from typing import TYPE_CHECKING

from viewer.presentation.content.text import one_line

if TYPE_CHECKING:
    from viewer.domain.report import About


def inspectorate_text(about: "About") -> str:
    """The inspectorate; of a report that does not name it yet, that this is what is not known."""
    from viewer.domain.report import UNKNOWN  # noqa: PLC0415 - not needed for a start

    name = one_line(about.inspectorate)
    return f"Inspectorate {name[:1].lower()}{name[1:]}" if name == UNKNOWN else name
