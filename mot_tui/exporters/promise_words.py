"""What an export says of promises, as plain text: layouts only escape and place it."""

from datetime import tzinfo

from mot_tui.domain.words import Outcome, PromiseState
from mot_tui.exporters.document import NONE
from mot_tui.exporters.report import PromiseLine, Report
from mot_tui.exporters.when import due_text
from mot_tui.read.views import ActView
from mot_tui.texts.language import _
from mot_tui.texts.times import span_text
from mot_tui.texts.words import ended_text, state_text


def made_text(line: PromiseLine, party: str | None, report: Report) -> str:
    """What was promised, by when, by whom where that is not who the entry is with (`party`)."""
    found, number = line.standing, line.view.number
    due = due_text(report.first_dues.get(number, found.due), report.zone)
    values = {"n": number, "what": found.what or NONE, "due": due, "who": line.view.party}
    if line.view.party in (None, party):
        text = _("promise p{n}: {what}, {due}").format(**values)
    else:
        text = _("promise p{n} by {who}: {what}, {due}").format(**values)
    return f"{text} – “{found.said}”" if found.said else text


def act_text(act: ActView, line: PromiseLine, zone: tzinfo) -> str:
    """What an entry did to a promise."""
    name = f"p{act.promise} ({line.standing.what or NONE})"
    if act.outcome is not None:
        text = f"{name}: {ended_text(act.outcome)}"
        if act.reported:
            return _("{what} (reported again)").format(what=text)
        timed = act.outcome in (Outcome.KEPT, Outcome.OWN)
        return f"{text}, {_lateness(line)}" if timed else text
    if act.due is None:
        return _("asked after {name}").format(name=name)
    due = due_text(act.due, zone)
    if act.at_my_wish:
        return _("{name}: moved to {due}, at my wish").format(name=name, due=due)
    return _("{name}: moved to {due}, by them").format(name=name, due=due)


def _lateness(line: PromiseLine) -> str:
    if line.standing.deadline is None:
        return _("no date was given")
    if not line.late:
        return _("on time")
    if line.standing.asked_first:
        text = _("{span} after the customer first asked")
        return text.format(span=span_text(line.late))
    return _("{span} late").format(span=span_text(line.late))


def promise_state_text(line: PromiseLine) -> str:
    """How a promise ended, or where it stands."""
    outcome = line.standing.outcome
    return ended_text(outcome) if outcome else state_text(line.state)


def late_text(line: PromiseLine) -> str:
    """How late it is, or was when it ended; of one that was never kept nothing."""
    if not line.late or line.standing.never_kept:
        return NONE
    span = span_text(line.late)
    still = line.state is PromiseState.OVERDUE
    return _("{span} and counting").format(span=span) if still else span
