"""The calendar: what other programs read in it, before and after a promise moves."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mot_tui.domain.content import Due
from mot_tui.domain.words import CaseField
from mot_tui.exporters import calendar
from mot_tui.exporters.agenda import agenda
from mot_tui.exporters.appointment import Appointment, Ring, rings, span
from mot_tui.exporters.subscription import calendar_of
from mot_tui.texts import language
from mot_tui.texts.visible import visible
from tests.casefile import at, docstring, read
from tests.exporters.reading import Khal, Seen, by_its_zone, by_vobject
from tests.exporters.telling import Telling, is_golden
from tests.tui.stage import HOSTILE

LONDON, NEW_YORK, SEOUL = (
    ZoneInfo(it) for it in ("Europe/London", "America/New_York", "Asia/Seoul")
)


def written(telling: Telling, case_id: str) -> bytes:
    return calendar_of(telling.book, [case_id], "The move").content


def told(telling: Telling, test: Callable[..., object], **fields: str) -> str:
    """The case of a test's docstring."""
    case_id = telling.open(**fields)
    telling.say(case_id, docstring(test))
    return case_id


def promise(telling: Telling, case_id: str, due: Due) -> None:
    """Log an entry with a promise that is due so."""
    request = read("10:00 call !visit 2026-03-03")
    (asked,) = request.promises
    telling.book.log(case_id, replace(request, promises=(replace(asked, due=due),)))


def seen(content: bytes) -> list[Seen]:
    return list(by_vobject(content).values())


# -- what is in it


@pytest.mark.parametrize("spoken", language.LANGUAGES)
def test_the_bytes_are_those_of_the_golden_file(telling: Telling, spoken: str) -> None:
    """
    10:00 call> @101 "we come, then" place:"flat 3, 2nd" #order !visit 2026-03-03 10:00-12:00
    11:00 call< @101 !callback 2026-03-02 15:00
    11:05 call< @101 !callback by 2026-03-07 00:00
    11:06 call< @101 !callback by 2026-03-06 12:00
    11:07 call< @101 !visit
    11:08 call< @101 !visit 2026-03-05
    12:00 text> ?p1 >p1 2026-03-04 13:00-15:00
    ## 2026-03-04
    16:00 visit< @t1 came +p1 <p2 2026-03-09 10:00
    17:00 note -p3
    """
    case_id = told(telling, test_the_bytes_are_those_of_the_golden_file, company="L-Telecom")
    with language.speaking(spoken):
        content = written(telling, case_id)
        assert is_golden(f"case.{spoken}.ics", content)
        assert content == written(telling, case_id)


def test_a_promise_without_a_date_and_one_that_was_only_chased_are_left_out(
    telling: Telling,
) -> None:
    """
    10:00 call> @101 !visit
    11:00 call> @101 !callback
    12:00 call> @101 ?p2
    """
    test = test_a_promise_without_a_date_and_one_that_was_only_chased_are_left_out
    assert agenda(telling.book, told(telling, test)) == []
    assert seen(written(telling, telling.open())) == []


@pytest.mark.parametrize(
    ("act", "name", "cancelled"),
    [
        ("", "visit · L-Telecom", False),
        ("+p1", "Kept: visit · L-Telecom", False),
        ("=p1", "Done by my own effort: visit · L-Telecom", False),
        ("-p1", "Broken: visit · L-Telecom", True),
        ("x", "No longer stands: visit · L-Telecom", True),
    ],
)
def test_how_a_promise_ends_before_its_day(
    telling: Telling, act: str, name: str, cancelled: bool
) -> None:
    """
    10:00 call> @101 !visit 2026-03-05
    """
    case_id = told(telling, test_how_a_promise_ends_before_its_day, company="L-Telecom")
    if act == "x":
        telling.book.strike(case_id, 1, "typed twice")
    elif act:
        telling.say(case_id, f"11:00 call> {act}")
    (it,) = agenda(telling.book, case_id)
    assert (it.name, it.cancelled, bool(it.rings)) == (name, cancelled, not act)
    assert it.revision == (1 if act else 0)


def test_one_that_was_not_kept_stays_where_it_was(telling: Telling) -> None:
    """
    10:00 call> @101 !visit 2026-03-03 10:00-12:00
    ## 2026-03-03
    13:00 call> @101 nobody came
    """
    case_id = told(telling, test_one_that_was_not_kept_stays_where_it_was)
    (it,) = agenda(telling.book, case_id)
    assert it.name.startswith("Overdue: visit")
    assert it.rings
    telling.say(case_id, "## 2026-03-03\n14:00 call> -p1")
    (it,) = agenda(telling.book, case_id)
    assert (it.name[:13], it.cancelled, it.rings) == ("Broken: visit", False, ())


# -- revisions


def test_a_move_an_undo_and_a_redo_keep_the_id_and_raise_the_revision(telling: Telling) -> None:
    """
    10:00 call> @101 !visit 2026-03-05
    11:00 call> >p1 2026-03-06
    """
    case_id = told(telling, test_a_move_an_undo_and_a_redo_keep_the_id_and_raise_the_revision)
    book, uids, found = telling.book, set(), []
    for act in (None, book.undo, book.redo, book.undo, book.undo, book.redo):
        telling.clock.go()
        if act:
            act(case_id)
        (it,) = agenda(book, case_id)
        uids.add(it.uid)
        found.append((it.revision, it.begins, it.cancelled))
    fifth, sixth = date(2026, 3, 5), date(2026, 3, 6)
    assert found == [
        (1, sixth, False), (2, fifth, False), (3, sixth, False), (4, fifth, False),
        (5, sixth, True), (6, fifth, False),
    ]  # fmt: skip
    assert len(uids) == 1


def test_it_is_as_new_as_its_newest_record_or_the_hour_that_changed_its_state(
    telling: Telling,
) -> None:
    """
    10:00 call> @101 !visit 2026-03-05 10:00-12:00
    """
    case_id = told(
        telling, test_it_is_as_new_as_its_newest_record_or_the_hour_that_changed_its_state
    )
    made, stages = telling.clock.now, []
    for now in ("3 Mar 10:00", "4 Mar 10:00", "5 Mar 11:00", "5 Mar 12:00", "9 Mar 12:00"):
        telling.clock.now = at(now)
        (it,) = agenda(telling.book, case_id)
        stages.append(it.changed_at.replace(microsecond=0))
    begins, ends = at("5 Mar 10:00"), at("5 Mar 12:00")
    assert stages == [made, begins - timedelta(days=1), begins, begins, ends]
    telling.say(case_id, "## 2026-03-09\n13:00 call> ?p1")
    (it,) = agenda(telling.book, case_id)
    assert it.changed_at == telling.clock.now


# -- other readers


def test_khal_and_vobject_read_the_same_before_and_after_a_move(
    telling: Telling, tmp_path: Path
) -> None:
    """
    10:00 call> @101 !visit 2026-03-03 10:00-12:00
    11:00 call> @101 !visit 2026-03-05
    12:00 call> @101 !callback 2026-03-04 15:00
    13:00 call> @101 !callback by 2026-03-07 00:00
    """
    case_id = told(telling, test_khal_and_vobject_read_the_same_before_and_after_a_move)
    khal, before = Khal(tmp_path / "khal"), written(telling, case_id)
    fifth, sixth = date(2026, 3, 5), date(2026, 3, 6)
    seventh, instant = date(2026, 3, 7), at("4 Mar 15:00")
    assert [(it.begins, it.ends) for it in seen(before)] == [
        (at("3 Mar 10:00"), at("3 Mar 12:00")), (fifth, sixth), (instant, None), (sixth, seventh)
    ]  # fmt: skip
    assert khal.take(before) == by_vobject(before)
    telling.say(
        case_id,
        """
        ## 2026-03-04
        10:00 call> @101 >p1 2026-03-04 22:00 - 2026-03-05 02:00
        11:00 call> @101 >p2 2026-03-09 10:00-11:30
        12:00 call> @101 <p3 2026-03-11
        """,
    )
    telling.book.strike(case_id, 4, "typed twice")
    after = written(telling, case_id)
    assert [(it.begins, it.ends, it.cancelled) for it in seen(after)] == [
        (at("4 Mar 22:00"), at("5 Mar 02:00"), False),
        (at("9 Mar 10:00"), at("9 Mar 11:30"), False),
        (date(2026, 3, 11), date(2026, 3, 12), False),
        (sixth, seventh, True),
    ]
    assert khal.take(after) == by_vobject(after)
    assert by_vobject(before).keys() == by_vobject(after).keys()


CHANGES = [
    # The clocks of London go from 01:00 to 02:00 on 29 March, back on 25 October.
    (LONDON, (3, 28, 23, 30), (3, 29, 1, 30)),
    (LONDON, (3, 29, 1, 0), (3, 29, 1, 30)),
    (LONDON, (10, 24, 23, 30), (10, 25, 3, 0)),
    (LONDON, (10, 25, 0, 30), (10, 25, 1, 15)),
    (LONDON, (10, 25, 1, 30), (10, 25, 1, 45)),
    # Those of New York on 8 March and 1 November.
    (NEW_YORK, (3, 8, 7, 0), (3, 8, 8, 30)),
    (NEW_YORK, (11, 1, 4, 30), (11, 1, 8, 0)),
]


def test_times_are_exact_where_the_clocks_change(telling: Telling, tmp_path: Path) -> None:
    case_id, expected = telling.open(), []
    for zone, *times in CHANGES:
        first, last = (
            datetime(2026, month, day, hour, minute, tzinfo=UTC)
            for month, day, hour, minute in times
        )
        promise(telling, case_id, Due(last, first, zone=zone.key))
        expected.append((first, last))
        alone = Appointment("x", 0, first, *span(Due(last, first), zone), "x", ())
        assert by_its_zone(calendar.write("x", [alone])) == [first, last]
    content = written(telling, case_id)
    assert [(it.begins, it.ends) for it in seen(content)] == expected
    assert Khal(tmp_path / "khal").take(content) == by_vobject(content)


def test_a_whole_day_is_that_day_and_told_at_its_hour_where_the_clocks_change() -> None:
    for day, hours in ((date(2026, 3, 28), 9), (date(2026, 3, 29), 8), (date(2026, 10, 25), 10)):
        first, after = (
            datetime.combine(it, time(), LONDON).astimezone(UTC)
            for it in (day, day + timedelta(days=1))
        )
        due = Due(after, first, zone="Europe/London")
        assert span(due, LONDON) == (day, day + timedelta(days=1))
        assert rings(due, LONDON, time(9)) == (Ring(timedelta(hours=hours)),)
        noon = replace(due, remind=first + timedelta(hours=hours + 3))
        assert rings(noon, LONDON, time(9)) == (Ring(timedelta(hours=hours + 3)),)
        assert isinstance(span(due, SEOUL)[0], datetime)


def test_two_days_are_told_on_the_first_and_on_the_last() -> None:
    due = Due(at("5 Mar 00:00"), at("3 Mar 00:00"))
    assert span(due, SEOUL) == (date(2026, 3, 3), date(2026, 3, 5))
    assert rings(due, SEOUL, time(9)) == (Ring(timedelta(hours=9)), Ring(timedelta(hours=33)))


def test_a_zone_that_changes_its_clocks_is_told_only_for_the_years_that_matter() -> None:
    begins = [datetime(year, 7, 1, 12, tzinfo=LONDON) for year in (2026, 2027, 3026)]
    found = [Appointment(str(it.year), 0, it, it, None, "x", ()) for it in begins]
    content = calendar.write("x", found)
    assert content.count(b"BEGIN:DAYLIGHT") == 3
    assert content.count(b"BEGIN:STANDARD") == 3 + 2
    # By the clock that is given up, as the standard wants it.
    assert b"DTSTART:20260329T010000\r\nTZNAME:BST\r\n" in content
    assert b"DTSTART:20261025T020000\r\nTZNAME:GMT\r\n" in content
    assert by_its_zone(content) == [it.astimezone(UTC) for it in begins]


# -- what users typed


@given(st.text(st.characters(exclude_categories=())) | st.sampled_from(HOSTILE))
def test_text_comes_back_as_it_is_seen_and_no_line_is_too_long(text: str) -> None:
    shown = visible(text)
    it = Appointment("x", 0, at("3 Mar 10:00"), at("3 Mar 10:00"), None, shown, (shown, "end"),
                     place=shown, labels=(shown, "end"))  # fmt: skip
    content = calendar.write(shown, [it])
    lines = content.split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert not [line for line in lines if visible(line.decode()) != line.decode()]
    assert content.count(b"BEGIN:") == 2
    assert seen(content)[0].name == shown


def test_what_was_typed_breaks_no_line(telling: Telling) -> None:
    """
    10:00 call> @101 !visit 2026-03-05
    """
    hostile = "BEGIN:VEVENT\r\nEND:VCALENDAR\n" + " ".join(HOSTILE)
    case_id = telling.open(title=hostile, company=hostile)
    test = test_what_was_typed_breaks_no_line
    telling.say(case_id, docstring(test), text=hostile, party=hostile, place=hostile, tags=HOSTILE)
    content = calendar_of(telling.book, [case_id], hostile).content
    assert len(seen(content)) == 1
    assert content.count(b"\r\nBEGIN:") == 2
    assert telling.book.case(case_id).field(CaseField.COMPANY) == hostile
