"""The folders that the platform has for what a user's programs keep.

A user without a home, which is usual in containers, has none of them unless the environment names
them; the program then keeps nothing.
"""

from pathlib import Path
from typing import Literal

NAME = "inspection-viewer"
FolderKind = Literal["config", "data", "cache", "log"]


def user_folder(kind: FolderKind) -> Path | None:
    """The folder for settings, for work, for what may be forgotten at any time, or for the log."""
    import platformdirs  # noqa: PLC0415 - not needed for a start

    ask = {
        "config": platformdirs.user_config_dir,
        "data": platformdirs.user_data_dir,
        "cache": platformdirs.user_cache_dir,
        "log": platformdirs.user_log_dir,
    }[kind]
    try:
        folder = Path(ask(NAME, appauthor=False))
    except (RuntimeError, OSError):  # the system does not know where the user is at home
        return None
    return folder if folder.is_absolute() else None
