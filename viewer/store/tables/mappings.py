"""Mappings as files, and those that are remembered for tables with the same headings."""

import json
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path

from pydantic import ValidationError

from viewer.characters import shown
from viewer.extraction.tables.levels import folded
from viewer.extraction.tables.mapping import FORMAT, Mapping
from viewer.store.decoding import decoded
from viewer.store.disk.atomic_write import write_whole
from viewer.store.disk.user_folders import user_folder
from viewer.store.problem import Problem
from viewer.store.reading.file_bytes import loaded
from viewer.store.writing.layout import laid_out

ENDING = ".mapping.json"
_MOST_TOLD = 5


def mapping_text(mapping: Mapping) -> str:
    """A mapping as the text of its file."""
    head = {"format": mapping.format, "version": mapping.version}
    return laid_out(head | mapping.model_dump(mode="json", exclude_defaults=True))


def read_mapping(file: Path) -> Mapping | Problem:
    """The mapping in a file, or a sentence on what is wrong with it."""
    data = loaded(file)
    text = data if isinstance(data, Problem) else decoded(data)
    if isinstance(text, Problem):
        return text
    try:
        raw = json.loads(text)
    except (ValueError, RecursionError) as error:
        return Problem(f"This is not JSON: {error}.")
    if not isinstance(raw, dict) or raw.get("format") != FORMAT:
        return Problem(f"This is not a mapping of a table: its “format” is not “{FORMAT}”.")
    if isinstance(raw.get("version"), int) and raw["version"] > 1:
        return Problem("This mapping was written by a newer version of Inspection Viewer.")
    try:
        return Mapping.model_validate(raw)
    except ValidationError as error:
        found = [f"{_place(one['loc'])}{one['msg']}" for one in error.errors()[:_MOST_TOLD]]
        return Problem(f"This mapping has mistakes: {'; '.join(found)}.")


def remembered(headings: Sequence[str]) -> Mapping | None:
    """The mapping that was used last for a table with these headings; None without one."""
    file = _file(headings)
    found = read_mapping(file) if file is not None else None
    return found if isinstance(found, Mapping) else None


def remember(mapping: Mapping, headings: Sequence[str]) -> str:
    """Keep a mapping for the next table with these headings; say why it was not kept, if so."""
    file = _file(headings)
    if file is None:
        return "The mapping is not remembered, because you have no home folder."
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        write_whole(mapping_text(mapping).encode(), file)
    except (OSError, ValueError) as error:
        return f"The mapping is not remembered: {shown(str(error), 300)}."
    return ""


def _file(headings: Sequence[str]) -> Path | None:
    folder = user_folder("data")
    words = "\n".join(map(folded, headings))
    name = sha256(words.encode(errors="replace")).hexdigest()[:32]
    return folder / "mappings" / f"{name}{ENDING}" if folder else None


def _place(path: tuple[int | str, ...]) -> str:
    """Where in the file: entries of a list are counted from 1, as people count."""
    steps = [str(step + 1) if isinstance(step, int) else step for step in path]
    return f"{' '.join(steps)}: " if steps else ""
