"""The sentences of a brief: of each thing its wordings, the one that says the most first."""

from collections.abc import Iterator
from datetime import datetime

from mot_tui.domain.words import FAILED, CaseField, Channel, Outcome
from mot_tui.exporters.contradiction import Wording, begun, contradictions
from mot_tui.exporters.document import NONE
from mot_tui.exporters.matter import Matter, Opposed
from mot_tui.frozen import frozen
from mot_tui.texts.aloud import day_aloud, due_aloud, on_day_aloud, span_aloud
from mot_tui.texts.language import _, ngettext

_MOST_LETTERS = 30
"""Of one word of a number: an address without blanks is not read aloud."""


NAMING, NEEDED = 1, 4
"""Up to which worth a thing names the matter, and belongs to every brief that has room for it."""


@frozen
class Topic:
    """One thing to say; of the least `worth` what has no room goes last."""

    worth: int
    wordings: tuple[Wording, ...]


def topics(matter: Matter) -> list[Topic]:
    """Everything that there is to say, in the order in which it is said."""
    own = matter.promise and matter.promise.standing.outcome is Outcome.OWN
    told = (
        (0, _identity(matter)),
        (1, _about(matter)),
        (6, _title(matter)),
        (5 if own else 2, _promised(matter)),
        (7, _more(matter)),
        (4, contradictions(matter)),
        (3, _wanted(matter)),
    )
    return [Topic(worth, tuple(_wordings(found))) for worth, found in told]


def _wordings(found: Iterator[str] | Iterator[Wording]) -> Iterator[Wording]:
    return (it if isinstance(it, Wording) else Wording(it) for it in found)


def question(matter: Matter, told: Opposed | None) -> str:
    """The one thing to ask now, where this contradiction was told."""
    promise = matter.promise
    if promise and matter.is_overdue(promise):
        return _("Why was it not kept, and by when for certain?")
    outcome = promise and promise.standing.outcome
    if promise and outcome is None and promise.standing.due is None:
        return _("By which day and hour?")
    if outcome in FAILED:
        return _("By when for certain?")
    if told and (told.second is None or told.first.observed or told.second.observed):
        return _("How does that fit?")
    if told:
        return _("Which of the two is right?")
    if promise and outcome is None:
        return _("Is that still certain?")
    return _("What happens next, and by when?")


# -- who, since when


def _identity(matter: Matter) -> Iterator[str]:
    """The customer, and the numbers by which an agent finds them."""
    customer = matter.case.field(CaseField.CUSTOMER)
    parts = [
        _("I am {name}").format(name=_flat(matter.holder)) if matter.holder else "",
        _("customer number {n}").format(n=_flat(customer)) if _is_sayable(customer) else "",
        _("reference {ref}").format(ref=_flat(matter.reference))
        if _is_sayable(matter.reference)
        else "",
    ]
    if told := ", ".join(filter(None, parts)):
        yield begun(_("{facts}.").format(facts=told))


def _is_sayable(text: str) -> bool:
    return bool(text.strip()) and max(map(len, text.split())) <= _MOST_LETTERS


def _about(matter: Matter) -> Iterator[str]:
    """What is wrong, and since when."""
    service = _flat(matter.case.field(CaseField.SERVICE))
    if matter.outage is None:
        yield from _titled(matter, service)
        return
    start = matter.outage.start
    values = {
        "service": service or _("service"),
        "when": _since(matter, start),
        "span": span_aloud(matter.now - start),
    }
    if matter.outage.state is Channel.DOWN:
        yield _("No {service} since {when}, {span} now.").format(**values)
    else:
        yield _("Unstable {service} since {when}, {span} now.").format(**values)


def _titled(matter: Matter, service: str) -> Iterator[str]:
    title = _flat(matter.case.title)
    names = [it for it in (title, service) if it] or [_company(matter)]
    for name in filter(None, names):
        if matter.since:
            since = _("Open since {when}.").format(when=_since(matter, matter.since))
            yield f"{_case_text(name)} {since}"
    for name in filter(None, names):
        yield _case_text(name)


def _case_text(title: str) -> str:
    """Its title may be a word, or a whole sentence: nothing around it must fit."""
    told = _("My case: {what}").format(what=title)
    return told if told.endswith(("?", "!")) else f"{told}."


def _title(matter: Matter) -> Iterator[str]:
    """The title as well, where what is wrong was told without it."""
    if matter.outage and (title := _flat(matter.case.title)):
        yield _case_text(title)


def _since(matter: Matter, instant: datetime) -> str:
    return day_aloud(*matter.days(instant))


# -- promises


def _promised(matter: Matter) -> Iterator[str]:
    promise = matter.promise
    if promise is None:
        return
    found = promise.standing
    values = {
        "who": _flat(promise.party or "") or _("you"),
        # How words of somebody else stand in a sentence differs by language.
        "what": _("{words}").format(words=_flat(found.what or found.said) or NONE),
        "due": _due(matter),
        "day": on_day_aloud(*matter.days(promise.made_at)),
        "span": span_aloud(found.late(matter.now)),
    }
    text = _promise_text(matter)
    yield begun(text.format(**values))
    # Without its words, where those are too many to read aloud.
    yield begun(text.format(**values | {"what": _("what we agreed")}))


def _promise_text(matter: Matter) -> str:
    assert matter.promise is not None  # noqa: S101 - asked of a promise only
    found = matter.promise.standing
    if found.outcome is Outcome.OWN:
        return _("{who} promised: {what}, {due}. I had to see to it myself.")
    if found.outcome in FAILED:
        return _("{who} promised: {what}, {due}. It was not kept.")
    if found.due is None and found.chases:
        return _("{who} promised {day}, without a date: {what}. I have asked since.")
    if found.due is None:
        return _("{who} promised {day}, without a date: {what}.")
    if matter.is_overdue(matter.promise):
        return _("{who} promised: {what}, {due}. It is {span} late.")
    return _("{who} promised: {what}, {due}.")


def _due(matter: Matter) -> str:
    """When it was due: of one that they moved and that is late the first due, where it counts."""
    assert matter.promise is not None  # noqa: S101 - asked of a promise only
    found = matter.promise.standing
    due = found.due
    if due is None:
        return _("without a date")
    is_moved = matter.first_due and found.deadline and found.deadline < due.end
    if is_moved and matter.first_due and matter.is_overdue(matter.promise):
        due = matter.first_due
    return due_aloud(due.start, due.end, matter.zone, matter.now, approximate=due.approximate)


def _more(matter: Matter) -> Iterator[str]:
    others = matter.overdue - 1
    if others > 0:
        text = ngettext("{n} more promise is overdue.", "{n} more promises are overdue.", others)
        yield text.format(n=others)


# -- what is wanted


def _wanted(matter: Matter) -> Iterator[str]:
    if wanted := _flat(matter.wanted):
        yield _("I want: {wanted}.").format(wanted=wanted)
    for point in matter.case.criteria:
        yield _("I want: {wanted}.").format(wanted=_flat(point))


# -- parts


def _company(matter: Matter) -> str:
    return _flat(matter.case.field(CaseField.COMPANY))


def _flat(text: str) -> str:
    """What a person wrote, on one line, ready to stand in a sentence."""
    return " ".join(text.split()).rstrip(".")
