"""Which typefaces words are set in: the paper font, and beside it what this computer has.

Only faces named here are ever used. Left to itself, the print engine takes any face that has a
letter, and set Arabic names in its face for program code.
"""

import re
import struct
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import font_source_sans_pro  # type: ignore[import-untyped] # a data package without types
import typst

PAPER = "Source Sans Pro"
FOLDER = str(font_source_sans_pro.font_directory)
SYMBOLS = {"name": "Libertinus Serif", "covers": "[○◇◻☐◯]"}
"""Outlines of marks, which the paper font does not have, from a face that comes with the engine."""

_NOT_FOR_READING = re.compile(
    r"\b(mono|math|code|console|courier|terminal|typewriter|symbols?\d?|emoji|dingbats|icons)\b",
    re.IGNORECASE,
)
_LAST = re.compile(r"\b(kufi|nasta\w+|display|looped|rashi|serif)\b", re.IGNORECASE)
"""Faces for signs and titles, or unlike the paper font: only where no other has a letter."""

_USUAL = re.compile(
    r"(segoe ui|nirmala|leelawadee|malgun|microsoft|yu gothic|geeza|arial|pingfang|hiragino|tahoma"
    r"|apple sd|kohinoor|thonburi|helvetica|source han sans|liberation sans|dejavu sans|freesans)",
    re.IGNORECASE,
)
"""Plain faces that systems and distributions come with."""

_REGIONS = (("KR", "[\uac00-\ud7af]"), ("JP", "[\u3040-\u30ff]"), ("TC", "[\u3105-\u312f]"))
"""Whose Chinese letters are meant, as far as letters beside them tell."""

_EMBEDDED = re.compile(rb"/FontName/[A-Z]{6}\+([^\s/<>()\[\]]+)")


@dataclass(frozen=True, slots=True)
class Faces:
    """Typefaces to set with: what the engine may read, and the families in their order."""

    fonts: typst.Fonts
    families: tuple[str, ...]

    def named(self) -> list[dict[str, str]]:
        """The families as the print template takes them."""
        return [*({"name": name} for name in self.families), SYMBOLS]


@cache
def paper_faces() -> Faces:
    """The paper font alone: the same pages on every computer."""
    return Faces(typst.Fonts(include_system_fonts=False, font_paths=[FOLDER]), (PAPER,))


def computer_faces(words: str) -> Faces:
    """The paper font, then this computer's faces for reading, best first for these words."""
    fonts, families = _installed()
    return Faces(fonts, (PAPER, *in_order(families, words)))


def in_order(families: Iterable[str], words: str) -> list[str]:
    """Families, those that stand best beside the paper font first."""
    region = next((name for name, own in _REGIONS if re.search(own, words)), "SC")
    return sorted(families, key=lambda name: (_rank(name, region), name))


@cache
def _installed() -> tuple[typst.Fonts, frozenset[str]]:
    # Not those that come with the engine: drawings would be set in its faces for code and formulas.
    fonts = typst.Fonts(include_embedded_fonts=False, font_paths=[FOLDER])
    found = {info.family: info for info in fonts.fonts() if info.path}
    reading = (n for n, info in found.items() if is_for_reading(n, str(info.path), info.index))
    return fonts, frozenset(reading) - {PAPER}


def is_for_reading(family: str, file: str | Path, number: int = 0) -> bool:
    """Whether a face is meant for running words: neither monospaced, nor for formulas or signs."""
    return not _NOT_FOR_READING.search(family) and not _is_monospaced(file, number)


def _is_monospaced(file: str | Path, number: int) -> bool:
    """What the face says of itself in its table “post”; one that cannot be read is not used."""
    try:
        with Path(file).open("rb") as font:
            start = 0
            if font.read(4) == b"ttcf":  # a collection of several faces
                font.seek(12 + 4 * number)
                (start,) = struct.unpack(">I", font.read(4))
            font.seek(start + 4)
            (count,) = struct.unpack(">H", font.read(2))
            font.seek(start + 12)
            entries = [struct.unpack(">4s4xI4x", font.read(16)) for _ in range(count)]
            font.seek(dict(entries)[b"post"] + 12)
            return struct.unpack(">I", font.read(4)) != (0,)
    except (OSError, struct.error, KeyError):
        return True


def _rank(family: str, region: str) -> int:
    if family.endswith((" JP", " KR", " TC", " HK", " SC")) and not family.endswith(region):
        return 5
    if _LAST.search(family):
        return 4
    if family.startswith("Noto Sans"):
        return 0 if family == "Noto Sans" else 1
    return 2 if _USUAL.match(family) else 3


def faces_in(pdf: bytes, faces: Faces) -> tuple[str, ...]:
    """The families that a PDF is set in besides the paper font, by their names for people."""
    plain = {_plain(name): name for name in sorted(faces.families, key=len)}
    found = (_plain(item.decode("latin-1")) for item in _EMBEDDED.findall(pdf))
    names = {_longest(name, plain) for name in found}
    return tuple(sorted(names - {PAPER}))


def _longest(name: str, plain: dict[str, str]) -> str:
    fitting: Iterable[str] = (known for known in plain if name.startswith(known))
    return plain.get(max(fitting, key=len, default=""), name)


def _plain(name: str) -> str:
    return re.sub(r"[\W_]", "", name).casefold()
