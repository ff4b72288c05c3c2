//! Which names the drive takes.

use koodrive::limits::{FILE_NAME_FORBIDDEN, FILE_NAME_LENGTH};

use super::problem::{NameProblem, What};

const DRIVE: &str = "the drive";

/// Checks whether the drive takes a name for a file or folder, before anything is sent.
///
/// It takes up to [`FILE_NAME_LENGTH`] characters, at least one, none of [`FILE_NAME_FORBIDDEN`] and no
/// control characters, and neither `.` nor `..`.
///
/// # Errors
/// What is wrong with the name, and how it could be instead.
pub fn check_remote(name: &str) -> Result<(), NameProblem> {
    if name.is_empty() {
        return Err(NameProblem::new(What::Empty));
    }
    if is_dots(name) {
        return Err(NameProblem::new(What::Dots(name.to_owned())));
    }
    if let Some(character) = name.chars().find(|character| !is_taken(*character)) {
        let what = What::Character { name: name.to_owned(), character, by: DRIVE, instead: Some(suggest(name)) };
        return Err(NameProblem::new(what));
    }
    let length = name.chars().count();
    if length > most() {
        let what = What::Long { name: name.to_owned(), length, most: most(), unit: "characters", by: DRIVE };
        return Err(NameProblem::new(what));
    }
    Ok(())
}

/// A name like this one that the drive takes: other characters instead of those that it does not take, and no more of
/// them than it takes. The extension stays, as long as it is not most of the name. Several names can get the same one.
pub fn suggest(name: &str) -> String {
    let replaced: String = name.chars().map(|character| if is_taken(character) { character } else { '_' }).collect();
    if replaced.is_empty() || is_dots(&replaced) {
        return "_".to_owned();
    }
    let length = replaced.chars().count();
    if length <= most() {
        return replaced;
    }
    let extension = replaced.rfind('.').and_then(|dot| replaced.get(dot..)).unwrap_or_default();
    let kept = extension.chars().count();
    if kept > most() / 4 {
        return replaced.chars().take(most()).collect();
    }
    replaced.chars().take(most() - kept).chain(extension.chars()).collect()
}

fn most() -> usize {
    usize::try_from(FILE_NAME_LENGTH).unwrap_or(usize::MAX)
}

fn is_taken(character: char) -> bool {
    !character.is_control() && !FILE_NAME_FORBIDDEN.contains(character)
}

pub(super) fn is_dots(name: &str) -> bool {
    matches!(name, "." | "..")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_drive_takes_these() {
        let longest = "é".repeat(250);
        for name in ["a", ".a", "...", " ", "a.", "云空间.txt", "😀", "CON", "a\u{202e}b", "e\u{301}", &longest] {
            check_remote(name).unwrap();
            assert_eq!(suggest(name), name);
        }
    }

    #[test]
    fn it_does_not_take_these_and_the_message_says_why() {
        let too_long = "é".repeat(251);
        for (name, said, instead) in [
            ("", "empty", "_"),
            (".", "stands for a folder", "_"),
            ("..", "stands for a folder", "_"),
            ("a:b", "contains ':'", "a_b"),
            ("a/b", "contains '/'", "a_b"),
            ("a\\b", "contains '\\\\'", "a_b"),
            ("\"what?\"", "contains '\"'", "_what__"),
            ("a<b", "contains '<'", "a_b"),
            ("a>b", "contains '>'", "a_b"),
            ("a|b", "contains '|'", "a_b"),
            ("a*", "contains '*'", "a_"),
            ("a\0", "contains '\\0'", "a_"),
            ("a\u{7f}", "contains '\\u{7f}'", "a_"),
            ("a\u{85}\n", "contains '\\u{85}'", "a__"),
            (&too_long, "has 251 characters, and the drive takes 250: shorten it", &"é".repeat(250)),
        ] {
            let problem = check_remote(name).unwrap_err().to_string();
            assert!(problem.contains(said), "{name:?}: {problem}");
            assert!(!problem.contains(char::is_control), "{problem:?}");
            assert_eq!(suggest(name), instead);
            check_remote(&suggest(name)).unwrap();
        }
    }

    #[test]
    fn a_shortened_name_keeps_its_extension() {
        assert_eq!(suggest(&format!("{}.tar", "x".repeat(300))), format!("{}.tar", "x".repeat(246)));
        assert_eq!(suggest(&format!("a.{}", "x".repeat(300))), format!("a.{}", "x".repeat(248)));
    }
}
