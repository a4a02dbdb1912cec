"""The letters that went before: to whom, and by when an answer to them is still awaited."""

from datetime import date, timedelta

from mot_tui.casebook.questions import Questions
from mot_tui.domain.content import Content
from mot_tui.domain.words import Kind
from mot_tui.exporters.letter_words import is_written, last_text
from mot_tui.exporters.report import Report
from mot_tui.read.views import DeadlineView
from mot_tui.texts.language import LANGUAGES, _, speaking
from mot_tui.texts.letters import sent_text

_TICK = timedelta(microseconds=1)


def addressee(report: Report) -> str:
    """To whom the newest letter went that was not for a mediator; nothing where nobody is named."""
    sent = (it.content for it in reversed(report.live) if is_written(it.content))
    past = (it for it in sent if not it.is_ahead(report.exported_at))
    return next((it.party for it in past if it.party and not _is_for_mediator(it)), "")


def _is_for_mediator(content: Content) -> bool:
    heading = content.text.partition("\n")[0]
    for lang in LANGUAGES:
        with speaking(lang):
            if heading == sent_text("mediator"):
                return True
    return False


def awaited(book: Questions, case_id: str) -> list[DeadlineView]:
    """Deadlines for answers of the company that have not passed yet, the last one last."""
    now, entries = book.now(), book.folded(case_id).entries
    found = [
        it
        for it in book.deadlines(case_id)
        if it.deadline.ended is None
        and it.deadline.due.end > now
        and (letter := entries.get(it.deadline.entry or "")) is not None
        and not _is_for_mediator(letter.content)
    ]
    return sorted(found, key=lambda it: it.deadline.due.end)


def newer(book: Questions, case_id: str, last: date, later: timedelta) -> date:
    """A last day, put off so far that it comes `later` than the one that was given before."""
    days = (it.deadline.due.end - _TICK for it in awaited(book, case_id))
    zone = book.zone(case_id)
    return max([last, *(it.astimezone(zone).date() + later for it in days)])


def awaited_text(book: Questions, case_id: str) -> str:
    """That a day for an answer is still to come; nothing where none is."""
    zone = book.zone(case_id)
    named = (
        f"{Kind.DEADLINE}{it.number} {last_text(it.deadline.due, zone)}"
        for it in awaited(book, case_id)
    )
    names = ", ".join(named)
    text = _("the day that you gave before has not passed yet: {names}")
    return text.format(names=names) if names else ""
