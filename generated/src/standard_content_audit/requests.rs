// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! The requests of the operations in [`standard_content_audit`](super).

use koodrive_runtime::{
    Auth, CommonHeader, Method, Operation, Paged, Param, Request, pagination,
};
use serde::Serialize;

use crate::PROFILE;
use crate::errors::ERRORS;
use crate::standard_content_audit::{
    Audit, AuditRecord, ContentFeature, GetAuditsResponse, ListAuditsResponse,
};

/// The request of [`list_audits`](super::list_audits). Its page has an
/// [example](super::list_audits#example).
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ListAuditsRequest {
    /// The maximum number of audits to return, at most 100. The default is 100.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub page_size: Option<i32>,
    /// Where the page starts: the `next_cursor` from the response with the previous page. Omit it for
    /// the first page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
    /// Whether to return links to the content. The default is false.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub has_url: Option<bool>,
}

impl ListAuditsRequest {
    /// Creates a request with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// The maximum number of audits to return, at most 100.
    pub fn page_size(mut self, page_size: i32) -> Self {
        self.page_size = Some(page_size);
        self
    }

    /// Where the page starts: the `next_cursor` from the response with the previous page.
    pub fn cursor(mut self, cursor: impl Into<String>) -> Self {
        self.cursor = Some(cursor.into());
        self
    }

    /// Whether to return links to the content.
    pub fn has_url(mut self, has_url: bool) -> Self {
        self.has_url = Some(has_url);
        self
    }
}

impl Request for ListAuditsRequest {
    type Response = ListAuditsResponse;

    const OPERATION: &'static Operation = &Operation {
        id: "listAudits",
        method: Method::Get,
        path: "/koodrive/ose/v1/audit",
        params: &[
            Param::query("pageSize"),
            Param::query("cursor"),
            Param::query("hasUrl"),
        ],
        auth: Auth::TokenOrSignature,
        idempotent: true,
        has_body: false,
        common: &[CommonHeader::TraceId, CommonHeader::Language],
        errors: ERRORS,
        success: None,
        profile: PROFILE,
    };
}

impl Paged for ListAuditsRequest {
    type Item = Audit;

    type Style = pagination::Cursor;

    fn items(page: &mut ListAuditsResponse) -> Option<&mut Vec<Audit>> {
        Some(&mut page.audit_list)
    }

    fn position(&self) -> Option<String> {
        self.cursor.clone()
    }

    fn rest(page: &ListAuditsResponse) -> Option<String> {
        page.next_cursor.clone()
    }

    fn turn(&mut self, to: String) {
        self.cursor = Some(to);
    }
}

/// The request of [`record_audits`](super::record_audits). Its page has an
/// [example](super::record_audits#example).
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[non_exhaustive]
pub struct RecordAuditsRequest {
    /// The results to record.
    ///
    /// Unconfirmed: inferred, not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub list: Option<Vec<AuditRecord>>,
}

impl RecordAuditsRequest {
    /// Creates a request with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// The results to record.
    pub fn list(mut self, list: impl IntoIterator<Item = AuditRecord>) -> Self {
        self.list = Some(list.into_iter().collect());
        self
    }
}

impl Request for RecordAuditsRequest {
    type Response = ();

    const OPERATION: &'static Operation = &Operation {
        id: "recordAudits",
        method: Method::Post,
        path: "/koodrive/ose/v1/audit/batch",
        params: &[],
        auth: Auth::TokenOrSignature,
        idempotent: true,
        has_body: true,
        common: &[CommonHeader::TraceId, CommonHeader::Language],
        errors: ERRORS,
        success: None,
        profile: PROFILE,
    };
}

/// The request of [`get_audits`](super::get_audits). Its page has an
/// [example](super::get_audits#example).
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct GetAuditsRequest {
    /// The content whose audits to return.
    ///
    /// Unconfirmed: inferred, not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub feature_list: Option<Vec<ContentFeature>>,
}

impl GetAuditsRequest {
    /// Creates a request with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// The content whose audits to return.
    pub fn feature_list(
        mut self,
        feature_list: impl IntoIterator<Item = ContentFeature>,
    ) -> Self {
        self.feature_list = Some(feature_list.into_iter().collect());
        self
    }
}

impl Request for GetAuditsRequest {
    type Response = GetAuditsResponse;

    const OPERATION: &'static Operation = &Operation {
        id: "getAudits",
        method: Method::Post,
        path: "/koodrive/ose/v1/audit/batchGet",
        params: &[],
        auth: Auth::TokenOrSignature,
        idempotent: true,
        has_body: true,
        common: &[CommonHeader::TraceId, CommonHeader::Language],
        errors: ERRORS,
        success: None,
        profile: PROFILE,
    };
}
