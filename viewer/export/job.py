"""What a writer of a format is given, and what it gives back."""

from dataclasses import dataclass
from datetime import date

from viewer.domain.index import Index
from viewer.domain.language import TextDirection
from viewer.export.table_rows import TableRows
from viewer.presentation.content.text import one_line
from viewer.presentation.summary.document import Options, SummaryDocument
from viewer.presentation.wording.inspectorate import body_text, inspectorate_text


@dataclass(frozen=True, slots=True)
class Job:
    """What is to be written: the report, how the summary is wanted, and the day printed on it."""

    index: Index
    options: Options
    today: date

    @property
    def title(self) -> str:
        """What a file says that it is called."""
        return one_line(self.index.report.about.title)

    @property
    def subject(self) -> str:
        """What a file says that it is about."""
        return body_text(self.index.report.about)

    @property
    def author(self) -> str:
        """Who a file says that it is from."""
        return inspectorate_text(self.index.report.about)

    @property
    def direction(self) -> TextDirection:
        """Which way the words of a table run."""
        return self.index.language.direction


@dataclass(frozen=True, slots=True)
class DataFile:
    """What lies inside a PDF for programs: its name, what it is, and what it holds."""

    name: str
    words: str
    data: bytes


@dataclass(frozen=True, slots=True)
class DocumentJob:
    """A document that was made of more than one report: itself, its tables, and its data.

    `long` is the one table that programs read: CSV holds it alone, a workbook as its last sheet.
    `about` are the lines on the first sheet of a workbook: a label, and words. `paper` is set on
    pages in place of the document, where fewer pages can say the same.
    """

    document: SummaryDocument
    tables: tuple[TableRows, ...]
    long: TableRows
    enclosed: DataFile
    options: Options
    today: date
    author: str
    about: tuple[tuple[str, str], ...] = ()
    paper: SummaryDocument | None = None

    @property
    def title(self) -> str:
        """What a file says that it is called."""
        return self.document.name

    @property
    def subject(self) -> str:
        """What a file says that it is about."""
        return self.document.title

    @property
    def direction(self) -> TextDirection:
        """Which way the words of a table run."""
        return self.document.language.direction


AnyJob = Job | DocumentJob


@dataclass(frozen=True, slots=True)
class Written:
    """A file's content, and sentences on what had to be replaced or left out."""

    data: bytes
    notices: tuple[str, ...] = ()
