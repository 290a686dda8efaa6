### チェックの結果：何が問題かを一行で、なぜ重要か（.why）、何をすればよいか（.do）。
### キーは crates/checks の規則で、パラメーターはそこの RULES にあります。
### `counted-…` は数と数える対象をまとめて表します。

## プロファイル

finding-partner-name-missing = パートナー名が入力されていません
    .why = スプレッドシートと提出するすべての文書の冒頭に記載されます。
    .do = Partner Centralに登録されている名称を入力してください。
finding-alliance-lead-missing = アライアンスリードが入力されていません
    .why = AWSと監査人はアライアンスリードと日程などを調整します。Partner Centralの連絡先も最新である必要があります。
    .do = 氏名とメールアドレスを入力し、Partner Centralにも同じ担当者が登録されているか確認してください。
finding-application-unsaid = 新規申請か更新かが未選択です
    .why = 新規申請はPartner Centralにアップロードし、更新はメールで送付します。更新には固有の期限もあります。
    .do = どちらかを選択してください。
finding-language-missing = 提出物の言語が未選択です
    .why = 表示言語とは関係なく、提出する文書はこの言語で作成されます。
    .do = 英語、韓国語、日本語から選択してください。
finding-tier-missing = パートナーティアが未入力です
    .why = 対象は、アドバンストまたはプレミアティアのAWSサービスパートナーです。
    .do = Partner Centralに表示されているティアを選択してください。
finding-tier-too-low = 現在のティア（{ $tier }）では申請できません
    .why = 対象は、アドバンストまたはプレミアティアのAWSサービスパートナーです。
    .do = 提出までにアドバンストティアを取得するか、入力に誤りがあれば修正してください。
finding-linked-account-unsaid = Partner CentralとAWSアカウントの連携の有無が未回答です
    .why = プログラムへの参加には、両者の連携が必要です。
    .do = Partner Centralで確認し、「{ yes }」か「{ no }」で回答してください。
finding-linked-account-missing = Partner CentralがAWSアカウントに連携されていません
    .why = 申請前に連携しておく必要があります。
    .do = Partner Centralで連携してから、回答を変更してください。
finding-spp-unsaid = AWSソリューションプロバイダープログラム（SPP）への登録の有無が未回答です
    .why = 登録は必須ではありませんが、登録済みの場合はエンドユーザー報告の遵守率が{ $percent }%を超えている必要があります。
    .do = 「{ yes }」か「{ no }」で回答してください。
finding-spp-reporting-missing = SPPのエンドユーザー報告の遵守率が入力されていません
    .why = SPPに登録しているパートナーは、遵守率が{ $percent }%を超えている必要があります。
    .do = 直近の遵守率を入力してください。
finding-spp-reporting-too-low = エンドユーザー報告の遵守率{ $have }%は要件を満たしていません
    .why = { $percent }%を超えている必要があり、ちょうど{ $percent }%でも要件を満たしません。
    .do = 不足している報告を済ませてから、新しい遵守率を入力してください。
finding-submission-date-missing = 提出予定日が入力されていません
    .why = 日付や有効期限は提出日を基準に判断します。現在は{ $on }を基準にしています。
    .do = 提出を予定している日を入力してください。
finding-submission-in-past = 提出予定日（{ $date }）を過ぎています
    .why = 証拠は引き続きこの日を基準に判断されるため、実際の有効性と異なる場合があります。
    .do = まだ提出していない場合は、日付を設定し直してください。
finding-validation-date-missing = 技術検証日が入力されていません
    .why = 前提条件は、技術検証日の{ $days }日前までに提出する必要があります。
    .do = 技術検証を希望する日を入力してください。
finding-submission-too-late = 提出日（{ $planned }）が、技術検証日（{ $validation }）に対して遅すぎます
    .why = 前提条件は、技術検証日の{ $days }日前にあたる{ $latest }までに提出する必要があります。
    .do = { $latest }までに提出するか、技術検証日を遅らせてください。
finding-submission-deadline-passed = 提出日（{ $planned }）では技術検証日（{ $validation }）に間に合わず、期限（{ $latest }）も過ぎています
    .why = 前提条件は、技術検証日の{ $days }日以上前に提出する必要があります。期限は{ $latest }でした。
    .do = { $earliest }以降の技術検証を依頼し、その日付を{ nav-profile }画面に入力してください。
finding-submission-soon = { $left ->
        [0] 本日が提出期限です
       *[other] 提出期限まであと{ $left }日です
    }
    .why = 技術検証日の{ $days }日前にあたる{ $latest }が最終日です。
    .do = 要対応の事項から解決してください。技術検証日を遅らせると、期限も延びます。
finding-edition-past-window = チェックリスト バージョン{ $edition }の使用期限は{ $month }までです
    .why = フル監査には、監査当日に有効なバージョンが適用されます。{ $on }を基準に判断しています。
    .do = 適用されるバージョンをPDMに確認し、新しい公式ファイルがあれば読み込んで比較してください。
finding-edition-next-expected = チェックリスト バージョン{ $edition }の次のバージョンが{ $month }に公開される予定でした
    .why = フル監査には、監査当日に有効なバージョンが適用されます。{ $on }を基準に判断しています。
    .do = Partner Centralに新しいバージョンがないか確認するか、バージョン{ $edition }でよいことをPDMに確認してください。
finding-edition-workbook-missing = チェックリスト バージョン{ $edition }のスプレッドシートがありません
    .why = このワークスペースはこのバージョンに向けて準備していますが、もとになるスプレッドシートがまだ届いていません。届くまではProofbook付属のバージョンで確認するため、表示内容が正しくない場合があります。
    .do = まだ書き出さないでください。同期が終わるのを待つか、このバージョンの公式スプレッドシートをもう一度読み込んでください。
finding-edition-workbook-unreadable = チェックリスト バージョン{ $edition }のスプレッドシートを読み取れません
    .why = このワークスペースはこのバージョンに向けて準備しています。代わりにProofbook付属のバージョンで確認するため、表示内容が正しくない場合があります。
    .do = このバージョンの公式スプレッドシートをもう一度読み込むか、読み取れるバージョンに変更してください。
finding-edition-unknown = チェックリスト バージョン{ $edition }が見つかりません
    .why = このワークスペースが対象とするバージョンが、使用中のProofbookにもワークスペースにもありません。代わりに現在のバージョンで確認しています。
    .do = Proofbookを更新するか、利用できるバージョンを選んでください。
finding-logo-missing = ロゴがワークスペースにありません
    .why = { nav-profile }にある画像のファイルがフォルダーにないため、ロゴなしでページを作成します。
    .do = 同期が終わるのを待つか、ロゴを選び直してください。
finding-designation-date-missing = 最初の認定日が入力されていません
    .why = 年次更新の期日は、最初の認定日から数えます。
    .do = Partner Centralのプログラム画面で確認し、入力してください。
finding-last-full-audit-missing = 直近のフル監査日が入力されていません
    .why = 次のフル監査の期限は、直近のフル監査日から{ $months }か月後です。
    .do = 直近の監査報告書の日付を入力してください。
finding-full-audit-overdue = フル監査の期限（{ $due }）を過ぎます
    .why = 期限は直近のフル監査日（{ $last }）から{ $months }か月ですが、技術検証日は{ $held }です。
    .do = 日程を早めるか、期限後に受けることについてPDMと書面で合意してください。
finding-opportunities-unsaid = ローンチ済みの案件数が入力されていません
    .why = 年次更新には、更新日の直前12か月間に、マネージドサービスのタグを付けてACEでローンチした案件が{ $n }件必要です。
    .do = ACEで件数を確認し、入力してください。
finding-opportunities-too-few = { $have ->
        [0] ローンチ済みの案件がありません
       *[other] ローンチ済みの案件が{ $have }件しかありません
    }
    .why = 年次更新には、更新日の直前12か月間に、マネージドサービスのタグを付けてACEでローンチした案件が{ $n }件必要です。
    .do = 進行中の案件のステータスをACEで更新してください。1～2件の余裕があると安心です。
finding-workbook-unusable = 公式スプレッドシートに記入できません
    .why = ファイルを読み取りましたが、回答を記入できない状態です。理由は{ nav-submission }画面に表示しています。
    .do = { nav-submission }画面でPartner Centralから入手したファイルを選び直すか、「{ workbook-forget }」を選んでください。
finding-workbook-missing = 公式スプレッドシートがまだ届いていません
    .why = ワークスペースに登録されていますが、ファイルがフォルダーにないか、一部しかありません。このまま書き出しても公式の自己評価にはなりません。
    .do = 同期が終わるのを待つか、{ nav-submission }画面でPartner Centralから入手したファイルを選び直してください。
finding-workbook-signed = 公式スプレッドシートにデジタル署名が付いています
    .why = 記入すると署名が無効になるため、事前の確認が必要です。
    .do = { nav-submission }画面で「{ workbook-break-signature }」を選ぶか、署名のないファイルを選んでください。
finding-workbook-control-without-row = { $n ->
       *[other] 公式スプレッドシートに行のないコントロールが{ $n }件あります
    }
    .why = 次の回答がスプレッドシートに記入されません。省いてよいかどうかがまだ確認されていません：{ $controls }
    .do = 正しいファイルかどうかを確認し、正しければ{ nav-submission }画面で「{ workbook-settle-row }」を選んでください。
finding-workbook-row-without-control = { $n ->
       *[other] 公式スプレッドシートに、対応するコントロールのない行が{ $n }件あります
    }
    .why = このチェックリスト バージョンにないコントロールのため、空欄のままになります：{ $controls }
    .do = 別のバージョンのファイルかもしれません。正しいバージョンを使うか、{ nav-submission }画面で「{ workbook-settle-control }」を選んでください。
finding-official-workbook-missing = 公式の自己評価スプレッドシートがまだ追加されていません
    .why = 自己評価はAWSの公式スプレッドシートで作成します。ない場合は、同じ様式の新しいファイルに書き出します。
    .do = Partner Centralからダウンロードし、{ nav-submission }画面の「{ workbook-choose }」で追加してください。
finding-workbook-answer-kept = 公式スプレッドシートに{ $control }の回答がすでに入っています
    .why = { $cells }：「{ $words }」。ワークスペースにない回答で、このままでは提出されます。
    .do = { nav-submission }画面で「{ workbook-take-over }」または「{ workbook-empty }」を選んでください。
finding-workbook-secret = 公式スプレッドシートに{ $what }が{ $n }件あります
    .why = 場所：{ $places }。ファイルの内容はそのまま提出されます。
    .do = スプレッドシートから削除してそのファイルを追加し直すか、残してよい場合は{ nav-submission }画面の「{ finds-excuse }」に理由を入力してください。本物の認証情報は失効させる必要があります。
finding-workbook-hidden-text = 公式スプレッドシート：{ $what }（{ $n }件）
    .why = { $places }：{ $words }。画面に表示されなくても、ファイルを開く人は読めます。
    .do = スプレッドシートから削除してそのファイルを追加し直すか、残してよい場合は{ nav-submission }画面の「{ finds-excuse }」に理由を入力してください。
finding-workbook-author = 公式スプレッドシートに作成者または編集者の名前が含まれています
    .why = ファイルのプロパティまたはコメントにあります：{ $what }
    .do = Excelで名前を削除する（ファイル、情報、ドキュメント検査）か、残してよい場合は{ nav-submission }画面の「{ finds-excuse }」に理由を入力してください。
finding-workbook-name = 公式スプレッドシートに、公開してはいけない顧客名があります
    .why = { $names }（{ $places }）。ケーススタディでは、この名前を伏せることになっています。
    .do = スプレッドシートから名前を削除してそのファイルを追加し直すか、残してよい場合は{ nav-submission }画面の「{ finds-excuse }」に理由を入力してください。
finding-waiver-expired = { $badges }：監査日より前の{ $date }に期限が切れます
    .why = 免除には、フル監査の期間中に有効であることが必要です。{ $on }を基準に判断するため、次のコントロールには利用できません：{ $controls }
    .do = 更新後の有効期限を入力するか、通常の証拠でコントロールの要求事項を満たしてください。
finding-waiver-out-of-scope = { $badges }：MSP事業が適用範囲に含まれていません
    .why = AWS MSP事業を対象に含む認証でなければ、次のコントロールには利用できません：{ $controls }
    .do = 通常の証拠で要求事項を満たすか、認証の適用範囲を広げてください。
finding-waiver-scope-unsaid = { $badges }：MSP事業が適用範囲に含まれるかが未回答です
    .why = AWS MSP事業を対象に含む認証でなければ、次のコントロールには利用できません：{ $controls }
    .do = 認証書の適用範囲を確認し、「{ yes }」か「{ no }」で回答してください。
finding-waiver-too-few = { $have ->
        [0] { $badges }：{ $n }件必要ですが、保有していません
       *[other] { $badges }：必要な{ $n }件のうち、保有は{ $have }件です
    }
    .why = 次のコントロールの免除には{ $n }件以上が必要です：{ $controls }
    .do = 件数に誤りがあれば修正し、正しければ通常どおり準備してください。

## コントロール

finding-met-unsaid = 適合・不適合が未選択です
    .why = スプレッドシートの「Met?」列には、YesかNoの記入が必要です（{ $control }）。
    .do = 適合か不適合を選択してください。
finding-prerequisite-not-met = 不適合と回答しています
    .why = 必須の前提条件は、監査までにすべて満たす必要があります（{ $control }）。
    .do = 不足を解消してから、適合に変更してください。
finding-technical-not-met = 不適合と回答しています
    .why = 監査で必須の対応項目となり、承認までに解消する必要があります（{ $control }）。
    .do = 監査までに解消するか、期日を定めた対応計画を用意してください。
finding-response-blank = 回答が未入力です
    .why = 前提条件には、スプレッドシートに十分な回答を記入する必要があります（{ $control }）。
    .do = 何をいつから実施し、どの証拠で確認できるかを記入してください。
finding-second-look = 要確認：{ $control }
    .why = 前のバージョンから引き継いだ回答です：{ $why }。
    .do = 公式の文言と要求事項を読み、必要に応じて回答を修正してから、「{ second-look-done }」を選んでください。
finding-response-too-long = 回答が{ $excess }文字超過しています
    .why = 1つのセルに入るのは{ $limit }文字までですが、{ $have }文字あります。証拠の名称とリンクも同じセルに入ります（{ $control }）。
    .do = 短くし、詳細は証拠の文書に移してください。
finding-response-near-limit = 回答がセルの上限に近づいています
    .why = { $limit }文字のうち{ $have }文字を使用しています。証拠の名称とリンクも同じセルに入ります（{ $control }）。
    .do = すべて収まるよう、少し短くしてください。
finding-response-too-many-lines = 回答の改行が{ $excess }回多すぎます
    .why = 1つのセルに入る改行は{ $limit }回までですが、{ $have }回あります（{ $control }）。
    .do = 短い行を段落にまとめてください。
finding-response-lines-near-limit = 回答の改行が上限に近づいています
    .why = { $limit }回のうち{ $have }回を使用しています。証拠ごとに1行ずつ加わります（{ $control }）。
    .do = 短い行を段落にまとめてください。
finding-public-url-missing = { $demand }：未入力です
    .why = この要求事項の証拠は、誰でも閲覧できる公開URLです。
    .do = ページのhttpsのURLを入力してください。
finding-public-url-invalid = URLとして読み取れません：{ $url }
    .why = 監査人やAWSの担当者が、そのまま開ける必要があります。
    .do = ブラウザーからhttps://で始まるURL全体を貼り付けてください。
finding-public-url-not-https = httpsのURLではありません：{ $url }
    .why = httpsでないページではブラウザーが警告を表示し、監査人やAWSの担当者が開けない場合があります。
    .do = ページのhttpsのURLを入力してください。
finding-public-url-private = 社内からしか開けない可能性があります：{ $host }
    .why = 誰でも閲覧できるページである必要がありますが、{ $url }は社内のURLのようです。
    .do = 社外のネットワークから開けるか確認するか、公開URLを入力してください。
finding-public-url-login = ログインが必要なページの可能性があります：{ $url }
    .why = アカウントがなくても、誰でも閲覧できる必要があります。
    .do = ブラウザーのプライベートウィンドウで開けるか確認してください。
finding-document-missing = { $demand }：文書がひも付けられていません
    .why = チェックリストで文書の提出が求められている要求事項です。
    .do = 文書を添付し、この要求事項にひも付けてください。
finding-record-missing = { $demand }：記録がひも付けられていません
    .why = 手順だけでなく、実際に実施したことを示す記録が必要です。
    .do = 記録を添付し、この要求事項にひも付けてください。
finding-certification-missing = { $demand }：認証書がひも付けられていません
    .why = この方法で満たすには、認証書が必要です。
    .do = 認証書を添付し、この要求事項にひも付けてください。
finding-items-too-few = { $have ->
        [0] { $demand }：{ $n }件必要ですが、まだありません
       *[other] { $demand }：必要な{ $n }件のうち{ $have }件
    }
    .why = それぞれ別の証拠で、{ $counted }以上を示す必要があります。
    .do = 不足分を添付し、この要求事項にひも付けてください。
finding-items-too-few-customers = { $have ->
        [0] { $demand }：{ $n }件必要ですが、まだありません
       *[other] { $demand }：必要な{ $n }件のうち{ $have }件
    }
    .why = 互いに関係のない別々の顧客について、{ $counted }以上を示す必要があります。
    .do = 別の顧客の例を添付し、この要求事項にひも付けてください。
finding-evidence-expired = { $evidence }：提出日の時点で有効期限（{ $date }）を過ぎています
    .why = 有効かどうかは{ $on }を基準に判断するため、証拠として認められません（{ $control }）。
    .do = 更新後の文書を添付するか、日付を修正してください。
finding-evidence-undated = { $evidence }：日付がありません
    .why = 提出日前の{ $months }か月以内である必要がありますが、日付がないため証拠として認められません（{ $control }）。
    .do = 文書に記載されている日付を入力してください。
finding-evidence-too-old = { $evidence }：提出日の時点で古すぎます
    .why = 日付は{ $date }です。{ $on }を基準に{ $months }か月以内とするには、{ $earliest }以降である必要があります。
    .do = より新しいものを添付するか、提出までに改めて実施してください。
finding-evidence-dated-after = { $evidence }：日付が提出日より後です
    .why = 証拠の日付は{ $date }、提出日は{ $on }です。提出日にはまだ存在しない文書になります。
    .do = 証拠の日付か提出予定日を修正してください。
finding-example-without-customer = { $evidence }：顧客名が入力されていません
    .why = 別々の顧客の例である必要があるため、どの顧客のものかを判別できなければなりません。
    .do = 証拠に顧客名を入力してください。
finding-example-same-customer = { $evidence }：同じ顧客（{ $customer }）の2件目の例です
    .why = 互いに関係のない別々の顧客の例が必要で、先にひも付けたものだけが認められます。
    .do = 別の顧客の例に差し替えてください。
finding-example-too-little = { $have ->
        [0] { $evidence }：{ $n }件必要ですが、1件も示されていません
       *[other] { $evidence }：必要な{ $n }件のうち{ $have }件しか示されていません
    }
    .why = 例ごとに、{ $counted }以上を示す必要があります。
    .do = ページと名称を添えて1件ずつひも付けるか、より適した例を選んでください。
finding-topics-missing = ひも付けがありません：{ $topics }
    .why = 「{ $demand }」はすべての項目を扱う必要がありますが、{ $n }項目にひも付けがありません。
    .do = 該当するページをひも付けるか、文書に内容を追加してください。
finding-topics-recommended = 推奨項目にひも付けがありません：{ $topics }
    .why = 「{ $demand }」で推奨されている{ $n }項目です。合否には影響しません。
    .do = 対応している場合はひも付けてください。
finding-any-of-missing = 「{ $demand }」にひも付けが1つもありません
    .why = 次のうち少なくとも1つを扱う必要があります：{ $topics }
    .do = いずれかを扱っているページをひも付けてください。
finding-topic-excluded = ここでは対象になりません：{ $topics }
    .why = チェックリストで対象外とされているため、このひも付け（{ $evidence }）は証拠として数えません。
    .do = 別のものを選ぶか、ひも付けを削除してください。
finding-attestation-open = 未確認です：{ $demand }
    .why = 整備されていることが求められますが、チェックリストに文書の指定はありません。
    .do = 「{ demand-confirm }」を選ぶか、それを示す証拠をひも付けてください。
finding-route-not-begun = どの方法で満たすかが未選択です
    .why = 次のいずれかの方法で満たせます（{ $control }）：{ $routes }
    .do = いずれか1つの方法を選び、証拠をひも付けてください。ほかの方法は不要になります。
finding-control-waived = 免除されます：{ $badges }
    .why = 免除表により、バッジが有効な間は免除されます（{ $control }）。
    .do = 証拠がない理由が分かるよう、回答にバッジを記載してください。
finding-control-waived-disputed = 免除されますが、資料の記載に食い違いがあります：{ $badges }
    .why = { $reading }
    .do = 回答にバッジを記載し、適用範囲と日付が分かる認証書を添付してください。通常の証拠も用意しておいてください（{ $control }）。
finding-waiver-holder-disputed = 免除されるかどうか、資料により見解が分かれます：{ $badges }
    .why = { $reading }
    .do = 免除に頼るのはMSPチームの書面による同意がある場合に限り、念のため通常の証拠も提出してください（{ $control }）。
finding-waiver-unclear = 免除されるかどうか明確ではありません：{ $badges }
    .why = { $reading }
    .do = 通常どおり準備してください。省略する場合は、先にMSPチームから書面で回答を得てください（{ $control }）。
finding-waiver-certificate-missing = 認証書がひも付けられていません：{ $badges }
    .why = 保有している認証だけで十分ですが、認証書そのものを提出する必要があります（{ $control }）。
    .do = 認証書を添付してコントロールにひも付けるか、通常の証拠で要求事項を満たしてください。
finding-citation-without-demand = { $evidence }：どの要求事項の証拠かが未選択です
    .why = 要求事項が複数あるコントロール全体にひも付けられているため、どの要求事項の証拠としても認められません（{ $control }）。
    .do = 証拠の対象となる要求事項を選択してください。
finding-citation-without-topic = { $evidence }：どの項目の証拠かが未選択です
    .why = 「{ $demand }」全体にひも付けられていますが、項目ごとに該当箇所を示す必要があります。
    .do = 項目ごとに、該当するページをひも付けてください。

## ケーススタディ

finding-case-studies-too-few = { $have ->
        [0] ケーススタディがまだありません
       *[other] ケーススタディが{ $have }件しかありません
    }
    .why = 別々の顧客のケーススタディが{ $n }件以上必要です。
    .do = ケーススタディを追加してください。1件ほど予備があると安心です。
finding-public-case-studies-too-few = { $have ->
        [0] 公開のケーススタディがまだありません
       *[other] 公開のケーススタディが{ $have }件しかありません
    }
    .why = { $n }件以上が公開されている必要があります。顧客名は匿名でもかまいません。
    .do = 不足分を公開し、URLを入力してください。
finding-study-title-missing = { $study }：タイトルがありません
    .why = 公開のケーススタディのタイトルはAWSに掲載され、AWSの担当者や監査人もタイトルで区別します。
    .do = 成果が伝わるタイトルを入力してください。
finding-study-elements-missing = { $study }：不足している要素があります（{ $elements }）
    .why = 必須要素が欠けているケーススタディは、AWSに受理されない場合があります。
    .do = 不足している要素を記入してください。
finding-study-new-architecture-missing = { $study }：新規アーキテクチャの構成図がありません
    .why = 移行後または導入後のアーキテクチャは必須要素です。
    .do = 「{ diagram-add-new }」から追加してください。
finding-study-existing-architecture-missing = { $study }：既存アーキテクチャの構成図がありません
    .why = 以前のシステムがあった場合は、そのアーキテクチャも必要です。
    .do = 「{ diagram-add-existing }」から追加するか、以前のシステムがなければ「{ study-field-no-existing-system }」を選択してください。
finding-study-picture-gone = { $study }：本文中の図のファイルが見つかりません
    .why = 図の参照先のファイルがないため、書き出したページでは図が省かれます。
    .do = 図を本文にもう一度ドロップするか、その行を削除してください。
finding-study-picture-without-words = { $study }：本文中の図「{ $evidence }」に説明がありません
    .why = スクリーンリーダーとWordは、角括弧の中の説明文を読み上げに使います。説明がないと、図があることしか伝わりません。
    .do = 何を示す図なのかを、角括弧の中に1文で入力してください。
finding-study-diagram-illegible = { $study }：構成図「{ $evidence }」の解像度が低く、読みにくくなっています
    .why = 幅は{ $have }ピクセルです。ページの幅に表示したときに小さな文字が鮮明に見えるには、{ $n }ピクセルが必要です。
    .do = より大きなサイズで書き出すか、SVGで添付してください。
finding-study-services-not-named = { $study }：構成図にあるサービスが本文に記載されていません
    .why = 読者は次のサービスを本文でも探します：{ $services }
    .do = 本文またはサービスの一覧に追加するか、構成図から外してください。
finding-study-services-not-drawn = { $study }：記載されたサービスが構成図にありません
    .why = 読者は次のサービスを新規アーキテクチャの構成図でも探します：{ $services }
    .do = 構成図に追加するか、サービスの一覧から外してください。
finding-study-dates-out-of-order = { $study }：契約終了日が開始日より前です
    .why = 開始日は{ $start }、終了日は{ $end }と入力されています。
    .do = 日付を修正してください。
finding-study-too-short = { $study }：マネージドサービスの期間が{ $months }か月未満です
    .why = AWS上のマネージドサービスを{ $months }か月以上提供する合意が必要です。
    .do = 契約書の日付と月数を確認し、正しい場合は別の顧客のケーススタディに差し替えてください。
finding-study-months-differ = { $study }：月数と日付が合っていません
    .why = { $have }か月と入力されていますが、{ $start }から{ $end }まではそれより短い期間です。
    .do = 誤っているほうを修正してください。
finding-study-production-unsaid = { $study }：本番環境で稼働しているかどうかが未回答です
    .why = パイロットや概念実証は対象になりません。
    .do = 「{ yes }」か「{ no }」で回答してください。
finding-study-not-in-production = { $study }：本番環境で稼働していません
    .why = パイロットや概念実証は対象になりません。
    .do = 本番稼働中の案件のケーススタディに差し替えてください。
finding-study-affiliate-unsaid = { $study }：顧客が関連会社かどうかが未回答です
    .why = 自社と関連会社は対象になりません。
    .do = 「{ yes }」か「{ no }」で回答してください。
finding-study-affiliate = { $study }：顧客が自社または関連会社です
    .why = 自社と関連会社のケーススタディは対象になりません。
    .do = 関係のない顧客のケーススタディに差し替えてください。
finding-study-same-customer = { $study }：同じ顧客（{ $customer }）の2件目のケーススタディです
    .why = 1社につき1件だけが認められます。先にあるのは「{ $other }」です。
    .do = どちらかを別の顧客のケーススタディに差し替えてください。
finding-study-similar-customer = { $study }：「{ $customer }」と「{ $name }」は同じ会社の可能性があります
    .why = 名称がほぼ同じです（{ $other }を参照）。1社につき1件のケーススタディしか使用できません。
    .do = 同じ会社であれば別の顧客を選び、別の会社であれば区別できる名称を入力してください。
finding-study-used-before-unsaid = { $study }：以前の監査で使用したかどうかが未回答です
    .why = 公開のケーススタディは、以前のMSP監査や更新で使用していないものに限られます。
    .do = 「{ yes }」か「{ no }」で回答してください。
finding-study-reused-public = { $study }：以前の監査または更新で使用済みです
    .why = 公開のケーススタディは、以前のMSP監査や更新で使用していないものに限られます。
    .do = 新しいケーススタディに差し替えてください。
finding-study-reused-private = { $study }：以前の監査または更新で使用済みです
    .why = { $reading }
    .do = 新しいケーススタディに差し替えるか、先にMSPチームに問い合わせてください。
finding-study-public-unsaid = { $study }：公開か非公開かが未選択です
    .why = 公開と非公開では、数え方も確認する内容も異なります。
    .do = どちらかを選択してください。
finding-study-url-missing = { $study }：公開URLが入力されていません
    .why = 公開のケーススタディはURLで提出します。
    .do = 公開してからhttpsのURLを入力してください。
finding-study-url-invalid = { $study }：URLとして読み取れません（{ $url }）
    .why = 監査人やAWSの担当者が、そのまま開ける必要があります。
    .do = ブラウザーからhttps://で始まるURL全体を貼り付けてください。
finding-study-url-not-https = { $study }：httpsのURLではありません
    .why = { $url }ではブラウザーが警告を表示し、監査人やAWSの担当者が開けない場合があります。
    .do = httpsのURLを入力してください。
finding-study-url-private = { $study }：社内からしか開けない可能性があります（{ $host }）
    .why = 誰でも閲覧できる必要がありますが、{ $url }は社内のURLのようです。
    .do = 社外のネットワークから開けるか確認するか、公開URLを入力してください。
finding-study-url-login = { $study }：ログインが必要なページの可能性があります
    .why = { $url }は、アカウントがなくても誰でも閲覧できる必要があります。
    .do = ブラウザーのプライベートウィンドウで開けるか確認してください。
finding-study-form-missing = { $study }：公開の形式が未選択です
    .why = チェックリストでは、正式なケーススタディ、ホワイトペーパー、動画、ブログ記事が挙げられています。
    .do = 形式を選択してください。
finding-study-public-name-missing = { $study }：顧客の公開用の呼称が未入力です
    .why = 匿名のケーススタディには、「国内の物流企業」のように顧客名の代わりとなる呼称が必要です。
    .do = 「{ study-field-public-name }」を入力してください。
finding-study-name-in-text = { $study }：本文に顧客名が含まれています
    .why = 伏せるはずの名称（{ $customer }）が次の要素にあります：{ $elements }
    .do = 本文中の顧客名を公開用の呼称に置き換えてください。
finding-study-name-in-facts = { $study }：タイトル、公開用の呼称、図の説明のいずれかに顧客名が含まれています
    .why = 伏せるはずの名称（{ $customer }）ですが、これらはそのまま公開されます。
    .do = 顧客名を削除してください。
finding-study-name-unsearchable = { $study }：検索できない保護名があります（{ $names }）
    .why = 文字数が少なすぎて検索できないため、公開文に含まれているかどうかを確認できません。
    .do = より長い表記を入力するか、一覧から削除してください。
finding-study-metrics-prove-nothing = { $study }：成果を裏付ける指標がまだありません
    .why = 指標には、数値、単位、測定期間がそろっている必要があります。
    .do = 少なくとも1行をすべて入力してください（項目、導入前または導入後の値、単位、期間）。
finding-study-mark-open = { $study }：非公開の範囲（⟦ ⟧）が閉じられていません
    .why = 閉じられていない記号では内容が伏せられず、この部分が公開されます：「{ $passage }」
    .do = ⟦と⟧を対にするか、記号を削除してください。
finding-study-same-diagram = { $study }：既存と新規のアーキテクチャが同じ図です
    .why = 既存と新規のアーキテクチャに同一のファイルが使われています。
    .do = どちらかを差し替えてください。
finding-study-consent-missing = { $study }：顧客の同意がまだありません
    .why = 顧客について公開する内容は、顧客と合意しておく必要があります。
    .do = 同意した方、日付、形式を記録し、メールや書面を添付してください。
finding-study-consent-stale = { $study }：顧客の同意後に公開文が変わりました
    .why = { $who }の同意（{ $date }）は別の文面に対するものです。
    .do = 顧客に改めて文面を確認してもらうか、変更を取り消してください。
finding-study-customer-unknown = { $study }：顧客名が入力されていません
    .why = 匿名で公開するケーススタディですが、顧客名が入力されていないため、公開版に名前が残っているかどうかを検索できません。
    .do = 「{ study-field-customer }」を入力してください。公開版には使われません。
finding-study-contacts-in-public = { $study }：公開版にURL、メールアドレス、番号、キーが{ $n }件あります
    .why = 一覧に登録されていなくても、個人や会社が特定されます：{ $names }
    .do = 別の表現に置き換えるか、非公開の記号を付けるか、「{ publication-title }」で残してよい理由を入力してください。
finding-study-names-unconfirmed = { $study }：公開版に名前と思われる語が{ $n }件あります
    .why = 公開してよいかどうかが、まだ確認されていません：{ $names }
    .do = 「{ publication-title }」で、それぞれの名前を保護するか、残してよい理由を入力してください。
finding-study-consent-begun = { $study }：同意の記録が入力途中です
    .why = 同意した方、日付、形式がそろって初めて、同意として認められます。
    .do = 「{ publication-title }」で3項目を入力するか、同意を削除してください。
finding-study-public-incomplete = { $study }：公開版に不足している要素（{ $elements }）
    .why = 全文が非公開に指定されているため、公開版には何も残りません。
    .do = 公開版の文章を入力するか、要素全体を非公開に指定してください。

## 証拠と引用

finding-citation-pages-beyond = { $evidence }：{ $pages }ページをひも付けていますが、ファイルにそのページがありません
    .why = 文書は{ $have }ページまでのため、監査人が該当箇所を見つけられません（{ $control }）。
    .do = ページを修正するか、文書全体を添付してください。
finding-citation-without-evidence = { $control }：ひも付けた証拠が削除されています
    .why = 証拠が一覧から削除されたため、このひも付けは無効です。
    .do = 別の証拠をひも付けるか、ひも付けを削除してください。
finding-citation-unknown-place = { $evidence }：このチェックリスト バージョンにない箇所（{ $place }）にひも付けられています
    .why = 証拠として認められず、提出物にも含まれません。
    .do = このバージョンの要求事項にひも付け直すか、ひも付けを削除してください。
finding-evidence-empty = { $evidence }：ファイルもURLもありません
    .why = ひも付けられていますが、提出するものがありません。
    .do = ファイルを添付するか、URLを入力してください。
finding-evidence-lost = { $evidence }：ファイルがワークスペースにありません
    .why = 添付してひも付けていますが、フォルダーに内容が残っていないため提出できません。同期が終わっていない可能性もあります。
    .do = 同期が終わるのを待つか、同じファイルをもう一度添付してください。
finding-evidence-altered = { $evidence }：ファイルが添付時から変更されています
    .why = ディスクの障害やほかのプログラムにより、ワークスペース内の内容が変わっています。このファイルは提出されません。
    .do = 同じファイルを添付し直すか、{ nav-evidence }画面の「{ files-restore }」で原本のあるフォルダーを選んでください。
finding-evidence-unfinished = { $evidence }：ダウンロードが終わっていません
    .why = このコンピューターにあるファイルのサイズが、添付したものと異なります。同期サービスは、ファイルが開かれるまで中身のない仮のファイルを置くことがあります。このままでは提出されません。
    .do = Finderまたはエクスプローラーで一度開いてダウンロードするか、同じファイルをもう一度添付してください。
finding-evidence-uncited = { $evidence }：どの要求事項にもひも付けられていません
    .why = ひも付けのない証拠は、提出物に含まれません。
    .do = 要求事項にひも付けるか、削除してください。

## ファイルの中身

finding-evidence-period-reversed = { $evidence }：対象期間の終了日が開始日より前です
    .why = { $from }から{ $until }までとなっており、監査人に不注意な記録と受け取られるおそれがあります。
    .do = 対象期間の日付を修正してください。
finding-evidence-secret = { $evidence }：「{ confidentiality-secret }」の資料が提出されます
    .why = 極秘に指定した担当者は、この資料が社外に出ることを想定していません。このままでは提出フォルダーに含まれます。
    .do = 別の資料をひも付けるか、墨消ししたコピーを添付して「{ evidence-confidentiality }」を下げるか、担当者に確認してください。
finding-citation-second-look = { $evidence }：以前のファイルに対するひも付けが{ $n }件あります
    .why = ひも付けたあとにファイルが差し替えられたため、ページがずれている可能性があります。
    .do = ひも付けを1件ずつ見直し、問題がなければ「{ cited-holds }」を選んでください。
finding-redaction-on-earlier-file = { $evidence }：以前のファイルに描いた墨消しが{ $n }個あります
    .why = 現在のファイルでは別の場所を覆い、隠すべき内容が見えてしまう可能性があります。
    .do = 現在のファイルに描き直すか、削除してください。
finding-file-secret = { $evidence }：{ $what }が{ $n }件あります
    .why = 場所：{ $places }。提出フォルダーを受け取った人は誰でも使用できてしまいます。
    .do = 墨消しするか、含まないファイルに差し替えるか、残してよい場合は「{ finds-excuse }」に理由を入力してください。本物の認証情報は失効させる必要があります。
finding-file-identity = { $evidence }：{ $what }が{ $n }件あります
    .why = 場所：{ $places }。法律で保護されている番号で、監査には必要ありません。
    .do = 墨消しするか、含まないファイルに差し替えるか、残してよい場合は「{ finds-excuse }」に理由を入力してください。
finding-file-account = { $evidence }：{ $what }が{ $n }件あります
    .why = 場所：{ $places }。どの会社のシステムかが社外に知られます。
    .do = 顧客のものは墨消しし、残してよい場合は「{ finds-excuse }」に理由を入力してください。
finding-file-contact = { $evidence }：{ $what }が{ $n }件あります
    .why = 場所：{ $places }。必要のない個人の連絡先は渡さないことをお勧めします。
    .do = 監査に不要なものは墨消しし、残してよい場合は「{ finds-excuse }」に理由を入力してください。
finding-file-encrypted = { $evidence }：パスワードで保護されています
    .why = 監査人が開けず、Proofbookでも証拠PDFへの収録と検査ができませんでした。
    .do = パスワードのないコピーを添付してください。
finding-file-damaged = { $evidence }：{ $what }
    .why = 監査人が開くと、内容ではなくエラーが表示される可能性があります。
    .do = ファイルを書き出し直すかスキャンし直して、差し替えてください。
finding-file-macros = { $evidence }：マクロが含まれています
    .why = 多くの会社ではこのようなファイルの受信が拒否され、Boxでも警告が表示されます。
    .do = マクロなしで保存するかPDFにしてください。必要な場合は「{ finds-excuse }」に理由を入力してください。
finding-file-program = { $evidence }：プログラムが含まれています（{ $what }）
    .why = 提出物に含まれるプログラムは、メールやウイルス対策のフィルターで確実に止められます。
    .do = プログラムを含まないファイルに差し替えてください。
finding-file-script = { $evidence }：スクリプトが含まれています
    .why = 開くときに警告が表示されます。証拠PDFに収録したコピーには残りませんが、原本には残ります。
    .do = スクリプトなしで書き出し直すか、残してよい場合は「{ finds-excuse }」に理由を入力してください。
finding-file-outside = { $evidence }：ファイルの外にある内容を参照しています
    .why = 参照先：{ $what }。監査人の環境では表示されない可能性があります。
    .do = 必要なものをファイルに埋め込むか、このままでよい場合は「{ finds-excuse }」に理由を入力してください。
finding-file-bomb = { $evidence }：展開すると極端に大きくなるファイルです
    .why = ウイルス対策のフィルターで止められます。Proofbookでも内容を読み取っていません。
    .do = 圧縮ファイルではなく、中のファイルを直接添付してください。
finding-file-ending = { $evidence }：拡張子と中身が一致しません
    .why = 拡張子は「.{ $what }」ですが、中身は別の種類です。監査人の環境で開けない可能性があります。
    .do = 拡張子を直して添付し直してください。
finding-file-position = { $evidence }：撮影場所の情報が含まれています
    .why = 写真の位置情報から、顧客の拠点や個人の住所が知られる可能性があります。
    .do = 「{ evidence-cleaned }」をオンにするか、残してよい場合は「{ finds-excuse }」に理由を入力してください。
finding-file-author = { $evidence }：作成者の名前が含まれています
    .why = ファイルのプロパティにあります：{ $what }
    .do = 「{ evidence-cleaned }」をオンにするか、残してよい場合は「{ finds-excuse }」に理由を入力してください。
finding-file-review = { $evidence }：{ $what }
    .why = 社内だけで共有するつもりの内容が監査人にも見えます。
    .do = ファイルの中で整理して添付し直すか、残してよい場合は「{ finds-excuse }」に理由を入力してください。
finding-file-not-shown = { $evidence }：{ $what }
    .why = { $n ->
        [0] 場所：{ $places }
       *[other] 場所：{ $places }（{ $detail }）
    }。証拠PDFだけを読む人には見えません。
    .do = { $way }このままでよい場合は「{ finds-excuse }」に理由を入力してください。
finding-file-not-bound = { $evidence }：証拠PDFに収録されていません（{ $what }）
    .why = 添付資料には、原本の名前を記した表紙だけが入ります。証拠PDFだけを読む人は、文書の内容を確認できません。
    .do = { $way }原本だけで十分な場合は「{ finds-excuse }」に理由を入力してください。
finding-file-not-searched = { $evidence }：{ $what }
    .why = 場所：{ $places }。含まれているパスワード、キー、名前が、誰にも確認されないまま社外に出るおそれがあります。
    .do = ご自身で確認するか、検索できる形式で添付してください。このまま提出してよい場合は「{ finds-excuse }」に理由を入力してください。
finding-file-pictures-not-searched = 画像{ $n }件の中の文字は検索していません
    .why = 画像に含まれるパスワード、アカウント番号、名前は検索できません：{ $names }
    .do = 1件ずつ目で確認し、各ファイルの「{ finds-title }」で、理由を入力して指摘から除外してください。
finding-file-not-the-document = { $evidence }：文書そのものではありません（{ $what }）
    .why = 監査人には、証拠の代わりに参照先を示すだけのファイルが届きます。
    .do = { $way }
finding-file-hidden-text = { $evidence }：{ $what }
    .why = { $n ->
        [0] 場所：{ $places }
       *[other] 場所：{ $places }（{ $detail }）
    }。ページの上では見えませんが、ファイルをコピーしたり検索したりすると見つかります。
    .do = ファイルから取り除いて添付し直すか、墨消しするか、残してよい場合は「{ finds-excuse }」に理由を入力してください。
finding-file-text-layer = { $evidence }：スキャンしたページに認識テキストが含まれています
    .why = 最初の箇所：{ $places }、該当するページ数：{ $what }。見えている画像とテキストの内容は異なることがあり、目で確認できるのは画像だけです。
    .do = 含まれてはならない名前をファイルの中で検索するか、テキストを残してよい場合は「{ finds-excuse }」に理由を入力してください。
finding-file-undrawn = { $evidence }：見た目を保ったまま墨消しできません
    .why = { $places }：フォントがファイルに埋め込まれていないため、画像にすると文字が失われます。解決するまで書き出せません。
    .do = すべてのフォントを埋め込んで（PDF/A）保存したファイルを添付するか、このページの墨消しを取り消してください。
finding-file-restricted = { $evidence }：印刷またはコピーが制限されています
    .why = パスワードなしで開けますが、所有者パスワードにより一部のビューアーでは印刷やコピーができません。ページは証拠PDFに収録し、内容も検索しました。
    .do = このままでも問題ありません。監査人が原本を印刷する必要がある場合は、制限なしで書き出し直してください。
finding-file-rights-managed = { $evidence }：秘密度ラベルまたは権限管理で保護されています
    .why = 権限を与えられた人しか開けないため、監査人が開けず、Proofbookでも証拠PDFへの収録と検索ができませんでした。
    .do = 保護を設定したプログラムで開き、ラベルを外すか保護のないコピーを保存して添付してください。権限がない場合は、文書の所有者または管理者に依頼してください。
finding-file-parts-encrypted = { $evidence }：作成したプログラムで暗号化されています
    .why = 作成したプログラムでパスワードを入力しないと内容を読めません。監査人が開けず、Proofbookでも証拠PDFへの収録と検索ができませんでした。
    .do = 作成したプログラムで、パスワードなしまたはPDFとして保存し、添付してください。
finding-file-date-differs = { $evidence }：入力した日付が文書と異なります
    .why = 入力した日付は{ $date }ですが、文書には{ $found }と記載されています。
    .do = どちらが正しいか確認してください。文書の日付のほうが古ければ、監査ではその日付で判断されます。

## ワークスペース

finding-field-conflict = 1つの項目に異なる値が{ $n }個あります
    .why = 複数の人が同時に異なる値を入力しました（{ $place }）。提出されるのは、現在適用されている値だけです。
    .do = { nav-submission }画面の「{ conflicts-title }」で正しい値を選択してください。
finding-text-conflict = 2台のコンピューターで同じ文章が同時に書き換えられました
    .why = { $place }：両方の文章を保管しています。現在の文章は2つをつなげたもので、誰かが書いたものではありません。
    .do = { nav-submission }画面の「{ conflicts-title }」で使う文章を選ぶか、書き直してください。
finding-damage-unhealed = ファイルが破損しています：{ $file }
    .why = 修復できませんでした（{ $description }）。入力した内容の一部が失われている可能性があります。
    .do = このフォルダーを共有している人に一度開いてもらうか、バックアップからファイルを復元してください。
finding-changes-not-arrived = 同僚の変更がまだ届いていません：{ $file }
    .why = { $description }。そこに入力された内容が現在の画面に含まれていないため、ワークスペースは不完全で、書き出しても下書きになります。
    .do = まだ書き出さないでください。同期が終わるのを待ってください。Finderまたはエクスプローラーでフォルダーを開き、このデバイス上に常に保持するよう選択してください。
finding-file-not-understood = ワークスペースのフォルダーに別のファイルがあります：{ $file }
    .why = { $description }。
    .do = 対応は不要です。ご自身のファイルは別のフォルダーに置くほうが安全です。

## 数と数える対象

counted-case_study = ケーススタディ{ $n }件
counted-agreement = 顧客との契約{ $n }件
counted-customer_example = 顧客事例{ $n }件
counted-design_document = 設計文書{ $n }件
counted-workload = 顧客ワークロード{ $n }件
counted-aws_service = AWSサービス{ $n }種類
counted-learning_activity = 学習活動{ $n }件
counted-improvement = 改善{ $n }件
counted-review = レビュー{ $n }回
counted-test = テスト{ $n }回
counted-organization = AWS組織{ $n }個
counted-item = 文書または記録{ $n }件
