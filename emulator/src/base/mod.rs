//! The lowest layer: time, random values, texts, queries of URLs, and errors. It knows nothing of a drive.

mod clock;
mod error;
mod hex;
pub(crate) mod query;
pub(crate) mod random;
pub(crate) mod text;
pub(crate) mod time;

pub use self::clock::Clock;
pub use self::error::EmulatorError;
pub(crate) use self::hex::hex;
