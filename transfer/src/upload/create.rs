//! Creating the file on the drive, or finding that no byte has to be sent.

use std::sync::Arc;

use koodrive::common::{FileId, FileType};
use koodrive::files::{self, CreateFileRequest, CreateFileRequired, CreateFileResponse, DuplicatePolicy, UploadPart};
use koodrive::runtime::hash::Digest;
use koodrive::{Secret, errors};

use super::content::Fixed;
use crate::drive::Drive;
use crate::engine::{Attempts, Engine, Transfers};
use crate::error::{Error, ErrorKind, Result};
use crate::folder::Folder;
use crate::view::Counters;
use crate::work::blocking;

const UNCREATED: &str = "cannot be created on the drive";

/// An upload, apart from its content.
pub(super) struct Job {
    pub(super) engine: Arc<Engine>,
    pub(super) counters: Arc<Counters>,
    /// How it is named in messages.
    pub(super) subject: String,
    pub(super) folder: Folder,
    pub(super) name: String,
    pub(super) policy: DuplicatePolicy,
    pub(super) file_type: FileType,
    pub(super) mime_type: Option<String>,
    pub(super) description: Option<String>,
    pub(super) part_size: Option<u64>,
    pub(super) times_wander: bool,
    pub(super) follows_links: bool,
}

/// What the service is told of the content.
pub(super) struct Offer {
    pub(super) length: u64,
    pub(super) pre_hash: Option<Digest>,
    /// The digest of the whole, and the content itself to prove that it is there.
    pub(super) whole: Option<(Digest, Fixed)>,
    pub(super) parts: Vec<UploadPart>,
}

/// What the service says to an offer.
pub(super) enum Created {
    /// It has the file already: nothing to send.
    Done(Ended),
    /// It waits for the parts.
    Begun { file: FileId, name: String, parts: Vec<UploadPart>, may_be_known: bool },
}

/// A file that is there without a byte being sent.
pub(super) struct Ended {
    pub(super) file: FileId,
    pub(super) name: String,
    pub(super) existed: bool,
}

impl Job {
    /// Creates the file.
    ///
    /// The service creates a file with each call, so a call whose response was lost is repeated only where that does no harm:
    /// a file without content never becomes one, and its name is free; a flash upload may have made a whole file, which would
    /// get a twin under a policy that renames.
    pub(super) async fn create(&self, offer: Offer) -> Result<Created> {
        let repeatable = offer.whole.is_none() || self.policy != DuplicatePolicy::RenameWithTimestamp;
        let mut attempts = Attempts::new(self.engine.settings.attempts);
        let mut proof = self.proof(&offer).await?;
        let mut in_doubt = false;
        loop {
            let error = match self.try_create(&offer, proof.as_ref()).await {
                Ok(response) => return self.read(response),
                Err(error) => error,
            };
            // The session may have been refreshed between the proof and the call, and then the proof is another one.
            let moved_on = |made: &Proof| self.caller().is_some_and(|now| now.expose() != made.caller.expose());
            if error.code() == Some(errors::INVALID_PARAMETER) && proof.as_ref().is_some_and(moved_on) {
                proof = self.proof(&offer).await?;
                continue;
            }
            if in_doubt
                && error.code().and_then(ErrorKind::of_code) == Some(ErrorKind::Exists)
                && let Some(ended) = self.made_before(&offer).await?
            {
                return Ok(Created::Done(ended));
            }
            if !repeatable {
                return Err(self.refused(error, UNCREATED));
            }
            in_doubt |= error.is_retryable() && !error.is_unsent();
            attempts.pause(error, false).await.map_err(|error| self.refused(error, UNCREATED))?;
            self.counters.retried();
        }
    }

    /// The file, if a call whose response was lost has made it: a flash upload that was not noticed.
    async fn made_before(&self, offer: &Offer) -> Result<Option<Ended>> {
        let Some((digest, _)) = &offer.whole else { return Ok(None) };
        let found = self.drive().child(&self.folder.id, &self.name).await?;
        let found = found.filter(|found| found.sha256 == Some(*digest) && found.size == Some(offer.length));
        Ok(found.map(|found| Ended { file: found.id, name: found.name, existed: false }))
    }

    async fn try_create(&self, offer: &Offer, proof: Option<&Proof>) -> koodrive::Result<CreateFileResponse> {
        let mut request = CreateFileRequest::new(CreateFileRequired {
            container_id: self.folder.space.clone(),
            parent_folder: vec![self.folder.id.clone()],
            file_name: self.name.clone(),
            file_type: self.file_type.clone(),
            length: offer.length,
            auto_rename: self.policy.clone(),
        });
        request = request.multi_parts(offer.parts.iter().cloned());
        if let Some(digest) = offer.pre_hash {
            request = request.pre_hash(digest);
        }
        if let Some((digest, _)) = &offer.whole
            && (proof.is_some() || self.policy == DuplicatePolicy::ReuseIdentical || offer.length == 0)
        {
            request = request.sha256(*digest);
        }
        if let Some(code) = proof.and_then(|proof| proof.code.clone()) {
            request = request.proof_code(code);
        }
        if let Some(mime_type) = &self.mime_type {
            request = request.mime_type(mime_type.clone());
        }
        if let Some(description) = &self.description {
            request = request.description(description.clone());
        }
        files::create_file(&self.engine.client, request).await
    }

    fn read(&self, response: CreateFileResponse) -> Result<Created> {
        let name = response.file_name.unwrap_or_else(|| self.name.clone());
        let file = response.file_id.ok_or_else(|| {
            Error::new(ErrorKind::Service, self.subject.clone(), "the service created a file and did not say its id")
        })?;
        let existed = response.exist == Some(true);
        if existed || response.rapid_upload == Some(true) {
            return Ok(Created::Done(Ended { file, name, existed }));
        }
        let may_be_known = response.matched_pre_hash == Some(true);
        Ok(Created::Begun { file, name, parts: response.multi_parts, may_be_known })
    }

    /// Proves that the whole content is here, if the service could want it.
    async fn proof(&self, offer: &Offer) -> Result<Option<Proof>> {
        let (Some((_, content)), Some(caller)) = (&offer.whole, self.caller()) else { return Ok(None) };
        let code = match content {
            // Eight bytes of what is in memory need no thread.
            Fixed::Bytes(_) => content.proof(caller.expose())?,
            Fixed::File { .. } => {
                let (content, origin) = (content.clone(), caller.clone());
                blocking(move || content.proof(origin.expose())).await?
            }
        };
        Ok(Some(Proof { caller, code }))
    }

    /// The drive that the file goes to.
    pub(super) fn drive(&self) -> Drive {
        Transfers(Arc::clone(&self.engine)).drive(self.folder.space.clone())
    }

    fn caller(&self) -> Option<Secret> {
        self.engine.client.caller::<CreateFileRequest>()
    }

    /// The error of a refusal.
    pub(super) fn refused(&self, error: koodrive::Error, doing: &str) -> Error {
        let name = &self.name;
        let (text, alike) = match error.code().and_then(ErrorKind::of_code) {
            Some(ErrorKind::Exists) => (
                &*format!(
                    "the folder has a file named {name:?} already, and it was not touched; say what to do with \
                     Upload::if_taken"
                ),
                "the folder has a file of that name already",
            ),
            Some(ErrorKind::Name) => {
                (&*format!("the service does not take the name {name:?}"), "the service does not take the name")
            }
            _ => (doing, doing),
        };
        Error::service(self.subject.clone(), text, error).alike(alike)
    }
}

/// The proof that a caller has a content. An empty content needs none.
struct Proof {
    caller: Secret,
    code: Option<String>,
}
