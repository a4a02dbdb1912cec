"""What the form of a case asks: for a new one, and for one that stands."""

import re

from mot_tui.config import Settings
from mot_tui.domain.words import CaseField
from mot_tui.errors import Misused
from mot_tui.read.views import CaseView
from mot_tui.texts.hints import field_hints
from mot_tui.texts.language import LANGUAGES, _, language
from mot_tui.texts.sentences import sentence
from mot_tui.texts.words import field_text
from mot_tui.tui.asking import Field, Values, Wrong
from mot_tui.zones import UNKNOWN, is_zone, machine_zone, usual_zone

CRITERIA, TEMPLATE = "criteria", "template"

ASKED = (
    CaseField.COMPANY,
    CaseField.SERVICE,
    CaseField.REFERENCE,
    CaseField.CUSTOMER,
    CaseField.HOLDER,
    CaseField.ADDRESS,
    CaseField.WANTED,
    CaseField.BASELINE,
)
"""Plain texts before what solved means, in the order of the form."""

CONTRACT = (CaseField.FEE, CaseField.TERM, CaseField.PENALTY)
"""Plain texts behind it."""

OWN_NAMES = {"en": "English", "ko": "한국어"}
"""Languages by what they call themselves."""

_CURRENCY = re.compile(r"[A-Z]{3}", re.ASCII)


def new_fields(settings: Settings) -> dict[CaseField, str]:
    """What a new case says before anybody says anything."""
    try:
        zone = usual_zone(settings)
    except Misused:
        zone = machine_zone() or UNKNOWN
    return {
        **{CaseField(name): said for name, said in settings.usual_fields.items()},
        CaseField.TIMEZONE: zone,
        CaseField.LANGUAGE: language(),
    }


def said_of(case: CaseView) -> dict[CaseField, str]:
    """What is said of a case that stands."""
    return {it.field: it.value for it in case.fields if it.field in CaseField}


def title_field(said: dict[CaseField, str]) -> Field:
    """The first question."""
    return _text(CaseField.TITLE, said, _("such as: Internet after the move"))


def more_fields(said: dict[CaseField, str], criteria: tuple[str, ...] = ()) -> list[Field]:
    """All the others."""
    hints = field_hints()
    spoken = said.get(CaseField.LANGUAGE, "")
    known = [(name, OWN_NAMES[name]) for name in LANGUAGES]
    other = [] if spoken in LANGUAGES else [(spoken, spoken[:20] or _("as in the settings"))]
    return [
        *(_text(field, said, hints[field]) for field in ASKED),
        Field(
            CRITERIA,
            _("solved means"),
            criteria,
            _("one point a line, ↓ for another: it works"),
            many=True,
        ),
        *(_text(field, said, hints[field]) for field in CONTRACT),
        _text(CaseField.TIMEZONE, said, _("such as Asia/Seoul; else that of this machine")),
        _text(CaseField.CURRENCY, said, hints[CaseField.CURRENCY]),
        Field(
            CaseField.LANGUAGE,
            field_text(CaseField.LANGUAGE),
            (spoken,),
            choices=(*other, *known),
        ),
        _text(CaseField.CALENDAR, said, hints[CaseField.CALENDAR]),
    ]


def _text(field: CaseField, said: dict[CaseField, str], hint: str) -> Field:
    return Field(field, field_text(field), (said.get(field, ""),), hint)


def told(values: Values, said: dict[CaseField, str]) -> dict[CaseField, str]:
    """What the form says of the case, ready to be saved; an emptied zone stays as it was."""
    fields = {}
    for field in (it for it in CaseField if it in values):
        typed, before = values[field][0].strip(), said.get(field, "").strip()
        if field is CaseField.CURRENCY and typed != before:
            typed = typed.upper()
        fields[field] = before if field is CaseField.TIMEZONE and not typed else typed
    return fields


def changes(values: Values, said: dict[CaseField, str]) -> dict[CaseField, str]:
    """The part of it that differs from what is said already."""
    new = told(values, said)
    return {field: it for field, it in new.items() if it != said.get(field, "").strip()}


def wrong(values: Values, said: dict[CaseField, str]) -> Wrong | None:
    """What cannot be said of a case; what stands already is left alone."""
    new = changes(values, said)
    if not told(values, said)[CaseField.TITLE]:
        return Wrong(CaseField.TITLE, sentence("case-without-title", {}))
    zone, currency = new.get(CaseField.TIMEZONE), new.get(CaseField.CURRENCY)
    if zone and not is_zone(zone):
        return Wrong(CaseField.TIMEZONE, sentence("bad-zone", {"value": zone}))
    if currency and not is_currency(currency):
        return Wrong(CaseField.CURRENCY, currency_text())
    if text := calendar_wrong(new.get(CaseField.CALENDAR, "")):
        return Wrong(CaseField.CALENDAR, text)
    return None


def calendar_wrong(typed: str) -> str:
    """Why this is no calendar; empty where it is one. What knows holidays is imported here."""
    if not typed:
        return ""
    from mot_tui.calendars import checked_calendar

    try:
        checked_calendar(typed)
    except Misused as error:
        return sentence(error.code, error.values)
    return ""


def currency_text() -> str:
    """What a currency is called."""
    return _("A currency has three letters, such as KRW.")


def is_currency(text: str) -> bool:
    """Whether it is called as currencies are."""
    return bool(_CURRENCY.fullmatch(text))
