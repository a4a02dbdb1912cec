"""Dates through all that was ever recorded of them: what was taken back counts too."""

from mot_tui.domain import facts as f
from mot_tui.domain.dates import Dated, Turn, dates
from tests.casefile import Story, at


def turns(case: Story) -> list[Turn]:
    return [Turn(deed.recorded_at, deed.facts) for deed in case.deeds]


def only(found: dict[str, Dated]) -> Dated:
    (it,) = found.values()
    return it


def test_a_move_and_an_end_are_revisions_a_chase_is_only_told(case: Story) -> None:
    """
    09:00 call !visit 2026-03-03
    10:00 call ?p1
    11:00 call >p1 2026-03-04
    12:00 call +p1
    """
    seen = []
    for n in range(2, len(case.deeds) + 1):
        it = only(dates(turns(case)[:n]))
        assert it.told_at == case.deeds[n - 1].recorded_at
        seen.append((it.revision, it.due and it.due.start))
    moved, first = at("4 Mar 00:00"), at("3 Mar 00:00")
    assert seen == [(0, first), (0, first), (1, moved), (2, moved)]


def test_an_undo_and_a_redo_each_raise_the_revision(case: Story) -> None:
    """
    09:00 call !visit 2026-03-03
    11:00 call >p1 2026-03-04
    """
    said = turns(case)
    made, moved = said[1:]
    back = [Turn(at("5 Mar 10:00"), it.facts, back=True) for it in (moved, moved, made)]
    found = [only(dates([*said, *back[:n]])) for n in range(4)]
    assert [it.revision for it in found] == [1, 2, 3, 4]
    assert {it.due and it.due.start for it in found} == {at("4 Mar 00:00")}


def test_an_amendment_counts_once_and_only_where_it_is_about_the_promise(case: Story) -> None:
    """
    09:00 call !visit 2026-03-03
    11:00 call >p1 2026-03-04
    """
    case.amend(1, "09:00 call they said so !visit 2026-03-03")
    told = only(dates(turns(case)))
    assert (told.revision, told.told_at) == (1, case.deeds[-1].recorded_at)
    case.amend(2, "11:00 call >p1 2026-03-05")
    assert only(dates(turns(case))).revision == 2
    case.amend(1, "09:00 call nothing")
    assert only(dates(turns(case))).revision == 3


def test_striking_out_what_made_or_moved_it_is_a_revision(case: Story) -> None:
    """
    09:00 call !visit 2026-03-03
    11:00 call >p1 2026-03-04
    12:00 call about something else
    """
    revisions = []
    for number in (3, 2, 1):
        case.strike(number)
        revisions.append(only(dates(turns(case))).revision)
    assert revisions == [1, 2, 3]


def test_facts_about_the_unknown_change_nothing() -> None:
    facts: list[f.Fact] = [
        f.PromiseDropped("x"),
        f.PromiseReleased("x", "e"),
        f.PromiseChased("x", "e"),
        f.EntryStruck("e", "no"),
    ]
    assert dates([Turn(at("3 Mar 10:00"), facts)]) == {}
