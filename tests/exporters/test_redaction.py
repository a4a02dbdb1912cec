"""Redaction: what goes, what stays, and the list of it."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mot_tui.casebook import people
from mot_tui.domain.words import PersonField
from mot_tui.exporters import csvs, html, markdown, names, text
from mot_tui.exporters.document import Document, Item, Items, Paragraph, Section, Table, items
from mot_tui.exporters.plan import Plan, Subject, plan_of
from mot_tui.exporters.redaction import redact
from mot_tui.exporters.sheets import sheets
from mot_tui.exporters.summary import summary
from mot_tui.texts import language
from tests.exporters.telling import Telling


def planned(*known: str, keep: frozenset[str] = frozenset(), address: str = "") -> Plan:
    """A plan with these people, numbered in their order."""
    whose = [Subject("person", name) for name in known]
    found = [(it, who) for who in whose for it in names.names(who.key)]
    found += [(it, Subject("address", "")) for it in names.address(address)]
    families = {names.surname(name): who for name, who in zip(known, whose, strict=True)}
    found += [(names.with_title(it), who) for it, who in families.items() if it]
    ranked = sorted(found, key=lambda it: it[0].size, reverse=True)
    return Plan(tuple(ranked), {}, tuple(whose), keep)


def blanked(said: str, plan: Plan) -> str:
    """A text after its redaction."""
    document = Document("", Items(()), (Section("x", "x", (Paragraph(said),)),))
    ((paragraph,),) = (it.blocks for it in redact(document, plan)[0].sections)
    assert isinstance(paragraph, Paragraph)
    return paragraph.text


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("김민수 기사님이 왔음", "[person 1] 기사님이 왔음"),
        ("민수씨는 몰랐고 민수님께서는", "[person 1]씨는 몰랐고 [person 1]님께서는"),
        ("김 민수입니다, 민수였어요", "[person 1]입니다, [person 1]였어요"),
        ("kim_minsu.txt, KimMinsu, @minsu", "[person 2].txt, [person 2], @[person 2]"),
        ("상담원김민수에게, SK김민수와", "상담원[person 1]에게, SK[person 1]와"),
        ("국민수당을 민수기에 물음, 박민수", "국민수당을 민수기에 물음, 박민수"),
        ("김기사님이; 김 기사도; 김치", "[person 1]기사님이; [person 1] 기사도; 김치"),
        ("Kim Minsu, MINSU's van; kim  minsu", "[person 2], [person 2]'s van; [person 2]"),
        ("kimono, Minsuk, minsu가", "kimono, Minsuk, [person 2]가"),
        ("Will Ames will come, Ames too", "[person 3] will come, [person 3] too"),
        ("\u1100\u1175\u11b7\u1106\u1175\u11ab\u1109\u116e 기사", "[person 1] 기사"),
        ("김\u200b민수, Ｋｉｍ Minsu", "[person 1], [person 2]"),
        ("MÜLLER, Muller, O’Neill; o'neill", "[person 6], [person 6], [person 7]; [person 7]"),
        ("M was rude, 5 m away; M's", "[person 8] was rude, 5 m away; [person 8]'s"),
        ("call to tech1 (e1), tech12, tech1이", "call to [person 4] (e1), tech12, [person 4]이"),
        ("to 101 (e101): 101 s, KRW 101, 1:101", "to [person 5] (e101): 101 s, KRW 101, 1:101"),
    ],
)  # fmt: skip
def test_people(said: str, left: str) -> None:
    plan = planned("김민수", "Kim Minsu", "Will Ames", "tech1", "101", "Dr. Müller", "O'Neill", "M")
    assert blanked(said, plan) == left


@pytest.mark.parametrize(
    ("said", "kinds"),
    [
        ("010-1234-5678, 01012345678, +82 10 1234 5678", ["phone"] * 3),
        ("전화는010-1234-5678로, 02)123-4567, 1588-1234", ["phone"] * 3),
        ("010 – 1234 – 5678, ０１０－１２３４－５６７８", ["phone"] * 2),
        ("+44 20 7946 0018 or (212) 555-0123", ["phone"] * 2),
        ("kim.min+x@mail.example.com, 김민수@예.한국", ["mail", "mail"]),
        ("https://e.example/a?b=c). www.e.example!", ["link", "link"]),
        ("4111 1111 1111 1111", ["card"]),
        ("4111-1111-1111-1112", ["account"]),
        ("110-123-456789 and DE89 3704 0044 0532 0130 00", ["account", "account"]),
        ("sort code 12-34-56 account 12345678, 계좌는 123456", ["account"] * 3),
        ("on my account 3 days, 10 accounts", []),
        ("900101-1234567", ["id"]),
        ("2026-03-02–2026-03-05, 0.1–0.25, 09:00–10:00 2026", []),
        ("2026-03-02 10:00–12:00, 2026-03-02T10:00:00+09:00", []),
        ("Mon 2 Mar 2026 10:00, KRW 12345678901, 0.12345678901", []),
        ("ab12345678901234cd, e12, p3, 100 of 100, 02-03-2026", []),
        ("UTC+09:00, 3.5 Mbit, 20 s, 1,234,567", []),
    ],
)
def test_what_is_known_by_its_shape(said: str, kinds: list[str]) -> None:
    plan = Plan((), {}, (), frozenset())
    signs = re.findall(r"\[([\w ]+?)(?: number)? \d+\]", blanked(said, plan))
    short = {"telephone": "phone", "ID": "id"}
    assert [short.get(it, it) for it in signs] == kinds
    assert kinds or blanked(said, plan) == said


def test_the_same_number_has_the_same_sign_and_overlaps_go_whole() -> None:
    plan = planned("Kim Minsu")
    said = "010-1234-5678 = +82 10-1234-5678, minsu@e.example, https://e.example/minsu?t=0212345678"
    assert blanked(said, plan) == "[telephone 1] = [telephone 1], [mail 1], [link 1]"


def test_an_address_goes_with_its_parts() -> None:
    plan = planned(address="12 Hill Street, 서울시 마포구 월드컵로 12, 301호")
    assert blanked("12 Hill Street, 서울시 마포구 월드컵로 12, 301호", plan) == "[address]"
    told = "at Hill Street; 월드컵로에서 301호로; on a hill, 12 times, a street"
    assert blanked(told, plan).count("[address]") == 3
    assert blanked("12 times, a street", plan) == "12 times, a street"


CASE = """
    09:30 call> @"김민수 기사" 민수씨가 010-1234-5678로 "김 기사가 가요" !방문 ref:A-123456
    10:00 mail< @"Kim Minsu" from kim@e.example about A123456, customer C-77001, Hong Gildong's flat
    11:00 visit @101 at 12 Hill Street: nobody, says 홍길동 고객님 *1 #Minsu
"""
GONE = (
    "김민수",
    "민수",
    "minsu",
    "1234-5678",
    "kim@",
    "123456",
    "77001",
    "Hong",
    "Gildong",
    "Hill Street",
)


def told(telling: Telling) -> str:
    """A case with all that goes in it."""
    case = telling.open(
        customer="C-77001",
        holder="Hong Gildong",
        address="12 Hill Street, Leeds",
        company="L-Telecom",
    )
    telling.say(case, CASE)
    people.describe(telling.book, case, "Kim Minsu", [(PersonField.NUMBER, "010 1234 5678")])
    people.join(telling.book, case, "김민수 기사", "Kim Minsu")
    return case


@pytest.mark.parametrize("spoken", ["en", "ko"])
def test_nothing_is_left_in_any_format(
    telling: Telling, spoken: str, request: pytest.FixtureRequest
) -> None:
    request.addfinalizer(lambda: language.use("en"))
    case = told(telling)
    language.use(spoken)
    report = telling.report(case)
    plan = plan_of(report)
    whole, listed = redact(summary(report), plan)
    written = [it.render(whole).decode() for it in (markdown, html, text)]
    tables = csvs.tables(redact(sheets(report), plan)[0])
    written += [csvs.write(it).decode("utf-8-sig") for it in tables.values()]
    for it in written:
        assert not [gone for gone in GONE if gone.casefold() in it.casefold()], it
    first = {"en": "[person 1]", "ko": "[인물 1]"}[spoken]
    assert all(first in it.replace("\\", "") for it in written[:4])
    assert {it.sign for it in listed if it.text in ("김민수", "민수", "Minsu")} == {first}
    assert all(it.where and it.count for it in listed)
    assert report.head.hash in written[0]


def test_who_is_kept_stays(telling: Telling) -> None:
    report = telling.report(told(telling))
    whole, listed = redact(summary(report), plan_of(report, ["101", "김민수", "010-1234-5678"]))
    written = markdown.render(whole).decode()
    assert "101" in written
    assert "김민수" in written
    assert "010-1234-5678" in written
    assert "77001" not in written
    assert not {"101", "김민수"} & {it.text for it in listed}


def test_people_of_what_was_struck_or_amended_go_too(telling: Telling) -> None:
    case = telling.open()
    telling.say(case, '10:00 call> @"Anna Ruiz" came\n11:00 call> @"Ben Ode" Ben came')
    telling.amend(case, 1, '10:00 call> @"Cem Aydin" came', "it was Cem")
    telling.book.strike(case, 2, "Ben never came")
    report = telling.report(case)
    written = markdown.render(redact(summary(report), plan_of(report))[0]).decode()
    assert not [it for it in ("Anna", "Ruiz", "Ben", "Ode", "Cem", "Aydin") if it in written]


def test_where_each_stood_first(telling: Telling) -> None:
    """
    10:00 note nothing
    11:00 call> @"Anna Ruiz" came
    12:00 call> @"Anna Ruiz" Anna again
    """
    report = telling.told(test_where_each_stood_first)
    told = summary(report, without={"short", "people"})
    listed = {it.text: it for it in redact(told, plan_of(report))[1]}
    assert (listed["Anna"].count, listed["Anna"].where) == (1, "What happened, e3")
    assert listed["Anna Ruiz"].where == "What happened, e2"


words = st.text(st.characters(codec="utf-8"), max_size=40)
persons = st.sampled_from(
    ["김민수", "Anna Ruiz", "tech1", "남궁민수", "이 팀장", "Jean-Luc", "기사님"]
)


@given(st.lists(words, max_size=4), st.lists(persons, min_size=1, max_size=3, unique=True))
def test_no_name_is_left_and_what_is_no_name_stays(parts: list[str], known: list[str]) -> None:
    plan = planned(*known)
    blank = [(" ".join([it, name, it]), it) for it in parts for name in known]
    document = Document(
        known[0],
        items(*known),
        (
            Section("a", "head", (Table(("h",), tuple((said,) for said, _it in blank)),)),
            Section("b", "head", (Items((Item(known[-1], known[0], tuple(known)),)),)),
        ),
    )
    whole, listed = redact(document, plan)
    left = markdown.render(whole).decode()
    assert not [name for name in known if name in left]
    assert redact(whole, plan) == (whole, ())
    for name in known:
        assert [it for it in listed if it.text in name or name in it.text]


@given(st.lists(words, max_size=5))
def test_a_case_of_nobody_stays_as_it_is(texts: list[str]) -> None:
    document = Document("t", items(*texts), ())
    whole, listed = redact(document, Plan((), {}, (), frozenset()))
    assert listed or whole == document
