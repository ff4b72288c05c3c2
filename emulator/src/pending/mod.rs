//! Operations that are described, and not served yet: a call is refused and says so.

mod carrier_invitations;
mod carrier_public_shares;
mod carrier_shared_folders;
mod public_shares;
mod standard_public_shares;
