"""The files of an entry, a row each."""

from datetime import tzinfo

from mot_tui.casebook import evidence
from mot_tui.casebook.questions import Questions
from mot_tui.texts.evidence import size_text
from mot_tui.texts.language import _
from mot_tui.texts.times import moment_text
from mot_tui.tui.shown.fit import one_line
from mot_tui.tui.shown.ink import Part, Parts


def files_of(book: Questions, case_id: str, entry: int, zone: tzinfo) -> Parts:
    """`v1 router.png · 34 kB · kept Tue 10 Mar 09:12`, as they stand now."""
    rows: list[Part] = []
    for view in book.evidence(case_id):
        found = view.evidence
        if view.entry != entry or found.struck is not None:
            continue
        kept = _("kept {time}").format(time=moment_text(found.at, zone))
        told = f" · {size_text(found.size)} · {kept}"
        rows += [
            ("\n" if rows else "", ""),
            (f"v{view.number} ", "accent"),
            (one_line(found.name, 120), "strong"),
            (one_line(told, 200), "muted"),
        ]
        if not evidence.is_here(book, found):
            rows.append((" · " + _("its file is not here; `mot check` tells more"), "warn"))
    return tuple(rows)
