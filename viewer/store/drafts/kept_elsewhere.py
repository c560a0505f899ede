"""Where somebody said that a draft is to be kept, for when its document is opened again."""

from pathlib import Path

from viewer.store.disk.atomic_write import write_whole
from viewer.store.disk.path_status import absolute, look_at
from viewer.store.drafts.draft_file import own_folder, own_place

_MOST = 10_000


def place_of(sha256: str) -> Path | None:
    """Where the draft of a document is: where somebody said, or else in the user's data folder."""
    said = _said(sha256)
    return said if said is not None and look_at(said).kind == "file" else own_place(sha256)


def missing_place(sha256: str) -> Path | None:
    """Where somebody said that the draft is, if there is none any more."""
    said = _said(sha256)
    return said if said is not None and look_at(said).kind != "file" else None


def remember_place(sha256: str, file: Path) -> bool:
    """From now on the draft of this document is in this file; tell whether that was noted.

    The draft in the data folder goes, for two of one document would drift apart.
    """
    note, before = _note(sha256), own_place(sha256)
    if note is None or before is None:
        return False
    try:
        note.parent.mkdir(parents=True, exist_ok=True)
        write_whole(str(absolute(file)).encode("utf-8", "surrogateescape"), note)
        before.unlink(missing_ok=True)
    except OSError:
        return False
    return True


def _note(sha256: str) -> Path | None:
    folder = own_folder()
    return folder / f"{sha256}.place" if folder else None


def _said(sha256: str) -> Path | None:
    note = _note(sha256)
    if note is None or look_at(note).kind != "file":
        return None
    try:
        with note.open("rb") as stream:
            path = Path(stream.read(_MOST).decode("utf-8", "surrogateescape"))
    except (OSError, ValueError):
        return None
    return path if path.is_absolute() else None
