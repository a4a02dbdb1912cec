"""The tables of an export as plain text, for every layout alike."""

from mot_tui.domain.words import Kind
from mot_tui.exporters import deadlines as d
from mot_tui.exporters.document import NONE, Table
from mot_tui.exporters.entry_words import money_text, outage_text, quote_text, speaker_text
from mot_tui.exporters.promise_words import late_text, promise_state_text
from mot_tui.exporters.report import PromiseLine, Quote, Report
from mot_tui.exporters.when import due_text, since_text, when_full_text
from mot_tui.read.views import DeadlineView, EntryView
from mot_tui.texts.language import _
from mot_tui.texts.sums import result_text
from mot_tui.texts.times import known_text, span_text
from mot_tui.texts.words import payment_text


def promises(report: Report) -> Table:
    """Every promise with its words, its due, how it ended and how late."""
    head = ["", _("What, by whom"), _("Word for word"), _("Made"), _("Due"), _("State")]
    head += [_("Late"), _("Chased"), _("Moved")]
    return Table(tuple(head), tuple(_promise(line, report) for line in report.promises))


def _promise(line: PromiseLine, report: Report) -> tuple[str, ...]:
    zone, found, view = report.zone, line.standing, line.view
    due = due_text(found.due, zone)
    if found.due is None and line.deadline:
        due = _("none; first chased {when}").format(when=_first_chase(line, report))
    elif found.asked_first and found.deadline:
        values = {"due": due, "when": _first_chase(line, report)}
        due = _("{due}; first chased {when}").format(**values)
    first = report.first_dues.get(view.number)
    if first and first != found.due:
        due = _("{due}; first {first}").format(due=due, first=due_text(first, zone))
    return (
        f"p{view.number}",
        ", ".join(filter(None, (found.what, view.party))) or NONE,
        f"“{found.said}”" if found.said else NONE,
        since_text(view.made_at, view.entry, report),
        due,
        promise_state_text(line),
        late_text(line),
        str(len(found.chases) or NONE),
        str(len(found.moves) or NONE),
    )


def _first_chase(line: PromiseLine, report: Report) -> str:
    number = report.numbers[Kind.ENTRY, line.standing.chases[0].entry]
    return when_full_text(report.contents[number], report.zone)


def deadlines(report: Report) -> Table:
    """Every deadline with its end, all that it may count from, its rule, and how it ended."""
    head = ("", _("What to do"), _("Ends"), _("Counted"), _("Rule"), _("Verified"), _("State"))
    return Table(head, tuple(_deadline(view, report) for view in report.deadlines))


def _deadline(view: DeadlineView, report: Report) -> tuple[str, ...]:
    found, terms, zone = view.deadline, view.deadline.terms, report.zone
    state = d.standing_text(found, report.exported_at, zone, report.near)
    return (
        f"d{view.number}",
        terms.what,
        d.last_text(found, zone, year=True),
        d.reckoned_text(terms, year=True),
        d.source_text(terms) or NONE,
        _("yes") if terms.verified else _("no"),
        state,
    )


def contradictions(report: Report) -> Table:
    """Both sides of each contradiction in the order of time, with who said it."""
    rows = []
    for it in report.oppositions:
        against = it.second
        sides = [
            (it.first.at, _side(report, it.first)),
            (against.at, _side(report, against))
            if against
            else (it.entry.content.occurred_at, _happened(report, it.entry)),
        ]
        rows.append(tuple(text for _at, text in sorted(sides, key=lambda side: side[0])))
    return Table((_("First"), _("Against it")), tuple(rows))


def _side(report: Report, quote: Quote) -> str:
    when = since_text(quote.at, quote.entry, report)
    return f"{quote_text(quote)} ({speaker_text(quote)}, {when}, e{quote.entry})"


def _happened(report: Report, entry: EntryView) -> str:
    when = when_full_text(entry.content, report.zone)
    return f"{entry.content.text} ({when}, e{entry.number})"


def outages(report: Report) -> Table:
    """Every stretch without the whole service."""
    zone = report.zone
    rows = [
        (
            outage_text(it.outage.state),
            it.outage.place or NONE,
            since_text(it.outage.start, it.entry, report),
            known_text(it.outage.end, zone, year=True) if it.outage.end else _("not over"),
            span_text(it.lasted),
            f"e{it.entry}",
        )
        for it in report.downtimes
    ]
    head = (_("What"), _("Where"), _("From"), _("Until"), _("How long"), _("Entry"))
    return Table(head, tuple(rows))


def money(report: Report) -> Table:
    """Every sum that was named."""
    rows = [
        (
            when_full_text(entry.content, report.zone),
            money_text(it),
            payment_text(it.payment),
            f"e{entry.number}",
        )
        for entry in report.live
        for it in entry.content.money
    ]
    return Table((_("When"), _("Sum"), _("What became of it"), _("Entry")), tuple(rows))


def measurements(report: Report) -> Table:
    """Everything that was measured, exact as it was typed."""
    rows = [
        (
            when_full_text(entry.content, report.zone),
            it.what,
            result_text(it.operator, it.value, it.unit),
            entry.content.place or NONE,
            f"e{entry.number}",
        )
        for entry in report.live
        for it in entry.content.measurements
    ]
    return Table((_("When"), _("Measured"), _("Result"), _("Where"), _("Entry")), tuple(rows))


def units(report: Report) -> Table:
    """The moments and broken promises that the score is made of, in the order of the curve."""
    numbers = {entry.id: entry for entry in report.entries}
    names = {line.standing.id: f"p{line.view.number}" for line in report.promises}
    rows = []
    for row in report.rows:
        unit = row.unit
        entry = numbers.get(unit.entry or "")
        when = when_full_text(entry.content, report.zone) if entry else _("open, overdue now")
        named = [f"e{entry.number}"] if entry else []
        rows.append(
            (
                when,
                ", ".join([*named, *(names[id] for id in unit.promises)]),
                NONE if unit.rating is None else str(unit.rating),
                f"× {unit.factor.exact()}",
                row.running.shown(),
                row.points or NONE,
                row.points_without_zero or NONE,
            )
        )
    head = [_("When"), _("Entry, promises"), _("Rating"), _("Keeps"), _("Score then")]
    head += [_("Points lost"), _("Points lost without the zero")]
    if report.score.zero is None:
        return Table(tuple(head[:-1]), tuple(row[:-1] for row in rows))
    return Table(tuple(head), tuple(rows))
