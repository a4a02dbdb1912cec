"""The casebook: what is saved, told, refused; undo, redo, history, import, what-if."""

from collections.abc import Callable
from contextlib import closing
from datetime import timedelta
from decimal import Decimal
from threading import Thread

import pytest

from mot_tui.domain import requests as r
from mot_tui.domain.words import CaseField, CaseOutcome
from mot_tui.errors import Refused
from mot_tui.read.sources import Numbers
from mot_tui.texts.changes import change_text
from tests.casefile import Told, at, percent, read, rows_of
from tests.laws.test_casebook_laws import assert_rebuilt_alike


def refusal(act: Callable[[], object]) -> tuple[str, dict[str, object]]:
    with pytest.raises(Refused) as caught:
        act()
    return caught.value.code, caught.value.values


def titled(title: str) -> r.CaseRequest:
    return r.CaseRequest(((CaseField.TITLE, title),))


# -- saving


def test_saving_tells_the_numbers_and_the_score(told: Told) -> None:
    """
    10:00 call *4 !callback 2026-03-09 10:00 "we ring"
    """
    saved = told.log('11:00 call *3 !visit "we come" "surely" +p1')
    assert (saved.case, saved.entry, saved.promises, saved.statements) == (1, 2, (2,), (2, 3))
    assert percent(saved.score.settled) == Decimal(63)


def test_numbers_are_never_used_again(told: Told) -> None:
    """
    10:00 call !visit "we come"
    """
    told.book.undo(told.case_id)
    saved = told.log('11:00 call !visit "we come"')
    assert (saved.entry, saved.promises, saved.statements) == (2, (2,), (2,))
    assert told.book.open_case(titled("The modem")).number == 2


def test_what_is_refused_leaves_no_trace(told: Told) -> None:
    """
    10:00 call !visit
    """
    before, records = rows_of(told.book), len(told.book.history(told.case_id))
    for act in (
        lambda: told.log("11:00 call +p9"),
        lambda: told.amend(9, "11:00 call"),
        lambda: told.amend(1, "10:00 call !visit +p1"),
        lambda: told.amend(1, "10:00 call !visit"),
        lambda: told.book.strike(told.case_id, 1, " "),
        lambda: told.book.strike(told.case_id, 7, "why"),
        lambda: told.book.reopen_case(told.case_id),
        lambda: told.book.redo(told.case_id),
    ):
        refusal(act)
    assert rows_of(told.book) == before
    assert len(told.book.history(told.case_id)) == records
    assert told.log("11:00 call").entry == 2


def test_an_unknown_entry_is_named(told: Told) -> None:
    assert refusal(lambda: told.book.strike(told.case_id, 4, "why")) == (
        "unknown-number",
        {"name": "e4"},
    )
    assert refusal(lambda: told.book.score(told.case_id, without=[4]))[1] == {"name": "e4"}


def test_another_casebook_on_the_file_sees_it_at_once(told: Told) -> None:
    """
    10:00 call *4
    """
    other = told.open_again()
    other.has_changed()
    assert not other.has_changed()
    told.log("11:00 call *2 !visit")
    assert other.has_changed()
    assert not other.has_changed()
    assert percent(other.score(told.case_id).settled) == Decimal(45)
    saved = other.log(told.case_id, read("12:00 call +p1"))
    assert saved.entry == 3
    assert told.log("13:00 call ?p1").entry == 4
    assert told.book.folded(told.case_id) == other.folded(told.case_id)
    other.close()


# -- naming a case


def test_a_case_is_named_by_number_start_of_title_or_last_use(told: Told) -> None:
    book = told.book
    modem = book.open_case(titled("A modem"))
    mover = book.open_case(titled("The mover"))
    assert book.named(None).id == mover.id
    book.use(modem.id)
    assert book.named(None).id == modem.id
    assert book.named("c1").id == told.case_id
    assert book.named("a MO").id == modem.id
    assert refusal(lambda: book.named("The mov"))[0] == "ambiguous-case"
    assert refusal(lambda: book.named("nothing"))[0] == "unknown-case"
    assert refusal(lambda: book.case("nothing"))[0] == "unknown-case"


def test_a_title_that_another_one_begins_with_can_be_named_in_full(told: Told) -> None:
    told.book.open_case(titled("The move again"))
    assert told.book.named("The move again").number == 2
    assert told.book.named("c1").number == 1


# -- the score through the casebook


def test_the_score_follows_the_clock(told: Told) -> None:
    """
    10:00 call *2 !callback 2026-03-02 12:00
    """
    told.clock.now = at("2 Mar 12:00")
    assert percent(told.book.score(told.case_id).live) == Decimal(50)
    told.clock.go()
    assert percent(told.book.score(told.case_id).live) == Decimal(45)
    told.clock.go(timedelta(days=1))
    assert percent(told.book.score(told.case_id).live) == Decimal(35)


def test_what_if_by_numbers(told: Told) -> None:
    """
    10:00 call *2
    11:00 call *3
    """
    told.clock.now = at("3 Mar 12:00")
    book, case_id = told.book, told.case_id
    assert percent(book.score(case_id, without=[1]).settled) == Decimal(70)
    assert percent(book.score(case_id, ratings={1: 5}).settled) == Decimal(70)
    assert percent(book.score(case_id, as_of=at("2 Mar 10:30")).settled) == Decimal(50)


def test_a_preview_tells_what_saving_would_do_and_saves_nothing(told: Told) -> None:
    """
    10:00 call *2 !callback 2026-03-02 12:00
    """
    told.clock.now = at("2 Mar 13:00")
    before = rows_of(told.book)
    seen = told.book.preview(told.case_id, read("13:00 call< +p1 *3"))
    assert percent(seen.before.live) == Decimal(45)
    assert percent(seen.after.live) == Decimal(35)
    assert rows_of(told.book) == before
    assert refusal(lambda: told.book.preview(told.case_id, read("13:00 call +p9")))[0] == (
        "unknown-number"
    )


def test_an_entry_can_be_had_as_the_request_to_amend_it(told: Told) -> None:
    """
    10:00 call !callback 2026-03-03 10:00 "we ring"
    11:00 call< >p1 2026-03-04 10:00 "not us" !=s1 *2
    """
    for number, line in ((1, '10:00 call !callback 2026-03-03 10:00 "we ring"'),
                         (2, '11:00 call< >p1 2026-03-04 10:00 "not us" !=s1 *2')):  # fmt: skip
        assert told.book.request(told.case_id, number) == read(line)


# -- cases as a whole


def test_a_case_is_described_closed_and_reopened(told: Told) -> None:
    book, case_id = told.book, told.case_id
    view = book.describe(case_id, [(CaseField.COMPANY, "L-Telecom"), (CaseField.TITLE, "Moved")])
    assert (view.title, view.field(CaseField.COMPANY)) == ("Moved", "L-Telecom")
    assert view.field(CaseField.WANTED) == ""
    assert book.describe(case_id, criteria=["both rooms", "no fee"]).criteria == (
        "both rooms",
        "no fee",
    )
    assert refusal(lambda: book.describe(case_id, criteria=["no fee", "both rooms"]))[0] == (
        "nothing-changed"
    )
    closed = book.close_case(case_id, CaseOutcome.SOLVED)
    assert (closed.outcome, closed.closed_at) == (CaseOutcome.SOLVED, told.clock.now)
    assert book.archive_case(case_id).archived
    again = book.reopen_case(case_id)
    assert (again.outcome, again.archived) == (None, False)


def test_a_file_of_entries_is_one_record_with_numbers_of_its_own(told: Told) -> None:
    """
    10:00 call !visit
    """
    entries = [read("10:00 call !callback 2026-03-03 10:00"), read('11:00 call "no" +p1 *4')]
    case = told.book.open_case(titled("From a file"), entries)
    assert case.entries == 2
    (promise,) = told.book.promises(case.id)
    assert promise.settled_by == 2
    (change,) = told.book.history(case.id)
    assert (change.code, change.values) == ("opened-case", {"text": "From a file", "entries": 2})


def test_a_case_that_is_here_is_not_taken_in_again(told: Told) -> None:
    assert refusal(lambda: told.book.take_case(told.case_id, ())) == (
        "case-is-here",
        {"title": "The move"},
    )


# -- undo, redo, history


def test_undo_names_what_it_takes_back(told: Told) -> None:
    """
    10:00 call> @101 third time this week
    """
    undone = told.book.undo(told.case_id).subject
    assert (undone.code, undone.values) == (
        "made-entry",
        {"number": 1, "text": "third time this week"},
    )
    assert not undone.live
    redone = told.book.redo(told.case_id).subject
    assert (redone.key, redone.live) == (undone.key, True)


def test_undo_survives_a_restart_and_redo_ends_with_the_next_edit(told: Told) -> None:
    """
    10:00 call *2
    11:00 call *4
    """
    told.book.close()
    told.book = told.open_again()
    told.book.undo(told.case_id)
    told.book.close()
    told.book = told.open_again()
    told.book.redo(told.case_id)
    assert percent(told.book.score(told.case_id).settled) == Decimal(45)
    told.book.undo(told.case_id)
    told.log("12:00 call *5")
    assert refusal(lambda: told.book.redo(told.case_id))[0] == "nothing-to-redo"


def test_the_history_tells_every_record_in_words(told: Told) -> None:
    """
    10:00 call> @101 hello *4
    """
    book, case_id = told.book, told.case_id
    told.amend(1, "10:00 call> @101 hello *3", "mis-key")
    book.strike(case_id, 1, "typed twice")
    book.undo(case_id)
    book.redo(case_id)
    book.describe(case_id, [(CaseField.COMPANY, "L-Telecom")])
    book.describe(case_id, criteria=["both rooms"])
    book.close_case(case_id, CaseOutcome.LEFT)
    book.reopen_case(case_id)
    book.archive_case(case_id)
    told_of = [(it.code, it.values, it.live) for it in book.history(case_id)]
    struck = {"number": 1, "reason": "typed twice"}
    assert told_of == [
        ("opened-case", {"text": "The move", "entries": 0}, True),
        ("made-entry", {"number": 1, "text": "hello"}, True),
        ("amended-entry", {"number": 1, "text": "hello", "reason": "mis-key"}, True),
        ("struck-entry", struck, True),
        ("undid", {"what": "struck-entry", **struck}, False),
        ("redid", {"what": "struck-entry", **struck}, True),
        ("described-case", {"field": CaseField.COMPANY, "text": "L-Telecom"}, True),
        ("set-criteria", {}, True),
        ("closed-case", {"outcome": CaseOutcome.LEFT}, True),
        ("reopened-case", {}, True),
        ("archived-case", {}, True),
    ]


def test_an_undone_amendment_gives_the_old_words_back(told: Told) -> None:
    """
    10:00 call *0 !visit
    11:00 call ?p1
    """
    told.amend(1, "10:00 call *5")
    assert told.book.promises(told.case_id) == []
    told.book.undo(told.case_id)
    (view, _) = told.book.entries(told.case_id)
    assert (view.content.rating, view.revisions) == (0, 0)
    assert len(told.book.promises(told.case_id)[0].standing.chases) == 1


def test_two_times_are_kept_when_it_happened_and_when_it_was_written(told: Told) -> None:
    """
    10:00 call
    """
    (view,) = told.book.entries(told.case_id)
    assert view.content.occurred_at == at("2 Mar 10:00")
    assert view.recorded_at == told.clock.now
    assert told.book.history(told.case_id)[-1].recorded_at == told.clock.now


def test_a_clock_that_jumps_back_keeps_the_order_of_writing(told: Told) -> None:
    """
    10:00 call first
    """
    told.clock.go(timedelta(days=-3))
    told.log("10:00 call second")
    assert [view.content.text for view in told.book.entries(told.case_id)] == ["first", "second"]
    first, second = told.book.history(told.case_id)[1:]
    assert second.recorded_at < first.recorded_at


def test_what_another_process_saves_meanwhile_is_seen_whole_or_not_at_all(
    told: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    """
    10:00 call *4
    """
    book, case_id = told.book, told.case_id
    numbers = book.ledger.numbers
    others: list[Thread] = []

    def save() -> None:
        with closing(told.open_again()) as other:
            request = other.read(case_id, "11:00 call !visit tomorrow").request
            other.log(case_id, request)

    def with_another_writer(case: str) -> Numbers:
        found = numbers(case)
        if not others:
            others.append(Thread(target=save))
            others[0].start()
            others[0].join(0.3)
        return found

    monkeypatch.setattr(book.ledger, "numbers", with_another_writer)
    assert book.context(case_id).promises == set()
    others[0].join()
    assert book.context(case_id).promises == {1}


def test_two_windows_that_go_by_another_grace_each_leave_rows_of_one(told: Told) -> None:
    """
    09:00 call *3 !visit 2026-03-02 10:00
    """
    patient = told.open_again(grace_minutes=600)
    told.log("12:00 visit *4 +p1")
    patient.log(told.case_id, read("13:00 call *4"))
    assert_rebuilt_alike(patient)
    told.log("14:00 call *4")
    assert_rebuilt_alike(told.book)
    patient.undo(told.case_id)
    assert_rebuilt_alike(patient)
    patient.close()


def test_an_entry_without_words_is_told_by_its_signs(told: Told) -> None:
    """
    10:00 call> @101 !visit tomorrow *4
    11:00 visit ?p1 +p1
    """
    last = [it.values["text"] for it in told.book.history(told.case_id)[1:]]
    assert last == ["call @101 !visit *4", "visit ?p1 +p1"]
    changes = told.book.history(told.case_id)[1:]
    assert [change_text(it.code, it.values) for it in changes] == [
        "e1 written: call @101 !visit *4",
        "e2 written: visit · p1 chased · p1 kept",
    ]
    moved = {"number": 3, "text": "note <p1", "channel": "note", "acts": [["moved-mine", "p1"]]}
    undone = change_text("undid", {"what": "made-entry", **moved})
    assert undone == "took back: e3 written: note · p1 moved at my wish"
