"""Files kept as evidence, as an export tells them: of what, since when, and their digests."""

from collections.abc import Iterator
from datetime import tzinfo

from mot_tui.domain.wire import Json
from mot_tui.exporters.document import Block, Item, Items, Paragraph
from mot_tui.exporters.entry_words import contact_text
from mot_tui.exporters.plain import at_plain
from mot_tui.exporters.report import EvidenceLine, Report
from mot_tui.exporters.when import full_text, when_full_text
from mot_tui.read.views import EvidenceView
from mot_tui.texts.evidence import size_text
from mot_tui.texts.language import _


def evidence_plain(view: EvidenceView, zone: tzinfo) -> Json:
    """A file, for programs; `counts` says that neither it nor its entry is struck out."""
    found = view.evidence
    return {
        "id": f"v{view.number}",
        "entry": None if view.entry is None else f"e{view.entry}",
        "name": found.name,
        "size": found.size,
        "sha256": found.digest,
        "kept_at": at_plain(found.at, zone),
        "struck": found.struck,
        "counts": view.counts,
    }


def blocks(report: Report) -> Iterator[Block]:
    """All that counts, and what a digest shows; apart from it what nobody could hand over."""
    lines = [it for it in report.evidence if it.view.counts]
    if here := [it for it in lines if it.here]:
        yield Paragraph(
            _(
                "These files are kept beside the case and can be handed over. The SHA-256 of each "
                "was worked out when it was kept: if that of a file given later is the same, it is "
                "the same file; it shows nothing of where the file came from."
            )
        )
        yield Items(tuple(_item(it, report) for it in here))
    if absent := [it for it in lines if not it.here]:
        yield Paragraph(
            _(
                "These files were kept, but were not at hand when this was written: only what "
                "was noted of them is. A file with the same SHA-256 is the one that was kept."
            )
        )
        yield Items(tuple(_item(it, report) for it in absent))


def _item(line: EvidenceLine, report: Report) -> Item:
    found = line.view.evidence
    when = full_text(found.at, report.zone)
    below = (
        _of_text(line.view, report),
        _("kept {time}").format(time=when),
        f"SHA-256 {found.digest}",
    )
    text = f"{found.name} ({size_text(found.size)})"
    return Item(text, f"v{line.view.number}", below)


def _of_text(view: EvidenceView, report: Report) -> str:
    """`Mon 9 Mar 2026 09:00, visit from technician 1 (e5)`."""
    content = None if view.entry is None else report.contents.get(view.entry)
    if content is None:
        return _("of the case as a whole")
    when = when_full_text(content, report.zone)
    return f"{when}, {contact_text(content)} (e{view.entry})"


def struck_texts(report: Report) -> Iterator[str]:
    """Files that were struck out, each with its reason."""
    for view in (it.view for it in report.evidence):
        if view.evidence.struck is not None:
            text = _("v{n}, struck out: {reason}; it was the file “{name}”")
            values = {"reason": view.evidence.struck, "name": view.evidence.name}
            yield text.format(n=view.number, **values)
