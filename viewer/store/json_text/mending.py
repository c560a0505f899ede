"""Parsing a text with mistakes in it, so that all of them are told. A sound one does without."""

from dataclasses import replace
from json import JSONDecodeError

from viewer.store.json_text.parsing import Parsed, value_of, whole_characters
from viewer.store.json_text.positions import Survey, too_deep
from viewer.store.json_text.repair import mended
from viewer.store.json_text.syntax import Mistake, explained
from viewer.store.problem import Problem

_EFFORT = 5_000_000  # letters read again for the sake of further mistakes


def parsed(text: str) -> Parsed | tuple[Problem, ...]:
    """Parse a whole text, sound or not, or tell its mistakes.

    A mistake that can be put right is noted and does not hide the next one.
    """
    text, halves = whole_characters(text)
    mistakes: list[Mistake] = []
    while True:
        try:
            return replace(value_of(text), halves=halves, mistakes=tuple(mistakes))
        except JSONDecodeError as error:
            # How deep the parser gets before it gives up differs by the version of Python.
            survey = Survey(text[: error.pos])
            if survey.too_deep is not None:
                return (too_deep(survey),)
            mistake = explained(error)
        except RecursionError:
            return (too_deep(Survey(text)),)
        if mistakes and "\n" not in text[mistakes[-1].offset : mistake.offset]:
            return _told(text, mistakes)  # more likely what became of the one before
        mistakes.append(mistake)
        better = mended(text, mistake) if len(mistakes) * len(text) < _EFFORT else None
        if better is None:
            return _told(text, mistakes)
        text = better


def _told(text: str, mistakes: list[Mistake]) -> tuple[Problem, ...]:
    return tuple(
        Problem(
            one.sentence,
            line=text.count("\n", 0, one.offset) + 1,
            column=one.offset - text.rfind("\n", 0, one.offset),
        )
        for one in mistakes
    )
