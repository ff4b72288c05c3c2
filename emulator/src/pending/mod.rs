//! Operations that are described, and not served yet: a call is refused and says so.

mod carrier_accounts;
mod carrier_sessions;
