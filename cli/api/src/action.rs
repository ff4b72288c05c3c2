//! From arguments to a call and its output.

use std::fmt;

use clap::ArgMatches;
use clap::parser::ValueSource;
use koodrive::runtime::CommonHeader;
use koodrive::runtime::request::Parts;
use koodrive::{CallOptions, Client};
use serde_json::{Map, Value, json};

use crate::catalog::{find, groups, misfit, nearest, unknown};
use crate::command::{ALL, DRY_RUN, JSON, LINES, LIST, SECRETS, common_headers};
use crate::error::ApiCommandError;
use crate::hide::hide;
use crate::output::{Items, Output};
use crate::request::{Flags, request, understood};
use crate::table::{Entry, Form};
use crate::value::file;

/// What the arguments ask for.
#[derive(Debug)]
pub enum Action {
    /// Something that is known without a call.
    Show(Output),
    /// A call.
    Call(Box<Pending>),
}

/// A call that has not been made: its request fits.
pub struct Pending {
    entry: &'static Entry,
    fields: Value,
    options: CallOptions,
    all: bool,
    lines: bool,
    secrets: bool,
}

/// Reads the arguments of [`command`](crate::command()): builds the request and checks it.
///
/// # Errors
///
/// [`ApiCommandError::Usage`] and [`ApiCommandError::Input`]: what is missing, unknown, of the wrong form or unreadable.
pub fn read(matches: &ArgMatches) -> Result<Action, ApiCommandError> {
    let Some((name, matches)) = matches.subcommand() else { return list(matches).map(Action::Show) };
    let entry = find(name).ok_or_else(|| ApiCommandError::usage(unknown(name)))?;
    let json = match matches.get_one::<String>(JSON) {
        Some(path) => Some(from_json(path)?),
        None => None,
    };
    let fields = understood(entry, &request(entry, json, &flags(entry, matches))?)?;
    let parts = entry.calls.parts(&fields)?;
    let headers = headers(entry, matches);
    if matches.get_flag(DRY_RUN) {
        return Ok(Action::Show(Output::Value(dry_run(entry, fields, &parts, &headers)?)));
    }
    let has = |id: &str| matches.try_get_one::<bool>(id).ok().flatten().copied().unwrap_or_default();
    let options = options(entry, &headers)?;
    let (all, lines, secrets) = (has(ALL), has(LINES), has(SECRETS));
    Ok(Action::Call(Box::new(Pending { entry, fields, options, all, lines, secrets })))
}

/// Reads the arguments, and makes the call that they ask for.
///
/// # Errors
///
/// Those of [`read`] and of [`Pending::run`].
pub async fn run(matches: &ArgMatches, client: &Client) -> Result<Output, ApiCommandError> {
    match read(matches)? {
        Action::Show(output) => Ok(output),
        Action::Call(pending) => pending.run(client).await,
    }
}

impl Pending {
    /// The operation.
    pub fn entry(&self) -> &'static Entry {
        self.entry
    }

    /// The request, with what is sent unless something else is stated. Secrets are in it.
    pub fn request(&self) -> &Value {
        &self.fields
    }

    /// Makes the call. With `--all`, pages are fetched as the output asks for them.
    ///
    /// # Errors
    ///
    /// [`ApiCommandError::Call`].
    pub async fn run(self, client: &Client) -> Result<Output, ApiCommandError> {
        let Self { entry, fields, options, all, lines, secrets } = self;
        let client = client.with(options);
        let refused = |error| ApiCommandError::usage(misfit(entry, &error));
        let secrets = if secrets { &[] } else { entry.facts().profile.secrets };
        if all && let Some(walk) = entry.calls.walk(&client, &fields) {
            return Ok(Output::Items(Items { walk: Box::new(walk.map_err(refused)?), lines, secrets }));
        }
        let mut value = entry.calls.call(&client, fields).await?;
        hide(&mut value, secrets);
        Ok(Output::Value(value))
    }
}

/// Shows the operation, not the content.
impl fmt::Debug for Pending {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Pending").field("operation", &self.entry.facts().id).finish_non_exhaustive()
    }
}

fn list(matches: &ArgMatches) -> Result<Output, ApiCommandError> {
    let wanted = matches.get_one::<String>(LIST).map(String::as_str).unwrap_or_default();
    let found: Vec<_> = groups().iter().filter(|group| wanted.is_empty() || group.name == wanted).collect();
    if !found.is_empty() {
        return Ok(Output::Catalog(found));
    }
    let hint = match nearest(wanted, groups().iter().map(|group| group.name)) {
        Some(near) => format!("did you mean {near}?"),
        None => "`koodrive api --help` lists the groups".to_owned(),
    };
    Err(ApiCommandError::usage(format!("there is no group {wanted}; {hint}")))
}

fn from_json(path: &str) -> Result<Value, ApiCommandError> {
    let text = file(&format!("--json {path}"), path)?;
    // The message of serde tells the place and shows nothing of the text.
    serde_json::from_str(&text).map_err(|error| ApiCommandError::usage(format!("--json {path} is not JSON: {error}")))
}

fn flags(entry: &'static Entry, matches: &ArgMatches) -> Flags {
    let given = entry.fields.iter().filter(|field| matches.value_source(field.flag) == Some(ValueSource::CommandLine));
    given
        .map(|field| (field, matches.get_many::<String>(field.flag).into_iter().flatten().cloned().collect()))
        .collect()
}

/// The headers that the operation shares with others, as far as they are stated.
fn headers(entry: &Entry, matches: &ArgMatches) -> Vec<(CommonHeader, &'static str, String)> {
    let stated = common_headers(entry.facts()).into_iter();
    stated.filter_map(|(common, name)| Some((common, name, matches.get_one::<String>(name)?.clone()))).collect()
}

fn options(entry: &Entry, headers: &[(CommonHeader, &'static str, String)]) -> Result<CallOptions, ApiCommandError> {
    let needed = common_headers(entry.facts()).into_iter();
    let mut needed = needed.filter(|(common, _)| matches!(common, CommonHeader::Agent { required: true }));
    if let Some((_, name)) = needed.find(|(_, name)| headers.iter().all(|(_, stated, _)| stated != name)) {
        let message = format!("{} needs --{name}, the name of the agent on whose behalf it is called", entry.command);
        return Err(ApiCommandError::usage(message));
    }
    Ok(headers.iter().fold(CallOptions::new(), |options, (common, _, value)| match common {
        CommonHeader::TraceId => options,
        CommonHeader::Language => options.language(value),
        CommonHeader::ShareFolder => options.share_folder_id(value),
        CommonHeader::Agent { .. } => options.agent(value),
    }))
}

/// The request as it would be sent, without credentials and without secrets: a request with something else in their place
/// is built in the same way.
fn dry_run(
    entry: &Entry,
    mut fields: Value,
    sent: &Parts,
    common: &[(CommonHeader, &'static str, String)],
) -> Result<Value, ApiCommandError> {
    let mut secrets = entry.facts().profile.secrets.to_vec();
    // A name that is a secret here, and something else in another operation.
    let own = entry.fields.iter().filter(|field| field.secret && !matches!(field.form, Form::Json(_)));
    secrets.extend(own.filter_map(|field| field.path.last()));
    hide(&mut fields, &secrets);
    let parts = entry.calls.parts(&fields)?;
    let mut headers = Map::from_iter([("accept".to_owned(), json!("application/json"))]);
    if sent.body.is_some() {
        headers.insert("content-type".to_owned(), json!("application/json"));
    }
    headers.extend(common.iter().map(|(_, name, value)| ((*name).to_owned(), json!(value))));
    headers.extend(
        parts
            .headers
            .iter()
            .map(|(name, value)| (name.to_string(), Value::from(String::from_utf8_lossy(value.as_bytes())))),
    );
    let query: Vec<Value> = parts.query.iter().map(|(name, value)| json!([name, value])).collect();
    let body = parts.body.as_ref().and_then(|body| serde_json::from_slice::<Value>(body).ok());
    let mut shown = Map::new();
    shown.insert("operation".to_owned(), json!(entry.facts().id));
    shown.insert("method".to_owned(), json!(parts.method.as_str()));
    shown.insert("path".to_owned(), json!(parts.path));
    shown.insert("query".to_owned(), json!(query));
    shown.insert("headers".to_owned(), Value::Object(headers));
    shown.insert("body".to_owned(), body.unwrap_or_default());
    Ok(Value::Object(shown))
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::catalog::entries;
    use crate::command::command;

    /// What `koodrive api ARGUMENTS` does, or what is wrong with them.
    fn acted(arguments: &[&str]) -> Result<Action, String> {
        let words = ["api"].iter().chain(arguments);
        let matches = command().try_get_matches_from(words).map_err(|error| error.to_string())?;
        read(&matches).map_err(|error| error.to_string())
    }

    fn pending(arguments: &[&str]) -> Pending {
        match acted(arguments) {
            Ok(Action::Call(pending)) => *pending,
            other => panic!("{other:?}"),
        }
    }

    fn shown(arguments: &[&str]) -> Value {
        match acted(arguments) {
            Ok(Action::Show(output)) => output.to_json().unwrap(),
            other => panic!("{other:?}"),
        }
    }

    fn refused(arguments: &[&str]) -> String {
        acted(arguments).unwrap_err()
    }

    /// clap objects to names that stand twice, among them those of our own flags.
    #[test]
    fn every_operation_has_arguments_that_clap_accepts() {
        for entry in entries() {
            let help = command().try_get_matches_from(["api", entry.command, "--help"]).unwrap_err().to_string();
            for field in entry.fields {
                assert!(help.contains(&format!("--{}", field.flag)), "{}: {}", entry.command, field.flag);
            }
            assert!(help.contains(entry.facts().path), "{help}");
        }
        let mut whole = command();
        whole.build();
        whole.debug_assert();
    }

    #[test]
    fn flags_make_a_request() {
        let pending = pending(&[
            "createDirectory",
            "--container-id",
            "S1",
            "--fileName=-x",
            "--hidden",
            "--parent-folder",
            "a",
            "--parent-folder=b",
        ]);
        let expected = json!({"containerId": "S1", "fileName": "-x", "hidden": true, "parentFolder": ["a", "b"], "fileType": "10"});
        assert_eq!(pending.request(), &expected);
        assert_eq!(pending.entry().command, "create-directory");
    }

    #[test]
    fn json_may_come_from_a_file() {
        let file = tempfile::NamedTempFile::new().unwrap();
        let path = file.path().to_str().unwrap();
        fs::write(file.path(), r#"{"fileId": "F1", "containerId": "S1"}"#).unwrap();
        let pending = pending(&["get-file", "--json", path, "--file-id", "F2"]);
        assert_eq!(pending.request(), &json!({"fileId": "F2", "containerId": "S1"}));
        fs::write(file.path(), r#"{"fileId": hunter2}"#).unwrap();
        let error = refused(&["get-file", "--json", path]);
        assert!(error.contains("is not JSON: expected value at line 1") && !error.contains("hunter2"), "{error}");
        let error = refused(&["get-file", "--json", "/does/not/exist"]);
        assert!(error.starts_with("--json /does/not/exist cannot be read"), "{error}");
    }

    #[test]
    fn a_dry_run_shows_what_would_be_sent() {
        let expected = json!({
            "operation": "getFile", "method": "POST", "path": "/koodrive/ose/v1/files/a%2Fb/detail", "query": [],
            "headers": {"accept": "application/json", "content-type": "application/json", "language": "en-us"},
            "body": {"containerId": "S1"},
        });
        let arguments = ["get-file", "--file-id", "a/b", "--container-id", "S1", "--language", "en-us", "--dry-run"];
        assert_eq!(shown(&arguments), expected);
    }

    #[test]
    fn no_secret_is_shown_in_a_dry_run() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("secret");
        fs::write(&path, "hunter2").unwrap();
        for entry in entries().filter(|entry| entry.fields.iter().any(|field| field.secret)) {
            let mut words = vec!["api".to_owned(), entry.command.to_owned(), "--dry-run".to_owned()];
            for field in
                entry.fields.iter().filter(|field| field.path.len() == 1 && !matches!(field.form, crate::Form::Json(_)))
            {
                let value = if field.secret { format!("@{}", path.display()) } else { field.example.to_owned() };
                words.push(format!("--{}={value}", field.flag));
            }
            let matches = command().try_get_matches_from(&words).unwrap();
            match read(&matches) {
                Ok(Action::Show(output)) => {
                    let text = output.to_json().unwrap().to_string();
                    assert!(!text.contains("hunter2") && text.contains("***"), "{}: {text}", entry.command);
                }
                other => assert!(matches!(other, Err(ApiCommandError::Usage(_))), "{}: {other:?}", entry.command),
            }
        }
    }

    #[test]
    fn operations_are_listed() {
        let all = shown(&["--list"]);
        assert_eq!(all.as_array().unwrap().len(), entries().count());
        let files = shown(&["--list", "files"]);
        assert!(files.as_array().unwrap().iter().all(|row| row["group"] == "files"), "{files}");
        assert_eq!(refused(&["--list", "file"]), "there is no group file; did you mean files?");
        assert!(refused(&["--list", "qqq"]).contains("koodrive api --help"));
    }

    #[test]
    fn mistakes_get_a_suggestion() {
        assert_eq!(refused(&["get-fil", "--x", "y"]), "there is no operation get-fil; did you mean get-file?");
        assert_eq!(refused(&["qqq"]), "there is no operation qqq; `koodrive api --list` shows all of them");
        let error = refused(&["get-file", "--file-idd", "x"]);
        assert!(error.contains("--file-id"), "{error}");
        let error = refused(&["get-file", "--file-id", "x", "--all"]);
        assert!(error.contains("--all"), "{error}");
    }
}
