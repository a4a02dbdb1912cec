"""Entries that go to the right case: two records, undone together; ties keep them."""

from typing import Any

import pytest

from mot_tui.casebook.giving import Given, give, tied
from mot_tui.domain import requests as r
from mot_tui.domain.words import CaseField
from mot_tui.errors import Refused
from mot_tui.texts.changes import change_text
from tests.casefile import Told, at, percent, rows_of
from tests.laws.test_casebook_laws import assert_rebuilt_alike


def modem(told: Told) -> str:
    return told.book.open_case(r.CaseRequest(((CaseField.TITLE, "The modem"),))).id


def shown(told: Told, case_id: str) -> list[str]:
    return [it.content.text for it in told.book.entries(case_id) if it.struck is None]


def refused(told: Told, entries: list[int], to: str) -> tuple[str, dict[str, Any]]:
    with pytest.raises(Refused) as caught:
        give(told.book, told.case_id, entries, to)
    return caught.value.code, caught.value.values


def test_an_entry_goes_with_all_it_says_and_both_histories_tell(told: Told) -> None:
    """
    09:00 call @101 here *4
    10:00 call @shop the modem "it is sent" !callback 2026-03-03 10:00 *2 ~5m // tired
    """
    other = modem(told)
    told.clock.go()
    before = told.book.entries(told.case_id)[1]
    assert give(told.book, told.case_id, [2], other) == Given(2, (2,), (1,))
    (entry,) = told.book.entries(other)
    assert entry.content == before.content
    assert (entry.taken, entry.stated_recorded_at) == ("The move", before.recorded_at)
    assert [it.text for it in entry.statements] == ["it is sent"]
    assert [it.standing.said for it in told.book.promises(other)] == ["2026-03-03 10:00"]
    gone = told.book.entries(told.case_id)[1]
    assert (gone.struck, gone.given) == ("", "The modem")
    assert shown(told, told.case_id) == ["here"]
    assert told.book.promises(told.case_id) == []
    scores = [percent(told.book.score(it).settled) for it in (told.case_id, other)]
    assert scores == [90, 50]
    assert told.found("modem") == ["c2", "e1"]
    last = [told.book.history(it)[-1] for it in (told.case_id, other)]
    assert [change_text(it.code, it.values) for it in last] == [
        "e2 moved to the case “The modem”",
        "e1 moved here from the case “The move”",
    ]
    assert_rebuilt_alike(told.book)


@pytest.mark.parametrize("first", ["here", "there"])
def test_undo_and_redo_in_either_case_are_of_both(told: Told, first: str) -> None:
    """
    10:00 call @shop the modem "it is sent" !callback *2
    11:00 call ?p1
    """
    other = modem(told)
    before = rows_of(told.book)
    give(told.book, told.case_id, [1, 2], other)
    after = rows_of(told.book)
    case_id = told.case_id if first == "here" else other
    told.book.undo(case_id)
    assert rows_of(told.book) == before
    told.book.redo(case_id)
    assert rows_of(told.book) == after
    assert shown(told, other) == ["the modem", ""]


def test_what_belongs_together_goes_together_or_not_at_all(told: Told) -> None:
    """
    09:00 call @shop "it is sent" !callback 2026-03-03 10:00
    10:00 call @shop "it is not sent" !=s1
    11:00 call @shop rang back +p1 *3
    12:00 call @101 something else
    """
    other = modem(told)
    before = rows_of(told.book)
    assert refused(told, [3], other) == (
        "entry-tied", {"name": "e3", "other": "e1", "what": "p1"}
    )  # fmt: skip
    assert refused(told, [1, 3], other) == (
        "entry-tied", {"name": "e1", "other": "e2", "what": "s1"}
    )  # fmt: skip
    assert refused(told, [4], told.case_id) == ("same-case", {})
    assert refused(told, [9], other)[0] == "unknown-number"
    assert refused(told, [4], "nowhere")[0] == "unknown-case"
    assert rows_of(told.book) == before
    assert tied(told.book, told.case_id, 2) == [1, 2, 3]
    assert tied(told.book, told.case_id, 4) == [4]
    assert give(told.book, told.case_id, [3, 1, 2], other).taken == (1, 2, 3)
    (promise,) = told.book.promises(other)
    assert (promise.settled_by, promise.standing.settled_at) == (3, at("2 Mar 11:00"))
    assert [it.opposed[0].first for it in told.book.entries(other) if it.opposed] == [2]
    assert shown(told, told.case_id) == ["something else"]


def test_a_tie_to_an_entry_that_was_struck_is_none(told: Told) -> None:
    """
    09:00 call @shop !callback
    10:00 call @shop rang back +p1
    """
    told.book.strike(told.case_id, 1, "typed twice")
    assert give(told.book, told.case_id, [2], modem(told)).taken == (1,)
    assert refused(told, [1], told.book.cases()[0].id)[0] in ("entry-struck", "same-case")


def test_what_went_can_go_back_but_not_be_changed_where_it_was(told: Told) -> None:
    """
    09:00 call @shop sent
    """
    other, home = modem(told), told.case_id
    give(told.book, home, [1], other)
    assert refused(told, [1], other) == ("entry-given", {"title": "The modem"})
    with pytest.raises(Refused, match="entry-given"):
        told.amend(1, "09:00 call @shop not sent")
    give(told.book, other, [1], home)
    assert shown(told, home) == ["sent"]
    assert shown(told, other) == []


def test_undo_waits_while_the_other_case_goes_on_from_it(told: Told) -> None:
    """
    09:00 call @shop sent !callback
    """
    other, home = modem(told), told.case_id
    give(told.book, home, [1], other)
    told.case_id = other
    told.log("10:00 call ?p1")
    before = rows_of(told.book)
    with pytest.raises(Refused, match="used-elsewhere") as caught:
        told.book.undo(home)
    assert caught.value.values == {"title": "The modem"}
    assert rows_of(told.book) == before
    told.book.undo(other)
    told.book.undo(home)
    assert shown(told, home) == ["sent"]


@pytest.mark.parametrize("line", ["10:00 visit they came +p1", "10:00 call ?p1", ""])
def test_redo_waits_while_the_other_case_goes_on_from_it(told: Told, line: str) -> None:
    """
    09:00 call @shop sent !callback
    """
    other, home = modem(told), told.case_id
    give(told.book, home, [1], other)
    told.book.undo(home)
    if line:
        told.log(line)
    else:
        told.book.amend(home, 1, told.book.read(home, "09:00 call @shop sent it !callback").request)
    before = rows_of(told.book)
    with pytest.raises(Refused, match="changed-elsewhere") as caught:
        told.book.redo(other)
    assert caught.value.values == {"title": "The move"}
    assert rows_of(told.book) == before
    told.book.undo(home)
    told.log("11:00 mail @kim of something else")
    told.book.redo(other)
    assert (shown(told, other), shown(told, home)) == (["sent"], ["of something else"])
    assert_rebuilt_alike(told.book)
