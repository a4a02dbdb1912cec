"""`mot settings`."""

from pathlib import Path

import pytest

from tests.cli.ran import Mot, Ran


def test_settings_are_shown_with_what_they_are_for_and_set_one_by_one(mot: Mot, home: Path) -> None:
    shown = mot("settings")
    assert (shown.code, shown.err) == (0, "")
    (line,) = [line for line in shown.lines if line.startswith("close_of_business = 18:00")]
    assert "by close of business" in line
    for name, value in (
        ("close_of_business", "17:30"), ("day_first", "yes"), ("calendar", "GB-SCT, 2026-12-24"),
        ("days_off", "2026-05-01, 2026-05-04"), ("soon_hours", "12"), ("week_ends", "sunday"),
        ("timezone", "Asia/Seoul"), ("currency", "KRW"), ("quiet", "22:00-08:00"),
        ("terminal_notice", "osc99"), ("bell", "no"),
    ):  # fmt: skip
        assert mot("settings", name, value).code == 0
        assert mot("settings", name, "--json").json == {name: value}
    assert 'week_ends = "sunday"' in (home / "config" / "settings.toml").read_text("utf-8")
    assert mot("new", "Moved", "--json").json["calendar"] == "GB-SCT, 2026-12-24"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("close_of_business", "evening"), ("close_of_business", "08:00"), ("day_first", "maybe"),
        ("calendar", "Mars"), ("timezone", "Mars/Base"), ("currency", "money"),
        ("days_off", "May 1"), ("soon_hours", "many"), ("week_ends", "monday"),
        ("colour", "red"), ("keys", "q"), ("quiet", "22:00"), ("terminal_notice", "osc1"),
        ("notify", "mailto://me:password@example.org"),
    ],
)  # fmt: skip
def test_what_no_setting_can_be_is_refused_in_one_sentence(
    mot: Mot, home: Path, name: str, value: str
) -> None:
    ran: Ran = mot("settings", name, value)
    assert (ran.code, ran.out, len(ran.err.splitlines())) == (2, "", 1)
    assert not (home / "config" / "settings.toml").exists()


def test_addresses_are_never_shown(mot: Mot, home: Path) -> None:
    (home / "config").mkdir(parents=True, mode=0o700)
    (home / "config" / "settings.toml").write_text('notify = ["mailto://me:password@host"]')
    for given in ((), ("notify",), ("--json",)):
        ran = mot("settings", *given)
        assert "notify" in ran.out
        assert "password" not in ran.out + ran.err
