"""How arguments are read; apart, for a start without options needs none of it."""

import argparse
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO, Any

from viewer.characters import shown
from viewer.cli.words import PROGRAM


class Parser(argparse.ArgumentParser):
    """A parser with a page of our own in place of the generated one."""

    def __init__(self, name: str, page: str) -> None:
        super().__init__(prog=name, allow_abbrev=False)
        self._page = page

    @contextmanager
    def misuse(self) -> Iterator[None]:
        """End the program with the sentence of an `ArgumentTypeError` within."""
        try:
            yield
        except argparse.ArgumentTypeError as error:
            self.error(str(error))

    def format_help(self) -> str:
        """Argparse: what --help prints."""
        return self._page

    def format_usage(self) -> str:
        """Argparse: what stands over a message about wrong arguments."""
        return f"“{PROGRAM} --help” lists the commands and options.\n"

    def _check_value(self, action: argparse.Action, value: Any) -> None:
        """Argparse: refuse what is none of the choices, in the words of all other misuse."""
        if action.choices is not None and value not in action.choices:
            known = ", ".join(map(str, action.choices))
            raise argparse.ArgumentError(action, f"“{shown(str(value))}” is not one of {known}")

    def _print_message(self, message: str, file: "IO[str] | Any" = None) -> None:
        """Argparse: print; its own way would not say that a disk is full."""
        stream = file or sys.stderr
        if message:
            try:
                stream.write(message)
            except OSError:  # where errors cannot be told, the exit code still tells
                if stream is not sys.stderr:
                    raise
