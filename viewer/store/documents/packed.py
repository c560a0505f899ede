"""Documents that are zip archives: they are not unpacked before it is known to how much."""

import io
from zipfile import BadZipFile, ZipFile

MOST_FILES, MOST_BYTES = 10_000, 300_000_000
LARGEST_TEXT = 60_000_000
"""Of the file in it that holds the words."""


class TooMuchInsideError(MemoryError):
    """An archive that would unpack to more than is read."""


def opened(data: bytes, words: str) -> ZipFile:
    """An archive that is small enough; `words` names the file in it that holds the words."""
    archive = ZipFile(io.BytesIO(data))
    files = archive.infolist()
    if len(files) > MOST_FILES or sum(file.file_size for file in files) > MOST_BYTES:
        raise TooMuchInsideError
    names = {file.filename: file.file_size for file in files}
    if words not in names:
        raise BadZipFile(words)
    if names[words] > LARGEST_TEXT:
        raise TooMuchInsideError
    return archive
