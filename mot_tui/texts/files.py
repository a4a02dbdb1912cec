"""Files in words: why one cannot be read or written, or is none of ours."""

from mot_tui.texts.language import _


def refusals() -> dict[str, str]:
    """Why something is refused, by code."""
    return {
        "bad-settings": _("The settings in {path} cannot be read; look at “{name}” there."),
        "busy": _("Another program is holding {path}; try again when it has finished."),
        "damaged": _("{path} is damaged and was left as it is."),
        "disk-full": _(
            "There is no room left for {path}: nothing was saved, what was there stands; "
            "make room and try again."
        ),
        "empty": _("{path} is empty where a data file should be, and was left as it is."),
        "exists": _("{path} is there already and was left as it is."),
        "foreign": _("{path} is no data file of this program, and was left as it is."),
        "holds-cases": _(
            "{path} holds cases and is not written over: it is the data file or a backup; "
            "choose another name."
        ),
        "io": _("The system refused {path} ({detail}); nothing was saved."),
        "missing": _("{path} is not there."),
        "newer": _(
            "{path} was written by a newer version of this program and was left as it is; "
            "install that version."
        ),
        "no-folder": _("The folder of {path} is not there; make it, or choose another place."),
        "no-path": _("There can be no file called {path}; choose another name."),
        "no-writing": _(
            "{path} cannot be written: its folder takes no files from you; choose another place."
        ),
        "not-a-file": _("{path} is no plain file; nothing was read or written."),
        "not-a-folder": _("{path} is no folder; choose another MOT_HOME."),
        "read-only": _(
            "{path} cannot be written here: nothing was saved, but everything can be read "
            "and exported."
        ),
        "replaced": _(
            "Another file took the place of {path} meanwhile: nothing was saved; start again."
        ),
        "restore-needs-replace": _(
            "There is a data file at {path}; `--replace` puts the backup in its place and keeps it."
        ),
        "same-file": _("{path} is the data file itself; choose another name."),
        "stray-journal": _(
            "{path} is gone, but {journal} from an unfinished change is still there, and was left: "
            "bring back the data file that belongs to it."
        ),
        "symlink": _("{path} is a symbolic link and is not followed; put the file itself there."),
        "symlink-given": _("{path} is a symbolic link; name the file that it leads to."),
        "truncated": _("A part of {path} is missing at its end; it was left as it is."),
        "unreadable": _("{path} cannot be read: its permissions forbid it."),
        "unsound": _("{path} is not sound ({findings}) and was not used."),
    }
