"""The user's own keys: what can be followed, what is told, and what the app does by them."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from mot_tui.config import load, save
from mot_tui.errors import Refused, Unusable
from mot_tui.frozen import changed
from mot_tui.texts.sentences import sentence
from mot_tui.tui.action import OwnKeys
from mot_tui.tui.actions import actions, use_keys
from mot_tui.tui.desk import Desk
from mot_tui.tui.giving import other_cases
from mot_tui.tui.keymap import read
from mot_tui.tui.keys import key_text
from mot_tui.tui.places import place
from tests.casefile import Told
from tests.tui.stage import on_stage

TAKEN = {it.anywhere for it in actions()}
KEY, OTHER, THIRD = [f"ctrl+{it}" for it in "abdefgklnopqrstuvwxyz" if f"ctrl+{it}" not in TAKEN][
    :3
]
"""Keys that work everywhere and that nothing has."""


@pytest.fixture(autouse=True)
def the_table_again() -> Iterator[None]:
    """Other tests have the keys of the table."""
    yield
    use_keys(())


def told_of(*given: tuple[str, str]) -> list[str]:
    return read(given)[1]


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("v", OwnKeys("undo", "v")),
        ("ㅍ", OwnKeys("undo", "v")),
        (f"v V {KEY}", OwnKeys("undo", "vV", KEY)),
        (key_text(KEY), OwnKeys("undo", "", KEY)),
        (KEY.replace("ctrl+", "Ctrl-"), OwnKeys("undo", "", KEY)),
        ("F1 v", OwnKeys("undo", "v", "f1")),
    ],
)
def test_keys_are_read_as_people_write_them(text: str, own: OwnKeys) -> None:
    found, wrong = read((("help", OTHER), ("undo", text)))
    assert found[1] == own
    assert wrong == []


def test_two_actions_can_change_their_keys() -> None:
    own, wrong = read((("undo", "s"), ("settle", "u")))
    assert [it.letters for it in own] == ["s", "u"]
    assert wrong == []


@pytest.mark.parametrize(
    "key",
    ["ctrl+i", "ctrl+m", "ctrl+h", "ctrl+j", "ctrl+c", "f13", "enter", "alt+x", "", "\x1b", "{"],
)
def test_a_key_that_no_terminal_delivers_is_told(key: str) -> None:
    (wrong,) = told_of(("undo", key))
    assert "for “undo” is no key for this" in wrong


def test_ratings_keep_their_digits() -> None:
    (wrong,) = told_of(("rate", "r"))
    assert "“r” for “rate” is no key for this" in wrong
    assert read((("rate", KEY),))[1] == []


def test_an_unknown_action_is_told() -> None:
    assert told_of(("udno", "v")) == ["Settings, [keys]: there is no action “udno”."]


@pytest.mark.parametrize(
    ("given", "wrong"),
    [
        ([("undo", "s")], "“s” for “undo” is taken by “settle”"),
        ([("undo", "ctrl+s")], "“^S” for “undo” is taken by “settle”"),
        ([("undo", "3")], "“3” for “undo” is taken by “rate”"),
        ([("undo", "v"), ("redo", "v")], "“v” for “redo” is taken by “undo”"),
        # Whoever gave its keys away and got no others has its own again.
        ([("undo", "s"), ("settle", "s x")], "“x” for “settle” is taken by “strike”"),
    ],
)
def test_a_key_taken_twice_is_told_and_the_action_keeps_its_own(
    given: list[tuple[str, str]], wrong: str
) -> None:
    told = told_of(*given)
    assert any(wrong in it for it in told)
    letters = [letter for it in read(tuple(given))[0] for letter in it.letters]
    assert len(letters) == len(set(letters))


def test_keys_stand_in_the_settings(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    file.write_text('soon_hours = 2\n[keys]\nundo = "v"\nredo = ["r", "ctrl+r"]\nquit = 1\n')
    assert load(file).keys == (("undo", "v"), ("redo", "r ctrl+r"), ("quit", "1"))
    save(file, {"theme": "light"})
    assert load(file).theme == "light"
    assert load(file).keys[0] == ("undo", "v")
    file.write_text('keys = "v"\n')
    with pytest.raises(Unusable):
        load(file)


def test_a_refusal_names_the_key_that_an_action_has_now(told: Told) -> None:
    desk = Desk(told.book, told.case_id)
    desk.reload()
    use_keys((OwnKeys("new", "q"),))
    with pytest.raises(Refused) as caught:
        other_cases(desk, told.case_id)
    told_as = sentence(caught.value.code, caught.value.values)
    assert told_as == "There is no other case yet; q opens one."


def test_the_keys_of_dialogs_are_those_that_actions_have_now() -> None:
    use_keys((OwnKeys("copy", "q", "f9"), OwnKeys("help", "", "f8")))
    told = {(it.key, it.label, it.help) for it in (*place("entry").hints, *place("dialog").hints)}
    assert ("F9", "copies", "copies all of it; so does q") in told
    assert ("F8", "tells its keys", "") in told
    assert not {"F1", "F10"} & {key for key, _label, _help in told}


async def test_the_app_goes_by_the_users_keys(told: Told) -> None:
    """
    10:00 call @101 first
    11:00 call @101 second
    """
    given = (("undo", f"v {KEY}"), ("redo", OTHER), ("archive", THIRD), ("help", "s"))
    told.book.settings = changed(told.book.settings, keys=given)
    async with on_stage(told) as stage:
        assert stage.toasts == ["Settings, [keys]: “s” for “help” is taken by “settle”."]
        await stage.press("escape", "v")
        assert told.book.case(told.case_id).entries == 1
        await stage.press(OTHER)
        assert told.book.case(told.case_id).entries == 2
        await stage.press("ㅍ")
        assert told.book.case(told.case_id).entries == 1
        await stage.press("u", "ctrl+z")
        assert told.book.case(told.case_id).entries == 1
        await stage.press("x")
        assert "It stays in the history, and v takes it back." in stage.text
        await stage.press("escape")
        assert "v undo" in stage.text
        await stage.press("i")
        assert f"{key_text(KEY)} undo" in stage.text
        await stage.press(KEY)
        assert told.book.case(told.case_id).entries == 0
        await stage.press(THIRD)
        assert told.book.case(told.case_id).archived
        await stage.press("f1", "pagedown")
        assert f"v ㅍ {key_text(KEY)}" in stage.text
