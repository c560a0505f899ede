"""Every script sets itself up, whatever stands around it."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PAGES = (ROOT / "README.md", *(ROOT / "docs").rglob("*.md"))
NAMED = {
    name for page in PAGES for name in re.findall(r"\./scripts/([\w-]+)", page.read_text("utf-8"))
}
SCRIPTS = sorted(file.name for file in (ROOT / "scripts").iterdir() if file.is_file())
bash = pytest.mark.skipif(sys.platform == "win32", reason="the scripts are for bash")


@bash
@pytest.mark.parametrize("name", SCRIPTS)
def test_that_a_script_helps_in_a_bare_environment(name: str, tmp_path: Path) -> None:
    """Nothing of the environment that the tests run in: no PYTHONPATH, no virtual environment."""
    bare = {"PATH": "/usr/local/bin:/usr/bin:/bin", "HOME": str(tmp_path)}
    done = subprocess.run(
        [ROOT / "scripts" / name, "--help"],
        env=bare,
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    assert done.returncode == 0, done.stderr
    assert f"scripts/{name}" in done.stdout or "Usage:" in done.stdout
    assert "shellcheck" not in done.stdout
    assert list(tmp_path.iterdir()) == []


def test_that_every_script_that_a_page_names_is_there() -> None:
    assert set(SCRIPTS) >= NAMED
