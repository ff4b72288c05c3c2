//! Two ordinary users who have one of everything, and an administrator.

use std::collections::BTreeMap;
use std::io::Write;

use koodrive::common::{ContainerId, FileId, UserId};
use koodrive_emulator::Emulator;
use serde_json::{Value, json};

use super::super::raw::{Caller, call};
use super::{sharing, subscribers};

/// The administrator, the user whose things are foreign, and the user who calls.
const USERS: [(&str, &str); 3] = [("100", "Admin"), ("101", "Ann"), ("102", "Bob")];

/// What one user has, by kind: an id for each placeholder of the table.
pub(super) type Things = BTreeMap<&'static str, Value>;

pub(super) struct Office {
    pub(super) emulator: Emulator,
    pub(super) caller: Caller,
    pub(super) own: Things,
    pub(super) foreign: Things,
}

impl Office {
    pub(super) async fn open() -> Self {
        let builder = USERS.iter().fold(Emulator::builder(), |builder, (id, name)| builder.user(*id, *name));
        let emulator = builder.start().await.unwrap();
        let admin = emulator.issue_token().unwrap();
        let foreign = things(&emulator, &admin, 1).await;
        let own = things(&emulator, &admin, 2).await;
        let token = emulator.issue_token_for(&UserId::from(USERS[2].0)).unwrap();
        let account = own["accountToken"].as_str().unwrap().to_owned();
        let caller = Caller { token, account, user_id: USERS[2].0.to_owned() };
        Self { emulator, caller, own, foreign }
    }
}

pub(super) async fn done(emulator: &Emulator, token: &str, operation: &str, fields: Value) -> Value {
    let response = call(emulator, token, operation, &fields).await;
    assert_eq!(response.code(), 0, "{operation}: {}", response.json);
    response.json
}

async fn things(emulator: &Emulator, admin: &str, index: usize) -> Things {
    let (user, name) = USERS[index];
    let token = &emulator.issue_token_for(&UserId::from(user)).unwrap();
    let space = emulator.accounts()[index].container_id.to_string();
    let mut things = Things::from([("user", json!(user)), ("space", json!(space))]);

    let root = done(emulator, admin, "listDepartments", json!({})).await["list"][0]["id"].clone();
    let dept =
        done(emulator, admin, "createDepartment", json!({"name": name, "parentId": root})).await["data"]["id"].clone();
    done(emulator, admin, "updateUser", json!({"user_id": user, "deptId": dept})).await;
    let account = done(emulator, token, "authSession", json!({})).await["data"].clone();
    things.extend([("dept", dept), ("orgUser", account["userId"].clone()), ("org", account["orgId"].clone())]);
    things.insert("tenant", if index == 2 { account["tenantId"].clone() } else { json!("2") });

    let folder = json!({"containerId": space, "fileName": "docs", "fileType": "10"});
    let folder = done(emulator, token, "createDirectory", folder).await["id"].clone();
    let container = &emulator.accounts()[index].container_id;
    let add =
        |name: &str, content: &[u8]| json!(emulator.add_files(container, &FileId::ROOT, [name], content).unwrap()[0]);
    things.extend([("file", add("file.txt", name.as_bytes())), ("zip", add("file.zip", &archive()))]);
    let versions = json!({"containerId": space, "fileId": things["file"]});
    let versions = done(emulator, token, "listFileVersions", versions).await;
    things.insert("version", versions["revisionList"][0]["revisionId"].clone());
    let upload = json!({"containerId": space, "parentFolder": ["root"], "fileName": "upload", "fileType": "45",
        "length": 3, "uploadMode": "multipart", "uploadType": 1, "autoRename": 2});
    things.insert("upload", done(emulator, token, "createFile", upload).await["fileId"].clone());

    // The administrator is an ordinary member of it.
    let group = json!({"name": format!("Group of {name}"), "userIds": ["100"]});
    let group = done(emulator, token, "createGroupSpace", group).await["id"].clone();
    let team = json!({"owner_id": group, "type": 2});
    let team = done(emulator, token, "getSpace", team).await["data"]["containerId"].clone();
    let in_group = emulator.add_files(&ContainerId::from(team.as_str().unwrap()), &FileId::ROOT, ["team.txt"], b"x");
    things.extend([("group", group), ("groupSpace", team), ("groupFile", json!(in_group.unwrap()[0]))]);
    things.insert("member", json!(if index == 2 { "100" } else { user }));
    let template = json!({"name": format!("Of {name}"), "type": 1, "company": account["orgId"],
        "capabilities": capabilities()});
    done(emulator, admin, "createPermissionTemplate", template).await;
    let templates =
        done(emulator, admin, "listPermissionTemplates", json!({"limit": 1, "offset": 0, "orderByTime": 0}));
    things.insert("template", templates.await["data"][0]["id"].clone());

    // A share for the administrator, who is neither of the two.
    let share = json!({"containerId": space, "fileIds": [folder], "scope": 3, "userIds": ["100"], "validDays": 7});
    let share = done(emulator, token, "createShare", share).await["shareLink"].clone();
    let (id, code) = (share["shareId"].clone(), share["shortUrl"].clone());
    let task = json!({"taskType": 1, "shareId": id, "containerId": space, "fileIds": [folder],
        "targetFileId": {"fileId": "root", "containerId": space}});
    things.insert("shareTask", done(emulator, token, "createShareTask", task).await["taskId"].clone());
    things.extend([("folder", folder.clone()), ("share", id), ("code", code)]);

    work(emulator, (admin, token), user, &mut things).await;
    subscribers::add(emulator, &format!("00271884609{index:02}"), &mut things).await;
    things.insert("session", json!(emulator.session_id(token).unwrap()));
    things.extend(backup(emulator, token).await);
    sharing::add(emulator, (admin, token), &mut things).await;
    things
}

/// Adds a job, a message, and a task with what it imports.
async fn work(emulator: &Emulator, (admin, token): (&str, &str), user: &str, things: &mut Things) {
    let job = json!({"taskType": 1, "dstContainerId": things["space"],
        "taskInfo": {"fileInfo": [{"fileId": things["folder"]}], "srcContainerId": things["space"]}});
    things.insert("job", done(emulator, token, "createJob", job).await["data"].clone());
    let messages = done(emulator, token, "listMessages", json!({})).await;
    things.insert("message", messages["messages"][0]["id"].clone());
    let result = emulator.stage_import([format!("9{user}")]).unwrap();
    let administrator = done(emulator, admin, "authSession", json!({})).await["data"]["userId"].clone();
    let task = json!({"taskType": 1, "resultId": result, "orgId": things["org"], "orgUserId": administrator});
    things.insert("task", done(emulator, admin, "createTask", task).await["taskId"].clone());
    things.insert("result", json!(result));
}

/// A device with a scope, the lock of a module, and a backup.
async fn backup(emulator: &Emulator, token: &str) -> Things {
    let device = json!({"machineCode": "1", "deviceName": "phone", "deviceOS": "android"});
    let device = done(emulator, token, "bindBackupDevice", device).await["data"]["deviceId"].clone();
    let scope = json!({"deviceId": device, "moduleCode": "100", "scopeList": [{"localPath": "/"}]});
    done(emulator, token, "addBackupScopes", scope).await;
    let scopes = done(emulator, token, "listBackupScopes", json!({"deviceId": device, "moduleCode": "100"})).await;
    let lock = done(emulator, token, "createBackupLock", json!({"moduleCode": "100"})).await["data"]["lockId"].clone();
    let backup = json!({"x-backup-lock-id": lock, "moduleCode": "100", "deviceId": device});
    let backup = done(emulator, token, "createBackup", backup).await["data"]["recordId"].clone();
    let scope = scopes["scopeList"][0]["scopeId"].clone();
    Things::from([("device", device), ("scope", scope), ("lock", lock), ("backup", backup)])
}

/// All permissions.
fn capabilities() -> Value {
    let names = ["addChildNode", "copy", "delete", "download", "edit", "listChildNode", "removeChildNode"];
    let names = names.iter().chain(&["renameFile", "shareFile", "upload", "view"]);
    names.map(|name| (format!("{name}Permission"), json!(true))).collect::<serde_json::Map<_, _>>().into()
}

/// The smallest ZIP archive: one without entries.
fn archive() -> Vec<u8> {
    let mut archive = Vec::new();
    archive.write_all(b"PK\x05\x06").unwrap();
    archive.resize(22, 0);
    archive
}
