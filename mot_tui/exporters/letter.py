"""A letter about a case: made from a template, marked where something is missing."""

import re
from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path

from mot_tui.casebook import Casebook
from mot_tui.casebook.deadlines import running
from mot_tui.domain.content import Content, Due
from mot_tui.domain.deadline_commands import DeadlineRequest
from mot_tui.domain.requests import EntryRequest
from mot_tui.domain.words import CaseField, Channel, Direction, Kind
from mot_tui.entry.deadline import fixed_end
from mot_tui.entry.moment import Moment
from mot_tui.errors import Misused, Refused
from mot_tui.exporters.letter_facts import Particulars, facts
from mot_tui.exporters.letter_templates import lay_out, template
from mot_tui.exporters.report import build
from mot_tui.frozen import frozen
from mot_tui.read.views import DeadlineView
from mot_tui.texts.language import language, speaking
from mot_tui.texts.letters import answer_text, gap_text, kind_text, sent_text

GAP = re.compile(r"\[\[([^\[\]\n]+)\]\]")
"""Something that is still to be filled in; a person's own template may hold marks of its own."""

GAPS = (
    "name", "address", "customer", "company", "service", "wanted", "to", "deadline", "letters"
)  # fmt: skip
"""What can be missing, by its name."""

CHANNELS = (Channel.MAIL, Channel.POST, Channel.TEXT, Channel.CHAT, Channel.WEB, Channel.SHOP)
"""How a letter is sent, or handed in."""

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
    """A letter as text; `until` is by when an answer is wanted."""

    kind: str
    lang: str
    text: str
    until: Due
    title: str


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
        until = _until(book, case_id, wish.until)
        period = _period(running(book, case_id), wish.deadline)
        report = build(book, case_id)
    with speaking(found.lang):
        values = facts(report, Particulars(until, wish.to.strip(), period), book.settings)
        text = lay_out(found, values)
        return Letter(wish.kind, found.lang, text, until, f"{view.title} {kind_text(wish.kind)}")


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


def answer(it: Letter, company: str) -> DeadlineRequest:
    """The deadline for the answer that it asks for."""
    with speaking(it.lang):
        return DeadlineRequest(answer_text(company), until=it.until)


def gaps(text: str, lang: str) -> tuple[Gap, ...]:
    """What is still missing in a letter, as it stands there, each once."""
    with speaking(lang):
        names = {gap_text(it): it for it in GAPS}
    return tuple(Gap(it, names.get(it, "")) for it in dict.fromkeys(GAP.findall(text)))


def _until(book: Casebook, case_id: str, phrase: str) -> Due:
    context = book.context(case_id)
    last = (context.now + timedelta(days=DAYS)).date()
    found = fixed_end(phrase or last.isoformat(), context)
    if found is None:
        raise Misused("bad-due", value=phrase)
    return found


def _period(still: Sequence[DeadlineView], number: int | None) -> DeadlineView | None:
    """The deadline that is meant: that of the number, else the one that there is.

    One that counts from a day comes before others: that is how periods are given.
    """
    if number is not None:
        view = next((it for it in still if it.number == number), None)
        if view is None:
            raise Refused("deadline-not-running", name=f"{Kind.DEADLINE}{number}")
        return view
    counted = [it for it in still if it.deadline.terms.days is not None] or still
    return counted[0] if len(counted) == 1 else None
