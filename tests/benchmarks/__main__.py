"""`./scripts/bench`: what the program promises of speed and memory, measured here and now."""

import argparse
import compileall
import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import nullcontext
from dataclasses import replace
from pathlib import Path

from tests.benchmarks import machine
from tests.benchmarks.display import private_display
from tests.benchmarks.forking import forker
from tests.benchmarks.parts import collection, documents, exports, growth, memory, pdf, start, tabs
from tests.benchmarks.results import Result, Skipped, as_data, table
from tests.benchmarks.setting import ROOT, Setting

PARTS: dict[str, Callable[[Setting], Iterator[Result]]] = {
    "start": start.measure,
    "pdf": pdf.measure,
    "tabs": tabs.measure,
    "growth": growth.measure,
    "memory": memory.measure,
    "exports": exports.measure,
    "collection": collection.measure,
    "documents": documents.measure,
}
PAIRS = 15


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure the parts that are asked for; print the table, and write it where that is wanted."""
    wanted = _parser().parse_args(arguments)
    facts = machine.machine()
    busy = machine.load()
    print(machine.as_text(facts), flush=True)
    if busy > 0.7:
        print(f"This machine is busy (load {busy:.1f}): times are long, ratios are what counts.")
    for code in ("viewer", "tests/benchmarks"):
        compileall.compile_dir(ROOT / code, quiet=1)  # as an installation does
    results: list[Result] = []
    shown = nullcontext() if wanted.offscreen else private_display()
    with tempfile.TemporaryDirectory(prefix="bench-") as folder, shown as display:
        if display is None and not wanted.offscreen:
            results.append(Skipped("all", "X11, as Xvfb is not installed"))
        setting = Setting(
            Path(folder),
            1 if wanted.quick else wanted.pairs,
            wanted.quick,
            display,
            _others(wanted),
            wanted.imports,
        )
        (Path(folder) / "home").mkdir()
        with forker(setting.environment("offscreen")) if wanted.quick else nullcontext() as forked:
            for name in wanted.parts or PARTS:
                print(f"measuring {name} …", file=sys.stderr, flush=True)
                results.extend(PARTS[name](replace(setting, forker=forked)))
    print(f"\n{table(results)}")
    if wanted.json is not None:
        wanted.json.write_text(as_data(results, {**facts, "load": f"{busy:.2f}"}), "utf-8")
    return 0


def _others(wanted: argparse.Namespace) -> dict[str, str]:
    """The programs to compare with that are here."""
    named = {
        "LibreOffice": wanted.libreoffice or shutil.which("soffice"),
        "WeasyPrint": wanted.weasyprint or shutil.which("weasyprint"),
    }
    return {name: os.fspath(path) for name, path in named.items() if path}


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="./scripts/bench",
        description="Measures the program on this machine. Every ratio is taken within one run,"
        " by turns; the value is the median. Goals are those of the project’s design.",
    )
    parser.add_argument("parts", nargs="*", choices=[[], *PARTS], metavar="PART",
                        help=f"one or more of {', '.join(PARTS)}; all without it")  # fmt: skip
    parser.add_argument("--json", type=Path, metavar="FILE", help="write everything here as well")
    parser.add_argument("--pairs", type=int, default=PAIRS, help=f"rounds ({PAIRS} without it)")
    parser.add_argument("--quick", action="store_true", help="once each, to see that it works")
    parser.add_argument("--imports", action="store_true", help="what importing costs at a start")
    parser.add_argument("--offscreen", action="store_true", help="without X11")
    parser.add_argument("--weasyprint", metavar="COMMAND", help="to compare with")
    parser.add_argument("--libreoffice", metavar="COMMAND", help="to compare with")
    return parser


if __name__ == "__main__":
    sys.exit(main())
