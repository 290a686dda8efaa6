### 画面の語句。指摘事項、コントロール、コアのエラーは、それぞれの文言で届きます。

## 共通

yes = はい
no = いいえ
not-said = 未選択
clear = クリア
clear-choice = { $label }の選択をクリア
cancel = キャンセル
close = 閉じる
done = 完了
dismiss = 閉じる
edit = 編集
edit-name = { $name }を編集
remove = 削除
remove-name = { $name }を削除
browse = 参照…
actions = 操作
empty = 空欄
loading = 確認しています…
today = 今日
skip = 本文へ移動
aside = 求められていることと不足しているもの
calendar-open = カレンダー：{ $label }
calendar-previous = 前の月
calendar-next = 次の月
pages = { $n }ページ

## 画面自体のエラー

error-unexpected = 画面で予期しない問題が発生しました。
error-unexpected-means = 直前の操作が反映されていない可能性があります。入力した内容は残っています。
error-unexpected-todo = もう一度お試しください。繰り返し発生する場合は、コードと詳細を控えておいてください。
error-detail = 技術的な詳細

## ヘッダー

window-language = 表示言語
theme-system = システムに合わせる
theme-light = ライト
theme-dark = ダーク
theme-button = テーマ：{ $now }。切り替え先：{ $next }
days-left = 提出まで{ $days }日 · { $date }
days-passed = 提出日を{ $days }日過ぎています · { $date }
days-none = 提出日は未定です
search-open = コントロール、ファイル、指摘事項を検索
search-short = 検索
search-placeholder = OPSP-001、インシデント、ファイル名…
search-none = 見つかりませんでした。OPSP-001のようなIDか、タイトルの語句で検索してください。
search-found = 検索結果
search-page = 画面
search-control = コントロール
search-study = 導入事例
search-evidence = 証拠
search-finding = 指摘事項
save-saving = 保存中…
save-saved = 保存済み · { $time }に確認
save-nothing = すべて保存されています
save-trouble = 保存できていません：{ $why }
save-retry = 再試行
partner-unnamed = 名称未設定のパートナー
workspace-reveal = フォルダーを開く
workspace-close = このワークスペースを閉じる
banner-damage = ワークスペースに破損が{ $n }か所あります。
banner-conflicts = 値が二つある項目が{ $n }件あります。
banner-look = 確認する

## ナビゲーション

path = ナビゲーション
path-toggle = ナビゲーションの表示切り替え
nav-overview = 概要
nav-profile = パートナープロフィール
nav-prerequisites = 前提条件 { $n }
nav-technical-part = 技術検証 { $n }
nav-technical = 適合・不適合
nav-material = 導入事例と証拠
nav-case-studies = 導入事例
nav-evidence = 証拠
nav-submission-part = 提出
nav-calendar = 日程
nav-submission = 書き出し
nav-control = コントロール
nav-blockers = 件の未解決事項

## 開始画面

welcome-title = AWS MSP検証の準備を始めましょう
welcome-lead = コントロールごとに回答し、証拠を添付し、不足を確認して、Boxにそのまま置けるフォルダーを書き出します。データはすべてこのコンピューターに保存され、入力のたびに自動で保存されます。
welcome-foot = AWSとは関係のないツールです。ネットワークには何も送信しません。
create-title = 新しいワークスペースを作成
create-partner = パートナー名
create-partner-help = Partner Centralに登録されている名称を入力してください。
create-folder = フォルダー
create-folder-help = すべてのデータがこのフォルダーに保存されます。同期ドライブに置くこともできます。
create-language = 提出物の言語
create-language-help = 提出する文書の言語です。表示言語とは別に設定します。
create = 作成
open-title = ワークスペースを開く
open-folder = フォルダー
open-folder-help = 名前が .proofbookで終わるフォルダーです。
open = 開く
recent-title = 最近使ったワークスペース
recent-none = 開いたワークスペースがここに表示されます。
recent-missing = フォルダーが見つかりません
recent-forget = 一覧から外す
recent-forget-name = { $name }を一覧から外す（フォルダーは残ります）
sample-title = サンプルを見る
sample-text = 架空のパートナーが回答、証拠、導入事例まで記入したワークスペースです。自由に変更してお試しください。
sample-open = サンプルを開く
sample-folder = Proofbookサンプル

## 概要

headline-blocked-dated = 提出まで{ $days }日、未解決の事項が{ $n }件あります
headline-questioned-dated = 提出まで{ $days }日、提出を妨げるものはなく、確認されうる事項が{ $warnings }件あります
headline-ready-dated = 準備が整いました。提出まで{ $days }日です
headline-blocked-undated = 提出を妨げる事項が{ $n }件あります
headline-questioned-undated = 提出を妨げるものはなく、確認されうる事項が{ $warnings }件あります
headline-ready-undated = 提出の準備が整いました
headline-blocked-passed = 提出日を{ $days }日過ぎており、未解決の事項が{ $n }件あります
headline-questioned-passed = 提出日を{ $days }日過ぎており、確認されうる事項が{ $warnings }件あります
headline-ready-passed = 準備は整いましたが、提出日を{ $days }日過ぎています
next-control = 次の作業：{ $control }
next-other = 次の作業
next-submission = 書き出し
overview-lead = 前提条件は、検証希望日（{ $date }）の30日前までに提出する必要があります。
overview-lead-undated = 前提条件は、検証希望日の30日前までに提出する必要があります。プロフィールに日付を入力してください。
kpi-blockers = 未解決
kpi-blockers-none = 提出を妨げるものはありません
kpi-warnings = 要確認
kpi-advice = ほかに助言{ $n }件
kpi-evidence = 証拠
kpi-citations = 引用{ $n }か所 · コントロール{ $controls }件
kpi-technical = 技術検証
kpi-technical-about = 適合・不適合を回答したコントロール
part-prerequisites = 前提条件 { $n }
part-technical = 技術検証 { $n }
part-case-studies = 導入事例 { $n }
part-profile = プロフィール { $n }
part-other = その他 { $n }
readiness-title = 分野別の準備状況
readiness-ready = 準備完了
readiness-questioned = 要確認
readiness-blocked = 未解決
readiness-waived = 免除
readiness-untouched = 未着手
bars-row = { $all }件中{ $ready }件が準備完了、{ $questioned }件が要確認、{ $blocked }件が未解決
next-title = 次の作業
next-all = 指摘事項{ $n }件をすべて見る
next-none = 残っている作業はありません。提出物を書き出せます。
dates-all = すべての日程
dates-none = 提出日と検証希望日を入力すると、ここに日程が表示されます。
dates-enter = 日付を入力する

## プロフィール

profile-lead = 自社の情報、提出時期、保有しているバッジを記入します。有効かどうかは提出日を基準に判断します。
profile-group-partner = パートナーと担当者
profile-group-dates = 日付
profile-group-dates-about = 期限、証拠の有効性、月数で定められた期間は、いずれもこの日付を基準に計算します。
profile-group-programme = プログラム要件
profile-group-programme-about = コントロールとは別に、プログラムが求める事項です。
profile-group-badges = バッジと認証
profile-group-badges-about = コントロールの免除や証拠として認められるものがあります。提出日時点で保有しているものを選択してください。
profile-partner-help = Partner Centralに登録されている名称を入力してください。
profile-alliance-lead-help = AWSとの窓口となる担当者の氏名とメールアドレスです。
profile-language-help = 提出する文書の言語です。表示言語とは別に設定します。
application-new = 新規申請
application-renewal = 更新（フル監査）
tier-registered = Registered
tier-select = Select
tier-advanced = Advanced
tier-premier = Premier
profile-submission-date-help = 検証日の30日以上前である必要があります。
profile-validation-date-help = 監査を受けたい日です。
badge-held-name = { $name }の保有
badge-count = 保有数
badge-valid-until = 有効期限
badge-in-scope = AWS MSP事業を対象に含む

## コントロール

phase-prerequisite = 前提条件
phase-technical = 技術検証
necessity-mandatory = 必須
necessity-recommended = 推奨
state-untouched = 未着手 · 残り{ $n }件
state-blocked = { $n }件が不足しています
state-questioned = { $n }件をご確認ください
state-ready = 準備完了
control-evidence = 必要な証拠
control-hint = ヒント
readings = 資料によって記載が異なる点
reading-mark = 資料間の相違
reading-first = 一つの解釈
reading-second = もう一つの解釈
reading-advice = 推奨する対応
waivers = このコントロールに関係するバッジ
waiver-exempt = { $n ->
    [1] { $badges }を保有していれば、このコントロールは免除されます。
   *[other] { $badges }を{ $n }件以上保有していれば、このコントロールは免除されます。
}
waiver-sufficient-evidence = { $badges }だけで、このコントロールの証拠として十分です。
waiver-alternative-form = { $badges }も証拠の一つとして認められます。
waiver-unclear = { $badges }によって免除されるかどうかは、資料からは明確ではありません。すべて回答したうえで、AWSの担当者にご確認ください。
waiver-supplier = 自社ではなくサプライヤーが保有するものです。
waiver-applies = 適用
waiver-lapsed = 保有していますが、提出日時点で有効ではありません
waiver-not-held = 未保有
waiver-profile = プロフィール
met-label = { $control } { $title }：適合・不適合
met-yes = 適合 Yes
met-no = 不適合 No
answer-title = 回答
answer-where = 公式スプレッドシートのPartner Responseに記入されます
answer-title-technical = メモ
answer-where-technical = 任意です。公式スプレッドシートのPartner Responseに記入されます
answer-label = { $control }の回答
answer-placeholder = 何を、いつから、どのように実施しているか、証拠のどこで確認できるかを記入してください。
answer-count = { $count } / { $most }文字 · 改行{ $lines }件
demands-title = チェックリストが求めること
demands-where = それぞれ、証拠のどこに記載があるかを示してください
routes-one-is-enough = 次のいずれか一つの方法で足ります。
route-taken = 選択中
demand-open = 未対応
demand-partial = 一部のみ
demand-met = 充足
demand-waived = 免除
demand-not-taken = 別の方法を選択
demand-on-audit-day = 監査当日に提示
demand-waived-text = プロフィールのバッジにより免除されるため、提出は不要です。
demand-audit-day-text = 監査当日に監査人へ提示する項目のため、提出は不要です。手元に用意しておきたい場合は引用しておくこともできます。
demand-url = 公開URL
demand-confirm = 整備済みであることを確認します
demand-case-studies = 導入事例によって満たされます。導入事例へ移動
demand-missing = 不足：{ $names }
demand-missing-more = { " " }ほか{ $n }件
grid-topic = トピック
grid-where = 記載箇所
grid-excludes = 対象外：{ $topics }
grid-any-of = 任意と表示されたトピックは、いずれか一つで足ります。
cite-none = 引用なし
cite-more = 引用を追加
cite-optional = 引用する
cite-for = { $name }：{ $state }
cite-pages = { $letter } · { $pages }ページ
cite-whole = { $letter }
cite-title = { $control }の証拠を引用
cite-demand = 対象の要求事項
cite-demand-none = コントロール全体
cite-evidence = 証拠
cite-filter = 絞り込み
cite-filter-placeholder = タイトル、ファイル名、お客様
cite-no-evidence = 証拠がまだありません。下からファイルを追加してください。
cite-add-file = ファイルを追加…
cite-pages-label = ページ
cite-pages-help = 例：3-5, 9。文書全体の場合は空欄のままにしてください。
cite-pages-wrong = ページを読み取れません。3-5, 9のように入力してください。
cite-note = メモ
cite-note-help = 参照する見出しなど、読み手の助けになる言葉です。
cite-others = 空欄のほかのトピック{ $n }件にも同じ箇所を引用する
cite-submit = 引用する
citation-title = 引用
citation-remove = 引用を削除
citation-open-evidence = 証拠へ移動
discount-missing = 対象外：証拠が削除されています
discount-empty = 対象外：ファイルがありません
discount-expired = 対象外：有効期限切れ
discount-undated = 対象外：日付がありません
discount-too-old = 対象外：古すぎます
discount-after-the-day = 対象外：提出日より後の日付
discount-no-customer = 対象外：お客様名がありません
discount-same-customer = 対象外：同じお客様です
discount-too-little = 対象外：示している内容が不足
discount-excluded = 対象外：除外されたトピック
discount-no-topic = 対象外：トピックの指定なし
discount-not-a-link = 対象外：リンクではありません
ticks-title = チェックリストが求めること
mend-title = 対応が必要な事項
mend-none = ここで対応が必要な事項はありません。
notes-title = チームのメモ
notes-label = { $control }のメモ
notes-about = 書き出しには含まれません。

## 証拠

evidence-of-control = 証拠
evidence-number = { $n }件
evidence-none = 証拠がまだありません。ポリシー、手順書、記録、認証書、スクリーンショットを追加してください。一度添付すれば、何か所からでも引用できます。
evidence-browse = ファイルを追加…
drop-hint = ここにファイルをドラッグすることもできます
drop-hint-paste = ファイルのドラッグや、スクリーンショットの貼り付け（Ctrl V）もできます
evidence-title = タイトル
evidence-kind = 種類
evidence-dated = 文書の日付
evidence-valid-until = 有効期限
evidence-customer = お客様
evidence-url = URL
evidence-size = サイズ
evidence-cited-in = 引用箇所
evidence-also = { $controls }でも引用
evidence-uncited = まだありません
evidence-in-studies = 導入事例{ $n }件
evidence-outdated = 提出日時点で有効ではありません
evidence-look = 要確認
evidence-counts = 根拠として有効
evidence-unassigned = 要求事項が未指定
evidence-assign = 引用先を指定…
evidence-detach = 外す
evidence-detach-name = { $name }をこのコントロールから外す（証拠の一覧には残ります）
evidence-remove-title = この証拠を削除しますか？
evidence-remove-text = 「{ $title }」を証拠の一覧から削除します。履歴には残るため、元に戻すことができます。
evidence-remove-citations = 引用{ $n }か所も削除されます：{ $controls }
evidence-remove-diagrams = 導入事例{ $n }件の構成図としても使われており、そこからも外れます。
link-open = ファイルの代わりにリンクを追加…
link-url = URL
link-title = タイトル
link-add = リンクを追加
upload-sent = { $all }中{ $sent }
upload-finishing = 確認しています…
upload-progress = { $name }を追加しています
upload-waiting = ファイル{ $n }件を追加しています
upload-done = { $name }を追加しました
upload-known = 「{ $name }」はすでに登録されているファイルのため、同じファイルを使用します。
library-lead = ファイルは一度だけ添付し、必要な箇所から何度でも引用します。原本は変更されません。
library-none = 証拠がまだありません
library-none-text = ポリシー、手順書、記録、認証書、スクリーンショットを、ここか各コントロールの画面で追加してください。たとえば、インシデント管理手順書のPDFをOPSP-001とOPS-011の両方で引用できます。
library-filter = 絞り込み
library-filter-placeholder = タイトル、ファイル名、種類、お客様
library-filter-none = 条件に合う証拠はありません。
expiry = { $day }時点：証拠{ $n }件 · 有効期限内{ $holds }件 · 期限切れ{ $lapsed }件 · 日付なし{ $undated }件

## 技術検証

technical-title = 技術検証：{ $all }件中{ $done }件を回答
technical-lead = コントロールごとに適合または不適合を選択してください。証拠は監査当日に監査人が確認しますが、ここに用意しておくこともできます。
technical-filter = 表示
technical-filter-all = すべて { $n }
technical-filter-unanswered = 未回答 { $n }
technical-filter-no = 不適合 { $n }
technical-none = 条件に合うコントロールはありません。
technical-has-note = メモあり

## 導入事例

studies-title = 導入事例：{ $all }件中{ $ready }件が準備完了
studies-all = 導入事例の一覧
studies-none = 導入事例がまだありません
studies-none-text = 導入事例では、一社のお客様について、課題から成果の数値までを十の要素で記述します。例：「夜間バッチの遅延を28分で復旧」、物流企業、2025年3月から2027年2月。
study-add = 導入事例を追加
study-untitled = 無題の導入事例 { $n }
study-new = 新しい導入事例
study-public = 公開
study-private = 非公開
study-public-unsaid = 公開・非公開が未定
study-anonymised = 匿名
study-anonymised-help = 公開されるすべての箇所で、お客様の名称を伏せます。
study-missing = { $n }要素が不足
study-missing-lead = 必須要素のうち{ $n }件が未記入です。
study-complete = 必須要素はすべて記入されています。
study-remove = 削除
study-remove-title = この導入事例を削除しますか？
study-remove-text = 「{ $title }」のすべての文章を削除します。履歴には残るため元に戻すことができ、構成図は証拠の一覧に残ります。
study-facts = 基本情報
study-public-name-help = 「国内の物流企業」など、名称の代わりに使う表現です。
study-months-help = 6か月以上であることが確認できる必要があります。
study-affiliate-help = 該当するお客様は対象になりません。
study-no-existing-help = この場合、既存アーキテクチャを示す必要はありません。
study-elements = 必須要素
study-elements-about = 定義の順に並んでいます。本文にはMarkdownを使えます
study-where-applicable = 該当する場合
diagram-existing = 既存アーキテクチャ
diagram-new = 新アーキテクチャ
diagram-add-existing = 既存アーキテクチャの構成図を追加…
diagram-add-new = 新アーキテクチャの構成図を追加…
diagram-caption = 説明文
diagram-caption-help = 図を見ることができない方には、この文が読み上げられます。
diagram-remove = 削除
diagram-remove-name = 構成図{ $name }を削除
editor-tools = { $label }の編集ツール
editor-keys = リストの中ではTabキーで項目の階層が変わります。リストから編集欄の外へ移るには、Escキーに続けてTabキーを押してください。
editor-heading = 見出し
editor-bold = 太字
editor-italic = 斜体
editor-bullets = 箇条書き
editor-numbers = 番号付きリスト
editor-quote = 引用
editor-link = リンク
editor-table = 表の挿入または行の追加
editor-undo = 元に戻す
editor-redo = やり直す
editor-find = 検索
editor-table-heading = 項目
editor-words = { $n }語
editor-characters = 文字数 { $n }
editor-replace-with = 置換後の文字列
editor-find-next = 次へ
editor-find-previous = 前へ
editor-find-all = すべて選択
editor-find-case = 大文字と小文字を区別
editor-find-pattern = 正規表現
editor-find-word = 単語単位
editor-find-current = 現在の一致箇所
editor-find-on-line = 行番号
editor-replace = 置換
editor-replace-all = すべて置換
editor-replaced-on-line = { $line }行目を置換しました
editor-replaced = { $n }件を置換しました
editor-control-character = 制御文字
editor-selection-deleted = 選択範囲を削除しました
preview-title = プレビュー
preview-show = プレビューを表示
preview-hide = プレビューを隠す
preview-outline = アウトライン
preview-missing = まだ記入されていません。
preview-picture = 図
preview-done = 完了
preview-not-done = 未完了

## 日程

calendar-lead = プロフィールの日付をもとに計算した日程です。
milestones-title = 日程
milestone-date = 日付
milestone-what = 内容
milestone-how = 計算方法
milestone-distance = 今日から
days-ahead = { $days }日後
days-ago = { $days }日前
history-title = 最近の変更
history-none = 変更はまだありません。

## 書き出し

submission-lead = 回答を記入した公式スプレッドシート、コントロールと導入事例ごとのPDF、原本とチェックサムを、Boxに置ける一つのフォルダーにまとめます。
export-title = 書き出し
export-folder = 書き出し先のフォルダー
export-folder-help = この中に新しいフォルダーを作成します。既存のものは変更しません。
export = 書き出す
export-draft = 下書きを書き出す
export-draft-only = 未解決{ $n }件：下書きとしてのみ書き出せます
export-complete = 提出を妨げるものはありません
export-begins = 準備しています…
export-progress = 書き出しの進行状況
outcome-done = 書き出しました
outcome-draft = 下書きを書き出しました
outcome-verified = 読み直して確認済み
outcome-unverified = 確認できませんでした
outcome-about = ファイル{ $n }件 · { $size }
outcome-reveal = フォルダーを開く
proof-summary = { $all }セル中{ $holding }セルに、記入内容がそのまま入っています。{ $others ->
    [0] ほかのセルは変わっていません。
   *[other] ほかのセルが{ $others }件変わりました。
}
proof-title = セルごとの確認結果
proof-holds = 一致
proof-yes = 確認済み
proof-no = 不一致
workbook-title = 公式スプレッドシート
workbook-none = 公式ファイルがないため、同じ様式のスプレッドシートを新しく作成します。Partner Centralで入手したファイルを指定すると、そのファイルに直接記入します。
workbook-found = { $name } · シート{ $sheets }枚、コントロール{ $n }件を認識しました
workbook-choose = 公式ファイルを選択…
workbook-replace = 別のファイルを選択…
workbook-forget = 公式ファイルを使わない
workbook-hint = .xlsxファイルをドラッグすることもできます。回答のセルだけに記入し、それ以外はバイト単位でそのまま残します。
workbook-no-row = ファイルに行のないコントロールです：
workbook-no-control = この版にないコントロールの行です：
workbook-settle-row = 省いて進める
workbook-settle-control = 空欄のままにする
workbook-settled-row = 省いて進めます
workbook-settled-control = 空欄のままです
workbook-unsettle = 取り消す
sheets-title = 認識した内容
sheets-about = 各列の上に、Proofbookがその列を何と判断したかが表示され、列名の行にも印が付きます。違っている場合は変更してください。選んだ内容は、同じ様式のすべてのファイルに適用されます。
sheet-found = コントロール{ $n }件、確度{ $sure }%
sheet-chosen = コントロール{ $n }件、列は手動で選択済み
sheet-none = コントロールが見つかりません
sheet-picture = シート「{ $sheet }」の上部の行
sheet-role = { $column }列の内容
sheet-header-row = { $row }行目が列名
role-none = 使わない
role-id = コントロールID
role-requirement = 要求事項
role-met = 適合
role-response = 回答
sheet-use = この列を使う
sheet-reset = Proofbookに任せる
sheet-wants-id = コントロールIDの列を選んでください。
import-title = 記入済みスプレッドシートからの取り込み
import-about = 以前の申請、同僚のコピー、前の版のファイルを読み込めます。違いを一つずつ並べて表示し、選ぶまでは何も変わりません。
import-choose = 記入済みのファイルを選択…
import-hint = .xlsxまたは.xlsmファイルをドラッグすることもできます
import-forget = 閉じる
import-found = { $name } · { $n ->
        [0] 決めるものはありません
       *[other] 決める相違{ $n }か所
    } · 同じ回答{ $same }件 · 取り込み{ $taken }か所
import-show = 表示
import-show-all = すべて
import-show-fills = 空欄を埋めるもの
import-show-differs = 異なるもの
import-take-all = { $n ->
       *[other] 表示中の{ $n }か所をすべて取り込む
    }
import-keep-all = 表示中のものはすべてこのまま
import-here = ワークスペース
import-there = ファイル
import-take = 取り込む
import-merge = 両方残す
import-keep = このまま
import-row = { $n }行目
official-wording = 公式の文言（お手元のファイルから）
second-look = 前の版から引き継いだ回答です：{ $why }
second-look-done = 確認しました
edition-title = 別の版
edition-now = 使用中：{ $name }
edition-about = 新しい自己評価が公開されたら、そのファイルをここに読み込んでください。現在の版と比較して表示し、すべての回答を引き継ぐか保管します。
edition-choose = 別の版のファイルを選択…
edition-hint = その版の公式.xlsxファイルをドラッグすることもできます
edition-use = { $name }で準備する
edition-facts = コントロール{ $controls }件 · { $changes ->
        [0] 変更なし
       *[other] { $changes }件が変わります
    }
edition-same = 引き継ぐ回答{ $n }件
edition-looks = 再確認する回答{ $n }件
edition-tray = 該当がなく保管する回答{ $n }件
edition-changes = { $n ->
       *[other] 変わるコントロール{ $n }件を見る
    }
tray-title = { $n ->
       *[other] 該当のない回答{ $n }件
    }
tray-about = この版にないコントロールの回答です。提出物には含まれませんが、失われることもありません。
cells-title = 記入されるセル
cells-control = コントロール
cells-cell = セル
cells-before = 変更前
cells-after = 変更後
cells-none = 回答がまだないため、記入されるセルはありません。
cells-rest = { $n }セルに記入します。それ以外はすべてそのまま残ります。
bundle-title = Box用フォルダー
bundle-about = ファイル{ $n }件 · 判明しているサイズは約{ $size } · 名前はBox、Windows、SharePointのいずれでも有効です
findings-blocker = 未解決 { $n }件
findings-warning = 要確認 { $n }件
findings-advice = 助言 { $n }件
findings-about = クリックすると該当箇所へ移動します
findings-none = 指摘事項はありません。提出物は完成しています。
severity-blocker = 未解決
severity-warning = 要確認
severity-advice = 助言
conflicts-title = 先に決める必要がある事項
conflict-label = { $field }の値が二つあります
conflict-keep = この値を残す
conflict-choose = この値を選ぶ
damage-title = ワークスペースの破損箇所
damage-todo = それ以外の部分に問題はありません。このフォルダーを一緒に使っている方にワークスペースを開いてもらってください。その方のコピーから復旧できる場合があります。
