"""Korean reporting tails, "they said that they will …", which say nothing of the time."""

from functools import cache

_VERBS = (
    "해준다고", "해 준다고", "준다고", "온다고", "나온다고", "한다고", "간다고", "된다고",
    "보낸다고",
    "보내준다고", "해주겠다고", "해 주겠다고", "주겠다고", "하겠다고", "오겠다고", "해드린다고",
    "해 드린다고", "드린다고", "드리겠다고", "가능하다고", "예정이라고", "이라고", "라고",
)  # fmt: skip
_ENDS = (
    "함", "했음", "하심", "합니다", "했습니다", "했다", "한다", "해", "했어", "했어요", "해요",
    "하네요",
    "말함", "말했음", "했는데", "약속함", "약속했음", "안내함", "안내받음", "들음",
)  # fmt: skip
_SHORT = ("해준대", "해 준대", "준대", "온대", "한대", "간대", "된대", "해준댔음", "준댔음",
          "온댔음",
          "한댔음", "준대요", "온대요", "한대요", "해준대요")  # fmt: skip

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
        if rest[-1:] in _NEGATIONS or rest.rstrip()[-2:].strip() in _NEGATIONS:
            return text
        return rest.rstrip()
    return text
