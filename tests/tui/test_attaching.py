"""A file attached to an entry: from the palette and from the entry's own screen."""

from pathlib import Path
from threading import Event

from textual.widgets import Input, Static

from mot_tui.casebook import evidence
from mot_tui.tui.screens.attach import AttachScreen
from mot_tui.tui.screens.entry import EntryScreen
from mot_tui.tui.screens.help import HelpScreen
from tests.casefile import Told
from tests.tui.stage import Stage, on_stage


async def at_rest(stage: Stage) -> None:
    """Copied and recorded, or told why not."""
    await stage.app.workers.wait_for_complete()
    await stage.pilot.pause()


def said(stage: Stage) -> str:
    """What is said of the file, however it is wrapped."""
    return str(stage.app.screen.query_one("#found-words", Static).content)


async def test_a_file_is_attached_shown_and_taken_back(told: Told, tmp_path: Path) -> None:
    """
    10:00 visit @tech1 one room only
    """
    folder = tmp_path / "photos"
    (folder / "old").mkdir(parents=True)
    (folder / "hub [1].jpg").write_bytes(b"x" * 34_000)
    (folder / "link").symlink_to(folder / "hub [1].jpg")
    async with on_stage(told) as stage:
        await stage.press("escape")
        await stage.app.run_action("screen.attach", stage.screen)
        await stage.pilot.pause()
        assert isinstance(stage.app.screen, AttachScreen)
        assert "Attach a file to e1" in stage.text
        assert "one room only" in stage.text
        line = stage.app.focused
        assert isinstance(line, Input)
        line.value = ""
        await stage.type(f"{folder}/")
        assert "hub [1].jpg" in stage.text
        await stage.press("down", "down", "enter")
        await at_rest(stage)
        assert "is a symbolic link" in said(stage)
        line.value = f"{folder}/none"
        await stage.press("enter")
        await at_rest(stage)
        assert "is not there" in said(stage)
        line.value = f"{folder}/"
        await stage.press("down", "tab", "enter")
        await at_rest(stage)
        assert stage.toasts[-1] == "attached v1 hub [1].jpg · e1"
        assert "evidence v1" in stage.text
        (view,) = told.book.evidence(told.case_id)
        assert (view.entry, view.evidence.size) == (1, 34_000)
        (hit,) = told.book.search("hub")
        assert stage.screen.desk.where(hit)[1] == 1
        await stage.press("ctrl+z")
        assert told.book.evidence(told.case_id) == []
        assert "evidence v1" not in stage.text


async def test_the_whole_entry_lists_its_files_and_takes_another(
    told: Told, tmp_path: Path
) -> None:
    """
    10:00 visit @tech1 one room only
    """
    photo = tmp_path / "hub [1].jpg"
    photo.write_bytes(b"x" * 34_000)
    evidence.attach(told.book, told.case_id, photo, 1)
    async with on_stage(told) as stage:
        await stage.press("escape", "enter")
        assert isinstance(stage.app.screen, EntryScreen)
        assert "v1 hub [1].jpg · 34 kB · kept" in stage.text
        (stored,) = evidence.vault(told.book).folder.iterdir()
        stored.unlink()
        await stage.press("a")
        assert isinstance(stage.app.screen, AttachScreen)
        line = stage.app.focused
        assert isinstance(line, Input)
        line.value = str(photo)
        await stage.press("enter")
        await at_rest(stage)
        assert stage.toasts[-1] == "v1 hub [1].jpg of e1 is in its place again"
        assert isinstance(stage.app.screen, EntryScreen)
        assert "v1 hub [1].jpg · 34 kB" in stage.app.screen.copied()


async def test_help_over_it_stays_and_the_file_is_kept_once(told: Told, tmp_path: Path) -> None:
    """
    10:00 visit @tech1 one room only
    """
    photo = tmp_path / "hub.jpg"
    photo.write_bytes(b"x" * 34_000)
    async with on_stage(told) as stage:
        await stage.press("escape", "enter", "a")
        screen = stage.app.screen
        assert isinstance(screen, AttachScreen)
        store, helped = screen._store, Event()

        def once_helped(path: Path, told: object) -> object:
            assert helped.wait(10)
            return store(path, told)  # type: ignore[arg-type]

        screen._store = once_helped  # type: ignore[assignment]
        screen.put(str(photo))
        await stage.press("enter", "f1")
        assert isinstance(stage.app.screen, HelpScreen)
        helped.set()
        await at_rest(stage)
        assert isinstance(stage.app.screen, HelpScreen)
        await stage.press("escape")
        assert isinstance(stage.app.screen, EntryScreen)
        assert stage.toasts[-1] == "attached v1 hub.jpg · e1"
        assert len(told.book.evidence(told.case_id)) == 1


async def test_copying_is_stopped_and_leaves_nothing(told: Told, tmp_path: Path) -> None:
    """
    10:00 visit @tech1 one room only
    """
    film = tmp_path / "film.mp4"
    film.write_bytes(b"x" * 5_000_000)
    async with on_stage(told) as stage:
        await stage.press("escape", "enter", "a")
        screen = stage.app.screen
        assert isinstance(screen, AttachScreen)
        store = screen._store

        def until_stopped(path: Path, told: object) -> object:
            # The first part is copied; Esc comes before the second.
            stage.app.call_from_thread(screen.action_leave)
            return store(path, told)  # type: ignore[arg-type]

        screen._store = until_stopped  # type: ignore[assignment]
        screen.put(str(film))
        await stage.press("enter")
        await at_rest(stage)
        assert "Stopped: nothing was kept." in said(stage)
        assert isinstance(stage.app.screen, AttachScreen)
        assert [*evidence.vault(told.book).folder.iterdir()] == []
        await stage.press("escape")
        assert isinstance(stage.app.screen, EntryScreen)


async def test_the_app_ends_at_once_while_a_file_is_copied(told: Told, tmp_path: Path) -> None:
    """
    10:00 visit @tech1 one room only
    """
    film = tmp_path / "film.mp4"
    film.write_bytes(b"x" * 5_000_000)
    async with on_stage(told) as stage:
        await stage.press("escape", "enter", "a")
        screen = stage.app.screen
        assert isinstance(screen, AttachScreen)
        store, ends = screen._store, Event()

        def until_it_ends(path: Path, told: object) -> object:
            assert ends.wait(10)
            return store(path, told)  # type: ignore[arg-type]

        screen._store = until_it_ends  # type: ignore[assignment]
        screen.put(str(film))
        await stage.press("enter")
        await stage.app.run_action("quit")
    ends.set()
    assert stage.app.return_code == 0
    assert told.book.evidence(told.case_id) == []
