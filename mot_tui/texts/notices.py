"""Notices and findings as sentences: what a person should know about their data file."""

from collections.abc import Mapping
from functools import cache

from mot_tui.texts.fill import fill
from mot_tui.texts.language import _, language


def notice_text(code: str, values: Mapping[str, object]) -> str:
    """A thing worth one sentence that is no error."""
    reason = _reasons(language()).get(str(values.get("reason")), "")
    message = _notices(language()).get(code, code)
    return fill(message, {**values, "reason": reason})


def finding_text(code: str, values: Mapping[str, object]) -> str:
    """What a check found, and what to do about it."""
    return fill(_findings(language()).get(code, code), values)


def notice_codes() -> set[str]:
    """The notices that have a sentence."""
    return set(_notices("en"))


def finding_codes() -> set[str]:
    """The findings that have a sentence."""
    return set(_findings("en"))


@cache
def _notices(_language: str) -> dict[str, str]:
    return {
        "ahead": _(
            "Record {record} is dated more than a day ahead of this clock; it was taken in."
        ),
        "backup-failed": _(
            "The backup of the day at {path} could not be made ({because}); what you saved is safe."
        ),
        "identity-unsaved": _(
            "{path} could not be written; what you saved is safe, but this device may get "
            "a new name next time."
        ),
        "new-identity": _("This device writes under a new name from now on: {reason}."),
        "read-from-copy": _(
            "{path} lies where nothing can be written, and was last left in the middle of "
            "a change; what you see is read from a mended copy."
        ),
    }


@cache
def _reasons(_language: str) -> dict[str, str]:
    return {
        "adopted": _("another copy of the data file goes on under the old one"),
        "machine": _("the settings came from another machine"),
        "missing": _("the file that held the old one is gone"),
        "restored": _("a backup was put in the place of the data file"),
        "unknown-head": _("the data file is not the one that was written last"),
        "unreadable": _("the file that held the old one cannot be read"),
    }


@cache
def _findings(_language: str) -> dict[str, str]:
    changed = _("Compare with a backup, and keep this file.")
    return {
        "altered-body": _("The words of record {record} are not those that were sealed.")
        + " "
        + changed,
        "altered-record": _("Record {record} is not as it was sealed.") + " " + changed,
        "broken-link": _("Record {record} does not follow the one before it.") + " " + changed,
        "clock-backwards": _(
            "The clock ran backwards before record {record}: {clock} after {before}. The "
            "order stands."
        ),
        "damaged": _(
            "The data file is damaged ({detail}). Keep it, and restore a backup with `mot "
            "restore FILE --replace`."
        ),
        "evidence-changed": _(
            "{evidence} of {case} ({name}) is not the file that was kept: keep what lies in "
            "{path}, and attach the right file once more, which puts it in its place."
        ),
        "evidence-missing": _(
            "{evidence} of {case} ({name}) is not in {path}: put the file back there from a "
            "backup, or attach it once more."
        ),
        "evidence-unused": _(
            "{path} holds files that are no evidence now ({n}: {names}): they do no harm; delete "
            "them if nobody needs them."
        ),
        "gap": _("Records of device {device} are missing between {after} and {before}.")
        + " "
        + changed,
        "not-erased": _("Record {record} still holds words that were erased; erase them again."),
        "open-to-others": _("{path} can be read by others; `chmod 600` closes it."),
        "order": _("Record {record} stands in the wrong order.") + " " + changed,
        "partial": _(
            "Records of device {device} between {after} and {before} were not there when "
            "it was taken in."
        ),
        "reverts-later": _(
            "Record {record} takes back one that is newer than itself, and so changes nothing."
        ),
        "reverts-nothing": _("Record {record} takes back one that is not there.") + " " + changed,
        "tail-missing": _(
            "The newest record of this device, {seq}, is not in the data file: an older "
            "copy lies there. Keep it, and look for the newer one."
        ),
        "words-missing": _("The words of record {record} are gone though nobody erased them.")
        + " "
        + changed,
    }
