"""From flaws to problems: each with its line and column, in the order of the file."""

import re
from collections.abc import Iterator
from operator import itemgetter
from pathlib import Path as File

from viewer.characters import shown
from viewer.domain.doubts.doubt import Doubt
from viewer.domain.rules.flaw import Flaw, Path
from viewer.store.diagnosis.validation import MOST_FLAWS, Diagnosis
from viewer.store.json_text.parsing import Parsed
from viewer.store.json_text.positions import Survey, too_deep
from viewer.store.problem import FileWarning, Problem, Refused, Warnings

MOST_PROBLEMS = 200
_LONGEST_SENTENCE = 600
_PLAIN_KEY = re.compile(r"[A-Za-z_$][\w$-]{0,59}")

_Found = tuple[int, Flaw]
"""Where in the text a flaw is, and the flaw."""


def located(source: Parsed, diagnosis: Diagnosis, file: File) -> Refused:
    """Refuse a file for these flaws and for what the parser noticed."""
    flaws = diagnosis.flaws
    wanted = [flaw.path for flaw in flaws] + [flaw.first for flaw in flaws if flaw.first]
    survey = Survey(source.text, wanted)
    if survey.too_deep is not None:
        return Refused(file, (too_deep(survey),))
    found = [(survey.offset(flaw.path, of_key=flaw.in_key), flaw) for flaw in flaws]
    found += _repeats(survey)
    found += _halves(source)
    found += [(mistake.offset, Flaw((), mistake.sentence)) for mistake in source.mistakes]
    found.sort(key=lambda pair: pair[0])
    problems = tuple(_problem(survey, *pair) for pair in found[:MOST_PROBLEMS])
    unlisted = len(survey.repeats[MOST_FLAWS:]) + len(source.halves[MOST_FLAWS:])
    return Refused(file, problems, more=len(found) - len(problems) + diagnosis.more + unlisted)


def warned(source: Parsed, found: tuple[Doubt, ...]) -> Warnings:
    """The warnings that these doubts are, each with its place."""
    survey = Survey(source.text, [doubt.path for doubt in found])
    placed = sorted(((survey.offset(doubt.path), doubt) for doubt in found), key=itemgetter(0))
    listed = tuple(_warning(survey, *pair) for pair in placed[:MOST_PROBLEMS])
    return Warnings(listed, len(placed) - len(listed))


def _warning(survey: Survey, offset: int, doubt: Doubt) -> FileWarning:
    sentence = shown(doubt.sentence, _LONGEST_SENTENCE)
    return FileWarning(sentence, path_text(doubt.path), *survey.line_and_column(offset))


def _repeats(survey: Survey) -> Iterator[_Found]:
    for repeat in survey.repeats[:MOST_FLAWS]:
        line, _ = survey.line_and_column(repeat.first)
        key = shown(str(repeat.path[-1]))
        sentence = f"The key “{key}” is given twice in this object; line {line} has it already."
        yield repeat.second, Flaw(repeat.path, sentence)


def _halves(source: Parsed) -> Iterator[_Found]:
    for offset in source.halves[:MOST_FLAWS]:
        sentence = "This \\u escape is one half of a character; the other half is missing."
        yield offset, Flaw((), sentence)


def _problem(survey: Survey, offset: int, flaw: Flaw) -> Problem:
    line, column = survey.line_and_column(offset)
    sentence = flaw.sentence
    if flaw.first is not None:
        sentence += f" Line {survey.line_and_column(survey.offset(flaw.first))[0]} has it already."
    return Problem(
        shown(sentence, _LONGEST_SENTENCE), path_text(flaw.path), line, column, flaw.suggestion
    )


def path_text(path: Path) -> str:
    """A path as people read it, entries counted from 1: `metrics[4].observations[1].value`."""
    text = ""
    for step in path:
        if isinstance(step, int):
            text += f"[{step + 1}]"
        elif _PLAIN_KEY.fullmatch(step):
            text += f".{step}" if text else step
        else:
            text += f"[“{shown(step)}”]"
    return text
