# ruff: noqa: E501 - sentences stay whole
"""What the people of the large case say and write: English and Korean, as long as in life.

`{who}` is somebody of the case, `{n}` a number that comes once, `{a}` and `{b}` small ones.
"""

PEOPLE = (
    ("101", "first line", ""), ("Kim Minsu", "technician", "010-2345-6701"),
    ("이서연 상담원", "상담원", "02-1544-1001"), ("박지훈 기사", "기사", "010-9876-5402"),
    ("Sarah Whitfield", "supervisor", "+82 2 555 0104"), ("정하늘", "현장 팀장", "010-4411-2205"),
    ("최은영 매니저", "매니저", ""), ("Lee", "retention", ""), ("cancel-desk", "", ""),
    ("Daniel Okafor", "network", "+44 20 7946 0107"), ("한지민", "", "010-3131-0808"),
    ("오세훈 기사", "기사", ""), ("남궁민수", "본사 민원", "02-3456-0109"),
    ("Will Turner", "billing", ""), ("May", "chat", ""), ("윤서", "", ""),
    ("서동현", "설치", "010-5577-0110"), ("Priya Raman", "billing", "+91 22 5550 0111"),
    ("강태우 팀장", "팀장", ""), ("Jo Ann Berg", "head office", ""), ("배수진", "", ""),
    ("고객센터2", "", "1588-0113"), ("Tom", "", ""), ("임재범", "기사", "010-6060-0114"),
    ("Hannah Weiß", "press office", ""), ("문소리 상담사", "상담사", ""), ("조 과장", "과장", ""),
    ("Ana García", "quality", ""), ("신유진", "", "010-7272-0116"), ("regulator desk", "", "1335"),
)  # fmt: skip
"""Name, role and telephone number of each."""

TEXTS = (
    "asked why nobody came on the day that was agreed; {who} sees two open tickets and no note on either",
    "asked {who} for the same set-up as before; one technician became two, then three, left unfinished",
    "{who} rang back after {a} h: the part is on order, number {n}, and nobody can say when it is there",
    "rang about the bill for month {a}: KRW {n} stands on it though the waiver was promised in writing",
    "sent the photos of the splitter and the readings again to service.{a}@l-telecom.example, no answer",
    "{who} says that the line is fine from where they sit, and that the fault must be my own router",
    "explained everything from the start for the {a}th time, {who} had no history of the case in front of them",
    "same as yesterday, the page of the portal takes {a} seconds; gave 010-5{a}11-22{b}3 as the number to call back",
    "no answer, then cut off in the queue after place {a}; rang again from the office, same thing",
    "{who} offers a voucher of KRW {n} if I close the complaint today; said no",
    "read out my reference REF-{n} twice; {who} finds it under another address",
    "이전 설치 뒤로 계속 같은 증상이라고 다시 설명함; {who} 쪽 화면에는 지난 통화 기록이 하나도 없다고 함",
    "{who}한테 약속한 시간에 왜 아무도 안 왔는지 물어봄, 담당이 바뀌었다는 말만 반복",
    "{a}번째 전화, 대기 {b}분 뒤에 연결됨; 접수 번호 {n} 불러 주고 처음부터 다시 설명",
    "청구서에 {n}원이 그대로 찍혀 나옴, 면제해 준다던 문자 보여 주니 확인해 보겠다고 함",
    "{who}가 먼저 전화함: 부품이 아직 안 왔고 언제 올지 모른다, 다음 주쯤 다시 연락 준다고",
    "사진이랑 측정 결과를 {n}@mail.example 로 다시 보냄, 받았다는 답도 없음",
    "회신은 010-5{a}11-22{b}3 으로 달라고 남김; 문자 한 통 없음",
    "거실은 되고 안방은 안 됨, 공유기를 바꿔 껴도 마찬가지라 영상으로 남겨 둠",
    "{who} 말로는 전산에 해지 요청으로 들어가 있다고 함, 나는 그런 말 한 적 없음",
    "상담 종료하면 상품권 {n}원 준다고 해서 거절함",
)
"""What happened, in one line."""

QUOTES = (
    "the living room works, and your own router is not our business",
    "there is a hub already, so everything will just work",
    "nobody of us told you that the fee is waived",
    "the fee of KRW {n} is waived for this month, you have my word, {who}",
    "your ticket was closed by the technician because you were not at home at {a}",
    "somebody will be there tomorrow between {a} and {b}, that is certain",
    "거실은 됩니다, 안방은 추가 IP가 있어야 해요",
    "공유기가 등록이 안 돼 있어서 서비스가 안 됩니다",
    "저희 쪽에서는 그런 안내를 드린 적이 없습니다",
    "내일 {a}시에 기사님이 꼭 가실 거예요, 제가 책임지고 말씀드릴게요",
    "인터넷은 되는 거니까 위약금 {n}원이 나옵니다",
    "통화 녹음은 고객님께 드릴 수 없습니다",
)

PROMISED = (
    "technician visit", "call back", "written answer", "send the splitter", "refund of the fee",
    "supervisor rings", "기사 방문", "다시 전화", "서면 답변", "위약금 면제 확인", "다른 기사 보내기",
)  # fmt: skip

SAID = ("tomorrow 10-12", "by friday", "within three days", "내일 오전", "금요일까지", "사흘 안에")
PLACES = ("small room", "living room", "at the splitter", "작은 방", "안방", "")
TAGS = ("chase", "handoff", "not-fixed", "unanswered", "penalty", "refusal", "기록", "own-effort")
REASONS = ("mistyped the time", "the other person said it", "시간을 잘못 적음", "")
