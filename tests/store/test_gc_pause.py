"""The collector rests while a file is read, and runs again however that ends."""

import gc

import pytest

from viewer.store.gc_pause import collector_paused


def test_that_it_runs_again_after_the_last_pause() -> None:
    assert gc.isenabled()
    with collector_paused():
        with collector_paused():
            assert not gc.isenabled()
        assert not gc.isenabled()
    assert gc.isenabled()


def test_that_it_runs_again_after_an_error() -> None:
    with pytest.raises(ValueError, match="halfway"), collector_paused():
        raise ValueError("halfway")
    assert gc.isenabled()


def test_that_what_was_off_before_stays_off() -> None:
    gc.disable()
    try:
        with collector_paused():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_that_what_stays_is_not_walked_any_more() -> None:
    before = gc.get_freeze_count()
    try:
        with collector_paused(stays=True):
            pass
        assert gc.get_freeze_count() > before
        assert gc.isenabled()
    finally:
        gc.unfreeze()
