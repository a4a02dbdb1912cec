"""What widgets say; the screen listens. None of them holds a widget or a connection."""

from dataclasses import dataclass

from textual.message import Message

from mot_tui.read.views import EntryView


@dataclass(eq=False, repr=False)
class EntryChosen(Message):
    """The cursor of the timeline stands on this entry now, None where there is none."""

    view: EntryView | None


@dataclass(eq=False, repr=False)
class EntryOpened(Message):
    """Somebody wants to read the whole entry."""

    view: EntryView


@dataclass(eq=False, repr=False)
class EntryWanted(Message):
    """Somebody wants to go to the entry of this number."""

    number: int


@dataclass(eq=False, repr=False)
class PromiseOpened(Message):
    """Somebody wants to see all about the promise of this number."""

    number: int


@dataclass(eq=False, repr=False)
class LineTyped(Message):
    """The entry line holds this text now."""

    text: str


@dataclass(eq=False, repr=False)
class LineGiven(Message):
    """This text is to be saved; `sure` where a zero was confirmed."""

    text: str
    sure: bool = False


class LettersWanted(Message):
    """Letters shall be keys again: the entry line lets go of them."""


@dataclass(eq=False, repr=False)
class CursorMoved(Message):
    """The timeline's cursor shall move by so many entries, though the focus is elsewhere."""

    by: int


@dataclass(eq=False, repr=False)
class CompletionWanted(Message):
    """Tab was pressed in the entry line, with the cursor at this place."""

    text: str
    cursor: int


@dataclass(eq=False, repr=False)
class PasteRefused(Message):
    """A pasted text is too long for one line."""

    length: int


@dataclass(eq=False, repr=False)
class SeveralPasted(Message):
    """Several lines were pasted where one is typed; `line` is that one with them in it."""

    text: str
    line: str


@dataclass(eq=False, repr=False)
class ActionPicked(Message):
    """An action was clicked; `run` is what Textual runs."""

    run: str
