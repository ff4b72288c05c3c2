//! The vendor's rules that need no database: names, lengths, parts, digests.

pub(crate) mod names;
pub(crate) mod page;
pub(crate) mod parts;

use jiff::Timestamp;
use koodrive::Time;
use koodrive_runtime::hash::Digest;

use crate::serve::Refusal;

/// A SHA-256 digest in a request, in the spelling of the tables.
pub(crate) fn digest(field: &str, text: Option<&str>) -> Result<Option<String>, Refusal> {
    let Some(text) = text.filter(|text| !text.is_empty()) else { return Ok(None) };
    let digest: Digest = text.parse().map_err(|error| Refusal::parameter(field, error))?;
    Ok(Some(digest.to_hex()))
}

/// A time in a request. Empty stands for none, as in the vendor's examples.
pub(crate) fn time(field: &str, time: Option<&Time>) -> Result<Option<Timestamp>, Refusal> {
    let Some(time) = time.filter(|time| !time.is_empty()) else { return Ok(None) };
    let instant = time.instant().and_then(|instant| Timestamp::try_from(instant).ok());
    instant.map(Some).ok_or_else(|| Refusal::parameter(field, format!("{:?} is no time", time.as_str())))
}

/// What only allow-listed tenants may ask for. The emulator's tenant is not on the list.
pub(crate) fn not_allow_listed(field: &str, asked: bool) -> Result<(), Refusal> {
    if asked { Err(Refusal::parameter(field, "open to allow-listed tenants only")) } else { Ok(()) }
}
