"""A command that writes one table of a collection: its arguments, what is read, what is written."""

from argparse import Namespace
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from viewer.cli.collection.output import add_options
from viewer.cli.collection.reading import ReadProgramme, read
from viewer.cli.output.options import formats_of
from viewer.cli.output.writing import write_documents
from viewer.cli.parser import Parser
from viewer.cli.words import PROGRAM
from viewer.export.job import DocumentJob


@dataclass(frozen=True, slots=True)
class TableCommand:
    """A command by its name: its page of help, its own options, and what is made of them.

    `check` and `job` raise `ArgumentTypeError` for what does not go together, the first of them
    before anything is read. `figures` are wanted of a programme that rates nothing, too.
    """

    name: str
    page: str
    options: Callable[[Parser], None]
    job: Callable[[Namespace, ReadProgramme], DocumentJob]
    check: Callable[[Namespace], object] = lambda _given: None
    figures: bool = False

    def run(self, arguments: Sequence[str]) -> int:
        """Read the collection and write its table."""
        parser = Parser(f"{PROGRAM} {self.name}", self.page)
        add_options(parser)
        self.options(parser)
        given = parser.parse_intermixed_args(arguments)
        with parser.misuse():
            formats = formats_of(given)
            self.check(given)
            found = read(given, figures=self.figures)
            job = self.job(given, found)
        return max(write_documents(given, formats, job, self.name), found.code)
