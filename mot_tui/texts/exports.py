"""Exports in words: why one cannot be made as it was asked for."""

from mot_tui.texts.fill import fill
from mot_tui.texts.language import _


def refusals() -> dict[str, str]:
    """Why something is refused, by code."""
    return {
        "all-is-a-calendar": _("--all goes with --format ics: a calendar can hold all cases."),
        "csv-is-three": _(
            "CSV is three tables: name a .zip file, or one of them with --table timeline."
        ),
        "needs-redact": _("--keep and --hide go with --redact."),
        "no-parts": _("Parts can be left out of {known} only."),
        "no-redaction": _(
            "Names and numbers can be replaced in {known}; other formats hold the case as it is."
        ),
        "no-reportlab": _("A PDF needs one more package: `{command}` installs it."),
        "not-our-calendar": _(
            "{path} holds something else than a calendar of this program, and was left as it is."
        ),
        "other-ending": _("{path} ends in another format: name it *.{ending}, or drop --format."),
        "table-is-csv": _("--table goes with --format csv."),
        "unknown-format": _("There is no format “{value}” yet; there are: {known}."),
        "unknown-part": _("There is no part “{value}”; there are: {known}."),
    }


def ending_text(name: str, ending: str) -> str:
    """What a file is whose name does not tell it."""
    words = {"md": "Markdown", "txt": _("plain text")}
    message = _("{name} is {format} inside; programs know that by a name that ends in .{ending}")
    values = {"name": name, "format": words.get(ending, ending.upper()), "ending": ending}
    return fill(message, values)


def absent_text(names: tuple[str, ...]) -> str:
    """Evidence of which an export tells, though nobody could hand it over."""
    return fill(_("The files of {names} are not here; `mot check` tells more."), {"names": names})


def cut_text(names: tuple[str, ...]) -> str:
    """What a `.mot` file cannot hold all of."""
    message = _("A .mot file cannot hold all of {entries}: JSON holds everything.")
    return fill(message, {"entries": names})


def unknown_text(fields: tuple[str, ...]) -> str:
    """Of what the case says nothing, so that a redaction cannot know it where it stands."""
    words = {
        "holder": _("the account holder"),
        "address": _("the address"),
        "customer": _("the customer number"),
    }
    names = tuple(words[it] for it in fields)
    return fill(_("Not entered in this case, and so not looked for: {names}"), {"names": names})
