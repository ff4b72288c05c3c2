//! Values as YAML that every reader understands alike.
//!
//! Readers of YAML 1.1, such as `PyYAML`, take `no`, `2024-05-21`, `1_000`, `12:30`, `=` and `<<` for something else than
//! text; readers of 1.2 do not. So only what begins with a letter is written without quotes, unless it is a word that one
//! of the two knows, and a float has its point and the sign of its exponent.

use std::fmt::Write as _;

use serde_json::{Map, Number, Value};

/// Words that mean a truth value or nothing in YAML 1.1 or 1.2, in whatever case.
const WORDS: [&str; 9] = ["true", "false", "null", "yes", "no", "on", "off", "y", "n"];

/// The longest key on the line of its value: libyaml and `PyYAML` look for the colon in 1024 characters.
const LONGEST_KEY: usize = 1000;

pub(super) fn print(value: &Value) -> String {
    let mut printer = Printer(String::new());
    printer.block(value, 0);
    printer.0
}

struct Printer(String);

impl Printer {
    /// Writes a value whose first line has begun, at column `indent`, and ends its last line.
    fn block(&mut self, value: &Value, indent: usize) {
        match value {
            Value::Object(members) if !members.is_empty() => self.members(members, indent),
            Value::Array(items) if !items.is_empty() => self.items(items, indent),
            scalar => {
                self.0.push_str(&self::scalar(scalar, indent));
                self.0.push('\n');
            }
        }
    }

    fn members(&mut self, members: &Map<String, Value>, indent: usize) {
        for (index, (key, value)) in members.iter().enumerate() {
            if index > 0 {
                self.pad(indent);
            }
            let key = one_line(key);
            let is_long = key.len() > LONGEST_KEY;
            if is_long {
                self.0.extend(["? ", &key, "\n"]);
                self.pad(indent);
            } else {
                self.0.push_str(&key);
            }
            self.0.push(':');
            let inner = match value {
                Value::Object(members) if !members.is_empty() => indent + 2,
                // The mark of an item sets it apart.
                Value::Array(items) if !items.is_empty() => indent + if is_long { 2 } else { 0 },
                _ => {
                    self.0.push(' ');
                    self.block(value, indent);
                    continue;
                }
            };
            self.0.push('\n');
            self.pad(inner);
            self.block(value, inner);
        }
    }

    fn items(&mut self, items: &[Value], indent: usize) {
        for (index, item) in items.iter().enumerate() {
            if index > 0 {
                self.pad(indent);
            }
            self.0.push_str("- ");
            let is_scalar = !item.is_object() && !item.is_array();
            self.block(item, if is_scalar { indent } else { indent + 2 });
        }
    }

    fn pad(&mut self, indent: usize) {
        self.0.extend(std::iter::repeat_n(' ', indent));
    }
}

/// A value on one line, or as a block of lines below a node at `indent`.
fn scalar(value: &Value, indent: usize) -> String {
    match value {
        Value::Null => "null".to_owned(),
        Value::Bool(value) => value.to_string(),
        Value::Number(value) => number(value),
        Value::String(text) if is_block(text) => block(text, indent + 2),
        Value::String(text) => one_line(text),
        Value::Array(_) => "[]".to_owned(),
        Value::Object(_) => "{}".to_owned(),
    }
}

/// In YAML 1.1, `1e3` is text: a float has a point, and its exponent a sign.
fn number(number: &Number) -> String {
    let text = number.to_string();
    let Some((mantissa, exponent)) = text.split_once(['e', 'E']) else { return text };
    let point = if mantissa.contains('.') { "" } else { ".0" };
    let sign = if exponent.starts_with(['-', '+']) { "" } else { "+" };
    format!("{mantissa}{point}e{sign}{exponent}")
}

fn one_line(text: &str) -> String {
    if is_plain(text) {
        text.to_owned()
    } else if text.chars().all(is_shown) {
        format!("'{}'", text.replace('\'', "''"))
    } else {
        escaped(text)
    }
}

/// Whether a text means itself without quotes.
fn is_plain(text: &str) -> bool {
    text.starts_with(|first: char| first.is_alphabetic() || matches!(first, '$' | '/'))
        && !text.ends_with([' ', ':'])
        && !text.contains(": ")
        && !text.contains(" #")
        && text.chars().all(is_shown)
        && !WORDS.iter().any(|word| word.eq_ignore_ascii_case(text))
}

/// Whether a character stands for itself on a line. What ends a line in YAML 1.1, cannot be seen or is not printable is
/// escaped.
fn is_shown(character: char) -> bool {
    !character.is_control() && !matches!(character, '\u{2028}' | '\u{2029}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}')
}

/// Whether a text is written line by line: one of several lines, in which no space at a border decides.
fn is_block(text: &str) -> bool {
    let lines = text.strip_suffix('\n').unwrap_or(text);
    text.contains('\n')
        && !lines.is_empty()
        && !lines.ends_with('\n')
        && !lines.starts_with([' ', '\t', '\n'])
        && lines.split('\n').all(|line| line.is_empty() || !line.trim().is_empty())
        && lines.chars().all(|character| matches!(character, '\n' | '\t') || is_shown(character))
}

fn block(text: &str, indent: usize) -> String {
    let (mark, lines) = text.strip_suffix('\n').map_or(("|-", text), |lines| ("|", lines));
    let mut block = mark.to_owned();
    for line in lines.split('\n') {
        block.push('\n');
        if !line.is_empty() {
            let _ = write!(block, "{:indent$}{line}", "");
        }
    }
    block
}

/// Between double quotes, as JSON has them, and with every character that may not be shown as its number.
fn escaped(text: &str) -> String {
    let mut quoted = String::from("\"");
    for character in text.chars() {
        match character {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            '\n' => quoted.push_str("\\n"),
            '\t' => quoted.push_str("\\t"),
            '\r' => quoted.push_str("\\r"),
            shown if is_shown(shown) => quoted.push(shown),
            other => {
                let _ = write!(quoted, "\\u{:04X}", u32::from(other));
            }
        }
    }
    quoted.push('"');
    quoted
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn the_layout_is_the_usual_one() {
        let value = json!({
            "title": "A thing",
            "list": ["a", { "b": 1, "c": ["d"] }, [], {}, ["e", ["f"]]],
            "/a/{b}": { "$ref": "#/x", "prose": "One.\n\n  Two.\n", "more": "a\nb" },
            "none": null,
        });
        let expected = "title: A thing\nlist:\n- a\n- b: 1\n  c:\n  - d\n- []\n- {}\n- - e\n  - - f\n/a/{b}:\n  $ref: '#/x'\n  \
                        prose: |\n    One.\n\n      Two.\n  more: |-\n    a\n    b\nnone: null\n";
        assert_eq!(print(&value), expected);
    }

    #[test]
    fn texts_that_a_reader_may_take_for_something_else_are_quoted() {
        let alone = "no Yes oN off y N ~ null 2024-05-21 2024-05-21T10:00:00Z 0123 1_000 0o17 0b1 0x1F 12:30:45 1e3 1.5 .inf .nan = \
                     << a: #a {a} [a] &a *a !a %a @a `a ? 'a' _1";
        for text in alone.split(' ').chain(["", " a", "a ", "a: b", "a #b", "- a"]) {
            assert_eq!(print(&json!(text)), format!("'{}'\n", text.replace('\'', "''")), "{text}");
        }
        for text in ["north", "a:b", "a#b", "yes, it is", "e3", "云空间", "/v1/{id}", "x-a", "T10:00:00Z"] {
            assert_eq!(print(&json!(text)), format!("{text}\n"));
        }
        for (text, expected) in [
            ("\u{85}", r#""\u0085""#),
            ("a\u{2028}\"\\", r#""a\u2028\"\\""#),
            ("\n", r#""\n""#),
            (" a\nb", r#"" a\nb""#),
            ("a\n \nb", r#""a\n \nb""#),
            ("a\n\n", r#""a\n\n""#),
            ("a\tb\u{7f}", r#""a\tb\u007F""#),
        ] {
            assert_eq!(print(&json!(text)), format!("{expected}\n"));
        }
    }

    #[test]
    fn floats_are_floats_to_every_reader() {
        for (number, expected) in [
            (json!(1e300), "1.0e+300\n"),
            (json!(1.5e-7), "1.5e-7\n"),
            (json!(1000.0), "1000.0\n"),
            (json!(-0.0), "-0.0\n"),
            (json!(u64::MAX), "18446744073709551615\n"),
        ] {
            assert_eq!(print(&number), expected);
        }
    }
}
