"""The document of a draft, found in another place than where it was."""

from hashlib import sha256
from pathlib import Path

from viewer.characters import shown
from viewer.extraction.draft import Draft
from viewer.extraction.source_text import SourceText
from viewer.store.documents.document_reader import read_bytes
from viewer.store.problem import Problem
from viewer.store.reading.file_bytes import loaded

_ANOTHER = (
    "“{}” is not the document that was read: it is another one, or has changed since. Open it to"
    " check it as it is now."
)


def document_in(draft: Draft, file: Path) -> SourceText | Problem:
    """The text of the document in this file; only what was read is the document of a draft."""
    data = loaded(file)
    if isinstance(data, Problem):
        return data
    if sha256(data).hexdigest() != draft.document.sha256:
        return Problem(_ANOTHER.format(shown(file.name)))
    return read_bytes(data, file.name)
