"""Whether the document of a draft is still as it was when it was read."""

from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Literal

from viewer.store.reading.file_bytes import StatMark, loaded, stat_mark


@dataclass(frozen=True, slots=True)
class DocumentFound:
    """What a look at a document found, and its mark, by which the next look is short."""

    state: Literal["same", "changed", "gone"]
    mark: StatMark | None


def document_found(file: Path, digest: str, before: DocumentFound | None) -> DocumentFound:
    """Look at a document; it is read only where its mark is another one than before."""
    mark = stat_mark(file)
    if mark is None:
        return DocumentFound("gone", None)
    if before is not None and before.mark == mark:
        return before
    data = loaded(file)
    if not isinstance(data, bytes):
        return DocumentFound("gone", None)
    same = sha256(data).hexdigest() == digest
    return DocumentFound("same" if same else "changed", mark)
