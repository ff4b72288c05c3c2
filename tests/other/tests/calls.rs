//! Calls through the generated functions.

#[cfg(test)]
#[path = "calls/depot.rs"]
mod depot;

use depot::Depot;
use northwind_depot::common::{Condition, ItemId, ShelfId};
use northwind_depot::items::{
    self, CreateItemRequest, DeleteItemRequest, GetItemRequest, ListItemsRequest, UpdateItemRequest,
};
use northwind_depot::shelves::{self, ListShelvesRequest, RecountShelfRequest};
use northwind_depot::{ErrorKind, PROFILE};
use serde_json::{Value, json};

#[tokio::test]
async fn an_item_is_created_changed_and_deleted() {
    let depot = Depot::start().await;
    let client = depot.client();

    let request = CreateItemRequest::new("lamp", Condition::New).shelf_id(ShelfId::INBOX);
    let item = items::create_item(&client, request).await.unwrap();
    assert_eq!((item.id.as_str(), item.name.as_deref()), ("i1", Some("lamp")));
    assert_eq!(item.condition, Some(Condition::Unknown("like-new".to_owned())), "a value that the spec does not list");
    let seen = depot.last();
    assert_eq!(seen.authorization.as_deref(), Some("Bearer t0k3n"));
    assert!(seen.user_agent.unwrap().starts_with("depot-rust/"));
    assert_eq!(seen.body, json!({"name": "lamp", "condition": "new", "shelfId": "inbox"}));

    let change = UpdateItemRequest::new(ShelfId::INBOX, item.id.clone()).condition(Condition::WaterDamaged);
    let changed = items::update_item(&client, change).await.unwrap();
    assert_eq!(changed.id, item.id);
    assert_eq!(depot.last().line, "PATCH /v2/shelves/inbox/items/i1");
    assert_eq!(depot.last().body, json!({"condition": "water-damaged"}));

    let () = items::delete_item(&client, DeleteItemRequest::new(ShelfId::INBOX, item.id)).await.unwrap();
    assert_eq!(depot.last().line, "DELETE /v2/shelves/inbox/items/i1");
    assert_eq!(depot.last().body, Value::Null);
}

#[tokio::test]
async fn a_response_is_a_list_or_has_another_status() {
    let depot = Depot::start().await;
    let client = depot.client();

    let shelves = shelves::list_shelves(&client, ListShelvesRequest::new()).await.unwrap();
    assert_eq!(shelves.iter().map(|shelf| shelf.id.as_str()).collect::<Vec<_>>(), ["inbox", "s2"]);
    assert_eq!(depot.last().authorization, None, "the operation takes no authentication");

    let recount = shelves::recount_shelf(&client, RecountShelfRequest::new(ShelfId::INBOX)).await.unwrap();
    assert_eq!(recount.position, Some(3));
}

#[tokio::test]
async fn items_come_page_by_page() {
    let depot = Depot::start().await;
    let client = depot.client();
    let mut found = items::list_items_items(&client, ListItemsRequest::new().limit(2));
    let mut names = Vec::new();
    while let Some(item) = found.next_item().await.unwrap() {
        names.extend(item.name);
    }
    assert_eq!(names, ["a", "b", "c"]);
    assert_eq!(depot.calls(), 2);
}

#[tokio::test]
async fn an_error_of_a_form_of_its_own_keeps_status_and_body() {
    let depot = Depot::start().await;
    let request = GetItemRequest::new(ShelfId::INBOX, ItemId::from("nothing"));
    let error = items::get_item(&depot.client(), request).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Api);
    assert_eq!((error.status(), error.code()), (Some(404), None));
    assert_eq!(error.operation(), Some("getItem"));
    let body: Value = serde_json::from_slice(error.api().unwrap().body()).unwrap();
    assert_eq!(body["error"]["detail"], "no such item");
    assert_eq!(depot.calls(), 1, "a 404 is not retried");
}

#[test]
fn the_profile_is_that_of_the_spec() {
    assert_eq!((PROFILE.product, PROFILE.user_agent), ("Depot", "depot-rust"));
    assert_eq!(PROFILE.envelope, None);
}
