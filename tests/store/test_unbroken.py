"""A process may end at any moment, whatever its threads are at."""

import subprocess
import sys

from tests.architecture.sources import ROOT

CHECKING = """
import time
from threading import Event, Thread
from viewer.resources import shipped_report
from viewer.store.json_text.parsing import sound
from viewer.store.checked import checked

raw = sound(shipped_report().read_text("utf-8")).value
raw["metrics"] *= 20
raw["unknown"] = 1  # all of it is validated, and no rule is looked at

def check():
    while True:
        checked(raw)
        warm.set()
        time.sleep(0.0001)

class Slow:
    # Lets other threads on while the interpreter is taken down, as Qt's objects do.
    def __del__(self, sleep=time.sleep):
        sleep(0.2)

slow = Slow()
warm = Event()
for _ in range(6):
    Thread(target=check, daemon=True).start()
warm.wait()
"""


def test_that_a_program_that_ends_while_it_reads_reports_ends_well() -> None:
    done = subprocess.run(
        [sys.executable, "-c", CHECKING],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr  # without the lock: ended by a signal, without a word
