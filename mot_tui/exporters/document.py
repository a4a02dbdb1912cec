"""A text with its parts, before it has a format: what every writer of a summary reads.

All of it is plain text; each writer escapes for its own format.
"""

from mot_tui.frozen import frozen


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


Block = Paragraph | Subheading | Items | Table


@frozen
class Section:
    """A part of the whole; `id` is its name whatever the language."""

    id: str
    heading: str
    blocks: tuple[Block, ...]


@frozen
class Document:
    """The whole: its title, what is said of the case, its sections in order."""

    title: str
    facts: Items
    sections: tuple[Section, ...]


def items(*texts: str) -> Items:
    """A plain list."""
    return Items(tuple(Item(text) for text in texts))
