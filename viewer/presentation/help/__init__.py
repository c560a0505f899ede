"""Help: sections to choose from or to search, made of the same blocks as a report."""

from viewer.presentation.content.blocks import Choice, Item, ItemGroup
from viewer.presentation.content.text import one_line
from viewer.presentation.help.pages import HelpPage
from viewer.presentation.help.reading import READING
from viewer.presentation.help.shortcuts import SHORTCUTS, shortcuts_page
from viewer.presentation.help.using import USING
from viewer.presentation.search.filtering import folded, matching
from viewer.store.session.state import State

FIRST = READING[0].id


def page_for(state: State) -> str:
    """The page about what is in front."""
    if state.open_draft is not None:
        return "checking"
    return "folders" if state.open_collection is not None else FIRST


def pages() -> tuple[HelpPage, ...]:
    """Every page, in its order."""
    return (*READING, *USING, shortcuts_page())


def help_choice(chosen: str, words: str = "") -> Choice:
    """The pages that hold all the words, beside the one chosen."""
    shown = matching(((folded(page.words), page) for page in pages()), words)
    here = next((page for page in shown if page.id == chosen), shown[0] if shown else None)
    return Choice(
        "Help",
        _groups(shown),
        here.blocks if here else (),
        here.id if here else None,
        words,
        "Search help",
        f"Nothing in help holds “{one_line(words)}”.",
    )


def _groups(shown: tuple[HelpPage, ...]) -> tuple[ItemGroup, ...]:
    titles = dict.fromkeys(page.group for page in shown)
    return tuple(
        ItemGroup(title, tuple(Item(page.id, page.title) for page in shown if page.group == title))
        for title in titles
    )


__all__ = ["FIRST", "SHORTCUTS", "help_choice", "page_for", "pages"]
