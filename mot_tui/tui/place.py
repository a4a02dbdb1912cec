"""A place where keys mean something of their own; the tables of them are `places`."""

from mot_tui.frozen import frozen

_PRESSED = {"Enter": "enter", "Space": "space", "Tab": "tab", "Esc": "escape", "Del": "delete"}


@frozen
class Hint:
    """A key as people write it, and what it does, read behind it: `Enter saves`.

    `help` says it at greater length where the label is short for its row. One that is `seen` in
    no row is told in help and docs alone.
    """

    key: str
    label: str
    help: str = ""
    seen: bool = True

    @property
    def pressed(self) -> str:
        """The key as Textual names it; nothing where it stands for several."""
        if self.key.startswith("^"):
            return f"ctrl+{self.key[1:].lower()}"
        if len(self.key) == 1 and self.key.isalpha():
            return self.key
        is_function = self.key[:1] == "F" and self.key[1:].isdigit()
        return self.key.lower() if is_function else _PRESSED.get(self.key, "")


@frozen
class Place:
    """A place with its title and its keys."""

    id: str
    title: str
    hints: tuple[Hint, ...]
