//! Decodes every payload of the file `PAYLOADS` into the generated type of its schema, and counts what arrives.

use std::{env, fs};

use anyhow::{Result, bail};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::types;

#[derive(Deserialize)]
struct Payloads {
    payloads: Vec<Payload>,
}

#[derive(Deserialize)]
struct Payload {
    name: String,
    schema: String,
    kind: String,
    value: Value,
}

/// `decode(SCHEMA, VALUE)`: the value, through the type of the schema and back.
macro_rules! schemas {
    ($($schema:ident),* $(,)?) => {
        fn decode(schema: &str, value: Value) -> Result<Value> {
            match schema {
                $(stringify!($schema) => through::<types::$schema>(value),)*
                _ => bail!("the client was generated without the schema {schema}"),
            }
        }
    };
}

include!(concat!(env!("OUT"), "/schemas.rs"));

fn through<T: DeserializeOwned + Serialize>(value: Value) -> Result<Value> {
    Ok(serde_json::to_value(serde_json::from_value::<T>(value)?)?)
}

/// Prints what failed, and how many payloads of each kind did not.
pub fn main() -> Result<()> {
    let Payloads { payloads } = serde_json::from_str(&fs::read_to_string(env::var("PAYLOADS")?)?)?;
    let description = fs::read_to_string(env::var("DIST")? + "/koodrive-client.json")?;
    let description: Value = serde_json::from_str(&description)?;
    let mut summary = Vec::new();
    let mut failed = false;
    for (kind, plural) in [("published", "published"), ("placeholder", "placeholders"), ("odd", "odd")] {
        let payloads: Vec<_> = payloads.iter().filter(|payload| payload.kind == kind).collect();
        let mut decoded = 0;
        for payload in &payloads {
            match check(payload, &description) {
                Ok(()) => decoded += 1,
                Err(error) => {
                    println!("FAILED {}: {error}", payload.name);
                    failed |= kind != "placeholder";
                }
            }
        }
        summary.push(format!("{decoded} of {} {plural}", payloads.len()));
    }
    println!("payloads: {}", summary.join(", "));
    std::process::exit(i32::from(failed));
}

fn check(payload: &Payload, description: &Value) -> Result<()> {
    let decoded = decode(&payload.schema, payload.value.clone())?;
    let mut lost = Vec::new();
    compare("", &payload.value, &decoded, &mut lost);
    // A member that the description does not know cannot arrive.
    let known = &description["components"]["schemas"][&payload.schema]["properties"];
    lost.retain(|path| known.get(path.split('/').nth(1).unwrap_or_default()).is_some());
    if !lost.is_empty() {
        bail!("lost: {}", lost.join(", "));
    }
    Ok(())
}

/// Collects where `sent` holds something that did not arrive.
fn compare(path: &str, sent: &Value, arrived: &Value, lost: &mut Vec<String>) {
    match (sent, arrived) {
        (Value::Object(sent), Value::Object(arrived)) => {
            for (name, value) in sent {
                compare(&format!("{path}/{name}"), value, arrived.get(name).unwrap_or(&Value::Null), lost);
            }
        }
        (Value::Array(sent), Value::Array(arrived)) if sent.len() == arrived.len() => {
            for (index, (sent, arrived)) in sent.iter().zip(arrived).enumerate() {
                compare(&format!("{path}/{index}"), sent, arrived, lost);
            }
        }
        // Nothing in it could get lost, and the type may leave it out.
        (Value::Object(sent), _) if sent.is_empty() => {}
        (Value::Array(sent), _) if sent.is_empty() => {}
        _ if sent == arrived => {}
        _ => lost.push(path.to_owned()),
    }
}
