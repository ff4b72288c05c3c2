//! What members see of the shares for them.

use koodrive::received_shares::{ExitSharesRequest, GetReceivedShareRequest};
use koodrive::shares::{Share, ShareId, ShareScope, UpdateShareRequest};
use koodrive::{Client, received_shares, shares};
use serde_json::json;

use crate::company::Company;

use super::{FORBIDDEN, Office, code, id, received, visit};

#[tokio::test]
async fn members_see_what_is_shared_with_them_until_they_leave() {
    let office = Office::open(false).await;
    let (a, b) = (office.0.upload("for ben", b"a").await, office.0.upload("for all", b"b").await);
    let named = office.share(office.request(&[&a])).await;
    let all = office.share(office.request_for(ShareScope::Enterprise, &[&b])).await;
    let (ann, ben, cleo) = (office.client("1"), office.client("2"), office.client("3"));
    assert_eq!(received(&ann).await, [""; 0], "one's own shares are not received");
    assert_eq!(received(&ben).await, ["for all", "for ben"]);
    assert_eq!(received(&cleo).await, ["for all"]);
    let get = async |client: &Client, share: &Share| {
        let response = received_shares::get_received_share(client, GetReceivedShareRequest::new(id(share))).await?;
        Ok::<_, koodrive::Error>(response.share_link.unwrap())
    };
    let seen = get(&ben, &named).await.unwrap();
    assert_eq!((seen.owner_name.as_deref(), seen.extract_code), (Some("Ann"), None));
    assert_eq!(code(get(&cleo, &named).await), FORBIDDEN);
    assert_eq!(code(get(&ann, &named).await), FORBIDDEN);

    let exit = async |client: &Client, ids: Vec<ShareId>| {
        let response = received_shares::exit_shares(client, ExitSharesRequest::new(ids)).await.unwrap();
        response.sub_response_list.into_iter().map(|result| result.code.unwrap()).collect::<Vec<_>>()
    };
    assert_eq!(exit(&ben, vec![id(&named), id(&all), "1".into()]).await, ["0", "0", "13000309"]);
    assert_eq!(exit(&ben, vec![id(&named)]).await, ["13000410"], "a user leaves once");
    assert_eq!(received(&ben).await, [""; 0]);
    assert_eq!(code(visit(&ben, &named).await), FORBIDDEN);
    assert_eq!(received(&cleo).await, ["for all"], "other members keep the share");
    shares::update_share(&ann, UpdateShareRequest::new(id(&named)).user_ids(["2", "3"])).await.unwrap();
    assert_eq!(received(&ben).await, ["for ben"]);
}

#[tokio::test]
async fn a_share_is_for_the_departments_and_groups_that_it_names() {
    let company = Company::start().await;
    let dept = company.department("Research").await;
    company.move_user("101", &dept).await;
    let peer = &company.peer;
    let group = peer.done("/usergroups", json!({"groupName": "readers", "sourceType": 0})).await["id"].clone();
    let path = format!("/usergroups/{}/members/batchAdd", group.as_str().unwrap());
    peer.done(&path, json!({"userIds": ["102"]})).await;
    let file = peer.upload("a", b"abc").await;
    for (field, member, in_it, outside) in [("deptIds", json!(dept), "101", "102"), ("groupIds", group, "102", "101")] {
        let body = json!({"containerId": peer.space(), "fileIds": [file], "scope": 3, "validDays": 7, field: [member]});
        let share = peer.done("/share", body).await["shareLink"]["shareId"].as_str().unwrap().to_owned();
        let path = format!("/share/received/{share}");
        let (status, _) = peer.call_as(&company.token(in_it), "GET", &path, json!(null)).await;
        assert_eq!(status, 200, "{field}");
        let (_, refused) = peer.call_as(&company.token(outside), "GET", &path, json!(null)).await;
        assert_eq!(refused["code"], FORBIDDEN, "{field}");
        let (_, shown) = peer.call("GET", &format!("/share/{share}"), json!(null)).await;
        let members = &shown["shareLink"][if field == "deptIds" { "depts" } else { "groups" }];
        assert_eq!(members[0]["id"], member, "{field}");
    }
}
