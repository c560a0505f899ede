"""Writes resources/start-preview.json: what a start shows of the shipped report at once.

Run it when a change of the shipped report or of Overview makes its test fail:

    .venv/bin/python -P scripts/lib/start_preview.py
"""

import sys
from hashlib import sha256
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from viewer.domain.index import Index  # noqa: E402
from viewer.presentation.window.start_preview import preview_of, to_text  # noqa: E402
from viewer.resources import shipped_report  # noqa: E402
from viewer.store.disk import cache  # noqa: E402
from viewer.store.problem import Opened  # noqa: E402
from viewer.store.reading.reader import read_report  # noqa: E402


def text() -> str:
    """The text that the resource should hold."""
    outcome = read_report(shipped_report())
    if not isinstance(outcome, Opened):
        raise SystemExit("The shipped report is not in order.")
    key = cache.key_of(sha256(shipped_report().read_bytes()).hexdigest())
    return to_text(preview_of(Index(outcome.report)), key) + "\n"


if __name__ == "__main__":
    (ROOT / "resources" / "start-preview.json").write_text(text(), encoding="utf-8")
