//! The arguments: a command for each operation, a flag for each field.

use clap::{Arg, ArgAction, Command, ValueHint};
use koodrive::runtime::{CommonHeader, Operation};

use crate::catalog::{entries, find, groups};
use crate::help;
use crate::table::{Entry, Field, Form};

/// The arguments that no field has; a test sees to it that no field has one of these names.
pub(crate) const LIST: &str = "list";
pub(crate) const JSON: &str = "json";
pub(crate) const DRY_RUN: &str = "dry-run";
pub(crate) const ALL: &str = "all";
pub(crate) const LINES: &str = "lines";
pub(crate) const SECRETS: &str = "show-secrets";

/// The flags that no field has.
pub(crate) const OWN: [(&str, &str); 5] = [
    (JSON, "The request as a JSON object, from a file or from the standard input (-); flags win over it"),
    (DRY_RUN, "Prints the request as it would be sent, and sends nothing"),
    (ALL, "Fetches the pages to the last one, and prints their items as one list"),
    (LINES, "With --all: prints each item on a line of its own, as it comes"),
    (SECRETS, "Prints secrets in the response, and pre-signed URLs, which are hidden otherwise"),
];

const ABOUT: &str = "Call any operation of the API";

const DETAILS: &str = "Call any operation of the API.

An operation is named by its command, get-file, or by its name in the documents, getFile. Each field of its request has a \
flag; an object of simple fields has one for each of them, --page-info.page-size. What is deeper is JSON, or @FILE with \
JSON. --json takes the whole request. The response is printed as JSON, as it comes.";

const EXAMPLES: &str = "Examples:
  koodrive api --list files
  koodrive api get-file --help
  koodrive api get-file --container-id SPACE --file-id FILE
  echo '{\"containerId\": \"SPACE\", \"fileId\": \"FILE\"}' | koodrive api get-file --json - --dry-run";

/// The command `api`, to be hung into a program. What is below it is made when it is asked for, so that it costs the other
/// commands of the program nothing.
pub fn command() -> Command {
    Command::new("api").about(ABOUT).defer(contents)
}

fn contents(command: Command) -> Command {
    let groups: Vec<String> = groups().iter().map(|group| format!("  {:30} {}", group.name, group.about)).collect();
    let list = Arg::new(LIST)
        .long(LIST)
        .value_name("GROUP")
        .num_args(0..=1)
        .default_missing_value("")
        .help("Lists the operations, those of a group or all");
    let operations = entries().map(|entry| {
        // There are too many for a list; the groups stand below.
        Command::new(entry.command).alias(id(entry)).about(entry.summary).hide(true).defer(arguments)
    });
    command
        .long_about(DETAILS)
        .override_usage("koodrive api OPERATION [OPTIONS]\n       koodrive api --list [GROUP]")
        .subcommand_value_name("OPERATION")
        .subcommand_help_heading("Operations")
        .arg_required_else_help(true)
        .args_conflicts_with_subcommands(true)
        .disable_help_subcommand(true)
        // clap would list every name that is a little like an unknown one; `read` says which is meant.
        .allow_external_subcommands(true)
        .arg(list)
        .subcommands(operations)
        .after_help(format!("Groups of operations:\n{}\n\n{EXAMPLES}", groups.join("\n")))
}

/// The arguments of the operation that has the command's name.
fn arguments(command: Command) -> Command {
    let Some(entry) = find(command.get_name()) else { return command };
    let fields = entry.fields.iter().map(argument);
    command
        .long_about(help::about(entry))
        .override_usage(format!("koodrive api {} [--FIELD VALUE]... [--json FILE] [OPTIONS]", entry.command))
        .after_help(help::examples(entry))
        .next_help_heading("Fields")
        .args(fields)
        .next_help_heading("Options")
        .args(own(entry))
        .args(common(entry.facts()))
}

fn argument(field: &'static Field) -> Arg {
    let argument = Arg::new(field.flag)
        .long(field.flag)
        .value_name(help::placeholder(field))
        .help(help::brief(field))
        .long_help(help::full(field))
        .allow_hyphen_values(true)
        .action(if field.is_list() { ArgAction::Append } else { ArgAction::Set });
    let argument = argument.alias(alias(field));
    match field.form {
        Form::Boolean => argument.num_args(0..=1).default_missing_value("true").allow_hyphen_values(false),
        _ => argument,
    }
}

/// The operation's id, where it is another word than the command.
fn id(entry: &Entry) -> Option<&'static str> {
    Some(entry.facts().id).filter(|id| *id != entry.command)
}

/// The name on the wire, where that is another one; of a field in an object it would have to be put together first.
fn alias(field: &'static Field) -> Option<&'static str> {
    match field.path {
        [name] if *name != field.flag => Some(name),
        _ => None,
    }
}

fn own(entry: &Entry) -> Vec<Arg> {
    let mut arguments = Vec::new();
    for (name, about) in OWN {
        let argument = Arg::new(name).long(name).help(about);
        let argument = match name {
            JSON => argument.value_name("FILE").value_hint(ValueHint::FilePath),
            LINES => argument.action(ArgAction::SetTrue).requires(ALL),
            _ => argument.action(ArgAction::SetTrue),
        };
        if entry.is_paged() || !matches!(name, ALL | LINES) {
            arguments.push(argument);
        }
    }
    arguments
}

/// The headers that an operation shares with others, each under its own name.
pub(crate) fn common_headers(operation: &Operation) -> Vec<(CommonHeader, &'static str)> {
    let profile = operation.profile;
    let header = |common: &CommonHeader| match common {
        CommonHeader::TraceId => None,
        CommonHeader::Language => profile.language,
        CommonHeader::ShareFolder => profile.share_folder,
        CommonHeader::Agent { .. } => profile.agent,
    };
    operation.common.iter().filter_map(|common| Some((*common, header(common)?))).collect()
}

fn common(operation: &Operation) -> Vec<Arg> {
    let arguments = common_headers(operation).into_iter().map(|(common, name)| {
        let about = match common {
            CommonHeader::TraceId => "",
            CommonHeader::Language => "The language of messages: zh-cn or en-us",
            CommonHeader::ShareFolder => "The shared folder through which the caller reaches the file",
            CommonHeader::Agent { required: true } => {
                "The name of the agent on whose behalf the call is made [required]"
            }
            CommonHeader::Agent { .. } => "The name of the agent on whose behalf the call is made",
        };
        Arg::new(name).long(name).value_name("TEXT").help(about)
    });
    arguments.collect()
}
