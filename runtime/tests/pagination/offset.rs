//! Lists by offset.

use koodrive_runtime::Items;

use crate::lists::{ListNumbers, all, client, queries};
use crate::support::Script;

/// A script of pages by offset: the numbers, and the total where it is stated.
fn numbers(pages: &[(&[u32], Option<&str>)]) -> Script {
    pages.iter().fold(Script::new(), |script, (list, total)| {
        let total = total.map(|total| format!(r#","total":{total}"#)).unwrap_or_default();
        script.respond(200, format!(r#"{{"code":0,"list":{list:?}{total}}}"#))
    })
}

async fn walk(script: &Script, offset: u64, limit: u32) -> (Vec<u32>, Vec<String>) {
    let (found, error) = all(&mut Items::new(&client(script.clone()), ListNumbers { offset, limit })).await;
    assert!(error.is_none(), "{error:?}");
    (found, queries(script))
}

#[tokio::test]
async fn a_total_saves_the_last_call() {
    let script = numbers(&[(&[1, 2], Some("3")), (&[3], Some("\"3\""))]);
    let (found, queries) = walk(&script, 0, 2).await;
    assert_eq!(found, [1, 2, 3]);
    assert_eq!(queries, ["offset=0&limit=2", "offset=2&limit=2"]);
}

#[tokio::test]
async fn without_a_total_an_empty_page_is_the_end_and_a_short_one_is_not() {
    let script = numbers(&[(&[1, 2], None), (&[3], None), (&[4, 5], None), (&[], None)]);
    let (found, queries) = walk(&script, 0, 2).await;
    assert_eq!(found, [1, 2, 3, 4, 5]);
    assert_eq!(queries, ["offset=0&limit=2", "offset=2&limit=2", "offset=3&limit=2", "offset=5&limit=2"]);
}

#[tokio::test]
async fn a_server_that_caps_the_limit_loses_nothing() {
    let script = numbers(&[(&[1, 2], Some("5")), (&[3, 4], Some("5")), (&[5], Some("5"))]);
    let (found, queries) = walk(&script, 0, 1000).await;
    assert_eq!(found, [1, 2, 3, 4, 5]);
    assert_eq!(queries, ["offset=0&limit=1000", "offset=2&limit=1000", "offset=4&limit=1000"]);
}

#[tokio::test]
async fn a_list_that_shrinks_or_grows_meanwhile_ends_where_it_ends() {
    let script = numbers(&[(&[1, 2], Some("4")), (&[], Some("2"))]);
    assert_eq!(walk(&script, 0, 2).await.0, [1, 2]);
    let script = numbers(&[(&[1, 2], Some("3")), (&[3, 4], Some("5")), (&[5], Some("5"))]);
    assert_eq!(walk(&script, 0, 2).await.0, [1, 2, 3, 4, 5]);
    // A total that is less than the number of items received is ignored.
    let script = numbers(&[(&[1, 2], Some("0")), (&[3], Some("0")), (&[], Some("0"))]);
    assert_eq!(walk(&script, 0, 2).await.0, [1, 2, 3]);
}

#[tokio::test]
async fn a_response_without_the_list_is_an_empty_page() {
    let script = Script::new().respond(200, r#"{"code":0}"#);
    assert_eq!(walk(&script, 7, 2).await, (Vec::new(), vec!["offset=7&limit=2".to_owned()]));
}

#[tokio::test]
async fn a_request_with_an_offset_starts_there() {
    let script = numbers(&[(&[8, 9], Some("12")), (&[10, 11], Some("12"))]);
    let (found, queries) = walk(&script, 8, 2).await;
    assert_eq!(found, [8, 9, 10, 11]);
    assert_eq!(queries, ["offset=8&limit=2", "offset=10&limit=2"]);
}
