//! Names of files and groups: which are allowed, and what replaces one that is taken.

use jiff::Timestamp;
use jiff::tz::{self, Offset};
use koodrive::errors;

use super::limits::{GROUP_NAME, NAME, NOT_IN_NAMES};
use crate::api::Refusal;

/// Longest extension; a longer one counts as part of the name.
const LONGEST_EXTENSION: usize = 32;
/// The vendor's examples show the time of Beijing.
const BEIJING: Offset = tz::offset(8);

/// Refuses an invalid name (13000419) and one that is too long (13000417).
pub(crate) fn check(name: &str) -> Result<(), Refusal> {
    let invalid = |why: String| Err(Refusal::new(errors::FILE_NAME_INVALID, why));
    if name.is_empty() || name == "." || name == ".." {
        return invalid(format!("a file cannot be named {name:?}"));
    }
    if let Some(letter) = name.chars().find(|letter| NOT_IN_NAMES.contains(*letter)) {
        return invalid(format!("a file name cannot contain {letter:?}"));
    }
    let length = name.chars().count();
    if length > NAME {
        let message = format!("the name has {length} characters, and {NAME} are allowed");
        return Err(Refusal::new(errors::FILE_NAME_TOO_LONG, message));
    }
    Ok(())
}

/// Refuses an invalid name of a group: 13000102.
pub(crate) fn check_group(field: &str, name: &str) -> Result<(), Refusal> {
    let length = name.chars().count();
    if !(1..=GROUP_NAME).contains(&length) || name == "." || name == ".." {
        let problem = format!("{name:?} does not have 1 to {GROUP_NAME} characters, or is `.` or `..`");
        return Err(Refusal::parameter(field, problem));
    }
    match name.chars().find(|letter| NOT_IN_NAMES.contains(*letter) || is_emoji(*letter)) {
        Some(letter) => Err(Refusal::parameter(field, format!("a group name cannot contain {letter:?}"))),
        None => Ok(()),
    }
}

/// The Unicode blocks of emoji, the joiner and the variation selector.
fn is_emoji(letter: char) -> bool {
    matches!(letter, '\u{1F000}'..='\u{1FAFF}' | '\u{2600}'..='\u{27BF}' | '\u{FE0F}' | '\u{200D}')
}

/// A name with a timestamp before its extension: `test_20240104_105403.zip`. A folder has no extension.
///
/// `attempt` distinguishes names of the same second: from 1 on it follows the timestamp. A name that would become too
/// long loses characters at its end.
pub(crate) fn stamped(name: &str, folder: bool, now: Timestamp, attempt: u32) -> String {
    let (stem, extension) = if folder { (name, "") } else { split(name) };
    let mut stamp = BEIJING.to_datetime(now).strftime("_%Y%m%d_%H%M%S").to_string();
    if attempt > 0 {
        stamp = format!("{stamp}_{attempt}");
    }
    let room = NAME - stamp.chars().count() - extension.chars().count();
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

/// A name without its last extension, and that extension with its dot.
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
