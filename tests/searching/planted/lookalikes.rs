//! Further forms that only look like secrets: digests, identifiers, published examples, references to a store,
//! rules about passwords, forms to fill in, code that handles secrets without holding any.
//!
//! Not here: the files (`carriers`), what is planted (`forms`, `further`).

use super::forms::{Form, cells, lines};
use super::values::{Dice, encoded};

/// Everything that only looks so.
pub fn innocent(dice: &mut Dice) -> Vec<Form> {
    let mut forms = Vec::new();
    digests(dice, &mut forms);
    identifiers(dice, &mut forms);
    published(&mut forms);
    references(&mut forms);
    rules(&mut forms);
    code(&mut forms);
    tables(dice, &mut forms);
    numbers(dice, &mut forms);
    forms
}

fn extend<const N: usize>(family: &'static str, forms: &mut Vec<Form>, texts: [(&'static str, String); N]) {
    forms.extend(texts.map(|(ending, text)| lines(family, ending, false, &text)));
}

fn plain<const N: usize>(family: &'static str, forms: &mut Vec<Form>, texts: [(&'static str, &str); N]) {
    forms.extend(texts.map(|(ending, text)| lines(family, ending, false, text)));
}

fn digests(dice: &mut Dice, forms: &mut Vec<Form>) {
    extend(
        "digest",
        forms,
        [
            ("txt", format!("SHA-256: {}", dice.hex(64))),
            ("txt", format!("MD5 checksum\n{}", dice.hex(32))),
            ("txt", format!("{}  erp-2.4.1.tar.gz", dice.hex(64))),
            ("json", format!("{{\"ETag\": \"\\\"{}\\\"\"}}", dice.hex(32))),
            ("yaml", format!("image: registry.hanbit.internal/erp@sha256:{}", dice.hex(64))),
            ("txt", format!("git commit {} (HEAD -> main)", dice.hex(40))),
            ("txt", format!("Merge pull request #41 from ops/fix-token-{}", dice.hex(7))),
            ("html", format!("<script integrity=\"sha384-{}\"></script>", dice.plain(64))),
            ("txt", format!("Fingerprint: SHA256:{}", dice.plain(43))),
            (
                "json",
                format!(
                    "{{\"dependencies\": {{\"left-pad\": {{\"resolved\": \"git+ssh://git@github.com/x/y.git#{}\"}}}}}}",
                    dice.hex(40)
                ),
            ),
            ("lock", format!("checksum = \"{}\"", dice.hex(64))),
        ],
    );
}

fn identifiers(dice: &mut Dice, forms: &mut Vec<Form>) {
    let uuid = |dice: &mut Dice| {
        format!("{}-{}-4{}-a{}-{}", dice.hex(8), dice.hex(4), dice.hex(3), dice.hex(3), dice.hex(12))
    };
    extend(
        "identifier",
        forms,
        [
            ("txt", format!("Request ID: {}", uuid(dice))),
            ("json", format!("{{\"clientRequestToken\": \"{}\"}}", uuid(dice))),
            ("txt", format!("x-amzn-trace-id: Root=1-{}-{}", dice.hex(8), dice.hex(24))),
            ("txt", format!("i-0{} vpc-0{} ami-0{}", dice.hex(16), dice.hex(16), dice.hex(16))),
            ("json", format!("{{\"KeyId\": \"{}\"}}", uuid(dice))),
            ("tf", format!("kms_key_id = \"{}\"", uuid(dice))),
            ("txt", format!("AWS Config rule evaluation token count: {}", dice.digits(4))),
            ("yaml", format!("cert-manager.io/issuer: x\ntls-secret: erp-tls-{}", dice.hex(5))),
            (
                "json",
                format!("{{\"partition_key\": \"user#{}\", \"sort_key\": \"2026-03-14\"}}", dice.digits(8)),
            ),
            ("html", format!("<link href=\"/assets/main.{}.css\">", dice.hex(20))),
            ("txt", format!("Message-ID: <{}@mail.hanbit.co.kr>", dice.hex(32))),
            (
                "html",
                format!("<meta name=\"csrf-token\" content=\"\">\n<img src=\"/t/{}.png\">", dice.hex(32)),
            ),
            ("txt", format!("티켓 OPS-{} 처리 완료, 세션 {}", dice.digits(5), uuid(dice))),
            ("txt", format!("ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI{} ops@bastion", dice.plain(43))),
            ("txt", format!("Public key: {}", dice.plain(44))),
        ],
    );
}

fn published(forms: &mut Vec<Form>) {
    plain(
        "published",
        forms,
        [
            ("txt", concat!("export AWS_ACCESS_KEY_ID=AKIAI44Q", "H8DHBEXAMPLE")),
            ("ini", concat!("aws_secret_access_key = je7MtGbClwBF/2Zp9Utk/h3y", "Co8nvbEXAMPLEKEY")),
            (
                "txt",
                concat!("Example: AKIAIOSF", "ODNN7EXAMPLE / wJalrXUtnFEMI/K7MDENG/bPxRfi", "CYEXAMPLEKEY"),
            ),
            ("txt", "arn:aws:iam::123456789012:user/ops"),
            ("txt", concat!("pk_", "live_51H8abcDEFghiJKLmnoPQRst is the publishable key of the form")),
            ("txt", "otpauth://totp/Example:alice@google.com?secret=<SECRET>&issuer=Example"),
            ("txt", "Default credentials of the lab image: user / <see the vault>"),
            ("txt", "AKIA followed by 16 characters is the form of an access key ID."),
            ("sh", "aws configure set aws_secret_access_key $AWS_SECRET_ACCESS_KEY"),
            ("txt", "https://hooks.slack.com/services/T00000000/B00000000/XXXXXXXXXXXXXXXXXXXXXXXX"),
        ],
    );
}

fn references(forms: &mut Vec<Form>) {
    plain(
        "reference",
        forms,
        [
            ("yaml", "password: {{ .Values.db.password }}"),
            ("yaml", "db_password: !vault |\n  $ANSIBLE_VAULT;1.1;AES256\n  3836393139376432623834"),
            ("properties", "spring.datasource.password=ENC(Gx7QmPq2Vn8RtYk3WbJd4A==)"),
            ("yaml", "password: '{{resolve:secretsmanager:erp:SecretString:password}}'"),
            ("tf", "password = aws_secretsmanager_secret_version.db.secret_string"),
            ("sh", "DB_PASSWORD=$(aws secretsmanager get-secret-value --secret-id erp)"),
            ("yaml", "token: ${{ secrets.DEPLOY_TOKEN_2026 }}"),
            ("json", "{\"password\": \"@Microsoft.KeyVault(SecretUri=https://kv1.vault.azure.net/s)\"}"),
            ("env", "DB_PASSWORD=vault:secret/data/erp#password"),
            ("yaml", "MasterUserPassword: !Sub '{{resolve:ssm-secure:/erp/db:1}}'"),
            ("txt", "Password: stored in 1Password (vault \"Ops2026\")"),
            ("sh", "mysql -h db01 -u root -p\"$MYSQL_PWD\" erp"),
            ("conf", "password_file = /etc/erp/db_password2"),
            ("py", "password = keyring.get_password('erp', 'app')"),
            ("go", "token := os.Getenv(\"API_TOKEN2\")"),
        ],
    );
}

fn rules(forms: &mut Vec<Form>) {
    plain(
        "rule",
        forms,
        [
            ("txt", "비밀번호: 영문/숫자/특수문자 조합 9자 이상"),
            ("txt", "비밀번호 변경 주기 : 90일 (관리자 60일)"),
            ("txt", "パスワードは8文字以上、英数字記号を含むこと"),
            ("txt", "パスワード有効期限：90日"),
            ("txt", "Password must contain A-Z, a-z, 0-9 and one of !@#$%"),
            ("txt", "Password reset links expire after 24h; tokens after 15min."),
            ("txt", "Passwords are hashed with PBKDF2-HMAC-SHA256 (600,000 rounds)."),
            ("txt", "Token: SAML2.0 assertion, lifetime 3600s"),
            ("txt", "Secret rotation: every 90d via Lambda RotateSecret-v2"),
            ("txt", "비밀번호 오류 5회 시 계정 잠금, 초기화는 ITSM-2041 요청"),
            ("ini", "PASSWORD_MIN_LENGTH = 14\nPASSWORD_HISTORY = 24\npassword_reuse_prevention = 24"),
            (
                "json",
                "{\"MinimumPasswordLength\": 14, \"PasswordReusePrevention\": 24, \"HardExpiry\": false}",
            ),
            ("txt", "Password: ____________   Signature: ____________"),
            ("txt", "비밀번호: (별도 전달)"),
            ("txt", "パスワード：別途連絡"),
            ("txt", "The password was sent by SMS to 010-****-5678."),
            ("txt", "3.2 Password / MFA requirements (see SEC-STD-014)"),
            ("txt", "암호화 알고리즘: AES256-GCM, 키 길이: 256bit"),
            ("txt", "Credentials: IAM-Role/OpsReadOnly2026"),
        ],
    );
}

fn code(forms: &mut Vec<Form>) {
    plain(
        "code",
        forms,
        [
            ("java", "passwordEncoder = new BCryptPasswordEncoder(12);"),
            ("html", "<input type=\"password\" name=\"pw1\" placeholder=\"Password123\">"),
            ("py", "def check(password: str, token: Optional[str] = None) -> bool:"),
            ("js", "const password = document.getElementById('pw2').value;"),
            ("py", "tokens = tokenizer.encode(text, max_tokens=4096)"),
            ("yaml", "tokenizer: cl100k_base\nmax_tokens: 4096\nkey: value1"),
            ("sql", "ALTER TABLE users ADD COLUMN password_hash VARCHAR(255) NOT NULL;"),
            ("ts", "interface Login { password: string; apiKey?: string }"),
            ("js", "if (password !== confirmPassword2) { throw new Error('E1042'); }"),
            ("css", ".password-field2 { margin: 4px; color: #a1b2c3; }"),
            ("tf", "variable \"db_password\" {\n  type      = string\n  sensitive = true\n}"),
            ("yaml", "- name: DB_PASSWORD\n  valueFrom:\n    secretKeyRef:\n      key: db-password-v2"),
            ("xml", "<property name=\"passwordAttribute\" value=\"userPassword2\"/>"),
            ("json", "{\"secretRotation\": {\"rotationLambda\": \"RotateDb-2026-v3\"}}"),
        ],
    );
}

fn tables(dice: &mut Dice, forms: &mut Vec<Form>) {
    let digest = dice.hex(64);
    let rows: [&[&[&str]]; 8] = [
        &[&["User", "Password last changed", "MFA"], &["ops", "2026-03-14T09:12:44+09:00", "Yes"]],
        &[&["user", "arn", "password_enabled"], &["ops", "arn:aws:iam::123456789012:user/ops", "true"]],
        &[&["Control", "Token lifetime"], &["OPSP-001", "3600s/8h"]],
        &[&["파일", "SHA-256"], &["erp.tar.gz", &digest]],
        &[&["계정", "비밀번호"], &["ops", "********"]],
        &[&["System", "Password policy"], &["ERP", "min14,A-Z,0-9"]],
        &[&["ユーザー", "パスワード"], &["ops", "（封書で配布）"]],
        &[&["key", "value"], &["region", "ap-northeast-2"], &["bucket", "hanbit-logs-2026"]],
    ];
    forms.extend(rows.map(|rows| cells("table", false, rows)));
}

fn numbers(dice: &mut Dice, forms: &mut Vec<Form>) {
    let picture = encoded(&dice.plain(300));
    extend(
        "number",
        forms,
        [
            ("txt", format!("Order 2026{} shipped, tracking {}", dice.digits(6), dice.digits(12))),
            ("txt", "주민등록번호: 000000-0000000".to_owned()),
            ("txt", "주민등록번호 뒷자리는 850315-1****** 처럼 가린다".to_owned()),
            (
                "txt",
                format!("IMEI 35{} ISBN 978-89-{}-{}-7", dice.digits(13), dice.digits(4), dice.digits(4)),
            ),
            ("txt", format!("계좌번호는 수집하지 않음. 문의 02-{}-{}", dice.digits(3), dice.digits(4))),
            ("txt", "Test card 4111 1111 1111 1111, 5555 5555 5555 4444".to_owned()),
            ("css", format!("a {{ background: url(data:image/png;base64,{picture}) }}")),
            ("txt", format!("Run {} took {} ms at 10.0.{}.12", dice.digits(10), dice.digits(5), 14)),
            (
                "txt",
                "2026-03-14 09:12:44.123 INFO [http-nio-8080-exec-7] token refreshed for user ops in 41ms"
                    .to_owned(),
            ),
            (
                "txt",
                format!(
                    "2026-03-14 09:12:44 GET /login?next=%2Fhome 302 {} password page shown",
                    dice.digits(4)
                ),
            ),
        ],
    );
}
