"""Nobody waits for a disk in front of the reader: only workers ask one, and they have a room."""

import ast
from collections.abc import Iterator

import pytest

from tests.architecture.sources import modules, names_used, walked

ROOM = "viewer/ui/session/disk_tasks.py"
"""What workers do: its functions are handed over by name, and never called by the window."""

QUESTIONS = set(
    """
    exists is_file is_dir is_symlink is_mount stat lstat statvfs fstat read_bytes read_text
    write_bytes write_text resolve realpath mkdir rmdir makedirs unlink iterdir glob rglob touch
    samefile access lexists scandir listdir isfile isdir getsize getmtime hardlink_to symlink_to
    readlink chmod rename renames rmtree copyfile
    save_whole write_whole sweep read_report answer_to loaded look_at look_for_folder is_taken
    usable_folder looked looked_at program_mark kept messages real_file
    shown_page document_beside
    """.split()
)
"""What may ask a disk: the calls of Python, and the functions of the rooms below that make them."""

OURS = {("viewer/ui/theme/icons.py", "read_text")}
"""What is read from the program's own folder, from which the program itself has come."""


def in_front() -> dict[str, ast.Module]:
    """The modules whose code runs where the window lives."""
    return {
        name: tree
        for name, tree in modules().items()
        if name != ROOM and (name.startswith("viewer/ui/") or name == "viewer/app.py")
    }


def calls(tree: ast.AST) -> Iterator[tuple[str, str, int]]:
    """Every call: what it is called on, its name, and the line."""
    for node in walked(tree):
        match node:
            case ast.Call(func=ast.Name(id=name)):
                yield "", name, node.lineno
            case ast.Call(func=ast.Attribute(value=ast.Name(id=of), attr=name)):
                yield of, name, node.lineno
            case ast.Call(func=ast.Attribute(attr=name)):
                yield "?", name, node.lineno
            case _:
                pass


def asking(tree: ast.AST) -> list[tuple[str, int]]:
    """The calls that may ask a disk."""
    return [
        (name, line)
        for of, name, line in calls(tree)
        if name in QUESTIONS
        or (name == "open" and of in {"", "os", "io"})
        or of == "disk_tasks"
        or (
            name in {"load", "save", "load_window", "save_window"}
            and of in {"settings", "store", "settings_store"}
        )
    ]


def test_that_the_window_asks_no_disk_itself() -> None:
    found = {
        (module, name, line) for module, tree in in_front().items() for name, line in asking(tree)
    }
    assert {one for one in found if one[:2] not in OURS} == set()


@pytest.mark.parametrize(
    "code",
    [
        "Path(x).is_dir()", "path.exists()", "os.path.realpath(x)", "open(x)", "os.open(x, 0)",
        "save_whole(data, file)", "disk_tasks.saved(data, file)", "store.save(now, file)",
        "store.load_window(file)",
    ],
)  # fmt: skip
def test_that_a_question_would_be_noticed(code: str) -> None:
    assert asking(ast.parse(code))


def test_that_every_errand_is_run_by_somebody() -> None:
    disk_tasks = {
        node.name
        for node in modules()[ROOM].body
        if isinstance(node, ast.FunctionDef) and not node.name.startswith("_")
    }
    used = set().union(*map(names_used, in_front().values()))
    assert disk_tasks <= used


def test_that_paths_are_looked_at_in_one_place() -> None:
    """`exists` and its like raise where a disk has gone, on some versions of Python."""
    raising = {"exists", "is_file", "is_dir", "is_symlink", "is_mount"}
    found = {
        name
        for name, tree in modules().items()
        if any(called in raising for _, called, _ in calls(tree))
    }
    assert found <= LOCAL


LOCAL = {
    "viewer/resources.py",  # the program's own folder
    "viewer/cli/installing/desktop_entry.py",  # the program's own files and start script
    "viewer/cli/installing/installed_files.py",  # entries of a folder that was just listed
    "viewer/store/collection/walk.py",  # as there; what is raised is caught
}
