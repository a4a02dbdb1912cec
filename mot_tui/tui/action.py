"""What can be done in the app; the table of all of it is `actions`."""

from enum import Enum, auto

from mot_tui.frozen import frozen


class During(Enum):
    """Whether an action works while a call goes on."""

    ALWAYS = auto()
    AWAY = auto()
    CALL = auto()

    def meets(self, other: "During") -> bool:
        """Whether two actions ever work at the same time, and so need two keys."""
        return self is other or During.ALWAYS in (self, other)


@frozen
class Action:
    """`run` is what Textual runs; `letters` work on the timeline, `anywhere` also while typing.

    Without any key it is found in the palette alone. `rank` is how much it matters in the footer,
    from 1 on, 0 for not at all. `each`: a letter is handed to what runs. `reading`: nobody needs
    to be reminded of it while typing. `promise`: what somebody in the list of promises wants.
    `during`: by default it rests while a call goes on.
    """

    id: str
    run: str
    letters: str
    anywhere: str
    label: str
    help: str
    rank: int = 0
    each: bool = False
    reading: bool = False
    promise: bool = False
    during: During = During.AWAY


@frozen
class OwnKeys:
    """Keys that a user gave an action; empty ones leave it those of the table."""

    action: str
    letters: str = ""
    anywhere: str = ""
