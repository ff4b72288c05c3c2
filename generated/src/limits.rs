// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! The limits of the service.

use koodrive_runtime::PartLimits;

/// The limits of an upload in parts.
pub const PARTS: &PartLimits = &PartLimits {
    max_length: 214_748_364_800,
    min_size: 5_242_880,
    max_size: 5_368_709_120,
    max_count: 10_000,
    max_per_call: 100,
};

/// The longest name of a file or folder, in characters.
pub const FILE_NAME_LENGTH: u64 = 250;

/// The characters that no name of a file, folder or group may contain.
pub const FILE_NAME_FORBIDDEN: &str = "<>|:\"*?/\\";

/// The longest name of a shared folder, in characters.
pub const SHARED_FOLDER_NAME_LENGTH: u64 = 31;

/// The longest name of a group, in characters.
pub const GROUP_NAME_LENGTH: u64 = 30;

/// The longest description of a folder, in characters.
pub const FOLDER_DESCRIPTION_LENGTH: u64 = 512;

/// The longest key word of a search, in characters.
pub const SEARCH_KEY_WORD_LENGTH: u64 = 255;

/// The most files whose download URLs one call returns.
pub const DOWNLOADS_PER_CALL: u64 = 100;

/// The most files that one call adds to the favorites or removes from them.
pub const FAVORITES_PER_CALL: u64 = 100;

/// The most shares that one call cancels.
pub const SHARES_PER_CALL: u64 = 100;

/// The longest life of a share, in days.
pub const SHARE_DAYS: u64 = 365;

/// The most tags that one call adds to a file or removes from it.
pub const FILE_TAGS_PER_CALL: u64 = 99;

/// The longest name of a file's tag, in characters.
pub const FILE_TAG_NAME_LENGTH: u64 = 128;

/// The longest value of a file's tag, in characters.
pub const FILE_TAG_VALUE_LENGTH: u64 = 1_024;

/// The longest name of a permission template, presumably in bytes.
pub const TEMPLATE_NAME_LENGTH: u64 = 24;

/// The longest description of a permission template, in characters.
pub const TEMPLATE_DESCRIPTION_LENGTH: u64 = 50;

/// The most permission templates that one call returns by their ids.
pub const TEMPLATES_PER_CALL: u64 = 200;

/// The most permission templates that one call deletes.
pub const TEMPLATE_DELETIONS_PER_CALL: u64 = 100;

/// The number of entries of a page of the audit log where a request does not state it.
pub const AUDIT_LOG_PAGE_SIZE: u64 = 10;

/// The most users whose space usage one call returns by their ids.
pub const SPACE_USAGE_USERS_PER_CALL: u64 = 50;

/// The most retention policies that one call sets.
pub const RETENTION_POLICIES_PER_CALL: u64 = 50;

/// The most operations of an order of packages.
pub const ORDER_OPERATIONS_PER_CALL: u64 = 50;

/// The longest serial number of an order of packages, in characters.
pub const ORDER_SERIAL_NUMBER_LENGTH: u64 = 64;

/// The most carriers' accounts that one call registers.
pub const ACCOUNTS_PER_CALL: u64 = 1_000;

/// The most scopes of a backup that one call adds.
pub const BACKUP_SCOPES_PER_CALL: u64 = 100;

/// The longest path in a scope of a backup, in characters.
pub const BACKUP_PATH_LENGTH: u64 = 10_000;

/// The longest code of a machine that is backed up, in characters.
pub const BACKUP_MACHINE_CODE_LENGTH: u64 = 64;

/// The longest name of a device that is backed up, in characters.
pub const BACKUP_DEVICE_NAME_LENGTH: u64 = 32;

/// The longest name and value of a configuration of a backup, in characters.
pub const BACKUP_CONFIG_LENGTH: u64 = 32;

/// The most entries of a page, and the number of entries where a request does not state it.
pub const PAGE_SIZE: u64 = 100;

/// The longest time that packages for download can be kept, in days.
pub const PACKAGE_DAYS: u64 = 30;

/// How long packages for download are kept unless that is changed, in days.
pub const PACKAGE_DAYS_INITIAL: u64 = 7;

/// How long a pre-signed URL can be used, in seconds.
pub const URL_LIFE: u64 = 3_600;
