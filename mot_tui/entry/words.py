"""The vocabulary of the entry language, English and Korean: channels, kinds, outcomes, money.

Plain tables: the lexer reads them, `complete` offers them, `docs/entry.md` shows them.
"""

from collections.abc import Mapping

from mot_tui.domain.words import Channel, Direction, Outcome, Payment

CHANNELS = {
    "call": Channel.CALL,
    "phone": Channel.CALL,
    "전화": Channel.CALL,
    "통화": Channel.CALL,
    "visit": Channel.VISIT,
    "방문": Channel.VISIT,
    "text": Channel.TEXT,
    "sms": Channel.TEXT,
    "문자": Channel.TEXT,
    "chat": Channel.CHAT,
    "채팅": Channel.CHAT,
    "mail": Channel.MAIL,
    "email": Channel.MAIL,
    "메일": Channel.MAIL,
    "post": Channel.POST,
    "letter": Channel.POST,
    "우편": Channel.POST,
    "shop": Channel.SHOP,
    "store": Channel.SHOP,
    "매장": Channel.SHOP,
    "web": Channel.WEB,
    "웹": Channel.WEB,
    "ad": Channel.AD,
    "광고": Channel.AD,
    "test": Channel.TEST,
    "테스트": Channel.TEST,
    "측정": Channel.TEST,
    "note": Channel.NOTE,
    "메모": Channel.NOTE,
    "down": Channel.DOWN,
    "끊김": Channel.DOWN,
    "weak": Channel.WEAK,
    "불안정": Channel.WEAK,
    "up": Channel.UP,
    "복구": Channel.UP,
}
"""What the first word may be."""

DIRECTIONS = {">": Direction.OUT, "<": Direction.IN}

DIRECTION_SIGNS = {direction: sign for sign, direction in DIRECTIONS.items()}

LONGER_ENDINGS = frozenset({"s", "ed", "ing", "d", ":", ",", ";", "."})
"""What makes a channel word a longer one: `called`, `phoned`, `call:` – a note, with a hint."""

KINDS = (
    "call back",
    "ring back",
    "phone call",
    "site visit",
    "callback",
    "call-back",
    "call",
    "visit",
    "fix",
    "repair",
    "refund",
    "reply",
    "answer",
    "response",
    "send",
    "delivery",
    "replacement",
    "exchange",
    "technician",
    "engineer",
    "appointment",
    "installation",
    "activation",
    "credit",
    "check",
    "update",
    "email",
    "letter",
    "text",
    "콜백",
    "전화",
    "연락",
    "방문",
    "기사",
    "수리",
    "점검",
    "환불",
    "회신",
    "답변",
    "답장",
    "문자",
    "메일",
    "발송",
    "배송",
    "교체",
    "교환",
    "설치",
    "개통",
    "해지",
    "처리",
    "조치",
    "확인",
)
"""What a promise is about, at its start or end; two words before one."""

OUTCOMES = {
    "broken": Outcome.BROKEN,
    "불이행": Outcome.BROKEN,
    "gave-up": Outcome.GAVE_UP,
    "포기": Outcome.GAVE_UP,
    "refused": Outcome.REFUSED,
    "거절": Outcome.REFUSED,
    "withdrawn": Outcome.WITHDRAWN,
    "철회": Outcome.WITHDRAWN,
}
"""`-p2:refused`."""

PAYMENTS = {
    "quoted": Payment.QUOTED,
    "안내": Payment.QUOTED,
    "demanded": Payment.DEMANDED,
    "청구": Payment.DEMANDED,
    "claimed": Payment.CLAIMED,
    "주장": Payment.CLAIMED,
    "paid": Payment.PAID,
    "납부": Payment.PAID,
    "credited": Payment.CREDITED,
    "환급": Payment.CREDITED,
    "waived": Payment.WAIVED,
    "면제": Payment.WAIVED,
    "refused": Payment.REFUSED,
    "거절": Payment.REFUSED,
    "cost": Payment.COST,
    "비용": Payment.COST,
}
"""`$200000:quoted`; none: my own cost."""

PEOPLE_WORDS = ("people", "인원")
REFERENCE_WORDS = ("ref", "접수")
PLACE_WORDS = ("place", "장소")
HOLD_WORDS = ("hold", "대기")

CURRENCIES = {"£": "GBP", "€": "EUR", "₩": "KRW", "¥": "JPY"}
"""Signs of a sum in a currency of their own; `$` is that of the case."""

CURRENCY_CODES = ("AUD", "CAD", "CHF", "CNY", "EUR", "GBP", "JPY", "KRW", "USD")
"""Before a figure they are nearly a sum."""

NO_SHOW = {"en": "no-show", "ko": "안옴"}
"""The tag of a visit that did not happen, by language; each of them is known in any."""

NO_CALL = {"en": "no-call", "ko": "전화안옴"}
"""The same of a call that was promised."""

NOTHING_CAME = {"en": "nothing-came", "ko": "소식없음"}
"""The same of what was to be sent or done."""

RUNG = frozenset(
    "call calls callback call-back phone phones ring rings 전화 통화 콜백 연락".split()
)
"""Words of a promise by which a call is awaited."""

VISITED = frozenset("visit technician engineer appointment 방문 기사 수리 점검 설치".split())
"""Words of a promise by which somebody is awaited."""

SENT = frozenset(
    (
        "refund reply answer response send delivery exchange credit update email mail letter text "
        "check activation "
        "환불 회신 답변 답장 문자 메일 우편 발송 배송 교환 개통 해지 처리 조치 확인"
    ).split()
)
"""Words of a promise for which nobody comes or rings."""

HANDED_ON = frozenset({"handoff", "넘김"})
"""Tags of a line by which a call is handed on to whom it names last."""

LENGTHS = {"h": 3600, "m": 60, "s": 1, "시간": 3600, "분": 60, "초": 1}
"""How lengths of time are written, in seconds; the lexer knows more words for them."""

PARTICLES = frozenset(
    (
        "가 이 은 는 을 를 와 과 랑 이랑 의 도 만 에 로 으로 께 께서 께서는 에서 에서는 에서도 "
        "에게 에게는 에게서 한테 한테는 한테도 한테서 로부터 으로부터 라고 이라고 님 "
        "님이 님은 님께 's ’s"
    ).split()
)
"""What may stick to a known name: `@101에서`."""


def word_for(words: Mapping[str, object], meant: object, language: str) -> str:
    """The first word of a table that means this, Korean or else English."""
    korean = language == "ko"
    return next(word for word, it in words.items() if it == meant and word.isascii() != korean)
