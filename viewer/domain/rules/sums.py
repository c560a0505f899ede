"""Derived figures come out as written, and quotations hold the figures they are given for."""

from collections import Counter
from collections.abc import Iterator, Mapping
from decimal import Decimal

from viewer.characters import shown
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
from viewer.domain.rules.flaw import Flaw, Known, Path
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
                path = (*here, "inputs", number)
                yield from _unsupported(path, item.value, item.sources, in_sum=True)
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
            sentence = f"The formula uses “{shown(stray[0])}”, which is not among its inputs."
            yield Flaw(path, sentence, word=stray[0], among=names)
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
        yield Flaw(path, f"The formula “{shown(observation.formula)}” {error}.")
        return
    if result != observation.value:
        spelt = spelled(observation.formula, {name: f"{n:f}" for name, n in inputs.items()})
        made = shown(_plain(result))
        sentence = f"The sum {shown(spelt, 200)} makes {made}, but the value is"
        yield Flaw((*here, "value"), f"{sentence} {observation.value:f}.", made)


def _plain(number: Decimal) -> str:
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _unsupported(
    here: Path, value: Decimal, references: References, *, in_sum: bool = False
) -> Iterator[Flaw]:
    for number, reference in enumerate(references):
        quote = reference.quote
        if quote is not None and not holds_figure(quote, value, in_sum=in_sum):
            sentence = (
                f"The quotation does not contain the figure {value:f}."
                " Quote the words that give it, or leave “quote” out."
            )
            yield Flaw((*here, "sources", number, "quote"), sentence)


def _circular(by_id: Mapping[str, Observation]) -> frozenset[str]:
    """Ids of the observations that rest on themselves, however indirectly."""
    resting = {
        name: {given.observation for given in item.inputs if given.observation in by_id}
        for name, item in by_id.items()
    }
    uses = {name: {use for use in used if use is not None} for name, used in resting.items()}
    return frozenset(_knotted(_turned(_knotted(_turned(uses)))))


def _turned(arrows: Mapping[str, set[str]]) -> dict[str, set[str]]:
    """The arrows, each pointing the other way."""
    turned: dict[str, set[str]] = {name: set() for name in arrows}
    for name, targets in arrows.items():
        for target in targets:
            turned[target].add(name)
    return turned


def _knotted(arrows: Mapping[str, set[str]]) -> dict[str, set[str]]:
    """What is left after dropping, again and again, every name that no arrow points to."""
    pointed = Counter(target for targets in arrows.values() for target in targets)
    free = [name for name in arrows if not pointed[name]]
    dropped: set[str] = set()
    while free:
        name = free.pop()
        dropped.add(name)
        for target in arrows[name]:
            pointed[target] -= 1
            if not pointed[target]:
                free.append(target)
    return {name: targets - dropped for name, targets in arrows.items() if name not in dropped}
