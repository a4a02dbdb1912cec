"""A text with its parts, before it has a format: what every writer of a summary reads.

All of it is plain text; each writer escapes for its own format.
"""

from datetime import datetime

from mot_tui.frozen import frozen

NONE = "–"
"""What stands where there is nothing to say."""


@frozen
class Paragraph:
    """A few sentences."""

    text: str


@frozen
class Subheading:
    """The head of what follows in a section: a day."""

    text: str


@frozen
class Item:
    """One thing of a list; `lead` stands out before it, `below` are lines of its own."""

    text: str
    lead: str = ""
    below: tuple[str, ...] = ()


@frozen
class Items:
    """A list."""

    items: tuple[Item, ...]


@frozen
class Table:
    """Headings and rows of as many cells."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@frozen
class Point:
    """The score from an instant on by both laws, of 100; `label` says it in figures.

    `added` is None where the mean knows nothing of it, as of a promise that is still open.
    """

    at: datetime
    product: float
    added: float | None
    label: str


@frozen
class Bar:
    """A promise on the time axis, open where it has not `ended`; `sign` and `state` say how."""

    label: str
    sign: str
    since: datetime
    due: datetime | None
    ended: datetime | None
    state: str
    is_late: bool


@frozen
class Curve:
    """A picture of the score with the promises below it; `text` says in words what it shows.

    Points and promises are in the order of time; `ticks` are days to write along the axis, `legend`
    names the two laws. What lies behind `until` happens at `now`, however long that is after it.
    A format without pictures leaves it out: a table beside it holds the same.
    """

    title: str
    text: str
    points: tuple[Point, ...]
    bars: tuple[Bar, ...]
    since: datetime
    until: datetime
    ticks: tuple[tuple[datetime, str], ...]
    now: str
    legend: tuple[str, str]


Block = Paragraph | Subheading | Items | Table | Curve


@frozen
class Section:
    """A part of the whole; `id` is its name whatever the language."""

    id: str
    heading: str
    blocks: tuple[Block, ...]


@frozen
class Document:
    """The whole: its title, what is said of the case, its sections in order.

    `lang` is the language of its own words, `at` the instant it was made, in UTC; `foot` stands
    below every page.
    """

    title: str
    facts: Items
    sections: tuple[Section, ...]
    lang: str = "en"
    at: datetime | None = None
    foot: str = ""


def items(*texts: str) -> Items:
    """A plain list."""
    return Items(tuple(Item(text) for text in texts))
