//! Whether an address is a public one, as far as the address itself tells.
//!
//! Not here: asking the network. The program never opens an address; it only reads it.

use url::{Host, Url};

/// What is wrong or doubtful about an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Address {
    /// Nothing that can be seen from outside.
    Public,
    /// No web address at all.
    Unreadable,
    /// A web address that is not https.
    NotHttps,
    /// A host that only a private network knows, or a bare number.
    Private {
        /// The host.
        host: String,
    },
    /// By its look, a page that asks for a login.
    Login,
}

impl Address {
    /// Whether it can stand for a public address. Doubts are for a person to settle.
    pub(crate) fn is_acceptable(&self) -> bool {
        !matches!(self, Address::Unreadable | Address::NotHttps)
    }
}

/// Ends of host names that no public DNS answers.
const PRIVATE_ENDS: [&str; 12] = [
    "localhost",
    "local",
    "localdomain",
    "internal",
    "intranet",
    "lan",
    "corp",
    "home",
    "private",
    "test",
    "invalid",
    "example",
];

/// First labels of hosts that ask for a login.
const LOGIN_HOSTS: [&str; 7] = ["login", "signin", "sso", "auth", "accounts", "partnercentral", "idp"];

/// Parts of a path that ask for a login, without extension.
const LOGIN_PATHS: [&str; 12] = [
    "login", "log-in", "logon", "signin", "sign-in", "sign_in", "sso", "saml", "oauth", "oauth2", "wp-login",
    "wp-admin",
];

/// Judges an address by its look.
pub(crate) fn judge(text: &str) -> Address {
    let Ok(url) = Url::parse(text.trim()) else { return Address::Unreadable };
    let Some(host) = url.host().filter(|host| *host != Host::Domain("")) else { return Address::Unreadable };
    match url.scheme() {
        "https" => {}
        "http" => return Address::NotHttps,
        _ => return Address::Unreadable,
    }
    if is_private(&host) {
        return Address::Private { host: host.to_string() };
    }
    if asks_for_login(&url, &host) { Address::Login } else { Address::Public }
}

fn is_private(host: &Host<&str>) -> bool {
    match host {
        Host::Ipv4(_) | Host::Ipv6(_) => true,
        Host::Domain(name) => {
            let name = name.trim_end_matches('.');
            let end = name.rsplit('.').next().unwrap_or(name);
            !name.contains('.') || PRIVATE_ENDS.contains(&end)
        }
    }
}

fn asks_for_login(url: &Url, host: &Host<&str>) -> bool {
    let at_the_door = match host {
        Host::Domain(name) => name.split('.').next().is_some_and(|label| LOGIN_HOSTS.contains(&label)),
        _ => false,
    };
    let behind_it = url.path_segments().is_some_and(|mut parts| {
        parts.any(|part| {
            let part = part.split('.').next().unwrap_or(part).to_ascii_lowercase();
            LOGIN_PATHS.contains(&part.as_str())
        })
    });
    at_the_door || behind_it || !url.username().is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: Address) {
        assert_eq!(judge(text), expected, "{text}");
    }

    fn private(host: &str) -> Address {
        Address::Private { host: host.to_owned() }
    }

    #[test]
    fn addresses_as_people_paste_them() {
        check("https://www.hanbit.example.com/aws-msp", Address::Public);
        check("  https://한빛클라우드.kr/msp ", Address::Public);
        check("https://hanbit.co.kr/author/kim", Address::Public);
        check("http://hanbit.co.kr/msp", Address::NotHttps);
        check("www.hanbit.co.kr/msp", Address::Unreadable);
        check("https://", Address::Unreadable);
        check("준비 중", Address::Unreadable);
        check("mailto:kim@hanbit.co.kr", Address::Unreadable);
        check("ftp://hanbit.co.kr/msp", Address::Unreadable);
        check("file:///C:/msp.html", Address::Unreadable);
    }

    #[test]
    fn hosts_that_nobody_outside_can_reach() {
        check("https://localhost:8080/msp", private("localhost"));
        check("https://192.168.0.10/msp", private("192.168.0.10"));
        check("https://[::1]/msp", private("[::1]"));
        check("https://wiki/msp", private("wiki"));
        check("https://wiki.hanbit.local/msp", private("wiki.hanbit.local"));
        check("https://8.8.8.8/", private("8.8.8.8"));
    }

    #[test]
    fn pages_behind_a_login() {
        check("https://hanbit.co.kr/login?next=/msp", Address::Login);
        check("https://sso.hanbit.co.kr/msp", Address::Login);
        check("https://hanbit.co.kr/wp-login.php", Address::Login);
        check("https://partnercentral.awspartner.com/cases/1", Address::Login);
        check("https://kim@hanbit.co.kr/msp", Address::Login);
    }
}
