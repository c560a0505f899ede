"""What opening a folder leads to: the reports in it."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from viewer.store.problem import Answer, Drafted, Opened, Refused

if TYPE_CHECKING:
    from viewer.store.collection.collection import Collection


@dataclass(frozen=True, slots=True)
class Collected:
    """A folder of reports, or a file with a report a line, and what is known of each of them."""

    file: Path
    collection: "Collection" = field(compare=False, repr=False)

    @property
    def is_folder(self) -> bool:
        """Whether it is a folder, and not a file with a report a line."""
        return self.collection.root == self.collection.folder


AnyAnswer = Answer[Opened | Refused | Drafted | Collected]
"""What becomes of whatever a path leads to."""
