"""Try damaged report files until the time is over. See `./scripts/fuzz --help`."""

import argparse
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path
from select import select

from tests.proof.seeds import fresh_seed
from tests.proof.shrinking import shrunk

LONGEST_WAIT = 60.0
"""Seconds that a worker may be silent: many times what the promises allow."""


class Worker:
    """A process that tries files; a new one takes its place when it dies or hangs."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[str] | None = None

    def ask(self, line: str) -> str:
        """Have a case or a file tried; tell what came of it."""
        process = self._running()
        assert process.stdin is not None
        process.stdin.write(f"{line}\n")
        process.stdin.flush()
        said = self._said(process)
        if not said:
            self.stop()
        return said or f"broken hang-or-crash 'it hung, or the process died ({process.returncode})'"

    def stop(self) -> None:
        """End the process."""
        if self._process is not None:
            self._process.kill()
            self._process.communicate()
            self._process = None

    def _running(self) -> "subprocess.Popen[str]":
        if self._process is None:
            self._process = subprocess.Popen(
                [sys.executable, "-P", "-m", "tests.proof.fuzz_worker"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                text=True,
            )
            if self._said(self._process) != "ready":
                raise RuntimeError("The worker did not start.")
        return self._process

    def _said(self, process: "subprocess.Popen[str]") -> str:
        assert process.stdout is not None
        ready, _, _ = select([process.stdout], [], [], LONGEST_WAIT)
        return process.stdout.readline().strip() if ready else ""


def kind_of(answer: str) -> str:
    """What kind of failure an answer tells of; empty for none."""
    words = answer.split(" ", 2)
    return words[1] if words[0] == "broken" else ""


def main() -> int:
    """Try cases until the time is over or one fails; 1 if one did."""
    parser = argparse.ArgumentParser(prog="./scripts/fuzz", description=__doc__)
    parser.add_argument("--seconds", type=float, default=60, help="how long; 60 without it")
    parser.add_argument("--seed", type=int, help="an own one is chosen and printed without it")
    parser.add_argument("--case", metavar="SEED:NUMBER", help="only this case")
    parser.add_argument("--most", type=int, default=10**9, help="no more cases than this")
    parser.add_argument("files", nargs="*", type=Path, help="only these files")
    given = parser.parse_args()
    worker = Worker()
    try:
        if given.case or given.files:
            return _tried(worker, given)
        return _fuzzed(worker, given)
    finally:
        worker.stop()


def _tried(worker: Worker, given: argparse.Namespace) -> int:
    lines = [f"case {given.case}"] if given.case else [f"file {file}" for file in given.files]
    answers = [(line, worker.ask(line)) for line in lines]
    for line, answer in answers:
        print(f"{line}: {answer}")
    return int(any(kind_of(answer) for _, answer in answers))


def _fuzzed(worker: Worker, given: argparse.Namespace) -> int:
    seed = fresh_seed() if given.seed is None else given.seed
    print(f"seed {seed}", flush=True)
    end = time.monotonic() + given.seconds
    counts: Counter[str] = Counter()
    for number in range(given.most):
        if time.monotonic() > end:
            break
        name = f"{seed}:{number}"
        answer = worker.ask(f"case {name}")
        counts[answer.split(" ")[0]] += 1
        if kind_of(answer):
            _report(worker, name, answer)
            return 1
    told = ", ".join(f"{count} {word}" for word, count in sorted(counts.items()))
    print(f"{counts.total()} files: {told}; none broke a promise")
    return 0


def _report(worker: Worker, name: str, answer: str) -> None:
    """Print how to try the failure again, and save the smallest file that fails alike."""
    from tests.proof.cases import case  # only now: it imports what makes every kind of file

    print(f"case {name}: {answer}\nagain with ./scripts/fuzz --case {name}", flush=True)
    folder = Path(tempfile.mkdtemp(prefix="inspection-viewer-fuzz-"))
    trial = folder / "trial"
    kind, data = kind_of(answer), case(name)

    def fails(candidate: bytes) -> bool:
        trial.write_bytes(candidate)
        return kind_of(worker.ask(f"file {trial}")) == kind

    (folder / "whole").write_bytes(data)
    small = shrunk(data, fails, time.monotonic() + 60)
    (folder / "small").write_bytes(small)
    trial.unlink(missing_ok=True)
    print(f"saved {folder}/whole ({len(data):,} bytes) and {folder}/small ({len(small):,} bytes)")
    print(f"again with ./scripts/fuzz {folder}/small")


if __name__ == "__main__":
    sys.exit(main())
