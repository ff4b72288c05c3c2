//! Every id that an operation takes, with that of another user.
//!
//! The caller is an ordinary user with one of everything. The table has, for each field with an id, what becomes of the id
//! of another ordinary user in an otherwise valid request. The list of fields comes from the spec: an operation that is
//! added, or a field, fails the test until the table has it.

mod office;
mod sharing;
mod standard;
mod storage;
mod subscribers;
mod table;
mod versions;

use std::collections::BTreeSet;

use serde_json::{Value, json};

use self::office::{Office, Things};
use self::sharing::SHARING;
use self::storage::STORAGE;
use self::subscribers::SUBSCRIBERS;
use self::table::{Outcome, Row, TABLE};
use self::versions::VERSIONS;
use super::bundle::{body, operations, parameters, resolved};
use super::raw::call_as;

/// Fields with an id whose schema is plain text.
const PLAIN: [&str; 4] = ["x-session-id", "newFilePath", "resultId", "partId"];

/// All rows.
fn rows() -> impl Iterator<Item = &'static Row> {
    [TABLE, VERSIONS, STORAGE, SHARING, SUBSCRIBERS, standard::ROWS].into_iter().flatten()
}

/// The fields of an operation that take an id: `path:fileId`, `query:deptId`, `taskInfo.fileInfo[].fileId`.
fn ids_of(operation: &'static Value) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for (name, location, parameter) in parameters(operation) {
        collect(&parameter["schema"], &format!("{location}:{name}"), &mut Vec::new(), &mut found);
    }
    if let Some(schema) = body(operation) {
        collect(schema, "", &mut Vec::new(), &mut found);
    }
    found
}

fn collect(schema: &'static Value, path: &str, seen: &mut Vec<&'static str>, found: &mut BTreeSet<String>) {
    let (name, schema) = resolved(schema);
    let field = path.rsplit(['.', ':']).next().unwrap_or_default().trim_end_matches("[]");
    let is_id = name.is_some_and(|name| name.ends_with("Id") || name == "ShareCode");
    let looks_like_one =
        schema["type"] == "string" && (field.ends_with("Id") || field.ends_with("Ids") || field == "id");
    if is_id || looks_like_one || PLAIN.contains(&field) {
        found.insert(path.to_owned());
        return;
    }
    if name.is_some_and(|name| seen.contains(&name)) {
        return;
    }
    seen.extend(name);
    if let Some(items) = schema.get("items") {
        collect(items, &format!("{path}[]"), seen, found);
    }
    for (member, schema) in schema["properties"].as_object().into_iter().flatten() {
        let path = if path.is_empty() { member.clone() } else { format!("{path}.{member}") };
        collect(schema, &path, seen, found);
    }
    seen.truncate(seen.len() - usize::from(name.is_some()));
}

#[test]
fn the_table_has_every_id_that_an_operation_takes() {
    let expected: BTreeSet<_> = operations()
        .flat_map(|(id, operation)| ids_of(operation).into_iter().map(move |field| (id.to_owned(), field)))
        .collect();
    let known: BTreeSet<_> = rows()
        .flat_map(|(id, _, fields)| fields.iter().map(|(field, _)| ((*id).to_owned(), (*field).to_owned())))
        .collect();
    assert!(expected.len() > 100, "{} fields: the bundle was not read", expected.len());
    let missing: Vec<_> = expected.difference(&known).collect();
    assert!(missing.is_empty(), "decide what another user's id leads to, in authorization/: {missing:?}");
    let stale: Vec<_> = known.difference(&expected).collect();
    assert!(stale.is_empty(), "no operation takes these: {stale:?}");
}

/// Puts ids in the place of `$kind`.
fn filled(value: &Value, things: &Things) -> Value {
    match value {
        Value::String(text) => match text.strip_prefix('$') {
            Some(kind) => things.get(kind).unwrap_or_else(|| panic!("nobody has a {kind}")).clone(),
            None => value.clone(),
        },
        Value::Array(items) => items.iter().map(|item| filled(item, things)).collect(),
        Value::Object(fields) => fields
            .iter()
            .map(|(name, value)| (name.clone(), filled(value, things)))
            .collect::<serde_json::Map<_, _>>()
            .into(),
        other => other.clone(),
    }
}

/// The request of a row, with another user's id in one field and the caller's own in all others.
fn request(template: &str, field: &str, office: &Office) -> Value {
    let template: Value = serde_json::from_str(template).unwrap();
    let mut request = filled(&template, &office.own);
    let path = field.rsplit(':').next().unwrap();
    let pointer = format!("/{}", path.replace("[]", "/0").replace('.', "/"));
    if field.starts_with("header:x-hw-") {
        request[path] = office.foreign["folder"].clone();
        return request;
    }
    let kind = template.pointer(&pointer).unwrap_or_else(|| panic!("{field} is not in {template}"));
    *request.pointer_mut(&pointer).unwrap() = filled(kind, &office.foreign);
    request
}

async fn judge(office: &Office, operation: &str, field: &str, template: &str, outcome: Outcome) {
    let (emulator, caller) = (&office.emulator, &office.caller);
    let place = format!("{operation} with another user's {field}");
    let response = call_as(emulator, caller, operation, &request(template, field, office)).await;
    let started =
        |response: &Value| [&response["data"], &response["taskId"]].into_iter().find(|id| id.is_string()).cloned();
    match outcome {
        Outcome::Refused(code) => {
            assert_eq!(response.code(), code, "{place}: {}", response.json);
            assert!(response.status >= 400, "{place}");
        }
        Outcome::Spared(text) => {
            let shown = response.json.to_string();
            assert!(response.code() == 0 && shown.contains(text), "{place} shows no {text}: {shown}");
        }
        Outcome::JobFails(code) => {
            let job = started(&response.json).unwrap_or_else(|| panic!("{place}: {}", response.json));
            let job = call_as(emulator, caller, "getJob", &json!({"job_id": job})).await.json;
            assert_eq!(job["data"]["taskInfos"][0]["resultCode"], code, "{place}: {job}");
        }
        Outcome::ShareTaskFails(code) => {
            let task = started(&response.json).unwrap_or_else(|| panic!("{place}: {}", response.json));
            let task = json!({"taskId": task, "shareId": office.own["share"]});
            let task = call_as(emulator, caller, "getShareTask", &task).await.json;
            assert_eq!(task["taskInfos"][0]["resultCode"], code, "{place}: {task}");
        }
        Outcome::VisitorTaskFails(code) => {
            started(&response.json).unwrap_or_else(|| panic!("{place}: {}", response.json));
            let task = json!({"shareId": office.own["publicShare"]});
            let task = call_as(emulator, caller, "getPublicShareTask", &task).await.json;
            assert_eq!(task["taskInfos"][0]["resultCode"], code, "{place}: {task}");
        }
        Outcome::Open(why) => assert_eq!(response.code(), 0, "{place} is open, because {why}: {}", response.json),
        Outcome::NoId(why) => assert!(response.code() != 0 || !why.is_empty(), "{place}"),
    }
}

#[tokio::test]
async fn what_belongs_to_another_user_is_refused_unless_it_is_open_to_all() {
    for (operation, template, fields) in rows() {
        // One office for each row: what an earlier row did leads to no refusal.
        let office = Office::open().await;
        for (field, outcome) in *fields {
            judge(&office, operation, field, template, *outcome).await;
        }
    }
}
