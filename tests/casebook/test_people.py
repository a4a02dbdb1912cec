"""People of a case: who is known, what is said of them, two names made one."""

import pytest

from mot_tui.casebook import people
from mot_tui.casebook.again import Again
from mot_tui.domain.words import PersonField
from mot_tui.errors import Refused
from tests.casefile import Told, at, rows_of

ROLE, FIRM, NUMBER = PersonField


def parties(told: Told) -> list[str | None]:
    return [it.content.party for it in told.book.entries(told.case_id)]


def known(told: Told) -> list[str]:
    return [it.name for it in people.people(told.book, told.case_id)]


def test_everybody_named_is_known_the_last_contact_first(told: Told) -> None:
    """
    10:00 call @101 lost
    11:00 visit @kim asked @lee to come
    12:00 call @101 again
    """
    first, second, _ = people.people(told.book, told.case_id)
    assert known(told) == ["101", "kim", "lee"]
    assert (len(first.entries), first.last_at) == (2, at("2 Mar 12:00"))
    assert (second.role, second.firm, second.number) == ("", "", "")


def test_what_is_said_of_somebody_is_kept_and_taken_back(told: Told) -> None:
    """
    10:00 visit @kim
    """
    said = [(ROLE, " technician "), (FIRM, "OPCO"), (NUMBER, "010-1234-5678")]
    people.describe(told.book, told.case_id, "@Kim", said)
    kim = people.person(told.book, told.case_id, "kim")
    assert (kim.role, kim.firm, kim.number) == ("technician", "OPCO", "010-1234-5678")
    with pytest.raises(Refused, match="nothing-changed"):
        people.describe(told.book, told.case_id, "kim", [(ROLE, "technician")])
    assert told.book.history(told.case_id)[-1].code == "described-person"
    told.book.undo(told.case_id)
    assert people.person(told.book, told.case_id, "kim").details == dict.fromkeys(PersonField, "")


def test_two_names_made_one_show_and_are_found_as_one_until_undone(told: Told) -> None:
    """
    10:00 visit @kim came late !callback
    11:00 call @김대리 denies it
    12:00 call @101 gave me the number of @김대리
    """
    before = rows_of(told.book)
    people.join(told.book, told.case_id, "kim", "김대리")
    assert parties(told) == ["kim", "kim", "101"]
    assert told.book.entries(told.case_id)[2].content.mentions == ("kim",)
    assert told.book.entries(told.case_id)[2].content.text == "gave me the number of 김대리"
    assert told.found("kim") == told.found("김대리") == ["e3", "e2", "e1"]
    assert people.person(told.book, told.case_id, "김대리").aliases == ("김대리",)
    told.log("13:00 call @김대리 again !visit")
    assert told.book.promises(told.case_id)[-1].party == "kim"
    told.book.undo(told.case_id)
    told.book.undo(told.case_id)
    assert rows_of(told.book) == before
    assert known(told) == ["101", "김대리", "kim"]


def test_a_line_is_amended_in_the_words_in_which_it_was_typed(told: Told) -> None:
    """
    10:00 visit @김대리 came late with @kim
    """
    told.log("11:00 call @kim")
    line = Again(told.book, told.case_id, 1).line
    people.join(told.book, told.case_id, "kim", "김대리")
    assert "@김대리" in line
    assert Again(told.book, told.case_id, 1).line == line
    told.amend(1, "10:00 visit @김대리 came too late")
    assert parties(told) == ["kim", "kim"]


def test_an_alias_may_become_the_name_or_somebody_else_again(told: Told) -> None:
    """
    10:00 visit @kim
    11:00 call @김대리
    """
    people.join(told.book, told.case_id, "kim", "김대리")
    people.join(told.book, told.case_id, "김대리", "kim")
    assert parties(told) == ["김대리", "김대리"]
    people.part(told.book, told.case_id, "kim")
    assert parties(told) == ["kim", "김대리"]


@pytest.mark.parametrize(
    ("name", "other", "code"),
    [
        ("kim", "kim", "same-person"),
        ("kim", "nobody", "unknown-person"),
        ("", "kim", "unknown-person"),
        ("LEE", "kim", "ambiguous-person"),
    ],
)
def test_names_that_cannot_be_one_are_refused(told: Told, name: str, other: str, code: str) -> None:
    """
    10:00 visit @kim
    11:00 visit @Lee
    12:00 visit @lee
    """
    with pytest.raises(Refused, match=code):
        people.join(told.book, told.case_id, name, other)
    with pytest.raises(Refused, match="no-alias"):
        people.part(told.book, told.case_id, "kim")
