"""The rule by which a due phrase was read, in words; the plain ones need none."""

from functools import cache

from mot_tui.texts.language import _, language


def rule_text(rule: str) -> str:
    """What a person should know of how a due was counted; nothing where it is plain."""
    return _rules(language()).get(rule, "")


@cache
def _rules(_language: str) -> dict[str, str]:
    return {
        "after": _("from then on"),
        "business-days": _("business days, the day of the promise not counted"),
        "clock-by-habit": _("am or pm by habit"),
        "close-of-business": _("close of business"),
        "day-of-month": _("day of the month"),
        "early-month": _("early in the month"),
        "early-week": _("early in the week"),
        "end-of-day": _("the end of the day"),
        "end-of-month": _("the end of the month"),
        "end-of-week": _("the end of the week"),
        "end-of-year": _("the end of the year"),
        "full-hour": _("the next hour"),
        "in-days": _("days from now"),
        "in-hours": _("hours from now"),
        "late-week": _("late in the week"),
        "later-today": _("the rest of today"),
        "mid-month": _("the middle of the month"),
        "month": _("the whole month"),
        "next-weekday": _("in the next calendar week"),
        "nth-weekday": _("weekday of the month"),
        "part": _("part of the day"),
        "week": _("the whole week"),
        "week-tail": _("the end of the week"),
        "weekday": _("the next one"),
        "weekend": _("the weekend"),
        "within-days": _("whole days"),
        "within-hours": _("hours from now"),
    }
