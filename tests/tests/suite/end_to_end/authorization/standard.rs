//! The rows of permissions and of the audit of content.

use super::table::Outcome::{self, NoId, Open, Refused};
use super::table::Row;

const FORBIDDEN: Outcome = Refused(13_000_410);
const ELSEWHERE: Outcome = Refused(13_000_411);
const OTHER_TEAM: Outcome = Refused(13_000_415);
const TEMPLATES: Outcome = Open("templates belong to the enterprise, and every user may see and give them");

pub(super) const ROWS: &[Row] = &[
    (
        "createGroupSpace",
        r#"{"name":"x","addGroupUsers":[{"userId":"$user","template":"$template"}]}"#,
        &[("addGroupUsers[].template", TEMPLATES)],
    ),
    (
        "addUserGroupMembers",
        r#"{"group_id":"$group","userIds":[],"amendModRoles":[{"userId":"$member","template":"$template"}]}"#,
        &[("amendModRoles[].template", TEMPLATES)],
    ),
    (
        "removeUserGroupMembers",
        r#"{"group_id":"$group","userIds":[],"amendModRoles":[{"userId":"$member","template":"$template"}]}"#,
        &[("amendModRoles[].template", NoId("only the ids of the users matter"))],
    ),
    ("updatePermissionTemplate", r#"{"id":"$template","name":"x"}"#, &[("id", FORBIDDEN)]),
    ("deletePermissionTemplates", r#"{"ids":["$template"]}"#, &[("ids[]", FORBIDDEN)]),
    ("listPermissionTemplates", r#"{"limit":1,"offset":0,"id":"$template"}"#, &[("query:id", TEMPLATES)]),
    ("getPermissionTemplates", r#"{"ids":["$template"]}"#, &[("ids[]", TEMPLATES)]),
    ("getPermissionTemplateUse", r#"{"id":"$template"}"#, &[("path:id", TEMPLATES)]),
    ("setPermissionTemplateStatus", r#"{"id":"$template","status":0}"#, &[("id", FORBIDDEN)]),
    ("getInitialMemberPermission", r#"{"spaceId":"$group"}"#, &[("path:spaceId", FORBIDDEN)]),
    (
        "setInitialMemberPermission",
        r#"{"spaceId":"$group","templateId":"$template"}"#,
        &[("spaceId", FORBIDDEN), ("templateId", TEMPLATES)],
    ),
    (
        "updatePermissions",
        r#"{"container":"$groupSpace","type":1,"fileId":"$groupFile",
            "amendModRoles":[{"userId":"$member","template":"$template"}]}"#,
        &[
            ("container", FORBIDDEN),
            ("fileId", ELSEWHERE),
            ("amendModRoles[].userId", Refused(13_000_102)),
            ("amendModRoles[].template", TEMPLATES),
        ],
    ),
    (
        "listUserPermissions",
        r#"{"spaceType":1,"groupId":"$group","containerId":"$groupSpace","templateId":"$template",
            "fileId":"$groupFile"}"#,
        &[
            ("query:groupId", OTHER_TEAM),
            ("query:containerId", FORBIDDEN),
            ("query:templateId", TEMPLATES),
            ("query:fileId", ELSEWHERE),
        ],
    ),
    (
        "listUserPermissions",
        r#"{"spaceType":0,"deptId":"$dept","containerId":"$groupSpace"}"#,
        &[("query:deptId", OTHER_TEAM)],
    ),
    (
        "recordAudits",
        r#"{"list":[{"size":1,
            "sha256":"2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881",
            "auditResult":"1","fileId":"$file"}]}"#,
        &[("list[].fileId", FORBIDDEN)],
    ),
    (
        "getAudits",
        r#"{"featureList":[{"size":1,
            "sha256":"2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881","fileId":"$file"}]}"#,
        &[("featureList[].fileId", FORBIDDEN)],
    ),
];
