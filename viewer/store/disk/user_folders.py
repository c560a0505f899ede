"""The folders that the platform has for what a user's programs keep.

A user without a home, which is usual in containers, has none of them unless the environment names
them; the program then keeps nothing.
"""

from collections.abc import Callable
from pathlib import Path

NAME = "inspection-viewer"


def settings_folder() -> Path | None:
    """For what the user has chosen."""
    import platformdirs  # noqa: PLC0415 - not needed for a start

    return _known(platformdirs.user_config_dir)


def cache_folder() -> Path | None:
    """For what may be forgotten at any time."""
    import platformdirs  # noqa: PLC0415 - not needed for a start

    return _known(platformdirs.user_cache_dir)


def log_folder() -> Path | None:
    """For what went wrong within the program."""
    import platformdirs  # noqa: PLC0415 - not needed for a start

    return _known(platformdirs.user_log_dir)


def _known(ask: Callable[..., str]) -> Path | None:
    try:
        folder = Path(ask(NAME, appauthor=False))
    except (RuntimeError, OSError):  # the system does not know where the user is at home
        return None
    return folder if folder.is_absolute() else None
