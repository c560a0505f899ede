"""PDF: the summary in a running program, from the command line, and a hundred at once."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from tests.benchmarks.results import Goal, Result, Row, Skipped
from tests.benchmarks.setting import Setting
from viewer.resources import shipped_report

FIRST, LATER = Goal(50), Goal(20)
LIBREOFFICE, WEASYPRINT = Goal(1.0), Goal(1 / 3)
RATE = Goal(25, least=True)
BATCH = 100


def measure(setting: Setting) -> Iterator[Result]:
    """In a program, as commands by turns with others, and a batch."""
    yield from _in_a_program(setting)
    yield from _as_commands(setting)
    yield _batch(setting)


def _in_a_program(setting: Setting) -> Iterator[Result]:
    for what, name, goal in (
        ("a summary is exported, from the click to the file", "export", FIRST),
        ("the print preview, from the request to its pages", "preview", None),
    ):
        values = tuple(setting.probe("export", name, setting.look) for _ in range(_rounds(setting)))
        yield Row("pdf", f"the first time: {what}", "ms", values, goal)
    runs = [setting.probe("pdf", 2 if setting.quick else 12) for _ in range(_rounds(setting))]
    for form, goals in (("summary", (FIRST, LATER)), ("briefing", (None, None))):
        first = tuple(run[form][0] for run in runs)
        later = tuple(time for run in runs for time in run[form][1:])
        # The briefing comes second in its process, so its first time is that of a warm engine.
        name = "nothing imported yet" if form == "summary" else "after a summary"
        yield Row("pdf", f"{form}, {name}", "ms", first, goals[0])
        yield Row("pdf", f"{form}, later, the same pages", "ms", later, goals[1])


def _as_commands(setting: Setting) -> Iterator[Result]:
    commands = _commands(setting)
    times: dict[str, list[float]] = {name: [] for name in commands}
    warming = 0 if setting.quick else 1
    for number in range(_rounds(setting) + warming):
        for name, command in commands.items():
            begun = time.perf_counter()
            setting.said(command)
            if number >= warming:  # the first warms the disk, and profiles that programs make once
                times[name].append(time.perf_counter() - begun)
    ours = times.pop("ours")
    yield Row("pdf", "export from the command line, whole process", "s", tuple(ours))
    for name, goal in (("LibreOffice", LIBREOFFICE), ("WeasyPrint", WEASYPRINT)):
        if name not in times:
            why = "not in a quick run" if setting.quick else "not installed"
            yield Skipped("pdf", f"{name}: {why}")
            continue
        other = tuple(times[name])
        yield Row("pdf", f"{name} on our own web page, whole process", "s", other)
        ratios = tuple(a / b for a, b in zip(ours, other, strict=True))
        yield Row("pdf", f"export against {name}", "×", ratios, goal)


def _commands(setting: Setting) -> dict[str, list[str]]:
    folder = setting.scratch / "pdf"
    folder.mkdir(exist_ok=True)
    page, report = folder / "page.html", str(shipped_report())
    export = [sys.executable, "-P", "-m", "viewer", "export", report, "--force", "--to"]
    commands = {"ours": [*export, str(folder / "ours.pdf")]}
    if setting.quick:
        return commands
    setting.said([*export, str(page)])
    if office := setting.others.get("LibreOffice"):
        profile = f"-env:UserInstallation=file://{folder / 'profile'}"
        convert = ["--headless", "--convert-to", "pdf", "--outdir", str(folder / "office")]
        commands["LibreOffice"] = [office, profile, *convert, str(page)]
    if weasyprint := setting.others.get("WeasyPrint"):
        commands["WeasyPrint"] = [weasyprint, str(page), str(folder / "weasyprint.pdf")]
    return commands


def _batch(setting: Setting) -> Row:
    """Reports as large as the shipped one, set one after the other on a single core."""
    count = 2 if setting.quick else BATCH
    folder = setting.scratch / "batch"
    folder.mkdir(exist_ok=True)
    files = [str(file) for file in _copies(folder, count)]
    rates = []
    for number in range(1 if setting.quick else 3):
        target = str(folder / f"to-{number}") + os.sep
        command = [sys.executable, "-P", "-m", "viewer", "export", *files, "--to", target]
        core = min(os.sched_getaffinity(0))
        begun = time.perf_counter()
        subprocess.run(
            command,
            env=setting.environment("offscreen"),
            cwd=setting.scratch,
            check=True,
            capture_output=True,
            preexec_fn=partial(os.sched_setaffinity, 0, {core}),
        )
        rates.append(count / (time.perf_counter() - begun))
        assert len(list(Path(target).iterdir())) == count
    return Row("pdf", f"a batch of {count} reports, on one core", "/s", tuple(rates), RATE)


def _copies(folder: Path, count: int) -> Iterator[Path]:
    """The shipped report again and again, under other names and with other figures beside it."""
    shipped = json.loads(shipped_report().read_text(encoding="utf-8"))
    for number in range(count):
        about = {**shipped["report"], "id": f"area-{number}", "title": f"Inspection {number}"}
        subject = {**about["subject"], "name": f"Area number {number}"}
        report = {**shipped, "report": {**about, "subject": subject}}
        file = folder / f"area-{number}.inspection.json"
        file.write_text(json.dumps(report), encoding="utf-8")
        yield file


def _rounds(setting: Setting) -> int:
    return 1 if setting.quick else max(3, setting.pairs // 3)
