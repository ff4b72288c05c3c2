// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! The types that the requests and responses of [`standard_content_audit`](super) are made of.

use koodrive_runtime::{Secret, integer_enum, string_enum, wire};
use serde::{Deserialize, Serialize};

use crate::common::FileId;

/// What an audit found in content.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Audit {
    /// The SHA-256 of the content, as 64 lower-case hexadecimal digits.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sha256: Option<String>,
    /// The content's length in bytes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub size: Option<u64>,
    /// What the audit found. [`list_audits`](crate::standard_content_audit::list_audits) returns no
    /// normal content.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub audit_result: Option<AuditResult>,
    /// The details of the result, as JSON in text. The service only stores them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub audit_detail: Option<String>,
    /// How the content was audited.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub audit_level: Option<AuditLevel>,
    /// A link from which the content can be fetched. Present only in
    /// [`list_audits`](crate::standard_content_audit::list_audits), if the request asks for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub download_url: Option<Secret>,
}

/// How thoroughly content was audited.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum AuditLevel {
    /// By a machine (`10`).
    Machine,
    /// By a person (`20`).
    Human,
    /// By a machine and by a person (`30`).
    MachineAndHuman,
    /// Once more, after an appeal (`99`).
    Appeal,
    /// A value that this version of the crate does not know. It is sent back unchanged.
    Unknown(i64),
}

impl wire::IntegerEnum for AuditLevel {
    const KNOWN: &'static [(i64, Self)] = &[
        (10, Self::Machine),
        (20, Self::Human),
        (30, Self::MachineAndHuman),
        (99, Self::Appeal),
    ];
}

integer_enum!(AuditLevel);

/// The audits of the requested content.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct AuditList {
    /// One entry for each piece of content that has been audited.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub audit_list: Vec<Audit>,
}

/// The result of an audit to record.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct AuditRecord {
    /// The SHA-256 of the content, as 64 lower-case hexadecimal digits.
    ///
    /// Unconfirmed: inferred, not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sha256: Option<String>,
    /// The content's length in bytes.
    ///
    /// Unconfirmed: inferred, not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub size: Option<u64>,
    /// What the audit found.
    ///
    /// Unconfirmed: inferred, not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub audit_result: Option<AuditVerdict>,
    /// The details of the result, as JSON in text. The service only stores them.
    ///
    /// Unconfirmed: inferred, not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub audit_detail: Option<String>,
    /// A file with this content. The service only logs it, and no response returns it.
    ///
    /// Unconfirmed: inferred, not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file_id: Option<FileId>,
}

impl AuditRecord {
    /// Creates a value with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// The SHA-256 of the content, as 64 lower-case hexadecimal digits.
    pub fn sha256(mut self, sha256: impl Into<String>) -> Self {
        self.sha256 = Some(sha256.into());
        self
    }

    /// The content's length in bytes.
    pub fn size(mut self, size: u64) -> Self {
        self.size = Some(size);
        self
    }

    /// What the audit found.
    pub fn audit_result(mut self, audit_result: impl Into<AuditVerdict>) -> Self {
        self.audit_result = Some(audit_result.into());
        self
    }

    /// The details of the result, as JSON in text.
    pub fn audit_detail(mut self, audit_detail: impl Into<String>) -> Self {
        self.audit_detail = Some(audit_detail.into());
        self
    }

    /// A file with this content.
    pub fn file_id(mut self, file_id: impl Into<FileId>) -> Self {
        self.file_id = Some(file_id.into());
        self
    }
}

/// What an audit found in a file's content.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum AuditResult {
    /// The content is harmless (`1`).
    Normal,
    /// The content is sensitive to a low degree (`2`).
    LowSensitivity,
    /// The content is sensitive to a high degree (`3`).
    HighSensitivity,
    /// A value that this version of the crate does not know. It is sent back unchanged.
    Unknown(i64),
}

impl wire::IntegerEnum for AuditResult {
    const KNOWN: &'static [(i64, Self)] = &[
        (1, Self::Normal),
        (2, Self::LowSensitivity),
        (3, Self::HighSensitivity),
    ];
}

integer_enum!(AuditResult);

/// What an audit found in a file's content, as a request states it.
///
/// The same results as in `AuditResult`, which responses have as numbers.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum AuditVerdict {
    /// The content is harmless (`1`).
    Normal,
    /// The content is sensitive to a low degree (`2`).
    LowSensitivity,
    /// The content is sensitive to a high degree (`3`).
    HighSensitivity,
    /// A value that this version of the crate does not know. It is sent back unchanged.
    Unknown(String),
}

impl wire::StringEnum for AuditVerdict {
    const KNOWN: &'static [(&'static str, Self)] = &[
        ("1", Self::Normal),
        ("2", Self::LowSensitivity),
        ("3", Self::HighSensitivity),
    ];
}

string_enum!(AuditVerdict);

/// What identifies content.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ContentFeature {
    /// The SHA-256 of the content, as 64 lower-case hexadecimal digits.
    ///
    /// Unconfirmed: inferred, not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sha256: Option<String>,
    /// The content's length in bytes.
    ///
    /// Unconfirmed: inferred, not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub size: Option<u64>,
    /// A file with this content. The service only logs it.
    ///
    /// Unconfirmed: inferred, not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file_id: Option<FileId>,
}

impl ContentFeature {
    /// Creates a value with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// The SHA-256 of the content, as 64 lower-case hexadecimal digits.
    pub fn sha256(mut self, sha256: impl Into<String>) -> Self {
        self.sha256 = Some(sha256.into());
        self
    }

    /// The content's length in bytes.
    pub fn size(mut self, size: u64) -> Self {
        self.size = Some(size);
        self
    }

    /// A file with this content.
    pub fn file_id(mut self, file_id: impl Into<FileId>) -> Self {
        self.file_id = Some(file_id.into());
        self
    }
}

/// The response of [`get_audits`](crate::standard_content_audit::get_audits).
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[non_exhaustive]
pub struct GetAuditsResponse {
    /// The results of the audits.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub data: Option<AuditList>,
}

/// A page of audits.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ListAuditsResponse {
    /// The audits of this page.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub audit_list: Vec<Audit>,
    /// The `cursor` to send for the next page. Absent on the last page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_cursor: Option<String>,
}
