// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! The operations of [`koodrive::carrier_backups`].

use super::choices;

use crate::table::{Calls, Entry, Field, Form, Place};

/// The operations of the group.
pub(super) static ENTRIES: &[Entry] = &[
    Entry {
        command: "create-backup-lock",
        summary: "Takes the lock that a backup needs",
        description: "Creates a lock and returns its id, which the operations that change backups send in `x-backup-lock-id`. The lock expires after 10 minutes: extend it in time with `renew-backup-lock`, and give it back with `release-backup-lock`.\n\nThe documents do not say what happens while another client holds the lock. Presumably the call fails, and then it also fails after a call whose response was lost, until that lock has expired.\n\nOnly in the carrier edition.\n\nDocumented since 2026-02.",
        page: Some(
            "https://support.huaweicloud.com/intl/zh-cn/api-koodrive-carrier/createBackupLock.html",
        ),
        fields: &[
            Field::optional(
                    &["moduleCode"],
                    "module-code",
                    Place::Body,
                    Form::OneOf(&choices::BACKUP_MODULE),
                    "The module to back up. The published request has it; there is no table that would say whether it may be left out.\n\nUnconfirmed: inferred, not documented.",
                )
                .example("folders"),
        ],
        calls: Calls::of::<koodrive::carrier_backups::CreateBackupLockRequest>(),
    },
    Entry {
        command: "renew-backup-lock",
        summary: "Extends the life of a lock",
        description: "Restarts the life of a lock: it expires 10 minutes after this call.\n\nOnly in the carrier edition.\n\nDocumented since 2026-02.",
        page: Some(
            "https://support.huaweicloud.com/intl/zh-cn/api-koodrive-carrier/renewalBackupLock.html",
        ),
        fields: &[
            Field::required(
                    &["x-backup-lock-id"],
                    "lock-id",
                    Place::Header,
                    Form::Text,
                    "The lock to extend, from `create-backup-lock`.",
                )
                .example("78e41c7e-db02-4d55-85b3-8153e4fefd2e@102"),
        ],
        calls: Calls::of::<koodrive::carrier_backups::RenewBackupLockRequest>(),
    },
    Entry {
        command: "release-backup-lock",
        summary: "Gives back the lock of a backup",
        description: "Ends a lock before it expires, so that another backup can begin.\n\nOnly in the carrier edition.\n\nDocumented since 2026-02.",
        page: Some(
            "https://support.huaweicloud.com/intl/zh-cn/api-koodrive-carrier/releaseBackupLock.html",
        ),
        fields: &[
            Field::required(
                    &["x-backup-lock-id"],
                    "lock-id",
                    Place::Header,
                    Form::Text,
                    "The lock to give back, from `create-backup-lock`.",
                )
                .example("78e41c7e-db02-4d55-85b3-8153e4fefd2e@102"),
        ],
        calls: Calls::of::<koodrive::carrier_backups::ReleaseBackupLockRequest>(),
    },
    Entry {
        command: "list-backups",
        summary: "Lists the user's backups",
        description: "Returns one page of up to 100 backups of a module, of all devices or of one of them.\n\nBegin without a `cursor`, then pass the `nextCursor` of each response until a response has none.\n\nOnly in the carrier edition.\n\nDocumented since 2026-02.",
        page: Some(
            "https://support.huaweicloud.com/intl/zh-cn/api-koodrive-carrier/listBackupRecord.html",
        ),
        fields: &[
            Field::required(
                    &["moduleCode"],
                    "module-code",
                    Place::Query,
                    Form::OneOf(&choices::BACKUP_MODULE),
                    "The module whose backups are listed.",
                )
                .example("folders"),
            Field::required(
                    &["pageSize"],
                    "page-size",
                    Place::Query,
                    Form::Integer {
                        least: 1,
                        most: 100,
                    },
                    "The maximum number of backups to return on one page, from 1 to 100.",
                )
                .example("100"),
            Field::optional(
                    &["cursor"],
                    "cursor",
                    Place::Query,
                    Form::Text,
                    "Where the page starts: the `nextCursor` of the previous response, at most 1000 characters. Omit it for the first page.",
                )
                .example("CURSOR"),
            Field::optional(
                    &["deviceId"],
                    "device-id",
                    Place::Query,
                    Form::Text,
                    "The device whose backups are listed. Without it, presumably those of all devices are.",
                )
                .example("1775406005920779393"),
        ],
        calls: Calls::paged::<
            koodrive::carrier_backups::ListBackupsRequest,
        >(&[&["data"]], &[&["nextCursor"]]),
    },
    Entry {
        command: "create-backup",
        summary: "Begins a backup",
        description: "Creates the record of a new backup of a module on a device. The backup has the status 0 until `complete-backup` completes it.\n\nEach call creates another backup, so do not blindly repeat a call whose response was lost: first check with `list-backups` whether the backup exists.\n\nOnly in the carrier edition.\n\nDocumented since 2026-02.",
        page: Some(
            "https://support.huaweicloud.com/intl/zh-cn/api-koodrive-carrier/createBackupRecord.html",
        ),
        fields: &[
            Field::required(
                    &["x-backup-lock-id"],
                    "lock-id",
                    Place::Header,
                    Form::Text,
                    "The lock that the caller holds, from `create-backup-lock`.",
                )
                .example("78e41c7e-db02-4d55-85b3-8153e4fefd2e@102"),
            Field::optional(
                    &["moduleCode"],
                    "module-code",
                    Place::Body,
                    Form::OneOf(&choices::BACKUP_MODULE),
                    "The module to back up.\n\nUnconfirmed: inferred, not documented.",
                )
                .example("folders"),
            Field::optional(
                    &["deviceId"],
                    "device-id",
                    Place::Body,
                    Form::Text,
                    "The device to back up.\n\nUnconfirmed: inferred, not documented.",
                )
                .example("1775406005920779393"),
            Field::optional(
                    &["properties"],
                    "properties",
                    Place::Body,
                    Form::Text,
                    "Custom properties, as a text that contains a JSON object.\n\nUnconfirmed: inferred, not documented.",
                )
                .example("PROPERTIES"),
        ],
        calls: Calls::of::<koodrive::carrier_backups::CreateBackupRequest>(),
    },
    Entry {
        command: "get-backup",
        summary: "Gets a backup",
        description: "Returns the record of a backup: its module, status, times and device. `list-backup-files` lists its files.\n\nOnly in the carrier edition.\n\nDocumented since 2026-02.",
        page: Some(
            "https://support.huaweicloud.com/intl/zh-cn/api-koodrive-carrier/getBackupRecord.html",
        ),
        fields: &[
            Field::required(
                    &["recordId"],
                    "record-id",
                    Place::Path,
                    Form::Text,
                    "The backup.",
                )
                .example("1842862763295184641"),
            Field::optional(
                    &["x-backup-lock-id"],
                    "lock-id",
                    Place::Header,
                    Form::Text,
                    "The lock that the caller holds, if any. The published request sends a header whose name is cut after `x-`; that it is this one is inferred.\n\nUnconfirmed: inferred, not documented.",
                )
                .example("78e41c7e-db02-4d55-85b3-8153e4fefd2e@102"),
        ],
        calls: Calls::of::<koodrive::carrier_backups::GetBackupRequest>(),
    },
    Entry {
        command: "complete-backup",
        summary: "Completes a backup",
        description: "Marks a backup as complete. `properties` may state the custom properties at the same time; the documents do not say whether they replace those of `create-backup`. The body may be an empty object.\n\nOnly in the carrier edition.\n\nDocumented since 2026.",
        page: Some(
            "https://support.huaweicloud.com/intl/zh-cn/api-koodrive-carrier/completeBackup.html",
        ),
        fields: &[
            Field::required(
                    &["recordId"],
                    "record-id",
                    Place::Path,
                    Form::Text,
                    "The backup.",
                )
                .example("1842862763295184641"),
            Field::required(
                    &["x-backup-lock-id"],
                    "lock-id",
                    Place::Header,
                    Form::Text,
                    "The lock that the caller holds, from `create-backup-lock`.",
                )
                .example("78e41c7e-db02-4d55-85b3-8153e4fefd2e@102"),
            Field::optional(
                    &["properties"],
                    "properties",
                    Place::Body,
                    Form::Text,
                    "Custom properties, as a text that contains a JSON object.",
                )
                .example("PROPERTIES"),
        ],
        calls: Calls::of::<koodrive::carrier_backups::CompleteBackupRequest>(),
    },
    Entry {
        command: "delete-backup",
        summary: "Deletes a backup and its files",
        description: "Deletes a backup together with the files that it contains.\n\nOnly in the carrier edition.\n\nDocumented since 2026-02.",
        page: Some(
            "https://support.huaweicloud.com/intl/zh-cn/api-koodrive-carrier/deleteBackupRecord.html",
        ),
        fields: &[
            Field::required(
                    &["recordId"],
                    "record-id",
                    Place::Path,
                    Form::Text,
                    "The backup.",
                )
                .example("1842862763295184641"),
            Field::required(
                    &["x-backup-lock-id"],
                    "lock-id",
                    Place::Header,
                    Form::Text,
                    "The lock that the caller holds, from `create-backup-lock`.",
                )
                .example("78e41c7e-db02-4d55-85b3-8153e4fefd2e@102"),
        ],
        calls: Calls::of::<koodrive::carrier_backups::DeleteBackupRequest>(),
    },
    Entry {
        command: "list-backup-files",
        summary: "Lists the files of a backup",
        description: "Returns one page of up to 100 files that a backup contains.\n\nBegin without a `cursor`, then pass the `nextCursor` of each response until a response has none.\n\nOnly in the carrier edition.\n\nDocumented since 2026-02.",
        page: Some(
            "https://support.huaweicloud.com/intl/zh-cn/api-koodrive-carrier/listBackupFile.html",
        ),
        fields: &[
            Field::required(
                    &["recordId"],
                    "record-id",
                    Place::Path,
                    Form::Text,
                    "The backup.",
                )
                .example("1842862763295184641"),
            Field::required(
                    &["pageSize"],
                    "page-size",
                    Place::Query,
                    Form::Integer {
                        least: 1,
                        most: 100,
                    },
                    "The maximum number of files to return on one page, from 1 to 100.",
                )
                .example("100"),
            Field::optional(
                    &["cursor"],
                    "cursor",
                    Place::Query,
                    Form::Text,
                    "Where the page starts: the `nextCursor` of the previous response, at most 1000 characters. Omit it for the first page.",
                )
                .example("CURSOR"),
            Field::optional(
                    &["x-backup-lock-id"],
                    "lock-id",
                    Place::Header,
                    Form::Text,
                    "The lock that the caller holds, if any. Only the published request has the header; the table of headers does not.\n\nUnconfirmed: inferred, not documented.",
                )
                .example("78e41c7e-db02-4d55-85b3-8153e4fefd2e@102"),
        ],
        calls: Calls::paged::<
            koodrive::carrier_backups::ListBackupFilesRequest,
        >(&[&["data"]], &[&["nextCursor"]]),
    },
];
