//! What is KooDrive's alone: how it signs, how its sessions live, and what an upload computes over a file.
//!
//! The modules beside this one know no vendor. They take names and limits from the [`Profile`](crate::Profile) of the
//! API; what cannot be stated there, because it is an algorithm, stands here.

pub mod hash;
mod session;
pub mod sign;
mod signature;

pub use self::session::{BeginSession, Granted, Renewal, SavedSession, Session, SessionFlow};
pub use self::signature::AppSignature;
