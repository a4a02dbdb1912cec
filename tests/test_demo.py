"""The two demo cases say what the reference cases say, in both languages."""

import json
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from mot_tui.domain.requests import Chase, EntryRequest, Known, Quote, Settle
from mot_tui.domain.words import CaseField, Channel, Outcome, Payment, Precision
from mot_tui.importers.mot import MotFile, read_mot

DEMO = Path(__file__).resolve().parents[1] / "mot_tui" / "demo"
SEOUL = ZoneInfo("Asia/Seoul")
DAY_0 = {"move-internet": date(2026, 3, 2), "wireless-modem": date(2026, 3, 5)}
LANGUAGES = ["en", "ko"]
EITHER = pytest.mark.parametrize("language", LANGUAGES)
EACH = pytest.mark.parametrize(
    ("key", "language"), [(key, language) for key in DAY_0 for language in LANGUAGES]
)
OUTCOMES = {"kept": Outcome.KEPT, "kept_late": Outcome.KEPT, "done_by_me": Outcome.OWN}


@pytest.fixture(scope="session")
def reference(shared: Path) -> dict[str, dict[str, Any]]:
    cases = json.loads((shared / "cases" / "reference.json").read_text(encoding="utf-8"))["cases"]
    return {case["key"]: case for case in cases}


def demo(key: str, language: str) -> MotFile:
    return read_mot((DEMO / f"{key}.{language}.mot").read_bytes(), datetime(2026, 4, 1, tzinfo=UTC))


def statements(file: MotFile) -> list[tuple[int, str]]:
    """All statements in the order of the file, each with the place of its entry."""
    return [(n, said) for n, it in enumerate(file.entries) for said in it.statements]


def pairs(file: MotFile) -> set[frozenset[int]]:
    """Contradictions as the numbers of their statements within the file, from 1."""
    found: set[frozenset[int]] = set()
    before = 0
    for entry in file.entries:
        for pair in entry.contradictions:
            sides = {
                side.number if isinstance(side, Known) else before + side.index
                for side in (pair.first, pair.second)
                if isinstance(side, Known | Quote)
            }
            found.add(frozenset(sides))
        before += len(entry.statements)
    return found


@EACH
def test_a_demo_case_is_read_without_a_doubt(key: str, language: str) -> None:
    file = demo(key, language)
    fields = dict(file.case.fields)
    assert file.problems == ()
    assert fields[CaseField.TIMEZONE] == "Asia/Seoul"
    assert fields[CaseField.CURRENCY] == "KRW"
    assert fields[CaseField.LANGUAGE] == language
    assert fields[CaseField.BASELINE]
    assert fields[CaseField.WANTED]
    assert len(file.case.criteria) >= 2


@EACH
def test_its_entries_are_those_of_the_reference(
    reference: dict[str, dict[str, Any]], key: str, language: str
) -> None:
    events = reference[key]["events"]
    entries = demo(key, language).entries
    assert [it.content.rating for it in entries] == [event.get("rating") for event in events]
    for event, entry in zip(events, entries, strict=True):
        content = entry.content
        at = content.occurred_at.astimezone(SEOUL)
        assert at.date() == DAY_0[key] + timedelta(days=event["day"]), event["id"]
        if event["time"] is None:
            assert content.precision is Precision.DAY
        else:
            assert content.precision is Precision.APPROXIMATE
            assert at.strftime("%H:%M") == event["time"]
        assert content.people == event.get("technicians")
        assert content.duration_s == (event.get("duration_min", 0) * 60 or None)
        assert set(event.get("tags", [])) <= set(content.tags)
        assert (content.attempts.count if content.attempts else None) == event.get("attempts_min")
        if "measurement" in event:
            (measured,) = content.measurements
            asked = event["measurement"]
            assert (measured.operator, measured.value, measured.unit) == (
                asked["op"],
                str(asked["value"]),
                asked["unit"],
            )
        assert len(entry.statements) >= len(set(event.get("says", [])) - {"S8"})


@EACH
def test_the_same_people_speak(
    reference: dict[str, dict[str, Any]], key: str, language: str
) -> None:
    names: dict[str, str] = {}
    for event, entry in zip(reference[key]["events"], demo(key, language).entries, strict=True):
        if "party" in event and event["party"] != "self":
            party = entry.content.party
            assert party
            assert names.setdefault(event["party"], party) == party
    assert len(set(names.values())) == len(names)


@EACH
def test_its_promises_are_those_of_the_reference(
    reference: dict[str, dict[str, Any]], key: str, language: str
) -> None:
    events = {event["id"]: event for event in reference[key]["events"]}
    wanted = reference[key]["promises"]
    entries = demo(key, language).entries
    made = [(entry, promise) for entry in entries for promise in entry.promises]
    assert len(made) == len(wanted)
    for number, ((_, promise), asked) in enumerate(zip(made, wanted, strict=True), 1):
        assert promise.what
        if asked["due_day"] is None:
            assert promise.due is None
        else:
            day = DAY_0[key] + timedelta(days=asked["due_day"])
            start = datetime.combine(day, datetime.min.time(), tzinfo=SEOUL)
            assert promise.due
            assert (promise.due.start, promise.due.end) == (start, start + timedelta(days=1))
            assert promise.said == {"en": asked["said"], "ko": "내일"}[language]
        settled = [
            (n, act.outcome)
            for n, entry in enumerate(entries)
            for act in entry.acts
            if isinstance(act, Settle) and act.number == number
        ]
        by = [
            n for n, event in enumerate(events.values()) if asked["id"] in event.get("settles", [])
        ]
        assert settled == [(n, OUTCOMES[asked["outcome"]]) for n in by]


@EITHER
def test_the_move_counts_as_the_reference_counts(
    reference: dict[str, dict[str, Any]], language: str
) -> None:
    expected = reference["move-internet"]["expected"]
    file = demo("move-internet", language)
    contents = [entry.content for entry in file.entries]
    promises = [promise for entry in file.entries for promise in entry.promises]
    chases = [
        (entry, act) for entry in file.entries for act in entry.acts if isinstance(act, Chase)
    ]
    tags = [tag for content in contents for tag in content.tags]
    visits = [it for it in contents if it.channel is Channel.VISIT]
    assert len(visits) == expected["on_site_visits"]
    assert sum(it.people or 0 for it in visits) == expected["technician_attendances"]
    assert len(promises) == expected["promises_made"]
    assert sum(it.due is None for it in promises) == expected["promises_undated"]
    assert len(chases) == expected["chases"]
    assert tags.count("upsell") == expected["upsells"]
    assert tags.count("hang-up-by-them") == expected["hangups_by_them"]
    assert len(pairs(file)) == expected["contradictions"]
    quoted = [it for content in contents for it in content.money if it.payment is Payment.QUOTED]
    assert [it.amount for it in quoted] == [str(expected["penalty_krw"])]
    assert {it.payment for content in contents for it in content.money} == {
        Payment.QUOTED,
        Payment.REFUSED,
        Payment.COST,
    }


@EITHER
def test_the_chase_gives_the_undated_promise_its_deadline(language: str) -> None:
    (chase,) = [
        (entry.content, act)
        for entry in demo("move-internet", language).entries
        for act in entry.acts
        if isinstance(act, Chase)
    ]
    assert chase[1] == Chase(2)
    assert chase[0].channel is Channel.TEXT
    assert chase[0].occurred_at == datetime(2026, 3, 8, 18, 0, tzinfo=SEOUL)


@EITHER
def test_what_was_said_in_the_move_and_against_what(language: str) -> None:
    """S8, the customer's own observation, is noted before S5 to S7 are said: s5 in the file."""
    file = demo("move-internet", language)
    places = [n for n, _ in statements(file)]
    assert places == [2, 2, 2, 5, 7, 11, 11, 12]
    assert file.entries[7].content.channel is Channel.TEST
    assert pairs(file) == {frozenset(it) for it in ((1, 4), (2, 4), (3, 6), (8, 5))}


@EITHER
def test_what_was_said_of_the_modem_and_against_what(
    reference: dict[str, dict[str, Any]], language: str
) -> None:
    file = demo("wireless-modem", language)
    expected = reference["wireless-modem"]["expected"]
    assert len(statements(file)) == len(reference["wireless-modem"]["statements"])
    assert pairs(file) == {frozenset(it) for it in ((1, 4), (1, 2), (5, 6))}
    rated = [entry for entry in file.entries if entry.content.rating is not None]
    assert len(rated) == expected["numbered_moments"]
    tags = [tag for entry in file.entries for tag in entry.content.tags]
    assert tags.count("missing-paperwork") == expected["missing_paperwork"]


def test_both_languages_say_the_same() -> None:
    def facts(entry: EntryRequest) -> tuple[object, ...]:
        content = entry.content
        return (
            content.occurred_at,
            content.channel,
            content.direction,
            content.tags,
            content.money,
            content.duration_s,
            len(entry.statements),
            entry.contradictions,
            [it.due and it.due.end for it in entry.promises],
        )

    for key in DAY_0:
        english, korean = (demo(key, language).entries for language in LANGUAGES)
        assert [*map(facts, english)] == [*map(facts, korean)]
