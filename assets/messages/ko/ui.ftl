### 창에 보이는 문구. 지적 사항, 컨트롤, 코어의 오류는 각각의 문구로 도착합니다.

## 공통

yes = 예
no = 아니요
not-said = 아직 선택하지 않음
clear = 지우기
clear-choice = { $label } 선택 지우기
cancel = 취소
close = 닫기
done = 완료
dismiss = 닫기
edit = 편집
edit-name = { $name } 편집
remove = 삭제
remove-name = { $name } 삭제
browse = 찾아보기…
actions = 작업
empty = 비어 있음
loading = 확인하고 있습니다…
today = 오늘
skip = 본문으로 건너뛰기
aside = 요구 사항과 부족한 것
calendar-open = 달력: { $label }
calendar-previous = 이전 달
calendar-next = 다음 달
pages = { $n }쪽

## 창 자체의 오류

error-unexpected = 창에서 예기치 않은 문제가 발생했습니다.
error-unexpected-means = 방금 하신 작업이 처리되지 않았을 수 있습니다. 입력한 내용은 그대로 남아 있습니다.
error-unexpected-todo = 다시 시도해 주십시오. 같은 문제가 반복되면 코드와 상세 내용을 적어 두십시오.
error-detail = 기술 상세

## 머리줄

window-language = 창 언어
theme-system = 시스템 설정
theme-light = 밝게
theme-dark = 어둡게
theme-button = 화면 테마: { $now }. 다음으로 바꾸기: { $next }
days-left = 제출까지 { $days }일 · { $date }
days-passed = 제출일이 { $days }일 지났습니다 · { $date }
days-none = 제출일 미정
search-open = 컨트롤, 파일, 문구 찾기
search-short = 찾기
search-placeholder = OPSP-001, 인시던트, 파일 이름…
search-none = 찾은 것이 없습니다. OPSP-001 같은 ID나 제목의 낱말로 찾아보십시오.
search-found = 찾은 결과
search-page = 화면
search-control = 컨트롤
search-study = 사례 연구
search-evidence = 증거
search-finding = 지적 사항
save-saving = 저장 중…
save-saved = 저장됨 · { $time } 확인
save-nothing = 모두 저장되어 있습니다
save-trouble = 저장되지 않음: { $why }
save-retry = 다시 저장
partner-unnamed = 이름 없는 파트너
workspace-reveal = 폴더 열기
workspace-close = 이 작업 공간 닫기
banner-damage = 작업 공간에서 손상된 곳이 { $n }군데 있습니다.
banner-conflicts = 값이 두 개인 항목이 { $n }개 있습니다.
banner-look = 확인하기

## 왼쪽 길잡이

path = 길잡이
path-toggle = 길잡이 열고 닫기
nav-overview = 한눈에 보기
nav-profile = 파트너 프로필
nav-prerequisites = 전제 조건 { $n }
nav-technical-part = 기술 검증 { $n }
nav-technical = 충족 여부
nav-material = 사례 연구와 증거
nav-case-studies = 사례 연구
nav-evidence = 증거 자료
nav-submission-part = 제출
nav-calendar = 일정
nav-submission = 내보내기
nav-control = 컨트롤
nav-blockers = 개의 막는 것

## 시작 화면

welcome-title = AWS MSP 검증을 준비합니다
welcome-lead = 컨트롤마다 답하고, 증거를 첨부하고, 부족한 것을 확인한 다음, Box에 바로 올릴 수 있는 폴더로 내보냅니다. 모든 자료는 이 컴퓨터에만 있으며 입력하는 대로 저장됩니다.
welcome-foot = AWS와 관련이 없는 프로그램입니다. 네트워크로는 아무것도 보내지 않습니다.
create-title = 새 작업 공간 만들기
create-partner = 파트너 이름
create-partner-help = Partner Central에 등록된 이름 그대로 적습니다.
create-folder = 폴더
create-folder-help = 모든 자료가 이 폴더 하나에 저장됩니다. 동기화되는 드라이브에 두어도 됩니다.
create-language = 제출 언어
create-language-help = 제출물의 언어입니다. 창 언어와는 별개입니다.
create = 만들기
open-title = 작업 공간 열기
open-folder = 폴더
open-folder-help = 이름이 .proofbook으로 끝나는 폴더입니다.
open = 열기
recent-title = 최근에 연 작업 공간
recent-none = 작업 공간을 열면 여기에 표시됩니다.
recent-missing = 폴더를 찾을 수 없음
recent-forget = 목록에서 빼기
recent-forget-name = { $name }: 목록에서 빼기(폴더는 그대로 둡니다)
sample-title = 예제 살펴보기
sample-text = 가상의 파트너가 응답, 증거, 사례 연구까지 모두 채운 작업 공간입니다. 자유롭게 바꿔 보셔도 됩니다.
sample-open = 예제 열기
sample-folder = Proofbook 예제

## 한눈에 보기

headline-blocked-dated = 제출까지 { $days }일, 막는 것은 { $n }가지입니다
headline-questioned-dated = 제출까지 { $days }일, 막는 것은 없고 질문받을 수 있는 것이 { $warnings }가지입니다
headline-ready-dated = 준비가 끝났습니다. 제출까지 { $days }일 남았습니다
headline-blocked-undated = 제출을 막는 것이 { $n }가지 있습니다
headline-questioned-undated = 막는 것은 없고, 질문받을 수 있는 것이 { $warnings }가지입니다
headline-ready-undated = 제출 준비가 끝났습니다
headline-blocked-passed = 제출일이 { $days }일 지났고, 막는 것은 { $n }가지입니다
headline-questioned-passed = 제출일이 { $days }일 지났고, 질문받을 수 있는 것이 { $warnings }가지입니다
headline-ready-passed = 준비는 끝났지만 제출일이 { $days }일 지났습니다
next-control = 다음 할 일: { $control }
next-other = 다음 할 일
next-submission = 내보내기
overview-lead = 전제 조건은 검증 희망일({ $date })의 30일 전까지 제출합니다.
overview-lead-undated = 전제 조건은 검증 희망일의 30일 전까지 제출합니다. 프로필에 날짜를 입력해 주십시오.
kpi-blockers = 막는 것
kpi-blockers-none = 제출을 막는 것이 없습니다
kpi-warnings = 주의
kpi-advice = 그 밖의 조언 { $n }건
kpi-evidence = 증거
kpi-citations = 인용 { $n }곳 · 컨트롤 { $controls }개
kpi-technical = 기술 검증
kpi-technical-about = 충족 여부를 답한 컨트롤
part-prerequisites = 전제 조건 { $n }
part-technical = 기술 검증 { $n }
part-case-studies = 사례 연구 { $n }
part-profile = 프로필 { $n }
part-other = 기타 { $n }
readiness-title = 영역별 준비
readiness-ready = 준비됨
readiness-questioned = 주의
readiness-blocked = 막힘
readiness-waived = 면제
readiness-untouched = 시작 전
bars-row = { $all }개 가운데 { $ready }개 준비됨, { $questioned }개 주의, { $blocked }개 막힘
next-title = 다음 할 일
next-all = 지적 사항 { $n }건 모두 보기
next-none = 남은 일이 없습니다. 제출물을 내보낼 수 있습니다.
dates-all = 전체 일정
dates-none = 제출일과 검증 희망일을 입력하면 일정이 여기에 표시됩니다.
dates-enter = 날짜 입력하기

## 프로필

profile-lead = 파트너 정보, 제출 시기, 보유한 배지를 적습니다. 유효 여부는 제출일을 기준으로 판단합니다.
profile-group-partner = 파트너와 담당자
profile-group-dates = 날짜
profile-group-dates-about = 마감일, 증거의 유효 여부, 개월 단위 기간은 모두 이 날짜를 기준으로 계산합니다.
profile-group-programme = 프로그램 요건
profile-group-programme-about = 컨트롤과 별도로 프로그램이 요구하는 사항입니다.
profile-group-badges = 배지와 인증
profile-group-badges-about = 컨트롤을 면제하거나 증거로 인정되는 것이 있습니다. 제출일 현재 보유한 것을 표시해 주십시오.
profile-partner-help = Partner Central에 등록된 이름 그대로 적습니다.
profile-alliance-lead-help = AWS와 연락하는 담당자의 이름과 이메일 주소입니다.
profile-language-help = 제출물의 언어이며 창 언어와는 별개입니다.
application-new = 신규 신청
application-renewal = 갱신(전체 감사)
tier-registered = Registered
tier-select = Select
tier-advanced = Advanced
tier-premier = Premier
profile-submission-date-help = 검증일보다 30일 이상 앞서야 합니다.
profile-validation-date-help = 감사를 받고 싶은 날짜입니다.
badge-held-name = { $name } 보유 여부
badge-count = 보유 수
badge-valid-until = 만료일
badge-in-scope = AWS MSP 비즈니스에 적용됨

## 컨트롤

phase-prerequisite = 전제 조건
phase-technical = 기술 검증
necessity-mandatory = 필수
necessity-recommended = 권장
state-untouched = 시작 전 · 할 일 { $n }개
state-blocked = { $n }개 항목이 비어 있습니다
state-questioned = { $n }개 항목을 확인해 주십시오
state-ready = 준비됨
control-evidence = 필요한 증거
control-hint = 도움이 되는 것
readings = 자료마다 다르게 적힌 곳
reading-mark = 자료 간 차이
reading-first = 한 가지 해석
reading-second = 다른 해석
reading-advice = 권하는 방법
waivers = 이 컨트롤과 관련된 배지
waiver-exempt = { $n ->
    [1] { $badges } 보유 시 이 컨트롤이 면제됩니다.
   *[other] { $badges } { $n }개 이상 보유 시 이 컨트롤이 면제됩니다.
}
waiver-sufficient-evidence = { $badges }만으로 이 컨트롤의 증거가 충분합니다.
waiver-alternative-form = { $badges }도 증거의 한 형태로 인정됩니다.
waiver-unclear = { $badges } 보유 시 면제되는지는 자료만으로 분명하지 않습니다. 빠짐없이 답하고 AWS 담당자에게 확인해 주십시오.
waiver-supplier = 파트너가 아니라 공급업체가 보유한 것입니다.
waiver-applies = 적용됨
waiver-lapsed = 보유하고 있으나 제출일에 유효하지 않음
waiver-not-held = 미보유
waiver-profile = 프로필
met-label = { $control } { $title } 충족 여부
met-yes = 충족 Yes
met-no = 미충족 No
answer-title = 응답
answer-where = 공식 스프레드시트의 Partner Response에 들어갑니다
answer-title-technical = 메모
answer-where-technical = 선택 사항이며 공식 스프레드시트의 Partner Response에 들어갑니다
answer-label = { $control } 응답
answer-placeholder = 무엇을 언제부터 어떻게 하고 있는지, 증거의 어디에서 확인할 수 있는지 적어 주십시오.
answer-count = { $count } / { $most }자 · 줄 바꿈 { $lines }개
demands-title = 체크리스트가 요구하는 것
demands-where = 항목마다 증거의 어디에 있는지 가리켜 주십시오
routes-one-is-enough = 다음 방법 가운데 하나면 충분합니다.
route-taken = 선택됨
demand-open = 없음
demand-partial = 일부 충족
demand-met = 충족
demand-waived = 면제
demand-not-taken = 다른 방법을 선택함
demand-on-audit-day = 감사 당일 제시
demand-waived-text = 프로필의 배지로 면제되어 제출하지 않아도 됩니다.
demand-audit-day-text = 감사 당일에 감사자에게 보여 주는 항목이라 제출하지 않아도 됩니다. 준비해 두려면 인용해 두셔도 됩니다.
demand-url = 공개 주소
demand-confirm = 갖추고 있음을 확인합니다
demand-case-studies = 사례 연구로 충족합니다. 사례 연구로 가기
demand-missing = 비어 있음: { $names }
demand-missing-more = { " " }외 { $n }개
grid-topic = 주제
grid-where = 근거
grid-excludes = 인정되지 않음: { $topics }
grid-any-of = 선택으로 표시된 주제는 그중 하나만 다루면 됩니다.
cite-none = 인용 없음
cite-more = 인용 추가
cite-optional = 인용하기
cite-for = { $name }: { $state }
cite-pages = { $letter } · { $pages }쪽
cite-whole = { $letter }
cite-title = { $control } 증거 인용
cite-demand = 어느 요구 항목인지
cite-demand-none = 컨트롤 전체
cite-evidence = 증거
cite-filter = 걸러 보기
cite-filter-placeholder = 제목, 파일 이름, 고객
cite-no-evidence = 아직 증거가 없습니다. 아래에서 파일을 추가해 주십시오.
cite-add-file = 파일 추가…
cite-pages-label = 쪽
cite-pages-help = 예: 3-5, 9. 문서 전체라면 비워 둡니다.
cite-pages-wrong = 쪽 번호를 읽을 수 없습니다. 3-5, 9처럼 적어 주십시오.
cite-note = 메모
cite-note-help = 찾아볼 제목처럼 읽는 사람에게 도움이 되는 말입니다.
cite-others = 비어 있는 다른 주제 { $n }개도 같은 곳으로 인용
cite-submit = 인용
citation-title = 인용
citation-remove = 인용 삭제
citation-open-evidence = 증거로 가기
discount-missing = 인정되지 않음: 증거가 삭제됨
discount-empty = 인정되지 않음: 파일 없음
discount-expired = 인정되지 않음: 유효 기간 지남
discount-undated = 인정되지 않음: 날짜 없음
discount-too-old = 인정되지 않음: 너무 오래됨
discount-after-the-day = 인정되지 않음: 제출일 이후의 날짜
discount-no-customer = 인정되지 않음: 고객 이름 없음
discount-same-customer = 인정되지 않음: 같은 고객
discount-too-little = 인정되지 않음: 내용 부족
discount-excluded = 인정되지 않음: 제외 대상 주제
discount-no-topic = 인정되지 않음: 주제 미지정
discount-not-a-link = 인정되지 않음: 링크가 아님
ticks-title = 체크리스트가 요구하는 것
mend-title = 고칠 것
mend-none = 여기에는 고칠 것이 없습니다.
notes-title = 팀 메모
notes-label = { $control } 메모
notes-about = 내보내지 않습니다.

## 증거

evidence-of-control = 증거
evidence-number = { $n }개
evidence-none = 아직 증거가 없습니다. 정책, 절차, 기록, 인증서, 화면 캡처를 추가해 주십시오. 한 번 첨부하면 여러 곳에서 인용할 수 있습니다.
evidence-browse = 파일 추가…
drop-hint = 파일을 여기로 끌어다 놓아도 됩니다
drop-hint-paste = 파일을 끌어다 놓거나 화면을 붙여 넣어도 됩니다(Ctrl V)
evidence-title = 제목
evidence-kind = 종류
evidence-dated = 문서 날짜
evidence-valid-until = 만료일
evidence-customer = 고객
evidence-url = 주소
evidence-size = 크기
evidence-cited-in = 인용한 곳
evidence-also = { $controls }에서도 인용
evidence-uncited = 아직 없음
evidence-in-studies = 사례 연구 { $n }건
evidence-outdated = 제출일에 유효하지 않음
evidence-look = 확인 필요
evidence-counts = 근거로 인정
evidence-unassigned = 요구 항목 미지정
evidence-assign = 인용할 항목…
evidence-detach = 빼기
evidence-detach-name = { $name }: 이 컨트롤에서 빼기(자료에는 그대로 남습니다)
evidence-remove-title = 이 증거를 삭제할까요?
evidence-remove-text = ‘{ $title }’ 증거를 자료에서 삭제합니다. 이력에는 남아 있어 되돌릴 수 있습니다.
evidence-remove-citations = 인용 { $n }곳도 함께 삭제됩니다: { $controls }
evidence-remove-diagrams = 사례 연구 { $n }건의 다이어그램이므로 그곳에서도 빠집니다.
link-open = 파일 대신 링크 추가…
link-url = 주소
link-title = 제목
link-add = 링크 추가
upload-sent = { $all } 중 { $sent }
upload-finishing = 확인하고 있습니다…
upload-progress = { $name } 추가 중
upload-waiting = 파일 { $n }개를 추가하고 있습니다
upload-done = { $name } 파일을 추가했습니다
upload-known = ‘{ $name }’ 파일은 이미 등록되어 있어 그 파일을 그대로 사용합니다.
library-lead = 파일은 한 번만 첨부하고 필요한 만큼 인용합니다. 원본은 바꾸지 않습니다.
library-none = 아직 증거가 없습니다
library-none-text = 정책, 절차, 기록, 인증서, 화면 캡처를 여기나 각 컨트롤 화면에서 추가해 주십시오. 예를 들어 인시던트 관리 절차 PDF 하나를 OPSP-001과 OPS-011에서 함께 인용할 수 있습니다.
library-filter = 걸러 보기
library-filter-placeholder = 제목, 파일 이름, 종류, 고객
library-filter-none = 조건에 맞는 증거가 없습니다.
expiry = { $day } 기준: 증거 { $n }개 · 만료일이 남은 것 { $holds }개 · 유효하지 않은 것 { $lapsed }개 · 날짜가 없는 것 { $undated }개

## 기술 검증

technical-title = 기술 검증: { $all }개 중 { $done }개 응답
technical-lead = 컨트롤마다 충족 또는 미충족을 표시합니다. 증거는 감사 당일에 감사자가 확인하며, 여기에 미리 준비해 두셔도 됩니다.
technical-filter = 보기
technical-filter-all = 전체 { $n }
technical-filter-unanswered = 미응답 { $n }
technical-filter-no = 미충족 { $n }
technical-none = 조건에 맞는 컨트롤이 없습니다.
technical-has-note = 메모 있음

## 사례 연구

studies-title = 사례 연구: { $all }건 중 { $ready }건 준비됨
studies-all = 사례 연구 전체
studies-none = 아직 사례 연구가 없습니다
studies-none-text = 사례 연구는 고객 한 곳의 이야기를 당면 과제부터 성공 지표까지 열 가지 요소로 적습니다. 예: ‘야간 배치 지연을 28분 복구로’, 물류 기업, 2025년 3월~2027년 2월.
study-add = 사례 연구 추가
study-untitled = 제목 없는 사례 연구 { $n }
study-new = 새 사례 연구
study-public = 공개
study-private = 비공개
study-public-unsaid = 공개 여부 미정
study-anonymised = 익명
study-anonymised-help = 공개되는 모든 곳에서 고객 이름을 밝히지 않습니다.
study-missing = { $n }개 요소 부족
study-missing-lead = 필수 요소 가운데 { $n }개가 비어 있습니다.
study-complete = 필수 요소를 모두 채웠습니다.
study-remove = 삭제
study-remove-title = 이 사례 연구를 삭제할까요?
study-remove-text = ‘{ $title }’의 모든 내용을 삭제합니다. 이력에는 남아 있어 되돌릴 수 있고, 다이어그램은 증거 자료에 남습니다.
study-facts = 기본 사항
study-public-name-help = ‘국내 물류 기업’처럼 고객 이름 대신 쓰는 말입니다.
study-months-help = 6개월 이상이 확인되어야 합니다.
study-affiliate-help = 이러한 고객은 인정되지 않습니다.
study-no-existing-help = 이 경우 기존 아키텍처를 보여 주지 않아도 됩니다.
study-elements = 필수 요소
study-elements-about = 정의에 나온 순서이며, 본문에는 Markdown을 쓸 수 있습니다
study-where-applicable = 해당하는 경우
diagram-existing = 기존 아키텍처
diagram-new = 신규 아키텍처
diagram-add-existing = 기존 아키텍처 다이어그램 추가…
diagram-add-new = 신규 아키텍처 다이어그램 추가…
diagram-caption = 설명
diagram-caption-help = 그림을 볼 수 없는 사람에게 읽어 주는 글이기도 합니다.
diagram-remove = 삭제
diagram-remove-name = 다이어그램 { $name } 삭제
editor-tools = { $label } 편집 도구
editor-keys = 목록에서는 Tab 키가 항목을 들여 씁니다. 목록에서 편집 영역을 벗어나려면 Esc 키를 누른 다음 Tab 키를 누르십시오.
editor-heading = 제목
editor-bold = 굵게
editor-italic = 기울임
editor-bullets = 글머리 기호 목록
editor-numbers = 번호 매기기 목록
editor-quote = 인용
editor-link = 링크
editor-table = 표 삽입 또는 행 추가
editor-undo = 실행 취소
editor-redo = 다시 실행
editor-find = 찾기
editor-table-heading = 항목
editor-words = 단어 { $n }개
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
preview-outline = 개요
preview-missing = 아직 작성하지 않았습니다.
preview-picture = 그림
preview-done = 완료
preview-not-done = 미완료

## 일정

calendar-lead = 프로필의 날짜를 기준으로 계산한 일정입니다.
milestones-title = 일정
milestone-date = 날짜
milestone-what = 내용
milestone-how = 계산 방법
milestone-distance = 오늘부터
days-ahead = { $days }일 후
days-ago = { $days }일 전
history-title = 최근 변경
history-none = 아직 변경이 없습니다.

## 내보내기

submission-lead = 응답을 채운 공식 스프레드시트, 컨트롤과 사례 연구의 PDF, 원본과 체크섬을 Box에 올릴 폴더 하나에 담습니다.
export-title = 내보내기
export-folder = 내보낼 폴더
export-folder-help = 이 안에 새 폴더를 만듭니다. 원래 있던 것은 건드리지 않습니다.
export = 내보내기
export-draft = 초안 내보내기
export-draft-only = 막는 것 { $n }개: 초안으로만 내보낼 수 있습니다
export-complete = 막는 것 없음
export-begins = 준비하고 있습니다…
export-progress = 내보내기 진행률
outcome-done = 내보냈습니다
outcome-draft = 초안을 내보냈습니다
outcome-verified = 다시 읽어 확인함
outcome-unverified = 확인하지 못함
outcome-about = 파일 { $n }개 · { $size }
outcome-reveal = 폴더 열기
proof-summary = { $all }칸 중 { $holding }칸에 응답이 그대로 들어갔습니다. { $others ->
    [0] 다른 칸은 바뀌지 않았습니다.
   *[other] 다른 칸 { $others }개가 바뀌었습니다.
}
proof-title = 칸별 확인 결과
proof-holds = 일치
proof-yes = 확인
proof-no = 불일치
workbook-title = 공식 스프레드시트
workbook-none = 공식 파일이 없어 같은 양식의 스프레드시트를 새로 만듭니다. Partner Central에서 받은 파일을 추가하면 그 파일에 그대로 채웁니다.
workbook-found = { $name } · 시트 { $sheets }개, 컨트롤 { $n }개를 찾았습니다
workbook-choose = 공식 파일 선택…
workbook-replace = 다른 파일 선택…
workbook-forget = 공식 파일 없이 진행
workbook-hint = .xlsx 파일을 끌어다 놓아도 됩니다. 응답 칸만 쓰고 나머지는 바이트까지 그대로 둡니다.
workbook-no-row = 파일에 행이 없는 컨트롤입니다:
workbook-no-control = 이 에디션에 없는 컨트롤의 행입니다:
workbook-settle-row = 빼고 진행
workbook-settle-control = 비워 두기
workbook-settled-row = 빼고 진행함
workbook-settled-control = 비워 둠
workbook-unsettle = 되돌리기
sheets-title = 인식한 내용
sheets-about = 각 열 위에는 Proofbook이 그 열을 무엇으로 보았는지 표시되고, 열 이름이 적힌 행도 표시됩니다. 잘못되었으면 바꾸십시오. 선택한 내용은 같은 양식의 모든 파일에 적용됩니다.
sheet-found = 컨트롤 { $n }개, 확실함 { $sure }%
sheet-chosen = 컨트롤 { $n }개, 열을 직접 선택함
sheet-none = 컨트롤을 찾지 못함
sheet-picture = { $sheet } 시트의 위쪽 행
sheet-role = { $column }열의 내용
sheet-header-row = { $row }행에 열 이름이 있음
role-none = 사용 안 함
role-id = 컨트롤 ID
role-requirement = 요구 사항
role-met = 충족 여부
role-response = 응답
sheet-use = 이 열로 사용
sheet-reset = Proofbook에 맡기기
sheet-wants-id = 컨트롤 ID가 있는 열을 선택하십시오.
import-title = 작성된 스프레드시트에서 응답 가져오기
import-about = 이전에 쓰던 파일, 동료의 사본, 지난 에디션의 파일을 불러올 수 있습니다. 다른 점을 하나씩 나란히 보여 드리며, 선택하기 전에는 아무것도 바뀌지 않습니다.
import-choose = 작성된 파일 선택…
import-hint = .xlsx 또는 .xlsm 파일을 끌어다 놓아도 됩니다
import-forget = 닫기
import-found = { $name } · { $n ->
        [0] 결정할 것이 없습니다
       *[other] 결정할 차이 { $n }곳
    } · 같은 응답 { $same }개 · 가져온 것 { $taken }곳
import-show = 보기
import-show-all = 모두
import-show-fills = 비어 있는 곳을 채우는 것
import-show-differs = 서로 다른 것
import-take-all = { $n ->
       *[other] 보이는 { $n }곳 모두 가져오기
    }
import-keep-all = 보이는 것 모두 그대로 두기
import-here = 작업 공간
import-there = 파일
import-take = 가져오기
import-merge = 둘 다 남기기
import-keep = 그대로 두기
import-row = { $n }행
official-wording = 공식 문구(직접 불러온 파일에서)
second-look = 이전 에디션에서 가져온 응답입니다: { $why }
second-look-done = 다시 보았습니다
edition-title = 다른 에디션
edition-now = 사용 중: { $name }
edition-about = 새 자체 평가 파일이 나오면 여기에 불러오십시오. 지금 에디션과 비교하여 보여 드리며, 모든 응답은 옮기거나 그대로 보관합니다.
edition-choose = 다른 에디션의 파일 선택…
edition-hint = 해당 에디션의 공식 .xlsx 파일을 끌어다 놓아도 됩니다
edition-use = { $name } 에디션으로 준비하기
edition-facts = 컨트롤 { $controls }개 · { $changes ->
        [0] 달라지는 것 없음
       *[other] 컨트롤 { $changes }개가 달라짐
    }
edition-same = 그대로 오는 응답 { $n }개
edition-looks = 다시 볼 응답 { $n }개
edition-tray = 자리가 없어 보관하는 응답 { $n }개
edition-changes = { $n ->
       *[other] 달라지는 컨트롤 { $n }개 보기
    }
tray-title = { $n ->
       *[other] 자리가 없는 응답 { $n }개
    }
tray-about = 이 에디션에 없는 컨트롤의 응답입니다. 제출하지 않으며, 사라지지도 않습니다.
cells-title = 채울 칸
cells-control = 컨트롤
cells-cell = 칸
cells-before = 이전
cells-after = 이후
cells-none = 아직 응답이 없어 채울 칸이 없습니다.
cells-rest = { $n }칸을 채웁니다. 나머지는 모두 그대로 둡니다.
bundle-title = Box 폴더
bundle-about = 파일 { $n }개 · 현재 확인된 크기 약 { $size } · 이름은 Box, Windows, SharePoint에서 모두 유효합니다
findings-blocker = 막는 것 { $n }개
findings-warning = 주의 { $n }개
findings-advice = 조언 { $n }개
findings-about = 누르면 고칠 자리로 갑니다
findings-none = 지적 사항이 없습니다. 제출물이 완성되었습니다.
severity-blocker = 막는 것
severity-warning = 주의
severity-advice = 조언
conflicts-title = 먼저 정해야 할 것
conflict-label = { $field }: 값이 두 개입니다
conflict-keep = 이 값 유지
conflict-choose = 이 값 선택
damage-title = 작업 공간의 손상된 부분
damage-todo = 나머지는 온전합니다. 이 폴더를 함께 쓰는 사람에게 작업 공간을 열어 달라고 요청하십시오. 그 컴퓨터의 사본으로 복구될 수 있습니다.
