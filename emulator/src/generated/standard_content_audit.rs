// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! The audit of content: what machines and people found in the content of files, recorded and
//! queried by the SHA-256 of the content. Only for allow-listed tenants.
//!
//! Only in the standard edition.

use koodrive::standard_content_audit::{
    GetAuditsRequest, GetAuditsResponse, ListAuditsRequest, ListAuditsResponse,
    RecordAuditsRequest,
};

use crate::api::{Call, Form, Parameter, Parameters, Refusal, Route};

/// Handles the operations of [`koodrive::standard_content_audit`].
pub trait StandardContentAudit: Send + Sync + 'static {
    /// Lists the audits that found sensitive content: `GET /koodrive/ose/v1/audit`.
    fn list_audits(
        &self,
        call: &Call,
        request: ListAuditsRequest,
    ) -> Result<ListAuditsResponse, Refusal>;

    /// Records the results of audits: `POST /koodrive/ose/v1/audit/batch`.
    fn record_audits(
        &self,
        call: &Call,
        request: RecordAuditsRequest,
    ) -> Result<(), Refusal>;

    /// Gets the results of audits for given content: `POST /koodrive/ose/v1/audit/batchGet`.
    fn get_audits(
        &self,
        call: &Call,
        request: GetAuditsRequest,
    ) -> Result<GetAuditsResponse, Refusal>;
}

/// How the fields of requests outside the body are written, by operation.
const PARAMETERS: Parameters = &[
    (
        "listAudits",
        &[
            Parameter::optional("pageSize", Form::I32),
            Parameter::optional("cursor", Form::Text),
            Parameter::optional("hasUrl", Form::Boolean),
        ],
    ),
];

/// The operations of the group with the methods that handle them.
pub(super) fn routes<S: StandardContentAudit>() -> Vec<Route<S>> {
    vec![
        Route::new(S::list_audits, PARAMETERS), Route::new(S::record_audits, PARAMETERS),
        Route::new(S::get_audits, PARAMETERS)
    ]
}
