"""How a line is read, while it is typed: every part of it, and what saving would do."""

from datetime import datetime, tzinfo

from mot_tui.casebook import Preview
from mot_tui.domain import requests as r
from mot_tui.domain.content import Content, Due
from mot_tui.domain.words import Outcome, Precision
from mot_tui.entry.context import Problem, Reading, Severity, SpanKind
from mot_tui.entry.due import DueReading
from mot_tui.frozen import frozen
from mot_tui.texts.language import _
from mot_tui.texts.problems import problem_text
from mot_tui.texts.rules import holidays_text, rule_text
from mot_tui.texts.times import window_text
from mot_tui.texts.words import outcome_text
from mot_tui.tui.shown.entry import measures_of, occurred, quote_text, reached
from mot_tui.tui.shown.fit import one_line
from mot_tui.tui.shown.ink import Part, Parts, joined
from mot_tui.tui.shown.score import share_text

Mark = tuple[int, int, str]
"""Characters from, to (not included) of a line, and their role."""

_MARKS = {
    SpanKind.STATEMENT: "strong",
    SpanKind.DUE: "strong",
    SpanKind.CONTRADICTION: "warn",
    SpanKind.FEELING: "muted",
}
"""All other parts that were understood are accented; what is only text stays as it is."""

_TYPED_NOW_S = 60
"""Within how many seconds a time counts as now, and is not repeated."""


@frozen
class ReadingShown:
    """`line` tells the parts, `problems` what was not understood, each with its column.

    `brief` stands in for a line that does not fit in one row, `offers` is what Tab goes round,
    `marks` says how the parts of the line itself look.
    """

    line: Parts = ()
    problems: Parts = ()
    zero: bool = False
    brief: Parts = ()
    offers: Parts = ()
    marks: tuple[Mark, ...] = ()


def reading_of(
    reading: Reading,
    preview: Preview | None,
    zone: tzinfo,
    now: datetime,
    *,
    tab_takes: bool = False,
    in_call: bool = False,
) -> ReadingShown:
    """A reading in words; `preview` is None while it is not known yet.

    `tab_takes` where Tab gives a due its other reading, and does not go to another line.
    `in_call`: a line of a call needs no channel.
    """
    request = reading.request
    content = request.content
    groups: list[Parts] = [
        () if in_call else ((reached(content), "strong"),),
        _party(content.party, new=reading.new_party),
        _time(content, zone, now),
        *(((quote_text(*said, 60), ""),) for said in request.said()),
        *_promises(reading, zone, offering=tab_takes),
        *_acts(reading, zone, offering=tab_takes),
        *_opposed(request),
        *(((fact, ""),) for fact in measures_of(content)),
        ((f"// {one_line(content.feeling, 40)}", "muted"),) if content.feeling else (),
        _rating(content.rating, preview),
    ]
    marked = sorted(reading.problems, key=lambda it: it.column)
    problems = joined(problem_parts(problem) for problem in marked)
    return ReadingShown(joined(groups), problems, zero=content.rating == 0, marks=marks_of(reading))


def marks_of(reading: Reading) -> tuple[Mark, ...]:
    """What was understood, and over it what was not."""
    zero = reading.request.content.rating == 0
    marks = []
    for span in reading.spans:
        role = "bad" if zero and span.kind is SpanKind.RATING else _MARKS.get(span.kind, "accent")
        marks.append((span.start, span.end, role))
    wrong = [it for it in reading.problems if it.severity is not Severity.HINT]
    marks += [(it.column - 1, it.column - 1 + it.length, "warn") for it in wrong]
    return tuple(marks)


def effect_text(preview: Preview) -> str:
    """`45 → 22.5`; of a score that is final: `0 stays 0 (without it: 1.6 → 0.8)`."""
    before, after = preview.before, preview.after
    old, new = share_text(before.live), share_text(after.live)
    if before.zero and after.zero:
        values = {"old": share_text(before.without_zero), "new": share_text(after.without_zero)}
        if values["old"] == values["new"]:
            return _("0 stays 0 (without it: {new})").format(**values)
        return _("0 stays 0 (without it: {old} → {new})").format(**values)
    if old == new:
        return _("score stays {score}").format(score=new)
    return _("score {old} → {new}").format(old=old, new=new)


def due_text(due: Due | DueReading, zone: tzinfo) -> str:
    """`Tue 10 Mar 10:00–12:00 KST`, marked where it is approximate."""
    if due.end is None:
        return ""
    sign = "~" if due.approximate else ""
    return sign + window_text(due.start, due.end, zone, zone_named=True)


def _party(name: str | None, *, new: bool) -> Parts:
    if not name:
        return ()
    known: Part = (one_line(name, 40), "strong")
    # A misspelt name shows here, and one that took a particle with it: `@101에`.
    return (known, (" " + _("(new name)"), "muted")) if new else (known,)


def _time(content: Content, zone: tzinfo, now: datetime) -> Parts:
    near = abs((content.occurred_at - now).total_seconds()) < _TYPED_NOW_S
    if near and content.precision is Precision.EXACT:
        return ()
    return ((occurred(content, zone), "accent"),)


def _promises(reading: Reading, zone: tzinfo, *, offering: bool) -> list[Parts]:
    others = reading.alternatives or (None,) * len(reading.request.promises)
    offered = {it.promise: it.due for it in reading.offers}
    return [
        _promise(asked, (other or offered.get(place)) if offering else None, zone)
        for place, (asked, other) in enumerate(zip(reading.request.promises, others, strict=False))
    ]


def _promise(asked: r.PromiseRequest, other: DueReading | None, zone: tzinfo) -> Parts:
    """A promise; `other` is what Tab takes: another reading, or the part that could be read."""
    what = one_line(asked.what, 40)
    name = _promise_name(what, one_line(asked.by or "", 40))
    if asked.due is None:
        parts: list[Part] = [(name, "accent"), (" " + _("undated"), "warn")]
    else:
        parts = [(name + " ", "accent"), (due_text(asked.due, zone), "strong")]
        parts += _rule(asked.due)
    return (*parts, *_otherwise(other, zone))


def _rule(due: Due) -> Parts:
    """How it was counted, what may be wrong with that first."""
    warning = holidays_text(due.rule, due.calendar, due.zone)
    rule = rule_text(due.rule, due.calendar, warned=bool(warning))
    texts = (warning, "warn"), (rule, "muted")
    return tuple((f" ({text})", role) for text, role in texts if text)


def _promise_name(what: str, who: str) -> str:
    if who:
        text = _("promise by {who}: {what}") if what else _("promise by {who}")
        return text.format(who=who, what=what)
    return _("promise: {what}").format(what=what) if what else _("promise")


def _otherwise(other: DueReading | None, zone: tzinfo) -> Parts:
    """What Tab takes."""
    if other is None:
        return ()
    return ((" " + _("Tab: {time}").format(time=due_text(other, zone)), "warn"),)


def _acts(reading: Reading, zone: tzinfo, *, offering: bool) -> list[Parts]:
    return [
        (*act_parts(act, zone), *_otherwise(reading.moved.get(k) if offering else None, zone))
        for k, act in enumerate(reading.request.acts)
    ]


def act_parts(act: r.ActRequest, zone: tzinfo) -> Parts:
    """`p2 kept`, `p2 moved by them to Fri 6 Mar 17:00 KST (the next one)`."""
    name = f"p{act.number}"
    match act:
        case r.Settle(_, outcome):
            good = outcome in (Outcome.KEPT, Outcome.OWN)
            return ((f"{name} {outcome_text(outcome)}", "good" if good else "warn"),)
        case r.Chase():
            return ((_chased(name), "accent"),)
        case r.Move(_, _, due, at_my_wish):
            moved: Part = (f"{name} {_moved(at_my_wish)} {due_text(due, zone)}", "accent")
            return (moved, *_rule(due))


def _chased(name: str) -> str:
    return _("{promise} chased").format(promise=name)


def _moved(at_my_wish: bool) -> str:
    return _("moved at my wish to") if at_my_wish else _("moved by them to")


def _opposed(request: r.EntryRequest) -> list[Parts]:
    def side(it: r.Quote | r.Known | None) -> str:
        match it:
            case r.Quote(index):
                return f"“{one_line(request.statements[index - 1], 20)}”"
            case r.Known(number):
                return f"s{number}"
            case None:
                return _("what happened")

    return [((f"{side(it.first)} ≠ {side(it.second)}", "warn"),) for it in request.contradictions]


def _rating(rating: int | None, preview: Preview | None) -> Parts:
    # Kept on one row: a figure and its arrow belong together.
    effect = (effect_text(preview) if preview else "").replace(" ", "\u00a0")
    if rating is None:
        return ((effect, "muted"),) if effect else ()
    role = "bad" if rating == 0 else "strong"
    rated = _("rating {n}").format(n=rating)
    return ((f"{rated}: ", role), (effect, role)) if effect else ((rated, role),)


def problem_parts(problem: Problem) -> Parts:
    """`column 6: “*7” looks like a sign …`."""
    role = "muted" if problem.severity is Severity.HINT else "warn"
    column = _("column {n}").format(n=problem.column)
    return ((f"{column}: ", "muted"), (problem_text(problem.code, problem.values), role))


def example() -> str:
    """A line that shows the most of the language in the least words."""
    return _("call @101 nobody knows !callback tomorrow 10am *2")


def zero_question(*, typing: bool) -> ReadingShown:
    """What a rating of 0 means, before it is saved; while `typing` a 0 is a letter."""
    answers = (
        _("Enter again saves it, Esc goes back.")
        if typing
        else _("Enter or 0 again saves it, Esc goes back.")
    )
    return ReadingShown(
        line=((_("0 is final: nothing later lifts it."), "bad"),),
        problems=((answers, ""),),
        zero=True,
    )
