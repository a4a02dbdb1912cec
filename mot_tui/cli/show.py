"""`mot show`: the timeline of a case, each entry's line beginning with its id.

Or one entry, or the life of a promise.
"""

from argparse import ArgumentParser
from collections.abc import Iterator
from datetime import datetime, timedelta, tzinfo

from mot_tui.cli.due import Open, open_promises, open_text
from mot_tui.cli.figures import score_text
from mot_tui.cli.output import say, say_json
from mot_tui.cli.session import Session
from mot_tui.cli.wording import due_text, promise_text, time_text
from mot_tui.domain.content import Content
from mot_tui.domain.words import CaseField, Kind
from mot_tui.read.views import ActView, CaseView, EntryView, PromiseView
from mot_tui.texts.fill import fill
from mot_tui.texts.language import _
from mot_tui.texts.recorded import recorded_text
from mot_tui.texts.sums import result_text, sum_text
from mot_tui.texts.times import day_text, span_text, window_text
from mot_tui.texts.visible import visible
from mot_tui.texts.words import (
    DIRECTION_SIGNS,
    ahead_text,
    case_outcome_text,
    channel_text,
    ended_text,
    given_text,
    payment_text,
    taken_text,
)

STRUCK = "✗"
"""Stands before a struck entry, so that its line begins with no id."""

_BELOW = " " * 8


def arguments(parser: ArgumentParser) -> None:
    """Of `mot show`."""
    parser.add_argument(
        "what", metavar="e8|p2", nargs="?", help=_("all about this entry or promise instead")
    )
    parser.add_argument("--all", action="store_true", help=_("struck entries too"))


def show(session: Session) -> int:
    """Shows the timeline, one entry, or the life of a promise."""
    name = session.asked.what
    if name is not None and name[:1].lower() == Kind.ENTRY:
        from mot_tui.cli.one_entry import show_entry

        return show_entry(session, name)
    if name is not None:
        from mot_tui.cli.life import show_life

        return show_life(session, name)
    # Said outside, when nobody waits for us: a pager reads as slowly as a person.
    with session.book.one_moment():
        told = _plain(session) if session.asked.json else "\n".join(_lines(session))
    if isinstance(told, str):
        say(told)
    else:
        say_json(told)
    return 0


def _lines(session: Session) -> Iterator[str]:
    case = session.case
    yield from _head(session, case)
    yield from _timeline(session)
    yield from _waiting(open_promises(session, case.id))


def _entries(session: Session) -> list[EntryView]:
    found = session.book.entries(session.case.id)
    return [it for it in found if session.asked.all or it.struck is None]


def _plain(session: Session) -> dict[str, object]:
    from mot_tui.exporters import plain

    case, book, zone = session.case, session.book, session.zone
    running = plain.running_of(book.score(case.id).rows)
    now, soon = book.now(), session.settings.soon
    return {
        "case": plain.case_plain(case, zone),
        "entries": [
            {**plain.entry_plain(it, zone, running.get(it.id)), "future": it.content.is_ahead(now)}
            for it in _entries(session)
        ],
        "promises": [plain.promise_plain(it, now, zone, soon) for it in book.promises(case.id)],
    }


def _head(session: Session, case: CaseView) -> Iterator[str]:
    company = case.field(CaseField.COMPANY)
    yield " · ".join(
        part for part in (f"c{case.number} {visible(case.title)}", visible(company)) if part
    )
    figures = session.book.score(case.id)
    score = score_text(figures, session.book.numbers(case.id))
    parts = [
        fill(_("score {score}"), {"score": score}),
        fill(_("kept on time {kept} of {due}"), {"kept": figures.kept, "due": figures.due}),
    ]
    if case.out_since:
        span = span_text(session.book.now() - case.out_since)
        parts.append(fill(_("{span} without service"), {"span": span}))
    if case.outcome:
        parts.append(fill(_("closed: {outcome}"), {"outcome": case_outcome_text(case.outcome)}))
    yield " · ".join(parts)


def _waiting(found: list[Open]) -> Iterator[str]:
    if found:
        yield ""
        yield _("Open promises")
        yield from (f"  {open_text(it)}" for it in found)


def _timeline(session: Session) -> Iterator[str]:
    promises = {it.number: it for it in session.book.promises(session.case.id)}
    files = {it.number: it.evidence.name for it in session.book.evidence(session.case.id)}
    day, now = None, session.now()
    for entry in _entries(session):
        on = entry.content.occurred_at.astimezone(now.tzinfo).date()
        if on != day:
            day = on
            yield ""
            yield day_text(on, year=True)
        yield from entry_lines(entry, promises, files, now, session.zone)


def entry_lines(
    entry: EntryView,
    promises: dict[int, PromiseView],
    files: dict[int, str],
    now: datetime,
    zone: tzinfo,
) -> Iterator[str]:
    """An entry's line, and below it what it says besides."""
    content = entry.content
    first, *more = content.text.split("\n")
    yield "  ".join(
        part for part in (_lead(entry, zone), visible(first), _tail(entry, now, zone)) if part
    )
    yield from (f"{_BELOW}│ {visible(line)}" for line in more)
    if details := "  ".join(details_of(content)):
        yield _BELOW + details
    yield from (f"{_BELOW}s{it.number} {quote_text(it.text, it.by)}" for it in entry.statements)
    for number in entry.promises:
        if made := promises.get(number):
            standing = made.standing
            words = [promise_text(standing.what, standing.said), due_text(standing.due, zone, now)]
            if made.party and made.party != content.party:
                words.insert(0, f"@{visible(made.party)}")
            yield f"{_BELOW}! p{number} " + " · ".join(word for word in words if word)
    yield from (f"{_BELOW}{act_text(it, zone, now)}" for it in entry.acts)
    for it in entry.opposed:
        other = _("what is written here") if it.second is None else f"s{it.second}"
        yield _BELOW + fill(_("≠ s{first} against {other}"), {"first": it.first, "other": other})
    if content.feeling:
        yield f"{_BELOW}// {visible(content.feeling)}"
    yield from (f"{_BELOW}v{n} {visible(files[n])}" for n in entry.evidence)


def quote_text(text: str, by: str | None) -> str:
    """`“it comes on Friday”`, `@lee “that is not possible”`."""
    said = f"“{visible(text)}”"
    return f"@{visible(by)} {said}" if by else said


def _lead(entry: EntryView, zone: tzinfo) -> str:
    """`  e7  14:30 call ▸ @101`."""
    content = entry.content
    mark = "  " if entry.struck is None else f"{STRUCK} "
    sign = f" {DIRECTION_SIGNS[content.direction]}" if content.direction else ""
    party = f" @{visible(content.party)}" if content.party else ""
    time = time_text(content, zone)
    return f"{mark}e{entry.number:<4} {time:>6} {channel_text(content.channel)}{sign}{party}"


def _tail(entry: EntryView, now: datetime, zone: tzinfo) -> str:
    """The rating, where it led, and what is to be known about the line itself."""
    rating = entry.content.rating
    parts = ["" if rating is None else f"*{rating}"]
    if entry.running is not None:
        parts.append(f"→ {entry.running}")
    if entry.content.is_ahead(now):
        parts.append(f"({ahead_text()})")
    content, stated = entry.content, entry.is_stated
    written = recorded_text(
        content.occurred_at, content.until, entry.written_at, zone, stated=stated
    )
    parts.append(f"({written})")
    if entry.recorded_later:
        parts.append(_("(recorded later)"))
    if entry.revisions:
        parts.append(_("(amended)"))
    if entry.taken is not None:
        parts.append(f"({taken_text(entry.taken)})")
    if entry.given is not None:
        parts.append(f"({given_text(entry.given)})")
    elif entry.struck is not None:
        parts.append(fill(_("(struck out: {reason})"), {"reason": entry.struck}))
    return " ".join(part for part in parts if part)


def act_text(act: ActView, zone: tzinfo, now: datetime) -> str:
    """What an entry did to a promise."""
    values: dict[str, object] = {"promise": f"p{act.promise}"}
    if act.outcome:
        values["outcome"] = ended_text(act.outcome)
        if act.reported:
            return fill(_("→ {promise} also reported: {outcome}"), values)
        return fill(_("→ {promise} {outcome}"), values)
    if act.due is None:
        return fill(_("→ {promise} chased"), values)
    values["due"] = window_text(act.due.start, act.due.end, zone, now=now)
    if act.at_my_wish:
        return fill(_("→ {promise} moved at my wish: {due}"), values)
    return fill(_("→ {promise} moved by them: {due}"), values)


def details_of(content: Content) -> Iterator[str]:
    """How long, how often, how many, where, what it cost: in few words each."""
    if content.duration_s is not None:
        yield "~" + span_text(timedelta(seconds=content.duration_s))
    if content.hold_s:
        yield _("{span} on hold").format(span=span_text(timedelta(seconds=content.hold_s)))
    if content.attempts:
        yield f"×{content.attempts.count}{'+' if content.attempts.at_least else ''}"
    if content.people is not None:
        yield fill(_("people: {n}"), {"n": content.people})
    if content.place:
        yield fill(_("place: {place}"), {"place": content.place})
    yield from (fill(_("ref: {ref}"), {"ref": it}) for it in content.references)
    for measured in content.measurements:
        result = result_text(measured.operator, measured.value, measured.unit)
        yield visible(f"{measured.what} {result}")
    for money in content.money:
        shown = visible(sum_text(money.amount, money.currency))
        yield f"{shown} ({payment_text(money.payment)})"
    yield from (f"#{visible(tag)}" for tag in content.tags)


COMMANDS = {"show": (arguments, show)}
