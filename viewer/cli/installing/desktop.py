"""`install-desktop` and `uninstall-desktop`: the program in the menus of the user's desktop."""

import subprocess
import sys
from argparse import Namespace
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from viewer.characters import shown
from viewer.cli.installing.desktop_entry import desktop_files, starter
from viewer.cli.installing.installed_files import LIST, data_home, install, tidy, uninstall
from viewer.cli.installing.kept_defaults import keep, opened_by
from viewer.cli.parser import Parser
from viewer.cli.words import FINE, PROGRAM, complain
from viewer.export.saving import NotSaved
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
update its menus. Run it again to update these files. PDF, web page, Word and
OpenDocument files can be opened with it, too, but the programs that open them
now stay the same.

Exit codes:
  0  everything is installed
  1  a file could not be written; run the command again, or remove what it wrote
     with “{PROGRAM} uninstall-desktop”
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

LONGEST_RUN = 60
"""Seconds after which a tool is given up."""


class DesktopTool(NamedTuple):
    """A desktop's own tool: what it needs to be there, and what is missed without it."""

    name: str
    package: str
    options: str
    folder: str
    missed: str
    needs: str = ""


TOOLS = (
    DesktopTool("update-mime-database", "shared-mime-info", "", "mime",
         "report files are not recognised until it has run"),
    DesktopTool("update-desktop-database", "desktop-file-utils", "", "applications",
         "report files do not open in this program until it has run"),
    # Only where there is one: a cache that is new hides what others add without updating it.
    DesktopTool("gtk-update-icon-cache", "gtk-update-icon-cache", "-qtf", "icons/hicolor",
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


def _attempt(work: Callable[[Namespace, Path], None], given: Namespace) -> int:
    if not sys.platform.startswith("linux"):
        return complain("this command works only on Linux; nothing was changed.")
    try:
        work(given, data_home())
    except (NotSaved, ValueError) as failure:
        return complain(str(failure))
    return FINE


def _install(given: Namespace, home: Path) -> None:
    files = desktop_files()
    if given.dry_run:
        _list("Would write", files, home)
        return
    before = opened_by()
    if changed := install(files, home, force=given.force):
        _list("Wrote", changed, home)
    else:
        print(f"Everything is already installed in {shown(str(home), 1000)}.")
    print(f"The menus start {shown(' '.join(starter()), 1000)}.")
    _refresh(home)
    keep(before)


def _uninstall(given: Namespace, home: Path) -> None:
    ours, changed = uninstall(home, dry=given.dry_run)
    if ours:
        _list("Would remove" if given.dry_run else "Removed", ours, home)
    else:
        print(f"Nothing is installed in {shown(str(home), 1000)}.")
    for name in changed:
        file = shown(str(home / name), 1000)
        print(f"“{file}” was changed since it was installed; it stays.", file=sys.stderr)
    if ours and not given.dry_run:
        _refresh(home)
        tidy([*ours, LIST, "mime/application/*"], home)


def _list(said: str, names: Iterable[str], home: Path) -> None:
    print(f"{said} in {shown(str(home), 1000)}:")
    for name in names:
        print(f"  {name}")


def _refresh(home: Path) -> None:
    """Run the desktop's own tools; say which is not here or fails, and what that means."""
    for tool in TOOLS:
        if look_at(home / tool.folder / tool.needs).is_there and (fault := _fault_of(tool, home)):
            complain(f"{tool.name} {fault}")


def _fault_of(tool: DesktopTool, home: Path) -> str:
    """Run a tool; the end of a sentence on what went wrong, empty if nothing did."""
    command = [tool.name, *tool.options.split(), str(home / tool.folder)]
    try:
        subprocess.run(
            command, stdin=subprocess.DEVNULL, capture_output=True, timeout=LONGEST_RUN, check=True
        )
        return ""
    except FileNotFoundError:
        return f"(package {tool.package}) is not on this system; {tool.missed}."
    except subprocess.CalledProcessError as error:
        said = error.stderr.decode(errors="replace").strip()
    except (OSError, subprocess.TimeoutExpired) as error:
        said = str(error)
    return f"failed; {tool.missed}. It said: {shown(said or 'nothing', 300)}"
