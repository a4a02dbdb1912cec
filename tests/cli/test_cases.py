"""`new`, `edit`, `cases`, `close`, `reopen`, `archive`."""

from pathlib import Path

import pytest

from mot_tui import zones
from tests.cli.ran import Mot, Ran, SetClock


def test_a_case_with_all_that_is_said_of_it(mot: Mot) -> None:
    fields = {
        "company": "L-Telecom",
        "service": "home internet",
        "reference": "A77",
        "customer": "4711",
        "holder": "Kim",
        "address": "Seoul, Mapo 1",
        "fee": "30000 a month",
        "term": "2028-03-01",
        "penalty": "90000 before that",
        "timezone": "Asia/Seoul",
        "currency": "KRW",
        "language": "ko",
        "calendar": "KR",
        "baseline": "worked in the old flat",
        "wanted": "as before",
    }
    flags = [part for name, value in fields.items() for part in (f"--{name}", value)]
    opened = mot("new", "Moved", *flags, "--accept", "wifi", "--accept", "no fee", "--json").json
    assert opened.items() >= fields.items()
    assert (opened["title"], opened["criteria"]) == ("Moved", ["wifi", "no fee"])
    assert opened["state"] == "open"


def test_who_signs_and_where_is_said_of_new_cases_by_the_settings(mot: Mot, home: Path) -> None:
    (home / "config").mkdir(parents=True, exist_ok=True)
    (home / "config" / "settings.toml").write_text('holder = "Kim"\naddress = "Mapo 1"\n')
    opened = mot("new", "Moved", "--holder", "Lee", "--json").json
    assert (opened["holder"], opened["address"]) == ("Lee", "Mapo 1")
    assert "- in the name of: Lee\n- address: Mapo 1\n" in mot("export", "-o", "-").out


def test_what_people_read(mot: Mot) -> None:
    assert mot("new", "Moved", "--timezone", "Asia/Seoul") == Ran(0, "opened c1 Moved\n", "")
    assert mot("close", "--as", "left") == Ran(0, "closed c1 Moved\n", "")
    assert mot("reopen") == Ran(0, "reopened c1 Moved\n", "")
    assert mot("archive") == Ran(0, "put away c1 Moved\n", "")
    assert mot("edit", "--title", "Moved away") == Ran(0, "changed c1 Moved away\n", "")


@pytest.mark.parametrize(
    ("given", "code"),
    [
        (("new", ""), 1),
        (("new",), 2),
        (("new", "x", "--timezone", "Mars/Olympus"), 2),
        (("new", "x", "--calendar", "Mars"), 2),
        (("edit", "--calendar", "KR 2026-02-30"), 2),
        (("edit",), 2),
        (("edit", "--title", "Internet after the move"), 1),
        (("reopen",), 1),
        (("close", "--as", "lost"), 2),
        (("show", "--case", "c9"), 1),
        (("show", "--case", "nothing"), 1),
    ],
)
def test_what_is_refused(mot: Mot, case: Ran, given: tuple[str, ...], code: int) -> None:
    ran = mot(*given)
    assert (ran.code, ran.out, len(ran.err.splitlines())) == (code, "", 1)


def test_the_zone_of_the_machine(mot: Mot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("TZ", "Europe/Berlin")
    assert mot("new", "a", "--json").json["timezone"] == "Europe/Berlin"
    monkeypatch.setenv("TZ", "CET-1CEST,M3.5.0,M10.5.0/3")
    folder = tmp_path / "zoneinfo" / "Asia"
    folder.mkdir(parents=True)
    (folder / "Seoul").touch()
    link = tmp_path / "localtime"
    link.symlink_to(folder / "Seoul")
    monkeypatch.setattr(zones, "LOCALTIME", link)
    assert mot("new", "b", "--json").json["timezone"] == "Asia/Seoul"
    monkeypatch.setattr(zones, "LOCALTIME", tmp_path / "nothing")
    monkeypatch.setattr(zones, "NAME", tmp_path / "nothing")
    ran = mot("new", "c", "--json")
    assert ran.json["timezone"] == "UTC"
    assert "--timezone" in ran.err


def test_the_zone_of_the_settings(mot: Mot, home: Path) -> None:
    (home / "config").mkdir(parents=True)
    (home / "config" / "settings.toml").write_text('timezone = "Asia/Tokyo"\ncurrency = "JPY"\n')
    opened = mot("new", "a", "--json").json
    assert (opened["timezone"], opened["currency"]) == ("Asia/Tokyo", "JPY")


def test_the_list(mot: Mot, case: Ran, at: SetClock) -> None:
    """
    call> @101 !callback tomorrow 10am *2
    call> @101 !visit friday 10am
    """
    mot("new", "Modem", "--timezone", "Asia/Seoul")
    mot("close", "--as", "solved")
    at("2026-03-03T11:00:00+09:00")
    assert sorted(mot("cases").lines) == [
        "  c1 Internet after the move · L-Telecom · 50 settled, 45 live"
        " · 1 overdue, next Fri 6 Mar 10:00 KST",
        "* c2 Modem · – · closed: solved",
    ]
    first, second = sorted(mot("cases", "--json").json, key=lambda it: str(it["case"]))
    assert (
        first.items()
        >= {
            "case": "c1",
            "settled": "50",
            "live": "45",
            "open": 2,
            "overdue": 1,
            "next_due": "2026-03-06T10:00:00+09:00",
            "state": "open",
        }.items()
    )
    assert (second["state"], second["outcome"]) == ("closed", "solved")


def test_an_empty_list_says_what_to_do(mot: Mot) -> None:
    ran = mot("cases")
    assert (ran.code, ran.out) == (0, "")
    assert "mot new" in ran.err
    assert mot("cases", "--json").json == []


def test_closing_clears_no_lateness(mot: Mot, case: Ran, at: SetClock) -> None:
    """
    call> @101 !callback tomorrow 10am
    """
    at("2026-03-03T11:00:00+09:00")
    assert "1 promise is still open" in mot("close").err
    assert mot("due", "--check").code == 3


def test_criteria_are_said_anew(mot: Mot, case: Ran) -> None:
    assert mot("edit", "--accept", "wifi", "--json").json["criteria"] == ["wifi"]
    assert mot("edit", "--accept", "no fee", "--json").json["criteria"] == ["no fee"]
    assert mot("undo").code == 0


def test_a_changed_case_is_the_current_one(mot: Mot, case: Ran) -> None:
    mot("new", "Modem", "--timezone", "Asia/Seoul")
    mot("edit", "--case", "c1", "--service", "internet")
    assert mot("show").lines[0].startswith("c1 ")
    mot("log", "one", "--case", "c2")
    mot("undo", "--case", "c1")
    assert mot("show").lines[0].startswith("c1 ")
    mot("show", "--case", "c2")
    assert mot("show").lines[0].startswith("c1 ")


@pytest.mark.parametrize("name", ["", " "])
def test_an_empty_name_means_no_case(mot: Mot, case: Ran, name: str) -> None:
    assert mot("show", "--case", name).code == 1


@pytest.mark.parametrize(
    ("flag", "value"),
    [
        ("--language", "xx"),
        ("--timezone", "localtime"),
        ("--timezone", "right/Asia/Seoul"),
    ],
)
def test_what_other_machines_do_not_know_is_refused(
    mot: Mot, case: Ran, flag: str, value: str
) -> None:
    assert mot("edit", flag, value).code == 2


@pytest.mark.parametrize("now", ["0001-01-01T00:00Z", "9999-12-31T23:59Z", "2026-03-02T14:30", "x"])
def test_a_clock_must_be_set_to_a_time_that_can_be_told(
    mot: Mot, case: Ran, at: SetClock, now: str
) -> None:
    at(now)
    ran = mot("due")
    assert (ran.code, len(ran.err.splitlines())) == (2, 1)


def test_no_zone_makes_a_time_that_was_typed_unreadable(mot: Mot, case: Ran) -> None:
    """
    ^0001-01-01 10:00 call !fix: 9999-12-30
    """
    for zone in ("Pacific/Honolulu", "Pacific/Kiritimati"):
        mot("edit", "--timezone", zone)
        assert mot("show").code == 0
