"""`mot show e8`: one entry whole, with what it said before it was amended."""

from collections.abc import Iterator

from mot_tui.cli.output import say, say_json
from mot_tui.cli.session import Session, number_of
from mot_tui.cli.show import entry_lines
from mot_tui.domain.words import Kind
from mot_tui.errors import Refused
from mot_tui.exporters import plain
from mot_tui.exporters.entry_words import correction_texts
from mot_tui.exporters.report import corrections_of
from mot_tui.read.views import EntryView
from mot_tui.texts.fill import fill
from mot_tui.texts.language import _
from mot_tui.texts.times import day_text, moment_text
from mot_tui.texts.visible import visible


def show_entry(session: Session, name: str) -> int:
    """Shows all of an entry, a struck one too. Refuses a number that is not there."""
    book, case, number = session.book, session.case, number_of(name, Kind.ENTRY)
    with book.one_moment():
        entry = next((it for it in book.entries(case.id) if it.number == number), None)
        if entry is None:
            raise Refused("unknown-number", name=name)
        if session.asked.json:
            running = plain.running_of(book.score(case.id).rows)
            told = plain.entry_plain(entry, session.zone, running.get(entry.id))
            say_json({**told, "future": entry.content.is_ahead(book.now())})
        else:
            say("\n".join(_lines(session, entry)))
    return 0


def _lines(session: Session, entry: EntryView) -> Iterator[str]:
    book, case_id, zone = session.book, session.case.id, session.zone
    yield day_text(entry.content.occurred_at.astimezone(zone).date(), year=True)
    promises = {it.number: it for it in book.promises(case_id)}
    files = {it.number: it.evidence.name for it in book.evidence(case_id)}
    yield from entry_lines(entry, promises, files, session.now(), zone)
    case = book.folded(case_id)
    for it in reversed(corrections_of(case, case.entries[entry.id], entry.number)):
        amended = fill(_("amended {time}"), {"time": moment_text(it.at, zone, year=True)})
        yield f"  {amended}" + (f" · {visible(it.reason)}" if it.reason else "")
        yield from (f"    {visible(text)}" for text in correction_texts(it, zone))
