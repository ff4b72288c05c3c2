//! Rules for what an operation says of jobs: the shape of it. Whether it fits the types is for [`crate::analyze`].

use serde_json::Value;

use super::Node;
use crate::finding::Remark;

const FIELD: &str = "name the field as it is on the wire, with dots into objects: data.jobInfo.status";
const OPERATION: &str = "write the operationId of the operation";

pub(super) fn lint(operation: &Node<'_>) -> Vec<Remark> {
    // What is no object at all has been remarked on.
    let child = |name| operation.child(name).filter(|node| node.value.is_object());
    let polled = child("x-koodrive-poll").map(|poll| self::poll(&poll));
    let started = child("x-koodrive-starts").map(|starts| self::starts(&starts));
    polled.into_iter().chain(started).flatten().collect()
}

fn poll(poll: &Node<'_>) -> Vec<Remark> {
    let mut remarks = Vec::new();
    match poll.child("status") {
        Some(status) => remarks.extend(codes(&status, &["field"])),
        None => remarks.push(poll.remark("job", "status is not said", "say which field tells how far the job is")),
    }
    remarks.extend(poll.child("result").iter().flat_map(|result| codes(result, &["field"])));
    remarks.extend(poll.child("items").iter().flat_map(|items| codes(items, &["field", "status"])));
    if poll.has("progress") {
        remarks.extend(texts(poll, &["progress"], FIELD));
    }
    if let Some(cancel) = poll.child("cancel") {
        remarks.extend(texts(&cancel, &["operation"], OPERATION));
        let with = cancel.value.get("with").and_then(Value::as_object);
        if with.is_none_or(|with| with.is_empty() || !with.values().all(Value::is_string)) {
            let help = "list its fields, each with the field of this operation that has the value: {jobId: job_id}";
            remarks.push(cancel.remark("job", "with does not say what the operation is given", help));
        }
    }
    remarks
}

fn starts(starts: &Node<'_>) -> Vec<Remark> {
    let mut remarks = texts(starts, &["operation"], OPERATION);
    remarks.extend(texts(starts, &["id", "in"], FIELD));
    if let Some(with) = starts.child("with")
        && !with.value.as_array().is_some_and(|names| !names.is_empty() && names.iter().all(Value::is_string))
    {
        let help = "list the fields that are asked for again with the same values: [shareId]";
        remarks.push(with.remark("job", "with is no list of fields", help));
    }
    remarks
}

/// Members that name fields; all others list values.
fn codes(node: &Node<'_>, fields: &[&str]) -> Vec<Remark> {
    if !node.value.is_object() {
        return vec![node.remark("job", "this is no object", "name the field, and list its values by their meaning")];
    }
    let mut remarks = texts(node, fields, FIELD);
    for (key, member) in node.members().filter(|(key, _)| !fields.contains(key)) {
        let is_value = |value: &Value| value.is_i64() || value.is_string();
        if !member.value.as_array().is_some_and(|values| !values.is_empty() && values.iter().all(is_value)) {
            let help = "list values as they are on the wire: [0, 1], or leave it out";
            remarks.push(member.remark("job", format!("{key} is no list of values"), help));
        }
    }
    remarks
}

/// Members that must be there and be texts.
fn texts(node: &Node<'_>, keys: &[&str], help: &str) -> Vec<Remark> {
    let wrong = keys.iter().filter(|key| node.text(key).is_none());
    let fault = |key: &&str| if node.has(key) { format!("{key} is no text") } else { format!("{key} is not said") };
    wrong.map(|key| node.remark("job", fault(key), help)).collect()
}
