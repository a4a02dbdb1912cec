"""What can be chosen of an export, row by row, and what is told of the one that is chosen."""

from collections.abc import Mapping
from pathlib import Path

from mot_tui.exporters import pdf_extra
from mot_tui.exporters.prepared import Prepared
from mot_tui.exporters.wish import Wish, format_of
from mot_tui.frozen import changed, frozen
from mot_tui.texts.evidence import size_text
from mot_tui.texts.exports import absent_text, cut_text, ending_text, unknown_text
from mot_tui.texts.fill import fill
from mot_tui.texts.language import LANGUAGES, _, language, ngettext
from mot_tui.texts.sentences import sentence
from mot_tui.texts.words import earlier_text
from mot_tui.tui.shown.fit import one_line
from mot_tui.tui.shown.ink import Part, Parts

TABLES = ("", "timeline", "promises", "money")
"""The tables of CSV; nothing is all of them."""

FORMAT_KEYS = {
    "pdf": "p", "html": "h", "md": "m", "txt": "t",
    "csv": "c", "ics": "i", "json": "j", "mot": "o",
}  # fmt: skip
SWITCH_KEYS = {"redact": "r", "feelings": "f", "score": "s", "table": "b", "lang": "l"}


@frozen
class ExportRow:
    """A row to choose: what `kind` of thing, which, the key for it, its words, whether it is on.

    A `head` cannot be chosen; what is neither on nor off goes on to its next value.
    """

    kind: str
    value: str
    key: str
    label: str
    is_on: bool | None = None

    @property
    def parts(self) -> Parts:
        """`● p PDF`, `[x] r without names and numbers`."""
        if self.kind == "head":
            return ((self.label, "muted"),)
        if self.kind == "format":
            sign: Part = ("● ", "accent") if self.is_on else ("○ ", "muted")
        elif self.is_on is None:
            sign = ("‹› ", "muted")
        else:
            sign = ("[x] ", "accent") if self.is_on else ("[ ] ", "muted")
        key = ((f"{self.key} ", "accent"),) if self.key else ()
        bold = "strong" if self.kind == "format" and self.is_on else ""
        return (sign, *key, (self.label, bold))


def part_names(parts: tuple[str, ...]) -> dict[str, str]:
    """What parts are headed in the language of the app."""
    if not parts:
        return {}
    from mot_tui.exporters.summary import headings

    found = headings()
    return {it: found[it] for it in parts}


def rows(wish: Wish, parts: Mapping[str, str]) -> tuple[ExportRow, ...]:
    """All rows for a wish; `parts` are the headings of what the case has for a summary."""
    found = [_head(_("Summary")), *_formats(wish, ("pdf", "html", "md", "txt"))]
    found += [_head(_("For other programs")), *_formats(wish, ("csv", "ics", "json", "mot"))]
    if switches := [*_switches(wish)]:
        found += [_head(_("Options")), *switches]
    if wish.has_parts and parts:
        found.append(_head(_("Parts")))
        found += [
            ExportRow("part", id, "", heading, id not in wish.without)
            for id, heading in parts.items()
            if id != "score"
        ]
    return tuple(found)


def turned(wish: Wish, row: ExportRow) -> Wish:
    """The wish once a row was chosen."""
    match row.kind:
        case "format":
            return changed(wish, format=row.value)
        case "redact":
            return changed(wish, redact=not wish.redact)
        case "feelings":
            return changed(wish, feelings=not wish.feelings)
        case "part":
            return changed(wish, without=wish.without ^ {row.value})
        case "table":
            return changed(wish, table=TABLES[(TABLES.index(wish.table) + 1) % len(TABLES)])
        case "lang":
            spoken = wish.lang or language()
            return changed(wish, lang=next(it for it in LANGUAGES if it != spoken))
        case _:
            return wish


def fitted(wish: Wish) -> Wish:
    """What of a wish goes with its format; the rest waits for another one."""
    return changed(
        wish,
        redact=wish.redact and wish.has_document,
        keep=wish.keep if wish.redact and wish.has_document else (),
        hide=wish.hide if wish.redact and wish.has_document else (),
        without=wish.without if wish.has_parts else frozenset(),
        table=wish.table if wish.format == "csv" else "",
    )


def of_ending(wish: Wish, path: Path) -> Wish:
    """The wish once somebody gave the file a name that ends in another format."""
    said = format_of(path) or wish.format
    is_one = path.suffix.lower() == ".csv"
    table = (wish.table or TABLES[1]) if is_one else wish.table
    return changed(wish, format=said, table="" if path.suffix.lower() == ".zip" else table)


def _head(text: str) -> ExportRow:
    return ExportRow("head", "", "", text)


def _formats(wish: Wish, names: tuple[str, ...]) -> list[ExportRow]:
    words = {
        "pdf": "PDF",
        "html": _("web page (HTML)"),
        "md": "Markdown",
        "txt": _("plain text"),
        "csv": _("tables (CSV)"),
        "ics": _("calendar (ICS)"),
        "json": _("all of it (JSON)"),
        "mot": _("lines to type (.mot)"),
    }
    return [ExportRow("format", it, FORMAT_KEYS[it], words[it], it == wish.format) for it in names]


def _switches(wish: Wish) -> list[ExportRow]:
    found: list[tuple[str, str, str, bool | None]] = []
    if wish.has_document:
        found.append(("redact", "", _("no names or numbers"), wish.redact))
    if wish.has_document or wish.format == "mot":
        found.append(("feelings", "", _("with what was felt"), wish.feelings))
    if wish.has_parts:
        found.append(("part", "score", _("with the score"), "score" not in wish.without))
    if wish.format == "csv":
        found.append(("table", "", _table_text(wish.table), None))
    if wish.has_document:
        spoken = _("in English") if (wish.lang or language()) == "en" else _("in Korean")
        found.append(("lang", "", spoken, None))
    return [
        ExportRow(kind, value, SWITCH_KEYS[value or kind], words, is_on)
        for kind, value, words, is_on in found
    ]


def _table_text(table: str) -> str:
    return {
        "": _("all three tables (ZIP)"),
        "timeline": _("the timeline alone"),
        "promises": _("the promises alone"),
        "money": _("the money alone"),
    }[table]


# -- what is told of it


def told(prepared: Prepared, lines: int) -> Parts:
    """What is shown, and what whoever gives it away should know of it."""
    wish = prepared.wish
    if wish.format in ("pdf", "html"):
        # Fonts, pages and the curve come with the file.
        first = _("the PDF as text") if wish.format == "pdf" else _("the web page as text")
    else:
        first = fill(ngettext("{n} line", "{n} lines", lines), {"n": f"{lines:,}"})
    found: list[Part] = [(first, "muted"), (" · ", "faint"), holds(wish)]
    if wish.format == "pdf" and not pdf_extra.is_there():
        error = pdf_extra.missing()
        found.append((f"\n{sentence(error.code, error.values)}", "bad"))
    if prepared.unknown:
        found.append((f"\n{unknown_text(prepared.unknown)}", "warn"))
    if wish.redact and prepared.has_earlier_words:
        found.append((f"\n{earlier_text()}", "warn"))
    if prepared.absent:
        found.append((f"\n{absent_text(prepared.absent)}", "warn"))
    if prepared.cut:
        found.append((f"\n{cut_text(prepared.cut_named)}", "warn"))
    return tuple(found)


def holds(wish: Wish) -> Part:
    """What is in the file that not everybody should read."""
    if wish.redact:
        return (_("read it through: only what is known here was replaced"), "warn")
    if wish.format == "json":
        return (_("names, numbers and feelings are in it"), "warn")
    if wish.feelings:
        return (_("names, numbers and feelings are in it"), "warn")
    return (_("names and numbers are in it"), "warn")


def written_parts(path: str, size: int, wish: Wish, *, copied: bool) -> Parts:
    """Where it is, how large, and what is in it."""
    place = Path(path)
    what = ending_text(one_line(place.name, 100), wish.ending)
    return (
        ("✓ ", "good"),
        (fill(_("written: {path}"), {"path": one_line(path, 1000)}), "strong"),
        (f" · {size_text(size)} · ", "muted"),
        *(((_("its path is copied"), "muted"), (" · ", "faint")) if copied else ()),
        holds(wish),
        *(((f" · {what}", "warn"),) if wish.is_hidden_by(place) else ()),
    )
