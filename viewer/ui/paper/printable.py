"""What is to leave the program: a report, or a document that was made of several."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from viewer.domain.index import Index
from viewer.export.formats import FORMATS, Format
from viewer.export.job import AnyJob, Job
from viewer.presentation.summary.document import Options
from viewer.presentation.tabs import is_long
from viewer.presentation.wording.file_names import file_stem
from viewer.ui.paper.document_writer import Failed


@dataclass(frozen=True, slots=True)
class Printable:
    """A good name for its file, what makes the job for some options, and its formats.

    `forms` tells whether there are a briefing and a summary of it, whose names end so; `long`
    whether making it takes a while. `variants` are the documents that can be made of it, where
    there are several: of each its key and its words, the first with an empty key. `landscape`
    is how its pages are turned unless asked otherwise, as they are by the command line.
    """

    name: str
    job: Callable[[Options], AnyJob | Failed]
    formats: tuple[Format, ...] = FORMATS
    forms: bool = True
    long: bool = False
    variants: tuple[tuple[str, str], ...] = ()
    landscape: bool = False

    def first(self) -> Options:
        """The options that a dialog begins with."""
        return Options(landscape=self.landscape)

    def named(self, options: Options) -> str:
        """What the file is called with these options."""
        tail = options.form if self.forms else options.variant
        return f"{self.name}-{tail}" if tail else self.name


def printable_report(index: Index, today: date) -> Printable:
    """A report with this day printed on it."""
    name = file_stem(index.report.about)
    return Printable(name, lambda options: Job(index, options, today), long=is_long(index))
