"""Start: from a cold process to the report on the screen, beside a bare window's, in pairs."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass

from tests.benchmarks.results import Goal, Result, Row
from tests.benchmarks.setting import Setting
from viewer.resources import shipped_report

RATIO, UNSEEN_RATIO = Goal(1.5), Goal(2.0)
SETTLED, SOON = 1500, 50
"""Milliseconds after which a screen that was going to change has changed; a quick run waits less,
and learns that the program was painted, not when it was.
"""

TITLE = "CPS East of England"
BARE = {"bare": TITLE, "viewer": ""}


@dataclass(frozen=True, slots=True)
class Started:
    """How long until the window was painted, and until it could be used; and memory in MiB.

    A report that was open before is painted from what was kept of it, and read right after.
    """

    milliseconds: float
    ready: float
    resident: float
    peak: float


def measure(setting: Setting) -> Iterator[Result]:
    """Each platform in turn."""
    for platform in setting.platforms:
        yield from _on(setting, platform)
    if setting.imports:
        print(breakdown(setting), file=sys.stderr)


def pairs(setting: Setting, platform: str, most: int = 1000) -> list[tuple[Started, Started]]:
    """The bare window and the program by turns; a first pair, which warms the disk, is dropped.

    Not in a quick run, which is not about times.
    """
    found = []
    dropped = 0 if setting.quick else 1
    for number in range(min(setting.pairs, most) + dropped):
        names = ("bare", "viewer") if number % 2 else ("viewer", "bare")
        one = {name: started(setting, name, platform) for name in names}
        found.append((one["bare"], one["viewer"]))
    return found[dropped:]


def started(setting: Setting, name: str, platform: str, *arguments: str) -> Started:
    """Start a program, and make sure that it really showed what it should."""
    reading, writing = os.pipe()
    command = [sys.executable, "-P", "-m", "tests.benchmarks.watched"]
    command += [str(writing), str(SOON if setting.quick else SETTLED), name]
    begun = time.monotonic_ns()
    process = subprocess.Popen(
        [*command, *arguments],
        cwd=setting.scratch,
        env=setting.environment(platform),
        pass_fds=[writing],
        stderr=subprocess.PIPE,
        text=True,
    )
    os.close(writing)
    with os.fdopen(reading) as pipe:
        line = pipe.readline()
    _, said = process.communicate()
    if process.returncode != 0 or not line:
        raise RuntimeError(f"{name} did not show its window:\n{said}")
    told = json.loads(line)
    if not told["shown"] or not told["painted"] or TITLE not in told["title"] + BARE[name]:
        raise RuntimeError(f"{name} had not painted what it shows in the end: {told}")
    painted, ready = ((told[name] - begun) / 1e6 for name in ("painted", "ready"))
    return Started(painted, ready, told["resident"], told["peak"])


def _on(setting: Setting, platform: str) -> Iterator[Result]:
    found = pairs(setting, platform)
    bare = tuple(one.milliseconds for one, _ in found)
    ours = tuple(one.milliseconds for _, one in found)
    ratios = tuple(b / a for a, b in zip(bare, ours, strict=True))
    yield Row("start", f"{platform}: bare window with five tabs, painted", "ms", bare)
    yield Row("start", f"{platform}: the report, painted", "ms", ours)
    ready = tuple(one.ready for _, one in found)
    yield Row("start", f"{platform}: the report read, every tab at hand", "ms", ready)
    yield Row("start", f"{platform}: the report against the bare window", "×", ratios, RATIO)
    unseen = tuple(_unseen(setting, platform, number) for number in range(len(found)))
    yield Row("start", f"{platform}: a report never seen, painted", "ms", unseen)
    ratios = tuple(b / a for a, b in zip(bare, unseen, strict=True))
    what = f"{platform}: a report never seen against the bare window"
    yield Row("start", what, "×", ratios, UNSEEN_RATIO)


def _unseen(setting: Setting, platform: str, number: int) -> float:
    """Start on a file of other bytes than any before, so that there is no preview of it."""
    file = setting.scratch / "unseen.inspection.json"
    ends = b"\n" * (number + 1) + b" " * setting.platforms.index(platform)
    file.write_bytes(shipped_report().read_bytes() + ends)
    return started(setting, "viewer", platform, str(file)).milliseconds


def breakdown(setting: Setting) -> str:
    """What importing costs, the dearest first, as Python tells it."""
    program = "import sys; from viewer.__main__ import main; import viewer.cli.window, viewer.app"
    done = subprocess.run(
        [sys.executable, "-P", "-X", "importtime", "-c", program],
        env=setting.environment("offscreen"),
        cwd=setting.scratch,
        capture_output=True,
        text=True,
        check=True,
    )
    rows = []
    for line in done.stderr.splitlines():
        own, whole, name = line.removeprefix("import time:").split("|")
        if own.strip().isdigit():
            rows.append((int(own), int(whole), name.strip()))
    total = sum(own for own, _, _ in rows)
    lines = [f"imports: {total / 1000:.0f} ms in {len(rows)} modules (slowed by being watched)"]
    lines.append(f"{'own ms':>8} {'with what it imports':>22}  module")
    for cost, sum_of, module in sorted(rows, reverse=True)[:30]:
        lines.append(f"{cost / 1000:8.1f} {sum_of / 1000:22.1f}  {module}")
    return "\n".join(lines)
