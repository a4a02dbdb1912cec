"""A summary as plain text for a message: short lines, no tables, nothing that acts."""

from collections.abc import Iterator

from mot_tui.exporters import document as d
from mot_tui.exporters.document import NONE
from mot_tui.exporters.report import Report
from mot_tui.exporters.summary import summary
from mot_tui.texts.visible import visible

LINE = 56
"""Characters within which short cells share a line."""


def write(report: Report) -> bytes:
    """The summary of a case: UTF-8."""
    return render(summary(report))


def render(document: d.Document) -> bytes:
    """Any document: UTF-8. Lines are not wrapped: every phone does that at its own width."""
    parts = [[visible(document.title)], [*_block(document.facts)]]
    for section in document.sections:
        first, *rest = filter(None, ([*_block(block)] for block in section.blocks))
        # A message has no larger letters: a sign shows where a part begins.
        parts += [[f"■ {visible(section.heading)}", *first], *rest]
    return ("\n\n".join("\n".join(part) for part in parts) + "\n").encode("utf-8")


def _block(block: d.Block) -> Iterator[str]:
    match block:
        case d.Paragraph(text):
            yield visible(text)
        case d.Subheading(text):
            yield f"[{visible(text)}]"
        case d.Items(items):
            for item in items:
                yield "- " + " ".join(visible(it) for it in (item.lead, item.text) if it)
                yield from (f"  {visible(line)}" for line in item.below)
        case d.Table():
            for row in block.rows:
                yield from _row(block.head, row)
        case d.Curve():
            return


def _row(head: tuple[str, ...], row: tuple[str, ...]) -> Iterator[str]:
    """The first cell leads; below it the others, each behind its heading, as many as fit a line."""
    said = [(name, cell) for name, cell in zip(head, row, strict=True) if cell not in ("", NONE)]
    if len(said) > 1 and not said[0][0]:
        (_name, number), (_what, first), *said = said
        yield f"- {visible(number)} {visible(first)}"
    else:
        yield f"- {visible(said.pop(0)[1])}" if said else "-"
    line = ""
    for name, cell in said:
        text = f"{visible(name)}: {visible(cell)}"
        if line and len(line) + len(text) > LINE:
            yield f"  {line}"
            line = ""
        line = f"{line} · {text}" if line else text
    if line:
        yield f"  {line}"
