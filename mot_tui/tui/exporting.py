"""An export on its way: what is wished for, what it would say, and the file in the end.

`look` and `write` take long in a large case: they run in threads of their own, with a casebook of
their own, and give what went wrong back instead of raising it.
"""

import os
from contextlib import closing, suppress
from pathlib import Path

from mot_tui.casebook import Casebook
from mot_tui.errors import MotError, Unusable
from mot_tui.exporters import pdf_extra
from mot_tui.exporters.prepared import Prepared, name_of, prepare
from mot_tui.exporters.wish import Wish
from mot_tui.frozen import changed, frozen
from mot_tui.tui.long_work import Stopped, Told
from mot_tui.tui.shown.export import fitted, of_ending
from mot_tui.tui.shown.files import path_of


@frozen
class Looked:
    """What will be written, and its lines as they are read before that."""

    prepared: Prepared
    lines: tuple[str, ...]

    @property
    def parts(self) -> dict[str, str]:
        """The parts of it, by their names."""
        document = self.prepared.document
        return {it.id: it.heading for it in document.sections} if document else {}


def look(book: Casebook, case_id: str, wish: Wish) -> Looked | MotError:
    """What an export of a case would say now."""
    try:
        with closing(book.opened_again()) as own:
            prepared = prepare(own, case_id, wish)
    except MotError as error:
        return error
    text = prepared.text().replace("\r\n", "\n").removesuffix("\n")
    return Looked(prepared, tuple(text.split("\n")))


def write(prepared: Prepared, path: Path, told: Told, *, replace: bool) -> int | MotError | Stopped:
    """Write what was looked at, whole or not at all; gives its size in bytes."""
    from mot_tui.exporters.disk import save

    try:
        content = prepared.content(told)
        told(1, 1)
        save(path, content, replace=replace)
    except (MotError, Stopped) as error:
        return error
    return len(content)


class Exporting:
    """What one person wishes of the export of one case, and how far they are.

    `wish` is all that was chosen, also what the format of now cannot hold; at first what it was
    when this case was exported `before`.
    """

    def __init__(self, book: Casebook, case_id: str, before: Wish | None = None) -> None:
        self.book, self.case_id = book, case_id
        self.wish = before or Wish("pdf" if pdf_extra.is_there() else "html")
        self.looked: Looked | None = None
        self.parts: tuple[str, ...] = ()
        self._seen: set[str] = set()
        self._title = book.case(case_id).title

    @property
    def wanted(self) -> Wish:
        """What is wished for and can be had."""
        return fitted(self.wish)

    @property
    def is_ready(self) -> bool:
        """Whether what was looked at is what is wished for."""
        return self.looked is not None and self.looked.prepared.wish == self.wanted

    def take(self, looked: Looked) -> None:
        """What it would say."""
        self.looked = looked
        if looked.prepared.wish.has_parts and not looked.prepared.wish.without:
            self.parts = tuple(looked.parts)

    # -- what is taken out

    @property
    def replaced(self) -> tuple[str, ...]:
        """The texts that go."""
        found = self.looked.prepared.replaced if self.looked else ()
        return tuple(it.text for it in found)

    def see(self) -> None:
        """The list of what goes is in sight."""
        self._seen |= {*self.replaced, ""}

    @property
    def is_seen(self) -> bool:
        """Whether the list was in sight since there was anything else in it."""
        return not self.wanted.redact or {*self.replaced, ""} <= self._seen

    # -- where

    def follow(self, path: Path) -> bool:
        """Wish for the format that a name ends in; whether that is another one."""
        if (other := of_ending(self.wanted, path)) == self.wanted:
            return False
        self.wish = changed(self.wish, format=other.format, table=other.table)
        return True

    def named(self) -> str:
        """Where the file goes if nobody says otherwise: the folder that mot was started in."""
        wanted = self.wanted
        title = self._title
        if wanted.redact and self.looked and self.looked.prepared.wish.redact:
            title = self.looked.prepared.title
        elif wanted.redact:
            # Not a name for a moment either.
            title = ""
        name = Path(name_of(title, wanted))
        with suppress(OSError):
            name = name.absolute()
        # Where that folder is gone the name alone is left, and saving tells why it cannot be.
        return str(short_of(name))

    def place(self, typed: str) -> Path:
        """The file that is meant: one in a folder that is named, else the one that is named.

        Raises `Unusable` for what can be no path.
        """
        text = typed.strip() or self.named()
        path = path_of(text)
        try:
            os.fsencode(path)
        except ValueError as error:
            raise Unusable("no-path", path=text) from error
        if "\0" in text:
            raise Unusable("no-path", path=text)
        # Whether anything can be written there is found out when it is.
        in_folder = text.endswith("/") or os.path.isdir(path)  # noqa: PTH112
        name = Path(self.named()).name
        try:
            return (path / name if in_folder else path).absolute()
        except OSError as error:
            # The folder that this was started in is gone.
            raise Unusable("no-folder", path=path) from error


def short_of(path: Path) -> Path:
    """A path as people write it, home as `~`."""
    try:
        return Path("~") / path.relative_to(Path.home())
    except (ValueError, RuntimeError):
        return path


def free(path: Path) -> Path:
    """A name beside `path` that nothing has: `summary-2.pdf`."""
    number = 2
    while os.path.lexists(found := path.with_name(f"{path.stem}-{number}{path.suffix}")):
        number += 1
    return found
