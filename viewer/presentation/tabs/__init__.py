"""The tabs, in order. A new tab is one module here, one in viewer/ui/tabs, and one line each."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from viewer.domain.index import Index


@dataclass(frozen=True, slots=True)
class Tab:
    """A tab: its id, its title, and how many things it holds (None for no count)."""

    id: str
    title: str
    count: Callable[["Index"], int] | None = None


TABS: tuple[Tab, ...] = (
    Tab("overview", "Overview"),
    Tab("criteria", "Criteria", lambda index: len(index.criteria)),
    Tab("strengths", "Strengths", lambda index: len(index.findings_by_kind.get("strength", ()))),
    Tab("weaknesses", "Weaknesses", lambda index: len(index.findings_by_kind.get("weakness", ()))),
    Tab("metrics", "Metrics", lambda index: len(index.metrics)),
    Tab("about", "About"),
)
