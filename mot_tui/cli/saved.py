"""What is said when an entry has been saved."""

from collections.abc import Sequence
from itertools import zip_longest

from mot_tui.casebook import EntrySaved
from mot_tui.cli.figures import score_text
from mot_tui.cli.output import say, say_json, tell
from mot_tui.cli.session import Session
from mot_tui.cli.wording import doubt_text, due_text, promise_text
from mot_tui.domain.requests import EntryRequest, Move
from mot_tui.entry.context import Problem
from mot_tui.entry.due.units import DueReading
from mot_tui.errors import MotError
from mot_tui.frozen import frozen
from mot_tui.texts.fill import fill
from mot_tui.texts.language import _, ngettext
from mot_tui.texts.times import known_text
from mot_tui.texts.words import ahead_text

MOST_PROBLEMS = 10
"""So many problems of one line are told, and how many more there are."""


@frozen
class Line:
    """A line as it was typed; `number` counts those of a file, None for a single one."""

    text: str
    number: int | None = None


def say_saved(
    session: Session,
    saved: EntrySaved,
    request: EntryRequest,
    alternatives: Sequence[DueReading | None] = (),
) -> None:
    """`saved e7`, with what the entry made and where the score stands now.

    `alternatives` are the other readings of its dues, as in `Reading`.
    """
    now = session.now()
    if session.asked.json:
        say_json(saved_plain(saved, request.content.is_ahead(now)))
    else:
        figures = score_text(saved.score, session.book.numbers(session.case.id))
        title = f"c{saved.case} {session.case.title}"
        values = {"entry": f"e{saved.entry}", "case": title, "score": figures}
        lines = [fill(_("saved {entry} · {case} · score {score}"), values)]
        if request.content.is_ahead(now):
            when = known_text(request.content.occurred_at, session.zone, year=True)
            lines.append(f"  {ahead_text()}: {when}")
        made_so = zip_longest(saved.promises, request.promises, alternatives)
        for number, made, other in made_so:
            due = due_text(made.due, session.zone, now) or _("undated")
            lines.append(f"  p{number} {promise_text(made.what, made.said)}: {due}")
            if doubt := doubt_text(made.due, other, session.zone, now):
                lines.append(f"     {doubt}")
        moves = (act for act in request.acts if isinstance(act, Move))
        lines += (f"  p{act.number} {due_text(act.due, session.zone, now)}" for act in moves)
        say("\n".join(lines))
    if request.content.rating == 0:
        message = _(
            "A rating of 0 is final: nothing later lifts it."
            " A slip is taken back with `mot undo` or `mot amend`."
        )
        tell(message)


def tell_problems(problems: Sequence[Problem], line: Line) -> None:
    """The first problems of a line, each with its column, and how many more there are."""
    if not problems:
        return
    from mot_tui.texts.problems import problem_text

    for problem in problems[:MOST_PROBLEMS]:
        tell(_placed(line, problem.column, problem_text(problem.code, problem.values)))
    if (more := len(problems) - MOST_PROBLEMS) > 0:
        text = ngettext("… and {n} more like these", "… and {n} more like these", more)
        tell(_placed(line, None, fill(text, {"n": more})))


def tell_refusal(error: MotError, line: Line) -> None:
    """Why a line of several was not saved."""
    from mot_tui.texts.sentences import sentence

    tell(_placed(line, None, sentence(error.code, error.values)))


def _placed(line: Line, column: int | None, text: str) -> str:
    if line.number is None and column is None:
        return text
    if line.number is None:
        return fill(_("column {column}: "), {"column": column}) + text
    if column is None:
        return fill(_("line {line}: "), {"line": line.number}) + text
    return fill(_("line {line}, column {column}: "), {"line": line.number, "column": column}) + text


def saved_plain(saved: EntrySaved, ahead: bool) -> dict[str, object]:
    """The same for programs."""
    settled, live = saved.score.settled, saved.score.live
    return {
        "case": f"c{saved.case}",
        "entry": f"e{saved.entry}",
        "promises": [f"p{number}" for number in saved.promises],
        "statements": [f"s{number}" for number in saved.statements],
        "settled": settled.percent() if settled else None,
        "live": live.percent() if live else None,
        "future": ahead,
    }
