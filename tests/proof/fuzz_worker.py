"""The process that tries one file after another, and may die of it.

Each line of input names a case (`case S:N`) or a file (`file PATH`); each is answered by one line:
what became of it (`opened`, `drafted`, `resumed`, `imported`, `refused`), or `broken`, what kind of
failure it is, and what is to be said of it.
"""

import resource
import sys
import traceback
from pathlib import Path

from tests.proof import documents, drafts, tables
from tests.proof.cases import case
from tests.proof.trial import try_file

ADDRESS_SPACE = 6_000_000_000


def main() -> None:
    """Answer line by line until there are no more."""
    resource.setrlimit(resource.RLIMIT_AS, (ADDRESS_SPACE, ADDRESS_SPACE))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    print("ready", flush=True)
    for line in sys.stdin:
        kind, _, what = line.strip().partition(" ")
        print(answer(case(what) if kind == "case" else Path(what).read_bytes()), flush=True)


def answer(data: bytes) -> str:
    """How a file fared, on one line."""
    try:
        kinds = (drafts,) if data[:50].lstrip()[:1] in (b"{", b"[") else (documents, tables)
        fates = [kind.tried(data) for kind in kinds]
        return next((fate for fate in fates if fate != "refused"), None) or try_file(data)
    except Exception as error:
        frames = traceback.extract_tb(error.__traceback__)
        ours = [frame for frame in frames if "/viewer/" in frame.filename] or frames
        place = f"{Path(ours[-1].filename).name}:{ours[-1].name}"
        told = f"{type(error).__name__}: {error} ({place}, line {ours[-1].lineno})"
        return f"broken {type(error).__name__}@{place} {told!r}"[:1500]


if __name__ == "__main__":
    main()
