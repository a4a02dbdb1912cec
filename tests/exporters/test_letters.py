"""Letters: from templates, marked where something is missing, harmless whatever was typed."""

import shutil
from html.parser import HTMLParser
from pathlib import Path

import pytest

from mot_tui.casebook import deadlines
from mot_tui.demo import EVENING, load
from mot_tui.domain.deadline_commands import DeadlineRequest
from mot_tui.domain.deadline_facts import StartEvent
from mot_tui.domain.words import CaseField, Channel, DeadlineEnd
from mot_tui.entry.moment import Moment
from mot_tui.errors import Refused, Unusable
from mot_tui.exporters import letter_templates
from mot_tui.exporters.brief import brief
from mot_tui.exporters.casefile import write
from mot_tui.exporters.entry_words import detail_texts
from mot_tui.exporters.letter import Letter, LetterWish, gaps, letter_of, log_sent, sent
from mot_tui.exporters.letter_before import awaited_text
from mot_tui.exporters.letter_events import MOST
from mot_tui.exporters.letter_page import content, paragraphs
from mot_tui.exporters.letter_period import declared
from mot_tui.frozen import changed
from mot_tui.importers.casefile import take
from mot_tui.texts.visible import visible
from tests.casefile import at
from tests.exporters.paper import pages, squeezed
from tests.exporters.telling import Telling, golden_report, is_golden
from tests.tui.stage import HOSTILE, RISKY


def made(telling: Telling, case_id: str, kind: str, lang: str = "", to: str = "") -> Letter:
    return letter_of(telling.book, case_id, LetterWish(kind, lang, to), None)


@pytest.mark.parametrize("kind", letter_templates.KINDS)
@pytest.mark.parametrize("lang", ["en", "ko"])
def test_the_bytes_are_those_of_the_golden_file(telling: Telling, kind: str, lang: str) -> None:
    case_id = golden_report(telling).id
    letter = made(telling, case_id, kind, lang=lang)
    assert is_golden(f"letter-{kind}.{lang}.txt", content(letter, "txt", at("10 Mar 14:00")))
    assert len(letter.text.splitlines()) <= 55


def test_what_is_missing_is_marked_and_named_once(telling: Telling) -> None:
    case_id = telling.open(holder="Kim", company="L-Telecom")
    letter = made(telling, case_id, "cancellation", lang="en")
    assert [it.name for it in gaps(letter.text, "en")] == [
        "address", "customer", "service", "deadline"
    ]  # fmt: skip
    assert letter.text.count("[[your customer number – please fill in]]") == 1
    assert [it.name for it in gaps("[[my bank]] [[고객번호 – 기재 필요]]", "ko")] == [
        "",
        "customer",
    ]


def test_a_reminder_goes_to_the_same_one_with_a_later_day(telling: Telling) -> None:
    """Whoever was asked for an answer has their day first; a mediator is not reminded."""
    case_id = telling.open(company="L-Telecom")
    telling.clock.now = at("2 Mar 12:00")
    for kind, to in (("complaint", "the office"), ("mediator", "the ombudsman")):
        letter = made(telling, case_id, kind, to=to)
        request = sent(letter, Channel.POST, letter.to, Moment(telling.clock.now))
        log_sent(telling.book, case_id, letter, request)
    reminder = made(telling, case_id, "reminder")
    assert (reminder.to, reminder.until.end) == ("the office", at("24 Mar 00:00"))
    assert "\nL-Telecom\nthe office\n" in reminder.text
    assert awaited_text(telling.book, case_id).endswith(": d1 Mon 16 Mar 2026")
    telling.clock.now = at("18 Mar 12:00")
    assert made(telling, case_id, "reminder").until.end == at("2 Apr 00:00")
    assert awaited_text(telling.book, case_id) == ""


@pytest.mark.parametrize(
    ("to", "addressed"),
    [
        ("L-Telecom 본사 고객보호팀", "L-Telecom 본사 고객보호팀"),
        ("l-telecom", "L-Telecom 고객 불만 처리 부서"),
        ("본사", "L-Telecom 본사"),
        ("L-Telecoms", "L-Telecom L-Telecoms"),
    ],
)
def test_the_name_of_the_company_stands_there_once(
    telling: Telling, to: str, addressed: str
) -> None:
    case_id = telling.open(company="L-Telecom")
    letter = made(telling, case_id, "complaint", "ko", to)
    assert letter.text.startswith(f"수신: {addressed} 귀중\n")


def test_a_period_is_named_where_there_is_one_that_still_runs(telling: Telling) -> None:
    """The only one of one's own; of several that which is asked for, and what became of it."""
    case_id = telling.open()
    telling.clock.now = at("9 Mar 12:00")
    signed = (StartEvent(at("2 Mar 12:00").date(), "signed"),)
    for days, name in ((2, "passed"), (14, "cancel")):
        asked = DeadlineRequest(name, signed, days, said_by="the shop")
        deadlines.enter(telling.book, case_id, asked)
    text = made(telling, case_id, "cancellation").text
    period = declared(telling.book, case_id, 2)
    assert "within the period as I understand it: its last day is Mon 16 Mar 2026" in text
    assert period.endswith("not verified: check it")
    assert "- counted: 14 days from Mon 2 Mar 2026 signed\n- as I was told: said by" in text
    deadlines.enter(telling.book, case_id, DeadlineRequest("other", signed, 30))
    assert "[[the last day on which" in made(telling, case_id, "cancellation").text
    wish = LetterWish("cancellation", deadline=3)
    assert "Wed 1 Apr 2026" in letter_of(telling.book, case_id, wish, None).text
    late = letter_of(telling.book, case_id, LetterWish("cancellation", deadline=1), None)
    assert "The last day of the period, as I understand it, was Wed 4 Mar 2026." in late.text
    assert "within" not in late.text.partition("Please")[0]
    deadlines.end(telling.book, case_id, 2, DeadlineEnd.MET, at=at("10 Mar 15:00"))
    met = letter_of(telling.book, case_id, LetterWish("cancellation", deadline=2), None)
    assert "on Tue 10 Mar 2026, and say so once more" in met.text
    assert "That was within the period as I understand it: its last day" in met.text


def test_an_answer_that_is_wanted_is_no_period_of_ones_own(telling: Telling) -> None:
    """Also where the deadline for it was entered anew, and in another journal."""
    case_id = telling.open(holder="Kim")
    telling.clock.now = at("2 Mar 12:00")
    letter = made(telling, case_id, "complaint")
    request = sent(letter, Channel.POST, "head office", Moment(at("2 Mar 12:00")))
    log_sent(telling.book, case_id, letter, request)
    deadlines.change(telling.book, case_id, 1, DeadlineRequest("answer", until=letter.until))
    case_id = take(telling.book, write(telling.report(case_id)), as_copy=True)[0].id
    text = made(telling, case_id, "cancellation").text
    assert "[[the last day on which you may cancel" in text
    assert "answer asked for by Mon 16 Mar 2026" in text
    with pytest.raises(Refused, match="deadline-of-answer"):
        letter_of(telling.book, case_id, LetterWish("cancellation", deadline=1), None)


def test_what_the_case_turns_on_is_told_whatever_it_was_rated(telling: Telling) -> None:
    """
    09:00 call> @101 ordered
    ## 2026-03-03
    10:00 visit @t1 first visit, left unfinished "it will work" $5000:demanded the hub
    ## 2026-03-04
    10:00 visit nobody came ~2h #no-show
    11:00 test slow measure:"download"=0Mbps hold:4m
    ## 2026-03-05
    09:00 call> @101 on hold hold:30m
    10:00 post> @head-office I cancel
    11:00 call> @101 cut off *0
    12:00 call> @101 cut off *1
    13:00 call> @101 what now *3
    """
    report = telling.told(test_what_the_case_turns_on_is_told_whatever_it_was_rated)
    deadlines.enter(
        telling.book,
        report.id,
        DeadlineRequest("cancel", (StartEvent(at("2 Mar 12:00").date(), "signed"),), 14),
    )
    deadlines.end(telling.book, report.id, 1, DeadlineEnd.MET, at=at("5 Mar 10:00"))
    text = made(telling, report.id, "complaint").text
    for told in (
        "ordered (e1)",
        "left unfinished",
        "“it will work” (e2, s1)",
        "nobody came; waited 2 h (e3)",
        "download = 0 Mbps",
        "by post to head-office: I cancel (e6)",
        "Thu 5 Mar 2026, done by me: cancel; the last day for it was Mon 16 Mar 2026 (d1)",
        "what now (e9)",
        "t1, Tue 3 Mar 2026 10:00: first visit, left unfinished the hub – KRW 5000 demanded (e2)",
        "34 min on hold; visits that did not happen: 1 (waited 2 h)",
    ):
        assert told in text, text
    section = text.partition("What happened:\n")[2].partition("\n\n")[0]
    assert len(section.splitlines()) == MOST
    assert "I cancel (e6)" not in made(telling, report.id, "mediator").text.partition("I wrote")[0]


def test_the_last_contact_is_told_also_where_its_words_stand_elsewhere(telling: Telling) -> None:
    """
    10:00 call> @101 ordered "no fee"
    15:00 call> @cancellations "a fee is due" !=s1 *0
    18:00 note nobody got in touch *0
    """
    report = telling.told(test_the_last_contact_is_told_also_where_its_words_stand_elsewhere)
    happened = made(telling, report.id, "complaint").text.partition("What happened:\n")[2]
    assert "15:00, my call to cancellations (e2)\n" in happened.partition("\n\n")[0] + "\n"


def test_a_promise_that_nobody_kept_stands_in_a_reminder_and_in_the_brief(
    telling: Telling,
) -> None:
    """
    10:00 call> @101 a visit !visit 2026-03-03 10:00-12:00
    ## 2026-03-03
    13:00 visit @t1 nobody came -p1 #no-show
    """
    report = telling.told(test_a_promise_that_nobody_kept_stands_in_a_reminder_and_in_the_brief)
    for kind in ("reminder", "complaint", "mediator"):
        assert "101: visit, due Tue 3 Mar 10:00–12:00 – not kept (p1)" in (
            made(telling, report.id, kind).text
        ), kind
    (entry,) = (it.content for it in report.live if it.number == 2)
    assert [*detail_texts(changed(entry, duration_s=7200))] == ["waited 2 h"]
    told = brief(telling.book, report.id)
    assert "It was not kept." in told.text
    assert told.question == "By when for certain?"


# -- what was typed

TEMPLATE_CODE = "{{ 7 * 7 }}{% for x in y %}{# gone #}"


class _Read(HTMLParser):
    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.words: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.tags.add(tag)

    def handle_data(self, data: str) -> None:
        self.words.append(data)


@pytest.mark.parametrize("typed", [TEMPLATE_CODE, "<script>x</script>", "- * # x", *HOSTILE])
def test_what_was_typed_stands_there_and_acts_in_no_format(telling: Telling, typed: str) -> None:
    fields = [it for it in CaseField if it not in ("title", "timezone", "language", "calendar")]
    case_id = telling.open(typed, **{it.value: typed for it in fields})
    telling.say(case_id, "10:00 call> said *1", text=typed, party=typed, references=(typed,))
    letter = made(telling, case_id, "complaint", to=typed)
    shown = visible(typed).strip()
    assert letter.text.count(shown) >= 8
    assert not {*RISKY} & {*letter.text}
    now = at("10 Mar 14:00")
    page = _Read(content(letter, "html", now).decode())
    assert page.tags == {"html", "head", "meta", "title", "style", "body", "main", "p", "span"}
    assert shown in "".join(page.words)
    markdown = content(letter, "md", now).decode()
    assert "<script" not in markdown.replace("\\<", "")
    assert "\n#" not in markdown
    if typed == TEMPLATE_CODE and shutil.which("pdftotext"):
        read = squeezed("".join(pages(content(letter, "pdf", now))))
        assert read == squeezed(letter.text.replace("\n- ", "\n– "))


def test_rows_stay_rows_and_paragraphs_stay_apart() -> None:
    assert paragraphs("a\nb\n\n\nc\n- d") == [["a", "b"], [], ["c", "- d"]]


# -- a person's own


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (found := tmp_path / "letters").mkdir()
    return found


def test_own_templates_come_first_and_add_kinds(telling: Telling, folder: Path) -> None:
    (folder / "complaint.en.txt").write_text("Mine: {{ title }}")
    (folder / "thanks.txt").write_text(
        "{% for it in events %}{{ it }}{% endfor %}\n"
        "{{ number }} {{ number }} {{ customer | upper }}"
    )
    (folder / "notes.md").write_text("no template")
    case_id = telling.open()
    wish = LetterWish("complaint", lang="en")
    assert letter_of(telling.book, case_id, wish, folder).text == "Mine: Internet after the move\n"
    korean = letter_of(telling.book, case_id, LetterWish("complaint", lang="ko"), folder)
    assert korean.text.startswith("수신:")
    thanks = letter_of(telling.book, case_id, LetterWish("thanks"), folder)
    assert thanks.text == "1 2 [[YOUR CUSTOMER NUMBER – PLEASE FILL IN]]\n"
    kinds = dict.fromkeys(it.kind for it in letter_templates.found(folder))
    assert [*kinds] == [*letter_templates.KINDS, "thanks"]
    with pytest.raises(Refused, match="unknown-letter"):
        letter_of(telling.book, case_id, LetterWish("../secret"), folder)


@pytest.mark.parametrize(
    ("line", "template"),
    [
        (1, "{{ nam }}"),
        (2, "\n{% if %}"),
        (2, "\n{{ name.__class__ }}"),
        (1, "{{ name['__class__'] }}"),
        (2, "\n{{ range(9) }}"),
        (1, "{% include 'complaint.en.txt' %}"),
        (1, "{% set a = name %}"),
        (1, "{{ name * 999999999 }}"),
        (1, "{{ name | format(9) }}"),
        (1, "{% for a in title %}{% for b in title %}{% endfor %}{% endfor %}"),
        (1, "{% macro m() %}{{ m() }}{% endmacro %}"),
        (1, "{{ " + "(" * 5000 + "name" + ")" * 5000 + " }}"),
        (3, "\n\nok {{ title | count | count }}"),
    ],
)
def test_a_broken_template_is_told_with_its_line(
    telling: Telling, folder: Path, line: int, template: str
) -> None:
    (folder / "odd.txt").write_text(template)
    with pytest.raises(Unusable, match="bad-template") as told:
        letter_of(telling.book, telling.open(), LetterWish("odd"), folder)
    assert told.value.values["line"] == line


def test_a_template_that_is_no_text_or_too_long_is_told(telling: Telling, folder: Path) -> None:
    (folder / "odd.txt").write_bytes(b"one\n\xff")
    with pytest.raises(Unusable, match="bad-template") as told:
        letter_of(telling.book, telling.open(), LetterWish("odd"), folder)
    assert told.value.values["line"] == 2
    (folder / "odd.txt").write_text("x" * 100_001)
    with pytest.raises(Unusable, match="bad-template"):
        letter_of(telling.book, telling.open(), LetterWish("odd"), folder)


def test_the_page_on_letters_names_all_that_a_template_can_place(telling: Telling) -> None:
    """So that nobody has to guess a name."""
    from mot_tui.config import Settings
    from mot_tui.exporters.letter_facts import Particulars, facts

    case_id = telling.open()
    letter = made(telling, case_id, "complaint")
    known = facts(telling.report(case_id), Particulars(letter.until), Settings())
    page = Path(__file__).parents[2] / "docs" / "letters.md"
    assert [it for it in known if f"`{it}`" not in page.read_text()] == []


@pytest.mark.slow
@pytest.mark.skipif(not shutil.which("pdftotext"), reason="pdftotext is not there")
@pytest.mark.parametrize("lang", ["en", "ko"])
def test_a_letter_about_a_demo_case_is_one_page(telling: Telling, lang: str) -> None:
    telling.clock.now = EVENING
    fields = [(CaseField.HOLDER, "Kim"), (CaseField.ADDRESS, "1 Road"), (CaseField.CUSTOMER, "12")]
    for case in load(telling.book, lang):
        telling.book.describe(case.id, fields)
        for kind in letter_templates.KINDS:
            letter = made(telling, case.id, kind, to="head office")
            assert len(pages(content(letter, "pdf", EVENING))) == 1
