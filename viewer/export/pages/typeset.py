"""From a summary document to what the print engine sets: how, the words with their charts, data."""

from dataclasses import dataclass, replace
from typing import Any

from viewer.characters import cut
from viewer.export.datafile import enclosed
from viewer.export.drawing.faces import Faces
from viewer.export.job import AnyJob
from viewer.export.pages.engine import EngineFiles, as_data
from viewer.export.pages.page_width import PAGE_NUMBER, SMALL, SUBTITLES, TITLES, text_width
from viewer.export.pages.template_data import Gathering
from viewer.export.pages.word_parts import NO_BREAK, lines_of, parted, printable
from viewer.presentation.charts.measure import shortened, table_measure
from viewer.presentation.content.text import bare, one_line
from viewer.presentation.summary.document import SummaryDocument

MOST_TITLE, MOST_TEXT = 300, 1000  # letters of a title, and of a line about a document
FOOT_LINES = 2


@dataclass(frozen=True, slots=True)
class Sheets:
    """What the print engine reads: how to set, what is said, and what lies inside for programs.

    `strained` where some words had to be parted.
    """

    setting: dict[str, Any]
    content: bytes
    inside: bytes
    strained: bool = False

    def closer(self) -> "Sheets":
        """These sheets with less room between their parts."""
        return replace(self, setting=self.setting | {"dense": True})

    def files(self, faces: Faces) -> EngineFiles:
        """The files for the engine by name, to be set in these faces."""
        setting = as_data(self.setting | {"faces": faces.named()})
        return (
            ("setting.json", setting),
            ("data.json", self.content),
            ("enclosed.json", self.inside),
        )

    @property
    def words(self) -> str:
        """All that is said on the pages."""
        return self.content.decode("utf-8")


def sheets(job: AnyJob, document: SummaryDocument, scale: float = 1.0) -> Sheets:
    """All that a document is set from; `scale` makes the words of a briefing larger."""
    gathered = Gathering(job.options, scale, document)
    width = text_width(job.options)
    line = width / SMALL
    inside = enclosed(job, document.file_name)
    printed = f"Made on {document.printed}."
    foot = (width - PAGE_NUMBER) / SMALL
    content = {
        "blocks": gathered.all(document.blocks),
        "closing": [gathered.words(line, width, SMALL) for line in document.closing],
        "title": gathered.words(document.title, width, TITLES[document.form]),
        "name": bare(document.name),
        "head": _fitting(f"{document.title} · {document.form_title}", line * 0.53),
        "running": _fitting(document.running, line * 0.4),
        "foot": [
            gathered.noted(document.source, _in_two_lines(document.source, printed, foot)),
            gathered.noted(printed, printed),
        ],
        "subtitle": gathered.words(document.subtitle, width, SUBTITLES[document.form]),
        "draft": gathered.words(document.draft, width, SUBTITLES[document.form]),
        "author": printable(cut(bare(one_line(job.author)), MOST_TITLE)),
        "attachment": inside.name,
        "attached": inside.words,
    }
    setting = {
        "form": document.form,
        "scale": scale,
        "dense": False,
        "paper": job.options.paper,
        "landscape": job.options.landscape,
        "binding": job.options.binding,
        "inks": gathered.inks(),
        "lang": document.language.code,
        "script": (document.language.script or "auto").lower(),
        "region": document.language.region,
        "dir": document.language.direction,
        "english": dict.fromkeys(sorted(gathered.english), True),  # known once all is gathered
    }
    data = as_data({"data": inside.data.decode("utf-8")})
    return Sheets(setting, as_data(content), data, gathered.strained)


def _fitting(text: str, room: float) -> str:
    """Words for the head or the foot of every page, cut to so many em."""
    return shortened(printable(cut(text, MOST_TEXT)), room, table_measure)


def _in_two_lines(text: str, end: str, line: float) -> str:
    """Words cut so that they make, with what follows them, two lines of so many em."""
    room = 2 * line - table_measure(end, "body")
    made = parted(_fitting(text, room), line)
    while lines_of(f"{made} {end.replace(' ', NO_BREAK)}", line) > FOOT_LINES:
        room *= 0.9
        made = parted(_fitting(text, room), line)
    return made
