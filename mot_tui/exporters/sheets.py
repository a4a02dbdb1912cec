"""A case as three tables for a spreadsheet: timeline, promises, money.

Instants are told twice: with their offset, for programs, and as the clock of the case showed them,
which every spreadsheet takes for a date. Ratings, spans and sums are bare figures.
"""

from datetime import datetime, tzinfo

from mot_tui.domain.content import Money
from mot_tui.domain.words import Direction, Precision
from mot_tui.exporters.document import Document, Items, Section, Table
from mot_tui.exporters.entry_words import quote_text
from mot_tui.exporters.plain import at_plain
from mot_tui.exporters.promise_words import promise_state_text
from mot_tui.exporters.report import PromiseLine, Report
from mot_tui.read.views import EntryView
from mot_tui.texts.language import _, language
from mot_tui.texts.words import channel_text, given_text, payment_text

TABLES = ("timeline", "promises", "money")
"""The names of the tables, whatever the language."""


def sheets(report: Report, name: str = "") -> Document:
    """The tables, a section each, in the language spoken now, be they empty; or that of a name."""
    every = (
        Section("timeline", _("What happened"), (_timeline(report),)),
        Section("promises", _("Promises"), (_promises(report),)),
        Section("money", _("Money"), (_money(report),)),
    )
    made = tuple(it for it in every if name in ("", it.id))
    title = report.case.title or _("A case without a title")
    return Document(title, Items(()), made, language(), report.exported_at)


# -- what happened


def _timeline(report: Report) -> Table:
    """Every entry, struck ones too: a column says why they do not count."""
    head = [
        _("Entry"), _("When, with offset"), _("When, local"), _("Until"), _("How exact"),
        _("Written down"), _("Channel"), _("Direction"), _("With whom"), _("Also named"),
        _("What happened"), _("Word for word"), _("Promises"), _("Where"), _("Rating"),
        _("Score then"), _("Seconds"), _("Seconds on hold"), _("Attempts"), _("People who came"),
        _("References"), _("Measured"), _("Sums"), _("Tags"), _("Struck out"),
    ]  # fmt: skip
    if report.feelings:
        head.append(_("How it felt"))
    return Table(tuple(head), tuple(_entry(it, report) for it in report.entries))


def _entry(entry: EntryView, report: Report) -> tuple[str, ...]:
    content, zone = entry.content, report.zone
    tried = content.attempts
    row = [
        f"e{entry.number}",
        at_plain(content.occurred_at, zone) or "",
        _local(content.occurred_at, zone, content.precision),
        at_plain(content.until, zone) or "",
        _exactness(content.precision),
        at_plain(entry.written_at, zone) or "",
        channel_text(content.channel),
        _direction(content.direction),
        content.party or "",
        ", ".join(content.mentions),
        content.text,
        "\n".join(quote_text(report.quotes[it.number], it.by) for it in entry.statements),
        ", ".join(f"p{n}" for n in entry.promises),
        content.place or "",
        _figure(content.rating),
        entry.running or "",
        _figure(content.duration_s),
        _figure(content.hold_s),
        "" if tried is None else f"≥ {tried.count}" if tried.at_least else str(tried.count),
        _figure(content.people),
        ", ".join(content.references),
        ", ".join(f"{it.what} {it.operator} {it.value} {it.unit}" for it in content.measurements),
        ", ".join(map(_sum, content.money)),
        ", ".join(content.tags),
        _struck(entry),
    ]
    return (*row, content.feeling or "") if report.feelings else tuple(row)


def _sum(money: Money) -> str:
    """`KRW 200000`: bare digits, since a comma parts two sums."""
    return f"{money.currency} {money.amount or '?'}".strip()


def _struck(entry: EntryView) -> str:
    if entry.given is not None:
        return given_text(entry.given)
    # A reason may be empty; the entry does not count all the same.
    return "" if entry.struck is None else entry.struck or _("yes")


def _exactness(precision: Precision) -> str:
    match precision:
        case Precision.EXACT:
            return _("exact")
        case Precision.APPROXIMATE:
            return _("approximate")
        case Precision.DAY:
            return _("day only")


def _direction(direction: Direction | None) -> str:
    match direction:
        case Direction.OUT:
            return _("outgoing")
        case Direction.IN:
            return _("incoming")
        case None:
            return ""


# -- promises and money


def _promises(report: Report) -> Table:
    head = (
        _("Promise"), _("Entry"), _("What"), _("Word for word"), _("By whom"), _("Made"),
        _("Made, local"), _("From"), _("Due"), _("Due, local"), _("State"), _("Seconds late"),
        _("Chased"), _("Moved"), _("Ended"), _("Ended by"),
    )  # fmt: skip
    return Table(head, tuple(_promise(line, report) for line in report.promises))


def _promise(line: PromiseLine, report: Report) -> tuple[str, ...]:
    view, found, zone = line.view, line.standing, report.zone
    due = line.deadline
    return (
        f"p{view.number}",
        f"e{view.entry}",
        found.what,
        found.said,
        view.party or "",
        at_plain(view.made_at, zone) or "",
        _local(view.made_at, zone),
        at_plain(found.due.start if found.due else None, zone) or "",
        at_plain(due, zone) or "",
        _local(due, zone) if due else "",
        promise_state_text(line),
        "" if found.never_kept else str(int(line.late.total_seconds())),
        str(len(found.chases)),
        str(len(found.moves)),
        at_plain(found.settled_at, zone) or "",
        f"e{view.settled_by}" if view.settled_by else "",
    )


def _money(report: Report) -> Table:
    zone = report.zone
    rows = [
        (
            f"e{entry.number}",
            at_plain(entry.content.occurred_at, zone) or "",
            _local(entry.content.occurred_at, zone, entry.content.precision),
            entry.content.party or "",
            it.amount or "",
            it.currency,
            payment_text(it.payment),
        )
        for entry in report.live
        for it in entry.content.money
    ]
    head = (
        _("Entry"), _("When, with offset"), _("When, local"), _("With whom"), _("Sum"),
        _("Currency"), _("What became of it"),
    )  # fmt: skip
    return Table(head, tuple(rows))


# -- figures


def _local(at: datetime, zone: tzinfo, precision: Precision = Precision.EXACT) -> str:
    """`2026-03-02 10:00`; the day alone where no more is known."""
    shape = "%Y-%m-%d" if precision is Precision.DAY else "%Y-%m-%d %H:%M"
    return at.astimezone(zone).strftime(shape)


def _figure(it: int | None) -> str:
    return "" if it is None else str(it)
