"""Say how much of the grades and dates that reports print is read. For ./scripts/score."""

import argparse
import csv
import time
from collections import Counter
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from viewer.domain.criteria import KnownScale
from viewer.extraction.candidates import RatingCandidate
from viewer.extraction.facts.reader import read_facts
from viewer.extraction.ratings.levels import levels_of
from viewer.extraction.ratings.reader import read_ratings
from viewer.store.documents.document_reader import read_bytes
from viewer.store.problem import Problem
from viewer.store.reading.known_scales import known_scales

COLUMNS: Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "leaders": (("leader",), ()),
    "help_and_protection": (("help and protection",), ()),
    "in_care": (("in care", "looked after"), ("overall",)),
    "care_leavers": (("care leaver", "leaving care"), ("in care", "looked after")),
    "adoption": (("adoption",), ("looked after",)),
}
"""The words of titles that belong to a column: one of the first, none of the others."""

NOT_JUDGED = "not judged"


@dataclass(frozen=True, slots=True)
class Row:
    """What came of one report."""

    file: str
    counts: Counter[str]
    lines: tuple[str, ...]
    pages: int = 0
    seconds: float = 0.0


def main() -> int:
    """Read every report of the table and print what became of its grades."""
    parser = argparse.ArgumentParser(
        "./scripts/score", description="Say how much of the printed grades is read."
    )
    parser.add_argument("folder", type=Path, metavar="DIR", help="PDFs and their ratings.csv")
    folder: Path = parser.parse_args().folder
    table = folder / "ratings.csv"
    if not table.is_file():
        parser.error(f"{table} is not there")
    with table.open(encoding="utf-8-sig", newline="") as lines:
        expected = list(csv.DictReader(lines))
    files = {file.name: file for file in folder.rglob("*.pdf")}
    scales = known_scales()
    with ThreadPoolExecutor(2) as pool:
        rows = list(pool.map(lambda line: _row(files.get(line["file"]), line, scales), expected))
    _print(rows)
    return 0


def _row(file: Path | None, line: dict[str, str], scales: Mapping[str, KnownScale]) -> Row:
    name = line["file"]
    if file is None:
        return Row(name, Counter(absent=1), ("is not in the folder",))
    text = read_bytes(file.read_bytes(), file.name)
    if isinstance(text, Problem):
        return Row(name, Counter(unread=1), (text.sentence,))
    started = time.perf_counter()
    ratings = read_ratings(text, scales)
    seconds = time.perf_counter() - started
    outcomes = list(_outcomes(line, ratings, scales))
    facts = {fact.role: fact for fact in read_facts(text)}
    inspected = facts.get("inspected")
    dated = bool(inspected and inspected.start)
    counts = Counter(outcome for outcome, _ in outcomes)
    counts["dated" if dated else "undated"] += 1
    told = [said for outcome, said in outcomes if outcome not in ("right", "other")]
    undated = [] if dated else ["has no dates of inspection"]
    return Row(name, counts, (*told, *undated), len(text.pages), seconds)


def _outcomes(
    line: dict[str, str], ratings: tuple[RatingCandidate, ...], scales: Mapping[str, KnownScale]
) -> Iterator[tuple[str, str]]:
    """For each column right, missed, wrong or false; for ratings of no column, other."""
    left = list(ratings)
    for column in ("overall", *COLUMNS):
        mine = [rating for rating in left if _belongs(rating, column)]
        left = [rating for rating in left if rating not in mine]
        printed = line.get(column, "").strip().lower()
        read = [_level(rating, scales) for rating in mine]
        if not printed:
            yield from (("false", f"{column}: none printed, read {level}") for level in read)
        elif not read:
            yield "missed", f"{column}: {printed}"
        elif all(_same(level, printed) for level in read):
            yield "right", column
        else:
            yield "wrong", f"{column}: {printed}, read {', '.join(read)}"
    yield from (("other", rating.criterion) for rating in left)


def _belongs(rating: RatingCandidate, column: str) -> bool:
    if column == "overall" or rating.overall:
        return rating.overall and column == "overall"
    title = rating.criterion.lower()
    some, none = COLUMNS[column]
    return any(word in title for word in some) and not any(word in title for word in none)


def _level(rating: RatingCandidate, scales: Mapping[str, KnownScale]) -> str:
    if rating.level is None:
        return NOT_JUDGED
    words = levels_of((scales[rating.scale],)).words
    return min((word for word, ids in words.items() if rating.level in ids.values()), key=len)


def _same(level: str, printed: str) -> bool:
    return level == printed.removesuffix(" to be good")


def _print(rows: list[Row]) -> None:
    for row in rows:
        for line in row.lines:
            print(f"{row.file}: {line}")
    total = sum((row.counts for row in rows), Counter[str]())
    printed = total["right"] + total["missed"] + total["wrong"]
    pages = sum(row.pages for row in rows)
    read = [row for row in rows if row.pages]
    print(
        f"\n{len(read)} of {len(rows)} documents read, {pages} pages.\n"
        f"Grades: {total['right']} of {printed} right ({_share(total['right'], printed)}), "
        f"{total['missed']} missed, {total['wrong']} wrong; "
        f"{total['false']} false, {1000 * total['false'] / max(pages, 1):.2f} per 1,000 pages; "
        f"{total['other']} under other titles.\n"
        f"Dates of inspection: {total['dated']} of {len(read)} "
        f"({_share(total['dated'], len(read))}).\n"
        f"Ratings of a document: {1000 * _median([row.seconds for row in read]):.0f} ms (median)."
    )


def _share(part: int, whole: int) -> str:
    return f"{100 * part / max(whole, 1):.1f}%"


def _median(values: list[float]) -> float:
    return sorted(values)[len(values) // 2] if values else 0.0


if __name__ == "__main__":
    raise SystemExit(main())
