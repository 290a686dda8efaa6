### 코어의 문구가 가리키는 화면, 버튼, 항목의 이름. 창에도 표시됩니다.

## 화면

nav-overview = 개요
nav-profile = 파트너 프로필
nav-case-studies = 사례 연구
nav-evidence = 증거 자료
nav-calendar = 일정
nav-submission = 내보내기

## 버튼과 항목

save-retry = 다시 저장
history-title = 변경 기록
evidence-cleaned = 내보내는 사본에서 작성자와 위치 정보 제거
workbook-break-signature = 서명 없이 채우기
study-facts = 기본 정보
outputs-write = 비공개본 만들기
outputs-write-draft = 초안으로 만들기
sheet-reset = 자동 인식으로 되돌리기
pictures-looked = 확인했으며 드러나는 이름이 없습니다.
workbook-forget = 공식 파일 없이 진행
workbook-settle-row = 제외하고 진행
workbook-settle-control = 비워 두기
workbook-choose = 공식 파일 선택…
workbook-take-over = 스프레드시트에서 가져오기
workbook-empty = 내보낼 때 비우기
second-look-done = 다시 확인했습니다
demand-confirm = 갖추고 있음을 확인합니다
diagram-add-existing = 기존 아키텍처 다이어그램 추가…
diagram-add-new = 신규 아키텍처 다이어그램 추가…
publication-title = 공개와 파일
names-title = 공개하면 안 되는 이름
files-restore = 폴더에서 복원…
evidence-confidentiality = 공개 범위
confidentiality-secret = 극비(제출 금지)
cited-holds = 여전히 유효함
finds-title = 파일에서 발견된 정보
finds-excuse = 지적에서 제외…
conflicts-title = 먼저 결정해야 할 사항
yes = 예
no = 아니요
