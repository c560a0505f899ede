"""Qt is loaded without what tells its signatures, and that is there for who asks."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
SPARED = """
import builtins, sys
plain, finders = builtins.__import__, list(sys.meta_path)
import viewer.cli.window, viewer.app
from viewer.ui.startup.lazy_pyside import LATE
print([name for name in sorted(LATE) if len(vars(sys.modules[name])) > 9])
print(len(LATE & set(sys.modules)))
print(builtins.__import__ is plain, sys.meta_path == finders)
print([name for name in ("logging", "argparse", "datetime") if name in sys.modules])
"""
ASKED = """
import viewer.app
import PySide6.support.signature.lib.pyi_generator as generator
print(callable(generator.generate_pyi), hasattr(generator, "nothing"))
"""
SIGNATURE = """
from PySide6.QtCore import QObject
print(repr(QObject.setObjectName.__doc__))
"""
WRONG = """
import viewer.app
from PySide6.QtCore import QObject
try:
    QObject().setObjectName(5)
except TypeError as error:
    print("setObjectName(int)" in str(error), "setObjectName(name: str" in str(error))
"""


def said_by(program: str) -> list[str]:
    done = subprocess.run(
        [sys.executable, "-c", program], env=os.environ | {"PYTHONPATH": str(ROOT)},
        capture_output=True, text=True, timeout=60, check=True,
    )  # fmt: skip
    assert done.stderr == ""
    return done.stdout.splitlines()


def test_that_a_start_reads_no_signatures_and_leaves_python_as_it_was() -> None:
    assert said_by(SPARED) == ["[]", "7", "True True", "[]"]


def test_that_whoever_asks_is_told_the_signatures() -> None:
    assert said_by(WRONG) == ["True True"]
    assert said_by(ASKED) == ["True False"]
    # What PySide6 answers by itself differs by the version of Python.
    assert said_by(f"import viewer.app{SIGNATURE}") == said_by(SIGNATURE)
