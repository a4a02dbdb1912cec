"""`mot show p2`: the life of one promise."""

from mot_tui.cli.output import say, say_json
from mot_tui.cli.session import Session, number_of
from mot_tui.domain.words import Kind
from mot_tui.exporters.life import life_of, life_plain
from mot_tui.exporters.life_rows import Row, life_rows, state_row
from mot_tui.texts.visible import visible


def show_life(session: Session, name: str) -> int:
    """Shows all about a promise. Refuses a number that is not there."""
    case, soon = session.case, session.settings.soon
    life = life_of(session.book, case.id, number_of(name, Kind.PROMISE))
    if session.asked.json:
        say_json(life_plain(life, soon))
        return 0
    standing = life.view.standing
    name = f"p{life.view.number} {visible(standing.what or standing.said)}".strip()
    rows = [_line(it) for it in life_rows(life)]
    say("\n".join([f"{name} · {visible(case.title)}", state_row(life, soon), "", *rows]))
    return 0


def _line(row: Row) -> str:
    if not row.label:
        return f"  {row.text}"
    return f"{row.label}  {row.text}" if row.is_entry else f"{row.label}: {row.text}"
