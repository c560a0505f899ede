"""States of the window with something of everything open."""

from pathlib import Path
from typing import Any

from tests.builders import about, index
from tests.drafts import draft, finding
from tests.inspections import inspection
from viewer.store.collection.collection import Collection
from viewer.store.disk.settings import Settings
from viewer.store.session.open_collection import OpenCollection
from viewer.store.session.open_draft import OpenDraft
from viewer.store.session.open_report import OpenReport, ReportFile
from viewer.store.session.state import State


def opened(number: int, name: str, published: str | None = "2019", **said: Any) -> OpenReport:
    """An open report on a body."""
    made = index(about=about(id=f"r{number}", subject={"name": name}, published=published, **said))
    file = Path(f"/r/{name}.inspection.json")
    return OpenReport(number, ReportFile(file, "ab" * 32, made, 1, file))


HARBOUR = opened(1, "Harbour", inspected={"wording": "May 2019"})
PORT = opened(2, "Port", None, programme="Safe ports")
DRAFT = OpenDraft(3, draft(finding()), Path("x.draft.json"), at="finding-1")
AREAS = Collection(
    Path("/r/areas"), Path("/r/areas"), (inspection("Ashford", "2021-05-01", "overall=good"),)
)
FOLDER = OpenCollection(4, Path("/r/areas"), AREAS)
EVERYTHING = State(Settings(), (HARBOUR, PORT), 1, drafts=(DRAFT,), collections=(FOLDER,))
"""A report in front; 2 is another report, 3 a draft and 4 a folder."""
