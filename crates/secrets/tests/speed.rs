//! How fast a search is, on text like that of attached files and on text made to be slow.
//!
//! The limits are wide: they catch a rule that goes over the text again and again, not a slow machine. The
//! program prints the rate.
//!
//! Not here: what is found.

use proofbook_secrets::{Context, search};
use std::time::{Duration, Instant};

/// Searches a text made of repetitions, and says how long that took.
fn timed(name: &str, piece: &str, bytes: usize) -> Duration {
    let text = piece.repeat(bytes / piece.len() + 1);
    search(piece, &Context::default());
    let start = Instant::now();
    let hits = search(&text, &Context::default());
    let took = start.elapsed();
    let rate = text.len() as f64 / 1e6 / took.as_secs_f64();
    println!("{name}: {rate:.1} MB/s, {} hits in {:.1} MB", hits.len(), text.len() as f64 / 1e6);
    took
}

const PROSE: &str = "The partner reviews the backup policy of each customer every quarter and keeps the minutes.\n\
    운영팀은 매월 첫째 주에 변경 이력을 검토하고 결과를 고객에게 보고합니다. 문의는 포털로 접수합니다.\n\
    障害発生時は当番のエンジニアが一次対応を行い、三十分以内にお客様へ連絡します。版数は 1.2.3 です。\n";

#[test]
#[ignore = "a measurement, run by hand"]
fn ten_megabytes_of_prose() {
    assert!(timed("prose", PROSE, 10_000_000) < Duration::from_secs(20));
}

/// A large spreadsheet is searched cell by cell.
#[test]
#[ignore = "a measurement, run by hand"]
fn a_hundred_thousand_cells() {
    let context =
        Context { ending: "xlsx", key: "", left: "고객사", header: "담당자", ..Context::default() };
    search("Hanbit Cloud", &context);
    let start = Instant::now();
    for number in 0..100_000 {
        search(&format!("Hanbit Cloud {number}"), &context);
    }
    let took = start.elapsed();
    println!("cells: {:.1} µs each", took.as_secs_f64() * 10.0);
    assert!(took < Duration::from_secs(20));
}

#[test]
#[ignore = "a measurement, run by hand"]
fn text_made_to_be_slow() {
    let hostile = [
        ("digits", "1"),
        ("groups of digits", "1234-"),
        ("labels", "password="),
        ("labels and blanks", "password:    "),
        ("letters", "eyJ"),
        ("key ids", "AKIA"),
        ("base64", "QWxhZGRpbjpvcGVuIHNlc2FtZQ"),
        ("first lines of keys", concat!("-----BEGIN PRIV", "ATE KEY-----")),
        ("hyphens", "-"),
        ("addresses", "http://a:"),
        ("at signs", "a@a."),
        ("plus signs", "+1 1 "),
        ("line breaks", "ab\n"),
        ("full width", "１２３４"),
        ("jdbc", "jdbc:mysql:x?a;"),
        ("curl", "curl -u "),
        ("server", "server=a;"),
        ("arn", "arn:aws:iam::"),
        ("mails", "kim@hanbit.kr "),
    ];
    for (name, piece) in hostile {
        assert!(timed(name, piece, 300_000) < Duration::from_secs(10), "{name}");
    }
}
