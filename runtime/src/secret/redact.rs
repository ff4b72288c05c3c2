//! What may be shown of a text from outside: little of it, and no secrets.

use std::borrow::Cow;

use http::HeaderValue;
use percent_encoding::percent_decode_str;

use super::Secret;

/// How many characters of a body or a value are shown.
const SHOWN: usize = 200;
/// What stands in place of a secret.
const HIDDEN: &str = "[hidden]";
/// A shorter text is not a token; hiding each occurrence of it would only garble messages.
const SHORTEST_SECRET: usize = 8;
/// A name that contains one of these (compared in lower case) labels a secret in any API; an API's own names are in its
/// profile.
const SECRET_WORDS: [&str; 8] =
    ["token", "secret", "password", "authoriz", "session", "signature", "credential", "cookie"];

/// The start of a text, cut between characters.
pub(crate) fn shorten(text: &str) -> String {
    match text.char_indices().nth(SHOWN) {
        Some((cut, _)) => format!("{}…", text.get(..cut).unwrap_or_default()),
        None => text.to_owned(),
    }
}

/// The start of bytes that should be text; invalid UTF-8 is replaced.
fn shorten_bytes(bytes: &[u8]) -> String {
    // Four bytes hold any character, so this is enough for `SHOWN` of them and cheap for a large body.
    let enough = bytes.get(..4 * SHOWN + 4).unwrap_or(bytes);
    let text = shorten(String::from_utf8_lossy(enough).trim_start());
    if enough.len() < bytes.len() && !text.ends_with('…') { text + "…" } else { text }
}

/// Whether a field of this name holds a secret, judged by the name. The generated types know better, but the start of a
/// body is shown just when it fits none of them. `own` are the names of the API's profile.
pub(crate) fn names_secret(name: &str, own: &[&str]) -> bool {
    let lower = name.to_ascii_lowercase();
    own.iter().any(|own| own.eq_ignore_ascii_case(name)) || SECRET_WORDS.iter().any(|part| lower.contains(part))
}

/// Replaces the values of secret fields and the queries of URLs in a JSON text, be it whole, cut off or broken. `own` are
/// the names of the API's profile.
pub(crate) fn redact_json(text: &str, own: &[&str]) -> String {
    let mut redactor = Redactor { own, shown: String::with_capacity(text.len()), depth: 0, secret: None };
    let mut rest = text;
    while let Some(quote) = rest.find('"') {
        let (between, from_quote) = rest.split_at(quote);
        let (literal, after) = split_literal(from_quote);
        redactor.between(between);
        redactor.literal(literal, after.trim_start().starts_with(':'));
        rest = after;
    }
    redactor.between(rest);
    redactor.shown
}

struct Redactor<'a> {
    /// The names of the API's profile.
    own: &'a [&'a str],
    shown: String,
    /// How many brackets are open.
    depth: usize,
    /// How many were open at the name of a secret. All values are hidden until the secret's own has ended.
    secret: Option<usize>,
}

impl Redactor<'_> {
    /// What stands between two literals: brackets, commas, numbers.
    fn between(&mut self, text: &str) {
        for symbol in text.chars() {
            match symbol {
                '{' | '[' => self.depth += 1,
                '}' | ']' => self.depth = self.depth.saturating_sub(1),
                _ => {}
            }
            let ended = self.secret.is_some_and(|from| self.depth < from || (symbol == ',' && self.depth == from));
            self.secret = self.secret.filter(|_| !ended);
            let hidden = self.secret.is_some() && symbol.is_alphanumeric();
            self.shown.push(if hidden { '*' } else { symbol });
        }
    }

    fn literal(&mut self, literal: &str, is_name: bool) {
        if is_name {
            self.shown.push_str(literal);
            if self.secret.is_none() && names_secret(literal.trim_matches('"'), self.own) {
                self.secret = Some(self.depth);
            }
        } else if self.secret.is_some() {
            self.shown.extend(["\"", HIDDEN, "\""]);
        } else {
            self.shown.push_str(&without_query(literal));
        }
    }
}

/// Splits a text that starts with a quote behind the matching one; without one, all of it is the literal.
fn split_literal(text: &str) -> (&str, &str) {
    let mut escaped = false;
    for (at, byte) in text.bytes().enumerate().skip(1) {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            b'"' => return text.split_at(at + 1),
            _ => {}
        }
    }
    (text, "")
}

/// A pre-signed URL is a secret by its query.
fn without_query(literal: &str) -> Cow<'_, str> {
    match literal.split_once('?') {
        Some((address, _)) if address.contains("://") => Cow::Owned(format!("{address}?{HIDDEN}\"")),
        _ => Cow::Borrowed(literal),
    }
}

/// Removes the secrets that were sent from a text that was received, should a server or a proxy echo them.
#[derive(Default)]
pub(crate) struct Scrubber {
    sent: Vec<Secret>,
    /// The names of the API's profile.
    names: &'static [&'static str],
}

impl Scrubber {
    /// Remembers the values of secret headers, and the names that label secrets in this API.
    pub(crate) fn of(values: &[HeaderValue], names: &'static [&'static str]) -> Self {
        let mut secrets = Vec::new();
        for value in values {
            let Ok(value) = value.to_str() else { continue };
            let bare = value.split_once(['+', ' ']).map(|(_, bare)| bare);
            secrets.extend([Some(value), bare].into_iter().flatten().filter(|text| text.len() >= SHORTEST_SECRET));
        }
        Self { sent: secrets.into_iter().map(Secret::from).collect(), names }
    }

    /// Remembers the values of a query whose names say that they are secret.
    pub(crate) fn of_query(query: &str) -> Self {
        let pairs = query.split('&').filter_map(|pair| pair.split_once('='));
        let secret = pairs.filter(|(name, value)| names_secret(name, &[]) && value.len() >= SHORTEST_SECRET);
        let spellings = |value: &str| [value.to_owned(), percent_decode_str(value).decode_utf8_lossy().into_owned()];
        Self { sent: secret.flat_map(|(_, value)| spellings(value)).map(Secret::from).collect(), names: &[] }
    }

    /// Whether a field of this name holds a secret.
    pub(crate) fn names_secret(&self, name: &str) -> bool {
        names_secret(name, self.names)
    }

    /// The text without them.
    pub(crate) fn clean(&self, text: &str) -> String {
        self.sent.iter().fold(text.to_owned(), |text, secret| text.replace(secret.expose(), HIDDEN))
    }

    /// The start of a body, fit to be shown.
    pub(crate) fn body_start(&self, body: &[u8]) -> String {
        // Cleaned before it is cut, lest half a token stay at the end. A secret longer than the window is caught by
        // its name.
        let window = body.get(..64 * 1024).unwrap_or(body);
        let text = String::from_utf8_lossy(window);
        shorten_bytes(self.clean_json(&text).as_bytes())
    }

    /// A JSON text without the secrets that were sent and without those in its fields.
    pub(crate) fn clean_json(&self, text: &str) -> String {
        redact_json(&self.clean(text), self.names)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_cut_between_characters() {
        assert_eq!(shorten("abc"), "abc");
        let long = "云".repeat(300);
        assert_eq!(shorten(&long), format!("{}…", "云".repeat(200)));
        assert_eq!(shorten_bytes(long.as_bytes()), format!("{}…", "云".repeat(200)));
        assert_eq!(shorten_bytes(b"\xff\xfe ok"), "\u{fffd}\u{fffd} ok");
    }

    #[test]
    fn secret_fields_and_queries_are_hidden_in_any_json() {
        let table = [
            (r#"{"accessToken":"abc","name":"x"}"#, r#"{"accessToken":"[hidden]","name":"x"}"#),
            (r#"{"accessToken" : "ab\"c"}"#, r#"{"accessToken" : "[hidden]"}"#),
            (r#"{"accessToken":"abc"#, r#"{"accessToken":"[hidden]""#),
            (r#"{"tokens":["a","b"],"n":"c"}"#, r#"{"tokens":["[hidden]","[hidden]"],"n":"c"}"#),
            (r#"{"session":{"id":"x","n":42},"n":42}"#, r#"{"session":{"id":"[hidden]","n":**},"n":42}"#),
            (r#"{"a":{"token":1},"n":"c"}"#, r#"{"a":{"token":*},"n":"c"}"#),
            (r#"{"u":"https://h/p?X-Amz-Signature=s"}"#, r#"{"u":"https://h/p?[hidden]"}"#),
            (r#"{"code":1,"msg":"no"}"#, r#"{"code":1,"msg":"no"}"#),
            ("<html>\"502\"</html>", "<html>\"502\"</html>"),
        ];
        for (text, shown) in table {
            assert_eq!(redact_json(text, &[]), shown, "{text}");
        }
    }

    #[test]
    fn an_echoed_secret_is_hidden() {
        let scrubber =
            Scrubber::of(&[HeaderValue::from_static("Bearer+0123456789"), HeaderValue::from_static("short")], &[]);
        assert_eq!(scrubber.clean("bad token Bearer+0123456789 or 0123456789"), "bad token [hidden] or [hidden]");
        assert_eq!(scrubber.clean("a short text"), "a short text");
    }

    #[test]
    fn the_signature_of_a_url_is_hidden_in_both_spellings() {
        let scrubber = Scrubber::of_query("X-Amz-Signature=0123%2B456789&partNumber=123456789&Signature=short");
        let text = "0123+456789, 0123%2B456789, 123456789, short";
        assert_eq!(scrubber.clean(text), "[hidden], [hidden], 123456789, short");
    }

    #[test]
    fn the_names_of_the_profile_are_hidden_in_any_case() {
        let scrubber = Scrubber::of(&[], &["extractCode", "pwd"]);
        for (text, shown) in [
            (r#"{"extractCode":"k7x2","n":"c"}"#, r#"{"extractCode":"[hidden]","n":"c"}"#),
            (r#"{"PWD":["a"],"pwdHint":"b"}"#, r#"{"PWD":["[hidden]"],"pwdHint":"b"}"#),
        ] {
            assert_eq!(scrubber.clean_json(text), shown);
            assert_eq!(Scrubber::default().clean_json(text), text, "another API's names");
        }
    }
}
