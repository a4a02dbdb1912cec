"""What was not understood in a line, as sentences."""

from collections.abc import Mapping
from functools import cache

from mot_tui.texts.fill import fill
from mot_tui.texts.language import _, language


def problem_text(code: str, values: Mapping[str, object]) -> str:
    """One problem of a line; `word` and `number` come from the line as typed."""
    return fill(_problems(language()).get(code, code), values)


def problem_codes() -> set[str]:
    """The problems that have a sentence."""
    return set(_problems("en"))


def import_problem_text(code: str, values: Mapping[str, object]) -> str:
    """Something in a file that was not taken in; `given` and `expected` come from there."""
    return fill(_in_files(language()).get(code, code), values)


def import_problem_codes() -> set[str]:
    """The problems of files that have a sentence."""
    return set(_in_files("en"))


@cache
def _in_files(_language: str) -> dict[str, str]:
    return {
        "file-day-unread": _("“{word}” is no day such as 2026-03-02: the lines below have none"),
        "file-key-repeated": _("“{key}” is said twice: the first holds"),
        "file-key-unknown": _("nothing is called “{key}”: left out"),
        "file-no-blank-line": _("a blank line should stand above the first entry"),
        "file-no-day": _("the line stands below no day: it happened today"),
        "file-no-title": _("the case has no title: it is called as the file is"),
        "file-not-utf8": _("not all of the line is UTF-8: the bytes are shown as they are"),
        "file-calendar-unknown": _("“{name}” is no country or day that is known: left out"),
        "file-zone-unknown": _("there is no time zone “{name}”: another one was taken"),
        "missing-value": _("a value is missing: left out"),
        "out-of-range": _("{given} cannot be: left out"),
        "wrong-value": _("{given} is not what belongs there ({expected}): left out"),
    }


@cache
def _problems(_language: str) -> dict[str, str]:
    return {
        "channel-longer": _("“{word}” is a note here; a channel stands alone, as in `call @101 …`"),
        "due-needs-time": _(
            "“{word}” counts from a clock time, and only the day is known: kept undated"
        ),
        "due-skipped": _(
            "“{word}”: the clocks skip that time on that day: kept undated; say another time"
        ),
        "due-twice": _(
            "“{word}”: the clocks show that time twice on that day: kept undated; say it in UTC, "
            "as in 2026-10-25 00:30Z"
        ),
        "due-unread": _("“{word}” was not understood: the promise is kept undated"),
        "move-skipped": _(
            "“{word}”: the clocks skip that time on that day: nothing was moved; say another time"
        ),
        "move-twice": _(
            "“{word}”: the clocks show that time twice on that day: nothing was moved; say it in "
            "UTC, as in 2026-10-25 00:30Z"
        ),
        "move-unread": _("“{word}” was not understood: nothing was moved"),
        "nothing-around": _("“{word}” stands between no two statements: kept as text"),
        "promise-settled-already": _("“{word}”: this promise ended before; the earlier word holds"),
        "promise-unknown": _("there is no promise p{number} in this case"),
        "quote-unclosed": _("{word} is never closed: kept as text"),
        "sign-glued": _("“{word}” hangs on the word before it: kept as text"),
        "sign-repeated": _("“{word}” is said twice: the first holds, this one is kept as text"),
        "sign-unread": _("“{word}” looks like a sign but is none: kept as text"),
        "statement-unknown": _("there is no statement s{number} in this case"),
        "time-skipped": _("the clocks skip this time that day: read as the time after it"),
        "time-twice": _("the clocks show this time twice that day: read as one of the two"),
        "time-unread": _("“{word}” is no time that has been: kept as text"),
        "too-many-signs": _(
            "there are too many signs in this line: the rest from “{word}” on is kept as text"
        ),
    }
