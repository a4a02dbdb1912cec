"""`mot show p2`: the life of one promise."""

from mot_tui.cli.output import say, say_json
from mot_tui.cli.session import Session, number_of
from mot_tui.domain.words import Kind
from mot_tui.exporters.life import life_of, life_plain
from mot_tui.exporters.life_rows import life_text


def show_life(session: Session, name: str) -> int:
    """Shows all about a promise. Refuses a number that is not there."""
    case, soon = session.case, session.settings.soon
    life = life_of(session.book, case.id, number_of(name, Kind.PROMISE))
    if session.asked.json:
        say_json(life_plain(life, soon))
    else:
        say(life_text(life, case.title, soon))
    return 0
