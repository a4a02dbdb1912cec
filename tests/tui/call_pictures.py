"""How to come to the pictures of a call: begun, in the middle, on hold, at its end."""

from datetime import timedelta

from mot_tui.casebook import Casebook
from mot_tui.domain.requests import CaseRequest
from mot_tui.domain.words import CaseField
from tests.casefile import SetClock, read
from tests.tui.stage import Stage

SAID = {
    "en": ("@101 it is the third call this week", 'they say "there was never a hub"'),
    "ko": ("@101 이번 주 세 번째 통화", '"허브는 원래 없었다"고 함'),
}
PROMISED = {"en": "callback tomorrow 10am", "ko": "내일 오전 10시까지 콜백"}
NAMED = {"en": "lee", "ko": "이팀장"}
STATED = {
    "en": '10:{n:02} call> @desk{m} about hub {n} "the hub in room {n} will be replaced soon"',
    "ko": '10:{n:02} 전화> @상담{m} 허브 {n}번 "{n}번 방의 허브는 곧 교체된다고 안내받았다"',
}
TITLES = {"en": "Forty statements", "ko": "마흔 가지 말"}


def with_statements(book: Casebook, lang: str, statements: int = 40) -> str:
    """A case in which so much was said before."""
    lines = [STATED[lang].format(n=n, m=n % 7) for n in range(statements)]
    fields = ((CaseField.TITLE, TITLES[lang]), (CaseField.TIMEZONE, "Asia/Seoul"))
    return book.open_case(CaseRequest(fields), [read(line) for line in lines]).id


def _go(stage: Stage, **by: float) -> None:
    clock = stage.screen.desk.book.now
    assert isinstance(clock, SetClock)
    clock.go(timedelta(**by))


async def _say(stage: Stage, line: str) -> None:
    await stage.type(line)
    await stage.press("enter")
    _go(stage, minutes=1)


async def begin(stage: Stage, _lang: str) -> None:
    """A call begins."""
    await stage.press("f2")


async def talk(stage: Stage, lang: str) -> None:
    """Three minutes of it, a hold of four, and what contradicts something said before."""
    await begin(stage, lang)
    await _say(stage, SAID[lang][0])
    await stage.press("f3")
    _go(stage, minutes=4)
    await stage.press("f3", "f10")
    await stage.type(SAID[lang][1])
    await stage.press("f5")


async def hold(stage: Stage, lang: str) -> None:
    """They keep one waiting."""
    await begin(stage, lang)
    await _say(stage, SAID[lang][0])
    await stage.press("f3")
    _go(stage, minutes=2, seconds=7)
    stage.screen.call.tick()


async def letters(stage: Stage, lang: str) -> None:
    """Letters are keys."""
    await talk(stage, lang)
    await stage.press("enter", "escape")


async def end(stage: Stage, lang: str) -> None:
    """It is over, and a name was noted, but no reference."""
    await talk(stage, lang)
    await stage.press("enter", "f4")
    await _say(stage, PROMISED[lang])
    await stage.press("f6")
    await _say(stage, NAMED[lang])
    await stage.press("f2")


async def zero(stage: Stage, lang: str) -> None:
    """A rating that is final."""
    await end(stage, lang)
    await stage.press("0")


async def go_on_and_on(stage: Stage, lang: str) -> None:
    """A call of many lines, some of them long."""
    await begin(stage, lang)
    for n in range(24):
        _go(stage, seconds=40)
        await stage.type(f"{SAID[lang][n % 2]} {n} " + f"{PROMISED[lang]} " * (n % 4))
        await stage.press("enter")
    await stage.type("room 7" if lang == "en" else "7번 방")
