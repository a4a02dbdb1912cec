"""What an entry said before: each amendment with when, why, and what it changed."""

from datetime import tzinfo

from mot_tui.domain.case import Entry
from mot_tui.domain.content import Content
from mot_tui.texts.language import _
from mot_tui.texts.times import moment_text
from mot_tui.tui.shown.entry import measures_of, occurred, reached
from mot_tui.tui.shown.fit import one_line, paragraph
from mot_tui.tui.shown.ink import Part, Parts

MOST = 4000
"""Characters of an earlier text."""

REASON = 400
"""Characters of a reason."""


def versions_of(entry: Entry, zone: tzinfo) -> Parts:
    """The amendments, the newest first; nothing where there was none."""
    contents = [*(it.content for it in entry.revisions), entry.content]
    parts: list[Part] = []
    for before, after in reversed(list(zip(entry.revisions, contents[1:], strict=True))):
        when = moment_text(before.stated_amended_at or before.amended_at, zone)
        parts += [("\n" if parts else "", ""), (_("amended {time}").format(time=when), "accent")]
        if before.reason:
            parts.append((f" · {one_line(before.reason, REASON)}", "strong"))
        for line, role in _changes(before.content, after, zone) or _elsewhere():
            parts.append((f"\n  {line}", role))
    return tuple(parts)


def _elsewhere() -> list[Part]:
    return [(_("what it says of promises or statements"), "muted")]


def _changes(before: Content, after: Content, zone: tzinfo) -> list[Part]:
    """What stood there before, each in a row of its own; the old text last."""
    rows: list[Part] = []
    if before.rating != after.rating:
        old, new = (_none() if it is None else str(it) for it in (before.rating, after.rating))
        rows.append((_("rating {old} → {new}").format(old=old, new=new), ""))
    pairs = [
        (occurred(before, zone), occurred(after, zone)),
        (reached(before), reached(after)),
        (one_line(before.party or "", 60), one_line(after.party or "", 60)),
        (" · ".join(measures_of(before)), " · ".join(measures_of(after))),
    ]
    rows += [(f"{old or _none()} → {new or _none()}", "") for old, new in pairs if old != new]
    for sign, old, new in (
        ("", before.text, after.text),
        ("// ", before.feeling or "", after.feeling or ""),
    ):
        if old != new:
            said = paragraph(old, MOST).replace("\n", "\n  ") or _none()
            rows.append((_("before: {text}").replace("{text}", sign + said), "muted"))
    return rows


def _none() -> str:
    return "–"
