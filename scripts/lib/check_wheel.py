"""Installs the wheel into an empty environment outside the checkout and uses it there.

Needs no network: the build backend and the dependencies come from the environment that runs this.
"""

import os
import subprocess
import sys
import sysconfig
import tempfile
import venv
import zipfile
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[2]
REPORT = "cps-east-of-england.inspection.json"
COLLECTIONS = ("area-assurance.inspections.jsonl", "childrens-services.inspections.jsonl")


def main() -> None:
    with tempfile.TemporaryDirectory(prefix="inspection-viewer-") as folder:
        place = Path(folder).resolve()
        wheel = build(place)
        python = install(wheel, place)
        check_place(python, place)
        check_command_line(python, place)
        check_window(python, place)
    print("The wheel works in an empty environment.")


def run(*command: str | Path, folder: Path) -> str:
    """What the command prints; ends this program, with what it said, if it fails."""
    # Without PYTHONPATH, or the checkout would stand in for the wheel; with settings of its own.
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"} | {
        "QT_QPA_PLATFORM": "offscreen",
        "HOME": str(folder),
        "XDG_CONFIG_HOME": str(folder / "config"),
        "XDG_STATE_HOME": str(folder / "state"),
        "XDG_DATA_HOME": str(folder / "share"),
        "XDG_CACHE_HOME": str(folder / "cache"),
    }
    result = subprocess.run(
        command,
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    if result.returncode:
        said = f"{result.stdout}{result.stderr}".strip()
        sys.exit(f"{' '.join(map(str, command))}\nended with {result.returncode}:\n{said}")
    return result.stdout


def build(place: Path) -> Path:
    """The wheel as an installer gets it from the checkout, once it is the same as the sdist's."""
    command = (sys.executable, "-P", "-m", "build", "--no-isolation")
    run(*command, "--outdir", place / "sdist", CHECKOUT, folder=place)  # the sdist, then its wheel
    run(*command, "--outdir", place / "wheel", "--wheel", CHECKOUT, folder=place)
    (through_sdist,) = (place / "sdist").glob("*.whl")
    (direct,) = (place / "wheel").glob("*.whl")
    if difference := contents(direct) ^ contents(through_sdist):
        sys.exit(f"The wheel and the wheel of the sdist differ in: {sorted(difference)}")
    return direct


def contents(wheel: Path) -> set[tuple[str, int]]:
    with zipfile.ZipFile(wheel) as archive:
        return {(entry.filename, entry.CRC) for entry in archive.infolist()}


def install(wheel: Path, place: Path) -> Path:
    """The Python of a new environment that has the wheel, and borrows the dependencies."""
    home = place / "an empty environment"
    venv.create(home, symlinks=os.name != "nt")
    python = home / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    pip = (sys.executable, "-P", "-m", "pip", "--python", python)
    run(*pip, "install", "-q", "--no-compile", "--no-deps", "--no-index", wheel, folder=place)
    packages = run(
        python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))", folder=place
    )
    borrowed = {sysconfig.get_path("purelib"), sysconfig.get_path("platlib")}
    borrowing = "".join(f"{path}\n" for path in sorted(borrowed))
    (Path(packages.strip()) / "borrowed.pth").write_text(borrowing, encoding="utf-8")
    return python


def check_place(python: Path, place: Path) -> None:
    found = Path(run(python, "-c", "import viewer; print(viewer.__file__)", folder=place).strip())
    if not found.is_relative_to(place):
        sys.exit(f"The viewer package comes from {found}, not from the wheel.")


def check_command_line(python: Path, place: Path) -> None:
    program = python.with_name("inspection-viewer")
    run(program, "--version", folder=place)
    run(program, "schema", folder=place)
    run(program, "new", "starter", "--scale", "ofsted", folder=place)
    # Outside the checkout, so they came with the wheel.
    shipped = [file for name in (REPORT, *COLLECTIONS) for file in place.rglob(name)]
    if len(shipped) != 1 + len(COLLECTIONS):
        sys.exit(f"The wheel brings with it only {shipped}.")
    run(program, "check", "--strict", *shipped, folder=place)
    run(program, "install-desktop", folder=place)
    (entry,) = (place / "share" / "applications").glob("*.desktop")
    if f'Exec="{program}" %F\n' not in entry.read_text("utf-8"):  # the path holds spaces
        sys.exit(f"The desktop entry does not start {program}:\n{entry.read_text('utf-8')}")


OPEN_THE_SHIPPED_REPORT = """
from viewer.app import build_application

program = build_application()
program.window.show()
program.qt.processEvents()
title = program.window.windowTitle()
assert "East of England" in title, f"the window is titled {title!r}"
program.window.close()
"""


def check_window(python: Path, place: Path) -> None:
    run(python, "-c", OPEN_THE_SHIPPED_REPORT, folder=place)


if __name__ == "__main__":
    main()
