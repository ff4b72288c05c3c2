//! What tests steer and read: scripted faults, and the log of calls.

mod calls;
mod fault;
mod script;

pub use self::calls::CallRecord;
pub(crate) use self::calls::Calls;
pub(crate) use self::fault::Effect;
pub use self::fault::Fault;
pub(crate) use self::script::Script;
