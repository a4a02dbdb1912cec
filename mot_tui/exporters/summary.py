"""A case as a document, in the order of a complaint: what is wanted first, the score last."""

from collections.abc import Callable, Collection, Iterator, Mapping
from functools import partial
from itertools import groupby

from mot_tui.domain.words import CaseField
from mot_tui.exporters import annex, closing, effort, evidence, people, short, tables
from mot_tui.exporters.curve import curve
from mot_tui.exporters.document import (
    Block,
    Document,
    Item,
    Items,
    Paragraph,
    Section,
    Subheading,
    Table,
    items,
)
from mot_tui.exporters.entry_words import contact_text, correction_texts, entry_texts
from mot_tui.exporters.report import PromiseLine, Report
from mot_tui.exporters.when import full_text, is_fresh, is_late, when_text, written_text
from mot_tui.read.views import EntryView
from mot_tui.texts.language import _, language
from mot_tui.texts.times import day_text
from mot_tui.texts.words import ahead_text, case_outcome_text, field_text, given_text, taken_text

SECTIONS = (
    "wanted", "baseline", "solved", "short", "people", "chronology", "promises", "deadlines",
    "contradictions", "outages", "measurements", "money", "effort", "evidence", "steps",
    "corrections", "letters", "score", "kept",
)  # fmt: skip
"""The names of all sections, in their order, whatever the language."""


def summary(report: Report, *, without: Collection[str] = ()) -> Document:
    """The summary for a head office, a regulator or a court; sections without words go.

    So do those named in `without`.
    """
    sections = []
    for id, heading, read in _sections(without):
        if id not in without and (blocks := tuple(read(report))):
            sections.append(Section(id, heading, blocks))
    title = report.case.title or _("A case without a title")
    facts, foot = _facts(report), closing.foot_text(report)
    return Document(title, facts, tuple(sections), language(), report.exported_at, foot)


def headings() -> dict[str, str]:
    """What each section is headed, by its name, in the language spoken now."""
    return {id: heading for id, heading, _read in _sections(())}


_Read = Callable[[Report], Iterator[Block]]


def _sections(without: Collection[str]) -> list[tuple[str, str, _Read]]:
    return [
        ("wanted", _("What is wanted"), _wanted),
        ("baseline", _("How it was before"), _baseline),
        ("solved", _("It is solved when"), _solved),
        ("short", _("In short"), partial(short.blocks, without=without)),
        ("people", _("People"), _as_table(people.table)),
        ("chronology", _("What happened"), _chronology),
        ("promises", _("Promises"), _as_table(tables.promises)),
        ("deadlines", _("Deadlines"), _deadlines),
        ("contradictions", _("Contradictions"), _as_table(tables.contradictions)),
        ("outages", _("Outages"), _as_table(tables.outages)),
        ("measurements", _("Measurements"), _as_table(tables.measurements)),
        ("money", _("Money"), _as_table(tables.money)),
        ("effort", _("Contacts and effort"), effort.blocks),
        ("evidence", _("Evidence"), evidence.blocks),
        ("steps", _("Formal steps taken"), effort.steps),
        ("corrections", _("Corrections"), _corrections),
        ("letters", _("Letters and long messages, whole"), annex.blocks),
        ("score", _("Score"), _score),
        ("kept", _("How this was kept"), _kept),
    ]


def _as_table(read: Callable[[Report], Table]) -> _Read:
    def section(report: Report) -> Iterator[Block]:
        if (found := read(report)).rows:
            yield found

    return section


# -- title, aim, start


MOST_REFERENCES = 12
"""So many stand at the top; each stands with its entry too."""

_SAID_FIRST = (
    CaseField.COMPANY,
    CaseField.SERVICE,
    CaseField.CUSTOMER,
    CaseField.HOLDER,
    CaseField.ADDRESS,
    CaseField.FEE,
    CaseField.TERM,
    CaseField.PENALTY,
)


def _facts(report: Report) -> Items:
    case = report.case
    named = [case.field(CaseField.REFERENCE)]
    named += [name for entry in report.live for name in entry.content.references]
    references = [*dict.fromkeys(filter(None, named))]
    said = [_("case summary, as the customer kept it")]
    if references:
        names = ", ".join(references[:MOST_REFERENCES])
        if n := len(references[MOST_REFERENCES:]):
            names = f"{names}, " + _("{n} more").format(n=n)
        said.append(_("references: {names}").format(names=names))
    said += [f"{field_text(name)}: {case.field(name)}" for name in _SAID_FIRST if case.field(name)]
    if case.outcome and case.closed_at:
        when = full_text(case.closed_at, report.zone)
        closed = _("closed {when}: {how}")
        said.append(closed.format(when=when, how=case_outcome_text(case.outcome)))
    when = full_text(report.exported_at, report.zone)
    said.append(_("as of {when}").format(when=when))
    return items(*said)


def _wanted(report: Report) -> Iterator[Block]:
    if wanted := report.case.field(CaseField.WANTED):
        yield Paragraph(wanted)


def _baseline(report: Report) -> Iterator[Block]:
    if baseline := report.case.field(CaseField.BASELINE):
        yield Paragraph(baseline)


def _solved(report: Report) -> Iterator[Block]:
    if report.case.criteria:
        yield items(*report.case.criteria)


# -- what happened


def _chronology(report: Report) -> Iterator[Block]:
    zone = report.zone
    if report.live:
        yield Paragraph(_("Numbers: e an entry, p a promise, s words as they were said."))
    written = {entry.written_at for entry in report.live}
    days = {it.astimezone(zone).date() for it in written}
    late = any(is_late(entry, zone) for entry in report.live)
    at_once = len(report.live) > 1 and (len(written) == 1 or (len(days) == 1 and late))
    if len(written) == 1 and at_once:
        when = full_text(written.pop(), zone)
        yield Paragraph(_("All of this was written down at once, {when}.").format(when=when))
    elif at_once:
        when = day_text(days.pop(), year=True)
        yield Paragraph(_("All of this was written down on {day}.").format(day=when))
    elif any(is_fresh(entry, zone) for entry in report.live):
        yield Paragraph(_("What does not say otherwise was written down within the hour."))
    promises = {line.view.number: line for line in report.promises}
    told = groupby(report.live, lambda it: it.content.occurred_at.astimezone(zone).date())
    for day, entries in told:
        yield Subheading(day_text(day, year=True))
        yield Items(tuple(_entry(entry, report, promises, at_once=at_once) for entry in entries))


def _entry(
    entry: EntryView, report: Report, promises: Mapping[int, PromiseLine], *, at_once: bool
) -> Item:
    content, zone = entry.content, report.zone
    contact = f"{contact_text(content)} (e{entry.number})"
    rows = annex.rows(content)
    if annex.is_apart(content):
        rows = [_("its {n} lines stand whole behind the rest").format(n=len(rows))]
    # What has rows of its own, as the notes of a call, keeps them.
    text = f"{contact}: {rows[0]}" if len(rows) == 1 else contact + (":" if rows else "")
    below = [*(rows if len(rows) > 1 else ()), *entry_texts(entry, report, promises)]
    if content.is_ahead(report.exported_at):
        below.append(ahead_text())
    if not at_once and not is_fresh(entry, zone):
        below.append(written_text(entry, zone))
    if entry.recorded_later:
        below.append(_("recorded later than what follows it"))
    return Item(text, when_text(content, zone), tuple(below))


def _deadlines(report: Report) -> Iterator[Block]:
    """What the customer must do by when, with who vouches for it: nobody but the customer."""
    if report.deadlines:
        yield Paragraph(_("As the customer entered them; nothing here is legal advice."))
        yield tables.deadlines(report)


def _corrections(report: Report) -> Iterator[Block]:
    if said := [*_amended(report), *_taken_out(report), *evidence.struck_texts(report)]:
        yield items(*said)


def _amended(report: Report) -> Iterator[str]:
    for it in report.corrections:
        changed = "; ".join(correction_texts(it, report.zone)) or _("written anew")
        when = full_text(it.at, report.zone)
        text = _("e{n}, changed {when}: {what}").format(n=it.entry, when=when, what=changed)
        reason = _("reason: {reason}").format(reason=it.reason) if it.reason else ""
        yield "; ".join(filter(None, (text, reason)))


def _taken_out(report: Report) -> Iterator[str]:
    for entry in report.entries:
        if entry.taken is not None:
            yield f"e{entry.number}: {taken_text(entry.taken)}"
        if entry.given is not None:
            yield f"e{entry.number}: {given_text(entry.given)}"
        elif entry.struck is not None:
            text = _("e{n}, struck out: {reason}; it said: “{text}”")
            yield text.format(n=entry.number, reason=entry.struck, text=entry.content.text)


# -- the end


def _score(report: Report) -> Iterator[Block]:
    if report.rows:
        yield Paragraph(closing.convention_text())
        yield items(*closing.score_texts(report))
        yield curve(report)
        yield tables.units(report)


def _kept(report: Report) -> Iterator[Block]:
    yield items(*closing.heads_texts(report))
    yield from (Paragraph(text) for text in closing.chain_texts(report))
