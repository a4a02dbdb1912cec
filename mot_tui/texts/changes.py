"""Records in words: what each change of a case did."""

from collections.abc import Mapping
from functools import cache

from mot_tui.texts.fill import fill
from mot_tui.texts.language import _, language
from mot_tui.texts.words import case_outcome_text, channel_text, field_text, outcome_text

MOST = 80
"""Characters of what was written; the entry itself has all of it."""


def change_text(code: str, values: Mapping[str, object]) -> str:
    """What a record did, such as `e3 written: lost parcel`."""
    if code in ("undid", "redid"):
        what = change_text(str(values.get("what", "")), values)
        message = _("took back: {what}") if code == "undid" else _("gave back: {what}")
        return message.replace("{what}", what)
    shown = dict(values)
    if "outcome" in shown:
        shown["outcome"] = case_outcome_text(str(shown["outcome"]))
    if (acts := shown.get("acts")) and isinstance(acts, list):
        # What was done to a promise by a key, which nobody typed as a line.
        told = [_act_text(act, name) for act, name in acts]
        shown["text"] = " · ".join([channel_text(str(shown["channel"])), *told])
    if "field" in shown:
        shown["field"] = field_text(str(shown["field"]))
    return fill(_changes(language()).get(code, code), shown, MOST)


def _act_text(act: str, name: str) -> str:
    """`p1 kept`, `p1 moved at my wish`."""
    words = {
        "chased": _("{promise} chased"),
        "moved": _("{promise} moved by them"),
        "moved-mine": _("{promise} moved at my wish"),
    }
    return fill(words.get(act, f"{{promise}} {outcome_text(act)}"), {"promise": name})


def change_codes() -> set[str]:
    """The codes that have words, but for undo and redo."""
    return set(_changes("en"))


@cache
def _changes(_language: str) -> dict[str, str]:
    return {
        "": _("an earlier change"),
        "amended-entry": _("e{number} amended: {text}"),
        "archived-case": _("case put away"),
        "closed-case": _("case closed: {outcome}"),
        "described-case": _("{field} set: {text}"),
        "described-person": _("said of @{name}: {text}"),
        "dropped-deadline": _("d{number} dropped: {reason}"),
        "erased": _("words erased for good"),
        "gave-entries": _("{names} moved to the case “{title}”"),
        "joined-names": _("@{alias} is the same person as @{name}"),
        "kept-evidence": _("v{number} kept as evidence: {text}"),
        "made-entry": _("e{number} written: {text}"),
        "made-entries": _("{n} entries written, from {first} to {last}"),
        "met-deadline": _("d{number} met"),
        "opened-case": _("case opened: {text}"),
        "parted-names": _("@{alias} is somebody else again"),
        "reopened-case": _("case reopened"),
        "reopened-deadline": _("d{number} open again"),
        "set-criteria": _("said anew what solved means"),
        "set-deadline": _("d{number} deadline set: {text}"),
        "struck-entry": _("e{number} struck out: {reason}"),
        "struck-evidence": _("v{number} struck out: {reason}"),
        "took-entries": _("{names} moved here from the case “{title}”"),
        "unknown-change": _("a change of a kind that this version does not know"),
    }
