//! Jobs: what the service does to files in the background.

use koodrive::common::{FileId, JobItem, JobItemStatus};
use koodrive::errors::ERRORS;
use koodrive::jobs::{self, CreateJobRequest, GetJobRequest, JobAction, JobFile, JobInput, JobKind};
use koodrive::{LongRunning, OutcomeKind};

use super::Drive;
use crate::engine::Attempts;
use crate::error::{Error, ErrorKind, Result};

/// How often a job is started whose repetition does no harm.
const ATTEMPTS: u32 = 4;

/// A job that has ended.
pub(super) struct Ended {
    kind: OutcomeKind,
    items: Vec<JobItem>,
}

/// What a job did to one file.
pub(super) enum Verdict<'e> {
    /// It is done; the service may say more of it.
    Done(Option<&'e JobItem>),
    Failed(Failed),
    /// The service does not say.
    Unknown,
}

/// Why a job did not do it to one file.
pub(super) struct Failed {
    pub(super) code: Option<i64>,
    pub(super) reason: String,
}

impl Drive {
    /// A job on files of this space, which stay in it.
    pub(super) fn job(&self, kind: JobKind, action: JobAction, ids: &[FileId]) -> CreateJobRequest {
        let input = JobInput::new(self.space.clone(), ids.iter().map(JobFile::new));
        CreateJobRequest::new(self.space.clone(), kind, input).action_type(action)
    }

    /// Starts a job. One that `repeats` does the same if it is started twice, so it is started again where no answer came.
    pub(super) async fn start(
        &self,
        subject: &str,
        doing: &str,
        request: &CreateJobRequest,
        repeats: bool,
    ) -> Result<GetJobRequest> {
        let mut attempts = Attempts::new(if repeats { ATTEMPTS } else { 1 });
        loop {
            match jobs::create_job(self.client(), request.clone()).await {
                Ok(started) => {
                    return request.follow(&started).ok_or_else(|| {
                        let text =
                            format!("{doing}: the service names no job, so how it ends is not known: look for it");
                        Error::new(ErrorKind::Service, subject, text)
                    });
                }
                Err(error) => {
                    attempts.pause(error, false).await.map_err(|error| Error::service(subject, doing, error))?;
                }
            }
        }
    }

    /// Waits for the end of a job.
    pub(super) async fn ended(&self, subject: &str, doing: &str, job: GetJobRequest) -> Result<Ended> {
        let outcome = jobs::wait_for_job(self.client(), job).policy(self.polling).await;
        let outcome = outcome.map_err(|error| Error::service(subject, doing, error))?;
        Ok(Ended { kind: outcome.kind(), items: outcome.items().to_vec() })
    }
}

impl Ended {
    /// What the job did to a file. If it had only one, the item need not name it.
    pub(super) fn verdict(&self, id: &FileId, is_only: bool) -> Verdict<'_> {
        let of_id = self.items.iter().find(|item| item.file_id.as_ref() == Some(id));
        let only = match &*self.items {
            [item] if is_only => Some(item),
            _ => None,
        };
        let Some(item) = of_id.or(only) else {
            return match self.kind {
                OutcomeKind::Succeeded => Verdict::Done(None),
                OutcomeKind::Failed => Verdict::Failed(Failed { code: None, reason: "the job failed".to_owned() }),
                _ => Verdict::Unknown,
            };
        };
        match &item.status {
            Some(JobItemStatus::Succeeded) => Verdict::Done(Some(item)),
            Some(JobItemStatus::Failed) => Verdict::Failed(Failed::of(item)),
            _ => Verdict::Unknown,
        }
    }
}

impl Failed {
    fn of(item: &JobItem) -> Self {
        let code = item.result_code.as_deref().and_then(|code| code.trim().parse().ok());
        let said = item.result_desc.as_deref().filter(|text| !text.is_empty());
        let known = code.and_then(|code| ERRORS.iter().find(|known| known.code == code));
        let mut reason =
            said.map_or_else(|| known.map_or("no reason given", |known| known.meaning).to_owned(), str::to_owned);
        if let Some(code) = &item.result_code {
            reason = format!("{code}: {reason}");
        }
        if let Some(known) = known {
            reason = format!("{reason}. {}", known.action);
        }
        Self { code, reason }
    }
}
