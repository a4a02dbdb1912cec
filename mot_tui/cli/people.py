"""The people of a case: `mot people` lists them, `mot person` says more of one."""

from argparse import ArgumentParser
from collections.abc import Iterator

from mot_tui.casebook import people as known
from mot_tui.cli.arguments import nothing_more
from mot_tui.cli.log import as_typed
from mot_tui.cli.output import say, say_json, tell
from mot_tui.cli.session import Session
from mot_tui.cli.wording import time_text
from mot_tui.domain.people import Person
from mot_tui.domain.words import Kind, PersonField
from mot_tui.errors import Misused, Refused
from mot_tui.read.views import EntryView
from mot_tui.texts.fill import fill
from mot_tui.texts.language import _, ngettext
from mot_tui.texts.times import day_text
from mot_tui.texts.visible import visible
from mot_tui.texts.words import DIRECTION_SIGNS, channel_text


def people(session: Session) -> int:
    """Lists everybody whom entries name, the last contact first."""
    found = known.people(session.book, session.case.id)
    if session.asked.json:
        say_json([_plain(session, it) for it in found])
    elif found:
        say("\n".join(_line(session, it) for it in found))
    else:
        tell(_("Nobody is named in this case yet; @kim in a line names somebody."))
    return 0


def person_arguments(parser: ArgumentParser) -> None:
    """Of `mot person`."""
    parser.add_argument("name", metavar="NAME", help=_("as it stands in an entry, such as @kim"))
    parser.add_argument("--role", metavar="…", help=_("such as technician; '' takes it back"))
    parser.add_argument("--firm", metavar="…", help=_("for whom this person works"))
    parser.add_argument("--number", metavar="…", help=_("telephone number"))
    which = parser.add_mutually_exclusive_group()
    which.add_argument(
        "--same-as", metavar="OTHER", help=_("OTHER is the same person, called NAME from now on")
    )
    which.add_argument(
        "--apart", action="store_true", help=_("NAME, a second name, is somebody else after all")
    )
    parser.epilog = "\n".join(
        (
            _("examples:"),
            _("  mot person @kim --role technician --firm OPCO --number 010-1234-5678"),
            _("  mot person @kim --same-as @tech1"),
        )
    )


def person(session: Session) -> int:
    """Shows a person, or says something else of one."""
    asked, book, case_id = session.asked, session.book, session.case.id
    name = as_typed(asked.name)
    given = ((field, getattr(asked, field)) for field in PersonField)
    details = [(field, as_typed(value)) for field, value in given if value is not None]
    if asked.apart and details:
        raise Misused("usage", command="mot person", detail=_("--apart stands alone"))
    if asked.apart:
        known.part(book, case_id, name)
        found = _left(session, name)
    elif details or asked.same_as is not None:
        same_as = None if asked.same_as is None else as_typed(asked.same_as)
        known.describe(book, case_id, name, details, same_as=same_as)
        found = _left(session, name)
    else:
        found = known.person(book, case_id, name)
    if asked.json:
        say_json(_plain(session, found))
    else:
        say("\n".join((_line(session, found), *_entries(session, found))))
    return 0


def _left(session: Session, name: str) -> Person:
    """Whom the name means after a change, which may leave nothing of one."""
    try:
        return known.person(session.book, session.case.id, name)
    except Refused:
        return Person(name.strip().removeprefix("@"))


def _plain(session: Session, found: Person) -> object:
    from mot_tui.exporters.people import person_plain

    return person_plain(found, session.book.numbers(session.case.id), session.zone)


def _line(session: Session, it: Person) -> str:
    """`@kim · technician · OPCO · 010-1234 · 5 entries, last Tue 10 Mar 10:00 · also @tech1`."""
    count = ngettext("{n} entry", "{n} entries", len(it.entries)).format(n=len(it.entries))
    if it.last:
        content = session.book.folded(session.case.id).entries[it.last].content
        day = day_text(content.occurred_at.astimezone(session.zone).date(), year=True)
        when = f"{day} {time_text(content, session.zone)}".rstrip()
        count = fill(_("{count}, last {when}"), {"count": count, "when": when})
    also = [f"@{alias}" for alias in it.aliases]
    parts = [
        f"@{visible(it.name)}",
        *(visible(said) for said in it.details.values()),
        count,
        fill(_("also {names}"), {"names": also}) if also else "",
    ]
    return " · ".join(part for part in parts if part)


def _entries(session: Session, it: Person) -> Iterator[str]:
    """The entries that name somebody, each in one line."""
    numbers = session.book.numbers(session.case.id)
    wanted = {numbers[Kind.ENTRY, id] for id in it.entries}
    for entry in session.book.entries(session.case.id):
        if entry.number in wanted:
            yield _entry_line(session, entry)


def _entry_line(session: Session, entry: EntryView) -> str:
    content = entry.content
    day = day_text(content.occurred_at.astimezone(session.zone).date(), year=True)
    sign = DIRECTION_SIGNS[content.direction] if content.direction else ""
    words = (day, time_text(content, session.zone), channel_text(content.channel), sign)
    text = visible(content.text.split("\n")[0])
    return f"  e{entry.number:<4} {' '.join(filter(None, words))}  {text}".rstrip()


COMMANDS = {
    "people": (nothing_more, people),
    "person": (person_arguments, person),
}
