// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! Which fields of responses occur in several JSON forms.

use crate::api::{Inside, Variation, Variations, WireForm};

/// The schemas of the responses in which something varies, by operation.
pub(crate) const RETURNED: &[(&str, &str)] = &[
    ("addBackupScopes", "AddBackupScopesResponse"),
    ("addFileTags", "Outcome"),
    ("addUserGroupMembers", "UserGroupMembersResponse"),
    ("answerInvitation", "Outcome"),
    ("authSession", "AuthSessionResponse"),
    ("bindBackupDevice", "BindBackupDeviceResponse"),
    ("cancelJob", "CancelJobResponse"),
    ("cancelShares", "CancelSharesResponse"),
    ("changePassword", "Outcome"),
    ("clearRecycleBin", "Outcome"),
    ("completeBackup", "Outcome"),
    ("completeFile", "Outcome"),
    ("completeFileVersion", "Outcome"),
    ("countUnreadMessages", "CountUnreadMessagesResponse"),
    ("countUsers", "CountUsersResponse"),
    ("createBackup", "CreateBackupResponse"),
    ("createBackupLock", "CreateBackupLockResponse"),
    ("createCarrierSession", "CreateCarrierSessionResponse"),
    ("createDepartment", "CreateDepartmentResponse"),
    ("createDirectory", "CreateDirectoryResponse"),
    ("createFile", "CreateFileResponse"),
    ("createFileVersion", "CreateFileVersionResponse"),
    ("createGroupSpace", "CreateGroupSpaceResponse"),
    ("createJob", "CreateJobResponse"),
    ("createPermissionTemplate", "CreatePermissionTemplateResponse"),
    ("createPublicShareTask", "CreatePublicShareTaskResponse"),
    ("createSession", "CreateSessionResponse"),
    ("createShare", "CreateShareResponse"),
    ("createShareTask", "CreateShareTaskResponse"),
    ("createSharedFolder", "CreateSharedFolderResponse"),
    ("createSpace", "CreateSpaceResponse"),
    ("createTask", "CreateTaskResponse"),
    ("createUser", "CreateUserResponse"),
    ("createUserGroup", "CreateUserGroupResponse"),
    ("deleteAccount", "Outcome"),
    ("deleteBackup", "Outcome"),
    ("deleteBackupScopes", "DeleteBackupScopesResponse"),
    ("deleteDepartment", "Outcome"),
    ("deleteFileVersion", "Outcome"),
    ("deleteGroupSpace", "Outcome"),
    ("deletePermissionTemplates", "Outcome"),
    ("deleteSharedFolders", "Outcome"),
    ("deleteSpace", "Outcome"),
    ("deleteUser", "Outcome"),
    ("deleteUserGroup", "Outcome"),
    ("exitShares", "ExitSharesResponse"),
    ("getAccount", "GetAccountResponse"),
    ("getAudits", "GetAuditsResponse"),
    ("getAuthCodeUrl", "GetAuthCodeUrlResponse"),
    ("getBackup", "GetBackupResponse"),
    ("getBackupConfig", "GetBackupConfigResponse"),
    ("getCarrierShareDownloadUrl", "GetCarrierShareDownloadUrlResponse"),
    ("getCurrentRetentionPolicies", "GetCurrentRetentionPoliciesResponse"),
    ("getDepartment", "Department"),
    ("getDownloadUrls", "GetDownloadUrlsResponse"),
    ("getFile", "GetFileResponse"),
    ("getFolderStatistics", "GetFolderStatisticsResponse"),
    ("getFullPath", "GetFullPathResponse"),
    ("getHandoverRecipient", "GetHandoverRecipientResponse"),
    ("getInitialMemberPermission", "GetInitialMemberPermissionResponse"),
    ("getInvitation", "GetInvitationResponse"),
    ("getJob", "GetJobResponse"),
    ("getJsSdkInfo", "GetJsSdkInfoResponse"),
    ("getMyShare", "GetMyShareResponse"),
    ("getPermissionTemplateUse", "GetPermissionTemplateUseResponse"),
    ("getPermissionTemplates", "GetPermissionTemplatesResponse"),
    ("getPublicShareDownloadUrl", "GetPublicShareDownloadUrlResponse"),
    ("getPublicShareInfo", "GetPublicShareInfoResponse"),
    ("getPublicShareTask", "GetPublicShareTaskResponse"),
    ("getQuotaUsage", "GetQuotaUsageResponse"),
    ("getReceivedShare", "GetReceivedShareResponse"),
    ("getService", "GetServiceResponse"),
    ("getShareDownloadUrl", "GetShareDownloadUrlResponse"),
    ("getShareInfo", "GetShareInfoResponse"),
    ("getShareTask", "GetShareTaskResponse"),
    ("getSharedFolder", "GetSharedFolderResponse"),
    ("getSpace", "GetSpaceResponse"),
    ("getSpaceAllocation", "GetSpaceAllocationResponse"),
    ("getSpaceByContainerId", "GetSpaceByContainerIdResponse"),
    ("getSpaceUsageOverview", "GetSpaceUsageOverviewResponse"),
    ("getSpaces", "GetSpacesResponse"),
    ("getTask", "GetTaskResponse"),
    ("getTaskResult", "GetTaskResultResponse"),
    ("getUploadUrls", "GetUploadUrlsResponse"),
    ("getUser", "GetUserResponse"),
    ("getUserMobile", "GetUserMobileResponse"),
    ("inviteToSharedFolder", "InviteToSharedFolderResponse"),
    ("listAccountRegistrations", "ListAccountRegistrationsResponse"),
    ("listArchiveFiles", "ListArchiveFilesResponse"),
    ("listAuditLogs", "ListAuditLogsResponse"),
    ("listAudits", "ListAuditsResponse"),
    ("listBackupConfigs", "ListBackupConfigsResponse"),
    ("listBackupDevices", "ListBackupDevicesResponse"),
    ("listBackupFiles", "ListBackupFilesResponse"),
    ("listBackupScopes", "ListBackupScopesResponse"),
    ("listBackups", "ListBackupsResponse"),
    ("listCarrierSharedFiles", "ListCarrierSharedFilesResponse"),
    ("listDepartmentSpaces", "ListDepartmentSpacesResponse"),
    ("listDepartments", "ListDepartmentsResponse"),
    ("listFileOperations", "ListFileOperationsResponse"),
    ("listFileVersions", "ListFileVersionsResponse"),
    ("listGroupSpaces", "ListGroupSpacesResponse"),
    ("listJobs", "ListJobsResponse"),
    ("listMessages", "ListMessagesResponse"),
    ("listMyShares", "ListMySharesResponse"),
    ("listPendingInvitations", "ListPendingInvitationsResponse"),
    ("listPermissionTemplates", "ListPermissionTemplatesResponse"),
    ("listPersonalFiles", "ListFilesResponse"),
    ("listPublicSharedFiles", "ListPublicSharedFilesResponse"),
    ("listReceivedShares", "ListReceivedSharesResponse"),
    ("listRecentFiles", "ListRecentFilesResponse"),
    ("listRelatedFiles", "ListRelatedFilesResponse"),
    ("listRetentionPolicies", "ListRetentionPoliciesResponse"),
    ("listSentInvitations", "ListSentInvitationsResponse"),
    ("listSharedFiles", "ListSharedFilesResponse"),
    ("listSharedFolders", "ListSharedFoldersResponse"),
    ("listSpaceQuotas", "ListSpaceQuotasResponse"),
    ("listSpacesByOwner", "ListSpacesByOwnerResponse"),
    ("listStarredFiles", "ListStarredFilesResponse"),
    ("listTasks", "ListTasksResponse"),
    ("listTeamFiles", "ListFilesResponse"),
    ("listTeamSpaces", "ListTeamSpacesResponse"),
    ("listUserGroupMembers", "ListUserGroupMembersResponse"),
    ("listUserGroups", "ListUserGroupsResponse"),
    ("listUserPermissions", "ListUserPermissionsResponse"),
    ("listUserSpaceUsage", "ListUserSpaceUsageResponse"),
    ("listUserSpaces", "ListUserSpacesResponse"),
    ("listUsers", "ListUsersResponse"),
    ("logout", "Outcome"),
    ("logoutCarrier", "Outcome"),
    ("notifyPackageExpiry", "Outcome"),
    ("recordAudits", "Outcome"),
    ("refreshCarrierSession", "RefreshCarrierSessionResponse"),
    ("refreshSession", "RefreshSessionResponse"),
    ("registerAccount", "RegisterAccountResponse"),
    ("registerAccounts", "RegisterAccountsResponse"),
    ("releaseBackupLock", "Outcome"),
    ("removeFileTags", "Outcome"),
    ("removeSharedFolderMember", "Outcome"),
    ("removeUserGroupMembers", "UserGroupMembersResponse"),
    ("renameFile", "Outcome"),
    ("renameSharedFolder", "RenameSharedFolderResponse"),
    ("renewBackupLock", "Outcome"),
    ("resetPassword", "Outcome"),
    ("restoreFileVersion", "Outcome"),
    ("reverseOrder", "ReverseOrderResponse"),
    ("searchFiles", "SearchFilesResponse"),
    ("setInitialMemberPermission", "Outcome"),
    ("setPermissionTemplateStatus", "Outcome"),
    ("setRetentionPolicies", "Outcome"),
    ("starFiles", "StarFilesResponse"),
    ("transferUnallocatedSpace", "Outcome"),
    ("unbindBackupDevice", "UnbindBackupDeviceResponse"),
    ("updateAccount", "Outcome"),
    ("updateAllMessages", "Outcome"),
    ("updateBackupConfig", "UpdateBackupConfigResponse"),
    ("updateDepartment", "Outcome"),
    ("updateFileVersion", "Outcome"),
    ("updatePackageExpiry", "Outcome"),
    ("updatePermissionTemplate", "Outcome"),
    ("updatePermissions", "UpdatePermissionsResponse"),
    ("updateShare", "UpdateShareResponse"),
    ("updateSpace", "Outcome"),
    ("updateUser", "Outcome"),
    ("updateUserGroup", "Outcome"),
    ("updateUserLimit", "Outcome"),
    ("validateCode", "ValidateCodeResponse"),
    ("verifyCarrierExtractCode", "VerifyCarrierExtractCodeResponse"),
    ("verifyExtractCode", "VerifyExtractCodeResponse"),
    ("verifyPublicExtractCode", "VerifyPublicExtractCodeResponse"),
    ("verifyUserImport", "VerifyUserImportResponse"),
    ("visitPublicShare", "VisitPublicShareResponse"),
    ("visitShare", "Outcome"),
];

/// The fields that vary, and those that lead to one, by schema.
pub(crate) const VARIATIONS: Variations = &[
    (
        "AccountRegistration",
        &[
            Variation {
                field: "code",
                forms: &[WireForm::Integer],
                inside: None,
            },
        ],
    ),
    (
        "AccountRegistrationPage",
        &[
            Variation {
                field: "registerList",
                forms: &[],
                inside: Some(Inside::List("AccountRegistration")),
            },
            Variation {
                field: "taskInfo",
                forms: &[],
                inside: Some(Inside::One("AccountRegistrationTask")),
            },
        ],
    ),
    (
        "AccountRegistrationTask",
        &[
            Variation {
                field: "status",
                forms: &[WireForm::Integer],
                inside: None,
            },
        ],
    ),
    (
        "AddBackupScopesResponse",
        &[
            Variation {
                field: "code",
                forms: &[WireForm::String],
                inside: None,
            },
        ],
    ),
    (
        "AddUserGroupMembersRequest",
        &[
            Variation {
                field: "amendModRoles",
                forms: &[],
                inside: Some(Inside::List("MemberGrant")),
            },
        ],
    ),
    (
        "ArchiveEntry",
        &[
            Variation {
                field: "fileSize",
                forms: &[WireForm::String],
                inside: None,
            },
            Variation {
                field: "type",
                forms: &[WireForm::String],
                inside: None,
            },
            Variation {
                field: "updatedAt",
                forms: &[WireForm::String],
                inside: None,
            },
            Variation {
                field: "subFileList",
                forms: &[WireForm::Object],
                inside: Some(Inside::List("ArchiveEntry")),
            },
        ],
    ),
    (
        "ArchiveListing",
        &[
            Variation {
                field: "uncompressedFileList",
                forms: &[WireForm::Object],
                inside: Some(Inside::List("ArchiveEntry")),
            },
        ],
    ),
    (
        "Asset",
        &[
            Variation {
                field: "createdTime",
                forms: &[WireForm::Empty, WireForm::Suffixed],
                inside: None,
            },
            Variation {
                field: "modifiedTime",
                forms: &[WireForm::Empty, WireForm::Suffixed],
                inside: None,
            },
            Variation {
                field: "resource",
                forms: &[],
                inside: Some(Inside::One("AssetResource")),
            },
        ],
    ),
    (
        "AssetResource",
        &[
            Variation {
                field: "object",
                forms: &[],
                inside: Some(Inside::One("AssetSlice")),
            },
            Variation {
                field: "objects",
                forms: &[],
                inside: Some(Inside::List("AssetSlice")),
            },
            Variation {
                field: "createdTime",
                forms: &[WireForm::Empty, WireForm::Suffixed],
                inside: None,
            },
            Variation {
                field: "modifiedTime",
                forms: &[WireForm::Empty, WireForm::Suffixed],
                inside: None,
            },
        ],
    ),
    (
        "AssetSlice",
        &[
            Variation {
                field: "createdTime",
                forms: &[WireForm::Empty, WireForm::Suffixed],
                inside: None,
            },
            Variation {
                field: "modifiedTime",
                forms: &[WireForm::Empty, WireForm::Suffixed],
                inside: None,
            },
        ],
    ),
    (
        "Attachment",
        &[
            Variation {
                field: "asset",
                forms: &[],
                inside: Some(Inside::One("Asset")),
            },
            Variation {
                field: "createdTime",
                forms: &[WireForm::Empty, WireForm::Suffixed],
                inside: None,
            },
            Variation {
                field: "modifiedTime",
                forms: &[WireForm::Empty, WireForm::Suffixed],
                inside: None,
            },
        ],
    ),
    (
        "AuditRecord",
        &[
            Variation {
                field: "auditResult",
                forms: &[WireForm::Integer],
                inside: None,
            },
        ],
    ),
    (
        "AuthSessionResponse",
        &[
            Variation {
                field: "code",
                forms: &[WireForm::String],
                inside: None,
            },
        ],
    ),
    (
        "Backup",
        &[
            Variation {
                field: "createTime",
                forms: &[WireForm::Empty, WireForm::Suffixed],
                inside: None,
            },
            Variation {
                field: "endTime",
                forms: &[WireForm::Empty, WireForm::Suffixed],
                inside: None,
            },
            Variation {
                field: "deviceInfo",
                forms: &[],
                inside: Some(Inside::One("BackupDevice")),
            },
        ],
    ),
    (
        "BackupDevice",
        &[
            Variation {
                field: "createTime",
                forms: &[WireForm::Empty, WireForm::Suffixed],
                inside: None,
            },
        ],
    ),
    (
        "BackupFile",
        &[
            Variation {
                field: "createTime",
                forms: &[WireForm::Empty, WireForm::Suffixed],
                inside: None,
            },
        ],
    ),
    (
        "BackupScope",
        &[
            Variation {
                field: "createTime",
                forms: &[WireForm::Empty, WireForm::Suffixed],
                inside: None,
            },
        ],
    ),
    (
        "BindBackupDeviceResponse",
        &[
            Variation {
                field: "code",
                forms: &[WireForm::String],
                inside: None,
            },
            Variation {
                field: "data",
                forms: &[],
                inside: Some(Inside::One("BackupDevice")),
            },
        ],
    ),
    (
        "CancelJobResponse",
        &[
            Variation {
                field: "code",
                forms: &[WireForm::String],
                inside: None,
            },
        ],
    ),
    (
        "CancelSharesResponse",
        &[
            Variation {
                field: "code",
                forms: &[WireForm::String],
                inside: None,
            },
            Variation {
                field: "subResponseList",
                forms: &[],
                inside: Some(Inside::List("ShareResult")),
            },
        ],
    ),
    (
        "CodeVerification",
        &[
            Variation {
                field: "failCount",
                forms: &[WireForm::Integer],
                inside: None,
            },
        ],
    ),
    (
        "ContentFeature",
        &[
            Variation {
                field: "size",
                forms: &[WireForm::String],
                inside: None,
            },
        ],
    ),
    (
        "CountUnreadMessagesResponse",
        &[
            Variation {
                field: "code",
                forms: &[WireForm::String],
                inside: None,
            },
        ],
    ),
    (
        "CountUsersResponse",
        &[
            Variation {
                field: "code",
                forms: &[WireForm::String],
                inside: None,
            },
        ],
    ),
    (
        "CreateBackupLockResponse",
        &[
            Variation {
                field: "code",
                forms: &[WireForm::String],
                inside: None,
            },
        ],
    ),
    (
        "CreateBackupResponse",
        &[
            Variation {
                field: "code",
                forms: &[WireForm::String],
                inside: None,
            },
            Variation {
                field: "data",
                forms: &[],
                inside: Some(Inside::One("Backup")),
            },
        ],
    ),
    (
        "CreateCarrierSessionResponse",
        &[
            Variation {
                field: "code",
                forms: &[WireForm::String],
                inside: None,
            },
        ],
    ),
    (
        "CreateDepartmentResponse",
        &[
            Variation {
                field: "code",
                forms: &[WireForm::String],
                inside: None,
            },
        ],
    ),
    (
        "CreateDirectoryRequest",
        &[
            Variation {
                field: "renameMode",
                forms: &[WireForm::String],
                inside: None,
            },
            Variation {
                field: "createdTime",
                forms: &[WireForm::Empty, WireForm::Suffixed],
                inside: None,
            },
            Variation {
                field: "editedTime",
                forms: &[WireForm::Empty, WireForm::Suffixed],
                inside: None,
            },
            Variation {
                field: "smartFolderAttr",
                forms: &[],
                inside: Some(Inside::List("SmartFolderAttribute")),
            },
        ],
    ),
    (
        "CreateDirectoryResponse",
        &[
            Variation {
                field: "code",
                forms: &[WireForm::String],
                inside: None,
            },
        ],
    ),
    (
        "CreateFileRequest",
        &[
            Variation {
                field: "fileType",
                forms: &[WireForm::Integer],
                inside: None,
            },
            Variation {
                field: "createdTime",
                forms: &[WireForm::Empty, WireForm::Suffixed],
                inside: None,
            },
        ],
    ),
    (
        "CreateFileResponse",
        &[
            Variation {
                field: "code",
                forms: &[WireForm::String],
                inside: None,
            },
        ],
    ),
    (
        "CreateFileVersionRequest",
        &[
            Variation {
                field: "createdTime",
                forms: &[WireForm::Empty, WireForm::Suffixed],
                inside: None,
            },
        ],
    ),
    (
        "CreateFileVersionResponse",
        &[
            Variation {
                field: "code",
                forms: &[WireForm::String],
                inside: None,
            },
        ],
    ),
    (
        "CreateGroupSpaceRequest",
        &[
            Variation {
                field: "addGroupUsers",
                forms: &[],
                inside: Some(Inside::List("MemberGrant")),
            },
        ],
    ),
    (
        "CreateGroupSpaceResponse",
        &[
            Variation {
                field: "code",
                forms: &[WireForm::String],
                inside: None,
            },
        ],
    ),
    (
        "CreateJobResponse",
        &[
            Variation {
                field: "code",
                forms: &[WireForm::String],
                inside: None,
            },
        ],
    ),
    (
        "CreatePermissionTemplateResponse",
        &[
            Variation {
                field: "code",
                forms: &[WireForm::String],
                inside: None,
            },
        ],
    ),
    (
        "CreatePublicShareTaskResponse",
        &[
            Variation {
                field: "code",
                forms: &[WireForm::String],
                inside: None,
            },
        ],
    ),
    (
        "CreateSessionResponse",
        &[
            Variation {
                field: "userId",
                forms: &[WireForm::Integer],
                inside: None,
            },
            Variation {
                field: "code",
                forms: &[WireForm::String],
                inside: None,
            },
        ],
    ),
    (
        "CreateShareRequest",
        &[
            Variation {
                field: "expireTime",
                forms: &[WireForm::Empty, WireForm::Suffixed],
                inside: None,
            },
        ],
    ),
    (
        "CreateShareResponse",
        &[
            Variation {
                field: "code",
                forms: &[WireForm::String],
                inside: None,
            },
            Variation {
                field: "shareLink",
                forms: &[],
                inside: Some(Inside::One("Share")),
            },
        ],
    ),
    (
        "CreateShareTaskResponse",
        &[
            Variation {
                field: "code",
                forms: &[WireForm::String],
                inside: None,
            },
        ],
    ),
    (
        "CreateSharedFolderResponse",
        &[
            Variation {
                field: "data",
                forms: &[],
                inside: Some(Inside::One("NewSharedFolder")),
            },
            Variation {
                field: "code",
                forms: &[WireForm::String],
                inside: None,
            },
        ],
    ),
    (
        "CreateSpaceRequest",
        &[
            Variation {
                field: "capacity",
                forms: &[WireForm::String],
                inside: None,
            },
        ],
    ),
    (
        "CreateSpaceResponse",
        &[
            Variation {
                field: "data",
                forms: &[],
                inside: Some(Inside::One("Space")),
            },
            Variation {
                field: "code",
                forms: &[WireForm::String],
                inside: None,
            },
        ],
    ),
    (
        "CreateTaskResponse",
        &[
            Variation {
                field: "code",
                forms: &[WireForm::String],
                inside: None,
            },
        ],
    ),
    (
        "CreateUserGroupResponse",
        &[
            Variation {
                field: "code",
                forms: &[WireForm::String],
                inside: None,
            },
        ],
    ),
    (
        "CreateUserRequest",
        &[
            Variation {
                field: "modifyUserInfoReq",
                forms: &[],
                inside: Some(Inside::One("UserPlacement")),
            },
        ],
    ),
    (
        "CreateUserResponse",
        &[
            Variation {
                field: "code",
                forms: &[WireForm::String],
                inside: None,
            },
        ],
    ),
    (
        "CurrentRetentionPolicy",
        &[
            Variation {
                field: "policyId",
                forms: &[WireForm::Integer],
                inside: None,
            },
        ],
    ),
    (
        "DeleteBackupScopesResponse",
        &[
            Variation {
                field: "code",
                forms: &[WireForm::String],
                inside: None,
            },
            Variation {
                field: "failedScopeList",
                forms: &[WireForm::Object],
                inside: Some(Inside::List("BackupScopeFailure")),
            },
        ],
    ),
    (
        "Department",
        &[
            Variation {
                field: "code",
                forms: &[WireForm::String],
                inside: None,
            },
        ],
    ),
    (
        "DepartmentSpace",
        &[
            Variation {
                field: "createTime",
                forms: &[WireForm::Empty, WireForm::Suffixed],
                inside: None,
            },
            Variation {
                field: "updateTime",
                forms: &[WireForm::Empty, WireForm::Suffixed],
                inside: None,
            },
        ],
    ),
    (
        "DownloadInfo",
        &[
            Variation {
                field: "code",
                forms: &[WireForm::Integer],
                inside: None,
            },
        ],
    ),
    (
        "ErrorResponse",
        &[
            Variation {
                field: "code",
                forms: &[WireForm::String],
                inside: None,
            },
        ],
    ),
    (
        "ExitSharesResponse",
        &[
            Variation {
                field: "code",
                forms: &[WireForm::String],
                inside: None,
            },
            Variation {
                field: "subResponseList",
                forms: &[],
                inside: Some(Inside::List("ShareResult")),
            },
        ],
    ),
    (
        "FileSort",
        &[
            Variation {
                field: "sortType",
                forms: &[WireForm::Empty],
                inside: None,
            },
            Variation {
                field: "sortDirection",
                forms: &[WireForm::Empty],
                inside: None,
            },
        ],
    ),
    (
        "FolderStatistics",
        &[
            Variation {
                field: "totalSize",
                forms: &[WireForm::String],
                inside: None,
            },
            Variation {
                field: "subDirCount",
                forms: &[WireForm::String],
                inside: None,
            },
            Variation {
                field: "subFileCount",
                forms: &[WireForm::String],
                inside: None,
            },
        ],
    ),
    (
        "FoundFile",
        &[
            Variation {
                field: "size",
                forms: &[WireForm::Integer],
                inside: None,
            },
            Variation {
                field: "updateTime",
                forms: &[WireForm::Empty, WireForm::Suffixed],
                inside: None,
            },
            Variation {
                field: "downloadLinks",
                forms: &[WireForm::Empty],
                inside: Some(Inside::List("DownloadLink")),
            },
            Variation {
                field: "containerType",
                forms: &[WireForm::String],
                inside: None,
            },
        ],
    ),
    (
        "GetAccountResponse",
        &[
            Variation {
                field: "code",
                forms: &[WireForm::String],
                inside: None,
            },
        ],
    ),
    (
        "GetAuditsRequest",
        &[
            Variation {
                field: "featureList",
                forms: &[],
                inside: Some(Inside::List("ContentFeature")),
            },
        ],
    ),
    (
        "GetAuditsResponse",
        &[
            Variation {
                field: "code",
                forms: &[WireForm::String],
                inside: None,
            },
        ],
    ),
    (
        "GetAuthCodeUrlResponse",
        &[
            Variation {
                field: "code",
                forms: &[WireForm::String],
                inside: None,
            },
        ],
    ),
    (
        "GetBackupConfigResponse",
        &[
            Variation {
                field: "code",
                forms: &[WireForm::String],
                inside: None,
            },
        ],
    ),
    (
        "GetBackupResponse",
        &[
            Variation {
                field: "code",
                forms: &[WireForm::String],
                inside: None,
            },
            Variation {
                field: "data",
                forms: &[],
                inside: Some(Inside::One("Backup")),
            },
        ],
    ),
    (
        "GetCarrierShareDownloadUrlResponse",
        &[
            Variation {
                field: "code",
                forms: &[WireForm::String],
                inside: None,
            },
        ],
    ),
    (
        "GetCurrentRetentionPoliciesResponse",
        &[
            Variation {
                field: "policyList",
                forms: &[],
                inside: Some(Inside::List("CurrentRetentionPolicy")),
            },
            Variation {
                field: "code",
                forms: &[WireForm::String],
                inside: None,
            },
        ],
    ),
    (
        "GetDownloadUrlsResponse",
        &[
            Variation {
                field: "downloads",
                forms: &[],
                inside: Some(Inside::List("DownloadInfo")),
            },
            Variation {
                field: "code",
                forms: &[WireForm::String],
                inside: None,
            },
        ],
    ),
    (
        "GetFileResponse",
        &[
            Variation {
                field: "createdTime",
                forms: &[WireForm::Empty, WireForm::Suffixed],
                inside: None,
            },
            Variation {
                field: "editedTime",
                forms: &[WireForm::Empty, WireForm::Suffixed],
                inside: None,
            },
            Variation {
                field: "attachments",
                forms: &[],
                inside: Some(Inside::List("Attachment")),
            },
            Variation {
                field: "code",
                forms: &[WireForm::String],
                inside: None,
            },
        ],
    ),
    (
        "GetFolderStatisticsResponse",
        &[
            Variation {
                field: "code",
                forms: &[WireForm::String],
                inside: None,
            },
            Variation {
                field: "data",
                forms: &[],
                inside: Some(Inside::One("FolderStatistics")),
            },
        ],
    ),
    (
        "GetFullPathResponse",
        &[
            Variation {
                field: "code",
                forms: &[WireForm::String],
                inside: None,
            },
        ],
    ),
    (
        "GetHandoverRecipientResponse",
        &[
            Variation {
                field: "code",
                forms: &[WireForm::String],
                inside: None,
            },
        ],
    ),
    (
        "GetInitialMemberPermissionResponse",
        &[
            Variation {
                field: "code",
                forms: &[WireForm::String],
                inside: None,
            },
            Variation {
                field: "data",
                forms: &[],
                inside: Some(Inside::One("InitialMemberPermission")),
            },
        ],
    ),
    (
        "GetInvitationResponse",
        &[
            Variation {
                field: "code",
                forms: &[WireForm::String],
                inside: None,
            },
        ],
    ),
    (
        "GetJobResponse",
        &[
            Variation {
                field: "data",
                forms: &[],
                inside: Some(Inside::One("JobDetails")),
            },
            Variation {
                field: "code",
                forms: &[WireForm::String],
                inside: None,
            },
        ],
    ),
    (
        "GetJsSdkInfoResponse",
        &[
            Variation {
                field: "code",
                forms: &[WireForm::String],
                inside: None,
            },
        ],
    ),
    (
        "GetMyShareResponse",
        &[
            Variation {
                field: "code",
                forms: &[WireForm::String],
                inside: None,
            },
            Variation {
                field: "shareLink",
                forms: &[],
                inside: Some(Inside::One("Share")),
            },
        ],
    ),
    (
        "GetPermissionTemplateUseResponse",
        &[
            Variation {
                field: "code",
                forms: &[WireForm::String],
                inside: None,
            },
        ],
    ),
    (
        "GetPermissionTemplatesResponse",
        &[
            Variation {
                field: "code",
                forms: &[WireForm::String],
                inside: None,
            },
            Variation {
                field: "data",
                forms: &[],
                inside: Some(Inside::List("PermissionTemplate")),
            },
        ],
    ),
    (
        "GetPublicShareDownloadUrlResponse",
        &[
            Variation {
                field: "code",
                forms: &[WireForm::String],
                inside: None,
            },
        ],
    ),
    (
        "GetPublicShareInfoResponse",
        &[
            Variation {
                field: "code",
                forms: &[WireForm::String],
                inside: None,
            },
        ],
    ),
    (
        "GetPublicShareTaskResponse",
        &[
            Variation {
                field: "code",
                forms: &[WireForm::String],
                inside: None,
            },
        ],
    ),
    (
        "GetQuotaUsageResponse",
        &[
            Variation {
                field: "code",
                forms: &[WireForm::String],
                inside: None,
            },
        ],
    ),
    (
        "GetReceivedShareResponse",
        &[
            Variation {
                field: "code",
                forms: &[WireForm::String],
                inside: None,
            },
            Variation {
                field: "shareLink",
                forms: &[],
                inside: Some(Inside::One("Share")),
            },
        ],
    ),
    (
        "GetServiceResponse",
        &[
            Variation {
                field: "code",
                forms: &[WireForm::String],
                inside: None,
            },
        ],
    ),
    (
        "GetShareDownloadUrlResponse",
        &[
            Variation {
                field: "code",
                forms: &[WireForm::String],
                inside: None,
            },
        ],
    ),
    (
        "GetShareInfoResponse",
        &[
            Variation {
                field: "code",
                forms: &[WireForm::String],
                inside: None,
            },
            Variation {
                field: "link",
                forms: &[],
                inside: Some(Inside::One("Share")),
            },
            Variation {
                field: "expireTime",
                forms: &[WireForm::Empty, WireForm::Suffixed],
                inside: None,
            },
        ],
    ),
    (
        "GetShareTaskResponse",
        &[
            Variation {
                field: "taskInfos",
                forms: &[WireForm::Object],
                inside: Some(Inside::List("JobItem")),
            },
            Variation {
                field: "code",
                forms: &[WireForm::String],
                inside: None,
            },
        ],
    ),
    (
        "GetSharedFolderResponse",
        &[
            Variation {
                field: "sharefolder",
                forms: &[],
                inside: Some(Inside::One("SharedFolder")),
            },
            Variation {
                field: "code",
                forms: &[WireForm::String],
                inside: None,
            },
        ],
    ),
    (
        "GetSpaceAllocationResponse",
        &[
            Variation {
                field: "code",
                forms: &[WireForm::String],
                inside: None,
            },
            Variation {
                field: "data",
                forms: &[WireForm::Object],
                inside: Some(Inside::List("SpaceAllocation")),
            },
        ],
    ),
    (
        "GetSpaceByContainerIdResponse",
        &[
            Variation {
                field: "code",
                forms: &[WireForm::String],
                inside: None,
            },
            Variation {
                field: "data",
                forms: &[],
                inside: Some(Inside::One("Space")),
            },
        ],
    ),
    (
        "GetSpaceResponse",
        &[
            Variation {
                field: "code",
                forms: &[WireForm::String],
                inside: None,
            },
            Variation {
                field: "data",
                forms: &[],
                inside: Some(Inside::One("Space")),
            },
        ],
    ),
    (
        "GetSpaceUsageOverviewResponse",
        &[
            Variation {
                field: "code",
                forms: &[WireForm::String],
                inside: None,
            },
        ],
    ),
    (
        "GetSpacesRequest",
        &[
            Variation {
                field: "type",
                forms: &[WireForm::String],
                inside: None,
            },
        ],
    ),
    (
        "GetSpacesResponse",
        &[
            Variation {
                field: "code",
                forms: &[WireForm::String],
                inside: None,
            },
        ],
    ),
    (
        "GetTaskResponse",
        &[
            Variation {
                field: "code",
                forms: &[WireForm::String],
                inside: None,
            },
        ],
    ),
    (
        "GetTaskResultResponse",
        &[
            Variation {
                field: "code",
                forms: &[WireForm::String],
                inside: None,
            },
        ],
    ),
    (
        "GetUploadUrlsResponse",
        &[
            Variation {
                field: "code",
                forms: &[WireForm::String],
                inside: None,
            },
        ],
    ),
    (
        "GetUserMobileResponse",
        &[
            Variation {
                field: "code",
                forms: &[WireForm::String],
                inside: None,
            },
        ],
    ),
    (
        "GetUserResponse",
        &[
            Variation {
                field: "code",
                forms: &[WireForm::String],
                inside: None,
            },
            Variation {
                field: "data",
                forms: &[],
                inside: Some(Inside::One("UserAccount")),
            },
        ],
    ),
    (
        "InitialMemberPermission",
        &[
            Variation {
                field: "userId",
                forms: &[WireForm::Integer],
                inside: None,
            },
            Variation {
                field: "spaceId",
                forms: &[WireForm::Integer],
                inside: None,
            },
        ],
    ),
    (
        "InviteToSharedFolderResponse",
        &[
            Variation {
                field: "code",
                forms: &[WireForm::String],
                inside: None,
            },
        ],
    ),
    (
        "JobDetails",
        &[
            Variation {
                field: "uncompressedFileList",
                forms: &[],
                inside: Some(Inside::List("ArchiveEntry")),
            },
        ],
    ),
    (
        "ListAccountRegistrationsResponse",
        &[
            Variation {
                field: "code",
                forms: &[WireForm::String],
                inside: None,
            },
            Variation {
                field: "data",
                forms: &[],
                inside: Some(Inside::One("AccountRegistrationPage")),
            },
        ],
    ),
    (
        "ListArchiveFilesResponse",
        &[
            Variation {
                field: "code",
                forms: &[WireForm::String],
                inside: None,
            },
            Variation {
                field: "data",
                forms: &[],
                inside: Some(Inside::One("ArchiveListing")),
            },
        ],
    ),
    (
        "ListAuditLogsRequest",
        &[
            Variation {
                field: "operTimeFrom",
                forms: &[WireForm::Empty, WireForm::Suffixed],
                inside: None,
            },
            Variation {
                field: "operTimeTo",
                forms: &[WireForm::Empty, WireForm::Suffixed],
                inside: None,
            },
        ],
    ),
    (
        "ListAuditLogsResponse",
        &[
            Variation {
                field: "code",
                forms: &[WireForm::String],
                inside: None,
            },
        ],
    ),
    (
        "ListAuditsResponse",
        &[
            Variation {
                field: "code",
                forms: &[WireForm::String],
                inside: None,
            },
        ],
    ),
    (
        "ListBackupConfigsResponse",
        &[
            Variation {
                field: "code",
                forms: &[WireForm::String],
                inside: None,
            },
        ],
    ),
    (
        "ListBackupDevicesResponse",
        &[
            Variation {
                field: "code",
                forms: &[WireForm::String],
                inside: None,
            },
            Variation {
                field: "data",
                forms: &[],
                inside: Some(Inside::List("BackupDevice")),
            },
        ],
    ),
    (
        "ListBackupFilesResponse",
        &[
            Variation {
                field: "code",
                forms: &[WireForm::String],
                inside: None,
            },
            Variation {
                field: "data",
                forms: &[],
                inside: Some(Inside::List("BackupFile")),
            },
        ],
    ),
    (
        "ListBackupScopesResponse",
        &[
            Variation {
                field: "code",
                forms: &[WireForm::String],
                inside: None,
            },
            Variation {
                field: "scopeList",
                forms: &[],
                inside: Some(Inside::List("BackupScope")),
            },
        ],
    ),
    (
        "ListBackupsResponse",
        &[
            Variation {
                field: "code",
                forms: &[WireForm::String],
                inside: None,
            },
            Variation {
                field: "data",
                forms: &[],
                inside: Some(Inside::List("Backup")),
            },
        ],
    ),
    (
        "ListCarrierSharedFilesResponse",
        &[
            Variation {
                field: "code",
                forms: &[WireForm::String],
                inside: None,
            },
            Variation {
                field: "link",
                forms: &[],
                inside: Some(Inside::One("Share")),
            },
            Variation {
                field: "files",
                forms: &[],
                inside: Some(Inside::List("SharedFile")),
            },
        ],
    ),
    (
        "ListDepartmentSpacesResponse",
        &[
            Variation {
                field: "code",
                forms: &[WireForm::String],
                inside: None,
            },
            Variation {
                field: "total",
                forms: &[WireForm::String],
                inside: None,
            },
            Variation {
                field: "departments",
                forms: &[],
                inside: Some(Inside::List("DepartmentSpace")),
            },
        ],
    ),
    (
        "ListDepartmentsResponse",
        &[
            Variation {
                field: "list",
                forms: &[],
                inside: Some(Inside::List("Department")),
            },
            Variation {
                field: "code",
                forms: &[WireForm::String],
                inside: None,
            },
        ],
    ),
    (
        "ListFileOperationsResponse",
        &[
            Variation {
                field: "code",
                forms: &[WireForm::String],
                inside: None,
            },
        ],
    ),
    (
        "ListFileVersionsRequest",
        &[
            Variation {
                field: "pageInfo",
                forms: &[],
                inside: Some(Inside::One("PageInfo")),
            },
        ],
    ),
    (
        "ListFileVersionsResponse",
        &[
            Variation {
                field: "nextPageCursor",
                forms: &[WireForm::Empty],
                inside: None,
            },
        ],
    ),
    (
        "ListFilesRequest",
        &[
            Variation {
                field: "pageInfo",
                forms: &[],
                inside: Some(Inside::One("PageInfo")),
            },
            Variation {
                field: "sortInfo",
                forms: &[],
                inside: Some(Inside::One("FileSort")),
            },
            Variation {
                field: "fileType",
                forms: &[WireForm::Empty],
                inside: None,
            },
        ],
    ),
    (
        "ListFilesResponse",
        &[
            Variation {
                field: "files",
                forms: &[],
                inside: Some(Inside::List("ListedFile")),
            },
            Variation {
                field: "code",
                forms: &[WireForm::String],
                inside: None,
            },
        ],
    ),
    (
        "ListGroupSpacesResponse",
        &[
            Variation {
                field: "code",
                forms: &[WireForm::String],
                inside: None,
            },
            Variation {
                field: "assignedCapacity",
                forms: &[WireForm::String],
                inside: None,
            },
            Variation {
                field: "maxCapacity",
                forms: &[WireForm::String],
                inside: None,
            },
            Variation {
                field: "groups",
                forms: &[],
                inside: Some(Inside::List("TeamSpace")),
            },
        ],
    ),
    (
        "ListJobsResponse",
        &[
            Variation {
                field: "code",
                forms: &[WireForm::String],
                inside: None,
            },
        ],
    ),
    (
        "ListMessagesResponse",
        &[
            Variation {
                field: "messages",
                forms: &[WireForm::Object],
                inside: Some(Inside::List("Message")),
            },
            Variation {
                field: "code",
                forms: &[WireForm::String],
                inside: None,
            },
        ],
    ),
    (
        "ListMySharesResponse",
        &[
            Variation {
                field: "code",
                forms: &[WireForm::String],
                inside: None,
            },
            Variation {
                field: "shareLinks",
                forms: &[],
                inside: Some(Inside::List("Share")),
            },
        ],
    ),
    (
        "ListPendingInvitationsResponse",
        &[
            Variation {
                field: "details",
                forms: &[WireForm::Object],
                inside: Some(Inside::List("ReceivedInvitation")),
            },
            Variation {
                field: "code",
                forms: &[WireForm::String],
                inside: None,
            },
        ],
    ),
    (
        "ListPermissionTemplatesResponse",
        &[
            Variation {
                field: "code",
                forms: &[WireForm::String],
                inside: None,
            },
            Variation {
                field: "data",
                forms: &[],
                inside: Some(Inside::List("PermissionTemplate")),
            },
        ],
    ),
    (
        "ListPublicSharedFilesResponse",
        &[
            Variation {
                field: "code",
                forms: &[WireForm::String],
                inside: None,
            },
        ],
    ),
    (
        "ListReceivedSharesResponse",
        &[
            Variation {
                field: "code",
                forms: &[WireForm::String],
                inside: None,
            },
            Variation {
                field: "shareLinks",
                forms: &[],
                inside: Some(Inside::List("Share")),
            },
        ],
    ),
    (
        "ListRecentFilesResponse",
        &[
            Variation {
                field: "list",
                forms: &[],
                inside: Some(Inside::List("RecentAccess")),
            },
            Variation {
                field: "code",
                forms: &[WireForm::String],
                inside: None,
            },
        ],
    ),
    (
        "ListRelatedFilesResponse",
        &[
            Variation {
                field: "relatedToMeInfos",
                forms: &[],
                inside: Some(Inside::List("RelatedRecord")),
            },
            Variation {
                field: "code",
                forms: &[WireForm::String],
                inside: None,
            },
        ],
    ),
    (
        "ListRetentionPoliciesResponse",
        &[
            Variation {
                field: "policyList",
                forms: &[],
                inside: Some(Inside::List("RetentionPolicy")),
            },
            Variation {
                field: "code",
                forms: &[WireForm::String],
                inside: None,
            },
        ],
    ),
    (
        "ListSentInvitationsResponse",
        &[
            Variation {
                field: "code",
                forms: &[WireForm::String],
                inside: None,
            },
        ],
    ),
    (
        "ListSharedFilesResponse",
        &[
            Variation {
                field: "code",
                forms: &[WireForm::String],
                inside: None,
            },
            Variation {
                field: "link",
                forms: &[],
                inside: Some(Inside::One("Share")),
            },
            Variation {
                field: "files",
                forms: &[],
                inside: Some(Inside::List("SharedFile")),
            },
        ],
    ),
    (
        "ListSharedFoldersResponse",
        &[
            Variation {
                field: "folders",
                forms: &[],
                inside: Some(Inside::List("SharedFolder")),
            },
            Variation {
                field: "code",
                forms: &[WireForm::String],
                inside: None,
            },
        ],
    ),
    (
        "ListSpaceQuotasResponse",
        &[
            Variation {
                field: "code",
                forms: &[WireForm::String],
                inside: None,
            },
        ],
    ),
    (
        "ListSpacesByOwnerResponse",
        &[
            Variation {
                field: "code",
                forms: &[WireForm::String],
                inside: None,
            },
            Variation {
                field: "data",
                forms: &[WireForm::Object],
                inside: Some(Inside::List("Space")),
            },
        ],
    ),
    (
        "ListStarredFilesResponse",
        &[
            Variation {
                field: "starFiles",
                forms: &[],
                inside: Some(Inside::List("StarredFile")),
            },
        ],
    ),
    (
        "ListTasksResponse",
        &[
            Variation {
                field: "taskListDtos",
                forms: &[],
                inside: Some(Inside::List("Task")),
            },
            Variation {
                field: "code",
                forms: &[WireForm::String],
                inside: None,
            },
        ],
    ),
    (
        "ListTeamSpacesResponse",
        &[
            Variation {
                field: "code",
                forms: &[WireForm::String],
                inside: None,
            },
            Variation {
                field: "total",
                forms: &[WireForm::String],
                inside: None,
            },
            Variation {
                field: "teams",
                forms: &[],
                inside: Some(Inside::List("TeamSpace")),
            },
        ],
    ),
    (
        "ListUserGroupMembersResponse",
        &[
            Variation {
                field: "code",
                forms: &[WireForm::String],
                inside: None,
            },
            Variation {
                field: "userGroupMemberInfos",
                forms: &[],
                inside: Some(Inside::List("UserGroupMember")),
            },
        ],
    ),
    (
        "ListUserGroupsResponse",
        &[
            Variation {
                field: "code",
                forms: &[WireForm::String],
                inside: None,
            },
            Variation {
                field: "userGroupList",
                forms: &[],
                inside: Some(Inside::List("UserGroup")),
            },
        ],
    ),
    (
        "ListUserPermissionsResponse",
        &[
            Variation {
                field: "code",
                forms: &[WireForm::String],
                inside: None,
            },
        ],
    ),
    (
        "ListUserSpaceUsageResponse",
        &[
            Variation {
                field: "code",
                forms: &[WireForm::String],
                inside: None,
            },
            Variation {
                field: "data",
                forms: &[],
                inside: Some(Inside::List("UserSpaceUsage")),
            },
        ],
    ),
    (
        "ListUserSpacesResponse",
        &[
            Variation {
                field: "code",
                forms: &[WireForm::String],
                inside: None,
            },
            Variation {
                field: "users",
                forms: &[],
                inside: Some(Inside::List("UserSpace")),
            },
            Variation {
                field: "total",
                forms: &[WireForm::String],
                inside: None,
            },
        ],
    ),
    (
        "ListUsersResponse",
        &[
            Variation {
                field: "code",
                forms: &[WireForm::String],
                inside: None,
            },
            Variation {
                field: "list",
                forms: &[],
                inside: Some(Inside::List("UserAccount")),
            },
        ],
    ),
    (
        "ListedFile",
        &[
            Variation {
                field: "recycledTime",
                forms: &[WireForm::Empty, WireForm::Suffixed],
                inside: None,
            },
            Variation {
                field: "createdTime",
                forms: &[WireForm::Empty, WireForm::Suffixed],
                inside: None,
            },
            Variation {
                field: "editedTime",
                forms: &[WireForm::Empty, WireForm::Suffixed],
                inside: None,
            },
            Variation {
                field: "attachments",
                forms: &[],
                inside: Some(Inside::List("Attachment")),
            },
        ],
    ),
    (
        "MemberGrant",
        &[
            Variation {
                field: "userId",
                forms: &[WireForm::Integer],
                inside: None,
            },
            Variation {
                field: "template",
                forms: &[WireForm::Integer],
                inside: None,
            },
        ],
    ),
    (
        "Message",
        &[
            Variation {
                field: "createTime",
                forms: &[WireForm::Empty, WireForm::Suffixed],
                inside: None,
            },
        ],
    ),
    (
        "NewSharedFolder",
        &[
            Variation {
                field: "groupId",
                forms: &[WireForm::Integer],
                inside: None,
            },
        ],
    ),
    (
        "Outcome",
        &[
            Variation {
                field: "code",
                forms: &[WireForm::String],
                inside: None,
            },
        ],
    ),
    (
        "PageInfo",
        &[
            Variation {
                field: "pageSize",
                forms: &[WireForm::String],
                inside: None,
            },
            Variation {
                field: "pageCursor",
                forms: &[WireForm::Integer],
                inside: None,
            },
        ],
    ),
    (
        "PermissionGrant",
        &[
            Variation {
                field: "userId",
                forms: &[WireForm::Integer],
                inside: None,
            },
            Variation {
                field: "template",
                forms: &[WireForm::Integer],
                inside: None,
            },
        ],
    ),
    (
        "PermissionTemplate",
        &[
            Variation {
                field: "createTime",
                forms: &[WireForm::Empty, WireForm::Suffixed],
                inside: None,
            },
            Variation {
                field: "updateTime",
                forms: &[WireForm::Empty, WireForm::Suffixed],
                inside: None,
            },
        ],
    ),
    (
        "RecentAccess",
        &[
            Variation {
                field: "operateTime",
                forms: &[WireForm::Empty, WireForm::Suffixed],
                inside: None,
            },
            Variation {
                field: "file",
                forms: &[],
                inside: Some(Inside::One("RecentFile")),
            },
        ],
    ),
    (
        "RecentFile",
        &[
            Variation {
                field: "collaborateTime",
                forms: &[WireForm::Empty, WireForm::Suffixed],
                inside: None,
            },
            Variation {
                field: "teamId",
                forms: &[WireForm::Empty],
                inside: None,
            },
        ],
    ),
    (
        "RecordAuditsRequest",
        &[
            Variation {
                field: "list",
                forms: &[],
                inside: Some(Inside::List("AuditRecord")),
            },
        ],
    ),
    (
        "RefreshCarrierSessionResponse",
        &[
            Variation {
                field: "code",
                forms: &[WireForm::String],
                inside: None,
            },
        ],
    ),
    (
        "RefreshSessionResponse",
        &[
            Variation {
                field: "code",
                forms: &[WireForm::String],
                inside: None,
            },
        ],
    ),
    (
        "RegisterAccountResponse",
        &[
            Variation {
                field: "code",
                forms: &[WireForm::String],
                inside: None,
            },
        ],
    ),
    (
        "RegisterAccountsResponse",
        &[
            Variation {
                field: "code",
                forms: &[WireForm::String],
                inside: None,
            },
        ],
    ),
    (
        "RelatedFile",
        &[
            Variation {
                field: "size",
                forms: &[WireForm::String],
                inside: None,
            },
        ],
    ),
    (
        "RelatedRecord",
        &[
            Variation {
                field: "operateTime",
                forms: &[WireForm::Empty, WireForm::Suffixed],
                inside: None,
            },
            Variation {
                field: "files",
                forms: &[],
                inside: Some(Inside::List("RelatedFile")),
            },
            Variation {
                field: "expireTime",
                forms: &[WireForm::Empty, WireForm::Suffixed],
                inside: None,
            },
        ],
    ),
    (
        "RemoveUserGroupMembersRequest",
        &[
            Variation {
                field: "amendModRoles",
                forms: &[],
                inside: Some(Inside::List("MemberGrant")),
            },
        ],
    ),
    (
        "RenameSharedFolderResponse",
        &[
            Variation {
                field: "code",
                forms: &[WireForm::String],
                inside: None,
            },
        ],
    ),
    (
        "RetentionPolicy",
        &[
            Variation {
                field: "policyId",
                forms: &[WireForm::Integer],
                inside: None,
            },
        ],
    ),
    (
        "RetentionPolicySetting",
        &[
            Variation {
                field: "status",
                forms: &[WireForm::String],
                inside: None,
            },
        ],
    ),
    (
        "ReverseOrderResponse",
        &[
            Variation {
                field: "code",
                forms: &[WireForm::String],
                inside: None,
            },
        ],
    ),
    (
        "SearchFilesRequest",
        &[
            Variation {
                field: "pageInfo",
                forms: &[],
                inside: Some(Inside::One("PageInfo")),
            },
        ],
    ),
    (
        "SearchFilesResponse",
        &[
            Variation {
                field: "code",
                forms: &[WireForm::String],
                inside: None,
            },
            Variation {
                field: "files",
                forms: &[],
                inside: Some(Inside::List("FoundFile")),
            },
            Variation {
                field: "nextPageCursor",
                forms: &[WireForm::Empty],
                inside: None,
            },
        ],
    ),
    (
        "SetInitialMemberPermissionRequest",
        &[
            Variation {
                field: "spaceId",
                forms: &[WireForm::Integer],
                inside: None,
            },
        ],
    ),
    (
        "SetPermissionTemplateStatusRequest",
        &[
            Variation {
                field: "id",
                forms: &[WireForm::Integer],
                inside: None,
            },
        ],
    ),
    (
        "SetRetentionPoliciesRequest",
        &[
            Variation {
                field: "policyList",
                forms: &[],
                inside: Some(Inside::List("RetentionPolicySetting")),
            },
        ],
    ),
    (
        "Share",
        &[
            Variation {
                field: "scope",
                forms: &[WireForm::String],
                inside: None,
            },
            Variation {
                field: "files",
                forms: &[],
                inside: Some(Inside::List("SharedFile")),
            },
            Variation {
                field: "shareTime",
                forms: &[WireForm::Empty, WireForm::Suffixed],
                inside: None,
            },
            Variation {
                field: "expireTime",
                forms: &[WireForm::Empty, WireForm::Suffixed],
                inside: None,
            },
            Variation {
                field: "createTime",
                forms: &[WireForm::Empty, WireForm::Suffixed],
                inside: None,
            },
            Variation {
                field: "updateTime",
                forms: &[WireForm::Empty, WireForm::Suffixed],
                inside: None,
            },
            Variation {
                field: "viewCnt",
                forms: &[WireForm::String],
                inside: None,
            },
            Variation {
                field: "downloadCnt",
                forms: &[WireForm::String],
                inside: None,
            },
            Variation {
                field: "saveCnt",
                forms: &[WireForm::String],
                inside: None,
            },
        ],
    ),
    (
        "ShareResult",
        &[
            Variation {
                field: "code",
                forms: &[WireForm::Integer],
                inside: None,
            },
        ],
    ),
    (
        "SharedFile",
        &[
            Variation {
                field: "downloadLinks",
                forms: &[WireForm::Empty],
                inside: Some(Inside::List("DownloadLink")),
            },
            Variation {
                field: "editedTime",
                forms: &[WireForm::Empty, WireForm::Suffixed],
                inside: None,
            },
        ],
    ),
    (
        "SharedFolder",
        &[
            Variation {
                field: "ownerId",
                forms: &[WireForm::Integer],
                inside: None,
            },
        ],
    ),
    (
        "SmartFolderAttribute",
        &[
            Variation {
                field: "name",
                forms: &[WireForm::String],
                inside: None,
            },
        ],
    ),
    (
        "Space",
        &[
            Variation {
                field: "type",
                forms: &[WireForm::String],
                inside: None,
            },
            Variation {
                field: "status",
                forms: &[WireForm::String],
                inside: None,
            },
            Variation {
                field: "ownerId",
                forms: &[WireForm::Integer],
                inside: None,
            },
            Variation {
                field: "capacity",
                forms: &[WireForm::String],
                inside: None,
            },
            Variation {
                field: "spaceUsed",
                forms: &[WireForm::String],
                inside: None,
            },
            Variation {
                field: "createTime",
                forms: &[WireForm::Empty, WireForm::Suffixed],
                inside: None,
            },
            Variation {
                field: "updateTime",
                forms: &[WireForm::Empty, WireForm::Suffixed],
                inside: None,
            },
            Variation {
                field: "operatorId",
                forms: &[WireForm::Integer],
                inside: None,
            },
        ],
    ),
    (
        "SpaceAllocation",
        &[
            Variation {
                field: "type",
                forms: &[WireForm::String],
                inside: None,
            },
            Variation {
                field: "allocateCapacity",
                forms: &[WireForm::String],
                inside: None,
            },
            Variation {
                field: "totalCapacity",
                forms: &[WireForm::String],
                inside: None,
            },
        ],
    ),
    (
        "SpaceTransferTarget",
        &[
            Variation {
                field: "expandCapacity",
                forms: &[WireForm::String],
                inside: None,
            },
        ],
    ),
    (
        "StarFileResult",
        &[
            Variation {
                field: "code",
                forms: &[WireForm::Integer],
                inside: None,
            },
        ],
    ),
    (
        "StarFilesResponse",
        &[
            Variation {
                field: "subResponseList",
                forms: &[],
                inside: Some(Inside::List("StarFileResult")),
            },
        ],
    ),
    (
        "StarredFile",
        &[
            Variation {
                field: "createdTime",
                forms: &[WireForm::Empty, WireForm::Suffixed],
                inside: None,
            },
            Variation {
                field: "editedTime",
                forms: &[WireForm::Empty, WireForm::Suffixed],
                inside: None,
            },
            Variation {
                field: "attachments",
                forms: &[],
                inside: Some(Inside::List("Attachment")),
            },
            Variation {
                field: "starredTime",
                forms: &[WireForm::Empty, WireForm::Suffixed],
                inside: None,
            },
        ],
    ),
    (
        "Task",
        &[
            Variation {
                field: "createTime",
                forms: &[WireForm::Empty, WireForm::Suffixed],
                inside: None,
            },
            Variation {
                field: "startTime",
                forms: &[WireForm::Empty, WireForm::Suffixed],
                inside: None,
            },
            Variation {
                field: "endTime",
                forms: &[WireForm::Empty, WireForm::Suffixed],
                inside: None,
            },
        ],
    ),
    (
        "TeamSpace",
        &[
            Variation {
                field: "spaceUsed",
                forms: &[WireForm::String],
                inside: None,
            },
            Variation {
                field: "createTime",
                forms: &[WireForm::Empty, WireForm::Suffixed],
                inside: None,
            },
            Variation {
                field: "updateTime",
                forms: &[WireForm::Empty, WireForm::Suffixed],
                inside: None,
            },
        ],
    ),
    (
        "TransferUnallocatedSpaceRequest",
        &[
            Variation {
                field: "target",
                forms: &[],
                inside: Some(Inside::One("SpaceTransferTarget")),
            },
        ],
    ),
    (
        "UnbindBackupDeviceResponse",
        &[
            Variation {
                field: "code",
                forms: &[WireForm::String],
                inside: None,
            },
            Variation {
                field: "data",
                forms: &[],
                inside: Some(Inside::One("BackupDevice")),
            },
        ],
    ),
    (
        "UpdateBackupConfigResponse",
        &[
            Variation {
                field: "code",
                forms: &[WireForm::String],
                inside: None,
            },
        ],
    ),
    (
        "UpdatePermissionTemplateRequest",
        &[
            Variation {
                field: "id",
                forms: &[WireForm::Integer],
                inside: None,
            },
        ],
    ),
    (
        "UpdatePermissionsRequest",
        &[
            Variation {
                field: "amendModRoles",
                forms: &[],
                inside: Some(Inside::List("PermissionGrant")),
            },
        ],
    ),
    (
        "UpdatePermissionsResponse",
        &[
            Variation {
                field: "code",
                forms: &[WireForm::String],
                inside: None,
            },
        ],
    ),
    (
        "UpdateShareRequest",
        &[
            Variation {
                field: "expireTime",
                forms: &[WireForm::Empty, WireForm::Suffixed],
                inside: None,
            },
        ],
    ),
    (
        "UpdateShareResponse",
        &[
            Variation {
                field: "code",
                forms: &[WireForm::String],
                inside: None,
            },
            Variation {
                field: "shareLink",
                forms: &[],
                inside: Some(Inside::One("Share")),
            },
        ],
    ),
    (
        "UpdateSpaceRequest",
        &[
            Variation {
                field: "status",
                forms: &[WireForm::String],
                inside: None,
            },
            Variation {
                field: "capacity",
                forms: &[WireForm::String],
                inside: None,
            },
        ],
    ),
    (
        "UpdateUserGroupRequest",
        &[
            Variation {
                field: "role",
                forms: &[WireForm::String],
                inside: None,
            },
            Variation {
                field: "top",
                forms: &[WireForm::String],
                inside: None,
            },
        ],
    ),
    (
        "UpdateUserRequest",
        &[
            Variation {
                field: "deptId",
                forms: &[WireForm::Integer],
                inside: None,
            },
        ],
    ),
    (
        "UserAccount",
        &[
            Variation {
                field: "deptId",
                forms: &[WireForm::Integer],
                inside: None,
            },
            Variation {
                field: "id",
                forms: &[WireForm::Integer],
                inside: None,
            },
        ],
    ),
    (
        "UserGroup",
        &[
            Variation {
                field: "createdTime",
                forms: &[WireForm::Empty, WireForm::Suffixed],
                inside: None,
            },
            Variation {
                field: "updatedTime",
                forms: &[WireForm::Empty, WireForm::Suffixed],
                inside: None,
            },
        ],
    ),
    (
        "UserGroupMember",
        &[
            Variation {
                field: "createdTime",
                forms: &[WireForm::Empty, WireForm::Suffixed],
                inside: None,
            },
            Variation {
                field: "updatedTime",
                forms: &[WireForm::Empty, WireForm::Suffixed],
                inside: None,
            },
        ],
    ),
    (
        "UserGroupMembersResponse",
        &[
            Variation {
                field: "code",
                forms: &[WireForm::String],
                inside: None,
            },
        ],
    ),
    (
        "UserPlacement",
        &[
            Variation {
                field: "role",
                forms: &[WireForm::String],
                inside: None,
            },
        ],
    ),
    (
        "UserSpace",
        &[
            Variation {
                field: "deptId",
                forms: &[WireForm::Integer],
                inside: None,
            },
            Variation {
                field: "spaceStatus",
                forms: &[WireForm::String],
                inside: None,
            },
        ],
    ),
    (
        "UserSpaceUsage",
        &[
            Variation {
                field: "createTime",
                forms: &[WireForm::Empty, WireForm::Suffixed],
                inside: None,
            },
            Variation {
                field: "effectiveTime",
                forms: &[WireForm::Empty, WireForm::Suffixed],
                inside: None,
            },
            Variation {
                field: "expirationTime",
                forms: &[WireForm::Empty, WireForm::Suffixed],
                inside: None,
            },
        ],
    ),
    (
        "ValidateCodeResponse",
        &[
            Variation {
                field: "code",
                forms: &[WireForm::String],
                inside: None,
            },
            Variation {
                field: "data",
                forms: &[],
                inside: Some(Inside::One("CodeVerification")),
            },
        ],
    ),
    (
        "VerifyCarrierExtractCodeResponse",
        &[
            Variation {
                field: "code",
                forms: &[WireForm::String],
                inside: None,
            },
        ],
    ),
    (
        "VerifyExtractCodeResponse",
        &[
            Variation {
                field: "code",
                forms: &[WireForm::String],
                inside: None,
            },
        ],
    ),
    (
        "VerifyPublicExtractCodeResponse",
        &[
            Variation {
                field: "code",
                forms: &[WireForm::String],
                inside: None,
            },
        ],
    ),
    (
        "VerifyUserImportRequest",
        &[
            Variation {
                field: "curDeptId",
                forms: &[WireForm::Integer],
                inside: None,
            },
        ],
    ),
    (
        "VerifyUserImportResponse",
        &[
            Variation {
                field: "code",
                forms: &[WireForm::String],
                inside: None,
            },
        ],
    ),
    (
        "VisitPublicShareResponse",
        &[
            Variation {
                field: "code",
                forms: &[WireForm::String],
                inside: None,
            },
        ],
    ),
];
