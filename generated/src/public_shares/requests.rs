// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! The requests of the operations in [`public_shares`](super).

use koodrive_runtime::{Auth, CommonHeader, Method, Operation, Param, Request};
use serde::Serialize;

use crate::PROFILE;
use crate::errors::ERRORS;
use crate::public_shares::VisitPublicShareResponse;
use crate::shares::ShareCode;

/// The request of [`visit_public_share`](super::visit_public_share). Its page has an
/// [example](super::visit_public_share#example).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct VisitPublicShareRequest {
    /// The share, by the short code at the end of its link.
    pub short_url: ShareCode,
}

impl VisitPublicShareRequest {
    /// Creates a request from all of its fields.
    pub fn new(short_url: impl Into<ShareCode>) -> Self {
        Self {
            short_url: short_url.into(),
        }
    }
}

impl Request for VisitPublicShareRequest {
    type Response = VisitPublicShareResponse;

    const OPERATION: &'static Operation = &Operation {
        id: "visitPublicShare",
        method: Method::Get,
        path: "/koodrive/ose/v1/share/public/visit",
        params: &[Param::query("shortUrl")],
        auth: Auth::None,
        idempotent: true,
        has_body: false,
        common: &[
            CommonHeader::TraceId,
            CommonHeader::Language,
            CommonHeader::Agent {
                required: false,
            },
        ],
        errors: ERRORS,
        success: None,
        profile: PROFILE,
    };
}
