"""The life of a promise in words: a few rows, each behind what it tells."""

from collections.abc import Iterator
from datetime import timedelta

from mot_tui.domain.content import Due
from mot_tui.domain.facts import PromiseChased, PromiseMoved, PromiseSettled
from mot_tui.domain.promises import SOON
from mot_tui.domain.share import WHOLE, Share
from mot_tui.domain.words import Outcome, PromiseState
from mot_tui.exporters.document import NONE
from mot_tui.exporters.entry_words import contact_text
from mot_tui.exporters.life import Life, Step
from mot_tui.exporters.when import when_full_text
from mot_tui.frozen import frozen
from mot_tui.texts.language import _
from mot_tui.texts.rules import rule_text
from mot_tui.texts.times import span_text, until_text, window_text
from mot_tui.texts.visible import visible
from mot_tui.texts.words import OUTCOME_SIGNS, STATE_SIGNS, ended_text, outcome_text, state_text

MOST = 400
"""Characters of one text in a row."""

LEAST = 80
"""Of what an entry says that did something to it."""


@frozen
class Row:
    """A row: what it tells, in words; `role` is the part it plays (`muted`, `bad` …).

    Where it is an entry, the label is its name.
    """

    label: str
    text: str
    role: str = ""
    is_entry: bool = False


def state_row(life: Life, soon: timedelta = SOON) -> str:
    """`▲ overdue 15 h`, `◐ soon, in 3 h`, `✓ kept, 15 h late`: where it stands, in few words."""
    found, now = life.view.standing, life.now
    late = found.late(now)
    lateness = _("{span} late").format(span=span_text(late)) if late else ""
    if found.outcome:
        told = lateness if found.outcome in (Outcome.KEPT, Outcome.OWN) else ""
        return _listed(f"{OUTCOME_SIGNS[found.outcome]} {ended_text(found.outcome)}", told)
    state = found.state(now, soon)
    word = f"{STATE_SIGNS[state]} {state_text(state)}"
    match state:
        case PromiseState.OVERDUE:
            return _listed(word, lateness)
        case PromiseState.DUE if found.overdue_from:
            left = _("{span} left").format(span=span_text(found.overdue_from - now))
            return _listed(word, left, lateness)
        case PromiseState.SOON | PromiseState.WAITING if begins := found.begins:
            ahead = until_text(begins, life.zone, now, days=found.lasts)
            return _listed(word, ahead, lateness)
        case _:
            age = span_text(max(timedelta(0), now - life.view.made_at))
            return _listed(word, _("{span} old").format(span=age))


def life_text(life: Life, title: str, soon: timedelta = SOON) -> str:
    """All about it as plain text, a row a line; `title` is that of its case."""
    found = life.view.standing
    name = f"p{life.view.number} {_short(found.what or found.said)}".strip()
    head = [f"{name} · {_short(title)}", state_row(life, soon), ""]
    return "\n".join([*head, *map(_line, life_rows(life))])


def _line(row: Row) -> str:
    if not row.label:
        return f"  {row.text}"
    return f"{row.label}  {row.text}" if row.is_entry else f"{row.label}: {row.text}"


def life_rows(life: Life) -> list[Row]:
    """All about it but where it stands, from its first word to what it costs."""
    return [*_origin(life), *(_step_row(it, life) for it in life.steps), *_score_rows(life)]


def _origin(life: Life) -> Iterator[Row]:
    found, zone = life.view.standing, life.zone
    said = " ".join(it for it in (found.what, found.said) if it)
    yield Row(_("said"), f"“{_short(said or NONE)}”", "strong")
    if quotes := " ".join(_quoted(*it) for it in life.quotes):
        yield Row("", quotes)
    when = f"{contact_text(life.made)} · {when_full_text(life.made, zone)} · e{life.view.entry}"
    yield Row(_("by"), _short(when))
    if life.first_due:
        yield Row(_("first due"), _due_text(life.first_due, life), "muted")
    yield Row(_("due"), _due_text(found.due, life) if found.due else _undated(life))
    if found.due and found.asked_first:
        yield Row("", _undated(life), "muted")


def _quoted(text: str, by: str | None) -> str:
    said = f"“{_short(text)}”"
    return f"{_short(by)} {said}" if by else said


def _undated(life: Life) -> str:
    deadline = life.view.standing.deadline
    if deadline is None:
        return _("no date was given; your first chase starts the clock")
    text = _("no date was given; late since the first chase, {time}")
    asked = (it.content for it in life.steps if isinstance(it.act, PromiseChased))
    return text.format(time=when_full_text(next(asked), life.zone))


def _due_text(due: Due, life: Life) -> str:
    text = window_text(due.start, due.end, life.zone, zone_named=True, now=life.now)
    about = _("about {time}").format(time=text) if due.approximate else text
    rule = rule_text(due.rule, due.calendar)
    return f"{about} · {rule}" if rule else about


def _step_row(step: Step, life: Life) -> Row:
    content = step.content
    first = content.text.partition("\n")[0]
    parts = (
        when_full_text(content, life.zone),
        _did(step, life),
        _short(content.party or "", LEAST),
        _short(first, LEAST),
    )
    ended = isinstance(step.act, PromiseSettled) and not step.reported
    text = " · ".join(part for part in parts if part)
    return Row(f"e{step.entry}", text, "strong" if ended else "", is_entry=True)


def _did(step: Step, life: Life) -> str:
    match step.act:
        case PromiseChased():
            return _("chased")
        case PromiseMoved(_promise, _entry, said, due, mine):
            text = _("moved at my wish to {time}") if mine else _("moved by them to {time}")
            moved = text.format(time=_due_text(due, life))
            return f"{moved} “{_short(said)}”" if said else moved
        case PromiseSettled(_promise, _entry, outcome):
            ended = outcome_text(outcome)
            return _("{text} (also reported)").format(text=ended) if step.reported else ended
        case _:
            return ""


# -- the score


def _score_rows(life: Life) -> Iterator[Row]:
    yield Row(_("score now"), cost_text(life), "bad" if life.cost.provisional else "")
    if life.ends:
        yield Row(_("if it ends"), ends_text(life))


def cost_text(life: Life) -> str:
    """`factor 0.9 while it is open: 45 instead of 50`; `costs nothing`."""
    it = life.cost
    if it.factor is None or it.live is None:
        return _("costs nothing")
    if it.without and it.live.same(it.without):
        counts = it.shared and it.factor < WHOLE
        if not counts:
            return _("costs nothing")
        return _("factor {factor}, by the rating of that moment alone").format(
            factor=it.factor.exact()
        )
    values = {"factor": it.factor.exact(), "live": _share(it.live), "without": _share(it.without)}
    if it.provisional:
        text = _("factor {factor} while it is open: {live}, without it {without}")
    elif it.shared:
        text = _("factor {factor} with the rest of that moment: {live}, without it {without}")
    else:
        text = _("factor {factor}: {live}, without it {without}")
    told = text.format(**values)
    return f"{told} – {_('the 0 left out')}" if it.zero_apart else told


def ends_text(life: Life) -> str:
    """`kept 45 · done by my own effort 45 · broken 15`."""
    told = (f"{outcome_text(outcome)} {_share(live)}" for outcome, live in life.ends)
    return " · ".join(told)


def _share(share: Share | None) -> str:
    return NONE if share is None else share.shown()


def _short(text: str, most: int = MOST) -> str:
    return visible(text if len(text) <= most else text[: most - 1] + "…")


def _listed(*parts: str) -> str:
    return ", ".join(part for part in parts if part)
