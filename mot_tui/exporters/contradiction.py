"""What does not fit together, in one sentence: both sides word for word, or the company's."""

from collections.abc import Iterator
from datetime import datetime

from mot_tui.exporters.matter import Matter, Opposed, Side
from mot_tui.frozen import frozen
from mot_tui.texts.aloud import on_day_aloud
from mot_tui.texts.language import _

_MOST = 8
"""The newest ones; nobody is told an older one on the phone."""


@frozen
class Wording:
    """One way to say a thing; `opposed` is the contradiction it speaks of."""

    text: str
    opposed: Opposed | None = None


def contradictions(matter: Matter) -> Iterator[Wording]:
    """Both sides of the newest and of those before it, in fewer words, then one side of each."""
    newest = matter.oppositions[:_MOST]
    for it in newest:
        yield Wording(_sentence(matter, it, whole=True), it)
    for it in newest:
        if it.second:
            yield Wording(_brief(it.first, it.second), it)
    for it in newest:
        yield Wording(_sentence(matter, it, whole=False), it)


def _brief(first: Side, second: Side) -> str:
    """Both sides without their days."""
    one, other = sorted((second, first), key=_order)
    said = one.text.rstrip("."), other.text.rstrip(".")
    if other.observed:
        text = _("{who}: “{one}”. I found: “{other}”.")
    elif one.who == other.who:
        text = _("{who}: “{one}”, then “{other}”.")
    else:
        text = _("{who}: “{one}”. {another}: “{other}”.")
    another = begun(other.who or _("you"))
    told = text.format(who=one.who or _("you"), another=another, one=said[0], other=said[1])
    return begun(told)


def begun(text: str) -> str:
    """A sentence that begins with a capital letter, whoever's name stands first."""
    return text[:1].upper() + text[1:]


def _sentence(matter: Matter, it: Opposed, *, whole: bool) -> str:
    one, other = _told_order(it)
    day = on_day_aloud(*matter.days(one.at))
    later = on_day_aloud(*matter.days(other.at if other else it.at))
    text = _both(one, other, same_day=day == later) if whole and other else _one_side(one, other)
    another = (other.who if other else "") or _("you")
    values = {
        "who": one.who or _("you"),
        "day": day,
        "one": one.text.rstrip("."),
        # Where one side is told alone, the other begins a sentence.
        "another": another if whole else begun(another),
        "later": later,
        "other": other.text.rstrip(".") if other else "",
    }
    return begun(text.format(**values))


def _told_order(it: Opposed) -> tuple[Side, Side | None]:
    """What the company said before what the customer saw; else the older side first."""
    if it.second is None:
        return it.first, None
    one, other = sorted((it.second, it.first), key=_order)
    return one, other


def _order(side: Side) -> tuple[bool, datetime, int]:
    return side.observed, side.at, side.number


def _both(one: Side, other: Side, *, same_day: bool) -> str:
    if other.observed:
        if same_day:
            return _("{who} said {day}: “{one}”, but I found: “{other}”.")
        return _("{who} said {day}: “{one}”, but I found {later}: “{other}”.")
    if one.who == other.who:
        if same_day:
            return _("{who} said {day}: “{one}”, then “{other}”.")
        return _("{who} said {day}: “{one}”, but {later}: “{other}”.")
    if same_day:
        return _("{who} said {day}: “{one}”, but {another}: “{other}”.")
    return _("{who} said {day}: “{one}”, but {another} {later}: “{other}”.")


def _one_side(one: Side, other: Side | None) -> str:
    if other is None:
        return _("{who} said {day}: “{one}”. That is not what happened.")
    if other.observed:
        return _("{who} said {day}: “{one}”. I found otherwise.")
    if one.who == other.who:
        return _("{who} said {day}: “{one}”, and the contrary {later}.")
    return _("{who} said {day}: “{one}”. {another} contradicts that.")
