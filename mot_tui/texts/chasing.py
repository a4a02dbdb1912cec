"""What is said when a company's word was not kept: to ask after it, and that nobody came.

Polite, firm and exact; no law, no threat.
"""

from collections.abc import Iterator
from enum import Enum, auto

from mot_tui.frozen import frozen
from mot_tui.texts.language import _, speaking


class Stage(Enum):
    """How a promise stands with whoever asks after it."""

    AHEAD = auto()
    NOW = auto()
    LATE = auto()
    UNDATED = auto()
    ASKED = auto()
    JUST_ASKED = auto()
    FAILED = auto()
    OVER = auto()


@frozen
class Asked:
    """What is asked after, in words; times as they are said aloud, or as they are written.

    `who` promised `what` on `day`, for `due`; `first` is the due before it was moved. `span` is
    how late it is, or how long ago it was said or first asked after. `times` counts the chases
    before this one, `by` is when an answer is wanted.
    """

    stage: Stage
    who: str
    what: str
    day: str
    due: str
    first: str
    span: str
    times: int
    by: str
    reference: str
    customer: str
    holder: str
    company: str


def spoken_text(asked: Asked) -> str:
    """What to say on the phone, in one breath or two."""
    said = [*_story(asked), _question(asked), _("Please tell me by {by}.").format(by=asked.by)]
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
    body = " ".join([*_story(asked), _question(asked), wanted])
    return "\n".join(it for it in (greeting, body, known, asked.holder) if it)


def _story(asked: Asked) -> Iterator[str]:
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
    yield text[:1].upper() + text[1:]
    if asked.first:
        yield _("The first date was {first}.").format(first=asked.first)
    if standing := _standing(asked.stage):
        yield standing.format(span=asked.span)
    if asked.times > (asked.stage is Stage.ASKED):
        once = asked.times == 1
        text = _("I have asked once since.") if once else _("I have asked {n} times since.")
        yield text.format(n=asked.times)


def _standing(stage: Stage) -> str:
    match stage:
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
        case Stage.OVER:
            return _("What happens next?")
        case _:
            return _("When will it be done for certain?")


# -- nobody came


def nobody_came(language: str, name: str = "") -> str:
    """The words of such an entry, in the language of the case; `name` where it stays open."""
    with speaking(language):
        words = _("nobody came")
    return f"{name} {words}" if name else words


def refusals() -> dict[str, str]:
    """Why something is refused, by code."""
    return {
        "bad-span": _("“{value}” is no length of time that can be read here; say 2h or 1h20m."),
        "no-show-early": _("{name} is due {time}: nobody can be missing before that."),
        "no-show-over": _("{name} has ended already."),
        "no-show-undated": _("{name} has no date, so nobody knows when they were to come."),
    }
