//! Uploads by what to do when the name is taken.

use std::sync::Arc;

use koodrive::files::DuplicatePolicy;

use super::create::Job;
use super::{IfTaken, Upload, Uploaded};
use crate::engine::Engine;
use crate::error::Result;
use crate::view::Counters;

/// Uploads a file, whatever its policy.
pub(super) async fn upload(engine: &Arc<Engine>, upload: Upload, counters: &Arc<Counters>) -> Result<Uploaded> {
    let subject = upload.source.subject();
    let name = match upload.name {
        Some(name) => name,
        None => upload.source.own_name()?,
    };
    let policy = match upload.if_taken {
        IfTaken::Fail => DuplicatePolicy::Reject,
        IfTaken::Rename | IfTaken::Replace => DuplicatePolicy::RenameWithTimestamp,
        IfTaken::ReuseIdentical => DuplicatePolicy::ReuseIdentical,
    };
    let job = Job {
        engine: Arc::clone(engine),
        counters: Arc::clone(counters),
        subject,
        folder: upload.folder,
        name,
        policy,
        file_type: upload.file_type,
        mime_type: upload.mime_type,
        description: upload.description,
        part_size: upload.part_size,
        times_wander: upload.times_wander,
    };
    job.run(upload.source.content).await
}
