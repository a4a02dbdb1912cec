"""What is said when a company's word was not kept: to ask after it, and that nobody came.

Polite, firm and exact; no law, no threat.
"""

from collections.abc import Iterable, Iterator, Sequence
from enum import Enum, auto

from mot_tui.frozen import frozen
from mot_tui.texts.language import _, speaking

FEW = 2
"""So many turns are told aloud one by one."""


class Stage(Enum):
    """How a promise stands with whoever asks after it."""

    AHEAD = auto()
    NOW = auto()
    LATE = auto()
    UNDATED = auto()
    ASKED = auto()
    JUST_ASKED = auto()
    FAILED = auto()


class Deed(Enum):
    """What became of a promise between its making and now."""

    MOVED = auto()
    MOVED_FOR_ME = auto()
    DATED = auto()
    DATED_FOR_ME = auto()
    MISSED = auto()
    NOT_RUNG = auto()
    NOT_SENT = auto()

    @property
    def is_move(self) -> bool:
        """Whether it gave another date, or the first one."""
        return self not in (Deed.MISSED, Deed.NOT_RUNG, Deed.NOT_SENT)


@frozen
class Turn:
    """A move, on which `day` and to which `due`; or that nobody came, after a wait of `span`."""

    deed: Deed
    day: str
    due: str = ""
    span: str = ""


@frozen
class Asked:
    """What is asked after, in words; times as they are said aloud, or as they are written.

    `who` promised `what` on `day`, for `due`, the first one; `turns` are what became of it since,
    the oldest first. `span` is how late it is, or how long ago it was said or first asked after;
    `since` is the due it is counted from, where that is not the last one. `times` counts the
    chases before this one, `by` is when an answer is wanted.
    """

    stage: Stage
    who: str
    what: str
    day: str
    due: str
    turns: tuple[Turn, ...]
    since: str
    span: str
    times: int
    by: str
    reference: str
    customer: str
    holder: str
    company: str


def spoken_text(asked: Asked) -> str:
    """What to say on the phone, in one breath or two."""
    story = _story(asked, _turns_aloud(asked.turns))
    said = [*story, _question(asked), _("Please tell me by {by}.").format(by=asked.by)]
    if asked.reference:
        said.append(_("My reference is {reference}.").format(reference=asked.reference))
    return " ".join(said)


def written_text(asked: Asked) -> str:
    """A message to send: greeting, what was promised, what is wanted by when, reference."""
    company = asked.company
    greeting = _("Dear {company},").format(company=company) if company else _("Hello,")
    wanted = _("Please answer in writing by {by}.").format(by=asked.by)
    known = " · ".join(
        text
        for text in (
            _("Reference: {reference}").format(reference=asked.reference)
            if asked.reference
            else "",
            _("customer number: {customer}").format(customer=asked.customer)
            if asked.customer
            else "",
        )
        if text
    )
    story = _story(asked, map(_turn_text, asked.turns))
    body = " ".join([*story, _question(asked), wanted])
    return "\n".join(it for it in (greeting, body, known, asked.holder) if it)


def _story(asked: Asked, turns: Iterable[str]) -> Iterator[str]:
    values = {
        "who": asked.who or asked.company or _("your company"),
        "what": asked.what,
        "day": asked.day,
        "due": asked.due,
    }
    text = (
        _("{who} promised me {day}: {what}, {due}.")
        if asked.due
        else _("{who} promised me {day}: {what}.")
    ).format(**values)
    yield _begun(text)
    yield from turns
    if standing := _standing(asked.stage, counted=bool(asked.since)):
        yield standing.format(span=asked.span, since=asked.since)
    if asked.times > (asked.stage is Stage.ASKED):
        once = asked.times == 1
        text = _("I have asked once since.") if once else _("I have asked {n} times since.")
        yield text.format(n=asked.times)


def _turn_text(turn: Turn) -> str:
    """In writing: each with its day, its own words, and who did it."""
    match turn.deed:
        case Deed.MOVED:
            text = _("You moved it {day}; new date: {due}.")
        case Deed.MOVED_FOR_ME:
            text = _("At my wish it was moved {day}; new date: {due}.")
        case Deed.DATED:
            text = _("You gave a date {day}: {due}.")
        case Deed.DATED_FOR_ME:
            text = _("At my wish a date was set {day}: {due}.")
        case Deed.MISSED if turn.span:
            text = _("Nobody came {day}; I waited {span}.")
        case Deed.MISSED:
            text = _("Nobody came {day}.")
        case Deed.NOT_RUNG:
            text = _("Nobody rang {day}.")
        case Deed.NOT_SENT:
            text = _("Nothing came {day}.")
    return _begun(text.format(day=turn.day, due=turn.due, span=turn.span))


def _turns_aloud(turns: Sequence[Turn]) -> Iterator[str]:
    """Each in a few words; of many how often, and the last."""
    if len(turns) <= FEW:
        yield from map(_turn_aloud, turns)
        return
    moves = [it for it in turns if it.deed.is_move]
    missed = [it for it in turns if not it.deed.is_move]
    if len(moves) > 1:
        yield _("The date changed {n} times.").format(n=len(moves))
    yield from map(_turn_aloud, moves[-1:])
    if len(missed) > 1:
        yield _times(missed[-1].deed).format(n=len(missed))
    else:
        yield from map(_turn_aloud, missed)


def _times(deed: Deed) -> str:
    match deed:
        case Deed.NOT_RUNG:
            return _("Nobody rang, {n} times.")
        case Deed.NOT_SENT:
            return _("Nothing came, {n} times.")
        case _:
            return _("Nobody came, {n} times.")


def _turn_aloud(turn: Turn) -> str:
    match turn.deed:
        case Deed.MOVED:
            text = _("You moved it; new date: {due}.")
        case Deed.MOVED_FOR_ME:
            text = _("At my wish it was moved; new date: {due}.")
        case Deed.DATED:
            text = _("You gave a date later: {due}.")
        case Deed.DATED_FOR_ME:
            text = _("At my wish a date was set later: {due}.")
        case Deed.MISSED if turn.span:
            text = _("Nobody came, and I waited {span}.")
        case Deed.MISSED:
            text = _("Nobody came.")
        case Deed.NOT_RUNG:
            text = _("Nobody rang.")
        case Deed.NOT_SENT:
            text = _("Nothing came.")
    return text.format(due=turn.due, span=turn.span)


def _begun(text: str) -> str:
    return text[:1].upper() + text[1:]


def _standing(stage: Stage, *, counted: bool) -> str:
    match stage:
        case Stage.LATE if counted:
            return _("Counted from {since}, it is {span} late.")
        case Stage.LATE:
            return _("It is {span} late.")
        case Stage.UNDATED:
            return _("No date was given, and that was {span} ago.")
        case Stage.ASKED:
            return _("No date was given; I first asked {span} ago.")
        case Stage.JUST_ASKED:
            return _("No date was given.")
        case Stage.FAILED:
            return _("It was not kept.")
        case _:
            return ""


def _question(asked: Asked) -> str:
    match asked.stage:
        case Stage.AHEAD:
            return _("Is that still certain?")
        case Stage.NOW:
            return _("Is somebody on it now?")
        case Stage.UNDATED:
            return _("By which day and hour will it be done?")
        case _:
            return _("When will it be done for certain?")


# -- nobody came


def missing_text(missing: str) -> str:
    """What is said of a visit, of a call, and of anything else that was waited for in vain."""
    match missing:
        case "call":
            return _("nobody rang")
        case "other":
            return _("nothing came")
        case _:
            return _("nobody came")


def in_vain(missing: str, language: str, name: str = "") -> str:
    """The words of such an entry, in the language of the case; `name` where it stays open."""
    with speaking(language):
        words = missing_text(missing)
    return f"{name} {words}" if name else words


def missing_for(missing: str, name: str) -> str:
    """The same of a promise: `Nobody came for p2 visit`."""
    match missing:
        case "call":
            text = _("Nobody rang for {name}")
        case "other":
            text = _("Nothing came for {name}")
        case _:
            text = _("Nobody came for {name}")
    return text.format(name=name)


def refusals() -> dict[str, str]:
    """Why something is refused, by code."""
    return {
        "bad-span": _("“{value}” is no length of time that can be read here; say 2h or 1h20m."),
        "no-show-early": _("{name} is due {time}: nobody can be missing before that."),
        "chase-over": _("{name} has ended already: there is nothing left to ask after."),
        "no-show-over": _("{name} has ended already."),
        "no-show-undated": _("{name} has no date, so nobody knows when they were to come."),
    }
