"""An entry that stands, as the request that would make it: to amend it, to write it to a file."""

from collections.abc import Mapping

from mot_tui.domain import facts as f
from mot_tui.domain import requests as r
from mot_tui.domain.case import Case

Numbers = Mapping[str, int]
"""The number of each promise and statement by its id."""


def request_of(case: Case, entry: str, numbers: Numbers) -> r.EntryRequest:
    """All that an entry says, with promises and statements of other entries by number."""
    made = [promise for promise in case.promises.values() if promise.entry == entry]
    said = [it for it in case.statements.values() if it.entry == entry]
    acts = [
        _act(act, numbers[act.promise])
        for promise in case.promises.values()
        for act in promise.acts
        if act.entry == entry
    ]
    quotes = {it.statement: n for n, it in enumerate(said, start=1)}

    def side(statement: str) -> r.Quote | r.Known:
        if statement in quotes:
            return r.Quote(quotes[statement])
        return r.Known(numbers[statement])

    return r.EntryRequest(
        content=case.entries[entry].content,
        promises=tuple(r.PromiseRequest(it.what, it.said, it.due, it.by) for it in made),
        statements=tuple(it.text for it in said),
        acts=tuple(acts),
        contradictions=tuple(
            r.Contradiction(side(it.first), None if it.second is None else side(it.second))
            for it in case.contradictions
            if it.entry == entry
        ),
        speakers=r.speakers(it.by for it in said),
    )


def _act(act: f.Act, number: int) -> r.ActRequest:
    match act:
        case f.PromiseSettled(_, _, outcome):
            return r.Settle(number, outcome)
        case f.PromiseChased():
            return r.Chase(number)
        case f.PromiseMoved(_, _, said, due, at_my_wish):
            return r.Move(number, said, due, at_my_wish)
