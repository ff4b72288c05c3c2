//! Limits and spellings of the vendor's API that the emulator enforces.
//!
//! Limits of parts come from [`koodrive_runtime::hash`]; quotas, which the documents leave to the tenant, are in
//! `enterprise/`.

use std::ops::RangeInclusive;

use jiff::SignedDuration;

/// How long a token lives after the last call with it; a share token, after it was issued.
pub(crate) const TOKEN_LIFE: SignedDuration = SignedDuration::from_mins(20);
/// What a token begins with.
pub(crate) const TOKEN_PREFIX: &str = "Bearer+";
/// How old a signature may be.
pub(crate) const SIGNATURE_LIFE: SignedDuration = SignedDuration::from_mins(15);
/// How long a pre-signed URL lives, in seconds.
pub(crate) const URL_LIFE_SECONDS: u32 = 3600;

/// The envelope's fields.
pub(crate) const ENVELOPE_CODE: &str = "code";
pub(crate) const ENVELOPE_MESSAGE: &str = "msg";

pub(crate) const TRACE_ID_HEADER: &str = "x-traceid";
/// Length of a trace id, in characters.
pub(crate) const TRACE_ID_LENGTH: usize = 58;
pub(crate) const SHARE_FOLDER_HEADER: &str = "x-hw-share-folder-id";

/// Longest name of a file or folder, in characters.
pub(crate) const NAME: usize = 250;
/// Longest name of a group, in characters.
pub(crate) const GROUP_NAME: usize = 30;
/// Characters that no name may contain.
pub(crate) const NOT_IN_NAMES: [char; 9] = ['<', '>', '|', ':', '"', '*', '?', '/', '\\'];
/// Longest description of a folder, in characters.
pub(crate) const DESCRIPTION: usize = 512;
/// Longest `keyWord` of a search, in characters, by the later documents.
pub(crate) const KEY_WORD: usize = 255;

/// Most entries of a page, and how many a page has if the request does not state it.
pub(crate) const PAGE: u32 = 100;
/// Most files of `getDownloadUrls`.
pub(crate) const DOWNLOADS: usize = 100;
/// Most files of `starFiles`.
pub(crate) const STARS: usize = 100;
/// Most shares of `cancelShares`.
pub(crate) const CANCELLED_SHARES: usize = 100;
/// Most files of `listRecentFiles`.
pub(crate) const RECENT_FILES: usize = 100;

/// Longest life of a share, in days.
pub(crate) const SHARE_DAYS: u32 = 365;
/// How long a package may be kept, in days.
pub(crate) const PACKAGE_DAYS: RangeInclusive<u32> = 1..=30;
/// How long a package is kept until that is set, in days.
pub(crate) const DEFAULT_PACKAGE_DAYS: i32 = 7;
