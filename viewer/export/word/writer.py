"""The summary as a Word document: real headings, lists and tables, read well by eye and by ear."""

import docx

from viewer.export.documents import document_of
from viewer.export.job import AnyJob, Written
from viewer.export.office_text import replaced
from viewer.export.word.blocks import WRITERS
from viewer.export.word.page import packed, set_page, set_properties, set_running
from viewer.export.word.parts import WordPaper
from viewer.export.word.styles import apply_theme
from viewer.presentation.content.text import Run


def write(job: AnyJob) -> Written:
    """The summary or the briefing; the same job always gives the same bytes."""
    made, document = document_of(job), docx.Document()
    mono = job.options.mono
    styles = apply_theme(document, made, mono=mono)
    width = set_page(document, job.options)
    set_running(document, made, width, mono=mono)
    set_properties(document, made, job)
    paper = WordPaper(document, styles, width, mono, made)
    paper.say(made.title, "Title")
    paper.say(made.subtitle, "Subtitle")
    if made.draft:
        paper.say((Run(made.draft, "strong"),), "Subtitle")
    for block in made.blocks:
        WRITERS[type(block)](paper, block)
    paper.say(" ".join(made.closing), "Small print")
    return Written(packed(document), replaced(job))
