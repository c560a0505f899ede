"""What the window shows while no report is open."""

from dataclasses import dataclass
from pathlib import PurePath

from viewer.presentation.content.row import Row
from viewer.presentation.content.text import Run, one_line
from viewer.resources import Shipped, shipped_collection
from viewer.store.disk.recent import told_apart
from viewer.store.session.place import Place
from viewer.store.session.state import State

FILE = "file"  # what stands in the place of a tab when a row leads to a file

SHIPPED: tuple[tuple[Shipped, str, str], ...] = (
    ("area-assurance", "CPS Areas", "14 Areas, HMCPSI, 2016 to 2018"),
    (
        "childrens-services",
        "Children’s services of councils in England",
        "497 inspections, Ofsted, 2012 to 2026",
    ),
)
"""The collections that come with the program, and what to know of each."""


@dataclass(frozen=True, slots=True)
class Welcome:
    """What to do now, and the recent files and the collections of the program as rows."""

    title: str
    sentence: str
    recent: tuple[Row, ...]
    shipped: tuple[Row, ...] = ()


def welcome(state: State) -> Welcome:
    """What to open: a file, the report that comes with the program, or one of the recent files."""
    if state.opening.reading is not None:
        return Welcome(f"Opening {one_line(state.opening.reading.name)}…", "", ())
    rows = tuple(_row(path, state) for path in state.settings.recent)
    shipped = tuple(_shipped(*one) for one in SHIPPED)
    return Welcome(
        "No report is open",
        "Open a report file, or drop one anywhere on this window.",
        rows,
        shipped,
    )


def recent_words(state: State) -> dict[str, str]:
    """For each recent file the words of its entry; files that were not found say so."""
    names = told_apart(state.settings.recent, state.settings.names)
    return {
        path: one_line(name) + (" (not found)" if path in state.missing else "")
        for path, name in names.items()
    }


def _shipped(name: Shipped, title: str, about: str) -> Row:
    place = Place(FILE, str(shipped_collection(name)))
    return Row(title, None, (Run(about, "body", "muted"),), place)


def _row(path: str, state: State) -> Row:
    name = state.settings.names.get(path)
    file = PurePath(path)
    place = one_line(str(file if name else file.parent))
    where = "not found" if path in state.missing else place
    return Row(one_line(name or file.name), None, (Run(where, "body", "muted"),), Place(FILE, path))
