//! Invented values of the right form, made from parts when the program runs, so that no scanner of a code
//! host finds one in this repository.
//!
//! Not here: where they stand (`forms`), and in what files (`carriers`).

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

const LOWER: &str = "abcdefghijklmnopqrstuvwxyz";
const UPPER: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const DIGITS: &str = "0123456789";

/// Numbers that look random and are the same at every run (splitmix64).
pub struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    pub fn below(&mut self, bound: usize) -> usize {
        (self.next() % bound as u64) as usize
    }

    pub fn one_of<'a>(&mut self, of: &[&'a str]) -> &'a str {
        of[self.below(of.len())]
    }

    pub fn bytes(&mut self, length: usize) -> Vec<u8> {
        (0..length).map(|_| self.next() as u8).collect()
    }

    /// Characters of an alphabet.
    pub fn of(&mut self, alphabet: &str, length: usize) -> String {
        let alphabet: Vec<char> = alphabet.chars().collect();
        (0..length).map(|_| alphabet[self.below(alphabet.len())]).collect()
    }

    pub fn plain(&mut self, length: usize) -> String {
        self.of(&[LOWER, UPPER, DIGITS].concat(), length)
    }

    pub fn hex(&mut self, length: usize) -> String {
        self.of("0123456789abcdef", length)
    }

    pub fn digits(&mut self, length: usize) -> String {
        self.of(DIGITS, length)
    }

    fn base64(&mut self, length: usize) -> String {
        self.of(&[LOWER, UPPER, DIGITS, "+/"].concat(), length)
    }

    fn url_safe(&mut self, length: usize) -> String {
        self.of(&[LOWER, UPPER, DIGITS, "_-"].concat(), length)
    }

    /// The id of an access key, with an account in it that there may be.
    pub fn key_id(&mut self) -> String {
        let start = self.one_of(&["AK", "AS"]);
        // The first letter of the coded account keeps it below a million millions.
        format!("{start}IA{}{}2", self.of("RSTUVWXY", 1), self.of("ABCDEFGHKLMNPQRSTUVWXYZ34567", 14))
    }

    pub fn secret_key(&mut self) -> String {
        format!("{}a7/K{}", self.base64(20), self.plain(16))
    }

    /// A password with all classes.
    pub fn password(&mut self) -> String {
        let sign = self.one_of(&["!", "#", "@", "%", "^"]);
        let (start, end) = (self.of(UPPER, 1), self.of("23456789", 2));
        format!("{start}{}{sign}{end}{}", self.of(LOWER, 3), self.of("qzxkvwj", 3))
    }

    /// A token of a service: its name and its value.
    pub fn token(&mut self, which: usize) -> (&'static str, String) {
        let plain = |dice: &mut Self, start: &str, length: usize| format!("{start}{}", dice.plain(length));
        let tokens: [(&'static str, String); 20] = [
            ("GitHub", plain(self, concat!("gh", "p_"), 36)),
            (
                "GitHub fine-grained",
                format!("{}{}_{}", concat!("github", "_pat_"), self.plain(22), self.plain(59)),
            ),
            ("GitLab", plain(self, concat!("gl", "pat-"), 20)),
            ("GitLab feature flags", plain(self, concat!("glf", "fct-"), 20)),
            ("GitLab incoming mail", plain(self, concat!("gli", "mt-"), 25)),
            ("GitLab runner", plain(self, concat!("GR13", "48941"), 20)),
            (
                "GitLab routable",
                format!(
                    "{}{}.01.{}",
                    concat!("gl", "pat-"),
                    self.plain(27),
                    self.of("0123456789abcdefghijklmnopqrstuvwxyz", 9)
                ),
            ),
            (
                "Slack bot",
                format!("{}-{}-{}-{}", concat!("xo", "xb"), self.digits(12), self.digits(12), self.plain(24)),
            ),
            (
                "Slack app",
                format!(
                    "{}-1-A{}-{}-{}",
                    concat!("xa", "pp"),
                    self.of(UPPER, 10),
                    self.digits(13),
                    self.hex(64)
                ),
            ),
            ("npm", plain(self, concat!("np", "m_"), 36)),
            ("PyPI", plain(self, concat!("py", "pi-AgE"), 90)),
            ("Stripe", plain(self, concat!("sk_", "live_"), 24)),
            ("SendGrid", format!("{}.{}.{}", concat!("S", "G"), self.url_safe(22), self.url_safe(43))),
            ("Google", plain(self, concat!("AI", "za"), 35)),
            ("Atlassian", plain(self, concat!("ATA", "TT3"), 120)),
            ("Grafana", format!("{}_{}_{}", concat!("gl", "sa"), self.plain(32), self.hex(8))),
            ("Grafana old", format!("{}{}", concat!("eyJr", "Ijoi"), self.plain(72))),
            ("Vault long", plain(self, concat!("hv", "b."), 240)),
            ("Terraform", format!("{}.{}.{}", self.plain(14), concat!("atl", "asv1"), self.plain(67))),
            ("Docker", plain(self, concat!("dck", "r_pat_"), 27)),
        ];
        tokens[which % tokens.len()].clone()
    }

    /// A signed token of the web.
    pub fn web_token(&mut self) -> String {
        let safe = base64::engine::general_purpose::URL_SAFE_NO_PAD;
        let header = safe.encode(r#"{"alg":"RS256","typ":"JWT"}"#);
        let payload = safe.encode(format!(r#"{{"sub":"u-{}","aud":"portal"}}"#, self.digits(6)));
        format!("{header}.{payload}.{}", self.url_safe(86))
    }

    /// A private key as its lines.
    pub fn private_key(&mut self, which: usize) -> Vec<String> {
        let kinds: [(&str, &[u8], usize, &[&str]); 6] = [
            ("EC ", &[0x30, 0x77, 0x02, 0x01, 0x01, 0x04, 0x20], 121, &[]),
            (
                "",
                &[
                    0x30, 0x2e, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x04, 0x22, 0x04,
                    0x20,
                ],
                48,
                &[],
            ),
            ("", &[0x30, 0x82, 0x04, 0xbd, 0x02, 0x01, 0x00, 0x30, 0x0d, 0x06, 0x09], 1217, &[]),
            ("ENCRYPTED ", &[0x30, 0x82, 0x05, 0x1d, 0x30, 0x57], 1312, &[]),
            ("RSA ", &[0x30, 0x82, 0x02, 0x5c, 0x02, 0x01, 0x00, 0x02, 0x81, 0x81], 608, &[]),
            (
                "RSA ",
                &[0x30, 0x82, 0x04, 0xa2],
                1190,
                &["Proc-Type: 4,ENCRYPTED", "DEK-Info: AES-128-CBC,9F0C1D2E3B4A59687786A5B4C3D2E1F0", ""],
            ),
        ];
        let (name, start, length, headers) = kinds[which % kinds.len()];
        let body = STANDARD.encode([start, &self.bytes(length - start.len())].concat());
        let mut lines = vec![format!("-----BEG{}{name}PRIV{} KEY-----", "IN ", "ATE")];
        lines.extend(headers.iter().map(|&header| header.to_owned()));
        lines.extend(body.as_bytes().chunks(64).map(|line| String::from_utf8_lossy(line).into_owned()));
        lines.push(format!("-----E{}{name}PRIV{} KEY-----", "ND ", "ATE"));
        lines
    }

    /// A Korean resident registration number with the right check digit.
    pub fn resident_number(&mut self) -> String {
        let digits = format!(
            "{:02}{:02}{:02}{}{}",
            60 + self.below(39),
            1 + self.below(12),
            1 + self.below(28),
            1 + self.below(2),
            self.digits(5)
        );
        let weights = [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5];
        let sum: u32 = digits
            .chars()
            .zip(weights)
            .filter_map(|(digit, weight)| Some(digit.to_digit(10)? * weight))
            .sum();
        format!("{}-{}{}", &digits[..6], &digits[6..], (11 - sum % 11) % 10)
    }

    /// The number of a card with the right check digit.
    pub fn card(&mut self) -> String {
        let whole = with_check_digit(&format!("45{}", self.digits(13)));
        [&whole[..4], &whole[4..8], &whole[8..12], &whole[12..]].join("-")
    }
}

/// Base64 of a text.
pub fn encoded(text: &str) -> String {
    STANDARD.encode(text)
}

/// The digits of a card with the check digit behind them (Luhn).
pub fn with_check_digit(digits: &str) -> String {
    let sum: u32 = digits
        .chars()
        .rev()
        .filter_map(|digit| digit.to_digit(10))
        .enumerate()
        .map(|(at, digit)| if at % 2 == 0 { (digit * 2) / 10 + (digit * 2) % 10 } else { digit })
        .sum();
    format!("{digits}{}", (10 - sum % 10) % 10)
}
