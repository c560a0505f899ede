"""The header as frozen values: which report this is, its tabs, and the others that are open."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TabLabel:
    """A tab's id and its label with its count."""

    id: str
    label: str


@dataclass(frozen=True, slots=True)
class SwitcherEntry:
    """One of several open reports: its id, what tells it from the others, and its group."""

    id: int
    words: str
    front: bool
    group: str = ""


@dataclass(frozen=True, slots=True)
class Header:
    """Title, what to know of the report in one line, the tabs, and the reports to choose from."""

    title: str
    subtitle: str
    tabs: tuple[TabLabel, ...]
    window_title: str
    reports: tuple[SwitcherEntry, ...] = ()
