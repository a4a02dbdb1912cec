"""`mot brief`: what to tell the next agent, in 15 seconds."""

from mot_tui.cli.arguments import nothing_more
from mot_tui.cli.output import say, say_json
from mot_tui.cli.session import Session
from mot_tui.exporters.brief import Brief
from mot_tui.exporters.brief import brief as brief_of
from mot_tui.exporters.plain import promise_plain
from mot_tui.exporters.report import Report, build


def brief(session: Session) -> int:
    """Tells the case in at most 60 words."""
    with session.book.one_moment():
        report = build(session.book, session.case.id)
    told = brief_of(report)
    if session.asked.json:
        say_json(_plain(told, report))
    else:
        say("\n".join(told.sentences))
    return 0


def _plain(told: Brief, report: Report) -> dict[str, object]:
    line, opposed = told.promise, told.opposed
    sides = None
    if opposed:
        second = opposed.second and f"s{opposed.second.number}"
        sides = [f"s{opposed.first.number}", second]
    return {
        "case": f"c{report.case.number}",
        "title": report.case.title,
        "wanted": told.wanted or None,
        "promised": line and promise_plain(line.view, report.exported_at, report.zone, report.soon),
        "overdue": told.overdue,
        "contradiction": sides,
        "question": told.question,
        "words": told.words,
        "text": " ".join(told.sentences),
    }


COMMANDS = {"brief": (nothing_more, brief)}
