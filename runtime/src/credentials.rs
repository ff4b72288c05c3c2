//! Who is calling: the trait that the client asks, and what implements it.
//!
//! [`StaticToken`] holds a token that does not change, [`Session`] one that is exchanged before it expires,
//! [`AppSignature`] signs each attempt with an application's secret, and [`Anonymous`] is enough for the operations
//! that sign in. Implement [`Credentials`] to bring a way of your own.

pub use crate::client::{Anonymous, Attempt, Credentials, Refusal, Scheme, StaticToken};
pub use crate::error::SessionEnded;
pub use crate::koodrive::{AppSignature, BeginSession, Granted, Renewal, SavedSession, Session, SessionFlow};
