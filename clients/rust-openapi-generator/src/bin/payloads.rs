//! Decodes the published payloads.

use koodrive_client::models as types;

#[path = "../../../rust-shared/payloads.rs"]
mod payloads;

fn main() -> anyhow::Result<()> {
    payloads::main()
}
