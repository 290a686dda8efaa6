### 画面の語句。指摘事項、コントロール、コアのエラーは、それぞれの文言で届きます。

## 共通

not-said = 未選択
clear = クリア
clear-choice = { $label }の選択をクリア
cancel = キャンセル
close = 閉じる
done = 完了
dismiss = 閉じる
edit = 編集
remove = 削除
remove-name = { $name }を削除
removed = 「{ $title }」を削除しました。
undo = 元に戻す
undo-name = 元に戻す：{ $what }
undone = 元に戻しました。
browse = 参照…
actions = 操作
empty = 空欄
loading = 読み込み中…
today = 今日
skip = 本文へ移動
aside = 要求事項と不足項目
calendar-open = カレンダー：{ $label }
calendar-previous = 前の月
calendar-next = 次の月
pages = { $n }ページ

## 画面自体のエラー

error-file-busy = ファイルを読み取れませんでした。
error-file-busy-means = 別のプログラムで開かれている（WindowsのExcelでよくあります）か、移動または変更された可能性があります。何も添付されていません。
error-file-busy-todo = 別のプログラムでファイルを閉じてから、もう一度選んでください。
error-unexpected = 画面で予期しない問題が発生しました。
error-unexpected-means = 直前の操作が反映されていない可能性があります。入力した内容は残っています。
error-unexpected-todo = もう一度お試しください。繰り返し発生する場合は、コードと詳細を控えておいてください。
error-detail = 技術的な詳細

## ヘッダー

window-language = 表示言語
theme-system = システムの設定に合わせる
theme-light = ライト
theme-dark = ダーク
theme-button = テーマ：{ $now }。「{ $next }」に切り替え
days-left = { $days ->
    [0] 本日が提出日です · { $date }
   *[other] 提出まで{ $days }日 · { $date }
}
days-passed = 提出日を{ $days }日過ぎています · { $date }
days-none = 提出日は未定です
search-open = コントロール、ファイル、指摘事項を検索
search-short = 検索
search-placeholder = OPSP-001、インシデント、ファイル名…
search-none = 見つかりませんでした。OPSP-001のようなIDか、タイトルの語句で検索してください。
search-found = 検索結果
search-page = 画面
search-control = コントロール
search-study = ケーススタディ
search-evidence = 証拠
search-finding = 指摘事項
save-saving = 保存中…
save-saved = 保存済み · { $time }に確認
save-nothing = すべて保存されています
save-trouble = 保存できていません：{ $why }
partner-unnamed = 名称未設定のパートナー
workspace-reveal = フォルダーを開く
log-reveal = ログを表示
workspace-close = このワークスペースを閉じる
banner-damage = ワークスペースに、破損しているか、まだ同期されていない部分が{ $n }か所あります。まだ書き出さないでください。
banner-conflicts = 異なる値が入力された項目が{ $n }件あります。
banner-look = 確認する

## ナビゲーション

path = ナビゲーション
path-toggle = ナビゲーションの表示切り替え
nav-prerequisites = 前提条件 { $n }
nav-technical-part = 技術検証 { $n }
nav-technical = 技術検証
nav-material = ケーススタディと証拠
nav-submission-part = 提出
nav-control = コントロール
nav-blockers = 件の要対応事項

## 開始画面

welcome-title = AWS MSP検証の準備を始めましょう
welcome-lead = コントロールごとに回答し、証拠を添付し、不足を確認して、Boxにそのままアップロードできる提出フォルダーを書き出します。データはすべてこのコンピューターに保存され、入力のたびに自動で保存されます。
welcome-foot = AWSが提供・保証するツールではありません。ネットワークには何も送信しません。
create-title = 新しいワークスペースを作成
create-partner = パートナー名
create-partner-help = Partner Centralに登録されている名称を入力してください。
create-folder = フォルダー
create-folder-help = すべてのデータがこのフォルダーに保存されます。同期ドライブ上のフォルダーも使えます。
create-language = 提出物の言語
create-language-help = 提出する文書の言語です。表示言語とは別に設定します。
create = 作成
open-title = ワークスペースを開く
open-folder = フォルダー
open-folder-help = 名前が「.proofbook」で終わるフォルダーです。
open = 開く
recent-title = 最近使ったワークスペース
recent-none = 開いたワークスペースがここに表示されます。
recent-missing = フォルダーが見つかりません
recent-forget = 一覧から削除
recent-forget-name = { $name }を一覧から削除（フォルダーは残ります）
sample-title = サンプルを見る
sample-text = 架空のパートナーが回答、証拠、ケーススタディまで記入したワークスペースです。自由に変更してお試しください。
sample-open = サンプルを開く
sample-folder = Proofbookサンプル

## 概要

headline-blocked-dated = { $days ->
    [0] 本日が提出日です。
   *[other] 提出まで{ $days }日、
}要対応の事項が{ $n }件あります
headline-questioned-dated = { $days ->
    [0] 本日が提出日です。
   *[other] 提出まで{ $days }日、
}要対応の事項はなく、要確認の事項が{ $warnings }件あります
headline-ready-dated = 準備が整いました。{ $days ->
    [0] 本日が提出日です
   *[other] 提出まで{ $days }日です
}
headline-blocked-undated = 要対応の事項が{ $n }件あります
headline-questioned-undated = 要対応の事項はなく、要確認の事項が{ $warnings }件あります
headline-ready-undated = 提出の準備が整いました
headline-blocked-passed = 提出日を{ $days }日過ぎており、要対応の事項が{ $n }件残っています
headline-questioned-passed = 提出日を{ $days }日過ぎており、要確認の事項が{ $warnings }件あります
headline-ready-passed = 準備は整いましたが、提出日を{ $days }日過ぎています
next-control = 次の作業：{ $control }
next-other = 次の作業
next-submission = 書き出し
overview-lead = 前提条件は、技術検証日（{ $date }）の30日前までに提出する必要があります。
overview-lead-undated = 前提条件は、技術検証日の30日前までに提出する必要があります。{ nav-profile }画面に日付を入力してください。
kpi-blockers = 要対応
kpi-blockers-none = 要対応の事項はありません
kpi-warnings = 要確認
kpi-advice = { $n ->
    [0] 参考の指摘はありません
   *[other] ほかに参考{ $n }件
}
kpi-evidence = 証拠
kpi-citations = ひも付け{ $n }件 · コントロール{ $controls }件
kpi-technical = 技術検証
kpi-technical-about = 適合・不適合を回答したコントロール
part-prerequisites = 前提条件 { $n }
part-technical = 技術検証 { $n }
part-case-studies = ケーススタディ { $n }
part-profile = プロファイル { $n }
part-other = その他 { $n }
readiness-title = 分野別の準備状況
readiness-ready = 準備完了
readiness-questioned = 要確認
readiness-blocked = 要対応
readiness-waived = 免除
readiness-untouched = 未着手
bars-row = { $all }件中{ $ready }件が準備完了、{ $questioned }件が要確認、{ $blocked }件が要対応
next-title = 次の作業
next-all = { $n ->
        [0] 指摘事項をすべて見る
       *[other] 指摘事項{ $n }件をすべて見る
    }
next-none = 残っている作業はありません。提出物を書き出せます。
dates-all = すべての日程
dates-none = 提出日と技術検証日を入力すると、ここに日程が表示されます。
dates-enter = 日付を入力する

## プロフィール

profile-lead = パートナーの情報、提出時期、保有しているバッジを入力します。バッジや証拠が有効かどうかは提出日を基準に判断します。
profile-group-partner = パートナーと担当者
profile-group-dates = 日付
profile-group-dates-about = 期限、証拠の有効性、月数で定められた期間は、いずれもこの日付を基準に計算します。
profile-group-programme = プログラム要件
profile-group-programme-about = コントロールとは別に、プログラムで求められる事項です。
profile-group-badges = バッジと認証
profile-group-badges-about = コントロールの免除や証拠として認められるものがあります。提出日時点で保有しているものを選択してください。
profile-partner-help = Partner Centralに登録されている名称を入力してください。
profile-alliance-lead-help = AWSとの窓口となる担当者の氏名とメールアドレスです。
profile-language-help = 提出する文書の言語です。表示言語とは別に設定します。
application-new = 新規申請
application-renewal = 更新（フル監査）
tier-registered = レジスタード
tier-select = セレクト
tier-advanced = アドバンスト
tier-premier = プレミア
profile-submission-date-help = 技術検証日の30日以上前である必要があります。
profile-validation-date-help = 技術検証を受けたい日です。
badge-held-name = { $name }の保有
badge-count = 保有数
badge-valid-until = 有効期限
badge-in-scope = AWS MSP事業が適用範囲に含まれる

## コントロール

phase-prerequisite = 前提条件
phase-technical = 技術検証
necessity-mandatory = 必須
necessity-recommended = 推奨
state-untouched = { $n ->
    [0] 未着手
   *[other] 未着手 · 残り{ $n }件
}
state-blocked = 要対応 { $n }件
state-questioned = 要確認 { $n }件
state-ready = 準備完了
control-evidence = 必要な証拠
control-hint = ヒント
readings = 資料間の記載の相違
reading-mark = 資料間の相違
reading-first = 解釈1
reading-second = 解釈2
reading-advice = 推奨する対応
waivers = このコントロールに関係するバッジ
waiver-exempt = { $n ->
    [1] { $badges }を保有していれば、このコントロールは免除されます。
   *[other] { $badges }を{ $n }件以上保有していれば、このコントロールは免除されます。
}
waiver-sufficient-evidence = { $badges }だけで、このコントロールの証拠として十分です。
waiver-alternative-form = { $badges }も証拠の1つとして認められます。
waiver-unclear = { $badges }によって免除されるかどうかは、資料からは明確ではありません。すべて回答したうえで、AWSの担当者にご確認ください。
waiver-supplier = パートナーではなくサプライヤーが保有するものです。
waiver-applies = 適用
waiver-lapsed = 保有していますが、監査日時点で有効ではありません
waiver-not-held = 未保有
waiver-profile = { nav-profile }
met-label = { $control } { $title }：適合・不適合
met-yes = 適合（Yes）
met-no = 不適合（No）
answer-title = 回答
answer-where = 公式スプレッドシートのPartner Response列に記入されます
answer-title-technical = メモ
answer-where-technical = 任意です。公式スプレッドシートのPartner Response列に記入されます
answer-label = { $control }の回答
answer-placeholder = 何を、いつから、どのように実施しているか、証拠のどこで確認できるかを記入してください。
answer-count = { $count }/{ $most }文字 · { $lines ->
        [0] 改行なし
       *[other] 改行{ $lines }個
    }
demands-title = チェックリストの要求事項
demands-where = 要求事項ごとに、証拠の該当箇所を示してください
routes-one-is-enough = 次のいずれか1つの方法で十分です。
route-taken = 選択中
demand-open = 未対応
demand-partial = 一部対応
demand-met = 対応済み
demand-waived = 免除
demand-not-taken = 別の方法を選択
demand-on-audit-day = 監査当日に提示
demand-waived-text = { nav-profile }のバッジにより免除されるため、提出は不要です。
demand-audit-day-text = 監査当日に監査人へ提示する項目のため、提出は不要です。手元に用意しておきたい場合は、証拠をひも付けておくこともできます。
demand-url = 公開URL
demand-case-studies = ケーススタディが証拠になります。ケーススタディへ移動
demand-missing = 不足：{ $names }
demand-missing-more = { " " }ほか{ $n }件
grid-topic = 項目
grid-where = 記載箇所
grid-excludes = 対象外：{ $topics }
grid-any-of = 任意と表示された項目は、いずれか1つで十分です。
cite-none = ひも付けなし
cite-more = ひも付けを追加
cite-optional = ひも付ける
cite-for = { $name }：{ $state }
cite-pages = { $letter } · { $pages }ページ
cite-whole = { $letter }
cite-title = { $control }に証拠をひも付け
cite-demand = 対象の要求事項
cite-demand-none = コントロール全体
cite-evidence = 証拠
cite-filter = 絞り込み
cite-filter-placeholder = タイトル、ファイル名、顧客
cite-no-evidence = 証拠がまだありません。下からファイルを追加してください。
cite-add-file = ファイルを追加…
cite-pages-label = ページ
cite-pages-help = 例：3-5, 9。文書全体の場合は空欄のままにしてください。
cite-pages-wrong = ページ番号を読み取れません。3-5, 9のように入力してください。
cite-pages-beyond = この文書は{ $n }ページまでです。{ $page }ページはありません。
cite-pages-none = このファイルにはページがありません。空欄のままにし、該当する見出しをメモに記入してください。
cite-note = メモ
cite-note-help = 参照する見出しなど、監査人の助けになる補足です。
cite-others = 空欄のほかの項目{ $n }件にも同じ箇所をひも付ける
cite-submit = ひも付ける
citation-title = ひも付け
citation-remove = ひも付けを削除
citation-open-evidence = 証拠へ移動
discount-missing = 対象外：証拠が削除済み
discount-empty = 対象外：ファイルなし
discount-expired = 対象外：有効期限切れ
discount-undated = 対象外：日付なし
discount-too-old = 対象外：対象期間より前
discount-after-the-day = 対象外：基準日より後の日付
discount-no-customer = 対象外：顧客名なし
discount-same-customer = 対象外：顧客の重複
discount-too-little = 対象外：内容の不足
discount-excluded = 対象外：除外された項目
discount-no-topic = 対象外：項目の指定なし
discount-not-a-link = 対象外：リンク以外
ticks-title = チェックリストの要求事項
mend-title = 対応が必要な事項
mend-none = ここで対応が必要な事項はありません。
notes-title = チームのメモ
notes-label = { $control }のメモ
notes-about = 書き出しには含まれません。

## 証拠

evidence-of-control = 証拠
evidence-number = { $n }件
evidence-none = 証拠がまだありません。ポリシー、手順書、記録、認証書、スクリーンショットを追加してください。一度添付すれば、複数の要求事項にひも付けられます。
evidence-browse = ファイルを追加…
drop-hint = ここにファイルをドラッグすることもできます
drop-hint-paste = ファイルのドラッグや、スクリーンショットの貼り付け（Ctrl V）もできます
evidence-title = タイトル
evidence-kind = 種類
evidence-dated = 文書の日付
evidence-valid-until = 有効期限
evidence-customer = 顧客
evidence-url = URL
evidence-size = サイズ
evidence-cited-in = ひも付け先
evidence-also = { $controls }にもひも付け
evidence-uncited = なし
evidence-in-studies = ケーススタディ{ $n }件
evidence-outdated = 提出日時点で有効ではありません
evidence-look = 要確認
evidence-counts = 証拠として有効
evidence-unassigned = 要求事項が未指定
evidence-assign = ひも付け先を指定…
evidence-shows-what = この資料が示す内容
evidence-shows = 「{ $title }」が示す内容
evidence-detach = 外す
evidence-detach-name = { $name }をこのコントロールから外す（証拠の一覧には残ります）
evidence-remove-title = この証拠を削除しますか？
evidence-remove-text = 「{ $title }」とそのひも付けをこのワークスペースから削除します。今すぐ、または後から{ nav-calendar }画面の「{ history-title }」で元に戻せます。
evidence-remove-citations = ひも付け{ $n }件も削除されます：{ $controls }
evidence-remove-diagrams = ケーススタディ{ $n }件の構成図としても使われており、そこからも外れます。
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
library-lead = ファイルは一度だけ添付し、必要な要求事項に何度でもひも付けられます。原本は変更されません。
library-none = 証拠がまだありません
library-none-text = ポリシー、手順書、記録、認証書、スクリーンショットを、この画面または各コントロールの画面で追加してください。たとえば、インシデント管理手順書のPDFはOPSP-001とOPS-011の両方にひも付けられます。
library-filter = 絞り込み
library-filter-placeholder = タイトル、ファイル名、種類、顧客
library-filter-none = 条件に合う証拠はありません。
expiry = { $n ->
        [0] { $day }時点：証拠なし
       *[other] { $day }時点：証拠{ $n }件 · 有効{ $holds }件 · 期限切れ{ $lapsed }件 · 日付なし{ $undated }件
    }

## 技術検証

technical-title = { $done ->
        [0] 技術検証：{ $all }件すべて未回答
       *[other] 技術検証：{ $all }件中{ $done }件を回答
    }
technical-lead = コントロールごとに適合または不適合を選択してください。証拠は監査当日に監査人が確認しますが、ここで準備しておくこともできます。
technical-filter = 表示
technical-filter-all = すべて { $n }
technical-filter-unanswered = 未回答 { $n }
technical-filter-no = 不適合 { $n }
technical-none = 条件に合うコントロールはありません。
technical-has-note = メモあり

## 導入事例

studies-title = { $all ->
        [0] ケーススタディ
       *[other] ケーススタディ：{ $all }件中{ $ready }件が準備完了
    }
studies-all = ケーススタディの一覧
studies-none = ケーススタディがまだありません
studies-none-text = ケーススタディでは、1社の顧客について、課題から成果の数値までを10の要素で記述します。例：「夜間バッチの遅延を28分で復旧」、物流企業、2025年3月から2027年2月。
study-add = ケーススタディを追加
study-untitled = 無題のケーススタディ { $n }
study-new = 新しいケーススタディ
study-public = 公開
study-private = 非公開
study-public-unsaid = 公開・非公開が未定
study-anonymised = 匿名
study-anonymised-help = 公開されるすべての箇所で、顧客名を伏せます。
study-missing = { $n }要素が未記入
study-missing-lead = 必須要素のうち{ $n }件が未記入です。
study-complete = 必須要素はすべて記入されています。
study-remove = 削除
study-remove-title = このケーススタディを削除しますか？
study-remove-text = 「{ $title }」のすべての文章を削除します。構成図は証拠に残ります。今すぐ、または後から{ nav-calendar }画面の「{ history-title }」で元に戻せます。
study-public-name-help = 「国内の物流企業」など、名称の代わりに使う表現です。
study-months-help = 6か月以上であることが確認できる必要があります。
study-affiliate-help = 自社または関連会社の場合は対象になりません。
study-no-existing-help = この場合、既存アーキテクチャを示す必要はありません。
study-elements = 必須要素
study-elements-about = チェックリストの定義の順に並んでいます。本文にはMarkdownを使えます
study-where-applicable = 該当する場合
metrics-about = 数値、単位、期間をそろえて入力してください。ページでは表と棒グラフで表示します。
metric-add = 指標を追加
metric-remove = 削除
metric-remove-name = 指標{ $n } { $name }を削除
metric-what = 測定した項目
metric-before = 導入前
metric-after = 導入後
metric-unit = 単位
metric-period = 期間
metric-source = 出典
tags-title = サービスとコントロール
study-services = 利用したAWSサービス
study-services-help = 正式名称で、複数ある場合はカンマで区切って入力してください。本文や図に出てくるサービスと照合します。
study-controls = 裏付けるコントロール
study-controls-help = このケーススタディを顧客事例として使うコントロールです。
study-controls-add = コントロールを追加…
tag-remove = { $name }を外す
matrix-title = ケーススタディと裏付けるコントロール
matrix-about = 顧客事例が必要なコントロールです。同じ顧客は1社として数えます。
matrix-customers = 顧客数
matrix-cell = { $study }を{ $control }の顧客事例にする
matrix-repeated = 同じ顧客が重複
matrix-count = { $n }社中{ $have }社
diagram-alternative = 代替テキスト
diagram-alternative-help = 図を見ることができない方に伝えるべき内容です。
publication-about = 1つの原稿から、AWS提出用の非公開版と一般向けの公開版を作成します。⟦非公開の表現|公開の表現⟧と書くと、非公開版には前者、公開版には後者が載ります。
publication-private = このケーススタディは非公開です。AWS提出用や編集用のファイルを作成できます。
names-about = 匿名のケーススタディでは、顧客名が常に保護されます。人名、ドメイン、アカウント、ホスト、別表記を追加してください。
names-add = 名前を追加
names-kind = 種類
names-kind-company = 会社
names-kind-person = 人名
names-kind-domain = ドメイン
names-kind-account = AWSアカウント
names-kind-host = ホスト
names-kind-product = 製品
names-kind-other = その他
names-spelling = 名前
names-also = 別表記（カンマ区切り）
names-searched = 検索する表記：{ $list }
names-remove-name = 名前{ $name }を削除
withheld-title = { $n ->
        [0] 公開版で省く項目なし
       *[other] 公開版で省く項目：{ $n }件
    }
withheld-about = 選んだ項目はAWS提出用の非公開版にだけ残ります。
leaks-title = 公開版で見つかった名前
leaks-about = 本文、キャプション、リンク、画像のメタデータ、図の中の文字を検索します。登録した名前があると公開できません。匿名のケーススタディでは、URLや番号がある場合も公開できません。そのほかの名前と思われる語は確認が必要です。
leaks-count = { $n ->
    [0] 要対応なし
   *[other] 要対応{ $n }件
}
leaks-found = 「{ $matched }」（{ $name }）
leaks-not-a-name = 名前ではないとして除外…
leaks-reason = 理由を入力してください。記録に残ります。
leaks-excuse = この理由で除外
leaks-excused = 除外済み：{ $reason }
leaks-take-back = 除外を解除
leaks-withhold = 本文中の名前をまとめて非公開にする
leaks-asked = 「{ $matched }」（一覧に登録なし）
leaks-protect = この名前も保護
leaks-may-stand = 残してよい理由を入力…
leaks-open = { $n ->
    [0] 要確認なし
   *[other] 要確認{ $n }件
}
names-stand-in = 公開時の言い換え
pictures-title = 図
pictures-about = 図に描かれた文字は検索できません。それぞれの図に名前が含まれていないか、目で確認してください。
pictures-not-publishable = 公開できません。ファイルがないか、メタデータを削除できません。
pictures-open = 拡大
pictures-open-name = { $name }を拡大
pictures-open-first = まず図を開き、名前が含まれていないか確認してください。
consents-title = 顧客の同意
consents-about = 同意は、現在の公開文に対してのみ有効です。文面を変更すると、改めて同意が必要です。
consent-add = 顧客の同意を記録
consent-who = 同意した方
consent-on = 日付
consent-form = 形式
consent-form-example = メール、書面、会議
consent-current = 現在の文面への同意
consent-stale = 以前の文面への同意
consent-again = 再同意を記録
consent-remove-name = { $who }の同意を削除
consent-letter = 同意の記録：{ $title }
consent-attach = メールや書面を添付…
consent-begun = 入力途中：同意した方、日付、形式
outputs-title = ファイルの作成
outputs-version = 公開版・非公開版
outputs-public = 公開版
outputs-confidential = 非公開版（AWS提出用）
outputs-formats = 形式
outputs-format-pdf = PDF
outputs-format-html = ウェブページ
outputs-format-docx = Word
outputs-format-md = Markdown
outputs-folder-help = この中に新しいフォルダーを作ります。
outputs-publish = 公開版を作成
outputs-missing = { $n }個の要素が不足しています。下書きとして書き出しますか？
outputs-missing-about = 公開版に不足している要素：{ $elements }。ファイルとファイル名に下書きと表示します。
outputs-running = 作成中…
outputs-done = { $n }個のファイルを書き込み、読み直して確認済み
central-title = Partner Central入力用
central-about = 1項目ずつコピーして、Partner Centralに貼り付けてください。
central-copy = コピー
central-copied = コピーしました
central-copy-name = { $name }をコピー
study-import = WordやMarkdownのファイルから読み込む…
study-import-hint = .docx、.md、.txt。見出しから要素を判別します
study-from-template = テンプレートから作成
study-copy = このケーススタディを複製
study-copy-title = { $title }（コピー）
diagram-existing = 既存アーキテクチャ
diagram-new = 新規アーキテクチャ
diagram-illustration = 本文中の図
picture-stands-in = 掲載箇所：{ $elements }
picture-stands-nowhere = どの本文にも使われていないため、書き出しには含まれません。
picture-unfit = 「{ $name }」はページに表示できる画像ではありません。PNG、JPEG、SVGのいずれかで保存してから、もう一度お試しください。文書は証拠として添付します。
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
editor-quote = 引用ブロック
editor-link = リンク
editor-table = 表の挿入または行の追加
editor-picture = 図
editor-withhold = 非公開の表現（公開用の言い換え付き）
editor-comment = コメント
editor-undo = 元に戻す
editor-redo = やり直す
editor-find = 検索
editor-table-heading = 項目
editor-words = { $n ->
        [0] 語なし
       *[other] { $n }語
    }
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

calendar-lead = { nav-profile }画面の日付をもとに計算した日程です。
milestones-title = 日程
milestone-date = 日付
milestone-what = 内容
milestone-how = 計算方法
milestone-distance = 今日からの日数
days-ahead = { $days ->
    [0] 本日
   *[other] { $days }日後
}
days-ago = { $days ->
    [0] 本日
   *[other] { $days }日前
}
history-none = 変更はまだありません。

## 書き出し

submission-lead = 回答を記入した公式スプレッドシート、コントロールとケーススタディごとのPDF、原本とチェックサムを、Boxにアップロードできる1つの提出フォルダーにまとめます。
export-title = 書き出し
export-folder = 書き出し先のフォルダー
export-folder-help = この中に新しいフォルダーを作成します。既存のファイルは変更しません。
export = 書き出す
export-draft = 下書きを書き出す
export-draft-only = { $n ->
    [0] 下書きとしてのみ書き出せます
   *[other] 要対応{ $n }件：下書きとしてのみ書き出せます
}
export-complete = 要対応の事項はありません
export-begins = 準備しています…
export-progress = 書き出しの進行状況
outcome-done = 書き出しました
outcome-draft = 下書きを書き出しました
outcome-verified = 読み直して確認済み
outcome-unverified = 確認できませんでした
outcome-about = ファイル{ $n }個 · { $size }
outcome-reveal = フォルダーを開く
outcome-notes = { $n ->
    [0] この書き出しに関する注記はありません
   *[other] この書き出しに関する注記{ $n }件
}
proof-summary = { $all ->
        [0] 記入するセルはありませんでした。
       *[other] { $all }個のセルのうち{ $holding }個が意図どおりであることを確認しました（記入{ $written }個、変更なし{ $same }個）。
    }{ $others ->
        [0] ほかのセルは変わっていません。
       *[other] ほかに{ $others }個のセルが変わりました。
    }
proof-title = セルごとの確認結果
proof-verdict = 判定
cells-sheet = シート
workbook-title = 公式の自己評価スプレッドシート
workbook-none = 公式ファイルがないため、同じ様式のスプレッドシートを新しく作成します。Partner Centralで入手したファイルを選択すると、そのファイルに直接記入します。
workbook-found = { $name } · シート{ $sheets }枚、コントロール{ $n }件を認識しました
workbook-replace = 別のファイルを選択…
workbook-hint = .xlsxファイルをドラッグすることもできます。回答のセルだけに記入し、それ以外は1バイトも変更しません。
workbook-no-row = ファイルに行がないコントロール：
workbook-no-control = このチェックリスト バージョンに対応するコントロールがない行：
workbook-settled-row = 省いて進めます
workbook-settled-control = 空欄のままにします
workbook-unsettle = 取り消す
workbook-answers = { $n ->
    [0] 次のセルは、書き出すときに空にします：
   *[other] ワークスペースにない回答がスプレッドシートに{ $n }件残っています。このままでは提出されます。
}
workbook-empty-all = { $n }件すべてを書き出すときに空にする
workbook-emptied = 空にします
workbook-finds = スプレッドシートには、セルの表示以外の内容も含まれています。ファイルを開く人は次の内容を読めます：
sheets-title = 認識した内容
sheets-about = 各列の上に、Proofbookが判定した列の種類を表示し、列名の行には印を付けています。誤りがあれば変更してください。選択した内容は、同じ様式のすべてのファイルに適用されます。
sheet-found = コントロール{ $n }件、確度{ $sure }%
sheet-chosen = { $n ->
        [0] コントロールなし
       *[other] コントロール{ $n }件
    }、列は手動で選択済み
sheet-none = コントロールが見つかりません
sheet-picture = シート「{ $sheet }」の先頭の行
sheet-role = { $column }列の種類
sheet-header-row = { $row }行目が列名
role-none = 使わない
role-id = コントロールID
role-requirement = 要求事項
role-met = 適合
role-response = 回答
sheet-use = この列を使う
sheet-wants-id = コントロールIDの列を選んでください。
import-title = 記入済みスプレッドシートからの取り込み
import-about = 以前の申請、同僚のコピー、前のバージョンのファイルを読み込めます。ワークスペースとの違いを1件ずつ並べて表示し、選択するまでは何も変わりません。
import-choose = 記入済みのファイルを選択…
import-hint = .xlsxまたは.xlsmファイルをドラッグすることもできます
import-forget = 閉じる
import-found = { $name } · { $n ->
        [0] 決めるものはありません
       *[other] 決める相違{ $n }件
    } · 同じ回答{ $same }件 · 取り込み済み{ $taken }件
import-show = 表示
import-show-all = すべて
import-show-fills = 空欄を埋める回答
import-show-differs = 内容が異なる回答
import-take-all = { $n ->
       *[other] 表示中の{ $n }件をすべて取り込む
    }
import-keep-all = 表示中はすべて現在の回答を残す
import-here = ワークスペース
import-there = ファイル
import-take = 取り込む
import-merge = 両方残す
import-keep = 現在の回答を残す
import-row = { $n }行目
official-wording = 公式の文言（お手元のファイルから）
second-look = 前のバージョンから引き継いだ回答です：{ $why }。
edition-title = チェックリスト バージョンの変更
edition-now = 使用中：{ $name }
edition-about = 新しい自己評価が公開されたら、そのファイルをここに読み込んでください。現在のバージョンと比較して表示し、すべての回答を引き継ぐか保管します。
edition-choose = 別のバージョンのファイルを選択…
edition-hint = そのバージョンの公式.xlsxファイルをドラッグすることもできます
edition-use = { $name }で準備する
edition-facts = コントロール{ $controls }件 · { $changes ->
        [0] 変更なし
       *[other] { $changes }件に変更あり
    }
edition-same = { $n ->
        [0] そのまま引き継ぐ回答なし
       *[other] そのまま引き継ぐ回答{ $n }件
    }
edition-looks = { $n ->
        [0] 要確認の回答なし
       *[other] 要確認の回答{ $n }件
    }
edition-tray = { $n ->
        [0] 保管する回答なし
       *[other] 対応するコントロールがなく保管する回答{ $n }件
    }
edition-changes = { $n ->
       *[other] 変更のあるコントロール{ $n }件を表示
    }
tray-title = { $n ->
       *[other] 対応するコントロールのない回答{ $n }件
    }
tray-about = 現在のバージョンにないコントロールの回答です。提出物には含まれませんが、失われることもありません。
cells-title = 記入されるセル
cells-control = コントロール
cells-cell = セル
cells-before = 変更前
cells-after = 変更後
cells-none = 変更するセルはありません。回答が空か、すでに同じ内容が入っています。
cells-rest = { $n ->
    [0] 記入するセルはありません。
   *[other] { $n }個のセルに記入します。ほかのセルは変わりません。
}
bundle-title = Box用の提出フォルダー
bundle-about = ファイル{ $n }個 · 判明しているサイズは約{ $size } · 名前はBox、Windows、SharePointのいずれでも有効です
findings-blocker = 要対応 { $n }件
findings-warning = 要確認 { $n }件
findings-advice = 参考 { $n }件
findings-about = クリックすると該当箇所へ移動します
findings-none = 指摘事項はありません。提出物は完成しています。
severity-blocker = 要対応
severity-warning = 要確認
severity-advice = 参考
conflict-label = { $field }に異なる値が2つあります
conflict-keep = この値を残す
conflict-choose = この値にする
damage-title = 破損しているか、まだ同期されていない部分
damage-todo = それ以外の部分に問題はありません。このフォルダーを共有している方にワークスペースを開いてもらってください。その方のコピーから復旧できる場合があります。

## 証拠の詳細と Box フォルダー

region-black = 書き出すコピーでは墨消しされます
region-cited = ひも付けた範囲
region-start = 範囲を選ぶ
region-stop = 選択をやめる
region-how = ページ上に四角形を描くか、端の位置をパーセントで入力してください。
region-left = 左 %
region-top = 上 %
region-right = 右 %
region-bottom = 下 %
region-redact = 墨消しする
region-citation = ひも付け
region-cite = このひも付けの範囲にする
redaction-on-page = { $n }ページの墨消し
redaction-earlier = 以前のファイルに描いたものです
redaction-remove = { $n }ページの墨消しを削除
redaction-about = 墨消しは書き出すすべてのコピーに適用され、その下の内容は残りません。原本は変更されません。
evidence-preview = プレビュー
preview-pages = ページ一覧
preview-page = { $n }ページ
page-pick = { $n }ページを選ぶ
page-cited = ひも付け済みのページです
pages-picked = 選択中：{ $pages }
pages-cite = これらのページをひも付ける
pages-not-cited = 先にコントロールの画面でこのファイルをひも付けてください。その後、ここでページを選べます。
preview-encrypted = パスワード付きのPDFのため表示できません。
preview-damaged = ファイルが破損しているため表示できません。
preview-none = このファイルには、ここで表示できる内容がありません。
preview-table = 表
preview-cut = ここに表示しているのはファイルの一部です。
preview-link = この証拠はリンクです。Proofbookはオンラインに接続しないため、開きません。
finds-none = 確認が必要な情報はありません。
finds-excused = 指摘から除外済み
finds-grave = 社外への提出不可
finds-possible = 可能性あり
finds-take-back = 除外を解除
finds-excuse-all = { $n }件すべてを指摘から除外…
finds-more = ほか{ $n }件
finds-reason = 残してよい理由
finds-reason-all = このファイルにある同じ種類の情報をすべて残してよい理由
finds-reason-help = 理由は記録され、提出前のレビュー担当者がここで確認できます。
finds-keep = この理由で除外
cited-title = ひも付け先
cited-none = まだありません。コントロールの画面でひも付けてください。
cited-second-look = ファイル更新あり
cited-region = { $n }ページの範囲
revisions-title = ファイルの履歴
revisions-until = { $name }、{ $when }まで
revisions-replace = 新しいファイルに差し替え…
revisions-hint = ひも付けは引き継がれ、要確認の印が付きます。
expiry-picture = 有効期限の最終日。破線は提出日（{ $day }）です
expiry-mark = { $title }：{ $date }まで有効
expiry-mark-lapsed = { $title }：{ $date }まで有効、提出日より前に期限切れ
files-verify = ファイルを検証
files-whole = { $n ->
    [0] 添付されたファイルはありません。
   *[other] { $n }個のファイルはすべて、添付時から変更されていません。
}
files-bad = 見つからないか変更されたファイル：{ $names }
library-chips = 絞り込み
library-chip-findings = 要確認
library-chip-uncited = ひも付けなし
library-chip-lapsed = 提出時に期限切れ
library-chip-links = リンク
library-chip-undated = 日付なし
library-shown = { $all }件中{ $n }件
library-looking = ファイルを確認中、残り{ $n }個
evidence-back = ← 証拠の一覧
evidence-covers-from = 対象期間の開始
evidence-covers-until = 対象期間の終了
evidence-language = 言語
evidence-owner = 担当者
evidence-cleaned-help = 原本は変更されません。
unsaid = 未指定
language-en = 英語
language-ko = 韓国語
language-ja = 日本語
confidentiality-public = 公開
confidentiality-internal = 社内
confidentiality-confidential = 機密（監査人のみ）
link-opens = このURLにはアクセスキーが含まれているため、受け取った人は誰でも認証なしで開けます。
link-without = キーを取り除いて使う
bundle-wishes = ファイル名、収録内容、Boxのプラン
bundle-plan = 受け取る側のBoxのプラン
bundle-plan-none = 不明（Businessとみなします）
box-plan-free = 無料（1ファイル{ $size }まで）
box-plan-starter = Starter（1ファイル{ $size }まで）
box-plan-business = Business（1ファイル{ $size }まで）
box-plan-business-plus = Business Plus（1ファイル{ $size }まで）
box-plan-enterprise = Enterprise（1ファイル{ $size }まで）
bundle-binders = コントロールごとの証拠PDF（添付資料を収録）
bundle-whole = すべてをまとめた1つのPDF（索引から移動可能）
bundle-cited-pages = 各添付資料のひも付けたページだけ
bundle-originals = 原本ファイル
bundle-originals-help = 含めない場合も、PDFに表示できないファイルは一緒に書き出します。
bundle-original-names = 原本ファイルの名前
bundle-control-names = 証拠PDFの名前
template-default = Proofbookの標準の名前
template-fields = 項目：{ $fields }。「/」でフォルダーを区切ります。「[ ]」内は空の場合に省略されます。
template-keep = 保存
links-title = Boxのリンク
links-about = アップロードのあと、フォルダーのURL、または1行に1ファイルずつファイル名とURLを書いた一覧を貼り付けてください。URLがスプレッドシートの回答に入ります。書き出したファイル一覧のリンク列に記入して貼り付けることもできます。
links-label = URLまたは一覧
links-take = 取り込む
links-taken = { $n ->
    [0] 取り込んだURLはありません
   *[other] URLを{ $n }件取り込みました
}
links-left = 対応するファイルがない行：
links-whole = フォルダー全体
export-unfinished = 完了した分は隠しフォルダーに保存されており、次回の書き出しで続きから再開します。
export-discard = 削除する
leave-title = 書き出しを実行中です
leave-text = いま中止すると、途中のファイルはフォルダーに残りません。いつでも改めて書き出せます。
leave-stop = 中止して閉じる
leave-wait = 書き出しを続ける
outcome-second = 前回の書き出しとの比較：新規{ $new }個、変更{ $changed }個、同じ{ $same }個、削除{ $removed }個

remarks-title = コメント（{ $n ->
    [0] 未解決なし
   *[other] 未解決{ $n }件
  }）
remarks-about = 文中の語句を選択し、{ $key }を押してください。コメントはチーム内だけのもので、書き出しには含まれません。
remarks-resolved = { $n ->
        [0] 解決済みなし
       *[other] 解決済み（{ $n }件）
    }
remark-on = 「{ $field }」へのコメント
remark-body = コメントの内容
remark-save = コメントする
remark-mark = { $who }：{ $body }
remark-whole = 文章全体
remark-go = 該当箇所へ：{ $quote }
remark-go-whole = 該当の文章へ：{ $field }
remark-gone = 文中から削除された箇所
remark-changed = その後書き換えられた箇所
remark-answer = 返信
remark-answer-body = 返信の内容
remark-resolve = 解決
remark-reopen = 再開
remark-remove = 削除
remark-remove-title = このコメントを削除しますか？
remark-remove-about = { $n ->
    [0] このワークスペースを使う全員の画面から消えます。
   *[other] 返信{ $n }件とともに、このワークスペースを使う全員の画面から消えます。
  }
profile-group-brand = 公開ページのデザイン
profile-group-brand-about = 公開するケーススタディに使うロゴと色です。
brand-colour-help = #rrggbbの形式で入力してください。文字が読みにくい色の場合、ページではより暗い色を使います。
brand-colour-pick = 色を選ぶ
brand-logo-add = ロゴを選択
brand-logo-replace = 別のロゴを選択
brand-logo-hint = PNG、JPEG、SVG、WebP。ページでは高さ44ピクセルで表示します。
brand-logo-remove = ロゴを外す
brand-logo-unshown = ページに表示できる画像ではありません。ロゴがない間は名前を表示します。
brand-preview = 公開ページの冒頭
brand-preview-kind = ケーススタディ
preview-no-picture = この画像はここに表示できません。
