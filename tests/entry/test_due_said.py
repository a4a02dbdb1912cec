"""Phrases as agents and technicians say them, and others that look like dues; `said.*.txt`."""

from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from mot_tui.entry.context import Context
from mot_tui.entry.parser import parse
from tests.entry.test_due_ko import NOW, told

LANGUAGES = ("en", "ko")


def rows(lang: str) -> dict[str, str]:
    text = Path(__file__).with_name(f"said.{lang}.txt").read_text(encoding="utf-8")
    said = (line.split(" | ") for line in text.splitlines() if line and not line.startswith("#"))
    return dict(said)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_is_said_on_the_phone_has_its_due(lang: str) -> None:
    wanted = {phrase: due.replace("never", "none") for phrase, due in rows(lang).items()}
    assert {phrase: told(phrase, lang) for phrase in wanted} == wanted
    assert len(wanted) > 500


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_part_is_offered_that_means_another_time(lang: str) -> None:
    context = Context(NOW.replace(tzinfo=ZoneInfo("Asia/Seoul")), language=lang)
    never = [phrase for phrase, due in rows(lang).items() if due == "never"]
    offered = {phrase: parse(f"call !{phrase}", context).offers for phrase in never}
    assert [phrase for phrase, offers in offered.items() if offers] == []
    assert len(never) > 60
