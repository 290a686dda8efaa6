### 점검 결과: 무엇이 문제인지 한 줄, 왜 중요한지(.why), 무엇을 하면 되는지(.do).
### 키는 crates/checks의 규칙이며, 매개변수는 그곳의 RULES에 있습니다.
### `counted-…`는 수량과 단위를 함께 말합니다.

## 프로필

finding-partner-name-missing = 파트너 이름이 없습니다
    .why = 스프레드시트와 제출하는 모든 문서의 머리에 들어갑니다.
    .do = Partner Central에 등록된 이름을 입력해 주십시오.
finding-alliance-lead-missing = 얼라이언스 리드를 입력하지 않았습니다
    .why = AWS와 감사자는 얼라이언스 리드를 통해 모든 일정을 조율하며, Partner Central의 연락처도 최신이어야 합니다.
    .do = 이름과 이메일을 입력하고 Partner Central에도 같은 사람이 등록되어 있는지 확인해 주십시오.
finding-application-unsaid = 신규 신청인지 갱신인지 선택하지 않았습니다
    .why = 신규 신청은 Partner Central에 업로드하고 갱신은 이메일로 보냅니다. 갱신에는 따로 지켜야 할 기한도 있습니다.
    .do = 둘 중 하나를 선택해 주십시오.
finding-language-missing = 제출 언어를 선택하지 않았습니다
    .why = 표시 언어와 관계없이 제출 문서는 이 언어로 작성됩니다.
    .do = 영어, 한국어, 일본어 중에서 선택해 주십시오.
finding-tier-missing = 파트너 티어를 선택하지 않았습니다
    .why = Advanced 또는 Premier 티어의 AWS 서비스 파트너만 참여할 수 있습니다.
    .do = Partner Central에 표시된 티어를 선택해 주십시오.
finding-tier-too-low = { $tier } 티어로는 신청할 수 없습니다
    .why = Advanced 또는 Premier 티어의 AWS 서비스 파트너만 참여할 수 있습니다.
    .do = 제출 전에 Advanced 티어를 취득하거나, 잘못 선택했다면 수정해 주십시오.
finding-linked-account-unsaid = Partner Central 계정과 AWS 계정의 연결 여부를 선택하지 않았습니다
    .why = 프로그램에 참여하려면 두 계정이 연결되어 있어야 합니다.
    .do = Partner Central에서 확인한 뒤 ‘{ yes }’ 또는 ‘{ no }’{ PARTICLE(no, "을/를") } 선택해 주십시오.
finding-linked-account-missing = Partner Central 계정이 AWS 계정에 연결되어 있지 않습니다
    .why = 신청하기 전에 두 계정이 연결되어 있어야 합니다.
    .do = Partner Central에서 계정을 연결한 뒤 답변을 바꿔 주십시오.
finding-spp-unsaid = Solution Provider Program(SPP) 등록 여부를 선택하지 않았습니다
    .why = 등록은 필수가 아니지만, 등록한 파트너는 최종 사용자 보고 준수율이 { $percent }%를 넘어야 합니다.
    .do = ‘{ yes }’ 또는 ‘{ no }’{ PARTICLE(no, "을/를") } 선택해 주십시오.
finding-spp-reporting-missing = SPP 최종 사용자 보고 준수율을 입력하지 않았습니다
    .why = SPP에 등록한 파트너는 준수율이 { $percent }%를 넘어야 합니다.
    .do = 가장 최근의 준수율을 입력해 주십시오.
finding-spp-reporting-too-low = 최종 사용자 보고 준수율({ $have }%)이 기준에 미치지 못합니다
    .why = { $percent }%를 넘어야 하며, 정확히 { $percent }%여도 충족하지 못합니다.
    .do = 누락된 보고를 제출한 뒤 새 준수율을 입력해 주십시오.
finding-submission-date-missing = 제출 예정일을 입력하지 않았습니다
    .why = 날짜와 유효 기간은 제출일을 기준으로 판단합니다. 지금은 { $on } 기준으로 점검했습니다.
    .do = 제출할 날짜를 입력해 주십시오.
finding-submission-in-past = 제출 예정일({ $date })이 지났습니다
    .why = 증거 자료는 여전히 그 날짜를 기준으로 판단하므로 결과가 실제와 다를 수 있습니다.
    .do = 아직 제출하지 않았다면 날짜를 다시 정해 주십시오.
finding-validation-date-missing = 기술 검증일을 입력하지 않았습니다
    .why = 전제 조건은 기술 검증일보다 최소 { $days }일 먼저 제출해야 합니다.
    .do = 기술 검증을 받고 싶은 날짜를 입력해 주십시오.
finding-submission-too-late = { $planned }에 제출하면 { $validation } 기술 검증에 맞출 수 없습니다
    .why = 전제 조건은 기술 검증일 { $days }일 전인 { $latest }까지 제출해야 합니다.
    .do = { $latest }까지 제출하거나 기술 검증일을 늦춰 주십시오.
finding-submission-deadline-passed = { $planned }에 제출하면 { $validation } 기술 검증에 맞출 수 없으며, 제출 마감({ $latest })도 이미 지났습니다
    .why = 전제 조건은 기술 검증일 최소 { $days }일 전에 제출해야 합니다. 제출 마감: { $latest }
    .do = { $earliest } 이후의 기술 검증을 요청하고, { nav-profile }에 그 날짜를 입력해 주십시오.
finding-submission-soon = { $left ->
        [0] 오늘이 제출 마감일입니다
       *[other] 제출 마감까지 { $left }일 남았습니다
    }
    .why = 마감은 기술 검증일 { $days }일 전인 { $latest }입니다.
    .do = 해결이 필요한 사항부터 처리해 주십시오. 기술 검증일을 늦추면 마감도 늦춰집니다.
finding-edition-past-window = 체크리스트 버전 { $edition }의 사용 기한은 { $month }까지입니다
    .why = 전체 감사에는 감사 당일의 최신 버전이 적용됩니다. { $on } 기준으로 판단했습니다.
    .do = 어느 버전이 적용되는지 PDM에게 확인하고, 새 공식 파일이 있으면 불러와 비교해 주십시오.
finding-edition-next-expected = 체크리스트 버전 { $edition } 다음 버전이 { $month }에 나올 예정이었습니다
    .why = 전체 감사에는 감사 당일의 최신 버전이 적용됩니다. { $on } 기준으로 판단했습니다.
    .do = Partner Central에 새 버전이 있는지 확인하거나, { $edition } 버전을 사용해도 되는지 PDM에게 확인받아 주십시오.
finding-edition-workbook-missing = 체크리스트 버전 { $edition }의 스프레드시트가 없습니다
    .why = 이 작업 공간은 이 체크리스트 버전에 맞춰 준비하고 있지만, 기준이 되는 스프레드시트가 아직 동기화되지 않았습니다. 그때까지 기본 체크리스트 버전으로 점검하므로 여기 나온 내용이 틀릴 수 있습니다.
    .do = 아직 내보내지 마십시오. 동기화가 끝나기를 기다리거나 이 체크리스트 버전의 공식 스프레드시트를 다시 불러와 주십시오.
finding-edition-workbook-unreadable = 체크리스트 버전 { $edition }의 스프레드시트를 읽을 수 없습니다
    .why = 이 작업 공간은 이 체크리스트 버전에 맞춰 준비하고 있습니다. 대신 기본 체크리스트 버전으로 점검하므로 여기 나온 내용이 틀릴 수 있습니다.
    .do = 이 체크리스트 버전의 공식 스프레드시트를 다시 불러오거나 읽을 수 있는 체크리스트 버전으로 바꿔 주십시오.
finding-edition-unknown = 알 수 없는 체크리스트 버전입니다: { $edition }
    .why = 작업 공간은 이 체크리스트 버전에 맞춰 준비하도록 되어 있지만, 현재 설치된 Proofbook에도 작업 공간에도 해당 버전이 없습니다. 대신 현재 체크리스트 버전으로 점검합니다.
    .do = Proofbook을 업데이트하거나 목록에 있는 체크리스트 버전을 선택해 주십시오.
finding-logo-missing = 로고가 작업 공간에 없습니다
    .why = { nav-profile }에 지정된 이미지 파일이 폴더에 없어 로고 없이 문서를 만듭니다.
    .do = 동기화가 끝나기를 기다리거나 로고를 다시 선택해 주십시오.
finding-designation-date-missing = 최초 지정일을 입력하지 않았습니다
    .why = 연간 갱신일은 최초 지정일부터 계산합니다.
    .do = Partner Central의 프로그램 화면에서 확인하여 입력해 주십시오.
finding-last-full-audit-missing = 최근 전체 감사일을 입력하지 않았습니다
    .why = 다음 전체 감사는 최근 전체 감사일로부터 { $months }개월 안에 받아야 합니다.
    .do = 최근 감사 보고서의 날짜를 입력해 주십시오.
finding-full-audit-overdue = 전체 감사 기한({ $due })을 넘깁니다
    .why = 최근 전체 감사일({ $last })로부터 { $months }개월이 기한인데, 기술 검증은 { $held } 예정입니다.
    .do = 날짜를 앞당기거나, 지연되는 일정을 PDM과 서면으로 합의해 주십시오.
finding-opportunities-unsaid = 시작된 영업 기회 수를 입력하지 않았습니다
    .why = 연간 갱신에는 갱신일 직전 12개월 동안 ACE에서 관리형 서비스로 태그되어 시작된 영업 기회 { $n }건이 필요합니다.
    .do = ACE에서 건수를 확인하여 입력해 주십시오.
finding-opportunities-too-few = { $have ->
        [0] 시작된 영업 기회가 없습니다
       *[other] 시작된 영업 기회가 { $have }건뿐입니다
    }
    .why = 연간 갱신에는 갱신일 직전 12개월 동안 ACE에서 관리형 서비스로 태그되어 시작된 영업 기회 { $n }건이 필요합니다.
    .do = 진행 중인 영업 기회의 상태를 ACE에서 갱신해 주십시오. 한두 건 여유를 두는 것이 좋습니다.
finding-workbook-unusable = 공식 스프레드시트에 응답을 입력할 수 없습니다
    .why = 파일은 읽었지만 응답을 입력할 수 없습니다. 이유는 { nav-submission } 화면에 나와 있습니다.
    .do = { nav-submission } 화면에서 Partner Central에서 받은 파일을 다시 선택하거나 ‘{ workbook-forget }’{ PARTICLE(workbook-forget, "을/를") } 선택해 주십시오.
finding-workbook-missing = 공식 스프레드시트가 아직 동기화되지 않았습니다
    .why = 작업 공간에는 등록되어 있지만 파일이 폴더에 없거나 일부만 있습니다. 이 파일 없이 내보내면 공식 자체 평가 스프레드시트가 아닌 파일이 제출됩니다.
    .do = 동기화가 끝나기를 기다리거나, { nav-submission } 화면에서 Partner Central에서 받은 파일을 다시 선택해 주십시오.
finding-workbook-signed = 공식 스프레드시트에 디지털 서명이 있습니다
    .why = 응답을 입력하면 서명이 무효가 되므로 먼저 확인합니다.
    .do = { nav-submission } 화면에서 ‘{ workbook-break-signature }’{ PARTICLE(workbook-break-signature, "을/를") } 선택하거나, 서명이 없는 사본을 선택해 주십시오.
finding-workbook-control-without-row = { $n ->
       *[other] 공식 스프레드시트에 행이 없는 제어 항목이 { $n }개 있습니다
    }
    .why = 다음 응답이 스프레드시트에서 누락됩니다. 누락해도 되는지 아직 확인되지 않았습니다: { $controls }
    .do = 올바른 파일인지 확인하고, 맞다면 { nav-submission } 화면에서 ‘{ workbook-settle-row }’{ PARTICLE(workbook-settle-row, "을/를") } 선택해 주십시오.
finding-workbook-row-without-control = { $n ->
       *[other] 공식 스프레드시트에 이 체크리스트 버전에 없는 행이 { $n }개 있습니다
    }
    .why = 이 체크리스트 버전에 없는 제어 항목이어서 응답이 빈칸으로 남습니다: { $controls }
    .do = 다른 체크리스트 버전의 파일일 수 있습니다. 맞는 버전을 사용하거나, { nav-submission } 화면에서 ‘{ workbook-settle-control }’{ PARTICLE(workbook-settle-control, "을/를") } 선택해 주십시오.
finding-official-workbook-missing = 공식 스프레드시트를 아직 추가하지 않았습니다
    .why = 자체 평가는 AWS의 공식 스프레드시트로 제출합니다. 공식 파일이 없으면 같은 양식의 새 파일로 내보냅니다.
    .do = Partner Central에서 내려받아 { nav-submission } 화면의 ‘{ workbook-choose }’{ PARTICLE(workbook-choose, "으로/로") } 추가해 주십시오.
finding-workbook-answer-kept = 공식 스프레드시트에 { $control }의 응답이 이미 들어 있습니다
    .why = { $cells }: ‘{ $words }’. 작업 공간에는 없는 응답이며, 이대로 제출됩니다.
    .do = { nav-submission } 화면에서 ‘{ workbook-take-over }’ 또는 ‘{ workbook-empty }’{ PARTICLE(workbook-empty, "을/를") } 선택해 주십시오.
finding-workbook-secret = 공식 스프레드시트에 { $what } { $n }건이 들어 있습니다
    .why = 위치: { $places }. 파일에 들어 있는 내용이 그대로 제출됩니다.
    .do = 스프레드시트에서 지운 뒤 그 파일을 다시 추가하거나, { nav-submission } 화면의 ‘{ finds-excuse }’에 이유를 적어 주십시오. 실제 키라면 폐기해야 합니다.
finding-workbook-hidden-text = 공식 스프레드시트: { $what }({ $n }건)
    .why = { $places }: { $words }. 화면에 보이지 않아도 파일을 여는 사람은 누구나 읽을 수 있습니다.
    .do = 스프레드시트에서 지운 뒤 그 파일을 다시 추가하거나, { nav-submission } 화면의 ‘{ finds-excuse }’에 이유를 적어 주십시오.
finding-workbook-author = 공식 스프레드시트에 작업한 사람의 이름이 들어 있습니다
    .why = 파일 속성 또는 메모에 있습니다: { $what }
    .do = Excel에서 이름을 지우거나(파일, 정보, 문서 검사), { nav-submission } 화면의 ‘{ finds-excuse }’에 이유를 적어 주십시오.
finding-workbook-name = 공식 스프레드시트에 공개하면 안 되는 고객 이름이 있습니다
    .why = { $names }({ $places }). 사례 연구에서 공개하지 않기로 한 이름입니다.
    .do = 스프레드시트에서 이름을 지운 뒤 그 파일을 다시 추가하거나, { nav-submission } 화면의 ‘{ finds-excuse }’에 이유를 적어 주십시오.
finding-waiver-expired = { $badges }: 감사 전인 { $date }에 만료됩니다
    .why = 전체 감사 기간 동안 유효해야 면제됩니다. { $on } 기준으로 판단하므로 다음 제어 항목에는 적용되지 않습니다: { $controls }
    .do = 갱신한 뒤 새 만료일을 입력하거나, 배지 없이 제어 항목을 충족해 주십시오.
finding-waiver-out-of-scope = { $badges }: MSP 비즈니스에 적용되지 않습니다
    .why = AWS MSP 비즈니스에 적용되는 인증이어야 다음 제어 항목에 사용할 수 있습니다: { $controls }
    .do = 일반 증거 자료로 충족하거나 인증 범위를 넓혀 주십시오.
finding-waiver-scope-unsaid = { $badges }: MSP 비즈니스에 적용되는지 선택하지 않았습니다
    .why = AWS MSP 비즈니스에 적용되는 인증이어야 다음 제어 항목에 사용할 수 있습니다: { $controls }
    .do = 인증서의 범위를 확인한 뒤 ‘{ yes }’ 또는 ‘{ no }’{ PARTICLE(no, "을/를") } 선택해 주십시오.
finding-waiver-too-few = { $have ->
        [0] { $badges }: { $n }개가 필요하지만 보유하고 있지 않습니다
       *[other] { $badges }: { $n }개가 필요하지만 { $have }개만 보유하고 있습니다
    }
    .why = { $n }개 이상 보유해야 다음 제어 항목이 면제됩니다: { $controls }
    .do = 보유 수가 다르면 수정하고, 맞으면 제어 항목을 평소대로 준비해 주십시오.

## 컨트롤

finding-met-unsaid = 충족 여부를 선택하지 않았습니다
    .why = 스프레드시트의 Met? 열에 Yes나 No가 있어야 합니다({ $control }).
    .do = 충족 또는 미충족을 선택해 주십시오.
finding-prerequisite-not-met = 미충족으로 응답했습니다
    .why = 필수 전제 조건은 감사 전에 모두 충족해야 합니다({ $control }).
    .do = 부족한 부분을 채운 뒤 충족으로 바꿔 주십시오.
finding-technical-not-met = 미충족으로 응답했습니다
    .why = 감사에서 필수 조치 항목이 되며, 프로그램 승인 전에 해결해야 합니다({ $control }).
    .do = 감사 전에 해결하거나 기한이 명시된 조치 계획을 준비해 주십시오.
finding-response-blank = 응답을 입력하지 않았습니다
    .why = 전제 조건은 스프레드시트에 응답을 충실하게 적어야 합니다({ $control }).
    .do = 무엇을 언제부터 하고 있으며 어느 증거 자료에서 확인할 수 있는지 적어 주십시오.
finding-second-look = 검토 필요: { $control }
    .why = 이전 체크리스트 버전에서 가져온 응답입니다. { $why }.
    .do = 공식 문구와 요구 사항을 읽고 필요하면 응답을 수정한 뒤, ‘{ second-look-done }’{ PARTICLE(second-look-done, "을/를") } 선택해 주십시오.
finding-response-too-long = 응답이 { $excess }자 초과되었습니다
    .why = 한 셀에는 { $limit }자까지 들어가는데 응답이 { $have }자입니다. 증거 자료의 이름과 링크도 같은 셀에 들어갑니다({ $control }).
    .do = 응답을 줄이고, 자세한 내용은 증거 자료 문서로 옮겨 주십시오.
finding-response-near-limit = 응답이 셀의 글자 수 한도에 가깝습니다
    .why = { $limit }자 중 { $have }자를 사용했으며, 증거 자료의 이름과 링크도 같은 셀에 들어갑니다({ $control }).
    .do = 모두 들어가도록 조금 줄여 주십시오.
finding-response-too-many-lines = 응답의 줄 바꿈이 { $excess }개 초과되었습니다
    .why = 한 셀에는 줄 바꿈을 { $limit }개까지 넣을 수 있는데 { $have }개가 들어 있습니다({ $control }).
    .do = 짧은 줄을 문단으로 합쳐 주십시오.
finding-response-lines-near-limit = 응답의 줄 바꿈이 한도에 가깝습니다
    .why = { $limit }개 중 { $have }개를 사용했으며, 증거 자료마다 한 줄씩 추가됩니다({ $control }).
    .do = 짧은 줄을 문단으로 합쳐 주십시오.
finding-public-url-missing = { $demand }: URL을 입력하지 않았습니다
    .why = 이 요구 사항의 증거 자료는 누구나 볼 수 있는 공개 URL입니다.
    .do = 페이지의 https 주소를 입력해 주십시오.
finding-public-url-invalid = 웹 주소가 아닙니다: { $url }
    .why = 검토자가 바로 열 수 있어야 합니다.
    .do = 브라우저에서 https://로 시작하는 주소 전체를 복사해 붙여 넣어 주십시오.
finding-public-url-not-https = https 주소가 아닙니다: { $url }
    .why = https가 아닌 페이지에서는 브라우저가 경고를 띄워 검토자가 열지 못할 수 있습니다.
    .do = 페이지의 https 주소를 입력해 주십시오.
finding-public-url-private = 사내에서만 열리는 주소일 수 있습니다: { $host }
    .why = 누구나 볼 수 있는 페이지여야 하는데 { $url } 주소는 내부 주소로 보입니다.
    .do = 회사 외부 네트워크에서 열어 보거나 공개 URL을 입력해 주십시오.
finding-public-url-login = 로그인이 필요한 페이지일 수 있습니다: { $url }
    .why = 계정이 없어도 누구나 볼 수 있어야 합니다.
    .do = 브라우저의 시크릿 창에서 열리는지 확인해 주십시오.
finding-document-missing = { $demand }: 연결된 문서가 없습니다
    .why = 체크리스트에서 문서를 요구하는 항목입니다.
    .do = 문서를 첨부하고 이 요구 사항에 연결해 주십시오.
finding-record-missing = { $demand }: 연결된 기록이 없습니다
    .why = 절차뿐 아니라 실제로 수행했음을 보여 주는 기록이 필요합니다.
    .do = 기록을 첨부하고 이 요구 사항에 연결해 주십시오.
finding-certification-missing = { $demand }: 연결된 인증서가 없습니다
    .why = 이 방법으로 충족하려면 인증서가 있어야 합니다.
    .do = 인증서를 첨부하고 이 요구 사항에 연결해 주십시오.
finding-items-too-few = { $have ->
        [0] { $demand }: 아직 없음({ $n }건 필요)
       *[other] { $demand }: { $n }건 중 { $have }건
    }
    .why = 서로 다른 증거 자료로 { $counted } 이상을 제시해야 합니다.
    .do = 부족한 증거 자료를 첨부하고 이 요구 사항에 연결해 주십시오.
finding-items-too-few-customers = { $have ->
        [0] { $demand }: 아직 없음({ $n }건 필요)
       *[other] { $demand }: { $n }건 중 { $have }건
    }
    .why = 서로 관련이 없는 다른 고객의 { $counted } 이상을 제시해야 합니다.
    .do = 다른 고객의 예시를 첨부하고 이 요구 사항에 연결해 주십시오.
finding-evidence-expired = { $evidence }: 유효 기간이 { $date }까지입니다
    .why = 유효 여부는 { $on } 기준으로 판단하므로 증거 자료로 인정되지 않습니다({ $control }).
    .do = 갱신된 문서를 첨부하거나 만료일을 수정해 주십시오.
finding-evidence-undated = { $evidence }: 날짜가 없습니다
    .why = 제출일 전 { $months }개월 이내여야 하는데, 날짜가 없어 증거 자료로 인정되지 않습니다({ $control }).
    .do = 문서에 적힌 날짜를 입력해 주십시오.
finding-evidence-too-old = { $evidence }: 제출일 기준으로 기간이 지났습니다
    .why = 문서 날짜는 { $date }입니다. { $on } 기준 { $months }개월 이내가 되려면 { $earliest } 이후여야 합니다.
    .do = 더 최근의 자료를 첨부하거나, 제출 전에 다시 실시해 주십시오.
finding-evidence-dated-after = { $evidence }: 날짜가 제출일보다 늦습니다
    .why = 문서 날짜는 { $date }, 제출일은 { $on }입니다. 제출 시점에 존재할 수 없는 날짜입니다.
    .do = 증거 자료의 날짜나 제출 예정일을 수정해 주십시오.
finding-example-without-customer = { $evidence }: 고객 이름을 입력하지 않았습니다
    .why = 서로 다른 고객의 예시여야 하므로 고객 이름이 필요합니다.
    .do = 증거 자료에 고객 이름을 입력해 주십시오.
finding-example-same-customer = { $evidence }: 같은 고객({ $customer })의 두 번째 예시입니다
    .why = 서로 관련이 없는 다른 고객의 예시여야 하며, 먼저 연결한 것만 인정됩니다.
    .do = 다른 고객의 예시로 바꿔 주십시오.
finding-example-too-little = { $have ->
        [0] { $evidence }: { $n }개가 필요하지만 하나도 확인되지 않습니다
       *[other] { $evidence }: { $n }개가 필요하지만 { $have }개만 확인됩니다
    }
    .why = 예시마다 { $counted } 이상을 제시해야 합니다.
    .do = 항목마다 페이지와 이름을 적어 따로 연결하거나, 더 적합한 예시를 선택해 주십시오.
finding-topics-missing = 연결된 증거 자료가 없습니다: { $topics }
    .why = ‘{ $demand }’의 모든 세부 항목을 다루어야 하는데 { $n }개가 비어 있습니다.
    .do = 해당 내용이 있는 페이지를 연결하거나, 문서에 내용을 추가해 주십시오.
finding-topics-recommended = 권장 세부 항목에 연결된 증거 자료가 없습니다: { $topics }
    .why = ‘{ $demand }’에서 권장하는 세부 항목 { $n }개이며, 합격 여부에는 영향을 주지 않습니다.
    .do = 갖추고 있다면 증거 자료를 연결해 주십시오.
finding-any-of-missing = ‘{ $demand }’: 연결된 증거 자료가 없습니다
    .why = 다음 중 하나 이상을 다루어야 합니다: { $topics }
    .do = 그중 하나가 나오는 페이지를 연결해 주십시오.
finding-topic-excluded = 여기서는 인정되지 않습니다: { $topics }
    .why = 체크리스트에서 제외한 항목이므로 이 연결({ $evidence })은 인정되지 않습니다.
    .do = 다른 증거 자료를 연결하거나 이 연결을 해제해 주십시오.
finding-attestation-open = 확인하지 않았습니다: { $demand }
    .why = 갖추고 있어야 하지만 체크리스트에서 따로 문서를 정하지 않은 항목입니다.
    .do = ‘{ demand-confirm }’{ PARTICLE(demand-confirm, "을/를") } 선택하거나, 이를 보여 주는 증거 자료를 연결해 주십시오.
finding-route-not-begun = 충족할 방법을 아직 선택하지 않았습니다
    .why = { $control }: 다음 중 하나로 충족할 수 있습니다. { $routes }
    .do = 하나를 선택해 증거 자료를 연결해 주십시오. 나머지 방법은 준비하지 않아도 됩니다.
finding-control-waived = 면제됩니다: { $badges }
    .why = 면제 표에 따라 배지가 유효한 동안 면제됩니다({ $control }).
    .do = 증거 자료가 없는 이유를 검토자가 알 수 있도록 응답에 배지를 적어 주십시오.
finding-control-waived-disputed = 면제되지만 자료마다 내용이 다릅니다: { $badges }
    .why = { $reading }
    .do = 응답에 배지를 적고 범위와 날짜가 보이는 인증서를 첨부하며, 일반 증거 자료도 준비해 주십시오({ $control }).
finding-waiver-holder-disputed = 면제되는지 확실하지 않습니다: { $badges }
    .why = { $reading }
    .do = MSP 팀의 서면 동의가 있을 때만 면제를 적용하고, 만일을 위해 일반 증거 자료도 함께 제출해 주십시오({ $control }).
finding-waiver-unclear = 면제 여부가 분명하지 않습니다: { $badges }
    .why = { $reading }
    .do = 평소대로 준비하고, 생략하려면 먼저 MSP 팀의 서면 답변을 받아 주십시오({ $control }).
finding-waiver-certificate-missing = 연결된 인증서가 없습니다: { $badges }
    .why = 보유한 인증서만으로 충분하지만 인증서 자체를 제출해야 합니다({ $control }).
    .do = 인증서를 첨부하여 제어 항목에 연결하거나, 일반 증거 자료로 요구 사항을 충족해 주십시오.
finding-citation-without-demand = { $evidence }: 어느 요구 사항의 증거 자료인지 선택하지 않았습니다
    .why = 요구 사항이 여럿인 제어 항목 전체에 연결되어 어느 요구 사항의 증거 자료로도 인정되지 않습니다({ $control }).
    .do = 어느 요구 사항을 충족하는지 선택해 주십시오.
finding-citation-without-topic = { $evidence }: 어느 세부 항목의 증거 자료인지 선택하지 않았습니다
    .why = ‘{ $demand }’ 전체에 연결되어 있지만, 세부 항목마다 해당 위치를 지정해야 합니다.
    .do = 세부 항목별로 해당하는 페이지를 연결해 주십시오.

## 사례 연구

finding-case-studies-too-few = { $have ->
        [0] 사례 연구가 아직 없습니다
       *[other] 사례 연구가 { $have }건뿐입니다
    }
    .why = 서로 다른 고객의 사례 연구가 { $n }건 이상 필요합니다.
    .do = 사례 연구를 추가해 주십시오. 한 건 정도 여유를 두는 것이 좋습니다.
finding-public-case-studies-too-few = { $have ->
        [0] 공개 사례 연구가 아직 없습니다
       *[other] 공개 사례 연구가 { $have }건뿐입니다
    }
    .why = { $n }건 이상이 공개 사례 연구여야 합니다. 고객 이름은 익명이어도 됩니다.
    .do = 부족한 만큼 게시하고 URL을 입력해 주십시오.
finding-study-title-missing = { $study }: 제목이 없습니다
    .why = 공개 사례 연구의 제목은 AWS가 게시하며, 검토자도 제목으로 구분합니다.
    .do = 어떤 성과를 거두었는지 드러나는 제목을 입력해 주십시오.
finding-study-elements-missing = { $study }: 누락된 요소가 있습니다({ $elements })
    .why = 필수 요소가 누락된 사례 연구는 AWS에서 인정하지 않을 수 있습니다.
    .do = 누락된 요소를 작성해 주십시오.
finding-study-new-architecture-missing = { $study }: 신규 아키텍처 다이어그램이 없습니다
    .why = 마이그레이션이나 구현 이후의 아키텍처는 필수 요소입니다.
    .do = ‘{ diagram-add-new }’{ PARTICLE(diagram-add-new, "으로/로") } 추가해 주십시오.
finding-study-existing-architecture-missing = { $study }: 기존 아키텍처 다이어그램이 없습니다
    .why = 이전 시스템이 있었다면 그 아키텍처도 필요합니다.
    .do = ‘{ diagram-add-existing }’{ PARTICLE(diagram-add-existing, "으로/로") } 추가하거나, 이전 시스템이 없었다면 ‘{ study-field-no-existing-system }’{ PARTICLE(study-field-no-existing-system, "을/를") } 선택해 주십시오.
finding-study-picture-gone = { $study }: 본문에 사용된 이미지가 더 이상 없습니다
    .why = 이미지 주소가 가리키는 파일이 없어 내보낸 문서에서 빠집니다.
    .do = 이미지를 본문에 다시 끌어다 놓거나 해당 줄을 삭제해 주십시오.
finding-study-picture-without-words = { $study }: 본문 이미지 ‘{ $evidence }’에 설명이 없습니다
    .why = 화면 낭독기와 Word는 대괄호 안의 글을 읽습니다. 설명이 없으면 이미지가 있다는 것만 알 수 있습니다.
    .do = 무엇을 보여 주는 이미지인지 대괄호 안에 한 문장으로 적어 주십시오.
finding-study-diagram-illegible = { $study }: 다이어그램 ‘{ $evidence }’의 해상도가 낮아 읽기 어렵습니다
    .why = 가로 { $have }픽셀입니다. 문서 너비에서 작은 글자가 선명하게 보이려면 { $n }픽셀이 필요합니다.
    .do = 더 크게 내보내거나 SVG로 첨부해 주십시오.
finding-study-services-not-named = { $study }: 다이어그램에 있는 서비스가 본문에 없습니다
    .why = 검토자는 다음 서비스를 본문에서도 찾습니다: { $services }
    .do = 본문이나 서비스 목록에 적거나, 다이어그램에서 제거해 주십시오.
finding-study-services-not-drawn = { $study }: 목록에 있는 서비스가 다이어그램에 없습니다
    .why = 검토자는 다음 서비스를 신규 아키텍처 다이어그램에서도 찾습니다: { $services }
    .do = 다이어그램에 추가하거나, 서비스 목록에서 제거해 주십시오.
finding-study-dates-out-of-order = { $study }: 계약 종료일이 시작일보다 빠릅니다
    .why = 시작일: { $start }, 종료일: { $end }
    .do = 날짜를 수정해 주십시오.
finding-study-too-short = { $study }: 관리형 서비스 기간이 { $months }개월에 못 미칩니다
    .why = AWS 기반 관리형 서비스를 { $months }개월 이상 제공하기로 한 계약이어야 합니다.
    .do = 계약서와 날짜, 개월 수를 대조해 보고, 실제로 짧다면 다른 고객의 사례로 바꿔 주십시오.
finding-study-months-differ = { $study }: 개월 수와 날짜가 맞지 않습니다
    .why = { $have }개월로 입력되어 있으나 { $start }부터 { $end }까지는 그보다 짧습니다.
    .do = 개월 수와 날짜 중 잘못된 값을 수정해 주십시오.
finding-study-production-unsaid = { $study }: 프로덕션 단계 여부를 선택하지 않았습니다
    .why = 파일럿이나 개념 증명 단계의 프로젝트는 인정되지 않습니다.
    .do = ‘{ yes }’ 또는 ‘{ no }’{ PARTICLE(no, "을/를") } 선택해 주십시오.
finding-study-not-in-production = { $study }: 프로덕션 단계가 아닙니다
    .why = 파일럿이나 개념 증명 단계의 프로젝트는 인정되지 않습니다.
    .do = 프로덕션에서 운영 중인 사례로 바꿔 주십시오.
finding-study-affiliate-unsaid = { $study }: 고객의 계열사 여부를 선택하지 않았습니다
    .why = 파트너 자신이나 계열사의 사례는 인정되지 않습니다.
    .do = ‘{ yes }’ 또는 ‘{ no }’{ PARTICLE(no, "을/를") } 선택해 주십시오.
finding-study-affiliate = { $study }: 고객이 파트너 자신 또는 계열사입니다
    .why = 파트너 자신이나 계열사의 사례는 인정되지 않습니다.
    .do = 파트너와 관계가 없는 고객의 사례로 바꿔 주십시오.
finding-study-same-customer = { $study }: 같은 고객({ $customer })의 두 번째 사례입니다
    .why = 고객당 1건만 인정되며, 먼저 등록된 사례는 ‘{ $other }’입니다.
    .do = 둘 중 하나를 다른 고객의 사례로 바꿔 주십시오.
finding-study-similar-customer = { $study }: 같은 회사인지 확인이 필요합니다: { $customer } / { $name }
    .why = 이름이 거의 같습니다({ $other } 참조). 한 고객은 사례 연구 한 건에만 사용할 수 있습니다.
    .do = 같은 회사라면 다른 고객을 선택하고, 아니라면 이름이 구별되도록 적어 주십시오.
finding-study-used-before-unsaid = { $study }: 이전 감사 사용 여부를 선택하지 않았습니다
    .why = 공개 사례 연구는 이전 MSP 감사나 갱신에 사용한 것이 아니어야 합니다.
    .do = ‘{ yes }’ 또는 ‘{ no }’{ PARTICLE(no, "을/를") } 선택해 주십시오.
finding-study-reused-public = { $study }: 이전에 사용한 사례입니다
    .why = 공개 사례 연구는 이전 MSP 감사나 갱신에 사용한 것이 아니어야 합니다.
    .do = 새 사례로 바꿔 주십시오.
finding-study-reused-private = { $study }: 이전에 사용한 사례입니다
    .why = { $reading }
    .do = 새 사례로 바꾸거나 MSP 팀에 먼저 문의해 주십시오.
finding-study-public-unsaid = { $study }: 공개 여부를 선택하지 않았습니다
    .why = 공개와 비공개는 따로 집계하고 다르게 점검합니다.
    .do = 둘 중 하나를 선택해 주십시오.
finding-study-url-missing = { $study }: 공개 URL이 없습니다
    .why = 공개 사례 연구는 URL로 제출합니다.
    .do = 게시한 뒤 https 주소를 입력해 주십시오.
finding-study-url-invalid = { $study }: 웹 주소가 아닙니다({ $url })
    .why = 검토자가 바로 열 수 있어야 합니다.
    .do = 브라우저에서 https://로 시작하는 주소 전체를 복사해 붙여 넣어 주십시오.
finding-study-url-not-https = { $study }: https 주소가 아닙니다
    .why = { $url } 페이지에서는 브라우저가 경고를 띄워 검토자가 열지 못할 수 있습니다.
    .do = https 주소를 입력해 주십시오.
finding-study-url-private = { $study }: 사내에서만 열리는 주소일 수 있습니다({ $host })
    .why = 누구나 볼 수 있어야 하는데 { $url } 주소는 내부 주소로 보입니다.
    .do = 회사 외부 네트워크에서 열어 보거나 공개 URL을 입력해 주십시오.
finding-study-url-login = { $study }: 로그인이 필요한 페이지일 수 있습니다
    .why = { $url } 페이지는 계정이 없어도 누구나 볼 수 있어야 합니다.
    .do = 브라우저의 시크릿 창에서 열리는지 확인해 주십시오.
finding-study-form-missing = { $study }: 공개 형식을 선택하지 않았습니다
    .why = 체크리스트에서는 공식 사례 연구, 백서, 동영상, 블로그 게시물을 예로 듭니다.
    .do = 형식을 선택해 주십시오.
finding-study-public-name-missing = { $study }: 고객의 공개용 명칭이 없습니다
    .why = 익명 사례 연구에는 ‘국내 물류 기업’처럼 고객 이름을 대신할 명칭이 필요합니다.
    .do = ‘{ study-field-public-name }’{ PARTICLE(study-field-public-name, "을/를") } 입력해 주십시오.
finding-study-name-in-text = { $study }: 본문에 고객 이름이 드러납니다
    .why = 공개하지 않기로 한 이름({ $customer })이 다음 요소에 있습니다: { $elements }
    .do = 본문의 이름을 고객의 공개용 명칭으로 바꿔 주십시오.
finding-study-name-in-facts = { $study }: 제목, 공개용 명칭 또는 다이어그램 설명에 고객 이름이 드러납니다
    .why = 공개하지 않기로 한 이름({ $customer })인데 이 부분은 그대로 공개됩니다.
    .do = 이름을 삭제해 주십시오.
finding-study-name-unsearchable = { $study }: 검색할 수 없는 보호 이름: { $names }
    .why = 글자가 너무 적어 검색할 수 없으므로 공개본에 남아 있는지 확인할 수 없습니다.
    .do = 더 긴 표기를 입력하거나 목록에서 삭제해 주십시오.
finding-study-metrics-prove-nothing = { $study }: 성과를 입증하는 지표가 아직 없습니다
    .why = 지표는 수치와 단위, 측정 기간이 있어야 설득력이 있습니다.
    .do = 지표, 이전 또는 이후 값, 단위, 기간을 한 행 이상 모두 입력해 주십시오.
finding-study-mark-open = { $study }: 비공개 표시(⟦ ⟧)가 닫히지 않았습니다
    .why = 짝이 없는 표시는 아무것도 가리지 못하므로 이 부분이 공개될 수 있습니다: ‘{ $passage }’
    .do = ⟦ ⟧ 쌍을 맞추거나 표시를 삭제해 주십시오.
finding-study-same-diagram = { $study }: 기존과 신규 다이어그램이 같습니다
    .why = 기존 아키텍처와 신규 아키텍처에 같은 파일이 사용되었습니다.
    .do = 둘 중 하나를 바꿔 주십시오.
finding-study-consent-missing = { $study }: 고객 동의가 아직 없습니다
    .why = 고객에 관해 공개하는 내용은 고객과 합의되어 있어야 합니다.
    .do = 누가 언제 어떤 형식으로 동의했는지 적고 이메일이나 문서를 첨부해 주십시오.
finding-study-consent-stale = { $study }: 고객이 동의한 뒤 공개본이 바뀌었습니다
    .why = { $who }의 동의({ $date })는 이전 공개본에 대한 것입니다.
    .do = 고객에게 새 공개본을 보여 주고 다시 동의를 받거나, 변경한 내용을 되돌려 주십시오.
finding-study-customer-unknown = { $study }: 고객이 누구인지 알 수 없습니다
    .why = 익명으로 공개할 사례인데 고객 이름이 입력되어 있지 않아 공개본에 이름이 남아 있는지 검색할 수 없습니다.
    .do = ‘{ study-field-customer }’{ PARTICLE(study-field-customer, "을/를") } 입력해 주십시오. 공개본에는 사용되지 않습니다.
finding-study-contacts-in-public = { $study }: 공개본에 주소, 번호 또는 키가 { $n }개 있습니다
    .why = 목록에 없더라도 누구인지 식별할 수 있는 정보입니다: { $names }
    .do = 다른 표현으로 바꾸거나, 비공개로 표시하거나, 그대로 두어도 되는 이유를 ‘{ publication-title }’에 적어 주십시오.
finding-study-names-unconfirmed = { $study }: 공개본에 이름으로 보이는 단어가 { $n }개 있습니다
    .why = 공개해도 되는지 아직 확인되지 않았습니다: { $names }
    .do = ‘{ publication-title }’에서 이름마다 보호할 이름에 추가하거나, 그대로 두어도 되는 이유를 적어 주십시오.
finding-study-consent-begun = { $study }: 동의 기록이 완성되지 않았습니다
    .why = 누가 언제 어떤 형식으로 동의했는지 적혀 있어야 동의로 인정됩니다.
    .do = ‘{ publication-title }’에서 세 항목을 모두 입력하거나 동의를 삭제해 주십시오.
finding-study-public-incomplete = { $study }: 공개본에 없는 요소: { $elements }
    .why = 본문 전체가 비공개로 표시되어 공개본에 남는 내용이 없습니다.
    .do = 공개본에 사용할 내용을 적거나 요소 전체를 공개하지 않는 항목으로 지정해 주십시오.

## 증거와 인용

finding-citation-pages-beyond = { $evidence }: 연결한 페이지({ $pages })가 파일에 없습니다
    .why = 문서는 { $have }페이지까지여서 검토자가 해당 페이지를 찾을 수 없습니다({ $control }).
    .do = 페이지 번호를 수정하거나 문서 전체를 첨부해 주십시오.
finding-citation-without-evidence = { $control }: 연결된 증거 자료가 삭제되었습니다
    .why = 증거 자료가 목록에서 삭제되어 이 연결은 인정되지 않습니다.
    .do = 다른 증거 자료를 연결하거나 이 연결을 해제해 주십시오.
finding-citation-unknown-place = { $evidence }: 이 체크리스트 버전에 없는 위치({ $place })에 연결되어 있습니다
    .why = 증거 자료로 인정되지 않으며 제출 폴더에도 포함되지 않습니다.
    .do = 이 체크리스트 버전의 요구 사항에 다시 연결하거나 연결을 해제해 주십시오.
finding-evidence-empty = { $evidence }: 파일도 URL도 없습니다
    .why = 연결되어 있지만 제출할 내용이 없습니다.
    .do = 파일을 첨부하거나 URL을 입력해 주십시오.
finding-evidence-lost = { $evidence }: 파일이 작업 공간에 없습니다
    .why = 첨부하고 연결했지만 폴더에 파일이 없어 제출할 수 없습니다. 동기화가 끝나지 않았을 수도 있습니다.
    .do = 동기화가 끝날 때까지 기다리거나 같은 파일을 다시 첨부해 주십시오.
finding-evidence-altered = { $evidence }: 파일이 첨부 당시와 다릅니다
    .why = 디스크 손상이나 다른 프로그램 때문에 작업 공간 안의 파일 내용이 바뀌었습니다. 이런 파일은 제출되지 않습니다.
    .do = 같은 파일을 다시 첨부하거나, { nav-evidence } 화면의 ‘{ files-restore }’{ PARTICLE(files-restore, "으로/로") } 원래 파일을 가져와 주십시오.
finding-evidence-unfinished = { $evidence }: 다운로드가 끝나지 않았습니다
    .why = 이 컴퓨터에 있는 파일의 크기가 첨부한 파일과 다릅니다. 동기화 서비스는 파일을 열 때까지 이런 자리 표시 파일만 둡니다. 이 상태로는 제출되지 않습니다.
    .do = Finder나 탐색기에서 한 번 열어 다운로드하거나, 같은 파일을 다시 첨부해 주십시오.
finding-evidence-uncited = { $evidence }: 연결된 위치가 없습니다
    .why = 연결되지 않은 증거 자료는 검토자에게 전달되지 않으므로 제출 폴더에서 제외됩니다.
    .do = 요구 사항에 연결하거나 삭제해 주십시오.

## 파일에 들어 있는 것

finding-evidence-period-reversed = { $evidence }: 기간의 종료일이 시작일보다 빠릅니다
    .why = { $from }부터 { $until }까지로 되어 있어 감사자가 부주의한 기록으로 볼 수 있습니다.
    .do = 기간의 날짜를 수정해 주십시오.
finding-evidence-secret = { $evidence }: ‘{ confidentiality-secret }’{ PARTICLE(confidentiality-secret, "으로/로") } 지정된 자료가 제출됩니다
    .why = 담당자가 회사 외부로 내보내지 않도록 지정한 자료입니다. 이대로는 제출 폴더에 포함됩니다.
    .do = 다른 자료를 연결하거나, 가림 처리한 사본을 첨부하고 ‘{ evidence-confidentiality }’{ PARTICLE(evidence-confidentiality, "을/를") } 낮추거나, 담당자에게 확인해 주십시오.
finding-citation-second-look = { $evidence }: 연결 { $n }건이 이전 파일을 기준으로 되어 있습니다
    .why = 연결한 뒤에 파일이 새 파일로 교체되었습니다. 페이지가 달라졌을 수 있습니다.
    .do = 연결을 하나씩 확인하고 맞으면 ‘{ cited-holds }’{ PARTICLE(cited-holds, "을/를") } 선택해 주십시오.
finding-redaction-on-earlier-file = { $evidence }: 가림 영역 { $n }개가 이전 파일에 지정되어 있습니다
    .why = 현재 파일에서는 엉뚱한 곳이 가려지고, 숨겨야 할 내용이 드러날 수 있습니다.
    .do = 현재 파일에 다시 지정하거나 삭제해 주십시오.
finding-file-secret = { $evidence }: { $what } { $n }건이 들어 있습니다
    .why = 위치: { $places }. 제출 폴더를 보는 사람은 누구나 사용할 수 있습니다.
    .do = 여기서 가림 처리하거나, 해당 내용이 없는 파일로 교체하거나, 남겨도 되는 이유를 ‘{ finds-excuse }’에 적어 주십시오. 실제 키라면 폐기해야 합니다.
finding-file-identity = { $evidence }: { $what } { $n }건이 들어 있습니다
    .why = 위치: { $places }. 법으로 보호되는 번호이며 감사에는 필요하지 않습니다.
    .do = 가림 처리하거나, 해당 내용이 없는 파일로 교체하거나, 남겨도 되는 이유를 ‘{ finds-excuse }’에 적어 주십시오.
finding-file-account = { $evidence }: { $what } { $n }건이 들어 있습니다
    .why = 위치: { $places }. 누구의 시스템인지 외부에 드러납니다.
    .do = 고객의 정보라면 가림 처리하고, 남겨도 되면 이유를 ‘{ finds-excuse }’에 적어 주십시오.
finding-file-contact = { $evidence }: { $what } { $n }건이 들어 있습니다
    .why = 위치: { $places }. 개인 연락처를 불필요하게 제출하지 않는 것이 좋습니다.
    .do = 감사에 필요 없는 연락처는 가림 처리하고, 남겨도 되면 이유를 ‘{ finds-excuse }’에 적어 주십시오.
finding-file-encrypted = { $evidence }: 암호가 걸려 있습니다
    .why = 감사자가 열 수 없으며, 증거 자료 PDF에 수록하거나 검사하지도 못했습니다.
    .do = 암호가 없는 사본을 첨부해 주십시오.
finding-file-damaged = { $evidence }: { $what }
    .why = 감사자에게 증거 자료 대신 오류가 표시될 수 있습니다.
    .do = 파일을 다시 내보내거나 스캔한 뒤 교체해 주십시오.
finding-file-macros = { $evidence }: 매크로가 들어 있습니다
    .why = 많은 회사에서 이런 파일을 차단하며 Box에서도 경고가 표시됩니다.
    .do = 매크로 없이 저장하거나 PDF로 바꾸고, 매크로가 필요하면 이유를 ‘{ finds-excuse }’에 적어 주십시오.
finding-file-program = { $evidence }: 프로그램이 들어 있습니다({ $what })
    .why = 제출 폴더에 포함된 프로그램은 메일 필터와 백신에서 차단됩니다.
    .do = 프로그램이 없는 파일로 교체해 주십시오.
finding-file-script = { $evidence }: 스크립트가 들어 있습니다
    .why = 파일을 열 때 경고가 표시됩니다. 증거 자료 PDF에는 없지만 원본에는 남아 있습니다.
    .do = 스크립트 없이 다시 내보내거나, 남겨도 되는 이유를 ‘{ finds-excuse }’에 적어 주십시오.
finding-file-outside = { $evidence }: 외부 파일이나 웹의 내용을 참조합니다
    .why = 참조 대상: { $what }. 감사자의 컴퓨터에서는 표시되지 않을 수 있습니다.
    .do = 필요한 내용을 파일 안에 포함하거나, 남겨도 되는 이유를 ‘{ finds-excuse }’에 적어 주십시오.
finding-file-bomb = { $evidence }: 압축을 풀면 지나치게 커지는 파일입니다
    .why = 백신에서 차단될 수 있으며, 내용도 검사하지 못했습니다.
    .do = 압축 파일 대신 그 안의 파일을 직접 첨부해 주십시오.
finding-file-ending = { $evidence }: 확장자와 내용이 다릅니다
    .why = 확장자는 .{ $what }인데 내용은 다른 형식입니다. 감사자의 프로그램에서 열리지 않을 수 있습니다.
    .do = 확장자를 수정해 다시 첨부해 주십시오.
finding-file-position = { $evidence }: 촬영 위치가 들어 있습니다
    .why = 사진의 위치 정보로 고객 사업장이나 개인의 집이 드러날 수 있습니다.
    .do = ‘{ evidence-cleaned }’{ PARTICLE(evidence-cleaned, "을/를") } 선택하거나, 남겨도 되는 이유를 ‘{ finds-excuse }’에 적어 주십시오.
finding-file-author = { $evidence }: 작성자 이름이 들어 있습니다
    .why = 파일 속성에 있습니다: { $what }
    .do = ‘{ evidence-cleaned }’{ PARTICLE(evidence-cleaned, "을/를") } 선택하거나, 이름을 남겨도 되는 이유를 ‘{ finds-excuse }’에 적어 주십시오.
finding-file-review = { $evidence }: { $what }
    .why = 동료에게만 보이려던 내용을 감사자가 볼 수 있습니다.
    .do = 파일에서 삭제한 뒤 다시 첨부하거나, 남겨도 되는 이유를 ‘{ finds-excuse }’에 적어 주십시오.
finding-file-not-shown = { $evidence }: { $what }
    .why = { $n ->
        [0] 위치: { $places }
       *[other] 위치: { $places } ({ $detail })
    }. 증거 자료 PDF만 읽는 사람에게는 보이지 않습니다.
    .do = { $way } 그대로 두어도 되면 이유를 ‘{ finds-excuse }’에 적어 주십시오.
finding-file-not-bound = { $evidence }: 증거 자료 PDF에 페이지가 수록되지 않습니다. { $what }
    .why = 첨부에는 원본의 이름을 적은 표지만 들어갑니다. PDF만 읽는 사람은 문서 내용을 볼 수 없습니다.
    .do = { $way } 원본으로 충분하면 이유를 ‘{ finds-excuse }’에 적어 주십시오.
finding-file-not-searched = { $evidence }: { $what }
    .why = 위치: { $places }. 그 안에 있는 암호, 키, 이름이 확인되지 않은 채 제출될 수 있습니다.
    .do = 직접 확인하거나 검사할 수 있는 형식으로 첨부해 주십시오. 그대로 내보내도 되면 이유를 ‘{ finds-excuse }’에 적어 주십시오.
finding-file-pictures-not-searched = 글자를 검사할 수 없는 이미지가 { $n }개 있습니다
    .why = 이미지 속의 암호, 계정 번호, 이름은 자동으로 검사할 수 없습니다: { $names }
    .do = 이미지를 하나씩 직접 확인하고, 각 파일의 ‘{ finds-title }’에서 이유를 적어 지적에서 제외해 주십시오.
finding-file-not-the-document = { $evidence }: 문서 자체가 아닙니다. { $what }
    .why = 감사자는 증거 자료 대신 그 위치를 가리키는 파일만 받게 됩니다.
    .do = { $way }
finding-file-hidden-text = { $evidence }: { $what }
    .why = { $n ->
        [0] 위치: { $places }
       *[other] 위치: { $places } ({ $detail })
    }. 페이지에는 보이지 않지만 파일을 복사하거나 검색하면 나타납니다.
    .do = 파일에서 지운 뒤 다시 첨부하거나, 가림 처리하거나, 남겨도 되는 이유를 ‘{ finds-excuse }’에 적어 주십시오.
finding-file-text-layer = { $evidence }: 스캔한 페이지 아래에 인식된 텍스트가 있습니다
    .why = 처음 나오는 위치: { $places }, 해당 페이지 수: { $what }. 이미지에 보이는 내용과 텍스트가 다를 수 있으며, 화면에서 확인할 수 있는 것은 이미지뿐입니다.
    .do = 들어 있으면 안 되는 이름이 있는지 파일에서 검색하거나, 텍스트를 남겨도 되는 이유를 ‘{ finds-excuse }’에 적어 주십시오.
finding-file-undrawn = { $evidence }: 가림 처리를 정확하게 적용할 수 없습니다
    .why = { $places }: 파일에 글꼴이 포함되어 있지 않아 페이지를 이미지로 바꾸면 글자가 사라집니다. 해결하기 전에는 내보낼 수 없습니다.
    .do = 모든 글꼴을 포함해(PDF/A) 저장한 파일을 첨부하거나, 이 페이지의 가림 영역을 삭제해 주십시오.
finding-file-restricted = { $evidence }: 인쇄 또는 복사가 제한되어 있습니다
    .why = 암호 없이 열리지만 소유자 암호 때문에 일부 뷰어에서 인쇄하거나 복사할 수 없습니다. 페이지는 증거 자료 PDF에 수록했고 내용도 검사했습니다.
    .do = 그대로 두어도 됩니다. 감사자가 원본을 인쇄해야 한다면 제한 없이 다시 내보내 주십시오.
finding-file-rights-managed = { $evidence }: 민감도 레이블 또는 권한 관리로 보호되어 있습니다
    .why = 권한을 받은 사람만 열 수 있어 감사자가 열 수 없으며, 증거 자료 PDF에 수록하거나 검사하지도 못했습니다.
    .do = 보호를 설정한 프로그램에서 열어 레이블을 제거하거나, 보호되지 않은 사본을 저장하여 첨부해 주십시오. 권한이 없으면 문서 소유자나 관리자에게 요청해 주십시오.
finding-file-parts-encrypted = { $evidence }: 작성한 프로그램에서 암호화한 파일입니다
    .why = 그 프로그램에서 암호를 입력해야만 내용을 읽을 수 있습니다. 감사자가 열 수 없으며, 증거 자료 PDF에 수록하거나 검사하지도 못했습니다.
    .do = 그 프로그램에서 암호 없이 또는 PDF로 저장하여 첨부해 주십시오.
finding-file-date-differs = { $evidence }: 입력한 날짜가 문서와 다릅니다
    .why = 입력한 날짜는 { $date }, 문서에 적힌 날짜는 { $found }입니다.
    .do = 어느 날짜가 맞는지 확인해 주십시오. 문서의 날짜가 더 이르면 그 날짜를 기준으로 판단합니다.

## 작업 공간

finding-field-conflict = 한 항목에 서로 다른 값이 { $n }개 있습니다
    .why = 여러 사람이 동시에 다르게 입력했습니다({ $place }). 지금 적용된 값만 제출됩니다.
    .do = { nav-submission } 화면의 ‘{ conflicts-title }’에서 맞는 값을 선택해 주십시오.
finding-text-conflict = 두 컴퓨터에서 같은 본문을 동시에 수정했습니다
    .why = { $place }: 두 내용을 모두 보관했습니다. 지금 표시되는 본문은 둘을 자동으로 이어 붙인 것이며, 실제로 작성된 글이 아닙니다.
    .do = { nav-submission } 화면의 ‘{ conflicts-title }’에서 사용할 내용을 선택하거나 새로 작성해 주십시오.
finding-damage-unhealed = 파일이 손상되었습니다: { $file }
    .why = 복구하지 못했습니다({ $description }). 입력한 내용 중 일부가 빠져 있을 수 있습니다.
    .do = 이 폴더를 함께 쓰는 사람들에게 작업 공간을 한 번씩 열어 달라고 요청하거나, 백업에서 파일을 복원해 주십시오.
finding-changes-not-arrived = 동료가 변경한 내용이 아직 동기화되지 않았습니다: { $file }
    .why = { $description }. 그 파일에 있는 변경 내용은 지금 화면에 반영되어 있지 않습니다. 작업 공간이 불완전하므로 내보내면 초안이 됩니다.
    .do = 아직 내보내지 말고 동기화가 끝나기를 기다려 주십시오. Finder나 탐색기에서 폴더를 열고 이 기기에 항상 유지하도록 설정하면 됩니다.
finding-file-not-understood = 작업 공간 폴더에 Proofbook이 사용하지 않는 파일이 있습니다: { $file }
    .why = { $description }.
    .do = 필요한 조치는 없습니다. 개인 파일은 다른 폴더에 두는 편이 안전합니다.

## 수량과 단위

counted-case_study = 사례 연구 { $n }건
counted-agreement = 고객 계약 { $n }건
counted-customer_example = 고객 예시 { $n }건
counted-design_document = 설계 문서 { $n }건
counted-workload = 고객 워크로드 { $n }개
counted-aws_service = AWS 서비스 { $n }개
counted-learning_activity = 학습 활동 { $n }건
counted-improvement = 개선 사례 { $n }건
counted-review = 검토 { $n }회
counted-test = 테스트 { $n }회
counted-organization = AWS 조직 { $n }개
counted-item = 문서 또는 기록 { $n }건
