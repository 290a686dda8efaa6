//! Addresses that a reader may follow.
//!
//! An address in a PDF is written in seven bits (ISO 32000, 12.6.4.8), so a path is percent-encoded and
//! the name of a host is written in punycode. Only pages and mailboxes are followed: nothing that runs,
//! nothing that opens a file, nothing without a scheme. What this deliberately does not do: it judges no
//! address, and it never guesses a scheme.

use url::Url;

/// The longest address that becomes a link, in bytes.
const LONGEST: usize = 8_000;

/// The address as it is written into a link; nothing where it must not be one.
pub fn live_address(address: &str) -> Option<String> {
    let address = address.trim();
    if address.len() > LONGEST || address.contains(char::is_control) {
        return None;
    }
    let url = Url::parse(address).ok()?;
    let leads_outside = match url.scheme() {
        // `https:example.jp` is read as a host by some and as nothing by others.
        "http" | "https" => url.host_str().is_some_and(|host| !host.is_empty()) && has_slashes(address),
        "mailto" => url.path().contains('@'),
        _ => false,
    };
    let written = url.as_str();
    (leads_outside && written.is_ascii() && written.len() <= LONGEST).then(|| tidy(address, &url))
}

fn has_slashes(address: &str) -> bool {
    address.split_once(':').is_some_and(|(_, rest)| rest.starts_with("//"))
}

/// The address, without the slash that parsing puts behind a bare host.
fn tidy(address: &str, url: &Url) -> String {
    let written = url.as_str();
    let bare =
        url.path() == "/" && url.query().is_none() && url.fragment().is_none() && !address.ends_with('/');
    // Spaces and quotes that are allowed in some parts would still end a link for careless readers.
    let encoded = written.replace(' ', "%20").replace('"', "%22").replace('\'', "%27");
    match bare && encoded.starts_with("http") {
        true => encoded.trim_end_matches('/').to_owned(),
        false => encoded,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_written_in_seven_bits() {
        let cases = [
            ("https://example.jp/事例", "https://example.jp/%E4%BA%8B%E4%BE%8B"),
            ("https://例え.jp/a b", "https://xn--r8jz45g.jp/a%20b"),
            ("HTTPS://Example.com", "https://example.com"),
            ("https://example.com/?q=한 글#절", "https://example.com/?q=%ED%95%9C%20%EA%B8%80#%EC%A0%88"),
            ("https://example.com/a%20b", "https://example.com/a%20b"),
            ("mailto:kim@example.com", "mailto:kim@example.com"),
            (
                "mailto:김@example.com?subject=안녕 하세요",
                "mailto:%EA%B9%80@example.com?subject=%EC%95%88%EB%85%95%20%ED%95%98%EC%84%B8%EC%9A%94",
            ),
            (" https://example.com/a ", "https://example.com/a"),
        ];
        for (address, wanted) in cases {
            assert_eq!(live_address(address).as_deref(), Some(wanted), "{address}");
        }
    }

    #[test]
    fn what_is_no_page_and_no_mailbox_is_not_followed() {
        for address in [
            "javascript:alert(1)",
            " JavaScript:alert(1)",
            "java\nscript:alert(1)",
            "example.jp/path",
            "www.example.jp",
            "file:///etc/passwd",
            "\\\\server\\share",
            "data:text/html,x",
            "vbscript:x",
            "ftp://example.com",
            "https:",
            "https://",
            "https:example.jp",
            "mailto:nobody",
            "",
            "https://exa mple.jp/",
        ] {
            assert_eq!(live_address(address), None, "{address}");
        }
    }
}
