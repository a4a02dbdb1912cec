"""The journal in words: each record by what it did, for `mot history`, undo and redo."""

from collections.abc import Mapping, Sequence

from mot_tui.casebook.ledger import recorded_at
from mot_tui.casebook.saved import Change
from mot_tui.domain import facts as f
from mot_tui.domain.content import Content
from mot_tui.domain.deadline_facts import (
    DeadlineDropped,
    DeadlineMet,
    DeadlineReopened,
    DeadlineSet,
)
from mot_tui.domain.deeds import known_facts
from mot_tui.domain.evidence import EvidenceKept, EvidenceStruck
from mot_tui.domain.given import EntryGiven, EntryTaken
from mot_tui.domain.naming import NamesJoined, NamesParted, PersonDescribed
from mot_tui.domain.words import CaseField, Kind, Outcome
from mot_tui.journal import undo
from mot_tui.journal.record import Record, body_of

Numbers = Mapping[tuple[Kind, str], int]

_SETTLED = {Outcome.KEPT: "+", Outcome.OWN: "="}
"""The signs of the entry language; all else that ends a promise is `-`."""


def changes(records: Sequence[Record], numbers: Numbers) -> list[Change]:
    """What each record of a case did, in the order of the journal."""
    live = {record.key for record in undo.live(records)}
    restated = undo.restated(records)
    by_key = {record.key: record for record in records}

    def told(record: Record) -> tuple[str, dict[str, object]]:
        if record.reverts is not None:
            taken = by_key.get(record.reverts)
            if taken is None:
                return "undid", {}
            code = "undid" if taken.reverts is None else "redid"
            while taken.reverts is not None and taken.reverts in by_key:
                taken = by_key[taken.reverts]
            inner, values = told(taken)
            return code, {"what": inner, **values}
        body, again = body_of(record), restated.get(record.key, {})
        if body.erases or again.get("erasure") is True:
            return "erased", {"records": len(body.erases)}
        return summary(known_facts(undo.said(record, body, restated)), numbers)

    result = []
    for record in records:
        code, values = told(record)
        body = body_of(record)
        result.append(
            Change(
                key=record.key,
                recorded_at=recorded_at(body),
                device=record.device,
                code=code,
                values=values,
                live=record.key in live,
                set_clock=body.set_clock,
            )
        )
    return result


def summary(facts: Sequence[f.Fact], numbers: Numbers) -> tuple[str, dict[str, object]]:
    """Code and values that tell what a list of facts did, by the one that matters most."""
    for fact in facts:
        if told := _told(fact, facts, numbers):
            return told
    return "unknown-change", {}


def _told(
    fact: f.Fact, facts: Sequence[f.Fact], numbers: Numbers
) -> tuple[str, dict[str, object]] | None:
    """What one fact alone tells of a record; None where others tell it better."""
    told: tuple[str, dict[str, object]] | None = None
    match fact:
        case f.CaseOpened():
            told = "opened-case", {"text": _title(facts), "entries": _count(facts)}
        case f.EntryMade(entry, content):
            text = content.text or _signs(content, facts, numbers)
            taken = (it for it in facts if isinstance(it, EntryTaken))
            acts = _acts_alone(content, facts, numbers)
            told = "made-entry", {"number": _n(numbers, entry), "text": text, **acts}
            if (n := _count(facts)) > 1:
                last = [it.entry for it in facts if isinstance(it, f.EntryMade)][-1]
                names = {"first": f"e{_n(numbers, entry)}", "last": f"e{_n(numbers, last)}"}
                told = "made-entries", {"n": n, **names}
            if found := next(taken, None):
                told = "took-entries", {"names": _names(facts, numbers), "title": found.title}
        case f.EntryAmended(entry, content, reason):
            text = content.text or _signs(content, facts, numbers)
            values = {"number": _n(numbers, entry), "text": text, "reason": reason}
            told = "amended-entry", values
        case f.EntryStruck(entry, reason):
            told = "struck-entry", {"number": _n(numbers, entry), "reason": reason}
        case f.CaseClosed(outcome):
            told = "closed-case", {"outcome": outcome}
        case f.CaseReopened():
            told = "reopened-case", {}
        case f.CaseArchived():
            told = "archived-case", {}
        case f.CaseDescribed(field, value):
            told = "described-case", {"field": field, "text": value}
        case f.CriterionSet():
            told = "set-criteria", {}
        case _:
            told = _told_besides(fact, facts, numbers)
    return told


def _told_besides(
    fact: f.Fact, facts: Sequence[f.Fact], numbers: Numbers
) -> tuple[str, dict[str, object]] | None:
    """What a fact tells of people, files, or entries that went to another case."""
    match fact:
        case EntryGiven(_, _, title):
            return "gave-entries", {"names": _names(facts, numbers), "title": title}
        case PersonDescribed(name):
            said = [it.value for it in facts if isinstance(it, PersonDescribed) and it.value]
            return "described-person", {"name": name, "text": ", ".join(said) or None}
        case NamesJoined(name, alias):
            return "joined-names", {"name": name, "alias": alias}
        case NamesParted(alias):
            return "parted-names", {"alias": alias}
        case EvidenceKept(evidence, name):
            number = numbers.get((Kind.EVIDENCE, evidence), 0)
            return "kept-evidence", {"number": number, "text": name}
        case EvidenceStruck(evidence, reason):
            number = numbers.get((Kind.EVIDENCE, evidence), 0)
            return "struck-evidence", {"number": number, "reason": reason}
        case _:
            return _told_of_deadline(fact, numbers)


def _told_of_deadline(fact: f.Fact, numbers: Numbers) -> tuple[str, dict[str, object]] | None:
    """What a fact tells of a deadline."""
    match fact:
        case DeadlineSet(deadline, _, terms):
            code, values = "set-deadline", {"text": terms.what}
        case DeadlineMet(deadline):
            code, values = "met-deadline", {}
        case DeadlineDropped(deadline, _, reason):
            code, values = "dropped-deadline", {"reason": reason}
        case DeadlineReopened(deadline):
            code, values = "reopened-deadline", {}
        case _:
            return None
    return code, {"number": numbers.get((Kind.DEADLINE, deadline), 0), **values}


def _names(facts: Sequence[f.Fact], numbers: Numbers) -> str:
    """The entries that go or come: `e3, e5`."""
    moved = (it for it in facts if isinstance(it, EntryGiven | EntryTaken))
    return ", ".join(f"e{_n(numbers, it.entry)}" for it in moved)


def _signs(content: Content, facts: Sequence[f.Fact], numbers: Numbers) -> str:
    """What an entry without words of its own says, as a line says it: `call @101 !visit +p1 *2`."""
    parts = [content.channel, f"@{content.party}" if content.party else ""]

    def named(promise: str) -> str:
        return f"p{numbers.get((Kind.PROMISE, promise), 0)}"

    for fact in facts:
        match fact:
            case f.StatementMade(text=text, by=by):
                parts.append(f"“{text}”" + (f"@{by}" if by else ""))
            case f.PromiseMade(what=what, said=said, by=by):
                parts.append(f"!@{by} {what or said}" if by else f"!{what or said}")
            case f.PromiseSettled(promise, _, outcome):
                parts.append(
                    f"{_SETTLED.get(outcome, '-')}p{numbers.get((Kind.PROMISE, promise), 0)}"
                )
            case f.PromiseChased(promise):
                parts.append("?" + named(promise))
            case f.PromiseMoved(promise, at_my_wish=mine):
                parts.append(("<" if mine else ">") + named(promise))
            case _:
                pass
    parts.append("" if content.rating is None else f"*{content.rating}")
    return " ".join(part for part in parts if part)


def _acts_alone(content: Content, facts: Sequence[f.Fact], numbers: Numbers) -> dict[str, object]:
    """What an entry that says nothing else did to promises: code and name of each, and how."""
    said = any(isinstance(it, f.StatementMade | f.PromiseMade) for it in facts)
    if content.text or content.rating is not None or content.party or said:
        return {}
    found: list[list[str]] = []
    for fact in facts:
        match fact:
            case f.PromiseSettled(promise, _, outcome):
                found.append([str(outcome), promise])
            case f.PromiseChased(promise):
                found.append(["chased", promise])
            case f.PromiseMoved(promise, at_my_wish=mine):
                found.append(["moved-mine" if mine else "moved", promise])
            case _:
                pass
    named = [[code, f"p{numbers.get((Kind.PROMISE, it), 0)}"] for code, it in found]
    return {"channel": content.channel, "acts": named} if named else {}


def _title(facts: Sequence[f.Fact]) -> str:
    described = (fact for fact in facts if isinstance(fact, f.CaseDescribed))
    return next((fact.value for fact in described if fact.field is CaseField.TITLE), "")


def _count(facts: Sequence[f.Fact]) -> int:
    return sum(isinstance(fact, f.EntryMade) for fact in facts)


def _n(numbers: Numbers, entry: str) -> int:
    return numbers.get((Kind.ENTRY, entry), 0)
