"""Properties: labels with their values, to look at and to copy."""

from dataclasses import dataclass

from viewer.presentation.content.blocks import Blocks, FactList, Title, labelled


@dataclass(frozen=True, slots=True)
class Properties:
    """Labels with their values; a value of several lines has several entries."""

    name: str
    rows: tuple[tuple[str, tuple[str, ...]], ...]
    subtitle: str = "Properties of the file"

    @property
    def text(self) -> str:
        """The properties to copy, a label and value a line."""
        lines = (f"{label}: {value}" for label, values in self.rows for value in values)
        return "\n".join((self.name, *lines))

    @property
    def blocks(self) -> Blocks:
        """The properties as blocks of a page."""
        facts = tuple(labelled(label, *values) for label, values in self.rows)
        return Title(self.name, self.subtitle), FactList(facts)
