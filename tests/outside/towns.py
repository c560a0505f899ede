"""A folder of reports on towns, for what is heard of many reports."""

from pathlib import Path

from tests.builders import about, criterion, finding, report
from tests.samples import write

RATED = {
    ("Ashford", "2019"): ("poor", "fair"),
    ("Ashford", "2023"): ("good", "good"),
    ("Bexley", "2018"): ("good", "good"),
    ("Bexley", "2024"): ("fair", "good"),
    ("Corby", "2022"): ("good", "excellent"),
}


def put_towns(folder: Path) -> None:
    """Write them: three towns, two of which were inspected twice."""
    folder.mkdir(parents=True)
    for (name, year), (overall, homes) in RATED.items():
        region = {"kind": "region", "value": "South" if name == "Ashford" else "North"}
        made = report(
            about=about(
                id=f"{name.lower()}-{year}",
                subject={"name": name, "kind": "Town", "groups": [region]},
                published=f"{year}-05-01",
            ),
            criteria=[
                criterion("overall", overall, title="Overall", role="overall"),
                criterion("homes", homes, title="Homes"),
            ],
            findings=[finding(text=f"The heating of homes in {name} was looked at in {year}.")],
        )
        write(folder, made, f"{name.lower()}-{year}")
