"""A promise's life: settle, chase, move; each writes an entry, as a line could."""

from argparse import ArgumentParser

from mot_tui.cli.arguments import promise
from mot_tui.cli.moment import moment_of
from mot_tui.cli.output import say, say_json, tell
from mot_tui.cli.saved import saved_plain, say_saved
from mot_tui.cli.session import Session, number_of
from mot_tui.domain.requests import ActRequest, Chase, Move, Settle
from mot_tui.domain.words import Kind, Outcome
from mot_tui.entry.acting import acting, new_due
from mot_tui.entry.context import Code, Reading, Span, SpanKind
from mot_tui.entry.moment import Moment
from mot_tui.errors import Misused, Refused
from mot_tui.frozen import changed
from mot_tui.texts.fill import fill
from mot_tui.texts.language import _
from mot_tui.texts.problems import problem_text


def _when_and_rating(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--at", metavar="WHEN", help=_("when it happened: 'yesterday 15:00', '2h ago', an ISO time")
    )
    parser.add_argument("--rating", type=int, choices=range(6), help=_("rate the moment, 0 to 5"))


def settle_arguments(parser: ArgumentParser) -> None:
    """Of `mot settle`."""
    promise(parser)
    parser.add_argument("how", choices=[it.value for it in Outcome], help=_("how it ended"))
    _when_and_rating(parser)


def settle(session: Session) -> int:
    """Says how a promise ended."""
    act = Settle(number_of(session.asked.promise, Kind.PROMISE), Outcome(session.asked.how))
    return _save(session, act, moment_of(session, session.asked.at))


def chase_arguments(parser: ArgumentParser) -> None:
    """Of `mot chase`."""
    promise(parser)
    words = parser.add_mutually_exclusive_group()
    words.add_argument(
        "--text", action="store_true", help=_("save it, and print a message to send")
    )
    words.add_argument("--say", action="store_true", help=_("save it, and print what to say"))
    _when_and_rating(parser)


def chase(session: Session) -> int:
    """Says that the customer asked after a promise."""
    asked = session.asked
    act = Chase(number_of(asked.promise, Kind.PROMISE))
    if not (asked.text or asked.say):
        return _save(session, act, moment_of(session, asked.at))
    from mot_tui.exporters.chasing import chasing

    # As it stood before: asked so often, not once more.
    words = chasing(session.book, session.case.id, act.number)
    text = words.written if asked.text else words.spoken
    request = acting(act, moment_of(session, asked.at), asked.rating)
    saved = session.book.log(session.case.id, request)
    if asked.json:
        say_json({**saved_plain(saved, request.content.is_ahead(session.now())), "text": text})
    else:
        # The text alone goes to stdout: on to a mail program.
        tell(
            fill(
                _("{promise} chased · saved {entry}"),
                {"promise": f"p{act.number}", "entry": f"e{saved.entry}"},
            )
        )
        say(text)
    return 0


def move_arguments(parser: ArgumentParser) -> None:
    """Of `mot move`."""
    promise(parser)
    parser.add_argument("phrase", metavar="PHRASE", nargs="+", help=_("the new due: friday 5pm"))
    parser.add_argument("--mine", action="store_true", help=_("at my wish, not theirs"))
    _when_and_rating(parser)


def move(session: Session) -> int:
    """Gives a promise a new due, counted from when it was said."""
    moment = moment_of(session, session.asked.at)
    return _save(session, _moved(session, moment), moment)


def _moved(session: Session, moment: Moment) -> Move:
    phrase = " ".join(session.asked.phrase)
    moved = new_due(
        phrase,
        number_of(session.asked.promise, Kind.PROMISE),
        changed(session.book.context(session.case.id), now=moment.wall(session.zone)),
        at_my_wish=session.asked.mine,
    )
    if moved is None:
        raise Misused("bad-due", value=phrase)
    return moved


def no_show_arguments(parser: ArgumentParser) -> None:
    """Of `mot no-show`."""
    promise(parser)
    ends = parser.add_mutually_exclusive_group()
    ends.add_argument("--broken", action="store_true", help=_("it ends with this"))
    ends.add_argument("--open", action="store_true", help=_("it stays open"))
    parser.add_argument("--waited", metavar="2h", help=_("how long you waited: 2h, 1h20m"))
    _when_and_rating(parser)


def no_show(session: Session) -> int:
    """Says that nobody came or rang; that ends the promise once its time has passed.

    How long one waited is counted from the begin of the window where nothing else is said.
    """
    from mot_tui.exporters.no_show import missed

    asked, book, case_id = session.asked, session.book, session.case.id
    number = number_of(asked.promise, Kind.PROMISE)
    view = next((it for it in book.promises(case_id) if it.number == number), None)
    if view is None:
        raise Refused("unknown-number", name=asked.promise)
    found = missed(book, case_id, view)
    broken = asked.broken or (found.over and not asked.open)
    request = found.request(_reading(session), broken=broken, rating=asked.rating)
    say_saved(session, book.log(case_id, request), request)
    return 0


def _reading(session: Session) -> Reading:
    """What the options say, as a line would."""
    asked, book, case_id = session.asked, session.book, session.case.id
    waited = f"~{asked.waited}" if asked.waited else ""
    reading = book.read(case_id, waited)
    if waited and reading.request.content.duration_s is None:
        raise Misused("bad-span", value=asked.waited)
    if asked.at is None:
        return reading
    moment = moment_of(session, asked.at)
    content = changed(
        reading.request.content,
        occurred_at=moment.at,
        precision=moment.precision,
        until=moment.until,
    )
    time = Span(0, 0, SpanKind.TIME)
    return changed(
        reading, request=changed(reading.request, content=content), spans=(*reading.spans, time)
    )


def _save(session: Session, act: ActRequest, moment: Moment) -> int:
    request = acting(act, moment, session.asked.rating)
    settled = session.book.context(session.case.id).settled
    say_saved(session, session.book.log(session.case.id, request), request)
    if isinstance(act, Settle) and act.number in settled:
        tell(problem_text(Code.PROMISE_SETTLED, {"word": f"p{act.number}"}))
    return 0


COMMANDS = {
    "no-show": (no_show_arguments, no_show),
    "settle": (settle_arguments, settle),
    "chase": (chase_arguments, chase),
    "move": (move_arguments, move),
}
