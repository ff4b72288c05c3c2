//! Two members of a group who upload versions of the same file.

use koodrive::common::UserId;
use koodrive::errors;
use koodrive::runtime::hash::Sha256;
use koodrive_emulator::Emulator;
use serde_json::{Value, json};

use super::raw::call;
use crate::end_to_end::contract;

/// What one member sends.
struct Member<'e> {
    emulator: &'e Emulator,
    token: String,
}

impl Member<'_> {
    async fn done(&self, operation: &str, fields: Value) -> Value {
        let response = call(self.emulator, &self.token, operation, &fields).await;
        assert_eq!(response.code(), 0, "{operation}: {}", response.json);
        response.json
    }

    /// Starts an upload of a version and sends its only part.
    async fn send(&self, space: &Value, file: &Value, content: &'static [u8]) {
        let fields = json!({"containerId": space, "fileId": file, "length": content.len(), "uploadMode": "multipart",
            "uploadType": 1, "multiParts": [{"partNumber": 1, "partSize": content.len()}]});
        let created = self.done("createFileVersion", fields).await;
        let client = contract::client(self.emulator).build().unwrap();
        client.put_part(created["multiParts"][0]["uploadUrl"].as_str().unwrap(), content.to_vec()).await.unwrap();
    }
}

#[tokio::test]
async fn each_member_completes_their_own_upload() {
    let emulator = Emulator::builder().user("101", "Ann").user("102", "Bob").start().await.unwrap();
    let [ann, bob] = ["101", "102"].map(|user| {
        let token = emulator.issue_token_for(&UserId::from(user)).unwrap();
        Member { emulator: &emulator, token }
    });
    let group = ann.done("createGroupSpace", json!({"name": "g", "userIds": ["102"]})).await["id"].clone();
    let space = ann.done("getSpace", json!({"owner_id": group, "type": 2})).await["data"]["containerId"].clone();
    let container = space.as_str().unwrap().into();
    let file = emulator.add_files(&container, &koodrive::common::FileId::ROOT, ["a"], b"first").unwrap().remove(0);
    let file = json!(file);

    ann.send(&space, &file, b"of Ann").await;
    bob.send(&space, &file, b"of Bob!").await;
    bob.done("completeFileVersion", json!({"fileId": file, "sha256": Sha256::digest(b"of Bob!").to_hex()})).await;
    ann.done("completeFileVersion", json!({"fileId": file})).await;
    let again = call(&emulator, &bob.token, "completeFileVersion", &json!({"fileId": file})).await;
    assert_eq!(again.code(), errors::UPLOAD_NOT_FOUND);

    let listed = bob.done("listFileVersions", json!({"containerId": space, "fileId": file})).await;
    let by: Vec<_> =
        listed["revisionList"].as_array().unwrap().iter().map(|it| (&it["size"], &it["createdBy"])).collect();
    assert_eq!(by, [(&json!(6), &json!("101")), (&json!(7), &json!("102"))]);
    let details = bob.done("getFile", json!({"fileId": file, "containerId": space})).await;
    assert_eq!(details["sha256"], Sha256::digest(b"of Ann").to_hex());

    // Who may no longer access the space completes nothing.
    bob.send(&space, &file, b"too late").await;
    let removal = json!({"group_id": group, "userIds": ["102"], "amendModRoles": []});
    ann.done("removeUserGroupMembers", removal).await;
    let late = call(&emulator, &bob.token, "completeFileVersion", &json!({"fileId": file})).await;
    assert_eq!(late.code(), errors::SPACE_FORBIDDEN);
}
