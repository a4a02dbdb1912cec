"""Facts about an entry that was written in the wrong case: one in each of the two cases."""

from mot_tui.frozen import frozen


@frozen
class EntryGiven:
    """A line went to another case, with all that it said; `title` is what that was called."""

    entry: str
    case: str
    title: str


@frozen
class EntryTaken:
    """A line came from another case, where it is `origin`; `title` is what that was called."""

    entry: str
    case: str
    origin: str
    title: str


Gone = EntryGiven | EntryTaken
