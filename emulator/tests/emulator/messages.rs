//! Messages, which jobs send.

use koodrive::jobs::JobKind;
use koodrive::messages::{
    CountUnreadMessagesRequest, DeleteMessagesRequest, ListMessagesRequest, MarkMessagesReadRequest, MessageCategory,
    MessageChange, MessageOperation, MessageState, UpdateAllMessagesRequest, count_unread_messages, delete_messages,
    list_messages, mark_messages_read, update_all_messages,
};
use serde_json::Value;

use crate::company::{Company, code};
use crate::jobs::Worker;

fn changed(changes: &[MessageChange]) -> Vec<bool> {
    changes.iter().map(|change| change.changed.unwrap()).collect()
}

#[tokio::test]
async fn messages_are_counted_listed_read_and_deleted() {
    let company = Company::start().await;
    let worker = Worker::of(&company.peer);
    let file = company.peer.upload("a", b"abc").await;
    for _ in 0..3 {
        worker.done(worker.job(JobKind::Copy, &[&file, "nothing"], "")).await;
    }
    let client = &company.admin;
    let unread =
        async || count_unread_messages(client, CountUnreadMessagesRequest::new()).await.unwrap().count.unwrap();
    let page = async |request| list_messages(client, request).await.unwrap();
    assert_eq!(unread().await, 3);
    let all = page(ListMessagesRequest::new()).await;
    assert_eq!((all.messages.len(), &all.next_cursor), (3, &None));
    assert_eq!(all.messages[0].context.as_deref(), Some("Copying has ended: 2 files, 1 failed"));
    assert_eq!((&all.messages[0].state, all.messages[0].kind.as_deref()), (&Some(MessageState::Unread), Some("002")));
    let first = page(ListMessagesRequest::new().page_size(2).page_cursor("0")).await;
    let last = page(ListMessagesRequest::new().page_size(2).page_cursor(first.next_cursor.unwrap())).await;
    assert_eq!((first.messages.len(), last.messages.len(), last.next_cursor), (2, 1, None));

    let ids: Vec<_> = all.messages.iter().map(|message| message.id.clone().unwrap()).collect();
    let request = [ids[0].as_str(), "nothing"];
    let read = mark_messages_read(client, MarkMessagesReadRequest::new(request)).await.unwrap();
    assert_eq!(changed(&read.messages), [true, false]);
    let again = mark_messages_read(client, MarkMessagesReadRequest::new(request)).await.unwrap();
    assert_eq!(changed(&again.messages), [false, false]);
    assert_eq!(
        (unread().await, page(ListMessagesRequest::new().state(MessageState::Read)).await.messages.len()),
        (2, 1)
    );
    let foreign = delete_messages(&company.bob, DeleteMessagesRequest::new([ids[0].clone()])).await.unwrap();
    assert_eq!(changed(&foreign.messages), [false]);
    let deleted = delete_messages(client, DeleteMessagesRequest::new([ids[0].clone()])).await.unwrap();
    assert_eq!(changed(&deleted.messages), [true]);
    assert_eq!(page(ListMessagesRequest::new()).await.messages.len(), 2);
    let shares = ListMessagesRequest::new().filter_type(MessageCategory::Share);
    assert_eq!(page(shares).await.messages.len(), 0);

    update_all_messages(client, UpdateAllMessagesRequest::new(MessageOperation::MarkRead)).await.unwrap();
    assert_eq!((unread().await, page(ListMessagesRequest::new()).await.messages.len()), (0, 2));
    update_all_messages(client, UpdateAllMessagesRequest::new(MessageOperation::Delete)).await.unwrap();
    assert_eq!(page(ListMessagesRequest::new()).await.messages.len(), 0);
}

#[tokio::test]
async fn invalid_requests_for_messages_are_refused() {
    let company = Company::start().await;
    let client = &company.admin;
    let list = async |request| code(list_messages(client, request).await);
    assert_eq!(list(ListMessagesRequest::new().page_size(0)).await, 13_000_102);
    assert_eq!(list(ListMessagesRequest::new().page_cursor("x")).await, 13_000_102);
    assert_eq!(list(ListMessagesRequest::new().filter_type("9")).await, 13_000_102);
    assert_eq!(list(ListMessagesRequest::new().state(7.into())).await, 13_000_102);
    assert_eq!(code(mark_messages_read(client, MarkMessagesReadRequest::new([""; 0])).await), 13_000_102);
    assert_eq!(code(update_all_messages(client, UpdateAllMessagesRequest::new(2.into())).await), 13_000_102);
    let (_, response) = company.peer.call("POST", "/message/specific", Value::Null).await;
    assert_eq!(response["code"], 13_000_102);
}
