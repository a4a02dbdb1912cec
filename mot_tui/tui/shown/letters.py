"""A letter as its screen shows it, and what can be chosen for it."""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta, tzinfo
from pathlib import Path

from mot_tui.domain.case import Case
from mot_tui.entry.context import Context
from mot_tui.entry.deadline import fixed_end
from mot_tui.errors import MotError
from mot_tui.exporters.filename import file_name
from mot_tui.exporters.letter import DAYS, Gap
from mot_tui.exporters.letter_page import FORMATS
from mot_tui.exporters.letter_period import period_text
from mot_tui.exporters.letter_words import last_text
from mot_tui.read.views import DeadlineView
from mot_tui.texts.language import _
from mot_tui.texts.letters import missing_text, what_text
from mot_tui.texts.sentences import sentence
from mot_tui.texts.visible import visible_lines
from mot_tui.tui.lettering import Lettering
from mot_tui.tui.screens.choose import Row
from mot_tui.tui.shown.files import path_of
from mot_tui.tui.shown.fit import one_line
from mot_tui.tui.shown.ink import Part, Parts, joined

KEYS = {"to": "t", "deadline": "p", "letters": "e"}
"""The key that says what is missing; all else is said in the details of the case."""

DETAILS, EDITS = "d", "e"

_LONG = 200


def letter_parts(writing: Lettering) -> Parts:
    """Its words, with the marks of what is missing standing out."""
    return tuple(
        (visible_lines(text), "warn" if is_gap else "") for text, is_gap in writing.pieces()
    )


def about_parts(writing: Lettering, zone: tzinfo) -> Parts:
    """By when an answer is wanted, whether it was edited, what is missing and its keys."""
    letter = writing.letter
    until = _("answer by {when}").format(when=last_text(letter.until, zone))
    groups: list[Parts] = [((until, ""),)]
    if period := writing.period:
        groups.append((("p", "accent"), (f" {one_line(period, _LONG)}", "")))
    if awaited := writing.awaited:
        groups.append(((one_line(awaited, _LONG), "warn"),))
    if writing.edited:
        groups.append(((_("as you edited it; r makes it anew"), "accent"),))
    if missing := gap_parts(writing):
        return (*joined(groups), ("\n", ""), *missing)
    return joined([*groups, ((_("nothing is missing"), "good"),)])


def edited_text() -> str:
    """Why a key changes nothing of a letter that was edited."""
    return _("The text is as you edited it: e changes it there, r takes your edits back.")


def sent_parts(writing: Lettering, company: str, zone: tzinfo) -> Parts:
    """What is saved: to whom the letter is, and by when it wants an answer."""
    when = last_text(writing.letter.until, zone)
    text = _("The whole letter is saved as an entry, word for word.")
    if to := one_line(writing.letter.to or company, _LONG):
        made = _("It was made for {who}, with an answer by {when}.").format(who=to, when=when)
    else:
        made = _("It was made with an answer by {when}.").format(when=when)
    return ((f"{text} ", "muted"), (made, ""))


def gap_parts(writing: Lettering, *, keyed: bool = True) -> Parts:
    """What is missing, behind the key by which it is said; nothing where nothing is."""
    if not (missing := writing.gaps):
        return ()
    parts: list[Part] = [(missing_text(len(missing)), "warn")]
    if not keyed:
        return (*parts, (" " + ", ".join(map(_name, missing)), "warn"))
    for key in dict.fromkeys(map(_key, missing)):
        names = ", ".join(_name(it) for it in missing if _key(it) == key)
        parts += [(f" {key}", "accent"), (f" {names}", "warn")]
    return tuple(parts)


def _key(gap: Gap) -> str:
    return KEYS.get(gap.name, DETAILS if gap.name else EDITS)


def _name(gap: Gap) -> str:
    return what_text(gap.name) if gap.name else one_line(gap.text, 60)


def error_parts(error: MotError) -> Parts:
    """Why there is no letter."""
    return ((sentence(error.code, error.values), "bad"),)


# -- what can be chosen


def recipients(case: Case) -> list[Row]:
    """Everybody whom entries name, the last first."""
    parties = (it.content.party for it in reversed(case.timeline()))
    names = dict.fromkeys(case.aliases.get(it, it) for it in parties if it)
    return [_row(it, it) for it in names]


def recipient(text: str) -> Row | None:
    """Whoever is typed."""
    return _row(text, text.strip()) if text.strip() else None


def ends(context: Context) -> list[Row]:
    """In one week, two, four."""
    days = (
        (context.now + timedelta(days=n)).date().isoformat() for n in (DAYS // 2, DAYS, 2 * DAYS)
    )
    return [row for it in days if (row := end_row(it, context))]


def end_row(text: str, context: Context) -> Row | None:
    """The moment that is typed; None where it is none."""
    due, zone = fixed_end(text, context), context.now.tzinfo
    return _row(last_text(due, zone), text) if due and zone else None


def periods(found: Sequence[DeadlineView], zone: tzinfo, now: datetime) -> list[Row]:
    """Deadlines with their last day and where they stand."""
    return [_row(period_text(it, zone, now), it.number) for it in found]


def files(title: str) -> list[Row]:
    """A file in each format, in the folder where one stands."""
    return [_row(str(it), it) for it in _named(title)]


def _named(title: str) -> Iterator[Path]:
    for format in ("pdf", *(it for it in FORMATS if it != "pdf")):
        yield Path(file_name(title, format)).absolute()


def file(text: str) -> Row | None:
    """The file that is typed."""
    path = path_of(text.strip())
    return _row(str(path), path) if text.strip() and not text.endswith("/") else None


def written_text(path: str, *, copied: bool) -> str:
    """Where it lies now."""
    text = _("written: {path}; its path is copied") if copied else _("written: {path}")
    return text.format(path=one_line(path, _LONG))


def _row(text: str, value: object) -> Row:
    parts: tuple[Part, ...] = ((one_line(text, _LONG), ""),)
    return Row(parts, value)
