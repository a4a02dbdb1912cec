"""Long letters and messages, whole: they stand behind the rest, so that the story can be read."""

from collections.abc import Iterator

from mot_tui.domain.content import Content
from mot_tui.domain.words import Channel
from mot_tui.exporters.document import Block, Paragraph, Subheading
from mot_tui.exporters.entry_words import contact_text
from mot_tui.exporters.report import Report
from mot_tui.exporters.when import when_full_text

WRITTEN = frozenset({Channel.MAIL, Channel.POST, Channel.TEXT, Channel.CHAT, Channel.WEB})
"""Where a text is a document of its own; the notes of a call are the story itself."""

_MOST_ROWS = 12


def rows(content: Content) -> list[str]:
    """The lines of an entry's text that say something."""
    return [*filter(str.strip, content.text.split("\n"))]


def is_apart(content: Content) -> bool:
    """Whether the text stands here, and the story only tells of it."""
    return content.channel in WRITTEN and len(rows(content)) > _MOST_ROWS


def blocks(report: Report) -> Iterator[Block]:
    """Every text that stands apart, with the number of its entry."""
    for it in report.live:
        if is_apart(it.content):
            when = when_full_text(it.content, report.zone)
            yield Subheading(f"{when} · {contact_text(it.content)} (e{it.number})")
            yield from map(Paragraph, rows(it.content))
