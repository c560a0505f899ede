"""Writing a file whole or not at all, and saying why it was not written."""

from pathlib import Path

from viewer.characters import shown
from viewer.store.disk.atomic_write import write_whole
from viewer.store.disk.path_status import because

LONGEST_NAME = 200


class NotSaved(Exception):  # noqa: N818 - it reads as what happened
    """A file could not be written; the message is a sentence for people."""


class NameTaken(NotSaved):
    """A file of that name is there, which was not to be replaced."""


def save_whole(data: bytes, file: Path, *, replace: bool = True) -> None:
    """Write a file so that there is the old one or the new one, whatever happens.

    Raises `NotSaved` with a sentence; then the old file, if there was one, is as it was. Without
    `replace` a file that is there stays, even one that another program is just writing.
    """
    try:
        write_whole(data, file, replace=replace)
    except FileExistsError:
        raise NameTaken(f"“{shown(file.name, LONGEST_NAME)}” already exists.") from None
    except (OSError, ValueError) as error:
        raise NotSaved(
            f"“{shown(file.name, LONGEST_NAME)}” was not saved: {because(error)}."
        ) from None


def make_folder(folder: Path) -> None:
    """Make a folder and those above it, unless it is there. Raises `NotSaved`."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except (OSError, ValueError) as error:
        name = shown(str(folder), 1000)
        raise NotSaved(f"The folder “{name}” cannot be made: {because(error)}.") from None


def fresh_folder(folder: Path) -> Path:
    """Make a folder of this name, with a number behind it where there is one, and return it."""
    made, number = folder, 1
    while True:
        try:
            made.mkdir()
        except FileExistsError:
            number += 1
            made = folder.with_name(f"{folder.name}-{number}")
        except OSError as error:
            name = shown(folder.name, LONGEST_NAME)
            raise NotSaved(f"The folder “{name}” was not made: {because(error)}.") from None
        else:
            return made


def saved_words(file: Path) -> str:
    """That a file was saved, and where."""
    return f"Saved {shown(file.name)} in {shown(str(file.parent), LONGEST_NAME)}"
