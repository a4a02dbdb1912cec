"""A case made ready to be written: all that was asked of the casebook, before it has its bytes.

Both front ends write what they prepared, so that what somebody saw before is what is written.
"""

from importlib import import_module

from mot_tui.casebook import Casebook
from mot_tui.exporters.document import Document
from mot_tui.exporters.filename import file_name
from mot_tui.exporters.redaction import Replacement
from mot_tui.exporters.report import Report
from mot_tui.exporters.stages import Progress, Stages
from mot_tui.exporters.wish import LAYOUTS, Wish
from mot_tui.frozen import frozen
from mot_tui.texts.language import _, speaking

_SHARES = (4, 3, 5)
"""How long it takes to ask for a case, to tell it, and to take out what tells of people."""

_NAMED = 12
"""Of what a format cannot hold all, so much is named."""

EARLIER = ("corrections", "letters")
"""Parts of a summary that hold what was said before, or to somebody else."""


@frozen
class Prepared:
    """What will be written: a document that is still to be laid out, or the bytes themselves.

    `title` is what the file is named after, `replaced` what was taken out; `left` which offices
    and public numbers were not, `kept` what somebody said shall stay, and `unknown` the fields of
    which the case says nothing. `cut` names entries of which the format cannot hold all, `absent`
    evidence it tells of without the file being here; `felt` tells that feelings are in it though
    nobody asked for them.
    """

    wish: Wish
    title: str
    document: Document | None = None
    data: bytes = b""
    replaced: tuple[Replacement, ...] = ()
    left: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()
    cut: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    absent: tuple[str, ...] = ()
    felt: bool = False

    @property
    def has_earlier_words(self) -> bool:
        """Whether it tells what stands no more, or letters word for word."""
        sections = self.document.sections if self.document else ()
        return any(it.id in EARLIER for it in sections)

    @property
    def cut_named(self) -> tuple[str, ...]:
        """The first of `cut`, and a sign that there are more."""
        return _first(self.cut)

    @property
    def name(self) -> str:
        """What the file is called where nobody says."""
        return name_of(self.title, self.wish)

    def content(self, progress: Progress | None = None) -> bytes:
        """The file. Raises `Unusable("no-reportlab")`, and whatever `progress` raises."""
        if self.document is None:
            return self.data
        layout = import_module(f"mot_tui.exporters.{LAYOUTS[self.wish.format]}")
        with speaking(self.wish.lang):
            made: bytes
            if self.wish.table:
                made = layout.write(layout.tables(self.document)[self.wish.table])
            elif progress and self.wish.format == "pdf":
                made = layout.render(self.document, progress)
            else:
                made = layout.render(self.document)
            return made

    def text(self) -> str:
        """What the file says, to be read before it is written.

        Its very text; of a PDF and a web page that of the document, in the same order, and of an
        archive that of its files, each below its name.
        """
        if self.document is None:
            return self.data.decode("utf-8")
        if self.wish.format in ("pdf", "html"):
            from mot_tui.exporters.text import render

            return render(self.document).decode("utf-8")
        if self.wish.ending != "zip":
            return self.content().decode("utf-8-sig")
        from mot_tui.exporters import csvs

        found = csvs.tables(self.document).items()
        files = [f"{name}.csv\n{csvs.write(it).decode('utf-8-sig')}" for name, it in found]
        return "\n".join(files)


def _first(names: tuple[str, ...]) -> tuple[str, ...]:
    return names[:_NAMED] + ("…",) * (len(names) > _NAMED)


def name_of(title: str, wish: Wish) -> str:
    """What a file is called; one without names is told from one with them."""
    with speaking(wish.lang):
        return file_name(title, wish.ending, _("redacted") if wish.redact else "")


def prepare(book: Casebook, case_id: str, wish: Wish, progress: Progress | None = None) -> Prepared:
    """A case as it is now. Refuses one that is not there, and what `Wish.check` does."""
    wish.check()
    stages = Stages(progress, *_SHARES)
    with speaking(wish.lang):
        if wish.has_document:
            from mot_tui.exporters.report import build

            # Whoever saves meanwhile waits for what is asked, not for what is made of it.
            with book.one_moment():
                report = build(book, case_id, feelings=wish.feelings, progress=stages.next())
            return _laid_out(report, wish, stages)
        with book.one_moment():
            title = book.case(case_id).title
            if wish.format == "mot":
                from mot_tui.exporters.motfile import mot_bytes

                content, cut = mot_bytes(book, case_id, feelings=wish.feelings)
                return Prepared(wish, title, data=content, cut=tuple(cut))
            return _data(book, case_id, wish, title, stages)


def _laid_out(report: Report, wish: Wish, stages: Stages) -> Prepared:
    stages.next()
    if wish.has_parts:
        from mot_tui.exporters.summary import summary

        document = summary(report, without=wish.without)
    else:
        from mot_tui.exporters.sheets import sheets

        document = sheets(report, wish.table)
    is_told = any(it.id == "evidence" for it in document.sections)
    missing = [f"v{it.view.number}" for it in report.evidence if it.view.counts and not it.here]
    absent = _first(tuple(missing)) if is_told else ()
    if not wish.redact:
        return Prepared(wish, document.title, document, absent=absent)
    from mot_tui.exporters.plan import LOOKED_FOR, plan_of
    from mot_tui.exporters.redaction import redact

    plan = plan_of(report, wish.keep, wish.hide)
    found = redact(document, plan, stages.next(), has_title=wish.has_parts)
    # Without names also the name of the file.
    title = found.document.title
    return Prepared(
        wish,
        title,
        found.document,
        replaced=found.replaced,
        left=found.left,
        kept=found.kept,
        unknown=tuple(it.value for it in LOOKED_FOR if not report.case.field(it)),
        absent=absent,
    )


def _data(book: Casebook, case_id: str, wish: Wish, title: str, stages: Stages) -> Prepared:
    """A case for a program."""
    if wish.format == "ics":
        from mot_tui.exporters.subscription import calendar_of

        return Prepared(wish, title, data=calendar_of(book, [case_id], title).content)
    from mot_tui.exporters import casefile
    from mot_tui.exporters.report import build

    report = build(book, case_id, feelings=wish.feelings, progress=stages.next())
    stages.next()
    felt = not wish.feelings and any(it.content.feeling for it in report.entries)
    return Prepared(wish, title, data=casefile.write(report), felt=felt)
