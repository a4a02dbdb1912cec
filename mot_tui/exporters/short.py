"""A case in short: what a reader must know who reads nothing else."""

from collections.abc import Collection, Iterator

from mot_tui.domain.words import DeadlineEnd, Payment, PromiseState
from mot_tui.exporters import deadlines as d
from mot_tui.exporters import effort
from mot_tui.exporters.document import NONE, Block, items
from mot_tui.exporters.entry_words import contact_text, money_text, outage_text, speaker_text
from mot_tui.exporters.report import Opposition, PromiseLine, Report
from mot_tui.exporters.when import due_text, since_text, when_full_text
from mot_tui.read.views import EntryView
from mot_tui.texts.language import _, ngettext
from mot_tui.texts.times import day_text, known_text, span_text
from mot_tui.texts.words import payment_text

FEW = 3
"""So many of a kind are named; of the others only how many."""

_LONG = 300
"""Characters; longer words stand in the chronology alone."""


def blocks(report: Report, *, without: Collection[str] = ()) -> Iterator[Block]:
    """What stands and what it cost; nothing of a section that is left out."""
    if not report.live:
        return
    parts = (
        ("outages", _outages),
        ("promises", _promises),
        ("deadlines", _deadlines),
        ("effort", effort.missed_texts),
        ("contradictions", _contradictions),
        ("money", _money),
        ("effort", effort.cost_texts),
        ("chronology", _last),
        ("score", _score),
    )
    said = [_extent(report)]
    for section, told in parts:
        if section not in without:
            said += told(report)
    yield items(*said)


def _extent(report: Report) -> str:
    """How much there is, and from when to when."""
    entries, zone = report.live, report.zone
    n = len(entries)
    first, last = (
        day_text(it.content.occurred_at.astimezone(zone).date(), year=True)
        for it in (entries[0], entries[-1])
    )
    count = ngettext("{n} entry", "{n} entries", n).format(n=n)
    return f"{count}: {first}" if first == last else f"{count}: {first} – {last}"


def _last(report: Report) -> Iterator[str]:
    """What happened last; nothing that is still to come."""
    past = [it for it in report.live if not it.content.is_ahead(report.exported_at)]
    if not past:
        return
    entry = past[-1]
    when, words = when_full_text(entry.content, report.zone), _contact(entry)
    yield _("last: {when}, {what} (e{n})").format(when=when, what=words, n=entry.number)


def _contact(entry: EntryView) -> str:
    """With whom it was, and what happened, in a row."""
    said = [contact_text(entry.content), _row(entry.content.text)]
    return ": ".join(filter(None, said))


def _promises(report: Report) -> Iterator[str]:
    still = [it for it in report.promises if it.standing.outcome is None]
    late = [it for it in still if it.state is PromiseState.OVERDUE]
    late.sort(key=lambda it: it.late, reverse=True)
    for line in late[:FEW]:
        yield _overdue(line, report)
    if n := len(late[FEW:]):
        yield ngettext("{n} more promise is overdue", "{n} more promises are overdue", n).format(
            n=n
        )
    waiting = [it for it in still if it.state is not PromiseState.OVERDUE]
    if waiting and not late:
        yield _("overdue: nothing that was given a date")
    yield from (_open(line, report) for line in waiting[-FEW:])
    if n := len(waiting[:-FEW]):
        yield ngettext("{n} more promise is open", "{n} more promises are open", n).format(n=n)
    if report.score.due:
        kept = _("promises kept on time: {kept} of {due} that fell due")
        yield kept.format(kept=report.score.kept, due=report.score.due)


def _deadlines(report: Report) -> Iterator[str]:
    """Those that were met; what is still to be done by when is the customer's own affair."""
    met = [it for it in report.deadlines if it.deadline.ended is DeadlineEnd.MET]
    for view in met[-FEW:]:
        found = view.deadline
        yield _("deadline: {what} (d{n}), ends {end} – {state}").format(
            what=_row(found.terms.what) or NONE,
            n=view.number,
            end=d.last_text(found, report.zone, year=True),
            state=d.standing_text(found, report.exported_at, report.zone, report.near),
        )


def _overdue(line: PromiseLine, report: Report) -> str:
    found = line.standing
    since = found.overdue_from or report.exported_at
    values = {
        "n": line.view.number,
        "what": _row(found.what or found.said) or NONE,
        "since": known_text(since, report.zone, year=True),
        "span": span_text(line.late),
    }
    if found.asked_first and found.deadline != since:
        text = _(
            "overdue: p{n} ({what}), since {since}; {span} late, counted from when the customer "
            "first asked"
        )
        return text.format(**values)
    if found.deadline and found.deadline < since:
        # Moved by them: it counts from an earlier due.
        text = _(
            "overdue: p{n} ({what}), since {since}; {span} late, counted from before they moved it"
        )
        return text.format(**values)
    return _("overdue: p{n} ({what}), since {since}, {span}").format(**values)


def _open(line: PromiseLine, report: Report) -> str:
    """A promise that is still to be kept, and by whom."""
    who = line.view.party or NONE
    values = {
        "n": line.view.number,
        "what": _row(line.standing.what or line.standing.said) or NONE,
        "who": who,
        "when": since_text(line.view.made_at, line.view.entry, report),
        "due": due_text(line.standing.due, report.zone),
    }
    return _("open: p{n} ({what}, {who}), promised {when}: {due}").format(**values)


def _contradictions(report: Report) -> Iterator[str]:
    found = report.oppositions
    # One line that says “one more” had better say which.
    told = FEW if len(found) > FEW + 1 else FEW + 1
    yield from map(_contradiction, found[-told:])
    if n := len(found[:-told]):
        yield ngettext("{n} more contradiction", "{n} more contradictions", n).format(n=n)


def _contradiction(it: Opposition) -> str:
    quotes = sorted(filter(None, (it.first, it.second)), key=lambda quote: quote.at)
    sides = [_said(quote.text, f"s{quote.number}", speaker_text(quote)) for quote in quotes]
    if it.second is None:
        sides.append(_said(it.entry.content.text, f"e{it.entry.number}"))
    one, other = sides
    return _("contradiction: {one} – {other}").format(one=one, other=other)


def _outages(report: Report) -> Iterator[str]:
    for it in report.downtimes:
        if it.outage.end is None:
            what, span = outage_text(it.outage.state), span_text(it.lasted)
            since = since_text(it.outage.start, it.entry, report)
            text = _("{what} since {since}, {span} so far")
            yield text.format(what=what, since=since, span=span)


def _money(report: Report) -> Iterator[str]:
    """What the company named last, as what leaving costs, with what it was said of."""
    named = [
        (entry, it)
        for entry in report.live
        for it in entry.content.money
        if it.payment is not Payment.COST and it.amount is not None
    ]
    for entry, it in named[-FEW:]:
        values = {
            "sum": money_text(it),
            "how": payment_text(it.payment),
            "what": _contact(entry),
            "n": entry.number,
        }
        yield _("{sum} {how} – {what} (e{n})").format(**values)


def _score(report: Report) -> Iterator[str]:
    if settled := report.score.settled:
        yield _("score: {score} of 100").format(score=settled.shown())


def _said(text: str, mark: str, who: str = "") -> str:
    """Words in quotes and where they stand; without them where they are too many."""
    words = _row(text)
    return " ".join(filter(None, (who, f"“{words}”" if words else "", f"({mark})")))


def _row(text: str) -> str:
    """The first row, whole or not at all: half a number is not found by whoever blacks it out."""
    row = " ".join(text.strip().partition("\n")[0].split())
    return row if len(row) <= _LONG else ""
