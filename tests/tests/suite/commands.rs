//! `koodrive api` for every operation: from flags and from JSON to the same request, and to the emulator.

use koodrive::Client;
use koodrive::runtime::{AppSignature, Auth, CommonHeader, StaticToken};
use koodrive_cli_api::{
    Action, ApiCommandError, Entry, Form, Literal, Output, Pending, Place, command, complete, groups, read,
};
use koodrive_emulator::Emulator;
use koodrive_tests::Case;
use serde_json::{Map, Value, json};

use crate::end_to_end::contract;
use crate::evidence::payload::{Kind, all};
use crate::samples::{Extent, sample};
use crate::spec::SPEC;

fn entries() -> impl Iterator<Item = &'static Entry> {
    groups().iter().flat_map(|group| group.entries)
}

fn pending(words: &[String]) -> Result<Pending, String> {
    let words = ["api".to_owned()].into_iter().chain(words.iter().cloned());
    let matches = command().try_get_matches_from(words).map_err(|error| error.to_string())?;
    match read(&matches).map_err(|error| error.to_string())? {
        Action::Call(pending) => Ok(*pending),
        Action::Show(output) => Err(format!("{output:?}")),
    }
}

/// A request as `--json`, in a file of the folder.
fn as_json(entry: &Entry, request: &Value, folder: &std::path::Path) -> Vec<String> {
    let file = tempfile::Builder::new().tempfile_in(folder).unwrap().into_temp_path().keep().unwrap();
    std::fs::write(&file, request.to_string()).unwrap();
    vec![entry.facts().id.to_owned(), "--json".to_owned(), file.display().to_string()]
}

/// Whether a flag can say it: an empty list has no items, and a value that the spec does not list has no name.
fn has_words(form: &Form, value: &Value) -> bool {
    match form {
        Form::List(item) => {
            value.as_array().is_some_and(|items| !items.is_empty() && items.iter().all(|value| has_words(item, value)))
        }
        Form::OneOf(choices) => choices.iter().any(|choice| match choice.value {
            Literal::Text(text) => value == text,
            Literal::Integer(number) => value == number,
        }),
        _ => true,
    }
}

/// A request as flags: of an object with flags of its own, one for each of its members. What flags cannot say is in
/// `--json` beside them.
fn as_flags(entry: &Entry, request: &Value, folder: &std::path::Path) -> Vec<String> {
    let mut words = vec![entry.command.to_owned()];
    let mut rest = Map::new();
    for field in entry.fields {
        let value = field.path.iter().try_fold(request, |value, name| value.get(name));
        let has_own = field.path.len() == 1
            && entry.fields.iter().any(|other| other.path.len() > 1 && other.path.first() == field.path.first());
        let Some(value) = value.filter(|value| !has_own || value == &&json!({})) else { continue };
        if !has_words(&field.form, value) {
            assert_eq!(field.path.len(), 1, "{}", field.flag);
            rest.insert(field.path[0].to_owned(), value.clone());
            continue;
        }
        let items = if field.is_list() { value.as_array().unwrap().as_slice() } else { std::slice::from_ref(value) };
        for item in items {
            let form = if let Form::List(item) = field.form { item } else { &field.form };
            let mut text = match item {
                Value::String(text) if !matches!(form, Form::Json(_)) => text.clone(),
                other => other.to_string(),
            };
            if field.secret {
                let file = folder.join(format!("secret-{}", words.len()));
                std::fs::write(&file, &text).unwrap();
                text = format!("@{}", file.display());
            }
            words.push(format!("--{}={text}", field.flag));
        }
    }
    if !rest.is_empty() {
        words.extend(as_json(entry, &Value::Object(rest), folder).split_off(1));
    }
    words
}

/// The words for the headers that every call of an operation needs.
fn headers(entry: &Entry, agent: &str) -> Vec<String> {
    let facts = entry.facts();
    let needs = facts.common.iter().any(|common| matches!(common, CommonHeader::Agent { .. }));
    let name = facts.profile.agent.filter(|_| needs);
    name.map(|name| format!("--{name}={agent}")).into_iter().collect()
}

/// The requests of an operation: made from the spec, and published.
fn requests(entry: &Entry) -> Vec<(String, Value)> {
    let id = entry.facts().id;
    let request = &SPEC.api.operations.iter().find(|operation| operation.id == id).unwrap().request;
    let made =
        [Extent::Minimal, Extent::Full].map(|extent| (format!("{id} {extent:?}"), sample(&SPEC.api, request, extent)));
    let published = all().into_iter().filter(|payload| {
        payload.operation == id
            && payload.kind == Kind::Request
            && !payload.placeholder
            && !payload.is_foreign_request()
    });
    made.into_iter().chain(published.map(|payload| (payload.to_string(), payload.value()))).collect()
}

/// A request in the types of the spec, with what it needs and a published one may lack.
fn normal(entry: &Entry, request: &Value) -> Value {
    let case = Case::find(entry.facts().id).unwrap();
    let mut whole: Map<String, Value> = request.as_object().unwrap().clone();
    for field in entry.fields.iter().filter(|field| field.place == Place::Path) {
        whole.entry(field.path[0]).or_insert_with(|| json!("1"));
    }
    let text = Value::Object(whole).to_string();
    case.request(text.as_bytes()).unwrap_or_else(|error| panic!("{}: {error}", entry.command)).value
}

#[test]
fn flags_and_json_make_the_same_request() {
    let folder = tempfile::tempdir().unwrap();
    let mut faults = Vec::new();
    let mut tried = 0;
    for entry in entries() {
        for (name, request) in requests(entry) {
            let request = normal(entry, &request);
            for words in [as_json(entry, &request, folder.path()), as_flags(entry, &request, folder.path())] {
                tried += 1;
                let words: Vec<_> = words.into_iter().chain(headers(entry, "agent")).collect();
                match pending(&words) {
                    Ok(pending) if normal(entry, pending.request()) == request => {}
                    Ok(pending) => faults.push(format!("{name}: {words:?} made {}, not {request}", pending.request())),
                    Err(error) => faults.push(format!("{name}: {words:?}: {error}")),
                }
            }
        }
    }
    assert!(faults.is_empty(), "{} of {tried}:\n{}", faults.len(), faults.join("\n"));
    assert!(tried > 4 * 176, "{tried}");
}

/// Somebody whom the operation lets in.
async fn caller(emulator: &Emulator, entry: &Entry, number: usize) -> Client {
    let client = contract::client(emulator).clock(emulator.clock());
    match entry.facts().auth {
        Auth::OtherToken(_) => crate::end_to_end::registered(emulator, &format!("00271884{number:05}")).await,
        Auth::Signature => {
            let user = emulator.user_id();
            let signature = AppSignature::new(emulator.app_id(), emulator.app_secret(), user.as_str());
            client.credentials(signature).build().unwrap()
        }
        Auth::None | Auth::Token | Auth::TokenOrSignature => {
            client.credentials(StaticToken::new(emulator.issue_token().unwrap())).build().unwrap()
        }
    }
}

/// The service may refuse what an example asks for; it knows every operation and understands every request.
#[tokio::test]
async fn the_service_understands_every_operation() {
    let folder = tempfile::tempdir().unwrap();
    let emulator = Emulator::start().await.unwrap();
    let (mut done, mut refused, mut faults) = (0, 0, Vec::new());
    for (number, entry) in entries().enumerate() {
        for (index, (name, request)) in requests(entry).into_iter().enumerate() {
            // What the operation before did to its caller is over.
            let client = caller(&emulator, entry, number * 100 + index).await;
            let request = normal(entry, &request);
            let words: Vec<_> =
                as_flags(entry, &request, folder.path()).into_iter().chain(headers(entry, emulator.agent())).collect();
            match pending(&words).unwrap().run(&client).await {
                Ok(Output::Value(_)) => done += 1,
                // The secrets of an example open nothing.
                Err(ApiCommandError::Call(error)) if error.is_unauthenticated() && proves(entry) => refused += 1,
                Err(ApiCommandError::Call(error)) if is_refusal(&error) => refused += 1,
                other => faults.push(format!("{name}: {other:?}")),
            }
        }
    }
    assert!(faults.is_empty(), "{done} done, {refused} refused, {}:\n{}", faults.len(), faults.join("\n"));
    assert!(done > 40, "{done} done, {refused} refused");
}

/// Whether the request itself holds a proof of who the caller is.
fn proves(entry: &Entry) -> bool {
    entry.fields.iter().any(|field| field.secret)
}

/// Whether the service has understood a request and refused it.
fn is_refusal(error: &koodrive::Error) -> bool {
    let message = error.message().unwrap_or_default();
    let words = ["invalid type", "invalid value", "missing field", "unknown variant", "is stated", "no operation"];
    error.is_api() && !error.is_unauthenticated() && !words.iter().any(|word| message.contains(word))
}

#[tokio::test]
async fn all_pages_come_as_one_list_or_as_lines() {
    let emulator = Emulator::start().await.unwrap();
    let client =
        contract::client(&emulator).credentials(StaticToken::new(emulator.issue_token().unwrap())).build().unwrap();
    let space = format!("--container-id={}", emulator.container_id());
    let words = |words: &[&str]| words.iter().map(|&word| word.to_owned()).collect::<Vec<_>>();
    for name in ["a", "b", "c", "d", "e"] {
        let words = words(&["create-directory", &space, "--file-name", name]);
        pending(&words).unwrap().run(&client).await.unwrap();
    }
    let list = ["list-personal-files", &space, "--area=files", "--parent-file-id=root", "--page-info.page-size=2"];
    let written = async |more: &[&str]| {
        let words = words(&[&list[..], more].concat());
        let mut out = Vec::new();
        pending(&words).unwrap().run(&client).await.unwrap().write(&mut out).await.unwrap();
        String::from_utf8(out).unwrap()
    };
    let names = |items: &[Value]| {
        let mut names: Vec<_> = items.iter().map(|item| item["fileName"].as_str().unwrap().to_owned()).collect();
        names.sort();
        names
    };
    let page: Value = serde_json::from_str(&written(&[]).await).unwrap();
    assert!(page["nextCursor"].is_string(), "{page}");
    let all: Vec<Value> = serde_json::from_str(&written(&["--all"]).await).unwrap();
    let found = names(&all);
    assert!(["a", "b", "c", "d", "e"].iter().all(|name| found.iter().any(|found| found == name)), "{found:?}");
    let lines = written(&["--all", "--lines"]).await;
    let lines: Vec<Value> = lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(names(&lines), found);
}

/// A response with tokens is shown without them unless they are asked for.
#[tokio::test]
async fn secrets_are_hidden_unless_asked_for() {
    let emulator = Emulator::start().await.unwrap();
    let client = contract::client(&emulator).build().unwrap();
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("code");
    for (more, is_shown) in [(None, false), (Some("--show-secrets"), true)] {
        std::fs::write(&file, emulator.authorization_code().unwrap()).unwrap();
        let words = ["create-session".to_owned(), format!("--code=@{}", file.display())];
        let words: Vec<_> = words.into_iter().chain(more.map(str::to_owned)).collect();
        let Output::Value(value) = pending(&words).unwrap().run(&client).await.unwrap() else { panic!("no value") };
        let token = value["accessToken"].as_str().unwrap_or_else(|| panic!("{value}"));
        assert_eq!(token != "***", is_shown);
    }
}

#[test]
fn every_operation_is_completed() {
    for entry in entries() {
        let found = complete(&[entry.command]).candidates;
        assert!(found.iter().any(|candidate| candidate.value == entry.command), "{}", entry.command);
        let flags = complete(&[entry.command, "--"]).candidates;
        for field in entry.fields {
            assert!(flags.iter().any(|flag| flag.value.strip_prefix("--") == Some(field.flag)), "{}", field.flag);
        }
    }
}
