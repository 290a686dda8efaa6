//! Keys and tokens of services whose form is their own: one line for each form.
//!
//! The forms follow what the services document and what the public rule sets of secret scanners agree on.
//!
//! Not here: keys without a form of their own (`passwords` finds them by their label), and whether a key is
//! still alive, which only the service could say.

use crate::hit::{Certainty, What};
use crate::placeholder::{is_filled_up, is_placeholder};
use crate::scan::{Candidate, Found, Rule};

use Certainty::{Likely, Sure};

pub(crate) const RULES: &[Rule] = &[
    rule(What::GithubToken, Sure, r"(gh[pousr]_[A-Za-z0-9]{36,255})"),
    rule(What::GithubToken, Sure, r"(github_pat_[A-Za-z0-9]{22}_[A-Za-z0-9]{59})"),
    rule(
        What::GitlabToken,
        Sure,
        r"(gl(?:pat|rt|rtr|dt|ptt|ft|ffct|imt|soat|cbt|oas|agent|wt)-[A-Za-z0-9_-]{20,300}(?:\.[0-9a-z]{2}\.?[0-9a-z]{7,12})?)",
    ),
    rule(What::GitlabToken, Sure, r"(GR1348941[A-Za-z0-9_-]{20})"),
    rule(What::SlackToken, Sure, r"(xox[abeoprs](?:\.xox[bp])?-[0-9]{1,13}-[0-9A-Za-z-]{10,200})"),
    rule(What::SlackToken, Sure, r"(xapp-[0-9]-[A-Z0-9]{5,20}-[0-9]{5,20}-[0-9a-f]{30,128})"),
    rule(What::NpmToken, Sure, r"(npm_[A-Za-z0-9]{36})"),
    rule(What::PypiToken, Sure, r"(pypi-AgE[A-Za-z0-9_-]{50,400})"),
    rule(What::StripeKey, Sure, r"((?:sk|rk)_live_[A-Za-z0-9]{16,120})"),
    rule(What::StripeKey, Likely, r"((?:sk|rk)_test_[A-Za-z0-9]{16,120}|whsec_[A-Za-z0-9+/=]{24,80})"),
    rule(What::TwilioKey, Likely, r"((?:SK|AC)[0-9a-f]{32})"),
    rule(What::SendgridKey, Sure, r"(SG\.[A-Za-z0-9_-]{22}\.[A-Za-z0-9_-]{43})"),
    rule(
        What::DatadogKey,
        Sure,
        r#"(?i-u:dd|datadog)[_. -]{0,3}(?i-u:api|app|application|client)[_. -]{0,3}(?i-u:key|token)["']?[ \t]{0,3}[:=|,][ \t]{0,3}["']?([0-9a-f]{32}(?:[0-9a-f]{8})?)"#,
    ),
    rule(
        What::PagerdutyKey,
        Sure,
        r#"(?i-u:pager[_. -]?duty|pd)[A-Za-z_. -]{0,20}(?i-u:key|token)["']?[ \t]{0,3}[:=|,][ \t]{0,3}["']?(?i-u:token token=)?([A-Za-z0-9_+-]{20}|[0-9a-f]{32})"#,
    ),
    rule(
        What::PagerdutyKey,
        Sure,
        r"(?:events\.(?:eu\.)?pagerduty\.com/(?:integration|x-ere)/)([0-9A-Za-z]{32})",
    ),
    rule(
        What::PagerdutyKey,
        Likely,
        r#"(?i-u:routing[_ -]?key|integration[_ -]?key)["']?[ \t]{0,3}[:=|,][ \t]{0,3}["']?([0-9a-f]{32}|R[0-9A-Z]{31})"#,
    ),
    rule(What::AzureKey, Sure, r"AccountKey=([A-Za-z0-9+/]{86}==)"),
    rule(What::AzureKey, Sure, r"SharedAccessKey=([A-Za-z0-9+/]{43}=)"),
    rule(What::AzureKey, Sure, r"([A-Za-z0-9_~.]{3}[0-9]Q~[A-Za-z0-9_~.-]{31,34})"),
    rule(What::AzureKey, Sure, r"(?-u:\b)sig=([A-Za-z0-9%+/=]{43,100})"),
    rule(What::GoogleKey, Sure, r"(AIza[A-Za-z0-9_-]{35})"),
    rule(What::GoogleKey, Sure, r"(GOCSPX-[A-Za-z0-9_-]{28})"),
    rule(What::GoogleKey, Sure, r"(ya29\.[A-Za-z0-9_-]{30,400})"),
    rule(
        What::GoogleServiceAccount,
        Sure,
        r#"private_key_id["']?[ \t]{0,3}[:=][ \t]{0,3}["']?([0-9a-f]{40})"#,
    ),
    rule(What::AtlassianToken, Sure, r"(AT[AC]TT3[A-Za-z0-9_=-]{50,300})"),
    rule(
        What::AtlassianToken,
        Sure,
        r#"(?i-u:jira|atlassian|confluence|bitbucket)[A-Za-z_. -]{0,24}(?i-u:token|key|secret|password|pat)["']?[ \t]{0,3}[:=|,\t][ \t]{0,3}["']?([A-Za-z0-9]{24}|[A-Za-z0-9]{40,44}|[A-Za-z0-9+/]{40,44}={0,2})"#,
    ),
    rule(What::NewRelicKey, Sure, r"(NRA[KL]-[A-Z0-9]{27})"),
    rule(What::NewRelicKey, Sure, r"([a-f0-9]{36}NRAL|[A-Za-z0-9]{2}NRII-[A-Za-z0-9_-]{32})"),
    rule(What::GrafanaToken, Sure, r"(glsa_[A-Za-z0-9]{32}_[0-9a-fA-F]{8}|glc_[A-Za-z0-9+/]{32,400}={0,2})"),
    // Keys of Grafana from before its service accounts: the base64 of `{"k":"…`.
    rule(What::GrafanaToken, Sure, r"(eyJrIjoi[A-Za-z0-9+/]{60,600}={0,2})"),
    rule(What::HashicorpToken, Sure, r"([A-Za-z0-9]{14}\.atlasv1\.[A-Za-z0-9_=-]{60,70})"),
    rule(What::HashicorpToken, Sure, r"(hv[sbr]\.[A-Za-z0-9_-]{24,1000})"),
    rule(
        What::HashicorpToken,
        Sure,
        r"(?i-u:vault[_-]?token)[\x22']?[ \t]{0,3}[:=][ \t]{0,3}[\x22']?([sb]\.[A-Za-z0-9]{24,400})",
    ),
    // Services without a kind of their own here.
    rule(
        What::LabelledKey,
        Sure,
        r"(do[opr]_v1_[a-f0-9]{64}|shp(?:at|ca|pa|ss)_[a-fA-F0-9]{32}|dapi[a-f0-9]{32}(?:-[0-9])?)",
    ),
    rule(
        What::LabelledKey,
        Sure,
        r"(AGE-SECRET-KEY-1[QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L]{58}|PMAK-[a-f0-9]{24}-[a-f0-9]{34})",
    ),
    rule(
        What::LabelledKey,
        Sure,
        r"(rubygems_[a-f0-9]{48}|pul-[a-f0-9]{40}|lin_api_[A-Za-z0-9]{40}|sntry[su]_[A-Za-z0-9+/=_]{60,200})",
    ),
    rule(What::LabelledKey, Sure, r"([0-9]{8,10}:AA[A-Za-z0-9_-]{33})"),
    rule(
        What::LabelledKey,
        Sure,
        r"(fig[duo]_[A-Za-z0-9_-]{38,60}|ntn_[A-Za-z0-9]{40,60}|secret_[A-Za-z0-9]{43}|pat[A-Za-z0-9]{14}\.[0-9a-f]{64})",
    ),
    rule(
        What::LabelledKey,
        Sure,
        r"(dp\.(?:pt|ct|sa|scim|audit|st(?:\.[a-z0-9_-]{2,35})?)\.[A-Za-z0-9]{40,44}|dt0[a-z][0-9]{2}\.[A-Z0-9]{24}\.[A-Z0-9]{64})",
    ),
    rule(
        What::LabelledKey,
        Sure,
        r"(sq[pua]_[0-9a-f]{40}|sq0(?:csp|atp|idp|asp)-[A-Za-z0-9_-]{22,60}|EAAA[A-Za-z0-9_-]{60})",
    ),
    rule(What::LabelledKey, Sure, r"([0-9a-f]{32}-us[0-9]{1,2}|xkeysib-[0-9a-f]{64}-[A-Za-z0-9]{16})"),
    rule(What::LabelledKey, Likely, r"(key-[0-9a-f]{32}|LTAI[A-Za-z0-9]{16,21}|ATBB[A-Za-z0-9]{32})"),
    rule(
        What::LabelledKey,
        Sure,
        r"((?:live|test)_g?sk_[A-Za-z0-9]{24,60}|AKCp[0-9][A-Za-z0-9]{60,90}|AP[0-9A-Z][A-Za-z0-9]{70})",
    ),
    rule(
        What::LabelledKey,
        Sure,
        r"(pscale_(?:pw|tkn|oauth)_[A-Za-z0-9_.-]{32,64}|tskey-[a-z]{2,12}-[A-Za-z0-9]{8,32}-[A-Za-z0-9]{16,64}|FlyV1 fm[12]_[A-Za-z0-9+/=,_]{100,800}|nfp_[A-Za-z0-9]{36}|sbp_[0-9a-f]{40}|bkua_[0-9a-f]{40}|CCIPAT_[A-Za-z0-9_]{40,80})",
    ),
    rule(
        What::LabelledKey,
        Sure,
        r"([MNO][A-Za-z0-9_-]{23,27}\.[A-Za-z0-9_-]{6}\.[A-Za-z0-9_-]{27,38}|oy2[a-z0-9]{43}|ops_eyJ[A-Za-z0-9+/=_-]{200,900}|lsv2_(?:pt|sk)_[0-9a-f]{32}_[0-9a-f]{10}|phx_[A-Za-z0-9]{40,60}|v1\.0-[0-9a-f]{24}-[0-9a-f]{146}|1//0[A-Za-z0-9_-]{40,120})",
    ),
    rule(What::LanguageModelKey, Sure, r"(sk-or-v1-[0-9a-f]{64}|r8_[A-Za-z0-9]{37}|pplx-[A-Za-z0-9]{48})"),
    rule(What::GoogleKey, Sure, r"(AAAA[A-Za-z0-9_-]{7}:APA91b[A-Za-z0-9_-]{100,150})"),
    rule(What::LanguageModelKey, Sure, r"(hf_[A-Za-z]{34}|gsk_[A-Za-z0-9]{52}|xai-[A-Za-z0-9]{80})"),
    rule(What::DockerToken, Sure, r"(dckr_(?:pat|oat)_[A-Za-z0-9_-]{27,32})"),
    rule(What::LanguageModelKey, Sure, r"(sk-ant-[a-z0-9]{2,10}-[A-Za-z0-9_-]{60,120})"),
    rule(
        What::LanguageModelKey,
        Sure,
        r"(sk-(?:proj-|svcacct-|admin-)?[A-Za-z0-9_-]{20,80}T3BlbkFJ[A-Za-z0-9_-]{20,80})",
    ),
];

const fn rule(what: What, certainty: Certainty, pattern: &'static str) -> Rule {
    Rule { what, certainty, pattern, judge }
}

/// Whether the key beside the id of a service account has been taken out.
fn has_no_key(found: &Found<'_>) -> bool {
    let rest = found.around(400).split("\"private_key\"").nth(1).unwrap_or_default();
    let value =
        rest.trim_start_matches([' ', ':', '\t']).strip_prefix('"').and_then(|value| value.split('"').next());
    value.is_some_and(is_placeholder)
}

/// A token is a word of its own, is not filled with the same few characters and is not left off in the middle.
fn judge(found: &Found<'_>) -> Option<Candidate> {
    let left_off = found.text[found.whole.end..].starts_with(['#', '*', '…', '<', '{', '•'])
        || found.text[found.whole.end..].starts_with("...");
    if found.rule.what == What::GoogleServiceAccount && has_no_key(found) {
        return None;
    }
    let real = found.stands_alone(b"_") && !is_filled_up(found.value()) && !left_off;
    if real { found.plain() } else { None }
}
