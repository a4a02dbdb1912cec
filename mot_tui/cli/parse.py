"""`mot parse`: how a line is read, saving nothing."""

from argparse import ArgumentParser
from collections.abc import Iterator

from mot_tui.cli.log import as_typed
from mot_tui.cli.output import say, say_json
from mot_tui.cli.saved import Line, tell_problems
from mot_tui.cli.session import Session
from mot_tui.cli.show import act_text, details_of, quote_text
from mot_tui.cli.wording import doubt_text, due_text, promise_text, time_text
from mot_tui.domain.requests import Chase, Move, Settle
from mot_tui.entry.context import Reading
from mot_tui.errors import Misused
from mot_tui.read.views import ActView
from mot_tui.texts.fill import fill
from mot_tui.texts.language import _
from mot_tui.texts.times import day_text
from mot_tui.texts.visible import visible
from mot_tui.texts.words import DIRECTION_SIGNS, ahead_text, channel_text


def arguments(parser: ArgumentParser) -> None:
    """Of `mot parse`."""
    parser.add_argument("line", metavar="'LINE'", nargs="+", help=_("one line in single quotes"))


def parse(session: Session) -> int:
    """Shows how a line is read."""
    if len(session.asked.line) > 1:
        raise Misused("one-line", command="parse")
    line = Line(as_typed(session.asked.line[0]))
    reading = session.book.read(session.case.id, line.text)
    if session.asked.json:
        from mot_tui.cli.plain import reading_plain

        say_json(reading_plain(reading, session.zone, session.book.now()))
        return 0
    say("\n".join(_lines(session, reading)))
    tell_problems(reading.problems, line)
    return 0


def _lines(session: Session, reading: Reading) -> Iterator[str]:
    request, zone, now = reading.request, session.zone, session.now()
    content = request.content
    day = day_text(content.occurred_at.astimezone(zone).date(), year=True)
    yield f"{day} {time_text(content, zone)}".strip()
    if content.is_ahead(now):
        yield ahead_text()
    sign = f" {DIRECTION_SIGNS[content.direction]}" if content.direction else ""
    party = f" @{visible(content.party)}" if content.party else ""
    yield f"{channel_text(content.channel)}{sign}{party}"
    if content.text:
        yield fill(_("text: {text}"), {"text": content.text})
    yield from (quote_text(*it) for it in request.said())
    for made, other in zip(request.promises, reading.alternatives, strict=True):
        until = due_text(made.due, zone, now) or _("undated")
        who = f"@{visible(made.by)} " if made.by else ""
        yield f"! {who}{promise_text(made.what, made.said)}: {until}"
        if doubt := doubt_text(made.due, other, zone, now):
            yield f"  {doubt}"
    for place, act in enumerate(request.acts):
        match act:
            case Settle(number, outcome):
                view = ActView(number, outcome)
            case Move(number, _said, due, at_my_wish):
                view = ActView(number, due=due, at_my_wish=at_my_wish)
            case Chase(number):
                view = ActView(number)
        yield act_text(view, zone, now)
        if doubt := doubt_text(view.due, reading.moved.get(place), zone, now):
            yield f"  {doubt}"
    if content.rating is not None:
        yield fill(_("rating {rating}"), {"rating": content.rating})
    yield from details_of(content)
    if content.feeling:
        yield f"// {visible(content.feeling)}"


COMMANDS = {"parse": (arguments, parse)}
