"""What a letter can say of a case: values by name, each in words, in the language spoken now.

Figures and times are those of the summary that goes with it.
"""

from collections.abc import Iterator, Mapping
from datetime import datetime, tzinfo

from mot_tui.config import Settings
from mot_tui.domain.content import Due
from mot_tui.domain.words import CaseField, Payment
from mot_tui.exporters import deadlines as d
from mot_tui.exporters import letter_rows as rows
from mot_tui.exporters.letter_events import events
from mot_tui.exporters.letter_words import last_text
from mot_tui.exporters.report import Opposition, Report
from mot_tui.exporters.when import full_text
from mot_tui.frozen import frozen
from mot_tui.read.views import DeadlineView
from mot_tui.texts.deadlines import length_text, start_text
from mot_tui.texts.language import _
from mot_tui.texts.letters import gap_text
from mot_tui.texts.times import day_text


class Missing(str):
    """The mark of what nobody said yet: false where a template asks whether it is there."""

    __slots__ = ()

    def __bool__(self) -> bool:
        return False


@frozen
class Particulars:
    """What is said of one letter alone: to whom, until when an answer is wanted.

    `deadline` is the period within which something is declared; None where there is none.
    """

    until: Due
    to: str = ""
    deadline: DeadlineView | None = None


def mark(text: str) -> str:
    """How something missing stands in a letter."""
    return f"[[{text}]]"


def facts(report: Report, said: Particulars, settings: Settings) -> Mapping[str, object]:
    """Everything by its name in a template: words, or several rows of them."""
    case, zone = report.case, report.zone
    named = {
        "name": case.field(CaseField.HOLDER) or settings.holder,
        "address": case.field(CaseField.ADDRESS) or settings.address,
        "customer": case.field(CaseField.CUSTOMER),
        "company": case.field(CaseField.COMPANY),
        "service": case.field(CaseField.SERVICE),
        "wanted": case.field(CaseField.WANTED),
        "to": said.to,
    }
    told = {n for it in rows.opposed(report) for n in _numbers(it)}
    found: dict[str, object] = {name: value or _gap(name) for name, value in named.items()}
    return found | {
        "office": _office(said.to, case.field(CaseField.COMPANY)),
        "title": case.title,
        "reference": ", ".join(_references(report)),
        "criteria": case.criteria,
        "today": day_text(report.exported_at.astimezone(zone).date(), year=True),
        "as_of": full_text(report.exported_at, zone),
        "until": last_text(said.until, zone),
        "events": tuple(events(report, told=told)),
        "contacts": tuple(events(report, written=False, told=told)),
        "promises": tuple(rows.promises(report, still=False)),
        "open": tuple(rows.promises(report, still=True)),
        "contradictions": tuple(rows.contradictions(report)),
        "outages": tuple(rows.outages(report)),
        "money": tuple(rows.money(report)),
        "demanded": tuple(rows.money(report, (Payment.QUOTED, Payment.DEMANDED))),
        "effort": tuple(rows.taken(report)),
        "letters": tuple(rows.letters(report)) or _gap("letters"),
        **_deadline(said.deadline, report.exported_at, zone),
    }


def _gap(name: str) -> Missing:
    return Missing(mark(gap_text(name)))


def _office(to: str, company: str) -> str:
    """To whom it goes within the company, whose name stands before it in the letter."""
    rest = to.strip()
    if company and rest.casefold().startswith(company.casefold()):
        behind = rest[len(company) :]
        if not behind[:1].isalnum():
            return behind.strip(" ,:–")
    return rest


def _deadline(view: DeadlineView | None, now: datetime, zone: tzinfo) -> Mapping[str, object]:
    """The period, and whether what had to be done was done in it, or would be now."""
    if view is None:
        empty = dict.fromkeys(("period", "rule", "source", "met", "passed"), "")
        return {"deadline": _gap("deadline"), **empty}
    terms, met = view.deadline.terms, view.deadline.ended_at
    return {
        "deadline": last_text(terms.due, zone),
        "met": day_text(met.astimezone(zone).date(), year=True) if met else "",
        "passed": _("yes") if (met or now) > terms.due.end else "",
        "period": terms.what,
        "rule": _counted(view),
        "source": d.source_text(terms),
    }


def _numbers(it: Opposition) -> Iterator[int]:
    yield from (quote.number for quote in (it.first, it.second) if quote)


def _references(report: Report) -> Iterator[str]:
    """That of the case, and all that were told since, each once."""
    named = [report.case.field(CaseField.REFERENCE)]
    named += [name for entry in report.live for name in entry.content.references]
    yield from dict.fromkeys(filter(None, named))


def _counted(view: DeadlineView) -> str:
    """`14 days from Fri 6 Mar 2026 signed`; nothing where its end is fixed."""
    terms, first = view.deadline.terms, view.deadline.first
    if terms.days is None or first is None:
        return ""
    length = length_text(terms.days, business=terms.business)
    start = start_text(first.on, first.label, year=True)
    return _("{length} from {start}").format(length=length, start=start)
