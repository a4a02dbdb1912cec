"""What is said when an entry has been saved."""

from mot_tui.casebook import EntrySaved
from mot_tui.cli.figures import score_text
from mot_tui.cli.output import say, say_json, tell
from mot_tui.cli.session import Session
from mot_tui.cli.wording import due_text, promise_text
from mot_tui.domain.requests import EntryRequest
from mot_tui.entry.context import Problem
from mot_tui.errors import MotError
from mot_tui.frozen import frozen
from mot_tui.texts.fill import fill
from mot_tui.texts.language import _


@frozen
class Line:
    """A line as it was typed; `number` counts those of a file, None for a single one."""

    text: str
    number: int | None = None


def say_saved(session: Session, saved: EntrySaved, request: EntryRequest) -> None:
    """`saved e7`, with what the entry made and where the score stands now."""
    if session.asked.json:
        say_json(_plain(saved))
    else:
        figures = score_text(saved.score, session.book.numbers(session.case.id))
        title = f"c{saved.case} {session.case.title}"
        values = {"entry": f"e{saved.entry}", "case": title, "score": figures}
        lines = [fill(_("saved {entry} · {case} · score {score}"), values)]
        for number, made in zip(saved.promises, request.promises, strict=True):
            due = due_text(made.due, session.zone) or _("undated")
            lines.append(f"  p{number} {promise_text(made.what, made.said)}: {due}")
        say("\n".join(lines))
    if request.content.rating == 0:
        message = _(
            "A rating of 0 is final: nothing later lifts it."
            " A slip is taken back with `mot undo` or `mot amend`."
        )
        tell(message)


def tell_problem(problem: Problem, line: Line) -> None:
    """One problem of a line, with its column."""
    from mot_tui.texts.problems import problem_text

    text = problem_text(problem.code, problem.values)
    tell(_placed(line, problem.column, text))


def tell_refusal(error: MotError, line: Line) -> None:
    """Why a line of several was not saved."""
    from mot_tui.texts.sentences import sentence

    tell(_placed(line, None, sentence(error.code, error.values)))


def _placed(line: Line, column: int | None, text: str) -> str:
    if line.number is None:
        return fill(_("column {column}: "), {"column": column}) + text
    if column is None:
        return fill(_("line {line}: "), {"line": line.number}) + text
    return fill(_("line {line}, column {column}: "), {"line": line.number, "column": column}) + text


def _plain(saved: EntrySaved) -> dict[str, object]:
    settled, live = saved.score.settled, saved.score.live
    return {
        "case": f"c{saved.case}",
        "entry": f"e{saved.entry}",
        "promises": [f"p{number}" for number in saved.promises],
        "statements": [f"s{number}" for number in saved.statements],
        "settled": settled.percent() if settled else None,
        "live": live.percent() if live else None,
    }
