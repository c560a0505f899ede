"""The only module that knows where resources/ and data/ are.

Three homes: inside the installed package, beside it in a source tree, or in the folder that a
frozen program unpacks itself into.
"""

import sys
from pathlib import Path
from typing import Literal

_PACKAGE = Path(__file__).resolve().parent
_SHIPPED = "cps-east-of-england.inspection.json"
Shipped = Literal["area-assurance", "childrens-services"]
"""The collections that come with the program."""


def resource(name: str) -> Path:
    """The path of `resources/NAME`; raise `FileNotFoundError` if it is not part of the program."""
    return _found("resources", name)


def shipped_report() -> Path:
    """The path of the report that the program opens by itself."""
    return _found("data", _SHIPPED)


def shipped_collection(name: Shipped) -> Path:
    """The path of a collection that comes with the program."""
    return _found("data", f"{name}.inspections.jsonl")


def _found(folder: str, name: str) -> Path:
    homes = [_PACKAGE / f"_{folder}", _PACKAGE.parent / folder]
    if unpacked := getattr(sys, "_MEIPASS", None):
        homes.insert(0, Path(unpacked, folder))
    for home in homes:
        if (home / name).exists():
            return home / name
    raise FileNotFoundError(f"{folder}/{name} is missing. Install Inspection Viewer again")
