import gc

import pytest

from coach.importers.collecting import held_back_collection


def test_the_search_for_garbage_goes_on_afterwards_even_when_something_goes_wrong() -> None:
    assert gc.isenabled()
    with held_back_collection():
        with held_back_collection():
            assert not gc.isenabled()
        assert not gc.isenabled()
    assert gc.isenabled()
    with pytest.raises(LookupError), held_back_collection():
        raise LookupError
    assert gc.isenabled()


def test_who_did_without_it_goes_on_doing_without() -> None:
    gc.disable()
    try:
        with held_back_collection():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()
