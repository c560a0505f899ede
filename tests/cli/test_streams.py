"""“-”, pipes and devices mean what they mean to other programs, and what is printed is out."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from threading import Thread

import pytest

from tests.cli.forking import CLOSED, READER_GONE, Ended, Forking
from tests.cli.test_cli import GOOD, ROOT, WRONG_SUM
from tests.documents import put_report
from viewer.cli import main
from viewer.cli.streams import send
from viewer.export.saving import NotSaved

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the streams of Linux")
FULL = Path("/dev/full")
LIMITED = (
    "import resource, sys; from viewer.cli import main;"
    "resource.setrlimit(resource.{kind}, ({most}, {most})); sys.exit(main(sys.argv[1:]))"
)


def run(*arguments: str, **streams: object) -> "subprocess.CompletedProcess[bytes]":
    """The program in a process of its own; its streams as they are given."""
    pipes: dict[str, object] = {"stdin": subprocess.DEVNULL}
    pipes |= dict.fromkeys(("stdout", "stderr"), subprocess.PIPE)
    command = arguments if arguments[0] == "-c" else ("-P", "-m", "viewer", *arguments)
    return subprocess.run(  # type: ignore[call-overload,no-any-return]
        [sys.executable, *command],
        env={"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT)},
        cwd=ROOT,
        timeout=120,
        check=False,
        **(pipes | streams),
    )


@pytest.fixture(scope="module")
def forked() -> Iterator[Forking]:
    """The program in a fork of a process that has imported it."""
    forking = Forking()
    yield forking
    forking.end()


@pytest.mark.parametrize("word", ["-", "/dev/stdin", "/proc/self/fd/0"])
def test_that_a_report_is_read_from_standard_input(word: str, forked: Forking) -> None:
    done = forked("check", word, given=Path(GOOD).read_bytes())
    assert done.returncode == 0, done.stderr
    assert b": no problems" in done.stdout
    wrong = forked("check", word, given=Path(WRONG_SUM).read_bytes())
    assert wrong.returncode == 1
    assert b"line 67, column 20, metrics[1]" in wrong.stdout


def test_that_programs_are_told_the_word_that_was_given(forked: Forking) -> None:
    done = forked("check", "--format", "json", "-", given=Path(GOOD).read_bytes())
    assert b'"file": "-"' in done.stdout
    assert forked("check", "-").stdout == b"standard input: The file is empty.\n"


def test_that_a_file_called_like_the_sign_is_named_by_its_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("./-").write_bytes(Path(GOOD).read_bytes())
    assert main(["check", "./-"]) == 0
    assert main(["export", "./-", "--to", "./out.txt"]) == 0
    assert {file.name for file in tmp_path.iterdir()} == {"-", "out.txt"}


def fed(pipe: Path, data: bytes) -> Thread:
    """Somebody who writes into a pipe, until nobody reads any more."""

    def feed() -> None:
        with suppress(BrokenPipeError):
            pipe.write_bytes(data)

    thread = Thread(target=feed)
    thread.start()
    return thread


def test_that_a_pipe_is_read_to_its_end_and_no_further_than_the_limit(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    feeding = fed(pipe, Path(GOOD).read_bytes())
    assert main(["check", str(pipe)]) == 0
    feeding.join()
    monkeypatch.setattr("viewer.store.reading.file_bytes.MAX_SIZE", 1_000_000)
    feeding = fed(pipe, b"x" * 9_000_000)
    assert main(["check", str(pipe)]) == 2
    feeding.join()
    assert "larger than" in capsys.readouterr().out


@pytest.mark.parametrize("word", ["-", "/dev/stdout", "/dev/fd/1"])
def test_that_an_export_can_go_to_standard_output_and_nothing_else_does(
    word: str, forked: Forking
) -> None:
    done = forked("export", GOOD, "--to", word, "--format", "md")
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith(b"# Harbour office")
    assert b"wrote" not in done.stdout + done.stderr


def test_that_standard_input_goes_to_standard_output_as_a_pdf(forked: Forking) -> None:
    done = forked("export", "-", "--to", "-", given=Path(GOOD).read_bytes())
    assert done.stdout.startswith(b"%PDF-")


def test_that_standard_output_that_is_a_file_is_written_by_its_other_name(
    tmp_path: Path, forked: Forking
) -> None:
    file = tmp_path / "out.md"
    file.touch()
    done = forked("export", GOOD, "--to", "/dev/stdout", "--format", "md", out=str(file))
    assert done.returncode == 0
    assert file.read_bytes().startswith(b"# Harbour office")


def test_that_an_export_goes_into_a_pipe_and_a_device(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pipe, got = tmp_path / "pipe.md", list[bytes]()
    os.mkfifo(pipe)
    reading = Thread(target=lambda: got.append(pipe.read_bytes()))
    reading.start()
    assert main(["export", GOOD, "--to", str(pipe)]) == 0
    reading.join()
    assert got[0].startswith(b"# Harbour office")
    assert main(["export", GOOD, "--to", os.devnull, "--format", "md"]) == 0
    assert main(["export", GOOD, "--to", str(FULL), "--format", "md"]) == 1
    assert capsys.readouterr().err == "“/dev/full” was not written: the disk is full.\n"


def test_that_a_terminal_is_not_shown_what_is_no_text(forked: Forking) -> None:
    mine, theirs = os.openpty()
    try:
        done = forked("export", GOOD, "--to", "-", out=theirs)
    finally:
        os.close(mine)
        os.close(theirs)
    assert done.returncode == 1
    assert b"is a terminal" in done.stderr


COMMANDS = [
    ["--help"], ["--version"], ["--log"], ["schema"], ["check", GOOD], ["check", "--help"],
    ["export", "--help"], ["export", GOOD, "--to", "-", "--format", "txt"],
    ["check", "--format", "json", GOOD], ["schema", "--help"], ["install-desktop", "--help"],
    ["uninstall-desktop", "--help"], ["format", GOOD, "--to", "-"], ["migrate", GOOD, "--to", "-"],
    ["new", "-"], ["scales"], ["scales", "cqc"], ["format", "--help"], ["new", "--help"],
]  # fmt: skip


every_command = pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
A_WHOLE_START = (0, 7)
"""Of the commands those that are also started as people do: one for words, one for an export."""

whole_starts = pytest.mark.parametrize(
    "command", [COMMANDS[number] for number in A_WHOLE_START], ids=" ".join
)


def says_that_the_disk_is_full(done: "Ended | subprocess.CompletedProcess[bytes]") -> bool:
    """Whether a command failed with the one sentence that is right then."""
    start = b"inspection-viewer: standard output cannot be written: "
    return done.returncode == 1 and done.stderr.startswith(start) and done.stderr.count(b"\n") == 1


@pytest.mark.parametrize("unbuffered", ["", "1"], ids=["buffered", "unbuffered"])
@every_command
def test_that_a_full_disk_is_never_a_success(
    command: list[str], unbuffered: str, forked: Forking
) -> None:
    done = forked(*command, out=str(FULL), PYTHONUNBUFFERED=unbuffered)
    assert says_that_the_disk_is_full(done), done


@whole_starts
def test_that_a_full_disk_is_no_success_of_a_whole_start(command: list[str]) -> None:
    with FULL.open("wb") as full:
        done = run(*command, stdout=full)
    assert says_that_the_disk_is_full(done), done


def closed(number: int, *command: str) -> "subprocess.CompletedProcess[bytes]":
    """The program, started without one of its streams."""
    start = f"import os, sys; os.close({number}); os.execv(sys.executable, sys.orig_argv[:1]"
    start += " + sys.argv[1:])"
    return run("-c", start, "-P", "-m", "viewer", *command)


NO_OUTPUT = (1, b"inspection-viewer: there is no standard output to write to.\n")


@every_command
def test_that_no_output_at_all_is_never_a_success(command: list[str], forked: Forking) -> None:
    done = forked(*command, out=CLOSED)
    assert (done.returncode, done.stderr) == NO_OUTPUT


@every_command
def test_that_errors_that_go_nowhere_leave_the_output_as_it_is(
    command: list[str], forked: Forking
) -> None:
    done, whole = forked(*command, err=CLOSED), forked(*command)
    assert (done.returncode, done.stdout) == (0, whole.stdout)


@whole_starts
def test_that_a_whole_start_does_without_one_of_its_streams(
    command: list[str], forked: Forking
) -> None:
    silent, mute, whole = closed(1, *command), closed(2, *command), run(*command)
    assert (silent.returncode, silent.stderr) == NO_OUTPUT
    assert (mute.returncode, mute.stdout) == (0, whole.stdout)
    assert whole.stdout == forked(*command).stdout


def test_that_a_folder_that_has_gone_is_no_fault(tmp_path: Path) -> None:
    start = (
        f"import os, sys; os.chdir({str(tmp_path)!r}); os.rmdir({str(tmp_path)!r});"
        "from viewer.cli import main; sys.exit(main(['report.json']))"
    )
    done = run("-c", start)  # there is no screen
    assert (done.returncode, done.stderr.count(b"\n")) == (1, 1), done.stderr


def test_that_errors_that_go_nowhere_do_not_get_into_the_output() -> None:
    done = closed(2, "chek")
    assert (done.returncode, done.stdout) == (2, b"")


@every_command
def test_that_a_reader_who_leaves_hears_nothing_more(command: list[str], forked: Forking) -> None:
    done = forked(*command, out=READER_GONE)
    assert (done.returncode, done.stderr) == (141, b"")


@whole_starts
def test_that_a_reader_who_leaves_a_whole_start_hears_nothing_more(command: list[str]) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    try:
        done = run(*command, stdout=writing)
    finally:
        os.close(writing)
    assert (done.returncode, done.stderr) == (141, b"")


def test_that_misuse_is_misuse_where_errors_cannot_be_told(forked: Forking) -> None:
    assert forked("check", "--nonsense", err=str(FULL)).returncode == 2


def test_that_three_exports_at_once_to_one_name_are_one_file_and_two_sentences(
    tmp_path: Path,
) -> None:
    command = [sys.executable, "-P", "-m", "viewer", "export", GOOD, "--to"]
    started = [
        subprocess.Popen(
            [*command, str(tmp_path / "same.txt")],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
        )
        for _ in range(3)
    ]
    told = [one.communicate() for one in started]
    assert sorted(one.returncode for one in started) == [0] + [1] * 2
    assert sum(out.startswith(b"wrote ") for out, _ in told) == 1
    assert sum(b"already exists; use --force" in err for _, err in told) == 2
    assert [file.name for file in tmp_path.iterdir()] == ["same.txt"]


@pytest.mark.parametrize(
    ("kind", "most", "words"),
    [
        ("RLIMIT_NOFILE", 3, b"too many files"),
        ("RLIMIT_AS", 150 << 20, b"memory"),
        ("RLIMIT_AS", 250 << 20, b"memory"),
    ],
    ids=["files", "little memory", "a little more"],
)
def test_that_what_the_system_has_too_little_of_is_named(
    kind: str, most: int, words: bytes, tmp_path: Path
) -> None:
    code = LIMITED.format(kind=kind, most=most)
    done = run("-c", code, "export", GOOD, "--to", str(tmp_path / "out.pdf"))
    assert done.returncode == 1, done.stderr
    assert words in done.stderr
    assert b"Traceback" not in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_that_standard_input_by_its_other_name_has_no_documents_beside_it(
    tmp_path: Path, forked: Forking
) -> None:
    done = forked("check", "/dev/stdin", given=put_report(tmp_path / "here", page=40))
    assert done.returncode == 0
    assert b"report.pdf" not in done.stdout


def test_that_a_terminal_gets_words_and_nothing_else(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    send(b"words", "-", words=True)
    with pytest.raises(NotSaved, match="which cannot show this format"):
        send(b"%PDF", "-", words=False)
    assert capfd.readouterr().out == "words"
