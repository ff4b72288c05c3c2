//! Which ids an operation takes, and what becomes of another user's.

/// What another user's id leads to.
#[derive(Clone, Copy, Debug)]
pub(super) enum Outcome {
    /// The call is refused with this code.
    Refused(i64),
    /// The call succeeds, and this text in its response shows that the thing was refused or left alone.
    Spared(&'static str),
    /// The job that the call starts fails with this code.
    JobFails(&'static str),
    /// The task on a share that the call starts fails with this code.
    ShareTaskFails(&'static str),
    /// The task on a public share that the call starts fails with this code.
    VisitorTaskFails(&'static str),
    /// The call succeeds: the reason why that is right.
    Open(&'static str),
    /// No id of anything: the reason.
    NoId(&'static str),
}

use Outcome::{JobFails, NoId, Open, Refused, ShareTaskFails, Spared};

pub(super) const FORBIDDEN: Outcome = Refused(13_000_410);
pub(super) const MISSING: Outcome = Refused(13_000_309);
pub(super) const ELSEWHERE: Outcome = Refused(13_000_411);
const NO_FOLDER: Outcome = Refused(13_000_304);
const DIRECTORY: Outcome = Open("every user may see departments and colleagues, whose numbers are masked");
const COLLEAGUES: Outcome = Open("naming colleagues is what the field is for");
pub(super) const SHARE_FOLDER: (&str, Outcome) = ("header:x-hw-share-folder-id", FORBIDDEN);

/// An operation, its fields with `$kind` for an id of that kind, and the fields that take an id.
pub(super) type Row = (&'static str, &'static str, &'static [(&'static str, Outcome)]);

pub(super) const TABLE: &[Row] = &[
    ("listDepartments", r#"{"departmentId":"$dept"}"#, &[("query:departmentId", DIRECTORY)]),
    ("getDepartment", r#"{"department_id":"$dept"}"#, &[("path:department_id", DIRECTORY)]),
    (
        "updateDepartment",
        r#"{"department_id":"$dept","name":"x","parentId":"$dept"}"#,
        &[("path:department_id", FORBIDDEN), ("parentId", FORBIDDEN)],
    ),
    ("deleteDepartment", r#"{"department_id":"$dept"}"#, &[("path:department_id", FORBIDDEN)]),
    ("createDepartment", r#"{"name":"x","parentId":"$dept"}"#, &[("parentId", FORBIDDEN)]),
    ("listUsers", r#"{"deptId":"$dept","offset":0,"limit":1}"#, &[("query:deptId", DIRECTORY)]),
    ("getUser", r#"{"user_id":"$user"}"#, &[("path:user_id", DIRECTORY)]),
    ("updateUser", r#"{"user_id":"$user","deptId":"$dept"}"#, &[("path:user_id", FORBIDDEN), ("deptId", FORBIDDEN)]),
    ("deleteUser", r#"{"user_id":"$user"}"#, &[("path:user_id", FORBIDDEN)]),
    ("countUsers", r#"{"deptId":"$dept"}"#, &[("query:deptId", DIRECTORY)]),
    (
        "createUser",
        r#"{"userId":"$orgUser","modifyUserInfoReq":{"deptId":"$dept"}}"#,
        &[("userId", FORBIDDEN), ("modifyUserInfoReq.deptId", FORBIDDEN)],
    ),
    ("getUserMobile", r#"{"user_id":"$user"}"#, &[("path:user_id", FORBIDDEN)]),
    ("verifyUserImport", r#"{"curDeptId":"$dept","users":[]}"#, &[("curDeptId", FORBIDDEN)]),
    (
        "getSpace",
        r#"{"owner_id":"$user","type":1,"containerId":"$space"}"#,
        &[("path:owner_id", FORBIDDEN), ("query:containerId", FORBIDDEN)],
    ),
    ("createSpace", r#"{"owner_id":"$user","type":1,"capacity":1}"#, &[("path:owner_id", FORBIDDEN)]),
    ("updateSpace", r#"{"owner_id":"$user","type":1,"status":1}"#, &[("path:owner_id", FORBIDDEN)]),
    (
        "deleteSpace",
        r#"{"owner_id":"$user","type":1,"containerId":"$space"}"#,
        &[("path:owner_id", FORBIDDEN), ("query:containerId", FORBIDDEN)],
    ),
    ("getSpaceByContainerId", r#"{"container_id":"$space"}"#, &[("path:container_id", FORBIDDEN)]),
    ("createGroupSpace", r#"{"name":"x","userIds":["$user"]}"#, &[("userIds[]", COLLEAGUES)]),
    (
        "createGroupSpace",
        r#"{"name":"x","addGroupUsers":[{"userId":"$user"}]}"#,
        &[("addGroupUsers[].userId", COLLEAGUES)],
    ),
    ("deleteGroupSpace", r#"{"group_id":"$group"}"#, &[("path:group_id", FORBIDDEN)]),
    ("listUserSpaces", r#"{"deptId":"$dept","offset":0,"limit":1}"#, &[("query:deptId", FORBIDDEN)]),
    ("listSpacesByOwner", r#"{"owner_id":"$user"}"#, &[("path:owner_id", FORBIDDEN)]),
    (
        "updateUserGroup",
        r#"{"group_id":"$group","groupName":"x","sourceType":0,"userId":"$user","role":2}"#,
        &[("path:group_id", FORBIDDEN), ("userId", Refused(13_000_102))],
    ),
    ("deleteUserGroup", r#"{"group_id":"$group"}"#, &[("path:group_id", FORBIDDEN)]),
    ("listUserGroupMembers", r#"{"group_id":"$group","offset":0,"limit":1}"#, &[("path:group_id", FORBIDDEN)]),
    (
        "removeUserGroupMembers",
        r#"{"group_id":"$group","userIds":["$user"],"amendModRoles":[{"userId":"$user"}]}"#,
        &[
            ("path:group_id", FORBIDDEN),
            ("userIds[]", Spared(r#""failedList":["101""#)),
            ("amendModRoles[].userId", Spared(r#""101"]"#)),
        ],
    ),
    (
        "addUserGroupMembers",
        r#"{"group_id":"$group","userIds":["$user"]}"#,
        &[("path:group_id", FORBIDDEN), ("userIds[]", COLLEAGUES)],
    ),
    (
        "addUserGroupMembers",
        r#"{"group_id":"$group","userIds":[],"amendModRoles":[{"userId":"$user"}]}"#,
        &[("amendModRoles[].userId", COLLEAGUES)],
    ),
    ("refreshSession", r#"{"x-session-id":"$session"}"#, &[("header:x-session-id", Refused(13_000_202))]),
    (
        "updatePackageExpiry",
        r#"{"packageDownloadExpires":1,"tenantId":"$tenant"}"#,
        &[("tenantId", Refused(13_000_102))],
    ),
    (
        "listArchiveFiles",
        r#"{"containerId":"$space","fileId":"$zip"}"#,
        &[("containerId", FORBIDDEN), ("fileId", ELSEWHERE)],
    ),
    (
        "createJob",
        r#"{"taskType":1,"dstContainerId":"$space","taskInfo":{"fileInfo":[{"fileId":"$file"}],
            "newFilePath":"$folder","srcContainerId":"$space"}}"#,
        &[
            ("taskInfo.fileInfo[].fileId", JobFails("13000411")),
            ("taskInfo.newFilePath", NO_FOLDER),
            ("taskInfo.srcContainerId", FORBIDDEN),
            ("dstContainerId", FORBIDDEN),
        ],
    ),
    ("getJob", r#"{"job_id":"$job"}"#, &[("path:job_id", MISSING)]),
    ("cancelJob", r#"{"jobId":"$job"}"#, &[("jobId", MISSING)]),
    (
        "createTask",
        r#"{"taskType":0,"srcUserId":"$user","dstUserId":"$user"}"#,
        &[("srcUserId", FORBIDDEN), ("dstUserId", FORBIDDEN)],
    ),
    (
        "createTask",
        r#"{"taskType":1,"resultId":"$result","orgId":"$org","orgUserId":"$orgUser"}"#,
        &[("resultId", FORBIDDEN), ("orgId", FORBIDDEN), ("orgUserId", FORBIDDEN)],
    ),
    ("getTask", r#"{"task_id":"$task"}"#, &[("path:task_id", FORBIDDEN)]),
    ("getHandoverRecipient", r#"{"src_user_id":"$user"}"#, &[("path:src_user_id", FORBIDDEN)]),
    ("getTaskResult", r#"{"taskId":"$task"}"#, &[("query:taskId", FORBIDDEN)]),
    (
        "listPersonalFiles",
        r#"{"type":"0","containerId":"$space","parentFileId":"$folder"}"#,
        &[SHARE_FOLDER, ("containerId", FORBIDDEN), ("parentFileId", NO_FOLDER)],
    ),
    (
        "listTeamFiles",
        r#"{"type":"0","groupId":"$group","team_type":2,"containerId":"$groupSpace","parentFileId":"$folder"}"#,
        &[SHARE_FOLDER, ("path:groupId", Refused(13_000_415)), ("containerId", FORBIDDEN), ("parentFileId", NO_FOLDER)],
    ),
    (
        "getFile",
        r#"{"fileId":"$file","containerId":"$space"}"#,
        &[SHARE_FOLDER, ("path:fileId", ELSEWHERE), ("containerId", FORBIDDEN)],
    ),
    (
        "createDirectory",
        r#"{"containerId":"$space","fileName":"x","fileType":"10","parentFolder":["$folder"]}"#,
        &[SHARE_FOLDER, ("containerId", FORBIDDEN), ("parentFolder[]", NO_FOLDER)],
    ),
    (
        "createFile",
        r#"{"containerId":"$space","parentFolder":["$folder"],"fileName":"x","fileType":"45","length":1,
            "uploadMode":"multipart","uploadType":1,"autoRename":2,
            "multiParts":[{"partNumber":1,"partSize":1,"partId":"1"}]}"#,
        &[
            SHARE_FOLDER,
            ("containerId", FORBIDDEN),
            ("parentFolder[]", NO_FOLDER),
            ("multiParts[].partId", NoId("only responses have it")),
        ],
    ),
    ("completeFile", r#"{"fileId":"$upload"}"#, &[SHARE_FOLDER, ("fileId", FORBIDDEN)]),
    (
        "getDownloadUrls",
        r#"{"containerId":"$space","fileIds":["$file"]}"#,
        &[SHARE_FOLDER, ("containerId", FORBIDDEN), ("fileIds[]", Spared("13000411"))],
    ),
    (
        "renameFile",
        r#"{"fileId":"$file","containerId":"$space","name":"x","renameMode":3}"#,
        &[SHARE_FOLDER, ("path:fileId", ELSEWHERE), ("containerId", FORBIDDEN)],
    ),
    ("clearRecycleBin", r#"{"containerId":"$space"}"#, &[("containerId", FORBIDDEN)]),
    (
        "searchFiles",
        r#"{"searchType":"personal","pageInfo":{"pageSize":1,"pageCursor":""},
            "filter":{"containerId":"$space","parentFolder":"$folder","ownerId":"$user"}}"#,
        &[
            ("filter.containerId", FORBIDDEN),
            ("filter.parentFolder", NO_FOLDER),
            ("filter.ownerId", Spared(r#""total":0"#)),
        ],
    ),
    (
        "getFullPath",
        r#"{"fileId":"$file","containerId":"$space"}"#,
        &[SHARE_FOLDER, ("query:fileId", ELSEWHERE), ("query:containerId", FORBIDDEN)],
    ),
    (
        "getUploadUrls",
        r#"{"fileId":"$upload","multiParts":[{"partNumber":1,"partSize":3,"partId":"1"}]}"#,
        &[SHARE_FOLDER, ("fileId", FORBIDDEN), ("multiParts[].partId", NoId("only responses have it"))],
    ),
    ("listFileOperations", r#"{"fileId":"$file"}"#, &[("path:fileId", FORBIDDEN)]),
    (
        "addFileTags",
        r#"{"fileId":"$file","containerId":"$space","tagList":[{"tag":"1"}]}"#,
        &[SHARE_FOLDER, ("path:fileId", ELSEWHERE), ("containerId", FORBIDDEN)],
    ),
    (
        "removeFileTags",
        r#"{"fileId":"$file","containerId":"$space","tagList":["tag"]}"#,
        &[SHARE_FOLDER, ("path:fileId", ELSEWHERE), ("containerId", FORBIDDEN)],
    ),
    (
        "starFiles",
        r#"{"starred":true,"subRequestList":[{"containerId":"$space","fileId":"$file"}]}"#,
        &[("subRequestList[].containerId", Spared("13000410")), ("subRequestList[].fileId", Spared("13000411"))],
    ),
    (
        "createShare",
        r#"{"containerId":"$space","fileIds":["$file"],"scope":3,"validDays":7,"userIds":["$user"],
            "deptIds":["$dept"],"groupIds":["$group"]}"#,
        &[
            ("containerId", FORBIDDEN),
            ("fileIds[]", ELSEWHERE),
            ("userIds[]", COLLEAGUES),
            ("deptIds[]", COLLEAGUES),
            ("groupIds[]", COLLEAGUES),
        ],
    ),
    ("getMyShare", r#"{"shareId":"$share"}"#, &[("path:shareId", FORBIDDEN)]),
    (
        "updateShare",
        r#"{"shareId":"$share","validDays":0,"userIds":["$user"],"deptIds":["$dept"],"groupIds":["$group"]}"#,
        &[
            ("path:shareId", FORBIDDEN),
            ("userIds[]", COLLEAGUES),
            ("deptIds[]", COLLEAGUES),
            ("groupIds[]", COLLEAGUES),
        ],
    ),
    ("listReceivedShares", r#"{"tenantId":"$tenant"}"#, &[("query:tenantId", Open("there is one tenant"))]),
    ("getReceivedShare", r#"{"shareId":"$share"}"#, &[("path:shareId", FORBIDDEN)]),
    ("exitShares", r#"{"shareIds":["$share"]}"#, &[("shareIds[]", Spared("13000410"))]),
    ("visitShare", r#"{"shortUrl":"$code"}"#, &[("query:shortUrl", FORBIDDEN)]),
    ("getShareInfo", r#"{"shortUrl":"$code"}"#, &[("query:shortUrl", FORBIDDEN)]),
    ("verifyExtractCode", r#"{"shortUrl":"$code","extractCode":""}"#, &[("shortUrl", FORBIDDEN)]),
    (
        "listSharedFiles",
        r#"{"shortUrl":"$code","parentFolder":"$folder"}"#,
        &[("shortUrl", FORBIDDEN), ("parentFolder", MISSING)],
    ),
    (
        "getShareDownloadUrl",
        r#"{"shareId":"$share","fileId":"$folder","kdstoken":""}"#,
        &[("shareId", FORBIDDEN), ("fileId", MISSING)],
    ),
    (
        "createShareTask",
        r#"{"taskType":2,"shareId":"$share","containerId":"$space","fileIds":["$folder"],
            "targetFileId":{"fileId":"$folder","containerId":"$space"}}"#,
        &[
            ("shareId", ELSEWHERE),
            ("containerId", ELSEWHERE),
            ("fileIds[]", ShareTaskFails("13000309")),
            ("targetFileId.fileId", NO_FOLDER),
            ("targetFileId.containerId", FORBIDDEN),
        ],
    ),
    ("getShareTask", r#"{"taskId":"$shareTask","shareId":"$share"}"#, &[("taskId", MISSING), ("shareId", MISSING)]),
    ("cancelShares", r#"{"shareIds":["$share"]}"#, &[("shareIds[]", Spared("13000410"))]),
    ("markMessagesRead", r#"{"ids":["$message"]}"#, &[("ids[]", Spared(r#""changed":false"#))]),
    ("deleteMessages", r#"{"ids":["$message"]}"#, &[("ids[]", Spared(r#""changed":false"#))]),
    ("unbindBackupDevice", r#"{"deviceId":"$device"}"#, &[("path:deviceId", MISSING)]),
    (
        "getBackupConfig",
        r#"{"deviceId":"$device","moduleCode":"100","configName":"wifiOnly"}"#,
        &[("path:deviceId", MISSING)],
    ),
    (
        "updateBackupConfig",
        r#"{"deviceId":"$device","moduleCode":"100","configName":"wifiOnly","currentConfigValue":"true",
            "newConfigValue":"false"}"#,
        &[("path:deviceId", MISSING)],
    ),
    ("listBackupConfigs", r#"{"deviceId":"$device","moduleCode":"100"}"#, &[("path:deviceId", MISSING)]),
    (
        "addBackupScopes",
        r#"{"deviceId":"$device","moduleCode":"100","scopeList":[{"localPath":"/x"}]}"#,
        &[("path:deviceId", MISSING)],
    ),
    (
        "deleteBackupScopes",
        r#"{"deviceId":"$device","scopeIdList":["$scope"]}"#,
        &[("path:deviceId", MISSING), ("scopeIdList[]", Spared("13000309"))],
    ),
    ("listBackupScopes", r#"{"deviceId":"$device","moduleCode":"100"}"#, &[("path:deviceId", MISSING)]),
    ("renewBackupLock", r#"{"x-backup-lock-id":"$lock"}"#, &[("header:x-backup-lock-id", MISSING)]),
    ("releaseBackupLock", r#"{"x-backup-lock-id":"$lock"}"#, &[("header:x-backup-lock-id", MISSING)]),
    (
        "createBackup",
        r#"{"x-backup-lock-id":"$lock","moduleCode":"100","deviceId":"$device"}"#,
        &[("header:x-backup-lock-id", MISSING), ("deviceId", MISSING)],
    ),
    ("listBackups", r#"{"moduleCode":"100","pageSize":1,"deviceId":"$device"}"#, &[("query:deviceId", MISSING)]),
    (
        "getBackup",
        r#"{"recordId":"$backup","x-backup-lock-id":"$lock"}"#,
        &[("path:recordId", MISSING), ("header:x-backup-lock-id", MISSING)],
    ),
    (
        "completeBackup",
        r#"{"recordId":"$backup","x-backup-lock-id":"$lock"}"#,
        &[("path:recordId", MISSING), ("header:x-backup-lock-id", MISSING)],
    ),
    (
        "deleteBackup",
        r#"{"recordId":"$backup","x-backup-lock-id":"$lock"}"#,
        &[("path:recordId", MISSING), ("header:x-backup-lock-id", MISSING)],
    ),
    (
        "listBackupFiles",
        r#"{"recordId":"$backup","pageSize":1,"x-backup-lock-id":"$lock"}"#,
        &[("path:recordId", MISSING), ("header:x-backup-lock-id", MISSING)],
    ),
];
