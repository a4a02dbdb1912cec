"""Commands on cases as wholes: new, edit, close, reopen, archive, cases."""

from argparse import ArgumentParser
from collections import Counter

from mot_tui.cli.arguments import nothing_more
from mot_tui.cli.due import Open, counts_text, open_promises
from mot_tui.cli.figures import score_text
from mot_tui.cli.output import say, say_json, tell
from mot_tui.cli.session import Session, zone_of_case
from mot_tui.domain.requests import CaseRequest
from mot_tui.domain.words import CaseField, CaseOutcome, Kind
from mot_tui.errors import Misused
from mot_tui.read.views import CaseView
from mot_tui.texts.fill import fill
from mot_tui.texts.hints import field_hints
from mot_tui.texts.language import _, ngettext
from mot_tui.texts.visible import visible
from mot_tui.texts.words import case_outcome_text

LANGUAGES = ("en", "ko")


def _describing(parser: ArgumentParser) -> None:
    """The flags that say something of a case as a whole."""
    helps = {
        **field_hints(),
        CaseField.TIMEZONE: _("such as Asia/Seoul; default: that of this machine"),
        CaseField.LANGUAGE: _("en or ko: how dues are read"),
    }
    for field in CaseField:
        if field in helps:
            choices = LANGUAGES if field is CaseField.LANGUAGE else None
            parser.add_argument(f"--{field}", metavar="…", choices=choices, help=helps[field])
    parser.add_argument(
        "--accept", metavar="…", action="append", help=_("what solved means; give it once a point")
    )


def _fields(session: Session) -> list[tuple[CaseField, str]]:
    """What was said of the case, the title included."""
    given = [(field, getattr(session.asked, field)) for field in CaseField]
    said = [(field, value) for field, value in given if value is not None]
    for field, value in said:
        if field is CaseField.TIMEZONE:
            _require_zone(value)
        elif field is CaseField.CALENDAR and value:
            _require_calendar(value)
    return said


def _require_zone(name: str) -> None:
    from mot_tui.zones import is_zone

    if not is_zone(name):
        raise Misused("bad-zone", value=name)


def _require_calendar(text: str) -> None:
    from mot_tui.calendars import checked_calendar

    checked_calendar(text)


# -- new, edit


def new_arguments(parser: ArgumentParser) -> None:
    """Of `mot new`."""
    parser.add_argument("title", metavar="TITLE", help=_("what the case is called"))
    _describing(parser)


def new(session: Session) -> int:
    """Opens a case."""
    fields = _fields(session)
    names = {field for field, _value in fields}
    if CaseField.TIMEZONE not in names:
        fields.append((CaseField.TIMEZONE, _usual_zone(session)))
    usual = session.settings.usual_fields
    fields += [
        (field, usual[field]) for field in CaseField if usual.get(field) and field not in names
    ]
    request = CaseRequest(tuple(fields), tuple(session.asked.accept or ()))
    return _told(session, session.book.open_case(request), _("opened {case}"))


def _usual_zone(session: Session) -> str:
    """The zone where nobody says one, with a word where it is a guess."""
    from mot_tui.zones import UNKNOWN, usual_zone

    name = usual_zone(session.settings)
    if name == UNKNOWN:
        message = _("The time zone of this machine is not known: it is UTC; --timezone sets it.")
        tell(message)
    return name


def edit_arguments(parser: ArgumentParser) -> None:
    """Of `mot edit`."""
    parser.add_argument("--title", metavar="…", help=_("what the case is called"))
    _describing(parser)


def edit(session: Session) -> int:
    """Says something else of a case."""
    fields, criteria = _fields(session), session.asked.accept
    if not fields and criteria is None:
        raise Misused("usage", command="mot edit", detail=_("say what should change"))
    book, case = session.book, session.case
    book.describe(case.id, fields, criteria)
    return _told(session, book.case(case.id), _("changed {case}"))


# -- close, reopen, archive


def close_arguments(parser: ArgumentParser) -> None:
    """Of `mot close`."""
    parser.add_argument(
        "--as",
        dest="outcome",
        choices=[it.value for it in CaseOutcome],
        default=CaseOutcome.SOLVED.value,
        help=_("how it ended; default: solved"),
    )


def close(session: Session) -> int:
    """Closes a case; what is late stays late."""
    outcome = CaseOutcome(session.asked.outcome)
    view = session.book.close_case(session.case.id, outcome)
    code = _told(session, view, _("closed {case}"))
    open_ones = [it for it in session.book.promises(view.id) if it.standing.outcome is None]
    if open_ones:
        message = ngettext(
            "{n} promise is still open and goes on being counted.",
            "{n} promises are still open and go on being counted.",
            len(open_ones),
        )
        tell(fill(message, {"n": len(open_ones)}))
    return code


def reopen(session: Session) -> int:
    """Goes on with a closed or archived case."""
    return _told(session, session.book.reopen_case(session.case.id), _("reopened {case}"))


def archive(session: Session) -> int:
    """Puts a case away."""
    return _told(session, session.book.archive_case(session.case.id), _("put away {case}"))


def _told(session: Session, view: CaseView, message: str) -> int:
    if session.asked.json:
        from mot_tui.exporters.plain import case_plain

        say_json(case_plain(view, zone_of_case(view)))
    else:
        say(fill(message, {"case": f"c{view.number} {view.title}"}))
    return 0


# -- cases


def cases(session: Session) -> int:
    """Lists the cases, the one with the newest entry first."""
    with session.book.one_moment():
        found = session.book.cases()
        open_ones = open_promises(session, None)
        late = session.book.board().overdue()
    passed = Counter(case for kind, case, _number in late if kind == Kind.DEADLINE)
    waiting: dict[int, list[Open]] = {it.number: [] for it in found}
    for it in open_ones:
        waiting[it.view.case].append(it)
    if session.asked.json:
        from mot_tui.cli.plain import case_listed

        book = session.book
        say_json([case_listed(it, book.score(it.id), waiting[it.number]) for it in found])
    elif found:
        current = session.book.named(None).id
        counts = {it.number: counts_text(waiting[it.number], passed[it.number]) for it in found}
        say("\n".join(_listed(session, it, counts[it.number], current) for it in found))
    else:
        tell(_("There is no case yet; `mot new 'TITLE'` opens one."))
    return 0


def _listed(session: Session, case: CaseView, counts: str, current: str) -> str:
    book = session.book
    ended = case_outcome_text(case.outcome) if case.outcome else ""
    parts = [
        f"{'*' if case.id == current else ' '} c{case.number} {visible(case.title)}",
        visible(case.field(CaseField.COMPANY)),
        score_text(book.score(case.id), book.numbers(case.id)),
        counts,
        fill(_("closed: {outcome}"), {"outcome": ended}) if ended else "",
        _("put away") if case.archived else "",
    ]
    return " · ".join(part for part in parts if part)


COMMANDS = {
    "new": (new_arguments, new),
    "edit": (edit_arguments, edit),
    "cases": (nothing_more, cases),
    "close": (close_arguments, close),
    "reopen": (nothing_more, reopen),
    "archive": (nothing_more, archive),
}
