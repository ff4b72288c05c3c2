//! Shared folders, invitations and public shares.

use koodrive_emulator::Emulator;
use serde_json::json;

use super::office::{Things, done};
use super::table::{FORBIDDEN, MISSING, Outcome, Row};

const PUBLIC: Outcome = Outcome::Open("whoever has the link of a public share can open it");
const PACKED_FAILS: Outcome = Outcome::VisitorTaskFails("13000309");

pub(super) const SHARING: &[Row] = &[
    ("createSharedFolder", r#"{"shareType":0,"containerId":"$space","name":"x"}"#, &[("containerId", FORBIDDEN)]),
    ("deleteSharedFolders", r#"{"id":["$sharedFolder"]}"#, &[("id[]", FORBIDDEN)]),
    ("getSharedFolder", r#"{"shareFolderId":"$sharedFolder"}"#, &[("path:shareFolderId", FORBIDDEN)]),
    ("renameSharedFolder", r#"{"id":"$sharedFolder","fileName":"x"}"#, &[("id", FORBIDDEN)]),
    (
        "removeSharedFolderMember",
        r#"{"ownerId":"$user","groupId":"$family","deleteUserId":"$user"}"#,
        &[
            ("query:ownerId", Outcome::Refused(13_000_102)),
            ("query:groupId", FORBIDDEN),
            ("query:deleteUserId", MISSING),
        ],
    ),
    ("getInvitation", r#"{"inviteId":"$invitation"}"#, &[("path:inviteId", FORBIDDEN)]),
    ("inviteToSharedFolder", r#"{"groupId":"$family","mobile":"00861001234567"}"#, &[("path:groupId", FORBIDDEN)]),
    (
        "answerInvitation",
        r#"{"groupId":"$family","inviteId":"$invitation","confirm":1}"#,
        &[("path:groupId", FORBIDDEN), ("inviteId", FORBIDDEN)],
    ),
    ("listSentInvitations", r#"{"groupId":"$family"}"#, &[("path:groupId", FORBIDDEN)]),
    ("visitPublicShare", r#"{"shortUrl":"$publicCode"}"#, &[("query:shortUrl", PUBLIC)]),
    ("getPublicShareInfo", r#"{"shortUrl":"$publicCode"}"#, &[("query:shortUrl", PUBLIC)]),
    ("verifyPublicExtractCode", r#"{"shortUrl":"$publicCode","extractCode":""}"#, &[("query:shortUrl", PUBLIC)]),
    ("verifyCarrierExtractCode", r#"{"shortUrl":"$publicCode","extractCode":""}"#, &[("shortUrl", PUBLIC)]),
    ("listPublicSharedFiles", r#"{"shortUrl":"$publicCode"}"#, &[("query:shortUrl", PUBLIC)]),
    (
        "listPublicSharedFiles",
        r#"{"shortUrl":"$publicCode","parentFolder":"$folder"}"#,
        &[("query:parentFolder", MISSING)],
    ),
    ("listCarrierSharedFiles", r#"{"shortUrl":"$publicCode"}"#, &[("shortUrl", PUBLIC)]),
    ("listCarrierSharedFiles", r#"{"shortUrl":"$publicCode","parentFolder":"$folder"}"#, &[("parentFolder", MISSING)]),
    ("getPublicShareDownloadUrl", r#"{"shareId":"$publicShare"}"#, &[("query:shareId", PUBLIC)]),
    (
        "getCarrierShareDownloadUrl",
        r#"{"shareId":"$publicShare","fileId":"$file"}"#,
        &[("shareId", MISSING), ("fileId", MISSING)],
    ),
    (
        "createPublicShareTask",
        r#"{"shareId":"$publicShare","fileIds":["$file"]}"#,
        &[("shareId", PUBLIC), ("fileIds[]", PACKED_FAILS)],
    ),
    (
        "createPublicShareTask",
        r#"{"shareId":"$publicShare","fileIds":["$file"],"targetFileId":{"fileId":"$folder","containerId":"$space"}}"#,
        &[("targetFileId.fileId", FORBIDDEN), ("targetFileId.containerId", FORBIDDEN)],
    ),
    ("getPublicShareTask", r#"{"shareId":"$publicShare"}"#, &[("query:shareId", PUBLIC)]),
];

/// A shared folder to which the administrator is invited, and a public share with a task of a visitor.
pub(super) async fn add(emulator: &Emulator, (admin, token): (&str, &str), things: &mut Things) {
    let folder = json!({"shareType": 0, "containerId": things["space"], "name": "family"});
    let folder = done(emulator, token, "createSharedFolder", folder).await["data"].clone();
    let mobile = done(emulator, admin, "getUserMobile", json!({"user_id": "100"})).await["mobile"].clone();
    let invitation = json!({"groupId": folder["groupId"], "mobile": mobile});
    let invitation = done(emulator, token, "inviteToSharedFolder", invitation).await["inviteId"].clone();
    things.extend([("sharedFolder", folder["id"].clone()), ("family", folder["groupId"].clone())]);
    things.insert("invitation", invitation);

    let share = json!({"containerId": things["space"], "fileIds": [things["file"]], "scope": 1, "validDays": 7});
    let share = done(emulator, token, "createShare", share).await["shareLink"].clone();
    let task = json!({"shareId": share["shareId"], "fileIds": [things["file"]]});
    done(emulator, token, "createPublicShareTask", task).await;
    things.extend([("publicShare", share["shareId"].clone()), ("publicCode", share["shortUrl"].clone())]);
}
