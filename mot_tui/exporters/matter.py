"""What a brief tells of: of everything in a case the few things that an agent can act on."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta, tzinfo

from mot_tui.casebook import Casebook
from mot_tui.domain.case import Case
from mot_tui.domain.content import Due
from mot_tui.domain.outages import Outage, outages
from mot_tui.domain.promises import SOON
from mot_tui.domain.words import FAILED, OBSERVED, CaseField, Channel, Kind, Outcome, PromiseState
from mot_tui.frozen import frozen
from mot_tui.read.sources import Numbers
from mot_tui.read.views import CaseView, PromiseView


@frozen
class Side:
    """A statement of a contradiction; `observed` is the customer's own observation."""

    number: int
    text: str
    who: str
    at: datetime
    observed: bool


@frozen
class Opposed:
    """Two sides, as they were set against each other; without a second it is what happened."""

    first: Side
    second: Side | None
    at: datetime


@frozen
class Matter:
    """A case at an instant; times are to be told in `zone`.

    `since` is when the service went, else the first contact; `oppositions` stand newest first,
    `promise` is the one that matters most, `first_due` when it was due before it was moved,
    `overdue` says how many are.
    """

    case: CaseView
    now: datetime
    zone: tzinfo
    holder: str
    reference: str
    outage: Outage | None
    since: datetime | None
    promise: PromiseView | None
    first_due: Due | None
    overdue: int
    oppositions: tuple[Opposed, ...]
    soon: timedelta = SOON

    @property
    def wanted(self) -> str:
        """What the customer wants, else what solved means."""
        return self.case.field(CaseField.WANTED) or "; ".join(self.case.criteria)

    def days(self, instant: datetime) -> tuple[date, date]:
        """The day of an instant, and today, where the case is."""
        return instant.astimezone(self.zone).date(), self.now.astimezone(self.zone).date()

    def is_overdue(self, promise: PromiseView) -> bool:
        """Whether a promise should have been kept by now."""
        return promise.standing.state(self.now, self.soon) is PromiseState.OVERDUE


def matter_of(
    book: Casebook, case_id: str, promises: Sequence[PromiseView] | None = None
) -> Matter:
    """What there is to tell of a case now. Refuses an unknown case."""
    with book.one_moment():
        view = book.case(case_id)
        promises = book.promises(case_id) if promises is None else promises
        case, numbers = book.folded(case_id), book.numbers(case_id)
    now, soon = book.now(), book.settings.soon
    late = [it for it in promises if it.standing.state(now, soon) is PromiseState.OVERDUE]
    promise = _pressing(promises, late, now)
    outage = next((it for it in outages(case) if it.end is None), None)
    return Matter(
        case=view,
        now=now,
        zone=book.zone(case_id),
        holder=view.field(CaseField.HOLDER) or book.settings.holder,
        reference=_reference(view, case),
        outage=outage,
        since=outage.start if outage else _begun(case),
        promise=promise,
        first_due=case.promises[promise.standing.id].due if promise else None,
        overdue=len(late),
        oppositions=tuple(_oppositions(case, numbers)),
        soon=soon,
    )


def _reference(view: CaseView, case: Case) -> str:
    """That of the case, else the one that was told last."""
    told = (name for it in reversed(case.timeline()) for name in it.content.references)
    return view.field(CaseField.REFERENCE) or next(told, "")


def _begun(case: Case) -> datetime | None:
    """The first contact; what an advertisement said is none."""
    met = (it.content for it in case.timeline() if it.content.channel is not Channel.AD)
    return next((it.occurred_at for it in met), None)


def _pressing(
    promises: Sequence[PromiseView], late: Sequence[PromiseView], now: datetime
) -> PromiseView | None:
    """The latest of those overdue; else the last one that failed, one without a date, the next."""
    if late:
        return max(late, key=lambda it: it.standing.late(now))
    newest = sorted(promises, key=lambda it: it.made_at, reverse=True)
    waiting = [it for it in newest if it.standing.outcome is None]
    dated = [(it.standing.due.end, it) for it in waiting if it.standing.due]
    found = [
        *(it for it in newest if it.standing.outcome in FAILED),
        *(it for it in waiting if it.standing.due is None),
        *(it for _due, it in sorted(dated, key=lambda pair: pair[0])),
        *(it for it in newest if it.standing.outcome is Outcome.OWN),
    ]
    return next(iter(found), None)


def _oppositions(case: Case, numbers: Numbers) -> Iterator[Opposed]:
    against = case.live_contradictions()
    for it in sorted(against, key=lambda it: case.entries[it.entry].sort_key, reverse=True):
        first = _side(case, numbers, it.first)
        second = _side(case, numbers, it.second) if it.second else None
        # Of two things that the customer saw, nobody else has to answer for either.
        if not first.observed or (second and not second.observed):
            yield Opposed(first, second, case.entries[it.entry].content.occurred_at)


def _side(case: Case, numbers: Numbers, id: str) -> Side:
    made = case.statements[id]
    content = case.entries[made.entry].content
    return Side(
        number=numbers[Kind.STATEMENT, id],
        text=" ".join(made.text.split()),
        who=case.speaker(made) or "",
        at=content.occurred_at,
        observed=content.channel in OBSERVED and case.other_speaker(made) is None,
    )
