"""A published report of our own making, as every kind of document that can be read."""

import io
import zipfile
from functools import cache
from xml.sax.saxutils import escape

import docx

from tests.documents import pdf_of
from tests.store.documents.other_documents import odt_of

SETUP = (
    "#set document(date: none); #set page(width: 420pt, height: 560pt); #set text(size: 9pt);"
    " #set list(marker: [◼])"
)
GRADES = (
    ("Judgement", "Grade"),
    ("The difference that managers make", "Good"),
    ("Help for boats in distress", "Requires improvement to be good"),
    ("Overall effectiveness", "Good"),
)
FRONT = (
    "Inspection of Northshire harbour services",
    "Inspection dates: 4 to 15 March 2024",
    "Report published: 25 April 2024",
    "Lead inspector: Ada Quay",
    "Ofsted inspects harbours of every size.",
)
CHAPTER = (
    "The number of berths in use rose from 29% in 2022 to 38% in 2023, against a national average"
    " of 41%.",
    "Of 205 boats, 17 (8.3%) had no lamp, and almost a quarter no horn. Crews aged 16 to 17 and"
    " masters were 52% and 61% of them respectively.",
)
LISTS = (
    ("What needs to improve", ("The time that tugs take in winter.", "Charts of the basin.")),
    ("Strengths", ("Masters know every berth.", "Fees are fair, and £1.2 million was raised.")),
)


@cache
def pdf(pages: int = 2) -> bytes:
    """As a PDF of so many pages: the front with its grades, then chapters."""
    cells = ", ".join(f"[{cell}]" for row in GRADES for cell in row)
    told = f"= {FRONT[0]}\n" + "\n\n".join((*FRONT[1:], f"#table(columns: 2, {cells})"))
    chapters = (_typst_chapter(number) for number in range(2, pages + 1))
    return pdf_of(told, *chapters, setup=SETUP)


def _typst_chapter(number: int) -> str:
    lists = (f"=== {name}\n" + "\n".join(f"- {one}" for one in items) for name, items in LISTS)
    own = f"In quarter {number}, {number * 3}.5% of {number * 40} calls were late."
    heading = f"== {GRADES[1][0]}: good" if number == 2 else f"== Harbour {number}"
    return "\n\n".join((heading, *CHAPTER, own, *lists))


def html() -> bytes:
    """As a saved web page."""
    rows = "".join(f"<tr><td>{one}<td>{other}</tr>" for one, other in GRADES)
    paragraphs = "".join(f"<p>{escape(one)}</p>" for one in (*FRONT[1:], *CHAPTER))
    lists = "".join(
        f"<h2>{name}</h2><ul>{''.join(f'<li>{one}' for one in items)}</ul>" for name, items in LISTS
    )
    return (
        f"<!DOCTYPE html><html lang=en><title>Harbour</title><nav>Menu</nav><main><h1>{FRONT[0]}"
        f"</h1><table>{rows}</table>{paragraphs}{lists}</main></html>"
    ).encode()


def mhtml() -> bytes:
    """As a web page saved with its pictures."""
    return (
        b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\n"
        b"Content-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n"
        + html()
        + b"\n--x--"
    )


@cache
def word() -> bytes:
    """As a Word document."""
    document = docx.Document()
    document.add_heading(FRONT[0], 1)
    table = document.add_table(len(GRADES), 2)
    for number, row in enumerate(GRADES):
        for place, cell in enumerate(row):
            table.cell(number, place).text = cell
    for line in (*FRONT[1:], *CHAPTER):
        document.add_paragraph(line)
    for name, items in LISTS:
        document.add_heading(name, 2)
        for one in items:
            document.add_paragraph(one, style="List Bullet")
    target = io.BytesIO()
    document.save(target)
    return packed_anew(target.getvalue())


def odt() -> bytes:
    """As an OpenDocument text."""
    rows = "".join(
        "<table:table-row>"
        + "".join(f"<table:table-cell><text:p>{one}</text:p></table:table-cell>" for one in row)
        + "</table:table-row>"
        for row in GRADES
    )
    lines = "".join(f"<text:p>{escape(line)}</text:p>" for line in (*FRONT[1:], *CHAPTER))
    items = "".join(
        f"<text:h>{name}</text:h><text:list>"
        + "".join(f"<text:list-item><text:p>{one}</text:p></text:list-item>" for one in found)
        + "</text:list>"
        for name, found in LISTS
    )
    body = f"<text:h>{FRONT[0]}</text:h><table:table>{rows}</table:table>{lines}{items}"
    return packed_anew(odt_of(body))


def text() -> bytes:
    """As plain text."""
    grades = "\n".join(f"{one}: {other}" for one, other in GRADES[1:])
    lists = "\n\n".join(f"{name}\n\n" + "\n".join(f"- {one}" for one in i) for name, i in LISTS)
    return "\n\n".join((*FRONT, grades, *CHAPTER, lists, "")).encode()


def packed_anew(data: bytes) -> bytes:
    """An archive without the time when it was made."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(target, "w") as new:
        for name in old.namelist():
            new.writestr(zipfile.ZipInfo(name), old.read(name))
    return target.getvalue()
