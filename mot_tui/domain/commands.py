"""Commands: verbs that look at a case and a request, and return facts or refuse.

Numbers that a person typed are turned into ids by `names`, a mapping from `(kind, number)`;
fresh ids come from the caller.
"""

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime

from mot_tui.domain import facts as f
from mot_tui.domain import requests as r
from mot_tui.domain.case import Case, promise_made
from mot_tui.domain.content import Content
from mot_tui.domain.words import CaseField, CaseOutcome, Kind, Outcome
from mot_tui.errors import Refused

Names = Mapping[tuple[Kind, int], str]
"""Ids by what a person calls them: `(Kind.PROMISE, 2)` for `p2`."""

NewId = Callable[[], str]
"""Gives an id that was never given before."""

RATING_MAX = 5


# -- the case as a whole


def open_case(request: r.CaseRequest, at: datetime, new_id: NewId) -> list[f.Fact]:
    """A new case. Refuses one without a title."""
    fields = [(field, value.strip()) for field, value in request.fields]
    if not any(field is CaseField.TITLE and value for field, value in fields):
        raise Refused("case-without-title")
    described = [f.CaseDescribed(field, value) for field, value in fields if value]
    criteria = [f.CriterionSet(new_id(), text) for text in request.criteria]
    return [f.CaseOpened(at), *described, *criteria]


def describe_case(
    case: Case,
    changes: Iterable[tuple[CaseField, str]],
    criteria: Iterable[str] | None,
    new_id: NewId,
) -> list[f.Fact]:
    """Say something else of a case, and of what "solved" means (None: nothing of that).

    Points that stay keep their ids. Refuses an empty title, and what changes nothing.
    """
    changed: list[f.Fact] = []
    for field, typed in changes:
        value = typed.strip()
        if field is CaseField.TITLE and not value:
            raise Refused("case-without-title")
        if value != case.fields.get(field, ""):
            changed.append(f.CaseDescribed(field, value))
    if criteria is not None:
        changed += _restated_criteria(case, [text for text in criteria if text.strip()], new_id)
    if not changed:
        raise Refused("nothing-changed")
    return changed


def close_case(case: Case, outcome: CaseOutcome, at: datetime) -> list[f.Fact]:
    """Close a case; what is late stays late. Refuses a closed one."""
    if case.closed:
        raise Refused("case-closed", at=case.closed[1])
    return [f.CaseClosed(outcome, at)]


def reopen_case(case: Case, at: datetime) -> list[f.Fact]:
    """Go on with a closed or archived case. Refuses an open one."""
    if not case.closed and not case.archived:
        raise Refused("case-open")
    return [f.CaseReopened(at)]


def archive_case(case: Case, at: datetime) -> list[f.Fact]:
    """Put a case away. Refuses one that is put away already."""
    if case.archived:
        raise Refused("case-archived")
    return [f.CaseArchived(at)]


# -- entries


def make_entry(
    case: Case, entry: str, request: r.EntryRequest, names: Names, new_id: NewId
) -> list[f.Fact]:
    """A new line on the timeline. Refuses unknown numbers, an impossible rating, an empty line."""
    _check(request)
    made = [
        f.PromiseMade(new_id(), entry, asked.what, asked.said, asked.due, asked.by)
        for asked in request.promises
    ]
    said = [f.StatementMade(new_id(), entry, text, by) for text, by in request.said()]
    return [
        f.EntryMade(entry, request.content),
        *made,
        *said,
        *_acts(case, entry, request, names),
        *_contradictions(case, entry, request, names, [it.statement for it in said]),
    ]


def amend_entry(
    case: Case,
    entry: str,
    request: r.EntryRequest,
    names: Names,
    new_id: NewId,
    *,
    reason: str = "",
) -> list[f.Fact]:
    """The whole line anew; its promises and statements keep their ids in order.

    Refuses unknown or struck entries, and a promise settled by the entry that makes it.
    """
    before = live_entry(case, entry)
    _check(request)
    changed: list[f.Fact] = []
    changed += _restated_promises(case, entry, request, new_id)
    said = _restated_statements(case, entry, request, new_id)
    changed += said
    acts = _acts(case, entry, request, names)
    changed += _changed_acts(case, entry, acts)
    quotes = [id for id, it in case.statements.items() if it.entry == entry]
    fresh = [it.statement for it in said if isinstance(it, f.StatementMade)]
    quotes += [id for id in fresh if id not in quotes]
    opposed = _contradictions(case, entry, request, names, quotes[: len(request.statements)])
    if opposed != [it for it in case.contradictions if it.entry == entry]:
        changed += [f.ContradictionsDropped(entry), *opposed]
    if request.content == before and not changed:
        raise Refused("nothing-changed")
    return [f.EntryAmended(entry, request.content, reason), *changed]


def strike_entry(case: Case, entry: str, reason: str) -> list[f.Fact]:
    """Strike a line out; it stays in the history. Refuses without a reason."""
    live_entry(case, entry)
    if not reason.strip():
        raise Refused("strike-without-reason")
    return [f.EntryStruck(entry, reason)]


# -- checks and parts


def known(names: Names, kind: Kind, number: int) -> str:
    """The id behind a number, or a refusal that names it."""
    if (id := names.get((kind, number))) is None:
        raise Refused("unknown-number", name=f"{kind}{number}")
    return id


def live_entry(case: Case, entry: str) -> Content:
    """What an entry says. Refuses one that is not there, was struck out, or went elsewhere."""
    found = case.entries.get(entry)
    if found is None:
        raise Refused("unknown-entry")
    if found.given is not None:
        raise Refused("entry-given", title=found.given)
    if found.struck is not None:
        raise Refused("entry-struck", reason=found.struck)
    return found.content


def _check(request: r.EntryRequest) -> None:
    content = request.content
    if content.rating is not None and not 0 <= content.rating <= RATING_MAX:
        raise Refused("rating-out-of-range", rating=content.rating)
    if not request.says_something:
        raise Refused("entry-empty")


def _acts(case: Case, entry: str, request: r.EntryRequest, names: Names) -> list[f.Act]:
    acts: list[f.Act] = []
    for asked in request.acts:
        promise = known(names, Kind.PROMISE, asked.number)
        standing = case.promises.get(promise)
        # What an entry did to a promise that was struck since may stay when it is amended.
        if standing is None or not (
            case.is_live(standing.entry) or any(act.entry == entry for act in standing.acts)
        ):
            raise Refused("unknown-number", name=f"{Kind.PROMISE}{asked.number}")
        if standing.entry == entry:
            raise Refused("promise-of-this-entry", name=f"{Kind.PROMISE}{asked.number}")
        match asked:
            case r.Settle(_, outcome):
                acts.append(f.PromiseSettled(promise, entry, Outcome(outcome)))
            case r.Chase():
                acts.append(f.PromiseChased(promise, entry))
            case r.Move(_, said, due, at_my_wish):
                acts.append(f.PromiseMoved(promise, entry, said, due, at_my_wish))
    return acts


def _contradictions(
    case: Case, entry: str, request: r.EntryRequest, names: Names, quotes: list[str]
) -> list[f.Contradicted]:
    def side(asked: r.Quote | r.Known) -> str:
        if isinstance(asked, r.Quote):
            return quotes[asked.index - 1]
        statement = known(names, Kind.STATEMENT, asked.number)
        if not case.has_statement(statement):
            raise Refused("unknown-number", name=f"{Kind.STATEMENT}{asked.number}")
        return statement

    return [
        f.Contradicted(entry, side(it.first), None if it.second is None else side(it.second))
        for it in request.contradictions
    ]


def _restated_criteria(case: Case, wanted: list[str], new_id: NewId) -> list[f.CriterionSet]:
    dropped = [f.CriterionSet(id, "") for id, text in case.criteria.items() if text not in wanted]
    stays = set(case.criteria.values())
    return dropped + [f.CriterionSet(new_id(), text) for text in wanted if text not in stays]


def _restated_promises(
    case: Case, entry: str, request: r.EntryRequest, new_id: NewId
) -> list[f.Fact]:
    before = [promise for promise in case.promises.values() if promise.entry == entry]
    changed: list[f.Fact] = []
    for n, asked in enumerate(request.promises):
        stood = before[n] if n < len(before) else None
        id = stood.id if stood else new_id()
        made = f.PromiseMade(id, entry, asked.what, asked.said, asked.due, asked.by)
        if stood is None or made != promise_made(stood):
            changed.append(made)
    dropped = before[len(request.promises) :]
    return changed + [f.PromiseDropped(promise.id) for promise in dropped]


def _restated_statements(
    case: Case, entry: str, request: r.EntryRequest, new_id: NewId
) -> list[f.StatementMade | f.StatementDropped]:
    before = [it for it in case.statements.values() if it.entry == entry]
    changed: list[f.StatementMade | f.StatementDropped] = []
    for n, (text, by) in enumerate(request.said()):
        stood = before[n] if n < len(before) else None
        made = f.StatementMade(stood.statement if stood else new_id(), entry, text, by)
        if made != stood:
            changed.append(made)
    dropped = before[len(request.statements) :]
    return [*changed, *(f.StatementDropped(it.statement) for it in dropped)]


def _changed_acts(case: Case, entry: str, acts: list[f.Act]) -> list[f.Fact]:
    """What differs from the acts that stand; those that stay keep their place in the fold."""
    changed: list[f.Fact] = []
    for promise in case.promises.values():
        stood = [act for act in promise.acts if act.entry == entry]
        wanted = [act for act in acts if act.promise == promise.id]
        if all(act in wanted for act in stood):
            changed += [act for act in wanted if act not in stood]
            continue
        changed += [f.PromiseReleased(promise.id, entry), *wanted]
    return changed
