//! What goes wrong beside the connections: at gateways, in the service, in the storage, with the session.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use anyhow::Result;
use fastrand::Rng;
use koodrive::errors;
use koodrive_emulator::Fault;
use tokio::time::sleep;

use crate::world::World;

/// Faults that wait for a call of their kind. More would only queue up.
const PENDING: usize = 8;
const OPERATIONS: [&str; 8] = [
    "createDirectory",
    "listPersonalFiles",
    "createFile",
    "completeFile",
    "getDownloadUrls",
    "createJob",
    "getJob",
    "refreshSession",
];

/// A fault on one operation.
fn on_an_operation(rng: &mut Rng) -> Fault {
    let fault = match rng.u8(..14) {
        0 => Fault::reset_before(),
        1 => Fault::reset_after(),
        2 => Fault::stall_before(),
        3 => Fault::stall_after(),
        4 => Fault::stall_in_body(),
        5 => Fault::truncate(),
        6 => Fault::status(429).with_header("x-retry-after", "20"),
        7 => Fault::error(errors::INTERNAL_SERVICE_FAILED),
        8 => Fault::status(502),
        9 => Fault::status(503).with_header("Retry-After", "0"),
        10 => Fault::error(errors::AUTHENTICATION_FAILED),
        // A gateway in front of the service, which knows nothing of sessions.
        11 => Fault::response(401, r#"{"error_code":"APIGW.0301","error_msg":"no","request_id":"1"}"#),
        // Somebody else's page, as of a captive portal.
        12 => Fault::status(200),
        _ => Fault::gzip(),
    };
    fault.on(rng.choice(OPERATIONS).unwrap_or("createDirectory"))
}

/// A fault of the storage.
fn on_a_transfer(rng: &mut Rng) -> Fault {
    let fault = match rng.u8(..6) {
        0 => Fault::reset_before(),
        1 => Fault::reset_after(),
        2 => Fault::stall_before(),
        3 => Fault::truncate(),
        4 => Fault::status(502),
        _ => Fault::storage_error(503, "SlowDown"),
    };
    fault.on(if rng.bool() { Fault::PUT_PART } else { Fault::DOWNLOAD })
}

/// How often each kind of fault was injected.
pub(crate) type Injected = BTreeMap<&'static str, u64>;

/// Disturbs everything until it is told to stop.
pub(crate) async fn disturb(world: Arc<World>, mut rng: Rng, stop: impl Fn() -> bool) -> Result<Injected> {
    let mut injected = Injected::new();
    let mut round: u64 = 0;
    while !stop() {
        sleep(Duration::from_millis(20)).await;
        round += 1;
        let mut count = |what| *injected.entry(what).or_default() += 1;
        if world.emulator.pending_faults().len() < PENDING {
            if rng.u8(..4) == 0 {
                world.emulator.inject(on_a_transfer(&mut rng))?;
                count("faults of the storage");
            } else {
                world.emulator.inject(on_an_operation(&mut rng))?;
                count("faults of operations");
            }
        }
        let token = world.token();
        if let Some(token) = token.as_ref().filter(|_| round.is_multiple_of(50)) {
            // It can have been refreshed meanwhile: then that one goes on.
            let _ = world.emulator.expire_token(token);
            count("tokens expired");
        }
        if let Some(token) = token.as_ref().filter(|_| round.is_multiple_of(500)) {
            let _ = world.emulator.revoke_token(token);
            count("sessions ended");
        }
        if token.is_none() {
            world.sign_in_again().await?;
            count("sessions begun");
        }
    }
    world.emulator.clear_faults();
    Ok(injected)
}
