//! Work in the background: how it starts, how far it is, how it ends.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;
use serde_json::Value;

/// The operation starts a job and returns before the job has ended; another operation polls it.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct LongRunning {
    /// The operationId of the operation that polls the job.
    pub operation: String,
    /// The field of this operation's response that holds the job's id, with dots into objects: `data.jobId`.
    pub id: String,
    /// The field of the polling operation's request that takes the id.
    #[serde(rename = "in")]
    pub into: String,
    /// Fields of this request that the polling request repeats with the same values.
    #[serde(default)]
    #[schemars(length(min = 1))]
    pub with: Vec<String>,
}

/// The response reports on a job: how far it is, and how it ended.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Poll {
    /// The field that reports how far the job is, and what its values mean.
    pub status: JobStatus,
    /// The field that reports how the job ended, and what its values mean.
    pub result: Option<JobResult>,
    /// The field that holds how much is done, in percent.
    pub progress: Option<String>,
    /// The list that reports the outcome of each item.
    pub items: Option<JobItems>,
    /// The operation that cancels the job.
    pub cancel: Option<Cancel>,
}

/// How far a job is.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct JobStatus {
    /// The field as it is on the wire, with dots into objects: `data.jobInfo.status`.
    pub field: String,
    /// The values of a job that has not ended.
    #[schemars(length(min = 1))]
    pub running: Option<Vec<Code>>,
    /// The values of a job that has ended, where something else reports how.
    #[schemars(length(min = 1))]
    pub finished: Option<Vec<Code>>,
    /// The values of a job that succeeded.
    #[schemars(length(min = 1))]
    pub succeeded: Option<Vec<Code>>,
    /// The values of a job that failed.
    #[schemars(length(min = 1))]
    pub failed: Option<Vec<Code>>,
    /// The values of a job that was cancelled.
    #[schemars(length(min = 1))]
    pub cancelled: Option<Vec<Code>>,
}

/// How a job ended.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct JobResult {
    /// The field as it is on the wire, with dots into objects: `data.jobInfo.result`.
    pub field: String,
    /// The values of a job that did all of its work.
    #[schemars(length(min = 1))]
    pub succeeded: Option<Vec<Code>>,
    /// The values of a job that did a part of its work.
    #[schemars(length(min = 1))]
    pub partial: Option<Vec<Code>>,
    /// The values of a job that did none of its work.
    #[schemars(length(min = 1))]
    pub failed: Option<Vec<Code>>,
}

/// The outcome of each item that a job works on.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct JobItems {
    /// The field with the list, with dots into objects: `data.taskInfos`.
    pub field: String,
    /// The field of an item that holds its status.
    pub status: String,
    /// The values of an item that waits or is being worked on.
    #[schemars(length(min = 1))]
    pub pending: Option<Vec<Code>>,
    /// The values of an item that is done.
    #[schemars(length(min = 1))]
    pub succeeded: Option<Vec<Code>>,
    /// The values of an item that could not be done.
    #[schemars(length(min = 1))]
    pub failed: Option<Vec<Code>>,
}

/// How a job is cancelled.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Cancel {
    /// The operationId of the operation that cancels the job.
    pub operation: String,
    /// The fields of its request, each with the field of this operation's request that has the value:
    /// `{jobId: job_id}`.
    #[schemars(length(min = 1))]
    pub with: BTreeMap<String, String>,
}

/// A value of an enumeration, as it is on the wire.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum Code {
    /// A number.
    Integer(i64),
    /// A text.
    Text(String),
}

impl From<&Code> for Value {
    fn from(code: &Code) -> Self {
        match code {
            Code::Integer(number) => (*number).into(),
            Code::Text(text) => text.as_str().into(),
        }
    }
}
