//! What a shell offers next. From the table alone: no file is read, no call is made, no argument parser is built.

use crate::catalog::{entries, find, groups};
use crate::command::{ALL, JSON, LINES, OWN, common_headers};
use crate::table::{Entry, Field, Form};

/// A word that may stand where the cursor is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// The word.
    pub value: String,
    /// What it means, in a line.
    pub help: &'static str,
}

/// What may stand where the cursor is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Completion {
    /// Words, in the order of the spec.
    pub candidates: Vec<Candidate>,
    /// Whether the name of a file may stand there, too.
    pub files: bool,
}

/// Completes a command line. `words` is what follows `api`, up to the cursor; the last one is the word at the cursor, which
/// may be empty.
pub fn complete(words: &[&str]) -> Completion {
    let Some((current, before)) = words.split_last() else { return Completion::default() };
    let offered = match before {
        [] => operations(current),
        ["--list"] => of(groups().iter().map(|group| (group.name.to_owned(), group.about))),
        [first, rest @ ..] => match find(first) {
            Some(entry) => arguments(entry, rest, current),
            None => Completion::default(),
        },
    };
    let candidates = offered.candidates.into_iter().filter(|candidate| candidate.value.starts_with(current));
    Completion { candidates: candidates.collect(), files: offered.files }
}

fn operations(current: &str) -> Completion {
    if current.starts_with('-') {
        return of([("--list".to_owned(), "Lists the operations"), ("--help".to_owned(), "Shows help")]);
    }
    // Whoever types getF has the documents before them.
    let has_capital = current.contains(|letter: char| letter.is_ascii_uppercase());
    of(entries().map(|entry| (if has_capital { entry.facts().id } else { entry.command }.to_owned(), entry.summary)))
}

fn arguments(entry: &'static Entry, before: &[&str], current: &str) -> Completion {
    if let Some((flag, _)) = current.strip_prefix("--").and_then(|flag| flag.split_once('=')) {
        let Completion { candidates, files } = values(entry, flag);
        let prefixed = candidates.into_iter();
        let prefixed = prefixed.map(|found| Candidate { value: format!("--{flag}={}", found.value), ..found });
        return Completion { candidates: prefixed.collect(), files };
    }
    let asked = before.last().and_then(|before| before.strip_prefix("--"));
    let asked = asked.map(|flag| values(entry, flag)).unwrap_or_default();
    if !current.starts_with('-') && asked != Completion::default() {
        return asked;
    }
    flags(entry, before)
}

/// The values of a flag.
fn values(entry: &'static Entry, flag: &str) -> Completion {
    if flag == JSON {
        return Completion { files: true, ..Completion::default() };
    }
    let Some(field) = entry.field(flag) else { return Completion::default() };
    let form = if let Form::List(item) = field.form { item } else { &field.form };
    match form {
        Form::OneOf(choices) => of(choices.iter().map(|choice| (choice.name.to_owned(), choice.about))),
        Form::Boolean => of(["true", "false"].map(|value| (value.to_owned(), ""))),
        _ => Completion::default(),
    }
}

/// The flags that may follow: each once, but for those of lists; the required ones first.
fn flags(entry: &'static Entry, before: &[&str]) -> Completion {
    let is_free = |flag: &str| {
        let is_it = |word: &str| word.strip_prefix("--").is_some_and(|own| own.split('=').next() == Some(flag));
        !before.iter().any(|word| is_it(word))
    };
    let free = |field: &&Field| field.is_list() || is_free(field.flag);
    let (required, optional): (Vec<&Field>, Vec<&Field>) =
        entry.fields.iter().filter(free).partition(|field| field.required && field.filled.is_none());
    let fields = required.into_iter().chain(optional).map(|field| (field.flag, first_line(field.about)));
    let own = OWN.iter().copied().filter(|(name, _)| entry.is_paged() || !matches!(*name, ALL | LINES));
    let common = common_headers(entry.facts()).into_iter().map(|(_, name)| (name, "A header that operations share"));
    let own = own.chain(common).chain([("help", "Shows help")]).filter(|(name, _)| is_free(name));
    of(fields.chain(own).map(|(name, about)| (format!("--{name}"), about)))
}

fn first_line(text: &'static str) -> &'static str {
    text.split('\n').next().unwrap_or_default()
}

fn of(candidates: impl IntoIterator<Item = (String, &'static str)>) -> Completion {
    let candidates = candidates.into_iter().map(|(value, help)| Candidate { value, help });
    Completion { candidates: candidates.collect(), files: false }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn offered(words: &[&str]) -> Vec<String> {
        complete(words).candidates.into_iter().map(|candidate| candidate.value).collect()
    }

    #[test]
    fn operations_by_command_or_id() {
        assert_eq!(offered(&[""]).len(), entries().count());
        assert!(offered(&["get-fi"]).contains(&"get-file".to_owned()));
        assert!(offered(&["getFi"]).contains(&"getFile".to_owned()));
        assert_eq!(offered(&["nothing-of-the-kind"]), [""; 0]);
        assert_eq!(offered(&["-"]), ["--list", "--help"]);
        assert_eq!(offered(&["--list", "files"]), ["files"]);
        assert_eq!(offered(&[]), [""; 0]);
        assert_eq!(offered(&["no-such-operation", "--"]), [""; 0]);
    }

    #[test]
    fn flags_come_once_and_the_required_ones_first() {
        let found = offered(&["create-directory", "--"]);
        assert_eq!(found[..2], ["--container-id", "--file-name"]);
        assert!(found.contains(&"--dry-run".to_owned()) && !found.contains(&"--all".to_owned()));
        let found = offered(&["create-directory", "--file-name", "x", "--parent-folder=y", "--"]);
        assert!(!found.contains(&"--file-name".to_owned()));
        assert!(found.contains(&"--parent-folder".to_owned()), "a list goes on");
    }

    #[test]
    fn values_of_enumerations_and_files() {
        assert_eq!(offered(&["create-directory", "--hidden", ""]), ["true", "false"]);
        let modes = offered(&["create-directory", "--rename-mode", ""]);
        assert!(modes.len() > 1 && modes.iter().all(|mode| !mode.starts_with('-')), "{modes:?}");
        let behind = format!("--rename-mode={}", modes[0]);
        assert!(offered(&["create-directory", "--rename-mode="]).contains(&behind));
        assert!(complete(&["create-directory", "--json", ""]).files);
        assert!(!complete(&["create-directory", "--file-name", ""]).files);
    }
}
