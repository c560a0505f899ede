"""`install-desktop` and `uninstall-desktop`: the program in the menus of the user's desktop."""

import shutil
import subprocess
import sys
from argparse import Namespace
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from viewer import APP_ID
from viewer.cli.parser import Parser
from viewer.cli.placing import data_home, place, remove, tidy
from viewer.cli.starting import filled, starter
from viewer.cli.words import FINE, PROBLEMS, PROGRAM
from viewer.domain.rules.flaw import shown
from viewer.export.saving import NotSaved
from viewer.resources import resource
from viewer.store.disk.path_status import look_at

_INSTALL_HELP = f"""\
Add Inspection Viewer to the menus of your desktop, and open report files
(*.inspection.json) with it. On Linux, for the current user. Needs no screen.

Usage:
  {PROGRAM} install-desktop [--dry-run] [--force]

Options:
  --dry-run   show what would be written, without writing it
  --force     replace files of the same names that another program wrote
  --help      show this page

It writes a desktop entry, icons, the file type and a description to
$XDG_DATA_HOME (by default ~/.local/share), and runs the desktop's own tools to
update its menus. Run it again to update these files. The programs that open
your other files stay the same.

Exit codes:
  0  everything is installed
  1  the files could not be written, and nothing was changed
  2  the command is not valid
"""

_UNINSTALL_HELP = f"""\
Remove Inspection Viewer from the menus of your desktop. Removes the files that
“{PROGRAM} install-desktop” wrote, and nothing else. The program, its
settings and your reports stay.

Usage:
  {PROGRAM} uninstall-desktop [--dry-run]

Options:
  --dry-run   show what would be removed, without removing it
  --help      show this page

Exit codes:
  0  everything was removed, except files that you changed
  1  something could not be removed
  2  the command is not valid
"""

MADE_BY_TOOLS = ("mime/application",)
"""Folders that the tools below make; they go with what was installed."""

LONGEST_RUN = 60
"""Seconds after which a tool is given up."""

NOT_HERE = "this command works only on Linux; nothing was changed"


@dataclass(frozen=True, slots=True)
class Tool:
    """A desktop's own tool: what it needs to be told, and what is missed without it."""

    name: str
    package: str
    arguments: tuple[str, ...]
    folder: str
    missed: str
    needs: str = ""


TOOLS = (
    Tool("update-mime-database", "shared-mime-info", (), "mime",
         "report files are not recognised until it has run"),
    Tool("update-desktop-database", "desktop-file-utils", (), "applications",
         "report files do not open in this program until it has run"),
    # Only where there is one: a cache that is new hides what others add without updating it.
    Tool("gtk-update-icon-cache", "gtk-update-icon-cache", ("-q", "-t", "-f"), "icons/hicolor",
         "the icon may be missing until it has run", needs="icon-theme.cache"),
)  # fmt: skip


def install_desktop(arguments: Sequence[str]) -> int:
    """Write the files and have the desktop's tools take note."""
    parser = Parser(f"{PROGRAM} install-desktop", _INSTALL_HELP)
    parser.add_argument("--dry-run", action="store_true")
    parser.add_argument("--force", action="store_true")
    return _attempt(_install, parser.parse_args(arguments))


def uninstall_desktop(arguments: Sequence[str]) -> int:
    """Remove the files and have the desktop's tools take note."""
    parser = Parser(f"{PROGRAM} uninstall-desktop", _UNINSTALL_HELP)
    parser.add_argument("--dry-run", action="store_true")
    return _attempt(_uninstall, parser.parse_args(arguments))


def _attempt(work: Callable[[Namespace], int], given: Namespace) -> int:
    if not sys.platform.startswith("linux"):
        print(f"{PROGRAM}: {NOT_HERE}.", file=sys.stderr)
        return PROBLEMS
    try:
        return work(given)
    except (NotSaved, ValueError) as failure:
        print(f"{PROGRAM}: {failure}", file=sys.stderr)
        return PROBLEMS


def _install(given: Namespace) -> int:
    home, files = data_home(), desktop_files()
    if given.dry_run:
        _list("Would write", files, home)
        return FINE
    changed = place(files, home, MADE_BY_TOOLS, force=given.force)
    if changed:
        _list("Wrote", changed, home)
    else:
        print(f"Everything is already installed in {shown(str(home), 1000)}.")
    print(f"The menus start {shown(' '.join(starter()), 1000)}.")
    _refresh(home)
    return FINE


def _uninstall(given: Namespace) -> int:
    home = data_home()
    result = remove(desktop_files(), home, dry=given.dry_run)
    if result.removed:
        _list("Would remove" if given.dry_run else "Removed", result.removed, home)
    else:
        print(f"Nothing is installed in {shown(str(home), 1000)}.")
    for name in result.kept:
        changed = shown(str(home / name), 1000)
        print(f"“{changed}” was changed since it was installed; it stays.", file=sys.stderr)
    if not given.dry_run:
        if result.removed:
            _refresh(home)
        tidy(result.folders, home)
    return FINE


def desktop_files() -> dict[str, bytes]:
    """Everything to install: the files of resources/desktop, the entry with its command."""
    root = resource("desktop")
    found = sorted(path for path in root.rglob("*") if path.is_file())
    files = {path.relative_to(root).as_posix(): path.read_bytes() for path in found}
    entry = f"applications/{APP_ID}.desktop"
    files[entry] = filled(files[entry].decode("utf-8"), starter()).encode("utf-8")
    return files


def _list(said: str, names: Sequence[str] | dict[str, bytes], home: Path) -> None:
    print(f"{said} in {shown(str(home), 1000)}:")
    for name in names:
        print(f"  {name}")


def _refresh(home: Path) -> None:
    """Run the desktop's own tools; say what is not here, and what that means."""
    for tool in TOOLS:
        folder = home / tool.folder
        if look_at(folder).kind != "folder":
            continue
        if tool.needs and not look_at(folder / tool.needs).is_there:
            continue
        if shutil.which(tool.name) is None:
            print(
                f"{PROGRAM}: {tool.name} (package {tool.package}) is not on this system;"
                f" {tool.missed}.",
                file=sys.stderr,
            )
        elif said := _file_fault(tool, folder):
            print(f"{PROGRAM}: {tool.name} failed; {tool.missed}. {said}".strip(), file=sys.stderr)


def _file_fault(tool: Tool, folder: Path) -> str:
    """Run a tool; what it complained of, empty if it went well."""
    command = [tool.name, *tool.arguments, str(folder)]
    try:
        done = subprocess.run(
            command,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            errors="replace",
            timeout=LONGEST_RUN,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        return f"It said: {shown(str(error), 300)}"
    return f"It said: {shown(done.stderr.strip(), 300)}" if done.returncode else ""
