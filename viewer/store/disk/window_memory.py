"""What a window leaves for the next start, in the file of the settings."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class WindowMemory:
    """Where the window and its dividers stand, and the folders used last.

    No content is made of it, so that a change of it touches nothing on the screen. `window` is the
    window's place as `viewer.store.disk.window_geometry` writes it, `splits` the share of the list
    in each tab that has one, in thousandths, `folder` that of the last report that was chosen.
    `thumbnails` tells whether somebody wants those of a document `shown` or `hidden`.
    """

    window: str = ""
    splits: Mapping[str, int] = field(default_factory=dict)
    folder: str = ""
    export_folder: str = ""
    thumbnails: str = ""
