"""Derived figures come out as written, and quotations hold the figures they are given for."""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from viewer.domain.derive import (
    Located,
    input_values,
    observations_by_id,
    observations_in,
    worked_out,
)
from viewer.domain.formula import FormulaError, names_in, spelled
from viewer.domain.metrics import Observation
from viewer.domain.quotes import holds_figure
from viewer.domain.report import Report
from viewer.domain.rules.flaw import Flaw, Known, Path, nearest
from viewer.domain.sources import References


def sum_flaws(report: Report, known: Known) -> Iterator[Flaw]:
    """Formulas that cannot be worked out or come out wrong, and quotations without the figure."""
    by_id = observations_by_id(report)
    circular = _circular(by_id)
    for located in observations_in(report):
        here: Path = ("metrics", located.metric, "observations", located.number)
        observation = located.observation
        if observation.basis == "stated":
            yield from _unsupported(here, observation.value, observation.sources)
            continue
        for number, item in enumerate(observation.inputs):
            if item.value is not None:
                yield from _unsupported((*here, "inputs", number), item.value, item.sources)
        if observation.id in circular:
            yield Flaw((*here, "inputs"), "This figure is derived from itself.")
        else:
            yield from _sum(here, located, by_id)


def _sum(here: Path, located: Located, by_id: Mapping[str, Observation]) -> Iterator[Flaw]:
    observation = located.observation
    assert observation.formula is not None
    path = (*here, "formula")
    names = [given.name for given in observation.inputs]
    try:
        used = names_in(observation.formula)
        if stray := sorted(used - set(names)):
            sentence = f"The formula uses “{stray[0]}”, which is not among its inputs."
            yield Flaw(path, sentence, nearest(stray[0], names))
            return
        if idle := [name for name in names if name not in used]:
            yield Flaw((*here, "inputs"), f"The formula does not use the input “{idle[0]}”.")
        if len(set(names)) != len(names):
            yield Flaw((*here, "inputs"), "Two inputs have the same name.")
        inputs = input_values(observation, by_id)
        if inputs is None:
            return  # the missing observation is reported as a reference
        result = worked_out(observation, inputs)
    except FormulaError as error:
        yield Flaw(path, f"The formula “{observation.formula}” {error}.")
        return
    if result != observation.value:
        shown = spelled(observation.formula, {name: f"{n:f}" for name, n in inputs.items()})
        given = f"{observation.value:f}"
        sentence = f"The sum {shown} makes {_plain(result)}, but the value is {given}."
        yield Flaw((*here, "value"), sentence, _plain(result))


def _plain(number: Decimal) -> str:
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _unsupported(here: Path, value: Decimal, references: References) -> Iterator[Flaw]:
    for number, reference in enumerate(references):
        if reference.quote is not None and not holds_figure(reference.quote, value):
            sentence = f"The quotation does not contain the figure {value:f}."
            yield Flaw((*here, "sources", number, "quote"), sentence)


def _circular(by_id: Mapping[str, Observation]) -> frozenset[str]:
    """Ids of the observations that rest on themselves, however indirectly."""
    clear: set[str] = set()
    circular: set[str] = set()
    for start in by_id:
        path: list[str] = []
        _walk(start, by_id, path, clear, circular)
    return frozenset(circular)


def _walk(
    start: str,
    by_id: Mapping[str, Observation],
    path: list[str],
    clear: set[str],
    circular: set[str],
) -> None:
    stack: list[tuple[str, bool]] = [(start, False)]
    while stack:
        name, leaving = stack.pop()
        if leaving:
            path.pop()
            clear.add(name)
        elif name in path:
            circular.update(path[path.index(name) :])
        elif name in by_id and name not in clear:
            path.append(name)
            stack.append((name, True))
            used = (given.observation for given in by_id[name].inputs)
            stack.extend((target, False) for target in used if target is not None)
