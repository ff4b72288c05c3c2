//! Decodes the published payloads.

use koodrive_client::models as types;

#[path = "../../../rust-progenitor/src/payloads.rs"]
mod payloads;

fn main() -> anyhow::Result<()> {
    payloads::main()
}
