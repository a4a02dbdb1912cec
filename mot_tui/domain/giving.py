"""Entries that were written in the wrong case, and go to the right one.

They take along the promises, statements, acts and files that are their own. What ties them to an
entry that stays – one settles, chases, moves or contradicts what the other says – keeps them here.
"""

from collections.abc import Collection, Iterator, Mapping

from mot_tui.domain import facts as f
from mot_tui.domain.case import Case, promise_made
from mot_tui.domain.commands import NewId, live_entry
from mot_tui.domain.evidence import EvidenceKept
from mot_tui.domain.given import EntryGiven, EntryTaken
from mot_tui.domain.words import Kind
from mot_tui.errors import Refused
from mot_tui.frozen import changed, frozen

Numbers = Mapping[tuple[Kind, str], int]


@frozen
class Place:
    """A case as the other one speaks of it."""

    id: str
    title: str


@frozen
class _Tie:
    """A live entry is about a promise or statement, `name`, of another one, `made_in`."""

    entry: str
    made_in: str
    name: tuple[Kind, str]


def together(case: Case, entry: str) -> list[str]:
    """An entry and all that it is tied to, one by one, in the order they were written down.

    Refuses one that does not count.
    """
    live_entry(case, entry)
    ties = list(_ties(case))
    found, more = {entry}, True
    while more:
        reached = {side for it in ties if _touches(it, found) for side in (it.entry, it.made_in)}
        more = not reached <= found
        found |= reached
    return [it for it in case.entries if it in found]


def give_entries(case: Case, entries: Collection[str], to: Place, numbers: Numbers) -> list[f.Fact]:
    """Let entries go to another case. Refuses what is struck out, or tied to what stays."""
    if not entries:
        raise Refused("unknown-entry")
    for entry in entries:
        live_entry(case, entry)
    for tie in _ties(case):
        stays = [it for it in (tie.entry, tie.made_in) if it not in entries]
        if len(stays) == 1:
            goes = tie.entry if stays == [tie.made_in] else tie.made_in
            raise Refused(
                "entry-tied",
                name=f"e{numbers[Kind.ENTRY, goes]}",
                other=f"e{numbers[Kind.ENTRY, stays[0]]}",
                what=f"{tie.name[0]}{numbers[tie.name]}",
            )
    return [EntryGiven(it, to.id, to.title) for it in case.entries if it in entries]


def take_entries(
    source: Case, entries: Collection[str], origin: Place, new_id: NewId
) -> list[f.Fact]:
    """The same entries in the case that they come to, all under new ids.

    What they said before they were amended stays where they were written.
    """
    moved = [it for it in source.entries.values() if it.id in entries]
    ids = {it.id: new_id() for it in moved}
    promises = [it for it in source.promises.values() if it.entry in ids]
    ids |= {it.id: new_id() for it in promises}
    said = [it for it in source.statements.values() if it.entry in ids]
    ids |= {it.statement: new_id() for it in said}
    facts: list[f.Fact] = []
    for it in moved:
        written = it.stated_recorded_at or it.recorded_at
        facts.append(f.EntryMade(ids[it.id], it.content, written))
        facts.append(EntryTaken(ids[it.id], origin.id, it.id, origin.title))
    facts += [changed(promise_made(it), promise=ids[it.id], entry=ids[it.entry]) for it in promises]
    facts += [changed(it, statement=ids[it.statement], entry=ids[it.entry]) for it in said]
    facts += [
        changed(act, promise=ids[act.promise], entry=ids[act.entry])
        for it in promises
        for act in it.acts
        if act.entry in ids
    ]
    return [*facts, *_contradictions(source, ids), *_evidence(source, ids, new_id)]


def _evidence(source: Case, ids: Mapping[str, str], new_id: NewId) -> Iterator[EvidenceKept]:
    """The files of what goes; where they lie is the same for all cases."""
    for it in source.evidence.values():
        if it.struck is None and it.entry is not None and it.entry in ids:
            yield EvidenceKept(new_id(), it.name, it.size, it.digest, it.at, ids[it.entry])


def _contradictions(source: Case, ids: Mapping[str, str]) -> Iterator[f.Contradicted]:
    for it in source.contradictions:
        sides = it.first, it.second
        if it.entry in ids and all(side is None or side in ids for side in sides):
            second = None if it.second is None else ids[it.second]
            yield f.Contradicted(ids[it.entry], ids[it.first], second)


def _ties(case: Case) -> Iterator[_Tie]:
    """What holds two live entries together."""
    for promise in case.live_promises():
        for act in case.live_acts(promise):
            yield _Tie(act.entry, promise.entry, (Kind.PROMISE, promise.id))
    for it in case.live_contradictions():
        for side in filter(None, (it.first, it.second)):
            made_in = case.statements[side].entry
            if made_in != it.entry:
                yield _Tie(it.entry, made_in, (Kind.STATEMENT, side))


def _touches(tie: _Tie, entries: Collection[str]) -> bool:
    return tie.entry in entries or tie.made_in in entries
