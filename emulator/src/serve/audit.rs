//! Writing the audit log: who did what to which resource, from where, and with which result.
//!
//! An operation is logged if its id does not begin with a word for reading, or if it makes a download URL. The resource
//! is what the path names, or else what the rest of the request names; of something new, it is the id in the response. If
//! nothing has an id, it is the space.

use std::net::IpAddr;

use koodrive_runtime::{Operation, ParameterLocation};
use serde_json::{Map, Value};

use crate::api::{Call, Refusal};
use crate::base::random;
use crate::rules::limits::AUDIT_LOG;
use crate::service::Service;
use crate::store::accounts;
use crate::store::audit::{self, AuditRow};

/// What the ids of operations that change nothing begin with.
const READING: [&str; 9] = ["auth", "count", "get", "list", "query", "search", "validate", "verify", "visit"];
/// What is in the ids of operations that give contents away.
const DOWNLOADING: &str = "DownloadUrl";
/// Fields of a request with the resource, the first of them first; the first of several ids stands for all.
const REQUESTED: [&str; 9] =
    ["fileId", "fileIds", "shareId", "shareIds", "jobId", "taskId", "ids", "resultId", "userId"];
/// Fields of a response with the id of something new.
const MADE: [&str; 6] = ["id", "fileId", "taskId", "shareLink", "shareId", "data"];
/// Where something was done, if nothing else is known.
const PLACES: [&str; 3] = ["containerId", "dstContainerId", "deptId"];

/// A call that is logged when it has ended.
pub(super) struct Entry {
    operation: &'static Operation,
    address: Option<IpAddr>,
    requested: Option<String>,
    place: Option<String>,
}

impl Entry {
    /// `None` for a call that is not logged.
    pub(super) fn of(
        operation: &'static Operation,
        address: Option<IpAddr>,
        fields: &Map<String, Value>,
    ) -> Option<Self> {
        if !is_logged(operation.id) {
            return None;
        }
        let in_path = operation.params.iter().filter(|param| param.location == ParameterLocation::Path);
        let requested = in_path.map(|param| param.name).chain(REQUESTED).find_map(|name| id(fields.get(name)?));
        let place = PLACES.into_iter().find_map(|name| id(fields.get(name)?));
        Some(Self { operation, address, requested, place })
    }

    /// Writes the entry of a call of a user. Nobody in particular has called an operation without authentication.
    pub(super) fn write(self, service: &Service, call: &Call, done: &Result<Value, Refusal>) -> Result<(), Refusal> {
        let Ok(user_id) = call.user_id() else { return Ok(()) };
        let made = done.as_ref().ok().and_then(made);
        let resource = self.requested.or(made).or(self.place).unwrap_or_default();
        let log_id = random::number()?;
        service.store.within(|rows| {
            let user = accounts::user(rows, user_id)?;
            let row = AuditRow {
                log_id,
                operator: user_id.to_owned(),
                operator_name: user.map(|user| user.user_name).unwrap_or_default(),
                done: call.now,
                operation: self.operation.id.to_owned(),
                resource,
                result: i32::from(done.is_err()),
                address: self.address.map(|address| address.to_string()).unwrap_or_default(),
                message: done.as_ref().err().map(|refusal| refusal.message().to_owned()).unwrap_or_default(),
            };
            Ok(audit::add(rows, &row, AUDIT_LOG)?)
        })
    }
}

fn is_logged(operation: &str) -> bool {
    operation.contains(DOWNLOADING) || !READING.iter().any(|word| operation.starts_with(word))
}

/// The id of what a response says was made.
fn made(response: &Value) -> Option<String> {
    MADE.into_iter().find_map(|name| {
        let value = response.get(name)?;
        id(value).or_else(|| made(value))
    })
}

/// An id, or the first of several.
fn id(value: &Value) -> Option<String> {
    match value {
        Value::String(text) if !text.is_empty() => Some(text.clone()),
        Value::Array(values) => id(values.first()?),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn what_changes_something_is_logged_and_what_reads_is_not() {
        for operation in ["createFile", "renameFile", "starFiles", "logout", "getDownloadUrls", "getShareDownloadUrl"] {
            assert!(is_logged(operation), "{operation}");
        }
        for operation in ["getFile", "listUsers", "countUsers", "searchFiles", "authSession", "verifyExtractCode"] {
            assert!(!is_logged(operation), "{operation}");
        }
    }

    #[test]
    fn the_id_of_something_new_may_be_inside_of_the_response() {
        assert_eq!(made(&json!({"shareLink": {"shareId": "1"}})), Some("1".to_owned()));
        assert_eq!(made(&json!({"data": "2"})), Some("2".to_owned()));
        assert_eq!(made(&json!({"data": {"id": "3"}})), Some("3".to_owned()));
        assert_eq!(made(&json!({"total": 4})), None);
    }
}
