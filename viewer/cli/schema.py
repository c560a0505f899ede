"""`schema`: the JSON Schema of report files."""

from collections.abc import Sequence

from viewer.cli.parser import Parser
from viewer.cli.words import FINE, PROGRAM

_HELP = f"""\
Print the JSON Schema (draft 2020-12) of report files, for editors and other programs.

Usage:
  {PROGRAM} schema > inspection-report.schema.json
"""


def schema(arguments: Sequence[str]) -> int:
    """Print the JSON schema of a report."""
    from viewer.store.reading.schema import schema_text

    Parser(f"{PROGRAM} schema", _HELP).parse_args(arguments)
    print(schema_text(), end="")
    return FINE
