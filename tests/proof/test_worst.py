"""The worst files of about a megabyte are read, or refused in sentences, in two seconds."""

import sys

import pytest

from tests.proof.trial import Complaint, TooSlow, refused_well, try_file, within
from tests.proof.worst import WORST
from viewer.store.problem import Problem, Refused

if sys.platform == "win32":
    pytest.skip("the processor's time is counted by a signal of POSIX", allow_module_level=True)


@pytest.mark.parametrize("name", WORST)
def test_that_the_worst_is_read_or_refused_in_time(name: str) -> None:
    data = WORST[name]()
    assert len(data) <= 1_000_000
    # Where other tests run beside it, a processor may be half as quick from one moment to the next.
    try_file(data, only_read=True, leeway=2)


def test_that_what_takes_too_long_is_noticed() -> None:
    with pytest.raises(TooSlow), within(0.01, "counting"):
        sum(number for number in range(10**9))


@pytest.mark.parametrize(
    "sentence",
    ["KeyError: 'x'.", "no full stop", "two\nlines.", "x" * 800 + ".", "It is None.", "\u202e."],
)
def test_that_a_bad_sentence_is_noticed(sentence: str) -> None:
    from tests.proof.trial import NAME

    with pytest.raises(Complaint):
        refused_well(Refused(NAME, (Problem(sentence),)))
