"""What is copied, as plain text: what the line or the screen says, and the year."""

from datetime import tzinfo

from mot_tui.domain.words import Precision
from mot_tui.read.views import EntryView
from mot_tui.texts.language import _
from mot_tui.texts.times import day_text, moment_text
from mot_tui.tui.shown.entry import (
    act_text,
    body_of,
    facts_of,
    heading_of,
    quote_text,
    reached,
)
from mot_tui.tui.shown.fit import one_line
from mot_tui.tui.shown.ink import Parts, plain
from mot_tui.tui.shown.promise import PromiseShown

ALL = 10_000_000
"""Characters of one text; what is copied is not cut."""


def entry_line(view: EntryView, zone: tzinfo) -> str:
    """`Mon 9 Mar 2026 11:00 · call, out · 101 · “it comes on Friday” · promised p2 · rating 3`."""
    content = view.content
    rating = content.rating
    parts = [
        _when(view, zone),
        reached(content),
        content.party or "",
        content.text,
        *(quote_text(said.text, said.by, ALL) for said in view.statements),
        *(_("promised p{n}").format(n=n) for n in view.promises),
        *(act_text(act, zone) for act in view.acts),
        "" if rating is None else _("rating {n}").format(n=rating),
    ]
    return " · ".join(one_line(it, ALL) for it in parts if it)


def entry_text(view: EntryView, zone: tzinfo, *more: Parts) -> str:
    """All of an entry, as its own screen shows it; `more` is what stands below."""
    told = heading_of(view, zone), body_of(view, ALL), facts_of(view, zone), *more
    return "\n".join(text for text in map(plain, told) if text)


def promise_line(shown: PromiseShown) -> str:
    """`p2 visit · 15 h late · by Fri 6 Mar 17:00 · tech1`."""
    parts = f"p{shown.number} {shown.what}", shown.when, shown.due, shown.party
    return " · ".join(it for it in parts if it)


def _when(view: EntryView, zone: tzinfo) -> str:
    at, precision = view.content.occurred_at, view.content.precision
    if precision is Precision.DAY:
        return day_text(at.astimezone(zone).date(), year=True)
    sign = "~" if precision is Precision.APPROXIMATE else ""
    return sign + moment_text(at, zone, year=True)
