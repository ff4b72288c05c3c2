//! The JSON of a request, made of a text in JSON and of flags.

use koodrive::Client;
use serde_json::{Map, Value};

use crate::calls::Call;
use crate::catalog::{find, misfit, nearest, unknown};
use crate::error::ApiCommandError;
use crate::table::{Entry, Field};
use crate::value::{expected, fitting, quoted, value};

/// The flags of a command line that belong to fields, each with its values.
pub(crate) type Flags = Vec<(&'static Field, Vec<String>)>;

/// Puts a request together: what `json` states, over it what the flags state, and below both what is sent unless something
/// else is stated. A flag for a field of an object counts more than the flag for the object.
///
/// # Errors
///
/// What is missing, unknown or of the wrong form, with the flag and an example.
pub(crate) fn request(entry: &Entry, json: Option<Value>, flags: &Flags) -> Result<Value, ApiCommandError> {
    let mut members = match json {
        None => Map::new(),
        Some(Value::Object(members)) => members,
        Some(_) => return Err(ApiCommandError::usage("--json must be an object with the fields of the request")),
    };
    for (field, texts) in flags {
        let values = texts.iter().map(|text| value(field, text)).collect::<Result<Vec<_>, _>>()?;
        let value = if field.is_list() { Some(Value::Array(values)) } else { values.into_iter().next_back() };
        let Some(value) = value else { continue };
        let holder = holder(&mut members, field, true);
        let holder = holder.ok_or_else(|| ApiCommandError::usage(no_object(field)))?;
        holder.insert(name(field).to_owned(), value);
    }
    for field in entry.fields {
        let Some(holder) = holder(&mut members, field, false) else { continue };
        let Some(value) = holder.get_mut(name(field)).filter(|value| !value.is_null()) else { continue };
        *value = fitting(&field.form, value.take()).ok_or_else(|| ApiCommandError::usage(unfit(field)))?;
    }
    fill(entry, &mut members);
    let missing = missing(entry, &mut members);
    if missing.is_empty() { Ok(Value::Object(members)) } else { Err(ApiCommandError::usage(lacking(entry, &missing))) }
}

/// Calls the operation with this id or command, with a request in JSON: parameters and body as one object.
///
/// # Errors
///
/// There is no such operation, or the JSON is not its request. The future has the errors of the call.
pub fn call(name: &str, client: &Client, fields: Value) -> Result<Call, ApiCommandError> {
    let entry = find(name).ok_or_else(|| ApiCommandError::usage(unknown(name)))?;
    let fields = request(entry, Some(fields), &Flags::new())?;
    Ok(entry.calls.call(client, understood(entry, &fields)?))
}

/// The request as the bindings understand it, all of it.
///
/// # Errors
///
/// What does not fit its type, or is in no type.
pub(crate) fn understood(entry: &Entry, fields: &Value) -> Result<Value, ApiCommandError> {
    let understood = entry.calls.understood(fields.clone());
    let understood = understood.map_err(|error| ApiCommandError::usage(misfit(entry, &error)))?;
    match lost(fields, &understood) {
        None => Ok(understood),
        Some(path) => Err(ApiCommandError::usage(stray(entry, &path))),
    }
}

fn name(field: &Field) -> &'static str {
    field.path.last().copied().unwrap_or_default()
}

/// The object that a field stands in; with `make`, it is made where there is none.
fn holder<'a>(members: &'a mut Map<String, Value>, field: &Field, make: bool) -> Option<&'a mut Map<String, Value>> {
    let [owner, _] = field.path else { return Some(members) };
    if make {
        let owner = members.entry(*owner).or_insert(Value::Null);
        if owner.is_null() {
            *owner = Value::Object(Map::new());
        }
        return owner.as_object_mut();
    }
    members.get_mut(*owner)?.as_object_mut()
}

/// Fills in what is sent unless something else is stated, in objects that are there.
fn fill(entry: &Entry, members: &mut Map<String, Value>) {
    for field in entry.fields {
        let Some(filled) = field.filled.and_then(|json| serde_json::from_str::<Value>(json).ok()) else { continue };
        if let Some(holder) = holder(members, field, false) {
            let value = holder.entry(name(field)).or_insert(Value::Null);
            if value.is_null() {
                *value = filled;
            }
        }
    }
}

/// The required fields that are not there, though the objects around them are.
fn missing(entry: &Entry, members: &mut Map<String, Value>) -> Vec<&'static Field> {
    let required = entry.fields.iter().filter(|field| field.required);
    let absent = required.filter(|field| {
        holder(members, field, false).is_some_and(|holder| holder.get(name(field)).is_none_or(Value::is_null))
    });
    absent.collect()
}

/// The path of the first value of `stated` of which nothing is in `understood`.
fn lost(stated: &Value, understood: &Value) -> Option<String> {
    match (stated, understood) {
        (Value::Object(stated), Value::Object(understood)) => stated.iter().find_map(|(name, value)| {
            if value.is_null() {
                return None;
            }
            let Some(kept) = understood.get(name) else { return Some(name.clone()) };
            lost(value, kept).map(|rest| format!("{name}.{rest}"))
        }),
        (Value::Array(stated), Value::Array(understood)) => {
            stated.iter().zip(understood).find_map(|(stated, understood)| lost(stated, understood))
        }
        _ => None,
    }
}

fn unfit(field: &Field) -> String {
    let (wire, expected, example) = (field.wire(), expected(&field.form), field.example);
    // The example of a secret is how to give it as a flag.
    let example = if field.secret { String::new() } else { format!(", for example {example}") };
    format!("{wire} must be {expected}{example}")
}

fn no_object(field: &Field) -> String {
    let owner = field.path.first().copied().unwrap_or_default();
    format!("--{} belongs to the object {owner}, which is no object in --json; leave it out there", field.flag)
}

fn lacking(entry: &Entry, missing: &[&Field]) -> String {
    let flags: Vec<_> = missing.iter().map(|field| format!("--{}", field.flag)).collect();
    let wanted: Vec<_> = missing.iter().map(|field| format!("--{} {}", field.flag, quoted(field.example))).collect();
    format!("{} needs {}: for example {}", entry.command, flags.join(", "), wanted.join(" "))
}

fn stray(entry: &Entry, path: &str) -> String {
    let command = entry.command;
    let wires: Vec<String> = entry.fields.iter().map(Field::wire).collect();
    if let Some(near) = nearest(path, wires.iter().map(String::as_str)) {
        return format!("--json: the request of {command} has no field {path}; did you mean {near}?");
    }
    let first: Vec<_> = wires.iter().filter(|wire| !wire.contains('.')).map(String::as_str).collect();
    format!("--json: the request of {command} has no field {path}; it has {}", first.join(", "))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::catalog::find;

    fn entry(command: &str) -> &'static Entry {
        find(command).unwrap()
    }

    fn flags(entry: &Entry, flags: &[(&str, &[&str])]) -> Flags {
        flags
            .iter()
            .map(|(flag, texts)| (entry.field(flag).unwrap(), texts.iter().map(|&text| text.to_owned()).collect()))
            .collect()
    }

    fn made(command: &str, json: Option<Value>, given: &[(&str, &[&str])]) -> Result<Value, String> {
        let entry = entry(command);
        let request = request(entry, json, &flags(entry, given)).map_err(|error| error.to_string())?;
        let understood = understood(entry, &request).map_err(|error| error.to_string())?;
        entry.calls.parts(&understood).map(|_| understood).map_err(|error| error.to_string())
    }

    #[test]
    fn flags_win_over_json_and_defaults_fill_the_rest() {
        let json = json!({"containerId": "S1", "fileName": "from JSON", "description": "kept"});
        let flags: &[(&str, &[&str])] =
            &[("file-name", &["from a flag"]), ("parent-folder", &["root", "F2"]), ("hidden", &["true"])];
        assert_eq!(
            made("create-directory", Some(json), flags).unwrap(),
            json!({
                "containerId": "S1", "fileName": "from a flag", "description": "kept", "hidden": true,
                "parentFolder": ["root", "F2"], "fileType": "10",
            })
        );
    }

    #[test]
    fn what_is_missing_is_named_with_an_example() {
        let error = made("get-file", None, &[]).unwrap_err();
        assert!(error.starts_with("get-file needs --file-id, --container-id: for example --file-id "), "{error}");
        let error = made("getFile", Some(json!({"fileId": "F1", "containerId": null})), &[]).unwrap_err();
        assert!(error.starts_with("get-file needs --container-id: for example --container-id "), "{error}");
    }

    #[test]
    fn what_is_unknown_or_unfit_is_named() {
        let whole = |extra: Value| {
            let mut request = json!({"fileId": "F1", "containerId": "S1"});
            request.as_object_mut().unwrap().extend(extra.as_object().unwrap().clone());
            made("get-file", Some(request), &[]).unwrap_err()
        };
        assert_eq!(
            whole(json!({"imageProces": "x"})),
            "--json: the request of get-file has no field imageProces; did you mean imageProcess?"
        );
        let error = whole(json!({"zzz": 1}));
        assert!(error.contains("no field zzz; it has fileId, containerId, imageProcess"), "{error}");
        let error = whole(json!({"imageProcess": {"a": 1}}));
        assert!(error.starts_with("imageProcess must be text, for example "), "{error}");
        let error = made("list-personal-files", Some(json!({"pageInfo": {"pageSize": {}}})), &[]).unwrap_err();
        assert!(error.starts_with("pageInfo.pageSize must be a whole number from 1 to 100"), "{error}");
        let error = made("get-file", Some(json!([1])), &[]).unwrap_err();
        assert_eq!(error, "--json must be an object with the fields of the request");
    }

    #[test]
    fn a_value_that_cannot_be_in_a_path_is_refused() {
        let error = made("get-file", None, &[("file-id", &[".."]), ("container-id", &["S1"])]).unwrap_err();
        assert!(error.contains("fileId"), "{error}");
    }
}
