"""Accepted figures become metrics: those that are related, or have one name, in one of them."""

from collections.abc import Iterator, Sequence
from typing import Any

from viewer.characters import cut
from viewer.extraction.candidates import FigureCandidate, PositionCandidate
from viewer.extraction.draft import Document
from viewer.extraction.figure_names import shared_name
from viewer.extraction.ids import ClaimedIds, compared, short_id
from viewer.extraction.report_parts.comparators import Comparators
from viewer.extraction.report_parts.differences import printed_words
from viewer.extraction.report_parts.positions import add_position
from viewer.extraction.report_parts.references import locator
from viewer.extraction.report_parts.relations import Relations, relations_of
from viewer.extraction.report_parts.statements import (
    Context,
    MetricEntry,
    ends_by_label,
    statement,
)

_LONGEST_SCOPE = 60
_PARTS = ("observations", "positions", "movements")
_FIRST = ("observations", "movements", "positions")


def metrics(
    figures: tuple[FigureCandidate, ...],
    document: Document,
    positions: Sequence[PositionCandidate] = (),
) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """The metrics in the document's order, and the comparators that they are held against.

    Those of which nothing but a position is printed come last.
    """
    relations, comparators = relations_of(figures), Comparators()
    context = Context(document, relations, comparators, ends_by_label(figures))
    ids, made, scopes = ClaimedIds(), [], _Scopes(document)
    for group in _groups(figures, relations):
        title = shared_name(group)
        statements = [statement(item, context) for item in group if item.id not in relations.within]
        for fitted in _fitted(statements):
            entry = _metric(ids.take(short_id(title, "metric")), title, group, fitted)
            made.append(entry | scopes.of(title, fitted))
    for position in positions:
        add_position(position, made, ids, context)
    return made, comparators.listed


class _Fitted:
    """Statements that one metric can hold."""

    def __init__(self) -> None:
        self.unit: str | None = None
        self.held: dict[tuple[Any, ...], MetricEntry] = {}

    def takes(self, said: MetricEntry) -> bool:
        """Take a statement in, if the metric can hold it beside the others."""
        if not self._is_of_unit(said):
            return False
        there = self.held.get(said.key)
        if there is None:
            self.held[said.key] = said
            self.unit = said.unit if said.part == "observations" else self.unit
            return True
        if there.value != said.value:
            return False
        known = there.entry["sources"]
        known += [source for source in said.entry["sources"] if source not in known]
        return True

    def _is_of_unit(self, said: MetricEntry) -> bool:
        if said.part == "positions" or self.unit is None:
            return True
        if said.part == "observations":
            return said.unit == self.unit
        own = ("percent", "points") if self.unit == "percent" else ("percent", self.unit)
        return said.unit in own


class _Scopes:
    """Tells metrics of one title apart: the second by what it prints and where."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._taken: set[tuple[str, str]] = set()

    def of(self, title: str, fitted: _Fitted) -> dict[str, str]:
        """The scope of a metric; none for the first of its title."""
        folded, scope, number = compared(title), "", 1
        while (folded, scope.casefold()) in self._taken:
            scope = f"{self._told(fitted)} ({number})" if number > 1 else self._told(fitted)
            number += 1
        self._taken.add((folded, scope.casefold()))
        return {"scope": scope} if scope else {}

    def _told(self, fitted: _Fitted) -> str:
        figure = next(iter(fitted.held.values())).figure
        words = cut(printed_words(figure), _LONGEST_SCOPE)
        place = f", {locator(figure.places[0], self._document)}" if figure.places else ""
        return f"{words}{place}"


def _fitted(statements: Sequence[MetricEntry]) -> list[_Fitted]:
    """As few metrics as hold them all; figures come first, for they have the unit."""
    made: list[_Fitted] = []
    for said in sorted(statements, key=lambda one: _FIRST.index(one.part)):
        if not any(one.takes(said) for one in made):
            made.append(_Fitted())
            made[-1].takes(said)
    return made


def _metric(
    name: str, title: str, group: Sequence[FigureCandidate], fitted: _Fitted
) -> dict[str, Any]:
    made: dict[str, Any] = {"id": name, "title": title}
    better = next((item.better for item in group if item.better), None)
    made |= {"better": better} if better else {}
    made |= {"unit": fitted.unit} if fitted.unit else {}
    for part in _PARTS:
        entries = [said.entry for said in fitted.held.values() if said.part == part]
        made |= {part: entries} if entries else {}
    return made


def _groups(
    figures: Sequence[FigureCandidate], relations: Relations
) -> Iterator[list[FigureCandidate]]:
    """Figures of one name and unit, and those that are related to them, in order."""
    lead: dict[str, str] = {item.id: item.id for item in figures}

    def leader(name: str) -> str:
        while lead[name] != name:
            lead[name] = lead[lead[name]]
            name = lead[name]
        return name

    for pair in relations.pairs:
        if pair.figure.movement != "unsaid":
            lead[leader(pair.other.id)] = leader(pair.figure.id)
    named: dict[str, str] = {}
    for item in figures:
        if item.metric and item.movement != "unsaid":
            first = named.setdefault(compared(item.metric), item.id)
            lead[leader(item.id)] = leader(first)
    groups: dict[str, list[FigureCandidate]] = {}
    for item in figures:
        groups.setdefault(leader(item.id), []).append(item)
    yield from groups.values()
