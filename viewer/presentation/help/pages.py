"""What a page of help is, and how it is put together."""

from dataclasses import dataclass
from typing import Any

from viewer.presentation.content.blocks import Blocks, ContentBlock, Prose, Title


@dataclass(frozen=True, slots=True)
class HelpPage:
    """A page: its id, the group it stands in, its title, and its blocks under that."""

    id: str
    group: str
    title: str
    body: Blocks

    @property
    def blocks(self) -> Blocks:
        """The whole page; each paragraph is a block of its own, for the room around it."""
        return (Title(self.title), *(part for block in self.body for part in _apart(block)))

    @property
    def words(self) -> str:
        """Every word on the page, to search in."""
        return " ".join(_texts(self.blocks))


def help_page(id: str, group: str, title: str, *body: ContentBlock) -> HelpPage:
    """A page with these blocks under its title."""
    return HelpPage(id, group, title, body)


def _apart(block: ContentBlock) -> Blocks:
    return tuple(Prose((line,)) for line in block.lines) if isinstance(block, Prose) else (block,)


def _texts(part: Any) -> list[str]:
    if isinstance(part, str):
        return [part]
    if isinstance(part, tuple):
        return [text for inner in part for text in _texts(inner)]
    names = getattr(part, "__dataclass_fields__", ())
    return [text for name in names for text in _texts(getattr(part, name))]
