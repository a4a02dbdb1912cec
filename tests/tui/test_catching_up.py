"""A week after the fact: line after line of a day that sticks, and pastes of many lines."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.events import Paste
from textual.widgets import Input

from mot_tui.domain.words import Precision
from mot_tui.read.views import EntryView
from mot_tui.texts import language
from mot_tui.tui import entry_doors
from mot_tui.tui.desk import Desk
from mot_tui.tui.pasting import Pasting
from mot_tui.tui.screens.catch_up import CatchUpScreen
from mot_tui.tui.screens.main import MainScreen
from mot_tui.tui.screens.pasted import PasteScreen
from mot_tui.tui.shown.entry import facts_of
from mot_tui.tui.shown.ink import plain
from tests.casefile import ZONE, Told
from tests.examples import SLOW, few
from tests.tui.stage import HOSTILE, RISKY, Stage, on_stage

NOW = "10 Mar 18:00"


def entries(told: Told) -> list[EntryView]:
    return sorted(told.book.entries(told.case_id), key=lambda it: it.number)


def when(view: EntryView) -> str:
    content = view.content
    wall = content.occurred_at.astimezone(ZONE)
    sign = {Precision.APPROXIMATE: "~"}.get(content.precision, "")
    return f"{wall:%d}" if content.precision is Precision.DAY else f"{sign}{wall:%d %H:%M}"


async def paste(stage: Stage, text: str) -> None:
    line = stage.app.focused
    assert isinstance(line, Input)
    line.post_message(Paste(text))
    await stage.pilot.pause()


def typed(stage: Stage) -> str:
    line = stage.app.focused
    assert isinstance(line, Input)
    return line.value


async def say(stage: Stage, text: str) -> None:
    await stage.type(text)
    await stage.press("enter")


# -- line after line


@pytest.mark.parametrize("spoken", ["en", pytest.param("ko", marks=SLOW)])
async def test_the_day_sticks_and_the_times_go_on(told: Told, spoken: str) -> None:
    """
    10:00 call @101 first
    """
    language.use(spoken)
    key = {"en": "l", "ko": "ㅣ"}[spoken]
    async with on_stage(told, NOW, size=(80, 24)) as stage:
        await stage.press("escape", key)
        assert isinstance(stage.app.screen, CatchUpScreen)
        await say(stage, "## 2026-03-03")
        assert {"en": "Tue 3 Mar 2026", "ko": "2026년 3월 3일 (화)"}[spoken] in stage.text
        await say(stage, "10:05 call @101 asked !callback tomorrow 10am *2")
        await say(stage, "asked again *7")
        await stage.type("call nobody")
        assert "~10:15" in stage.text
        await stage.press("f6")
        assert "F6: ~10:15" in stage.text
        await stage.press("enter", "pageup")
        await say(stage, "call on the day before")
        await say(stage, "^yesterday")
        await say(stage, "9:30 visit @kim")
        await say(stage, "# nothing of this")
        assert [when(it) for it in entries(told)[1:]] == [
            "03 10:05", "~03 10:10", "03", "02", "09 09:30",
        ]  # fmt: skip
        (promise,) = told.book.promises(told.case_id)
        assert promise.standing.deadline is not None
        assert f"{promise.standing.deadline.astimezone(ZONE):%d %H:%M}" == "04 10:00"
        assert typed(stage) == "# nothing of this"
        late = plain(facts_of(entries(told)[1], ZONE))
        assert "written down 7 d later: Tue 10 Mar 18:00" in late or spoken == "ko"
        await stage.press("escape")
        assert isinstance(stage.app.screen, MainScreen)
        assert stage.screen.timeline.chosen == entries(told)[-1]
        # Each line was a change of its own.
        await stage.press("ctrl+z")
        assert len(entries(told)) == 5
        await stage.press("ctrl+e")
        assert typed(stage) == "# nothing of this"
        assert {"en": "Mon 9 Mar 2026", "ko": "2026년 3월 9일"}[spoken] in stage.text


async def test_tab_takes_a_time_in_words_as_words_and_home_goes_to_the_first_line(
    told: Told,
) -> None:
    """
    10:00 call @101 first
    """
    async with on_stage(told, NOW, size=(80, 24)) as stage:
        await paste(stage, "Mon 9am call @101 asked\n14:00 call\nSat on hold for an hour")
        assert "^ 1 time in words" in stage.text
        assert "read as ^Mon 9am (Tab: as words)" in stage.text
        await stage.press("end")
        assert "“Sat” could say when; as it is, this stands on Mon 9 Mar" in stage.text
        await stage.press("tab")
        assert "could say when" not in stage.text
        await stage.press("tab", "home", "tab")
        assert "^ 1 time" not in stage.text
        await stage.press("tab", "ctrl+s")
        assert [when(it) for it in entries(told)[1:]] == ["09 09:00", "09 14:00", "09"]
        await stage.press("ctrl+e")
        await stage.press("f6")
        assert "has a time to go on from" in stage.text
        await stage.type("yesterday at 3 call @101 asked")
        assert "read as ^yesterday at 3" in stage.text
        await stage.press("tab")
        assert typed(stage) == "\\yesterday at 3 call @101 asked"
        await stage.press("tab", "enter", "escape")
        assert when(entries(told)[-1]) == "09 15:00"
        assert stage.toasts[-1] == "1 entry was written."


async def test_a_zero_is_asked_about_and_what_is_refused_stays(told: Told) -> None:
    """
    10:00 call @101 first
    """
    async with on_stage(told, NOW) as stage:
        await stage.press("ctrl+e")
        await say(stage, "## some day")
        assert "there is no such day" in stage.text
        await stage.press("ctrl+u")
        await say(stage, "+p9 kept")
        assert "There is no p9" in stage.text or "no promise p9" in stage.text
        assert len(entries(told)) == 1
        await stage.press("ctrl+u")
        await say(stage, "11:00 call hung up *0")
        assert "0 is final" in stage.text
        assert len(entries(told)) == 1
        await stage.press(*" 10:", "enter")
        assert typed(stage) == "11:00 call hung up *0 10:"
        assert len(entries(told)) == 1
        await stage.press("enter")
        assert entries(told)[-1].content.rating == 0


# -- a paste

LINES = """## 2026-03-05
10:05 call> @101 asked !callback tomorrow 10am *2
10:05 call> @101 asked once more

call @101 no answer
2026-03-06 14:30 chat< @kim [@click=app.boom]x[/] +p1
16:00 mail +p99 in writing
"""


@pytest.mark.parametrize("spoken", ["en", pytest.param("ko", marks=SLOW)])
async def test_a_paste_is_looked_at_mended_and_saved_as_one_change(told: Told, spoken: str) -> None:
    """
    10:00 call @101 first
    """
    language.use(spoken)
    out = {"en": "x", "ko": "ㅌ"}[spoken]
    async with on_stage(told, NOW, size=(100, 30)) as stage:
        await paste(stage, LINES)
        assert isinstance(stage.app.screen, PasteScreen)
        if spoken == "en":
            assert "6 lines: 4 entries · 1 heading · ✗ 1 cannot be saved" in stage.text
        await stage.press("pagedown")
        assert "p99" in stage.text.partition("+p99")[2]
        await stage.press("up", "up", out)
        assert "# call @101 no answer" in stage.text
        await stage.press(out, out, "down", "enter")
        assert typed(stage).startswith("2026-03-06 14:30 chat< @kim")
        await stage.type(" *4")
        await stage.press("enter", "ctrl+s")
        made = entries(told)[1:]
        assert [when(it) for it in made] == ["05 10:05", "05 10:05", "06 14:30"]
        assert made[-1].content.rating == 4
        assert made[-1].acts[0].promise == 1
        # What could not be saved is still there, on its day; then it can.
        assert isinstance(stage.app.screen, PasteScreen)
        assert "mail" not in str(made)
        await stage.press("down", "enter", "ctrl+u")
        await say(stage, "16:00 mail in writing")
        await stage.press("ctrl+s")
        assert isinstance(stage.app.screen, MainScreen)
        assert when(entries(told)[-1]) == "06 16:00"
        assert told.book.left_drafts(f"pasted:{told.case_id}") == []
        await stage.press("ctrl+z", "ctrl+z")
        assert [it.number for it in entries(told)] == [1]


async def test_a_paste_that_was_not_saved_comes_back_and_another_stands_below(told: Told) -> None:
    """
    10:00 call @101 first
    """
    async with on_stage(told, NOW) as stage:
        await paste(stage, "10:00 call one\n# 11:00 call two\n12:00 call three")
        await stage.press("x", "down", "down", "enter")
        await stage.type(" *4")
        # The app ends while the line is being mended.
        assert entries(told)[1:] == []
    async with on_stage(told, "11 Mar 18:00") as stage:
        assert stage.toasts == ["3 pasted lines were not saved: ^E shows them again."]
        await stage.press("ctrl+e")
        assert isinstance(stage.app.screen, PasteScreen)
        assert "# 10:00 call one" in stage.text
        await stage.press("escape")
        await paste(stage, "13:00 call four\n14:00 call five")
        await stage.press("ctrl+s")
        assert [when(it) for it in entries(told)[1:]] == ["10 12:00", "11 13:00", "11 14:00"]
        assert isinstance(stage.app.screen, CatchUpScreen)
        assert "3 entries pasted" in stage.text
        assert entries(told)[1].content.rating == 4


async def test_a_paste_can_be_thrown_away(told: Told) -> None:
    """
    10:00 call @101 first
    """
    async with on_stage(told, NOW) as stage:
        await paste(stage, "# 10:00 call one\n# 11:00 call two")
        await stage.press("ctrl+s")
        assert "There is nothing in this entry to save." in stage.text
        await stage.press("delete", "down", "delete")
        assert "Del again throws them away" in stage.text
        await stage.press("delete")
        assert isinstance(stage.app.screen, MainScreen)
        assert entry_doors.left_paste(stage.screen.desk) == ""
        assert len(entries(told)) == 1


async def test_during_a_call_a_paste_is_one_line(told: Told) -> None:
    """
    10:00 call @101 first
    """
    async with on_stage(told, NOW) as stage:
        await stage.press("f2")
        await paste(stage, "10:00 call one\n11:00 call two")
        assert stage.app.screen is stage.screen
        assert stage.line == "10:00 call one\\n11:00 call two"


async def test_a_zero_or_a_day_that_cannot_be_read_is_asked_about(told: Told) -> None:
    """
    10:00 call @101 first
    """
    async with on_stage(told, NOW) as stage:
        await paste(stage, "## some day\n10:00 call hung up *0")
        await stage.press("down", "ctrl+s")
        assert "there is no such day" in stage.text
        await stage.press("enter", "ctrl+u")
        await say(stage, "## 2026-03-03")
        await stage.press("ctrl+s")
        assert "1 line is rated 0" in stage.text
        assert len(entries(told)) == 1
        await stage.press("ctrl+s")
        assert when(entries(told)[-1]) == "03 10:00"


async def test_a_due_that_can_be_read_otherwise_is_marked_and_tab_takes_it(told: Told) -> None:
    """
    10:00 call @101 first
    """
    async with on_stage(told, NOW) as stage:
        await paste(stage, "10:00 call one !visit next friday\n11:00 call two")
        assert "▲ 1 marked" in stage.text
        assert "could be meant: Enter, then Tab takes it" in stage.text
        await stage.press("enter", "tab")
        assert "next friday (2026-03-" in typed(stage)
        await stage.press("enter")
        assert "marked" not in stage.text
        await stage.press("ctrl+s")
        assert len(told.book.promises(told.case_id)) == 1


async def test_what_another_process_saved_has_the_lines_read_again(told: Told) -> None:
    """
    10:00 call @101 first
    """
    async with on_stage(told, NOW) as stage:
        await paste(stage, "10:00 call !visit 2026-03-12 10:00\n11:00 +p1")
        told.say("## 2026-03-09\n13:00 call !refund 2026-03-12 10:00")
        await stage.press("ctrl+s")
        assert "Something else was written in this case meanwhile" in stage.text
        assert len(entries(told)) == 2
        assert stage.app.screen.query_one("#rows").size.height == 3


@pytest.mark.parametrize("text", few(HOSTILE[:4]))
async def test_nothing_that_is_pasted_acts(told: Told, text: str) -> None:
    async with on_stage(told, NOW) as stage:
        await paste(stage, f"## {text}\n10:00 call {text}\n{text} : {text}\n# {text}")
        for _ in range(4):
            assert not set(RISKY) & set(stage.text)
            await stage.press("enter", "escape", "down")
        assert isinstance(stage.app.screen, PasteScreen)


# -- without an app


def pasting(told: Told, text: str) -> Pasting:
    desk = Desk(told.book, told.case_id)
    desk.reload()
    return Pasting(desk, told.case_id, text)


def test_many_lines_are_read_a_few_at_a_time(told: Told) -> None:
    found = pasting(
        told, "\n".join(f"{8 + n % 12}:{n % 60:02} call number {n}" for n in range(100))
    )
    found.read(20)
    assert (found.read_to, found.is_read, found.counts.entries) == (20, False, 20)
    found.read(100)
    assert (found.is_read, found.counts.entries) == (True, 100)
    found.turn(50)
    assert found.read_to == 50
    found.read(100)
    assert (found.counts.entries, found.counts.left_out) == (99, 1)


PIECES = st.sampled_from(
    "## 2026-03-03|## some day|# out|10:05 call|call +p9|^yesterday|  |title: x|2026년 3월 2일|"
    "[김상담] [오후 2:30] 네|9:00|\u202e|*7".split("|")
)


@given(st.lists(PIECES | st.text(max_size=20), max_size=12))
def test_every_line_is_counted_once(lines: list[str]) -> None:
    found = pasting(_EMPTY[0], "\n".join(lines))
    found.read(1000)
    it = found.counts
    assert it.lines == it.entries + it.days + it.left_out + it.refused == len(found.rows)
    assert len(found.texts) == sum(bool(line.strip()) for line in found.texts)


_EMPTY: list[Told] = []


@pytest.fixture(autouse=True, scope="module")
def _empty(tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = Path(tmp_path_factory.mktemp("empty"), "case")
    folder.mkdir(mode=0o700)
    _EMPTY.append(Told(folder))


async def test_a_day_in_words_alone_goes_to_that_day(told: Told) -> None:
    """
    10:00 call @101 first
    """
    async with on_stage(told, NOW, size=(80, 24)) as stage:
        await stage.press("ctrl+e")
        await stage.type("Thu 5 March")
        assert "Enter goes to Thu 5 Mar 2026" in stage.text
        await stage.press("enter")
        await say(stage, "2pm call @101 asked")
        assert when(entries(told)[-1]) == "05 14:00"
