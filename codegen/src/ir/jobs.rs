//! What is done in the background: how it starts, how far it is, how it ends.

use serde_json::Value;

/// How the response of an operation reports on a job.
#[derive(Clone, Debug, PartialEq)]
pub struct Poll {
    pub status: Codes,
    pub result: Option<Codes>,
    /// The field that holds how much is done, in percent.
    pub progress: Option<String>,
    pub items: Option<Items>,
    pub cancel: Option<Next>,
    pub at: String,
}

/// How the response reports the outcome of each item of the job.
#[derive(Clone, Debug, PartialEq)]
pub struct Items {
    pub field: String,
    /// A field of the item.
    pub status: Codes,
    pub at: String,
}

/// A field, and what each of its values means.
#[derive(Clone, Debug, PartialEq)]
pub struct Codes {
    pub field: String,
    pub meanings: Vec<(Meaning, Vec<Value>)>,
    pub at: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Meaning {
    Pending,
    Running,
    /// It has ended; another field states how.
    Finished,
    Succeeded,
    Partial,
    Failed,
    Cancelled,
}

/// A call that follows from another: the one that polls a job, or the one that cancels it.
#[derive(Clone, Debug, PartialEq)]
pub struct Next {
    pub operation: String,
    /// Each field of its request, and where its value comes from.
    pub fields: Vec<(String, Origin)>,
    pub at: String,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Origin {
    /// A field of the first call's request.
    Request(String),
    /// A field of its response.
    Response(String),
}
