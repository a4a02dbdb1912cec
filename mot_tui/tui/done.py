"""What a dialog did, for the screen below to tell."""

from mot_tui.frozen import frozen


@frozen
class Done:
    """What was done, in words, and the entry to go to."""

    text: str
    entry: int
