//! What a search finds: a kind with a stable code, a place, a masked showing and how certain it is.
//!
//! A hit never holds the secret. It holds a fingerprint, made when the value was at hand, because a
//! person's reason for leaving a value in place must be found again without the value being kept.
//!
//! Not here: words for people; they are found by [`What::code`].

use crate::shape::hex;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::ops::Range;
use ts_rs::TS;

/// How certain it is that a hit is what it is said to be. It says nothing about how bad that would be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Certainty {
    /// It looks like one, and much else does, too.
    Possible,
    /// A person should look at it.
    Likely,
    /// The form leaves no reasonable doubt.
    Sure,
}

/// Makes the kinds with their codes, so that no kind is without one.
macro_rules! kinds {
    ($($(#[$doc:meta])* $name:ident = $code:literal,)*) => {
        /// What a hit is.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
        pub enum What {
            $($(#[$doc])* #[serde(rename = $code)] $name,)*
        }

        impl What {
            /// Every kind, secrets first.
            pub const ALL: &'static [What] = &[$(What::$name,)*];

            /// The stable code, kebab-case, the same that the wire carries.
            pub const fn code(self) -> &'static str {
                match self {
                    $(What::$name => $code,)*
                }
            }
        }
    };
}

kinds! {
    /// The id of an AWS access key, long-lived (`AKIA`) or temporary (`ASIA`).
    AwsAccessKeyId = "aws-access-key-id",
    /// A secret access key of AWS.
    AwsSecretAccessKey = "aws-secret-access-key",
    /// A session token of AWS.
    AwsSessionToken = "aws-session-token",
    /// The signature of a presigned address (S3, CloudFront).
    AwsPresignedUrl = "aws-presigned-url",
    /// A long-lived or short-lived API key of Amazon Bedrock.
    AwsBedrockKey = "aws-bedrock-key",
    /// A private key: PEM of any kind, OpenSSH, PGP, PuTTY.
    PrivateKey = "private-key",
    /// A signed JSON web token.
    JsonWebToken = "json-web-token",
    /// The token of an `Authorization: Bearer` header.
    BearerToken = "bearer-token",
    /// The name and password of an `Authorization: Basic` header.
    BasicAuthorization = "basic-authorization",
    /// A password inside a web address.
    UrlPassword = "url-password",
    /// A password inside the connection string of a database or a message broker.
    ConnectionString = "connection-string",
    /// The secret part of a webhook's address (Slack, Teams, Discord, Google Chat).
    Webhook = "webhook",
    /// A token of Slack.
    SlackToken = "slack-token",
    /// A token of GitHub.
    GithubToken = "github-token",
    /// A token of GitLab.
    GitlabToken = "gitlab-token",
    /// A token of npm.
    NpmToken = "npm-token",
    /// A token of PyPI.
    PypiToken = "pypi-token",
    /// A secret key of Stripe.
    StripeKey = "stripe-key",
    /// A key of Twilio.
    TwilioKey = "twilio-key",
    /// A key of SendGrid.
    SendgridKey = "sendgrid-key",
    /// A key of Datadog.
    DatadogKey = "datadog-key",
    /// A key of PagerDuty.
    PagerdutyKey = "pagerduty-key",
    /// A key of Azure: storage, service bus, client secret, shared access signature.
    AzureKey = "azure-key",
    /// A key of Google: API key, OAuth secret or token.
    GoogleKey = "google-key",
    /// The key file of a Google service account.
    GoogleServiceAccount = "google-service-account",
    /// A token of Atlassian.
    AtlassianToken = "atlassian-token",
    /// A key of New Relic.
    NewRelicKey = "new-relic-key",
    /// A token of Grafana.
    GrafanaToken = "grafana-token",
    /// A token of HashiCorp (Terraform Cloud, Vault).
    HashicorpToken = "hashicorp-token",
    /// A token of Docker Hub.
    DockerToken = "docker-token",
    /// A key of OpenAI or Anthropic.
    LanguageModelKey = "language-model-key",
    /// A password, known by its label.
    Password = "password",
    /// Some other key, token or client secret, known by its label.
    LabelledKey = "labelled-key",
    /// The unique id of something in IAM (`AROA`, `AIDA`, `APKA` and others).
    AwsUniqueId = "aws-unique-id",
    /// The serial number of a person's MFA device at AWS.
    AwsMfaSerial = "aws-mfa-serial",
    /// The number of an AWS account.
    AwsAccountNumber = "aws-account-number",
    /// An e-mail address.
    EmailAddress = "email-address",
    /// A telephone number.
    PhoneNumber = "phone-number",
    /// A Korean resident registration number.
    KoreanResidentNumber = "korean-resident-number",
    /// A Korean foreigner registration number.
    KoreanForeignerNumber = "korean-foreigner-number",
    /// A Japanese individual number (My Number).
    JapaneseMyNumber = "japanese-my-number",
    /// The number of a passport.
    PassportNumber = "passport-number",
    /// The number of a Korean driver's licence.
    KoreanDriverLicence = "korean-driver-licence",
    /// The number of a payment card.
    PaymentCard = "payment-card",
    /// The number of a bank account.
    BankAccount = "bank-account",
    /// An address of a private network.
    PrivateIpAddress = "private-ip-address",
}

impl What {
    /// Whether it opens something; the others are about a person or a customer.
    pub const fn is_secret(self) -> bool {
        (self as u16) < (What::AwsUniqueId as u16)
    }

    /// Whether only digits matter when two values are compared.
    const fn is_number(self) -> bool {
        matches!(
            self,
            What::AwsAccountNumber
                | What::PhoneNumber
                | What::KoreanResidentNumber
                | What::KoreanForeignerNumber
                | What::JapaneseMyNumber
                | What::KoreanDriverLicence
                | What::PaymentCard
        )
    }
}

/// Something found in a text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Hit {
    /// What it is.
    pub what: What,
    /// Where it lies: byte offsets into the text that was searched, on character boundaries.
    pub range: Range<usize>,
    /// The value, masked, for a person to recognise: four characters, dots, two characters; fewer where the
    /// value is short.
    pub shown: String,
    /// How certain it is.
    pub certainty: Certainty,
    /// What [`excuse_key`] gives.
    pub fingerprint: String,
}

impl Hit {
    /// `value` is the folded value.
    pub(crate) fn new(what: What, range: Range<usize>, value: &str, certainty: Certainty) -> Self {
        Self { what, range, shown: masked(value), certainty, fingerprint: fingerprint(what, value) }
    }
}

/// The key under which a person's reason for leaving this value in place is kept: the first 16 hexadecimal
/// digits of the SHA-256 of kind and normalised value. The same value gives the same key in any file, in any
/// place, however it is spaced. A value with few possibilities (a telephone number) can be guessed from it,
/// so that the key should stay where the value may be.
pub fn excuse_key(hit: &Hit) -> String {
    hit.fingerprint.clone()
}

fn fingerprint(what: What, value: &str) -> String {
    let mut digest = Sha256::new();
    digest.update(what.code().as_bytes());
    digest.update([0]);
    digest.update(normalised(what, value).as_bytes());
    hex(&digest.finalize()[..8])
}

fn normalised(what: What, value: &str) -> String {
    match what {
        _ if what.is_number() => value.chars().filter(|one| one.is_ascii_digit() || *one == '+').collect(),
        What::EmailAddress => value.to_lowercase(),
        What::PassportNumber | What::BankAccount => {
            value.chars().filter(char::is_ascii_alphanumeric).map(|one| one.to_ascii_uppercase()).collect()
        }
        What::Password | What::LabelledKey => value.to_owned(),
        _ => value.split_whitespace().collect(),
    }
}

/// At most the first four and the last two characters, and never more than a third of the value.
pub fn masked(value: &str) -> String {
    const DOTS: &str = "••••••";
    let plain: Vec<char> = value.chars().filter(|one| !one.is_whitespace() && !one.is_control()).collect();
    let budget = plain.len() / 3;
    let front = budget.min(4);
    let back = (budget - front).min(2);
    let start: String = plain[..front].iter().collect();
    let end: String = plain[plain.len() - back..].iter().collect();
    format!("{start}{DOTS}{end}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_kind_has_its_own_code_and_the_wire_carries_it() {
        let codes: BTreeSet<&str> = What::ALL.iter().map(|what| what.code()).collect();
        assert_eq!(codes.len(), What::ALL.len());
        for what in What::ALL {
            let wire = serde_json::to_string(what).expect("a kind can be written");
            assert_eq!(wire, format!("\"{}\"", what.code()));
        }
    }

    #[test]
    fn the_window_knows_the_same_codes() {
        let types = What::inline(&ts_rs::Config::default());
        for what in What::ALL {
            assert!(types.contains(&format!("\"{}\"", what.code())), "{types}");
        }
    }

    #[test]
    fn what_opens_something_is_told_from_what_is_about_somebody() {
        assert!(What::AwsAccessKeyId.is_secret() && What::LabelledKey.is_secret());
        assert!(!What::AwsUniqueId.is_secret() && !What::PrivateIpAddress.is_secret());
    }

    #[test]
    fn short_values_show_less() {
        assert_eq!(masked("abcdefghijklmnopqrst"), "abcd••••••st");
        assert_eq!(masked("abcdefghij"), "abc••••••");
        assert_eq!(masked("ab"), "••••••");
    }

    #[test]
    fn the_key_of_an_excuse_outlives_spacing_and_is_bound_to_the_kind() {
        let of = |what, value| Hit::new(what, 0..1, value, Certainty::Sure).fingerprint;
        assert_eq!(of(What::PaymentCard, "1111 2222"), of(What::PaymentCard, "1111-2222"));
        assert_eq!(of(What::EmailAddress, "Kim@Hanbit.kr"), of(What::EmailAddress, "kim@hanbit.kr"));
        assert_ne!(of(What::PaymentCard, "11112222"), of(What::PhoneNumber, "11112222"));
        assert_eq!(of(What::Password, "a").len(), 16);
    }
}
