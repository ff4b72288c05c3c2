// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! The operations of [`koodrive::carrier_backup_devices`].

use super::choices;

use crate::table::{Calls, Entry, Field, Form, Place};

/// The operations of the group.
pub(super) static ENTRIES: &[Entry] = &[
    Entry {
        command: "list-backup-devices",
        summary: "Lists the devices bound to the user's account",
        description: "Returns all devices that are bound to the user's account, in one response.\n\nOnly in the carrier edition.\n\nDocumented since 2026-02.",
        page: Some(
            "https://support.huaweicloud.com/intl/zh-cn/api-koodrive-carrier/listBoundDevice.html",
        ),
        fields: &[],
        calls: Calls::of::<koodrive::carrier_backup_devices::ListBackupDevicesRequest>(),
    },
    Entry {
        command: "bind-backup-device",
        summary: "Binds a device to the user's account",
        description: "Registers a device of the user for backups and returns the id that the other operations take.\n\nThe documents do not say what happens when a device with the same machine code is bound already: check with `list-backup-devices` before you repeat a call whose response was lost.\n\nOnly in the carrier edition.\n\nDocumented since 2026-02.",
        page: Some(
            "https://support.huaweicloud.com/intl/zh-cn/api-koodrive-carrier/bindDevice.html",
        ),
        fields: &[
            Field::optional(
                    &["machineCode"],
                    "machine-code",
                    Place::Body,
                    Form::Text,
                    "The code with which the client identifies the machine: 1 to 64 letters, digits and underscores.\n\nUnconfirmed: inferred, not documented.",
                )
                .example("20250911"),
            Field::optional(
                    &["deviceName"],
                    "device-name",
                    Place::Body,
                    Form::Text,
                    "The name of the device: 1 to 32 letters, digits, hyphens, underscores and white space.\n\nUnconfirmed: inferred, not documented.",
                )
                .example("Magic v3"),
            Field::optional(
                    &["deviceOS"],
                    "device-os",
                    Place::Body,
                    Form::Text,
                    "The operating system of the device: 1 to 32 letters, digits, underscores and white space.\n\nUnconfirmed: inferred, not documented.",
                )
                .example("android"),
        ],
        calls: Calls::of::<koodrive::carrier_backup_devices::BindBackupDeviceRequest>(),
    },
    Entry {
        command: "unbind-backup-device",
        summary: "Removes a device from the user's account",
        description: "Ends the binding of a device to the user's account and returns the device that was bound.\n\nThe documents do not say what becomes of the device's backups.\n\nOnly in the carrier edition.\n\nDocumented since 2026-02.",
        page: Some(
            "https://support.huaweicloud.com/intl/zh-cn/api-koodrive-carrier/unbindDevice.html",
        ),
        fields: &[
            Field::required(
                    &["deviceId"],
                    "device-id",
                    Place::Path,
                    Form::Text,
                    "The device.",
                )
                .example("1775406005920779393"),
        ],
        calls: Calls::of::<koodrive::carrier_backup_devices::UnbindBackupDeviceRequest>(),
    },
    Entry {
        command: "get-backup-config",
        summary: "Gets a configuration value of a device",
        description: "Returns one configuration value of a module on a device, by its name. `list-backup-configs` lists the names.\n\nNot documented: The response's tables are not known. That `data` is one configuration value is inferred from the responses of `list-backup-configs` and `update-backup-config`.\n\nOnly in the carrier edition.\n\nDocumented since 2026-02.",
        page: Some(
            "https://support.huaweicloud.com/intl/en-us/api-koodrive-carrier/getConfigInfo.html",
        ),
        fields: &[
            Field::required(
                    &["deviceId"],
                    "device-id",
                    Place::Path,
                    Form::Text,
                    "The device.",
                )
                .example("1775406005920779393"),
            Field::required(
                    &["moduleCode"],
                    "module-code",
                    Place::Query,
                    Form::OneOf(&choices::BACKUP_MODULE),
                    "The module that the configuration belongs to.",
                )
                .example("folders"),
            Field::required(
                    &["configName"],
                    "config-name",
                    Place::Query,
                    Form::Text,
                    "The configuration's name: 1 to 32 letters, digits and underscores.",
                )
                .example("auto_backup"),
        ],
        calls: Calls::of::<koodrive::carrier_backup_devices::GetBackupConfigRequest>(),
    },
    Entry {
        command: "update-backup-config",
        summary: "Changes a configuration value of a device",
        description: "Replaces one configuration value of a module on a device and returns the new one.\n\nThe request states both the current value and the new one. Presumably the call fails when the current value is another by now; then read it again with `get-backup-config`.\n\nOnly in the carrier edition.\n\nDocumented since 2026-02.",
        page: Some(
            "https://support.huaweicloud.com/intl/zh-cn/api-koodrive-carrier/updateConfigInfo.html",
        ),
        fields: &[
            Field::required(
                    &["deviceId"],
                    "device-id",
                    Place::Path,
                    Form::Text,
                    "The device.",
                )
                .example("1775406005920779393"),
            Field::optional(
                    &["moduleCode"],
                    "module-code",
                    Place::Body,
                    Form::OneOf(&choices::BACKUP_MODULE),
                    "The module that the configuration belongs to.\n\nUnconfirmed: inferred, not documented.",
                )
                .example("folders"),
            Field::optional(
                    &["configName"],
                    "config-name",
                    Place::Body,
                    Form::Text,
                    "The configuration's name: 1 to 32 letters, digits and underscores.\n\nUnconfirmed: inferred, not documented.",
                )
                .example("CONFIG_NAME"),
            Field::optional(
                    &["currentConfigValue"],
                    "current-config-value",
                    Place::Body,
                    Form::Text,
                    "The value to replace: 1 to 32 letters, digits and underscores.\n\nUnconfirmed: inferred, not documented.",
                )
                .example("CURRENT_CONFIG_VALUE"),
            Field::optional(
                    &["newConfigValue"],
                    "new-config-value",
                    Place::Body,
                    Form::Text,
                    "The new value: 1 to 32 letters, digits and underscores.\n\nUnconfirmed: inferred, not documented.",
                )
                .example("NEW_CONFIG_VALUE"),
        ],
        calls: Calls::of::<koodrive::carrier_backup_devices::UpdateBackupConfigRequest>(),
    },
    Entry {
        command: "list-backup-configs",
        summary: "Lists the configuration values of a device",
        description: "Returns all configuration values of a module on a device, in one response.\n\nOnly in the carrier edition.\n\nDocumented since 2026-02.",
        page: Some(
            "https://support.huaweicloud.com/intl/zh-cn/api-koodrive-carrier/listConfigInfos.html",
        ),
        fields: &[
            Field::required(
                    &["deviceId"],
                    "device-id",
                    Place::Path,
                    Form::Text,
                    "The device.",
                )
                .example("1775406005920779393"),
            Field::optional(
                    &["moduleCode"],
                    "module-code",
                    Place::Query,
                    Form::OneOf(&choices::BACKUP_MODULE),
                    "The module whose configuration is listed. The published request sends it; whether it may be left out is not known.\n\nUnconfirmed: inferred, not documented.",
                )
                .example("folders"),
        ],
        calls: Calls::of::<koodrive::carrier_backup_devices::ListBackupConfigsRequest>(),
    },
    Entry {
        command: "list-backup-scopes",
        summary: "Lists the scopes of the backup of a device",
        description: "Returns all scopes of a module on a device, in one response.\n\nOnly in the carrier edition.\n\nDocumented since 2026-02.",
        page: Some(
            "https://support.huaweicloud.com/intl/zh-cn/api-koodrive-carrier/listBackupScope.html",
        ),
        fields: &[
            Field::required(
                    &["deviceId"],
                    "device-id",
                    Place::Path,
                    Form::Text,
                    "The device.",
                )
                .example("1775406005920779393"),
            Field::required(
                    &["moduleCode"],
                    "module-code",
                    Place::Query,
                    Form::OneOf(&choices::BACKUP_MODULE),
                    "The module whose scopes are listed.",
                )
                .example("folders"),
        ],
        calls: Calls::of::<koodrive::carrier_backup_devices::ListBackupScopesRequest>(),
    },
    Entry {
        command: "add-backup-scopes",
        summary: "Adds scopes to the backup of a device",
        description: "Adds up to 100 scopes to a module on a device. A scope consists of a local path and a folder in the drive; at least one of the two must be stated.\n\nCheck with `list-backup-scopes` what was added: the recovered page does not show what the response contains.\n\nNot documented: The response's table is not known after `code`, so neither is how the response reports scopes that were added, or that could not be added.\n\nOnly in the carrier edition.\n\nDocumented since 2026-05.",
        page: Some(
            "https://support.huaweicloud.com/intl/zh-cn/api-koodrive-carrier/batchAddBackupScope.html",
        ),
        fields: &[
            Field::required(
                    &["deviceId"],
                    "device-id",
                    Place::Path,
                    Form::Text,
                    "The device.",
                )
                .example("1775406005920779393"),
            Field::optional(
                    &["moduleCode"],
                    "module-code",
                    Place::Body,
                    Form::OneOf(&choices::BACKUP_MODULE),
                    "The module to add the scopes to.\n\nUnconfirmed: inferred, not documented.",
                )
                .example("folders"),
            Field::optional(
                    &["scopeList"],
                    "scope-list",
                    Place::Body,
                    Form::List(
                        &Form::Json("an object with any of localPath, targetFolderPath"),
                    ),
                    "The scopes to add, at most 100.\n\nUnconfirmed: inferred, not documented.",
                )
                .example("{}"),
        ],
        calls: Calls::of::<koodrive::carrier_backup_devices::AddBackupScopesRequest>(),
    },
    Entry {
        command: "delete-backup-scopes",
        summary: "Deletes scopes from the backup of a device",
        description: "Deletes up to 100 scopes of a device. The ids are sent in a JSON body, which is unusual for DELETE: make sure that no proxy on the way drops it.\n\nSome scopes may fail while others are deleted: check `failedScopeList` even if `code` is 0. The documents do not say what becomes of files that were backed up already.\n\nOnly in the carrier edition.\n\nDocumented since 2026-02.",
        page: Some(
            "https://support.huaweicloud.com/intl/zh-cn/api-koodrive-carrier/batchDeleteBackupScope.html",
        ),
        fields: &[
            Field::required(
                    &["deviceId"],
                    "device-id",
                    Place::Path,
                    Form::Text,
                    "The device.",
                )
                .example("1775406005920779393"),
            Field::optional(
                    &["scopeIdList"],
                    "scope-id-list",
                    Place::Body,
                    Form::List(&Form::Text),
                    "The scopes to delete, at most 100.\n\nUnconfirmed: inferred, not documented.",
                )
                .example("SCOPE_ID_LIST"),
        ],
        calls: Calls::of::<koodrive::carrier_backup_devices::DeleteBackupScopesRequest>(),
    },
];
