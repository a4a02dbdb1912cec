"""Commands: what they refuse, and what an amendment keeps."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from mot_tui.domain import commands
from mot_tui.domain import facts as f
from mot_tui.domain import requests as r
from mot_tui.domain.case import Case
from mot_tui.domain.content import Content
from mot_tui.domain.fold import Deed, fold
from mot_tui.domain.restate import request_of
from mot_tui.domain.words import CaseField, CaseOutcome, Kind, Outcome, Precision
from mot_tui.errors import Refused
from tests.casefile import OPENED, Story, at, counted, read


def refusal(act: Callable[[], object]) -> tuple[str, dict[str, object]]:
    with pytest.raises(Refused) as caught:
        act()
    return caught.value.code, caught.value.values


def opened(*fields: tuple[CaseField, str], criteria: tuple[str, ...] = ()) -> Case:
    request = r.CaseRequest(((CaseField.TITLE, "The move"), *fields), criteria)
    return fold([Deed(OPENED, tuple(commands.open_case(request, OPENED, counted())))])


def after(case: Case, facts: list[f.Fact]) -> Case:
    return fold([Deed(OPENED, tuple(facts))], case)


def standing_of(story: Story, number: int) -> r.EntryRequest:
    numbers = {id: n for (_, n), id in story.names.items()}
    return request_of(story.case, story.entry_id(number), numbers)


# -- cases


@pytest.mark.parametrize(
    "fields", [(), ((CaseField.COMPANY, "L-Telecom"),), ((CaseField.TITLE, "  "),)]
)
def test_a_case_needs_a_title(fields: tuple[tuple[CaseField, str], ...]) -> None:
    request = r.CaseRequest(fields)
    assert refusal(lambda: commands.open_case(request, OPENED, counted()))[0] == (
        "case-without-title"
    )


def test_a_new_case_says_what_was_given_and_no_more() -> None:
    case = opened(
        (CaseField.COMPANY, " L-Telecom "), (CaseField.SERVICE, " "), criteria=("both rooms",)
    )
    assert dict(case.fields) == {CaseField.TITLE: "The move", CaseField.COMPANY: "L-Telecom"}
    assert list(case.criteria.values()) == ["both rooms"]
    assert case.opened == OPENED
    assert case.title == "The move"


def test_describing_a_case_says_only_what_differs() -> None:
    case = opened((CaseField.COMPANY, "L-Telecom"), (CaseField.WANTED, "a working line"))
    facts = commands.describe_case(
        case,
        [(CaseField.COMPANY, "L-Telecom"), (CaseField.WANTED, ""), (CaseField.SERVICE, "DSL")],
        None,
        counted("new"),
    )
    assert facts == [
        f.CaseDescribed(CaseField.WANTED, ""),
        f.CaseDescribed(CaseField.SERVICE, "DSL"),
    ]
    assert CaseField.WANTED not in after(case, facts).fields


def test_describing_refuses_an_empty_title_and_no_change() -> None:
    case = opened()
    assert refusal(
        lambda: commands.describe_case(case, [(CaseField.TITLE, " ")], None, counted("new"))
    )[0] == ("case-without-title")
    assert refusal(
        lambda: commands.describe_case(case, [(CaseField.TITLE, "The move ")], None, counted("new"))
    )[0] == ("nothing-changed")
    assert (
        refusal(lambda: commands.describe_case(case, [], None, counted("new")))[0]
        == "nothing-changed"
    )


def test_criteria_that_stay_keep_their_ids() -> None:
    case = opened(criteria=("living room", "bedroom", "no fee"))
    points = ["no fee", "own router", " ", "living room"]
    facts = commands.describe_case(case, [], points, counted("new"))
    changed = after(case, facts)
    assert sorted(changed.criteria.values()) == ["living room", "no fee", "own router"]
    kept = {id for id, text in case.criteria.items() if text != "bedroom"}
    assert kept < set(changed.criteria)


def test_setting_the_same_criteria_is_refused() -> None:
    case = opened(criteria=("both rooms",))
    assert refusal(lambda: commands.describe_case(case, [], ["both rooms", ""], counted("new")))[
        0
    ] == ("nothing-changed")


def test_a_case_is_closed_reopened_and_put_away_once_each() -> None:
    case = opened()
    assert refusal(lambda: commands.reopen_case(case, OPENED))[0] == "case-open"
    closed = after(case, commands.close_case(case, CaseOutcome.LEFT, OPENED))
    assert closed.closed == (CaseOutcome.LEFT, OPENED)
    assert refusal(lambda: commands.close_case(closed, CaseOutcome.SOLVED, OPENED)) == (
        "case-closed",
        {"at": OPENED},
    )
    away = after(closed, commands.archive_case(closed, OPENED))
    assert away.archived
    assert refusal(lambda: commands.archive_case(away, OPENED))[0] == "case-archived"
    again = after(away, commands.reopen_case(away, OPENED))
    assert (again.closed, again.archived) == (None, False)


def test_closing_a_case_clears_no_lateness(case: Story) -> None:
    """
    09:00 call *4 !callback 2026-03-02 12:00
    """
    now = at("2 Mar 13:00")
    before = case.live(now)
    closed = after(case.case, commands.close_case(case.case, CaseOutcome.GIVEN_UP, now))
    case.deeds.append(Deed(now, tuple(commands.close_case(case.case, CaseOutcome.GIVEN_UP, now))))
    assert closed.closed
    assert case.live(now) == before


# -- entries


@pytest.mark.parametrize(
    "sign", ["+p7", "=p7", "-p7:refused", "?p7", ">p7 2026-03-04", "<p7 2026-03-04"]
)
def test_an_unknown_promise_is_refused_by_name(sign: str, case: Story) -> None:
    """
    09:00 call !visit
    """
    assert refusal(lambda: case.log(f"10:00 call {sign}")) == ("unknown-number", {"name": "p7"})


def test_an_unknown_statement_is_refused_by_name(case: Story) -> None:
    """
    09:00 call "we will come"
    """
    assert refusal(lambda: case.log('10:00 call "we never said so" !=s4')) == (
        "unknown-number",
        {"name": "s4"},
    )


def test_what_a_struck_entry_said_can_no_longer_be_named(case: Story) -> None:
    """
    09:00 call !visit "we will come"
    """
    case.strike(1)
    assert refusal(lambda: case.log("10:00 call +p1"))[1] == {"name": "p1"}
    assert refusal(lambda: case.log('10:00 call "no" !=s1'))[1] == {"name": "s1"}


@pytest.mark.parametrize("rating", [-1, 6, 10**9])
def test_an_impossible_rating_is_refused(rating: int) -> None:
    request = r.EntryRequest(Content(OPENED, text="x", rating=rating))
    assert refusal(lambda: commands.make_entry(Case(), "e", request, {}, counted())) == (
        "rating-out-of-range",
        {"rating": rating},
    )


@pytest.mark.parametrize("precision", list(Precision))
def test_an_entry_that_says_nothing_is_refused(precision: Precision) -> None:
    until = OPENED if precision is Precision.DAY else None
    request = r.EntryRequest(Content(OPENED, precision=precision, until=until))
    assert refusal(lambda: commands.make_entry(Case(), "e", request, {}, counted()))[0] == (
        "entry-empty"
    )


@pytest.mark.parametrize(
    "line", ["10:00 call", "10:00 *3", '10:00 "so they said"', "10:00 !visit", "10:00 ref:A7"]
)
def test_an_entry_that_says_one_thing_is_enough(line: str) -> None:
    assert commands.make_entry(Case(), "e", read(line), {}, counted())


def test_two_known_statements_against_each_other_are_an_entry_alone(case: Story) -> None:
    """
    09:00 call "it is done"
    10:00 call "nothing was done"
    """
    assert case.log("11:00 s1!=s2")
    assert refusal(lambda: case.log("12:00 !=s2"))[0] == "entry-empty"


def test_an_act_alone_is_an_entry(case: Story) -> None:
    """
    09:00 call !visit
    10:00 +p1
    """
    assert case.promise(1).outcome is Outcome.KEPT


def test_settled_by_the_entry_that_makes_it_is_refused(case: Story) -> None:
    """
    09:00 call !visit
    """
    assert refusal(lambda: case.amend(1, "09:00 call !visit +p1")) == (
        "promise-of-this-entry",
        {"name": "p1"},
    )


def test_a_statement_may_stand_against_others_and_against_the_text(case: Story) -> None:
    """
    09:00 visit "there is a hub, everything will work"
    10:00 visit "only one room works" !=s1
    11:00 test the page needs 20 s !=s1
    """
    first, second = case.names[Kind.STATEMENT, 1], case.names[Kind.STATEMENT, 2]
    assert case.case.live_contradictions() == [
        f.Contradicted(case.entry_id(2), second, first),
        f.Contradicted(case.entry_id(3), first, None),
    ]
    case.strike(1)
    assert case.case.live_contradictions() == []


# -- amending


def test_an_amendment_keeps_promises_and_statements_by_their_order(case: Story) -> None:
    """
    09:00 call "A" "B" "C" !visit 2026-03-03 !callback 2026-03-04
    """
    case.amend(1, '09:00 call "A!" "B" !fix 2026-03-03 !callback 2026-03-04 !reply')
    statements = {case.names[Kind.STATEMENT, n]: text for n, text in ((1, "A!"), (2, "B"))}
    assert {id: it.text for id, it in case.case.statements.items()} == statements
    promises = case.case.promises
    assert [promises[case.promise_id(n)].what for n in (1, 2, 3)] == ["fix", "callback", "reply"]


def test_an_amendment_drops_what_is_gone(case: Story) -> None:
    """
    09:00 call "A" !visit !callback
    10:00 call ?p1
    11:00 call ?p2
    """
    case.amend(1, "09:00 call !visit")
    assert list(case.case.promises) == [case.promise_id(1)]
    assert case.case.statements == {}
    assert refusal(lambda: case.log("12:00 call +p2"))[1] == {"name": "p2"}


def test_what_was_dropped_and_comes_back_gets_a_new_number(case: Story) -> None:
    """
    09:00 call !visit !callback
    """
    case.amend(1, "09:00 call !visit")
    case.amend(1, "09:00 call !visit !callback")
    assert list(case.case.promises) == [case.promise_id(1), case.promise_id(3)]


def test_an_amendment_keeps_what_other_entries_did(case: Story) -> None:
    """
    09:00 call !visit
    10:00 call ?p1
    11:00 call >p1 2026-03-05
    12:00 visit +p1
    """
    before = case.promise(1)
    case.amend(1, "09:00 call !fix 2026-03-04")
    amended = case.promise(1)
    assert (amended.chases, amended.moves) == (before.chases, before.moves)
    assert (amended.what, amended.settled_by) == ("fix", case.entry_id(4))


def test_an_amendment_of_the_settling_entry_may_take_it_back(case: Story) -> None:
    """
    09:00 call !visit
    10:00 visit +p1 *4
    """
    case.amend(2, "10:00 visit *4")
    assert case.promise(1).outcome is None
    case.amend(2, "10:00 visit -p1 *4")
    assert case.promise(1).outcome is Outcome.BROKEN


def test_an_amendment_leaves_acts_that_stay_in_their_place(case: Story) -> None:
    """
    09:00 call !visit
    10:00 visit +p1
    11:00 note -p1
    """
    case.amend(2, "10:00 visit *4 +p1")
    assert case.promise(1).settled_by == case.entry_id(2)
    case.amend(2, "10:00 visit *4 ?p1 +p1")
    assert case.promise(1).settled_by == case.entry_id(2)
    assert len(case.promise(1).chases) == 1


def test_an_amendment_that_takes_an_act_back_leaves_the_others(case: Story) -> None:
    """
    09:00 call !visit
    10:00 visit ?p1 +p1
    """
    case.amend(2, "10:00 visit +p1")
    assert case.promise(1).outcome is Outcome.KEPT
    assert case.promise(1).chases == ()


def test_an_amendment_can_set_statements_against_each_other(case: Story) -> None:
    """
    09:00 call "we come at ten"
    10:00 call "we never said ten"
    """
    case.amend(2, '10:00 call "we never said ten" !=s1')
    assert len(case.case.live_contradictions()) == 1
    case.amend(2, '10:00 call "we never said ten"')
    assert case.case.contradictions == ()


def test_an_amendment_with_the_same_words_changes_nothing_and_is_refused(case: Story) -> None:
    """
    09:00 call> @101 third time "we call back" !callback 2026-03-03 *2 #again // tired
    10:00 visit +p1 "not us" !=s1
    """
    for number in (1, 2):
        with pytest.raises(Refused, match="nothing-changed"):
            commands.amend_entry(
                case.case,
                case.entry_id(number),
                standing_of(case, number),
                case.names,
                counted("new"),
                reason="why not",
            )


def test_the_reason_and_the_old_words_stay(case: Story) -> None:
    """
    09:00 call *2 as typed
    """
    case.amend(1, "09:00 call *3 as meant", "mis-key")
    case.amend(1, "09:00 call *4 as meant at last", "again")
    entry = case.entry(1)
    assert entry.content.rating == 4
    assert [(it.content.rating, it.reason) for it in entry.revisions] == [
        (2, "mis-key"),
        (3, "again"),
    ]


def test_what_is_struck_or_unknown_cannot_be_amended_nor_struck(case: Story) -> None:
    """
    09:00 call
    """
    case.strike(1, "wrong case")
    struck = ("entry-struck", {"reason": "wrong case"})
    assert refusal(lambda: case.amend(1, "09:00 call *4")) == struck
    assert refusal(lambda: case.strike(1)) == struck
    assert refusal(lambda: commands.strike_entry(case.case, "nothing", "why"))[0] == "unknown-entry"


@pytest.mark.parametrize("reason", ["", "  ", "\t\n"])
def test_striking_needs_a_reason(reason: str, case: Story) -> None:
    """
    09:00 call
    """
    assert refusal(lambda: case.strike(1, reason))[0] == "strike-without-reason"


def test_what_is_struck_stays_in_the_history(case: Story) -> None:
    """
    09:00 call *0
    """
    case.strike(1, "typed twice")
    assert case.entry(1).struck == "typed twice"
    assert case.case.timeline() == []
    assert case.live(at("2 Mar 10:00")) is None


def test_a_refusal_changes_nothing(case: Story) -> None:
    """
    09:00 call !visit
    """
    before = case.case
    refusal(lambda: case.log("10:00 call *0 +p7"))
    assert case.case == before


# -- an entry as its request


def test_an_entry_is_the_request_that_made_it(case: Story) -> None:
    """
    09:00 call> @101 third time "we call back" "surely" !callback 2026-03-03 !visit *2 // tired
    10:00 call< ?p1 >p2 2026-03-05 "not us" !=s1
    11:00 visit -p1:refused <p2 2026-03-06 +p2 place:"small room"
    """
    told = [read(line, date(2026, 3, 2)) for line in case_lines(case)]
    for number, request in enumerate(told, start=1):
        found = standing_of(case, number)
        assert replace(found, acts=()) == replace(request, acts=())
        assert sorted(found.acts, key=repr) == sorted(request.acts, key=repr)


def case_lines(_: Story) -> list[str]:
    text = test_an_entry_is_the_request_that_made_it.__doc__ or ""
    return [line.strip() for line in text.strip().splitlines()]
