"""The rule by which a due phrase was read, in words; the plain ones need none."""

from datetime import date
from functools import cache

from mot_tui.texts.fill import fill
from mot_tui.texts.language import _, language, ngettext
from mot_tui.texts.times import day_text
from mot_tui.texts.visible import visible

MOST_HOLIDAYS = 3
"""Of those left out that are named; more are counted."""


COUNTRIES = {"Asia/Seoul": "KR"}
"""Zones in which one calendar alone can be meant."""


def holidays_text(rule: str, calendar: str | None, zone: str) -> str:
    """Warns of business days without holidays, where the zone says which could be left out."""
    if rule != "business-days" or (calendar or "").split("; ")[0] or zone not in COUNTRIES:
        return ""
    text = _("holidays are not left out – set calendar {country} in the case")
    return fill(text, {"country": COUNTRIES[zone]})


def rule_text(rule: str, calendar: str | None = None, *, warned: bool = False) -> str:
    """What a person should know of how a due was counted; nothing where it is plain.

    `calendar` is that of a due: `KR; 2026-03-02 삼일절 대체 휴일`; `warned` where
    `holidays_text` stands before it.
    """
    text = _rules(language()).get(rule, "")
    if rule != "business-days" and not calendar:
        return text
    told = _calendar_texts(calendar)[warned:]
    # What was left out says more than how it was counted.
    text = _("business days") if "; " in (calendar or "") else text
    return "; ".join(part for part in (text, *told) if part)


def calendar_text(calendar: str | None) -> str:
    """Which days off were left out of business days, and by whose calendar."""
    return "; ".join(_calendar_texts(calendar))


def _calendar_texts(calendar: str | None) -> list[str]:
    country, *days = (calendar or "").split("; ")
    if not country:
        texts = [_("no holidays are known")]
    elif not days:
        texts = [fill(_("no holiday of {country} in between"), {"country": country})]
    else:
        texts = []
    texts += [_day_off(day) for day in days[:MOST_HOLIDAYS]]
    if len(days) > MOST_HOLIDAYS:
        left = len(days) - MOST_HOLIDAYS
        texts.append(fill(ngettext("{n} more day off", "{n} more days off", left), {"n": left}))
    return texts


def _day_off(said: str) -> str:
    """`Mon 2 Mar is a holiday: 삼일절 대체 휴일`, `Wed 4 Mar is a day off`."""
    written, _blank, name = said.partition(" ")
    try:
        day = day_text(date.fromisoformat(written))
    except ValueError:
        return visible(said)
    if not name:
        return fill(_("{day} is a day off"), {"day": day})
    return fill(_("{day} is a holiday: {name}"), {"day": day, "name": visible(name)})


@cache
def _rules(_language: str) -> dict[str, str]:
    return {
        "after": _("from then on"),
        "business-days": _("business days, the day of the promise not counted"),
        "by-day": _("until that day ends"),
        "clock-by-habit": _("am or pm by habit"),
        "clock-day-first": _("the day first"),
        "clock-midnight": _("the midnight that ends the day"),
        "clock-month-first": _("the month first"),
        "clock-next-weekday": _("in the next calendar week"),
        "close-of-business": _("close of business"),
        "day-first": _("the day first"),
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
        "mid-week": _("the middle of the week"),
        "month": _("the whole month"),
        "month-first": _("the month first"),
        "next-weekday": _("in the next calendar week"),
        "nth-weekday": _("weekday of the month"),
        "part": _("part of the day"),
        "second-weekday": _("a week after the next one"),
        "week": _("the whole week"),
        "week-weekday": _("the day of that week"),
        "week-tail": _("the end of the week"),
        "weekday": _("the next one"),
        "weekdays": _("Monday to Friday"),
        "weekend": _("the weekend"),
        "window-by-habit": _("am or pm by habit"),
        "window-hours": _("hours, not days of the month"),
        "year": _("the whole year"),
        "within-days": _("whole days"),
        "within-hours": _("hours from now"),
    }
