"""A summary as Markdown."""

from collections.abc import Iterator

from mot_tui.exporters import document as d
from mot_tui.exporters.escape import inline, table
from mot_tui.exporters.report import Report
from mot_tui.exporters.summary import summary


def write(report: Report) -> bytes:
    """The summary of a case: UTF-8."""
    return render(summary(report))


def render(document: d.Document) -> bytes:
    """Any document: UTF-8, what was typed acts as nothing."""
    parts = [[f"# {inline(document.title)}"], [*_block(document.facts)]]
    for section in document.sections:
        parts.append([f"## {inline(section.heading)}"])
        parts += filter(None, ([*_block(block)] for block in section.blocks))
    return ("\n\n".join("\n".join(part) for part in parts) + "\n").encode("utf-8")


def _block(block: d.Block) -> Iterator[str]:
    match block:
        case d.Paragraph(text):
            yield inline(text)
        case d.Subheading(text):
            yield f"### {inline(text)}"
        case d.Items(items):
            for item in items:
                yield from _item(item)
        case d.Table():
            yield from table(block)
        case d.Curve():
            return


def _item(item: d.Item) -> Iterator[str]:
    lead = f"**{inline(item.lead)}** " if item.lead else ""
    yield f"- {lead}{inline(item.text)}"
    yield from (f"  - {inline(text)}" for text in item.below)
