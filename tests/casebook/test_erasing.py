"""Words erased for good go from every place where they were kept because of the entry."""

from pathlib import Path

import pytest

from mot_tui.casebook import people
from mot_tui.casebook.erasing import LETTER
from mot_tui.casebook.giving import give
from mot_tui.casebook.ledger import deeds
from mot_tui.casebook.safekeeping import erase
from mot_tui.domain import requests as r
from mot_tui.domain.words import CaseField, PersonField
from mot_tui.errors import Refused
from mot_tui.journal.check import check, errors
from tests.casefile import Told


def forget(told: Told, number: int, words: str) -> int:
    return erase(told.book, told.case_id, number, words, Path("/nonexistent")).records


def stands(told: Told, words: str) -> bool:
    """Whether the words are anywhere in the file."""
    escaped = words.encode("ascii", "backslashreplace")
    data = (told.folder / "mot.db").read_bytes()
    return escaped in data or words.encode() in data


def test_what_was_said_of_a_person_goes_with_the_words_of_the_entry(told: Told) -> None:
    """
    10:00 call @kim rang from 010-9876
    11:00 call @101
    """
    people.describe(told.book, told.case_id, "kim", [(PersonField.NUMBER, "010-9876")])
    people.describe(told.book, told.case_id, "101", [(PersonField.NUMBER, "010-9876")])
    assert forget(told, 1, "010-9876") == 2
    by_name = {it.name: it.number for it in people.people(told.book, told.case_id)}
    assert by_name == {"kim": "▒▒▒", "101": "010-9876"}
    assert forget(told, 2, "010-9876") == 1
    assert not stands(told, "010-9876")


def test_a_name_goes_from_its_details_where_no_other_entry_gives_it(told: Told) -> None:
    """
    10:00 call @Xaverius
    11:00 call @lee
    """
    people.describe(told.book, told.case_id, "Xaverius", [(PersonField.ROLE, "boss")])
    people.join(told.book, told.case_id, "lee", "Xaverius")
    told.log("12:00 call @Xaverius")
    forget(told, 1, "Xaverius")
    assert stands(told, "Xaverius")
    assert people.person(told.book, told.case_id, "Xaverius").name == "lee"
    forget(told, 3, "Xaverius")
    assert not stands(told, "Xaverius")
    assert people.person(told.book, told.case_id, "lee").aliases == ("▒▒▒",)
    assert [it.content.party for it in told.book.entries(told.case_id)] == ["lee"] * 3


def test_what_was_said_of_a_person_goes_also_where_all_of_it_was_undone(told: Told) -> None:
    """
    10:00 call @kim rang from 010-9876
    """
    people.describe(told.book, told.case_id, "kim", [(PersonField.NUMBER, "010-9876")])
    told.book.undo(told.case_id)
    told.book.undo(told.case_id)
    assert forget(told, 1, "010-9876") == 2
    assert not stands(told, "010-9876")


def test_the_words_go_from_a_line_that_was_to_take_the_place_of_the_entry(told: Told) -> None:
    """
    10:00 call @kim rang from 010-9876
    11:00 call
    """
    first, second = (f"amend:{it.id}" for it in told.book.entries(told.case_id))
    for place in (first, second):
        told.book.keep_draft(place, "call @kim from 010-9876\nwhy")
    forget(told, 1, "010-9876")
    texts = [it.text for place in (first, second) for it in told.book.left_drafts(place)]
    assert texts == ["call @kim from ▒▒▒\nwhy", "call @kim from 010-9876\nwhy"]


def test_the_words_go_from_a_letter_that_is_being_edited(told: Told) -> None:
    """
    10:00 call @kim rang from 010-9876
    """
    for case in (told.case_id, "another"):
        told.book.keep_draft(f"{LETTER}:{case}:complaint:en", "call 010-9876")
    forget(told, 1, "010-9876")
    kept = told.book.left_drafts(f"{LETTER}:{told.case_id}:complaint:en")
    assert [it.text for it in kept] == ["call ▒▒▒"]
    assert told.book.left_drafts(f"{LETTER}:another:complaint:en")[0].text == "call 010-9876"


def test_a_copy_of_a_case_forgets_alone(told: Told) -> None:
    """
    10:00 call @shop my card is 4111-1111
    """
    other = told.book.open_case(r.CaseRequest(((CaseField.TITLE, "Modem"),))).id
    give(told.book, told.case_id, [1], other)
    records = told.book.ledger.journal.records(other)
    told.book.take_case("copy", [fact for deed in deeds(records) for fact in deed.facts])
    told.case_id, home = "copy", told.case_id
    assert forget(told, 1, "4111-1111") == 1
    texts = [it.content.text for case in (home, other, "copy") for it in told.book.entries(case)]
    assert texts == ["my card is 4111-1111", "my card is 4111-1111", "my card is ▒▒▒"]


@pytest.mark.parametrize("where", ["here", "there"])
def test_an_entry_that_was_moved_forgets_in_both_cases(told: Told, where: str) -> None:
    """
    10:00 call @shop my card is 4111-1111
    """
    other = told.book.open_case(r.CaseRequest(((CaseField.TITLE, "Modem"),))).id
    give(told.book, told.case_id, [1], other)
    told.case_id = told.case_id if where == "here" else other
    assert forget(told, 1, "4111-1111") == 2
    assert not stands(told, "4111-1111")
    assert [it.content.text for it in told.book.entries(other)] == ["my card is ▒▒▒"]
    assert errors(check(told.book.ledger.journal)) == []
    with pytest.raises(Refused, match="words-not-found"):
        forget(told, 1, "4111-1111")
