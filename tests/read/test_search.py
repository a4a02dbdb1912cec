"""Search: pairs of letters, all words, newest first (design.md, Search)."""

import pytest

from mot_tui.domain import requests as r
from mot_tui.domain.words import CaseField
from mot_tui.read.search import INDEXED, MOST, plain
from tests.casefile import Told, at


def test_two_letter_korean_words_are_found_anywhere_in_a_word(told: Told) -> None:
    """
    10:00 전화> @기사 인터넷이 작은방만 된다고 함
    11:00 메모 거실은 불통
    """
    assert told.found("작은") == ["e1"]
    assert told.found("방만") == ["e1"]
    assert told.found("거실") == ["e2"]
    assert told.found("인터넷") == ["e1"]
    assert told.found("인넷") == []


def test_parts_of_words_and_any_case_are_found(told: Told) -> None:
    """
    10:00 call> @101 The ROUTER is not registered ref:A7731
    """
    for words in ("router", "oute", "REGISTER", "a77", "101", "g", "not"):
        assert told.found(words) == ["e1"], words
    assert told.found("routers") == []


def test_every_word_must_stand_there_in_any_order(told: Told) -> None:
    """
    10:00 call router not registered
    11:00 call router replaced
    """
    assert told.found("registered router") == ["e1"]
    assert told.found("router") == ["e2", "e1"]
    assert told.found("router x") == []
    assert told.found("   ") == []


def test_pairs_in_another_order_are_no_hit(told: Told) -> None:
    """
    10:00 call abcab
    """
    assert told.found("bca") == ["e1"]
    assert told.found("cabc") == []


def test_words_with_signs_of_the_search_engine_are_only_words(told: Told) -> None:
    """
    10:00 call they said 100% "OR" never* (AND) near-by
    """
    for words in ("100%", "never*", "(AND)", "near-by", "-by", "%", "'", '"'):
        assert told.found(words) == (["e1"] if words not in ("'", '"') else []), words


def test_composed_and_decomposed_letters_are_the_same(told: Told) -> None:
    """
    10:00 call café 콜백
    """
    assert told.found("cafe\u0301") == ["e1"]
    assert told.found("\u110f\u1169\u11af\u1107\u1162\u11a8") == ["e1"]
    assert told.found("ｃａｆé") == ["e1"]


def test_promises_statements_and_cases_are_found_too(told: Told) -> None:
    """
    10:00 call> @101 third time "a technician will ring" !callback 2026-03-03
    """
    assert told.found("technician") == ["s1"]
    assert told.found("callback") == ["p1"]
    assert told.found("move") == ["c1"]


def test_feelings_places_tags_and_people_are_found(told: Told) -> None:
    """
    10:00 call> @101 hm @kim place:"small room" #upsell // fuming
    """
    for words in ("fuming", "small room", "upsell", "kim"):
        assert told.found(words) == ["e1"]


def test_hits_are_newest_first_and_fifty_at_most(told: Told) -> None:
    for minute in range(60):
        told.log(f"10:{minute:02} call router")
    hits = told.book.search("router")
    assert len(hits) == MOST
    assert [hit.number for hit in hits] == list(range(60, 10, -1))
    assert hits[0].at == at("2 Mar 10:59")


def test_a_struck_entry_is_not_found_nor_what_it_said(told: Told) -> None:
    """
    10:00 call router "we come" !visit 2026-03-03
    """
    told.book.strike(told.case_id, 1, "typed twice")
    assert [told.found(words) for words in ("router", "come", "visit")] == [[], [], []]
    told.book.undo(told.case_id)
    assert [told.found(words) for words in ("router", "come", "visit")] == [["e1"], ["s1"], ["p1"]]


def test_an_amended_entry_is_found_by_its_new_words_only(told: Told) -> None:
    """
    10:00 call router "we come" !visit 2026-03-03
    """
    told.amend(1, '10:00 call modem "we stay away"')
    assert [told.found(words) for words in ("router", "come", "visit")] == [[], [], []]
    assert told.found("modem") == ["e1"]
    assert told.found("stay away") == ["s1"]


def test_an_amended_time_moves_a_hit(told: Told) -> None:
    """
    10:00 call router
    11:00 call router
    """
    told.amend(1, "12:00 call router")
    assert told.found("router") == ["e1", "e2"]


def test_at_equal_times_hits_stand_by_writing_also_after_an_amendment(told: Told) -> None:
    """
    10:00 call router one
    10:00 call router two
    """
    told.amend(1, "10:00 call router one again")
    assert told.found("router") == ["e2", "e1"]
    told.book.ledger.rebuild()
    assert told.found("router") == ["e2", "e1"]


def test_a_search_may_keep_to_one_case(told: Told) -> None:
    """
    10:00 call router
    """
    other = told.book.open_case(r.CaseRequest(((CaseField.TITLE, "The router"),))).id
    assert sorted(told.found("router")) == ["c2", "e1"]
    hits = told.book.search("router", told.case_id)
    assert [(hit.case, str(hit.kind), hit.number) for hit in hits] == [(1, "e", 1)]
    assert [str(hit.kind) for hit in told.book.search("router", other)] == ["c"]


def test_a_hit_of_an_entry_known_by_its_day_lies_in_that_day(told: Told) -> None:
    """
    ## 2026-03-05
    nobody called
    """
    (hit,) = told.book.search("nobody")
    assert at("5 Mar 00:00") <= hit.at < at("6 Mar 00:00")


def test_an_undated_promise_is_found_where_it_was_made(told: Told) -> None:
    """
    10:00 call> @101 !callback
    11:00 call> @101 !callback 2026-04-01
    """
    hits = told.book.search("callback")
    assert [hit.number for hit in hits] == [2, 1]
    assert [hit.at for hit in hits] == [at("2 Mar 11:00"), at("2 Mar 10:00")]


def test_a_case_without_entries_is_found_at_its_opening(told: Told) -> None:
    (hit,) = told.book.search("move")
    assert hit.at == told.clock.now


@pytest.mark.parametrize("words", ["\x00", "a\x00b", "\ud800", "\u202e", "%_", "“", "🤦🏽"])
def test_odd_words_are_looked_for_all_the_same(words: str, told: Told) -> None:
    """
    10:00 call nothing odd
    """
    assert told.found(words) == []


def test_the_start_of_a_very_long_text_is_found(told: Told) -> None:
    told.log("10:00 call " + "word " * (INDEXED // 5 - 1) + " end tail")
    assert told.found("word") == ["e1"]
    assert told.found("tail") == []
    assert len(told.book.entries(told.case_id)[0].content.text) > INDEXED - 10


def test_plain_words_stay_plain() -> None:
    assert plain(plain("Straße ﬁ ＡＢ ①")) == plain("Straße ﬁ ＡＢ ①") == "strasse fi ab 1"
