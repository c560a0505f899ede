"""Tries mutants on the tests for as long as one likes, and lists those that survive."""

import argparse
import random
import sys
import time
from collections import defaultdict
from contextlib import closing
from pathlib import Path

from tests.mutation.covering import CoverageMap
from tests.mutation.mutant import Mutant, mutants
from tests.mutation.score import ROOMS, Score, record
from tests.mutation.trying import copied, is_killed

ROOT = Path(__file__).parents[2]
STORE = ROOT / ".mutants"


def main() -> int:
    """Try mutants until the time is up; 1 if a score that is on record would fall."""
    options = _options()
    print(f"Seed {options.seed}")
    with copied(ROOT) as tree, closing(CoverageMap(tree, STORE)) as covered:
        covered.make()
        tried = _try(tree, covered, options)
    scores = {room: Score(options.seed, len(some), sum(some)) for room, some in tried.items()}
    for room, score in scores.items():
        print(f"{room}: {score}")
    refused = record(scores) if options.record else []
    print("\n".join(refused), end="\n" if refused else "")
    return bool(refused)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="scripts/mutants", description=__doc__)
    parser.add_argument("--minutes", type=float, default=10, help="how long to try; 10 if not said")
    parser.add_argument("--seed", type=int, default=random.randrange(10_000), help="which to try")
    parser.add_argument(
        "--room", choices=ROOMS, action="append", help="only these; all if not said"
    )
    parser.add_argument(
        "--record", action="store_true", help="write the score down if it is no lower"
    )
    return parser.parse_args()


def _try(tree: Path, covered: CoverageMap, options: argparse.Namespace) -> dict[str, list[bool]]:
    """By room, whether each mutant that was tried is killed."""
    ends = time.monotonic() + 60 * options.minutes
    tried: dict[str, list[bool]] = defaultdict(list)
    for mutant in _in_order(tree, options):
        if time.monotonic() > ends:
            break
        killed = is_killed(tree, mutant, covered.tests_of(mutant.module, mutant.lines))
        if killed is None:
            print(f"not counted, its tests fail anyway: {mutant}", file=sys.stderr)
            continue
        tried[mutant.room].append(killed)
        print(f"{'killed  ' if killed else 'SURVIVED'}  {mutant}", flush=True)
    return dict(tried)


def _in_order(tree: Path, options: argparse.Namespace) -> list[Mutant]:
    """Every mutant of the rooms, in the order of the seed."""
    rooms = options.room or ROOMS
    found = [
        mutant
        for room in rooms
        for file in sorted((tree / "viewer" / room).rglob("*.py"))
        for mutant in mutants(file.relative_to(tree).as_posix(), file.read_bytes())
    ]
    return sorted(found, key=lambda mutant: mutant.rank(options.seed))


if __name__ == "__main__":
    sys.exit(main())
