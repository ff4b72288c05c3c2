// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! Opening a public share: one that anybody with its link can open, without signing in.
//!
//! The two editions have different methods for the steps that follow: see the other two groups of
//! public shares. Only allow-listed users can use them.

use koodrive::public_shares::{VisitPublicShareRequest, VisitPublicShareResponse};

use crate::api::{Call, Form, Parameter, Parameters, Refusal, Route};

/// Handles the operations of [`koodrive::public_shares`].
pub trait PublicShares: Send + Sync + 'static {
    /// Opens a public share through its link: `GET /koodrive/ose/v1/share/public/visit`.
    fn visit_public_share(
        &self,
        call: &Call,
        request: VisitPublicShareRequest,
    ) -> Result<VisitPublicShareResponse, Refusal>;
}

/// How the fields of requests outside the body are written, by operation.
const PARAMETERS: Parameters = &[
    ("visitPublicShare", &[Parameter::required("shortUrl", Form::Text)]),
];

/// The operations of the group with the methods that handle them.
pub(super) fn routes<S: PublicShares>() -> Vec<Route<S>> {
    vec![Route::new(S::visit_public_share, PARAMETERS)]
}
