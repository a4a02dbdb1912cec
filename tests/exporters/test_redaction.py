"""Redaction: what goes, what stays, and the list of it."""

import inspect
import io
import re
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mot_tui.casebook import people
from mot_tui.domain.words import PersonField
from mot_tui.exporters import csvs, html, korean_name, markdown, names, text
from mot_tui.exporters.document import Document, Item, Items, Paragraph, Section, Table, items
from mot_tui.exporters.offices import Offices, words_of_firms
from mot_tui.exporters.plan import Plan, Subject, placed, plan_of
from mot_tui.exporters.prepared import prepare
from mot_tui.exporters.redaction import Redacted, redact
from mot_tui.exporters.sheets import sheets
from mot_tui.exporters.summary import summary
from mot_tui.exporters.wish import Wish
from mot_tui.texts import language
from tests.exporters.telling import Telling


def planned(*known: str, keep: frozenset[str] = frozenset(), address: str = "") -> Plan:
    """A plan with these people, numbered in their order."""
    whose = [Subject("person", name) for name in known]
    found = [(it, who) for who in whose for it in names.names(who.key)]
    found += placed(address)
    families = {korean_name.surname(name): who for name, who in zip(known, whose, strict=True)}
    found += [(names.with_title(it), who) for it, who in families.items() if it]
    ranked = sorted(found, key=lambda it: it[0].size, reverse=True)
    return Plan(tuple(ranked), {}, tuple(whose), keep)


def blanked(said: str, plan: Plan) -> str:
    """A text after its redaction."""
    document = Document("", Items(()), (Section("x", "x", (Paragraph(said),)),))
    ((paragraph,),) = (it.blocks for it in redact(document, plan).document.sections)
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
        ("전화는010-1234-5678로, 02)123-4567, 1588-1234", ["phone"] * 2),
        ("080-123-4567, 1577-0000, +82 1899-1234, (02) 123-4567", ["phone"]),
        ("공일공 1234 5678, 공일공-일이삼사-오육칠팔, 공일", ["phone"] * 2),
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


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("기사(010-2345-6789) 혼자", "기사([telephone 1]) 혼자"),
        ("(02-123-4567) (02) 123-4567", "([telephone 1]) [telephone 1]"),
        ("((212) 555-0123), 02)123-4567", "([telephone 1]), [telephone 2]"),
        ("+82 10 1234 5678 (2), +44 (0)20 7946 0018", "[telephone 1] (2), [telephone 2]"),
    ],
)  # fmt: skip
def test_brackets_stay_balanced(said: str, left: str) -> None:
    assert blanked(said, Plan((), {}, (), frozenset())) == left


def test_an_address_goes_with_its_parts() -> None:
    plan = planned(address="12 Hill Street, 서울시 마포구 월드컵로 12, 1503호")
    assert blanked("12 Hill Street, 서울시 마포구 월드컵로12 1503 호", plan) == "[address]"
    for told, left in (
        ("at Hill Street; 월드컵로에서 1503호로", "at [place]; [place]에서 [place]로"),
        ("first train, at Hill Street, 서울시", "first train, at [place]"),
        ("월드컵로12번지 1503 호; 월드컵로 12, 1503호", "[place]; [place]"),
        ("마포에서 마포역; 마포구청, 서울", "[place]에서 [place]; [place]청, [place]"),
        ("마포대교, 양마포, on a hill, 12 times, a street", ""),
    ):
        assert blanked(told, plan) == (left or told)


@pytest.mark.parametrize(
    ("office", "person"),
    [
        ("101 114 1588-1234 080-123-4567", "010-1234-5678 1234567 12 tech101"),
        ("head office|cancel-desk|K-Mobile head office|K-Mobile 고객센터", "Kim's shop|K-Mobile|"),
        ("해지팀 고객센터 강남지점 민원실 소비자센터", "해지팀장 고객센터장 이지원팀 김민수점"),
        ("Ombudsman|second-level support|Complaints team 3", "support agent|Sally Field|manager"),
        ("인터넷 해지팀|상담실|서비스센터", "해지팀 김민수|기사님|101 상담원|담당자"),
    ],
)  # fmt: skip
def test_offices_are_no_persons(office: str, person: str) -> None:
    told = Offices(words_of_firms(["K-Mobile"]))
    for names_, is_one in ((office, True), (person, False)):
        each = names_.split("|") if "|" in names_ else names_.split()
        assert [it for it in each if told.is_one(it) is not is_one] == []


def test_an_office_stays_unless_it_is_hidden(telling: Telling) -> None:
    """
    10:00 call> @101 101 says "ask 해지팀"
    11:00 call> @해지팀 or 1588-1234
    12:00 call> @"101 상담원" @"해지팀장 김민수" 해지팀장이 101 말고
    """
    report = telling.told(test_an_office_stays_unless_it_is_hidden)
    found = redact(summary(report, without={"short"}), plan_of(report))
    assert {*found.left} == {"101", "해지팀", "1588-1234"}
    assert {it.text for it in found.replaced} == {"101 상담원", "해지팀장 김민수", "해지팀장"}
    hidden = plan_of(report, hide=["101", "1588-1234", "ask"])
    found = redact(summary(report, without={"short"}), hidden)
    assert found.left == ("해지팀",)
    assert {it.sign for it in found.replaced if it.text in ("101", "1588-1234")} == {
        "[office 1]",
        "[telephone 1]",
    }
    assert "ask" in {it.text for it in found.replaced}


def test_the_list_of_a_table_is_of_that_table(telling: Telling) -> None:
    """
    10:00 call> @"Anna Ruiz" rings from 010-1234-5678 !callback 2026-03-03 10:00
    """
    case = telling.open(title="Anna's flat")
    telling.say(case, inspect.getdoc(test_the_list_of_a_table_is_of_that_table) or "")
    for table, gone in (("promises", {"Anna Ruiz"}), ("money", set())):
        wish = Wish("csv", redact=True, table=table)
        made = prepare(telling.book, case, wish)
        assert {it.text for it in made.replaced} == gone
        assert made.name == "[person-1]'s-flat-redacted.csv"
    made = prepare(telling.book, case, Wish("csv", redact=True))
    with zipfile.ZipFile(io.BytesIO(made.content())) as archive:
        files = [f"{it}\n{archive.read(it).decode('utf-8-sig')}" for it in archive.namelist()]
    assert "\n".join(files) == made.text()
    assert "Anna" not in made.text()


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
    found = redact(summary(report), plan)
    whole, listed = found.document, found.replaced
    written = [it.render(whole).decode() for it in (markdown, html, text)]
    tables = csvs.tables(redact(sheets(report), plan).document)
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
    found = redact(summary(report), plan_of(report, ["101", "김민수", "010-1234-5678"]))
    listed = found.replaced
    written = markdown.render(found.document).decode()
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
    written = markdown.render(redact(summary(report), plan_of(report)).document).decode()
    assert not [it for it in ("Anna", "Ruiz", "Ben", "Ode", "Cem", "Aydin") if it in written]


def test_where_each_stood_first(telling: Telling) -> None:
    """
    10:00 note nothing
    11:00 call> @"Anna Ruiz" came
    12:00 call> @"Anna Ruiz" Anna again
    """
    report = telling.told(test_where_each_stood_first)
    told = summary(report, without={"short", "people"})
    listed = {it.text: it for it in redact(told, plan_of(report)).replaced}
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
    found = redact(document, plan)
    whole, listed = found.document, found.replaced
    left = markdown.render(whole).decode()
    assert not [name for name in known if name in left]
    assert redact(whole, plan) == Redacted(whole, (), ())
    for name in known:
        assert [it for it in listed if it.text in name or name in it.text]


@given(st.lists(words, max_size=5))
def test_a_case_of_nobody_stays_as_it_is(texts: list[str]) -> None:
    document = Document("t", items(*texts), ())
    found = redact(document, Plan((), {}, (), frozenset()))
    assert found.replaced or found.document == document
