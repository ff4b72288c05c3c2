//! Names of files: which are allowed, and what a taken one becomes.

use jiff::Timestamp;
use jiff::tz::{self, Offset};
use koodrive::errors;

use crate::serve::Refusal;

/// Longest name, in characters.
const LONGEST: usize = 250;
const LONGEST_OF_GROUP: usize = 30;
const FORBIDDEN: [char; 9] = ['<', '>', '|', ':', '"', '*', '?', '/', '\\'];
/// Longest extension that a timestamp goes in front of; a longer one is no extension.
const LONGEST_EXTENSION: usize = 32;
/// The vendor's examples show the time of Beijing.
const BEIJING: Offset = tz::offset(8);

/// 13000419 for a name that is forbidden, 13000417 for one that is too long.
pub(crate) fn check(name: &str) -> Result<(), Refusal> {
    let invalid = |why: String| Err(Refusal::new(errors::FILE_NAME_INVALID, why));
    if name.is_empty() || name == "." || name == ".." {
        return invalid(format!("a file cannot have the name {name:?}"));
    }
    if let Some(letter) = name.chars().find(|letter| FORBIDDEN.contains(letter)) {
        return invalid(format!("a file's name cannot have a {letter:?} in it"));
    }
    let length = name.chars().count();
    if length > LONGEST {
        let message = format!("the name has {length} characters, more than {LONGEST}");
        return Err(Refusal::new(errors::FILE_NAME_TOO_LONG, message));
    }
    Ok(())
}

/// 13000102 for a name that a group cannot have.
pub(crate) fn check_group(field: &str, name: &str) -> Result<(), Refusal> {
    let length = name.chars().count();
    if !(1..=LONGEST_OF_GROUP).contains(&length) || name == "." || name == ".." {
        let problem = format!("{name:?} is not 1 to {LONGEST_OF_GROUP} characters, or is `.` or `..`");
        return Err(Refusal::parameter(field, problem));
    }
    match name.chars().find(|letter| FORBIDDEN.contains(letter) || is_emoji(*letter)) {
        Some(letter) => Err(Refusal::parameter(field, format!("a group's name cannot have a {letter:?} in it"))),
        None => Ok(()),
    }
}

/// The blocks of Unicode that emoji come from, and what joins and varies them.
fn is_emoji(letter: char) -> bool {
    matches!(letter, '\u{1F000}'..='\u{1FAFF}' | '\u{2600}'..='\u{27BF}' | '\u{FE0F}' | '\u{200D}')
}

/// A name with a timestamp behind it, before the extension: `test_20240104_105403.zip`. A folder has no extension.
///
/// `attempt` tells the names of one second apart: from 1 on it goes behind the timestamp. A name that would become too
/// long loses letters at its end.
pub(crate) fn stamped(name: &str, folder: bool, now: Timestamp, attempt: u32) -> String {
    let (stem, extension) = if folder { (name, "") } else { split(name) };
    let mut stamp = BEIJING.to_datetime(now).strftime("_%Y%m%d_%H%M%S").to_string();
    if attempt > 0 {
        stamp = format!("{stamp}_{attempt}");
    }
    let room = LONGEST - stamp.chars().count() - extension.chars().count();
    stem.chars().take(room).chain(stamp.chars()).chain(extension.chars()).collect()
}

/// The last extension of a name, without its dot; empty when it has none.
pub(crate) fn suffix(name: &str) -> &str {
    split(name).1.trim_start_matches('.')
}

/// A name without its last extension.
pub(crate) fn stem(name: &str) -> &str {
    split(name).0
}

/// A name without and with only its last extension, the dot with the latter.
fn split(name: &str) -> (&str, &str) {
    let dot = name.rfind('.').filter(|dot| *dot > 0);
    let (stem, extension) = dot.and_then(|dot| name.split_at_checked(dot)).unwrap_or((name, ""));
    if extension.chars().count() > LONGEST_EXTENSION { (name, "") } else { (stem, extension) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(name: &str) -> i64 {
        check(name).map_or_else(|refusal| refusal.code(), |()| 0)
    }

    #[test]
    fn names_are_checked() {
        for name in ["a", ".a", "...", "云空间.txt", " ", "a.b.c", &"é".repeat(250)] {
            assert_eq!(code(name), 0, "{name:?}");
        }
        for name in ["", ".", "..", "a/b", "a\\b", "<", ">", "a|b", "a:b", "a\"", "*", "what?"] {
            assert_eq!(code(name), 13_000_419, "{name:?}");
        }
        assert_eq!(code(&"é".repeat(251)), 13_000_417);
    }

    #[test]
    fn a_timestamp_goes_before_the_extension() {
        let now: Timestamp = "2024-01-04T02:54:03.9Z".parse().unwrap();
        for (name, folder, attempt, expected) in [
            ("test.zip", false, 0, "test_20240104_105403.zip"),
            ("test.zip", false, 2, "test_20240104_105403_2.zip"),
            ("a.tar.gz", false, 0, "a.tar_20240104_105403.gz"),
            ("README", false, 0, "README_20240104_105403"),
            (".profile", false, 0, ".profile_20240104_105403"),
            ("v1.2", true, 0, "v1.2_20240104_105403"),
        ] {
            assert_eq!(stamped(name, folder, now, attempt), expected);
        }
    }

    #[test]
    fn a_stamped_name_is_never_too_long() {
        let now = Timestamp::UNIX_EPOCH;
        for extension in [".txt".to_owned(), format!(".{}", "x".repeat(40)), format!(".{}", "x".repeat(248))] {
            let name: String = "é".repeat(250 - extension.len()) + &extension;
            let stamped = stamped(&name, false, now, 7);
            assert_eq!(stamped.chars().count(), 250);
            check(&stamped).unwrap();
        }
        assert!(stamped(&format!("{}.txt", "é".repeat(246)), false, now, 0).ends_with("_19700101_080000.txt"));
    }

    #[test]
    fn a_suffix_is_the_last_extension() {
        for (name, expected) in [("a.png", "png"), ("a.tar.gz", "gz"), ("a", ""), (".a", ""), ("a.", "")] {
            assert_eq!(suffix(name), expected, "{name:?}");
        }
    }
}
