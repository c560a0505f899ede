"""How long bodies wait and stay on average, and which frameworks they were judged under."""

from collections.abc import Iterator, Sequence

from viewer.domain.collection.bodies import Body
from viewer.domain.collection.matrix import Matrix
from viewer.domain.collection.over_time.intervals import intervals_of
from viewer.domain.collection.over_time.spells import spells_of
from viewer.domain.collection.over_time.stays import Stay, stays_of
from viewer.presentation.collection.filter_words import as_at_text
from viewer.presentation.collection.over_time.lengths import YEAR
from viewer.presentation.content.text import one_line
from viewer.presentation.wording.numbers import count_text, sentence_case


def stays_told(matrix: Matrix, bodies: list[Body], place: int) -> Iterator[str]:
    """How long it took on average to leave each level: Poor was left after 2.4 years (5 times)."""
    wanted = {id(body) for body in bodies}
    ended: dict[tuple[str, str | None], list[Stay]] = {}
    for body, tracks in zip(matrix.bodies, matrix.tracks, strict=True):
        if id(body) in wanted:
            for stay in stays_of(spells_of(body, tracks[place], matrix.today)):
                if stay.ended and stay.exact:
                    ended.setdefault(stay.level, []).append(stay)
    for stays in sorted(ended.values(), key=lambda one: one[0].step):  # best first
        mean = sum(stay.days for stay in stays) / len(stays) / YEAR
        times = count_text(len(stays), "time", "times")
        yield f"{one_line(stays[0].label)} was left after {mean:.1f} years on average ({times})"


def averages_told(
    matrix: Matrix, bodies: list[Body], frameworks: Sequence[str], stays: Sequence[str]
) -> str:
    """The averages in sentences; those over several frameworks say so."""
    intervals = intervals_of(bodies, matrix.today)
    parts = [f"{count_text(len(bodies), 'body', 'bodies')}{as_at_text(matrix)}"]
    if intervals.mean is not None:
        mean = f"{intervals.mean / YEAR:.1f} years"
        count = count_text(intervals.count, "interval", "intervals")
        parts.append(f"{mean} from one inspection to the next on average, over {count}")
    if told := ", ".join(frameworks):
        parts.append(f"Frameworks: {told}")
    parts += stays
    if len(frameworks) > 1 and (intervals.mean is not None or stays):
        parts.append("Averages are across frameworks")
    return f"{sentence_case('. '.join(parts))}."
