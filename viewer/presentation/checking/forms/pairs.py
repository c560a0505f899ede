"""Correcting what is in hand in one form: a candidate, or two related figures side by side."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from viewer.domain.criteria import KnownScale
from viewer.extraction.candidates import Candidate, FigureCandidate
from viewer.extraction.figure_names import shared_name
from viewer.presentation.checking.forms.editing import (
    EditField,
    Refusal,
    corrected,
    doubted,
    fields_of,
)
from viewer.presentation.checking.groups import CandidateGroup
from viewer.presentation.checking.rows import title_in
from viewer.presentation.checking.wording import EARLIER_FIRST, value_words
from viewer.presentation.content.text import one_line

_SHARED = "metric"
_OTHER = "other-"
"""How the fields of the figure begin that the one in hand is related to."""


@dataclass(frozen=True, slots=True)
class Correction:
    """What a form corrects: `headings` name its columns where it has several."""

    title: str
    candidates: tuple[Candidate, ...]
    fields: tuple[EditField, ...]
    headings: tuple[str, ...] = ()


def correction_of(group: CandidateGroup, scales: Mapping[str, KnownScale]) -> Correction:
    """The form of what is decided at once."""
    candidates = tuple(one.candidate for one in group.members)
    title = f"Correct: {title_in(candidates)}"
    figures = [one for one in candidates if one.type == "figure"]
    if len(figures) != 2:
        return Correction(title, candidates[:1], fields_of(candidates[0], scales))
    lead, other = figures
    shown = [(lead, ""), (other, _OTHER)]
    if lead.relation in EARLIER_FIRST:
        shown.reverse()
    shared = EditField(_SHARED, "Metric", one_line(shared_name(figures)))
    columns = [
        replace(field, id=f"{begin}{field.id}", column=number)
        for number, (figure, begin) in enumerate(shown, 1)
        for field in fields_of(figure, scales)
        if field.id != _SHARED
    ]
    headings = tuple(value_words(figure) for figure, _ in shown)
    return Correction(title, (lead, other), (shared, *columns), headings)


def made_of(
    given: Correction, values: Mapping[str, str], scales: Mapping[str, KnownScale]
) -> tuple[Candidate, ...] | Refusal:
    """The candidates that are different with these values, or what is wrong with a value."""
    found = []
    for before, begin, own in _parts(given, values):
        made = corrected(before, own, scales)
        if isinstance(made, Refusal):
            return _at(made, begin)
        if made != before:
            found.append(made)
    return tuple(found)


def refusal_of_values(
    given: Correction, values: Mapping[str, str], scales: Mapping[str, KnownScale]
) -> Refusal | None:
    """What is wrong with these values, or odd."""
    made = made_of(given, values, scales)
    if isinstance(made, Refusal):
        return made
    new = {one.id: one for one in made}
    for before, begin, _ in _parts(given, values):
        if (found := doubted(before, new.get(before.id, before))) is not None:
            return _at(found, begin)
    return None


def _parts(
    given: Correction, values: Mapping[str, str]
) -> Iterator[tuple[Candidate, str, dict[str, str]]]:
    """Each candidate, how its fields begin, and the values in them."""
    if not given.headings:
        yield given.candidates[0], "", dict(values)
        return
    shared = {field.id: field.value for field in given.fields if not field.column}
    changed = {name: values[name] for name, value in shared.items() if values[name] != value}
    for candidate, begin in zip(given.candidates, ("", _OTHER), strict=True):
        assert isinstance(candidate, FigureCandidate)
        names = [field.id for field in given.fields if field.column]
        own = [name for name in names if name.startswith(_OTHER) == bool(begin)]
        yield candidate, begin, {name.removeprefix(begin): values[name] for name in own} | changed


def _at(found: Refusal, begin: str) -> Refusal:
    return found if found.field == _SHARED else replace(found, field=f"{begin}{found.field}")
