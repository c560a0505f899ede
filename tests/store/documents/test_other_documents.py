"""What is no PDF is read too: web pages, Word, OpenDocument, plain text and what is pasted."""

import io
import zipfile
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.store.documents.other_documents import odt_of, zip_of
from viewer.extraction.layout.plain import page_of_text
from viewer.extraction.source_text import Block, SourceText
from viewer.store.documents.document_reader import read_bytes, read_pasted
from viewer.store.problem import Problem

PAGE = """<!DOCTYPE html><html lang="en-GB"><head><title>Northshire harbour</title>
<meta charset="utf-8"><script>document.write("no")</script><style>p {}</style></head><body>
<div id="global-cookie-message"><p>We use cookies.</p></div>
<header role="banner"><a href="/">Home</a></header><nav><ul><li>Menu</li></ul></nav>
<main><h1>Inspection of <em>Northshire</em> harbour</h1>
<p>Overall: Good<br>Boats: Poor</p>
<table><tr><th>Judgement</th><th>Grade</th></tr>
<tr><td>Help that boats<br>in distress get</td>
<td><p>Requires improvement</p> <p>to be good</p></td></tr>
<tr><td colspan="2">All of it</td></tr></table>
<h2>What needs to improve</h2>
<ul><li>Charts<ul><li>of the basin</li></ul></li><li><p>Fees</p></li></ul>
<ol start="3"><li>Write to owners&nbsp;now</li></ol>
<dl><dt>Inspector</dt><dd>Ada Quay</dd></dl>
<p hidden>Unseen.</p><p>The har&shy;bour is deep; its \ufb01ndings <b>are</b> old.</p>
<img src="http://192.0.2.1/x.png"></main>
<footer>Crown copyright</footer></body></html>"""
READ = [
    ("heading", 1, "", "Inspection of Northshire harbour"),
    ("paragraph", 0, "", "Overall: Good"),
    ("paragraph", 0, "", "Boats: Poor"),
    ("cell", 0, "", "Judgement"),
    ("cell", 0, "", "Grade"),
    ("cell", 0, "", "Help that boats in distress get"),
    ("cell", 0, "", "Requires improvement to be good"),
    ("cell", 0, "", "All of it"),
    ("heading", 2, "", "What needs to improve"),
    ("item", 1, "•", "Charts"),
    ("item", 2, "•", "of the basin"),
    ("item", 1, "•", "Fees"),
    ("item", 1, "3.", "Write to owners now"),
    ("cell", 0, "", "Inspector"),
    ("cell", 0, "", "Ada Quay"),
    ("paragraph", 0, "", "The harbour is deep; its findings are old."),
]
Told = list[tuple[str, int, str, str]]


def read(data: bytes, name: str = "harbour") -> SourceText:
    """A document that can be read; each word of its blocks stands where they say."""
    text = read_bytes(data, name)
    assert isinstance(text, SourceText), text
    (page,) = text.pages
    for block in page.blocks:
        start, end = block.span(0, len(block.text))
        assert page.text[start:end].split() == block.text.split()
    return text


def told(text: SourceText) -> Told:
    """Kind, level, label and text of each block."""
    blocks = text.pages[0].blocks
    return [(block.kind, block.level, block.label, block.text) for block in blocks]


def sentence(data: bytes, name: str = "harbour") -> str:
    """Why a document cannot be read."""
    found = read_bytes(data, name)
    assert isinstance(found, Problem), found
    return found.sentence


def cells(text: SourceText) -> list[tuple[int, int, str]]:
    """Row, column and text of the cells of the first table."""
    blocks = text.pages[0].blocks
    return [(one.row, one.column, one.text) for one in blocks if one.table == 1]


@pytest.mark.usefixtures("apart")
def test_that_a_web_page_is_read_without_what_stands_around_it() -> None:
    text = read(PAGE.encode())
    assert told(text) == READ
    assert (text.kind, text.title, text.language) == ("html", "Northshire harbour", "en-GB")


def test_that_cells_of_a_web_page_have_their_places() -> None:
    found = cells(read(PAGE.encode()))
    assert [place[:2] for place in found] == [(1, 1), (1, 2), (2, 1), (2, 2), (3, 1)]


def test_that_a_page_without_a_main_part_is_read_whole() -> None:
    page = b"<p>One.<div>Two.</div>Three.<br>Four.<header>Five.</header>"
    assert [row[3] for row in told(read(page))] == ["One.", "Two.", "Three.", "Four."]


def test_that_a_cell_under_a_tall_one_keeps_its_column() -> None:
    page = b"<table><tr><td rowspan=2>A<td>B<tr><td>C<tr><td>D</table>"
    assert cells(read(page)) == [(1, 1, "A"), (1, 2, "B"), (2, 2, "C"), (3, 1, "D")]


@pytest.mark.parametrize(
    ("coding", "said"),
    [("cp1252", ""), ("cp1252", "iso-8859-1"), ("cp1251", "windows-1251"), ("utf-16", "utf-8"),
     ("utf-8", "base64"), ("utf-8-sig", "")],
)  # fmt: skip
def test_that_the_encoding_of_a_page_is_found(coding: str, said: str) -> None:
    words = "Пристань – №" if coding == "cp1251" else "Café – harbour"
    page = f"<html><meta charset='{said}'><p>{words}"
    assert told(read(page.encode(coding)))[0][3] == words


@pytest.mark.usefixtures("apart")
def test_that_a_saved_page_with_its_pictures_is_read() -> None:
    archive = MIMEMultipart("related")
    archive["Subject"] = "Northshire"
    archive.attach(MIMEText(PAGE, "html", "utf-8"))
    archive.attach(MIMEText("p {}", "css"))
    text = read(archive.as_bytes(), "harbour.mhtml")
    assert (told(text), text.kind) == (READ, "mhtml")


def test_that_a_web_page_under_a_pdf_s_name_is_read_as_what_it_is() -> None:
    assert read(b"<html><body><p>Not found", "report.pdf").kind == "html"


def test_that_nothing_of_a_page_is_run_and_a_page_of_scripts_has_no_text() -> None:
    page = b"<html><body><script>document.body.innerHTML = 'x'</script><noscript>y</noscript>"
    assert sentence(page) == "“harbour” has no text."


@pytest.mark.usefixtures("apart")
def test_that_a_word_document_is_read_in_its_order() -> None:
    document = docx.Document()
    document.core_properties.title = "Northshire"
    document.add_heading("Inspection of Northshire", 0)
    document.add_heading("Grades", 2)
    table = document.add_table(2, 2)
    for at, words in enumerate(["Judgement", "Grade", "Boats in\ndistress", "Good"]):
        table.cell(at // 2, at % 2).text = words
    document.add_paragraph("Fees", style="List Bullet")
    document.add_paragraph("Old fees", style="List Bullet 2")
    for words in ("Write.", "Read."):
        document.add_paragraph(words, style="List Number")
    document.add_paragraph("The harbour is deep.\tIts piers are long.")
    document.add_paragraph().add_run("What is good").bold = True
    document.add_paragraph().add_run("What is not", style="Strong")
    target = io.BytesIO()
    document.save(target)
    text = read(target.getvalue(), "harbour.docx")
    assert (text.kind, text.title) == ("word", "Northshire")
    assert cells(text) == [
        (1, 1, "Judgement"), (1, 2, "Grade"), (2, 1, "Boats in distress"), (2, 2, "Good"),
    ]  # fmt: skip
    assert [row for row in told(text) if row[0] != "cell"] == [
        ("heading", 1, "", "Inspection of Northshire"),
        ("heading", 2, "", "Grades"),
        ("item", 1, "•", "Fees"),
        ("item", 1, "•", "Old fees"),
        ("paragraph", 0, "1.", "Write."),
        ("paragraph", 0, "2.", "Read."),
        ("paragraph", 0, "", "The harbour is deep. Its piers are long."),
        ("heading", 6, "", "What is good"),
        ("heading", 6, "", "What is not"),
    ]


@pytest.mark.usefixtures("apart")
def test_that_an_open_document_is_read_in_its_order() -> None:
    text = read(
        odt_of(
            '<text:h text:outline-level="1">Inspection of<text:s/>Northshire</text:h>'
            "<table:table><table:table-row><table:table-cell><text:p>Boats</text:p></table:table-cell>"
            "<table:table-cell><text:p>Requires</text:p><text:p>improvement</text:p></table:table-cell>"
            "</table:table-row></table:table>"
            "<text:list><text:list-item><text:p>Charts</text:p><text:list><text:list-item>"
            "<text:p>old ones</text:p></text:list-item></text:list></text:list-item></text:list>"
            "<text:p>The harbour<text:note><text:note-body><text:p>No.</text:p></text:note-body>"
            "</text:note> is <text:span>deep</text:span>.</text:p>"
        ),
        "harbour.odt",
    )
    assert told(text) == [
        ("heading", 1, "", "Inspection of Northshire"),
        ("cell", 0, "", "Boats"),
        ("cell", 0, "", "Requires improvement"),
        ("item", 1, "•", "Charts"),
        ("item", 2, "•", "old ones"),
        ("paragraph", 0, "", "The harbour is deep."),
    ]
    assert (text.kind, cells(text)[1][:2]) == ("odt", (1, 2))


@pytest.mark.usefixtures("apart")
def test_that_a_plain_text_is_read_by_its_lines() -> None:
    text = read(
        b"Northshire\r\n==========\r\n\r\nWhat is good\r\n\r\n- Piers that\r\n  are long\r\n"
        b"- Boats\r\n"
        b"\r\n12. The harbour is deep, and ships of every size\r\ncome in by night and by day.\r\n"
        b"\r\nOverall: Good\r\nBoats: Poor\r\n\r\nGrade\tWhat\r\nGood\tFees\r\n\r\nEnd"
    )
    assert told(text) == [
        ("heading", 1, "", "Northshire"),
        ("heading", 2, "", "What is good"),
        ("item", 1, "-", "Piers that are long"),
        ("item", 1, "-", "Boats"),
        ("paragraph", 0, "12.",
         "The harbour is deep, and ships of every size come in by night and by day."),
        ("paragraph", 0, "", "Overall: Good"),
        ("paragraph", 0, "", "Boats: Poor"),
        ("cell", 0, "", "Grade"), ("cell", 0, "", "What"),
        ("cell", 0, "", "Good"), ("cell", 0, "", "Fees"),
        ("paragraph", 0, "", "End"),
    ]  # fmt: skip
    assert text.pages[0].text.startswith("Northshire\r\n=")


def test_that_a_text_may_begin_with_its_title_and_a_colon_in_it() -> None:
    text = read(b"Harbour inspection: the port of Northshire\n\nIt is deep.")
    assert told(text)[0] == ("heading", 1, "", "Harbour inspection: the port of Northshire")
    rated = read(b"Overall: Requires improvement\n\nBoats: Good")
    assert [row[0] for row in told(rated)] == ["paragraph", "paragraph"]


@pytest.mark.parametrize(
    ("text", "parted"),
    [
        (
            "Sent on 3 May 2024\nWhat to mend\nThe quay should see that boats are moored",
            ["Sent on 3 May 2024", "What to mend", "The quay should see that boats are moored"],
        ),
        (
            "Quay: changed from Good to Poor\nLamps: not seen",
            ["Quay: changed from Good to Poor", "Lamps: not seen"],
        ),
        (
            "The crews of North Quay\nWait for hours, and\nNobody tells them why so",
            ["The crews of North Quay Wait for hours, and Nobody tells them why so"],
        ),
        ("Boats lie long.\nthey wait at the quay", ["Boats lie long. they wait at the quay"]),
    ],
)
def test_that_lines_with_room_for_the_next_word_stand_apart(text: str, parted: list[str]) -> None:
    blocks = page_of_text(f"Harbour\n\n{text}").blocks
    assert [block.text for block in blocks[1:]] == parted


def test_that_lines_of_a_text_under_its_title_or_a_heading_stand_alone() -> None:
    text = read(
        b"Inspection of the port of Northshire\nInspected 4 to 5 March 2024\n\n"
        b"What is good\nPiers that are long.\nLamps that shine.\n\nEnd"
    )
    assert told(text) == [
        ("heading", 1, "", "Inspection of the port of Northshire"),
        ("paragraph", 0, "", "Inspected 4 to 5 March 2024"),
        ("heading", 2, "", "What is good"),
        ("item", 1, "", "Piers that are long."),
        ("item", 1, "", "Lamps that shine."),
        ("paragraph", 0, "", "End"),
    ]


def test_that_a_picture_alone_is_read_by_the_words_that_stand_for_it() -> None:
    page = b"<html><body><h2>Overall</h2><p><img alt='Good'></p><p><img alt='Logo'> A pier.</p>"
    assert [row[3] for row in told(read(page))] == ["Overall", "Good", "A pier."]


@settings(max_examples=150, deadline=None, derandomize=True)
@given(st.text("ab1.- \t\r\n#=•\u00ad:", max_size=60))
def test_that_every_word_of_a_text_stands_where_its_block_says(text: str) -> None:
    def plain(words: str) -> str:
        return "".join(words.replace("\u00ad", "").split())

    def place(block: Block) -> str:
        start, end = block.span(0, len(block.text))
        return text[start:end]

    for block in page_of_text(text).blocks:
        assert plain(place(block)) == plain(block.text)


def test_that_what_is_pasted_is_read_as_a_page_first() -> None:
    pasted = read_pasted("<p>Overall: <b>Good</b></p><ul><li>Fees</ul>", "Overall: Good")
    assert isinstance(pasted, SourceText)
    assert (pasted.kind, pasted.name) == ("clipboard", "Pasted text")
    assert told(pasted) == [("paragraph", 0, "", "Overall: Good"), ("item", 1, "•", "Fees")]
    saved = read_bytes(pasted.pages[0].text.encode(), "pasted.txt")
    assert isinstance(saved, SourceText)
    assert saved.sha256 == pasted.sha256


def test_that_pasted_text_alone_and_nothing_at_all_are_answered() -> None:
    text = read_pasted("<script>x</script>", "Overall: Good")
    assert isinstance(text, SourceText)
    assert told(text) == [("paragraph", 0, "", "Overall: Good")]
    assert read_pasted(" ", "\n") == Problem("There is no text to paste.")


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"\xd0\xcf\x11\xe0", "is an old Word or Excel document"),
        (b"{\\rtf1 x}", "is a rich text document (RTF)"),
        (b"<?xml version='1.0'?><a/>", "is an XML file"),
        (b"a\0b", "is not a text file"),
        (zip_of({"a.txt": b"x"}), "is a zip archive"),
        (zip_of({"xl/workbook.xml": b"x"}), "is an Excel workbook"),
    ],
)
def test_that_what_is_no_document_is_named(data: bytes, said: str) -> None:
    assert said in sentence(data)
    assert "Only PDF, web pages, Word, OpenDocument and plain text" in sentence(data)


LAUGHS = (
    '<!DOCTYPE x [<!ENTITY a "ha">'
    + "".join(
        f'<!ENTITY {name} "{f"&{before};" * 10}">'
        for before, name in zip("abcdefghi", "bcdefghij", strict=True)
    )
    + "]>"
)


@pytest.mark.parametrize(
    "data",
    [
        zip_of({"word/document.xml": b"<no"}),
        zip_of({"word/document.xml": f"{LAUGHS}<w>&j;</w>".encode()}),
        odt_of("<text:p>&j;</text:p>", LAUGHS),
        odt_of("<text:p>One.</text:p>")[:-30],
        odt_of("<text:p>"),
        b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x--",
    ],
    ids=["word", "word-laughs", "odt-laughs", "odt-cut", "odt-open", "archive"],
)
def test_that_a_damaged_or_hostile_report_is_a_sentence(data: bytes) -> None:
    assert "is damaged" in sentence(data)


@pytest.mark.parametrize("inside", ["word/document.xml", "content.xml"])
def test_that_an_archive_that_would_swell_is_not_unpacked(inside: str) -> None:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text", 0)
        archive.writestr(inside, b" " * 61_000_000)
    assert "there is too much in it" in sentence(target.getvalue())


def test_that_a_document_of_more_than_a_million_characters_is_a_sentence() -> None:
    assert "has more than 1,000,000 characters" in sentence(b"<html><p>" + b"word " * 210_000)
