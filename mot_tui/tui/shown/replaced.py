"""What a redaction takes out and what it leaves in, row by row, each to be turned round."""

from mot_tui.exporters.prepared import Prepared
from mot_tui.exporters.wish import Wish
from mot_tui.frozen import changed, frozen
from mot_tui.texts.fill import fill
from mot_tui.texts.language import _, ngettext
from mot_tui.tui.shown.fit import one_line
from mot_tui.tui.shown.ink import Parts

_MOST_LEFT = 200
"""Letters of the offices that are named in one line."""


@frozen
class ReplacedRow:
    """A text, and whether it stays; `sign`, `count` and `where` of one that was replaced.

    An office stays by itself.
    """

    text: str
    stays: bool
    is_office: bool = False
    sign: str = ""
    count: int = 0
    where: str = ""

    @property
    def parts(self) -> Parts:
        """`Kim → [person 1] · 3 times, first in: People`; of one that stays, why."""
        name = one_line(self.text, 200)
        if self.stays:
            why = _("stays: office or public number") if self.is_office else _("stays")
            return (("✓ ", "good"), (name, ""), (f"  {why}", "muted"))
        if not self.sign:
            return ((name, ""), (f" → {_('goes')}", "muted"))
        count = fill(ngettext("{n} time", "{n} times", self.count), {"n": self.count})
        where = fill(_("first in: {where}"), {"where": one_line(self.where, 100)})
        told = f"  {count}, {where}"
        return ((name, ""), (" → ", "faint"), (self.sign, "accent"), (told, "muted"))


def listed(prepared: Prepared, wish: Wish) -> dict[str, ReplacedRow]:
    """What was found, by its text, and what a wish since then would have become of it."""
    asked = prepared.wish
    found = {
        it.text: ReplacedRow(
            it.text,
            it.text in wish.keep or (it.text in asked.hide and it.text not in wish.hide),
            sign=it.sign,
            count=it.count,
            where=it.where,
        )
        for it in prepared.replaced
    }
    for text in (*asked.keep, *wish.keep):
        found.setdefault(text, ReplacedRow(text, text in wish.keep))
    for text in prepared.left:
        found.setdefault(text, ReplacedRow(text, text not in wish.hide, is_office=True))
    return found


def turned_round(wish: Wish, row: ReplacedRow) -> Wish:
    """The wish once a text shall stay that went, or go that stayed."""
    if row.text in wish.hide:
        return changed(wish, hide=tuple(it for it in wish.hide if it != row.text))
    if row.is_office:
        return changed(wish, hide=(*wish.hide, row.text))
    if row.text in wish.keep:
        return changed(wish, keep=tuple(it for it in wish.keep if it != row.text))
    return changed(wish, keep=(*wish.keep, row.text))


def counted(prepared: Prepared, *, is_marked: bool) -> str:
    """How many go and how to change it, and below it what is left in on purpose."""
    many = len(prepared.replaced)
    if not many:
        said = _("Nothing was found to replace; read it through all the same.")
    else:
        told = ngettext("{n} replacement", "{n} replacements", many)
        key = _("k turns one round") if is_marked else _("k goes to them")
        said = f"{fill(told, {'n': f'{many:,}'})} · {key}"
    stayed = (*prepared.kept, *prepared.left)
    if not stayed:
        return said
    names = one_line(", ".join(stayed), _MOST_LEFT)
    return f"{said}\n{fill(_('left in: {names}'), {'names': names})}"
