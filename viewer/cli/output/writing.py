"""How commands write a document: in each format that is wanted, telling what goes wrong."""

import sys
from argparse import Namespace
from pathlib import Path

from viewer.characters import shown
from viewer.cli.targets import OutputTarget, is_folder, target_of
from viewer.cli.words import FINE, PROBLEMS
from viewer.export.formats import Format
from viewer.export.job import AnyJob, DocumentJob
from viewer.export.naming import plain_name
from viewer.export.saving import NotSaved, make_folder
from viewer.store.resource_limits import scarcity


def write_documents(
    given: Namespace, formats: tuple[Format, ...], job: DocumentJob, name: str, tail: str = ""
) -> int:
    """Write each format; in a folder, under this name, of whose `tail` nothing is ever cut."""
    folder, code = Path(given.to) if is_folder(given.to) else None, FINE
    for wanted in formats:
        named = plain_name(name, f"{tail}{wanted.ending}")
        target = OutputTarget(folder / named) if folder else target_of(given.to)
        code = max(code, write_document(job, wanted, target, folder, force=given.force))
    return code


def write_document(
    job: AnyJob, wanted: Format, target: OutputTarget, folder: Path | None, *, force: bool
) -> int:
    """Write one file and tell of it; what goes wrong is told on standard error."""
    try:
        notices = _write(job, wanted, target, folder, force=force)
    except NotSaved as failure:
        print(failure, file=sys.stderr, flush=True)
        return PROBLEMS
    target.tell()
    for notice in notices:
        print(f"{target.name}: {notice}", file=sys.stderr, flush=True)
    return FINE


def _write(
    job: AnyJob, wanted: Format, target: OutputTarget, folder: Path | None, *, force: bool
) -> tuple[str, ...]:
    """Write one file; return the notices, or raise `NotSaved` with a sentence."""
    if not force:
        target.refuse_taken()
    try:
        written = wanted.write(job)
    except Exception as error:  # whatever a writer meets, the other files are written
        raise NotSaved(f"“{target.name}” was not written: {_reason(error)}") from error
    if folder is not None:
        make_folder(folder)
    target.write(written.data, replace=force, words=wanted.text)
    return written.notices


def _reason(error: Exception) -> str:
    missing = scarcity(error)
    return f"{missing}." if missing else shown(str(error), 1000)
