//! Further forms of the planted set, written without a look at the rules: services that the first set does not
//! have, connection strings, commands, dotfiles, labels in Korean and Japanese, tables of other shapes, values
//! over several lines; and what only looks so.
//!
//! Not here: the files (`carriers`), the first set (`forms`).

use super::forms::{Form, cells, firm, lines};
use super::values::{Dice, encoded};

/// Everything that is planted.
pub fn planted(dice: &mut Dice) -> Vec<Form> {
    let mut forms = Vec::new();
    services(dice, &mut forms);
    labelled_services(dice, &mut forms);
    connections(dice, &mut forms);
    commands(dice, &mut forms);
    dotfiles(dice, &mut forms);
    configuration(dice, &mut forms);
    korean(dice, &mut forms);
    japanese(dice, &mut forms);
    sentences(dice, &mut forms);
    tables(dice, &mut forms);
    broken(dice, &mut forms);
    devices(dice, &mut forms);
    people(dice, &mut forms);
    forms
}

fn extend<const N: usize>(family: &'static str, forms: &mut Vec<Form>, texts: [(&'static str, String); N]) {
    forms.extend(texts.map(|(ending, text)| lines(family, ending, true, &text)));
}

/// Tokens that their form gives away, in a sentence or a variable of no telling name.
fn services(dice: &mut Dice, forms: &mut Vec<Form>) {
    let upper = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    let values = [
        format!("{}:AA{}", dice.digits(10), dice.plain(33)),
        format!("{}{}", concat!("fig", "d_"), dice.plain(40)),
        format!("{}{}", concat!("nt", "n_"), dice.plain(46)),
        format!("pat{}.{}", dice.plain(14), dice.hex(64)),
        format!("{}{}", concat!("dp.", "pt."), dice.plain(43)),
        format!("{}{}.{}", concat!("dt0", "c01."), dice.of(upper, 24), dice.of(upper, 64)),
        format!("{}{}", concat!("sq", "p_"), dice.hex(40)),
        format!("{}{}-us{}", dice.hex(32), "", 12),
        format!("{}{}", concat!("LT", "AI5t"), dice.plain(18)),
        format!("{}{}", concat!("sq0", "csp-"), dice.plain(43)),
        format!("{}{}", concat!("live_", "sk_"), dice.plain(30)),
        format!("{}{}", concat!("lin_", "api_"), dice.plain(40)),
        format!("{}{}", concat!("AKC", "p8"), dice.plain(68)),
        format!("{}{}", concat!("sk-", "or-v1-"), dice.hex(64)),
        format!("{}{}", concat!("gsk", "_"), dice.plain(52)),
        format!("{}{}", concat!("dap", "i"), dice.hex(32)),
        format!("{}{}", concat!("pscale_", "pw_"), dice.plain(43)),
        format!("{}{}", concat!("r8", "_"), dice.plain(37)),
    ];
    for (number, value) in values.into_iter().enumerate() {
        let text = match number % 3 {
            0 => format!("The deployment used {value} until March."),
            1 => format!("value={value}"),
            _ => format!("{{\"integration\": \"{value}\"}}"),
        };
        forms.push(firm(lines("service", ["txt", "env", "json"][number % 3], true, &text)));
    }
}

/// Keys of services that have no form of their own and that a label names.
fn labelled_services(dice: &mut Dice, forms: &mut Vec<Form>) {
    let uuid = |dice: &mut Dice| {
        format!("{}-{}-4{}-a{}-{}", dice.hex(8), dice.hex(4), dice.hex(3), dice.hex(3), dice.hex(12))
    };
    extend(
        "labelled",
        forms,
        [
            ("env", format!("HEROKU_API_KEY={}", uuid(dice))),
            ("env", format!("CLOUDFLARE_API_TOKEN={}", dice.plain(40))),
            ("env", format!("TWILIO_AUTH_TOKEN={}", dice.hex(32))),
            ("yaml", format!("mailgun:\n  api-key: key-{}", dice.hex(32))),
            ("txt", format!("카카오 REST API 키: {}", dice.hex(32))),
            ("txt", format!("X-NCP-APIGW-API-KEY: {}", dice.plain(40))),
            ("txt", format!("X-Api-Key: {}", dice.plain(36))),
            ("env", format!("LINE_CHANNEL_SECRET={}", dice.hex(32))),
            ("txt", format!("チャネルアクセストークン: {}=", dice.plain(171))),
            ("json", format!("{{\"consumer_key\": \"{}\"}}", dice.plain(25))),
            (
                "txt",
                format!(
                    "otpauth://totp/ops?secret={}&issuer=AWS",
                    dice.of("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", 32)
                ),
            ),
            ("txt", format!("https://discord.com/api/webhooks/{}/{}", dice.digits(18), dice.plain(68))),
            (
                "txt",
                format!(
                    "https://hooks.slack.com/services/T{}/B{}/{}",
                    dice.of("ABCDEFGH0123456789", 8),
                    dice.of("ABCDEFGH0123456789", 10),
                    dice.plain(24)
                ),
            ),
        ],
    );
}

fn connections(dice: &mut Dice, forms: &mut Vec<Form>) {
    let mut one = || dice.password().replace(['@', '#', '%'], "x");
    extend(
        "connection",
        forms,
        [
            ("txt", format!("jdbc:oracle:thin:erp/{}@//db01.hanbit.internal:1521/ERP", one())),
            (
                "properties",
                format!("url=jdbc:sqlserver://db01:1433;databaseName=erp;user=sa;password={};", one()),
            ),
            ("properties", format!("url=jdbc:mysql://db01:3306/erp?user=app&password={}&useSSL=true", one())),
            ("txt", format!("mongodb+srv://app:{}@cluster0.ab1cd.mongodb.net/erp", one())),
            ("env", format!("REDIS_URL=redis://:{}@cache.hanbit.internal:6379/0", one())),
            (
                "txt",
                format!(
                    "Server=tcp:db01,1433;Initial Catalog=erp;User ID=app;Password={};Encrypt=True",
                    one()
                ),
            ),
            (
                "config",
                format!(
                    "<add name=\"Erp\" connectionString=\"Data Source=db01;User Id=app;Pwd={}\" />",
                    one()
                ),
            ),
            ("txt", format!("ftp://upload:{}@files.hanbit.internal/in", one())),
            ("txt", format!("git clone https://deploy:{}@git.hanbit.internal/erp.git", one())),
            ("py", format!("engine = create_engine(\"mysql+pymysql://app:{}@db01/erp\")", one())),
            ("txt", format!("amqps://app:{}@mq.hanbit.internal:5671/%2f", one())),
            ("txt", format!("host=db01 port=5432 dbname=erp user=app password={}", one())),
            ("txt", format!("Driver={{ODBC Driver 18 for SQL Server}};Server=db01;UID=app;PWD={};", one())),
            ("txt", format!("smtp://noreply:{}@mail.hanbit.internal:587", one())),
        ],
    );
}

fn commands(dice: &mut Dice, forms: &mut Vec<Form>) {
    let mut one = || dice.password();
    extend(
        "command",
        forms,
        [
            ("sh", format!("mysql -h db01 -u root -p'{}' erp < dump.sql", one())),
            ("sh", format!("PGPASSWORD='{}' psql -h db01 -U app erp", one())),
            ("sh", format!("docker login -u ops -p '{}' registry.hanbit.internal", one())),
            ("txt", format!("redis-cli -h cache -a '{}' ping", one())),
            ("ps1", format!("$password = \"{}\"", one())),
            ("bat", format!("net use Z: \\\\files\\erp /user:ops {}", one())),
            ("bat", format!("set DB_PASSWORD={}", one())),
            ("sh", format!("az login --service-principal -u app --password '{}' --tenant t", one())),
            ("sh", format!("echo '{}' | sudo -S systemctl restart erp", one())),
            ("sh", format!("sshpass -p '{}' ssh ops@bastion", one())),
            ("sh", format!("ldapsearch -x -D cn=admin,dc=hanbit -w '{}' -b dc=hanbit", one())),
            ("sh", format!("openssl pkcs12 -in a.p12 -passin pass:{}", one())),
            ("sh", format!("mysqldump --user=app --password={} erp", one())),
            ("sh", format!("ansible-playbook site.yml -e \"ansible_become_pass={}\"", one())),
        ],
    );
    let key = dice.secret_key();
    forms.push(lines("command", "sh", true, &format!("aws configure set aws_secret_access_key {key}")));
    let header = dice.plain(40);
    forms.push(lines(
        "command",
        "sh",
        true,
        &format!("curl -H \"X-API-Key: {header}\" https://api.hanbit.co.kr"),
    ));
}

fn dotfiles(dice: &mut Dice, forms: &mut Vec<Form>) {
    let basic = encoded(&format!("ops:{}", dice.password()));
    let wire = format!("{}=", dice.plain(43));
    extend(
        "dotfile",
        forms,
        [
            ("netrc", format!("machine git.hanbit.internal\nlogin ops\npassword {}", dice.password())),
            ("netrc", format!("machine git.hanbit.internal login ops password {}", dice.password())),
            ("pgpass", format!("db01:5432:erp:app:{}", dice.password())),
            ("npmrc", format!("//registry.hanbit.internal/:_authToken={}", dice.plain(36))),
            ("json", format!("{{\"auths\": {{\"registry.hanbit.internal\": {{\"auth\": \"{basic}\"}}}}}}")),
            ("conf", format!("[Interface]\nPrivateKey = {wire}\nAddress = 10.0.0.2/32")),
            ("yaml", format!("users:\n- name: ops\n  user:\n    token: {}", dice.plain(64))),
            ("cnf", format!("[client]\nuser=root\npassword={}", dice.password())),
            ("php", format!("define('DB_PASSWORD', '{}');", dice.password())),
            ("py", format!("SECRET_KEY = 'django-insecure-{}'", dice.plain(50))),
            ("env", format!("APP_KEY=base64:{}=", dice.plain(43))),
            ("yml", format!("production:\n  secret_key_base: {}", dice.hex(128))),
        ],
    );
}

fn configuration(dice: &mut Dice, forms: &mut Vec<Form>) {
    let mut one = || dice.password();
    extend(
        "configuration",
        forms,
        [
            ("yaml", format!("services:\n  db:\n    environment:\n      MYSQL_ROOT_PASSWORD: {}", one())),
            ("yaml", format!("spring:\n  datasource:\n    username: app\n    password: {}", one())),
            ("xml", format!("<Realm connectionName=\"app\" connectionPassword=\"{}\"/>", one())),
            ("yaml", format!("Resources:\n  Db:\n    Properties:\n      MasterUserPassword: {}", one())),
            ("json", format!("{{\"type\": \"aws_db_instance\", \"password\": \"{}\"}}", one())),
            ("toml", format!("[database]\nuser = \"app\"\npassword = \"{}\"", one())),
            ("tf", format!("variable \"db_password\" {{\n  type    = string\n  default = \"{}\"\n}}", one())),
            ("ini", format!("ansible_user=ops\nansible_ssh_pass={}", one())),
            ("cs", format!("var smtp = new NetworkCredential(\"ops\", \"{}\");", one())),
            ("java", format!("DriverManager.getConnection(url, \"app\", \"{}\");", one())),
            ("py", format!("conn = psycopg2.connect(host='db01', user='app', password='{}')", one())),
            ("js", format!("mysql.createConnection({{ host: 'db01', user: 'app', password: '{}' }})", one())),
            ("go", format!("dsn := \"app:{}@tcp(db01:3306)/erp\"", one().replace(['@', '#', '%'], "x"))),
            ("xml", format!("<bean><property name=\"password\" value=\"{}\"/></bean>", one())),
            ("plist", format!("<dict>\n  <key>password</key>\n  <string>{}</string>\n</dict>", one())),
            ("reg", format!("\"DefaultPassword\"=\"{}\"", one())),
        ],
    );
}

fn korean(dice: &mut Dice, forms: &mut Vec<Form>) {
    let mut one = || dice.password();
    let texts = [
        format!("비밀번호 → {}", one()),
        format!("패스워드 - {}", one()),
        format!("비번 {}", one()),
        format!("접속 비밀번호(초기) : {}", one()),
        format!("계정/비밀번호: admin / {}", one()),
        format!("ID/PW : admin/{}", one()),
        format!("비밀번호는 '{}' 입니다.", one()),
        format!("관리자 콘솔 접속 시 비밀번호 {} 를 입력합니다.", one()),
        format!("○ 비밀번호\n   - {}", one()),
        format!("아이디: ops\n비밀번호: {}\n포트: 22", one()),
        format!("DB 접속정보(ops/{})", one()),
        format!("와이파이 비밀번호 = {}", one()),
        format!("비밀번호 : {} (분기마다 변경)", one()),
        format!("암호 : {}", one()),
    ];
    forms.extend(texts.iter().map(|text| lines("korean", "txt", true, text)));
    let (key, token) = (dice.secret_key(), dice.plain(40));
    forms.push(lines("korean", "txt", true, &format!("비밀 액세스 키 : {key}")));
    forms.push(lines("korean", "txt", true, &format!("인증 토큰: {token}")));
    forms.push(lines("korean", "txt", true, &format!("API 키는 {} 입니다.", dice.hex(32))));
}

fn japanese(dice: &mut Dice, forms: &mut Vec<Form>) {
    let mut one = || dice.password();
    let texts = [
        format!("ログインパスワード：{}", one()),
        format!("パスワードは「{}」です。", one()),
        format!("初期パスワード　{}", one()),
        format!("ID：ops\nPASS：{}", one()),
        format!("ユーザー名: ops / パスワード: {}", one()),
        format!("■パスワード\n{}", one()),
        format!("管理者パスワードを{}に変更しました。", one()),
        format!("ﾊﾟｽﾜｰﾄﾞ={}", one()),
        format!("接続パスワード → {}", one()),
        format!("パスワード,{}", one()),
    ];
    forms.extend(texts.iter().map(|text| lines("japanese", "txt", true, text)));
    let (key, token) = (dice.secret_key(), dice.plain(40));
    forms.push(lines("japanese", "txt", true, &format!("シークレットアクセスキー：{key}")));
    forms.push(lines("japanese", "txt", true, &format!("アクセストークン：{token}")));
    forms.push(lines("japanese", "txt", true, &format!("APIキー: {}", dice.hex(32))));
    forms.push(lines("japanese", "txt", true, &format!("認証キーは {} です", dice.plain(32))));
}

fn sentences(dice: &mut Dice, forms: &mut Vec<Form>) {
    let mut one = || dice.password();
    let texts = [
        format!("Use the password {} to log in to the console.", one()),
        format!("Log in as admin with password: {}", one()),
        format!("Login: admin\tPassword: {}", one()),
        format!("Username: ops, Password: {}", one()),
        format!("user/pass: ops/{}", one()),
        format!("The root password was changed to {} on Monday.", one()),
        format!("Credentials: ops / {}", one()),
        format!("pw: {}", one()),
        format!("Password (temporary): {}", one()),
        format!("PIN/Password = {}", one()),
        format!("- password: `{}`", one()),
        format!("**Password:** {}", one()),
        format!("passphrase: {}", one()),
        format!("my pwd is {}", one()),
    ];
    forms.extend(texts.iter().map(|text| lines("sentence", "txt", true, text)));
}

fn tables(dice: &mut Dice, forms: &mut Vec<Form>) {
    let mut one = || dice.password();
    let rows: [&[&[&str]]; 8] = [
        &[&["System", "User", "Password"], &["ERP", "ops", &one()], &["CRM", "crm", &one()]],
        &[&["구분", "계정", "비밀번호", "비고"], &["DB", "app", &one(), "분기 변경"]],
        &[&["サーバー", "ユーザー", "パスワード"], &["db01", "app", &one()]],
        &[&["Connection details", ""], &["User", "ops"], &["Password", &one()]],
        &[&["접속 정보"], &["아이디", "ops"], &["비밀번호", &one()]],
        &[&["server", "id", "pwd"], &["db01", "app", &one()]],
        &[&["항목", "값"], &["관리자 암호", &one()]],
        &[&["名称", "初期パスワード"], &["VPN", &one()]],
    ];
    forms.extend(rows.map(|rows| cells("table", true, rows)));
    let token = dice.plain(40);
    forms.push(cells("table", true, &[&["Service", "API token"], &["Jira", &token]]));
    let (id, key) = (dice.key_id(), dice.secret_key());
    forms.push(cells("table", true, &[&["항목", "값"], &["액세스 키 ID", &id], &["비밀 액세스 키", &key]]));
    let texts = [
        format!("| ID | PW |\n|----|----|\n| ops | {} |", dice.password()),
        format!("| Host | Password |\n| --- | --- |\n| db01 | {} |", dice.password()),
        format!("ID      PW\nops     {}", dice.password()),
        format!("서버\t계정\t비밀번호\ndb01\tapp\t{}", dice.password()),
    ];
    forms.extend(texts.iter().map(|text| lines("table", "txt", true, text)));
}

/// Values over several lines, and away from their label by an empty one.
fn broken(dice: &mut Dice, forms: &mut Vec<Form>) {
    let key = dice.secret_key();
    let (front, back) = key.split_at(22);
    let token = format!("{}{}", concat!("gh", "p_"), dice.plain(36));
    let (first, second) = token.split_at(20);
    let session = dice.plain(380);
    let wrapped: Vec<&str> =
        session.as_bytes().chunks(76).map(|line| std::str::from_utf8(line).unwrap_or_default()).collect();
    let web = dice.web_token();
    let (head, tail) = web.split_at(70);
    extend(
        "broken",
        forms,
        [
            ("txt", format!("Secret access key: {front}\n{back}")),
            ("txt", format!("Token {first}\n{second} was revoked.")),
            ("txt", format!("aws_session_token =\n{}", wrapped.join("\n"))),
            ("txt", format!("Authorization: Bearer\n{head}\n{tail}")),
            ("txt", format!("Password:\n\n{}", dice.password())),
            ("txt", format!("비밀번호\n\n  {}", dice.password())),
            ("yaml", format!("password: >-\n  {}", dice.password())),
            ("yaml", format!("password: |\n  {}\nport: 22", dice.password())),
            ("txt", format!("API key\n{}", dice.plain(40))),
            ("json", format!("{{\n  \"password\":\n    \"{}\"\n}}", dice.password())),
            ("py", format!("password = (\n    \"{}\"\n)", dice.password())),
            ("sh", format!("export DB_PASSWORD=\\\n  '{}'", dice.password())),
        ],
    );
}

fn devices(dice: &mut Dice, forms: &mut Vec<Form>) {
    let mut one = || dice.password();
    let texts = [
        format!("enable secret 0 {}", one()),
        format!("username admin privilege 15 password 0 {}", one()),
        format!("snmp-server community {} RO", one()),
        format!("radius-server host 10.0.0.5 key {}", one()),
        format!("crypto isakmp key {} address 203.0.113.7", one()),
        format!("pre-shared-key {}", one()),
        format!("wpa_passphrase={}", one()),
        format!("set system root-authentication plain-text-password-value \"{}\"", one()),
        format!("PreSharedKey: {}", one()),
    ];
    forms.extend(texts.iter().map(|text| lines("device", "conf", true, text)));
}

fn people(dice: &mut Dice, forms: &mut Vec<Form>) {
    let number = dice.resident_number();
    let texts = [
        format!("주민번호 {number}"),
        format!("성명 김하나 ({number})"),
        format!("주민등록번호: {}", number.replace('-', "")),
        format!("주민등록번호: {}", number.replace('-', " - ")),
        format!("RRN: {}", dice.resident_number()),
        format!("카드번호 {}", dice.card()),
        format!("Visa {}", dice.card().replace('-', " ")),
        format!("계좌번호: 국민은행 {}-{}-{}", dice.digits(6), dice.digits(2), dice.digits(6)),
        format!("旅券番号：TK{}", dice.digits(7)),
        format!("여권번호: M{}", dice.digits(8)),
    ];
    forms.extend(texts.iter().map(|text| lines("person", "txt", true, text)));
}
