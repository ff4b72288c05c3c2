//! What a client states of a content before it sends it.

use jiff::Timestamp;
use koodrive::Time;
use koodrive::files::{CreateFileRequest, UploadMode, UploadPart, UploadType};
use koodrive::versions::CreateFileVersionRequest;

use crate::api::Refusal;
use crate::rules;
use crate::rules::parts::{Announced, announced, check_length};

/// What a client states of a content, checked as far as that needs no database.
#[derive(Debug)]
pub(crate) struct Offer {
    pub(crate) length: u64,
    pub(crate) sha256: Option<String>,
    pub(crate) pre_hash: Option<String>,
    pub(crate) proof_code: Option<String>,
    pub(crate) created: Option<Timestamp>,
    pub(crate) parts: Vec<Announced>,
}

/// The same as the request states it.
struct Stated<'r> {
    length: u64,
    mode: &'r UploadMode,
    kind: &'r UploadType,
    sha256: Option<&'r str>,
    pre_hash: Option<&'r str>,
    proof_code: Option<&'r str>,
    created: Option<&'r Time>,
    parts: Option<&'r [UploadPart]>,
}

/// The fields that a new file and a new version state alike.
macro_rules! stated {
    ($request:expr) => {
        Stated {
            length: $request.length,
            mode: &$request.upload_mode,
            kind: &$request.upload_type,
            sha256: $request.sha256.as_deref(),
            pre_hash: $request.pre_hash.as_deref(),
            proof_code: $request.proof_code.as_deref(),
            created: $request.created_time.as_ref(),
            parts: $request.multi_parts.as_deref(),
        }
    };
}

impl Offer {
    pub(crate) fn of_file(request: &CreateFileRequest) -> Result<Self, Refusal> {
        Self::of(&stated!(request))
    }

    pub(crate) fn of_version(request: &CreateFileVersionRequest) -> Result<Self, Refusal> {
        Self::of(&stated!(request))
    }

    fn of(stated: &Stated<'_>) -> Result<Self, Refusal> {
        check_length(stated.length)?;
        if *stated.mode != UploadMode::Multipart {
            return Err(Refusal::parameter("uploadMode", "only \"multipart\" is supported"));
        }
        if *stated.kind != UploadType::Multipart {
            return Err(Refusal::parameter("uploadType", "only 1 is supported"));
        }
        Ok(Self {
            length: stated.length,
            sha256: rules::digest("sha256", stated.sha256)?,
            pre_hash: rules::digest("preHash", stated.pre_hash)?,
            proof_code: rules::digest("proofCode", stated.proof_code)?,
            created: rules::time("createdTime", stated.created)?,
            parts: announced(stated.parts.unwrap_or_default(), stated.length)?,
        })
    }
}
