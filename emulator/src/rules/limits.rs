//! Limits and names of the vendor's API that the emulator enforces, as the spec states them.
//!
//! Quotas, which the documents leave to the tenant, are in `enterprise/`.

#![allow(clippy::expect_used, reason = "evaluated at compile time: a profile without the fact does not compile")]

use std::ops::RangeInclusive;

use jiff::SignedDuration;
use koodrive::{ACCOUNT_TOKEN, PROFILE, SessionFacts, limits};
use koodrive_runtime::{Envelope, SessionFlow, SignatureHeaders, TraceIdHeader};

/// How long a token lives after the last call with it; a share token, after it was issued.
pub(crate) const TOKEN_LIFE: SignedDuration =
    SignedDuration::from_secs(SessionFacts::LIFE.expect("the spec states it").as_secs().cast_signed());
/// What a token begins with.
pub(crate) const TOKEN_PREFIX: &str = PROFILE.token.prefix;
/// What the token of an account begins with.
pub(crate) const ACCOUNT_TOKEN_PREFIX: &str = ACCOUNT_TOKEN.form.prefix;
/// How long the token of an account lives, as in the published example.
pub(crate) const ACCOUNT_TOKEN_LIFE: SignedDuration = SignedDuration::from_mins(30);
/// Most accounts of `registerAccounts`, and on a page of `listAccountRegistrations`.
pub(crate) const ACCOUNTS_PER_CALL: usize = count(limits::ACCOUNTS_PER_CALL);
/// The header that carries a token or a signature.
pub(crate) const AUTHORIZATION: &str = PROFILE.token.header;
/// The names that a signature uses.
pub(crate) const SIGNATURE: &SignatureHeaders = PROFILE.signature.as_ref().expect("the profile states signatures");
/// How old a signature may be.
pub(crate) const SIGNATURE_LIFE: SignedDuration = SignedDuration::from_secs(SIGNATURE.tolerance.cast_signed());
/// How long a pre-signed URL lives, in seconds.
pub(crate) const URL_LIFE_SECONDS: u64 = limits::URL_LIFE;

const ENVELOPE: &Envelope = PROFILE.envelope.as_ref().expect("the profile states an envelope");
/// The envelope's fields.
pub(crate) const ENVELOPE_CODE: &str = ENVELOPE.code.first().expect("the envelope has a code");
pub(crate) const ENVELOPE_MESSAGE: &str = ENVELOPE.message.first().expect("the envelope has a message");
/// The code of a success.
pub(crate) const SUCCESS: i64 = ENVELOPE.success;

const TRACE_ID: &TraceIdHeader = PROFILE.trace_id.as_ref().expect("the profile states a trace id");
pub(crate) const TRACE_ID_HEADER: &str = TRACE_ID.header;
/// Length of a trace id, in characters.
pub(crate) const TRACE_ID_LENGTH: usize = TRACE_ID.length;
/// The header that names the carrier.
pub(crate) const AGENT_HEADER: &str = PROFILE.agent.expect("the profile states agents");
pub(crate) const SHARE_FOLDER_HEADER: &str = PROFILE.share_folder.expect("the profile states shared folders");

/// Longest name of a file or folder, in characters.
pub(crate) const NAME: usize = count(limits::FILE_NAME_LENGTH);
/// Longest name of a shared folder, in characters.
pub(crate) const SHARED_FOLDER_NAME: usize = count(limits::SHARED_FOLDER_NAME_LENGTH);
/// Most entries of a page of shared folders.
pub(crate) const SHARED_FOLDER_PAGE: u32 = 1000;
/// Longest `keyWord` of a list of shared folders, in characters.
pub(crate) const SHARED_FOLDER_KEY_WORD: usize = 32;
/// Longest name of a group, in characters.
pub(crate) const GROUP_NAME: usize = count(limits::GROUP_NAME_LENGTH);
/// Characters that no name may contain.
pub(crate) const NOT_IN_NAMES: &str = limits::FILE_NAME_FORBIDDEN;
/// Longest description of a folder, in characters.
pub(crate) const DESCRIPTION: usize = count(limits::FOLDER_DESCRIPTION_LENGTH);
/// Longest `keyWord` of a search, in characters.
pub(crate) const KEY_WORD: usize = count(limits::SEARCH_KEY_WORD_LENGTH);

/// Most entries of a page, and how many a page has if the request does not state it.
pub(crate) const PAGE: u32 = small(limits::PAGE_SIZE);
/// Most files of `getDownloadUrls`.
pub(crate) const DOWNLOADS: usize = count(limits::DOWNLOADS_PER_CALL);
/// Most files of `starFiles`.
pub(crate) const STARS: usize = count(limits::FAVORITES_PER_CALL);
/// Most shares of `cancelShares`.
pub(crate) const CANCELLED_SHARES: usize = count(limits::SHARES_PER_CALL);
/// Most users that one call of `listUserSpaceUsage` names.
pub(crate) const SPACE_USAGE_USERS: usize = count(limits::SPACE_USAGE_USERS_PER_CALL);
/// Most policies of `setRetentionPolicies`.
pub(crate) const RETENTION_POLICIES: usize = count(limits::RETENTION_POLICIES_PER_CALL);
/// Most operations of `reverseOrder`, and its longest serial number, in characters.
pub(crate) const ORDER_OPERATIONS: usize = count(limits::ORDER_OPERATIONS_PER_CALL);
pub(crate) const ORDER_SERIAL_NUMBER: usize = count(limits::ORDER_SERIAL_NUMBER_LENGTH);
/// Most scopes of a call, and their longest path, in characters.
pub(crate) const BACKUP_SCOPES: usize = count(limits::BACKUP_SCOPES_PER_CALL);
pub(crate) const BACKUP_PATH: usize = count(limits::BACKUP_PATH_LENGTH);
/// Longest machine code, longest name of a device or an operating system, and longest name and value of a configuration,
/// in characters.
pub(crate) const MACHINE_CODE: usize = count(limits::BACKUP_MACHINE_CODE_LENGTH);
pub(crate) const DEVICE_NAME: usize = count(limits::BACKUP_DEVICE_NAME_LENGTH);
pub(crate) const BACKUP_CONFIG: usize = count(limits::BACKUP_CONFIG_LENGTH);
/// Most files of `listRecentFiles`: the emulator's own choice, for the documents state none.
pub(crate) const RECENT_FILES: usize = 100;
/// Most entries of a file's record: the emulator's own choice as well.
pub(crate) const FILE_OPERATIONS: u32 = 1000;
/// Most entries of the audit log: the emulator's own choice as well.
pub(crate) const AUDIT_LOG: i64 = 100_000;
/// How many entries of the audit log a page has if the request does not state it.
pub(crate) const AUDIT_LOG_PAGE: u32 = small(limits::AUDIT_LOG_PAGE_SIZE);
/// How many newer versions of a file remove an earlier one that is not kept forever, as `keepPolicy` states it.
pub(crate) const NEWER_VERSIONS: u64 = 2;
/// Most values of a filter of `getFolderStatistics`.
pub(crate) const STATISTICS_FILTERS: usize = 100;
/// Most tags of `addFileTags` and `removeFileTags`.
pub(crate) const TAGS: usize = count(limits::FILE_TAGS_PER_CALL);
/// Longest name and value of a tag, in characters.
pub(crate) const TAG_NAME: usize = count(limits::FILE_TAG_NAME_LENGTH);
pub(crate) const TAG_VALUE: usize = count(limits::FILE_TAG_VALUE_LENGTH);

/// Longest name of a permission template, in bytes: room for 24 letters or 8 Chinese characters.
pub(crate) const TEMPLATE_NAME: usize = count(limits::TEMPLATE_NAME_LENGTH);
/// Longest description of a permission template, in characters.
pub(crate) const TEMPLATE_DESCRIPTION: usize = count(limits::TEMPLATE_DESCRIPTION_LENGTH);
/// Most templates of `deletePermissionTemplates`.
pub(crate) const DELETED_TEMPLATES: usize = count(limits::TEMPLATE_DELETIONS_PER_CALL);
/// Most templates of `getPermissionTemplates`.
pub(crate) const FETCHED_TEMPLATES: usize = count(limits::TEMPLATES_PER_CALL);

/// Longest life of a share, in days.
pub(crate) const SHARE_DAYS: u32 = small(limits::SHARE_DAYS);
/// How long a package may be kept, in days.
pub(crate) const PACKAGE_DAYS: RangeInclusive<u32> = 1..=small(limits::PACKAGE_DAYS);
/// How long a package is kept until that is set, in days.
pub(crate) const DEFAULT_PACKAGE_DAYS: i32 = small(limits::PACKAGE_DAYS_INITIAL).cast_signed();

/// A limit as a number of things in memory.
const fn count(limit: u64) -> usize {
    small(limit) as usize
}

#[allow(clippy::cast_possible_truncation, reason = "the assertion holds it back, at compile time")]
const fn small(limit: u64) -> u32 {
    assert!(limit <= u32::MAX as u64);
    limit as u32
}
