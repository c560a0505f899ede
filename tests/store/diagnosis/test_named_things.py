"""What is named by its title or label is found, and its id is offered."""

import pytest

from viewer.domain.rules.flaw import Flaw, Path
from viewer.store.diagnosis.named_things import by_name, names_in

RAW = {
    "scales": [{"id": "four", "title": "Four levels", "levels": [{"id": "good", "label": "Da"}]}],
    "criteria": [{"id": "care", "title": "Care of people"}, "broken", {"title": "No id"}],
    "metrics": "broken",
}
RATED: Path = ("criteria", 0, "rating", "level")


@pytest.mark.parametrize(
    ("path", "given", "instead"),
    [
        (RATED, "Da", "good"),
        (RATED, "Fair", None),
        (("criteria", 1, "parent"), "care of people", "care"),
        (("findings", 0, "criteria", 2), "Care of people", "care"),
        (("findings", 0, "metrics", 0), "Care of people", None),
        (("criteria", 0, "scale"), 4, "made-up"),
        (("criteria", 0, "id"), "Care of people", "made-up"),
        ((), "Care of people", "made-up"),
    ],
)
def test_that_a_thing_is_found_by_its_name(path: Path, given: object, instead: str | None) -> None:
    flaw = Flaw(path, "It is wrong.", "made-up")
    assert by_name(flaw, given, names_in(RAW)).instead == instead
