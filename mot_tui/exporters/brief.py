"""What to tell the next agent: at most 60 words, 15 seconds to read aloud (`contract.md`)."""

from collections.abc import Iterator
from datetime import datetime

from mot_tui.domain.words import CaseField, PromiseState
from mot_tui.exporters.report import Opposition, PromiseLine, Report
from mot_tui.exporters.wording import NONE, due_text
from mot_tui.frozen import frozen
from mot_tui.texts.language import _, ngettext
from mot_tui.texts.times import moment_text, span_text, window_text

MOST_WORDS = 60
_MOST_LETTERS = 30
"""Of one word: an address without blanks is not read aloud."""

_CUTS = (12, 10, 8, 6, 5, 4, 3, 2)
"""So many words of each thing that a person wrote, until the whole is short enough."""


@frozen
class Brief:
    """What is told, sentence by sentence, and what it is told of.

    `promise` is the open promise that presses most, `overdue` how many are, `opposed` the last
    contradiction. `question` is the last sentence.
    """

    sentences: tuple[str, ...]
    question: str
    wanted: str
    promise: PromiseLine | None
    overdue: int
    opposed: Opposition | None

    @property
    def words(self) -> int:
        """How many words are read aloud."""
        return sum(len(sentence.split()) for sentence in self.sentences)


def brief(report: Report) -> Brief:
    """The brief of a case as it stands, in the language spoken now."""
    promise = _pressing(report)
    overdue = sum(line.state is PromiseState.OVERDUE for line in report.promises)
    opposed = report.oppositions[-1] if report.oppositions else None
    wanted = report.case.field(CaseField.WANTED) or "; ".join(report.case.criteria)
    question = _question(promise, opposed)
    told = Brief((), question, wanted, promise, overdue, opposed)
    for most in _CUTS:
        sentences = (*_sentences(told, report, most), question)
        told = Brief(sentences, question, wanted, promise, overdue, opposed)
        if told.words <= MOST_WORDS:
            break
    return told


def _pressing(report: Report) -> PromiseLine | None:
    """The open promise that is latest; else the next to fall due; else the oldest undated one."""
    far = datetime.max.replace(tzinfo=report.exported_at.tzinfo)
    waiting = [line for line in report.promises if line.standing.outcome is None]
    late = [line for line in waiting if line.state is PromiseState.OVERDUE]
    if late:
        return max(late, key=lambda it: it.late)
    return min(waiting, key=lambda it: it.deadline or far, default=None)


def _question(promise: PromiseLine | None, opposed: Opposition | None) -> str:
    """The one thing to ask now."""
    if promise and promise.state is PromiseState.OVERDUE:
        return _("Why was it not kept, and by when for certain?")
    if promise and promise.deadline is None:
        return _("By which day and hour?")
    if opposed:
        return _("Which of the two is right?")
    if promise:
        return _("Is that still certain?")
    return _("What happens next, and by when?")


def _sentences(told: Brief, report: Report, most: int) -> Iterator[str]:
    yield _("This is about {what}.").format(what=", ".join(_case(report, most)))
    if told.wanted:
        yield _("I want: {wanted}.").format(wanted=_cut(told.wanted, most).rstrip("."))
    if told.promise:
        what = told.promise.standing.what or told.promise.standing.said
        yield _("Promised: {what}; {when}.").format(
            what=_cut(what, most) or NONE, when=_when(told.promise, report)
        )
    yield from _late(told)
    if told.opposed:
        one, two = told.opposed.first, told.opposed.second
        other = told.opposed.entry.content.text if two is None else two.text
        text = _("This does not fit: “{one}” and “{two}”.")
        yield text.format(one=_cut(one.text, most), two=_cut(other, most) or NONE)


def _case(report: Report, most: int) -> Iterator[str]:
    yield _cut(report.case.title, most) or _("A case without a title")
    if company := _cut(report.case.field(CaseField.COMPANY), most):
        yield company
    named = [report.case.field(CaseField.REFERENCE)]
    named += [name for entry in reversed(report.live) for name in entry.content.references]
    if reference := _cut(next(filter(None, named), ""), 2):
        yield _("reference {ref}").format(ref=reference)


def _when(line: PromiseLine, report: Report) -> str:
    """Until when it was promised; of one that is overdue the first due, from which it is late."""
    found, zone, now = line.standing, report.zone, report.exported_at
    if found.due is None:
        if found.deadline is None:
            return due_text(None, zone)
        return _("none; first chased {when}").format(when=moment_text(found.deadline, zone))
    first, due = report.first_dues.get(line.view.number), found.due
    is_overdue = line.state is PromiseState.OVERDUE
    if is_overdue and first and found.deadline and found.deadline < due.end:
        due = first
    text = window_text(due.start, due.end, zone, now=now)
    return _("about {time}").format(time=text) if due.approximate else text


def _late(told: Brief) -> Iterator[str]:
    if told.promise and told.promise.state is PromiseState.OVERDUE:
        yield _("Overdue for {span}.").format(span=span_text(told.promise.late))
    if (more := told.overdue - 1) > 0:
        text = ngettext("{n} more promise is overdue.", "{n} more promises are overdue.", more)
        yield text.format(n=more)


def _cut(text: str, most: int) -> str:
    """The first words of what a person wrote, on one line."""
    words = text.split()
    kept = [it if len(it) <= _MOST_LETTERS else it[:_MOST_LETTERS] + "…" for it in words[:most]]
    return " ".join(kept) + ("…" if len(words) > most else "")
