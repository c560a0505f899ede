"""A page of a document is drawn by a process of its own, with its places found in its text."""

import io
import sys
from pathlib import Path

import pikepdf
import pytest

from tests.documents import PAGES, pdf_of, wanted
from tests.proof.pdfs import packed_filling
from viewer.store.documents import page_process, page_reader
from viewer.store.documents.page import PageBox, ShownPage
from viewer.store.documents.page_reader import shown_page, small_pages
from viewer.store.problem import Problem
from viewer.store.second_process import NOT_STARTED

linux = pytest.mark.skipif(sys.platform != "linux", reason="only Linux holds a process to a limit")


@pytest.fixture
def document(tmp_path: Path) -> Path:
    """A PDF of three pages."""
    return put(tmp_path, pdf_of(*PAGES))


def put(folder: Path, data: bytes, name: str = "report.pdf") -> Path:
    """Put a document beside a report."""
    (folder / name).write_bytes(data)
    return folder / name


def changed(data: bytes, **keys: object) -> bytes:
    """The same PDF with other keys on its first page."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        for name, value in keys.items():
            pdf.pages[0][f"/{name}"] = value
        target = io.BytesIO()
        pdf.save(target)
    return target.getvalue()


def page_of(file: Path, number: int = 1, *places: tuple[int, int]) -> ShownPage:
    """A page that can be shown, 600 pixels wide."""
    shown = shown_page(wanted(file, number, *places), 600)
    assert isinstance(shown, ShownPage), shown
    return shown


def sentence(file: Path, number: int = 1) -> str:
    """Why a page cannot be shown."""
    problem = shown_page(wanted(file, number), 600)
    assert isinstance(problem, Problem)
    return problem.sentence


def is_inked(page: ShownPage, box: PageBox) -> bool:
    """Whether there is anything but paper in a box of a page."""
    assert page.picture is not None
    wide, high, pixels = page.picture.width, page.picture.height, page.picture.pixels
    left, right = int(box[0] * wide), int(box[2] * wide)
    rows = range(int(box[1] * high), int(box[3] * high))
    blue = [pixels[4 * (row * wide + at)] for row in rows for at in range(left, right)]
    return min(blue) < 128


def test_that_a_page_is_drawn_as_wide_as_is_asked(document: Path) -> None:
    page = page_of(document, 2)
    assert page.picture is not None
    assert (page.count, page.picture.width, page.picture.height) == (3, 600, 400)
    assert len(page.picture.pixels) == 4 * 600 * 400


@pytest.mark.usefixtures("apart")
def test_that_a_place_has_its_words_and_a_box_for_each_line(document: Path) -> None:
    (board, both) = page_of(document, 2, (66, 110), (32, 64)).marked
    assert board is not None
    assert both is not None
    assert board.words == "The board does not see figures by ethnicity."
    assert len(board.boxes) == 1
    assert both.words == "ssment of risk was \r\nsufficient."
    assert len(both.boxes) == 2


def test_that_a_line_in_two_typefaces_is_one_box(document: Path) -> None:
    (marked,) = page_of(document, 1, (26, 61)).marked
    assert marked is not None
    assert marked.words == "The service was rated Good in 2024."
    assert len(marked.boxes) == 1


@pytest.mark.parametrize("turned", [0, 90, 180, 270])
@pytest.mark.parametrize("cropped", [False, True])
def test_that_the_boxes_lie_on_the_words_of_a_turned_or_cropped_page(
    tmp_path: Path, turned: int, cropped: bool
) -> None:
    data = pdf_of("#place(top + right)[#text(size: 20pt)[*Here*]]")
    keys: dict[str, object] = {"Rotate": turned}
    if cropped:
        keys["CropBox"] = pikepdf.Array([100, 80, 300, 200])
    page = page_of(put(tmp_path, changed(data, **keys)), 1, (0, 4))
    (marked,) = page.marked
    assert marked is not None
    (box,) = marked.boxes
    assert is_inked(page, box)
    assert all(-0.01 <= edge <= 1.01 for edge in box)
    far_left, far_right = (0.0, 0.0, box[0] - 0.02, 1.0), (box[2] + 0.02, 0.0, 1.0, 1.0)
    for beside in (far_left, far_right):
        assert beside[2] - beside[0] < 0.05 or not is_inked(page, beside)


@pytest.mark.parametrize(
    ("turned", "words", "turns"), [(90, 0, 1), (180, 0, 2), (270, 0, 3), (270, 90, 0), (90, 270, 0)]
)
def test_that_a_turned_page_has_a_box_for_each_line_and_says_how_they_are_read(
    tmp_path: Path, turned: int, words: int, turns: int
) -> None:
    text = f"#rotate({words}deg, reflow: true)[Trips and lulls.\\ More of it.]"
    page = page_of(put(tmp_path, changed(pdf_of(text), Rotate=turned)), 1, (0, 28))
    (marked,) = page.marked
    assert marked is not None
    assert page.picture is not None
    assert (len(marked.boxes), marked.turns) == (2, turns)
    left, top, right, bottom = marked.boxes[0]
    is_wide = (right - left) * page.picture.width > (bottom - top) * page.picture.height
    assert is_wide == (turns % 2 == 0)


def test_that_letters_beyond_the_first_plane_are_one_character_each(tmp_path: Path) -> None:
    file = put(tmp_path, pdf_of("$frak(B) frak(C)$ then words"))
    (marked,) = page_of(file, 1, (3, 7)).marked
    assert marked is not None
    assert marked.words in {" the", "then"}


def test_that_a_place_beyond_the_page_is_none(document: Path) -> None:
    assert page_of(document, 3, (5, 5_000)).marked == (None,)


def test_that_a_page_beyond_the_last_is_a_sentence(document: Path) -> None:
    assert sentence(document, 40) == (
        "“report.pdf” has 3 pages, so there is no page 40. The report’s file gives a wrong page."
    )


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (page_process.LOCKED, "is protected with a password"),
        (page_process.UNREADABLE, "it is damaged, or there is too much"),
        (1, "it is damaged, or there is too much"),
        (-9, "it is damaged, or there is too much"),
        (NOT_STARTED, "it is damaged, or there is too much"),
    ],
)
def test_that_what_a_process_writes_counts_only_if_it_ended_well(
    code: int, words: str, document: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = b'{"count": 1, "sizes": {}, "region": [0, 5], "lengths": {}}\n'
    monkeypatch.setattr(page_reader, "answer_of", lambda *_: (code, said))
    assert words in sentence(document)
    assert small_pages(wanted(document, 1), (1,), 60) == {}
    assert isinstance(page_reader.region_words(wanted(document, 1), (0, 0, 1, 1)), Problem)
    assert isinstance(page_reader.page_lengths(b"", "report.pdf", [1]), Problem)


@pytest.mark.usefixtures("apart")
def test_that_a_process_tells_by_its_exit_code_what_came_of_a_page(tmp_path: Path) -> None:
    damaged = put(tmp_path, b"%PDF-1.7\nno more than this")
    assert "it is damaged" in sentence(damaged)


def test_that_a_document_with_a_password_says_so(tmp_path: Path) -> None:
    target = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf_of(*PAGES))) as pdf:
        pdf.save(
            target, encryption=pikepdf.Encryption("owner", "secret", R=4, aes=False, metadata=False)
        )
    assert "protected with a password" in sentence(put(tmp_path, target.getvalue()))


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"\xd0\xcf\x11\xe0 and more", "an old Word or Excel document"),
        (b"\x00\x01\x02", "not a text file"),
        (b"\x89PNG\r\n\x1a\n", "a PNG picture"),
    ],
)
def test_that_what_has_no_text_to_show_is_named(tmp_path: Path, data: bytes, kind: str) -> None:
    said = sentence(put(tmp_path, data, "report.bin"))
    assert said.startswith(f"“report.bin” is {kind}. Only PDF, web pages, Word")


def test_that_a_web_page_is_shown_as_the_text_that_its_places_count(tmp_path: Path) -> None:
    data = b"<!DOCTYPE html><title>x</title><h1>Harbour</h1><ul><li>Its piers<li>Its boats</ul>"
    page = page_of(put(tmp_path, data, "page.html"), 1, (10, 19), (0, 99))
    assert (page.count, page.text) == (1, "Harbour\n• Its piers\n• Its boats")
    assert page.marked[0] is not None
    assert (page.marked[0].words, page.marked[1]) == ("Its piers", None)


def test_that_a_damaged_pdf_is_a_sentence(tmp_path: Path) -> None:
    assert "cannot be shown: it is damaged" in sentence(put(tmp_path, b"%PDF-1.7 and no more"))


@pytest.mark.usefixtures("apart")
@linux
def test_that_a_page_that_unpacks_to_most_of_the_memory_is_a_sentence(tmp_path: Path) -> None:
    with pikepdf.open(io.BytesIO(pdf_of("x"))) as pdf:
        content = pdf.make_stream(b"")
        content.write(packed_filling(900), filter=pikepdf.Name.FlateDecode)
        pdf.pages[0].Contents = content
        target = io.BytesIO()
        pdf.save(target)
    assert "there is too much on its page 1" in sentence(put(tmp_path, target.getvalue()))


@pytest.mark.usefixtures("apart")
@linux
def test_that_a_picture_of_a_hundred_million_dots_is_drawn_or_a_sentence(tmp_path: Path) -> None:
    with pikepdf.open(io.BytesIO(pdf_of("x"))) as pdf:
        image = pdf.make_stream(b"", Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Image)
        image.write(packed_filling(300, 0), filter=pikepdf.Name.FlateDecode)
        image.Width, image.Height, image.BitsPerComponent = 10_000, 10_000, 8
        image.ColorSpace = pikepdf.Name.DeviceRGB
        pdf.pages[0].Resources.XObject = pikepdf.Dictionary(Im=image)
        pdf.pages[0].Contents = pdf.make_stream(b"300 0 0 200 0 0 cm /Im Do")
        target = io.BytesIO()
        pdf.save(target)
    found = shown_page(wanted(put(tmp_path, target.getvalue())), 600)
    assert isinstance(found, Problem) or is_inked(found, (0.0, 0.0, 1.0, 1.0))


@pytest.mark.usefixtures("apart")
def test_that_a_crash_of_the_other_process_is_a_sentence(
    document: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    command = [sys.executable, "-c", "import os; os.abort()"]
    monkeypatch.setattr("viewer.store.second_process.command_of", lambda *_: command)
    assert "cannot be shown: it is damaged" in sentence(document)


def test_that_a_page_far_into_a_long_document_is_found(tmp_path: Path) -> None:
    with pikepdf.new() as pdf:
        for _ in range(5_000):
            pdf.add_blank_page(page_size=(300, 200))
        target = io.BytesIO()
        pdf.save(target)
    assert page_of(put(tmp_path, target.getvalue()), 4_999).count == 5_000


@pytest.mark.parametrize("size", [(14_400, 3), (3, 14_400), (14_400, 14_400)])
def test_that_a_page_of_any_shape_is_drawn_within_bounds(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    with pikepdf.new() as pdf:
        pdf.add_blank_page(page_size=size)
        target = io.BytesIO()
        pdf.save(target)
    shown = shown_page(wanted(put(tmp_path, target.getvalue())), 5_000)
    assert isinstance(shown, ShownPage)
    assert shown.picture is not None
    most = page_process.MOST_PIXELS + 10 * (shown.picture.width + shown.picture.height)
    assert shown.picture.width * shown.picture.height <= most


@pytest.mark.parametrize("coding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_that_a_text_is_one_page_whatever_it_is_written_in(tmp_path: Path, coding: str) -> None:
    text = "Café – first\r\nsecond line\r\n"
    page = page_of(put(tmp_path, text.encode(coding), "notes.txt"), 1, (14, 25), (0, 99))
    assert (page.count, page.text, page.picture) == (1, text, None)
    (second, beyond) = page.marked
    assert second is not None
    assert (second.words, beyond) == ("second line", None)


def test_that_a_text_has_no_second_page_and_is_not_endless(tmp_path: Path) -> None:
    assert "has 1 page, so there is no page 2" in sentence(put(tmp_path, b"x", "a.txt"), 2)
    assert "1,000,000 characters" in sentence(put(tmp_path, b"x\n" * 500_001, "b.txt"))
    assert "more than 20,000" in sentence(put(tmp_path, b"x" * 20_001, "c.txt"))


def test_that_small_pages_are_drawn_together_and_a_long_one_is_narrower(tmp_path: Path) -> None:
    setup = "#show heading: it => page(width: 20pt, height: 900pt)[long]"
    file = put(tmp_path, pdf_of("One", "= Long", "Three", setup=setup))
    found = small_pages(wanted(file), (1, 2, 9), 60)
    assert {number: (one.width, one.height) for number, one in found.items()} == {
        1: (60, 40),
        2: (4, 180),
    }
    assert len(found[1].pixels) == 4 * 60 * 40


def test_that_a_damaged_document_has_no_small_pages(tmp_path: Path) -> None:
    assert small_pages(wanted(put(tmp_path, b"%PDF-1.7 nothing")), (1,), 60) == {}
    assert small_pages(wanted(put(tmp_path, b"no PDF")), (1,), 60) == {}
