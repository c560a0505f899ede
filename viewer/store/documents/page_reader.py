"""Reads one page of a document that lies beside a report."""

import json

from viewer.characters import shown
from viewer.store.documents import page_process
from viewer.store.documents.beside import document_beside
from viewer.store.documents.document_reader import LONGEST_TEXT, read_bytes
from viewer.store.documents.formats import decoded_text, document_kind
from viewer.store.documents.page import Marked, PageBox, PageImage, PageWanted, ShownPage, Span
from viewer.store.documents.page_process import DRAWN, LOCKED, MOST_WORDS
from viewer.store.problem import Problem
from viewer.store.reading.file_bytes import is_pdf
from viewer.store.second_process import answer_of

LONGEST_LINE = 20_000
"""Characters: Qt sets a line as a whole, and the window stands still while it does."""

_ELSEWHERE = "Open it in another program."


def shown_page(wanted: PageWanted, width: int) -> ShownPage | Problem:
    """A page, drawn so many pixels wide, or a sentence on why it cannot be shown."""
    data = document_beside(wanted.report, wanted.file, wanted.sha256)
    if isinstance(data, Problem):
        return data
    found = _drawn(data, wanted, width) if is_pdf(data) else _written(data, wanted)
    if isinstance(found, ShownPage) and wanted.number > found.count:
        pages = "1 page" if found.count == 1 else f"{found.count:,} pages"
        return Problem(
            f"{_called(wanted)} has {pages}, so there is no page {wanted.number:,}."
            " The report’s file gives a wrong page."
        )
    return found


def small_pages(wanted: PageWanted, numbers: tuple[int, ...], width: int) -> dict[int, PageImage]:
    """These pages of a PDF, drawn so many pixels wide: those that can be."""
    data = document_beside(wanted.report, wanted.file, wanted.sha256)
    if isinstance(data, Problem) or not is_pdf(data):
        return {}
    answer = _asked(data, {"small": numbers, "width": width})
    if isinstance(answer, int):
        return {}
    head, _, pixels = answer.partition(b"\n")
    made, at = dict[int, PageImage](), 0
    for number, (across, down) in json.loads(head)["sizes"].items():
        end = at + 4 * across * down
        made[int(number)] = PageImage(across, down, pixels[at:end])
        at = end
    return made


def region_words(wanted: PageWanted, region: PageBox) -> Span | Problem:
    """Where the words of a region are in the text of a page, or that there are none."""
    data = document_beside(wanted.report, wanted.file, wanted.sha256)
    if isinstance(data, Problem):
        return data
    found = _asked(data, {"number": wanted.number, "width": 1, "places": (), "region": region})
    span = json.loads(found.partition(b"\n")[0]).get("region") if isinstance(found, bytes) else None
    if isinstance(found, int) or not span:
        return Problem("There are no words there.")
    return span[0], span[1]


def page_lengths(data: bytes, name: str, pages: list[int]) -> tuple[int, dict[int, int]] | Problem:
    """How many pages a PDF has, and how many characters each of these that it has."""
    answer = _asked(data, {"lengths": pages})
    if isinstance(answer, int):
        other = "damaged, or there is too much in it"
        why = "protected with a password" if answer == LOCKED else other
        return Problem(f"“{shown(name)}” cannot be read: it is {why}.")
    told = json.loads(answer)
    return told["count"], {int(number): length for number, length in told["lengths"].items()}


def _asked(data: bytes, asked: dict[str, object]) -> bytes | int:
    """What the page's process answers, or its code where it cannot."""
    given = json.dumps(asked).encode() + b"\n" + data
    code, answer = answer_of(page_process, given)
    return answer if code == DRAWN else code


def _called(wanted: PageWanted) -> str:
    return f"“{shown(wanted.file)}”"


def _drawn(data: bytes, wanted: PageWanted, width: int) -> ShownPage | Problem:
    asked: dict[str, object] = {
        "number": wanted.number, "width": width, "places": wanted.places,
    }  # fmt: skip
    answer = _asked(data, asked)
    if answer == LOCKED:
        return Problem(
            f"{_called(wanted)} is protected with a password, so it cannot be shown. {_ELSEWHERE}"
        )
    if isinstance(answer, int):
        return Problem(
            f"{_called(wanted)} cannot be shown: it is damaged, or there is too much on its page"
            f" {wanted.number:,}. {_ELSEWHERE}"
        )
    head, _, pixels = answer.partition(b"\n")
    told = json.loads(head)
    if "size" not in told:
        return ShownPage(told["count"], ())
    marked = tuple(
        Marked(words, _lines(boxes, turns), turns) if words else None
        for words, boxes, turns in (one or ("", [], 0) for one in told["marked"])
    )
    width, height = told["size"]
    return ShownPage(told["count"], marked, PageImage(width, height, pixels))


def _lines(boxes: list[PageBox], turns: int) -> tuple[PageBox, ...]:
    """The boxes of a line as one: PDFium gives one for each change of the typeface.

    On a page on its side it gives one for each letter, and a line's lie above each other.
    """
    found: list[PageBox] = []
    near, far = (0, 2) if turns % 2 else (1, 3)
    for box in boxes:
        before = found[-1] if found else box
        common = min(before[far], box[far]) - max(before[near], box[near])
        if found and common > min(before[far] - before[near], box[far] - box[near]) / 2:
            found.pop()
            (left, top), (right, bottom) = map(min, before[:2], box), map(max, before[2:], box[2:])
            found.append((left, top, right, bottom))
        else:
            found.append((box[0], box[1], box[2], box[3]))
    return tuple(found)


def _written(data: bytes, wanted: PageWanted) -> ShownPage | Problem:
    """A document that is no PDF: the whole of it is page 1."""
    text = document_text(data, wanted.file)
    if isinstance(text, Problem):
        return text
    if len(text) > LONGEST_TEXT:
        return Problem(
            f"{_called(wanted)} has more than {LONGEST_TEXT:,} characters, the most that is shown"
            f" here. {_ELSEWHERE}"
        )
    if max(map(len, text.splitlines()), default=0) > LONGEST_LINE:
        return Problem(
            f"{_called(wanted)} has a line of more than {LONGEST_LINE:,} characters, the most that"
            f" is shown here. {_ELSEWHERE}"
        )
    marked = tuple(
        Marked(text[start:end][:MOST_WORDS]) if end <= len(text) else None
        for start, end in wanted.places
    )
    return ShownPage(1, marked, text=text)


def document_text(data: bytes, name: str) -> str | Problem:
    """A plain text as it is; of another document the text that places in it count."""
    text = decoded_text(data) if document_kind(data) == "text" else None
    if text is not None:
        return text
    found = read_bytes(data, name, to_check=False)
    return found if isinstance(found, Problem) else found.pages[0].text
