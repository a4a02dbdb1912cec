"""Words that several rows of a letter share: a row of what was typed, a contact, the last day."""

from datetime import timedelta, tzinfo

from mot_tui.domain.content import Content, Due
from mot_tui.domain.words import OBSERVED, USUAL_DIRECTION, Channel, Direction
from mot_tui.exporters import effort
from mot_tui.exporters.report import Report
from mot_tui.exporters.when import when_full_text
from mot_tui.texts.language import _
from mot_tui.texts.times import day_text, moment_text
from mot_tui.texts.visible import visible
from mot_tui.texts.words import channel_text

LONG = 200
"""Characters; longer words stand in the summary alone."""


def row(text: str, most: int = LONG) -> str:
    """The first row; of one that is too long the words that have room."""
    words = " ".join(visible(text.strip().partition("\n")[0]).split())
    return words if len(words) <= most else f"{words[:most].rpartition(' ')[0]} …"


def contact(content: Content) -> str:
    """`my call to 101`, as the one who signs the letter tells it."""
    channel, who = channel_text(content.channel), content.party
    if not who or content.channel in OBSERVED:
        return channel
    text = _("{channel}, {who}")
    if content.channel in USUAL_DIRECTION and content.direction:
        if is_written(content):
            text = _("by {channel} to {who}")
        elif content.direction is Direction.OUT:
            text = _("my {channel} to {who}")
        else:
            came = content.channel is Channel.VISIT
            text = _("{channel} by {who}") if came else _("{channel} received from {who}")
    return text.format(channel=channel, who=who)


def is_written(content: Content) -> bool:
    """Whether the customer sent it in writing: by mail or post."""
    return content.channel in effort.WRITTEN and content.direction is Direction.OUT


def when(number: int, report: Report) -> str:
    """When an entry happened, as exactly as that is known."""
    return when_full_text(report.contents[number], report.zone)


def last_text(due: Due, zone: tzinfo) -> str:
    """The last moment of a due; where it ends with a day, that day."""
    end = due.end.astimezone(zone)
    if end.hour or end.minute:
        return moment_text(end, zone, year=True)
    return day_text((end - timedelta(microseconds=1)).date(), year=True)
