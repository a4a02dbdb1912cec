"""Commands in words: why one cannot be followed."""

from mot_tui.texts.language import _


def refusals() -> dict[str, str]:
    """Why something is refused, by code."""
    return {
        "bad-calendar": _(
            "“{value}” is no country whose holidays are known, such as KR or GB-SCT, and no "
            "day such as 2026-05-04 or 2026-08-03..2026-08-07."
        ),
        "bad-due": _(
            "“{value}” is no due that can be read as a whole; say `friday 5pm`, `in 3 "
            "days` or 2026-03-13 17:00."
        ),
        "bad-now": _(
            "MOT_NOW must be an ISO time with its offset, such as 2026-03-10T15:00+09:00, "
            "not “{value}”."
        ),
        "bad-setting": _("“{value}” is nothing that the setting {name} can be."),
        "bad-start": _(
            "“{value}” begins with no day that can be read; say 2026-03-02='contract signed'."
        ),
        "bad-time": _(
            "“{value}” is no time that can be read here; say `yesterday 15:00`, `2h ago` "
            "or 2026-03-09T15:00."
        ),
        "bad-zone": _(
            "There is no time zone “{value}”; they are called like Asia/Seoul or Europe/Berlin."
        ),
        "no-terminal": _(
            "The app needs a terminal; `mot --help` lists the commands that do without one."
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
        "usage": _("{command}: {detail} (`{command} --help` tells more)."),
        "usage-dash": _(
            "{command}: “{word}” begins with a dash: put it last, behind `--`, as in "
            "`{command} -- '{word}'`."
        ),
    }
