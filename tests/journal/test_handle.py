"""Short numbers stay with what they were given to."""

from mot_tui.journal import handle
from mot_tui.journal.store import Journal


def test_numbers_count_by_kind_in_the_order_given(journal: Journal) -> None:
    with journal.transaction() as change:
        known = handle.ensure(change.connection, "k", [("e", "x"), ("p", "y"), ("e", "z")])
    assert known == {("e", "x"): 1, ("p", "y"): 1, ("e", "z"): 2}
    assert handle.numbers(journal.connection, "k") == known


def test_what_has_a_number_keeps_it(journal: Journal) -> None:
    with journal.transaction() as change:
        handle.ensure(change.connection, "k", [("e", "x"), ("e", "y")])
        known = handle.ensure(change.connection, "k", [("e", "w"), ("e", "x"), ("e", "w")])
    assert known == {("e", "x"): 1, ("e", "y"): 2, ("e", "w"): 3}


def test_each_case_counts_for_itself_and_the_cases_too(journal: Journal) -> None:
    with journal.transaction() as change:
        handle.ensure(change.connection, "k", [("e", "x")])
        assert handle.ensure(change.connection, "j", [("e", "y")]) == {("e", "y"): 1}
        cases = handle.ensure(change.connection, "", [(handle.CASE, "k"), (handle.CASE, "j")])
    assert cases == {("c", "k"): 1, ("c", "j"): 2}


def test_a_number_leads_back(journal: Journal) -> None:
    with journal.transaction() as change:
        handle.ensure(change.connection, "k", [("e", "x")])
    assert handle.find(journal.connection, "k", "e", 1) == "x"
    assert handle.find(journal.connection, "k", "e", 2) is None


def test_numbers_of_a_failed_action_are_not_given(journal: Journal) -> None:
    try:
        with journal.transaction() as change:
            handle.ensure(change.connection, "k", [("e", "x")])
            raise KeyboardInterrupt
    except KeyboardInterrupt:
        pass
    assert handle.numbers(journal.connection, "k") == {}
