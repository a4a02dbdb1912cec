"""Imports in words: why nothing is taken in from a file."""

from mot_tui.texts.language import _


def refusals() -> dict[str, str]:
    """Why something is refused, by code."""
    return {
        "bad-record": _("Record {record} does not verify ({reason}); nothing was taken in."),
        "case-is-here": _(
            "This case is here already, as “{title}”; import it with --as-copy to have it twice."
        ),
        "fork": _(
            "Record {record} is there with other words: two files went on under one name. "
            "Nothing was taken in, keep both files."
        ),
        "import-newer": _(
            "The file was written by a newer version of this program (format {version}); "
            "install that version."
        ),
        "import-not-a-case": _("The file is JSON, but no case of this program."),
        "import-not-json": _("The file begins like JSON but is none (line {line})."),
        "import-too-large": _(
            "The file is larger than {most} bytes, and no case is; it was not read."
        ),
        "import-unknown": _(
            "{path} is neither a .mot file nor JSON of an export; nothing was read."
        ),
        "import-without-case": _("There is no case in the file that could be read."),
    }
