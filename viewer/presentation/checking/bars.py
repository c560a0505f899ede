"""What the bars over a draft say: that what is shown is one, and what is to be known of it."""

from viewer.presentation.checking.telling import open_words
from viewer.presentation.content.text import one_line
from viewer.store.session.open_draft import OpenDraft


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


def shown_words(one: OpenDraft) -> str:
    """What stands over the report that a draft would be."""
    name = one_line(one.draft.document.name)
    left = open_words(one)
    if left.startswith("nothing"):
        return f"This is the report of {name} as it would be saved now. Nothing is open."
    return (
        f"This is a draft: the report of {name} as it would be saved now, {left}."
        " What is open is not in it."
    )
