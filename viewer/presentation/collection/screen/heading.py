"""The header of a collection: what it is of, how much there is, from when, and its tabs."""

from datetime import date

from viewer.characters import JOINER
from viewer.domain.collection.matrix import Matrix
from viewer.domain.dates import day_text
from viewer.presentation.collection.screen.matrix_view import view_of
from viewer.presentation.collection.screen.prepared import Prepared, prepare
from viewer.presentation.collection.screen.tabs import COLLECTION_TABS
from viewer.presentation.content.header import Header, TabLabel
from viewer.presentation.content.text import one_line
from viewer.presentation.wording.numbers import count_text, mid_sentence
from viewer.store.collection.collection import Collection
from viewer.store.endings import REPORTS_ENDING
from viewer.store.session.open_collection import OpenCollection

GONE = "Cannot be read any more, and stays as it was: {}"
NO_ROWS = "No row is like this. Clear a filter to see more."
SEPARATOR = "  ·  "
_ALREADY_MANY = ("premises", "services", "series")
"""Ends of names that are the same for one and for many."""


def collection_header(one: OpenCollection) -> Header:
    """The header of an open collection."""
    made = prepare(one.collection)
    title = title_of(one)
    labels = tuple(
        TabLabel(tab.id, f"{tab.title}{_count(tab.id, one, made)}") for tab in COLLECTION_TABS
    )
    subtitle = SEPARATOR.join(_parts(one, made))
    return Header(title, subtitle, labels, f"{title} – Inspection Viewer")


def title_of(one: OpenCollection) -> str:
    """What a collection is of: its programme and inspectorate if there is one, else its name."""
    made = prepare(one.collection)
    if len(made.programmes) == 1 and made.called:
        programme, inspectorate = made.called
        if programme:
            return f"{one_line(programme)}, {one_line(inspectorate)}"
    return one_line(one.file.name.removesuffix(REPORTS_ENDING))


def _parts(one: OpenCollection, made: Prepared) -> list[str]:
    collection = one.collection
    kind = "folder" if one.is_folder else "file"
    if collection.gone:
        return [GONE.format(collection.gone), f"{kind} {one_line(one.file.name)}"]
    parts = [count_text(len(collection.inspections), "report", "reports")]
    if made.subjects:
        parts.append(count_text(len(made.subjects), *body_words(made)))
    if made.days:
        first, last = map(_month, made.days)
        parts.append(first if first == last else f"{first} – {last}")
    if not collection.is_whole:
        parts.append(f"{len(collection.marks):,} of {collection.total:,} files read")
    return [*parts, f"{kind} {one_line(one.file.name)}"]


def body_words(made: Prepared) -> tuple[str, str]:
    """What the bodies are called, one and many: their kind if all have one, else bodies."""
    kinds = {subject.kind for subject in made.subjects}
    kind = next(iter(kinds), None)
    if len(kinds) != 1 or not kind:
        return "body", "bodies"
    name = one_line(kind)
    name = name if name[:2].isupper() else mid_sentence(name)
    return name, _many(name)


def _many(name: str) -> str:
    if name.endswith(_ALREADY_MANY):
        return name
    if name.endswith("y") and name[-2:-1] not in "aeiou":
        return f"{name[:-1]}ies"
    return f"{name}es" if name.endswith(("s", "sh", "ch", "x")) else f"{name}s"


def _month(day: date) -> str:
    return day_text(f"{day:%Y-%m}")


def _count(tab: str, one: OpenCollection, made: Prepared) -> str:
    """How many files and problems there are; who fell and rose, where all bodies are shown."""
    collection = one.collection
    if tab == "files":
        wrong = len(collection.faults)
        problems = f" · {count_text(wrong, 'problem', 'problems')}" if wrong else ""
        return f" {len(collection.entries):,}{problems}"
    view = view_of(one)
    if tab != "changes" or view.filter.chosen or view.filter.words.strip() or view.programme:
        return ""
    fell, rose = made.moved_by(view.as_at)
    return f" {fell:,}{JOINER}▼ {rose:,}{JOINER}▲" if fell or rose else ""


def no_rows_words(matrix: Matrix, days: tuple[date, date] | None) -> str:
    """Why no row is shown: nothing was inspected by the day that was asked for, or a filter."""
    told = matrix.as_at
    if told is None or matrix.rows:
        return NO_ROWS
    first = f": the earliest is of {day_text(days[0].isoformat())}" if days else ""
    return f"No inspection is known to be from {day_text(told.day)} or before it{first}."


def left_out(collection: Collection) -> str:
    """That some files give no row, behind the sentence of a matrix; empty where all do."""
    wrong = len(collection.faults)
    if not wrong:
        return ""
    one, many = "report with problems is", "reports with problems are"
    return f"  ·  {count_text(wrong, one, many)} not shown: see Files"
