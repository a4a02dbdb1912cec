"""`mot score`: the score, its moments, and what if."""

from argparse import ArgumentParser
from datetime import datetime
from unicodedata import east_asian_width

from mot_tui.cli.figures import Numbers, differ, score_text
from mot_tui.cli.output import say, say_json
from mot_tui.cli.session import Session, number_of
from mot_tui.domain.score import Row, Score
from mot_tui.domain.words import Kind
from mot_tui.errors import Misused, Refused
from mot_tui.texts.fill import fill
from mot_tui.texts.language import _
from mot_tui.texts.times import is_other_year, known_text
from mot_tui.texts.words import AHEAD_SIGN, ahead_text


def arguments(parser: ArgumentParser) -> None:
    """Of `mot score`."""
    parser.add_argument(
        "--without", metavar="e6", action="append", default=[], help=_("leave an entry out")
    )
    parser.add_argument(
        "--set",
        metavar="e4=5",
        action="append",
        default=[],
        dest="ratings",
        help=_("rate an entry otherwise"),
    )
    parser.add_argument("--as-of", metavar="WHEN", help=_("as it stood at a time"))


def score(session: Session) -> int:
    """Shows the score; `--without` and `--set` ask what if, and change nothing."""
    from mot_tui.cli.moment import instant_of

    asked, book, case = session.asked, session.book, session.case
    figures = book.score(
        case.id,
        as_of=instant_of(session, asked.as_of) if asked.as_of is not None else None,
        without=[number_of(it, Kind.ENTRY) for it in asked.without],
        ratings=dict(_rating(it) for it in asked.ratings),
    )
    numbers = book.numbers(case.id)
    if asked.json:
        from mot_tui.exporters.plain import score_plain

        say_json(score_plain(figures, numbers, session.zone, case.number, book.now()))
    else:
        say("\n".join([*_rows(session, figures, numbers), *_summary(figures, numbers, book.now())]))
    return 0


def _rating(text: str) -> tuple[int, int]:
    entry, sign, rating = text.partition("=")
    if not sign or not (rating.isascii() and rating.isdecimal()):
        raise Misused("not-a-number", value=text, example="e4=5")
    if int(rating) > 5:
        raise Refused("rating-out-of-range", rating=rating)
    return number_of(entry, Kind.ENTRY), int(rating)


def _rows(session: Session, figures: Score, numbers: Numbers) -> list[str]:
    """A table of the units: what each left, and what it cost."""
    if not figures.units:
        return []
    cells = [
        ("", _("when"), _("rating"), _("factor"), _("running"), _("points lost")),
        *(_cells(session, row, numbers) for row in figures.rows),
    ]
    widths = [max(_wide(row[n]) for row in cells) for n in range(len(cells[0]))]
    lines = []
    for row in cells:
        gaps = [" " * (width - _wide(cell)) for cell, width in zip(row, widths, strict=True)]
        placed = [
            cell + gap if n < 2 else gap + cell
            for n, (cell, gap) in enumerate(zip(row, gaps, strict=True))
        ]
        lines.append("  ".join(placed).rstrip())
    return lines


def _wide(text: str) -> int:
    """How many cells of a terminal a text takes: Hangul takes two a letter."""
    return sum(2 if east_asian_width(sign) in "WF" else 1 for sign in text)


def _cells(session: Session, row: Row, numbers: Numbers) -> tuple[str, ...]:
    unit = row.unit
    names = [f"p{numbers[Kind.PROMISE, id]}" for id in unit.promises]
    if unit.entry:
        names.insert(0, f"e{numbers[Kind.ENTRY, unit.entry]}")
    now = session.now()
    year = is_other_year(unit.at, session.zone, now)
    when = known_text(unit.at, session.zone, year=year)
    if unit.at > now:
        when = f"{AHEAD_SIGN} {when}"
    points = row.points if row.points_without_zero is None else row.points_without_zero
    return (
        " ".join(names),
        _("still open") if unit.provisional else when,
        "–" if unit.rating is None else str(unit.rating),
        unit.factor.exact(),
        row.running.shown(),
        points or "–",
    )


def _summary(figures: Score, numbers: Numbers, now: datetime) -> list[str]:
    lines = [fill(_("score {score}"), {"score": score_text(figures, numbers)})]
    if figures.zero is not None and figures.n > 1:
        lines.append(
            _("The points of the other moments are those they would have cost without it.")
        )
    if any(unit.at > now for unit in figures.units):
        lines.append(fill(_("{sign}, and counted already."), {"sign": ahead_text()}))
    if differ(figures):
        lines.append(_("Settled leaves open promises out, live counts those that are overdue."))
    lines.append(
        fill(
            _("additive {additive} · per moment {per_moment} · worst {worst} · moments {n}"),
            {
                "additive": figures.additive,
                "per_moment": figures.per_moment,
                "worst": figures.worst,
                "n": figures.n,
            },
        )
    )
    lines.append(
        fill(
            _("promises kept on time: {kept} of {due}"), {"kept": figures.kept, "due": figures.due}
        )
    )
    return lines


COMMANDS = {"score": (arguments, score)}
