"""An entry that stands, as the request that would make it: to amend it, to write it to a file."""

from collections.abc import Collection, Iterator, Mapping

from mot_tui.domain import facts as f
from mot_tui.domain import requests as r
from mot_tui.domain.case import Case, Promise
from mot_tui.frozen import frozen

Numbers = Mapping[str, int]
"""The number of each promise and statement by its id."""


@frozen
class _Said:
    """What facts other than its own content say of an entry, in their order."""

    promises: list[Promise]
    statements: list[f.StatementMade]
    acts: list[f.Act]
    contradictions: list[f.Contradicted]


def request_of(case: Case, entry: str, numbers: Numbers) -> r.EntryRequest:
    """All that an entry says, with promises and statements of other entries by number."""
    (request,) = requests_of(case, (entry,), numbers)
    return request


def requests_of(case: Case, entries: Collection[str], numbers: Numbers) -> Iterator[r.EntryRequest]:
    """The same of several entries, in their order; the case is gone through once."""
    said = {entry: _Said([], [], [], []) for entry in entries}
    for promise in case.promises.values():
        if promise.entry in said:
            said[promise.entry].promises.append(promise)
        for act in promise.acts:
            if act.entry in said:
                said[act.entry].acts.append(act)
    for statement in case.statements.values():
        if statement.entry in said:
            said[statement.entry].statements.append(statement)
    for pair in case.contradictions:
        if pair.entry in said:
            said[pair.entry].contradictions.append(pair)
    return (_request(case, entry, said[entry], numbers) for entry in entries)


def _request(case: Case, entry: str, said: _Said, numbers: Numbers) -> r.EntryRequest:
    quotes = {it.statement: n for n, it in enumerate(said.statements, start=1)}

    def side(statement: str) -> r.Quote | r.Known:
        if statement in quotes:
            return r.Quote(quotes[statement])
        return r.Known(numbers[statement])

    return r.EntryRequest(
        content=case.entries[entry].content,
        promises=tuple(r.PromiseRequest(it.what, it.said, it.due, it.by) for it in said.promises),
        statements=tuple(it.text for it in said.statements),
        acts=tuple(_act(it, numbers[it.promise]) for it in said.acts),
        contradictions=tuple(
            r.Contradiction(side(it.first), None if it.second is None else side(it.second))
            for it in said.contradictions
        ),
        speakers=r.speakers(it.by for it in said.statements),
    )


def _act(act: f.Act, number: int) -> r.ActRequest:
    match act:
        case f.PromiseSettled(_, _, outcome):
            return r.Settle(number, outcome)
        case f.PromiseChased():
            return r.Chase(number)
        case f.PromiseMoved(_, _, said, due, at_my_wish):
            return r.Move(number, said, due, at_my_wish)
