"""The table of actions is walked: each is found in keys, palette, help and docs, both languages."""

import inspect
import re
from collections.abc import Iterator
from importlib import import_module
from pkgutil import iter_modules
from typing import Any

import pytest
from textual.binding import Binding
from textual.keys import _character_to_key
from textual.widgets import Static

from mot_tui.cli.table import commands
from mot_tui.entry.context import Context
from mot_tui.entry.parser import parse
from mot_tui.texts import language
from mot_tui.texts.language import LANGUAGES
from mot_tui.tui import screens
from mot_tui.tui.action import Action, During
from mot_tui.tui.actions import actions
from mot_tui.tui.keymap import ANYWHERE, ELSEWHERE
from mot_tui.tui.keys import key_text, latin, letters_of, twin
from mot_tui.tui.palette import Palette
from mot_tui.tui.places import MAIN, place, places
from mot_tui.tui.screens.dialog import Dialog
from mot_tui.tui.screens.finding import Finding
from mot_tui.tui.screens.form import Form
from mot_tui.tui.screens.help import HelpScreen
from mot_tui.tui.screens.words import WordsDialog
from mot_tui.tui.shown.export import SWITCH_KEYS
from mot_tui.tui.shown.line_help import figure_rows, line_rows
from tests.casefile import Told, at
from tests.examples import few
from tests.keys import PAGES, page
from tests.tui.stage import Stage, on_stage

OTHER_NAMES = {"log": "entry", "edit": "edit-case", "close": "end-case", "person": "people"}
"""Commands whose action goes by another name."""

GLYPHS = {
    "space": "Space",
    "up": "↑",
    "down": "↓",
    "left": "←",
    "right": "→",
    "pageup": "PgUp",
    "pagedown": "PgDn",
    "enter": "Enter",
    "escape": "Esc",
    "tab": "Tab",
    "delete": "Del",
    "slash": "/",
    "tilde": "~",
}


# -- the table itself


def test_function_and_control_keys_are_those_that_terminals_deliver() -> None:
    for action in actions():
        if key := action.anywhere:
            assert ANYWHERE.fullmatch(key), action.id
            assert key not in ELSEWHERE, action.id


def test_under_a_hangul_input_method_every_action_has_its_letter() -> None:
    """Signs and digits are typed there as ever; a capital only stands beside a small letter."""
    for action in actions():
        small = [it for it in action.letters if it.islower()]
        assert all(twin(it) for it in small), action.id
        assert small or not any(it.isalpha() for it in action.letters), action.id


def test_every_command_that_changes_a_case_is_an_action_too() -> None:
    known = {it.id for it in actions()}
    for name, command in commands().items():
        assert not command.writes or OTHER_NAMES.get(name, name) in known, name


# -- keys, palette, help, docs


async def test_every_key_is_bound_on_the_main_screen(told: Told) -> None:
    """
    10:00 call
    """
    async with on_stage(told) as stage:
        for time in (During.AWAY, During.CALL):
            if time is During.CALL:
                await stage.press("f2")
            table = [it for it in actions() if it.during.meets(time)]
            bound = stage.app.screen.active_bindings
            for action in table:
                if action.anywhere:
                    assert _bare_run(bound[action.anywhere].binding.action) == _run(action)
            await stage.press("escape")
            bound = stage.app.screen.active_bindings
            for action in table:
                for letter in letters_of(action):
                    run = f"{_run(action)}({letter})" if action.each else _run(action)
                    key = _character_to_key(letter)
                    assert _bare_run(bound[key].binding.action) == run, (action.id, letter)


def _run(action: Action) -> str:
    return _bare_run(action.run)


def _bare_run(run: str) -> str:
    """What runs, without whose it is: a widget names the screen, the screen need not."""
    return run.removeprefix("screen.").removeprefix("app.")


async def test_the_palette_finds_each_by_its_name_and_by_what_is_told_of_it(told: Told) -> None:
    async with on_stage(told) as stage:
        for spoken in LANGUAGES:
            language.use(spoken)
            for action in actions():
                if action.id == "palette" or action.during is During.CALL:
                    continue
                assert _name(action) in await _hits(stage, action.label), action.id
                word = max(re.findall(r"\w+", action.help), key=len)
                assert _name(action) in await _hits(stage, word), (action.id, word)
        language.use("en")
        assert (await _hits(stage, "undo"))[0] == "Undo"
        assert (await _hits(stage, "theme"))[:2] == ["Settings", "Light/dark"]
        assert "The move" in await _hits(stage, "theme")
        assert await _hits(stage, "no such thing at all") == ["Nothing found"]
        assert await _hits(stage, "hung up") == ["Nothing found"]
        await stage.press("f2")
        assert "Hung up" in await _hits(stage, "hung up")
        assert "Strike out" not in await _hits(stage, "strike out")


async def _hits(stage: Stage, text: str) -> list[str]:
    hits = [hit async for hit in Palette(stage.screen).search(text)]
    return [_capital(it.text or "") for it in sorted(hits, key=lambda it: -it.score)]


def _name(action: Action) -> str:
    return _capital(action.label)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


@pytest.mark.parametrize("spoken", few(LANGUAGES))
async def test_help_tells_each_with_its_keys_and_scrolls_in_a_small_window(
    told: Told, spoken: str
) -> None:
    language.use(spoken)
    async with on_stage(told, size=(80, 24)) as stage:
        await stage.press("f1")
        assert isinstance(stage.app.screen, HelpScreen)
        text = _said(stage)
        for action in actions():
            assert _bare(action.help) in text, action.id
            for key in filter(None, [*letters_of(action), key_text(action.anywhere)]):
                assert key in text, action.id
        for here in map(place, MAIN):
            assert all(_bare(it.help or it.label) in text for it in here.hints)
        await stage.press("f1", "end")
        assert [type(it) for it in stage.app.screen_stack][1:] == [HelpScreen]
        assert _bare(stage.text).count(_bare(figure_rows()[-1][0])) > 0
        await stage.press("escape")
        assert stage.app.screen_stack[1:] == []


def _said(stage: Stage) -> str:
    shown = [str(it.render()) for it in stage.app.screen.query(Static)]
    return _bare("".join(shown))


def _bare(text: str) -> str:
    """A text without its blanks and breaks: two columns wrap in their own ways."""
    return re.sub(r"\s+", "", text)


@pytest.mark.parametrize("spoken", LANGUAGES)
def test_the_pages_in_docs_are_what_the_tables_give(spoken: str) -> None:
    written = PAGES[spoken].read_text(encoding="utf-8")
    assert written == page(spoken), "`make keys` writes the pages anew"
    for action in actions():
        assert f"`{action.id}`" in written
        assert action.help in written


# -- dialogs


def dialogs() -> Iterator[type[Dialog[Any]]]:
    """All kinds of dialogs but those that others are made of."""
    for module in iter_modules(screens.__path__):
        found = import_module(f"{screens.__name__}.{module.name}")
        for _name, cls in inspect.getmembers(found, inspect.isclass):
            if (
                issubclass(cls, Dialog)
                and cls.__module__ == found.__name__
                and cls not in (Dialog, Finding, Form, WordsDialog)
                and cls.__name__ not in ("ActScreen", "ExportLook", "PastedLines", "PathScreen")
            ):
                yield cls


def bound_keys(cls: type[Dialog[Any]]) -> set[str]:
    """The keys that a dialog binds, but for Hangul twins and the answer to its own question."""
    return {
        key.strip()
        for base in cls.__mro__
        if issubclass(base, Dialog)
        for binding in vars(base).get("BINDINGS", ())
        if isinstance(binding, Binding) and binding.action != "sure"
        for key in binding.key.split(",")
        if latin(key) == key
    }


@pytest.mark.parametrize("cls", [*dialogs()], ids=lambda cls: cls.__name__)
def test_the_keys_of_each_dialog_are_told_and_those_told_are_bound(
    cls: type[Dialog[Any]],
) -> None:
    told = place(cls.PLACE)
    words = " ".join(f"{it.key} {it.help}" for it in told.hints)
    bound = bound_keys(cls)
    if issubclass(cls, WordsDialog) and cls.PLACE != "move":
        # Where there is nothing to choose, or letters and digits do it as well.
        bound -= {"up", "down"}
    for key in bound:
        assert GLYPHS.get(key, key_text(key)) in words, key
    # Lines take Enter themselves, and Textual goes on with Tab.
    elsewhere = {it.anywhere for it in actions() if it.run.startswith("app.")}
    pressed = {it.pressed for it in told.hints} - {"", "enter", "tab"}
    if cls.PLACE == "export":
        # Letters choose where the choices are, and nowhere else.
        pressed -= {*SWITCH_KEYS.values()}
    assert pressed <= bound | elsewhere


def test_every_place_is_somewhere() -> None:
    seen = {cls.PLACE for cls in dialogs()} | set(MAIN) | {"dialog"}
    assert {it.id for it in places()} <= seen


async def test_in_a_dialog_help_tells_its_keys_and_a_click_on_one_presses_it(told: Told) -> None:
    """
    10:00 call @101 !callback 2026-03-03 10:00
    """
    async with on_stage(told) as stage:
        await stage.press("escape", "s", "f1")
        assert "Settling a promise" in stage.text
        assert "Take back the last change" not in _said(stage)
        await stage.press("escape")
        rows = stage.text.splitlines()
        y = next(n for n, row in enumerate(rows) if "Esc closes" in row)
        await stage.pilot.click(offset=(rows[y].index("Esc closes") + 1, y))
        await stage.pilot.pause()
        assert stage.app.screen is stage.screen


# -- the language


@pytest.mark.parametrize("spoken", LANGUAGES)
def test_every_example_of_the_help_is_understood(spoken: str) -> None:
    language.use(spoken)
    context = Context(
        now=at("2 Mar 10:00"), language=spoken, currency="KRW",
        promises=range(1, 4), statements=range(1, 4),
    )  # fmt: skip
    for left, _right in line_rows():
        for example in re.split(r"\s{2,}| …\s*", left):
            if example:
                reading = parse(example, context)
                assert not reading.problems, (example, reading.problems)
                plain = reading.request.content.text
                assert not plain or example[0] in '@"', (example, plain)
