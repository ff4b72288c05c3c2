//! What a member may not do without a permission.

use std::io::Write;

use koodrive::common::{FileId, PermissionTemplateId};
use koodrive::files::{self, CreateDirectoryRequest, GetFileRequest};
use koodrive::share_links::ShareTaskKind;
use koodrive::standard_permissions::{self as permission_calls, PermissionGrant, TeamKind, UpdatePermissionsRequest};
use serde_json::{Value, json};

use super::super::raw::{Response, call};
use super::{FORBIDDEN, Team, all_but};

/// The smallest ZIP archive.
fn archive() -> Vec<u8> {
    let mut archive = Vec::new();
    archive.write_all(b"PK\x05\x06").unwrap();
    archive.resize(22, 0);
    archive
}

/// A permission, and a call that needs it: `$space`, `$group`, `$file` (an archive), `$folder` stand for ids.
const NEEDED: &[(&str, &str, &str)] = &[
    (
        "listChildNodePermission",
        "listTeamFiles",
        r#"{"type":"0","groupId":"$group","team_type":2,"containerId":"$space","parentFileId":"root"}"#,
    ),
    ("listChildNodePermission", "getFile", r#"{"fileId":"$file","containerId":"$space"}"#),
    ("listChildNodePermission", "getFullPath", r#"{"fileId":"$file","containerId":"$space"}"#),
    (
        "listChildNodePermission",
        "starFiles",
        r#"{"starred":true,"subRequestList":[{"containerId":"$space","fileId":"$file"}]}"#,
    ),
    (
        "listChildNodePermission",
        "searchFiles",
        r#"{"searchType":"team","pageInfo":{"pageSize":9,"pageCursor":""},"filter":{"containerId":"$space"}}"#,
    ),
    ("viewPermission", "listArchiveFiles", r#"{"fileId":"$file","containerId":"$space"}"#),
    ("viewPermission", "createJob", r#"{"taskType":5,"actionType":501,"$job":""}"#),
    ("downloadPermission", "getDownloadUrls", r#"{"containerId":"$space","fileIds":["$file"]}"#),
    ("downloadPermission", "createJob", r#"{"taskType":6,"$job":""}"#),
    (
        "uploadPermission",
        "createFile",
        r#"{"containerId":"$space","parentFolder":["$folder"],"fileName":"x","fileType":"45","length":3,
            "uploadMode":"multipart","uploadType":1,"autoRename":2}"#,
    ),
    (
        "addChildNodePermission",
        "createDirectory",
        r#"{"containerId":"$space","fileName":"x","fileType":"10","parentFolder":["$folder"]}"#,
    ),
    ("addChildNodePermission", "createJob", r#"{"taskType":1,"$job":"$folder"}"#),
    ("copyPermission", "createJob", r#"{"taskType":1,"$job":"$folder"}"#),
    ("copyPermission", "createJob", r#"{"taskType":5,"actionType":502,"$job":"$folder"}"#),
    ("removeChildNodePermission", "createJob", r#"{"taskType":3,"$job":"$folder"}"#),
    ("deletePermission", "createJob", r#"{"taskType":2,"actionType":201,"$job":""}"#),
    ("deletePermission", "createJob", r#"{"taskType":2,"actionType":202,"$job":""}"#),
    ("deletePermission", "clearRecycleBin", r#"{"containerId":"$space"}"#),
    ("renameFilePermission", "renameFile", r#"{"fileId":"$file","containerId":"$space","name":"y","renameMode":3}"#),
    ("shareFilePermission", "createShare", r#"{"containerId":"$space","fileIds":["$file"],"scope":2,"validDays":1}"#),
];

async fn filled(team: &Team, template: &str) -> Value {
    let file = team.emulator.add_files(&team.space, &FileId::ROOT, ["a.zip"], &archive()).unwrap().remove(0);
    let folder = CreateDirectoryRequest::new(team.space.clone(), "folder");
    let folder = files::create_directory(&team.ann, folder).await.unwrap().id.unwrap();
    let ids = [("$space", team.space.as_str()), ("$group", team.group.as_str())];
    let ids = [&ids[..], &[("$file", file.as_str()), ("$folder", folder.as_str())]].concat();
    let text = ids.iter().fold(template.to_owned(), |text, (name, id)| text.replace(name, id));
    let mut request: Value = serde_json::from_str(&text).unwrap();
    if let Some(target) = request.as_object_mut().unwrap().remove("$job") {
        request["dstContainerId"] = json!(team.space);
        request["taskInfo"] =
            json!({"fileInfo": [{"fileId": file}], "srcContainerId": team.space, "newFilePath": target});
    }
    request
}

/// The code of a call or, if it succeeds as a whole, of the one file in it.
async fn outcome(team: &Team, token: &str, operation: &str, response: &Response) -> i64 {
    let json = &response.json;
    let number = |value: &Value| value.as_str().map_or(0, |text| text.parse().unwrap());
    match (response.code(), operation) {
        (0, "createJob") => {
            let job = call(&team.emulator, token, "getJob", &json!({"job_id": json["data"]})).await.json;
            number(&job["data"]["taskInfos"][0]["resultCode"])
        }
        (0, "getDownloadUrls") => number(&json["downloads"][0]["code"]),
        (0, "starFiles") => number(&json["subResponseList"][0]["code"]),
        (0, "searchFiles") if json["total"] == 0 => FORBIDDEN,
        (code, _) => code,
    }
}

#[tokio::test]
async fn each_permission_is_needed_for_its_calls() {
    for (permission, operation, template) in NEEDED {
        let team = Team::start().await;
        let (token, request) = (team.token("102"), filled(&team, template).await);
        for (without, expected) in [(&[*permission][..], FORBIDDEN), (&[], 0)] {
            team.give("102", without).await;
            let response = call(&team.emulator, &token, operation, &request).await;
            let code = outcome(&team, &token, operation, &response).await;
            assert_eq!(code, expected, "{operation} without {without:?}: {}", response.json);
        }
    }
}

#[tokio::test]
async fn capabilities_and_links_say_the_same() {
    let team = Team::start().await;
    let file = team.emulator.add_files(&team.space, &FileId::ROOT, ["a.txt"], b"abc").unwrap().remove(0);
    let folder = CreateDirectoryRequest::new(team.space.clone(), "folder");
    let folder = files::create_directory(&team.ann, folder).await.unwrap().id.unwrap();
    let get = |id: &FileId| files::get_file(&team.bob, GetFileRequest::new(team.space.clone(), id.clone()));
    let before = get(&file).await.unwrap();
    assert!(!before.attachments.is_empty());
    assert_eq!(before.user_capabilities.unwrap().download_permission, Some(true));

    team.give("102", &["downloadPermission", "uploadPermission", "renameFilePermission"]).await;
    let (of_file, of_folder) = (get(&file).await.unwrap(), get(&folder).await.unwrap());
    assert!(of_file.attachments.is_empty());
    let may = of_file.user_capabilities.unwrap();
    assert_eq!((may.download_permission, may.rename_file_permission), (Some(false), Some(false)));
    assert_eq!((may.copy_permission, may.view_permission), (Some(true), Some(true)));
    let may = of_folder.user_capabilities.unwrap();
    assert_eq!((may.upload_permission, may.add_child_node_permission), (Some(false), Some(true)));
    // Nothing is forbidden to the owner of the group.
    let owner = files::get_file(&team.ann, GetFileRequest::new(team.space.clone(), file)).await.unwrap();
    assert_eq!(owner.user_capabilities.unwrap().rename_file_permission, Some(true));
}

#[tokio::test]
async fn permissions_on_a_folder_apply_to_what_is_in_it_and_only_there() {
    let team = Team::start().await;
    let folder = CreateDirectoryRequest::new(team.space.clone(), "secret");
    let folder = files::create_directory(&team.ann, folder).await.unwrap().id.unwrap();
    let inside = team.emulator.add_files(&team.space, &folder, ["in.txt"], b"abc").unwrap().remove(0);
    let outside = team.emulator.add_files(&team.space, &FileId::ROOT, ["out.txt"], b"abcd").unwrap().remove(0);
    let on = |id: &FileId, without: &[&str]| {
        permission_calls::update_permissions(&team.ann, team.to_give("102", without).file_id(id.clone()))
    };
    on(&folder, &["listChildNodePermission", "deletePermission"]).await.unwrap();
    let get = |id: &FileId| files::get_file(&team.bob, GetFileRequest::new(team.space.clone(), id.clone()));
    for id in [&folder, &inside] {
        assert_eq!(super::code(get(id).await), FORBIDDEN);
    }
    get(&outside).await.unwrap();

    let token = team.token("102");
    let list = json!({"type": "0", "groupId": team.group, "team_type": 2, "containerId": team.space,
        "parentFileId": "root"});
    let listed = call(&team.emulator, &token, "listTeamFiles", &list).await.json;
    let names: Vec<_> = listed["files"].as_array().unwrap().iter().map(|file| &file["fileName"]).collect();
    assert_eq!(names, ["out.txt"]);
    let search = json!({"searchType": "team", "pageInfo": {"pageSize": 9, "pageCursor": ""},
        "filter": {"containerId": team.space, "keyWord": "txt"}});
    assert_eq!(call(&team.emulator, &token, "searchFiles", &search).await.json["total"], 1);

    // A file may be more open than its folder, and a folder is not deleted with what must stay.
    on(&inside, &["deletePermission"]).await.unwrap();
    get(&inside).await.unwrap();
    on(&folder, &[]).await.unwrap();
    let delete = json!({"taskType": 2, "actionType": 202, "dstContainerId": team.space,
        "taskInfo": {"fileInfo": [{"fileId": folder}], "srcContainerId": team.space}});
    let started = call(&team.emulator, &token, "createJob", &delete).await;
    assert_eq!(outcome(&team, &token, "createJob", &started).await, FORBIDDEN);
    on(&inside, &[]).await.unwrap();
    let started = call(&team.emulator, &token, "createJob", &delete).await;
    assert_eq!(outcome(&team, &token, "createJob", &started).await, 0);
}

#[tokio::test]
async fn a_changed_template_changes_its_members_and_a_share_gives_no_more_than_its_owner_has() {
    let team = Team::start().await;
    let file = team.emulator.add_files(&team.space, &FileId::ROOT, ["a.txt"], b"abc").unwrap().remove(0);
    let template = team.template("Guest", &[]).await;
    let give = |template: &PermissionTemplateId| {
        let grant = PermissionGrant::new("102".into(), template.clone());
        UpdatePermissionsRequest::new(team.space.clone(), [grant], TeamKind::Group)
    };
    permission_calls::update_permissions(&team.ann, give(&template)).await.unwrap();
    let (bob, admin) = (team.token("102"), team.token("100"));
    let share = json!({"containerId": team.space, "fileIds": [file], "scope": 2, "validDays": 1});
    let share = call(&team.emulator, &bob, "createShare", &share).await.json["shareLink"]["shareId"].clone();
    let download = json!({"shareId": share, "fileId": file, "kdstoken": ""});
    assert_eq!(call(&team.emulator, &admin, "getShareDownloadUrl", &download).await.code(), 0);

    let change = json!({"id": template, "name": "Guest", "capabilities": all_but(&["downloadPermission"])});
    assert_eq!(call(&team.emulator, &admin, "updatePermissionTemplate", &change).await.code(), 0);
    let urls = json!({"containerId": team.space, "fileIds": [file]});
    let urls = call(&team.emulator, &bob, "getDownloadUrls", &urls).await;
    assert_eq!(outcome(&team, &bob, "getDownloadUrls", &urls).await, FORBIDDEN);
    assert_eq!(call(&team.emulator, &admin, "getShareDownloadUrl", &download).await.code(), FORBIDDEN);
}

#[tokio::test]
async fn an_upload_under_way_is_refused_when_the_permission_is_gone() {
    let team = Team::start().await;
    let token = team.token("102");
    let upload = json!({"containerId": team.space, "parentFolder": ["root"], "fileName": "empty", "fileType": "45",
        "length": 0, "uploadMode": "multipart", "uploadType": 1, "autoRename": 2});
    let upload = call(&team.emulator, &token, "createFile", &upload).await.json["fileId"].clone();
    let complete = json!({"fileId": upload});
    team.give("102", &["uploadPermission"]).await;
    assert_eq!(call(&team.emulator, &token, "completeFile", &complete).await.code(), FORBIDDEN);
    team.give("102", &[]).await;
    assert_eq!(call(&team.emulator, &token, "completeFile", &complete).await.code(), 0);
}

#[tokio::test]
async fn without_download_no_list_has_links_and_without_adding_nothing_is_saved() {
    let team = Team::start().await;
    let file = team.emulator.add_files(&team.space, &FileId::ROOT, ["a.txt"], b"abc").unwrap().remove(0);
    let (ann, bob) = (team.token("101"), team.token("102"));
    let star = json!({"starred": true, "subRequestList": [{"containerId": team.space, "fileId": file}]});
    assert_eq!(call(&team.emulator, &bob, "starFiles", &star).await.code(), 0);
    files::get_file(&team.ann, GetFileRequest::new(team.space.clone(), file.clone())).await.unwrap();
    let team_files = json!({"type": "0", "groupId": team.group, "team_type": 2, "containerId": team.space,
        "parentFileId": "root"});
    let links = || async {
        let listed = call(&team.emulator, &bob, "listTeamFiles", &team_files).await.json["files"][0].clone();
        let starred = call(&team.emulator, &bob, "listStarredFiles", &json!({})).await.json["starFiles"][0].clone();
        let related = call(&team.emulator, &bob, "listRelatedFiles", &json!({})).await.json["relatedToMeInfos"].clone();
        let related = related.as_array().unwrap().iter().find(|record| record["expireTime"].is_null()).unwrap();
        [&listed, &starred, &related["files"][0]].map(|file| file["downloadLinks"].is_array())
    };
    let share = json!({"containerId": team.space, "fileIds": [file], "scope": 2, "validDays": 1});
    let share = call(&team.emulator, &ann, "createShare", &share).await.json["shareLink"]["shareId"].clone();
    let save = json!({"taskType": ShareTaskKind::Save.value(), "shareId": share, "containerId": team.space,
        "fileIds": [file], "targetFileId": {"fileId": "root", "containerId": team.space}});
    let move_in = json!({"taskType": 3, "dstContainerId": team.space, "taskInfo": {"fileInfo": [{"fileId": file}],
        "srcContainerId": team.emulator.accounts()[2].container_id}});
    assert_eq!(links().await, [true; 3]);
    team.give("102", &["downloadPermission", "addChildNodePermission"]).await;
    assert_eq!(links().await, [false; 3]);
    assert_eq!(call(&team.emulator, &bob, "createShareTask", &save).await.code(), FORBIDDEN);
    assert_eq!(call(&team.emulator, &bob, "createJob", &move_in).await.code(), FORBIDDEN);
    // The share is Ann's, who may do everything.
    team.give("102", &["downloadPermission"]).await;
    assert_eq!(call(&team.emulator, &bob, "createShareTask", &save).await.code(), 0);
    team.give("102", &["listChildNodePermission"]).await;
    let starred = call(&team.emulator, &bob, "listStarredFiles", &json!({})).await.json["starFiles"][0].clone();
    assert_eq!((starred["id"].as_str(), &starred["fileName"]), (Some(file.as_str()), &Value::Null), "{starred}");
}
