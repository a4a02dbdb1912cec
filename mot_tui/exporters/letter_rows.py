"""The rows of a letter: of what happened, was promised, contradicts and cost, the worst."""

from collections.abc import Iterator, Mapping
from datetime import timedelta, tzinfo

from mot_tui.domain.content import Content, Due
from mot_tui.domain.deadline_facts import DeadlineSet
from mot_tui.domain.facts import EntryMade
from mot_tui.domain.words import (
    FAILED,
    OBSERVED,
    USUAL_DIRECTION,
    Channel,
    Direction,
    Outcome,
    Payment,
    PromiseState,
)
from mot_tui.exporters import effort, tables
from mot_tui.exporters import wording as w
from mot_tui.exporters.no_show import NO_CONTACT, did_not_happen
from mot_tui.exporters.report import Opposition, PromiseLine, Quote, Report
from mot_tui.read.views import EntryView
from mot_tui.texts.language import _, ngettext
from mot_tui.texts.letters import more_text
from mot_tui.texts.times import day_text, moment_text
from mot_tui.texts.visible import visible
from mot_tui.texts.words import channel_text, payment_text

FEW = 4
"""So many of a kind stand in a letter; the summary that goes with it holds all."""

_LONG = 200
"""Characters; longer words stand in the summary alone."""

_UNRATED = 6
_BAD = 2
"""A moment rated so or lower is told."""


# -- what happened


def events(report: Report) -> Iterator[str]:
    """The first contact, the last, and the worst moments between, in the order of time."""
    told = [
        it for it in report.live if _is_told(it) and not it.content.is_ahead(report.exported_at)
    ]
    met = [it for it in told if it.content.channel not in NO_CONTACT]
    bad = sorted(filter(_is_bad, told), key=_rank)
    chosen = {it.number for it in (*met[:1], *met[-1:])}
    for it in bad:
        if len(chosen) < FEW:
            chosen.add(it.number)
    yield from (_event(it, report.zone) for it in told if it.number in chosen)


def _is_told(entry: EntryView) -> bool:
    sent = entry.content.channel in effort.WRITTEN and entry.content.direction is Direction.OUT
    return bool(_row(entry.content.text)) and not sent and entry.content.channel is not Channel.AD


def _is_bad(entry: EntryView) -> bool:
    rating = entry.content.rating
    return did_not_happen(entry.content) or (rating is not None and rating <= _BAD)


def _rank(entry: EntryView) -> int:
    rating = entry.content.rating
    return _UNRATED if rating is None else rating


def _event(entry: EntryView, zone: tzinfo) -> str:
    when, what = w.when_full_text(entry.content, zone), _contact(entry.content)
    return f"{when}, {what}: {_row(entry.content.text)} (e{entry.number})"


def _contact(content: Content) -> str:
    """`call to 101`, as the one who signs the letter tells it."""
    channel, who = channel_text(content.channel), content.party
    if not who or content.channel in OBSERVED:
        return channel
    text = _("{channel}, {who}")
    if content.channel in USUAL_DIRECTION and content.direction:
        out = content.direction is Direction.OUT
        text = _("my {channel} to {who}") if out else _("{channel} by {who}")
    return text.format(channel=channel, who=who)


def _row(text: str) -> str:
    """The first row; of one that is too long the words that have room."""
    words = " ".join(visible(text.strip().partition("\n")[0]).split())
    return words if len(words) <= _LONG else f"{words[:_LONG].rpartition(' ')[0]} …"


# -- what was promised


def promises(report: Report, *, still: bool) -> Iterator[str]:
    """Those that were not simply kept, the latest ones; or only what is `still` to be done."""
    found = [it for it in report.promises if _is_owed(it) or (not still and _went_wrong(it))]
    worst = sorted(found, key=lambda it: (not _is_owed(it), -it.late))[:FEW]
    chosen = {it.view.number for it in worst}
    yield from (_promise(it, report) for it in found if it.view.number in chosen)
    if n := len(found) - len(worst):
        yield more_text(n)


def _is_owed(line: PromiseLine) -> bool:
    owed = (PromiseState.OVERDUE, PromiseState.DUE, PromiseState.UNDATED)
    return line.standing.outcome is None and line.state in owed


def _went_wrong(line: PromiseLine) -> bool:
    outcome = line.standing.outcome
    return outcome in FAILED or outcome is Outcome.OWN or (outcome is not None and bool(line.late))


def _promise(line: PromiseLine, report: Report) -> str:
    found, number = line.standing, line.view.number
    due = report.first_dues.get(number, found.due)
    values = {
        "made": _when(line.view.entry, report),
        "who": line.view.party or w.NONE,
        "what": _row(found.what or found.said) or w.NONE,
        "due": (_("due {due}") if due else "{due}").format(due=w.due_text(due, report.zone)),
        "state": ", ".join(_state(line)),
        "n": number,
    }
    return _("{made}, {who}: {what}, {due} – {state} (p{n})").format(**values)


def _state(line: PromiseLine) -> Iterator[str]:
    """How it ended or stands, how late, how often it was moved and asked after."""
    found = line.standing
    if found.outcome is Outcome.OWN:
        yield _("I had to do it myself")
    elif found.outcome is None and line.state is PromiseState.UNDATED:
        yield _("still open")
    else:
        yield w.promise_state_text(line)
    if line.late:
        yield _("late by {late}").format(late=w.late_text(line))
    if n := sum(not it.at_my_wish for it in found.moves):
        yield ngettext("moved {n} time", "moved {n} times", n).format(n=n)
    if n := len(found.chases):
        yield ngettext("I asked {n} time", "I asked {n} times", n).format(n=n)


# -- what contradicts, what it cost


def contradictions(report: Report) -> Iterator[str]:
    """The newest, each statement against one other."""
    chosen: dict[int, Opposition] = {}
    for it in reversed(report.oppositions):
        chosen.setdefault(it.first.number, it)
    yield from (_contradiction(it, report) for it in [*chosen.values()][:FEW][::-1])
    if n := len(report.oppositions) - min(len(chosen), FEW):
        yield more_text(n)


def _contradiction(it: Opposition, report: Report) -> str:
    sides = sorted(filter(None, (it.first, it.second)), key=lambda quote: quote.at)
    said = [_side(quote, report) for quote in sides]
    if it.second is None:
        said.append(_event(it.entry, report.zone))
    one, other = said
    return _("{one}; against it: {other}").format(one=one, other=other)


def _side(quote: Quote, report: Report) -> str:
    who = _("seen by myself") if quote.observed else w.speaker_text(quote)
    return f"{who}, {_when(quote.entry, report)}: “{_row(quote.text)}” (s{quote.number})"


def _when(number: int, report: Report) -> str:
    """When an entry happened, as exactly as that is known."""
    content = next(it.content for it in report.entries if it.number == number)
    return w.when_full_text(content, report.zone)


def outages(report: Report) -> Iterator[str]:
    """Each stretch without the whole service, the last ones."""
    rows = tables.outages(report).rows
    for what, where, since, until, span, entry in rows[-FEW:]:
        place = "" if where == w.NONE else f", {where}"
        yield f"{what}{place}: {since} – {until}, {span} ({entry})"
    if n := len(rows[:-FEW]):
        yield more_text(n)


def money(report: Report) -> Iterator[str]:
    """What the customer paid, then what the company named; sums that somebody knows."""
    known = [
        (entry, it) for entry in report.live for it in entry.content.money if it.amount is not None
    ]
    if any(it.payment is Payment.COST for _entry, it in known):
        yield from effort.cost_texts(report)
    for entry, it in [pair for pair in known if pair[1].payment is not Payment.COST][-FEW:]:
        when = w.when_full_text(entry.content, report.zone)
        yield f"{payment_text(it.payment)}: {w.money_text(it)}, {when} (e{entry.number})"


def letters(report: Report) -> Iterator[str]:
    """What was sent in writing before, with the day by which an answer was asked for."""
    sent = [
        it
        for it in report.live
        if it.content.channel in effort.WRITTEN and it.content.direction is Direction.OUT
    ]
    asked = _asked(report) if sent else {}
    for it in sent[-FEW:]:
        when = w.when_full_text(it.content, report.zone)
        text = f"{when}, {_sent(it.content)} (e{it.number})"
        if due := asked.get(it.id):
            until = last_text(due, report.zone)
            text = _("{letter}, answer asked for by {when}").format(letter=text, when=until)
        yield text


def _asked(report: Report) -> Mapping[str, Due]:
    """By entry the deadline that came with it in one record: that of the answer to a letter."""
    dues = {it.deadline.id: it.deadline.due for it in report.deadlines}
    found = {}
    for deed in report.deeds:
        entries = [it.entry for it in deed.facts if isinstance(it, EntryMade)]
        ends = [it.deadline for it in deed.facts if isinstance(it, DeadlineSet)]
        if len(entries) == len(ends) == 1 and ends[0] in dues:
            found[entries[0]] = dues[ends[0]]
    return found


def last_text(due: Due, zone: tzinfo) -> str:
    """The last moment of a due; where it ends with a day, that day."""
    end = due.end.astimezone(zone)
    if end.hour or end.minute:
        return moment_text(end, zone, year=True)
    return day_text((end - timedelta(microseconds=1)).date(), year=True)


def _sent(content: Content) -> str:
    channel = channel_text(content.channel)
    if not content.party:
        return channel
    return _("by {channel} to {who}").format(channel=channel, who=content.party)
