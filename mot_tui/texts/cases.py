"""Cases and people in words: why something cannot be done to one."""

from mot_tui.texts.language import _


def refusals() -> dict[str, str]:
    """Why something is refused, by code."""
    return {
        "ambiguous-case": _(
            "More than one case begins with “{name}”: give its number (`mot cases` lists them)."
        ),
        "ambiguous-person": _("“{name}” could be {names}: give the name as it stands there."),
        "case-archived": _("The case is put away already; `mot reopen` brings it back."),
        "case-closed": _("The case is closed already; `mot reopen` goes on with it."),
        "case-open": _("The case is open already."),
        "case-without-title": _("A case needs a title."),
        "no-alias": _("“{name}” is no second name of anybody; `mot people` lists all names."),
        "no-case": _("There is no case yet; open one with `mot new 'TITLE'`."),
        "no-other-case": _("There is no other case yet; {key} opens one."),
        "no-second-name": _("Nobody here goes by a second name; F6 says that two are one."),
        "nobody-else": _("Nobody else is named in this case."),
        "same-case": _("That is the case in which it stands already; choose another one."),
        "same-person": _("That is one person already, who goes by the name “{name}”."),
        "unknown-case": _("There is no case “{name}”; `mot cases` lists them."),
        "unknown-person": _(
            "Nobody is called “{name}” in this case; `mot people` lists those who are named."
        ),
    }
