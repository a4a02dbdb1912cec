"""The score as a picture: product against mean, step by step, over the promises of the case."""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from functools import partial
from itertools import groupby

from mot_tui.domain.score import Row
from mot_tui.domain.words import Kind, PromiseState
from mot_tui.exporters.document import Bar, Curve, Point
from mot_tui.exporters.promise_words import promise_state_text
from mot_tui.exporters.report import PromiseLine, Report
from mot_tui.exporters.when import full_text
from mot_tui.texts.language import _, ngettext
from mot_tui.texts.times import day_text
from mot_tui.texts.words import OUTCOME_SIGNS, STATE_SIGNS

MOST_BARS = 22
"""Of more promises the newest are drawn, as many as a page has room for; the table tells of all."""

MOST_POINTS = 1000
"""Of more moments those are drawn that make a difference: no picture is wide enough for all."""

_STRETCHES = 500
"""The axis of time in parts of about its finest line."""

TICKS = 4


def curve(report: Report) -> Curve:
    """Drawn from the rows of the score and the promises; there must be a row."""
    points = tuple(_point(row, report) for row in _drawn(report.rows))
    bars = tuple(_bar(line) for line in report.promises[-MOST_BARS:])
    known = [row.unit.at for row in report.rows if not row.unit.provisional]
    known += [it.since for it in bars]
    known += [it.ended for it in bars if it.ended]
    since = min(known)
    # A case of one instant still has an axis.
    until = max(*known, since + timedelta(hours=1))
    goes_on = any(it.ended is None for it in bars) or any(it.unit.provisional for it in report.rows)
    if goes_on and report.exported_at - until <= (until - since) / 2:
        # What is near stands on the axis, in its true distance.
        until = max(until, report.exported_at)
    return Curve(
        title=_("Score and promises over time"),
        text=" ".join(_told(report, since, until, len(bars))),
        points=points,
        bars=bars,
        since=since,
        until=until,
        ticks=tuple(_ticks(since, until, report)),
        now=_("as of {when}").format(when=full_text(report.exported_at, report.zone)),
        legend=(_("multiplied: the score"), _("added: the mean")),
    )


def _drawn(rows: Sequence[Row]) -> list[Row]:
    """All of them, or of each short stretch the first, the last, and between which the mean lies.

    The product never rises, so that the last is its lowest; the zero stands where it fell.
    """
    if len(rows) <= MOST_POINTS:
        return [*rows]
    since, until = rows[0].unit.at, max(row.unit.at for row in rows)
    stretch = max((until - since) / _STRETCHES, timedelta(seconds=1))
    kept = {next((n for n, row in enumerate(rows) if not row.running.digits), 0)}
    for _at, held in groupby(range(len(rows)), lambda n: (rows[n].unit.at - since) // stretch):
        within = [*held]
        means = [n for n in within if rows[n].additive is not None]
        kept |= {within[0], within[-1]}
        if means:
            kept |= {min(means, key=partial(_mean, rows)), max(means, key=partial(_mean, rows))}
    return [rows[n] for n in sorted(kept)]


def _mean(rows: Sequence[Row], n: int) -> float:
    return float(rows[n].additive or 0)


def _point(row: Row, report: Report) -> Point:
    unit, shown = row.unit, row.running.shown()
    number = report.numbers[Kind.ENTRY, unit.entry] if unit.entry else None
    return Point(
        at=unit.at,
        product=row.running.scaled(2) / 100,
        added=None if row.additive is None else float(row.additive),
        label=f"e{number}: {shown}" if number else shown,
    )


def _bar(line: PromiseLine) -> Bar:
    found, outcome = line.standing, line.standing.outcome
    return Bar(
        label=f"p{line.view.number}",
        sign=OUTCOME_SIGNS[outcome] if outcome else STATE_SIGNS[line.state],
        since=line.view.made_at,
        due=line.deadline,
        ended=found.settled_at,
        state=promise_state_text(line),
        is_late=(bool(line.late) and not found.never_kept) or line.state is PromiseState.OVERDUE,
    )


def _day(at: datetime, report: Report) -> str:
    return day_text(at.astimezone(report.zone).date(), year=True)


def _told(report: Report, since: datetime, until: datetime, drawn: int) -> Iterator[str]:
    first, last = _day(since, report), _day(until, report)
    row = report.rows[-1]
    said = _("{first} – {last}: multiplied, the score stands at {product} of 100 at the end")
    said = said.format(first=first, last=last, product=row.running.shown())
    if row.additive is not None:
        said += _("; added, at {mean}").format(mean=row.additive)
    yield f"{said}."
    if not drawn:
        return
    if drawn < len(report.promises):
        text = _("Below the curve lie the newest {n} of {all} promises.")
        yield text.format(n=drawn, all=len(report.promises))
    else:
        yield ngettext(
            "Below the curve lies {n} promise.", "Below the curve lie {n} promises.", drawn
        ).format(n=drawn)
    yield _(
        "Each reaches from its making to its end. The stroke across it is its due; what is late "
        "is striped."
    )


def _ticks(since: datetime, until: datetime, report: Report) -> Iterator[tuple[datetime, str]]:
    """A few midnights along the axis, at the most every day; none where there is no midnight."""
    first, last = (it.astimezone(report.zone).date() for it in (since, until))
    days = (last - first).days
    every = max(1, -(-days // TICKS))
    for n in range(every, days + 1, every):
        day = first + timedelta(days=n)
        midnight = datetime(day.year, day.month, day.day, tzinfo=report.zone)
        yield midnight, day_text(day, year=first.year != last.year)
