//! What is known of a file before it is fetched.

use std::time::SystemTime;

use koodrive::files::{self, GetFileRequest, GetFileResponse};
use koodrive::runtime::hash::Digest;

use super::Download;
use super::urls::refused;
use crate::drive::{is_folder, stated_digest, stated_size};
use crate::engine::Engine;
use crate::error::{Error, ErrorKind, Result};

/// What is known of a file before it is fetched.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Details {
    pub(super) size: Option<u64>,
    pub(super) sha256: Option<Digest>,
    pub(super) modified: Option<SystemTime>,
}

impl Details {
    /// What the caller knows, completed by what the service says. With `again`, the service is asked in any case, because the
    /// file has changed since.
    pub(super) async fn of(engine: &Engine, download: &Download, subject: &str, again: bool) -> Result<Self> {
        let Download { size, sha256, modified, .. } = *download;
        if size.is_some() && sha256.is_some() && !again {
            return Ok(Self { size, sha256, modified });
        }
        let request = GetFileRequest::new(download.space.clone(), download.file.clone());
        let response = files::get_file(&engine.client, request).await;
        let stated =
            Self::stated(&response.map_err(|error| refused(subject, "its details cannot be read", error))?, subject)?;
        let differs = |known: Option<u64>, now: Option<u64>| known.zip(now).is_some_and(|(known, now)| known != now);
        let other_digest = sha256.zip(stated.sha256).is_some_and(|(known, now)| known != now);
        if differs(size, stated.size) || other_digest {
            let text = "the file on the drive is not the one that was asked for: its size or digest has changed; look it up \
                        again";
            return Err(Error::new(ErrorKind::Changed, subject, text));
        }
        Ok(Self {
            size: size.or(stated.size),
            sha256: sha256.or(stated.sha256),
            modified: modified.or(stated.modified),
        })
    }

    fn stated(response: &GetFileResponse, subject: &str) -> Result<Self> {
        if response.file_type.as_ref().is_some_and(is_folder) {
            return Err(Error::new(
                ErrorKind::NotFound,
                subject,
                "a folder on the drive, which has no content of its own",
            ));
        }
        let sha256 = stated_digest(response.sha256.as_deref(), &response.attachments);
        let sha256 = sha256.map_err(|text| {
            let text = format!("the service states a digest that is none: {text:?}");
            Error::new(ErrorKind::Service, subject, text)
        })?;
        let modified = response.edited_time.as_ref().and_then(koodrive::Time::instant);
        Ok(Self { size: stated_size(response), sha256, modified })
    }
}
