### 창에 보이는 문구. 지적 사항, 컨트롤, 코어의 오류는 각각의 문구로 도착합니다.

## 공통

not-said = 미선택
clear = 지우기
clear-choice = { $label } 선택 해제
cancel = 취소
close = 닫기
done = 완료
dismiss = 닫기
edit = 편집
remove = 삭제
remove-name = { $name } 삭제
removed = ‘{ $title }’{ PARTICLE($title, "을/를") } 삭제했습니다.
undo = 실행 취소
undo-name = 실행 취소: { $what }
undone = 실행을 취소했습니다.
browse = 찾아보기…
actions = 작업
empty = 비어 있음
loading = 불러오는 중…
today = 오늘
skip = 본문으로 건너뛰기
aside = 요구 사항과 누락 항목
calendar-open = 달력: { $label }
calendar-previous = 이전 달
calendar-next = 다음 달
pages = { $n }페이지

## 창 자체의 오류

error-file-busy = 파일을 읽지 못했습니다.
error-file-busy-means = 다른 프로그램에서 열려 있거나(Windows의 Excel에서 흔합니다) 파일이 이동 또는 변경되었을 수 있습니다. 아무것도 첨부되지 않았습니다.
error-file-busy-todo = 다른 프로그램에서 파일을 닫은 뒤 다시 선택해 주십시오.
error-unexpected = Proofbook에서 예기치 않은 문제가 발생했습니다.
error-unexpected-means = 방금 하신 작업이 처리되지 않았을 수 있습니다. 입력한 내용은 그대로 남아 있습니다.
error-unexpected-todo = 다시 시도해 주십시오. 같은 문제가 반복되면 오류 코드와 기술 세부 정보를 기록해 두시기 바랍니다.
error-detail = 기술 세부 정보

## 머리줄

window-language = 표시 언어
theme-system = 시스템 설정
theme-light = 라이트
theme-dark = 다크
theme-button = 화면 테마: { $now }. { $next }{ PARTICLE($next, "으로/로") } 바꾸기
days-left = { $days ->
    [0] 오늘이 제출일 · { $date }
   *[other] 제출까지 { $days }일 · { $date }
}
days-passed = 제출일이 { $days }일 지났습니다 · { $date }
days-none = 제출일 미정
search-open = 제어 항목, 파일, 지적 사항 검색
search-short = 검색
search-placeholder = OPSP-001, 인시던트, 파일 이름…
search-none = 검색 결과가 없습니다. OPSP-001과 같은 ID나 제목에 있는 단어로 검색해 주십시오.
search-found = 검색 결과
search-page = 화면
search-control = 제어 항목
search-study = 사례 연구
search-evidence = 증거 자료
search-finding = 지적 사항
save-saving = 저장 중…
save-saved = 저장됨 · { $time } 확인
save-nothing = 모두 저장되어 있습니다
save-trouble = 저장되지 않음: { $why }
partner-unnamed = 이름 없는 파트너
workspace-reveal = 폴더 열기
log-reveal = 로그 폴더 열기
workspace-close = 이 작업 공간 닫기
banner-damage = 작업 공간에 손상되었거나 아직 동기화되지 않은 부분이 { $n }곳 있습니다. 아직 내보내지 마십시오.
banner-conflicts = 서로 다른 값이 입력된 항목이 { $n }개 있습니다.
banner-look = 확인하기

## 왼쪽 길잡이

path = 탐색 메뉴
path-toggle = 탐색 메뉴 열기/닫기
nav-prerequisites = 전제 조건 { $n }
nav-technical-part = 기술 검증 { $n }
nav-technical = 충족 여부
nav-material = 사례 연구와 증거 자료
nav-submission-part = 제출
nav-control = 제어 항목
nav-blockers = 건 해결 필요

## 시작 화면

welcome-title = AWS MSP 프로그램 검증 준비
welcome-lead = 제어 항목마다 응답하고, 증거 자료를 첨부하고, 누락된 부분을 확인한 다음, Box에 바로 올릴 수 있는 제출 폴더로 내보냅니다. 모든 자료는 이 컴퓨터에만 있으며 입력하는 대로 저장됩니다.
welcome-foot = AWS가 제공하거나 보증하는 프로그램이 아닙니다. 네트워크로는 아무것도 전송하지 않습니다.
create-title = 새 작업 공간 만들기
create-partner = 파트너 이름
create-partner-help = Partner Central에 등록된 이름 그대로 입력해 주십시오.
create-folder = 폴더
create-folder-help = 모든 자료가 이 폴더 하나에 저장됩니다. 동기화되는 드라이브에 두어도 됩니다.
create-language = 제출 언어
create-language-help = 제출물의 언어입니다. 표시 언어와는 별개입니다.
create = 만들기
open-title = 작업 공간 열기
open-folder = 폴더
open-folder-help = 이름이 .proofbook으로 끝나는 폴더입니다.
open = 열기
recent-title = 최근에 연 작업 공간
recent-none = 작업 공간을 열면 여기에 표시됩니다.
recent-missing = 폴더를 찾을 수 없음
recent-forget = 목록에서 제거
recent-forget-name = { $name }: 목록에서 제거(폴더는 삭제하지 않습니다)
sample-title = 예제 살펴보기
sample-text = 가상의 파트너가 응답, 증거 자료, 사례 연구까지 모두 채운 작업 공간입니다. 자유롭게 바꿔 보셔도 됩니다.
sample-open = 예제 열기
sample-folder = Proofbook 예제

## 한눈에 보기

headline-blocked-dated = { $days ->
    [0] 오늘이 제출일입니다. 해결 필요 { $n }건
   *[other] 제출까지 { $days }일, 해결 필요 { $n }건
}
headline-questioned-dated = { $days ->
    [0] 오늘이 제출일입니다. 해결 필요 없음, 확인 필요 { $warnings }건
   *[other] 제출까지 { $days }일, 해결 필요 없음, 확인 필요 { $warnings }건
}
headline-ready-dated = { $days ->
    [0] 준비가 끝났습니다. 오늘이 제출일입니다
   *[other] 준비가 끝났습니다. 제출까지 { $days }일 남았습니다
}
headline-blocked-undated = 해결해야 제출할 수 있는 사항이 { $n }건 있습니다
headline-questioned-undated = 해결이 필요한 사항은 없으며, 확인이 필요한 사항이 { $warnings }건 있습니다
headline-ready-undated = 제출 준비가 끝났습니다
headline-blocked-passed = 제출일이 { $days }일 지났으며, 해결 필요 { $n }건이 남아 있습니다
headline-questioned-passed = 제출일이 { $days }일 지났으며, 확인 필요 { $warnings }건이 있습니다
headline-ready-passed = 준비는 끝났지만 제출일이 { $days }일 지났습니다
next-control = 다음 할 일: { $control }
next-other = 다음 할 일
next-submission = 내보내기
overview-lead = 전제 조건은 늦어도 기술 검증일({ $date }) 30일 전까지 제출해야 합니다.
overview-lead-undated = 전제 조건은 늦어도 기술 검증일 30일 전까지 제출해야 합니다. { nav-profile }에 날짜를 입력해 주십시오.
kpi-blockers = 해결 필요
kpi-blockers-none = 해결이 필요한 사항이 없습니다
kpi-warnings = 확인 필요
kpi-advice = { $n ->
    [0] 그 밖의 참고 사항 없음
   *[other] 그 밖의 참고 사항 { $n }건
}
kpi-evidence = 증거 자료
kpi-citations = { $n ->
    [0] 연결된 증거 자료 없음
   *[other] 연결 { $n }건 · 제어 항목 { $controls }개
}
kpi-technical = 기술 검증
kpi-technical-about = 충족 여부를 선택한 제어 항목
part-prerequisites = 전제 조건 { $n }
part-technical = 기술 검증 { $n }
part-case-studies = 사례 연구 { $n }
part-profile = 파트너 프로필 { $n }
part-other = 기타 { $n }
readiness-title = 영역별 준비 상태
readiness-ready = 준비 완료
readiness-questioned = 확인 필요
readiness-blocked = 해결 필요
readiness-waived = 면제
readiness-untouched = 시작 전
bars-row = { $all }개 중 준비 완료 { $ready }개, 확인 필요 { $questioned }개, 해결 필요 { $blocked }개
next-title = 다음 할 일
next-all = { $n ->
        [0] 지적 사항 전체 보기
       *[other] 지적 사항 { $n }건 모두 보기
    }
next-none = 남은 할 일이 없습니다. 제출 폴더를 내보낼 수 있습니다.
dates-all = 전체 일정
dates-none = 제출일과 기술 검증일을 입력하면 일정이 여기에 표시됩니다.
dates-enter = 날짜 입력

## 프로필

profile-lead = 파트너 정보, 제출 일정, 보유한 배지를 입력합니다. 유효 여부는 제출일을 기준으로 판단합니다.
profile-group-partner = 파트너와 담당자
profile-group-dates = 날짜
profile-group-dates-about = 마감일, 증거 자료의 유효 여부, 개월 단위 기간은 모두 이 날짜를 기준으로 계산합니다.
profile-group-programme = 프로그램 요건
profile-group-programme-about = 제어 항목과 별도로 프로그램이 요구하는 사항입니다.
profile-group-badges = 배지와 인증
profile-group-badges-about = 일부 배지와 인증은 제어 항목을 면제해 주거나 증거 자료로 인정됩니다. 제출일 현재 보유한 것을 선택해 주십시오.
profile-partner-help = Partner Central에 등록된 이름 그대로 입력해 주십시오.
profile-alliance-lead-help = AWS와 연락하는 담당자의 이름과 이메일 주소입니다.
profile-language-help = 제출물의 언어이며 표시 언어와는 별개입니다.
application-new = 신규 신청
application-renewal = 갱신(전체 감사)
tier-registered = Registered
tier-select = Select
tier-advanced = Advanced
tier-premier = Premier
profile-submission-date-help = 기술 검증일보다 30일 이상 빨라야 합니다.
profile-validation-date-help = 감사를 희망하는 날짜입니다.
badge-held-name = { $name } 보유 여부
badge-count = 보유 수
badge-valid-until = 만료일
badge-in-scope = AWS MSP 비즈니스에 적용됨

## 컨트롤

phase-prerequisite = 전제 조건
phase-technical = 기술 검증
necessity-mandatory = 필수
necessity-recommended = 권장
state-untouched = { $n ->
    [0] 시작 전
   *[other] 시작 전 · 해결 필요 { $n }건
}
state-blocked = { $n ->
    [0] 해결할 사항 없음
   *[other] 해결 필요 { $n }건
}
state-questioned = { $n ->
    [0] 확인할 사항 없음
   *[other] 확인 필요 { $n }건
}
state-ready = 준비 완료
control-evidence = 필요한 증거 자료
control-hint = 준비 요령
readings = 자료 간 내용이 다른 부분
reading-mark = 자료 간 차이
reading-first = 한 가지 해석
reading-second = 다른 해석
reading-advice = 권장 대응
waivers = 이 제어 항목과 관련된 배지
waiver-exempt = { $n ->
    [1] { $badges } 보유 시 이 제어 항목이 면제됩니다.
   *[other] { $badges } { $n }개 이상 보유 시 이 제어 항목이 면제됩니다.
}
waiver-sufficient-evidence = { $badges }만 있으면 이 제어 항목의 증거 자료로 충분합니다.
waiver-alternative-form = { $badges }도 증거 자료의 한 형태로 인정됩니다.
waiver-unclear = { $badges } 보유 시 면제되는지는 자료만으로 분명하지 않습니다. 빠짐없이 응답하고 AWS 담당자에게 확인해 주십시오.
waiver-supplier = 파트너가 아니라 공급업체가 보유한 배지입니다.
waiver-applies = 적용됨
waiver-lapsed = 보유 중이나 감사일에는 만료됨
waiver-not-held = 미보유
waiver-profile = { nav-profile }
met-label = { $control } { $title } 충족 여부
met-yes = 충족(Yes)
met-no = 미충족(No)
answer-title = 응답
answer-where = 공식 스프레드시트의 Partner Response에 들어갑니다
answer-title-technical = 메모
answer-where-technical = 선택 사항이며 공식 스프레드시트의 Partner Response에 들어갑니다
answer-label = { $control } 응답
answer-placeholder = 무엇을 언제부터 어떻게 하고 있는지, 증거 자료의 어느 부분에서 확인할 수 있는지 적어 주십시오.
answer-count = { $count } / { $most }자 · { $lines ->
        [0] 줄 바꿈 없음
       *[other] 줄 바꿈 { $lines }개
    }
demands-title = 체크리스트 요구 사항
demands-where = 요구 사항마다 증거 자료의 어느 부분에 나오는지 연결해 주십시오
routes-one-is-enough = 다음 방법 중 하나만 충족하면 됩니다.
route-taken = 선택됨
demand-open = 미비
demand-partial = 일부 충족
demand-met = 충족
demand-waived = 면제
demand-not-taken = 다른 방법을 선택함
demand-on-audit-day = 감사 당일 제시
demand-waived-text = { nav-profile }의 배지로 면제되어 제출하지 않아도 됩니다.
demand-audit-day-text = 감사 당일 감사자에게 제시하는 항목이므로 제출하지 않아도 됩니다. 미리 준비하려면 증거 자료를 연결해 둘 수 있습니다.
demand-url = 공개 URL
demand-case-studies = 사례 연구로 충족합니다. 사례 연구로 이동
demand-missing = 누락: { $names }
demand-missing-more = { " " }외 { $n }개
grid-topic = 세부 항목
grid-where = 해당 위치
grid-excludes = 인정되지 않음: { $topics }
grid-any-of = 대안으로 제시된 세부 항목은 그중 하나만 다루면 됩니다.
cite-none = 연결 안 됨
cite-more = 연결 추가
cite-optional = 연결
cite-for = { $name }: { $state }
cite-pages = { $letter } · { $pages }페이지
cite-whole = { $letter }
cite-title = { $control } 증거 자료 연결
cite-demand = 연결할 요구 사항
cite-demand-none = 제어 항목 전체
cite-evidence = 증거 자료
cite-filter = 필터
cite-filter-placeholder = 제목, 파일 이름, 고객
cite-no-evidence = 아직 증거 자료가 없습니다. 아래에서 파일을 추가해 주십시오.
cite-add-file = 파일 추가…
cite-pages-label = 페이지
cite-pages-help = 예: 3-5, 9. 문서 전체라면 비워 둡니다.
cite-pages-wrong = 페이지 번호의 형식이 올바르지 않습니다. 3-5, 9와 같이 입력해 주십시오.
cite-pages-beyond = 이 문서는 { $n }페이지까지 있습니다. { $page }페이지는 없습니다.
cite-pages-none = 페이지가 나뉘지 않는 파일입니다. 비워 두고 해당 소제목을 메모에 적어 주십시오.
cite-note = 메모
cite-note-help = 찾아볼 소제목 등 검토자에게 도움이 되는 내용을 적어 주십시오.
cite-others = 비어 있는 다른 세부 항목 { $n }개도 같은 위치에 연결
cite-submit = 연결
citation-title = 증거 자료 연결
citation-remove = 연결 해제
citation-open-evidence = 증거 자료로 이동
discount-missing = 인정되지 않음: 증거 자료가 삭제됨
discount-empty = 인정되지 않음: 파일 없음
discount-expired = 인정되지 않음: 유효 기간 만료
discount-undated = 인정되지 않음: 날짜 없음
discount-too-old = 인정되지 않음: 기간 초과
discount-after-the-day = 인정되지 않음: 기준일 이후의 날짜
discount-no-customer = 인정되지 않음: 고객 이름 없음
discount-same-customer = 인정되지 않음: 같은 고객
discount-too-little = 인정되지 않음: 내용 부족
discount-excluded = 인정되지 않음: 제외 대상 세부 항목
discount-no-topic = 인정되지 않음: 세부 항목 미지정
discount-not-a-link = 인정되지 않음: 링크가 아님
ticks-title = 체크리스트 요구 사항
mend-title = 수정할 사항
mend-none = 수정할 사항이 없습니다.
notes-title = 팀 메모
notes-label = { $control } 메모
notes-about = 제출 폴더에 포함되지 않습니다.

## 증거

evidence-of-control = 증거 자료
evidence-number = { $n ->
    [0] 없음
   *[other] { $n }개
}
evidence-none = 아직 증거 자료가 없습니다. 정책, 절차, 기록, 인증서, 화면 캡처를 추가해 주십시오. 한 번 첨부하면 여러 곳에 연결할 수 있습니다.
evidence-browse = 파일 추가…
drop-hint = 파일을 여기로 끌어다 놓아도 됩니다
drop-hint-paste = 파일을 끌어다 놓거나 화면 캡처를 붙여 넣어도 됩니다(Ctrl+V)
evidence-title = 제목
evidence-kind = 종류
evidence-dated = 문서 날짜
evidence-valid-until = 만료일
evidence-customer = 고객
evidence-url = URL
evidence-size = 크기
evidence-cited-in = 연결된 위치
evidence-also = { $controls }에도 연결됨
evidence-uncited = 아직 없음
evidence-in-studies = 사례 연구 { $n }건
evidence-outdated = 제출일에 유효하지 않음
evidence-look = 확인 필요
evidence-counts = 증거 자료로 인정
evidence-unassigned = 요구 사항 미지정
evidence-assign = 연결할 요구 사항…
evidence-shows-what = 이 증거 자료로 무엇을 입증합니까?
evidence-shows = ‘{ $title }’ 자료로 입증하는 내용
evidence-detach = 연결 해제
evidence-detach-name = { $name }: 이 제어 항목에서 연결 해제(증거 자료 목록에는 남습니다)
evidence-remove-title = 이 증거 자료를 삭제하시겠습니까?
evidence-remove-text = ‘{ $title }’ 증거 자료와 그 연결을 이 작업 공간에서 삭제합니다. 지금 바로, 또는 나중에 { nav-calendar } 화면의 ‘{ history-title }’에서 실행을 취소할 수 있습니다.
evidence-remove-citations = 연결 { $n }건도 함께 삭제됩니다: { $controls }
evidence-remove-diagrams = 사례 연구 { $n }건의 다이어그램으로 쓰이고 있으며, 그곳에서도 함께 제거됩니다.
link-open = 파일 대신 링크 추가…
link-url = URL
link-title = 제목
link-add = 링크 추가
upload-sent = { $all } 중 { $sent }
upload-finishing = 확인하는 중…
upload-progress = { $name } 추가 중
upload-waiting = 파일 { $n }개를 추가하고 있습니다
upload-done = { $name } 파일을 추가했습니다
upload-known = ‘{ $name }’ 파일은 이미 등록되어 있어 그 파일을 그대로 사용합니다.
library-lead = 파일은 한 번만 첨부하고 필요한 곳마다 연결합니다. 원본은 변경하지 않습니다.
library-none = 아직 증거 자료가 없습니다
library-none-text = 정책, 절차, 기록, 인증서, 화면 캡처를 여기나 각 제어 항목 화면에서 추가해 주십시오. 예를 들어 인시던트 관리 절차 PDF 하나를 OPSP-001과 OPS-011에 함께 연결할 수 있습니다.
library-filter = 필터
library-filter-placeholder = 제목, 파일 이름, 종류, 고객
library-filter-none = 조건에 맞는 증거 자료가 없습니다.
expiry = { $n ->
        [0] { $day } 기준: 증거 자료 없음
       *[other] { $day } 기준: 증거 자료 { $n }개 · 유효 { $holds }개 · 만료 { $lapsed }개 · 날짜 없음 { $undated }개
    }

## 기술 검증

technical-title = { $done ->
        [0] 기술 검증: { $all }개 모두 미응답
       *[other] 기술 검증: { $all }개 중 { $done }개 응답
    }
technical-lead = 제어 항목마다 충족 또는 미충족을 선택합니다. 증거 자료는 감사 당일에 감사자가 확인하며, 여기에서 미리 준비해 둘 수 있습니다.
technical-filter = 보기
technical-filter-all = 전체 { $n }
technical-filter-unanswered = 미응답 { $n }
technical-filter-no = 미충족 { $n }
technical-none = 조건에 맞는 제어 항목이 없습니다.
technical-has-note = 메모 있음

## 사례 연구

studies-title = { $all ->
        [0] 사례 연구
       *[other] 사례 연구: { $all }건 중 { $ready }건 준비 완료
    }
studies-all = 사례 연구 전체
studies-none = 아직 사례 연구가 없습니다
studies-none-text = 사례 연구는 고객 한 곳의 사례를 당면 과제부터 성공 지표까지 열 가지 요소로 정리한 것입니다. 예: ‘야간 배치 지연을 28분 만에 복구’, 물류 기업, 2025년 3월~2027년 2월.
study-add = 사례 연구 추가
study-untitled = 제목 없는 사례 연구 { $n }
study-new = 새 사례 연구
study-public = 공개
study-private = 비공개
study-public-unsaid = 공개 여부 미선택
study-anonymised = 익명
study-anonymised-help = 공개되는 모든 곳에서 고객 이름을 밝히지 않습니다.
study-missing = 요소 { $n }개 누락
study-missing-lead = 필수 요소 { $n }개가 비어 있습니다.
study-complete = 필수 요소를 모두 입력했습니다.
study-remove = 삭제
study-remove-title = 이 사례 연구를 삭제하시겠습니까?
study-remove-text = ‘{ $title }’ 사례 연구의 모든 내용을 삭제합니다. 다이어그램은 증거 자료에 남습니다. 지금 바로, 또는 나중에 { nav-calendar } 화면의 ‘{ history-title }’에서 실행을 취소할 수 있습니다.
study-public-name-help = ‘국내 물류 기업’처럼 고객 이름 대신 쓰는 표현입니다.
study-months-help = 6개월 이상이 확인되어야 합니다.
study-affiliate-help = 파트너 자신이나 계열사는 고객으로 인정되지 않습니다.
study-no-existing-help = 이 경우 기존 아키텍처 다이어그램은 필요하지 않습니다.
study-elements = 필수 요소
study-elements-about = 체크리스트에 정의된 순서이며, 본문에는 Markdown을 사용할 수 있습니다
study-where-applicable = 해당하는 경우
metrics-about = 수치, 단위, 기간이 있는 지표가 설득력이 있습니다. 문서에는 표와 막대로 표시됩니다.
metric-add = 지표 추가
metric-remove = 삭제
metric-remove-name = 지표 { $n } { $name } 삭제
metric-what = 지표
metric-before = 이전
metric-after = 이후
metric-unit = 단위
metric-period = 기간
metric-source = 출처
tags-title = 서비스와 제어 항목
study-services = 사용한 AWS 서비스
study-services-help = 공식 명칭으로 적어 주십시오. 쉼표로 여러 개를 넣을 수 있으며 본문과 다이어그램에 나온 서비스와 비교합니다.
study-controls = 입증하는 제어 항목
study-controls-help = 이 사례를 고객 예시로 쓰는 제어 항목입니다.
study-controls-add = 제어 항목 추가…
tag-remove = { $name } 제거
matrix-title = 사례 연구와 입증하는 제어 항목
matrix-about = 고객 예시가 필요한 제어 항목입니다. 같은 고객은 한 번만 인정됩니다.
matrix-customers = 고객 수
matrix-cell = { $study }: { $control }의 예시로 사용
matrix-repeated = 같은 고객 중복
matrix-count = { $n }곳 중 { $have }곳
diagram-alternative = 대체 텍스트
diagram-alternative-help = 이미지를 볼 수 없는 사람이 알아야 할 내용입니다.
publication-about = 하나의 원고로 두 가지 버전을 만듭니다. ⟦비공개 표현|공개 표현⟧으로 표시하면 AWS에는 앞의 표현이, 일반 독자에게는 뒤의 표현이 표시됩니다.
publication-private = 비공개 사례 연구입니다. AWS 제출용이나 편집용 파일로 만들 수 있습니다.
names-about = 익명 사례 연구에서는 고객 이름을 항상 보호합니다. 사람, 도메인, 계정, 호스트와 다른 표기를 추가해 주십시오.
names-add = 이름 추가
names-kind = 종류
names-kind-company = 회사
names-kind-person = 사람
names-kind-domain = 도메인
names-kind-account = AWS 계정
names-kind-host = 호스트
names-kind-product = 제품
names-kind-other = 기타
names-spelling = 이름
names-also = 다른 표기(쉼표로 구분)
names-searched = 검색하는 표기: { $list }
names-remove-name = 이름 { $name } 삭제
withheld-title = { $n ->
        [0] 공개본에서 제외하는 항목 없음
       *[other] 공개본에서 제외하는 항목: { $n }개
    }
withheld-about = 선택한 항목은 AWS 제출본에만 남습니다.
leaks-title = 공개본에서 발견된 이름
leaks-about = 본문, 캡션, 링크, 이미지 메타데이터, 다이어그램 속 글자를 검사합니다. 등록한 이름이 있으면 공개본을 만들 수 없고, 익명 사례 연구는 주소와 번호가 있어도 만들 수 없습니다. 그 밖에 이름으로 보이는 단어는 확인이 필요합니다.
leaks-count = { $n ->
    [0] 해결할 사항 없음
   *[other] 해결 필요 { $n }건
}
leaks-found = ‘{ $matched }’({ $name })
leaks-not-a-name = 이름 아님으로 표시…
leaks-reason = 이름이 아닌 이유를 적어 주십시오. 이유는 기록됩니다.
leaks-excuse = 이유 저장
leaks-excused = 제외됨: { $reason }
leaks-take-back = 제외 취소
leaks-withhold = 본문에서 모두 비공개로 표시하고 공개용 표현으로 대체
leaks-asked = ‘{ $matched }’(목록에 없음)
leaks-protect = 보호할 이름에 추가
leaks-may-stand = 그대로 두기…
leaks-open = { $n ->
    [0] 확인할 사항 없음
   *[other] 확인 필요 { $n }건
}
names-stand-in = 공개용 표현
pictures-title = 이미지
pictures-about = 이미지 속 글자는 자동으로 검사할 수 없습니다. 이미지마다 이름이 있는지 직접 확인해 주십시오.
pictures-not-publishable = 공개할 수 없습니다. 파일이 없거나 메타데이터를 제거할 수 없습니다.
pictures-open = 크게 보기
pictures-open-name = { $name } 크게 보기
pictures-open-first = 먼저 이미지를 열어, 드러나는 이름이 없는지 확인해 주십시오.
consents-title = 고객 동의
consents-about = 현재 공개본에만 유효합니다. 내용이 바뀌면 다시 동의를 받아야 합니다.
consent-add = 고객이 현재 공개본에 동의함
consent-who = 동의한 사람
consent-on = 날짜
consent-form = 형식
consent-form-example = 이메일, 문서, 회의
consent-current = 현재 공개본에 대한 동의
consent-stale = 이전 공개본에 대한 동의
consent-again = 동의 다시 받음
consent-remove-name = { $who } 동의 삭제
consent-letter = 동의 문서: { $title }
consent-attach = 이메일이나 문서 첨부…
consent-begun = 작성 중: 누가, 언제, 어떤 형식으로?
outputs-title = 파일 만들기
outputs-version = 버전
outputs-public = 공개본
outputs-confidential = 비공개본(AWS 제출용)
outputs-formats = 형식
outputs-format-pdf = PDF
outputs-format-html = 웹 페이지
outputs-format-docx = Word
outputs-format-md = Markdown
outputs-folder-help = 이 안에 새 폴더를 만듭니다.
outputs-publish = 공개본 만들기
outputs-missing = 요소 { $n }개가 누락되었습니다. 초안으로 만드시겠습니까?
outputs-missing-about = 공개본에 누락된 요소: { $elements }. 파일과 파일 이름에 초안으로 표시됩니다.
outputs-running = 만드는 중…
outputs-done = 파일 { $n }개를 저장하고 다시 읽어 확인했습니다
central-title = Partner Central 입력용
central-about = 항목별로 복사해서 붙여 넣어 주십시오.
central-copy = 복사
central-copied = 복사됨
central-copy-name = 복사: { $name }
study-import = Word나 Markdown 파일에서 가져오기…
study-import-hint = .docx, .md, .txt · 소제목으로 요소를 구분합니다
study-from-template = 템플릿으로 시작
study-copy = 이 사례 연구 복사
study-copy-title = { $title }(사본)
diagram-existing = 기존 아키텍처
diagram-new = 신규 아키텍처
diagram-illustration = 본문 이미지
picture-stands-in = 사용된 위치: { $elements }
picture-stands-nowhere = 어느 본문에도 사용되지 않아 내보내는 문서에 포함되지 않습니다.
picture-unfit = 문서에 표시할 수 있는 이미지가 아닙니다: { $name }. PNG, JPEG 또는 SVG로 저장한 뒤 다시 시도해 주십시오. 문서 파일은 증거 자료로 첨부해 주십시오.
diagram-caption = 설명
diagram-caption-help = 이미지를 볼 수 없는 사람에게 읽어 주는 설명이기도 합니다.
diagram-remove = 삭제
diagram-remove-name = 다이어그램 { $name } 삭제
editor-tools = { $label } 편집 도구
editor-keys = 목록에서는 Tab 키로 항목을 들여 씁니다. 목록에서 편집 영역을 벗어나려면 Esc 키를 누른 다음 Tab 키를 눌러 주십시오.
editor-heading = 제목
editor-bold = 굵게
editor-italic = 기울임
editor-bullets = 글머리 기호 목록
editor-numbers = 번호 매기기 목록
editor-quote = 인용문
editor-link = 링크
editor-table = 표 삽입 또는 행 추가
editor-picture = 이미지
editor-withhold = 비공개로 표시(공개용 표현 지정)
editor-comment = 댓글
editor-undo = 실행 취소
editor-redo = 다시 실행
editor-find = 찾기
editor-table-heading = 항목
editor-words = { $n ->
        [0] 단어 없음
       *[other] 단어 { $n }개
    }
editor-characters = 글자 수 { $n }
editor-replace-with = 바꿀 내용
editor-find-next = 다음
editor-find-previous = 이전
editor-find-all = 모두 선택
editor-find-case = 대/소문자 구분
editor-find-pattern = 정규식
editor-find-word = 단어 단위로
editor-find-current = 현재 일치 항목
editor-find-on-line = 행 번호
editor-replace = 바꾸기
editor-replace-all = 모두 바꾸기
editor-replaced-on-line = { $line }행에서 바꾸었습니다
editor-replaced = { $n }건을 바꾸었습니다
editor-control-character = 제어 문자
editor-selection-deleted = 선택한 내용을 삭제했습니다
preview-title = 미리 보기
preview-show = 미리 보기 표시
preview-hide = 미리 보기 숨기기
preview-outline = 목차
preview-missing = 아직 작성하지 않았습니다.
preview-picture = 이미지
preview-done = 완료
preview-not-done = 미완료

## 일정

calendar-lead = { nav-profile }의 날짜를 기준으로 계산한 일정입니다.
milestones-title = 주요 일정
milestone-date = 날짜
milestone-what = 내용
milestone-how = 계산 방법
milestone-distance = 오늘부터
days-ahead = { $days ->
    [0] 오늘
   *[other] { $days }일 후
}
days-ago = { $days ->
    [0] 오늘
   *[other] { $days }일 전
}
history-none = 아직 변경 기록이 없습니다.

## 내보내기

submission-lead = 응답을 채운 공식 스프레드시트, 제어 항목과 사례 연구의 PDF, 원본과 체크섬을 Box에 올릴 제출 폴더 하나에 담습니다.
export-title = 내보내기
export-folder = 내보낼 폴더
export-folder-help = 이 안에 새 폴더를 만듭니다. 기존 파일은 변경하지 않습니다.
export = 내보내기
export-draft = 초안 내보내기
export-draft-only = { $n ->
        [0] 초안으로만 내보낼 수 있습니다
       *[other] 해결 필요 { $n }건: 초안으로만 내보낼 수 있습니다
    }
export-complete = 해결할 사항 없음
export-begins = 준비하는 중…
export-progress = 내보내기 진행률
outcome-done = 내보냈습니다
outcome-draft = 초안을 내보냈습니다
outcome-verified = 다시 읽어 확인함
outcome-unverified = 확인하지 못함
outcome-about = 파일 { $n }개 · { $size }
outcome-reveal = 폴더 열기
outcome-notes = { $n ->
        [0] 이번 내보내기의 참고 사항 없음
       *[other] 이번 내보내기의 참고 사항 { $n }건
    }
proof-summary = { $all ->
        [0] 입력할 셀이 없었습니다.
       *[other] 셀 { $all }개 중 { $holding }개를 다시 읽어 확인했습니다(기록 { $written }개, 그대로 둔 셀 { $same }개).
    } { $others ->
        [0] 다른 셀은 바뀌지 않았습니다.
       *[other] 다른 셀 { $others }개가 바뀌었습니다.
    }
proof-title = 셀별 확인 결과
proof-verdict = 판정
cells-sheet = 시트
workbook-title = 공식 스프레드시트
workbook-none = 공식 파일이 없어 같은 양식의 스프레드시트를 새로 만듭니다. Partner Central에서 받은 파일을 추가하면 그 파일에 응답을 채웁니다.
workbook-found = { $name } · 시트 { $sheets }개, 제어 항목 { $n }개를 찾았습니다
workbook-replace = 다른 파일 선택…
workbook-hint = .xlsx 파일을 끌어다 놓아도 됩니다. 응답 셀에만 입력하고 나머지는 한 글자도 바꾸지 않습니다.
workbook-no-row = 파일에 행이 없는 제어 항목입니다:
workbook-no-control = 이 체크리스트 버전에 없는 제어 항목의 행입니다:
workbook-settled-row = 제외하고 진행함
workbook-settled-control = 비워 둠
workbook-unsettle = 선택 취소
workbook-answers = { $n ->
    [0] 내보낼 때 스프레드시트의 다음 셀을 비웁니다.
   *[other] 작업 공간에 없는 응답이 스프레드시트에 { $n }건 들어 있습니다. 이대로 제출됩니다.
}
workbook-empty-all = { $n }건 모두 내보낼 때 비우기
workbook-emptied = 비움
workbook-finds = 스프레드시트에 셀에 보이는 것 외의 내용이 들어 있습니다. 파일을 여는 사람은 다음을 읽을 수 있습니다.
sheets-title = 인식한 내용
sheets-about = 각 열 위에는 Proofbook이 인식한 열의 종류가 표시되며, 열 이름이 있는 행도 표시됩니다. 잘못 인식되었다면 바꿔 주십시오. 선택한 내용은 같은 양식의 모든 파일에 적용됩니다.
sheet-found = { $n ->
    [0] 제어 항목 없음
   *[other] 제어 항목 { $n }개, 신뢰도 { $sure }%
}
sheet-chosen = { $n ->
        [0] 제어 항목 없음
       *[other] 제어 항목 { $n }개
    }, 열을 직접 선택함
sheet-none = 제어 항목을 찾지 못함
sheet-picture = { $sheet } 시트의 위쪽 행
sheet-role = { $column }열의 내용
sheet-header-row = { $row }행에 열 이름이 있음
role-none = 사용 안 함
role-id = 제어 항목 ID
role-requirement = 요구 사항
role-met = 충족 여부
role-response = 응답
sheet-use = 이 열로 사용
sheet-wants-id = 제어 항목 ID가 있는 열을 선택해 주십시오.
import-title = 작성된 스프레드시트에서 응답 가져오기
import-about = 이전에 작성하던 파일, 동료의 사본, 이전 체크리스트 버전의 파일을 불러올 수 있습니다. 다른 점을 하나씩 나란히 표시하며, 선택하기 전에는 아무것도 바뀌지 않습니다.
import-choose = 작성된 파일 선택…
import-hint = .xlsx 또는 .xlsm 파일을 끌어다 놓아도 됩니다
import-forget = 닫기
import-found = { $name } · { $n ->
        [0] 결정할 차이 없음
       *[other] 결정할 차이 { $n }건
    } · 같은 응답 { $same }건 · 가져온 응답 { $taken }건
import-show = 보기
import-show-all = 모두
import-show-fills = 빈 항목을 채우는 응답
import-show-differs = 내용이 다른 응답
import-take-all = { $n ->
       *[other] 표시된 { $n }건 모두 가져오기
    }
import-keep-all = 표시된 응답 모두 기존 내용 유지
import-here = 작업 공간
import-there = 파일
import-take = 가져오기
import-merge = 둘 다 유지
import-keep = 기존 내용 유지
import-row = { $n }행
official-wording = 공식 문구(직접 불러온 파일에서)
second-look = 이전 체크리스트 버전에서 가져온 응답입니다: { $why }
edition-title = 다른 체크리스트 버전
edition-now = 사용 중: { $name }
edition-about = 새 자체 평가 스프레드시트가 나오면 여기에 불러와 주십시오. 현재 버전과 제어 항목을 비교하며, 모든 응답은 이어지거나 보관됩니다.
edition-choose = 다른 체크리스트 버전의 파일 선택…
edition-hint = 해당 버전의 공식 .xlsx 파일을 끌어다 놓아도 됩니다
edition-use = { $name } 버전으로 준비하기
edition-facts = 제어 항목 { $controls }개 · { $changes ->
        [0] 변경 없음
       *[other] 변경된 제어 항목 { $changes }개
    }
edition-same = { $n ->
        [0] 그대로 이어지는 응답 없음
       *[other] 그대로 이어지는 응답 { $n }개
    }
edition-looks = { $n ->
        [0] 다시 확인할 응답 없음
       *[other] 다시 확인할 응답 { $n }개
    }
edition-tray = { $n ->
        [0] 보관하는 응답 없음
       *[other] 해당 항목이 없어 보관하는 응답 { $n }개
    }
edition-changes = { $n ->
       *[other] 변경된 제어 항목 { $n }개 보기
    }
tray-title = { $n ->
       *[other] 해당 항목이 없는 응답 { $n }개
    }
tray-about = 이 체크리스트 버전에 없는 제어 항목의 응답입니다. 제출하지 않지만 삭제되지도 않습니다.
cells-title = 입력할 셀
cells-control = 제어 항목
cells-cell = 셀
cells-before = 이전
cells-after = 이후
cells-none = 변경할 셀이 없습니다. 응답이 비어 있거나 이미 같은 내용이 들어 있습니다.
cells-rest = { $n ->
        [0] 입력할 셀이 없습니다.
       *[other] 셀 { $n }개에 입력합니다. 나머지는 모두 그대로 둡니다.
    }
bundle-title = Box에 올릴 제출 폴더
bundle-about = 파일 { $n }개 · 현재 확인된 크기 약 { $size } · 이름은 Box, Windows, SharePoint에서 모두 사용할 수 있습니다
findings-blocker = 해결 필요 { $n }건
findings-warning = 확인 필요 { $n }건
findings-advice = 참고 { $n }건
findings-about = 클릭하면 해당 항목으로 이동합니다
findings-none = 지적 사항이 없습니다. 제출할 준비가 되었습니다.
severity-blocker = 해결 필요
severity-warning = 확인 필요
severity-advice = 참고
conflict-label = { $field }: 서로 다른 값이 두 개 있습니다
conflict-keep = 이 값 유지
conflict-choose = 이 값 선택
damage-title = 손상되었거나 아직 동기화되지 않은 부분
damage-todo = 나머지 내용에는 영향이 없습니다. 이 폴더를 함께 쓰는 사람에게 작업 공간을 열어 달라고 요청해 주십시오. 그 컴퓨터의 사본으로 복구될 수 있습니다.

## 증거 하나와 Box 폴더

region-black = 내보내는 사본에서 가림 처리됩니다
region-cited = 연결한 영역
region-start = 영역 표시
region-stop = 영역 표시 종료
region-how = 페이지 위에 사각형을 그리거나 가장자리 위치를 백분율로 입력해 주십시오.
region-left = 왼쪽 %
region-top = 위 %
region-right = 오른쪽 %
region-bottom = 아래 %
region-redact = 가림 처리
region-citation = 연결
region-cite = 이 연결의 위치로 지정
redaction-on-page = { $n }페이지의 가림 영역
redaction-earlier = 이전 파일에 지정한 가림 영역입니다
redaction-remove = { $n }페이지의 가림 영역 삭제
redaction-about = 가림 처리는 내보내는 모든 사본에 영구히 적용되며 그 아래 내용은 남지 않습니다. 원본은 변경되지 않습니다.
evidence-preview = 미리 보기
preview-pages = 페이지 목록
preview-page = { $n }페이지
page-pick = { $n }페이지 선택
page-cited = 연결한 페이지입니다
pages-picked = 선택한 페이지: { $pages }
pages-cite = 이 페이지 연결
pages-not-cited = 먼저 제어 항목 화면에서 이 파일을 연결해 주십시오. 그런 다음 여기에서 페이지를 선택할 수 있습니다.
preview-encrypted = 암호가 걸린 PDF여서 미리 볼 수 없습니다.
preview-damaged = 파일이 손상되어 미리 볼 수 없습니다.
preview-none = 이 파일에는 미리 볼 수 있는 내용이 없습니다.
preview-table = 표
preview-cut = 미리 보기에는 파일의 일부만 표시됩니다.
preview-link = 이 증거 자료는 링크입니다. Proofbook은 인터넷에 접속하지 않으므로 열지 않습니다.
finds-none = 확인이 필요한 정보가 없습니다.
finds-excused = 지적에서 제외됨
finds-grave = 외부 반출 금지
finds-possible = 가능성 있음
finds-take-back = 제외 취소
finds-excuse-all = { $n }건 모두 지적에서 제외…
finds-more = 그 밖에 { $n }건
finds-reason = 파일에 남겨도 되는 이유를 적어 주십시오
finds-reason-all = 이 파일에서 같은 종류를 모두 남겨도 되는 이유를 적어 주십시오
finds-reason-help = 이유는 기록되며, 제출 전에 검토하는 사람이 여기서 볼 수 있습니다.
finds-keep = 이유를 기록하고 제외
cited-title = 연결된 위치
cited-none = 아직 없습니다. 제어 항목 화면에서 연결해 주십시오.
cited-second-look = 검토 필요: 파일이 바뀜
cited-region = { $n }페이지의 영역
revisions-title = 파일과 이전 버전
revisions-until = { $name }, { $when }까지
revisions-replace = 새 파일로 교체…
revisions-hint = 연결은 그대로 유지되며 검토가 필요한 항목으로 표시됩니다.
expiry-picture = 유효 기간의 마지막 날입니다. 점선은 제출일({ $day })입니다
expiry-mark = { $title }: { $date }까지 유효
expiry-mark-lapsed = { $title }: { $date }까지 유효, 제출일 전에 만료
files-verify = 파일 점검
files-whole = { $n ->
        [0] 첨부된 파일이 없습니다.
       *[other] 파일 { $n }개가 모두 첨부 당시와 같습니다.
    }
files-bad = 없거나 변경된 파일: { $names }
library-chips = 범위 좁히기
library-chip-findings = 확인 필요
library-chip-uncited = 연결 안 됨
library-chip-lapsed = 제출일에 만료
library-chip-links = 링크
library-chip-undated = 날짜 없음
library-shown = { $all }개 중 { $n }개
library-looking = 파일을 검사하는 중, { $n }개 남음
evidence-back = ← 증거 자료 목록
evidence-covers-from = 대상 기간 시작
evidence-covers-until = 대상 기간 종료
evidence-language = 언어
evidence-owner = 담당자
evidence-cleaned-help = 원본은 변경되지 않습니다.
unsaid = 미선택
language-en = 영어
language-ko = 한국어
language-ja = 일본어
confidentiality-public = 공개
confidentiality-internal = 사내
confidentiality-confidential = 대외비(감사자에게만 공개)
link-opens = 이 URL에는 액세스 키가 포함되어 있어, URL을 받은 사람은 누구나 인증 없이 열 수 있습니다.
link-without = 키를 제거하고 사용
bundle-wishes = 이름, 내용, Box 요금제
bundle-plan = 받는 사람의 Box 요금제
bundle-plan-none = 모름(Business로 가정)
box-plan-free = 무료(파일당 최대 { $size })
box-plan-starter = Starter(파일당 최대 { $size })
box-plan-business = Business(파일당 최대 { $size })
box-plan-business-plus = Business Plus(파일당 최대 { $size })
box-plan-enterprise = Enterprise(파일당 최대 { $size })
bundle-binders = 제어 항목별 증거 자료 PDF
bundle-whole = 전체를 하나로 합친 PDF(색인에서 바로 이동)
bundle-cited-pages = 첨부마다 연결한 페이지만 수록
bundle-originals = 원본 파일
bundle-originals-help = 원본을 넣지 않아도 PDF로 볼 수 없는 파일은 함께 내보냅니다.
bundle-original-names = 원본 파일 이름
bundle-control-names = 증거 자료 PDF 이름
template-default = Proofbook의 기본 이름
template-fields = 필드: { $fields }. /로 폴더를 나누며, [ ] 부분은 값이 없으면 생략됩니다.
template-keep = 저장
links-title = Box 링크
links-about = Box에 올린 뒤 폴더 URL 하나, 또는 한 줄에 파일과 URL이 하나씩 있는 목록을 붙여 넣어 주십시오. URL이 스프레드시트의 응답에 들어갑니다. 제출 폴더에 있는 파일 목록의 링크 열을 채워 붙여 넣어도 됩니다.
links-label = URL 또는 목록
links-take = 가져오기
links-taken = { $n ->
        [0] 가져온 URL이 없습니다
       *[other] URL { $n }개를 가져왔습니다
    }
links-left = 일치하는 파일이 없는 줄:
links-whole = 폴더 전체
export-unfinished = 완료된 부분은 숨김 폴더에 보관되며, 다음에 내보낼 때 이어서 진행합니다.
export-discard = 삭제
leave-title = 내보내기가 진행 중입니다
leave-text = 지금 중지하면 폴더에 아무것도 남지 않으며, 언제든지 다시 내보낼 수 있습니다.
leave-stop = 중지하고 닫기
leave-wait = 계속 내보내기
outcome-second = 이전 내보내기와 비교: 추가 { $new }개, 변경 { $changed }개, 동일 { $same }개, 삭제 { $removed }개

remarks-title = 댓글({ $n ->
    [0] 미해결 없음
   *[other] 미해결 { $n }건
  })
remarks-about = 본문에서 원하는 부분을 선택하고 단축키 { $key } 키를 눌러 주십시오. 댓글은 팀 안에서만 보이며 내보내기에 포함되지 않습니다.
remarks-resolved = { $n ->
        [0] 해결됨 없음
       *[other] 해결됨({ $n }건)
    }
remark-on = ‘{ $field }’에 대한 댓글
remark-body = 댓글 내용
remark-save = 댓글 달기
remark-mark = { $who }: { $body }
remark-whole = 본문 전체
remark-go = 해당 부분으로 이동: { $quote }
remark-go-whole = 해당 본문으로 이동: { $field }
remark-gone = 본문에서 삭제된 부분
remark-changed = 이후 수정된 부분
remark-answer = 답글
remark-answer-body = 답글 내용
remark-resolve = 해결
remark-reopen = 다시 열기
remark-remove = 삭제
remark-remove-title = 이 댓글을 삭제하시겠습니까?
remark-remove-about = { $n ->
    [0] 이 작업 공간을 함께 쓰는 모든 사람에게서 삭제됩니다.
   *[other] 답글 { $n }건도 함께, 이 작업 공간을 함께 쓰는 모든 사람에게서 삭제됩니다.
  }
profile-group-brand = 공개 문서의 디자인
profile-group-brand-about = 공개하는 사례 연구에 쓰는 로고와 색상입니다.
brand-colour-help = #rrggbb 형식으로 입력해 주십시오. 글자가 잘 읽히지 않는 색상이면 문서에서는 더 어둡게 표시합니다.
brand-colour-pick = 색상 선택
brand-logo-add = 로고 선택
brand-logo-replace = 다른 로고 선택
brand-logo-hint = PNG, JPEG, SVG 또는 WebP 파일. 문서에는 44픽셀 높이로 표시합니다.
brand-logo-remove = 로고 제거
brand-logo-unshown = 문서에 표시할 수 있는 이미지가 아닙니다. 로고가 없으면 파트너 이름을 표시합니다.
brand-preview = 공개 문서의 머리 부분
brand-preview-kind = 사례 연구
preview-no-picture = 이 이미지는 여기에 표시할 수 없습니다.
