"""What the fold makes of facts that commands would refuse, and of outages."""

from datetime import timedelta

import pytest

from mot_tui.domain import facts as f
from mot_tui.domain.content import Content
from mot_tui.domain.fold import Deed, fold
from mot_tui.domain.outages import outages
from mot_tui.domain.score import score
from mot_tui.domain.words import CaseField, Channel, Outcome
from tests.casefile import OPENED, Story, at

LATER = at("1 Apr 00:00")


def test_a_promise_settled_by_the_entry_that_makes_it_stays_open(case: Story) -> None:
    """
    09:00 call !callback 2026-03-02 10:00
    """
    act = f.PromiseSettled(case.promise_id(1), case.entry_id(1), Outcome.KEPT)
    case.deeds.append(Deed(OPENED, (act,)))
    assert case.promise(1).outcome is None


def test_an_entry_made_twice_keeps_its_first_words(case: Story) -> None:
    """
    09:00 call first
    """
    again = f.EntryMade(case.entry_id(1), Content(OPENED, text="second"))
    case.deeds.append(Deed(LATER, (again,)))
    assert case.entry(1).content.text == "first"
    assert case.entry(1).recorded_at < LATER


def test_a_case_opened_twice_keeps_its_first_opening() -> None:
    assert fold([Deed(OPENED, (f.CaseOpened(OPENED), f.CaseOpened(LATER)))]).opened == OPENED


def test_an_empty_value_takes_back_what_was_said_of_a_case() -> None:
    said = f.CaseDescribed(CaseField.COMPANY, "L-Telecom"), f.CriterionSet("c1", "both rooms")
    taken_back = f.CaseDescribed(CaseField.COMPANY, ""), f.CriterionSet("c1", "")
    case = fold([Deed(OPENED, said), Deed(OPENED, taken_back)])
    assert (dict(case.fields), dict(case.criteria)) == ({}, {})


@pytest.mark.parametrize("rating", [-1, 6, 2**40])
def test_an_impossible_rating_of_another_program_is_no_moment(rating: int) -> None:
    content = Content(OPENED, Channel.CALL, rating=rating)
    case = fold([Deed(OPENED, (f.EntryMade("e", content),))])
    assert score(case, LATER).units == ()


def test_the_record_time_is_that_of_the_record_not_of_the_entry(case: Story) -> None:
    """
    09:00 call
    """
    assert case.entry(1).recorded_at == OPENED + timedelta(seconds=1)
    assert case.entry(1).content.occurred_at == at("2 Mar 09:00")


# -- outages


def told(case: Story) -> list[tuple[str, str, str | None, str | None]]:
    shown = "%d %H:%M"
    return [
        (
            it.state.value,
            (it.start + timedelta(hours=9)).strftime(shown),
            (it.end + timedelta(hours=9)).strftime(shown) if it.end else None,
            it.place,
        )
        for it in outages(case.case)
    ]


def test_an_outage_lasts_from_down_to_up(case: Story) -> None:
    """
    09:00 down
    10:00 call
    12:00 up
    13:00 down
    """
    assert told(case) == [("down", "02 09:00", "02 12:00", None), ("down", "02 13:00", None, None)]


def test_weak_after_down_is_another_stretch(case: Story) -> None:
    """
    09:00 down
    10:00 down still
    11:00 weak
    12:00 up
    """
    assert told(case) == [
        ("down", "02 09:00", "02 11:00", None),
        ("weak", "02 11:00", "02 12:00", None),
    ]


def test_a_place_has_outages_of_its_own_and_up_ends_them_all(case: Story) -> None:
    """
    09:00 down place:bedroom
    10:00 weak place:kitchen
    11:00 up place:bedroom
    12:00 down place:bedroom
    13:00 up
    """
    assert told(case) == [
        ("down", "02 09:00", "02 11:00", "bedroom"),
        ("weak", "02 10:00", "02 13:00", "kitchen"),
        ("down", "02 12:00", "02 13:00", "bedroom"),
    ]


def test_up_without_an_outage_is_none(case: Story) -> None:
    """
    09:00 up
    """
    assert told(case) == []


def test_struck_outages_never_were(case: Story) -> None:
    """
    09:00 down
    """
    case.strike(1)
    assert told(case) == []
