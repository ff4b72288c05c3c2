//! Recent and related files.

use koodrive::activity::{
    ActivityStatus, CollaborationKind, ListRecentFilesRequest, ListRelatedFilesRequest, RecentOperation, RelatedKind,
    RelatedOperation, list_recent_files, list_related_files,
};
use koodrive::common::SpaceKind;
use koodrive::shares::{CreateShareRequest, CreateShareRequired, ShareScope, create_share};
use koodrive::spaces;
use serde_json::{Value, json};

use crate::company::{Company, code};

#[tokio::test]
async fn visits_are_listed_latest_first() {
    let company = Company::start().await;
    let peer = &company.peer;
    let (one, two) = (peer.upload("one", b"1").await, peer.upload("two", b"2").await);
    let recent = async || list_recent_files(&company.admin, ListRecentFilesRequest::new()).await.unwrap().list;
    let listed = recent().await;
    assert_eq!(listed.len(), 2);
    assert_eq!(listed[0].operate_type, Some(RecentOperation::Edit));
    assert_eq!(listed[0].file.as_ref().unwrap().name.as_deref(), Some("two"));
    peer.done(&format!("/files/{one}/detail"), json!({"containerId": peer.space()})).await;
    let listed = recent().await;
    assert_eq!((listed.len(), &listed[0].operate_type), (2, &Some(RecentOperation::View)));
    let file = listed[0].file.as_ref().unwrap();
    assert_eq!((file.id.as_ref().unwrap().as_str(), file.owner.as_deref()), (one.as_str(), Some("Admin")));
    assert_eq!((&file.container_type, &file.team_id), (&Some(SpaceKind::Personal), &None));
    peer.download_url(&two).await;
    assert_eq!(recent().await[0].file.as_ref().unwrap().name.as_deref(), Some("two"));

    peer.emulator.recycle(&two.as_str().into()).unwrap();
    peer.done("/files/recycle", json!({"containerId": peer.space()})).await;
    let listed = recent().await;
    assert_eq!((listed.len(), &listed[0].status), (2, &Some(ActivityStatus::FileDeleted)));
    assert_eq!(listed[1].status, Some(ActivityStatus::ByExpiry));
    let foreign = list_recent_files(&company.bob, ListRecentFilesRequest::new()).await.unwrap().list;
    assert!(foreign.is_empty());
}

#[tokio::test]
async fn shares_are_related_files_of_their_members() {
    let company = Company::start().await;
    let peer = &company.peer;
    let file = peer.upload("plan.txt", b"abc").await;
    let required = CreateShareRequired {
        scope: ShareScope::Members,
        container_id: peer.space().into(),
        file_ids: vec![file.as_str().into()],
        valid_days: 3,
    };
    let share = create_share(&company.admin, CreateShareRequest::new(required).user_ids(["102"])).await.unwrap();
    let shared = ListRelatedFilesRequest::new().related_type(RelatedKind::SharedWithMe);
    let of_bob = list_related_files(&company.bob, shared.clone()).await.unwrap();
    let record = &of_bob.records[0];
    let id = share.share_link.unwrap().share_id.unwrap();
    assert_eq!((record.id.as_deref(), &record.operate_type), (Some(id.as_str()), &Some(RelatedOperation::Share)));
    assert_eq!((record.operator.as_deref(), record.files[0].size), (Some("Admin"), Some(3)));
    assert_eq!((of_bob.total, &record.status), (Some(1), &Some(ActivityStatus::ByExpiry)));
    assert_eq!(list_related_files(&company.ann, shared.clone()).await.unwrap().total, Some(0));
    peer.emulator.recycle(&file.as_str().into()).unwrap();
    let later = list_related_files(&company.bob, shared).await.unwrap();
    assert_eq!(later.records[0].status, Some(ActivityStatus::FileDeleted));
}

#[tokio::test]
async fn operations_on_a_file_are_listed_for_related_users() {
    let company = Company::start().await;
    let peer = &company.peer;
    let dept = company.department("Research").await;
    company.move_user("101", &dept).await;
    let request = spaces::GetSpaceRequest::new(dept.as_str(), SpaceKind::Department);
    let space = spaces::get_space(&company.admin, request).await.unwrap().data.unwrap().container_id.unwrap();
    let mut creation = peer.creation_of("plan.txt", b"abc");
    creation["containerId"] = json!(space);
    let created = peer.done("/files/create", creation).await;
    peer.put(&created["multiParts"][0], b"abc").await;
    peer.done("/files/complete", json!({"fileId": created["fileId"]})).await;
    let file = created["fileId"].as_str().unwrap();

    let all = ListRelatedFilesRequest::new();
    assert_eq!(list_related_files(&company.ann, all.clone()).await.unwrap().total, Some(0));
    let star = json!({"starred": true, "subRequestList": [{"containerId": space, "fileId": file}]});
    peer.call_as(&company.token("101"), "POST", "/star/batch", star).await;
    let related = list_related_files(&company.ann, all.clone()).await.unwrap();
    let record = &related.records[0];
    assert_eq!((record.operator.as_deref(), &record.operate_type), (Some("Admin"), &Some(RelatedOperation::Edit)));
    assert_eq!((record.display_name.as_deref(), record.files[0].size), (Some("plan.txt"), Some(3)));

    // Ann renames it: news for its owner.
    let rename = json!({"containerId": space, "name": "plans.txt", "renameMode": 3});
    let path = format!("/files/rename/{file}");
    assert_eq!(peer.call_as(&company.token("101"), "POST", &path, rename).await.0, 200);
    let related = list_related_files(&company.admin, all.clone().page_size(1)).await.unwrap();
    assert_eq!((related.total, related.records[0].operator.as_deref()), (Some(2), Some("Ann")));
    let next = all.clone().page_size(1).page_cursor(related.next_cursor.unwrap());
    let rest = list_related_files(&company.admin, next).await.unwrap();
    assert_eq!((rest.records.len(), rest.next_cursor), (1, None));
    let recent = list_recent_files(&company.admin, ListRecentFilesRequest::new()).await.unwrap().list;
    let visited = recent[0].file.as_ref().unwrap();
    assert_eq!((visited.collaborator.as_deref(), visited.container_name.as_deref()), (Some("Ann"), Some("Research")));
    assert_eq!(visited.collaborate_type, Some(CollaborationKind::Edit));

    let shared = all.clone().related_type(RelatedKind::SharedWithMe);
    assert_eq!(list_related_files(&company.admin, shared).await.unwrap().total, Some(0));
    let named = all.clone().display_name("PLAN");
    assert_eq!(list_related_files(&company.admin, named).await.unwrap().total, Some(2));
    assert_eq!(code(list_related_files(&company.admin, all.clone().page_size(0)).await), 13_000_102);
    assert_eq!(code(list_related_files(&company.admin, all.related_type("7")).await), 13_000_102);
    let (_, loose) = peer.call("GET", "/related?relatedType=&pageCursor=0", Value::Null).await;
    assert_eq!(loose["total"], 2);
}
