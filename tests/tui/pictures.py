"""What the pictures show: how to come to each screen and state, in both languages."""

from collections.abc import Callable, Coroutine
from datetime import UTC, datetime, timedelta
from typing import Any

from textual.events import Paste

from mot_tui.casebook import Casebook
from mot_tui.domain.requests import CaseRequest
from mot_tui.domain.words import CaseField
from mot_tui.tui.themes import ANSI, LIGHT
from tests.casefile import SetClock, at, read
from tests.tui import call_pictures as call
from tests.tui.deadline_pictures import with_deadlines
from tests.tui.evidence_pictures import attached
from tests.tui.export_pictures import exporting
from tests.tui.stage import Stage

LINES = {
    "en": "call> @101 says another technician will come !visit tomorrow 10-12 *2",
    "ko": '전화> @101 "다른 기사를 보내겠다" !방문 내일 오전 10시~12시 *2',
}
ODD = {
    "en": '10:05 call> @101 "we will come" *7 !visit someday soon ~20m // fuming',
    "ko": '10:05 전화> @101 "온다" *7 !방문 언젠가 곧 꼭 ~20분 // 화난다',
}
FOUND = {"en": "technician", "ko": "기사"}
ERASED = {"en": "cancel", "ko": "해지"}
TITLES = {"en": "A week in numbers", "ko": "숫자로 본 한 주"}

DUES = {
    "en": (
        ("2 Mar 10:00", "call> @101 ordered the move *5 !visit 2026-03-04 10:00-12:00"),
        ("4 Mar 22:40", 'call> @101 nobody came "we ring within the hour" !callback +1h *1'),
        ("7 Mar 06:20", 'down place:"small room"'),
        ("7 Mar 11:00", "visit @kim looked and left ?p1 !fix 2026-03-09 14:00-18:00 *3"),
        ("7 Mar 11:05", "note typed twice"),
        ("9 Mar 09:00", "call> @101 !refund 2026-03-10 10:00 !letter: 2026-03-20 !visit *2"),
        ("9 Mar 15:00", "^2026-03-12 10:00 visit @kim the day that they named"),
    ),
    "ko": (
        ("2 Mar 10:00", "전화> @101 이전 신청 *5 !방문 2026-03-04 10:00-12:00"),
        ("4 Mar 22:40", '전화> @101 아무도 안 옴 "한 시간 안에 전화드리겠다" !콜백 +1h *1'),
        ("7 Mar 06:20", '끊김 place:"작은 방"'),
        ("7 Mar 11:00", "방문 @김기사 보고 그냥 감 ?p1 !수리 2026-03-09 14:00-18:00 *3"),
        ("7 Mar 11:05", "메모 두 번 적음"),
        ("9 Mar 09:00", "전화> @101 !환불 2026-03-10 10:00 !편지: 2026-03-20 !방문 *2"),
        ("9 Mar 15:00", "^2026-03-12 10:00 방문 @김기사 온다고 한 날"),
    ),
}
"""A case in which promises stand in every state, with a night, a weekend and a struck entry."""

LATER = {
    "en": '^2026-03-04 22:40 call> @101 nobody had come "we ring" !callback 2026-03-04 23:40 *1',
    "ko": '^2026-03-04 22:40 전화> @101 아무도 안 왔음 "전화하겠다" !콜백 2026-03-04 23:40 *1',
}
REASONS = {"en": "heard the recording", "ko": "녹음을 다시 들음"}
"""The second entry as it was written anew, and why."""

Act = Callable[[Stage, str], Coroutine[Any, Any, None]]

Pictures = dict[str, tuple[tuple[str, ...], Act]]
"""By name: the sizes in which it is shown, and how to come there."""


def with_dues(book: Casebook, clock: SetClock, lang: str) -> str:
    """That case, read on the afternoon of 9 March."""
    fields = ((CaseField.TITLE, TITLES[lang]), (CaseField.TIMEZONE, "Asia/Seoul"))
    case = book.open_case(CaseRequest(fields)).id
    for when, line in DUES[lang]:
        clock.now = at(when)
        reading = book.read(case, line)
        assert not reading.problems, (line, reading.problems)
        book.log(case, reading.request)
    book.strike(case, 5, TITLES[lang])
    again = book.read(case, LATER[lang]).request
    book.amend(case, 2, again, REASONS[lang])
    with_deadlines(book, case, lang)
    return case


FILE = """title: {title}

## 2026-03-02
10:00 call @101 said it would be done by Friday *2
*7
"""
"""A file to import, with a line in which something is not understood."""


def with_many(book: Casebook, entries: int = 500) -> str:
    """A case of so many entries, every seventh rated."""
    begun = datetime(2025, 11, 1, 8, tzinfo=UTC)
    requests = []
    for n in range(entries):
        moment = begun + timedelta(hours=5 * n)
        rated = f" *{3 + n % 3}" if n % 7 == 0 else ""
        line = f"{moment:%H:%M} call> @desk{n % 40} asked once more for number {n}{rated}"
        requests.append(read(line, moment.date()))
    return book.open_case(CaseRequest(((CaseField.TITLE, "Long"),)), requests).id


async def nothing(_stage: Stage, _lang: str) -> None:
    """Look at the screen as it is."""


def press(*keys: str) -> Act:
    """Some keys."""

    async def pressed(stage: Stage, _lang: str) -> None:
        await stage.press(*keys)

    return pressed


def write(lines: dict[str, str], *keys: str) -> Act:
    """Have a line typed, then some keys pressed."""

    async def written(stage: Stage, lang: str) -> None:
        stage.screen.bar.fill(lines[lang])
        await stage.pilot.pause()
        stage.screen.measure()
        await stage.press(*keys)

    return written


def seek(key: str, words: dict[str, str]) -> Act:
    """Look for something."""

    async def sought(stage: Stage, lang: str) -> None:
        await stage.press(key)
        await stage.type(words[lang])

    return sought


def run(action: str, words: dict[str, str] | None = None) -> Act:
    """An action that the palette alone knows, and something typed into what it shows."""

    async def ran(stage: Stage, lang: str) -> None:
        await stage.press("escape", "up")
        await stage.app.run_action(action, stage.screen)
        await stage.pilot.pause()
        if words:
            await stage.type(words[lang])

    return ran


def then(act: Act, *keys: str) -> Act:
    """Something, and some keys."""

    async def done(stage: Stage, lang: str) -> None:
        await act(stage, lang)
        await stage.press(*keys)

    return done


def wear(theme: str) -> Act:
    """Another theme."""

    async def worn(stage: Stage, _lang: str) -> None:
        stage.app.theme = theme
        await stage.pilot.pause()

    return worn


SIZES = {
    "120x40": (120, 40),
    "100x30": (100, 30),
    "80x24": (80, 24),
    "60x20": (60, 20),
    "45x30": (45, 30),
    "80x15": (80, 15),
}
WHOLE = ("120x40", "100x30", "80x24")
SMALL = (*WHOLE, "60x20", "45x30")
"""Those that also fit a phone, upright; at 80x15 its keyboard is out."""

_IMPORT = run("screen.import_case", {"en": "c", "ko": "c"})

CALLS: Pictures = {
    "call": ((*SMALL, "80x15"), call.begin),
    "call-talking": ((*SMALL, "80x15"), call.talk),
    "call-hold": (WHOLE, call.hold),
    "call-letters": (WHOLE, call.letters),
    "call-end": ((*SMALL, "80x15"), call.end),
    "call-zero": (WHOLE, call.zero),
}
"""A call in the demonstration case."""

CALL_LONG: Pictures = {"call-long": (SMALL, call.go_on_and_on)}
"""The same in a case with forty earlier statements."""

DUES_SHOWN: Pictures = {
    "dues": (SMALL, nothing),
    "history": (WHOLE, press("escape", "home", "down", "enter")),
    "promise": (SMALL, press("escape", "p", "enter")),
    "no-show": (SMALL, press("escape", "p", "enter", "n")),
    "snooze": (WHOLE, press("escape", "p", "enter", "z")),
    "chase-message": (SMALL, press("escape", "p", "k", "m")),
    "letter": (WHOLE, press("escape", "p", "k", "e")),
    "board": ((*SMALL, "80x15"), press("ctrl+o", "ctrl+o", "down")),
    "deadlines": (SMALL, run("screen.deadlines")),
    "deadline": (SMALL, then(run("screen.deadlines"), "enter", "down", "end", "space", "1")),
}
"""The same of the case with promises in every state."""

PASTED = {
    "en": """## 2026-03-05
10:05 call> @101 third time this week !callback tomorrow 10am *2
10:40 call< @101 "a technician will ring you within the hour" *7
# only thought so
2026-03-06 15:10 call< @101 hung up *0
16:00 mail> +p99 in writing""",
    "ko": """--------------- 2026년 3월 5일 목요일 ---------------
[김상담] [오전 10:05] 내일 오전 중으로 기사님이 방문하실 예정입니다
[나] [오전 10:06] 어제도 그렇게 말씀하셨잖아요
# 잘못 적음
15:10 전화< @101 끊어 버림 *7
16:00 메일 +p99 글로 달라고 함""",
}
PAST = {
    "en": ("## 2026-03-05", "10:05 call> @101 third time this week *2", "call @kim nobody knows"),
    "ko": ("## 2026-03-05", "10:05 전화> @101 세 번째 통화 *2", "전화 @김기사 아무도 모름"),
}


async def pasted(stage: Stage, lang: str) -> None:
    """Several lines in the entry line, the second of them marked."""
    stage.screen.bar.post_message(Paste(PASTED[lang]))
    await stage.pilot.pause()
    await stage.press("down", "down")


async def several(stage: Stage, lang: str) -> None:
    """Line after line of a day that is past."""
    await stage.press("ctrl+e")
    *before, last = PAST[lang]
    for line in before:
        await stage.type(line)
        await stage.press("enter")
    await stage.type(last)


PICTURES: Pictures = {
    "case": ((*SMALL, "80x15"), nothing),
    "light": (WHOLE, wear(LIGHT)),
    "ansi": (WHOLE, wear(ANSI)),
    "writing": ((*SMALL, "80x15"), write(LINES)),
    "odd": (WHOLE, write(ODD)),
    "tab": (WHOLE, write({"en": "call @", "ko": "전화 @"}, "tab")),
    "zero": (WHOLE, write({"en": "call @101 *0", "ko": "전화 @101 *0"}, "enter")),
    "panel": (("80x24", "60x20", "45x30"), press("f4")),
    "search": (WHOLE, seek("ctrl+f", FOUND)),
    "cases": (SMALL, press("ctrl+o")),
    "new-case": (SMALL, press("ctrl+n", "A", "down", "right")),
    "case-details": (WHOLE, press("f6")),
    "end-case": (WHOLE, press("f7")),
    "people": (WHOLE, press("ctrl+d")),
    "person": (WHOLE, press("ctrl+d", "enter")),
    "settings": (SMALL, press("ctrl+t")),
    "private": (WHOLE, press("f8")),
    "help": (SMALL, press("f1")),
    "help-of-a-screen": (WHOLE, press("escape", "p", "s", "f1")),
    "brief": (SMALL, press("ctrl+k")),
    "palette": (WHOLE, press("ctrl+p")),
    "entry": (WHOLE, press("escape", "up", "enter")),
    "several": (WHOLE, several),
    "several-pasted": (WHOLE, pasted),
    "several-mended": (WHOLE, then(pasted, "enter")),
    "promises": (WHOLE, press("escape", "p", "down")),
    "rate": (WHOLE, press("escape", "up", "2")),
    "amend": (WHOLE, press("escape", "up", "e")),
    "strike": (WHOLE, press("escape", "up", "x")),
    "settle": (SMALL, press("escape", "p", "s", "b", "1")),
    "chase": (WHOLE, press("escape", "p", "k")),
    "move": (WHOLE, press("escape", "p", "m")),
    "contradict": (WHOLE, press("escape", "up", "!")),
    "give": (WHOLE, press("escape", "up", "g")),
    "erase": (WHOLE, run("screen.erase", ERASED)),
    "export": ((*SMALL, "80x15"), exporting()),
    "export-replaced": (SMALL, exporting("m", "r")),
    "export-tables": (WHOLE, exporting("c", "b")),
    "letters": (SMALL, run("screen.letter")),
    "letter-sent": (WHOLE, then(run("screen.letter"), "s")),
    "attach": (WHOLE, run("screen.attach")),
    "attached": (WHOLE, attached),
    "import": (WHOLE, _IMPORT),
    "import-read": (
        WHOLE,
        then(_IMPORT, "enter"),
    ),
}
