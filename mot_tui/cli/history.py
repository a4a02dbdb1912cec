"""Looking back: every change of a case, and search over all that was written."""

from argparse import ArgumentParser
from collections.abc import Iterator

from mot_tui.casebook import Change
from mot_tui.cli.arguments import nothing_more
from mot_tui.cli.output import say, say_json, tell
from mot_tui.cli.session import Session, zone_of_case
from mot_tui.clock import JITTER
from mot_tui.read.views import Hit
from mot_tui.texts.changes import change_text
from mot_tui.texts.fill import fill
from mot_tui.texts.language import _
from mot_tui.texts.times import known_text, moment_text
from mot_tui.texts.visible import visible

_DEVICE = 4
"""Letters of a device's id that tell it from others."""

_AROUND = 60
"""Characters shown of a hit, before and behind what was found."""


def history(session: Session) -> int:
    """The journal in words, oldest first; what was taken back is marked."""
    changes = session.book.history(session.case.id)
    if session.asked.json:
        say_json([_plain_change(session, n, it) for n, it in enumerate(changes, start=1)])
    else:
        say("\n".join(_lines(session, changes)))
    return 0


def _lines(session: Session, changes: list[Change]) -> Iterator[str]:
    latest = None
    for number, it in enumerate(changes, start=1):
        marks = []
        if it.set_clock:
            marks.append(_("clock set by MOT_NOW"))
        if latest and latest - it.recorded_at >= JITTER:
            marks.append(_("clock ran backwards"))
        if not it.live:
            marks.append(_("taken back"))
        latest = it.recorded_at
        when = moment_text(it.recorded_at, session.zone, year=True)
        what = change_text(it.code, it.values)
        mark = f"  ({', '.join(marks)})" if marks else ""
        sign = " " if it.live else "✗"
        yield f"{sign}{number:>4}  {when}  {it.device[:_DEVICE]}  {what}{mark}"


def _plain_change(session: Session, number: int, it: Change) -> dict[str, object]:
    return {
        "number": number,
        "record": it.key,
        "recorded_at": it.recorded_at.astimezone(session.zone).isoformat(),
        "device": it.device,
        "code": it.code,
        "what": change_text(it.code, it.values),
        "live": it.live,
        "set_clock": it.set_clock,
    }


def search_arguments(parser: ArgumentParser) -> None:
    """Of `mot search`."""
    parser.add_argument(
        "text", metavar="TEXT", nargs="+", help=_("words that all must stand there")
    )


def search(session: Session) -> int:
    """Finds entries, statements, promises and cases, newest first; `--case` keeps to one."""
    from mot_tui.cli.log import as_typed

    book = session.book
    words = as_typed(" ".join(session.asked.text))
    with book.one_moment():
        found = book.search(words, session.case.id if session.asked.case else None)
        cases = {it.number: it for it in book.cases()}
    zones = {number: zone_of_case(it) for number, it in cases.items()}
    if session.asked.json:
        say_json(
            [
                {
                    "case": f"c{it.case}",
                    "id": f"{it.kind}{it.number}",
                    "at": it.at.astimezone(zones[it.case]).isoformat(),
                    "text": it.text,
                }
                for it in found
            ]
        )
    elif found:
        say(
            "\n".join(
                _hit_line(it, words, known_text(it.at, zones[it.case], year=True)) for it in found
            )
        )
    else:
        tell(fill(_("Nothing is found for “{words}”."), {"words": words}))
    return 0


def _hit_line(hit: Hit, words: str, when: str) -> str:
    return f"c{hit.case} {hit.kind}{hit.number:<4} {when}  {visible(_excerpt(hit.text, words))}"


def _excerpt(text: str, words: str) -> str:
    """The text around what was found."""
    first = (words.split() or [""])[0].casefold()
    at = max(0, text.casefold().find(first))
    start, end = max(0, at - _AROUND), at + len(first) + _AROUND
    return f"{'…' if start else ''}{text[start:end]}{'…' if end < len(text) else ''}"


COMMANDS = {
    "history": (nothing_more, history),
    "search": (search_arguments, search),
}
