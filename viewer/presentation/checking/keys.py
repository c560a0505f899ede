"""What can be done on the checking page: buttons, menu entries and keys are made of it."""

from dataclasses import dataclass
from typing import Literal

KeyBar = Literal["main", "side", "foot", "head", "none"]
"""Where it has a button: with the first ones, at their end, below them, in the header, nowhere."""


@dataclass(frozen=True, slots=True)
class Key:
    """Something to do: its menu text with the & of its letter, its keys, and its button.

    `button` are the words of the button, where they differ; `also` are other keys for the same.
    """

    id: str
    group: str
    text: str
    about: str
    keys: str
    bar: KeyBar = "none"
    button: str = ""
    also: str = ""


KEYS: tuple[Key, ...] = (
    Key("check-accept", "decide", "&Accept and next",
        "Accept this as it is, and go on to the next one that is open.", "Return", "main"),
    Key("check-edit", "decide", "&Edit", "Correct what was read.", "E", "main"),
    Key("check-set-aside", "decide", "Set as&ide…",
        "Leave this out of the report, with a reason if you like.", "X", "main", "Set aside"),
    Key("check-set-aside-list", "decide", "Set aside this &list",
        "Leave out of the report what is open in the same list, table or group.", "Shift+X",
        "side"),
    Key("check-accept-twice", "decide", "Accept ratings printed &twice",
        "Accept all open ratings that the document prints twice alike.", "Shift+Return", "side"),
    Key("check-reopen", "decide", "&Open again", "Decide this anew.", "O", "main"),
    Key("check-add", "change", "Add by &hand…",
        "Add a figure, finding, rating or fact that was not found.", "A",
        "foot", "add"),
    Key("check-apart", "change", "Ta&ke apart", "Read related figures as figures of their own.",
        "T", "side"),
    Key("check-period", "change", "&Period", "Correct the period of this figure.", "P", "foot",
        "period"),
    Key("check-whose", "change", "Whose fi&gure it is",
        "Correct whose figure this is, such as the national average.", "C", "foot", "whose"),
    Key("check-strength", "kind", "Make it a &strength", "This finding is a strength.",
        "S", "foot", "strength"),
    Key("check-weakness", "kind", "Make it a &weakness", "This finding is a weakness.",
        "W", "foot", "weakness"),
    Key("check-recommendation", "kind", "Make it a re&commendation",
        "This finding is a recommendation.", "R", "foot", "recommendation"),
    Key("check-context", "kind", "Make it conte&xt",
        "This finding explains others and judges nobody.", "N", "foot", "context"),
    Key("check-next", "go", "Go to the &next open one", "Go to the next one that is open.",
        "U", "foot", "next open"),
    Key("check-place", "go", "Show its place in the docu&ment",
        "Show where it is printed; again for its next place.", "G"),
    Key("check-back", "go", "&Back to the one before", "Go back to the one you were at before.",
        "Backspace", "foot", "back"),
    Key("check-undo", "undo", "&Undo", "Take the last decision back.", "Ctrl+Z", "foot", "undo"),
    Key("check-redo", "undo", "Re&do", "Decide again what was undone.", "Ctrl+Shift+Z", "foot",
        "redo", also="Ctrl+Y"),
    Key("check-show", "report", "Show as &report", "Show the report as it would be saved now.",
        "V", "head"),
    Key("check-save", "report", "Sa&ve report…", "Check the report and save it as a file.",
        "Ctrl+S", "head"),
    Key("check-keys", "help", "Ke&ys of this page", "List every key of this page.", "?", "foot",
        "all keys"),
)  # fmt: skip

KEYS_BY_ID = {key.id: key for key in KEYS}
IDS_BY_KEYS = {key.keys: key.id for key in KEYS}

SPOKEN_KEYS = {"Return": "Enter"}


def keys_words(keys: str) -> str:
    """Keys as people say them: Enter, Shift+Enter."""
    *held, last = keys.split("+")
    return "+".join((*held, SPOKEN_KEYS.get(last, last)))
