"""Entries and their records in words: why something cannot be done to one."""

from mot_tui.texts.language import _


def refusals() -> dict[str, str]:
    """Why something is refused, by code."""
    return {
        "changed-elsewhere": _(
            "It cannot be given back: the case “{title}” goes on from what would go away there; "
            "take that back there first."
        ),
        "entry-empty": _("There is nothing in this entry to save."),
        "entry-given": _("This entry was moved to the case “{title}”; go on with it there."),
        "entry-struck": _(
            "This entry was struck out ({reason}); `mot undo` takes that back where it was the "
            "last change, else write the entry once more."
        ),
        "entry-tied": _(
            "{name} and {other} belong together by {what}: move both, or amend one of them first."
        ),
        "given-here": _("{name} was moved to the case “{title}”; go on with it there."),
        "no-entry": _("There is no entry here yet; write a line first."),
        "no-open-promise": _("No promise is open in this case, so there is none to do this to."),
        "no-such-day": _(
            "line {line}: “{text}” is no day such as 2026-03-02; from here on nothing was saved."
        ),
        "nothing-changed": _("Nothing would change, so nothing was saved."),
        "nothing-said": _("{name} holds neither a quote nor words that could be contradicted."),
        "nothing-to-contradict": _(
            "Nothing is quoted elsewhere in this case that {name} could contradict; what somebody "
            'said word for word stands in quotes: "we will ring you".'
        ),
        "nothing-to-erase": _("Record {record} holds no words any more."),
        "nothing-to-redo": _(
            "There is nothing to give back: no undo since the last change of this case here."
        ),
        "nothing-to-undo": _(
            "There is nothing left to take back in this case that was written on this device."
        ),
        "promise-chosen": _(
            "{name} is chosen, not an entry; Enter goes to the entry where it was made."
        ),
        "promise-of-this-entry": _(
            "{name} is made by this very entry, so it cannot be settled, chased or moved in it."
        ),
        "rated-already": _("{name} is rated {rating} already."),
        "rating-out-of-range": _("A rating is a number from 0 to 5, not {rating}."),
        "strike-without-reason": _("Striking out needs a reason: --reason 'WORDS'."),
        "struck-here": _(
            "{name} was struck out ({reason}); {key} takes that back where it was the last change, "
            "else write the entry once more."
        ),
        "unknown-entry": _("There is no such entry in this case; `mot show` lists them."),
        "unknown-number": _(
            "There is no {name} in this case, so nothing was saved; `mot show` lists what there is."
        ),
        "unknown-record": _("There is no record {record} in this case."),
        "used-elsewhere": _(
            "It cannot be taken back yet: the case “{title}” goes on from what was moved there; "
            "take that back there first."
        ),
        "words-not-found": _(
            "These words do not stand in {name}; give them exactly as they were typed."
        ),
        "written-meanwhile": _(
            "Something else was written in this case meanwhile: the lines are read once more."
        ),
    }
