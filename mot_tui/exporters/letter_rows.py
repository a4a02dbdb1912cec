"""The rows of a letter: of what was promised, contradicts and cost, the worst."""

from collections.abc import Container, Iterator

from mot_tui.domain.words import FAILED, Outcome, Payment, PromiseState
from mot_tui.exporters import effort, tables
from mot_tui.exporters.document import NONE
from mot_tui.exporters.entry_words import money_text, speaker_text
from mot_tui.exporters.letter_events import event
from mot_tui.exporters.letter_words import contact, is_written, last_text, row, when
from mot_tui.exporters.promise_words import late_text, promise_state_text
from mot_tui.exporters.report import Opposition, PromiseLine, Quote, Report
from mot_tui.exporters.when import due_text, when_full_text
from mot_tui.read.views import EntryView
from mot_tui.texts.language import _, ngettext
from mot_tui.texts.letters import more_text
from mot_tui.texts.words import channel_text, payment_text

_SHORT = 100
"""Characters of what a sum was for: its entry says all."""

_PAIRS = 3
"""So many contradictions: each takes the room of two."""

FEW = 4
"""So many of a kind stand in a letter; the summary that goes with it holds all."""

# -- what was promised


def promises(report: Report, *, still: bool) -> Iterator[str]:
    """Those that were not simply kept, the latest ones; or only what is `still` not done."""
    found = [
        it
        for it in report.promises
        if _is_owed(it) or (it.standing.outcome in FAILED if still else _went_wrong(it))
    ]
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
        "made": when(line.view.entry, report),
        "who": line.view.party or NONE,
        "what": row(found.what or found.said) or NONE,
        "due": (_("due {due}") if due else "{due}").format(due=due_text(due, report.zone)),
        "state": ", ".join(_state(line)),
        "n": number,
    }
    return _("{made}, {who}: {what}, {due} – {state} (p{n})").format(**values)


def _state(line: PromiseLine) -> Iterator[str]:
    """How it ended or stands, how late, how often it was moved and asked after."""
    found = line.standing
    if found.outcome is Outcome.OWN:
        yield _("I had to do it myself")
    elif found.outcome in FAILED:
        yield _("not kept")
    elif found.outcome is Outcome.KEPT:
        yield _("kept in the end")
    elif found.outcome is None and line.state is PromiseState.UNDATED:
        yield _("still open")
    else:
        yield promise_state_text(line)
    if (late := late_text(line)) != NONE:
        text = _("{late} after I first asked") if found.asked_first else _("late by {late}")
        yield text.format(late=late)
    if n := sum(not it.at_my_wish for it in found.moves):
        yield ngettext("moved {n} time", "moved {n} times", n).format(n=n)
    if n := len(found.chases):
        yield ngettext("I asked {n} time", "I asked {n} times", n).format(n=n)


# -- what contradicts, what it cost


def opposed(report: Report) -> list[Opposition]:
    """The newest, each statement against one other."""
    chosen: dict[int, Opposition] = {}
    for it in reversed(report.oppositions):
        chosen.setdefault(it.first.number, it)
    return [*chosen.values()][:_PAIRS][::-1]


def contradictions(report: Report) -> Iterator[str]:
    """Those in words."""
    chosen = opposed(report)
    yield from (_contradiction(it, report) for it in chosen)
    if n := len(report.oppositions) - len(chosen):
        yield more_text(n)


def _contradiction(it: Opposition, report: Report) -> str:
    sides = sorted(filter(None, (it.first, it.second)), key=lambda quote: quote.at)
    said = [_side(quote, report) for quote in sides]
    if it.second is None:
        said.append(event(it.entry, report, [it.first.number]))
    one, other = said
    return _("{one}; against it: {other}").format(one=one, other=other)


def _side(quote: Quote, report: Report) -> str:
    who = _("seen by myself") if quote.observed else speaker_text(quote)
    return f"{who}, {when(quote.entry, report)}: “{row(quote.text)}” (s{quote.number})"


def outages(report: Report) -> Iterator[str]:
    """Each stretch without the whole service, the last ones."""
    rows = tables.outages(report).rows
    for what, where, since, until, span, entry in rows[-FEW:]:
        place = "" if where == NONE else f", {where}"
        yield f"{what}{place}: {since} – {until}, {span} ({entry})"
    if n := len(rows[:-FEW]):
        yield more_text(n)


def money(report: Report, payments: Container[Payment] = frozenset(Payment)) -> Iterator[str]:
    """Sums that somebody knows, the last ones: who named them, and of what it was said."""
    known = [
        (entry, it)
        for entry in report.live
        for it in entry.content.money
        if it.amount is not None and it.payment in payments
    ]
    for entry, it in known[-FEW:]:
        values = {
            "who": entry.content.party or channel_text(entry.content.channel),
            "when": when_full_text(entry.content, report.zone),
            "what": row(entry.content.text, _SHORT),
            "sum": money_text(it),
            "how": _paid(it.payment),
            "n": entry.number,
        }
        if values["what"]:
            yield _("{who}, {when}: {what} – {sum} {how} (e{n})").format(**values)
        else:
            yield _("{who}, {when}: {sum} {how} (e{n})").format(**values)
    if n := len(known[:-FEW]):
        yield more_text(n)


def _paid(payment: Payment) -> str:
    """What became of a sum, and that it was the customer who did it."""
    return {
        Payment.COST: _("out of my own pocket"),
        Payment.PAID: _("paid by me"),
        Payment.CLAIMED: _("claimed by me"),
    }.get(payment, payment_text(payment))


def taken(report: Report) -> Iterator[str]:
    """What it took: on hold, not reached, waited in vain."""
    yield from effort.waited_texts(report)
    yield from effort.missed_texts(report)


def letters(report: Report) -> Iterator[str]:
    """What was sent in writing before, with the day by which an answer was asked for."""
    now = report.exported_at
    sent = [it for it in report.live if is_written(it.content) and not it.content.is_ahead(now)]
    asked = {it.deadline.entry: it.deadline.due for it in report.deadlines if it.deadline.entry}
    for it in sent[-FEW:]:
        text = _sent(it, report)
        if due := asked.get(it.id):
            until = last_text(due, report.zone)
            text = _("{letter}, answer asked for by {when}").format(letter=text, when=until)
        yield text


def _sent(entry: EntryView, report: Report) -> str:
    said = ": ".join(filter(None, (contact(entry.content), row(entry.content.text))))
    return f"{when_full_text(entry.content, report.zone)}, {said} (e{entry.number})"
