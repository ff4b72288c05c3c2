// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! The values of the enumerations in requests, and their names.

use crate::table::{Choice, Literal};

/// The values of `AccountRole`.
pub(super) static ACCOUNT_ROLE: [Choice; 4] = [
    Choice {
        value: Literal::Integer(0),
        name: "administrator",
        about: "An administrator of a department.",
    },
    Choice {
        value: Literal::Integer(1),
        name: "ordinary-user",
        about: "A user without administrative rights.",
    },
    Choice {
        value: Literal::Integer(2),
        name: "super-administrator",
        about: "A super administrator of the whole system.",
    },
    Choice {
        value: Literal::Integer(5),
        name: "managing-member",
        about: "A member with management rights. Listed in pages of 2025 and later.",
    },
];

/// The values of `AccountStatus`.
pub(super) static ACCOUNT_STATUS: [Choice; 4] = [
    Choice {
        value: Literal::Integer(0),
        name: "enabled",
        about: "The user can sign in.",
    },
    Choice {
        value: Literal::Integer(1),
        name: "disabled",
        about: "An administrator has disabled the account; the user cannot sign in.",
    },
    Choice {
        value: Literal::Integer(2),
        name: "not-activated",
        about: "Presumably, the user has never signed in. The value appears only in a published response; the documents do not explain it.",
    },
    Choice {
        value: Literal::Integer(7),
        name: "frozen",
        about: "The account is frozen; the user cannot sign in. Only in the carrier edition.",
    },
];

/// The values of `AuditLogSortField`.
pub(super) static AUDIT_LOG_SORT_FIELD: [Choice; 1] = [
    Choice {
        value: Literal::Integer(1),
        name: "operate-time",
        about: "By the time of the operation.",
    },
];

/// The values of `BackupModule`.
pub(super) static BACKUP_MODULE: [Choice; 3] = [
    Choice {
        value: Literal::Text("100"),
        name: "folders",
        about: "Folders.",
    },
    Choice {
        value: Literal::Text("101"),
        name: "albums",
        about: "Albums of photos.",
    },
    Choice {
        value: Literal::Text("102"),
        name: "address-book",
        about: "The address book.",
    },
];

/// The values of `DownloadNetwork`.
pub(super) static DOWNLOAD_NETWORK: [Choice; 2] = [
    Choice {
        value: Literal::Integer(1),
        name: "public",
        about: "From the internet.",
    },
    Choice {
        value: Literal::Integer(2),
        name: "internal",
        about: "From the vendor's internal network.",
    },
];

/// The values of `DuplicatePolicy`.
pub(super) static DUPLICATE_POLICY: [Choice; 3] = [
    Choice {
        value: Literal::Integer(2),
        name: "rename-with-timestamp",
        about: "A timestamp is appended to the name of the new file.",
    },
    Choice {
        value: Literal::Integer(3),
        name: "reject",
        about: "The call fails.",
    },
    Choice {
        value: Literal::Integer(4),
        name: "reuse-identical",
        about: "If the existing file has the same SHA-256, it stays as it is and nothing is created. If its content differs, a new file is created with a timestamp appended to its name.",
    },
];

/// The values of `FileSortField`.
pub(super) static FILE_SORT_FIELD: [Choice; 6] = [
    Choice {
        value: Literal::Integer(1),
        name: "file-name",
        about: "By name.",
    },
    Choice {
        value: Literal::Integer(2),
        name: "size",
        about: "By size.",
    },
    Choice {
        value: Literal::Integer(3),
        name: "create-time",
        about: "By creation time.",
    },
    Choice {
        value: Literal::Integer(4),
        name: "update-time",
        about: "By the time of the last modification.",
    },
    Choice {
        value: Literal::Integer(5),
        name: "recycled-time",
        about: "By the time when the file was moved to the recycle bin. Only for files in the recycle bin.",
    },
    Choice {
        value: Literal::Integer(6),
        name: "file-suffix",
        about: "By file name extension.",
    },
];

/// The values of `FileType`.
pub(super) static FILE_TYPE: [Choice; 11] = [
    Choice {
        value: Literal::Text("10"),
        name: "folder",
        about: "A folder.",
    },
    Choice {
        value: Literal::Text("11"),
        name: "smart-folder",
        about: "A folder with custom attributes, available to allow-listed tenants only.",
    },
    Choice {
        value: Literal::Text("15"),
        name: "image",
        about: "An image.",
    },
    Choice {
        value: Literal::Text("20"),
        name: "video",
        about: "A video.",
    },
    Choice {
        value: Literal::Text("26"),
        name: "word",
        about: "A word-processing document.",
    },
    Choice {
        value: Literal::Text("27"),
        name: "excel",
        about: "A spreadsheet.",
    },
    Choice {
        value: Literal::Text("28"),
        name: "power-point",
        about: "A presentation.",
    },
    Choice {
        value: Literal::Text("30"),
        name: "audio",
        about: "An audio file.",
    },
    Choice {
        value: Literal::Text("35"),
        name: "archive",
        about: "A compressed archive.",
    },
    Choice {
        value: Literal::Text("40"),
        name: "application",
        about: "An application.",
    },
    Choice {
        value: Literal::Text("45"),
        name: "other",
        about: "Anything else.",
    },
];

/// The values of `FolderItemKind`.
pub(super) static FOLDER_ITEM_KIND: [Choice; 2] = [
    Choice {
        value: Literal::Integer(1),
        name: "file",
        about: "A file.",
    },
    Choice {
        value: Literal::Integer(2),
        name: "folder",
        about: "A folder.",
    },
];

/// The values of `GroupRole`.
pub(super) static GROUP_ROLE: [Choice; 3] = [
    Choice {
        value: Literal::Integer(0),
        name: "owner",
        about: "The owner of the group.",
    },
    Choice {
        value: Literal::Integer(1),
        name: "administrator",
        about: "An administrator of the group.",
    },
    Choice {
        value: Literal::Integer(2),
        name: "member",
        about: "A member without administrative rights.",
    },
];

/// The values of `InvitationAnswer`.
pub(super) static INVITATION_ANSWER: [Choice; 2] = [
    Choice {
        value: Literal::Integer(0),
        name: "decline",
        about: "Do not join the shared folder.",
    },
    Choice {
        value: Literal::Integer(1),
        name: "accept",
        about: "Join the shared folder.",
    },
];

/// The values of `JobAction`.
pub(super) static JOB_ACTION: [Choice; 8] = [
    Choice {
        value: Literal::Integer(101),
        name: "copy",
        about: "Copies files, or saves them from another space.",
    },
    Choice {
        value: Literal::Integer(201),
        name: "recycle",
        about: "Moves files to the recycle bin.",
    },
    Choice {
        value: Literal::Integer(202),
        name: "delete-for-good",
        about: "Deletes files permanently.",
    },
    Choice {
        value: Literal::Integer(301),
        name: "move",
        about: "Moves files to another folder.",
    },
    Choice {
        value: Literal::Integer(501),
        name: "list-archive",
        about: "Lists the contents of an archive without extracting it.",
    },
    Choice {
        value: Literal::Integer(502),
        name: "unpack-all",
        about: "Extracts a whole archive.",
    },
    Choice {
        value: Literal::Integer(503),
        name: "unpack-selected",
        about: "Extracts the files that `uncompressFilePaths` lists.",
    },
    Choice {
        value: Literal::Integer(701),
        name: "empty-recycle-bin",
        about: "Empties the recycle bin of a space. Known from later documents.",
    },
];

/// The values of `JobKind`.
pub(super) static JOB_KIND: [Choice; 7] = [
    Choice {
        value: Literal::Integer(1),
        name: "copy",
        about: "Copies files, within a space or to another one.",
    },
    Choice {
        value: Literal::Integer(2),
        name: "delete",
        about: "Deletes files: moves them to the recycle bin, or deletes them permanently.",
    },
    Choice {
        value: Literal::Integer(3),
        name: "move",
        about: "Moves files to another folder.",
    },
    Choice {
        value: Literal::Integer(4),
        name: "restore",
        about: "Restores files from the recycle bin.",
    },
    Choice {
        value: Literal::Integer(5),
        name: "unpack",
        about: "Extracts an archive, or lists its contents.",
    },
    Choice {
        value: Literal::Integer(6),
        name: "package",
        about: "Packs files into one archive for download.",
    },
    Choice {
        value: Literal::Integer(7),
        name: "empty-recycle-bin",
        about: "Empties the recycle bin of a space. Known from later documents.",
    },
];

/// The values of `JobStatus`.
pub(super) static JOB_STATUS: [Choice; 4] = [
    Choice {
        value: Literal::Integer(0),
        name: "pending",
        about: "Waiting to start.",
    },
    Choice {
        value: Literal::Integer(1),
        name: "running",
        about: "In progress.",
    },
    Choice {
        value: Literal::Integer(2),
        name: "finished",
        about: "Finished, successfully or not.",
    },
    Choice {
        value: Literal::Integer(3),
        name: "cancelled",
        about: "Cancelled.",
    },
];

/// The values of `MessageCategory`.
pub(super) static MESSAGE_CATEGORY: [Choice; 4] = [
    Choice {
        value: Literal::Text("000"),
        name: "share",
        about: "Shares.",
    },
    Choice {
        value: Literal::Text("001"),
        name: "team",
        about: "Departments and groups.",
    },
    Choice {
        value: Literal::Text("002"),
        name: "system",
        about: "The service itself.",
    },
    Choice {
        value: Literal::Text("003"),
        name: "management",
        about: "The administration of the enterprise.",
    },
];

/// The values of `MessageOperation`.
pub(super) static MESSAGE_OPERATION: [Choice; 2] = [
    Choice {
        value: Literal::Integer(0),
        name: "mark-read",
        about: "Marks every unread message as read.",
    },
    Choice {
        value: Literal::Integer(1),
        name: "delete",
        about: "Deletes every message, read or not.",
    },
];

/// The values of `MessageState`.
pub(super) static MESSAGE_STATE: [Choice; 2] = [
    Choice {
        value: Literal::Integer(0),
        name: "unread",
        about: "The message is unread.",
    },
    Choice {
        value: Literal::Integer(1),
        name: "read",
        about: "The message has been read.",
    },
];

/// The values of `PackageExpiryType`.
pub(super) static PACKAGE_EXPIRY_TYPE: [Choice; 2] = [
    Choice {
        value: Literal::Integer(1),
        name: "undocumented",
        about: "The published request sends it; no document explains it.",
    },
    Choice {
        value: Literal::Integer(2),
        name: "enter-retention",
        about: "The user enters the retention period. The only value that the table lists.",
    },
];

/// The values of `PermissionTemplateKind`.
pub(super) static PERMISSION_TEMPLATE_KIND: [Choice; 2] = [
    Choice {
        value: Literal::Integer(0),
        name: "preset",
        about: "The service brings it.",
    },
    Choice {
        value: Literal::Integer(1),
        name: "custom",
        about: "An enterprise has defined it.",
    },
];

/// The values of `PermissionTemplateOrder`.
pub(super) static PERMISSION_TEMPLATE_ORDER: [Choice; 2] = [
    Choice {
        value: Literal::Integer(0),
        name: "descending",
        about: "The latest first.",
    },
    Choice {
        value: Literal::Integer(1),
        name: "ascending",
        about: "The earliest first.",
    },
];

/// The values of `PermissionTemplateStatus`.
pub(super) static PERMISSION_TEMPLATE_STATUS: [Choice; 2] = [
    Choice {
        value: Literal::Integer(0),
        name: "disabled",
        about: "It cannot be used.",
    },
    Choice {
        value: Literal::Integer(1),
        name: "enabled",
        about: "It can be used.",
    },
];

/// The values of `PinState`.
pub(super) static PIN_STATE: [Choice; 2] = [
    Choice {
        value: Literal::Integer(0),
        name: "unpinned",
        about: "It appears at its regular position in the list.",
    },
    Choice {
        value: Literal::Integer(1),
        name: "pinned",
        about: "It appears at the top of the list.",
    },
];

/// The values of `RelatedKind`.
pub(super) static RELATED_KIND: [Choice; 2] = [
    Choice {
        value: Literal::Text("0"),
        name: "all",
        about: "In any way.",
    },
    Choice {
        value: Literal::Text("1"),
        name: "shared-with-me",
        about: "Someone shared it with the caller.",
    },
];

/// The values of `RelatedSortField`.
pub(super) static RELATED_SORT_FIELD: [Choice; 1] = [
    Choice {
        value: Literal::Integer(1),
        name: "operate-time",
        about: "By the time of the operation.",
    },
];

/// The values of `SearchScope`.
pub(super) static SEARCH_SCOPE: [Choice; 2] = [
    Choice {
        value: Literal::Text("personal"),
        name: "personal",
        about: "The caller's personal space.",
    },
    Choice {
        value: Literal::Text("team"),
        name: "team",
        about: "The department and group spaces of the caller; for a tenant administrator, those of the whole tenant.",
    },
];

/// The values of `SearchSortDirection`.
pub(super) static SEARCH_SORT_DIRECTION: [Choice; 2] = [
    Choice {
        value: Literal::Text("desc"),
        name: "descending",
        about: "The largest or latest first.",
    },
    Choice {
        value: Literal::Text("asc"),
        name: "ascending",
        about: "The smallest or earliest first.",
    },
];

/// The values of `SearchSortField`.
pub(super) static SEARCH_SORT_FIELD: [Choice; 7] = [
    Choice {
        value: Literal::Text("fileName"),
        name: "file-name",
        about: "By name.",
    },
    Choice {
        value: Literal::Text("size"),
        name: "size",
        about: "By size.",
    },
    Choice {
        value: Literal::Text("type"),
        name: "type",
        about: "By type, as in `fileType`.",
    },
    Choice {
        value: Literal::Text("updateTime"),
        name: "update-time",
        about: "By the time of the last modification.",
    },
    Choice {
        value: Literal::Text("createTime"),
        name: "create-time",
        about: "By creation time.",
    },
    Choice {
        value: Literal::Text("recycledTime"),
        name: "recycled-time",
        about: "By the time when the file was moved to the recycle bin.",
    },
    Choice {
        value: Literal::Text("fileSuffix"),
        name: "file-suffix",
        about: "By file name extension.",
    },
];

/// The values of `ShareScope`.
pub(super) static SHARE_SCOPE: [Choice; 3] = [
    Choice {
        value: Literal::Integer(1),
        name: "external",
        about: "Also people outside the enterprise. Available to allow-listed tenants only. Known from later documents.",
    },
    Choice {
        value: Literal::Integer(2),
        name: "enterprise",
        about: "Everyone in the enterprise.",
    },
    Choice {
        value: Literal::Integer(3),
        name: "members",
        about: "The departments, groups and users of the enterprise that are members of the share.",
    },
];

/// The values of `ShareSortField`.
pub(super) static SHARE_SORT_FIELD: [Choice; 1] = [
    Choice {
        value: Literal::Integer(4),
        name: "share-time",
        about: "By the time of sharing.",
    },
];

/// The values of `ShareTaskKind`.
pub(super) static SHARE_TASK_KIND: [Choice; 2] = [
    Choice {
        value: Literal::Integer(1),
        name: "download",
        about: "Packs files into one archive for download.",
    },
    Choice {
        value: Literal::Integer(2),
        name: "save",
        about: "Saves files to one of the caller's own spaces.",
    },
];

/// The values of `SharedFolderKind`.
pub(super) static SHARED_FOLDER_KIND: [Choice; 1] = [
    Choice {
        value: Literal::Integer(0),
        name: "family",
        about: "A folder that a family shares.",
    },
];

/// The values of `SharedFolderSelection`.
pub(super) static SHARED_FOLDER_SELECTION: [Choice; 3] = [
    Choice {
        value: Literal::Integer(0),
        name: "all",
        about: "All of the caller's.",
    },
    Choice {
        value: Literal::Integer(1),
        name: "created",
        about: "Those that the caller created.",
    },
    Choice {
        value: Literal::Integer(2),
        name: "joined",
        about: "Those of others that the caller has joined.",
    },
];

/// The values of `SharedFolderStatus`.
pub(super) static SHARED_FOLDER_STATUS: [Choice; 2] = [
    Choice {
        value: Literal::Integer(0),
        name: "normal",
        about: "It exists.",
    },
    Choice {
        value: Literal::Integer(1),
        name: "deleted",
        about: "It has been deleted.",
    },
];

/// The values of `SignInMethod`.
pub(super) static SIGN_IN_METHOD: [Choice; 2] = [
    Choice {
        value: Literal::Text("1"),
        name: "password",
        about: "With the account's password.",
    },
    Choice {
        value: Literal::Text("2"),
        name: "verification-code",
        about: "With a verification code, which `validate-code` has exchanged for a token.",
    },
];

/// The values of `SortDirection`.
pub(super) static SORT_DIRECTION: [Choice; 2] = [
    Choice {
        value: Literal::Integer(1),
        name: "ascending",
        about: "The smallest or earliest first.",
    },
    Choice {
        value: Literal::Integer(2),
        name: "descending",
        about: "The largest or latest first.",
    },
];

/// The values of `SpaceArea`.
pub(super) static SPACE_AREA: [Choice; 2] = [
    Choice {
        value: Literal::Text("0"),
        name: "files",
        about: "The files and folders of the space.",
    },
    Choice {
        value: Literal::Text("1"),
        name: "recycle-bin",
        about: "The recycle bin of the space.",
    },
];

/// The values of `SpaceKind`.
pub(super) static SPACE_KIND: [Choice; 3] = [
    Choice {
        value: Literal::Integer(0),
        name: "department",
        about: "The space of a department.",
    },
    Choice {
        value: Literal::Integer(1),
        name: "personal",
        about: "The space of one user.",
    },
    Choice {
        value: Literal::Integer(2),
        name: "group",
        about: "The space of a group.",
    },
];

/// The values of `SpaceStatus`.
pub(super) static SPACE_STATUS: [Choice; 2] = [
    Choice {
        value: Literal::Integer(0),
        name: "active",
        about: "It can be used.",
    },
    Choice {
        value: Literal::Integer(1),
        name: "disabled",
        about: "The space and its files still exist, but nobody can access the files.",
    },
];

/// The values of `StarredSortField`.
pub(super) static STARRED_SORT_FIELD: [Choice; 1] = [
    Choice {
        value: Literal::Integer(1),
        name: "starred-time",
        about: "By the time when the file was marked.",
    },
];

/// The values of `TaskKind`.
pub(super) static TASK_KIND: [Choice; 2] = [
    Choice {
        value: Literal::Integer(0),
        name: "hand-over-and-delete",
        about: "Hands one user's belongings over to another user, and deletes something: presumably the first user, though the documents do not say what.",
    },
    Choice {
        value: Literal::Integer(1),
        name: "import-users",
        about: "Creates many users at once.",
    },
];

/// The values of `TaskStatus`.
pub(super) static TASK_STATUS: [Choice; 4] = [
    Choice {
        value: Literal::Integer(0),
        name: "new",
        about: "Not started.",
    },
    Choice {
        value: Literal::Integer(1),
        name: "running",
        about: "In progress.",
    },
    Choice {
        value: Literal::Integer(2),
        name: "succeeded",
        about: "Succeeded.",
    },
    Choice {
        value: Literal::Integer(3),
        name: "failed",
        about: "Failed; `resultCode` states why.",
    },
];

/// The values of `TeamKind`.
pub(super) static TEAM_KIND: [Choice; 2] = [
    Choice {
        value: Literal::Integer(0),
        name: "department",
        about: "A department, which owns a team space.",
    },
    Choice {
        value: Literal::Integer(1),
        name: "group",
        about: "A group, which owns a group space.",
    },
];

/// The values of `TeamSpaceFilter`.
pub(super) static TEAM_SPACE_FILTER: [Choice; 3] = [
    Choice {
        value: Literal::Integer(0),
        name: "department",
        about: "The spaces of departments.",
    },
    Choice {
        value: Literal::Integer(1),
        name: "owned",
        about: "The spaces of groups that the caller owns.",
    },
    Choice {
        value: Literal::Integer(2),
        name: "joined",
        about: "The spaces of groups that the caller has joined and others own.",
    },
];

/// The values of `TeamSpaceKind`.
pub(super) static TEAM_SPACE_KIND: [Choice; 2] = [
    Choice {
        value: Literal::Integer(0),
        name: "department",
        about: "A department.",
    },
    Choice {
        value: Literal::Integer(2),
        name: "group",
        about: "A group.",
    },
];

/// The values of `UploadMode`.
pub(super) static UPLOAD_MODE: [Choice; 1] = [
    Choice {
        value: Literal::Text("multipart"),
        name: "multipart",
        about: "In parts, each sent to its own URL.",
    },
];

/// The values of `UploadType`.
pub(super) static UPLOAD_TYPE: [Choice; 3] = [
    Choice {
        value: Literal::Integer(0),
        name: "single",
        about: "The whole content in one request. Not supported.",
    },
    Choice {
        value: Literal::Integer(1),
        name: "multipart",
        about: "In parts.",
    },
    Choice {
        value: Literal::Integer(2),
        name: "version",
        about: "A new version of an existing file. Not supported.",
    },
];

/// The values of `UserGroupKind`.
pub(super) static USER_GROUP_KIND: [Choice; 2] = [
    Choice {
        value: Literal::Integer(0),
        name: "group",
        about: "A group.",
    },
    Choice {
        value: Literal::Integer(1),
        name: "user-group",
        about: "A user group.",
    },
];

/// The values of `VerificationPurpose`.
pub(super) static VERIFICATION_PURPOSE: [Choice; 4] = [
    Choice {
        value: Literal::Text("1"),
        name: "registration",
        about: "Registering an account with `register-account`.",
    },
    Choice {
        value: Literal::Text("2"),
        name: "sign-in",
        about: "Signing in with `create-carrier-session`.",
    },
    Choice {
        value: Literal::Text("3"),
        name: "password-reset",
        about: "Setting a new password with `reset-password`.",
    },
    Choice {
        value: Literal::Text("4"),
        name: "mobile-number-change",
        about: "Changing the mobile number of an account. The operation for it is not documented.",
    },
];

/// The values of `VersionKeepPolicy`.
pub(super) static VERSION_KEEP_POLICY: [Choice; 2] = [
    Choice {
        value: Literal::Integer(0),
        name: "automatic",
        about: "Until the service removes it according to its own rules.",
    },
    Choice {
        value: Literal::Integer(1),
        name: "forever",
        about: "Forever.",
    },
];
