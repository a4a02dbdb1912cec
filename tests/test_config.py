"""Settings are read from a file and written back into it, with nothing else in it harmed."""

import stat
from datetime import date, time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mot_tui.config import Settings, hours, load, save
from mot_tui.errors import Unusable
from mot_tui.frozen import changed

CHANGES = st.fixed_dictionaries(
    {},
    optional={
        "language": st.sampled_from(["", "en", "ko"]),
        "theme": st.text(max_size=8).filter(lambda it: it.isprintable()),
        "currency": st.text(max_size=4).filter(lambda it: it.isprintable()),
        "close_of_business": st.times().map(lambda it: it.replace(microsecond=0)),
        "day_first": st.booleans(),
        "grace_minutes": st.integers(0, 10_000),
        "days_off": st.lists(st.dates(), max_size=3).map(tuple),
    },
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "config" / "settings.toml"


def written(file: Path, text: str) -> Path:
    file.parent.mkdir(exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return file


def test_a_file_is_made_private(file: Path) -> None:
    save(file, {"theme": "light"})
    assert load(file) == Settings(theme="light")
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700
    assert [it.name for it in file.parent.iterdir()] == ["settings.toml"]


def test_every_setting_comes_back(file: Path) -> None:
    changes: dict[str, Any] = {
        "language": "ko",
        "theme": "dark",
        "timezone": "Asia/Seoul",
        "currency": "KRW",
        "close_of_business": time(17, 30),
        "day_first": True,
        "grace_minutes": 15,
        "soon_hours": 12,
        "days_off": (date(2026, 5, 1), date(2026, 12, 24)),
    }
    save(file, changes)
    assert load(file) == Settings(**changes)


def test_comments_and_order_stay_as_they_stand(file: Path) -> None:
    written(
        file,
        '# mine\n\ntheme = "dark" # for the evening # always\n'
        'days_off = [ # holidays\n  2026-05-01,\n]\nlanguage = "en"  # at home\n# the end\n',
    )
    save(file, {"theme": "light", "day_first": True})
    assert file.read_text() == (
        '# mine\n\ntheme = "light"  # for the evening # always\n'
        'days_off = [ # holidays\n  2026-05-01,\n]\nlanguage = "en"  # at home\n# the end\n'
        "day_first = true\n"
    )


def test_what_takes_several_lines_is_replaced_whole(file: Path) -> None:
    written(file, 'days_off = [\n  2026-05-01, # may\n]\ntheme = "dark"')
    save(file, {"days_off": (), "theme": "light"})
    assert file.read_text() == 'days_off = []\ntheme = "light"\n'


def test_unknown_names_and_tables_are_kept(file: Path) -> None:
    text = 'later = """\ntheme = "x"\n"""\n"theme" = "dark"\n\n[table]\ntheme = "own"\n'
    written(file, text)
    save(file, {"theme": "light", "currency": 'K"R\\'})
    assert file.read_text() == (
        'later = """\ntheme = "x"\n"""\ntheme = "light"\n\n'
        'currency = "K\\"R\\\\"\n[table]\ntheme = "own"\n'
    )


def test_a_sign_inside_a_text_is_no_comment(file: Path) -> None:
    written(file, "currency = \"a # b\" # c\ntheme = 'x#y'\n")
    save(file, {"currency": "KRW", "theme": "dark"})
    assert file.read_text() == 'currency = "KRW"  # c\ntheme = "dark"\n'


def test_a_link_stays_one(file: Path, tmp_path: Path) -> None:
    real = written(tmp_path / "dotfiles.toml", 'theme = "dark"\n')
    file.parent.mkdir()
    file.symlink_to(real)
    save(file, {"theme": "light"})
    assert file.is_symlink()
    assert real.read_text() == 'theme = "light"\n'


def test_nothing_to_change_writes_nothing(file: Path) -> None:
    written(file, 'theme = "dark"\n')
    before = file.stat().st_mtime_ns, file.stat().st_ino
    save(file, {"theme": "dark"})
    assert (file.stat().st_mtime_ns, file.stat().st_ino) == before


@pytest.mark.parametrize("text", ["theme = ", "[theme]\nx = 1\n", "\x00"])
def test_a_file_that_cannot_be_read_is_left_as_it_is(file: Path, text: str) -> None:
    written(file, text)
    with pytest.raises(Unusable) as refused:
        save(file, {"theme": "light"})
    assert refused.value.code == "bad-settings"
    assert file.read_text() == text


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "config").write_text("")
    with pytest.raises(Unusable) as refused:
        save(tmp_path / "config" / "settings.toml", {"theme": "light"})
    assert refused.value.code == "unreadable"


@given(st.lists(CHANGES, min_size=1, max_size=3))
def test_what_is_saved_is_what_is_loaded(tmp_path_factory: Any, changes: list[Any]) -> None:
    file = tmp_path_factory.mktemp("law") / "settings.toml"
    wanted = Settings()
    for change in changes:
        save(file, change)
        wanted = changed(wanted, **change)
    assert load(file) == wanted


@pytest.mark.parametrize(
    ("named", "path"),
    [
        ("", None),
        (" ", None),
        ("~/a.ics", "/me/a.ics"),
        ("b.ics", "/me/b.ics"),
        ("/c.ics", "/c.ics"),
    ],
)
def test_the_calendar_lies_below_home_where_it_does_not_say(
    monkeypatch: pytest.MonkeyPatch, named: str, path: str | None
) -> None:
    monkeypatch.setenv("HOME", "/me")
    assert Settings(calendar_file=named).followed == (path and Path(path))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", None),
        ("22:00-08:00", (time(22), time(8))),
        (" 22:30 – 8 ", (time(22, 30), time(8))),
    ],
)
def test_quiet_hours_are_two_clock_times(text: str, found: tuple[time, time] | None) -> None:
    assert hours(text) == Settings(quiet=text).quiet_hours == found


@pytest.mark.parametrize("text", ["22:00", "x", "25:00-8:00", "8:00-8:00", "1:2:3-4", "٣-4", "-"])
def test_other_quiet_hours_are_refused_where_they_stand(file: Path, text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - as the clock itself says it
        hours(text)
    with pytest.raises(Unusable) as refused:
        load(written(file, f'quiet = "{text}"\n'))
    assert refused.value.values["name"] == "quiet"


def test_addresses_are_texts_and_a_wrong_one_is_not_named(file: Path) -> None:
    assert load(written(file, 'notify = ["a://b", "c://d"]')).notify == ("a://b", "c://d")
    for wrong in ('"a://secret"', "[1]", '["a://secret", 2]'):
        with pytest.raises(Unusable) as refused:
            load(written(file, f"notify = {wrong}"))
        assert "secret" not in str(refused.value)
