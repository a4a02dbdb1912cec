"""Several lines in words: a row each, how many there are of what, and what is wrong with one."""

from datetime import date, datetime, tzinfo

from rich.cells import cell_len

from mot_tui.casebook.several import AllSaved
from mot_tui.domain import requests as r
from mot_tui.domain.words import Outcome
from mot_tui.entry.several import Part, Row
from mot_tui.frozen import changed, frozen
from mot_tui.texts.language import _, ngettext
from mot_tui.texts.times import day_text, window_text
from mot_tui.texts.words import channel_text
from mot_tui.tui.shown.entry import measures_of, occurred, quote_text
from mot_tui.tui.shown.fit import fit, one_line
from mot_tui.tui.shown.ink import Part as Ink
from mot_tui.tui.shown.ink import Parts, joined
from mot_tui.tui.shown.reading import ReadingShown, due_text, problem_parts, reading_of
from mot_tui.tui.shown.score import share_text
from mot_tui.tui.shown.signs import ACT_SIGILS, DIRECTION_SIGNS

WORDS = 160
"""Characters of a row's text; no row is wider."""

CONTACT = 8
"""Cells of the channel and its direction."""

WRONG, REFUSED, TIMED = "▲", "✗", "^"
"""Something was not understood; it cannot be saved as it stands; its first words became a time."""


@frozen
class Counts:
    """What several lines are; blank ones count nowhere. `wrong` were not understood whole.

    Of `timed` the first words were read as a time, without a `^`.
    """

    lines: int = 0
    entries: int = 0
    days: int = 0
    left_out: int = 0
    refused: int = 0
    wrong: int = 0
    timed: int = 0


def counts_parts(it: Counts) -> Parts:
    """`12 lines: 9 entries · 2 headings · 1 left out`: the first is the sum of those behind it."""
    lines = ngettext("{n} line", "{n} lines", it.lines).format(n=it.lines)
    entries = ngettext("{n} entry", "{n} entries", it.entries).format(n=it.entries)
    days = ngettext("{n} heading", "{n} headings", it.days).format(n=it.days)
    timed = ngettext("{n} time in words", "{n} times in words", it.timed).format(n=it.timed)
    groups: list[Parts] = [
        ((entries, "strong"),),
        ((days, ""),) if it.days else (),
        ((_("{n} left out").format(n=it.left_out), "muted"),) if it.left_out else (),
        ((f"{REFUSED} " + _("{n} cannot be saved").format(n=it.refused), "bad"),)
        if it.refused
        else (),
        ((f"{WRONG} " + _("{n} marked").format(n=it.wrong), "warn"),) if it.wrong else (),
        ((f"{TIMED} {timed}", "accent"),) if it.timed else (),
    ]
    return ((f"{lines}: ", ""), *joined(groups))


def row_parts(name: str, row: Row | None, zone: tzinfo, when: int) -> Parts:
    """One line of several: its number, a sign where something is wrong, how it reads."""
    number: Ink = (f"{name} ", "muted")
    if row is None:
        return (number, ("  …", "muted"))
    match row.part:
        case Part.DAY if row.day:
            return (number, _wrong(row), (day_text(row.day, year=True), "strong"))
        case Part.ENTRY if row.reading:
            sign = (f"{REFUSED} ", "bad") if row.is_refused else _wrong(row)
            return (number, sign, *entry_row(row.reading.request, zone, when))
        case Part.DAY:
            return (number, (f"{REFUSED} ", "bad"), (one_line(row.text, WORDS), "bad"))
        case _:
            return (number, ("  ", ""), (one_line(row.text, WORDS), "muted"))


def _wrong(row: Row) -> Ink:
    if is_marked(row):
        return (f"{WRONG} ", "warn")
    return (f"{TIMED} ", "accent") if is_timed(row) else ("  ", "")


def is_timed(row: Row) -> bool:
    """Whether its first words were read as a time, without a `^`."""
    return row.bare is not None and row.bare.is_taken


def is_marked(row: Row) -> bool:
    """Whether somebody should look at it: not all is understood, or could mean something else."""
    if row.reading is None:
        return False
    return bool(row.reading.problems or any(row.reading.alternatives) or _may_be_a_time(row))


def _may_be_a_time(row: Row) -> bool:
    return row.bare is not None and bool(row.bare.words) and not row.bare.is_taken


def when_cells(request: r.EntryRequest, zone: tzinfo) -> int:
    """How wide the time of an entry is."""
    return cell_len(occurred(request.content, zone))


def entry_row(request: r.EntryRequest, zone: tzinfo, when: int) -> Parts:
    """When, in so many cells, how, with whom, the words, what it does to promises, the rating."""
    content = request.content
    said = [one_line(content.text, WORDS), *(quote_text(*it, 80) for it in request.said())]
    sign = DIRECTION_SIGNS[content.direction] if content.direction else ""
    marks = [_promised(it, zone) for it in request.promises]
    rating = content.rating
    parts: list[Ink] = [
        (fit(occurred(content, zone), when) + " ", "muted"),
        (fit(f"{channel_text(content.channel)} {sign}".rstrip(), CONTACT) + " ", "muted"),
        (f"@{one_line(content.party, 30)} " if content.party else "", "accent"),
        (" ".join(it for it in said if it), ""),
        ("".join(f" · {it}" for it in measures_of(content)), "muted"),
        ("".join(f"  {_mark(it)}" for it in request.acts), "accent"),
        ("".join(f"  {it}" for it in marks), "accent"),
        ("" if rating is None else f"  *{rating}", "bad" if rating == 0 else "strong"),
    ]
    return tuple(it for it in parts if it[0])


def _promised(asked: r.PromiseRequest, zone: tzinfo) -> str:
    """`!visit Tue 3 Mar 10:00`."""
    due = asked.due and window_text(asked.due.start, asked.due.end, zone)
    who = f"@{one_line(asked.by, 30)} " if asked.by else ""
    return f"!{who}{one_line(asked.what, 30)} {due or _('undated')}"


def _mark(act: r.ActRequest) -> str:
    match act:
        case r.Settle(number, outcome):
            return f"{ACT_SIGILS[Outcome(outcome)]}p{number}"
        case r.Chase(number):
            return f"?p{number}"
        case r.Move(number, _said, _due, at_my_wish):
            return f"{'<' if at_my_wish else '>'}p{number}"


def told_parts(row: Row, zone: tzinfo, now: datetime, *, mended: bool = False) -> ReadingShown:
    """How a line reads, all of it; what is no entry says what it is.

    `mended` where it stands in a line, and Tab takes another reading.
    """
    if row.reading is not None:
        shown = reading_of(row.reading, None, zone, now, tab_takes=mended)
        return changed(shown, line=joined([read_as_parts(row, tab=not mended), shown.line]))
    typed = one_line(row.text, 300)
    if row.part is Part.DAY and row.day:
        day = day_text(row.day, year=True)
        below = _("the lines below stand on {day}").replace("{day}", day)
        return ReadingShown(joined([read_as_parts(row, tab=not mended), ((below, ""),)]))
    if row.part is Part.LEFT_OUT:
        return ReadingShown(((_("left out: {text}").replace("{text}", typed), "muted"),))
    return ReadingShown(((typed, "muted"),))


def read_as_parts(row: Row, *, tab: bool) -> Parts:
    """`read as ^Tue 09:00 (Tab: as words)`, where no `^` was typed; nothing for other lines."""
    front = row.bare
    if front is None or not (front.is_taken or (tab and front.other and not front.words)):
        return ()
    if not front.is_taken:
        return ((_("Tab: read as before"), "muted"),)
    said = _("read as {time}").replace("{time}", f"^{one_line(front.words, 40)}")
    return ((said, "accent"), (" " + _("(Tab: as words)"), "muted")) if tab else ((said, "accent"),)


def unsure_parts(row: Row, zone: tzinfo, *, tab: bool) -> Parts:
    """That its first words could be a time, and where it stands; nothing for other lines."""
    if row.bare is None or row.reading is None or not _may_be_a_time(row):
        return ()
    could = _("“{words}” could say when; as it is, this stands on {time}")
    time = occurred(row.reading.request.content, zone)
    said = could.replace("{words}", one_line(row.bare.words, 40)).replace("{time}", time)
    how = _("Tab takes it") if tab and row.bare.other else _("^ before a time takes it")
    return ((f"{said} · {how}", "warn"),)


def wrong_parts(row: Row, number: int, zone: tzinfo) -> Parts:
    """What is wrong with a line, in words, with its place; nothing where nothing is."""
    line: Parts = ((_("line {n}").format(n=number) + ", ", "muted"),)
    if row.part is Part.DAY and row.day is None:
        return (*line, (no_day_text(), "warn"))
    if row.is_empty:
        return (*line, (_("it says nothing but when: go on with it, or leave it out"), "warn"))
    if row.reading is None:
        return ()
    others = [it for it in row.reading.alternatives if it and it.end]
    could = _("{due} could be meant: Enter, then Tab takes it")
    return joined(
        [
            *([(*line, *unsure)] if (unsure := unsure_parts(row, zone, tab=True)) else []),
            *((*line, *problem_parts(it)) for it in row.reading.problems),
            *((*line, (could.replace("{due}", due_text(it, zone)), "warn")) for it in others),
        ]
    )


def head_parts(day: date, offered: str, other: str = "") -> Parts:
    """`Tue 3 Mar 2026 · ~10:10`: where the next line stands, unless it says otherwise.

    `other` is the time that F6 brings back.
    """
    said: Parts = ((day_text(day, year=True), "strong"),)
    if not offered:
        back: Parts = ((f"F6: {other}", "muted"),) if other else ()
        return joined([said, ((_("without a time: that day"), "accent"),), back])
    guessed = ((offered, "accent"), (" " + _("unless a time is said"), "muted"))
    return joined([said, guessed, ((_("F6: that day alone"), "muted"),)])


def saved_words(saved: AllSaved, left: int) -> str:
    """`saved e5–e9 · score 22.5`, and how many lines are left that could not be."""
    said = [
        _("saved {name}").format(name=_names(saved)),
        _("score {score}").format(score=share_text(saved.score.live)),
    ]
    if left:
        text = ngettext("{n} line is left to be mended", "{n} lines are left to be mended", left)
        said.append(text.format(n=left))
    return " · ".join(said)


def no_day_text() -> str:
    """What is wrong with a line that is to say a day and does not."""
    return _("there is no such day; write it as in ## 2026-03-02")


def saved_rows(saved: AllSaved) -> Parts:
    """A paste as one row among the lines that were written."""
    n = len(saved.entries)
    text = ngettext("{n} entry pasted", "{n} entries pasted", n).format(n=n)
    return ((f"{_names(saved)} ", "accent"), (text, ""))


def _names(saved: AllSaved) -> str:
    first, last = saved.entries[0], saved.entries[-1]
    return f"e{first}" if first == last else f"e{first}–e{last}"
