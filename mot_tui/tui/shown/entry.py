"""One entry told in full, for the strip below the timeline and for its own screen."""

from datetime import timedelta, tzinfo

from mot_tui.domain.content import Content, Money
from mot_tui.domain.words import Direction, Payment, Precision
from mot_tui.entry.absolute import local
from mot_tui.exporters.no_show import lasted_text
from mot_tui.read.views import ActView, EntryView
from mot_tui.texts.language import _
from mot_tui.texts.recorded import recorded_text
from mot_tui.texts.sums import result_text, sum_text
from mot_tui.texts.times import day_text, moment_text, span_text, window_text
from mot_tui.texts.words import channel_text, ended_text, given_text, payment_text, taken_text
from mot_tui.tui.shown.days import is_night, weekend_text
from mot_tui.tui.shown.fit import one_line, paragraph
from mot_tui.tui.shown.ink import Parts, joined
from mot_tui.tui.shown.signs import CHANNEL_SIGNS, FINAL_SIGN, NIGHT_SIGN


def heading_of(view: EntryView, zone: tzinfo) -> Parts:
    """`e6 · rating 3 · call, out · 101 · Sun 8 Mar 23:00 · night · weekend`."""
    content = view.content
    rated: Parts = ()
    if content.rating is not None:
        role = "bad" if content.rating == 0 else "strong"
        sign = "" if content.rating else f"{FINAL_SIGN} "
        rated = ((sign + _("rating {n}").format(n=content.rating), role),)
    groups: list[Parts] = [
        ((f"e{view.number}", "accent"),),
        rated,
        ((f"{CHANNEL_SIGNS[content.channel]} {reached(content)}", ""),),
        ((one_line(content.party, 60), "strong"),) if content.party else (),
        ((occurred(content, zone), ""),),
        *(((word, "muted"),) for word in unsocial_of(content, zone)),
    ]
    return joined(groups)


def body_of(view: EntryView, most: int = 4000) -> Parts:
    """What was said and felt, word for word, cut after `most` characters each."""
    content = view.content
    lines: list[Parts] = []
    if view.given is not None:
        lines.append(((given_text(view.given), "bad"),))
    elif view.struck is not None:
        reason = one_line(view.struck, 200)
        lines.append(((_("struck out: {reason}").format(reason=reason), "bad"),))
    if content.text:
        lines.append(((paragraph(content.text, most), ""),))
    lines += [
        (
            (f"s{said.number} ", "muted"),
            *(((f"{one_line(said.by, 60)} ", ""),) if said.by else ()),
            (f"“{paragraph(said.text, most)}”", "strong"),
        )
        for said in view.statements
    ]
    if content.feeling:
        lines.append((("// ", "muted"), (paragraph(content.feeling, most), "muted")))
    return _stacked(lines)


def quote_text(text: str, by: str | None, most: int) -> str:
    """`“it comes on Friday”`, `lee “that is not possible”` where that was not the party."""
    said = f"“{one_line(text, most)}”"
    return f"{one_line(by, 40)} {said}" if by else said


def facts_of(view: EntryView, zone: tzinfo) -> Parts:
    """All that is no text: promises, what was settled, how long, money, tags, record time."""
    content = view.content
    groups: list[Parts] = [
        *(((_("promised p{n}").format(n=n), "accent"),) for n in view.promises),
        *(((act_text(act, zone), "accent"),) for act in view.acts),
        *(((opposed, "warn"),) for opposed in _opposed(view)),
        ((_evidence(view), "accent"),) if view.evidence else (),
        *(((fact, "muted"),) for fact in measures_of(content)),
        *(((name, "muted"),) for name in _other_names(view)),
        *(((note, "muted"),) for note in _history(view, zone)),
    ]
    return joined(groups)


def reached(content: Content) -> str:
    """`call, out`."""
    word = channel_text(content.channel)
    match content.direction:
        case Direction.OUT:
            return _("{channel}, out").format(channel=word)
        case Direction.IN:
            return _("{channel}, in").format(channel=word)
        case None:
            return word


def occurred(content: Content, zone: tzinfo) -> str:
    """When it happened, as well as it is known."""
    if content.precision is Precision.DAY:
        return day_text(content.occurred_at.astimezone(zone).date())
    sign = "~" if content.precision is Precision.APPROXIMATE else ""
    return sign + moment_text(content.occurred_at, zone)


def unsocial_of(content: Content, zone: tzinfo) -> list[str]:
    """`☾ night`, `weekend`: hours that nobody should have to give."""
    at = content.occurred_at
    night = content.precision is not Precision.DAY and is_night(at, zone)
    weekend = weekend_text(local(at, zone).date())
    return [*([f"{NIGHT_SIGN} {_('night')}"] if night else []), *filter(None, [weekend])]


def act_text(act: ActView, zone: tzinfo) -> str:
    """`p2 kept`, `p2 moved by them: Fri 6 Mar 17:00`, `p2 chased`."""
    name = f"p{act.promise}"
    if act.outcome:
        text = f"{name} {ended_text(act.outcome)}"
        return _("{text} (also reported)").format(text=text) if act.reported else text
    if act.due:
        values = {"promise": name, "time": window_text(act.due.start, act.due.end, zone)}
        if act.at_my_wish:
            return _("{promise} moved at my wish: {time}").format(**values)
        return _("{promise} moved by them: {time}").format(**values)
    return _("{promise} chased").format(promise=name)


def money_text(money: Money) -> str:
    """`KRW 200,000 quoted`."""
    shown = one_line(sum_text(money.amount, money.currency), 40)
    return shown if money.payment is Payment.COST else f"{shown} {payment_text(money.payment)}"


def _opposed(view: EntryView) -> list[str]:
    return [
        _("s{first} against s{second}").format(first=it.first, second=it.second)
        if it.second is not None
        else _("s{first} against what happened").format(first=it.first)
        for it in view.opposed
    ]


def measures_of(content: Content) -> list[str]:
    """How long, how often, how many, where, how much."""
    texts = [lasted] if (lasted := lasted_text(content)) else []
    if content.hold_s:
        texts.append(_("{span} on hold").format(span=span_text(timedelta(seconds=content.hold_s))))
    if content.attempts:
        sign = "+" if content.attempts.at_least else ""
        texts.append(_("{n} attempts").format(n=f"{content.attempts.count}{sign}"))
    if content.people is not None:
        texts.append(_("{n} people").format(n=content.people))
    if content.place:
        texts.append(one_line(content.place, 80))
    texts += [
        one_line(f"{it.what} {result_text(it.operator, it.value, it.unit)}", 100)
        for it in content.measurements
    ]
    texts += [money_text(it) for it in content.money]
    texts += [_("ref. {reference}").format(reference=one_line(it, 60)) for it in content.references]
    texts += [f"@{one_line(it, 40)}" for it in content.mentions if it != content.party]
    texts += [f"#{one_line(it, 40)}" for it in content.tags]
    return texts


def _evidence(view: EntryView) -> str:
    names = ", ".join(f"v{n}" for n in view.evidence)
    return _("evidence {names}").format(names=names)


def _other_names(view: EntryView) -> list[str]:
    """By what else those in it are called, and the line may call them."""
    names = ", ".join(f"@{one_line(it, 40)}" for it in view.other_names)
    return [_("also {names}").replace("{names}", names)] if names else []


def _history(view: EntryView, zone: tzinfo) -> list[str]:
    texts = [] if view.taken is None else [taken_text(view.taken)]
    content = view.content
    stated = view.is_stated
    texts.append(
        recorded_text(content.occurred_at, content.until, view.written_at, zone, stated=stated)
    )
    if view.recorded_later:
        texts.append(_("recorded later"))
    if view.revisions:
        texts.append(_("amended {n} ×").format(n=view.revisions))
    return texts


def _stacked(lines: list[Parts]) -> Parts:
    result: list[tuple[str, str]] = []
    for line in lines:
        if result:
            result.append(("\n", ""))
        result += line
    return tuple(result)
