### 画面、コマンドライン、報告書が共有する語句。

word-untitled-study = 無題のケーススタディ
word-prerequisite = 前提条件
word-technical = 技術検証
word-mandatory = 必須
word-recommended = 推奨
word-met = 適合
word-not-met = 不適合
word-not-said = 未回答
word-yes = はい
word-no = いいえ
word-page = { $pages }ページ
word-pages = { $pages }ページ
word-count = { $want }件中{ $have }件
word-at-least = { $have }件（{ $want }件以上）
word-months = { $n }か月
word-existing-architecture = 既存アーキテクチャ
word-new-architecture = 新規アーキテクチャ
word-picture-in-text = 本文中の図
state-open = 未対応
state-partial = 一部対応
state-met = 対応済み
state-waived = 免除
state-not-taken = 対象外（別の方法を選択）
state-on-audit-day = 監査当日に提示
kind-policy = ポリシー
kind-procedure = 手順書
kind-record = 記録
kind-certificate = 認証書
kind-screenshot = スクリーンショット
kind-diagram = 構成図
kind-contract = 契約書
kind-report = 報告書
kind-link = リンク
kind-other = その他
held-waiver-exempt = { $badges }を保有しているため、このコントロールは免除されます。
held-waiver-sufficient-evidence = { $badges }だけで、このコントロールの証拠として十分です。
held-waiver-alternative-form = { $badges }も証拠の1つとして認められます。
held-waiver-unclear = { $badges }による免除の可否がチェックリストでは明確でないため、通常どおり回答しています。
passage-proofbook = Proofbook独自の確認項目
fact-customer = お客様
fact-industry = 業種
fact-country = 国
fact-services = 利用したAWSサービス
fact-agreement = 契約期間
fact-months = マネージドサービスの合意期間
fact-production = 本番稼働
fact-public = 公開
fact-form = 形式
fact-url = 公開URL
label-column-metric = 指標
label-column-before = 導入前
label-column-after = 導入後
label-column-period = 期間
fact-public-name = 公開用の呼称
remark-uncited = 「{ $title }」はどの要求事項にもひも付けられていないため、含めていません。
remark-encrypted = 「{ $title }」：PDFがパスワードで保護されているため、証拠PDFに収録できませんでした。原本は含まれています。
remark-protected = 「{ $title }」：PDFが証明書または権限管理で暗号化されているため、証拠PDFに収録できませんでした。原本は含まれています。
remark-damaged = 「{ $title }」：PDFが破損しているため、証拠PDFに収録できませんでした。原本は含まれています。
remark-no-pages = 「{ $title }」：ひも付けたページがPDFにありません。原本は含まれています。
remark-image = 「{ $title }」：画像を読み取れませんでした。原本は含まれています。
remark-trouble = 「{ $title }」：{ $what }
remark-kind = 「{ $title }」：この形式のファイルは証拠PDFに収録できません。原本は含まれています。
remark-large = 「{ $title }」：ファイルが{ $limit }を超えるため、証拠PDFに収録していません。原本は含まれています。
remark-lost = 「{ $title }」：ワークスペースにファイルがないか、変更されています。提出フォルダーには含まれていません。
remark-link = 「{ $title }」はリンクです：{ $url }
remark-control-without-row = 公式スプレッドシートに{ $control }の行がありません。
remark-row-without-control = 公式スプレッドシートに、このチェックリスト バージョンにない{ $control }の行があります。
remark-answer-kept = 公式スプレッドシートの{ $cell }に、ワークスペースにない{ $control }の回答が残っています：「{ $words }」。{ nav-submission }画面で「{ workbook-take-over }」または「{ workbook-empty }」を選んでください。
export-edited = 編集済み
remark-edited-workbook = { $file }は前回の書き出し後に変更されていたため、{ $place }として保管しました。中の回答を取り込むには、このファイルを記入済みのスプレッドシートとして読み込んでください（proofbook workbook import）。
remark-edited-file = { $file }は前回の書き出し後に変更されていたため、{ $place }として保管しました。
remark-unfinished-removed = { $folder }への以前の書き出しが途中で終わっていたため、残っていた隠しフォルダーを削除しました。
remark-attached-empty = 空のファイルです。
milestone-today = 今日
milestone-latest-submission = 提出期限
milestone-planned-submission = 提出予定
milestone-technical-validation = 技術検証（ISSI）
milestone-note-business-days = +{ $n }営業日
milestone-note-days = { $n }日
milestone-note-months = { $n }か月
change-created = ワークスペースを作成
place-met = { $control }：適合・不適合
place-response = { $control }：回答
word-nothing = （空欄）
progress-copying = { $name }をコピーしています
progress-scanning = { $name }を確認しています
progress-binding = { $name }の証拠をPDFにまとめています
progress-workbook = スプレッドシートを作成しています
progress-index = 索引を作成しています
progress-whole = 全体を1つのPDFにまとめています
progress-study = { $name }のPDFを作成しています
milestone-designation = 最初の認定日
milestone-last-full-audit = 直近のフル監査
milestone-badge = { $badge }の有効期限

## ワークスペースの破損

DAMAGE-IDENTITY = proofbook.jsonを読み取れないため、変更記録からワークスペースを判別しました
DAMAGE-RECORD = 変更記録の一部を読み取れません
DAMAGE-WAITING = 同期が完了していない、または失われた変更があり、一部の内容を反映できません
DAMAGE-OTHER-WORKSPACE = 別のワークスペースのファイルのため、変更していません
DAMAGE-UNREADABLE = システムがファイルの読み取りを許可していません
DAMAGE-ENTRY = このバージョンでは読み取れない項目があります
DAMAGE-NOT-DOWNLOADED = 同期サービスがこのファイルをまだダウンロードしていません
DAMAGE-CUT = このファイルの末尾がまだ同期されていません
DAMAGE-SECOND-FOLDER = 同期サービスが変更記録のフォルダーをもう1つ作成しており、その中は読み取っていません。ファイルを「changes」フォルダーに移動してください
DAMAGE-COPY = 同期サービスが作成したコピーです。内容は読み取り済みで、失われたものはありません
DAMAGE-UNKNOWN-FILE = ワークスペースのファイルではないため読み取っていません
damage-line = { $file }：{ $what }

## コマンドライン

cli-verdict = { $on }時点：{ $blockers ->
        [0] 要対応なし
       *[other] 要対応{ $blockers }件
    }、{ $warnings ->
        [0] 要確認なし
       *[other] 要確認{ $warnings }件
    }、{ $advice ->
        [0] 参考なし
       *[other] 参考{ $advice }件
    }
cli-exported = ファイル{ $files }個、{ $size }
cli-draft = 下書きです。要対応の事項が残っています（proofbook checkで確認できます）。
cli-changed = 変更
cli-not-downloaded = ダウンロード未完了
cli-office-properties = SharePointとOneDriveは、アップロードされたOfficeファイルにプロパティを追加します。中の回答は変わっていません。
cli-office-document = 内容が変わっています。回答を取り込むには、proofbook workbook importを使用してください。
cli-office-unknown = SharePointとOneDriveは、アップロードされたOfficeファイルにプロパティを追加します。回答が変わったかどうかは、書き出したコンピューターか、proofbook workbook import --dry-runでのみ確認できます。
cli-missing = 不足
cli-extra = 追加
cli-sound = { $n ->
        [0] 書き出したときから変更のないファイルはありません
       *[other] 書き出したときから変更のないファイル{ $n }個
    }
cli-edition = { $name }：コントロール{ $controls }件、そのまま引き継ぐ回答{ $same }件、要確認の回答{ $looks }件、対応するコントロールがなく保管する回答{ $tray }件
cli-taken = 取り込み済み
cli-left = 変更なし
cli-import = { $proposals ->
        [0] 相違なし
       *[other] 相違{ $proposals }件
    }、{ $taken ->
        [0] 取り込みなし
       *[other] 取り込み済み{ $taken }件
    }、{ $same ->
        [0] 同じ回答なし
       *[other] 同じ回答{ $same }件
    }
cli-proof-wanted = あるべき内容
cli-proof-found = 実際の内容
cli-links = { $n ->
        [0] 取り込んだURLはありません
       *[other] URLを{ $n }件取り込みました
    }
cli-file-lost = ファイルなし：{ $title }
cli-file-altered = 内容の変更あり：{ $title }
cli-file-restored = 復元しました：{ $title }
cli-files-whole = { $n ->
        [0] 添付されたファイルはありません
       *[other] { $n }個のファイルは添付時から変更されていません
    }
cli-second-export = 前回の書き出しとの比較：新規{ $new }個、変更{ $changed }個、同じ{ $same }個、削除{ $removed }個

## スプレッドシートからの回答の取り込み

import-met = 適合・不適合
import-response = 回答
import-other = その他の列
import-unknown = このチェックリスト バージョンにないコントロールです
import-repeated = 複数の行にあるコントロールのため、最初の行だけを読み取ります
import-unread = 適合・不適合を判別できません
import-refused = 取り込まなかったセル
import-note-formatted = 表示形式を解釈できない数値のため、保存されている数値をそのまま示しています。Excelの表示と比べてください。
import-note-struck-out = 取り消し線付きの文字は除きました：{ $words }
import-note-error = セルには回答ではなくエラー{ $value }が入っています。Excelで修正してください。
import-note-picture = セルには文字ではなく画像が入っています。画像は証拠として添付してください。
import-note-hidden = セルの表示形式により、内容が表示されていません。
import-note-not-computed = セルの数式が計算されていません。Excelでファイルを開いて保存し直してください。

## ワークスペース内の場所

profile-colour = 公開ページの色
profile-logo = ロゴ
profile-official-workbook = 公式の自己評価スプレッドシート
profile-columns = 公式スプレッドシートの列
place-notes = { $control }：チームのメモ
place-demand = { $control }：{ $demand }
place-profile = { nav-profile }：{ $field }
place-workbook-cell = 公式スプレッドシート：{ $cell }
place-badge = { nav-profile }：{ $badge }
place-evidence = { nav-evidence }：{ $title }
place-citation = { $control }：ひも付け
place-citation-gone = ひも付け
place-comment = { $place }（コメント）
place-comment-gone = コメント
place-study = ケーススタディ：{ $title }
place-study-field = { $title }：{ $field }
place-more = { $places }ほか{ $n }か所
profile-partner = パートナー名
profile-alliance-lead = アライアンスリード
profile-language = 提出物の言語
profile-application = 申請の種類
profile-tier = AWSサービスパートナーティア
profile-linked-account = Partner CentralアカウントとAWSアカウントの連携
profile-spp = AWSソリューションプロバイダープログラム（SPP）への登録
profile-spp-reporting-percent = エンドユーザー報告の遵守率（%）
profile-launched-opportunities = 過去12か月にローンチした案件数
profile-submission-date = 提出予定日（前提条件）
profile-validation-date = 技術検証日（希望日）
profile-designation-date = 最初の認定日
profile-last-full-audit = 直近のフル監査日
study-field-title = タイトル
study-field-customer = 顧客の正式名称
study-field-industry = 業種
study-field-country = 国
study-field-metrics = 成果の指標
study-field-diagrams = 図
study-field-services = 利用したAWSサービス
study-field-controls = 裏付けるコントロール
study-field-withheld = 公開版で省く項目
study-field-protected-names = 公開してはいけない名前
study-field-excuses = 除外した箇所
study-field-consents = 同意
study-field-language = 言語
study-field-public = 公開・非公開
study-field-anonymised = 匿名化
study-field-public-name = 顧客の公開用の呼称
study-field-url = 公開URL
study-field-form = 形式
study-field-start-date = 契約開始日
study-field-end-date = 契約終了日
study-field-months-of-service = 合意したマネージドサービスの月数
study-field-production = 本番環境で稼働
study-field-affiliate = 自社または関連会社
study-field-used-before = 以前の監査または更新で使用済み
study-field-no-existing-system = 既存システムなし

## 版と変更点

change-added = このバージョンで追加
change-gone = このバージョンで廃止
change-moved = { $section }（{ $phase }）に移動
change-order = { $after }の次に移動
change-first = 先頭に移動
change-necessity = { $word }に変更
change-retitled = タイトル：「{ $old }」→「{ $new }」
change-demands = 要求内容の変更
change-reworded = 公式文言の変更（{ $percent }%一致）
change-demand-figure = { $demand }：{ $field } { $old } → { $new }
change-figure-gone = 文言からなくなった数値：{ $amount }{ $unit }
change-figure-new = 文言に新しく加わった数値：{ $amount }{ $unit }
figure-at-least = 最低
figure-within-months = 期間（か月）
figure-each-at-least = それぞれ最低
figure-at-most-minutes = 最長（分）
figure-topics = 項目数
look-phase-changed = 前提条件と技術検証の区分の変更
look-necessity-changed = 必須・推奨の変更
look-retitled = タイトルの変更
look-demands-changed = 要求内容の変更
look-reworded = 公式文言の変更
look-figures-changed = 数値の変更
look-wording-not-compared = 文言の比較不可
look-title-now-at = 同じタイトルの別コントロールあり
look-renamed = 別のIDで作成した回答
unit-months = か月
unit-years = 年
unit-weeks = 週間
unit-days = 日
unit-business-days = 営業日
unit-hours = 時間
unit-minutes = 分
unit-percent = %
unit-times = 回
unit-customers = 社（顧客）
unit-examples = 件（例）
unit-case-studies = 件（ケーススタディ）
unit-services = 個（サービス）
unit-workloads = 件（ワークロード）
unit-accounts = 個（アカウント）
unit-organizations = 個（組織）
unit-certifications = 件（認定）
unit-documents = 件（文書）
unit-reviews = 回（レビュー）
unit-tests = 回（テスト）
unit-improvements = 件（改善）
unit-agreements = 件（契約）
unit-activities = 件（活動）
unit-projects = 件（プロジェクト）
unit-people = 人
unit-items = 個

doubt-no-header = 列名の行がありません。
doubt-id-column-unnamed = IDの列に名前がありません。
doubt-several-id-columns = IDの入った列がほかにもあります。
doubt-id-inside-text = IDが長い文の先頭に含まれています。
doubt-unusual-ids = IDの形式が、これまでのバージョンと異なります。
doubt-weak-label = 別の意味でもよく使われる言葉から列を判定したか、条件に合う列が2つあります。
doubt-met-by-list = 適合の列を、ドロップダウンリストだけから判定しました。
doubt-met-missing = 適合を記入する列が見つかりませんでした。
doubt-response-by-place = 回答の列を、位置だけから判定しました。
doubt-response-missing = 回答を記入する列が見つかりませんでした。
doubt-repeated-controls = 同じIDが複数の行にあります。
doubt-single-control = コントロールが1件しかありません。
doubt-hidden-sheet = 非表示のシートです。
fact-missing = 表示されない内容
remark-not-all = { $title }：ファイルの一部が表示されません。表示されない内容：{ $what }。原本は同梱されています。
trouble-picture-too-large = 画像のピクセル数が1ページに収まる量を超えています。サイズを小さくしたコピーを保存して添付してください。原本は同梱されています。
doubt-ids-by-shape = IDがAWSの表記と異なるため、形式から列を判定しました。
doubt-grouped-rows = IDがグループの最初の行にだけあります。下の行はそのIDに属し、回答は最初の行に記入します。

remark-not-bound = { $title }：{ $what }。原本は同梱されます。
remark-attached-doubt = ご確認ください：{ $what }。{ $way }

## サイズ

size-b = { $n }B
size-kb = { $n }KB
size-mb = { $n }MB
size-gb = { $n }GB
size-tb = { $n }TB

## 指標の変化

change-percent = { $n }%
change-points = { $amount ->
   *[other] { $n }ポイント
}
change-times = { $n }倍
