"""Where commands write: a file, whole and never over another by mistake, or a stream."""

import os
from dataclasses import dataclass
from pathlib import Path

from viewer.characters import shown
from viewer.cli.streams import is_output, is_stream, send
from viewer.export.saving import NameTaken, NotSaved, save_whole
from viewer.store.disk.path_status import is_taken


@dataclass(frozen=True, slots=True)
class OutputTarget:
    """A file to write, or a stream by the word that was given for it."""

    file: Path
    stream: str | None = None

    @property
    def name(self) -> str:
        """What it is called in messages."""
        return shown(self.stream or str(self.file), 1000)

    def tell(self) -> None:
        """Print that it was written, unless that would get into what was written."""
        if self.stream is None or not is_output(self.stream):
            print(f"wrote {self.name}", flush=True)

    def refuse_taken(self) -> None:
        """Raise `NotSaved` if there is a file already."""
        if self.stream is None and is_taken(self.file):
            raise NotSaved(self._taken)

    def write(self, data: bytes, *, replace: bool, words: bool = True) -> None:
        """Write it; `words` is whether a person could read it. Raises `NotSaved`."""
        if self.stream is not None:
            send(data, self.stream, words=words)
            return
        try:
            save_whole(data, self.file, replace=replace)
        except NameTaken:  # perhaps by another program, just now
            raise NotSaved(self._taken) from None

    @property
    def _taken(self) -> str:
        return f"“{self.name}” already exists; use --force to replace it."


def target_of(word: str) -> OutputTarget:
    """The file or the stream that a word names."""
    return OutputTarget(Path(word), word if is_stream(word) else None)


def is_folder(word: str) -> bool:
    """Whether a word names a folder: one that is there, or any name that ends in a stroke."""
    ends = ("/", os.sep, *filter(None, [os.altsep]))
    return word.endswith(ends) or os.path.isdir(word)  # noqa: PTH112 - any name may come here


def only_one(target: OutputTarget) -> str:
    """What to say where several files are to go into one."""
    folder = "out/" if target.stream else f"{target.file}/"
    return f"“{target.name}” is one file; several need a folder, such as {shown(folder)}"
