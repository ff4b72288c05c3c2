//! Names of files and groups: which are allowed, and what replaces one that is taken.

use jiff::Timestamp;
use jiff::tz::{self, Offset};
use koodrive::errors;

use super::limits::{DESCRIPTION, GROUP_NAME, NAME, NOT_IN_NAMES, SHARED_FOLDER_NAME};
use crate::api::Refusal;
use crate::base::text::split;
pub(crate) use crate::base::text::suffix;

/// The vendor's examples show the time of Beijing.
const BEIJING: Offset = tz::offset(8);

/// Refuses an invalid name (13000419) and one that is too long (13000417).
pub(crate) fn check(name: &str) -> Result<(), Refusal> {
    let invalid = |why: String| Err(Refusal::new(errors::FILE_NAME_INVALID, why));
    if name.is_empty() || name == "." || name == ".." {
        return invalid(format!("a file cannot be named {name:?}"));
    }
    if let Some(letter) = name.chars().find(|letter| !is_allowed(*letter)) {
        return invalid(format!("a file name cannot contain {letter:?}"));
    }
    let length = name.chars().count();
    if length > NAME {
        let message = format!("the name has {length} characters, and {NAME} are allowed");
        return Err(Refusal::new(errors::FILE_NAME_TOO_LONG, message));
    }
    Ok(())
}

/// Refuses a name of a shared folder that is no name of a file or has emoji in it (13000419), and one that is too long
/// (13000417).
pub(crate) fn check_shared_folder(name: &str) -> Result<(), Refusal> {
    check(name)?;
    if let Some(letter) = name.chars().find(|letter| is_emoji(*letter)) {
        let message = format!("the name of a shared folder cannot contain {letter:?}");
        return Err(Refusal::new(errors::FILE_NAME_INVALID, message));
    }
    let length = name.chars().count();
    if length > SHARED_FOLDER_NAME {
        let message = format!("the name has {length} characters, and {SHARED_FOLDER_NAME} are allowed");
        return Err(Refusal::new(errors::FILE_NAME_TOO_LONG, message));
    }
    Ok(())
}

/// Whether a name may contain a character: neither those that the documents list nor control characters, of which the
/// documents list some, for shared folders.
fn is_allowed(letter: char) -> bool {
    !NOT_IN_NAMES.contains(letter) && !letter.is_control()
}

/// A name that [`check`] accepts: what it refuses is replaced or cut off.
pub(crate) fn made_valid(name: &str) -> String {
    let name: String = name.chars().take(NAME).map(|letter| if is_allowed(letter) { letter } else { '_' }).collect();
    if check(&name).is_ok() { name } else { "_".to_owned() }
}

/// Refuses a name of a department or an account with control characters in it, or with nothing but spaces: 13000102.
pub(crate) fn check_plain(field: &str, name: &str) -> Result<(), Refusal> {
    match plain_problem(name) {
        Some(problem) => Err(Refusal::parameter(field, problem)),
        None => Ok(()),
    }
}

/// What is wrong with the name of a department, a user or an account.
pub(crate) fn plain_problem(name: &str) -> Option<String> {
    if name.trim().is_empty() {
        return Some("must not be empty".to_owned());
    }
    let letter = name.chars().find(|letter| letter.is_control())?;
    Some(format!("cannot contain {letter:?}"))
}

/// Refuses a description that is too long or has emoji or control characters in it: 13000102. Line breaks are text.
pub(crate) fn check_description(field: &str, text: &str) -> Result<(), Refusal> {
    let length = text.chars().count();
    if length > DESCRIPTION {
        return Err(Refusal::parameter(field, format!("has {length} characters, and {DESCRIPTION} are allowed")));
    }
    let wrong = |letter: &char| is_emoji(*letter) || letter.is_control() && !matches!(letter, '\n' | '\r' | '\t');
    match text.chars().find(wrong) {
        Some(letter) => Err(Refusal::parameter(field, format!("cannot contain {letter:?}"))),
        None => Ok(()),
    }
}

/// Refuses an invalid name of a group: 13000102.
pub(crate) fn check_group(field: &str, name: &str) -> Result<(), Refusal> {
    let length = name.chars().count();
    if !(1..=GROUP_NAME).contains(&length) || name == "." || name == ".." {
        let problem = format!("{name:?} does not have 1 to {GROUP_NAME} characters, or is `.` or `..`");
        return Err(Refusal::parameter(field, problem));
    }
    match name.chars().find(|letter| !is_allowed(*letter) || is_emoji(*letter)) {
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

/// A name without its last extension.
pub(crate) fn stem(name: &str) -> &str {
    split(name).0
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

    /// All that Unicode counts as control characters, inside a name and at either end.
    #[test]
    fn control_characters_are_in_no_name() {
        let controls: Vec<char> = ('\0'..='\u{1f}').chain('\u{7f}'..='\u{9f}').collect();
        assert_eq!(controls.len(), 65);
        for control in controls {
            for name in [format!("a{control}b"), format!("{control}b"), format!("a{control}")] {
                assert_eq!(code(&name), 13_000_419, "{name:?}");
                let refusals = [check_group("name", &name), check_plain("name", &name)];
                assert!(refusals.into_iter().all(|refusal| refusal.unwrap_err().code() == 13_000_102), "{name:?}");
                assert_eq!(code(&made_valid(&name)), 0, "{name:?}");
                let described = check_description("description", &name).is_ok();
                assert_eq!(described, ['\n', '\r', '\t'].contains(&control), "{name:?}");
            }
        }
        // The documents say nothing of these, so they are letters like any other.
        for name in ["a\u{202e}b", "a\u{200b}b", "a\u{2028}b", "a\u{a0}b", "a\u{ad}b", "\u{feff}", "\u{1f600}"] {
            assert_eq!(code(name), 0, "{name:?}");
        }
    }

    #[test]
    fn a_name_of_a_shared_folder_is_short_and_has_no_emoji() {
        let code = |name: &str| check_shared_folder(name).map_or_else(|refusal| refusal.code(), |()| 0);
        for (name, expected) in [
            ("家庭", 0),
            (&"é".repeat(31), 0),
            (&"é".repeat(32), 13_000_417),
            ("\u{1f600}", 13_000_419),
            ("a\tb", 13_000_419),
            ("..", 13_000_419),
            ("", 13_000_419),
        ] {
            assert_eq!(code(name), expected, "{name:?}");
        }
    }

    #[test]
    fn a_description_has_a_length_and_no_emoji() {
        for (text, fits) in [("", true), ("a\nb", true), ("\u{1f600}", false), ("\u{2600}", false)] {
            assert_eq!(check_description("description", text).is_ok(), fits, "{text:?}");
        }
        assert!(check_description("description", &"é".repeat(512)).is_ok());
        assert!(check_description("description", &"é".repeat(513)).is_err());
    }

    #[test]
    fn a_name_is_made_valid() {
        for (name, expected) in
            [("a", "a"), ("a/b\\c", "a_b_c"), ("", "_"), (".", "_"), ("..", "_"), ("a\nb", "a_b"), (" ", " ")]
        {
            assert_eq!(made_valid(name), expected, "{name:?}");
        }
        assert_eq!(made_valid(&"é".repeat(300)), "é".repeat(250));
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
}
