"""What docs/due.md says is so: its tables of phrases read otherwise are complete."""

import re
from datetime import datetime
from pathlib import Path

import pytest

from mot_tui.config import Settings
from mot_tui.entry.due import parse_due, read_due
from mot_tui.frozen import defaults_of
from mot_tui.texts.rules import rule_text
from tests.entry.scoring import scored

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "due.md").read_text(encoding="utf-8")


def listed(head: str) -> list[tuple[str, str, str]]:
    """Language, phrase and when it was said, of the table below a heading."""
    table = PAGE.split(f"### {head}\n")[1].split("\n\n")[0]
    return re.findall(r"^\| (en|ko) \| `(.+?)` \| ([\d :-]+) \|.+\| \S.+\|$", table, re.MULTILINE)


@pytest.mark.parametrize("verdict", ["wrong", "inside"])
def test_every_phrase_read_otherwise_is_listed_with_its_reason(shared: Path, verdict: str) -> None:
    found = [
        (row["lang"], row["text"], row["ref_time"][:16].replace("T", " "))
        for row, told in scored(shared, "corpus_dev", parse_due)
        if told == verdict
    ]
    assert sorted(listed(verdict.capitalize())) == sorted(found)


def test_every_phrase_told_to_be_ambiguous_has_another_reading() -> None:
    table = PAGE.split("| phrase | read as | the other reading | setting |")[1].split("\n\n")[0]
    phrases = [
        it for row in table.splitlines()[2:] for it in re.findall("`(.+?)`", row.split(" | ")[0])
    ]
    now = datetime.fromisoformat("2026-03-02T14:30")
    read = {it: read_due(it, now, "ko" if max(it) > "가" else "en") for it in phrases}
    assert [it for it, reading in read.items() if not (reading and reading.alternative)] == []
    assert [it for it, reading in read.items() if reading and not rule_text(reading.rule)] == []
    assert len(phrases) > 30


def test_the_settings_told_are_settings() -> None:
    table = PAGE.split("| phrase | read as | the other reading | setting |")[1].split("\n\n")[0]
    named = {
        it for row in table.splitlines() for it in re.findall("`([a-z_]+)`", row.split(" | ")[-1])
    }
    assert named
    assert named <= set(defaults_of(Settings))
