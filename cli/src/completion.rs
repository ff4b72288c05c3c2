//! What a shell offers next: a script for it, and what that script asks the program for.
//!
//! clap's scripts list all commands and flags. Those of `api` would make them a hundred times as long, and each new shell as
//! much slower, so a script leaves `api` out and asks [`offer`] for it, which looks it up in a table.

use clap::{Command, ValueEnum};
use clap_complete::Shell;
use koodrive_cli_api::{Candidate, Completion};

use crate::error::{Exit, Failure, Result};
use crate::output::write;
use crate::profile::Store;

/// The shells whose scripts ask.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Asking {
    Bash,
    Zsh,
    Fish,
}

/// The variable by which a script asks, so that no command does: it would be listed among the others.
const ASKS: &str = "KOODRIVE_COMPLETE";

/// The function of the script for zsh, which completes all but `api`; and the name that it gets.
const ZSH: (&str, &str) = ("\n_koodrive() {\n", "\n_koodrive_without_api() {\n");
/// Where the script for zsh begins to run.
const ZSH_TAIL: &str = "\nif [ \"$funcstack[1]\" = \"_koodrive\" ]; then";

/// The completion script for a shell, of the program's whole command line.
pub(crate) fn script(shell: Shell, command: Command) -> Result<String> {
    let mut script = Vec::new();
    let mut command = command.mut_subcommand("api", |_| Command::new("api").about("Call any operation of the API"));
    clap_complete::generate(shell, &mut command, "koodrive", &mut script);
    let script = String::from_utf8_lossy(&script);
    match shell {
        Shell::Bash => Ok(format!("{script}{}", include_str!("completion/bash.sh"))),
        Shell::Fish => Ok(format!("{script}{}", include_str!("completion/fish.fish"))),
        Shell::Zsh => {
            let head = script.split_once(ZSH_TAIL).map(|(head, _)| head).filter(|head| head.contains(ZSH.0));
            let unknown = || Failure::new(Exit::Other, "the script for zsh has another form than this program knows");
            let head = head.ok_or_else(unknown)?.replace(ZSH.0, ZSH.1);
            Ok(format!("{head}{}", include_str!("completion/zsh.zsh")))
        }
        _ => Ok(script.into_owned()),
    }
}

/// The shell that asks, and for which the program is to do nothing else.
pub(crate) fn asked() -> Option<Asking> {
    Asking::from_str(&std::env::var(ASKS).ok()?, false).ok()
}

/// Answers a script, which passes the words of the command line up to the cursor. It has no use for errors.
pub(crate) fn respond(shell: Asking, command: &Command) -> Exit {
    let words: Vec<String> = std::env::args_os().skip(1).map(|word| word.to_string_lossy().into_owned()).collect();
    let profiles = Store::open().map(|store| store.names()).unwrap_or_default();
    match write(&offer(shell, command, &words, &profiles)) {
        Ok(exit) => exit,
        Err(failure) => failure.exit,
    }
}

/// What may stand at the last of `words`, which are those after the name of the program. The first line says whether files may
/// stand there, too, or only what follows. No line at all: it is not for `api`.
fn offer(shell: Asking, command: &Command, words: &[String], profiles: &[String]) -> String {
    let Some(Completion { candidates, files }) = complete(command, words, profiles) else { return String::new() };
    let first = if files { "files" } else { "words" };
    let line = |candidate: &Candidate| match shell {
        Asking::Bash => candidate.value.clone(),
        Asking::Zsh => format!("{}:{}", candidate.value.replace(':', "\\:"), candidate.help),
        Asking::Fish => format!("{}\t{}", candidate.value, candidate.help),
    };
    let lines = candidates.iter().map(line);
    std::iter::once(first.to_owned()).chain(lines).map(|line| line + "\n").collect()
}

/// What follows `api`; none if the words before the last one do not lead there.
fn complete(command: &Command, words: &[String], profiles: &[String]) -> Option<Completion> {
    let (current, before) = words.split_last()?;
    let globals = Globals(command);
    // Options of all commands may stand anywhere; the table does not know them.
    let mut own = Vec::new();
    let mut asked = None;
    for word in before {
        match (asked.take(), globals.option(word)) {
            (None, Some(option)) if option.takes_value && !word.contains('=') => asked = Some(option),
            (Some(_), _) | (None, Some(_)) => {}
            (None, None) => own.push(word.as_str()),
        }
    }
    let (first, rest) = own.split_first()?;
    if *first != "api" {
        return None;
    }
    if let Some(option) = asked {
        return Some(option.values("", current, profiles));
    }
    if let (Some(option), Some((name, value))) = (globals.option(current), current.split_once('=')) {
        return Some(option.values(&format!("{name}="), value, profiles));
    }
    let words: Vec<&str> = rest.iter().copied().chain([current.as_str()]).collect();
    let mut completion = koodrive_cli_api::complete(&words);
    if current.starts_with("--") {
        completion.candidates.extend(globals.flags(current, before));
    }
    Some(completion)
}

/// The options of all commands.
struct Globals<'command>(&'command Command);

/// One of them.
struct Global {
    flag: String,
    takes_value: bool,
    values: Vec<String>,
}

impl Globals<'_> {
    fn all(&self) -> impl Iterator<Item = Global> {
        self.0.get_arguments().filter(|argument| argument.is_global_set()).filter_map(|argument| {
            let values = argument.get_possible_values();
            Some(Global {
                flag: format!("--{}", argument.get_long()?),
                takes_value: argument.get_action().takes_values(),
                values: values.iter().map(|value| value.get_name().to_owned()).collect(),
            })
        })
    }

    /// The option that a word names, with or without a value.
    fn option(&self, word: &str) -> Option<Global> {
        let name = word.split('=').next()?;
        let short = |argument: &&clap::Arg| argument.is_global_set() && argument.get_short().is_some();
        let mut shorts = self.0.get_arguments().filter(short).filter_map(clap::Arg::get_short);
        // `-vv` is `-v` twice; none of the short ones has a value.
        let repeats = |rest: &str| !rest.is_empty() && shorts.any(|short| rest.chars().all(|letter| letter == short));
        if word.strip_prefix('-').is_some_and(repeats) {
            return Some(Global { flag: word.to_owned(), takes_value: false, values: Vec::new() });
        }
        self.all().find(|option| option.flag == name)
    }

    /// The flags that begin so and are not given yet.
    fn flags(&self, current: &str, before: &[String]) -> Vec<Candidate> {
        let given = |flag: &str| before.iter().any(|word| word.split('=').next() == Some(flag));
        let free = self.all().filter(|option| option.flag.starts_with(current) && !given(&option.flag));
        free.map(|option| Candidate { value: option.flag, help: "An option of all commands" }).collect()
    }
}

impl Global {
    /// The values that begin so, each after a prefix.
    fn values(&self, prefix: &str, current: &str, profiles: &[String]) -> Completion {
        let known = if self.flag == "--profile" { profiles } else { &self.values };
        let fits = known.iter().filter(|value| value.starts_with(current));
        let candidates = fits.map(|value| Candidate { value: format!("{prefix}{value}"), help: "" });
        Completion { candidates: candidates.collect(), files: false }
    }
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;
    use crate::cli::Cli;

    fn offered(line: &str) -> Vec<String> {
        let words: Vec<String> = line.split(' ').map(str::to_owned).collect();
        let lines = offer(Asking::Bash, &Cli::command(), &words, &["home".to_owned(), "work".to_owned()]);
        lines.lines().map(str::to_owned).collect()
    }

    #[test]
    fn what_follows_api_is_offered_wherever_other_options_stand() {
        assert_eq!(offered("api get-fil")[..2], ["words", "get-file"]);
        assert_eq!(offered("-vv --profile work api --output=json get-fil")[..2], ["words", "get-file"]);
        assert!(offered("api get-file --fi").contains(&"--file-id".to_owned()));
        assert!(offered("--quiet api get-file --verbose --fi").contains(&"--file-id".to_owned()));
        assert_eq!(offered("api get-file --json "), ["files"]);
        assert_eq!(offered("api get-file --output "), ["words", "table", "json"]);
        assert_eq!(offered("api get-file --profile w"), ["words", "work"]);
        assert_eq!(offered("api get-file --profile=w"), ["words", "--profile=work"]);
        assert_eq!(offered("api get-file --output json --ou"), ["words"], "once is enough");
        assert!(offered("api get-file --pro").contains(&"--profile".to_owned()));
    }

    #[test]
    fn other_commands_are_left_to_the_script() {
        for line in ["", "ap", "put api ", "--profile api ", "--profile api put "] {
            assert_eq!(offered(line), [""; 0], "{line}");
        }
    }

    #[test]
    fn each_shell_gets_the_form_that_it_reads() {
        let words = ["api", "get-file"].map(str::to_owned);
        assert!(offer(Asking::Zsh, &Cli::command(), &words, &[]).contains("\nget-file:"));
        assert!(offer(Asking::Fish, &Cli::command(), &words, &[]).contains("\nget-file\t"));
        for shell in [Shell::Bash, Shell::Zsh, Shell::Fish] {
            let script = script(shell, Cli::command()).unwrap();
            assert!(script.contains(ASKS) && script.contains("whoami"), "{shell}");
            assert!(!script.contains("list-personal-files"), "{shell}");
        }
        assert!(script(Shell::Elvish, Cli::command()).unwrap().contains("whoami"));
    }
}
