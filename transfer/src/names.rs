//! Names of files and folders: which the drive takes, which may be written locally, and which are the same.
//!
//! The drive and each file system have rules of their own, and a name that came from the service is not to be trusted.
//! Everything here but [`check_inside`] looks at nothing but the names, the same on every platform.

mod equal;
mod join;
mod local;
mod problem;
mod remote;

pub use self::equal::{fold, normalized};
pub use self::join::{check_inside, safe_join};
pub use self::local::{Rules, check_local};
pub use self::problem::NameProblem;
pub use self::remote::{check_remote, suggest};
