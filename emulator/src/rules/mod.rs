//! The vendor's rules that need no database: limits, names, parts, pages, digests.

pub(crate) mod limits;
pub(crate) mod lists;
pub(crate) mod names;
pub(crate) mod page;
pub(crate) mod parts;
pub(crate) mod permissions;

use jiff::Timestamp;
use koodrive::Time;
use koodrive_runtime::hash::Digest;

use crate::api::Refusal;

/// Media type of folders.
pub(crate) const FOLDER_MEDIA_TYPE: &str = "application/vnd.huawei-apps.folder";
/// Media type of files whose client states none.
pub(crate) const DEFAULT_MEDIA_TYPE: &str = "application/octet-stream";

/// A SHA-256 digest in a request, in the spelling of the tables.
pub(crate) fn digest(field: &str, text: Option<&str>) -> Result<Option<String>, Refusal> {
    let Some(text) = text.filter(|text| !text.is_empty()) else { return Ok(None) };
    let digest: Digest = text.parse().map_err(|error| Refusal::parameter(field, error))?;
    Ok(Some(digest.to_hex()))
}

/// A time in a request. Empty text means none, as in the vendor's examples.
pub(crate) fn time(field: &str, time: Option<&Time>) -> Result<Option<Timestamp>, Refusal> {
    let Some(time) = time.filter(|time| !time.is_empty()) else { return Ok(None) };
    let instant = time.instant().and_then(|instant| Timestamp::try_from(instant).ok());
    instant.map(Some).ok_or_else(|| Refusal::parameter(field, format!("{:?} is not a time", time.as_str())))
}

/// Refuses a feature for allow-listed tenants. The emulator's tenant is on the list for public shares only.
pub(crate) fn not_allow_listed(field: &str, requested: bool) -> Result<(), Refusal> {
    if requested { Err(Refusal::parameter(field, "is only for allow-listed tenants")) } else { Ok(()) }
}
