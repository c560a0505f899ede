"""What a widget can hand to the clipboard: what it cites, or a copy of its own making."""

from viewer.presentation.content.row import Cite


class Citable:
    """A widget that shows something which can be cited."""

    def citing(self) -> tuple[Cite, ...]:
        """What is copied with its citation; nothing where there is none."""
        raise NotImplementedError


class SelfCopying:
    """A widget that copies itself in more ways than words."""

    def copy_itself(self) -> str:
        """Copy, and return a sentence on it."""
        raise NotImplementedError
