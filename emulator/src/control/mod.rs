//! What tests steer and read: scripted faults, and the log of calls.

mod calls;
mod effect;
mod fault;
mod fault_file;
mod script;

pub use self::calls::CallRecord;
pub(crate) use self::calls::{Calls, Logged, Subject};
pub(crate) use self::effect::Effect;
pub use self::fault::Fault;
pub(crate) use self::fault::URL_EXPIRED;
pub(crate) use self::fault_file::read as read_faults;
pub(crate) use self::script::Script;
