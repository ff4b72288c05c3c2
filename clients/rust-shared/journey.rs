//! What the programs of both clients have in common: where KooDrive is, how a step is told, and what a refusal is.

use std::{env, fmt};

use anyhow::{Context, Result, bail, ensure};
use serde::de::DeserializeOwned;
use serde_json::Value;

/// A type of file that no document lists: the description's enumerations may grow.
pub const UNKNOWN_TYPE: &str = "99";
/// The error of a call for a file that does not exist.
pub const NOT_FOUND: &str = "13000309";
/// The gateway's error of a call to an address that it does not know.
pub const NO_SUCH_API: &str = "APIGW.0101";

pub const MIB: usize = 1 << 20;

/// Where KooDrive is, and who calls.
pub struct Setting {
    pub url: String,
    pub authorization_code: String,
    pub app_id: String,
    pub app_secret: String,
    pub user_id: String,
    pub container_id: String,
}

impl Setting {
    pub fn from_environment() -> Result<Self> {
        let get = |name: &str| env::var(format!("KOODRIVE_{name}")).with_context(|| format!("KOODRIVE_{name}"));
        Ok(Self {
            url: get("URL")?,
            authorization_code: get("AUTHORIZATION_CODE")?,
            app_id: get("APP_ID")?,
            app_secret: get("APP_SECRET")?,
            user_id: get("USER_ID")?,
            container_id: get("CONTAINER_ID")?,
        })
    }
}

pub async fn step<T>(name: &str, work: impl Future<Output = Result<T>>) -> Result<T> {
    let done = work.await.with_context(|| format!("step `{name}`"))?;
    println!("ok {name}");
    Ok(done)
}

/// A call that the service, or the gateway in front of it, refuses.
#[derive(Debug)]
pub struct Refusal {
    code: String,
    message: String,
}

impl Refusal {
    pub fn new(response: &impl Envelope) -> Self {
        Self {
            code: response.code().map(text).unwrap_or_default(),
            message: response.msg().unwrap_or_default().to_owned(),
        }
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "code {:?}: {}", self.code, self.message)
    }
}

impl std::error::Error for Refusal {}

/// What nearly all responses have.
pub trait Envelope {
    fn code(&self) -> Option<&Value>;
    fn msg(&self) -> Option<&str>;

    /// HTTP status 200 does not show it.
    fn is_success(&self) -> bool {
        self.code().is_some_and(|code| text(code) == "0")
    }
}

/// Succeeds if the service refuses the call with this code, and says why.
pub async fn refused<T>(call: impl Future<Output = Result<T>>, code: &str) -> Result<()> {
    let Err(error) = call.await else { bail!("the call succeeded") };
    let refusal: Refusal = error.downcast()?;
    ensure!(refusal.code == code && !refusal.message.is_empty(), "{refusal}");
    Ok(())
}

/// The text of a field without a type: the service writes such a value as text or as a number.
pub fn text(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

/// The entries of a field without a type where the service writes a list of one as its only entry.
pub fn list<T: DeserializeOwned>(value: Value) -> Result<Vec<T>> {
    let entries = if value.is_array() { value } else { Value::Array(vec![value]) };
    Ok(serde_json::from_value(entries)?)
}
