"""Listings: the order of the timeline, pages, and what each view says."""

from mot_tui.domain import requests as r
from mot_tui.domain.words import CaseField, CaseOutcome, Outcome
from mot_tui.read.views import ActView
from tests.casefile import Told, at


def numbers(told: Told, start: int = 0, most: int = -1) -> list[int]:
    return [view.number for view in told.book.entries(told.case_id, start, most)]


def test_entries_stand_in_the_order_of_time_days_at_their_end(told: Told) -> None:
    """
    ## 2026-03-03
    third day without a fix
    23:59 call
    ## 2026-03-02
    10:00 call
    10:00 visit
    ## 2026-03-04
    00:00 call
    """
    assert numbers(told) == [3, 4, 2, 1, 5]
    timeline = told.book.folded(told.case_id).timeline()
    assert [view.id for view in told.book.entries(told.case_id)] == [it.id for it in timeline]


def test_a_page_is_a_slice_of_the_timeline(told: Told) -> None:
    for minute in range(7):
        told.log(f"10:{minute:02} call")
    assert numbers(told, 0, 3) == [1, 2, 3]
    assert numbers(told, 3, 3) == [4, 5, 6]
    assert numbers(told, 6, 3) == [7]
    assert numbers(told, 7, 3) == []


def test_struck_entries_stay_listed_with_their_reason(told: Told) -> None:
    """
    10:00 call *4
    11:00 call *2
    """
    told.book.strike(told.case_id, 1, "typed twice")
    first, second = told.book.entries(told.case_id)
    assert (first.struck, first.factor, first.running) == ("typed twice", None, None)
    assert (second.struck, second.running) == (None, "50")
    assert told.book.case(told.case_id).entries == 1


def test_the_running_score_is_that_of_settled_units(told: Told) -> None:
    """
    ## 2026-03-02
    10:00 call *4 !callback 2026-03-02 12:00
    13:00 call< +p1
    14:00 call just asking
    15:00 call *3
    16:00 call *0
    """
    views = told.book.entries(told.case_id)
    assert [view.running for view in views] == ["90", "81", None, "56.7", "0"]
    case = told.book.case(told.case_id)
    assert case.zero == 5
    assert case.without_zero is not None
    assert case.without_zero.shown() == "56.7"


def test_an_entry_tells_what_it_did_to_promises(told: Told) -> None:
    """
    10:00 call !callback 2026-03-03 10:00 "we ring" "surely"
    11:00 call ?p1
    12:00 call< >p1 2026-03-04 10:00
    13:00 call< +p1
    14:00 note -p1 !=s2
    """
    views = told.book.entries(told.case_id)
    assert views[0].promises == (1,)
    assert [(it.number, it.text) for it in views[0].statements] == [(1, "we ring"), (2, "surely")]
    assert [view.acts[0].promise for view in views[1:]] == [1, 1, 1, 1]
    assert views[1].acts == (ActView(1),)
    assert views[2].acts[0].due is not None
    assert views[2].acts[0].due.end == at("4 Mar 10:00")
    assert views[3].acts == (ActView(1, Outcome.KEPT),)
    assert views[4].acts == (ActView(1, Outcome.BROKEN, reported=True),)
    assert [(it.first, it.second) for it in views[4].opposed] == [(2, None)]


def test_a_promise_tells_who_made_it_and_where_it_ended(told: Told) -> None:
    """
    10:00 call> @101 !callback 2026-03-03 10:00
    11:00 call !visit
    12:00 call< +p1
    """
    first, second = told.book.promises(told.case_id)
    assert (first.number, first.entry, first.party, first.settled_by) == (1, 1, "101", 3)
    assert first.made_at == at("2 Mar 10:00")
    assert first.standing.deadline == at("3 Mar 10:00")
    assert (second.number, second.settled_by, second.standing.deadline) == (2, None, None)


def test_promises_of_all_cases_are_listed_by_case(told: Told) -> None:
    """
    10:00 call !callback
    """
    other = told.book.open_case(r.CaseRequest(((CaseField.TITLE, "The modem"),))).id
    told.case_id, first = other, told.case_id
    told.log("10:00 call !visit")
    assert {(it.case, it.number, it.standing.what) for it in told.book.promises()} == {
        (1, 1, "callback"),
        (2, 1, "visit"),
    }
    assert [it.standing.what for it in told.book.promises(first)] == ["callback"]


def test_cases_are_listed_with_the_newest_entry_first(told: Told) -> None:
    """
    ## 2026-03-05
    10:00 call *4
    """
    other = told.book.open_case(r.CaseRequest(((CaseField.TITLE, "The modem"),))).id
    first, told.case_id = told.case_id, other
    told.say("## 2026-03-04\n10:00 call *3")
    assert [it.title for it in told.book.cases()] == ["The move", "The modem"]
    told.say("## 2026-03-06\n10:00 down")
    newest = told.book.cases()[0]
    assert (newest.title, newest.entries) == ("The modem", 2)
    assert newest.last_at == newest.out_since == at("6 Mar 10:00")
    told.book.close_case(first, CaseOutcome.SOLVED)
    assert told.book.case(first).outcome is CaseOutcome.SOLVED


def test_dropped_promises_leave_the_list(told: Told) -> None:
    """
    10:00 call !callback !visit
    """
    told.amend(1, "10:00 call !callback")
    assert [it.number for it in told.book.promises(told.case_id)] == [1]
    told.book.undo(told.case_id)
    assert [it.number for it in told.book.promises(told.case_id)] == [1, 2]


def test_an_amended_entry_counts_its_revisions(told: Told) -> None:
    """
    10:00 call *4
    """
    told.amend(1, "10:00 call *3", "mis-key")
    told.amend(1, "10:00 call *2")
    (view,) = told.book.entries(told.case_id)
    assert (view.revisions, view.running) == (2, "50")
