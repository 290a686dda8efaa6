### 창, 명령줄, 보고서가 함께 쓰는 단어와 짧은 문구.

word-untitled-study = 제목 없는 사례 연구
word-prerequisite = 전제 조건
word-technical = 기술 검증
word-mandatory = 필수
word-recommended = 권장
word-met = 충족
word-not-met = 미충족
word-not-said = 미응답
word-yes = 예
word-no = 아니요
word-page = { $pages }페이지
word-pages = { $pages }페이지
word-count = { $want }개 중 { $have }개
word-at-least = { $have }건(최소 { $want }건)
word-months = { $n }개월
word-existing-architecture = 기존 아키텍처
word-new-architecture = 신규 아키텍처
word-picture-in-text = 본문 이미지
state-open = 미비
state-partial = 일부 충족
state-met = 충족
state-waived = 면제
state-not-taken = 해당 없음(다른 방법 선택)
state-on-audit-day = 감사 당일 제시
kind-policy = 정책
kind-procedure = 절차
kind-record = 기록
kind-certificate = 인증서
kind-screenshot = 화면 캡처
kind-diagram = 다이어그램
kind-contract = 계약서
kind-report = 보고서
kind-link = 링크
kind-other = 기타
held-waiver-exempt = { $badges } 보유로 이 요구 사항이 면제됩니다.
held-waiver-sufficient-evidence = { $badges }만 있으면 이 제어 항목의 증거 자료로 충분합니다.
held-waiver-alternative-form = { $badges }도 증거 자료의 한 형태로 인정됩니다.
held-waiver-unclear = { $badges } 보유 시 면제되는지 체크리스트에 분명하게 나와 있지 않아 응답과 증거 자료를 모두 제출합니다.
passage-proofbook = Proofbook 자체 점검
fact-customer = 고객
fact-industry = 산업
fact-country = 국가
fact-services = 사용한 AWS 서비스
fact-agreement = 계약 기간
fact-months = 합의된 관리형 서비스 기간
fact-production = 프로덕션 운영
fact-public = 공개 여부
fact-form = 형식
fact-url = 공개 URL
label-column-metric = 지표
label-column-before = 이전
label-column-after = 이후
label-column-period = 기간
fact-public-name = 공개용 명칭
remark-uncited = { $title }: 연결된 위치가 없어 제외했습니다.
remark-encrypted = { $title }: PDF에 암호가 걸려 있어 페이지를 수록하지 못했습니다. 원본은 포함되어 있습니다.
remark-protected = { $title }: PDF가 인증서나 권한 관리로 암호화되어 페이지를 수록하지 못했습니다. 원본은 포함되어 있습니다.
remark-damaged = { $title }: PDF가 손상되어 페이지를 수록하지 못했습니다. 원본은 포함되어 있습니다.
remark-no-pages = { $title }: 연결한 페이지가 PDF에 없습니다. 원본은 포함되어 있습니다.
remark-image = { $title }: 이미지를 읽지 못했습니다. 원본은 포함되어 있습니다.
remark-trouble = { $title }: { $what }
remark-kind = { $title }: 이 형식의 파일은 증거 자료 PDF에 수록하지 않습니다. 원본은 포함되어 있습니다.
remark-large = { $title }: 파일 크기가 { $limit } 한도를 넘어 증거 자료 PDF에 수록하지 않았습니다. 원본은 포함되어 있습니다.
remark-lost = { $title }: 작업 공간에서 파일이 없어졌거나 변경되어 제출 폴더에 포함되지 않았습니다.
remark-link = { $title }: 링크입니다. { $url }
remark-control-without-row = 공식 스프레드시트에 { $control } 행이 없습니다.
remark-row-without-control = 공식 스프레드시트에 이 체크리스트 버전에 없는 { $control } 행이 있습니다.
remark-answer-kept = 공식 스프레드시트의 { $cell }에 작업 공간에 없는 { $control }의 응답이 남아 있습니다: ‘{ $words }’. { nav-submission } 화면에서 ‘{ workbook-take-over }’ 또는 ‘{ workbook-empty }’{ PARTICLE(workbook-empty, "을/를") } 선택해 주십시오.
export-edited = 수정본
remark-edited-workbook = { $file } 파일이 지난 내보내기 이후에 변경되어 { $place } 위치에 보관했습니다. 그 안의 응답을 가져오려면 그 파일을 작성된 스프레드시트로 불러와 주십시오(proofbook workbook import).
remark-edited-file = { $file } 파일이 지난 내보내기 이후에 변경되어 { $place } 위치에 보관했습니다.
remark-unfinished-removed = 이전에 완료되지 않은 내보내기가 남긴 숨김 폴더를 삭제했습니다: { $folder }
remark-attached-empty = 빈 파일입니다.
milestone-today = 오늘
milestone-latest-submission = 제출 마감
milestone-planned-submission = 제출 예정
milestone-technical-validation = 기술 검증(ISSI)
milestone-note-business-days = +{ $n }영업일
milestone-note-days = { $n }일
milestone-note-months = { $n }개월
change-created = 작업 공간 생성
place-met = { $control }: 충족 여부
place-response = { $control }: 응답
word-nothing = (비어 있음)
progress-copying = { $name } 복사 중
progress-scanning = { $name } 확인 중
progress-binding = { $name } 증거 자료 PDF 작성 중
progress-workbook = 스프레드시트 작성 중
progress-index = 색인 작성 중
progress-whole = 전체를 PDF 하나로 합치는 중
progress-study = { $name } PDF 작성 중
milestone-designation = 최초 지정일
milestone-last-full-audit = 최근 전체 감사
milestone-badge = { $badge } 유효 기간 만료

## 작업 공간의 손상

DAMAGE-IDENTITY = proofbook.json을 읽을 수 없어 변경 기록으로 작업 공간을 확인했습니다
DAMAGE-RECORD = 변경 기록의 일부를 읽을 수 없습니다
DAMAGE-WAITING = 아직 동기화되지 않았거나 손실된 변경 내용이 있어 일부를 반영하지 못했습니다
DAMAGE-OTHER-WORKSPACE = 다른 작업 공간의 파일이어서 읽지도 변경하지도 않았습니다
DAMAGE-UNREADABLE = 시스템에서 파일 읽기를 허용하지 않습니다
DAMAGE-ENTRY = 이 버전에서 읽을 수 없는 항목이 있습니다
DAMAGE-NOT-DOWNLOADED = 동기화 서비스가 아직 이 파일을 내려받지 않았습니다
DAMAGE-CUT = 이 파일의 끝부분이 아직 동기화되지 않았습니다
DAMAGE-SECOND-FOLDER = 동기화 서비스가 변경 기록 폴더를 하나 더 만들었으며 이 폴더는 읽지 않습니다. 안의 파일을 changes 폴더로 옮겨 주십시오
DAMAGE-COPY = 동기화 서비스가 만든 사본입니다. 내용을 읽었으며 누락된 것이 없습니다
DAMAGE-UNKNOWN-FILE = 작업 공간의 파일이 아니므로 읽지 않았습니다
damage-line = { $file }: { $what }

## 명령줄

cli-verdict = { $on } 기준: { $blockers ->
        [0] 해결할 사항 없음
       *[other] 해결 필요 { $blockers }건
    }, { $warnings ->
        [0] 확인할 사항 없음
       *[other] 확인 필요 { $warnings }건
    }, { $advice ->
        [0] 참고 사항 없음
       *[other] 참고 { $advice }건
    }
cli-exported = 파일 { $files }개, { $size }
cli-draft = 초안입니다. 해결이 필요한 사항이 남아 있습니다(proofbook check로 확인할 수 있습니다).
cli-changed = 변경됨
cli-not-downloaded = 아직 내려받지 않음
cli-office-properties = SharePoint와 OneDrive는 업로드한 Office 파일에 속성을 추가합니다. 응답 내용은 그대로입니다.
cli-office-document = 내용이 바뀌었습니다. 응답을 가져오려면 proofbook workbook import를 사용해 주십시오.
cli-office-unknown = SharePoint와 OneDrive는 업로드한 Office 파일에 속성을 추가합니다. 응답이 바뀌었는지는 내보낸 컴퓨터에서, 또는 proofbook workbook import --dry-run으로만 확인할 수 있습니다.
cli-missing = 없음
cli-extra = 추가됨
cli-sound = { $n ->
        [0] 내보낸 상태 그대로인 파일이 없습니다
       *[other] 내보낸 상태 그대로인 파일 { $n }개
    }
cli-edition = { $name }: 제어 항목 { $controls }개, 그대로 이어지는 응답 { $same }개, 다시 확인할 응답 { $looks }개, 해당 항목이 없어 보관하는 응답 { $tray }개
cli-taken = 가져옴
cli-left = 유지함
cli-import = { $proposals ->
        [0] 차이 없음
       *[other] 차이 { $proposals }건
    }, { $taken ->
        [0] 가져온 응답 없음
       *[other] 가져온 응답 { $taken }건
    }, { $same ->
        [0] 같은 응답 없음
       *[other] 같은 응답 { $same }건
    }
cli-proof-wanted = 있어야 할 내용
cli-proof-found = 실제 내용
cli-links = { $n ->
        [0] 가져온 URL이 없습니다
       *[other] URL { $n }개를 가져왔습니다
    }
cli-file-lost = 없음: { $title }
cli-file-altered = 변경됨: { $title }
cli-file-restored = 복원됨: { $title }
cli-files-whole = { $n ->
        [0] 첨부된 파일이 없습니다
       *[other] 이상 없는 파일 { $n }개
    }
cli-second-export = 이전 내보내기와 비교: 새 파일 { $new }개, 변경 { $changed }개, 동일 { $same }개, 삭제 { $removed }개

## 스프레드시트에서 응답 가져오기

import-met = 충족 여부
import-response = 응답
import-other = 그 밖의 열
import-unknown = 이 체크리스트 버전에 없는 제어 항목입니다
import-repeated = 여러 행에 있는 제어 항목이며 첫 행만 읽습니다
import-unread = 충족 여부를 판독할 수 없습니다
import-refused = 가져오지 않음
import-note-formatted = 알 수 없는 표시 형식이 지정된 숫자여서 저장된 값 그대로 표시했습니다. Excel에 보이는 값과 비교해 주십시오.
import-note-struck-out = 취소선이 그어진 글은 제외했습니다: { $words }
import-note-error = 셀에 응답이 아닌 오류 값이 있습니다: { $value }. Excel에서 수정해 주십시오.
import-note-picture = 셀에 글이 아니라 이미지가 있습니다. 이미지는 증거 자료로 첨부해 주십시오.
import-note-hidden = 셀의 표시 형식 때문에 내용이 보이지 않습니다.
import-note-not-computed = 셀에 계산되지 않은 수식이 있습니다. Excel에서 파일을 열고 저장해 주십시오.

## 작업 공간 안의 위치

profile-colour = 공개 문서의 색상
profile-logo = 로고
profile-official-workbook = 공식 스프레드시트
profile-columns = 공식 스프레드시트의 열
place-notes = { $control }: 팀 메모
place-demand = { $control }: { $demand }
place-profile = { nav-profile }: { $field }
place-workbook-cell = 공식 스프레드시트: { $cell }
place-badge = { nav-profile }: { $badge }
place-evidence = { nav-evidence }: { $title }
place-citation = { $control }: 증거 자료 연결
place-citation-gone = 증거 자료 연결
place-comment = { $place }(댓글)
place-comment-gone = 댓글
place-study = 사례 연구: { $title }
place-study-field = { $title }: { $field }
place-more = { $places } 외 { $n }곳
profile-partner = 파트너 이름
profile-alliance-lead = 얼라이언스 리드
profile-language = 제출 언어
profile-application = 신청 구분
profile-tier = AWS 서비스 파트너 티어
profile-linked-account = Partner Central 계정과 AWS 계정의 연결
profile-spp = Solution Provider Program 등록
profile-spp-reporting-percent = 최종 사용자 보고 준수율(%)
profile-launched-opportunities = 최근 12개월 동안 시작된 영업 기회 수
profile-submission-date = 전제 조건 제출 예정일
profile-validation-date = 기술 검증일
profile-designation-date = 최초 지정일
profile-last-full-audit = 가장 최근의 전체 감사일
study-field-title = 제목
study-field-customer = 고객의 법인명
study-field-industry = 산업
study-field-country = 국가
study-field-metrics = 성과 지표
study-field-diagrams = 다이어그램
study-field-services = 사용한 AWS 서비스
study-field-controls = 입증하는 제어 항목
study-field-withheld = 공개하지 않는 항목
study-field-protected-names = 보호할 이름
study-field-excuses = 제외한 위치(사유)
study-field-consents = 동의
study-field-language = 언어
study-field-public = 공개 여부
study-field-anonymised = 익명 처리
study-field-public-name = 고객의 공개용 명칭
study-field-url = 공개 URL
study-field-form = 형식
study-field-start-date = 계약 시작일
study-field-end-date = 계약 종료일
study-field-months-of-service = 합의된 관리형 서비스 개월 수
study-field-production = 프로덕션 운영
study-field-affiliate = 파트너 자신 또는 계열사
study-field-used-before = 이전 감사나 갱신에 사용함
study-field-no-existing-system = 기존 시스템 없음

## 체크리스트 버전과 바뀐 점

change-added = 이 체크리스트 버전에 추가됨
change-gone = 이 체크리스트 버전에서 삭제됨
change-moved = { $section }({ $phase }) 영역으로 이동
change-order = { $after } 다음으로 이동
change-first = 맨 앞으로 이동
change-necessity = 필수 여부 변경: { $word }
change-retitled = 제목: ‘{ $old }’ → ‘{ $new }’
change-demands = 요구 사항이 달라짐
change-reworded = 공식 문구가 바뀜({ $percent }% 일치)
change-demand-figure = { $demand }: { $field } { $old } → { $new }
change-figure-gone = 문구에서 사라진 수치: { $amount }{ $unit }
change-figure-new = 문구에 새로 나온 수치: { $amount }{ $unit }
figure-at-least = 최소
figure-within-months = 기간(개월)
figure-each-at-least = 각각 최소
figure-at-most-minutes = 최대(분)
figure-topics = 항목 수
look-phase-changed = 전제 조건/기술 검증 구분이 바뀜
look-necessity-changed = 필수 여부가 바뀜
look-retitled = 제목이 바뀜
look-demands-changed = 요구 사항이 달라짐
look-reworded = 공식 문구가 바뀜
look-figures-changed = 수치가 바뀜
look-wording-not-compared = 문구를 비교하지 못함
look-title-now-at = 같은 제목의 다른 제어 항목이 있음
look-renamed = 다른 ID로 작성한 응답임
unit-months = 개월
unit-years = 년
unit-weeks = 주
unit-days = 일
unit-business-days = 영업일
unit-hours = 시간
unit-minutes = 분
unit-percent = %
unit-times = 회
unit-customers = 곳(고객)
unit-examples = 개(예시)
unit-case-studies = 건(사례 연구)
unit-services = 개(서비스)
unit-workloads = 개(워크로드)
unit-accounts = 개(계정)
unit-organizations = 개(조직)
unit-certifications = 개(인증)
unit-documents = 건(문서)
unit-reviews = 회(검토)
unit-tests = 회(테스트)
unit-improvements = 건(개선)
unit-agreements = 건(계약)
unit-activities = 건(활동)
unit-projects = 건(프로젝트)
unit-people = 명
unit-items = 개

doubt-no-header = 열 이름이 있는 행이 없습니다.
doubt-id-column-unnamed = ID 열에 이름이 없습니다.
doubt-several-id-columns = ID 열이 하나 더 있습니다.
doubt-id-inside-text = 긴 문장 앞부분에 ID가 적혀 있습니다.
doubt-unusual-ids = ID 형식이 기존 체크리스트 버전과 다릅니다.
doubt-weak-label = 다른 뜻으로도 자주 쓰이는 단어로 열을 인식했거나, 조건에 맞는 열이 두 개 있습니다.
doubt-met-by-list = 드롭다운 목록만으로 충족 여부 열을 인식했습니다.
doubt-met-missing = 충족 여부 열을 찾지 못했습니다.
doubt-response-by-place = 위치만으로 응답 열을 인식했습니다.
doubt-response-missing = 응답 열을 찾지 못했습니다.
doubt-repeated-controls = 같은 ID가 여러 행에 있습니다.
doubt-single-control = 제어 항목이 하나뿐입니다.
doubt-hidden-sheet = 숨겨진 시트입니다.
fact-missing = 표시되지 않은 내용
remark-not-all = { $title }: 파일의 일부가 표시되지 않습니다. 누락된 내용: { $what }. 원본은 포함되어 있습니다.
trouble-picture-too-large = 이미지의 픽셀 수가 한 페이지에 담을 수 있는 한도를 넘습니다. 더 작은 사본을 저장하여 첨부해 주십시오. 원본은 제출 폴더에 들어 있습니다.
doubt-ids-by-shape = AWS의 표기와 다른 ID여서 형식으로 열을 인식했습니다.
doubt-grouped-rows = 여러 행 중 첫 행에만 ID가 있습니다. 아래 행은 그 ID에 속하는 것으로 보고 응답은 첫 행에 입력합니다.

remark-not-bound = { $title }: { $what }. 원본은 포함됩니다.
remark-attached-doubt = 확인해 주십시오: { $what }. { $way }

## 크기

size-b = { $n }B
size-kb = { $n }KB
size-mb = { $n }MB
size-gb = { $n }GB
size-tb = { $n }TB

## 지표의 변화

change-percent = { $n }%
change-points = { $amount ->
   *[other] { $n }%p
}
change-times = { $n }배
