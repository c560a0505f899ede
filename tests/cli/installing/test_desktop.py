"""The program in a desktop's menus: what is written, what is removed, and what is left alone."""

import os
import re
import select
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from hashlib import sha256
from pathlib import Path

import pytest

from tests.cli.test_cli import ROOT, run
from viewer import APP_ID, __version__
from viewer.cli import COMMANDS, main
from viewer.cli.installing.desktop import TOOLS
from viewer.cli.installing.desktop_entry import desktop_files, filled, quoted, starter
from viewer.cli.installing.installed_files import LIST
from viewer.cli.installing.kept_defaults import opened_by
from viewer.resources import shipped_collection

ENTRY = f"applications/{APP_ID}.desktop"
TYPE = "application/vnd.inspection-report+json"
COLLECTION_TYPE = "application/vnd.inspection-reports+jsonl"
WRITTEN = (
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "application/vnd.oasis.opendocument.text",
)
"""Documents of Word and OpenDocument."""

ODD = '/opt/a b/50% “x”/$HOME `id` "q" it\'s back\\slash & <c> (d)/run'

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="desktops of Linux")


@pytest.fixture
def data(home: Path) -> Path:
    """Where the user's data goes; there is nothing yet."""
    return home / "data"


@pytest.fixture(autouse=True)
def _no_tools(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Run none of the tools that bring a desktop's caches up to date, unless a test asks."""
    if "tools" not in request.fixturenames:
        monkeypatch.setattr("viewer.cli.installing.desktop._fault_of", lambda *_: "")
        monkeypatch.setattr("viewer.cli.installing.kept_defaults._asked", lambda *_: "")


@pytest.fixture
def tools() -> None:
    """The tools of this system run, or what stands in for them."""


def needed(*commands: str) -> None:
    """Skip the test on a machine that lacks a tool which judges what we write."""
    missing = [command for command in commands if shutil.which(command) is None]
    if missing:
        pytest.skip(f"this machine lacks {', '.join(missing)}, which ./scripts/test installs")


def said_by(*command: str | Path) -> str:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout + done.stderr


def tree(folder: Path) -> dict[str, bytes]:
    """Every file under a folder."""
    found = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


@pytest.mark.usefixtures("tools")
def test_that_everything_is_installed_and_nothing_is_left(data: Path) -> None:
    data.mkdir()
    assert main(["install-desktop"]) == 0
    installed = tree(data)
    assert desktop_files().items() <= installed.items()
    assert {ENTRY, f"mime/packages/{APP_ID}.xml", f"metainfo/{APP_ID}.metainfo.xml"} <= {*installed}
    assert main(["uninstall-desktop"]) == 0
    assert list(data.iterdir()) == []


def test_that_the_second_time_changes_nothing(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["install-desktop"]) == 0
    before = {path: path.stat().st_mtime_ns for path in data.rglob(f"{APP_ID}*")}
    listed = (data / LIST).read_bytes()
    capsys.readouterr()
    assert main(["install-desktop"]) == 0
    assert capsys.readouterr().out.startswith("Everything is already installed in ")
    assert {path: path.stat().st_mtime_ns for path in data.rglob(f"{APP_ID}*")} == before
    assert (data / LIST).read_bytes() == listed


@pytest.mark.usefixtures("tools")
def test_that_what_others_put_there_stays(data: Path) -> None:
    others = {
        "applications/other.desktop": b"[Desktop Entry]\n",
        "icons/hicolor/16x16/apps/other.png": b"a picture",
        "mime/packages/other.xml": b'<mime-info xmlns="http://www.freedesktop.org/standards/'
        b'shared-mime-info"><mime-type type="text/x-other"><glob pattern="*.other"/></mime-type>'
        b"</mime-info>",
    }
    for name, content in others.items():
        (data / name).parent.mkdir(parents=True, exist_ok=True)
        (data / name).write_bytes(content)
    assert main(["install-desktop"]) == 0
    assert main(["uninstall-desktop"]) == 0
    left = tree(data)
    assert others.items() <= left.items()
    assert [name for name in left if APP_ID in name or name == LIST] == []
    assert TYPE.encode() not in b"".join(left.values())


def test_that_a_file_which_somebody_else_wrote_is_not_replaced(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (data / "applications").mkdir(parents=True)
    (data / ENTRY).write_text("my own", "utf-8")
    assert main(["install-desktop"]) == 1
    assert tree(data) == {ENTRY: b"my own"}
    assert "was not written by this command" in capsys.readouterr().err
    assert main(["uninstall-desktop"]) == 0
    assert tree(data) == {ENTRY: b"my own"}
    assert main(["install-desktop", "--force"]) == 0
    assert (data / ENTRY).read_bytes() == desktop_files()[ENTRY]


def test_that_a_file_which_was_changed_since_stays(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["install-desktop"]) == 0
    (data / ENTRY).write_text("changed", "utf-8")
    assert main(["install-desktop"]) == 1
    assert main(["uninstall-desktop"]) == 0
    assert (data / ENTRY).read_text("utf-8") == "changed"
    assert "was changed since it was installed; it stays." in capsys.readouterr().err


def test_that_an_older_installation_is_brought_up_to_date(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("viewer.cli.installing.desktop_entry.starter", lambda: ("/somewhere/else",))
    assert main(["install-desktop"]) == 0
    assert b"Exec=/somewhere/else %F" in (data / ENTRY).read_bytes()
    monkeypatch.undo()
    monkeypatch.setenv("XDG_DATA_HOME", str(data))
    assert main(["install-desktop"]) == 0
    assert (data / ENTRY).read_bytes() == desktop_files()[ENTRY]


def test_that_a_link_is_not_followed_to_what_it_leads_to(data: Path, tmp_path: Path) -> None:
    precious = tmp_path / "precious"
    precious.write_text("keep me", "utf-8")
    (data / "applications").mkdir(parents=True)
    (data / ENTRY).symlink_to(precious)
    assert main(["install-desktop"]) == 1
    assert main(["install-desktop", "--force"]) == 0
    assert precious.read_text("utf-8") == "keep me"


def test_that_what_a_failure_left_is_removed_or_completed(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data.mkdir()
    in_the_way = data / "mime"
    in_the_way.write_text("a file where a folder should be", "utf-8")
    assert main(["install-desktop"]) == 1
    assert "cannot be written to: part of the path is a file" in capsys.readouterr().err
    assert main(["uninstall-desktop"]) == 0
    assert tree(data) == {"mime": b"a file where a folder should be"}
    assert main(["install-desktop"]) == 1
    in_the_way.unlink()
    assert main(["install-desktop"]) == 0
    assert desktop_files().items() <= tree(data).items()


def test_that_a_home_which_must_not_be_written_to_is_a_sentence(
    data: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "mkdir", refuse)
    assert main(["install-desktop"]) == 1
    said = capsys.readouterr().err
    assert re.search(r"“.+” cannot be written to: you do not have permission", said)


def test_that_elsewhere_than_on_linux_there_is_nothing_to_do(
    data: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    assert main(["install-desktop"]) == 1
    assert main(["uninstall-desktop"]) == 1
    assert "only on Linux" in capsys.readouterr().err
    assert not data.exists()


@pytest.mark.parametrize("command", ["install-desktop", "uninstall-desktop"])
def test_that_a_dry_run_writes_nothing(
    command: str, data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    if command == "uninstall-desktop":
        assert main(["install-desktop"]) == 0
    before = tree(data)
    capsys.readouterr()
    assert main([command, "--dry-run"]) == 0
    assert tree(data) == before
    assert f"  {ENTRY}\n" in capsys.readouterr().out


@pytest.mark.parametrize("command", ["install-desktop", "uninstall-desktop"])
def test_that_a_dry_run_asks_no_tool_of_the_desktop(
    command: str, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data.mkdir()
    assert main(["install-desktop"]) == 0
    ran: list[str] = []
    monkeypatch.setattr(
        "viewer.cli.installing.desktop._fault_of", lambda tool, _: ran.append(tool.name)
    )
    assert main([command, "--dry-run"]) == 0
    assert ran == []
    assert main([command]) == 0
    assert ran != []


@pytest.mark.parametrize(
    "content",
    [
        b"garbage \xff",
        b"[]",
        b'{"files": 3}',
        b'{"files": {"../kept": "' + sha256(b"").hexdigest().encode() + b'"}}',
        b'{"files": {"../kept": "x", "/etc/x": "y"}, "folders": ["../..", "/"]}',
    ],
)
def test_that_a_broken_list_removes_nothing_of_others(content: bytes, data: Path) -> None:
    kept = data.parent / "kept"
    kept.write_bytes(b"")
    (data / LIST).parent.mkdir(parents=True)
    (data / LIST).write_bytes(content)
    assert main(["uninstall-desktop"]) == 0
    assert kept.exists()


@pytest.mark.usefixtures("tools")
def test_that_a_missing_tool_is_named_with_what_it_would_do(
    data: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (data / "icons" / "hicolor").mkdir(parents=True)
    (data / "icons" / "hicolor" / "icon-theme.cache").touch()
    monkeypatch.setenv("PATH", str(data))
    assert main(["install-desktop"]) == 0
    said = capsys.readouterr().err
    for tool in TOOLS:
        assert f"{tool.name} (package {tool.package}) is not on this system; {tool.missed}." in said


@pytest.mark.usefixtures("tools")
def test_that_a_tool_which_fails_is_quoted(
    data: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    tools = data.parent / "bin"
    tools.mkdir()
    for tool in TOOLS:
        (tools / tool.name).write_text("#!/bin/sh\necho no luck today >&2\nexit 3\n", "utf-8")
        (tools / tool.name).chmod(0o755)
    monkeypatch.setenv("PATH", f"{tools}:{os.environ['PATH']}")
    assert main(["install-desktop"]) == 0
    assert "update-mime-database failed; " in (said := capsys.readouterr().err)
    assert "It said: no luck today" in said


def test_that_a_relative_data_folder_is_ignored(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", "data")
    assert main(["install-desktop"]) == 0
    assert (home / ".local" / "share" / ENTRY).is_file()


@pytest.mark.parametrize("command", ["install-desktop", "uninstall-desktop"])
def test_that_it_needs_no_screen_and_no_qt(command: str, data: Path) -> None:
    code = (
        "import sys; from viewer.cli import main; assert main(sys.argv[1:]) == 0;"
        "print(*sys.modules, sep='\\n', file=sys.stderr)"
    )
    done = run("-c", code, command, environment={"XDG_DATA_HOME": str(data), "HOME": str(data)})
    loaded = done.stderr.splitlines()
    assert "viewer.cli.installing.desktop" in loaded
    assert [name for name in loaded if name.startswith(("PySide6", "shiboken6", "viewer.ui"))] == []


def test_that_a_source_tree_is_started_by_its_own_script() -> None:
    assert starter() == (str(ROOT / "scripts" / "run"),)


def test_that_a_frozen_program_starts_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", "/opt/viewer/inspection-viewer")
    assert starter() == ("/opt/viewer/inspection-viewer",)


@pytest.mark.parametrize(
    ("argument", "written"),
    [
        ("/usr/bin/run", "/usr/bin/run"),
        ("/a b/run", '"/a b/run"'),
        ("/50%/run", "/50%%/run"),
        ('/a"b', '"/a\\\\"b"'),
        ("/a$b", '"/a\\\\$b"'),
        ("/a\\b", '"/a\\\\\\\\b"'),
        ("", '""'),
    ],
)
def test_that_arguments_are_quoted_by_the_rules_of_desktop_entries(
    argument: str, written: str
) -> None:
    assert quoted(argument) == written


@pytest.mark.parametrize("path", ["/a\nExec=evil", "/a\tb", "/a\udcff"])
def test_that_a_path_which_no_entry_can_hold_is_a_sentence(
    path: str,
    data: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr("viewer.cli.installing.desktop_entry.starter", lambda: (path,))
    assert main(["install-desktop"]) == 1
    assert "A desktop entry cannot name this program" in capsys.readouterr().err
    assert tree(data) == {}


def test_that_a_program_in_an_odd_place_is_started_with_its_files(tmp_path: Path) -> None:
    needed("gio")
    program = tmp_path / ODD.lstrip("/")
    program.parent.mkdir(parents=True)
    program.write_text(f'#!/bin/sh\nprintf "%s\\n" "$@" > "{tmp_path}/said"\n', "utf-8")
    program.chmod(0o755)
    template = desktop_files()[ENTRY].decode()
    template = re.sub("Exec=.*? %F", "Exec=inspection-viewer %F", template)
    entry = tmp_path / f"{APP_ID}.desktop"
    entry.write_text(filled(re.sub("TryExec=.*\n", "", template), (str(program),)), "utf-8")
    files = [tmp_path / "one report.inspection.json", tmp_path / "zwei.inspection.json"]
    said = tmp_path / "said"
    os.mkfifo(said)
    listening = os.open(said, os.O_RDONLY | os.O_NONBLOCK)
    try:
        subprocess.run(["gio", "launch", entry, *files], check=True, capture_output=True)
        ready, _, _ = select.select([listening], [], [], 20)
        assert ready, "the program was not started"
        heard = os.read(listening, 4096).decode()
    finally:
        os.close(listening)
    assert heard.splitlines() == [str(file) for file in files]


def test_that_the_desktop_entry_is_valid(data: Path) -> None:
    needed("desktop-file-validate")
    assert main(["install-desktop"]) == 0
    assert said_by("desktop-file-validate", data / ENTRY) == ""
    assert said_by("desktop-file-validate", ROOT / "resources" / "desktop" / ENTRY) == ""


def test_that_the_description_is_valid() -> None:
    needed("appstreamcli")
    file = ROOT / "resources" / "desktop" / "metainfo" / f"{APP_ID}.metainfo.xml"
    command = ("appstreamcli", "validate", "--no-net", "--format", "yaml", file)
    said = subprocess.run(command, capture_output=True, text=True, check=False).stdout
    # Version 1.2 writes its YAML as JSON.
    faulty = r'"?tag"?: "?([\w-]+)"?,?\n +"?severity"?: "?(?:error|warning)"?,?$'
    faults = re.findall(faulty, said, re.MULTILINE)
    # Newer versions ask for a page on the web, and this program has none.
    assert {*faults} <= {"url-homepage-missing"}
    assert re.search(r'^ *"?Passed"?: "?(yes|no)"?$', said, re.MULTILINE)


@pytest.mark.usefixtures("tools")
def test_that_desktops_know_the_file_and_what_opens_it(data: Path, tmp_path: Path) -> None:
    needed("gio", "update-mime-database", "update-desktop-database")
    report = tmp_path / "harbour.inspection.json"
    shutil.copyfile(ROOT / "tests" / "store" / "harbour.inspection.json", report)
    other = tmp_path / "harbour.json"
    other.write_text("{}", "utf-8")
    assert main(["install-desktop"]) == 0
    ask = ("gio", "info", "-a", "standard::content-type")
    assert f"content-type: {TYPE}\n" in said_by(*ask, report)
    assert TYPE not in said_by(*ask, other)
    assert f"content-type: {COLLECTION_TYPE}\n" in said_by(
        *ask, shipped_collection("area-assurance")
    )
    opened_by = said_by("gio", "mime", TYPE).splitlines()[0]
    assert opened_by.endswith(f"{APP_ID}.desktop")
    assert main(["uninstall-desktop"]) == 0
    assert TYPE not in said_by(*ask, report)


@pytest.mark.usefixtures("tools")
def test_that_what_opens_documents_stays_what_it_was(
    data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    needed("gio", "update-desktop-database")
    system = tmp_path / "system" / "applications"
    system.mkdir(parents=True)
    lines = ("[Desktop Entry]", "Type=Application", "Name=Other", "Exec=true %f")
    entry = "\n".join((*lines, "MimeType=application/pdf;", ""))
    (system / "other.desktop").write_text(entry, "utf-8")
    said_by("update-desktop-database", system)
    monkeypatch.setenv("XDG_DATA_DIRS", f"{system.parent}:/usr/share")
    assert opened_by()["application/pdf"] == "other.desktop"
    assert main(["install-desktop"]) == 0
    assert opened_by()["application/pdf"] == "other.desktop"
    assert f"{APP_ID}.desktop" in said_by("gio", "mime", "application/pdf")


def test_that_the_description_is_in_step_with_version_and_changelog() -> None:
    component = ET.fromstring(desktop_files()[f"metainfo/{APP_ID}.metainfo.xml"])
    releases = component.findall("releases/release")
    changelog = (ROOT / "CHANGELOG.md").read_text("utf-8")
    heads = re.findall(r"^## (\S+), (.+)$", changelog, re.MULTILINE)
    assert [release.get("version") for release in releases] == [version for version, _ in heads]
    assert releases[0].get("version") == __version__
    for release, (_, when) in zip(releases, heads, strict=True):
        unreleased = when == "not released"
        assert release.get("type", "stable") == ("development" if unreleased else "stable")
        assert unreleased or release.get("date") == when
    assert component.findtext("id") == APP_ID
    assert component.findtext("launchable") == f"{APP_ID}.desktop"


def test_that_entry_type_and_description_name_each_other() -> None:
    files = desktop_files()
    listed = re.findall(r"^MimeType=(.*);$", files[ENTRY].decode(), re.MULTILINE)
    own, documents = listed[0].split(";")[:2], listed[0].split(";")[2:]
    assert (len(listed), own) == (1, [TYPE, COLLECTION_TYPE])
    assert {"application/pdf", "text/html", *WRITTEN} <= {*documents}
    assert f"\nIcon={APP_ID}\n".encode() in files[ENTRY]
    told = files[f"metainfo/{APP_ID}.metainfo.xml"].decode()
    for kind in (TYPE, COLLECTION_TYPE):
        assert f'type="{kind}"'.encode() in files[f"mime/packages/{APP_ID}.xml"]
        assert f"<mediatype>{kind}</mediatype>" in told


def test_that_every_command_of_the_entry_is_one_the_program_understands(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("viewer.cli.window._no_screen", lambda: True)  # so that no window opens
    entry = desktop_files()[ENTRY].decode()
    commands = re.findall(r"^Exec=\S+ (.*)$", entry, re.MULTILINE)
    assert commands == ["%F", "--new-window"]
    for command in commands:
        assert main([word for word in command.split() if word != "%F"]) == 1


def test_that_scripts_run_asks_for_no_qt_libraries_where_none_are_needed() -> None:
    text = (ROOT / "scripts" / "run").read_text("utf-8")
    (listed,) = re.findall(r"^\s*(check .*)\) return ;;", text, re.MULTILINE)
    without = {word for word in listed.split(" | ") if not word.startswith("-")}
    assert without <= set(COMMANDS)
    assert {"check", "schema", "uninstall-desktop"} <= without
