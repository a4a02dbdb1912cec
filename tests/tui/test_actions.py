"""One table of actions feeds keys, footer, palette and help."""

from mot_tui.tui.action import During
from mot_tui.tui.actions import actions
from mot_tui.tui.app import MotApp
from mot_tui.tui.keys import bindings_of, key_text, letters_of
from mot_tui.tui.screens.main import MainScreen


def test_no_key_is_given_twice() -> None:
    for time in (During.AWAY, During.CALL):
        now = [it for it in actions() if it.during.meets(time)]
        given = [key for action in now for key in [*letters_of(action), action.anywhere]]
        keys = [key for key in given if key]
        assert len(keys) == len(set(keys))


def test_every_action_with_a_letter_works_while_typing_too() -> None:
    assert all(action.anywhere for action in actions() if action.letters)


def test_small_letters_have_their_hangul_twin() -> None:
    letters = {action.id: letters_of(action) for action in actions()}
    assert letters["call"] == ["c", "ㅊ"]
    assert letters["undo"] == ["u", "ㅕ"]
    assert letters["redo"] == ["r", "U", "ㄱ"]


def test_every_action_is_there_and_has_words() -> None:
    for action in actions():
        owner, _, name = action.run.partition("(")[0].partition(".")
        assert hasattr({"screen": MainScreen, "app": MotApp}[owner], f"action_{name}")
        assert action.label
        assert action.help.endswith(".")
    assert len(bindings_of("screen")) > len(bindings_of("app")) > 0


def test_keys_read_as_people_write_them() -> None:
    assert [key_text(key) for key in ("ctrl+p", "f1", "c")] == ["^P", "F1", "c"]
