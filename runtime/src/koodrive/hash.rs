//! What an upload computes over a file before and while it sends the bytes.
//!
//! The service takes the parts of a file in any order and still checks one SHA-256 over the whole. It can because every
//! part but the first comes with the *midstate*: the eight words that SHA-256 holds after all bytes before the part.
//! One pass over the file finds them all, together with the digests that a flash upload needs:
//!
//! ```
//! use koodrive_runtime::PartLimits;
//! use koodrive_runtime::hash::{self, Plan};
//!
//! // The generated package has them as `koodrive::limits::PARTS`.
//! const PARTS: &PartLimits = &PartLimits {
//!     max_length: 200 << 30,
//!     min_size: 5 << 20,
//!     max_size: 5 << 30,
//!     max_count: 10_000,
//!     max_per_call: 100,
//! };
//!
//! let file = vec![7_u8; 12 * 1024 * 1024];
//! let plan = Plan::automatic(PARTS, 12 * 1024 * 1024)?;
//! let scan = hash::scan(&file[..], &plan)?;
//!
//! for part in plan.parts() {
//!     println!("{} at {}: {:?}", part.number, part.offset, scan.context(part.number));
//! }
//! println!("sha256 {}, preHash {}", scan.sha256, scan.pre_hash);
//! # Ok::<(), hash::HashError>(())
//! ```
//!
//! Nothing here uses the network. All sizes, lengths and offsets are in bytes; parts count from 1.
//!
//! The facts come from the tables of the API reference of 2024-10-25 (4.13.3 and 4.13.10, `MultiPartInfo`) and from
//! the vendor's later editions, upload; where neither is conclusive, the documentation of the item says so.

mod context;
mod digest;
mod error;
mod midstate;
mod plan;
mod proof;
mod read;
mod scan;
mod sha256;
#[cfg(test)]
mod tests;

pub use context::HashContext;
pub use digest::Digest;
pub(crate) use digest::hex;
pub use error::HashError;
pub use midstate::Midstate;
pub use plan::{Batches, Part, Parts, Plan};
pub use proof::{proof_code, proof_range};
pub use scan::{PRE_HASH_LENGTH, Scan, Scanner, pre_hash, scan, scan_with, sha256_of};
pub use sha256::{BLOCK, Sha256};
