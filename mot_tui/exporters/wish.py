"""What somebody wants of an export: its format, and what belongs in it."""

from pathlib import Path

from mot_tui.errors import Misused, Refused
from mot_tui.frozen import frozen

FORMATS = ("md", "html", "pdf", "txt", "csv", "json", "mot", "ics")

LAYOUTS = {"md": "markdown", "html": "html", "pdf": "pdf", "txt": "text", "csv": "csvs"}
"""The module of `mot_tui.exporters` that renders a document in a format."""

SUMMARIES = tuple(it for it in LAYOUTS if it != "csv")
"""Formats of the summary; CSV has the tables of `sheets`."""

_ENDINGS = {**{it: it for it in FORMATS}, "zip": "csv", "htm": "html", "markdown": "md"}


def format_of(path: Path) -> str:
    """The format that the ending of a name says; empty where it says none."""
    return _ENDINGS.get(path.suffix.lower().removeprefix("."), "")


@frozen
class Wish:
    """`without` are parts of the summary, `table` is one of `csv`; empty means all of them.

    `keep` are names that stay where all others are taken out, `hide` names that go where they
    would stay. `lang` is that of the file's own words; empty means the one spoken now.
    """

    format: str = "md"
    without: frozenset[str] = frozenset()
    feelings: bool = False
    redact: bool = False
    keep: tuple[str, ...] = ()
    hide: tuple[str, ...] = ()
    table: str = ""
    lang: str = ""

    @property
    def has_document(self) -> bool:
        """Whether it is laid out, and so can be redacted."""
        return self.format in LAYOUTS

    @property
    def has_parts(self) -> bool:
        """Whether parts can be left out of it."""
        return self.format in SUMMARIES

    @property
    def ending(self) -> str:
        """Of the file's name."""
        return "zip" if self.format == "csv" and not self.table else self.format

    def is_hidden_by(self, path: Path) -> bool:
        """Whether a name ends in something of which nobody would expect this format."""
        return bool(path.suffix) and not format_of(path)

    def check_ending(self, path: Path) -> None:
        """Refuse a name that says another format; whoever opens it would find no such thing."""
        said = format_of(path)
        is_archive = path.suffix.lower() == ".zip"
        if said and (said != self.format or (is_archive and self.table)):
            raise Misused("other-ending", path=path.name, ending=self.ending)

    def check(self) -> None:
        """Refuse what is unknown, or does not go together."""
        if self.format not in FORMATS:
            raise Refused("unknown-format", value=self.format, known=FORMATS)
        if not self.has_document and (self.redact or self.keep or self.hide):
            raise Misused("no-redaction", known=tuple(LAYOUTS))
        if (self.keep or self.hide) and not self.redact:
            # Else a name would stand in a file of which somebody thinks that it is hidden.
            raise Misused("needs-redact")
        if not self.has_parts and self.without:
            raise Misused("no-parts", known=SUMMARIES)
        if self.table and self.format != "csv":
            raise Misused("table-is-csv")
        if not self.without:
            return
        # What it takes to make a summary is slow to import.
        from mot_tui.exporters.summary import SECTIONS

        if unknown := sorted(self.without - {*SECTIONS}):
            raise Refused("unknown-part", value=unknown[0], known=SECTIONS)
