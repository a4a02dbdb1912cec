"""What a `.mot` file holds comes back: any case, written, read, and written again.

It holds what is said of the case, and the timeline as it stands: all of each entry, its promises
and statements with who gave them, what it did to promises of others, what it set against what.
It does not hold what is gone (struck out, given away, taken back, written anew), people, deadlines,
files, how the case ended, record times, nor the words and the rule of a due.
"""

from dataclasses import replace
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mot_tui.casebook import Casebook
from mot_tui.domain import facts as f
from mot_tui.domain import requests as r
from mot_tui.domain.case import Case
from mot_tui.domain.content import Content, Due
from mot_tui.domain.promises import standing
from mot_tui.exporters.motfile import mot_bytes
from mot_tui.importers.mot import read_mot
from tests.exporters.telling import Telling
from tests.importers.chance import Chance


def held(book: Casebook, case_id: str) -> Any:
    """What a file holds of a case, told by the places of things alone."""
    case, view = book.folded(case_id), book.case(case_id)
    told = [it for entry in case.timeline() if (it := _entry(case, entry.id))[1:] != BARE]
    stands = [standing(case, it) for it in case.live_promises()]
    now = book.now()
    return (
        {it.field: it.value for it in view.fields},
        view.criteria,
        told,
        sorted((it.state(now), it.late(now), it.outcome or "") for it in stands),
        book.score(case_id).settled,
    )


BARE: tuple[Any, ...] = ((), (), (), (), ())


def _entry(case: Case, id: str) -> tuple[Any, ...]:
    content = case.entries[id].content
    empty = Content(content.occurred_at, precision=content.precision, until=content.until)
    made = [it for it in case.live_promises() if it.entry == id]
    said = [it for it in case.statements.values() if it.entry == id]
    acts = [act for it in case.live_promises() for act in case.live_acts(it) if act.entry == id]
    against = [it for it in case.live_contradictions() if it.entry == id]
    return (
        content,
        () if content == empty else (content,),
        tuple((it.what, it.said if it.due is None else "", _due(it.due), it.by) for it in made),
        tuple((it.text, it.by) for it in said),
        tuple(sorted(_act(case, act) for act in acts)),
        tuple((_said(case, it.first), _said(case, it.second)) for it in against),
    )


def _due(due: Due | None) -> Any:
    return due and (due.end, due.start, due.approximate)


def _act(case: Case, act: f.Act) -> tuple[str, str]:
    """Which promise, by its entry and its place there, and what became of it."""
    due = _due(getattr(act, "due", None))
    made = [it.id for it in case.live_promises()]
    promise = case.promises[act.promise]
    order = [it.id for it in case.timeline()].index(promise.entry)
    place = [it for it in made if case.promises[it].entry == promise.entry].index(promise.id)
    kept = (type(act).__name__, getattr(act, "outcome", ""), due, getattr(act, "at_my_wish", ""))
    return f"{order} {place}", repr(kept)


def _said(case: Case, id: str | None) -> Any:
    return id and (case.statements[id].text, case.statements[id].by)


@pytest.mark.slow
@given(st.randoms(use_true_random=True))
def test_what_is_written_and_read_is_written_alike(
    both: tuple[Telling, Telling], chance: Random
) -> None:
    here, there = both
    case = here.book.open_case(*Chance(chance).case()).id
    numbers = [it.number for it in here.book.entries(case)]
    for number in chance.sample(numbers, len(numbers) // 2):
        _correct(here.book, case, number, chance)
    content, cut = mot_bytes(here.book, case, feelings=True)
    file = read_mot(content, there.book.now())
    again = there.book.open_case(file.case, file.entries).id
    assert mot_bytes(there.book, again, feelings=True)[0] == content
    if not cut:
        assert held(there.book, again) == held(here.book, case)


def _correct(book: Casebook, case: str, number: int, chance: Random) -> None:
    """Strike an entry out, or write it anew: with another text, or with nothing but its text."""
    asked = book.request(case, number)
    content = replace(asked.content, text=f"anew {asked.content.text}")
    match chance.randrange(3):
        case 0:
            book.strike(case, number, "typed twice")
        case 1:
            book.amend(case, number, replace(asked, content=content, contradictions=()))
        case _:
            book.amend(case, number, r.EntryRequest(content))
