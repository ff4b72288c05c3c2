//! What owners do with their shares.

use koodrive::common::SortDirection;
use koodrive::received_shares::ListReceivedSharesRequest;
use koodrive::share_links::{GetShareInfoRequest, ListSharedFilesRequest};
use koodrive::shares::{
    CancelSharesRequest, ListMySharesRequest, ShareId, SharePermission, ShareScope, ShareStatus, UpdateShareRequest,
};
use koodrive::{Client, received_shares, share_links, shares};
use serde_json::json;
use std::time::Duration;

use super::{DAY, FORBIDDEN, NOT_FOUND, NOW, Office, PARAMETER, code, id, mine, received, visit};

#[tokio::test]
async fn a_share_is_created_listed_changed_and_cancelled() {
    for loose in [false, true] {
        let office = Office::open(loose).await;
        let (a, b) = (office.folder("a", "root").await, office.folder("b", "root").await);
        let ann = office.client("1");
        let request = office.request(&[&a, &b, &a]).comment("look").extract_code("k9x2");
        let made = office.share(request.permission(SharePermission::new().preview(true))).await;
        let short = made.short_url.as_ref().unwrap().as_str();
        assert_ne!(short, id(&made).as_str());
        assert_eq!(made.link_url.as_ref().unwrap(), &format!("{}/cloudfile/#/sharelink/i/{short}", ann.endpoint()));
        let instant = |time: &Option<koodrive::Time>| time.as_ref().unwrap().instant().unwrap();
        assert_eq!(instant(&made.expire_time), office.0.emulator.clock().now() + 3 * DAY);

        let listed = shares::list_my_shares(&ann, ListMySharesRequest::new()).await.unwrap().share_links;
        let names: Vec<_> = listed[0].files.iter().map(|file| file.file_name.as_deref().unwrap()).collect();
        assert_eq!((listed.len(), names), (1, vec!["a", "b"]));
        assert_eq!(listed[0].display_name.as_deref(), Some("a等多个文件"));
        assert_eq!(listed[0].files[0].parent_folder.len(), 1);

        let details = mine(&ann, &made).await.unwrap();
        assert_eq!((details.users[0].name.as_deref(), details.comment.as_deref()), (Some("Ben"), Some("look")));
        assert_eq!(details.extract_code.unwrap().expose(), "k9x2");
        assert_eq!(details.permission.unwrap().preview, Some(true));
        assert_eq!((details.scope, details.status), (Some(ShareScope::Members), Some(ShareStatus::ByExpiry)));

        office.0.emulator.clock().advance(Duration::from_secs(5 * 60));
        let change = UpdateShareRequest::new(id(&made)).valid_days(10).extract_code("").user_ids(["3"]);
        let changed = shares::update_share(&ann, change).await.unwrap().share_link.unwrap();
        assert_eq!(instant(&changed.expire_time), office.0.emulator.clock().now() + 10 * DAY);
        assert_eq!(changed.create_time, made.share_time);
        let details = mine(&ann, &made).await.unwrap();
        assert_eq!((details.users[0].name.as_deref(), details.comment.as_deref()), (Some("Cleo"), Some("look")));
        assert_eq!(details.extract_code.map(|code| code.expose().to_owned()).unwrap_or_default(), "");

        let both = CancelSharesRequest::new([id(&made), "1".into()]);
        let ended = shares::cancel_shares(&ann, both).await.unwrap().sub_response_list;
        assert_eq!((ended[0].code.as_deref(), ended[1].code.as_deref()), (Some("0"), Some("13000309")));
        assert_eq!(ended[0].share_id, made.share_id);
        assert_eq!(code(mine(&ann, &made).await), NOT_FOUND);
        assert_eq!(code(visit(&office.client("3"), &made).await), NOT_FOUND);
    }
}

#[tokio::test]
async fn invalid_shares_and_changes_are_refused() {
    let office = Office::open(false).await;
    let (ann, ben) = (office.client("1"), office.client("2"));
    let file = office.0.upload("a", b"a").await;
    let file = [file.as_str()];
    let refused = async |client: &Client, request| code(shares::create_share(client, request).await);
    let mut too_long = office.request(&file);
    too_long.valid_days = 366;
    for request in [
        too_long,
        office.request(&[]),
        office.request_for(ShareScope::External, &file).user_ids(["2"]),
        office.request_for(ShareScope::from(0), &file),
        office.request_for(ShareScope::Members, &file),
        office.request_for(ShareScope::Enterprise, &file).user_ids(["2"]),
        office.request(&file).expire_time(NOW),
        office.request(&file).expire_time("2025-10-01T09:19:32Z"),
    ] {
        assert_eq!(refused(&ann, request).await, PARAMETER);
    }
    assert_eq!(refused(&ann, office.request(&["nothing"])).await, NOT_FOUND);
    assert_eq!(refused(&ann, office.request(&file).user_ids(["4"])).await, NOT_FOUND);
    assert_eq!(refused(&ann, office.request(&file).group_ids(["4"])).await, NOT_FOUND);
    assert_eq!(refused(&ann, office.request(&file).dept_ids(["4"])).await, NOT_FOUND);
    assert_eq!(refused(&ben, office.request(&file)).await, FORBIDDEN);

    let made = office.share(office.request(&file).expire_time("2024-10-01T00:00:00Z")).await;
    assert_eq!(made.expire_time.as_ref().unwrap().as_str(), "2024-10-01T00:00:00.000Z");
    assert_eq!(code(mine(&ben, &made).await), FORBIDDEN);
    assert_eq!(code(shares::update_share(&ben, UpdateShareRequest::new(id(&made))).await), FORBIDDEN);
    let no_members = UpdateShareRequest::new(id(&made)).user_ids([""; 0]);
    assert_eq!(code(shares::update_share(&ann, no_members).await), PARAMETER);
    let ended = shares::cancel_shares(&ben, CancelSharesRequest::new([id(&made)])).await.unwrap();
    assert_eq!(ended.sub_response_list[0].code.as_deref(), Some("13000410"));
    let none: [ShareId; 0] = [];
    assert_eq!(code(shares::cancel_shares(&ann, CancelSharesRequest::new(none)).await), PARAMETER);
}

#[tokio::test]
async fn lists_of_shares_are_paginated() {
    let office = Office::open(false).await;
    for name in ["a", "b", "c", "d", "e"] {
        let file = office.0.upload(name, b"x").await;
        office.share(office.request(&[&file])).await;
    }
    let (ann, ben) = (office.client("1"), office.client("2"));
    let (mut names, mut cursor) = (Vec::new(), Some("0".to_owned()));
    while let Some(start) = cursor {
        let request = ListMySharesRequest::new().page_size(2).page_cursor(start);
        let page = shares::list_my_shares(&ann, request.sort_direction(SortDirection::Ascending)).await.unwrap();
        names.push(page.share_links.into_iter().map(|share| share.display_name.unwrap()).collect::<Vec<_>>().concat());
        cursor = page.next_cursor;
    }
    assert_eq!(names, ["ab", "cd", "e"]);
    assert_eq!(received(&ben).await, ["e", "d", "c", "b", "a"]);
    let only = ListReceivedSharesRequest::new().display_name("C");
    assert_eq!(received_shares::list_received_shares(&ben, only).await.unwrap().share_links.len(), 1);
    for request in [
        ListMySharesRequest::new().page_size(101),
        ListMySharesRequest::new().page_size(0),
        ListMySharesRequest::new().page_cursor("x"),
        ListMySharesRequest::new().sort_type(2.into()),
        ListMySharesRequest::new().sort_direction(4.into()),
    ] {
        assert_eq!(code(shares::list_my_shares(&ann, request).await), PARAMETER);
    }
    // As the vendor's example sends them, but for its swapped numbers.
    let (status, page) = office.0.call("GET", "/share?pageSize=&pageCursor=0&displayName=", json!(null)).await;
    assert_eq!((status, page["shareLinks"].as_array().unwrap().len()), (200, 5));
}

#[tokio::test]
async fn a_share_expires_after_its_last_day() {
    let office = Office::open(false).await;
    let file = office.0.upload("a", b"a").await;
    let share = office.share(office.request(&[&file])).await;
    let short = share.short_url.clone().unwrap();
    office.0.emulator.clock().advance(2 * DAY + Duration::from_secs(86_399));
    visit(&office.client("2"), &share).await.unwrap();
    office.0.emulator.clock().advance(Duration::from_secs(1));
    let ben = office.client("2");
    assert_eq!(code(visit(&ben, &share).await), NOT_FOUND);
    assert_eq!(code(share_links::list_shared_files(&ben, ListSharedFilesRequest::new(&short)).await), NOT_FOUND);
    let info = share_links::get_share_info(&ben, GetShareInfoRequest::new(&short)).await.unwrap();
    assert_eq!(info.status, Some(ShareStatus::Expired));
    assert_eq!(received(&ben).await, ["a"]);
    assert_eq!(office.status(&share).await, ShareStatus::Expired);
    shares::update_share(&office.client("1"), UpdateShareRequest::new(id(&share)).valid_days(1)).await.unwrap();
    visit(&ben, &share).await.unwrap();
}
