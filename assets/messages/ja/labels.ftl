### コアの文言が示す画面、ボタン、項目の名前。ウィンドウにも表示されます。

## 画面

nav-overview = 概要
nav-profile = パートナープロファイル
nav-case-studies = ケーススタディ
nav-evidence = 証拠
nav-calendar = カレンダー
nav-submission = 書き出し

## ボタンと項目

save-retry = 再試行
history-title = 変更履歴
evidence-cleaned = 書き出すコピーから作成者と位置情報を削除する
workbook-break-signature = 署名なしで記入
study-facts = 基本情報
outputs-write = 非公開版を作成
outputs-write-draft = 下書きとして書き出す
sheet-reset = 自動判定に戻す
pictures-looked = 確認済み（名前は含まれていない）
workbook-forget = 公式ファイルを使わない
workbook-settle-row = 省いて進める
workbook-settle-control = 空欄のままにする
workbook-choose = 公式ファイルを選択…
workbook-take-over = スプレッドシートから取り込む
workbook-empty = 書き出すときに空にする
second-look-done = 確認済みにする
demand-confirm = 整備済みであることを確認します
diagram-add-existing = 既存アーキテクチャの構成図を追加…
diagram-add-new = 新規アーキテクチャの構成図を追加…
publication-title = 公開とファイル
names-title = 公開してはいけない名前
files-restore = フォルダーから復元…
evidence-confidentiality = 公開範囲
confidentiality-secret = 極秘（提出不可）
cited-holds = ひも付けは有効
finds-title = ファイルから検出された情報
finds-excuse = 指摘から除外…
conflicts-title = 先に決める必要がある事項
yes = はい
no = いいえ
