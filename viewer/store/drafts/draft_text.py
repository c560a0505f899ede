"""A draft as the text of a file, and back; a text that is none gets a sentence."""

from functools import lru_cache
from json import JSONDecodeError
from typing import Any

from pydantic import ValidationError

from viewer.characters import shown
from viewer.extraction.candidates import Candidate
from viewer.extraction.draft import FORMAT, VERSION, Draft
from viewer.store.decoding import decoded
from viewer.store.json_text.parsing import sound, too_thin
from viewer.store.problem import Problem
from viewer.store.unbroken import unbroken
from viewer.store.writing.layout import laid_out

MAX_BYTES = 40_000_000
_DAMAGED = "The draft is damaged and cannot be opened: {}."
_NO_DRAFT = "This is not the draft of a document."
_TOO_NEW = "The draft was made by a newer version of Inspection Viewer. Open it with that one."
_READING = unbroken()
_MOST = "candidates"
_NONE = f'\n  "{_MOST}": []'


def text_of(draft: Draft) -> bytes:
    """The draft as it is kept in a file."""
    rest = draft.model_dump(mode="python", exclude_none=True, exclude={"candidates"})
    ordered = {key: rest.get(key, ()) for key in type(draft).model_fields if key in (*rest, _MOST)}
    text = laid_out(ordered).replace(_NONE, _candidates_text(_Held(draft.candidates)), 1)
    return text.encode("utf-8")


class _Held:
    """The candidates of a draft, which stay the same ones whatever is decided."""

    def __init__(self, candidates: tuple[Candidate, ...]) -> None:
        self.candidates = candidates

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Held) and self.candidates is other.candidates

    def __hash__(self) -> int:
        return id(self.candidates)


@lru_cache(maxsize=4)
def _candidates_text(held: _Held) -> str:
    """The candidates as they are written: nearly all of a draft that is saved again and again."""
    made = [one.model_dump(mode="python", exclude_none=True) for one in held.candidates]
    return laid_out({_MOST: made}).removeprefix("{").removesuffix("\n}\n")


def draft_in(data: bytes) -> Draft | Problem:
    """The draft that these bytes hold, or why there is none. Never raises."""
    if len(data) > MAX_BYTES:
        return Problem(_DAMAGED.format("it is far too large"))
    text = decoded(data)
    if isinstance(text, Problem):
        return text
    try:
        parsed = sound(text)
    except JSONDecodeError as error:
        return Problem(_DAMAGED.format(f"it breaks off or goes wrong in line {error.lineno}"))
    except RecursionError:
        return Problem(_DAMAGED.format("its parts are nested too deeply"))
    return too_thin(parsed) or _draft(parsed.value)


def _draft(raw: Any) -> Draft | Problem:
    if not isinstance(raw, dict) or raw.get("format") != FORMAT:
        return Problem(_NO_DRAFT)
    version = raw.get("version")
    if isinstance(version, int) and version > VERSION:
        return Problem(_TOO_NEW)
    try:
        with _READING:
            draft = Draft.model_validate(raw)
    except ValidationError as error:
        return Problem(_DAMAGED.format(_first(error)))
    done = min(draft.done, len(draft.decisions))
    return draft if done == draft.done else draft.model_copy(update={"done": done})


def _first(error: ValidationError) -> str:
    """What is wrong with it first, by its place."""
    first = error.errors(include_url=False, include_context=False, include_input=False)[0]
    place = ".".join(str(step + 1) if isinstance(step, int) else step for step in first["loc"])
    return f"{shown(place)} is not as it should be" if place else "it is not as it should be"
