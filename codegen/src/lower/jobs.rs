//! What an operation states about jobs.

use koodrive_model::extension::{self, Code, Located, LongRunning};
use koodrive_model::pointer;
use serde_json::Value;

use crate::ir::{Codes, Items, Meaning, Next, Origin, Poll};

/// How the response of an operation reports what has become of a job.
pub(super) fn poll(stated: &Located<extension::Poll>) -> Poll {
    let at = |name: &str| pointer::push(&stated.at, name);
    Poll {
        status: status(&stated.status, at("status")),
        result: stated.result.as_ref().map(|result| self::result(result, at("result"))),
        progress: stated.progress.clone(),
        items: stated.items.as_ref().map(|items| self::items(items, at("items"))),
        cancel: stated.cancel.as_ref().map(|cancel| Next {
            operation: cancel.operation.clone(),
            fields: cancel.with.iter().map(|(name, from)| (name.clone(), Origin::Request(from.clone()))).collect(),
            at: at("cancel"),
        }),
        at: stated.at.clone(),
    }
}

/// What an operation starts: the call that polls it.
pub(super) fn starts(stated: &Located<LongRunning>) -> Next {
    let id = (stated.into.clone(), Origin::Response(stated.id.clone()));
    let with = stated.with.iter().map(|name| (name.clone(), Origin::Request(name.clone())));
    Next {
        operation: stated.operation.clone(),
        fields: std::iter::once(id).chain(with).collect(),
        at: stated.at.clone(),
    }
}

fn status(stated: &extension::JobStatus, at: String) -> Codes {
    let extension::JobStatus { field, running, finished, succeeded, failed, cancelled } = stated;
    let meanings = [
        (Meaning::Running, running),
        (Meaning::Finished, finished),
        (Meaning::Succeeded, succeeded),
        (Meaning::Failed, failed),
        (Meaning::Cancelled, cancelled),
    ];
    codes(field, &meanings, at)
}

fn result(stated: &extension::JobResult, at: String) -> Codes {
    let extension::JobResult { field, succeeded, partial, failed } = stated;
    codes(field, &[(Meaning::Succeeded, succeeded), (Meaning::Partial, partial), (Meaning::Failed, failed)], at)
}

fn items(stated: &extension::JobItems, at: String) -> Items {
    let extension::JobItems { field, status, pending, succeeded, failed } = stated;
    let meanings = [(Meaning::Pending, pending), (Meaning::Succeeded, succeeded), (Meaning::Failed, failed)];
    Items { field: field.clone(), status: codes(status, &meanings, at.clone()), at }
}

/// A field, and the values that are listed under their meaning.
fn codes(field: &str, meanings: &[(Meaning, &Option<Vec<Code>>)], at: String) -> Codes {
    let listed = meanings.iter().filter_map(|(meaning, values)| {
        let values = values.as_ref()?.iter().map(Value::from).collect();
        Some((*meaning, values))
    });
    Codes { field: field.to_owned(), meanings: listed.collect(), at }
}
