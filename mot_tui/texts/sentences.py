"""Errors as sentences: what happened, and what to do about it."""

from collections.abc import Mapping
from functools import cache

from mot_tui.texts import chasing, letters, telling
from mot_tui.texts.deadlines import refusals
from mot_tui.texts.fill import fill
from mot_tui.texts.language import _, language

_HELPED = frozenset(
    {"damaged", "empty", "foreign", "missing", "newer", "stray-journal", "truncated"}
)
"""Troubles that a backup gets one out of: the sentence names those there are."""


def sentence(code: str, values: Mapping[str, object]) -> str:
    """The sentence of an error, in the language spoken now."""
    message = _messages(language()).get(code)
    if message is None:
        return fill(_("Something was refused ({code})."), {"code": code})
    text = fill(message, values)
    helped = code in _HELPED and "backups" in values
    return f"{text} {_backups(values['backups'])}" if helped else text


def codes() -> set[str]:
    """The codes that have a sentence."""
    return set(_messages("en"))


def _backups(names: object) -> str:
    if not names:
        return _("There is no backup beside it.")
    return fill(
        _("Backups beside it: {names}; `mot restore FILE --replace` puts one in its place."),
        {"names": names},
    )


@cache
def _messages(_language: str) -> dict[str, str]:
    return {
        **_of_cases(),
        **_of_entries(),
        **refusals(),
        **telling.refusals(),
        **chasing.refusals(),
        **letters.refusals(),
        **_of_people(),
        **_of_keys(),
        **_of_files(),
        **_of_records(),
        **_of_use(),
    }


def _of_cases() -> dict[str, str]:
    return {
        "ambiguous-case": _(
            "More than one case begins with “{name}”: give its number (`mot cases` lists them)."
        ),
        "case-archived": _("The case is put away already; `mot reopen` brings it back."),
        "case-closed": _("The case is closed already; `mot reopen` goes on with it."),
        "case-is-here": _(
            "This case is here already, as “{title}”; import it with --as-copy to have it twice."
        ),
        "case-open": _("The case is open already."),
        "case-without-title": _("A case needs a title."),
        "same-case": _("That is the case in which it stands already; choose another one."),
        "no-case": _("There is no case yet; open one with `mot new 'TITLE'`."),
        "unknown-case": _("There is no case “{name}”; `mot cases` lists them."),
    }


def _of_entries() -> dict[str, str]:
    return {
        "changed-elsewhere": _(
            "It cannot be given back: the case “{title}” goes on from what would go away there; "
            "take that back there first."
        ),
        "entry-empty": _("There is nothing in this entry to save."),
        "entry-given": _("This entry was moved to the case “{title}”; go on with it there."),
        "entry-tied": _(
            "{name} and {other} belong together by {what}: move both, or amend one of them first."
        ),
        "entry-struck": _(
            "This entry was struck out ({reason}); `mot undo` takes that back where it was the "
            "last change, else write the entry once more."
        ),
        "written-meanwhile": _(
            "Something else was written in this case meanwhile: the lines are read once more."
        ),
        "nothing-changed": _("Nothing would change, so nothing was saved."),
        "nothing-to-redo": _(
            "There is nothing to give back: no undo since the last change of this case here."
        ),
        "nothing-to-undo": _(
            "There is nothing left to take back in this case that was written on this device."
        ),
        "promise-of-this-entry": _(
            "{name} is made by this very entry, so it cannot be settled, chased or moved in it."
        ),
        "rating-out-of-range": _("A rating is a number from 0 to 5, not {rating}."),
        "evidence-struck": _(
            "This file was struck out ({reason}); `mot undo` takes that back where it was the "
            "last change, else attach it once more."
        ),
        "strike-without-reason": _("Striking out needs a reason: --reason 'WORDS'."),
        "unknown-evidence": _("There is no such file in this case; `mot evidence` lists them."),
        "unknown-entry": _("There is no such entry in this case; `mot show` lists them."),
        "unknown-number": _(
            "There is no {name} in this case, so nothing was saved; `mot show` lists what there is."
        ),
        "used-elsewhere": _(
            "It cannot be taken back yet: the case “{title}” goes on from what was moved there; "
            "take that back there first."
        ),
        "words-not-found": _(
            "These words do not stand in {name}; give them exactly as they were typed."
        ),
    }


def _of_people() -> dict[str, str]:
    return {
        "ambiguous-person": _("“{name}” could be {names}: give the name as it stands there."),
        "no-alias": _("“{name}” is no second name of anybody; `mot people` lists all names."),
        "same-person": _("That is one person already, who goes by the name “{name}”."),
        "unknown-person": _(
            "Nobody is called “{name}” in this case; `mot people` lists those who are named."
        ),
    }


def _of_keys() -> dict[str, str]:
    """What a key cannot do to what is chosen on the screen."""
    return {
        "no-other-case": _("There is no other case yet; {key} opens one."),
        "no-second-name": _("Nobody here goes by a second name; F6 says that two are one."),
        "nobody-else": _("Nobody else is named in this case."),
        "no-entry": _("There is no entry here yet; write a line first."),
        "no-open-promise": _("No promise is open in this case, so there is none to do this to."),
        "nothing-said": _("{name} holds neither a quote nor words that could be contradicted."),
        "nothing-to-contradict": _(
            "Nothing is quoted elsewhere in this case that {name} could contradict; what somebody "
            'said word for word stands in quotes: "we will ring you".'
        ),
        "promise-chosen": _(
            "{name} is chosen, not an entry; Enter goes to the entry where it was made."
        ),
        "rated-already": _("{name} is rated {rating} already."),
        "given-here": _("{name} was moved to the case “{title}”; go on with it there."),
        "struck-here": _(
            "{name} was struck out ({reason}); {key} takes that back where it was the last change, "
            "else write the entry once more."
        ),
    }


def _of_files() -> dict[str, str]:
    return {
        "bad-settings": _("The settings in {path} cannot be read; look at “{name}” there."),
        "busy": _("Another program is holding {path}; try again when it has finished."),
        "damaged": _("{path} is damaged and was left as it is."),
        "disk-full": _(
            "There is no room left for {path}: nothing was saved, what was there stands; "
            "make room and try again."
        ),
        "empty": _("{path} is empty where a data file should be, and was left as it is."),
        "restore-needs-replace": _(
            "There is a data file at {path}; `--replace` puts the backup in its place and keeps it."
        ),
        "changed-file": _(
            "{path} is not what was kept there, so nothing was written; `mot check` tells what "
            "to do."
        ),
        "exists": _("{path} is there already and was left as it is."),
        "foreign": _("{path} is no data file of this program, and was left as it is."),
        "io": _("The system refused {path} ({detail}); nothing was saved."),
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
        "not-our-calendar": _(
            "{path} holds something else than a calendar of this program, and was left as it is."
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


def _of_records() -> dict[str, str]:
    return {
        "bad-record": _("Record {record} does not verify ({reason}); nothing was taken in."),
        "fork": _(
            "Record {record} is there with other words: two files went on under one name. "
            "Nothing was taken in, keep both files."
        ),
        "nothing-to-erase": _("Record {record} holds no words any more."),
        "unknown-record": _("There is no record {record} in this case."),
    }


def _of_use() -> dict[str, str]:
    return {
        "all-is-a-calendar": _("--all goes with --format ics: a calendar can hold all cases."),
        "csv-is-three": _(
            "CSV is three tables: name a .zip file, or one of them with --table timeline."
        ),
        "table-is-csv": _("--table goes with --format csv."),
        "bad-now": _(
            "MOT_NOW must be an ISO time with its offset, such as 2026-03-10T15:00+09:00, "
            "not “{value}”."
        ),
        "bad-start": _(
            "“{value}” begins with no day that can be read; say 2026-03-02='contract signed'."
        ),
        "bad-time": _(
            "“{value}” is no time that can be read here; say `yesterday 15:00`, `2h ago` "
            "or 2026-03-09T15:00."
        ),
        "bad-due": _(
            "“{value}” is no due that can be read as a whole; say `friday 5pm`, `in 3 "
            "days` or 2026-03-13 17:00."
        ),
        "bad-calendar": _(
            "“{value}” is no country whose holidays are known, such as KR or GB-SCT, and no "
            "day such as 2026-05-04 or 2026-08-03..2026-08-07."
        ),
        "bad-setting": _("“{value}” is nothing that the setting {name} can be."),
        "bad-zone": _(
            "There is no time zone “{value}”; they are called like Asia/Seoul or Europe/Berlin."
        ),
        "no-terminal": _(
            "The app needs a terminal; `mot --help` lists the commands that do without one."
        ),
        "no-parts": _("Parts can be left out of {known} only."),
        "no-reportlab": _("A PDF needs one more package: `{command}` installs it."),
        "other-ending": _("{path} ends in another format: name it *.{ending}, or drop --format."),
        "needs-redact": _("--keep and --hide go with --redact."),
        "no-redaction": _(
            "Names and numbers can be replaced in {known}; other formats hold the case as it is."
        ),
        "not-a-number": _("“{value}” is no number such as {example}."),
        "not-confirmed": _("Nothing was erased."),
        "not-written-out": _("The result could not be written out ({detail})."),
        "one-line": _(
            "The line must be one argument: put it in single quotes, mot {command} 'call> @101 …'."
        ),
        "unforeseen": _(
            "Something went wrong that nobody foresaw ({kind}); what was saved is safe. "
            "MOT_DEBUG=1 shows where."
        ),
        "unknown-command": _("There is no command “{name}”; `mot --help` lists them."),
        "unknown-format": _("There is no format “{value}” yet; there are: {known}."),
        "unknown-part": _("There is no part “{value}”; there are: {known}."),
        "usage": _("{command}: {detail} (`{command} --help` tells more)."),
        "usage-dash": _(
            "{command}: “{word}” begins with a dash: put it last, behind `--`, as in "
            "`{command} -- '{word}'`."
        ),
    }
