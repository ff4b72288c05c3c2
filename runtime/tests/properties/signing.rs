//! The canonical request: one spelling for what is the same, different ones for what is not.

use koodrive_runtime::sign::{Signable, canonical_request};
use percent_encoding::{NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};
use proptest::prelude::*;

use crate::holds;

/// Path and query as they are signed.
fn canonical(path: &str, query: &str) -> (String, String) {
    let request = Signable { method: "GET", path, query, headers: &[("x-date", "d"), ("x-user-id", "u")], body: b"" };
    let text = canonical_request(&request).text;
    let mut lines = text.lines().skip(1).map(str::to_owned);
    (lines.next().unwrap(), lines.next().unwrap())
}

fn target() -> impl Strategy<Value = String> {
    "([a-c/.~+=&;%_-]|%[0-9a-fA-F]{2}|%2[eEfF5]|云){0,16}"
}

fn spell(pairs: &[(String, String)]) -> String {
    let encode = |text| utf8_percent_encode(text, NON_ALPHANUMERIC);
    pairs.iter().map(|(name, value)| format!("{}={}", encode(name), encode(value))).collect::<Vec<_>>().join("&")
}

#[test]
fn the_canonical_spelling_is_its_own() {
    holds(3000, (target(), target()), |(path, query)| {
        let (path, query) = canonical(&path, &query);
        prop_assert_eq!(canonical(&path, &query), (path.clone(), query.clone()));
        prop_assert!(path.starts_with('/') && path.ends_with('/'));
        for segment in path.split('/') {
            prop_assert!(segment != "." && segment != "..", "{}", path);
        }
        Ok(())
    });
}

#[test]
fn the_order_of_the_query_does_not_matter() {
    let pairs = proptest::collection::vec(("[a-b%&=+]{0,2}", "[a-b%&=+云]{0,2}"), 0..6);
    let shuffled = pairs.prop_flat_map(|pairs| (Just(pairs.clone()), Just(pairs).prop_shuffle()));
    holds(1000, shuffled, |(one, other)| {
        prop_assert_eq!(canonical("/", &spell(&one)), canonical("/", &spell(&other)));
        Ok(())
    });
}

/// Of one alphabet so small that equal queries occur.
#[test]
fn queries_are_signed_alike_if_and_only_if_they_say_the_same() {
    let pairs = || proptest::collection::vec(("[a&=%]{0,1}", "[a&=%]{0,2}"), 0..3);
    holds(4000, (pairs(), pairs()), |(mut one, mut other)| {
        let alike = canonical("/", &spell(&one)) == canonical("/", &spell(&other));
        one.sort();
        other.sort();
        prop_assert_eq!(alike, one == other);
        Ok(())
    });
}

#[test]
fn a_signed_query_says_what_the_query_said() {
    let pairs = proptest::collection::vec((any::<String>(), any::<String>()), 1..4);
    holds(500, pairs, |mut pairs| {
        let (_, query) = canonical("/", &spell(&pairs));
        let decode = |text| percent_decode_str(text).decode_utf8().unwrap().into_owned();
        let said: Vec<(String, String)> =
            query.split('&').map(|pair| pair.split_once('=').unwrap()).map(|(n, v)| (decode(n), decode(v))).collect();
        pairs.sort();
        prop_assert_eq!(said, pairs);
        Ok(())
    });
}
