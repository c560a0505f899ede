"""Words are set in faces for reading, whatever their script, and other faces are told of."""

import re
import struct
from pathlib import Path

import pytest

from tests.export.documents import TODAY
from tests.samples import named
from viewer.domain.index import Index
from viewer.export.drawing.faces import (
    PAPER,
    Faces,
    computer_faces,
    faces_in,
    in_order,
    is_for_reading,
)
from viewer.export.job import Job
from viewer.export.pages.pdf import NO_FONT, write
from viewer.presentation.summary.document import Form, Options

SCRIPTS = {
    "Arabic": "خدمة الادعاء الملكية",
    "Hebrew": "שירות התביעה של הכתר",
    "Devanagari": "क्राउन अभियोजन सेवा",
    "Chinese": "皇家检察署",
    "Japanese": "検察庁のサービス",
    "Georgian": "პროკურატურა",
}
NEVER = re.compile(r"mono|math|courier|code|libertinus", re.IGNORECASE)


def faces_of(words: str, form: Form) -> tuple[set[str], tuple[str, ...]]:
    """The faces that a report of this name is set in, and the notices."""
    written = write(Job(Index(named(words)), Options(form=form), TODAY))
    names = re.findall(rb"/FontName/[A-Z]{6}\+([\w-]+)", written.data)
    return {name.decode() for name in names}, written.notices


@pytest.mark.parametrize("form", ["summary", "briefing"])
@pytest.mark.parametrize("script", SCRIPTS)
def test_that_no_script_is_set_in_a_face_for_code_or_formulas(script: str, form: Form) -> None:
    faces, notices = faces_of(SCRIPTS[script], form)
    others = {face for face in faces if not face.startswith("SourceSansPro")}
    assert not {face for face in faces if NEVER.search(face)}
    assert len(notices) == 1
    assert others or notices == (NO_FONT,)


@pytest.mark.parametrize("words", ["Έκθεση ελέγχου", "Отчёт инспекции", "Gwasanaeth Erlyn ŵ ŷ"])
def test_that_what_the_paper_font_holds_needs_no_other_and_no_notice(words: str) -> None:
    faces, notices = faces_of(words, "summary")
    assert all(face.startswith("SourceSansPro") for face in faces)
    assert notices == ()


def test_that_a_notice_names_the_faces() -> None:
    faces = Faces(computer_faces("").fonts, (PAPER, "Noto Sans", "Noto Sans CJK SC", "X Y Sans"))
    embedded = b"/FontName/ABCDEF+NotoSansCJKsc-Regular-Identity-H\n/FontName/AAAAAA+XYSans-Bold "
    assert faces_in(embedded + b"/FontName/AAAAAA+SourceSansPro-It ", faces) == (
        "Noto Sans CJK SC",
        "X Y Sans",
    )


def face(folder: Path, *, fixed: bool, collected: bool = False) -> Path:
    """A file with as much of a face as says whether it is monospaced."""
    start = 16 if collected else 0
    table = struct.pack(">IIII", 0x30000, 0, 0, fixed)
    head = b"\0\1\0\0" + struct.pack(">H6x", 1)
    entry = struct.pack(">4sIII", b"post", 0, start + 28, len(table))
    file = folder / "face.ttf"
    first = b"ttcf" + struct.pack(">III", 0x10000, 1, start) if collected else b""
    file.write_bytes(first + head + entry + table)
    return file


@pytest.mark.parametrize("collected", [False, True])
@pytest.mark.parametrize("fixed", [False, True])
def test_that_a_monospaced_face_is_known_by_what_it_says(
    tmp_path: Path, fixed: bool, collected: bool
) -> None:
    file = face(tmp_path, fixed=fixed, collected=collected)
    assert is_for_reading("Some Face", file) is not fixed


@pytest.mark.parametrize(
    "family",
    ["Noto Sans Mono CJK SC", "Noto Sans Math", "DejaVu Math TeX Gyre", "Source Code Pro",
     "Courier New", "Noto Color Emoji", "Noto Sans Symbols2"],
)  # fmt: skip
def test_that_faces_for_code_formulas_and_signs_are_known_by_their_names(
    tmp_path: Path, family: str
) -> None:
    assert not is_for_reading(family, face(tmp_path, fixed=False))


@pytest.mark.parametrize("content", [b"", b"ttcf", b"OTTO\0\1", b"nothing of the kind at all"])
def test_that_a_face_which_cannot_be_read_is_not_used(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "broken.otf"
    file.write_bytes(content)
    assert not is_for_reading("Some Face", file)
    assert not is_for_reading("Some Face", tmp_path / "gone.otf")


CJK = ["Noto Sans CJK HK", "Noto Sans CJK JP", "Noto Sans CJK KR", "Noto Sans CJK SC"]


@pytest.mark.parametrize(
    ("families", "words", "first"),
    [
        (["DejaVu Sans", "Noto Kufi Arabic", "Noto Naskh Arabic", "Noto Sans Arabic"],
         SCRIPTS["Arabic"], "Noto Sans Arabic"),
        (["Amiri", "DejaVu Sans", "Noto Nastaliq Urdu"], SCRIPTS["Arabic"], "DejaVu Sans"),
        (["Arial", "Times New Roman", "Segoe UI Historic"], "", "Arial"),
        (["FreeSerif", "Mukti"], "", "FreeSerif"),
        (CJK, SCRIPTS["Chinese"], "Noto Sans CJK SC"),
        (CJK, SCRIPTS["Japanese"], "Noto Sans CJK JP"),
        (CJK, "검찰청 檢察", "Noto Sans CJK KR"),
        (["Noto Sans Hebrew", "Noto Sans", "Noto Serif Hebrew"], "", "Noto Sans"),
    ],
)  # fmt: skip
def test_that_the_face_most_like_the_paper_font_comes_first(
    families: list[str], words: str, first: str
) -> None:
    assert in_order(families, words)[0] == first
