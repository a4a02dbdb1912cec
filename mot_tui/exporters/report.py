"""All that an export shows of a case, asked of the casebook once (`safety.md`, exports).

Lateness, counts and times come from the functions behind the screen; exporters only lay out.
"""

from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta, tzinfo

from mot_tui.casebook import Casebook, evidence
from mot_tui.casebook.ledger import deeds
from mot_tui.casebook.reading import zone_of
from mot_tui.domain.case import Case, Entry
from mot_tui.domain.content import Content, Due
from mot_tui.domain.deadlines import NEAR
from mot_tui.domain.facts import PromiseMoved
from mot_tui.domain.fold import Deed
from mot_tui.domain.outages import Outage, outages
from mot_tui.domain.people import Person, people
from mot_tui.domain.promises import SOON, Standing
from mot_tui.domain.score import Row, Score
from mot_tui.domain.words import OBSERVED, CaseField, Kind, PromiseState
from mot_tui.exporters.stages import Progress, Stages
from mot_tui.frozen import NONE, frozen
from mot_tui.journal.record import Record, body_of
from mot_tui.read.views import CaseView, DeadlineView, EntryView, EvidenceView, PromiseView


@frozen
class Head:
    """A device that wrote in this journal, how many records, and the hash of the newest."""

    device: str
    records: int
    hash: str


@frozen
class Quote:
    """What somebody said, word for word; `observed` is the customer's own observation."""

    number: int
    text: str
    entry: int
    at: datetime
    party: str | None
    observed: bool


@frozen
class Opposition:
    """Two statements against each other; where `second` is None, the entry's own text is."""

    entry: EntryView
    first: Quote
    second: Quote | None


@frozen
class PromiseLine:
    """A promise as it stood when the case was exported."""

    view: PromiseView
    state: PromiseState
    late: timedelta

    @property
    def standing(self) -> Standing:
        """What its entries did to it."""
        return self.view.standing

    @property
    def deadline(self) -> datetime | None:
        """The instant that people call its due: the latest one, or the first chase."""
        return self.standing.due.end if self.standing.due else self.standing.deadline


@frozen
class Downtime:
    """A stretch without the whole service, how long it lasted, and the entry that began it."""

    outage: Outage
    entry: int
    lasted: timedelta


@frozen
class Correction:
    """An entry that was written anew: what it said before, what it says since, and why."""

    entry: int
    at: datetime
    reason: str
    before: Content
    after: Content


@frozen
class EvidenceLine:
    """A kept file, and whether it was there when the case was exported."""

    view: EvidenceView
    here: bool


@frozen
class Report:
    """A case at the instant of its export; times are UTC, to be shown in `zone`.

    `first_dues` are those of promises that were moved, as they were first given.
    `contents` are what entries say, `file_names` what evidence is called, each by its number.
    `clock_set` counts records that were made under a clock that was set by hand.
    """

    id: str
    case: CaseView
    exported_at: datetime
    zone: tzinfo
    heads: tuple[Head, ...]
    device: str
    entries: tuple[EntryView, ...]
    quotes: Mapping[int, Quote]
    oppositions: tuple[Opposition, ...]
    promises: tuple[PromiseLine, ...]
    first_dues: Mapping[int, Due | None]
    downtimes: tuple[Downtime, ...]
    corrections: tuple[Correction, ...]
    score: Score
    rows: tuple[Row, ...]
    numbers: Mapping[tuple[Kind, str], int]
    records: tuple[Record, ...]
    contents: Mapping[int, Content]
    people: tuple[Person, ...] = ()
    clock_set: int = 0
    feelings: bool = False
    soon: timedelta = SOON
    deadlines: tuple[DeadlineView, ...] = ()
    evidence: tuple[EvidenceLine, ...] = ()
    file_names: Mapping[int, str] = NONE
    near: timedelta = NEAR

    @property
    def head(self) -> Head:
        """That of the device which exports; without records where it never wrote."""
        found = (head for head in self.heads if head.device == self.device)
        return next(found, Head(self.device, 0, ""))

    @property
    def deeds(self) -> tuple[Deed, ...]:
        """What the case is folded from; read when asked for, most exports need it not."""
        return tuple(deeds(self.records))

    @property
    def live(self) -> tuple[EntryView, ...]:
        """Entries that are not struck out."""
        return tuple(entry for entry in self.entries if entry.struck is None)


def build(
    book: Casebook, case_id: str, *, feelings: bool = False, progress: Progress | None = None
) -> Report:
    """The report of a case now. Refuses one that is not there."""
    stages = Stages(progress, 1, 1, 1)
    stages.next()
    view, now = book.case(case_id), book.now()
    case, numbers, score = book.folded(case_id), book.numbers(case_id), book.score(case_id)
    stages.next()
    entries = tuple(book.entries(case_id))
    stages.next()
    quotes = {quote.number: quote for quote in _quotes(entries)}
    journal, kept = book.ledger.journal, book.evidence(case_id)
    records = journal.records(case_id)
    device, count, hash = journal.head()
    heads = [Head(*found) for found in journal.heads()] or [Head(device, count, hash)]
    return Report(
        id=case_id,
        case=view,
        exported_at=now,
        zone=zone_of(view.field(CaseField.TIMEZONE)),
        heads=tuple(heads),
        device=device,
        entries=entries,
        quotes=quotes,
        oppositions=tuple(_oppositions(entries, quotes)),
        promises=tuple(
            PromiseLine(it, it.standing.state(now, book.settings.soon), it.standing.late(now))
            for it in book.promises(case_id)
        ),
        first_dues={
            numbers[Kind.PROMISE, it.id]: it.due
            for it in case.live_promises()
            if any(isinstance(act, PromiseMoved) for act in case.live_acts(it))
        },
        downtimes=tuple(
            Downtime(it, numbers[Kind.ENTRY, it.entry], (it.end or now) - it.start)
            for it in outages(case)
        ),
        corrections=tuple(_corrections(case, numbers)),
        score=score,
        rows=score.rows,
        numbers=numbers,
        records=tuple(records),
        people=tuple(people(case)),
        clock_set=sum(body_of(record).set_clock for record in records),
        feelings=feelings,
        soon=book.settings.soon,
        deadlines=tuple(book.deadlines(case_id)),
        evidence=tuple(EvidenceLine(it, evidence.is_here(book, it.evidence)) for it in kept),
        file_names={it.number: it.evidence.name for it in kept},
        near=book.settings.near,
        contents={entry.number: entry.content for entry in entries},
    )


def _quotes(entries: tuple[EntryView, ...]) -> Iterator[Quote]:
    for entry in entries:
        content = entry.content
        own = content.channel in OBSERVED
        for said in entry.statements:
            yield Quote(
                number=said.number,
                text=said.text,
                entry=entry.number,
                at=content.occurred_at,
                party=said.by or content.party,
                observed=own and said.by is None,
            )


def _oppositions(
    entries: tuple[EntryView, ...], quotes: Mapping[int, Quote]
) -> Iterator[Opposition]:
    for entry in entries:
        for it in entry.opposed:
            second = None if it.second is None else quotes[it.second]
            yield Opposition(entry, quotes[it.first], second)


def _corrections(case: Case, numbers: Mapping[tuple[Kind, str], int]) -> Iterator[Correction]:
    """Every amendment, entry by entry in the order of the timeline, the oldest first."""
    for entry in sorted(case.entries.values(), key=lambda it: it.sort_key):
        yield from corrections_of(case, entry, numbers[Kind.ENTRY, entry.id])


def corrections_of(case: Case, entry: Entry, number: int) -> list[Correction]:
    """The amendments of one entry, the oldest first."""
    said = [*(it.content for it in entry.revisions), entry.content]
    return [
        Correction(
            entry=number,
            at=it.stated_amended_at or it.amended_at,
            reason=it.reason,
            before=case.named(before),
            after=case.named(after),
        )
        for it, before, after in zip(entry.revisions, said, said[1:], strict=False)
    ]
