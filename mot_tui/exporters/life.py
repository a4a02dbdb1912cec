"""The life of a promise: who said it, all that happened to it, what it costs the score."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, tzinfo

from mot_tui.casebook.questions import Questions
from mot_tui.domain.case import Case
from mot_tui.domain.content import Content, Due
from mot_tui.domain.cost import Cost, cost, live_of
from mot_tui.domain.facts import Act, PromiseChased, PromiseMoved, PromiseSettled
from mot_tui.domain.promises import SOON
from mot_tui.domain.requests import EntryRequest, Settle
from mot_tui.domain.share import Share
from mot_tui.domain.wire import Json
from mot_tui.domain.words import Kind, Outcome
from mot_tui.errors import Refused
from mot_tui.exporters.plain import at_plain, due_plain, promise_plain
from mot_tui.frozen import changed, frozen
from mot_tui.read.views import PromiseView

ENDS = (Outcome.KEPT, Outcome.OWN, Outcome.BROKEN)
"""Ways to end that differ in the score; giving up and refusing count as broken."""


@frozen
class Step:
    """Something that an entry did to the promise; without an act it only speaks of it."""

    entry: int
    content: Content
    act: Act | None = None
    reported: bool = False


@frozen
class Life:
    """All about one promise at `now`; times are to be told in `zone`.

    `made` is the entry that made it, with whoever promised as its party; `quotes` are what was
    said in it word for word, each with who said it where that was somebody else; `first_due` is
    the due before it was moved. `ends` says where the live score would stand if it ended so now;
    empty once it has ended.
    """

    view: PromiseView
    now: datetime
    zone: tzinfo
    made: Content
    quotes: tuple[tuple[str, str | None], ...]
    first_due: Due | None
    steps: tuple[Step, ...]
    cost: Cost
    ends: tuple[tuple[Outcome, Share | None], ...]


def life_of(book: Questions, case_id: str, number: int) -> Life:
    """The life of `p2`. Refuses a number that is not there."""
    with book.one_moment():
        view = next((it for it in book.promises(case_id) if it.number == number), None)
        if view is None:
            raise Refused("unknown-number", name=f"{Kind.PROMISE}{number}")
        case, numbers = book.folded(case_id), book.numbers(case_id)
        zone, now = book.zone(case_id), book.now()
    found = view.standing
    first = case.promises[found.id].due
    return Life(
        view=view,
        now=now,
        zone=zone,
        made=changed(case.named(case.entries[found.entry].content), party=view.party),
        quotes=tuple(_quotes(case, view)),
        first_due=first if first != found.due else None,
        steps=tuple(_steps(case, view, numbers)),
        cost=cost(case, found.id, now, book.settings.grace),
        ends=() if found.outcome else tuple(_ends(book, case_id, number, now)),
    )


def _quotes(case: Case, view: PromiseView) -> Iterator[tuple[str, str | None]]:
    for it in case.statements.values():
        if it.entry == view.standing.entry:
            who = case.speaker(it)
            yield it.text, None if who == view.party else who


def _steps(case: Case, view: PromiseView, numbers: dict[tuple[Kind, str], int]) -> Iterator[Step]:
    """In the order of the timeline; of the entries that only speak of it, those behind it."""
    found = view.standing
    acts: dict[str, list[Act]] = {}
    for act in case.live_acts(case.promises[found.id]):
        acts.setdefault(act.entry, []).append(act)
    spoken = _spoken(f"{Kind.PROMISE}{view.number}")
    made = case.entries[found.entry].sort_key
    for entry in case.timeline():
        if entry.id == found.entry:
            continue
        number, content = numbers[Kind.ENTRY, entry.id], case.named(entry.content)
        for act in acts.get(entry.id, ()):
            yield Step(number, content, act, act in found.reported)
        if entry.id not in acts and entry.sort_key > made and spoken.search(entry.content.text):
            yield Step(number, content)


def _spoken(name: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![A-Za-z0-9]){name}(?![0-9A-Za-z])", re.ASCII)


def _ends(
    book: Questions, case_id: str, number: int, now: datetime
) -> Iterator[tuple[Outcome, Share | None]]:
    at = now.astimezone(UTC).replace(second=0, microsecond=0)
    for outcome in ENDS:
        request = EntryRequest(Content(at), acts=(Settle(number, outcome),))
        yield outcome, live_of(book.preview(case_id, request).after.units)


# -- for programs


def life_plain(life: Life, soon: timedelta = SOON) -> Json:
    """The same as JSON: what `due` says of it, and `history`, `score`, `if_ends_now`."""
    found, zone = life.view.standing, life.zone
    known = due_plain(found.due, zone)
    return {
        **promise_plain(life.view, life.now, zone, soon),
        "rule": found.due.rule if found.due else None,
        "calendar": found.due.calendar if found.due else None,
        "first_due": due_plain(life.first_due, zone) if life.first_due else known,
        "text": life.made.text,
        "quotes": [text for text, _by in life.quotes],
        "how": found.outcome,
        "settled_by": f"e{life.view.settled_by}" if life.view.settled_by else None,
        "settled_at": at_plain(found.settled_at, zone),
        "history": [_step_plain(it, zone) for it in life.steps],
        "score": {
            "live": _percent(life.cost.live),
            "without": _percent(life.cost.without),
            "factor": life.cost.factor.exact() if life.cost.factor else None,
            "shared": life.cost.shared,
            "provisional": life.cost.provisional,
            "zero_left_out": life.cost.zero_apart,
        },
        "if_ends_now": {how: _percent(live) for how, live in life.ends} or None,
    }


def _step_plain(step: Step, zone: tzinfo) -> Json:
    plain: dict[str, Json] = {
        "entry": f"e{step.entry}",
        "at": at_plain(step.content.occurred_at, zone),
        "party": step.content.party,
    }
    match step.act:
        case PromiseChased():
            return plain | {"did": "chased"}
        case PromiseMoved(_, _, said, due, mine):
            return plain | {"did": "moved", "said": said, "due": due_plain(due, zone), "mine": mine}
        case PromiseSettled(_, _, outcome):
            did = "reported" if step.reported else "settled"
            return plain | {"did": did, "how": outcome}
        case _:
            return plain | {"did": "named"}


def _percent(share: Share | None) -> str | None:
    return None if share is None else share.percent()
