"""The words around names, by which a name is told from what it stands beside."""

FAMILIES = frozenset(
    "강고공곽구국권길김남노도류마맹명모문민박반방배백변서석선설성소손송신심안양어엄여연염오옥왕우원위유육윤은이인임장전정제조주지진차채천최추탁편표하한함허현홍황"
)
"""Korean family names of one syllable."""

LONG_FAMILIES = ("남궁", "황보", "제갈", "사공", "선우", "서문", "독고", "동방")

ALSO_PRONOUNS = frozenset("고공구모소신어여은이인전정제한현")
"""Those that before a blank and a title are other words: “이 기사”, this technician."""

TITLES = (
    "상담원 상담사 기사 엔지니어 매니저 팀장 대리 과장 부장 차장 실장 점장 지점장 소장 센터장 "
    "본부장 이사 사장 대표 주임 사원 선생 고객 직원 담당자 담당 책임 선임 수석 교수 변호사 반장 "
    "아저씨 아주머니 여사 위원 조정관 조사관 씨 님 군 양"
).split()
"""What stands behind a Korean name."""

PARTICLES = (
    "은 는 이 가 을 를 의 에 에게 에게서 에서 에서는 한테 한테서 께 께서 께서는 와 과 랑 이랑 "
    "하고 도 만 로 으로 로부터 으로부터 라 라고 이라고 라는 이라는 라며 이라며 라서 이라서 까지 "
    "부터 마저 조차 처럼 보다 밖에 뿐 네 들 끼리 야 아 여 입니다 이에요 예요 이다 다 였다 "
    "이었다 이고 고 이며 며 인데 인지 인가 이라 란 이란 나 이나 든지 더러 보고 였는데 이었는데 "
    "이랬다 말로는 말 측 쪽"
).split()
"""What ends a Korean word."""

ENDS_OF_FIRMS = "팀점트"
"""The last syllables of teams, shops and marts."""

NO_PARTS = frozenset(
    (
        "센터 고객센터 콜센터 대리점 직영점 영업점 지점 본점 지사 본사 상담 서비스 "
        "매장 업체 회사 민원실 접수 해지 설치 기술 직원들 남자 여자 "
        "a agent al an and another at bin call care center centre clerk customer da de dealer den "
        "der desk di dr east el engineer first for from guy head help hotline ibn in la lady le "
        "madam man manager miss mr mrs ms new no north number of office old on one operator or "
        "other person prof representative sales second service services shop sir somebody someone "
        "south store supervisor support team tech technician the third to van von west with woman"
    ).split()
)
"""Words in a name that name nobody alone."""

ALSO_WORDS = frozenset(
    (
        "an april art august baker banks bath be best bill bishop black bob bright brooks brown "
        "call case church cook cross dawn dean do drew faith field ford fox frank gene go grace "
        "grant gray green grey guy he hill hope hull hunt jack joy june king lane lee long march "
        "mark mason max may me miles mon no noble or page park pat power price ray reading rice "
        "rich rob rose rush sharp short small so song stone street strong sue sun swift us waters "
        "we wells west white will wise wolf wood young"
    ).split()
)
"""Names that are words as well: in a text they count only with a capital."""

TIMES = frozenset(
    ("apr april aug august fri jan jun june mar march may mon sat sun thu tue wed").split()
)
"""Names that are times as well."""

GENERAL = frozenset(
    (
        "and apartment apt ave avenue block building city county court dr drive east flat floor "
        "house lane ln near no north of place rd road room south square st state street suite the "
        "unit west"
    ).split()
)
"""Words of an address that stand in most addresses."""

OFFICES = frozenset(
    (
        "agency authority bank branch bureau centre center clinic commission company council "
        "counter court dealer dealership department dept desk division headquarters helpdesk "
        "helpline hotline hq line ministry office ombudsman outlet police provider regulator "
        "reseller service services shop store support switchboard team tribunal unit"
    ).split()
)
"""What an office is called; at least one of these is in its name."""

OFFICE_KINDS = frozenset(
    (
        "a accounts and area back billing call cancel cancellation cancellations care chat claims "
        "clearance collections complaint complaints consumer contact contracts customer customers "
        "delivery district e emergency escalation escalations fault faults field first flagship "
        "for front general head help high in info information install installation installations "
        "internet it level local main maintenance mobile national network new of official on-line "
        "online operations orders outage outages parts payment payments phone postal public "
        "recovery refund refunds regional repair repairs resolution resolutions retail retention "
        "retentions returns sales second security street support tech technical telephone the "
        "third tier to trading upgrades warranty web 고객 기술 방문 본 상담 서비스 설치 수리 신고 "
        "영업 이전 장애 접수 지원 해지 통신 인터넷 모바일 소비자 이용자 가입자"
    ).split()
)
"""What stands beside it, and names nobody either."""

KOREAN_OFFICES = (
    "센터 콜센터 팀 본사 지사 지점 본점 점 부서 대리점 직영점 영업점 판매점 매장 데스크 상담실 "
    "민원실 상담소 사무소 사무실 창구 지부 본부 사업부 지원부 영업소 서비스 스토어 플라자 샵 "
    "위원회 소비자원 공정위 방통위 구청 시청 군청 법원 경찰서 우체국 은행 업체 회사"
).split()
"""How Korean words for offices end. 팀장, 센터장 end otherwise: they are people."""

NO_PLACES = frozenset(
    (
        "강화 고성 고양 공주 동작 동해 사상 상주 서산 수성 안성 양구 연수 완주 이천 장수 장흥 "
        "정선 진도 화성"
    ).split()
)
"""Districts that are words as well, once they go without 시, 군 or 구."""
