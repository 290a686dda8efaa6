//! How secrets stand in the texts of people and programs, and what only looks like them.
//!
//! A form is some lines, or rows of cells, and the endings of files in which such lines stand. The look-alikes
//! are forms, too: placeholders, references, published examples, rules about passwords, public material.
//!
//! Not here: the files (`carriers`).

use super::values::{Dice, encoded};

/// What stands in a file.
#[derive(Clone, Debug)]
pub struct Form {
    /// The family by which results are counted.
    pub family: &'static str,
    /// Whether it is a secret.
    pub is_secret: bool,
    /// Lines, or the cells of rows.
    pub rows: Vec<Vec<String>>,
    /// The ending of a text file it would stand in.
    pub ending: &'static str,
    /// Whether its own form gives it away, so that it is found in bytes, too.
    pub is_firm: bool,
}

pub(super) fn lines(family: &'static str, ending: &'static str, is_secret: bool, text: &str) -> Form {
    let rows = text.split('\n').map(|line| vec![line.to_owned()]).collect();
    Form { family, is_secret, rows, ending, is_firm: false }
}

pub(super) fn firm(form: Form) -> Form {
    Form { is_firm: true, ..form }
}

pub(super) fn cells(family: &'static str, is_secret: bool, rows: &[&[&str]]) -> Form {
    let rows = rows.iter().map(|row| row.iter().map(|&cell| cell.to_owned()).collect()).collect();
    Form { family, is_secret, rows, ending: "csv", is_firm: false }
}

/// Everything that is planted.
pub fn planted(dice: &mut Dice) -> Vec<Form> {
    let mut forms = Vec::new();
    for round in 0..2 {
        aws(dice, &mut forms);
        keys(dice, &mut forms);
        tokens(dice, round, &mut forms);
        passwords(dice, &mut forms);
        pairs(dice, &mut forms);
        defaults(dice, &mut forms);
        manifests(dice, &mut forms);
        people(dice, &mut forms);
    }
    forms
}

fn aws(dice: &mut Dice, forms: &mut Vec<Form>) {
    let (id, secret) = (dice.key_id(), dice.secret_key());
    let (front, back) = id.split_at(9);
    let texts = [
        ("txt", format!("Access key: {id}\nSecret: {secret}")),
        ("txt", format!("접근 키\n{id}\n비밀 키\n{secret}")),
        ("ini", format!("[default]\naws_access_key_id = {id}\naws_secret_access_key = {secret}")),
        ("json", format!("{{\n  \"AccessKeyId\": \"{id}\",\n  \"SecretAccessKey\": \"{secret}\"\n}}")),
        ("txt", format!("The key {front}\n{back} was handed over.")),
        (
            "yaml",
            format!(
                "env:\n  - name: AWS_ACCESS_KEY_ID\n    value: {id}\n  - name: AWS_SECRET_ACCESS_KEY\n    value: {secret}"
            ),
        ),
    ];
    forms.extend(texts.map(|(ending, text)| firm(lines("aws", ending, true, &text))));
    forms.push(firm(cells(
        "aws",
        true,
        &[&["User", "Access key ID", "Secret access key"], &["ops", &id, &secret]],
    )));
    forms.push(firm(cells("aws", true, &[&["アクセスキー", &id], &["シークレット", &secret]])));
}

fn keys(dice: &mut Dice, forms: &mut Vec<Form>) {
    for which in 0..6 {
        let key = dice.private_key(which);
        let whole = key.join("\n");
        forms.push(firm(lines("private-key", "pem", true, &whole)));
        let indented = key.iter().map(|line| format!("    {line}")).collect::<Vec<_>>().join("\n");
        forms.push(firm(lines(
            "private-key",
            "yaml",
            true,
            &format!("server:\n  key: |\n{indented}\n  port: 22"),
        )));
        forms.push(firm(lines(
            "private-key",
            "json",
            true,
            &format!("{{\"key\": \"{}\\n\"}}", key.join("\\n")),
        )));
        forms.push(firm(lines("private-key", "txt", true, &format!("배포 키\n{whole}\n끝"))));
    }
    let body: Vec<String> = dice.private_key(4);
    let rows: Vec<Vec<String>> =
        body.iter().enumerate().map(|(at, line)| vec![at.to_string(), line.clone()]).collect();
    forms.push(Form { family: "private-key", is_secret: true, rows, ending: "csv", is_firm: false });
}

fn tokens(dice: &mut Dice, round: usize, forms: &mut Vec<Form>) {
    for which in 0..20 {
        let (name, value) = dice.token(which);
        let text = match (which + round) % 4 {
            0 => format!("{name} token\n{value}"),
            1 => format!("export TOKEN={value}"),
            2 => format!("토큰은 {value} 입니다."),
            _ => format!("{{\"token\": \"{value}\"}}"),
        };
        let ending = ["txt", "sh", "txt", "json"][(which + round) % 4];
        forms.push(firm(lines("token", ending, true, &text)));
    }
    let web = dice.web_token();
    let (hex, plain, password) = (dice.hex(40), dice.plain(24), dice.password());
    let texts = [
        ("txt", format!("Authorization: Bearer {web}")),
        ("txt", format!("Authorization: Token {hex}")),
        ("txt", format!("Authorization: Basic {}", encoded(&format!("ops:{password}")))),
        (
            "sh",
            format!(
                "curl https://api.hanbit.co.kr/v1 \\\n  -H 'Accept: application/json' \\\n  -u ops:{password}"
            ),
        ),
        ("env", format!("JIRA_API_TOKEN={plain}")),
        ("txt", format!("Confluence token: {plain}")),
        ("properties", format!("service.credentials=ops:{password}")),
        ("tfvars", format!("datadog_api_key = \"{}\"", dice.hex(32))),
        ("hcl", format!("vault {{\n  token = \"s.{}\"\n}}", dice.plain(24))),
        ("py", format!("ACCESS_TOKEN = \"{}\"", dice.plain(40))),
        ("yaml", format!("slack:\n  signingSecret: {}", dice.hex(32))),
        ("ini", format!("ClientSecretValue = {}", dice.plain(32))),
    ];
    forms.extend(texts.map(|(ending, text)| lines("authorization", ending, true, &text)));
}

fn passwords(dice: &mut Dice, forms: &mut Vec<Form>) {
    let mut one = || dice.password();
    let texts = [
        ("txt", format!("Password: {}", one())),
        ("txt", format!("비밀번호: {}", one())),
        ("txt", format!("パスワード：{}", one())),
        ("txt", format!("Password:\n{}", one())),
        ("txt", format!("접속 정보\n비밀번호\n{}", one())),
        ("txt", format!("パスワード\n{}", one())),
        ("txt", format!("관리자 암호: {}", one())),
        ("txt", format!("The password is {}", one())),
        ("env", format!("DB_PASSWORD={}", one())),
        ("properties", format!("spring.datasource.password={}", one())),
        ("hcl", format!("master_password = \"{}\"", one())),
        ("ini", format!("[db]\nuser = app\npassword = {}", one())),
        ("xml", format!("<server>\n  <username>app</username>\n  <password>{}</password>\n</server>", one())),
        ("xml", format!("<appSettings>\n  <add key=\"DbPassword\" value=\"{}\"/>\n</appSettings>", one())),
        ("sql", format!("ALTER USER app IDENTIFIED BY '{}';", one())),
        (
            "env",
            format!(
                "DATABASE_URL=postgres://app:{}@db.hanbit.internal:5432/app",
                one().replace(['@', '#', '%'], "x")
            ),
        ),
    ];
    forms.extend(texts.map(|(ending, text)| lines("password", ending, true, &text)));
    let tables: [&[&[&str]]; 5] = [
        &[&["host", "password"], &["db01", &one()]],
        &[&["DB", "app"], &["비밀번호", &one()]],
        &[&["ID", "PW"], &["ops", &one()], &["admin", &one()]],
        &[&["", "개발", "운영"], &["암호", &one(), &one()]],
        &[&["パスワード"], &[&one()]],
    ];
    forms.extend(tables.map(|rows| cells("password", true, rows)));
}

fn pairs(dice: &mut Dice, forms: &mut Vec<Form>) {
    let texts = [
        (
            "json",
            format!(
                "[\n  {{\n    \"name\": \"DB_PASSWORD\",\n    \"value\": \"{}\"\n  }}\n]",
                dice.password()
            ),
        ),
        ("json", format!("{{\n  \"value\": \"{}\",\n  \"name\": \"DB_PASSWORD\"\n}}", dice.password())),
        (
            "json",
            format!(
                "{{\n  \"Name\": \"API_TOKEN\",\n  \"Type\": \"String\",\n  \"Value\": \"{}\"\n}}",
                dice.plain(32)
            ),
        ),
        ("yaml", format!("env:\n  - name: DB_PASSWORD\n    value: {}", dice.password())),
        ("yaml", format!("env:\n  - name: CLIENT_SECRET\n    value: \"{}\"", dice.plain(32))),
        (
            "yaml",
            format!("Parameters:\n  - ParameterKey: DBPassword\n    ParameterValue: {}", dice.password()),
        ),
        ("tf", format!("environment {{\n  name  = \"DB_PASSWORD\"\n  value = \"{}\"\n}}", dice.password())),
    ];
    forms.extend(texts.map(|(ending, text)| lines("pair", ending, true, &text)));
}

fn defaults(dice: &mut Dice, forms: &mut Vec<Form>) {
    let texts = [
        ("py", format!("password = os.environ.get(\"DB_PASSWORD\", \"{}\")", dice.password())),
        ("py", format!("secret = os.getenv('CLIENT_SECRET', '{}')", dice.plain(24))),
        ("js", format!("const password = process.env.DB_PASSWORD || \"{}\";", dice.password())),
        ("ts", format!("const token = process.env.API_TOKEN ?? '{}';", dice.plain(24))),
        ("sh", format!("DB_PASSWORD=\"${{DB_PASSWORD:-{}}}\"", dice.password())),
        ("yaml", format!("password: ${{DB_PASSWORD:{}}}", dice.password())),
        ("php", format!("'password' => env('DB_PASSWORD', '{}'),", dice.password())),
        ("rb", format!("password = ENV.fetch(\"DB_PASSWORD\", \"{}\")", dice.password())),
    ];
    forms.extend(texts.map(|(ending, text)| lines("default", ending, true, &text)));
}

fn manifests(dice: &mut Dice, forms: &mut Vec<Form>) {
    let key = dice.private_key(0).join("\n");
    let start = "apiVersion: v1\nkind: Secret\nmetadata:\n  name: erp\ntype: Opaque\n";
    let texts = [
        format!("{start}data:\n  username: {}\n  erp-login: {}", encoded("app"), encoded(&dice.password())),
        format!("{start}data:\n  password: {}", encoded(&dice.password())),
        format!("{start}data:\n  tls.key: {}", encoded(&key)),
        format!("{start}stringData:\n  login: {}", dice.password()),
    ];
    forms.extend(texts.map(|text| lines("manifest", "yaml", true, &text)));
}

fn people(dice: &mut Dice, forms: &mut Vec<Form>) {
    forms.push(lines("person", "txt", true, &format!("주민등록번호: {}", dice.resident_number())));
    forms.push(lines("person", "txt", true, &format!("주민등록번호\n{}", dice.resident_number())));
    forms.push(cells("person", true, &[&["이름", "주민등록번호"], &["김하나", &dice.resident_number()]]));
    forms.push(lines("person", "txt", true, &format!("カード番号：{}", dice.card())));
    forms.push(cells("person", true, &[&["name", "card number"], &["Kim", &dice.card()]]));
}

/// Everything that only looks like it, by the family that it looks like.
pub fn innocent(dice: &mut Dice) -> Vec<Form> {
    let mut forms = Vec::new();
    for _ in 0..2 {
        looks_like_a_key(dice, &mut forms);
        looks_like_a_token(dice, &mut forms);
        looks_like_a_password(dice, &mut forms);
        looks_like_a_pair(dice, &mut forms);
        looks_like_a_person(dice, &mut forms);
    }
    forms
}

fn looks_like_a_key(dice: &mut Dice, forms: &mut Vec<Form>) {
    let certificate = |dice: &mut Dice, name: &str| {
        let body = encoded(&dice.plain(600));
        let lines: Vec<&str> =
            body.as_bytes().chunks(64).map(|line| std::str::from_utf8(line).unwrap_or_default()).collect();
        format!("-----BEGIN {name}-----\n{}\n-----END {name}-----", lines.join("\n"))
    };
    let published = concat!("AKIAIOSF", "ODNN7EXAMPLE");
    let texts = [
        (
            "aws",
            "txt",
            format!(
                "Access key: {published}\nSecret: {}",
                concat!("wJalrXUtnFEMI/K7MDENG/bPx", "RfiCYEXAMPLEKEY")
            ),
        ),
        ("aws", "txt", "Access keys begin with AKIA\nSecret: see the vault".to_owned()),
        ("aws", "yaml", "env:\n  - name: AWS_ACCESS_KEY_ID\n    value: <your-access-key>".to_owned()),
        (
            "aws",
            "json",
            format!("{{\n  \"sha1\": \"{}\",\n  \"secret\": \"arn:aws:secretsmanager:x\"\n}}", dice.hex(40)),
        ),
        ("private-key", "pem", certificate(dice, "CERTIFICATE")),
        ("private-key", "pem", certificate(dice, "PUBLIC KEY")),
        (
            "private-key",
            "txt",
            format!("ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABAQ{} ops@bastion", dice.plain(300)),
        ),
        (
            "private-key",
            "txt",
            format!(
                "-----BEG{}RSA PRIV{} KEY-----\n...\n-----E{}RSA PRIV{} KEY-----",
                "IN ", "ATE", "ND ", "ATE"
            ),
        ),
        ("private-key", "txt", format!("Paste the key between BEG{}PRIV{} KEY\nand END.", "IN ", "ATE")),
        ("private-key", "html", format!("<img src=\"data:image/png;base64,{}\">", encoded(&dice.plain(400)))),
    ];
    forms.extend(texts.map(|(family, ending, text)| lines(family, ending, false, &text)));
}

fn looks_like_a_token(dice: &mut Dice, forms: &mut Vec<Form>) {
    let texts = [
        ("token", "txt", format!("token: {}-123456789012-123456789012-…-####", concat!("xo", "xp"))),
        ("token", "txt", format!("SLACK_TOKEN={}-1234567890-1234567890-####", concat!("xo", "xp"))),
        ("token", "env", format!("API_KEY={}", concat!("sk_abcdefghij", "klmnopqrstuvwxyz123"))),
        ("token", "env", "API_TOKEN=PasteYourApiTokenHere".to_owned()),
        ("token", "env", format!("GITHUB_TOKEN={}{}", concat!("gh", "p_"), "x".repeat(36))),
        ("token", "env", "GITHUB_TOKEN=${{ secrets.GITHUB_TOKEN }}".to_owned()),
        ("token", "json", format!("{{\"NextToken\": \"{}\"}}", dice.plain(64))),
        ("token", "txt", format!("commit {}", dice.hex(40))),
        ("token", "txt", format!("sha256:{}", dice.hex(64))),
        ("token", "json", format!("\"integrity\": \"sha512-{}==\"", dice.plain(86))),
        ("authorization", "txt", "Authorization: Bearer <token>\nAuthorization: Token ${TOKEN}".to_owned()),
        ("authorization", "txt", "Authorization: Basic authentication is disabled since 2024".to_owned()),
        ("authorization", "txt", "Bearer tokens expire after 15 minutes.".to_owned()),
        ("authorization", "sh", "curl https://api.hanbit.co.kr \\\n  -u \"$USER:$PASSWORD\"".to_owned()),
        (
            "authorization",
            "txt",
            "Credentials: kept in AWS Secrets Manager\nToken lifetime: 3600 seconds".to_owned(),
        ),
        (
            "authorization",
            "yaml",
            "secretName: erp-credentials-2026\ntokenExpirationSeconds: 3600".to_owned(),
        ),
        (
            "authorization",
            "hcl",
            "token = var.vault_token\nsecret = data.vault_generic_secret.db.data".to_owned(),
        ),
        ("authorization", "txt", "Token: OAuth2ClientCredentialsGrant".to_owned()),
        ("authorization", "tf", "secret_id = aws_secretsmanager_secret.db.id".to_owned()),
        (
            "authorization",
            "json",
            "{\"tokens\": 4096, \"token_type\": \"Bearer\", \"secretArn\": \"arn:aws:x\"}".to_owned(),
        ),
    ];
    forms.extend(texts.map(|(family, ending, text)| lines(family, ending, false, &text)));
}

fn looks_like_a_password(dice: &mut Dice, forms: &mut Vec<Form>) {
    let texts = [
        ("txt", "Password: at least 14 characters, 3 of 4 classes"),
        ("txt", "Password policy\nRotation every 90 days"),
        ("txt", "비밀번호는 90일마다 변경하며 12자 이상으로 합니다."),
        ("txt", "비밀번호\n12자 이상"),
        ("txt", "パスワード：12文字以上、90日ごとに変更"),
        ("txt", "パスワード\n別途通知"),
        ("txt", "암호화: AES-256 적용\n암호 정책 준수"),
        ("txt", "The password is stored in the vault."),
        ("txt", "Password:\nManager:\nDate:"),
        ("env", "DB_PASSWORD=${DB_PASSWORD}\nTOKEN=<your-token>"),
        ("env", "DB_PASSWORD=changeme"),
        ("properties", "spring.datasource.password=********"),
        ("yaml", "password:\n  secretKeyRef:\n    name: db\n    key: password"),
        ("tf", "password = random_password.master.result"),
        ("ini", "password = %(DB_PASSWORD)s"),
        ("xml", "<password>${db.password}</password>\n<passwordPolicy>strong</passwordPolicy>"),
        ("py", "password = getpass.getpass()"),
        ("sql", "ALTER USER app IDENTIFIED BY '<password>';"),
        ("env", "DATABASE_URL=postgres://user:password@localhost:5432/app"),
        ("txt", "Pass: 12 / Fail: 0\nbypass=enabled"),
    ];
    forms.extend(texts.map(|(ending, text)| lines("password", ending, false, text)));
    let order = dice.digits(10);
    let tables: [&[&[&str]]; 5] = [
        &[&["host", "password"], &["db01", "see vault"]],
        &[&["項目", "パスワード"], &["DB", "●●●●●●"]],
        &[&["Password policy", "Value"], &["Minimum length", "14"]],
        &[&["Order", "Password reset"], &[&order, "2026-03-14"]],
        &[&["비밀번호 변경일", "담당"], &["2026-03-14", "김하나"]],
    ];
    forms.extend(tables.map(|rows| cells("password", false, rows)));
}

fn looks_like_a_pair(dice: &mut Dice, forms: &mut Vec<Form>) {
    let digest = dice.hex(12);
    let texts = [
        ("pair", "json", "[\n  {\n    \"name\": \"DB_PASSWORD\",\n    \"valueFrom\": \"arn:aws:ssm:x\"\n  }\n]".to_owned()),
        ("pair", "json", format!("[\n  {{\n    \"name\": \"IMAGE_TAG\",\n    \"value\": \"v2.{digest}\"\n  }}\n]")),
        ("pair", "json", "{\n  \"name\": \"DB_PASSWORD\",\n  \"value\": \"\"\n}".to_owned()),
        ("pair", "yaml", "env:\n  - name: DB_PASSWORD\n    valueFrom:\n      secretKeyRef:\n        name: erp".to_owned()),
        ("pair", "yaml", "env:\n  - name: DB_PASSWORD\n    value: $(DB_PASSWORD)".to_owned()),
        ("pair", "yaml", "Parameters:\n  - ParameterKey: DBPassword\n    UsePreviousValue: true".to_owned()),
        ("pair", "yaml", "env:\n  - name: PASSWORD_MIN_LENGTH\n    value: \"14\"".to_owned()),
        ("default", "py", "password = os.environ.get(\"DB_PASSWORD\", \"\")".to_owned()),
        ("default", "py", "host = os.getenv('DB_HOST', 'db01.internal')".to_owned()),
        ("default", "js", "const password = process.env.DB_PASSWORD || \"changeme\";".to_owned()),
        ("default", "sh", "DB_PASSWORD=\"${DB_PASSWORD:-}\"\nDB_HOST=${DB_HOST:-localhost}".to_owned()),
        ("default", "sh", "PASSWORD_FILE=${PASSWORD_FILE:-/run/secrets/db}".to_owned()),
        ("default", "php", "'password' => env('DB_PASSWORD', 'your-password'),".to_owned()),
        ("manifest", "yaml", format!("apiVersion: v1\nkind: ConfigMap\ndata:\n  color: {}", encoded("blue and green"))),
        ("manifest", "yaml", format!("apiVersion: v1\nkind: Secret\ndata:\n  username: {}\n  ca.crt: {}", encoded("app-user"), encoded("-----BEGIN CERTIFICATE-----"))),
        ("manifest", "yaml", "apiVersion: external-secrets.io/v1\nkind: ExternalSecret\nspec:\n  data:\n    - secretKey: password".to_owned()),
        ("manifest", "yaml", "apiVersion: v1\nkind: Secret\nstringData:\n  password: ${DB_PASSWORD}".to_owned()),
        ("manifest", "yaml", "apiVersion: v1\nkind: ServiceAccount\nsecrets:\n  - name: builder-dockercfg".to_owned()),
    ];
    forms.extend(texts.map(|(family, ending, text)| lines(family, ending, false, &text)));
}

fn looks_like_a_person(dice: &mut Dice, forms: &mut Vec<Form>) {
    forms.push(lines("person", "txt", false, "주민등록번호: 850315-2******"));
    forms.push(lines("person", "txt", false, &format!("사업자등록번호 120-81-{}", dice.digits(5))));
    forms.push(lines("person", "txt", false, "card 4111-1111-1111-1111\ncard 4242 4242 4242 4242"));
    forms.push(lines("person", "txt", false, &format!("Ticket 2026-{}-{}", dice.digits(4), dice.digits(4))));
    forms.push(cells("person", false, &[&["date", "number"], &["2026-03-14", "900230-1234567"]]));
}
