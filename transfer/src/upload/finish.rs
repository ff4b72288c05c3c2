//! Completing an upload, with evidence.

use koodrive::common::FileId;
use koodrive::errors;
use koodrive::files::{self, CompleteFileRequest};
use koodrive::runtime::hash::Digest;

use super::create::Job;
use crate::engine::Attempts;
use crate::error::{Error, ErrorKind, Result};
use crate::view::Phase;

impl Job {
    /// Joins the parts. A response that is lost is made up for: the file itself says whether it is complete.
    pub(super) async fn complete(&self, file: &FileId, length: u64, digest: Digest) -> Result<()> {
        self.counters.enter(Phase::Completing);
        let mut attempts = Attempts::new(self.engine.settings.attempts);
        loop {
            let request = CompleteFileRequest::new(file.clone()).sha256(digest);
            let Err(error) = files::complete_file(&self.engine.client, request).await else { return Ok(()) };
            if error.code() == Some(errors::INTEGRITY_CHECK_FAILED) {
                let text = "the service received other bytes than were hashed: the file changed while it was read, or was \
                            damaged on the way; upload it again";
                return Err(Error::new(ErrorKind::Integrity, self.subject.clone(), text));
            }
            let in_doubt = error.code() == Some(errors::UPLOAD_NOT_FOUND)
                || (error.is_retryable() && !error.is_unsent())
                || error.is_decode();
            if in_doubt && self.is_complete(file, length, digest).await {
                return Ok(());
            }
            let error = attempts.pause(error, false).await;
            error.map_err(|error| self.refused(error, "its parts were sent, but it was not completed"))?;
            self.counters.retried();
        }
    }

    /// Whether the drive has the file with this content.
    async fn is_complete(&self, file: &FileId, length: u64, digest: Digest) -> bool {
        let found = self.drive().entry(file).await;
        found.is_ok_and(|found| found.size == Some(length) && found.sha256 == Some(digest))
    }
}
