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
    ("AccountRegistration", &[Variation::new("code", &[WireForm::Integer], None)]),
    (
        "AccountRegistrationPage",
        &[
            Variation::new(
                "registerList",
                &[],
                Some(Inside::List("AccountRegistration")),
            ),
            Variation::new("taskInfo", &[], Some(Inside::One("AccountRegistrationTask"))),
        ],
    ),
    ("AccountRegistrationTask", &[Variation::new("status", &[WireForm::Integer], None)]),
    ("AddBackupScopesResponse", &[Variation::new("code", &[WireForm::String], None)]),
    (
        "ArchiveEntry",
        &[
            Variation::new("fileSize", &[WireForm::String], None),
            Variation::new("type", &[WireForm::String], None),
            Variation::new("updatedAt", &[WireForm::String], None),
            Variation::new(
                "subFileList",
                &[WireForm::Object],
                Some(Inside::List("ArchiveEntry")),
            ),
        ],
    ),
    (
        "ArchiveListing",
        &[
            Variation::new(
                "uncompressedFileList",
                &[WireForm::Object],
                Some(Inside::List("ArchiveEntry")),
            ),
        ],
    ),
    (
        "Asset",
        &[
            Variation::new("createdTime", &[WireForm::Empty, WireForm::Suffixed], None),
            Variation::new("modifiedTime", &[WireForm::Empty, WireForm::Suffixed], None),
            Variation::new("resource", &[], Some(Inside::One("AssetResource"))),
        ],
    ),
    (
        "AssetResource",
        &[
            Variation::new("object", &[], Some(Inside::One("AssetSlice"))),
            Variation::new("objects", &[], Some(Inside::List("AssetSlice"))),
            Variation::new("createdTime", &[WireForm::Empty, WireForm::Suffixed], None),
            Variation::new("modifiedTime", &[WireForm::Empty, WireForm::Suffixed], None),
        ],
    ),
    (
        "AssetSlice",
        &[
            Variation::new("createdTime", &[WireForm::Empty, WireForm::Suffixed], None),
            Variation::new("modifiedTime", &[WireForm::Empty, WireForm::Suffixed], None),
        ],
    ),
    (
        "Attachment",
        &[
            Variation::new("asset", &[], Some(Inside::One("Asset"))),
            Variation::new("createdTime", &[WireForm::Empty, WireForm::Suffixed], None),
            Variation::new("modifiedTime", &[WireForm::Empty, WireForm::Suffixed], None),
        ],
    ),
    ("AuthSessionResponse", &[Variation::new("code", &[WireForm::String], None)]),
    (
        "Backup",
        &[
            Variation::new("createTime", &[WireForm::Empty, WireForm::Suffixed], None),
            Variation::new("endTime", &[WireForm::Empty, WireForm::Suffixed], None),
            Variation::new("deviceInfo", &[], Some(Inside::One("BackupDevice"))),
        ],
    ),
    (
        "BackupDevice",
        &[Variation::new("createTime", &[WireForm::Empty, WireForm::Suffixed], None)],
    ),
    (
        "BackupFile",
        &[Variation::new("createTime", &[WireForm::Empty, WireForm::Suffixed], None)],
    ),
    (
        "BackupScope",
        &[Variation::new("createTime", &[WireForm::Empty, WireForm::Suffixed], None)],
    ),
    (
        "BindBackupDeviceResponse",
        &[
            Variation::new("code", &[WireForm::String], None),
            Variation::new("data", &[], Some(Inside::One("BackupDevice"))),
        ],
    ),
    ("CancelJobResponse", &[Variation::new("code", &[WireForm::String], None)]),
    (
        "CancelSharesResponse",
        &[
            Variation::new("code", &[WireForm::String], None),
            Variation::new("subResponseList", &[], Some(Inside::List("ShareResult"))),
        ],
    ),
    ("CodeVerification", &[Variation::new("failCount", &[WireForm::Integer], None)]),
    (
        "CountUnreadMessagesResponse",
        &[Variation::new("code", &[WireForm::String], None)],
    ),
    ("CountUsersResponse", &[Variation::new("code", &[WireForm::String], None)]),
    ("CreateBackupLockResponse", &[Variation::new("code", &[WireForm::String], None)]),
    (
        "CreateBackupResponse",
        &[
            Variation::new("code", &[WireForm::String], None),
            Variation::new("data", &[], Some(Inside::One("Backup"))),
        ],
    ),
    (
        "CreateCarrierSessionResponse",
        &[Variation::new("code", &[WireForm::String], None)],
    ),
    ("CreateDepartmentResponse", &[Variation::new("code", &[WireForm::String], None)]),
    ("CreateDirectoryResponse", &[Variation::new("code", &[WireForm::String], None)]),
    ("CreateFileResponse", &[Variation::new("code", &[WireForm::String], None)]),
    ("CreateFileVersionResponse", &[Variation::new("code", &[WireForm::String], None)]),
    ("CreateGroupSpaceResponse", &[Variation::new("code", &[WireForm::String], None)]),
    ("CreateJobResponse", &[Variation::new("code", &[WireForm::String], None)]),
    (
        "CreatePermissionTemplateResponse",
        &[Variation::new("code", &[WireForm::String], None)],
    ),
    (
        "CreatePublicShareTaskResponse",
        &[Variation::new("code", &[WireForm::String], None)],
    ),
    (
        "CreateSessionResponse",
        &[
            Variation::new("userId", &[WireForm::Integer], None),
            Variation::new("code", &[WireForm::String], None),
        ],
    ),
    (
        "CreateShareResponse",
        &[
            Variation::new("code", &[WireForm::String], None),
            Variation::new("shareLink", &[], Some(Inside::One("Share"))),
        ],
    ),
    ("CreateShareTaskResponse", &[Variation::new("code", &[WireForm::String], None)]),
    (
        "CreateSharedFolderResponse",
        &[
            Variation::new("data", &[], Some(Inside::One("CreatedSharedFolder"))),
            Variation::new("code", &[WireForm::String], None),
        ],
    ),
    (
        "CreateSpaceResponse",
        &[
            Variation::new("data", &[], Some(Inside::One("Space"))),
            Variation::new("code", &[WireForm::String], None),
        ],
    ),
    ("CreateTaskResponse", &[Variation::new("code", &[WireForm::String], None)]),
    ("CreateUserGroupResponse", &[Variation::new("code", &[WireForm::String], None)]),
    ("CreateUserResponse", &[Variation::new("code", &[WireForm::String], None)]),
    ("CreatedSharedFolder", &[Variation::new("groupId", &[WireForm::Integer], None)]),
    (
        "CurrentRetentionPolicy",
        &[Variation::new("policyId", &[WireForm::Integer], None)],
    ),
    (
        "DeleteBackupScopesResponse",
        &[
            Variation::new("code", &[WireForm::String], None),
            Variation::new(
                "failedScopeList",
                &[WireForm::Object],
                Some(Inside::List("BackupScopeFailure")),
            ),
        ],
    ),
    ("Department", &[Variation::new("code", &[WireForm::String], None)]),
    (
        "DepartmentSpace",
        &[
            Variation::new("createTime", &[WireForm::Empty, WireForm::Suffixed], None),
            Variation::new("updateTime", &[WireForm::Empty, WireForm::Suffixed], None),
        ],
    ),
    ("DownloadInfo", &[Variation::new("code", &[WireForm::Integer], None)]),
    ("ErrorResponse", &[Variation::new("code", &[WireForm::String], None)]),
    (
        "ExitSharesResponse",
        &[
            Variation::new("code", &[WireForm::String], None),
            Variation::new("subResponseList", &[], Some(Inside::List("ShareResult"))),
        ],
    ),
    (
        "FolderStatistics",
        &[
            Variation::new("totalSize", &[WireForm::String], None),
            Variation::new("subDirCount", &[WireForm::String], None),
            Variation::new("subFileCount", &[WireForm::String], None),
        ],
    ),
    (
        "FoundFile",
        &[
            Variation::new("size", &[WireForm::Integer], None),
            Variation::new("updateTime", &[WireForm::Empty, WireForm::Suffixed], None),
            Variation::new(
                "downloadLinks",
                &[WireForm::Empty],
                Some(Inside::List("DownloadLink")),
            ),
            Variation::new("containerType", &[WireForm::String], None),
        ],
    ),
    ("GetAccountResponse", &[Variation::new("code", &[WireForm::String], None)]),
    ("GetAuditsResponse", &[Variation::new("code", &[WireForm::String], None)]),
    ("GetAuthCodeUrlResponse", &[Variation::new("code", &[WireForm::String], None)]),
    ("GetBackupConfigResponse", &[Variation::new("code", &[WireForm::String], None)]),
    (
        "GetBackupResponse",
        &[
            Variation::new("code", &[WireForm::String], None),
            Variation::new("data", &[], Some(Inside::One("Backup"))),
        ],
    ),
    (
        "GetCarrierShareDownloadUrlResponse",
        &[Variation::new("code", &[WireForm::String], None)],
    ),
    (
        "GetCurrentRetentionPoliciesResponse",
        &[
            Variation::new(
                "policyList",
                &[],
                Some(Inside::List("CurrentRetentionPolicy")),
            ),
            Variation::new("code", &[WireForm::String], None),
        ],
    ),
    (
        "GetDownloadUrlsResponse",
        &[
            Variation::new("downloads", &[], Some(Inside::List("DownloadInfo"))),
            Variation::new("code", &[WireForm::String], None),
        ],
    ),
    (
        "GetFileResponse",
        &[
            Variation::new("createdTime", &[WireForm::Empty, WireForm::Suffixed], None),
            Variation::new("editedTime", &[WireForm::Empty, WireForm::Suffixed], None),
            Variation::new("attachments", &[], Some(Inside::List("Attachment"))),
            Variation::new("code", &[WireForm::String], None),
        ],
    ),
    (
        "GetFolderStatisticsResponse",
        &[
            Variation::new("code", &[WireForm::String], None),
            Variation::new("data", &[], Some(Inside::One("FolderStatistics"))),
        ],
    ),
    ("GetFullPathResponse", &[Variation::new("code", &[WireForm::String], None)]),
    (
        "GetHandoverRecipientResponse",
        &[Variation::new("code", &[WireForm::String], None)],
    ),
    (
        "GetInitialMemberPermissionResponse",
        &[
            Variation::new("code", &[WireForm::String], None),
            Variation::new("data", &[], Some(Inside::One("InitialMemberPermission"))),
        ],
    ),
    ("GetInvitationResponse", &[Variation::new("code", &[WireForm::String], None)]),
    (
        "GetJobResponse",
        &[
            Variation::new("data", &[], Some(Inside::One("JobDetails"))),
            Variation::new("code", &[WireForm::String], None),
        ],
    ),
    ("GetJsSdkInfoResponse", &[Variation::new("code", &[WireForm::String], None)]),
    (
        "GetMyShareResponse",
        &[
            Variation::new("code", &[WireForm::String], None),
            Variation::new("shareLink", &[], Some(Inside::One("Share"))),
        ],
    ),
    (
        "GetPermissionTemplateUseResponse",
        &[Variation::new("code", &[WireForm::String], None)],
    ),
    (
        "GetPermissionTemplatesResponse",
        &[
            Variation::new("code", &[WireForm::String], None),
            Variation::new("data", &[], Some(Inside::List("PermissionTemplate"))),
        ],
    ),
    (
        "GetPublicShareDownloadUrlResponse",
        &[Variation::new("code", &[WireForm::String], None)],
    ),
    ("GetPublicShareInfoResponse", &[Variation::new("code", &[WireForm::String], None)]),
    ("GetPublicShareTaskResponse", &[Variation::new("code", &[WireForm::String], None)]),
    ("GetQuotaUsageResponse", &[Variation::new("code", &[WireForm::String], None)]),
    (
        "GetReceivedShareResponse",
        &[
            Variation::new("code", &[WireForm::String], None),
            Variation::new("shareLink", &[], Some(Inside::One("Share"))),
        ],
    ),
    ("GetServiceResponse", &[Variation::new("code", &[WireForm::String], None)]),
    (
        "GetShareDownloadUrlResponse",
        &[Variation::new("code", &[WireForm::String], None)],
    ),
    (
        "GetShareInfoResponse",
        &[
            Variation::new("code", &[WireForm::String], None),
            Variation::new("link", &[], Some(Inside::One("Share"))),
            Variation::new("expireTime", &[WireForm::Empty, WireForm::Suffixed], None),
        ],
    ),
    (
        "GetShareTaskResponse",
        &[
            Variation::new(
                "taskInfos",
                &[WireForm::Object],
                Some(Inside::List("JobItem")),
            ),
            Variation::new("code", &[WireForm::String], None),
        ],
    ),
    (
        "GetSharedFolderResponse",
        &[
            Variation::new("sharefolder", &[], Some(Inside::One("SharedFolder"))),
            Variation::new("code", &[WireForm::String], None),
        ],
    ),
    (
        "GetSpaceAllocationResponse",
        &[
            Variation::new("code", &[WireForm::String], None),
            Variation::new(
                "data",
                &[WireForm::Object],
                Some(Inside::List("SpaceAllocation")),
            ),
        ],
    ),
    (
        "GetSpaceByContainerIdResponse",
        &[
            Variation::new("code", &[WireForm::String], None),
            Variation::new("data", &[], Some(Inside::One("Space"))),
        ],
    ),
    (
        "GetSpaceResponse",
        &[
            Variation::new("code", &[WireForm::String], None),
            Variation::new("data", &[], Some(Inside::One("Space"))),
        ],
    ),
    (
        "GetSpaceUsageOverviewResponse",
        &[Variation::new("code", &[WireForm::String], None)],
    ),
    ("GetSpacesResponse", &[Variation::new("code", &[WireForm::String], None)]),
    ("GetTaskResponse", &[Variation::new("code", &[WireForm::String], None)]),
    ("GetTaskResultResponse", &[Variation::new("code", &[WireForm::String], None)]),
    ("GetUploadUrlsResponse", &[Variation::new("code", &[WireForm::String], None)]),
    ("GetUserMobileResponse", &[Variation::new("code", &[WireForm::String], None)]),
    (
        "GetUserResponse",
        &[
            Variation::new("code", &[WireForm::String], None),
            Variation::new("data", &[], Some(Inside::One("UserAccount"))),
        ],
    ),
    (
        "InitialMemberPermission",
        &[
            Variation::new("userId", &[WireForm::Integer], None),
            Variation::new("spaceId", &[WireForm::Integer], None),
        ],
    ),
    (
        "InviteToSharedFolderResponse",
        &[Variation::new("code", &[WireForm::String], None)],
    ),
    (
        "JobDetails",
        &[
            Variation::new(
                "uncompressedFileList",
                &[],
                Some(Inside::List("ArchiveEntry")),
            ),
        ],
    ),
    (
        "ListAccountRegistrationsResponse",
        &[
            Variation::new("code", &[WireForm::String], None),
            Variation::new("data", &[], Some(Inside::One("AccountRegistrationPage"))),
        ],
    ),
    (
        "ListArchiveFilesResponse",
        &[
            Variation::new("code", &[WireForm::String], None),
            Variation::new("data", &[], Some(Inside::One("ArchiveListing"))),
        ],
    ),
    ("ListAuditLogsResponse", &[Variation::new("code", &[WireForm::String], None)]),
    ("ListAuditsResponse", &[Variation::new("code", &[WireForm::String], None)]),
    ("ListBackupConfigsResponse", &[Variation::new("code", &[WireForm::String], None)]),
    (
        "ListBackupDevicesResponse",
        &[
            Variation::new("code", &[WireForm::String], None),
            Variation::new("data", &[], Some(Inside::List("BackupDevice"))),
        ],
    ),
    (
        "ListBackupFilesResponse",
        &[
            Variation::new("code", &[WireForm::String], None),
            Variation::new("data", &[], Some(Inside::List("BackupFile"))),
        ],
    ),
    (
        "ListBackupScopesResponse",
        &[
            Variation::new("code", &[WireForm::String], None),
            Variation::new("scopeList", &[], Some(Inside::List("BackupScope"))),
        ],
    ),
    (
        "ListBackupsResponse",
        &[
            Variation::new("code", &[WireForm::String], None),
            Variation::new("data", &[], Some(Inside::List("Backup"))),
        ],
    ),
    (
        "ListCarrierSharedFilesResponse",
        &[
            Variation::new("code", &[WireForm::String], None),
            Variation::new("link", &[], Some(Inside::One("Share"))),
            Variation::new("files", &[], Some(Inside::List("SharedFile"))),
        ],
    ),
    (
        "ListDepartmentSpacesResponse",
        &[
            Variation::new("code", &[WireForm::String], None),
            Variation::new("total", &[WireForm::String], None),
            Variation::new("departments", &[], Some(Inside::List("DepartmentSpace"))),
        ],
    ),
    (
        "ListDepartmentsResponse",
        &[
            Variation::new("list", &[], Some(Inside::List("Department"))),
            Variation::new("code", &[WireForm::String], None),
        ],
    ),
    ("ListFileOperationsResponse", &[Variation::new("code", &[WireForm::String], None)]),
    (
        "ListFileVersionsResponse",
        &[Variation::new("nextPageCursor", &[WireForm::Empty], None)],
    ),
    (
        "ListFilesResponse",
        &[
            Variation::new("files", &[], Some(Inside::List("ListedFile"))),
            Variation::new("code", &[WireForm::String], None),
        ],
    ),
    (
        "ListGroupSpacesResponse",
        &[
            Variation::new("code", &[WireForm::String], None),
            Variation::new("assignedCapacity", &[WireForm::String], None),
            Variation::new("maxCapacity", &[WireForm::String], None),
            Variation::new("groups", &[], Some(Inside::List("TeamSpace"))),
        ],
    ),
    ("ListJobsResponse", &[Variation::new("code", &[WireForm::String], None)]),
    (
        "ListMessagesResponse",
        &[
            Variation::new(
                "messages",
                &[WireForm::Object],
                Some(Inside::List("Message")),
            ),
            Variation::new("code", &[WireForm::String], None),
        ],
    ),
    (
        "ListMySharesResponse",
        &[
            Variation::new("code", &[WireForm::String], None),
            Variation::new("shareLinks", &[], Some(Inside::List("Share"))),
        ],
    ),
    (
        "ListPendingInvitationsResponse",
        &[
            Variation::new(
                "details",
                &[WireForm::Object],
                Some(Inside::List("ReceivedInvitation")),
            ),
            Variation::new("code", &[WireForm::String], None),
        ],
    ),
    (
        "ListPermissionTemplatesResponse",
        &[
            Variation::new("code", &[WireForm::String], None),
            Variation::new("data", &[], Some(Inside::List("PermissionTemplate"))),
        ],
    ),
    (
        "ListPublicSharedFilesResponse",
        &[Variation::new("code", &[WireForm::String], None)],
    ),
    (
        "ListReceivedSharesResponse",
        &[
            Variation::new("code", &[WireForm::String], None),
            Variation::new("shareLinks", &[], Some(Inside::List("Share"))),
        ],
    ),
    (
        "ListRecentFilesResponse",
        &[
            Variation::new("list", &[], Some(Inside::List("RecentAccess"))),
            Variation::new("code", &[WireForm::String], None),
        ],
    ),
    (
        "ListRelatedFilesResponse",
        &[
            Variation::new("relatedToMeInfos", &[], Some(Inside::List("RelatedRecord"))),
            Variation::new("code", &[WireForm::String], None),
        ],
    ),
    (
        "ListRetentionPoliciesResponse",
        &[
            Variation::new("policyList", &[], Some(Inside::List("RetentionPolicy"))),
            Variation::new("code", &[WireForm::String], None),
        ],
    ),
    (
        "ListSentInvitationsResponse",
        &[Variation::new("code", &[WireForm::String], None)],
    ),
    (
        "ListSharedFilesResponse",
        &[
            Variation::new("code", &[WireForm::String], None),
            Variation::new("link", &[], Some(Inside::One("Share"))),
            Variation::new("files", &[], Some(Inside::List("SharedFile"))),
        ],
    ),
    (
        "ListSharedFoldersResponse",
        &[
            Variation::new("folders", &[], Some(Inside::List("SharedFolder"))),
            Variation::new("code", &[WireForm::String], None),
        ],
    ),
    ("ListSpaceQuotasResponse", &[Variation::new("code", &[WireForm::String], None)]),
    (
        "ListSpacesByOwnerResponse",
        &[
            Variation::new("code", &[WireForm::String], None),
            Variation::new("data", &[WireForm::Object], Some(Inside::List("Space"))),
        ],
    ),
    (
        "ListStarredFilesResponse",
        &[Variation::new("starFiles", &[], Some(Inside::List("StarredFile")))],
    ),
    (
        "ListTasksResponse",
        &[
            Variation::new("taskListDtos", &[], Some(Inside::List("Task"))),
            Variation::new("code", &[WireForm::String], None),
        ],
    ),
    (
        "ListTeamSpacesResponse",
        &[
            Variation::new("code", &[WireForm::String], None),
            Variation::new("total", &[WireForm::String], None),
            Variation::new("teams", &[], Some(Inside::List("TeamSpace"))),
        ],
    ),
    (
        "ListUserGroupMembersResponse",
        &[
            Variation::new("code", &[WireForm::String], None),
            Variation::new(
                "userGroupMemberInfos",
                &[],
                Some(Inside::List("UserGroupMember")),
            ),
        ],
    ),
    (
        "ListUserGroupsResponse",
        &[
            Variation::new("code", &[WireForm::String], None),
            Variation::new("userGroupList", &[], Some(Inside::List("UserGroup"))),
        ],
    ),
    (
        "ListUserPermissionsResponse",
        &[Variation::new("code", &[WireForm::String], None)],
    ),
    (
        "ListUserSpaceUsageResponse",
        &[
            Variation::new("code", &[WireForm::String], None),
            Variation::new("data", &[], Some(Inside::List("UserSpaceUsage"))),
        ],
    ),
    (
        "ListUserSpacesResponse",
        &[
            Variation::new("code", &[WireForm::String], None),
            Variation::new("users", &[], Some(Inside::List("UserSpace"))),
            Variation::new("total", &[WireForm::String], None),
        ],
    ),
    (
        "ListUsersResponse",
        &[
            Variation::new("code", &[WireForm::String], None),
            Variation::new("list", &[], Some(Inside::List("UserAccount"))),
        ],
    ),
    (
        "ListedFile",
        &[
            Variation::new("recycledTime", &[WireForm::Empty, WireForm::Suffixed], None),
            Variation::new("createdTime", &[WireForm::Empty, WireForm::Suffixed], None),
            Variation::new("editedTime", &[WireForm::Empty, WireForm::Suffixed], None),
            Variation::new("attachments", &[], Some(Inside::List("Attachment"))),
        ],
    ),
    (
        "Message",
        &[Variation::new("createTime", &[WireForm::Empty, WireForm::Suffixed], None)],
    ),
    ("Outcome", &[Variation::new("code", &[WireForm::String], None)]),
    (
        "PermissionTemplate",
        &[
            Variation::new("createTime", &[WireForm::Empty, WireForm::Suffixed], None),
            Variation::new("updateTime", &[WireForm::Empty, WireForm::Suffixed], None),
        ],
    ),
    (
        "RecentAccess",
        &[
            Variation::new("operateTime", &[WireForm::Empty, WireForm::Suffixed], None),
            Variation::new("file", &[], Some(Inside::One("RecentFile"))),
        ],
    ),
    (
        "RecentFile",
        &[
            Variation::new(
                "collaborateTime",
                &[WireForm::Empty, WireForm::Suffixed],
                None,
            ),
            Variation::new("teamId", &[WireForm::Empty], None),
        ],
    ),
    (
        "RefreshCarrierSessionResponse",
        &[Variation::new("code", &[WireForm::String], None)],
    ),
    ("RefreshSessionResponse", &[Variation::new("code", &[WireForm::String], None)]),
    ("RegisterAccountResponse", &[Variation::new("code", &[WireForm::String], None)]),
    ("RegisterAccountsResponse", &[Variation::new("code", &[WireForm::String], None)]),
    ("RelatedFile", &[Variation::new("size", &[WireForm::String], None)]),
    (
        "RelatedRecord",
        &[
            Variation::new("operateTime", &[WireForm::Empty, WireForm::Suffixed], None),
            Variation::new("files", &[], Some(Inside::List("RelatedFile"))),
            Variation::new("expireTime", &[WireForm::Empty, WireForm::Suffixed], None),
        ],
    ),
    ("RenameSharedFolderResponse", &[Variation::new("code", &[WireForm::String], None)]),
    ("RetentionPolicy", &[Variation::new("policyId", &[WireForm::Integer], None)]),
    ("ReverseOrderResponse", &[Variation::new("code", &[WireForm::String], None)]),
    (
        "SearchFilesResponse",
        &[
            Variation::new("code", &[WireForm::String], None),
            Variation::new("files", &[], Some(Inside::List("FoundFile"))),
            Variation::new("nextPageCursor", &[WireForm::Empty], None),
        ],
    ),
    (
        "Share",
        &[
            Variation::new("scope", &[WireForm::String], None),
            Variation::new("files", &[], Some(Inside::List("SharedFile"))),
            Variation::new("shareTime", &[WireForm::Empty, WireForm::Suffixed], None),
            Variation::new("expireTime", &[WireForm::Empty, WireForm::Suffixed], None),
            Variation::new("createTime", &[WireForm::Empty, WireForm::Suffixed], None),
            Variation::new("updateTime", &[WireForm::Empty, WireForm::Suffixed], None),
            Variation::new("viewCnt", &[WireForm::String], None),
            Variation::new("downloadCnt", &[WireForm::String], None),
            Variation::new("saveCnt", &[WireForm::String], None),
        ],
    ),
    ("ShareResult", &[Variation::new("code", &[WireForm::Integer], None)]),
    (
        "SharedFile",
        &[
            Variation::new(
                "downloadLinks",
                &[WireForm::Empty],
                Some(Inside::List("DownloadLink")),
            ),
            Variation::new("editedTime", &[WireForm::Empty, WireForm::Suffixed], None),
        ],
    ),
    ("SharedFolder", &[Variation::new("ownerId", &[WireForm::Integer], None)]),
    (
        "Space",
        &[
            Variation::new("type", &[WireForm::String], None),
            Variation::new("status", &[WireForm::String], None),
            Variation::new("ownerId", &[WireForm::Integer], None),
            Variation::new("capacity", &[WireForm::String], None),
            Variation::new("spaceUsed", &[WireForm::String], None),
            Variation::new("createTime", &[WireForm::Empty, WireForm::Suffixed], None),
            Variation::new("updateTime", &[WireForm::Empty, WireForm::Suffixed], None),
            Variation::new("operatorId", &[WireForm::Integer], None),
        ],
    ),
    (
        "SpaceAllocation",
        &[
            Variation::new("type", &[WireForm::String], None),
            Variation::new("allocateCapacity", &[WireForm::String], None),
            Variation::new("totalCapacity", &[WireForm::String], None),
        ],
    ),
    ("StarFileResult", &[Variation::new("code", &[WireForm::Integer], None)]),
    (
        "StarFilesResponse",
        &[Variation::new("subResponseList", &[], Some(Inside::List("StarFileResult")))],
    ),
    (
        "StarredFile",
        &[
            Variation::new("createdTime", &[WireForm::Empty, WireForm::Suffixed], None),
            Variation::new("editedTime", &[WireForm::Empty, WireForm::Suffixed], None),
            Variation::new("attachments", &[], Some(Inside::List("Attachment"))),
            Variation::new("starredTime", &[WireForm::Empty, WireForm::Suffixed], None),
        ],
    ),
    (
        "Task",
        &[
            Variation::new("createTime", &[WireForm::Empty, WireForm::Suffixed], None),
            Variation::new("startTime", &[WireForm::Empty, WireForm::Suffixed], None),
            Variation::new("endTime", &[WireForm::Empty, WireForm::Suffixed], None),
        ],
    ),
    (
        "TeamSpace",
        &[
            Variation::new("spaceUsed", &[WireForm::String], None),
            Variation::new("createTime", &[WireForm::Empty, WireForm::Suffixed], None),
            Variation::new("updateTime", &[WireForm::Empty, WireForm::Suffixed], None),
        ],
    ),
    (
        "UnbindBackupDeviceResponse",
        &[
            Variation::new("code", &[WireForm::String], None),
            Variation::new("data", &[], Some(Inside::One("BackupDevice"))),
        ],
    ),
    ("UpdateBackupConfigResponse", &[Variation::new("code", &[WireForm::String], None)]),
    ("UpdatePermissionsResponse", &[Variation::new("code", &[WireForm::String], None)]),
    (
        "UpdateShareResponse",
        &[
            Variation::new("code", &[WireForm::String], None),
            Variation::new("shareLink", &[], Some(Inside::One("Share"))),
        ],
    ),
    (
        "UserAccount",
        &[
            Variation::new("deptId", &[WireForm::Integer], None),
            Variation::new("id", &[WireForm::Integer], None),
        ],
    ),
    (
        "UserGroup",
        &[
            Variation::new("createdTime", &[WireForm::Empty, WireForm::Suffixed], None),
            Variation::new("updatedTime", &[WireForm::Empty, WireForm::Suffixed], None),
        ],
    ),
    (
        "UserGroupMember",
        &[
            Variation::new("createdTime", &[WireForm::Empty, WireForm::Suffixed], None),
            Variation::new("updatedTime", &[WireForm::Empty, WireForm::Suffixed], None),
        ],
    ),
    ("UserGroupMembersResponse", &[Variation::new("code", &[WireForm::String], None)]),
    (
        "UserSpace",
        &[
            Variation::new("deptId", &[WireForm::Integer], None),
            Variation::new("spaceStatus", &[WireForm::String], None),
        ],
    ),
    (
        "UserSpaceUsage",
        &[
            Variation::new("createTime", &[WireForm::Empty, WireForm::Suffixed], None),
            Variation::new(
                "effectiveTime",
                &[WireForm::Empty, WireForm::Suffixed],
                None,
            ),
            Variation::new(
                "expirationTime",
                &[WireForm::Empty, WireForm::Suffixed],
                None,
            ),
        ],
    ),
    (
        "ValidateCodeResponse",
        &[
            Variation::new("code", &[WireForm::String], None),
            Variation::new("data", &[], Some(Inside::One("CodeVerification"))),
        ],
    ),
    (
        "VerifyCarrierExtractCodeResponse",
        &[Variation::new("code", &[WireForm::String], None)],
    ),
    ("VerifyExtractCodeResponse", &[Variation::new("code", &[WireForm::String], None)]),
    (
        "VerifyPublicExtractCodeResponse",
        &[Variation::new("code", &[WireForm::String], None)],
    ),
    ("VerifyUserImportResponse", &[Variation::new("code", &[WireForm::String], None)]),
    ("VisitPublicShareResponse", &[Variation::new("code", &[WireForm::String], None)]),
];
