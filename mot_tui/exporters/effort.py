"""What a case cost the customer: contacts, time, attempts, own money; and the steps taken."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, timedelta, tzinfo
from decimal import Context, Decimal, InvalidOperation

from mot_tui.domain.content import Content
from mot_tui.domain.words import Channel, DeadlineEnd, Direction, Outcome, Payment
from mot_tui.entry.no_show import Missing
from mot_tui.exporters.document import NONE, Block, Item, Items, Table, items
from mot_tui.exporters.entry_words import contact_text
from mot_tui.exporters.no_show import did_not_happen, is_contact, missing_of
from mot_tui.exporters.report import Report
from mot_tui.exporters.when import when_full_text
from mot_tui.read.views import DeadlineView, EntryView
from mot_tui.texts.deadlines import end_text
from mot_tui.texts.language import _, ngettext
from mot_tui.texts.sums import sum_text
from mot_tui.texts.times import known_text, span_text
from mot_tui.texts.words import capital, channel_text

WRITTEN = frozenset({Channel.MAIL, Channel.POST})
"""What the customer sends there is a step in itself."""

_EXACT = Context(prec=1000)
"""Sums are not rounded."""


def blocks(report: Report) -> Iterator[Block]:
    """Contacts by channel, and what else the case took."""
    entries = report.live
    reached = [it for it in entries if is_contact(it.content)]
    found = {
        channel: [it for it in reached if it.content.channel is channel] for channel in Channel
    }
    if rows := tuple(_row(channel, held) for channel, held in found.items() if held):
        head = (_("Contacts"), _("How many"), _("By the customer"), _("To the customer"))
        yield Table((*head, _("How long")), rows)
    if said := [*missed_texts(report), *_spent(entries)]:
        yield items(*said)


def missed_texts(report: Report) -> Iterator[str]:
    """Visits and calls that never were, and how long the customer waited: no contacts."""
    yield from _in_vain(report, Missing.VISIT, _("visits that did not happen: {n}"))
    yield from _in_vain(report, Missing.CALL, _("promised calls that never came: {n}"))


def _in_vain(report: Report, what: Missing, said: str) -> Iterator[str]:
    missed = [it for it in report.live if missing_of(it.content) is what]
    if not missed:
        return
    text = said.format(n=len(missed))
    if waited := sum(it.content.duration_s or 0 for it in missed):
        span = span_text(timedelta(seconds=waited))
        text = _("{what} (waited {span})").format(what=text, span=span)
    yield text


def cost_texts(report: Report) -> Iterator[str]:
    """What the customer paid, by currency."""
    return _own_money(report.live)


def _is_missed(entry: EntryView) -> bool:
    return did_not_happen(entry.content)


def _row(channel: Channel, held: Sequence[EntryView]) -> tuple[str, ...]:
    ways = [it.content.direction for it in held]
    return (
        capital(channel_text(channel)),
        str(len(held)),
        str(ways.count(Direction.OUT) or NONE),
        str(ways.count(Direction.IN) or NONE),
        _timed([it.content.duration_s for it in held]),
    )


def _timed(seconds: Sequence[int | None]) -> str:
    """The sum of what is known; where some is not, how many."""
    known = [it for it in seconds if it is not None]
    if not known:
        return NONE
    span = span_text(timedelta(seconds=sum(known)))
    if unknown := len(seconds) - len(known):
        return _("{span}, and {n} not timed").format(span=span, n=unknown)
    return span


def waited_texts(report: Report) -> Iterator[str]:
    """How long on hold, how often nobody was reached."""
    return _waited([it.content for it in report.live])


def _waited(contents: Sequence[Content]) -> Iterator[str]:
    if hold := sum(it.hold_s or 0 for it in contents):
        yield _("{span} on hold").format(span=span_text(timedelta(seconds=hold)))
    tried = [it.attempts for it in contents if it.attempts]
    if n := sum(it.count for it in tried):
        text = ngettext("{n} attempt to get through", "{n} attempts to get through", n).format(n=n)
        yield _("at least {what}").format(what=text) if any(it.at_least for it in tried) else text


def _spent(entries: Sequence[EntryView]) -> Iterator[str]:
    contents = [it.content for it in entries]
    yield from _waited(contents)
    if n := sum(it.people or 0 for it in contents):
        # Nobody says whether the second visit brought the same ones.
        yield _("people who came, counted anew at each visit: {n}").format(n=n)
    if waited := sum(it.content.duration_s or 0 for it in entries if _was_in_vain(it)):
        text = _("{span} spent on visits that broke a promise")
        yield text.format(span=span_text(timedelta(seconds=waited)))
    if n := sum(len(_chased(it)) for it in entries):
        yield ngettext(
            "asked after a promise {n} time", "asked after promises {n} times", n
        ).format(n=n)
    yield from _own_money(entries)


def _was_in_vain(entry: EntryView) -> bool:
    visit = entry.content.channel is Channel.VISIT
    return (
        visit and not _is_missed(entry) and any(act.outcome is Outcome.BROKEN for act in entry.acts)
    )


def _own_money(entries: Sequence[EntryView]) -> Iterator[str]:
    """The customer's own costs, by currency; exact sums of what was typed."""
    sums: dict[str, Decimal] = {}
    unknown = 0
    for it in (it for entry in entries for it in entry.content.money):
        if it.payment is not Payment.COST:
            continue
        amount = _number(it.amount)
        if amount is None:
            unknown += 1
        else:
            sums[it.currency] = _EXACT.add(sums.get(it.currency, Decimal(0)), amount)
    for currency, amount in sums.items():
        yield _("own money: {sum}").format(sum=sum_text(f"{amount:f}", currency))
    if unknown:
        text = ngettext("own money: {n} unknown sum", "own money: {n} unknown sums", unknown)
        yield text.format(n=unknown)


def _number(amount: str | None) -> Decimal | None:
    """The sum; None where nobody knows it, or a file brought something else."""
    try:
        found = Decimal(amount or "?")
    except InvalidOperation:
        return None
    return found if found.is_finite() else None


# -- steps


def steps(report: Report) -> Iterator[Block]:
    """What the customer did to have it solved: asked after promises, wrote, met deadlines."""
    names = {it.view.number: it.standing.what or NONE for it in report.promises}
    done = [
        (it.content.occurred_at, _step(it, report.zone, names))
        for it in report.live
        if _is_step(it)
    ]
    done += [(at, item) for it in report.deadlines for at, item in _met(it, report)]
    if done:
        done.sort(key=lambda step: step[0])
        yield Items(tuple(item for _at, item in done))


def _is_step(entry: EntryView) -> bool:
    content = entry.content
    sent = content.channel in WRITTEN and content.direction is Direction.OUT
    return sent or bool(_chased(entry)) or _is_missed(entry)


def _chased(entry: EntryView) -> list[int]:
    return [it.promise for it in entry.acts if it.outcome is None and it.due is None]


def _step(entry: EntryView, zone: tzinfo, names: Mapping[int, str]) -> Item:
    content = entry.content
    chased = ", ".join(f"p{n} ({names[n]})" for n in _chased(entry) if n in names)
    asked = _("asked after {name}").format(name=chased) if chased else ""
    contact = _vain_wait(content) if _is_missed(entry) else contact_text(content)
    said = ", ".join(filter(None, (contact, asked)))
    return Item(f"{said} (e{entry.number})", when_full_text(content, zone))


def _vain_wait(content: Content) -> str:
    if missing_of(content) is Missing.CALL:
        return _("waited for a call that never came")
    if not content.duration_s:
        return _("waited for a visit that did not happen")
    span = span_text(timedelta(seconds=content.duration_s))
    return _("waited {span} for a visit that did not happen").format(span=span)


def _met(view: DeadlineView, report: Report) -> Iterator[tuple[datetime, Item]]:
    found = view.deadline
    if found.ended is DeadlineEnd.MET and found.ended_at is not None:
        when = known_text(found.ended_at, report.zone, year=True)
        said = f"{found.terms.what}: {end_text(found.ended, found.reason)} (d{view.number})"
        yield found.ended_at, Item(said, when)
