"""A summary as Markdown."""

from collections.abc import Iterator

from mot_tui.exporters.document import Block, Document, Item, Items, Paragraph, Subheading
from mot_tui.exporters.escape import inline, table
from mot_tui.exporters.report import Report
from mot_tui.exporters.summary import summary


def write(report: Report) -> bytes:
    """The summary of a case: UTF-8."""
    return render(summary(report))


def render(document: Document) -> bytes:
    """Any document: UTF-8, what was typed acts as nothing."""
    parts = [[f"# {inline(document.title)}"], [*_block(document.facts)]]
    for section in document.sections:
        parts.append([f"## {inline(section.heading)}"])
        parts += ([*_block(block)] for block in section.blocks)
    return ("\n\n".join("\n".join(part) for part in parts) + "\n").encode("utf-8")


def _block(block: Block) -> Iterator[str]:
    match block:
        case Paragraph(text):
            yield inline(text)
        case Subheading(text):
            yield f"### {inline(text)}"
        case Items(items):
            for item in items:
                yield from _item(item)
        case _:
            yield from table(block)


def _item(item: Item) -> Iterator[str]:
    lead = f"**{inline(item.lead)}** " if item.lead else ""
    yield f"- {lead}{inline(item.text)}"
    yield from (f"  - {inline(text)}" for text in item.below)
