"""Korean reporting tails, "they said that they will …", which say nothing of the time."""

from functools import cache

_VERBS = (
    "해준다고", "해 준다고", "준다고", "온다고", "나온다고", "한다고", "간다고", "된다고",
    "보낸다고", "주신다고", "해주신다고", "해 주신다고", "오신다고", "드릴 거라고", "줄 거라고",
    "해줄 거라고", "올 거라고", "될 거라고", "걸린다고", "걸릴 거라고", "소요된다고", "처리된다고",
    "완료된다고",
    "보내준다고", "해주겠다고", "해 주겠다고", "주겠다고", "하겠다고", "오겠다고", "해드린다고",
    "해 드린다고", "드린다고", "드리겠다고", "가능하다고", "예정이라고", "이라고", "라고",
)  # fmt: skip
_ENDS = (
    "함", "했음", "하심", "합니다", "했습니다", "했다", "한다", "해", "했어", "했어요", "해요",
    "하네요",
    "하셨음", "하셨어요", "하더라", "하더라고요", "하던데", "하네", "하시네요",
    "말씀하심",
    "답변함", "답변받음", "안내", "전달받음", "통보받음",
    "말함", "말했음", "했는데", "약속함", "약속했음", "안내함", "안내받음", "들음",
)  # fmt: skip
_SHORT = ("해준대", "해 준대", "준대", "온대", "한대", "간대", "된대", "해준댔음", "준댔음",
          "온댔음",
          "한댔음", "준대요", "온대요", "한대요", "해준대요", "드린대", "드린대요", "해드린대요",
          "나온대", "나온대요", "된대요", "간대요", "걸린대", "걸린대요", "보낸대", "보낸대요",
          "보내준대요", "주신대요", "오신대요", "해주신대요", "준답니다", "온답니다", "한답니다",
          "해준답니다", "준다네요", "온다네요", "한다네요", "해준다네요", "준다더라", "온다더라",
          "준다던데", "온다던데", "준다 함", "준다함", "온다 함", "온다함", "한다 함", "한다함",
          "해준다 함", "해준다함", "드린다 함", "드린다함", "주기로 함", "주기로 했음", "오기로 함",
          "오기로 했음", "하기로 함", "하기로 했음", "해주기로 함", "해주기로 했음",
          "드리기로 함", "드리기로 했음", "예정", "예정임", "예정입니다", "예정이래요")  # fmt: skip

_NEGATIONS = ("안", "못")


@cache
def reporting_tails() -> tuple[str, ...]:
    """All of them, longer ones first; put together for the first phrase that needs them."""
    tails = {f"{verb}{gap}{end}" for verb in _VERBS for end in _ENDS for gap in (" ", "")}
    return tuple(sorted(tails | {*_SHORT}, key=lambda tail: (-len(tail), tail)))


def without_reporting_tail(text: str) -> str:
    """Return the text without a reporting tail at its end; a denied one stays.

    `전화준다고 함` leaves `전화`; `내일 안 온다고 함` says that nobody comes and is left whole.
    """
    plain = text.rstrip(" \t.,!?;")
    for tail in reporting_tails():
        if not plain.endswith(tail):
            continue
        rest = plain[: -len(tail)]
        if not rest or rest[-1:] in _NEGATIONS or rest.rstrip()[-2:].strip() in _NEGATIONS:
            return text
        return rest.rstrip()
    return text
