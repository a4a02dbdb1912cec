"""The closed vocabulary of due phrases, English and Korean."""

# A word that is not in here (and no digit) makes a phrase unreadable: see "Due phrases" in the
# quick-entry language. So every addition must be safe in every place where the grammar takes it.

MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY = range(7)

WEEKDAYS = {
    "monday": 0, "mon": 0, "tuesday": 1, "tue": 1, "tues": 1, "wednesday": 2, "wed": 2, "weds": 2,
    "thursday": 3, "thu": 3, "thur": 3, "thurs": 3, "friday": 4, "fri": 4, "saturday": 5, "sat": 5,
    "sunday": 6, "sun": 6, "mondays": 0, "fridays": 4,
    "월요일": 0, "화요일": 1, "수요일": 2, "목요일": 3, "금요일": 4, "토요일": 5, "일요일": 6,
    "월욜": 0, "화욜": 1, "수욜": 2, "목욜": 3, "금욜": 4, "토욜": 5, "일욜": 6,
}  # fmt: skip
# One syllable names a weekday only behind a week or in brackets: `3/5(목)`, `다음 주 월`.
WEEKDAY_SYLLABLES = {"월": 0, "화": 1, "수": 2, "목": 3, "금": 4, "토": 5, "일": 6}

MONTHS = {
    "january": 1, "jan": 1, "february": 2, "feb": 2, "march": 3, "mar": 3, "april": 4, "apr": 4,
    "may": 5, "june": 6, "jun": 6, "july": 7, "jul": 7, "august": 8, "aug": 8, "september": 9,
    "sep": 9, "sept": 9, "october": 10, "oct": 10, "november": 11, "nov": 11, "december": 12,
    "dec": 12,
}  # fmt: skip

# Days counted from today.
NEAR_DAYS = {
    "today": 0, "tod": 0, "tomorrow": 1, "tomorrows": 1, "tom": 1, "tmrw": 1, "tmr": 1, "tmw": 1,
    "tomorow": 1, "tommorow": 1, "tommorrow": 1, "tomorro": 1, "overmorrow": 2,
    "오늘": 0, "금일": 0, "당일": 0, "내일": 1, "낼": 1, "명일": 1, "익일": 1, "모레": 2,
    "내일모레": 2, "낼모레": 2, "글피": 3, "그글피": 4,
}  # fmt: skip
PAST_DAYS = {
    "yesterday": -1, "yday": -1,
    "어제": -1, "작일": -1, "그제": -2, "그저께": -2, "엊그저께": -2, "그끄저께": -3,
}  # fmt: skip

ONES = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9,
}  # fmt: skip
TEENS = {
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15,
    "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "ninety": 90}
ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
    "eighth": 8, "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13,
    "fourteenth": 14, "fifteenth": 15, "sixteenth": 16, "seventeenth": 17, "eighteenth": 18,
    "nineteenth": 19, "twentieth": 20, "thirtieth": 30,
}  # fmt: skip

SINO = {
    "일": 1, "이": 2, "삼": 3, "사": 4, "오": 5, "육": 6, "칠": 7, "팔": 8, "구": 9,
    "유": 6, "시": 10,
}  # fmt: skip
# `유월` and `시월` are the only places of those two spellings: the month reader takes them.
SINO_ODD = ("유", "시")
NATIVE_ONES = {
    "한": 1, "두": 2, "세": 3, "네": 4, "다섯": 5, "여섯": 6, "일곱": 7, "여덟": 8, "아홉": 9,
    "하나": 1, "둘": 2, "셋": 3, "넷": 4, "석": 3, "넉": 4,
}  # fmt: skip
NATIVE_TENS = {"열": 10, "스물": 20, "스무": 20, "서른": 30, "마흔": 40, "쉰": 50}
# Two neighbours said in one breath: the later is the due.
NATIVE_PAIRS = {
    "한두": 2, "두세": 3, "두서너": 4, "서너": 4, "네댓": 5, "너댓": 5, "대여섯": 6, "두어": 2,
    "이삼": 3, "삼사": 4, "사오": 5, "오륙": 6, "육칠": 7,
}  # fmt: skip

# Native names of spans of days; (days, said as a vague pair).
DAY_COUNTS = {
    "하루": (1, False), "이틀": (2, False), "사흘": (3, False), "나흘": (4, False),
    "닷새": (5, False), "엿새": (6, False), "이레": (7, False), "여드레": (8, False),
    "아흐레": (9, False), "열흘": (10, False), "보름": (15, False), "하루이틀": (2, True),
    "이삼일": (3, True), "사나흘": (4, True), "사오일": (5, True), "며칠": (3, True),
    "몇일": (3, True),
}  # fmt: skip

# Units of a span as (months, days, seconds) of one; business days apart.
UNITS: dict[str, tuple[int, int, int]] = {
    "s": (0, 0, 1), "sec": (0, 0, 1), "secs": (0, 0, 1), "second": (0, 0, 1), "seconds": (0, 0, 1),
    "m": (0, 0, 60), "min": (0, 0, 60), "mins": (0, 0, 60), "minute": (0, 0, 60),
    "minutes": (0, 0, 60), "h": (0, 0, 3600), "hr": (0, 0, 3600), "hrs": (0, 0, 3600),
    "hour": (0, 0, 3600), "hours": (0, 0, 3600), "d": (0, 1, 0), "day": (0, 1, 0),
    "days": (0, 1, 0), "w": (0, 7, 0), "wk": (0, 7, 0), "wks": (0, 7, 0), "week": (0, 7, 0),
    "weeks": (0, 7, 0), "fortnight": (0, 14, 0), "fortnights": (0, 14, 0), "month": (1, 0, 0),
    "months": (1, 0, 0), "year": (12, 0, 0), "years": (12, 0, 0),
    "초": (0, 0, 1), "분": (0, 0, 60), "시간": (0, 0, 3600), "일": (0, 1, 0), "주": (0, 7, 0),
    "주일": (0, 7, 0), "달": (1, 0, 0), "개월": (1, 0, 0), "년": (12, 0, 0),
}  # fmt: skip
LETTER_UNITS = frozenset(("s", "m", "h", "d", "w"))  # only right behind digits: `+2h`, `30m`
BUSINESS = frozenset(("영업일", "근무일", "업무일", "평일", "워킹데이"))

# Parts of the day in minutes from its 00:00. The bounds of morning (00-12) and afternoon (12-18)
# are those of due/phrases.jsonl; evening and night take the middle of what the corpora give.
PARTS: dict[str, tuple[int, int]] = {
    "morning": (0, 720), "afternoon": (720, 1080), "evening": (1080, 1320), "night": (1200, 1440),
    "dawn": (0, 360), "breakfast": (360, 720), "lunch": (720, 840), "daytime": (540, 1080),
}  # fmt: skip
EARLY_PARTS = {
    "morning": (0, 600), "afternoon": (720, 900), "evening": (1080, 1200), "night": (1200, 1320),
}  # fmt: skip
LATE_PARTS = {
    "morning": (600, 720), "afternoon": (900, 1080), "evening": (1200, 1320), "night": (1320, 1440),
}  # fmt: skip
MIDDLE_PARTS = {"morning": (600, 660), "afternoon": (840, 960)}
PART_WORDS = {
    "morning": "morning", "mornings": "morning", "afternoon": "afternoon", "evening": "evening",
    "night": "night", "nighttime": "night", "lunch": "lunch", "lunchtime": "lunch",
    "오전": "morning", "오후": "afternoon", "아침": "breakfast", "점심": "lunch",
    "저녁": "evening", "밤": "night", "새벽": "dawn", "낮": "daytime",
}  # fmt: skip

# Before the earlier of two ends; the later has `늦어도` or the like.
EARLIEST = frozenset(("빠르면", "이르면", "빠르게는", "짧으면", "짧게는", "적게는"))

# Every other Korean atom; a run of Hangul must be covered by atoms entirely.
KOREAN_REST = frozenset(
    """
    십 백 천 년 월 시 분 초 반 정각 말 말일 초순 중순 하순 초반 중반 후반 날 마지막 첫 번째
    째 첫째 둘째 셋째 넷째 다섯째 주 주말 주중 달 이번 금주 금월 당월 이달 다음 담 다다음
    차주 내주 차월 익월 내달 오는 다가오는 돌아오는 지난 지난달 저번 같은 올해 내년 연말
    연내 금년 까지 까지는 까지도 안 안쪽 내 이내 중 전 이전 뒤 후 이후 있다 있다가 지나서
    부터 로부터 으로부터 에서 사이 쯤 즈음 경 정도 가량 무렵 께 약 대략 최대 늦어도 길어도
    아무리 에 에는 로 으로 의 이나 나 또는 혹은 아니면 내지 와 과 하고 그리고 간 동안 만 때
    시간 시간대 몇 기준 제외 공휴일 다음날 익영업일 퇴근 업무 영업 종료 마감 정오 자정 지금
    앞으로 향후 이른 늦은 늦게 일찍 꼭 반드시 무조건 예정 소요 걸림 되기 다담 및 빼고 휴일 내외
    전후 시각 이맘때 늦으면 늦게는 길면 길게는 길어야 많게는
    """.split()
)
KOREAN = (
    frozenset(
        word
        for table in (
            WEEKDAYS, WEEKDAY_SYLLABLES, NEAR_DAYS, PAST_DAYS, SINO, NATIVE_ONES, NATIVE_TENS,
            NATIVE_PAIRS, DAY_COUNTS, UNITS, PART_WORDS,
        )
        for word in table
        if word >= "가"
    )
    | KOREAN_REST
    | EARLIEST
    | BUSINESS
)  # fmt: skip
LONGEST_KOREAN = max(map(len, KOREAN))
