"""A letter about a case: made from a template, marked where something is missing."""

import re
from datetime import timedelta, tzinfo
from pathlib import Path

from mot_tui.casebook import Casebook
from mot_tui.casebook.letters import LetterSent, log_letter
from mot_tui.domain.content import Content, Due
from mot_tui.domain.deadline_commands import DeadlineRequest
from mot_tui.domain.requests import EntryRequest
from mot_tui.domain.words import CaseField, Channel, Direction
from mot_tui.entry.deadline import fixed_end
from mot_tui.entry.moment import Moment
from mot_tui.errors import Misused
from mot_tui.exporters.letter_before import addressee, newer
from mot_tui.exporters.letter_facts import Particulars, facts
from mot_tui.exporters.letter_period import period_of
from mot_tui.exporters.letter_templates import lay_out, template
from mot_tui.exporters.letter_words import last_text
from mot_tui.exporters.report import build
from mot_tui.frozen import frozen
from mot_tui.texts.language import language, speaking
from mot_tui.texts.letters import (
    again_text,
    answer_text,
    gap_text,
    kind_text,
    logged_text,
    sent_text,
)

GAP = re.compile(r"\[\[([^\[\]\n]+)\]\]")
"""Something that is still to be filled in; a person's own template may hold marks of its own."""

GAPS = (
    "name", "address", "customer", "company", "service", "wanted", "to", "deadline", "letters"
)  # fmt: skip
"""What can be missing, by its name."""

CHANNELS = (Channel.MAIL, Channel.POST, Channel.TEXT, Channel.CHAT, Channel.WEB, Channel.SHOP)
"""How a letter is sent, or handed in."""

CANCELLATION = "cancellation"
"""The kind that says within which period it comes; sent, it keeps that deadline."""

REMINDER = "reminder"
"""The kind that comes after another letter: to the same one, with a later day."""

DAYS = 14
"""So long somebody has for an answer, where nothing else is said."""


@frozen
class LetterWish:
    """Which letter is wanted; `until` is when an answer is, in words, `deadline` the number of one.

    Where it does not say so, the language is that of the case.
    """

    kind: str
    lang: str = ""
    to: str = ""
    until: str = ""
    deadline: int | None = None


@frozen
class Letter:
    """A letter as text; `until` is by when an answer is wanted.

    `period` is the number of the deadline within which it declares something: a cancellation's.
    `to` is whom it addresses, empty where that is the department that it names by itself.
    """

    kind: str
    lang: str
    text: str
    until: Due
    title: str
    period: int | None = None
    to: str = ""


@frozen
class Gap:
    """What is missing: the words of its mark, and its name where it is one of `GAPS`."""

    text: str
    name: str = ""


def letter_of(book: Casebook, case_id: str, wish: LetterWish, folder: Path | None) -> Letter:
    """A letter about a case as it stands; `folder` is where a person keeps templates.

    Raises `Refused`, `Misused("bad-due")` and `Unusable("bad-template")`.
    """
    with book.one_moment():
        view = book.case(case_id)
        lang = wish.lang or view.field(CaseField.LANGUAGE) or language()
        found = template(folder, wish.kind, lang)
        until = _until(book, case_id, wish)
        period = period_of(book, case_id, wish.deadline)
        report = build(book, case_id)
    to = wish.to.strip() or (addressee(report) if wish.kind == REMINDER else "")
    with speaking(found.lang):
        values = facts(report, Particulars(until, to, period), book.settings)
        text = lay_out(found, values)
        declared = period.number if period and wish.kind == CANCELLATION else None
        title = f"{view.title} {kind_text(wish.kind)}"
        return Letter(wish.kind, found.lang, text, until, title, declared, to)


def sent(it: Letter, channel: Channel, party: str, moment: Moment) -> EntryRequest:
    """The entry that says it was sent, word for word."""
    with speaking(it.lang):
        heading = sent_text(it.kind)
    content = Content(
        occurred_at=moment.at,
        channel=channel,
        text=f"{heading}\n{it.text.strip()}",
        precision=moment.precision,
        until=moment.until,
        direction=Direction.OUT,
        party=party or None,
    )
    return EntryRequest(content)


def log_sent(
    book: Casebook,
    case_id: str,
    it: Letter,
    request: EntryRequest,
    *,
    answer: bool = True,
    draft: str = "",
) -> LetterSent:
    """Save what `sent` made; with an `answer` there is a deadline for the one that it asks for."""
    party = request.content.party or ""
    with speaking(it.lang):
        asked = DeadlineRequest(answer_text(party), until=it.until) if answer else None
        reason = again_text()
    return log_letter(book, case_id, request, asked, period=it.period, reason=reason, draft=draft)


def sent_told(done: LetterSent, it: Letter, zone: tzinfo) -> str:
    """The same in words."""
    return logged_text(
        done.entry.entry,
        done.answer,
        last_text(it.until, zone),
        met=() if done.met is None else (done.met,),
        dropped=done.dropped,
        waiting=done.waiting,
    )


def gaps(text: str, lang: str) -> tuple[Gap, ...]:
    """What is still missing in a letter, as it stands there, each once."""
    with speaking(lang):
        names = {gap_text(it): it for it in GAPS}
    return tuple(Gap(it, names.get(it, "")) for it in dict.fromkeys(GAP.findall(text)))


def _until(book: Casebook, case_id: str, wish: LetterWish) -> Due:
    context = book.context(case_id)
    last = (context.now + timedelta(days=DAYS)).date()
    if wish.kind == REMINDER:
        last = newer(book, case_id, last, timedelta(days=DAYS // 2))
    found = fixed_end(wish.until or last.isoformat(), context)
    if found is None:
        raise Misused("bad-due", value=wish.until)
    return found
