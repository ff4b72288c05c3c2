//! Which names may be written locally.

use super::problem::{NameProblem, What};
use super::remote::is_dots;

/// Units that a name may have on the file systems of both: bytes on Unix, units of UTF-16 on Windows.
const LONGEST: usize = 255;

/// What Windows does not take in a name. A colon begins a stream.
const NOT_ON_WINDOWS: &str = "<>:\"|?*";

/// The devices of Windows that are names in every folder, with any extension.
const DEVICES: [&str; 6] = ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"];

/// Whose rules a local name follows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Rules {
    /// Those of Linux, macOS and other systems like them.
    Unix,
    /// Those of Windows, whatever the file system.
    Windows,
}

impl Rules {
    /// Those of the system that the program runs on.
    pub fn native() -> Self {
        if cfg!(windows) { Self::Windows } else { Self::Unix }
    }

    fn name(self) -> &'static str {
        match self {
            Self::Unix => "this system",
            Self::Windows => "Windows",
        }
    }

    /// How long a name is for the system, and in what.
    fn length(self, name: &str) -> (usize, &'static str) {
        match self {
            Self::Unix => (name.len(), "bytes"),
            Self::Windows => (name.encode_utf16().count(), "units of UTF-16"),
        }
    }
}

/// Checks whether a name that the service sent may be that of a local file or folder, and returns it.
///
/// It must be one name: a separator of either system (`/` and `\`) is refused, and so are `.`, `..`, control characters, and
/// what is longer than file systems take. With the rules of Windows also: `< > : " | ? *`, and with the colon drive letters
/// and streams; the names of devices (`CON`, `nul.txt`, `COM1`, `LPT²`); and a dot or a space at the end, which Windows
/// would drop, so that two names would be one.
///
/// # Errors
/// What is wrong with the name.
pub fn check_local(name: &str, rules: Rules) -> Result<&str, NameProblem> {
    if name.is_empty() {
        return Err(NameProblem::new(What::Empty));
    }
    if is_dots(name) {
        return Err(NameProblem::new(What::Dots(name.to_owned())));
    }
    let wrong = |character: char| {
        character.is_control()
            || matches!(character, '/' | '\\')
            || rules == Rules::Windows && NOT_ON_WINDOWS.contains(character)
    };
    if let Some(character) = name.chars().find(|character| wrong(*character)) {
        let what = What::Character { name: name.to_owned(), character, by: rules.name(), instead: None };
        return Err(NameProblem::new(what));
    }
    let (length, unit) = rules.length(name);
    if length > LONGEST {
        let what = What::Long { name: name.to_owned(), length, most: LONGEST, unit, by: rules.name() };
        return Err(NameProblem::new(what));
    }
    if rules == Rules::Windows {
        check_windows(name)?;
    }
    Ok(name)
}

fn check_windows(name: &str) -> Result<(), NameProblem> {
    if let Some(last) = name.chars().next_back().filter(|last| matches!(last, '.' | ' ')) {
        return Err(NameProblem::new(What::End { name: name.to_owned(), last }));
    }
    match device(name) {
        Some(device) => Err(NameProblem::new(What::Reserved { name: name.to_owned(), device })),
        None => Ok(()),
    }
}

/// The device that Windows would open instead of a file of this name.
fn device(name: &str) -> Option<String> {
    // Windows looks at what is before the first dot, and ignores spaces at its end.
    let stem = name.split('.').next()?.trim_end_matches(' ').to_uppercase();
    if DEVICES.contains(&stem.as_str()) {
        return Some(stem);
    }
    let number = stem.strip_prefix("COM").or_else(|| stem.strip_prefix("LPT"))?;
    let mut digits = number.chars();
    let numbered = matches!(digits.next(), Some('1'..='9' | '¹' | '²' | '³')) && digits.next().is_none();
    numbered.then_some(stem)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Whether each system takes it: Unix, Windows.
    #[test]
    fn each_system_has_its_rules() {
        for (name, unix, windows) in [
            ("a", true, true),
            (".profile", true, true),
            ("...a", true, true),
            ("云空间.txt", true, true),
            ("😀", true, true),
            ("\u{202e}fdp.exe", true, true),
            ("", false, false),
            (".", false, false),
            ("..", false, false),
            ("/", false, false),
            ("/etc", false, false),
            ("a/b", false, false),
            ("../a", false, false),
            ("..\\a", false, false),
            ("\\\\server\\share", false, false),
            ("\\\\?\\C:\\x", false, false),
            ("\\\\.\\NUL", false, false),
            ("a\0b", false, false),
            ("a\nb", false, false),
            ("a\u{1b}[2J", false, false),
            ("a\u{7f}", false, false),
            ("a\u{9f}", false, false),
            ("...", true, false),
            ("C:", true, false),
            ("c:a", true, false),
            ("a:stream", true, false),
            ("a::$DATA", true, false),
            ("a<b", true, false),
            ("a>b", true, false),
            ("a|b", true, false),
            ("a\"b", true, false),
            ("a?", true, false),
            ("a*", true, false),
            ("a.", true, false),
            ("a ", true, false),
            (" a", true, true),
            (" ", true, false),
        ] {
            assert_eq!(check_local(name, Rules::Unix).ok(), unix.then_some(name), "{name:?}");
            assert_eq!(check_local(name, Rules::Windows).ok(), windows.then_some(name), "{name:?}");
        }
    }

    #[test]
    fn devices_are_no_names_on_windows() {
        for name in [
            "CON",
            "con",
            "nul",
            "Aux.txt",
            "PRN.tar.gz",
            "NUL .txt",
            "COM1",
            "com9.log",
            "LPT1",
            "COM¹",
            "LPT².x",
            "lpt³",
            "CONIN$",
            "conout$",
        ] {
            let problem = check_local(name, Rules::Windows).unwrap_err().to_string();
            assert!(problem.contains("device"), "{name:?}: {problem}");
            check_local(name, Rules::Unix).unwrap();
        }
        for name in ["CONS", "COM", "COM0", "COM10", "COM⁴", "LPTX", "a.con", "NULL", "console.txt", "CON1", " CON"] {
            check_local(name, Rules::Windows).unwrap();
        }
    }

    #[test]
    fn each_system_counts_in_its_own_units() {
        for (name, unix, windows) in [
            ("a".repeat(255), true, true),
            ("a".repeat(256), false, false),
            ("é".repeat(127), true, true),
            ("é".repeat(128), false, true),
            ("云".repeat(85), true, true),
            // The drive takes it, with 250 characters, and Linux does not.
            ("云".repeat(250), false, true),
            ("😀".repeat(127), false, true),
            ("😀".repeat(128), false, false),
        ] {
            assert_eq!(check_local(&name, Rules::Unix).is_ok(), unix, "{name}");
            assert_eq!(check_local(&name, Rules::Windows).is_ok(), windows, "{name}");
        }
        let problem = check_local(&"云".repeat(250), Rules::Unix).unwrap_err().to_string();
        assert!(problem.contains("has 750 bytes, and this system takes 255: shorten it"), "{problem}");
    }

    #[test]
    fn the_native_rules_are_those_of_this_system() {
        assert_eq!(Rules::native(), if cfg!(windows) { Rules::Windows } else { Rules::Unix });
    }
}
