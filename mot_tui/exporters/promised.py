"""A promise as an appointment."""

from collections.abc import Iterator
from datetime import datetime

from mot_tui.domain.content import Content, Due
from mot_tui.domain.dates import Dated
from mot_tui.domain.promises import Standing, standing
from mot_tui.domain.words import Kind, Outcome, PromiseState
from mot_tui.exporters.appointment import BEFORE_ALL, Appointment, Around, rings, span
from mot_tui.exporters.entry_words import contact_text
from mot_tui.exporters.when import due_text, when_full_text
from mot_tui.frozen import changed
from mot_tui.texts.fill import fill
from mot_tui.texts.language import _, ngettext
from mot_tui.texts.rules import rule_text
from mot_tui.texts.visible import visible, visible_lines
from mot_tui.texts.words import capital, outcome_text, state_text


def appointment(known: Dated, around: Around) -> Appointment | None:
    """A promise that has a date, or had one."""
    promise = around.case.promises.get(known.id)
    stood = standing(around.case, promise, around.settings.grace) if promise else None
    live = stood if stood and around.case.is_live(stood.entry) else None
    due = (stood.due if stood else None) or known.due
    if due is None:
        return None
    zone = around.zone_of(due)
    begins, ends = span(due, zone)
    changed_at, until = _turns(known, live, around)
    cancelled = live is None or live.due is None or _is_off(live)
    is_open = not cancelled and live is not None and live.outcome is None
    entry = around.case.entries.get(known.entry)
    content = around.case.named(entry.content) if entry else None
    if content and promise and (by := around.case.other_speaker(promise)):
        content = changed(content, party=by)
    return Appointment(
        uid=f"{known.id}@mot",
        revision=known.revision,
        changed_at=changed_at,
        until=until,
        begins=begins,
        ends=ends,
        name=_name(live or known, due, _how(live, around, brief=True), around),
        words=tuple(_words(known, live, due, content, around)),
        place=visible((content.place if content else None) or ""),
        labels=around.labels(content.tags if content else ()),
        cancelled=cancelled,
        rings=rings(due, zone, around.settings.remind_at) if is_open else (),
    )


def _is_off(live: Standing) -> bool:
    """Whether nobody need wait for it: taken back, or ended badly before it began."""
    if live.outcome in (None, Outcome.KEPT, Outcome.OWN):
        return False
    begins = live.begins
    early = live.settled_at is not None and begins is not None and live.settled_at < begins
    return early or live.outcome is Outcome.WITHDRAWN


def _turns(known: Dated, live: Standing | None, around: Around) -> tuple[datetime, datetime | None]:
    if live is None or live.outcome:
        return known.told_at, None
    soon = around.settings.soon
    moments = live.changes_after(BEFORE_ALL, soon)
    return around.turns(known.told_at, moments, lambda at: live.state(at, soon))


def _name(said: Standing | Dated, due: Due, how: str, around: Around) -> str:
    text = around.called(said.what or said.said or _("promise"))
    if how:
        return f"{capital(how)}: {text}"
    return text if due.start else fill(_("at the latest: {what}"), {"what": text})


def _how(live: Standing | None, around: Around, *, brief: bool = False) -> str:
    """How it ended or where it stands; in brief only what somebody must see at once."""
    if live is None or live.due is None:
        return _("no longer stands")
    if live.outcome:
        return outcome_text(live.outcome)
    state = live.state(around.now, around.settings.soon)
    return state_text(state) if not brief or state is PromiseState.OVERDUE else ""


def _words(
    known: Dated, live: Standing | None, due: Due, content: Content | None, around: Around
) -> Iterator[str]:
    yield from around.cut((live or known).what)
    if said := (live or known).said:
        yield f"“{visible_lines(said)}”"
    if content:
        number = around.n(Kind.ENTRY, known.entry)
        when = when_full_text(content, around.zone)
        yield visible(f"{contact_text(content)}, {when} (e{number})")
    rule = rule_text(due.rule, due.calendar)
    when = "; ".join(filter(None, (due_text(due, around.zone_of(due)), rule)))
    yield visible(fill(_("due: {when}"), {"when": when}))
    if live and live.moves and (first := around.case.promises[live.id].due):
        when = due_text(first, around.zone_of(first))
        yield visible(fill(_("first due: {when}"), {"when": when}))
    if live and (n := len(live.chases)):
        yield fill(ngettext("asked after {n} time", "asked after {n} times", n), {"n": n})
    name = f"p{around.n(Kind.PROMISE, known.id)}"
    yield fill(_("{promise}: {state}"), {"promise": name, "state": _how(live, around)})
    if around.title:
        yield around.title
