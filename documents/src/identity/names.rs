//! The vendor's own names for operations.

use crate::facts::{Facts, Operation};
use crate::text;

/// The name that ends a title: `Creating a File - createFile`. A title that is a name alone is one too.
pub(super) fn in_title(title: &str) -> Option<&str> {
    let last = title.rsplit_once(" - ").map_or(title, |(_, last)| last).trim();
    let is_name =
        text::is_identifier(last) && last.len() > 2 && last.chars().all(|c| c.is_ascii_alphanumeric() || c == '_');
    is_name.then_some(last)
}

/// The names that a document gives an operation: that of its title, or else, of a page, the middle of the file's name.
pub(crate) fn named<'a>(facts: &'a Facts, operation: &'a Operation) -> Option<&'a str> {
    let in_file = || match facts.operations.as_slice() {
        [_] => in_file(&facts.document),
        _ => None,
    };
    operation.name.as_deref().or_else(in_file)
}

/// The name that tells an operation from others: that of the title, or else one in the file's name that is written as
/// names of operations are, with a capital inside.
pub(crate) fn telling<'a>(facts: &'a Facts, operation: &'a Operation) -> Option<&'a str> {
    let has_capital = |name: &&str| name.chars().skip(1).any(|c| c.is_ascii_uppercase());
    operation.name.as_deref().or_else(|| named(facts, operation).filter(has_capital))
}

/// `getFile` of `std.getFile.zh.txt` and of `get-file.en.2025-03-07.txt`: the longest part of the name that is a word
/// with a capital or a hyphen inside, or else the first.
fn in_file(file: &str) -> Option<&str> {
    let parts: Vec<&str> = file.split('.').filter(|part| part.starts_with(|c: char| c.is_ascii_alphabetic())).collect();
    let is_compound = |part: &&&str| part.contains('-') || part.chars().skip(1).any(|c| c.is_ascii_uppercase());
    parts.iter().find(is_compound).or(parts.first()).copied()
}

/// Whether two names are the same but for case and what joins their words.
pub(crate) fn same_name(one: &str, other: &str) -> bool {
    letters(one) == letters(other)
}

/// A name without case and without what joins its words.
pub(crate) fn letters(name: &str) -> String {
    name.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()).collect()
}

/// Whether both have a name, and not the same.
pub(crate) fn contradict(one: Option<&str>, other: Option<&str>) -> bool {
    one.zip(other).is_some_and(|(one, other)| !same_name(one, other))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_end_titles() {
        for (title, expected) in [
            ("Creating a File - createFile", Some("createFile")),
            ("获取文件详情 - getFile", Some("getFile")),
            ("Login", Some("Login")),
            ("获取文件详情", None),
            ("Creating a File", None),
            ("Read - Write Access", None),
            ("", None),
        ] {
            assert_eq!(in_title(title), expected, "{title}");
        }
    }

    #[test]
    fn names_stand_in_files() {
        for (file, expected) in [
            ("std.getFile.zh.txt", Some("getFile")),
            ("get-file.en.2025-03-07.txt", Some("get-file")),
            ("Login.zh.html", Some("Login")),
            ("2025.txt", Some("txt")),
        ] {
            assert_eq!(in_file(file), expected, "{file}");
        }
        assert!(same_name("get-file", "getFile") && !same_name("getFile", "getFiles"));
    }
}
