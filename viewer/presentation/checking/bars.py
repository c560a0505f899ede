"""What the bars over a draft say: that what is shown is one, and what is to be known of it."""

from viewer.domain.rules.flaw import in_a_row
from viewer.presentation.checking.groups import overview_for
from viewer.presentation.checking.telling import open_words
from viewer.presentation.content.text import one_line
from viewer.store.session.open_draft import OpenDraft

_MANY = {
    "fact": "facts",
    "rating": "ratings",
    "figure": "figures",
    "position": "positions",
    "finding": "findings",
}


def document_words(one: OpenDraft) -> str:
    """That the document is not what was read any more; nothing where it is."""
    name = one_line(one.draft.document.name)
    if one.document_is == "changed":
        return (
            f"“{name}” has changed since it was read. What was decided is kept; open the document"
            " again to take it over by place."
        )
    if one.document_is == "gone":
        return f"“{name}” is not where it was, or cannot be read. What was decided is kept."
    return ""


def unsaved_words(one: OpenDraft) -> str:
    """That what was decided does not lie on the disk, and why; nothing where it does."""
    if not one.not_saved:
        return ""
    return f"What you decided is not saved yet. {one.not_saved} It is kept while this is open."


def leaving_words(one: OpenDraft, *, waits: bool) -> tuple[str, str]:
    """What is said of a draft that is to be closed and is not saved yet: a heading, and more."""
    name = one_line(one.draft.document.name)
    if waits:
        return f"Saving the draft of {name}", "It closes by itself as soon as it is saved."
    lost = "What you decided since it was last saved is lost when it is closed now."
    return f"The draft of {name} is not saved", " ".join(filter(None, (one.not_saved, lost)))


def shown_words(one: OpenDraft) -> str:
    """What stands over the report that a draft would be."""
    name = one_line(one.draft.document.name)
    left = open_words(one)
    if left.startswith("nothing"):
        return f"This is the report of {name} as it would be saved now. Nothing is open."
    found = overview_for(one).decided.values()
    used = {item.candidate.type for item in found if item.state == "accepted"}
    if not used:
        return f"This is a draft, {left}: nothing of {name} is accepted yet, so nothing is in it."
    waiting = {item.candidate.type for item in found if item.state == "open"} - used
    kinds = [words for kind, words in _MANY.items() if kind in waiting]
    still = f": no {in_a_row(kinds, 'or')} are accepted yet" if kinds else ""
    return (
        f"This is a draft: the report of {name} as it would be saved now, {left}."
        f" What is open is not in it{still}."
    )
