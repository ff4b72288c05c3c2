//! Decodes the published payloads.

use koodrive_progenitor::types;

#[path = "../../../rust-shared/payloads.rs"]
mod payloads;

fn main() -> anyhow::Result<()> {
    payloads::main()
}
