"""What keys do to promises and entries reads as the line that would say it."""

from datetime import timedelta

import pytest

from mot_tui.domain.requests import Chase, Contradiction, Known, Quote, Settle
from mot_tui.domain.words import Outcome
from mot_tui.entry.acting import acting, acting_too, new_due, opposing
from mot_tui.entry.context import Context
from mot_tui.entry.format import format_entry
from mot_tui.entry.moment import Moment
from mot_tui.frozen import changed
from tests.casefile import ZONE, at, read

NOW = at("2 Mar 14:30").astimezone(ZONE)
CONTEXT = Context(now=NOW)


def test_an_act_alone_is_the_line_that_says_it() -> None:
    moment = Moment(at("2 Mar 14:30"))
    assert acting(Settle(2, Outcome.REFUSED), moment, 1) == read("14:30 note -p2:refused *1")
    assert acting(Chase(2), moment) == read("14:30 note ?p2")


def test_a_line_and_an_act_are_one_entry() -> None:
    line = read("14:30 visit @tech1 came at last *4 ~20m")
    both = acting_too(line, Settle(1, Outcome.KEPT))
    assert both == read("14:30 visit @tech1 came at last *4 ~20m +p1")
    assert acting_too(both, Settle(1, Outcome.KEPT)) == both


def test_a_rating_by_key_goes_before_that_of_the_line() -> None:
    line = read("14:30 call *4")
    assert acting_too(line, Chase(1), 2) == read("14:30 call ?p1 *2")
    assert acting_too(line, Chase(1), 0).content.rating == 0


@pytest.mark.parametrize("mine", [False, True])
def test_a_new_due_counts_from_the_moment_of_the_entry(mine: bool) -> None:
    moved = new_due("tomorrow 5pm", 3, CONTEXT, at_my_wish=mine)
    assert moved is not None
    assert (moved.number, moved.said, moved.at_my_wish) == (3, "tomorrow 5pm", mine)
    assert moved.due.end == at("3 Mar 17:00")
    later = changed(CONTEXT, now=NOW + timedelta(days=1))
    again = new_due("tomorrow 5pm", 3, later, at_my_wish=mine)
    assert again is not None
    assert again.due.end == at("4 Mar 17:00")


@pytest.mark.parametrize(
    "phrase", ["", "soonish", "friday 5pm sorry", "friday 5pm *2", "friday +p2", "friday; sorry"]
)
def test_what_is_no_due_as_a_whole_moves_nothing(phrase: str) -> None:
    assert new_due(phrase, 1, CONTEXT, at_my_wish=False) is None


def test_a_contradiction_is_added_once() -> None:
    line = read('14:30 visit "one room only" "and that is all"')
    once = opposing(line, 1, Known(7))
    assert once.contradictions == (Contradiction(Quote(1), Known(7)),)
    assert opposing(once, 1, Known(7)) == once
    assert len(opposing(once, 2, Quote(1)).contradictions) == 2


def test_words_contradict_a_statement_too() -> None:
    line = read("14:30 note nothing works")
    assert opposing(line, None, Known(1)) == read("14:30 note nothing works !=s1")


@pytest.mark.parametrize("own", [1, 2])
@pytest.mark.parametrize("other", [Known(7), Quote(1), Quote(2)])
def test_what_was_set_against_something_can_be_written_as_a_line(
    own: int, other: Known | Quote
) -> None:
    if other == Quote(own):
        return
    line = opposing(read('14:30 visit "one room only" "and that is all" *2'), own, other)
    assert read(format_entry(line, ZONE, currency="KRW")) == line
