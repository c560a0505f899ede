"""Where an export goes: the files that a name and a folder mean, or why there can be none."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from viewer.domain.rules.flaw import in_a_row
from viewer.export.formats import FORMATS, Format
from viewer.store.disk.path_status import is_taken, look_for_folder

LONGEST = 200  # bytes of a file name; every system takes 255, and saving whole needs some of them
_FORBIDDEN = re.compile(r'[<>:"/\\|?*]')
RESERVED_NAME = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)
"""What Windows keeps for devices, whatever ending follows; such a file could not be passed on."""

NO_FORMAT = "Choose at least one format."
NO_FOLDER = "Choose a folder."
NO_NAME = "Give the file a name."
UNSEEN = "The name contains an invisible character. Type the name again."
SIGNS = 'A file name cannot contain any of < > : " / \\ | ? *'
EDGES = "A file name cannot begin or end with a full stop or a space."
RESERVED = "Windows does not allow this name. Choose another name."
TOO_LONG = "The name is too long."


@dataclass(frozen=True, slots=True)
class ExportFile:
    """A file to write, in a format."""

    format: Format
    file: Path


@dataclass(frozen=True, slots=True)
class SavePlan:
    """What will be written, or in `refusal` why nothing can be, in `no_folder` why not there.

    `replaced` are those that stand in for a file that was there when the disk was looked at.
    """

    targets: tuple[ExportFile, ...] = ()
    refusal: str = ""
    replaced: tuple[ExportFile, ...] = ()
    no_folder: str = ""

    def words(self) -> str:
        """What will be written, in a sentence."""
        if self.refusal:
            return self.refusal
        names = listed([target.file.name for target in self.targets])
        return f"{counted(len(self.targets))} will be saved: {names}."

    def question(self) -> str:
        """What to ask before a file is replaced; empty where none is."""
        there = [target.file.name for target in self.replaced]
        if not there:
            return ""
        one = len(there) == 1
        exist, it = ("exists", "it") if one else ("exist", "them")
        return f"{listed(there)} already {exist}. Replace {it}?"


def plan(folder: str, name: str, formats: Sequence[Format]) -> SavePlan:
    """The files that a name without an ending means in a folder. Asks no disk."""
    stem = without_ending(name, formats)
    no_folder = "" if folder.strip() else NO_FOLDER
    refusal = NO_FORMAT if not formats else _name_refused(stem, formats) or no_folder
    if refusal:
        return SavePlan(refusal=refusal)
    return SavePlan(tuple(ExportFile(item, Path(folder, stem + item.ending)) for item in formats))


def looked(made: SavePlan) -> SavePlan:
    """The plan once the disk has said what is there. For a worker: a disk may not answer."""
    if made.refusal or not made.targets:
        return made
    if reason := look_for_folder(made.targets[0].file.parent):
        return SavePlan(refusal=f"This folder cannot be used: {reason}.", no_folder=reason)
    taken = tuple(target for target in made.targets if is_taken(target.file))
    return replace(made, replaced=taken)


def without_ending(name: str, formats: Sequence[Format] = FORMATS) -> str:
    """The name without an ending that its format brings anyway."""
    for item in sorted(formats, key=lambda item: -len(item.ending)):
        if name.lower().endswith(item.ending) and len(name) > len(item.ending):
            return name[: -len(item.ending)]
    return name


def _name_refused(stem: str, formats: Sequence[Format]) -> str:
    longest = max(len(item.ending) for item in formats)
    checks = (
        (not stem.strip(), NO_NAME),
        (not stem.isprintable(), UNSEEN),
        (_FORBIDDEN.search(stem) is not None, SIGNS),
        (stem != stem.strip(" ."), EDGES),
        (RESERVED_NAME.fullmatch(stem) is not None, RESERVED),
        (len(stem.encode("utf-8", "replace")) + longest > LONGEST, TOO_LONG),
    )
    return next((words for wrong, words in checks if wrong), "")


def counted(count: int) -> str:
    """One file, 3 files."""
    return "One file" if count == 1 else f"{count} files"


def listed(names: Sequence[str]) -> str:
    """Names in quotation marks, as a sentence names them."""
    return in_a_row([f"“{name}”" for name in names])
